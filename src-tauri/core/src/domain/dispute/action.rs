//! Which actions a status allows; everything else is refused with what is possible instead.

use super::refusal::Refusal;
use crate::domain::choice::choice;
use crate::domain::record::{Dispute, DisputeStatus};

choice! {
    /// What people do with a dispute.
    DisputeAction {
        /// 受理.
        Accept = "accept",
        /// 不予受理.
        Refuse = "refuse",
        /// 记录调解.
        RecordSession = "record_session",
        /// 达成协议.
        Conclude = "conclude",
        /// 签署协议.
        Sign = "sign",
        /// 登记履行.
        RecordPerformance = "record_performance",
        /// 回访.
        RecordFollowUp = "record_follow_up",
        /// 延期.
        Extend = "extend",
        /// 中止调解.
        Suspend = "suspend",
        /// 恢复调解.
        Resume = "resume",
        /// 更换调解员.
        ChangeMediators = "change_mediators",
        /// 申请回避.
        AskRecusal = "ask_recusal",
        /// 终止调解.
        Terminate = "terminate",
        /// 结案.
        Close = "close",
        /// 更正.
        Correct = "correct",
        /// 关联纠纷.
        Link = "link",
        /// 申请司法确认.
        ApplyConfirmation = "apply_confirmation",
        /// 归档.
        Archive = "archive",
        /// 调整保管.
        ChangeRetention = "change_retention",
        /// 撤销归档.
        Unarchive = "unarchive",
    }
}

impl DisputeAction {
    /// Whether it is about keeping the dossier and not about the matter.
    #[must_use]
    pub fn is_of_archive(self) -> bool {
        matches!(
            self,
            Self::Archive | Self::ChangeRetention | Self::Unarchive
        )
    }
}

/// The actions that a status allows, the usual next one first.
#[must_use]
pub fn possible(status: DisputeStatus) -> &'static [DisputeAction] {
    use DisputeAction as A;
    match status {
        DisputeStatus::Registered => &[
            A::Accept,
            A::Refuse,
            A::ChangeMediators,
            A::AskRecusal,
            A::Terminate,
            A::Correct,
            A::Link,
        ],
        DisputeStatus::Accepted => &[
            A::RecordSession,
            A::Conclude,
            A::Extend,
            A::Suspend,
            A::ChangeMediators,
            A::AskRecusal,
            A::Terminate,
            A::Correct,
            A::Link,
        ],
        DisputeStatus::Agreed => &[
            A::Sign,
            A::RecordPerformance,
            A::RecordFollowUp,
            A::RecordSession,
            A::Conclude,
            A::ApplyConfirmation,
            A::ChangeMediators,
            A::AskRecusal,
            A::Close,
            A::Correct,
            A::Link,
        ],
        DisputeStatus::Performed => &[
            A::RecordFollowUp,
            A::Close,
            A::ApplyConfirmation,
            A::Correct,
            A::Link,
        ],
        DisputeStatus::Terminated => &[A::Close, A::RecordFollowUp, A::Correct, A::Link],
        DisputeStatus::Refused => &[A::Archive, A::Correct, A::Link],
        DisputeStatus::Closed => &[
            A::Archive,
            A::RecordFollowUp,
            A::ApplyConfirmation,
            A::Correct,
            A::Link,
        ],
    }
}

/// The actions that are left while mediation rests: first of all to go on.
const WHILE_SUSPENDED: &[DisputeAction] = &[
    DisputeAction::Resume,
    DisputeAction::ChangeMediators,
    DisputeAction::AskRecusal,
    DisputeAction::Terminate,
    DisputeAction::Correct,
    DisputeAction::Link,
];

/// The actions that are left once the dossier is in the archive: it is as it is until it comes out. A
/// quarrel that comes back is linked to it even so.
const WHILE_ARCHIVED: &[DisputeAction] = &[
    DisputeAction::ChangeRetention,
    DisputeAction::Unarchive,
    DisputeAction::Link,
];

/// Whether mediation rests.
#[must_use]
pub fn is_suspended(dispute: &Dispute) -> bool {
    let last = dispute.pauses.iter().flatten().last();
    dispute.status == Some(DisputeStatus::Accepted) && last.is_some_and(|one| one.until.is_none())
}

/// The actions that a dispute allows, the usual next one first.
#[must_use]
pub fn allowed(dispute: &Dispute) -> &'static [DisputeAction] {
    if dispute.destroyed_at.is_some() {
        &[]
    } else if dispute.archived_at.is_some() {
        WHILE_ARCHIVED
    } else if is_suspended(dispute) {
        WHILE_SUSPENDED
    } else {
        possible(dispute.status.unwrap_or(DisputeStatus::Registered))
    }
}

/// Refuses an action that the dispute does not allow.
///
/// # Errors
/// [`Refusal::NotNow`], [`Refusal::Suspended`] while mediation rests, or [`Refusal::Archived`] once
/// the dossier is in the archive, with what is possible instead; [`Refusal::Destroyed`].
pub fn require(dispute: &Dispute, action: DisputeAction) -> Result<(), Refusal> {
    let possible = allowed(dispute);
    if possible.contains(&action) {
        Ok(())
    } else if dispute.destroyed_at.is_some() {
        Err(Refusal::Destroyed)
    } else if dispute.archived_at.is_some() {
        Err(Refusal::Archived { action, possible })
    } else if is_suspended(dispute) {
        Err(Refusal::Suspended { action, possible })
    } else {
        Err(Refusal::NotNow {
            action,
            status: dispute.status.unwrap_or(DisputeStatus::Registered),
            possible,
        })
    }
}

/// Refuses to change anything on a dossier that is in the archive or was destroyed, such as its
/// attachments, which no status forbids.
///
/// # Errors
/// [`Refusal::Archived`] or [`Refusal::Destroyed`].
pub fn require_open(dispute: &Dispute) -> Result<(), Refusal> {
    if dispute.destroyed_at.is_some() || dispute.archived_at.is_some() {
        require(dispute, DisputeAction::Correct)
    } else {
        Ok(())
    }
}
