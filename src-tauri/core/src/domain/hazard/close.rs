//! 销号, and going on as a dispute.

use super::HazardCase;
use super::action::{HazardAction, require};
use super::refusal::{HazardRefusal, NARRATIVE, Problems};
use crate::domain::dispute::At;
use crate::domain::record::{Fact, HazardStatus};
use chrono::NaiveDate;

/// How a hazard is closed.
#[derive(Clone, Debug)]
pub struct HazardClosing {
    /// 销号日期.
    pub closed_on: NaiveDate,
    /// 销号意见.
    pub note: String,
}

/// Takes a hazard off the ledger.
///
/// # Errors
/// A hazard whose last 回头看 did not find it consolidated; no note; days out of order.
pub fn close(
    case: &HazardCase,
    form: &HazardClosing,
    at: &At<'_>,
) -> Result<Vec<Fact>, HazardRefusal> {
    require(case, HazardAction::Close)?;
    let mut problems = Problems::default();
    let looked = case.reviews.iter().filter_map(|one| one.reviewed_on).max();
    let earliest = looked.max(case.hazard.settled_on);
    problems.check_day("closed_on", form.closed_on, earliest, at.today);
    problems.require_text("note", Some(&form.note), NARRATIVE);
    problems.finish()?;
    let mut next = case.hazard.clone();
    next.status = Some(HazardStatus::Closed);
    next.closed_on = Some(form.closed_on);
    next.closing_note = Some(form.note.clone());
    next.next_review_on = None;
    Ok(vec![Fact::change("hazard.closed", &case.hazard, &next)])
}

/// The hazard goes on as a dispute, which is registered in the same act.
///
/// # Errors
/// A hazard that is not checked, or is over.
pub fn turn_into_dispute(case: &HazardCase) -> Result<Vec<Fact>, HazardRefusal> {
    require(case, HazardAction::TurnIntoDispute)?;
    let mut next = case.hazard.clone();
    next.status = Some(HazardStatus::TurnedIntoDispute);
    next.next_review_on = None;
    let fact = Fact::change("hazard.turned_into_dispute", &case.hazard, &next);
    Ok(vec![fact])
}
