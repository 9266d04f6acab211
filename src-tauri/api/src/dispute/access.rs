//! 阅卷授权: letting a lawyer look into a dispute, and ending it before its day.

use crate::conflict::{Taking, require_clear};
use crate::desk::{Desk, record_all};
use crate::shape::{Done, request};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::dispute::{self as life, AccessGrant};
use lxq_core::domain::id::{DisputeAccessId, DisputeId, PersonId};
use lxq_core::domain::record::{ConflictCapacity, DisputeAccess, Person, Role};
use lxq_core::store::table::case;

request! {
    /// Lets a lawyer look into a dispute.
    pub struct GrantDisputeAccess {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The lawyer.
        pub lawyer_id: PersonId,
        /// What for.
        pub purpose: String,
        /// From this day on; today where empty.
        pub starts_on: Option<NaiveDate>,
        /// Up to and with this day.
        pub ends_on: NaiveDate,
    }

    /// Takes it back before its day.
    pub struct EndDisputeAccess {
        /// Which.
        pub access_id: DisputeAccessId,
        /// Why.
        pub reason: String,
    }
}

pub(crate) fn grant_access(desk: &Desk, form: GrantDisputeAccess) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let case = case::case(act.reader(), form.dispute_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require(act.reader(), &case.dispute)?;
        let lawyer = act
            .reader()
            .get::<Person>(form.lawyer_id)?
            .ok_or_else(|| Failure::field("lawyer_id", FieldCode::Unknown))?;
        if lawyer.role != Some(Role::DutyLawyer) {
            return Err(Failure::field("lawyer_id", FieldCode::JobUnfit));
        }
        if lawyer.is_active == Some(false) {
            return Err(Failure::field("lawyer_id", FieldCode::NotActive));
        }
        let known = act
            .reader()
            .list_by::<DisputeAccess>("dispute_id", form.dispute_id.as_bytes())?;
        let facts = surroundings.decide(act, |at| {
            let grant = AccessGrant {
                lawyer_id: form.lawyer_id,
                purpose: form.purpose,
                starts_on: form.starts_on.unwrap_or(at.today),
                ends_on: form.ends_on,
            };
            life::grant_access(&case, &grant, &known, at)
        })?;
        let taking = Taking::Dispute(&case.dispute);
        let capacity = ConflictCapacity::Lawyer;
        let people = [form.lawyer_id];
        require_clear(act, surroundings, &taking, &people, capacity, "lawyer_id")?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn end_access(desk: &Desk, form: EndDisputeAccess) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let absent = || Failure::refused(FailureCode::NotFound);
        let access = act
            .reader()
            .get::<DisputeAccess>(form.access_id)?
            .ok_or_else(absent)?;
        let id = access.dispute_id.ok_or_else(absent)?;
        let case = case::case(act.reader(), id)?.ok_or_else(absent)?;
        desk.require(act.reader(), &case.dispute)?;
        let facts = surroundings.decide(act, |at| life::end_access(&access, &form.reason, at))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}
