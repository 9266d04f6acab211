//! Mediation sessions and the agreement that may come of them.

use super::Instant;
use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{
    AgreementId, DisputeId, DisputePartyId, MediationSessionId, PersonId, RoomId,
};
use crate::domain::identifiers::Fen;
use chrono::NaiveDate;
use std::collections::BTreeMap;

choice! {
    /// What came of a mediation session.
    SessionResult {
        /// 已安排, not yet held.
        Scheduled = "scheduled",
        /// 继续调解.
        Continued = "continued",
        /// 达成一致.
        Agreed = "agreed",
        /// 未达成一致.
        NotAgreed = "not_agreed",
        /// 一方未到场.
        PartyAbsent = "party_absent",
        /// 取消.
        Cancelled = "cancelled",
    }
}

choice! {
    /// 协议形式.
    AgreementForm {
        /// 书面协议.
        Written = "written",
        /// 口头协议.
        Oral = "oral",
    }
}

record! {
    /// 调解（一次）.
    MediationSession(MediationSessionId) as "mediation_session" {
        /// The dispute.
        dispute_id: DisputeId,
        /// Start.
        starts_at: Instant,
        /// End, once held.
        ends_at: Instant,
        /// Where.
        place: String,
        /// The room, where it is one of the platform's own.
        room_id: RoomId,
        /// The mediators present.
        mediator_ids: Vec<PersonId>,
        /// 记录人.
        recorder_id: PersonId,
        /// The parties present.
        present_party_ids: Vec<DisputePartyId>,
        /// 参加人: relatives, neighbours, experts (人民调解法 art. 20).
        invitees: String,
        /// Whether the parties consent to them.
        has_invitee_consent: bool,
        /// Whether the session is open to others.
        is_open: bool,
        /// 调解记录.
        minutes: String,
        /// What came of it.
        result: SessionResult,
        /// Which session of the dispute, from 1.
        number: u32,
    }
}

record! {
    /// 调解协议, written or oral.
    Agreement(AgreementId) as "agreement" {
        /// The dispute.
        dispute_id: DisputeId,
        /// Written or oral.
        form: AgreementForm,
        /// 协议编号; the same series as the docket.
        agreement_no: String,
        /// 主要事实、争议事项.
        facts: String,
        /// 协议内容.
        terms: String,
        /// 履行方式、地点、期限 in words.
        performance_manner: String,
        /// 协议涉及金额.
        amount_fen: Fen,
        /// The day on which the parties agreed.
        agreed_on: NaiveDate,
        /// The day on which each party signed, sealed or left a fingerprint.
        party_signed_on: BTreeMap<DisputePartyId, NaiveDate>,
        /// The day on which the mediator signed.
        mediator_signed_on: NaiveDate,
        /// The day on which the committee's seal was put on.
        sealed_on: NaiveDate,
        /// 生效日期, computed (人民调解法 art. 29–30).
        effective_on: NaiveDate,
        /// Last day for a joint application for judicial confirmation (art. 33).
        confirmation_due_on: NaiveDate,
        /// How many copies.
        copy_count: u32,
        /// 记录人.
        recorder_id: PersonId,
        /// Whether a later agreement took its place.
        is_superseded: bool,
    }
}
