//! 回避: asked for by a party or the mediator, decided by the head.

use crate::conflict::{Taking, require_clear};
use crate::desk::{Desk, record_all};
use crate::shape::{Done, filled, request};
use crate::{Failure, FailureCode};
use chrono::NaiveDate;
use lxq_core::domain::dispute::{self as life, RecusalDecision, RecusalRequest};
use lxq_core::domain::id::{DisputeId, DisputePartyId, PersonId, RecusalId};
use lxq_core::domain::record::{ConflictCapacity, Recusal, RecusalAsker, RecusalReason};
use lxq_core::store::table::case;

request! {
    /// 申请回避.
    pub struct AskRecusal {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// Who is to step back.
        pub mediator_id: PersonId,
        /// Who asked.
        pub asked_by: RecusalAsker,
        /// Which party, where a party asked.
        pub asking_party_id: Option<DisputePartyId>,
        /// When; today where empty.
        pub asked_on: Option<NaiveDate>,
        /// Why.
        pub reason: RecusalReason,
        /// In words.
        pub note: Option<String>,
    }

    /// 决定回避.
    pub struct DecideRecusal {
        /// Which.
        pub recusal_id: RecusalId,
        /// Whether the mediator steps back.
        pub is_granted: bool,
        /// When; today where empty.
        pub decided_on: Option<NaiveDate>,
        /// In words; required where it is refused.
        pub decision_note: Option<String>,
        /// The mediators from now on, the responsible one first.
        #[serde(default)]
        pub new_mediator_ids: Vec<PersonId>,
    }
}

pub(crate) fn ask_recusal(desk: &Desk, form: AskRecusal) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let case = case::case(act.reader(), form.dispute_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require(act.reader(), &case.dispute)?;
        let known = act
            .reader()
            .list_by::<Recusal>("dispute_id", form.dispute_id.as_bytes())?;
        let facts = surroundings.decide(act, |at| {
            let asked = RecusalRequest {
                mediator_id: form.mediator_id,
                asked_by: form.asked_by,
                asking_party_id: form.asking_party_id,
                asked_on: form.asked_on.unwrap_or(at.today),
                reason: form.reason,
                note: filled(form.note),
            };
            life::ask_recusal(&case, &asked, &known, at)
        })?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn decide_recusal(desk: &Desk, form: DecideRecusal) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let absent = || Failure::refused(FailureCode::NotFound);
        let recusal = act
            .reader()
            .get::<Recusal>(form.recusal_id)?
            .ok_or_else(absent)?;
        let id = recusal.dispute_id.ok_or_else(absent)?;
        let case = case::case(act.reader(), id)?.ok_or_else(absent)?;
        desk.require(act.reader(), &case.dispute)?;
        let decision = RecusalDecision {
            is_granted: form.is_granted,
            decided_on: form.decided_on.unwrap_or(act.today()),
            note: filled(form.decision_note),
            new_mediator_ids: form.new_mediator_ids,
        };
        let facts = surroundings.decide(act, |at| {
            life::decide_recusal(&case, &recusal, &decision, at)
        })?;
        if decision.is_granted {
            let field = "new_mediator_ids";
            crate::dispute::check_people(act, field, &decision.new_mediator_ids)?;
            let had = case.dispute.mediator_ids.as_deref().unwrap_or_default();
            let mut new = decision.new_mediator_ids;
            new.retain(|one| !had.contains(one));
            let taking = Taking::Dispute(&case.dispute);
            let capacity = ConflictCapacity::Mediator;
            require_clear(act, surroundings, &taking, &new, capacity, field)?;
        }
        record_all(act, facts)?;
        Ok(Done {})
    })
}
