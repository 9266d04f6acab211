//! Why something is refused: data, from which every surface words its own sentence.

use super::action::{RequestAction, RequestObstacle};
use crate::domain::dispute::{FieldProblem, Problems, Reason};
use crate::domain::record::RequestStatus;

/// A refusal. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Something about the request stands in the way.
    #[error("{action:?} is not possible: {obstacle:?}")]
    NotNow {
        /// What was asked.
        action: RequestAction,
        /// Where the request stands.
        status: RequestStatus,
        /// What stands in the way.
        obstacle: RequestObstacle,
    },
    /// Fields are missing or do not fit.
    #[error("{} fields do not fit", .0.len())]
    Fields(Vec<FieldProblem>),
}

impl Refusal {
    /// A refusal for one field.
    #[must_use]
    pub fn field(field: impl Into<String>, reason: Reason) -> Self {
        Self::Fields(vec![FieldProblem {
            field: field.into(),
            reason,
        }])
    }
}

/// Refuses where problems were gathered.
pub(super) fn finish(problems: Problems) -> Result<(), Refusal> {
    let problems = problems.into_vec();
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Fields(problems))
    }
}
