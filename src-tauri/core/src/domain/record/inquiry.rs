//! 调查记录 and 背靠背谈话: what somebody said before or beside a mediation session.

use super::Instant;
use super::record;
use crate::domain::id::{CaucusNoteId, DisputeId, DisputePartyId, InquiryId, PersonId};
use crate::domain::identifiers::Sex;

record! {
    /// 人民调解调查记录 (forms.md §3.7).
    Inquiry(InquiryId) as "inquiry" {
        /// The dispute.
        dispute_id: DisputeId,
        /// Start.
        starts_at: Instant,
        /// End.
        ends_at: Instant,
        /// Where.
        place: String,
        /// 参加人.
        participants: String,
        /// 被调查人.
        informant_name: String,
        /// 性别.
        informant_sex: Sex,
        /// 年龄 in years.
        informant_age: u32,
        /// 民族.
        informant_ethnic_group: String,
        /// 单位或住址.
        informant_address: String,
        /// 联系方式.
        informant_phone: String,
        /// 记录, question and answer.
        statement: String,
        /// 调查人.
        investigator_ids: Vec<PersonId>,
        /// 记录人.
        recorder_id: PersonId,
        /// Whether it was taken out by a correction.
        is_removed: bool,
    }
}

record! {
    /// 背靠背谈话: what one side said to the mediator alone. It is for the mediators of the case; it
    /// is never printed, bound, searched or handed on.
    CaucusNote(CaucusNoteId) as "caucus_note" {
        /// The dispute.
        dispute_id: DisputeId,
        /// With whom.
        party_id: DisputePartyId,
        /// When.
        talked_at: Instant,
        /// What was said.
        content: String,
        /// Who noted it.
        noted_by: PersonId,
        /// Whether it was taken out.
        is_removed: bool,
    }
}
