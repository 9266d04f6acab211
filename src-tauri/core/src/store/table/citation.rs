//! The citations of a record.

use crate::domain::record::{Citation, SubjectKind};
use crate::store::{Reader, StoreError};
use uuid::Uuid;

/// The citations of a record, those taken off it included, in their order.
///
/// # Errors
/// SQL errors.
pub fn of_subject(
    reader: Reader<'_>,
    kind: SubjectKind,
    id: Uuid,
) -> Result<Vec<Citation>, StoreError> {
    let mut found = reader.list_by::<Citation>("subject_id", id.as_bytes().as_slice())?;
    found.retain(|citation| citation.subject_kind == Some(kind));
    found.sort_by_key(|citation| (citation.position, citation.id));
    Ok(found)
}
