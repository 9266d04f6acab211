//! 整改 and 答复: what was done about a bad rating, and what the rater was told.

use super::LONGEST;
use super::action::{RatingAction, require};
use super::refusal::RatingRefusal;
use super::verification::rated_on;
use crate::domain::dispute::{At, Problems};
use crate::domain::record::{Fact, Rating, RatingStatus};
use chrono::NaiveDate;

/// What was done.
#[derive(Clone, Debug)]
pub struct Rectification {
    /// 整改措施.
    pub action_taken: String,
    /// The day on which it was done.
    pub rectified_on: NaiveDate,
}

/// Records that a bad rating was put right; the rater is still to be answered.
///
/// # Errors
/// A status that does not allow it; nothing written; a day before the check or in the future.
pub fn rectify(
    rating: &Rating,
    form: &Rectification,
    at: &At<'_>,
) -> Result<Vec<Fact>, RatingRefusal> {
    require(rating, RatingAction::Rectify)?;
    let mut problems = Problems::default();
    problems.require_text("action_taken", Some(&form.action_taken));
    problems.limit_text("action_taken", Some(&form.action_taken), LONGEST);
    let earliest = rating.verified_on.or_else(|| rated_on(rating));
    problems.check_day("rectified_on", form.rectified_on, earliest, at.today);
    problems.found().map_err(RatingRefusal::Fields)?;
    let mut next = rating.clone();
    next.status = Some(RatingStatus::ToAnswer);
    next.action_taken = Some(form.action_taken.clone());
    next.rectified_on = Some(form.rectified_on);
    Ok(vec![Fact::change("rating.rectified", rating, &next)])
}

/// What the rater was told.
#[derive(Clone, Debug)]
pub struct RatingAnswer {
    /// 答复.
    pub answer: String,
    /// The day on which it was given.
    pub answered_on: NaiveDate,
}

/// Records the answer; the rating has come to its end.
///
/// # Errors
/// A status that does not allow it; nothing written; a day before it was put right or in the future.
pub fn answer(
    rating: &Rating,
    form: &RatingAnswer,
    at: &At<'_>,
) -> Result<Vec<Fact>, RatingRefusal> {
    require(rating, RatingAction::Answer)?;
    let mut problems = Problems::default();
    problems.require_text("answer", Some(&form.answer));
    problems.limit_text("answer", Some(&form.answer), LONGEST);
    let earliest = rating.rectified_on.or_else(|| rated_on(rating));
    problems.check_day("answered_on", form.answered_on, earliest, at.today);
    problems.found().map_err(RatingRefusal::Fields)?;
    let mut next = rating.clone();
    next.status = Some(RatingStatus::Closed);
    next.answer = Some(form.answer.clone());
    next.answered_on = Some(form.answered_on);
    Ok(vec![Fact::change("rating.answered", rating, &next)])
}
