//! Asking for a check, keeping it, and the checks of a matter.

use super::gathering::{findings, of_inquirer, person};
use super::guard::{Taking, keep};
use crate::desk::{Desk, admit};
use crate::shape::{filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::conflict::Consent;
use lxq_core::domain::id::{ConflictCheckId, PersonId, RequestId};
use lxq_core::domain::record::{
    ConflictCapacity, ConflictCheck, ConflictFinding, ConflictResult, ConflictWeight, Consultation,
    Dispute, Person, Request, SubjectKind,
};
use lxq_core::store::Reader;
use lxq_core::store::table::conflict;
use uuid::Uuid;

request! {
    /// Whom to check, in which matter: a record, or the inquirer who is being written down.
    pub struct CheckConflict {
        /// Who would take it; who asks where empty.
        pub person_id: Option<PersonId>,
        /// As what; as a mediator in a dispute, as a lawyer otherwise, where empty.
        pub capacity: Option<ConflictCapacity>,
        /// The kind of matter.
        pub subject_kind: Option<SubjectKind>,
        /// The matter.
        pub subject_id: Option<Uuid>,
        /// Without a matter: the inquirer's name.
        pub inquirer_name: Option<String>,
        /// And telephone.
        pub inquirer_phone: Option<String>,
        /// The request from which the consultation is opened.
        pub request_id: Option<RequestId>,
    }

    /// Keeps a check, or consents to go on in spite of what it found.
    pub struct RecordConflictCheck {
        /// Who would take it; who asks where empty.
        pub person_id: Option<PersonId>,
        /// As what; as a mediator in a dispute, as a lawyer otherwise, where empty.
        pub capacity: Option<ConflictCapacity>,
        /// The kind of matter.
        pub subject_kind: SubjectKind,
        /// The matter.
        pub subject_id: Uuid,
        /// Why it goes on in spite of what was found.
        pub consent_reason: Option<String>,
    }

    /// The checks of which matter.
    pub struct ConflictChecksAsk {
        /// The kind of matter.
        pub subject_kind: SubjectKind,
        /// The matter.
        pub subject_id: Uuid,
    }
}

response! {
    /// What speaks against somebody.
    pub struct ConflictAnswer {
        /// Who was checked.
        pub person_id: PersonId,
        /// As what.
        pub capacity: ConflictCapacity,
        /// What was found, the gravest first.
        pub findings: Vec<ConflictFinding>,
        /// Clear, a conflict, or one to which somebody consented before.
        pub result: ConflictResult,
        /// Whether nobody can consent to it.
        pub is_barred: bool,
        /// Why it goes on, where somebody consented before.
        pub consent_reason: Option<String>,
    }

    /// A check that was kept.
    pub struct ConflictCheckRow {
        /// Its id.
        pub id: ConflictCheckId,
        /// Who was checked.
        pub person_id: Option<PersonId>,
        /// As what.
        pub capacity: ConflictCapacity,
        /// What was found, the gravest first.
        pub findings: Vec<ConflictFinding>,
        /// What came of it.
        pub result: ConflictResult,
        /// Why it goes on.
        pub consent_reason: Option<String>,
        /// Who checked.
        pub checked_by: Option<PersonId>,
        /// When.
        pub checked_on: Option<NaiveDate>,
        /// Who consented.
        pub decided_by: Option<PersonId>,
        /// When.
        pub decided_on: Option<NaiveDate>,
    }

    /// The checks of a matter, the newest first.
    pub struct ConflictChecks {
        /// The checks.
        pub checks: Vec<ConflictCheckRow>,
    }
}

/// A matter that was found, as this person may have it checked.
enum Found {
    Dispute(Box<Dispute>),
    Consultation(Box<Consultation>),
    Request(Box<Request>),
}

impl Found {
    fn taking(&self) -> Taking<'_> {
        match self {
            Self::Dispute(one) => Taking::Dispute(one),
            Self::Consultation(one) => Taking::Consultation(one),
            Self::Request(one) => Taking::Request(one),
        }
    }

    fn usual_capacity(&self) -> ConflictCapacity {
        match self {
            Self::Dispute(_) => ConflictCapacity::Mediator,
            Self::Consultation(_) | Self::Request(_) => ConflictCapacity::Lawyer,
        }
    }
}

/// The matter, where its content is for who asks; whoever only reads has nobody checked.
fn matter(
    desk: &Desk,
    reader: Reader<'_>,
    kind: SubjectKind,
    id: Uuid,
    needed: fn(SubjectKind) -> Permission,
) -> Result<Found, Failure> {
    let absent = || Failure::refused(FailureCode::NotFound);
    admit(allows(desk.actor.role, needed(kind)))?;
    match kind {
        SubjectKind::Dispute => {
            let found = reader.get::<Dispute>(id)?.ok_or_else(absent)?;
            desk.require(reader, &found)?;
            Ok(Found::Dispute(Box::new(found)))
        }
        SubjectKind::Consultation => {
            let found = reader.get::<Consultation>(id)?.ok_or_else(absent)?;
            desk.require_consultation(reader, &found)?;
            Ok(Found::Consultation(Box::new(found)))
        }
        SubjectKind::Request => Ok(Found::Request(Box::new(
            reader.get::<Request>(id)?.ok_or_else(absent)?,
        ))),
        SubjectKind::Hazard
        | SubjectKind::Inspection
        | SubjectKind::Referral
        | SubjectKind::Slip
        | SubjectKind::SlipAnswer
        | SubjectKind::Rating
        | SubjectKind::OutreachActivity
        | SubjectKind::Person
        | SubjectKind::Platform => Err(Failure::field("subject_kind", FieldCode::Unknown)),
    }
}

