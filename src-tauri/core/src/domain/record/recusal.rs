//! 回避: a party, or the mediator, asks for another mediator (process.md §9).

use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{DisputeId, DisputePartyId, PersonId, RecusalId};
use chrono::NaiveDate;

choice! {
    /// Who asked.
    RecusalAsker {
        /// 当事人申请回避.
        Party = "party",
        /// 调解员自行回避.
        Mediator = "mediator",
    }
}

choice! {
    /// Why, as the list has it.
    RecusalReason {
        /// 是当事人或者代理人的近亲属.
        NearRelative = "near_relative",
        /// 与纠纷有利害关系.
        OwnInterest = "own_interest",
        /// 与当事人有其他关系，可能影响公正调解.
        OtherRelation = "other_relation",
        /// 曾担任代理人或就本纠纷提供咨询.
        EarlierAdviser = "earlier_adviser",
        /// 其他.
        Other = "other",
    }
}

choice! {
    /// Where it stands.
    RecusalStatus {
        /// 待决定.
        Asked = "asked",
        /// 准予回避.
        Granted = "granted",
        /// 驳回.
        Refused = "refused",
    }
}

record! {
    /// 回避.
    Recusal(RecusalId) as "recusal" {
        /// The dispute.
        dispute_id: DisputeId,
        /// The mediator who is to step back.
        mediator_id: PersonId,
        /// Who asked.
        asked_by: RecusalAsker,
        /// Which party, where a party asked.
        asking_party_id: DisputePartyId,
        /// When.
        asked_on: NaiveDate,
        /// Why.
        reason: RecusalReason,
        /// In words.
        note: String,
        /// Where it stands.
        status: RecusalStatus,
        /// Who decided.
        decided_by: PersonId,
        /// When.
        decided_on: NaiveDate,
        /// The decision in words.
        decision_note: String,
        /// The mediators since then, the responsible one first.
        new_mediator_ids: Vec<PersonId>,
    }
}
