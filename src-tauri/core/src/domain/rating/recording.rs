//! A rating comes in.

use super::refusal::RatingRefusal;
use super::verification::default_due_on;
use super::{LONGEST, is_bad};
use crate::domain::dispute::{At, Problems, china_day};
use crate::domain::record::{
    Fact, Instant, Rating, RatingChannel, RatingReason, RatingStatus, Record, Request,
    Satisfaction, SubjectKind,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use uuid::Uuid;

/// What was rated.
#[derive(Clone, Debug)]
pub struct RatingSubject<'a> {
    /// Its kind: a request, a dispute or a consultation.
    pub kind: SubjectKind,
    /// Its id.
    pub id: Uuid,
    /// Its scope, in which the rating lives too.
    pub scope: Scope,
    /// The day on which the matter came in; nobody rated it earlier.
    pub began_on: Option<NaiveDate>,
    /// The request itself, whose 群众满意度 the rating fills where it has none.
    pub request: Option<&'a Request>,
}

/// A rating as the form has it.
#[derive(Clone, Debug)]
pub struct RatingForm {
    /// One of five levels.
    pub level: Satisfaction,
    /// What it is about.
    pub reasons: Vec<RatingReason>,
    /// What the rater said.
    pub comment: Option<String>,
    /// How it came.
    pub channel: RatingChannel,
    /// Whether the rater gave a name.
    pub is_named: bool,
    /// When it was given.
    pub rated_at: Instant,
}

/// Records a rating; a bad one waits to be checked and has its time limit from the first day. The
/// rating comes first among the facts.
///
/// # Errors
/// A day in the future or before the matter came in; a comment that is too long.
pub fn record(
    subject: &RatingSubject<'_>,
    form: &RatingForm,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, RatingRefusal> {
    let rated_on = china_day(form.rated_at);
    let mut problems = Problems::default();
    problems.check_day("rated_at", rated_on, subject.began_on, at.today);
    problems.limit_text("comment", form.comment.as_deref(), LONGEST);
    problems.found().map_err(RatingRefusal::Fields)?;
    let mut reasons = form.reasons.clone();
    reasons.sort_unstable();
    reasons.dedup();
    let mut rating = Rating::blank((at.new_id)(), subject.scope);
    rating.subject_kind = Some(subject.kind);
    rating.subject_id = Some(subject.id);
    rating.level = Some(form.level);
    rating.reasons = Some(reasons).filter(|reasons| !reasons.is_empty());
    rating.comment.clone_from(&form.comment);
    rating.channel = Some(form.channel);
    rating.is_named = Some(form.is_named);
    rating.rated_at = Some(form.rated_at);
    if is_bad(form.level) {
        rating.status = Some(RatingStatus::ToVerify);
        rating.due_on = Some(default_due_on(rated_on, at.calendar));
    } else {
        rating.status = Some(RatingStatus::Recorded);
    }
    let mut facts = vec![Fact::new("rating.recorded", &rating)];
    if let Some(request) = subject.request.filter(|one| one.satisfaction.is_none()) {
        let mut rated = request.clone();
        rated.satisfaction = Some(form.level);
        facts.push(Fact::change("request.rated", request, &rated));
    }
    Ok(facts)
}
