//! 回头看: does the settlement hold?

use super::HazardCase;
use super::action::{HazardAction, require};
use super::refusal::{Fault, HazardRefusal, NARRATIVE, Problems};
use super::review_day::first_review_on;
use crate::domain::dispute::At;
use crate::domain::id::{InspectionId, PersonId};
use crate::domain::record::{Fact, HazardReview, HazardStatus, Record, ReviewResult};
use chrono::NaiveDate;

/// What a 回头看 found.
#[derive(Clone, Debug)]
pub struct HazardLookBack {
    /// The day.
    pub reviewed_on: NaiveDate,
    /// Who looked; who acts where empty.
    pub reviewer_id: Option<PersonId>,
    /// 回头看情况.
    pub finding: String,
    /// What that means.
    pub result: ReviewResult,
    /// 下次回头看; where it needs watching and none is named, by risk level.
    pub next_review_on: Option<NaiveDate>,
    /// The new 处置时限, required after a relapse.
    pub due_on: Option<NaiveDate>,
    /// The round in which it was done.
    pub inspection_id: Option<InspectionId>,
}

/// Records a 回头看. A relapse puts the hazard back into handling.
///
/// # Errors
/// A hazard that is not settled; nothing written; days out of order; no last day after a relapse.
pub fn review(
    case: &HazardCase,
    form: &HazardLookBack,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, HazardRefusal> {
    require(case, HazardAction::Review)?;
    let mut problems = Problems::default();
    let looked = case.reviews.iter().filter_map(|one| one.reviewed_on).max();
    let earliest = looked.max(case.hazard.settled_on);
    problems.check_day("reviewed_on", form.reviewed_on, earliest, at.today);
    problems.require_text("finding", Some(&form.finding), NARRATIVE);
    let has_relapsed = form.result == ReviewResult::Rebounded;
    let after = form.reviewed_on.succ_opt();
    match form.due_on {
        None if has_relapsed => problems.add("due_on", Fault::Required),
        Some(day) if has_relapsed => {
            problems.check_order("due_on", day, Some(form.reviewed_on));
        }
        _ => {}
    }
    if let Some(day) = form.next_review_on.filter(|_| !has_relapsed) {
        problems.check_order("next_review_on", day, after);
    }
    problems.finish()?;
    let mut next = case.hazard.clone();
    next.next_review_on = match form.result {
        ReviewResult::Consolidated => form.next_review_on,
        ReviewResult::StillOpen => form.next_review_on.or_else(|| {
            Some(first_review_on(
                next.risk_level,
                form.reviewed_on,
                at.calendar,
            ))
        }),
        ReviewResult::Rebounded => None,
    };
    if has_relapsed {
        next.status = Some(HazardStatus::Handling);
        next.due_on = form.due_on;
        next.settled_on = None;
        next.result = None;
    }
    let mut review = HazardReview::blank((at.new_id)(), case.hazard.scope);
    review.hazard_id = Some(case.hazard.id);
    review.reviewed_on = Some(form.reviewed_on);
    review.reviewer_id = form.reviewer_id.or(Some(at.actor));
    review.finding = Some(form.finding.clone());
    review.result = Some(form.result);
    review.next_review_on = next.next_review_on;
    review.inspection_id = form.inspection_id;
    let name = if has_relapsed {
        "hazard.rebounded"
    } else {
        "hazard.reviewed"
    };
    Ok(vec![
        Fact::new("hazard_review.recorded", &review),
        Fact::change(name, &case.hazard, &next),
    ])
}
