//! Opening an encrypted file: the key first, then everything that every connection needs.

use super::error::StoreError;
use super::keyring::DatabaseKey;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;

/// Pages kept decrypted in memory. Without a large cache a page is decrypted again at each use:
/// 3.5 s became 22.5 s.
const CACHE_KIB: i64 = 64 * 1024;

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Reading and writing; the file is made where it is absent.
    Write,
    /// Reading only.
    Read,
    /// A copy in a place that may be a stick or a share: no log beside it and no shared memory.
    Copy,
}

/// Opens an encrypted database.
///
/// # Errors
/// [`StoreError::WrongKey`] where the key does not decrypt the file; SQL errors.
pub fn open(path: &Path, key: &DatabaseKey, mode: Mode) -> Result<Connection, StoreError> {
    let flags = match mode {
        Mode::Write | Mode::Copy => {
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE
        }
        // A reader of a write-ahead log needs the shared memory, so it opens for writing and is
        // kept from it by `query_only`.
        Mode::Read => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    prepare(&connection, key, mode)?;
    Ok(connection)
}

/// An encrypted database that exists in memory only.
///
/// # Errors
/// SQL errors.
#[cfg(test)]
pub fn open_in_memory(key: &DatabaseKey) -> Result<Connection, StoreError> {
    let connection = Connection::open_in_memory()?;
    prepare(&connection, key, Mode::Write)?;
    Ok(connection)
}

fn prepare(connection: &Connection, key: &DatabaseKey, mode: Mode) -> Result<(), StoreError> {
    connection.pragma_update(None, "key", key.pragma().as_str())?;
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(256);
    connection
        .query_row("select count(*) from sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        })
        .map_err(|error| match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => StoreError::WrongKey,
            _ => error.into(),
        })?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    match mode {
        Mode::Write => {
            connection.pragma_update(None, "journal_mode", "wal")?;
            connection.pragma_update(None, "synchronous", "full")?;
            connection.pragma_update(None, "secure_delete", true)?;
            // The log is carried over by maintenance, not inside somebody's save.
            connection.pragma_update(None, "wal_autocheckpoint", 0)?;
        }
        Mode::Read => connection.pragma_update(None, "query_only", true)?,
        Mode::Copy => {
            connection.pragma_update(None, "locking_mode", "exclusive")?;
            connection.pragma_update(None, "journal_mode", "delete")?;
            connection.pragma_update(None, "synchronous", "full")?;
            connection.pragma_update(None, "secure_delete", true)?;
        }
    }
    Ok(())
}