pub(crate) fn check_conflict(desk: &Desk, ask: CheckConflict) -> Result<ConflictAnswer, Failure> {
    desk.casebook.read(|reader| {
        let id = ask.person_id.unwrap_or(desk.actor.id);
        let who = reader
            .get::<Person>(id)?
            .ok_or_else(|| Failure::field("person_id", FieldCode::Unknown))?;
        let sight = desk.sight(reader)?;
        let (found, usual, before) = match (ask.subject_kind, ask.subject_id) {
            (Some(kind), Some(subject)) => {
                let found = matter(desk, reader, kind, subject, lxq_core::access::writing)?;
                let before = conflict::checks_of(reader, subject)?;
                let matter = found.taking().matter(reader)?;
                (matter, found.usual_capacity(), before)
            }
            (None, _) | (_, None) => {
                // What others were told by a lawyer is not found out by typing names.
                let is_own = id == desk.actor.id;
                admit(is_own && allows(desk.actor.role, Permission::WriteConsultations))?;
                let inquirer = person(filled(ask.inquirer_name), filled(ask.inquirer_phone));
                let matter = of_inquirer(reader, inquirer, None, ask.request_id)?;
                (matter, ConflictCapacity::Lawyer, Vec::new())
            }
        };
        let capacity = ask.capacity.unwrap_or(usual);
        let kept = findings(reader, None, &who, capacity, &found)?;
        let seen = findings(reader, Some(&sight), &who, capacity, &found)?;
        let is_same = |one: &&ConflictCheck| {
            one.person_id == Some(id)
                && one.capacity == Some(capacity)
                && one.findings.as_deref().unwrap_or_default() == kept
        };
        let last = before.iter().rfind(is_same);
        let has = |weight| seen.iter().any(|one| one.weight == weight);
        let is_barred = has(ConflictWeight::Barred);
        let demands = is_barred || has(ConflictWeight::Conflict);
        Ok(ConflictAnswer {
            person_id: id,
            capacity,
            result: match last.and_then(|one| one.result) {
                Some(result) => result,
                None if demands => ConflictResult::Conflict,
                None => ConflictResult::Clear,
            },
            is_barred,
            consent_reason: last.and_then(|one| one.consent_reason.clone()),
            findings: seen,
        })
    })
}

pub(crate) fn record(desk: &Desk, form: RecordConflictCheck) -> Result<ConflictCheckRow, Failure> {
    desk.act(|act, surroundings| {
        let (kind, subject) = (form.subject_kind, form.subject_id);
        let needed = lxq_core::access::writing;
        let found = matter(desk, act.reader(), kind, subject, needed)?;
        let id = form.person_id.unwrap_or(desk.actor.id);
        let capacity = form.capacity.unwrap_or(found.usual_capacity());
        let reason = filled(form.consent_reason);
        let consent = reason.as_deref().map(|reason| Consent {
            field: "consent_reason",
            reason,
        });
        let kept = keep(
            act,
            surroundings,
            &found.taking(),
            id,
            capacity,
            consent.as_ref(),
            "person_id",
        )?;
        Ok(row(kept))
    })
}

pub(crate) fn checks(desk: &Desk, ask: ConflictChecksAsk) -> Result<ConflictChecks, Failure> {
    desk.casebook.read(|reader| {
        let needed = lxq_core::access::reading;
        matter(desk, reader, ask.subject_kind, ask.subject_id, needed)?;
        Ok(ConflictChecks {
            checks: checks_of_subject(desk, reader, ask.subject_id)?,
        })
    })
}

/// The checks of a matter that this person may look into; a lawyer sees the own ones.
pub(crate) fn checks_of_subject(
    desk: &Desk,
    reader: Reader<'_>,
    subject: Uuid,
) -> Result<Vec<ConflictCheckRow>, Failure> {
    let mut found = conflict::checks_of(reader, subject)?;
    if !allows(desk.actor.role, Permission::ReadDisputes) {
        found.retain(|one| one.person_id == Some(desk.actor.id));
    }
    Ok(found.into_iter().rev().map(row).collect())
}

fn row(check: ConflictCheck) -> ConflictCheckRow {
    ConflictCheckRow {
        id: check.id,
        person_id: check.person_id,
        capacity: check.capacity.unwrap_or(ConflictCapacity::Mediator),
        findings: check.findings.unwrap_or_default(),
        result: check.result.unwrap_or(ConflictResult::Clear),
        consent_reason: check.consent_reason,
        checked_by: check.checked_by,
        checked_on: check.checked_on,
        decided_by: check.decided_by,
        decided_on: check.decided_on,
    }
}
