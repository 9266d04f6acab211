//! The matter that is referred: found, and only for who may see it.

use crate::desk::Desk;
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::dispute::Case;
use lxq_core::domain::record::{
    Consultation, Dispute, Fact, Hazard, PartyKind, PartyRole, Request, SlipParty, SubjectKind,
};
use lxq_core::domain::referral::{
    Contacts, Subject, consultation_slip, dispute_slip, hazard_slip, request_slip,
};
use lxq_core::store::Reader;
use lxq_core::store::table::case;
use uuid::Uuid;

/// A matter that may be referred, with all that its slip needs.
pub(super) enum Matter {
    Dispute(Box<Case>),
    Request(Box<Request>),
    Consultation(Box<Consultation>),
    Hazard(Box<Hazard>),
}

/// Finds a matter of which this person may see the content.
pub(super) fn matter(
    reader: Reader<'_>,
    desk: &Desk,
    kind: SubjectKind,
    id: Uuid,
) -> Result<Matter, Failure> {
    let not_found = || Failure::refused(FailureCode::NotFound);
    let (read, _) = permissions(kind);
    require(desk, read)?;
    match kind {
        SubjectKind::Dispute => {
            let case = case::case(reader, id.into())?.ok_or_else(not_found)?;
            desk.require(reader, &case.dispute)?;
            Ok(Matter::Dispute(Box::new(case)))
        }
        SubjectKind::Request => Ok(Matter::Request(Box::new(
            reader.get(id)?.ok_or_else(not_found)?,
        ))),
        SubjectKind::Consultation => {
            let found = reader.get(id)?.ok_or_else(not_found)?;
            desk.require_consultation(reader, &found)?;
            Ok(Matter::Consultation(Box::new(found)))
        }
        SubjectKind::Hazard => Ok(Matter::Hazard(Box::new(
            reader.get(id)?.ok_or_else(not_found)?,
        ))),
        SubjectKind::Inspection
        | SubjectKind::OutreachActivity
        | SubjectKind::Person
        | SubjectKind::Platform
        | SubjectKind::Rating
        | SubjectKind::Referral
        | SubjectKind::Slip
        | SubjectKind::SlipAnswer => Err(Failure::field("subject_kind", FieldCode::Unknown)),
    }
}

impl Matter {
    /// The matter as the rules know it.
    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Dispute(case) => Subject::of_dispute(&case.dispute),
            Self::Request(request) => Subject::of_request(request),
            Self::Consultation(consultation) => Subject::of_consultation(consultation),
            Self::Hazard(hazard) => Subject::of_hazard(hazard),
        }
    }

    /// The number by which people call it.
    pub(super) fn docket_no(&self) -> Option<&str> {
        match self {
            Self::Dispute(case) => case.dispute.docket_no.as_deref(),
            Self::Request(request) => request.order_no.as_deref(),
            Self::Consultation(consultation) => consultation.docket_no.as_deref(),
            Self::Hazard(hazard) => hazard.docket_no.as_deref(),
        }
    }

    /// Who takes part in it, as far as a slip may name them.
    pub(super) fn parties(&self) -> Vec<SlipParty> {
        let person = |name: &Option<String>, phone: &Option<String>| SlipParty {
            role: PartyRole::Applicant,
            kind: PartyKind::Person,
            name: name.clone().unwrap_or_default(),
            phone: phone.clone(),
        };
        match self {
            Self::Dispute(case) => case
                .parties
                .iter()
                .map(|one| SlipParty {
                    role: one.part.role.unwrap_or(PartyRole::Applicant),
                    kind: one.party.kind.unwrap_or(PartyKind::Person),
                    ..person(&one.party.name, &one.party.phone)
                })
                .collect(),
            Self::Request(request) if request.is_confidential != Some(true) => {
                vec![person(&request.requester_name, &request.requester_phone)]
            }
            Self::Consultation(found) if found.is_anonymous != Some(true) => {
                vec![person(&found.inquirer_name, &found.inquirer_phone)]
            }
            Self::Request(_) | Self::Consultation(_) | Self::Hazard(_) => Vec::new(),
        }
    }

    /// The slip as proposed.
    pub(super) fn slip(&self, desk: &Desk, contacts: Contacts) -> Result<String, Failure> {
        Ok(match self {
            Self::Dispute(case) => {
                let (types, _) = crate::settings::types_in_force(desk)?;
                let code = case.dispute.dispute_type.as_deref().unwrap_or_default();
                let name = types.iter().find(|one| one.code == code);
                let name = name.map(|one| one.name.as_str()).unwrap_or_default();
                dispute_slip(case, name, contacts)
            }
            Self::Request(request) => request_slip(request, contacts),
            Self::Consultation(consultation) => consultation_slip(consultation, contacts),
            Self::Hazard(hazard) => hazard_slip(hazard),
        })
    }

    /// That somebody looked at the telephones in full.
    pub(super) fn revealed(&self) -> Vec<Fact> {
        match self {
            Self::Dispute(case) => case
                .parties
                .iter()
                .filter(|one| one.party.phone.is_some())
                .map(|one| Fact::event("party.revealed", &one.party))
                .collect(),
            Self::Request(request) => vec![Fact::event("request.revealed", request.as_ref())],
            Self::Consultation(consultation) => {
                vec![Fact::event("consultation.revealed", consultation.as_ref())]
            }
            Self::Hazard(_) => Vec::new(),
        }
    }
}

