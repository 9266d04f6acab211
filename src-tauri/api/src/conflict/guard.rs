//! The step itself: nobody takes a matter before a check found nothing, or somebody consented.

use super::gathering::{findings, of_consultation, of_dispute, of_request};
use crate::desk::Surroundings;
use crate::{Failure, FieldCode};
use lxq_core::domain::conflict::{CheckRefusal, Consent, Matter, check};
use lxq_core::domain::id::PersonId;
use lxq_core::domain::record::{
    ConflictCapacity, ConflictCheck, ConflictResult, ConflictWeight, Consultation, Dispute, Person,
    Record as _, Request, SubjectKind,
};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Act;
use lxq_core::store::table::conflict;
use uuid::Uuid;

/// A matter that somebody takes.
pub(crate) enum Taking<'a> {
    /// A dispute, to mediate it or to look into it.
    Dispute(&'a Dispute),
    /// A consultation.
    Consultation(&'a Consultation),
    /// A request, to help in it.
    Request(&'a Request),
}

impl Taking<'_> {
    pub(super) fn subject(&self) -> (SubjectKind, Uuid, Scope) {
        match self {
            Self::Dispute(one) => (SubjectKind::Dispute, one.id.0, one.scope),
            Self::Consultation(one) => (SubjectKind::Consultation, one.id.0, one.scope),
            Self::Request(one) => (SubjectKind::Request, one.id.0, one.scope),
        }
    }

    pub(super) fn matter(&self, reader: lxq_core::store::Reader<'_>) -> Result<Matter, Failure> {
        match self {
            Self::Dispute(one) => of_dispute(reader, one),
            Self::Consultation(one) => of_consultation(reader, one),
            Self::Request(one) => of_request(reader, one),
        }
    }
}

/// Checks people against a matter, records it, and refuses who may not take it.
///
/// # Errors
/// At the field that named them: a conflict that nobody decided, or that nobody can consent to.
pub(crate) fn require_clear(
    act: &mut Act<'_>,
    surroundings: &Surroundings,
    taking: &Taking<'_>,
    people: &[PersonId],
    capacity: ConflictCapacity,
    field: &str,
) -> Result<(), Failure> {
    for id in people {
        let checked = keep(act, surroundings, taking, *id, capacity, None, field)?;
        if checked.result == Some(ConflictResult::Conflict) {
            return Err(Failure::field(field, demand(&checked)));
        }
    }
    Ok(())
}

/// The check of a consultation that was just written down, where its lawyer wrote it: what others
/// were told by a lawyer is not for who types.
pub(crate) fn of_new(
    act: &mut Act<'_>,
    surroundings: &Surroundings,
    found: &Consultation,
    consent: Option<&str>,
) -> Result<(), Failure> {
    let is_named = found.inquirer_name.is_some() || found.inquirer_phone.is_some();
    let Some(lawyer) = found
        .lawyer_id
        .filter(|lawyer| is_named && *lawyer == act.actor())
    else {
        return Ok(());
    };
    let consent = consent
        .filter(|reason| !reason.trim().is_empty())
        .map(|reason| Consent {
            field: "conflict_consent",
            reason,
        });
    let taking = Taking::Consultation(found);
    let capacity = ConflictCapacity::Lawyer;
    let field = "conflict_consent";
    let checked = keep(
        act,
        surroundings,
        &taking,
        lawyer,
        capacity,
        consent.as_ref(),
        field,
    )?;
    match checked.result {
        Some(ConflictResult::Conflict) => Err(Failure::field(field, demand(&checked))),
        Some(ConflictResult::Clear | ConflictResult::Waived) | None => Ok(()),
    }
}

/// Checks somebody and keeps what came of it.
pub(super) fn keep(
    act: &mut Act<'_>,
    surroundings: &Surroundings,
    taking: &Taking<'_>,
    id: PersonId,
    capacity: ConflictCapacity,
    consent: Option<&Consent<'_>>,
    field: &str,
) -> Result<ConflictCheck, Failure> {
    let reader = act.reader();
    let unknown = || Failure::field(field, FieldCode::Unknown);
    let who = reader.get::<Person>(id)?.ok_or_else(unknown)?;
    let found = findings(reader, None, &who, capacity, &taking.matter(reader)?)?;
    let (kind, subject, scope) = taking.subject();
    let mut before = conflict::checks_of(reader, subject)?;
    before.retain(|one| one.person_id == Some(id) && one.capacity == Some(capacity));
    let (fact, checked) = surroundings
        .decide(act, |at| {
            let mut blank = ConflictCheck::blank((at.new_id)(), scope);
            blank.subject_kind = Some(kind);
            blank.subject_id = Some(subject);
            blank.person_id = Some(id);
            blank.capacity = Some(capacity);
            check(blank, found, consent, before.last(), at)
        })
        .map_err(|refusal| match refusal {
            CheckRefusal::Barred => Failure::field(field, FieldCode::ConflictBarred),
            CheckRefusal::Fields(problems) => problems.into(),
        })?;
    if let Some(fact) = fact {
        act.record(fact)?;
    }
    Ok(checked)
}

/// What an undecided conflict demands.
fn demand(checked: &ConflictCheck) -> FieldCode {
    let mut found = checked.findings.iter().flatten();
    if found.any(|one| one.weight == ConflictWeight::Barred) {
        FieldCode::ConflictBarred
    } else {
        FieldCode::ConflictUndecided
    }
}
