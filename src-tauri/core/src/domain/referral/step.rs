//! Which step a referral allows, and whose step it is.

use super::refusal::ReferralRefusal;
use crate::domain::choice::choice;
use crate::domain::id::PlatformId;
use crate::domain::record::{Referral, ReferralDirection, ReferralStatus};

choice! {
    /// What people do with a referral.
    ReferralAction {
        /// 接收.
        Accept = "accept",
        /// 退回.
        Return = "return",
        /// 办结.
        Finish = "finish",
        /// 催办.
        Urge = "urge",
        /// 撤回.
        Withdraw = "withdraw",
        /// 关联案件: what was opened from a matter that came in.
        Link = "link",
    }
}

choice! {
    /// Why a step cannot be taken now.
    StepBar {
        /// The status does not allow it.
        Status = "status",
        /// It is for the other side.
        OtherSide = "other_side",
        /// It is linked already.
        Linked = "linked",
    }
}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    /// Their platform; none for the whole street.
    pub platform_id: Option<PlatformId>,
    /// Whether they head the committee, and so act for every platform of this casebook.
    pub is_head: bool,
}

impl Hand {
    /// Whether they act for a platform.
    #[must_use]
    pub fn acts_for(self, platform: Option<PlatformId>) -> bool {
        self.is_head || self.platform_id.is_none() || self.platform_id == platform
    }
}

/// Where a referral stands; one that came without its beginning counts as sent.
#[must_use]
pub(super) fn status_of(referral: &Referral) -> ReferralStatus {
    referral.status.unwrap_or(ReferralStatus::Sent)
}

/// Whether a referral is under way.
#[must_use]
pub fn is_open(referral: &Referral) -> bool {
    matches!(
        status_of(referral),
        ReferralStatus::Sent | ReferralStatus::Accepted
    )
}

/// Whether it goes out of this house.
pub(super) fn is_out(referral: &Referral) -> bool {
    referral.direction != Some(ReferralDirection::In)
}

/// Why a step cannot be taken; nothing where it can.
#[must_use]
pub fn bar_of(referral: &Referral, action: ReferralAction, hand: Hand) -> Option<StepBar> {
    use ReferralAction as A;
    use ReferralStatus as S;
    let is_possible = match (status_of(referral), action) {
        (S::Sent, A::Accept | A::Return) | (S::Accepted, A::Finish | A::Return) => true,
        (S::Sent, A::Withdraw) | (S::Sent | S::Accepted, A::Urge) => is_out(referral),
        (S::Accepted, A::Link) => !is_out(referral),
        (S::Sent, A::Finish | A::Link)
        | (S::Accepted, A::Accept | A::Withdraw)
        | (S::Returned | S::Finished | S::Withdrawn, _) => false,
    };
    if !is_possible {
        return Some(StepBar::Status);
    }
    if action == A::Link && referral.subject_id.is_some() {
        return Some(StepBar::Linked);
    }
    // What the receiver does with a slip is done where the slip lies.
    let is_theirs =
        referral.slip_id.is_some() && matches!(action, A::Accept | A::Return | A::Finish);
    (is_theirs || !hand.acts_for(side_of(referral, action))).then_some(StepBar::OtherSide)
}

/// The platform whose step it is. An outside body does nothing here: its answers are written down
/// by the platform that sent the matter.
fn side_of(referral: &Referral, action: ReferralAction) -> Option<PlatformId> {
    use ReferralAction as A;
    match action {
        A::Withdraw | A::Urge => referral.from_platform_id,
        A::Accept | A::Return | A::Finish | A::Link => {
            referral.to_platform_id.or(referral.from_platform_id)
        }
    }
}

/// The steps that can be taken, the usual next one first.
#[must_use]
pub fn possible_steps(referral: &Referral, hand: Hand) -> Vec<ReferralAction> {
    let all = ReferralAction::ALL.iter().copied();
    all.filter(|action| bar_of(referral, *action, hand).is_none())
        .collect()
}

/// Refuses a step that cannot be taken.
pub(super) fn require(
    referral: &Referral,
    action: ReferralAction,
    hand: Hand,
) -> Result<(), ReferralRefusal> {
    match bar_of(referral, action, hand) {
        None => Ok(()),
        Some(StepBar::OtherSide) => Err(ReferralRefusal::OtherSide { action }),
        Some(StepBar::Status | StepBar::Linked) => Err(ReferralRefusal::NotNow {
            action,
            status: status_of(referral),
        }),
    }
}
