//! Upkeep that must not happen inside somebody's save: carrying the log over into the file.

use super::error::StoreError;
use rusqlite::Connection;

/// Carries the write-ahead log over into the database as far as no reader is in the way.
pub(super) fn checkpoint(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("pragma wal_checkpoint(passive)", [], |_| Ok(()))?;
    Ok(())
}

/// Carries the whole log over and empties it, when the casebook is closed.
pub(super) fn checkpoint_and_empty(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
    Ok(())
}
