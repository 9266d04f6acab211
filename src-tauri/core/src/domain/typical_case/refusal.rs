//! Why something is not done with a typical case.

use super::action::TypicalCaseAction;
use super::leftover::Leftover;
use crate::domain::choice::choice;
use crate::domain::dispute::{FieldProblem, Problems};
use crate::domain::record::TypicalCaseStatus;

choice! {
    /// Why no typical case is made of a dispute.
    TypicalCaseUnfit {
        /// It is not closed.
        NotClosed = "not_closed",
        /// It is confidential.
        Confidential = "confidential",
        /// A child takes part in it.
        Minor = "minor",
        /// There is one already.
        Present = "present",
    }
}

/// A refusal. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypicalCaseRefusal {
    /// Its status does not allow the step.
    #[error("{action:?} is not possible while {status:?}")]
    NotNow {
        /// What was asked.
        action: TypicalCaseAction,
        /// Where it stands.
        status: TypicalCaseStatus,
        /// What is possible instead.
        possible: &'static [TypicalCaseAction],
    },
    /// No typical case is made of that dispute.
    #[error("no typical case of that dispute: {0:?}")]
    Unfit(TypicalCaseUnfit),
    /// Whoever wrote in it does not approve it.
    #[error("an author does not decide on the own text")]
    OwnText,
    /// Fields are missing or do not fit.
    #[error("{} fields do not fit", .0.len())]
    Fields(Vec<FieldProblem>),
    /// Numbers are left in it.
    #[error("{} numbers are left", .0.len())]
    NumbersLeft(Vec<Leftover>),
    /// Words that may be names are left in it, and nobody said that they are none.
    #[error("{} words may be names", .0.len())]
    NamesLeft(Vec<Leftover>),
}

impl TypicalCaseRefusal {
    pub(super) fn fields(problems: Problems) -> Result<(), Self> {
        problems.found().map_err(Self::Fields)
    }
}
