//! Who may act in a case, and who may look: checks of conflicts, recusals, lawyers let in.

use super::case_page::{DisputeAsk, find};
use crate::Failure;
use crate::conflict::{ConflictCheckRow, checks_of_subject};
use crate::desk::Desk;
use crate::shape::response;
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::dispute::is_access_open;
use lxq_core::domain::id::{DisputeAccessId, DisputePartyId, PersonId, RecusalId};
use lxq_core::domain::record::{
    DisputeAccess, Recusal, RecusalAsker, RecusalReason, RecusalStatus,
};

response! {
    /// Who may act in a case, and who may look.
    pub struct CasePeople {
        /// Checks of conflicts of interest, the newest first.
        pub checks: Vec<ConflictCheckRow>,
        /// Recusals, the newest first.
        pub recusals: Vec<RecusalShape>,
        /// Lawyers who are or were let in, the newest first; a lawyer sees the own ones.
        pub accesses: Vec<DisputeAccessShape>,
        /// Whether the user may let lawyers in and write down who asks for a recusal.
        pub may_write: bool,
        /// Whether the user may decide on a recusal.
        pub may_decide: bool,
    }

    /// 回避.
    pub struct RecusalShape {
        /// Its id.
        pub id: RecusalId,
        /// Who is to step back.
        pub mediator_id: Option<PersonId>,
        /// Who asked.
        pub asked_by: RecusalAsker,
        /// Which party, where a party asked.
        pub asking_party_id: Option<DisputePartyId>,
        /// When.
        pub asked_on: Option<NaiveDate>,
        /// Why.
        pub reason: RecusalReason,
        /// In words.
        pub note: Option<String>,
        /// Where it stands.
        pub status: RecusalStatus,
        /// Who decided.
        pub decided_by: Option<PersonId>,
        /// When.
        pub decided_on: Option<NaiveDate>,
        /// The decision in words.
        pub decision_note: Option<String>,
        /// The mediators since then.
        pub new_mediator_ids: Vec<PersonId>,
    }

    /// 阅卷授权.
    pub struct DisputeAccessShape {
        /// Its id.
        pub id: DisputeAccessId,
        /// The lawyer.
        pub lawyer_id: Option<PersonId>,
        /// What for.
        pub purpose: String,
        /// From this day on.
        pub starts_on: Option<NaiveDate>,
        /// Up to and with this day.
        pub ends_on: Option<NaiveDate>,
        /// Who gave it.
        pub granted_by: Option<PersonId>,
        /// Taken back on this day.
        pub ended_on: Option<NaiveDate>,
        /// Why.
        pub end_reason: Option<String>,
        /// Whether the lawyer may look today.
        pub is_open: bool,
        /// Whether it can still be taken back.
        pub may_end: bool,
    }
}

pub(crate) fn case_people(desk: &Desk, ask: DisputeAsk) -> Result<CasePeople, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let id = find(reader, &ask, desk)?.dispute.id;
        let may = |permission| allows(desk.actor.role, permission);
        let (reads, may_write) = (
            may(Permission::ReadDisputes),
            may(Permission::WriteDisputes),
        );
        let recusals = reader.list_by::<Recusal>("dispute_id", id.as_bytes())?;
        let mut accesses = reader.list_by::<DisputeAccess>("dispute_id", id.as_bytes())?;
        if !reads {
            accesses.retain(|one| one.lawyer_id == Some(desk.actor.id));
        }
        Ok(CasePeople {
            checks: checks_of_subject(desk, reader, id.0)?,
            recusals: recusals.into_iter().rev().map(recusal_shape).collect(),
            accesses: accesses
                .into_iter()
                .rev()
                .map(|one| access_shape(one, today, may_write))
                .collect(),
            may_write,
            may_decide: may(Permission::DecideRecusals),
        })
    })
}

fn recusal_shape(one: Recusal) -> RecusalShape {
    RecusalShape {
        id: one.id,
        mediator_id: one.mediator_id,
        asked_by: one.asked_by.unwrap_or(RecusalAsker::Party),
        asking_party_id: one.asking_party_id,
        asked_on: one.asked_on,
        reason: one.reason.unwrap_or(RecusalReason::Other),
        note: one.note,
        status: one.status.unwrap_or(RecusalStatus::Asked),
        decided_by: one.decided_by,
        decided_on: one.decided_on,
        decision_note: one.decision_note,
        new_mediator_ids: one.new_mediator_ids.unwrap_or_default(),
    }
}

fn access_shape(one: DisputeAccess, today: NaiveDate, may_write: bool) -> DisputeAccessShape {
    let is_over = one.ended_on.is_some() || one.ends_on.is_none_or(|end| end < today);
    DisputeAccessShape {
        is_open: is_access_open(&one, today),
        may_end: may_write && !is_over,
        id: one.id,
        lawyer_id: one.lawyer_id,
        purpose: one.purpose.unwrap_or_default(),
        starts_on: one.starts_on,
        ends_on: one.ends_on,
        granted_by: one.granted_by,
        ended_on: one.ended_on,
        end_reason: one.end_reason,
    }
}
