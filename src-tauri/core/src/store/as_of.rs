//! The casebook as it was: every record folded from the entries until an instant, or until the heads
//! that were known then, in a database that exists in memory only.

use super::error::StoreError;
use super::reader::Reader;
use super::{case_facts, entries, erasure, migration, projector, rebuild};
use crate::domain::record::{DESTROYED, kind};
use crate::domain::scope::Scope;
use crate::domain::statistics::ReportHead;
use crate::journal::{Entry, Hlc, fold};
use rusqlite::Connection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Which entries make a state of the casebook.
#[derive(Clone, Debug)]
pub enum AsOf {
    /// Those written until an instant, in milliseconds since 1970, whenever they came here.
    Instant(i64),
    /// Those that were here when a report was made: of each stream, by device and scope, all until
    /// its head. What a stick brought later, from before or after, is not among them.
    Heads(BTreeMap<(Uuid, Uuid), u64>),
}

impl AsOf {
    /// The state that a report was made from.
    #[must_use]
    pub fn heads(heads: &[ReportHead]) -> Self {
        let of = |one: &ReportHead| ((one.device, one.scope), one.seq);
        Self::Heads(heads.iter().map(of).collect())
    }

    fn holds(&self, entry: &Entry) -> bool {
        match self {
            Self::Instant(millis) => entry.at <= Hlc::new(*millis, u16::MAX),
            Self::Heads(heads) => heads
                .get(&(entry.device.0, entry.scope.as_uuid()))
                .is_some_and(|last| entry.seq <= *last),
        }
    }
}

/// Makes the tables as they were. Of a record that was destroyed since, what is left of it stands for
/// what it said.
fn tables(connection: &Connection, as_of: &AsOf) -> Result<Connection, StoreError> {
    let mut memory = Connection::open_in_memory()?;
    migration::migrate(&mut memory, None)?;
    let transaction = memory.transaction()?;
    for (name, record) in rebuild::all_records(connection)? {
        let Some(kind) = kind(&name) else { continue };
        let mut found = entries::of_record(connection, kind.name, record)?;
        let is_gone = erasure::is_destroyed(connection, record)?;
        let was_there = found.iter().any(|entry| as_of.holds(entry));
        found.retain(|entry| as_of.holds(entry) || (is_gone && entry.fact == DESTROYED));
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
    case_facts::remake(&transaction)?;
    transaction.commit()?;
    Ok(memory)
}

/// Reads from such tables.
pub(super) fn read<T, E: From<StoreError>>(
    connection: &Connection,
    as_of: &AsOf,
    body: impl FnOnce(Reader<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let memory = tables(connection, as_of)?;
    body(Reader::new(&memory))
}
