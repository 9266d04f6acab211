//! 转来的转办单: what another platform sends lies in the receiver's scope; the answers to it lie in the
//! sender's. Each was written by the other side's desk, which cannot read the scope in which it lies.

use super::Instant;
use super::dispute::PartyRole;
use super::party::PartyKind;
use super::record;
use super::referral::ReferralStatus;
use super::subject::SubjectKind;
use crate::domain::choice::choice;
use crate::domain::id::{PersonId, PlatformId, ReferralId, SlipAnswerId, SlipId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A party as the slip names one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlipParty {
    /// The part in the matter.
    pub role: PartyRole,
    /// A person or an organisation.
    pub kind: PartyKind,
    /// The name.
    pub name: String,
    /// The telephone, where the slip tells it in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

impl std::fmt::Debug for SlipParty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SlipParty({:?})", self.role)
    }
}

record! {
    /// 转来的转办单.
    Slip(SlipId) as "slip" {
        /// The sender's referral.
        referral_id: ReferralId,
        /// What is referred.
        referred_kind: SubjectKind,
        /// The platform from which it comes.
        from_platform_id: PlatformId,
        /// The platform to which it goes.
        to_platform_id: PlatformId,
        /// 函件编号.
        letter_no: String,
        /// 转办事由.
        reason: String,
        /// What it tells.
        content: String,
        /// The parties, as far as the content names them.
        parties: Vec<SlipParty>,
        /// Whether the parties consent.
        has_consent: bool,
        /// Sent on this instant.
        sent_at: Instant,
        /// Who sent it.
        sent_by: PersonId,
        /// 办理时限.
        due_on: NaiveDate,
        /// 是否联动.
        is_joint: bool,
        /// 牵头单位.
        lead_body: String,
        /// 参与单位.
        taking_part: Vec<String>,
        /// 催办 so often.
        urged_count: u32,
        /// The sender took it back on this instant, which counts only while nobody had accepted.
        withdrawn_at: Instant,
        /// What the receiver did with it; nothing yet where empty.
        status: ReferralStatus,
        /// Accepted on this instant.
        accepted_at: Instant,
        /// Who is responsible from then on.
        responsible_id: PersonId,
        /// Returned on this instant.
        returned_at: Instant,
        /// 退回理由.
        return_reason: String,
        /// 办理结果.
        result: String,
        /// Finished on this instant.
        finished_at: Instant,
        /// The kind of record that the receiver opened from it.
        subject_kind: SubjectKind,
        /// Its id.
        subject_id: Uuid,
    }
}

choice! {
    /// What the receiver of a slip answers.
    SlipReply {
        /// 已接收.
        Accepted = "accepted",
        /// 已立案: a record was opened from it, whose number comes along.
        Opened = "opened",
        /// 已退回.
        Returned = "returned",
        /// 已办结.
        Finished = "finished",
    }
}

record! {
    /// 转办回复. Each answer is a record of its own, so that answers unite and never conflict.
    SlipAnswer(SlipAnswerId) as "slip_answer" {
        /// The sender's referral.
        referral_id: ReferralId,
        /// The platform that answers.
        from_platform_id: PlatformId,
        /// What it answers.
        reply: SlipReply,
        /// When.
        answered_at: Instant,
        /// Who.
        answered_by: PersonId,
        /// Who is responsible from then on.
        responsible_id: PersonId,
        /// The number of the receiver's case.
        docket_no: String,
        /// 退回理由 or 办理结果.
        text: String,
    }
}
