//! Which steps a hazard allows, and why not the others.

use super::HazardCase;
use super::refusal::HazardRefusal;
use crate::domain::choice::choice;
use crate::domain::record::{HazardStatus, ReviewResult};

choice! {
    /// What people do with a hazard.
    HazardAction {
        /// 核查.
        Check = "check",
        /// 制定措施.
        Plan = "plan",
        /// 登记化解或稳控.
        Settle = "settle",
        /// 回头看.
        Review = "review",
        /// 销号.
        Close = "close",
        /// 转为纠纷.
        TurnIntoDispute = "turn_into_dispute",
        /// 更正.
        Correct = "correct",
    }
}

choice! {
    /// Why a step is not possible now.
    HazardObstacle {
        /// It must be checked first.
        NotChecked = "not_checked",
        /// It was checked already.
        AlreadyChecked = "already_checked",
        /// Measures must be named first.
        NotPlanned = "not_planned",
        /// Neither resolved nor contained yet.
        NotSettled = "not_settled",
        /// Resolved or contained already.
        AlreadySettled = "already_settled",
        /// No 回头看 since the settlement found it consolidated.
        NotConsolidated = "not_consolidated",
        /// The check found nothing there.
        Unfounded = "unfounded",
        /// It goes on as a dispute.
        TurnedIntoDispute = "turned_into_dispute",
        /// It was closed.
        Closed = "closed",
    }
}

/// A step with what stands in its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HazardStep {
    /// The step.
    pub action: HazardAction,
    /// Why it is not possible now; none where it is.
    pub obstacle: Option<HazardObstacle>,
}

/// Every step of a hazard, possible or not, in the order of its life.
#[must_use]
pub fn steps(case: &HazardCase) -> Vec<HazardStep> {
    let (status, last) = (case.status(), case.last_result());
    let step = |action: &HazardAction| HazardStep {
        action: *action,
        obstacle: obstacle(*action, status, last),
    };
    HazardAction::ALL.iter().map(step).collect()
}

/// The steps that are possible now.
#[must_use]
pub fn possible(case: &HazardCase) -> Vec<HazardAction> {
    let open = steps(case).into_iter();
    open.filter(|step| step.obstacle.is_none())
        .map(|step| step.action)
        .collect()
}

/// Refuses a step that is not possible now.
///
/// # Errors
/// [`HazardRefusal::NotNow`] with the reason and what is possible instead.
pub fn require(case: &HazardCase, action: HazardAction) -> Result<(), HazardRefusal> {
    match obstacle(action, case.status(), case.last_result()) {
        None => Ok(()),
        Some(obstacle) => Err(HazardRefusal::NotNow {
            action,
            status: case.status(),
            obstacle,
            possible: possible(case),
        }),
    }
}

fn obstacle(
    action: HazardAction,
    status: HazardStatus,
    last: Option<ReviewResult>,
) -> Option<HazardObstacle> {
    use HazardAction as A;
    use HazardObstacle as O;
    use HazardStatus as S;
    if action == A::Correct {
        return None;
    }
    match (status, action) {
        (S::Unfounded, _) => Some(O::Unfounded),
        (S::TurnedIntoDispute, _) => Some(O::TurnedIntoDispute),
        (S::Closed, _) => Some(O::Closed),
        (S::Lead, A::Check) => None,
        (S::Lead, _) => Some(O::NotChecked),
        (_, A::Check) => Some(O::AlreadyChecked),
        (_, A::TurnIntoDispute | A::Correct) | (S::Open | S::Handling, A::Plan) => None,
        (S::Open, A::Settle) => Some(O::NotPlanned),
        (S::Handling | S::Contained, A::Settle) => None,
        (S::Resolved, A::Settle) | (S::Resolved | S::Contained, A::Plan) => Some(O::AlreadySettled),
        (S::Open | S::Handling, A::Review | A::Close) => Some(O::NotSettled),
        (S::Resolved | S::Contained, A::Review) => None,
        (S::Resolved | S::Contained, A::Close) => {
            (last != Some(ReviewResult::Consolidated)).then_some(O::NotConsolidated)
        }
    }
}
