//! Which steps a destruction list allows, and to whom.

use super::refusal::DestructionRefusal;
use crate::domain::choice::choice;
use crate::domain::id::PersonId;
use crate::domain::record::{Destruction, DestructionStatus};

choice! {
    /// What people do with a destruction list.
    DestructionAction {
        /// 同意销毁.
        Approve = "approve",
        /// 退回.
        Reject = "reject",
        /// 撤回.
        Withdraw = "withdraw",
        /// 执行销毁.
        CarryOut = "carry_out",
    }
}

/// The steps that a status allows, the usual next one first.
#[must_use]
pub fn possible(status: DestructionStatus) -> &'static [DestructionAction] {
    use DestructionAction as A;
    match status {
        DestructionStatus::Listed | DestructionStatus::HalfApproved => {
            &[A::Approve, A::Reject, A::Withdraw]
        }
        DestructionStatus::Approved => &[A::CarryOut, A::Withdraw],
        DestructionStatus::Rejected
        | DestructionStatus::Withdrawn
        | DestructionStatus::CarriedOut => &[],
    }
}

/// Whether a list still stands between a record and other lists.
#[must_use]
pub fn is_open(list: &Destruction) -> bool {
    !possible(status_of(list)).is_empty()
}

/// Whether somebody of those permissions may take a step now.
#[must_use]
pub fn may_take(
    list: &Destruction,
    action: DestructionAction,
    actor: PersonId,
    may_manage: bool,
    may_approve: bool,
) -> bool {
    let is_decision = matches!(
        action,
        DestructionAction::Approve | DestructionAction::Reject
    );
    let is_own = list.listed_by == Some(actor) || list.first_approved_by == Some(actor);
    possible(status_of(list)).contains(&action)
        && if is_decision {
            may_approve && !(action == DestructionAction::Approve && is_own)
        } else {
            may_manage
        }
}

pub(super) fn status_of(list: &Destruction) -> DestructionStatus {
    list.status.unwrap_or(DestructionStatus::Listed)
}

/// Refuses a step that the status does not allow.
pub(super) fn require(
    list: &Destruction,
    action: DestructionAction,
) -> Result<(), DestructionRefusal> {
    let status = status_of(list);
    let possible = possible(status);
    if possible.contains(&action) {
        Ok(())
    } else {
        Err(DestructionRefusal::NotNow {
            action,
            status,
            possible,
        })
    }
}
