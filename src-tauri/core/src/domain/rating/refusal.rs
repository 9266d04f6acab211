//! Why a step on a rating is refused: data, from which every surface words its own sentence.

use super::action::RatingAction;
use crate::domain::dispute::{FieldProblem, Reason};
use crate::domain::record::RatingStatus;

/// A refusal. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RatingRefusal {
    /// The rating's status does not allow the step.
    #[error("{action:?} is not possible while {status:?}")]
    NotNow {
        /// What was asked.
        action: RatingAction,
        /// Where the rating stands.
        status: RatingStatus,
        /// What is possible instead.
        possible: &'static [RatingAction],
    },
    /// Only the head of the committee takes a rating out of the count.
    #[error("only the head of the committee excludes a rating")]
    HeadOnly,
    /// Fields are missing or do not fit.
    #[error("{} fields do not fit", .0.len())]
    Fields(Vec<FieldProblem>),
}

impl RatingRefusal {
    pub(super) fn field(field: &str, reason: Reason) -> Self {
        Self::Fields(vec![FieldProblem {
            field: field.to_owned(),
            reason,
        }])
    }
}
