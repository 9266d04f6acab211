//! What speaks against somebody in a matter.

use crate::domain::dispute::{Resemblance, party_resemblances};
use crate::domain::id::{ConsultationId, DisputeId};
use crate::domain::record::{
    ConflictCapacity, ConflictFinding, ConflictReason, ConflictWeight, FamilyTie, Job, Party,
    Person, Record as _, Role, SubjectKind,
};
use crate::domain::scope::Scope;
use uuid::Uuid;

/// Who would take the matter.
pub struct Candidate<'a> {
    /// The member of staff.
    pub person: &'a Person,
    /// As what.
    pub capacity: ConflictCapacity,
    /// Their declared kin.
    pub ties: &'a [FamilyTie],
}

/// What the matter is.
#[derive(Default)]
pub struct Matter {
    /// The dispute itself and those linked with it.
    pub close: Vec<DisputeId>,
    /// The consultation from which it was opened, or which it is.
    pub consultation_id: Option<ConsultationId>,
    /// Beside whom a lawyer would stand; a mediator stands beside nobody.
    pub clients: Vec<Party>,
    /// Everybody else in it.
    pub others: Vec<Party>,
    /// Who stands on the other side of a client in a confidential dispute.
    pub sealed_others: Vec<Party>,
}

/// A dispute that the person mediated.
pub struct KnownDispute {
    /// Which.
    pub id: DisputeId,
    /// Whether it is confidential.
    pub is_sealed: bool,
    /// Who was in it.
    pub parties: Vec<Party>,
}

/// A consultation that the person gave.
pub struct KnownConsultation {
    /// Which.
    pub id: ConsultationId,
    /// Whether whoever checks may look into it.
    pub is_seen: bool,
    /// Who asked.
    pub inquirer: Party,
    /// The disputes opened from it.
    pub disputes: Vec<DisputeId>,
}

/// What speaks against the person in the matter, the gravest first.
#[must_use]
pub fn findings(
    candidate: &Candidate<'_>,
    matter: &Matter,
    mediated: &[KnownDispute],
    advised: &[KnownConsultation],
) -> Vec<ConflictFinding> {
    let everybody = || {
        let open = matter.clients.iter().chain(&matter.others);
        let hidden = matter.sealed_others.iter().map(|party| (party, true));
        open.map(|party| (party, false)).chain(hidden)
    };
    let mut found = Vec::new();
    for (party, is_sealed) in everybody() {
        let of_party = of_person(candidate, party).into_iter();
        found.extend(of_party.map(|one| if is_sealed { sealed(one.weight) } else { one }));
    }
    if candidate.capacity == ConflictCapacity::Lawyer {
        for dispute in mediated {
            let is_same = matter.close.contains(&dispute.id);
            let one = if is_same {
                let barred = ConflictWeight::Barred;
                Some(finding(
                    barred,
                    ConflictReason::SameMatterMediated,
                    Vec::new(),
                ))
            } else {
                let alike = of_people(everybody().map(|(party, _)| party), &dispute.parties);
                of_likeness(ConflictReason::EarlierMediation, alike)
            };
            found.extend(one.map(|one| match dispute.is_sealed {
                true => sealed(one.weight),
                false => from(one, SubjectKind::Dispute, dispute.id.0),
            }));
        }
    }
    for consultation in advised {
        let is_this = matter.consultation_id == Some(consultation.id);
        let opened = &consultation.disputes;
        let is_same = is_this || opened.iter().any(|id| matter.close.contains(id));
        let one = match candidate.capacity {
            // Their own talk, or the same person coming back, is no conflict of a lawyer's.
            ConflictCapacity::Lawyer if is_this && matter.close.is_empty() => None,
            ConflictCapacity::Mediator if is_same => {
                let weight = if is_lawyer(candidate.person) {
                    ConflictWeight::Barred
                } else {
                    ConflictWeight::Conflict
                };
                Some(finding(
                    weight,
                    ConflictReason::SameMatterAdvised,
                    Vec::new(),
                ))
            }
            ConflictCapacity::Lawyer | ConflictCapacity::Mediator => {
                let inquirer = std::slice::from_ref(&consultation.inquirer);
                let alike = of_people(matter.others.iter(), inquirer);
                let hidden = of_people(matter.sealed_others.iter(), inquirer);
                let reason = ConflictReason::EarlierConsultation;
                found.extend(of_likeness(reason, hidden).map(|one| sealed(one.weight)));
                of_likeness(reason, alike)
            }
        };
        found.extend(one.map(|one| match consultation.is_seen {
            true => from(one, SubjectKind::Consultation, consultation.id.0),
            false => one,
        }));
    }
    found.sort();
    found.dedup();
    found
}

