//! 销毁: the text of a destroyed record's entries goes, their hashes stay, and the chain still proves
//! itself (privacy.md P11; 个人信息保护法 art. 47).
//!
//! The queries name the fact [`DESTROYED`](crate::domain::record::DESTROYED) in their text, so that
//! the index of those few entries serves them.

use super::error::StoreError;
use rusqlite::Connection;
use uuid::Uuid;

/// Whether a record was destroyed.
pub(super) fn is_destroyed(connection: &Connection, record: Uuid) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("select 1 from entry where record = ?1 and fact = 'record.destroyed'")?
        .exists([record.as_bytes()])?)
}

/// Whether anything was ever destroyed here.
pub(super) fn has_destroyed(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("select 1 from entry where fact = 'record.destroyed' limit 1")?
        .exists([])?)
}

/// Erases the text of every entry of a destroyed record but what the destruction kept, those that were
/// given up included. Answers of how many of the journal.
pub(super) fn erase(connection: &Connection, record: Uuid) -> Result<u32, StoreError> {
    let count = connection
        .prepare_cached(
            "update entry set set_text = null \
             where record = ?1 and fact <> 'record.destroyed' and set_text is not null",
        )?
        .execute([record.as_bytes()])?;
    connection
        .prepare_cached(
            "update given_up set entry = json_remove(entry, '$.set') where record = ?1",
        )?
        .execute([record.as_bytes()])?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Whether the text of a destroyed record is gone.
pub(super) fn is_erased(connection: &Connection, record: Uuid) -> Result<bool, StoreError> {
    let is_left = connection
        .prepare_cached(
            "select 1 from entry \
             where record = ?1 and fact <> 'record.destroyed' and set_text is not null",
        )?
        .exists([record.as_bytes()])?;
    Ok(!is_left)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_queries_name_the_fact_by_which_records_are_destroyed() {
        assert_eq!(crate::domain::record::DESTROYED, "record.destroyed");
    }
}
