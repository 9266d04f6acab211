//! 化解 or 稳控, and the day of the first 回头看.

use super::HazardCase;
use super::action::{HazardAction, require};
use super::refusal::{HazardRefusal, NARRATIVE, Problems};
use super::review_day::first_review_on;
use crate::domain::choice::choice;
use crate::domain::dispute::At;
use crate::domain::record::{Fact, HazardStatus};
use chrono::NaiveDate;

choice! {
    /// How a hazard was settled.
    SettleManner {
        /// 已化解.
        Resolved = "resolved",
        /// 稳控: kept under watch, not resolved.
        Contained = "contained",
    }
}

/// How a hazard was settled.
#[derive(Clone, Debug)]
pub struct HazardSettling {
    /// Resolved or contained.
    pub manner: SettleManner,
    /// 化解日期.
    pub settled_on: NaiveDate,
    /// 化解情况.
    pub result: String,
    /// 首次回头看; by risk level where empty.
    pub next_review_on: Option<NaiveDate>,
}

/// Records that a hazard is resolved or contained; 回头看 begins.
///
/// # Errors
/// A hazard without measures or settled already; no result; days out of order.
pub fn settle(
    case: &HazardCase,
    form: &HazardSettling,
    at: &At<'_>,
) -> Result<Vec<Fact>, HazardRefusal> {
    require(case, HazardAction::Settle)?;
    let mut problems = Problems::default();
    // After a relapse it is settled anew, never before the look that found the relapse.
    let looked = case.reviews.iter().filter_map(|one| one.reviewed_on).max();
    let earliest = looked.max(case.hazard.checked_on).or(case.hazard.found_on);
    problems.check_day("settled_on", form.settled_on, earliest, at.today);
    problems.require_text("result", Some(&form.result), NARRATIVE);
    if let Some(day) = form.next_review_on {
        problems.check_order("next_review_on", day, form.settled_on.succ_opt());
    }
    problems.finish()?;
    let mut next = case.hazard.clone();
    next.status = Some(match form.manner {
        SettleManner::Resolved => HazardStatus::Resolved,
        SettleManner::Contained => HazardStatus::Contained,
    });
    next.settled_on = Some(form.settled_on);
    next.result = Some(form.result.clone());
    next.next_review_on = form.next_review_on.or_else(|| {
        Some(first_review_on(
            next.risk_level,
            form.settled_on,
            at.calendar,
        ))
    });
    let name = match form.manner {
        SettleManner::Resolved => "hazard.resolved",
        SettleManner::Contained => "hazard.contained",
    };
    Ok(vec![Fact::change(name, &case.hazard, &next)])
}
