//! Why something is not done with a destruction list.

use super::action::DestructionAction;
use crate::domain::dispute::{FieldProblem, Problems};
use crate::domain::record::DestructionStatus;
use chrono::NaiveDate;

/// A refusal. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DestructionRefusal {
    /// Its status does not allow the step.
    #[error("{action:?} is not possible while {status:?}")]
    NotNow {
        /// What was asked.
        action: DestructionAction,
        /// Where it stands.
        status: DestructionStatus,
        /// What is possible instead.
        possible: &'static [DestructionAction],
    },
    /// Whoever drew it up does not approve it.
    #[error("who listed does not approve")]
    OwnList,
    /// One person approves once.
    #[error("approved already by the same person")]
    Twice,
    /// One of the two must be the head of the committee.
    #[error("neither of the two is a head")]
    NoHead,
    /// A record on it is not due, or no longer.
    #[error("a record is not due")]
    NotDue {
        /// Its number.
        number: String,
        /// When it will be; none for what is kept for ever or is not over.
        due_on: Option<NaiveDate>,
    },
    /// A record is on another list that is under way.
    #[error("a record is on another list")]
    OnOtherList {
        /// Its number.
        number: String,
        /// The other list.
        list_no: String,
    },
    /// Authors disagree on a record.
    #[error("a record is in conflict")]
    Undecided {
        /// Its number.
        number: String,
    },
    /// Fields are missing or do not fit.
    #[error("{} fields do not fit", .0.len())]
    Fields(Vec<FieldProblem>),
}

impl DestructionRefusal {
    pub(super) fn fields(problems: Problems) -> Result<(), Self> {
        problems.found().map_err(Self::Fields)
    }
}
