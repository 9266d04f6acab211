//! 核实: whether a bad rating is true, and who puts it right until when.

use super::LONGEST;
use super::action::{RatingAction, require};
use super::exclusion::{Exclusion, excluded};
use super::refusal::RatingRefusal;
use crate::domain::calendar::{Length, WorkCalendar, nth_day_after};
use crate::domain::dispute::{At, Problems, Reason, china_day};
use crate::domain::id::PersonId;
use crate::domain::record::{Fact, Rating, RatingFinding, RatingStatus};
use chrono::NaiveDate;

/// 整改时限: 15 working days, as Sichuan's rule has it (四川省政务服务“好差评”管理办法, cited by
/// Suining in 2020). 国办发〔2019〕51号 itself names no number, Liaoning's own was not at hand.
pub const RECTIFICATION: Length = Length::WorkingDays(15);

/// The day until which a bad rating is put right, where nobody sets another.
#[must_use]
pub fn default_due_on(from: NaiveDate, calendar: &WorkCalendar) -> NaiveDate {
    nth_day_after(from, RECTIFICATION, calendar)
}

/// What the check of a bad rating found.
#[derive(Clone, Debug)]
pub struct Verification {
    /// The day of the check.
    pub verified_on: NaiveDate,
    /// 属实, 误评 or 恶意差评.
    pub finding: RatingFinding,
    /// How that was found out.
    pub finding_note: String,
    /// Who puts it right; needed where the rating is true.
    pub responsible_id: Option<PersonId>,
    /// Until when; 15 working days from the check where empty.
    pub due_on: Option<NaiveDate>,
    /// Why it does not count; needed where it is no true rating.
    pub exclusion_reason: Option<String>,
}

/// Checks a bad rating: a true one is put right from now on, another one no longer counts.
///
/// # Errors
/// A status that does not allow it; nobody responsible; a mistake or malice without its reason, or
/// found by somebody who is not the head of the committee.
pub fn verify(
    rating: &Rating,
    form: &Verification,
    is_head: bool,
    at: &At<'_>,
) -> Result<Vec<Fact>, RatingRefusal> {
    require(rating, RatingAction::Verify)?;
    let mut problems = Problems::default();
    problems.check_day("verified_on", form.verified_on, rated_on(rating), at.today);
    problems.require_text("finding_note", Some(&form.finding_note));
    problems.limit_text("finding_note", Some(&form.finding_note), LONGEST);
    let is_true = form.finding == RatingFinding::True;
    if is_true && form.responsible_id.is_none() {
        problems.add("responsible_id", Reason::Required);
    }
    let earliest = form.verified_on;
    if is_true && form.due_on.is_some_and(|due_on| due_on < earliest) {
        problems.add("due_on", Reason::Before { earliest });
    }
    if !is_true {
        problems.require_text("exclusion_reason", form.exclusion_reason.as_deref());
        problems.limit_text(
            "exclusion_reason",
            form.exclusion_reason.as_deref(),
            LONGEST,
        );
    }
    problems.found().map_err(RatingRefusal::Fields)?;
    let mut next = rating.clone();
    next.verified_on = Some(form.verified_on);
    next.finding = Some(form.finding);
    next.finding_note = Some(form.finding_note.clone());
    if !is_true {
        if !is_head {
            return Err(RatingRefusal::HeadOnly);
        }
        let exclusion = Exclusion {
            finding: form.finding,
            reason: form.exclusion_reason.clone().unwrap_or_default(),
        };
        return Ok(excluded(rating, next, &exclusion));
    }
    next.status = Some(RatingStatus::Rectifying);
    next.responsible_id = form.responsible_id;
    let due_on = form.due_on;
    next.due_on = due_on.or_else(|| Some(default_due_on(form.verified_on, at.calendar)));
    Ok(vec![Fact::change("rating.verified", rating, &next)])
}

/// The day on which a rating was given, by China's clocks.
pub(super) fn rated_on(rating: &Rating) -> Option<NaiveDate> {
    rating.rated_at.map(china_day)
}
