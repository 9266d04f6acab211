//! Which steps a typical case allows, and to whom.

use super::refusal::TypicalCaseRefusal;
use crate::domain::choice::choice;
use crate::domain::id::PersonId;
use crate::domain::record::{TypicalCase, TypicalCaseStatus};

choice! {
    /// What people do with a typical case.
    TypicalCaseAction {
        /// 修改.
        Revise = "revise",
        /// 提交审核.
        Submit = "submit",
        /// 通过.
        Approve = "approve",
        /// 退回.
        Reject = "reject",
        /// 撤下.
        Withdraw = "withdraw",
    }
}

choice! {
    /// What stands in the way of a step.
    TypicalCaseObstacle {
        /// It does not stand there.
        NotNow = "not_now",
        /// Who wrote in it does not decide on it.
        OwnText = "own_text",
        /// The user's role does not allow it.
        NotAllowed = "not_allowed",
    }
}

/// The steps that a status allows, the usual next one first.
#[must_use]
pub fn possible(status: TypicalCaseStatus) -> &'static [TypicalCaseAction] {
    use TypicalCaseAction as A;
    match status {
        TypicalCaseStatus::Draft => &[A::Submit, A::Revise, A::Withdraw],
        TypicalCaseStatus::Submitted => &[A::Approve, A::Reject, A::Revise, A::Withdraw],
        TypicalCaseStatus::Approved => &[A::Withdraw],
        TypicalCaseStatus::Rejected => &[A::Revise, A::Withdraw],
        TypicalCaseStatus::Withdrawn => &[],
    }
}

/// What stands in the way of a step for somebody; nothing where it can be taken now.
#[must_use]
pub fn obstacle(
    record: &TypicalCase,
    action: TypicalCaseAction,
    actor: PersonId,
    may_write: bool,
    may_approve: bool,
) -> Option<TypicalCaseObstacle> {
    let is_decision = matches!(
        action,
        TypicalCaseAction::Approve | TypicalCaseAction::Reject
    );
    if !possible(status_of(record)).contains(&action) {
        Some(TypicalCaseObstacle::NotNow)
    } else if !(if is_decision { may_approve } else { may_write }) {
        Some(TypicalCaseObstacle::NotAllowed)
    } else if is_decision && is_author(record, actor) {
        Some(TypicalCaseObstacle::OwnText)
    } else {
        None
    }
}

pub(super) fn status_of(record: &TypicalCase) -> TypicalCaseStatus {
    record.status.unwrap_or(TypicalCaseStatus::Draft)
}

pub(super) fn is_author(record: &TypicalCase, actor: PersonId) -> bool {
    record
        .author_ids
        .as_ref()
        .is_some_and(|authors| authors.contains(&actor))
}

/// Refuses a step that the status does not allow.
pub(super) fn require(
    record: &TypicalCase,
    action: TypicalCaseAction,
) -> Result<(), TypicalCaseRefusal> {
    let status = status_of(record);
    let possible = possible(status);
    if possible.contains(&action) {
        Ok(())
    } else {
        Err(TypicalCaseRefusal::NotNow {
            action,
            status,
            possible,
        })
    }
}
