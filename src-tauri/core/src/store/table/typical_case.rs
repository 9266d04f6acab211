//! Typical cases: there are few of them, so lists are read whole.

use crate::domain::id::DisputeId;
use crate::domain::record::{TypicalCase, TypicalCaseStatus};
use crate::store::{Reader, StoreError};

/// Those of a status, the newest decision first.
///
/// # Errors
/// SQL errors.
pub fn of_status(
    reader: Reader<'_>,
    status: TypicalCaseStatus,
) -> Result<Vec<TypicalCase>, StoreError> {
    reader.list_where(
        "status = ?1 order by decided_on desc, id desc",
        &[&status.as_str()],
    )
}

/// All of them, what was changed last first.
///
/// # Errors
/// SQL errors.
pub fn all(reader: Reader<'_>) -> Result<Vec<TypicalCase>, StoreError> {
    reader.list_where("true order by changed_at desc, id desc", &[])
}

/// Those made of a dispute, oldest first.
///
/// # Errors
/// SQL errors.
pub fn of_dispute(reader: Reader<'_>, id: DisputeId) -> Result<Vec<TypicalCase>, StoreError> {
    reader.list_by("dispute_id", id.as_bytes())
}
