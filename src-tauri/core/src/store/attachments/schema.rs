//! The tables of `attachments.db`.

use crate::store::StoreError;
use rusqlite::{Connection, TransactionBehavior};

const VERSION: u32 = 1;

/// Makes the tables where there are none; refuses those of a newer program.
pub(super) fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    if refuse_newer(connection)? == VERSION {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    transaction.execute_batch(include_str!("schema.sql"))?;
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.commit()?;
    Ok(())
}

/// The version of the tables.
///
/// # Errors
/// [`StoreError::Newer`].
pub(super) fn refuse_newer(connection: &Connection) -> Result<u32, StoreError> {
    let found: u32 = connection.query_row("pragma user_version", [], |row| row.get(0))?;
    if found > VERSION {
        return Err(StoreError::Newer {
            found,
            known: VERSION,
        });
    }
    Ok(found)
}
