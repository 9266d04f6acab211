//! What a check of conflicts looks at: what somebody mediated, whom they advised, their kin.

use crate::domain::id::{ConsultationId, DisputeId, PersonId};
use crate::domain::record::{
    ConflictCheck, Consultation, Dispute, DisputeParty, FamilyTie, Party, PartyRole,
};
use crate::store::{Reader, StoreError};
use rusqlite::{named_params, params};
use uuid::Uuid;

/// The kin that somebody declared and did not take back.
///
/// # Errors
/// SQL errors.
pub fn ties(reader: Reader<'_>, person: PersonId) -> Result<Vec<FamilyTie>, StoreError> {
    let mut ties = reader.list_by::<FamilyTie>("person_id", person.as_bytes())?;
    ties.retain(|tie| tie.is_removed != Some(true));
    Ok(ties)
}

/// The disputes that somebody mediates or mediated: as their mediator, or in a session of them.
///
/// # Errors
/// SQL errors.
pub fn mediated(reader: Reader<'_>, person: PersonId) -> Result<Vec<Dispute>, StoreError> {
    reader.list_where(
        "exists (select 1 from json_each(mediator_ids) where value = ?1) \
         or id in (select dispute_id from mediation_session as held \
           where exists (select 1 from json_each(held.mediator_ids) where value = ?1)) \
         order by created_at, id",
        &[&person.to_string()],
    )
}

/// The parties of a dispute.
///
/// # Errors
/// SQL errors.
pub fn parties(reader: Reader<'_>, id: DisputeId) -> Result<Vec<Party>, StoreError> {
    reader.list_where(
        "id in (select party_id from dispute_party \
           where dispute_id = ?1 and coalesce(is_removed, 0) = 0) order by created_at, id",
        &[id.as_bytes()],
    )
}

/// The consultations that somebody gave.
///
/// # Errors
/// SQL errors.
pub fn advised(reader: Reader<'_>, person: PersonId) -> Result<Vec<Consultation>, StoreError> {
    reader.list_by("lawyer_id", person.as_bytes())
}

/// The disputes opened from a consultation.
///
/// # Errors
/// SQL errors.
pub fn opened_from(reader: Reader<'_>, id: ConsultationId) -> Result<Vec<DisputeId>, StoreError> {
    let mut statement = reader
        .connection()
        .prepare_cached("select id from dispute where consultation_id = ?1")?;
    let rows = statement.query_map([id.as_bytes()], |row| Ok(DisputeId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Who stands on the other side of somebody, known by name or telephone, in any dispute, and
/// whether that dispute is confidential.
///
/// # Errors
/// SQL errors.
pub fn opponents(
    reader: Reader<'_>,
    name: Option<&str>,
    phone: Option<&str>,
) -> Result<Vec<(Party, bool)>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select part.dispute_id, part.role, coalesce(dispute.is_confidential, 0) from party \
         join dispute_party as part on part.party_id = party.id \
         join dispute on dispute.id = part.dispute_id \
         where (party.name = ?1 or party.phone = ?2) and coalesce(part.is_removed, 0) = 0 \
         order by dispute.id",
    )?;
    let rows = statement.query_map(params![name, phone], |row| {
        Ok((
            DisputeId(row.get(0)?),
            row.get::<_, Option<String>>(1)?
                .and_then(|word| PartyRole::parse(&word)),
            row.get::<_, bool>(2)?,
        ))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (dispute, role, is_sealed) = row?;
        for part in reader.list_by::<DisputeParty>("dispute_id", dispute.as_bytes())? {
            if part.role == role || part.is_removed == Some(true) {
                continue;
            }
            if let Some(id) = part.party_id {
                found.extend(reader.get::<Party>(id)?.map(|party| (party, is_sealed)));
            }
        }
    }
    Ok(found)
}

/// The checks of a matter, the oldest first.
///
/// # Errors
/// SQL errors.
pub fn checks_of(reader: Reader<'_>, subject: Uuid) -> Result<Vec<ConflictCheck>, StoreError> {
    reader.list_by("subject_id", subject.as_bytes())
}

/// The disputes linked with one, in both directions.
///
/// # Errors
/// SQL errors.
pub fn linked(reader: Reader<'_>, id: DisputeId) -> Result<Vec<DisputeId>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select linked_id from dispute_link where dispute_id = :id and is_removed is not 1 \
         and linked_id is not null \
         union select dispute_id from dispute_link where linked_id = :id \
         and is_removed is not 1 and dispute_id is not null",
    )?;
    let values = named_params! { ":id": id.as_bytes() };
    let rows = statement.query_map(values, |row| Ok(DisputeId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
