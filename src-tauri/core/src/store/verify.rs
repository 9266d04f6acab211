//! Proving a casebook: every chain, every signed head, every table against the journal.

use super::case_facts;
use super::entries::{self, ENTRY_COLUMNS};
use super::erasure;
use super::error::StoreError;
use super::projector;
use super::rebuild::all_records;
use crate::domain::id::DeviceId;
use crate::domain::record::{KINDS, Kind, kind};
use crate::domain::scope::Scope;
use crate::journal::{
    Conflict, Entry, Folded, Hash, SignedHead, check_chain, set_hash, verify_head,
};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a proof found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VerifyReport {
    /// Entries checked.
    pub entries: u64,
    /// Chains checked, one per device and scope.
    pub chains: u64,
    /// Tables compared with the journal.
    pub tables: u64,
    /// Attachments proved to have their bytes.
    pub attachments: u64,
    /// Chunks that no attachment names: an upload was not finished. They do no harm.
    pub loose_chunks: u64,
    /// What is wrong; empty for a sound casebook.
    pub problems: Vec<Problem>,
}

impl VerifyReport {
    /// The file itself is damaged; said once, however many pages are.
    pub(super) fn damaged(&mut self) {
        if !self.problems.contains(&Problem::File) {
            self.problems.push(Problem::File);
        }
    }
}

/// One thing that is wrong. Names ids and fields, never values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file itself is damaged: a page does not decrypt to what was written.
    File,
    /// An entry cannot be read.
    Unreadable {
        /// The chain.
        device: DeviceId,
        /// Its scope.
        scope: Scope,
    },
    /// A chain does not hold from this entry on.
    Chain {
        /// The chain.
        device: DeviceId,
        /// Its scope.
        scope: Scope,
        /// The first entry at fault.
        seq: u64,
    },
    /// A stream's stored head is not its last entry.
    Head {
        /// The chain.
        device: DeviceId,
        /// Its scope.
        scope: Scope,
    },
    /// A stream's head is not signed by its device.
    Signature {
        /// The chain.
        device: DeviceId,
        /// Its scope.
        scope: Scope,
    },
    /// What an author had read is stored otherwise than its entries say.
    Seen {
        /// The chain.
        device: DeviceId,
        /// Its scope.
        scope: Scope,
    },
    /// A row differs from the fold of its entries, or is missing.
    Row {
        /// The table.
        table: &'static str,
        /// The record.
        record: Uuid,
    },
    /// A record was destroyed and some of its text is still here.
    NotErased {
        /// The table.
        table: &'static str,
        /// The record.
        record: Uuid,
    },
    /// The bytes of an attachment are not here, or not those that the journal names.
    Attachment {
        /// The attachment.
        record: Uuid,
    },
    /// A table has rows that no entry made.
    Surplus {
        /// The table.
        table: &'static str,
        /// How many.
        count: u64,
    },
}

/// Checks everything; damage is reported, not returned as an error.
pub(super) fn verify(connection: &Connection) -> Result<VerifyReport, StoreError> {
    let mut report = VerifyReport::default();
    let sound: rusqlite::Result<Option<String>> = connection
        .query_row("pragma cipher_integrity_check", [], |row| row.get(0))
        .optional();
    if !matches!(sound, Ok(None)) {
        report.damaged();
    }
    match chains(connection, &mut report).and_then(|()| tables(connection, &mut report)) {
        Err(error) if error.is_damage() => report.damaged(),
        other => other?,
    }
    Ok(report)
}

struct Stream {
    id: i64,
    device: DeviceId,
    scope: Scope,
    head: (u64, Hash),
    signed_seq: u64,
    signature: Option<[u8; 64]>,
    public_key: [u8; 32],
}

