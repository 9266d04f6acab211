//! Why a step with a referral is refused.

use super::step::ReferralAction;
use crate::domain::dispute::{FieldProblem, Refusal};
use crate::domain::record::ReferralStatus;

/// A refusal. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReferralRefusal {
    /// The referral's status does not allow the step.
    #[error("{action:?} is not possible while {status:?}")]
    NotNow {
        /// What was asked.
        action: ReferralAction,
        /// Where the referral stands.
        status: ReferralStatus,
    },
    /// The step is for the other side.
    #[error("{action:?} is for the other side")]
    OtherSide {
        /// What was asked.
        action: ReferralAction,
    },
    /// The matter has a referral that is under way.
    #[error("a referral is under way: {status:?}")]
    UnderWay {
        /// Where that one stands.
        status: ReferralStatus,
    },
    /// The matter is over; nothing of it can be referred.
    #[error("the matter is over")]
    SubjectOver,
    /// The papers that should travel have too many bytes together.
    #[error("the papers have more than {limit_mb} MB")]
    TooManyBytes {
        /// The limit.
        limit_mb: u64,
    },
    /// Fields are missing or do not fit.
    #[error("{} fields do not fit", .0.len())]
    Fields(Vec<FieldProblem>),
}

impl From<Refusal> for ReferralRefusal {
    /// What the checks of a form found; a case's own refusals never come here.
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Fields(problems) => Self::Fields(problems),
            Refusal::NotNow { .. }
            | Refusal::Suspended { .. }
            | Refusal::Archived { .. }
            | Refusal::Destroyed
            | Refusal::NotConfirmable(_)
            | Refusal::Undecided(_) => Self::SubjectOver,
        }
    }
}
