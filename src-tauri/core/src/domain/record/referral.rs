//! 转办 / 联动: a matter goes to another platform or body, or is handled together with it.

use super::Instant;
use super::record;
use super::subject::SubjectKind;
use crate::domain::choice::choice;
use crate::domain::id::{PersonId, PlatformId, ReferralId, SlipId};
use chrono::NaiveDate;
use uuid::Uuid;

choice! {
    /// Which way a referral goes.
    ReferralDirection {
        /// 转出.
        Out = "out",
        /// 转入.
        In = "in",
    }
}

choice! {
    /// The linkage by which a matter goes or comes.
    ReferralChannel {
        /// 平台之间.
        Platform = "platform",
        /// 法院诉前委派.
        CourtDelegated = "court_delegated",
        /// 法院委托.
        CourtEntrusted = "court_entrusted",
        /// 公安（警调对接）.
        Police = "police",
        /// 信访（访调对接）.
        Petition = "petition",
        /// 检察院.
        Procuratorate = "procuratorate",
        /// 行政部门.
        Administration = "administration",
        /// 热线（12345 等）.
        Hotline = "hotline",
        /// 仲裁.
        Arbitration = "arbitration",
        /// 法律援助.
        LegalAid = "legal_aid",
        /// 法院（诉讼立案）.
        Court = "court",
        /// 其他.
        Other = "other",
    }
}

choice! {
    /// Where a referral stands; until it is accepted, who sent it stays responsible.
    ReferralStatus {
        /// 已转出，待接收.
        Sent = "sent",
        /// 已接收.
        Accepted = "accepted",
        /// 已退回.
        Returned = "returned",
        /// 已办结.
        Finished = "finished",
        /// 已撤回.
        Withdrawn = "withdrawn",
    }
}

record! {
    /// 转办单.
    Referral(ReferralId) as "referral" {
        /// What is referred.
        subject_kind: SubjectKind,
        /// Its id.
        subject_id: Uuid,
        /// Out of this house or into it.
        direction: ReferralDirection,
        /// The linkage.
        channel: ReferralChannel,
        /// The platform from which it goes.
        from_platform_id: PlatformId,
        /// The body from which it comes, where that is none of the platforms.
        from_body: String,
        /// The platform to which it goes.
        to_platform_id: PlatformId,
        /// The body to which it goes, where that is none of the platforms.
        to_body: String,
        /// 案号 / 警情编号 / 信访事项编号 of the other body.
        outside_no: String,
        /// 移送函 / 委派函 number.
        letter_no: String,
        /// 经办人 of the other body, as far as the slip names one.
        contact: String,
        /// 转办事由.
        reason: String,
        /// What the slip tells the receiver.
        content: String,
        /// Whether the parties consent.
        has_consent: bool,
        /// Sent on this instant.
        sent_at: Instant,
        /// Who sent it.
        sent_by: PersonId,
        /// 办理时限.
        due_on: NaiveDate,
        /// Where it stands.
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
        /// 催办 so often.
        urged_count: u32,
        /// 是否联动: handled together with other bodies.
        is_joint: bool,
        /// 牵头单位.
        lead_body: String,
        /// 参与单位.
        taking_part: Vec<String>,
        /// The slip that lies in the receiver's scope; none where both sides share this record.
        slip_id: SlipId,
    }
}
