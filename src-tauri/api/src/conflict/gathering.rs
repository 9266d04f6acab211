//! What a check looks at, gathered from the casebook.

use crate::Failure;
use lxq_core::access::Sight;
use lxq_core::domain::conflict::{
    Candidate, KnownConsultation, KnownDispute, Matter, findings as found,
};
use lxq_core::domain::id::{ConsultationId, RequestId};
use lxq_core::domain::record::{
    ConflictCapacity, ConflictFinding, Consultation, Dispute, Party, Person, Record as _, Request,
};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Reader;
use lxq_core::store::table::{conflict, consultation, dispute};
use uuid::Uuid;

/// A dispute with its parties; a lawyer let in to look stands beside nobody.
pub(super) fn of_dispute(reader: Reader<'_>, dispute: &Dispute) -> Result<Matter, Failure> {
    let mut close = conflict::linked(reader, dispute.id)?;
    close.push(dispute.id);
    Ok(Matter {
        close,
        consultation_id: dispute.consultation_id,
        others: conflict::parties(reader, dispute.id)?,
        ..Matter::default()
    })
}

/// Somebody who asks a lawyer, with who stands against them in a dispute known here.
pub(super) fn of_inquirer(
    reader: Reader<'_>,
    inquirer: Party,
    consultation_id: Option<ConsultationId>,
    request_id: Option<RequestId>,
) -> Result<Matter, Failure> {
    let mut matter = Matter {
        consultation_id,
        ..Matter::default()
    };
    if let Some(id) = request_id {
        let opened = dispute::opened_from(reader, "request_id", id.0)?;
        matter.close = opened.into_iter().map(|one| one.id).collect();
    }
    let (name, phone) = (inquirer.name.as_deref(), inquirer.phone.as_deref());
    for (party, is_sealed) in conflict::opponents(reader, name, phone)? {
        match is_sealed {
            true => matter.sealed_others.push(party),
            false => matter.others.push(party),
        }
    }
    matter.clients.push(inquirer);
    Ok(matter)
}

/// A consultation that was recorded.
pub(super) fn of_consultation(reader: Reader<'_>, found: &Consultation) -> Result<Matter, Failure> {
    let inquirer = person(found.inquirer_name.clone(), found.inquirer_phone.clone());
    of_inquirer(reader, inquirer, Some(found.id), found.request_id)
}

/// A request in which somebody helps whoever made it.
pub(super) fn of_request(reader: Reader<'_>, request: &Request) -> Result<Matter, Failure> {
    // Who asked for secrecy is never compared.
    let shown = |text: &Option<String>| {
        text.clone()
            .filter(|_| request.is_confidential != Some(true))
    };
    let requester = person(
        shown(&request.requester_name),
        shown(&request.requester_phone),
    );
    let mut matter = of_inquirer(reader, requester, None, Some(request.id))?;
    if let Some(unit) = &request.target_unit {
        matter.others.push(person(Some(unit.clone()), None));
    }
    Ok(matter)
}

/// Somebody by name and telephone.
pub(super) fn person(name: Option<String>, phone: Option<String>) -> Party {
    let mut party = Party::blank(Uuid::nil(), Scope::Street);
    party.name = name;
    party.phone = phone;
    party
}

/// What speaks against somebody in a matter. With somebody's sight the consultations that they may
/// look into are named; without it, as it is kept, none is.
pub(super) fn findings(
    reader: Reader<'_>,
    sight: Option<&Sight>,
    who: &Person,
    capacity: ConflictCapacity,
    matter: &Matter,
) -> Result<Vec<ConflictFinding>, Failure> {
    let ties = conflict::ties(reader, who.id)?;
    let mut mediated = Vec::new();
    if capacity == ConflictCapacity::Lawyer {
        for dispute in conflict::mediated(reader, who.id)? {
            mediated.push(KnownDispute {
                id: dispute.id,
                is_sealed: dispute.is_confidential == Some(true),
                parties: conflict::parties(reader, dispute.id)?,
            });
        }
    }
    let mut advised = Vec::new();
    for one in conflict::advised(reader, who.id)? {
        let is_seen = match sight {
            Some(sight) => sight.sees_consultation(&one, consultation::recorder(reader, one.id)?),
            None => false,
        };
        advised.push(KnownConsultation {
            id: one.id,
            is_seen,
            disputes: conflict::opened_from(reader, one.id)?,
            inquirer: person(one.inquirer_name, one.inquirer_phone),
        });
    }
    let candidate = Candidate {
        person: who,
        capacity,
        ties: &ties,
    };
    Ok(found(&candidate, matter, &mediated, &advised))
}
