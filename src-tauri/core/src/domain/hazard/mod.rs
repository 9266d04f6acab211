//! 隐患台账: lead → check → measures → 化解 or 稳控 → 回头看 → 销号, and the rounds that find leads.
//!
//! Each function takes the state of a hazard or an inspection, decides, and answers the facts to be
//! journalled. Nothing is read or written here; today, the actor and new ids come with
//! [`At`](super::dispute::At). Invariant: a hazard is a matter at a place, never a list of persons.

mod action;
mod check;
mod close;
mod free_text;
mod inspection;
mod item_list;
mod plan;
mod refusal;
mod report;
mod review;
mod review_day;
mod settle;
mod taking_over;

pub use action::{HazardAction, HazardObstacle, HazardStep, possible, require, steps};
pub use check::{HazardCheck, check};
pub use close::{HazardClosing, close, turn_into_dispute};
pub use free_text::holds_id_number;
pub use inspection::{
    INSPECTIONS_A_MONTH, InspectionPlan, InspectionRound, cancel_inspection, missing_rounds,
    plan_inspection, save_inspection,
};
pub use item_list::{INSPECTION_LIST_TOPIC, built_in_items, check_items};
pub use plan::{HazardPlan, plan};
pub use refusal::{Fault, HazardProblem, HazardRefusal};
pub use report::{DOCKET_SERIES_SUFFIX, HazardCorrection, correct, report};
pub use review::{HazardLookBack, review};
pub use review_day::{first_review_on, review_days};
pub use settle::{HazardSettling, SettleManner, settle};
pub use taking_over::{OldHazard, OldReview, take_over};

use super::record::{Hazard, HazardReview, HazardStatus, ReviewResult};

/// A hazard with its reviews.
#[derive(Clone, Debug, PartialEq)]
pub struct HazardCase {
    /// The hazard.
    pub hazard: Hazard,
    /// Its 回头看, the earliest first.
    pub reviews: Vec<HazardReview>,
}

impl HazardCase {
    /// Where the hazard stands; a record that came without its beginning counts as a lead.
    #[must_use]
    pub fn status(&self) -> HazardStatus {
        self.hazard.status.unwrap_or(HazardStatus::Lead)
    }

    /// What the last 回头看 since the settlement found.
    #[must_use]
    pub fn last_result(&self) -> Option<ReviewResult> {
        let settled_on = self.hazard.settled_on?;
        self.reviews
            .iter()
            .rfind(|review| review.reviewed_on.is_some_and(|day| day >= settled_on))
            .and_then(|review| review.result)
    }
}

#[cfg(test)]
mod tests;
