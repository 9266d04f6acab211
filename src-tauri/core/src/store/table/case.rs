//! A case: a dispute with all that belongs to it, read in one state of the casebook.

use crate::domain::disagreement::blocks;
use crate::domain::dispute::{Case, CaseParty};
use crate::domain::id::DisputeId;
use crate::domain::record::{
    Agreement, CaucusNote, Dispute, DisputeLink, DisputeParty, FollowUp, Inquiry,
    JudicialConfirmation, MediationSession, Party, PartyRole, Performance, PerformanceItem,
    Signature,
};
use crate::store::{Reader, StoreError};

/// The case of that id.
///
/// # Errors
/// SQL errors.
pub fn case(reader: Reader<'_>, id: DisputeId) -> Result<Option<Case>, StoreError> {
    let Some(dispute) = reader.get::<Dispute>(id)? else {
        return Ok(None);
    };
    let mut parties = Vec::new();
    for part in reader.list_by::<DisputeParty>("dispute_id", id.as_bytes())? {
        if part.is_removed == Some(true) {
            continue;
        }
        let Some(party_id) = part.party_id else {
            continue;
        };
        if let Some(party) = reader.get::<Party>(party_id)? {
            parties.push(CaseParty { part, party });
        }
    }
    parties.sort_by_key(|party| {
        (
            party.part.role != Some(PartyRole::Applicant),
            party.part.position,
            party.part.id,
        )
    });
    let mut agreements = reader.list_by::<Agreement>("dispute_id", id.as_bytes())?;
    agreements.sort_by_key(|agreement| Some(agreement.id) == dispute.agreement_id);
    let mut items = reader.list_by::<PerformanceItem>("dispute_id", id.as_bytes())?;
    items.retain(|item| item.agreement_id == dispute.agreement_id && item.is_removed != Some(true));
    items.sort_by_key(|item| (item.position, item.id));
    let mut sessions = reader.list_by::<MediationSession>("dispute_id", id.as_bytes())?;
    sessions.sort_by_key(|session| (session.starts_at, session.id));
    let mut performances = reader.list_by::<Performance>("dispute_id", id.as_bytes())?;
    performances.sort_by_key(|done| (done.performed_on, done.id));
    let mut follow_ups = reader.list_by::<FollowUp>("dispute_id", id.as_bytes())?;
    follow_ups.sort_by_key(|visit| (visit.visited_on, visit.id));
    let mut confirmations = reader.list_by::<JudicialConfirmation>("dispute_id", id.as_bytes())?;
    confirmations.sort_by_key(|one| (one.applied_on, one.id));
    let mut inquiries = reader.list_by::<Inquiry>("dispute_id", id.as_bytes())?;
    inquiries.retain(|one| one.is_removed != Some(true));
    inquiries.sort_by_key(|one| (one.starts_at, one.id));
    let mut signatures = reader.list_by::<Signature>("dispute_id", id.as_bytes())?;
    signatures.retain(|one| one.is_withdrawn != Some(true));
    signatures.sort_by_key(|one| (one.signed_on, one.id));
    Ok(Some(Case {
        dispute,
        parties,
        sessions,
        agreements,
        items,
        performances,
        follow_ups,
        confirmations,
        inquiries,
        signatures,
    }))
}

/// The notes of talks with one side of a dispute alone, oldest first; they are not part of the case.
///
/// # Errors
/// SQL errors.
pub fn caucus_notes(reader: Reader<'_>, id: DisputeId) -> Result<Vec<CaucusNote>, StoreError> {
    let mut notes = reader.list_by::<CaucusNote>("dispute_id", id.as_bytes())?;
    notes.retain(|note| note.is_removed != Some(true));
    notes.sort_by_key(|note| (note.talked_at, note.id));
    Ok(notes)
}

/// The links of a dispute in both directions, without those taken back.
///
/// # Errors
/// SQL errors.
pub fn links(reader: Reader<'_>, id: DisputeId) -> Result<Vec<DisputeLink>, StoreError> {
    let mut links = reader.list_by::<DisputeLink>("dispute_id", id.as_bytes())?;
    links.extend(reader.list_by::<DisputeLink>("linked_id", id.as_bytes())?);
    links.retain(|link| link.is_removed != Some(true));
    Ok(links)
}

/// Undecided conflicts in what the law looks at: these block closing and printing (status,
/// agreement text, amounts, performance).
///
/// # Errors
/// SQL errors.
pub fn undecided(reader: Reader<'_>, case: &Case) -> Result<Vec<String>, StoreError> {
    let mut records = vec![("dispute", case.dispute.id.0)];
    records.extend(case.agreements.iter().map(|one| ("agreement", one.id.0)));
    records.extend(case.items.iter().map(|one| ("performance_item", one.id.0)));
    records.extend(
        case.performances
            .iter()
            .map(|one| ("performance", one.id.0)),
    );
    let mut fields = Vec::new();
    for (kind, record) in records {
        for conflict in reader.conflicts(record)? {
            let name = format!("{kind}.{}", conflict.field);
            if blocks(kind, &conflict.field) && !fields.contains(&name) {
                fields.push(name);
            }
        }
    }
    Ok(fields)
}