/// What a matter's content and its handling demand.
fn permissions(kind: SubjectKind) -> (Permission, Permission) {
    use Permission as P;
    match kind {
        SubjectKind::Dispute => (P::ReadDisputes, P::WriteDisputes),
        SubjectKind::Request => (P::ReadRequests, P::WriteRequests),
        SubjectKind::Consultation => (P::ReadConsultations, P::WriteConsultations),
        SubjectKind::Hazard
        | SubjectKind::Inspection
        | SubjectKind::OutreachActivity
        | SubjectKind::Person
        | SubjectKind::Platform
        | SubjectKind::Rating
        | SubjectKind::Referral
        | SubjectKind::Slip
        | SubjectKind::SlipAnswer => (P::ReadReferrals, P::WriteReferrals),
    }
}

fn require(desk: &Desk, permission: Permission) -> Result<(), Failure> {
    if allows(desk.actor.role, permission) {
        Ok(())
    } else {
        Err(Failure::refused(FailureCode::NotAllowed))
    }
}

/// Refuses who may not handle a matter of that kind.
pub(super) fn require_handling(desk: &Desk, kind: SubjectKind) -> Result<(), Failure> {
    require(desk, permissions(kind).1)
}

/// Whether this person may handle a matter of that kind.
pub(super) fn may_handle(desk: &Desk, kind: SubjectKind) -> bool {
    allows(desk.actor.role, permissions(kind).1)
}

/// Whether the content of what is referred is for this person; what is not there hides nothing.
pub(super) fn is_readable(
    reader: Reader<'_>,
    desk: &Desk,
    kind: Option<SubjectKind>,
    id: Option<Uuid>,
) -> Result<bool, Failure> {
    let (Some(kind), Some(id)) = (kind, id) else {
        return Ok(true);
    };
    if !allows(desk.actor.role, permissions(kind).0) {
        return Ok(false);
    }
    if kind == SubjectKind::Consultation {
        return Ok(match reader.get::<Consultation>(id)? {
            Some(found) => desk.sees_consultation(reader, &found)?,
            None => true,
        });
    }
    if kind != SubjectKind::Dispute {
        return Ok(true);
    }
    Ok(match reader.get::<Dispute>(id)? {
        Some(dispute) => desk.sees(reader, &dispute)?,
        None => true,
    })
}

/// What people call a matter.
pub(super) fn title_of(
    reader: Reader<'_>,
    kind: Option<SubjectKind>,
    id: Option<Uuid>,
) -> Result<Option<String>, Failure> {
    let (Some(kind), Some(id)) = (kind, id) else {
        return Ok(None);
    };
    Ok(match kind {
        SubjectKind::Dispute => reader.get::<Dispute>(id)?.and_then(|one| one.title),
        SubjectKind::Request => reader.get::<Request>(id)?.and_then(|one| one.title),
        SubjectKind::Consultation => reader
            .get::<Consultation>(id)?
            .and_then(|one| one.docket_no),
        SubjectKind::Hazard => reader.get::<Hazard>(id)?.and_then(|one| one.title),
        SubjectKind::Inspection
        | SubjectKind::OutreachActivity
        | SubjectKind::Person
        | SubjectKind::Platform
        | SubjectKind::Rating
        | SubjectKind::Referral
        | SubjectKind::Slip
        | SubjectKind::SlipAnswer => None,
    })
}
