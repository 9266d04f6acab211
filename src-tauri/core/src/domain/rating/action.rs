//! Which steps a rating allows; everything else is refused with what is possible instead.

use super::refusal::RatingRefusal;
use crate::domain::choice::choice;
use crate::domain::record::{Rating, RatingStatus};

choice! {
    /// What people do with a rating.
    RatingAction {
        /// 核实.
        Verify = "verify",
        /// 登记整改.
        Rectify = "rectify",
        /// 答复.
        Answer = "answer",
        /// 不计入, by the head of the committee.
        Exclude = "exclude",
    }
}

choice! {
    /// What stands in the way of a step.
    RatingObstacle {
        /// The rating does not stand there.
        NotNow = "not_now",
        /// Only the head of the committee may.
        HeadOnly = "head_only",
        /// The user's role or the subject's secrecy does not allow it.
        NotAllowed = "not_allowed",
    }
}

/// What stands in the way of a step for somebody; nothing where it can be taken now.
#[must_use]
pub fn obstacle(
    status: RatingStatus,
    action: RatingAction,
    may_handle: bool,
    is_head: bool,
) -> Option<RatingObstacle> {
    if !possible(status).contains(&action) {
        Some(RatingObstacle::NotNow)
    } else if !may_handle {
        Some(RatingObstacle::NotAllowed)
    } else if action == RatingAction::Exclude && !is_head {
        Some(RatingObstacle::HeadOnly)
    } else {
        None
    }
}

/// The steps that a status allows, the usual next one first.
#[must_use]
pub fn possible(status: RatingStatus) -> &'static [RatingAction] {
    use RatingAction as A;
    match status {
        RatingStatus::Recorded => &[A::Exclude],
        RatingStatus::ToVerify => &[A::Verify, A::Exclude],
        RatingStatus::Rectifying => &[A::Rectify, A::Exclude],
        RatingStatus::ToAnswer => &[A::Answer, A::Exclude],
        RatingStatus::Closed | RatingStatus::Excluded => &[],
    }
}

/// Where a rating stands; one that came without its beginning waits to be checked.
pub(super) fn status_of(rating: &Rating) -> RatingStatus {
    rating.status.unwrap_or(RatingStatus::ToVerify)
}

/// Refuses a step that the status does not allow.
pub(super) fn require(rating: &Rating, action: RatingAction) -> Result<(), RatingRefusal> {
    let status = status_of(rating);
    let possible = possible(status);
    if possible.contains(&action) {
        Ok(())
    } else {
        Err(RatingRefusal::NotNow {
            action,
            status,
            possible,
        })
    }
}
