//! Entries as rows: writing them, reading them back whole.

use super::error::StoreError;
use crate::domain::id::{ActionId, DeviceId, PersonId};
use crate::domain::scope::Scope;
use crate::journal::{Entry, Hash, Hlc};
use rusqlite::{Connection, Row, named_params};
use uuid::Uuid;

/// The columns of an entry with its stream, for every query that reads entries.
pub(super) const ENTRY_COLUMNS: &str = "stream.device, stream.scope, entry.seq, entry.at, \
     entry.actor, entry.action, entry.fact, entry.kind, entry.record, entry.after, \
     entry.set_text, entry.set_hash, entry.hash";

/// Inserts an entry into its stream. It arrives after all others, also after those that were given up, so
/// that no number is used twice.
pub(super) fn insert(
    connection: &Connection,
    stream: i64,
    entry: &Entry,
    set_text: Option<&str>,
) -> Result<(), StoreError> {
    let after = if entry.after.is_empty() {
        None
    } else {
        Some(serde_json::to_string(&entry.after)?)
    };
    connection
        .prepare_cached(
            "insert into entry (arrival, stream, seq, at, actor, action, fact, kind, record, after, \
             set_text, set_hash, hash) \
             values (1 + max(coalesce((select max(arrival) from entry), 0), \
               coalesce((select max(arrival) from given_up), 0)), :stream, :seq, :at, :actor, :action, :fact, :kind, :record, :after, \
             :set_text, :set_hash, :hash)",
        )?
        .execute(named_params! {
            ":stream": stream,
            ":seq": sql_seq(entry.seq),
            ":at": entry.at.as_i64(),
            ":actor": entry.actor.as_bytes(),
            ":action": entry.action.as_bytes(),
            ":fact": entry.fact,
            ":kind": entry.kind,
            ":record": entry.record.as_bytes(),
            ":after": after,
            ":set_text": set_text,
            ":set_hash": entry.set_hash.0,
            ":hash": entry.hash.0,
        })?;
    for seen in &entry.after {
        connection
            .prepare_cached(
                "insert into seen (stream, seq, other, other_seq) \
                 values (:stream, :seq, :other, :other_seq)",
            )?
            .execute(named_params! {
                ":stream": stream,
                ":seq": sql_seq(entry.seq),
                ":other": seen.device.as_bytes(),
                ":other_seq": sql_seq(seen.seq),
            })?;
    }
    Ok(())
}

/// An entry from a row of [`ENTRY_COLUMNS`]. `prev` is not stored, being the hash of the entry
/// before; it is left empty here and filled by who walks a stream.
pub(super) fn from_row(row: &Row<'_>) -> Result<Entry, StoreError> {
    let damaged = || StoreError::DamagedRow { table: "entry" };
    let after: Option<String> = row.get(9)?;
    let set: Option<String> = row.get(10)?;
    Ok(Entry {
        device: DeviceId(row.get(0)?),
        scope: Scope::from_uuid(row.get(1)?),
        seq: u64::try_from(row.get::<_, i64>(2)?).map_err(|_| damaged())?,
        at: Hlc::from_i64(row.get(3)?),
        actor: PersonId(row.get(4)?),
        action: ActionId(row.get(5)?),
        fact: row.get(6)?,
        kind: row.get(7)?,
        record: row.get(8)?,
        after: match after {
            None => Vec::new(),
            Some(text) => serde_json::from_str(&text).map_err(|_| damaged())?,
        },
        set: match set {
            None => None,
            Some(text) => Some(serde_json::from_str(&text).map_err(|_| damaged())?),
        },
        set_hash: Hash(row.get(11)?),
        prev: Hash::NONE,
        hash: Hash(row.get(12)?),
    })
}

/// All entries of one record of a kind, in no particular order. An entry that gives the record
/// another kind, as only a faulty device writes, makes no part of it.
pub(super) fn of_record(
    connection: &Connection,
    kind: &str,
    record: Uuid,
) -> Result<Vec<Entry>, StoreError> {
    let sql = format!(
        "select {ENTRY_COLUMNS} from entry join stream on stream.id = entry.stream \
         where entry.record = :record and entry.kind = :kind order by entry.at"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows =
        statement.query(named_params! { ":record": record.as_bytes(), ":kind": kind })?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(from_row(row)?);
    }
    Ok(entries)
}

/// How many entries of a record there are, of whatever kind.
pub(super) fn count_of(connection: &Connection, record: Uuid) -> rusqlite::Result<usize> {
    let count: i64 = connection
        .prepare_cached("select count(*) from entry where record = :record")?
        .query_row(named_params! { ":record": record.as_bytes() }, |row| {
            row.get(0)
        })?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Whether the author of `later` had read `earlier`, both of one scope, when writing.
pub(super) fn saw(
    connection: &Connection,
    later: &Entry,
    earlier: &Entry,
) -> rusqlite::Result<bool> {
    let seen: Option<i64> = connection
        .prepare_cached(
            "select max(seen.other_seq) \
             from seen \
             join stream as own on own.id = seen.stream \
             where own.device = :own and own.scope = :scope \
             and seen.other = :other and seen.seq <= :seq",
        )?
        .query_row(
            named_params! {
                ":own": later.device.as_bytes(),
                ":other": earlier.device.as_bytes(),
                ":scope": later.scope.as_uuid().as_bytes(),
                ":seq": sql_seq(later.seq),
            },
            |row| row.get(0),
        )?;
    Ok(seen.is_some_and(|seq| seq >= sql_seq(earlier.seq)))
}

/// A sequence number as SQL keeps it.
pub(super) fn sql_seq(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// Every entry, stream by stream in order, each naming the one before it.
pub(super) fn all(connection: &Connection) -> Result<Vec<Entry>, StoreError> {
    let sql = format!(
        "select {ENTRY_COLUMNS} from entry join stream on stream.id = entry.stream \
         order by entry.stream, entry.seq"
    );
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut entries: Vec<Entry> = Vec::new();
    while let Some(row) = rows.next()? {
        let mut entry = from_row(row)?;
        if let Some(before) = entries.last()
            && (before.device, before.scope) == (entry.device, entry.scope)
        {
            entry.prev = before.hash;
        }
        entries.push(entry);
    }
    Ok(entries)
}