fn streams(connection: &Connection) -> Result<Vec<Stream>, StoreError> {
    let mut statement = connection.prepare(
        "select stream.id, stream.device, stream.scope, stream.head_seq, stream.head_hash, \
         stream.signed_seq, stream.signature, device.public_key \
         from stream join device on device.id = stream.device order by stream.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Stream {
            id: row.get(0)?,
            device: DeviceId(row.get(1)?),
            scope: Scope::from_uuid(row.get(2)?),
            head: (number(row.get(3)?), Hash(row.get(4)?)),
            signed_seq: number(row.get(5)?),
            signature: row.get(6)?,
            public_key: row.get::<_, Vec<u8>>(7)?.try_into().unwrap_or([0; 32]),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn chains(connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
    for stream in streams(connection)? {
        report.chains += 1;
        chain(connection, &stream, report)?;
    }
    let known: i64 = connection.query_row("select count(*) from entry", [], |row| row.get(0))?;
    if number(known) != report.entries && report.problems.is_empty() {
        report.damaged();
    }
    Ok(())
}

fn chain(
    connection: &Connection,
    stream: &Stream,
    report: &mut VerifyReport,
) -> Result<(), StoreError> {
    let (device, scope) = (stream.device, stream.scope);
    let sql = format!(
        "select {ENTRY_COLUMNS} from entry join stream on stream.id = entry.stream \
         where entry.stream = :stream order by entry.seq"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(named_params! { ":stream": stream.id })?;
    let mut head = (0, Hash::NONE);
    let mut seen = Vec::new();
    let mut signed_hash = Hash::NONE;
    let mut is_broken = false;
    while let Some(row) = rows.next()? {
        report.entries += 1;
        if is_broken {
            continue;
        }
        let Some(mut entry) = entries::from_row(row)
            .ok()
            .filter(|entry| is_plain(row, entry))
        else {
            report.problems.push(Problem::Unreadable { device, scope });
            is_broken = true;
            continue;
        };
        entry.prev = head.1;
        match check_chain(head, &entry) {
            Ok(next) => {
                head = next;
                if head.0 == stream.signed_seq {
                    signed_hash = head.1;
                }
            }
            Err(_) => {
                report.problems.push(Problem::Chain {
                    device,
                    scope,
                    seq: head.0 + 1,
                });
                is_broken = true;
            }
        }
        let after = entry
            .after
            .iter()
            .map(|other| (entry.seq, other.device, other.seq));
        seen.extend(after);
    }
    if is_broken {
        return Ok(());
    }
    let signed = SignedHead {
        device,
        scope,
        seq: stream.signed_seq,
        hash: signed_hash,
        signature: stream.signature.unwrap_or([0; 64]),
    };
    if head != stream.head {
        report.problems.push(Problem::Head { device, scope });
    } else if !is_vouched_for(connection, stream, &signed)? {
        report.problems.push(Problem::Signature { device, scope });
    }
    if stored_seen(connection, stream.id)? != seen.into_iter().collect() {
        report.problems.push(Problem::Seen { device, scope });
    }
    Ok(())
}

/// Whether the stored texts are those that were written, not others that read the same.
fn is_plain(row: &Row<'_>, entry: &Entry) -> bool {
    let text = |column| row.get::<_, Option<String>>(column);
    let after = match &entry.after[..] {
        [] => None,
        after => serde_json::to_string(after).ok(),
    };
    matches!(text("after"), Ok(stored) if stored == after)
        && matches!(text("set_text"), Ok(stored)
            if stored.as_deref().is_none_or(|set| set_hash(set) == entry.set_hash))
}

/// Whether the device signed the stream to its end; or, where what its signature covers is
/// partly held back, as far as it signed at all.
fn is_vouched_for(
    connection: &Connection,
    stream: &Stream,
    signed: &SignedHead,
) -> Result<bool, StoreError> {
    let is_signed = verify_head(&stream.public_key, signed);
    if stream.signed_seq == stream.head.0 {
        return Ok(is_signed);
    }
    let is_unsigned = stream.signed_seq == 0 && stream.signature.is_none();
    let is_held_back = connection
        .prepare_cached(
            "select 1 from held_entry where device = :device and scope = :scope and seq > :seq",
        )?
        .exists(named_params! {
            ":device": stream.device.as_bytes(),
            ":scope": stream.scope.as_uuid().as_bytes(),
            ":seq": entries::sql_seq(stream.head.0),
        })?;
    Ok((is_signed || is_unsigned) && is_held_back)
}

fn number(value: i64) -> u64 {
    u64::try_from(value).unwrap_or(0)
}

type SeenSet = std::collections::BTreeSet<(u64, DeviceId, u64)>;

fn stored_seen(connection: &Connection, stream: i64) -> Result<SeenSet, StoreError> {
    let mut statement = connection
        .prepare_cached("select seq, other, other_seq from seen where stream = :stream")?;
    let rows = statement.query_map(named_params! { ":stream": stream }, |row| {
        Ok((
            number(row.get(0)?),
            DeviceId(row.get(1)?),
            number(row.get(2)?),
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tables(connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    let mut conflict_count = 0;
    for (name, record) in all_records(connection)? {
        let Some(kind) = kind(&name) else { continue };
        let (scope, folded) = match projector::folded(connection, kind, record) {
            Ok(found) => found,
            Err(StoreError::DamagedRow { .. }) => {
                *counts.entry(kind.name).or_default() += 1;
                report.problems.push(Problem::Row {
                    table: kind.name,
                    record,
                });
                continue;
            }
            Err(error) => return Err(error),
        };
        conflict_count += folded.conflicts.len();
        let expected =
            (!folded.is_gone()).then(|| projector::row_values(kind, record, scope, &folded));
        *counts.entry(kind.name).or_default() += u64::from(expected.is_some());
        if folded.is_destroyed && !erasure::is_erased(connection, record)? {
            report.problems.push(Problem::NotErased {
                table: kind.name,
                record,
            });
        }
        if stored_row(connection, kind, record)? != expected
            || stored_conflicts(connection, kind, record)? != expected_conflicts(&folded)?
        {
            report.problems.push(Problem::Row {
                table: kind.name,
                record,
            });
        }
    }
    for kind in KINDS {
        report.tables += 1;
        surplus(
            connection,
            kind.name,
            counts.get(kind.name).copied().unwrap_or(0),
            report,
        )?;
    }
    surplus(connection, "conflict", conflict_count as u64, report)?;
    derived(connection, report)
}

/// Holds what is made of other tables against them.
fn derived(connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
    for (table, record) in case_facts::differences(connection)? {
        report.problems.push(Problem::Row { table, record });
    }
    report.tables += 2;
    Ok(())
}

fn surplus(
    connection: &Connection,
    table: &'static str,
    expected: u64,
    report: &mut VerifyReport,
) -> Result<(), StoreError> {
    let sql = format!("select count(*) from {table}");
    let found: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
    let found = number(found);
    if found > expected {
        report.problems.push(Problem::Surplus {
            table,
            count: found - expected,
        });
    }
    Ok(())
}

fn stored_row(
    connection: &Connection,
    kind: &Kind,
    record: Uuid,
) -> Result<Option<Vec<Sql>>, StoreError> {
    let mut sql = String::from("select id, scope, created_at, changed_at");
    for field in kind.fields {
        sql.push_str(", ");
        sql.push_str(field.name);
    }
    sql.push_str(&format!(" from {} where id = ?1", kind.name));
    Ok(connection
        .prepare_cached(&sql)?
        .query_row([record.as_bytes()], |row| {
            (0..kind.fields.len() + 4)
                .map(|index| row.get(index))
                .collect::<Result<_, _>>()
        })
        .optional()?)
}

/// Fields with their candidates, as the text that is stored.
type ConflictTexts = Vec<(String, String)>;

fn stored_conflicts(
    connection: &Connection,
    kind: &Kind,
    record: Uuid,
) -> Result<ConflictTexts, StoreError> {
    let mut statement = connection.prepare_cached(
        "select field, candidates from conflict \
         where record = :record and kind = :kind order by field",
    )?;
    let rows = statement.query_map(
        named_params! { ":record": record.as_bytes(), ":kind": kind.name },
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn expected_conflicts(folded: &Folded) -> Result<ConflictTexts, StoreError> {
    let text = |conflict: &Conflict| {
        let candidates = serde_json::to_string(&conflict.candidates)?;
        Ok((conflict.field.clone(), candidates))
    };
    folded.conflicts.iter().map(text).collect()
}
