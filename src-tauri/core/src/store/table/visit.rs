//! What belongs to a consultation: its visit, its appointments, its signatures; and the blocks of
//! text that lawyers pick from.

use crate::domain::id::{AppointmentId, ConsultationId, PersonId};
use crate::domain::record::{Appointment, AppointmentStatus, Consultation, Signature, TextBlock};
use crate::store::{Reader, StoreError};

/// The matters of a consultation's visit in their order, itself included; itself alone where it
/// was the only one.
///
/// # Errors
/// SQL errors.
pub fn matters_of(
    reader: Reader<'_>,
    consultation: &Consultation,
) -> Result<Vec<Consultation>, StoreError> {
    let Some(visit) = consultation.visit_id else {
        return Ok(vec![consultation.clone()]);
    };
    reader.list_where::<Consultation>(
        "visit_id = ?1 order by starts_at, created_at, id",
        &[&visit.as_bytes().as_slice()],
    )
}

/// The appointments that follow a consultation, the earliest first.
///
/// # Errors
/// SQL errors.
pub fn appointments_of(
    reader: Reader<'_>,
    id: ConsultationId,
) -> Result<Vec<Appointment>, StoreError> {
    reader.list_where::<Appointment>(
        "consultation_id = ?1 order by starts_at, id",
        &[&id.as_bytes().as_slice()],
    )
}

/// The appointments of a lawyer that have not been settled, other than one.
///
/// # Errors
/// SQL errors.
pub fn planned_of(
    reader: Reader<'_>,
    lawyer: PersonId,
    own: Option<AppointmentId>,
) -> Result<Vec<Appointment>, StoreError> {
    let mut found = reader.list_where::<Appointment>(
        "lawyer_id = ?1 and status = ?2 order by starts_at, id",
        &[
            &lawyer.as_bytes().as_slice(),
            &AppointmentStatus::Planned.as_str(),
        ],
    )?;
    found.retain(|one| Some(one.id) != own);
    Ok(found)
}

/// The signatures under a consultation, those taken back included, the oldest first.
///
/// # Errors
/// SQL errors.
pub fn signatures_of(reader: Reader<'_>, id: ConsultationId) -> Result<Vec<Signature>, StoreError> {
    reader.list_where::<Signature>(
        "consultation_id = ?1 order by created_at, id",
        &[&id.as_bytes().as_slice()],
    )
}

/// The blocks of text that stand and that somebody may pick: the street's and their own, by title.
///
/// # Errors
/// SQL errors.
pub fn text_blocks_for(reader: Reader<'_>, person: PersonId) -> Result<Vec<TextBlock>, StoreError> {
    reader.list_where::<TextBlock>(
        "coalesce(is_removed, 0) = 0 and (owner_id is null or owner_id = ?1) \
         order by owner_id is null, title, id",
        &[&person.as_bytes().as_slice()],
    )
}