/// Whether somebody is a lawyer, by work or by account.
#[must_use]
pub(super) fn is_lawyer(person: &Person) -> bool {
    person.job == Some(Job::Lawyer) || person.role == Some(Role::DutyLawyer)
}

/// What a person's own name, and their kin, have to do with somebody in the matter.
fn of_person(candidate: &Candidate<'_>, party: &Party) -> Vec<ConflictFinding> {
    let own = own_party(candidate.person);
    let agent = representative(party);
    let likeness = |one: &Party| {
        let of_agent = agent
            .iter()
            .flat_map(|agent| party_resemblances(one, agent));
        (party_resemblances(one, party), of_agent.collect::<Vec<_>>())
    };
    let (is_party, is_agent) = likeness(&own);
    let mut found: Vec<_> = of_likeness(ConflictReason::IsParty, is_party)
        .into_iter()
        .collect();
    found.extend(of_likeness(ConflictReason::IsRepresentative, is_agent));
    for tie in candidate.ties {
        let (mut of_kin, of_agent) = likeness(&kin(tie));
        of_kin.extend(of_agent);
        found.extend(of_likeness(ConflictReason::FamilyTie, of_kin));
    }
    found
}

fn of_people<'a>(people: impl Iterator<Item = &'a Party>, known: &[Party]) -> Vec<Resemblance> {
    people
        .flat_map(|party| known.iter().map(move |one| (party, one)))
        .flat_map(|(party, one)| party_resemblances(party, one))
        .collect()
}

/// A finding out of what is alike: a name that only sounds so is a hint.
fn of_likeness(reason: ConflictReason, mut likeness: Vec<Resemblance>) -> Option<ConflictFinding> {
    likeness.sort();
    likeness.dedup();
    let strong = likeness
        .iter()
        .any(|one| !matches!(one, Resemblance::SameSound | Resemblance::SimilarFacts));
    let weight = if strong {
        likeness.retain(|one| *one != Resemblance::SameSound);
        ConflictWeight::Conflict
    } else {
        ConflictWeight::Hint
    };
    (!likeness.is_empty()).then(|| finding(weight, reason, likeness))
}

fn finding(
    weight: ConflictWeight,
    reason: ConflictReason,
    likeness: Vec<Resemblance>,
) -> ConflictFinding {
    ConflictFinding {
        weight,
        reason,
        likeness,
        subject_kind: None,
        subject_id: None,
    }
}

fn from(finding: ConflictFinding, kind: SubjectKind, id: Uuid) -> ConflictFinding {
    ConflictFinding {
        subject_kind: Some(kind),
        subject_id: Some(id),
        ..finding
    }
}

/// That a conflict exists, and nothing of where.
fn sealed(weight: ConflictWeight) -> ConflictFinding {
    finding(weight, ConflictReason::Sealed, Vec::new())
}

fn own_party(person: &Person) -> Party {
    let mut party = Party::blank(Uuid::nil(), Scope::Street);
    party.name.clone_from(&person.name);
    party.phone.clone_from(&person.phone);
    party
}

fn kin(tie: &FamilyTie) -> Party {
    let mut party = Party::blank(Uuid::nil(), Scope::Street);
    party.name.clone_from(&tie.name);
    party.document_no.clone_from(&tie.document_no);
    party.phone.clone_from(&tie.phone);
    party
}

fn representative(party: &Party) -> Option<Party> {
    let name = party.representative_name.clone()?;
    let mut agent = Party::blank(Uuid::nil(), Scope::Street);
    agent.name = Some(name);
    agent.phone.clone_from(&party.representative_phone);
    Some(agent)
}
