//! The attachments of a record, and the scope in which a record lives.

use crate::domain::attachment::Subject;
use crate::domain::record::{Attachment, SubjectKind};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError};
use rusqlite::OptionalExtension as _;
use uuid::Uuid;

/// A record as something that attachments belong to; none where it is not there.
///
/// # Errors
/// SQL errors.
pub fn subject(
    reader: Reader<'_>,
    kind: SubjectKind,
    id: Uuid,
) -> Result<Option<Subject>, StoreError> {
    // The words of the vocabulary are the names of the tables.
    let sql = format!("select scope from {} where id = ?1", kind.as_str());
    let scope: Option<Uuid> = reader
        .connection()
        .prepare_cached(&sql)?
        .query_row([id.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(scope.map(|scope| Subject {
        kind,
        id,
        scope: Scope::from_uuid(scope),
    }))
}

/// The attachments of a record, those taken off it included, the oldest first.
///
/// # Errors
/// SQL errors.
pub fn of_subject(
    reader: Reader<'_>,
    kind: SubjectKind,
    id: Uuid,
) -> Result<Vec<Attachment>, StoreError> {
    let mut found = reader.list_by::<Attachment>("subject_id", id.as_bytes().as_slice())?;
    found.retain(|attachment| attachment.subject_kind == Some(kind));
    Ok(found)
}
