//! The casebook as it was at an instant: every record folded from the entries until then, in a database
//! that exists in memory only.

use super::error::StoreError;
use super::reader::Reader;
use super::{entries, erasure, migration, projector, rebuild};
use crate::domain::record::{DESTROYED, kind};
use crate::domain::scope::Scope;
use crate::journal::{Hlc, fold};
use rusqlite::Connection;

/// Makes the tables as they were at an instant, in milliseconds since 1970. Of a record that was
/// destroyed since, what is left of it stands for what it said.
pub(super) fn as_of(connection: &Connection, millis: i64) -> Result<Connection, StoreError> {
    let last = Hlc::new(millis, u16::MAX);
    let mut memory = Connection::open_in_memory()?;
    migration::migrate(&mut memory, None)?;
    let transaction = memory.transaction()?;
    for (name, record) in rebuild::all_records(connection)? {
        let Some(kind) = kind(&name) else { continue };
        let mut found = entries::of_record(connection, kind.name, record)?;
        let is_gone = erasure::is_destroyed(connection, record)?;
        let was_there = found.iter().any(|entry| entry.at <= last);
        found.retain(|entry| entry.at <= last || (is_gone && entry.fact == DESTROYED));
        if !was_there {
            continue;
        }
        let scope = found
            .iter()
            .min_by_key(|entry| entry.order())
            .map_or(Scope::Street, |entry| entry.scope);
        let mut failure = None;
        let folded = fold(&found, |later, earlier| {
            entries::saw(connection, later, earlier).unwrap_or_else(|error| {
                failure = Some(error);
                false
            })
        });
        if let Some(error) = failure {
            return Err(error.into());
        }
        projector::write(&transaction, kind, record, scope, &folded)?;
    }
    transaction.commit()?;
    Ok(memory)
}

/// Reads from such tables.
pub(super) fn read<T, E: From<StoreError>>(
    connection: &Connection,
    millis: i64,
    body: impl FnOnce(Reader<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let memory = as_of(connection, millis)?;
    body(Reader::new(&memory))
}
