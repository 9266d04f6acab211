//! Giving a history up: where one stream has two, the entries of the one that does not count leave the
//! journal, are kept beside it, and those that count take their place, in one transaction.
//!
//! What is given up was acknowledged by somebody: it stays readable here, but where the law erased it.

use super::entries::sql_seq;
use super::error::StoreError;
use super::exchange::ExchangeTables;
use super::fork::{append, cut, own, refold};
use super::merge::{MergeReport, merge_within};
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::journal::{Clock, Entry, Hash, SignedHead};
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};

/// The entries of a stream that count, from the first one on that is not here, and what vouches for them.
#[derive(Clone, Debug)]
pub struct Counting {
    /// In order, the last one being the head; none where all up to the head is here and what lies beyond does
    /// not count.
    pub path: Vec<Entry>,
    /// The head.
    pub head: SignedHead,
    /// By what the head is checked.
    pub public_key: [u8; 32],
}

/// An entry that was given up.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenUp {
    /// As it was, but for a text that was erased since.
    pub entry: Entry,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// Whether the same stands in the journal again, under another device.
    pub is_back: bool,
}

/// What a segment was found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The hash of its last entry.
    pub last_hash: Hash,
    /// From where on it tells another history than is here.
    pub parted_at: Option<u64>,
}

type StreamKey = (DeviceId, Scope);

/// Gives up what is here of the other history and takes the counting one. Answers how many entries were
/// given up, what was merged and the clock; nothing where the counting one cannot be taken whole.
pub(super) fn follow(
    connection: &mut Connection,
    clock: Clock,
    wall_ms: i64,
    counting: Counting,
) -> Result<Option<(u64, MergeReport, Clock)>, StoreError> {
    let head = counting.head;
    let beyond = head.seq.saturating_add(1);
    let first = counting.path.first().map_or(beyond, |entry| entry.seq);
    let stream = (head.device, head.scope);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let count = give_up(&transaction, stream, first, wall_ms)?;
    let (device, _) = own(&transaction)?;
    let keys = BTreeMap::from([(head.device, counting.public_key)]);
    let at = (clock, wall_ms);
    let (report, clock) = merge_within(&transaction, device, at, counting.path, &[head], &keys)?;
    if ExchangeTables::new(&transaction).hash_at(stream, head.seq)? != Some(head.hash) {
        return Ok(None);
    }
    transaction.execute(
        "delete from compared_segment where device = ?1 and scope = ?2",
        (stream.0.as_bytes(), stream.1.as_uuid().as_bytes()),
    )?;
    transaction.commit()?;
    Ok(Some((count, report, clock)))
}

/// Lets a stream go of which nothing counts. What this copy wrote of it under a former name goes over to
/// its device; all else is kept beside the journal. Answers how many entries were given up.
pub(super) fn let_stream_go(
    connection: &mut Connection,
    stream: StreamKey,
    wall_ms: i64,
) -> Result<u64, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let count = give_up(&transaction, stream, 1, wall_ms)?;
    transaction.commit()?;
    Ok(count)
}

/// Takes the entries of a stream out from a number on. What this copy wrote itself, before it got a new
/// device, goes over to that one; all else is kept beside the journal.
fn give_up(
    transaction: &Transaction<'_>,
    (device, scope): StreamKey,
    first: u64,
    now_ms: i64,
) -> Result<u64, StoreError> {
    // Held ones may be the other history's; those that count come again.
    transaction.execute(
        "delete from held_entry where device = ?1 and scope = ?2",
        (device.as_bytes(), scope.as_uuid().as_bytes()),
    )?;
    let tables = ExchangeTables::new(transaction);
    let gone = tables.entries_of((device, scope), first, u64::MAX, usize::MAX)?;
    if gone.is_empty() {
        return Ok(0);
    }
    let touched: BTreeSet<_> = gone
        .iter()
        .map(|entry| (entry.kind.clone(), entry.record))
        .collect();
    let written = wrote_up_to(transaction, (device, scope))?;
    let (moved, given_up): (Vec<Entry>, Vec<Entry>) =
        gone.into_iter().partition(|entry| entry.seq <= written);
    for entry in &given_up {
        keep(transaction, entry, now_ms)?;
    }
    let known = cut(transaction, (device, scope), first, None)?;
    if !moved.is_empty() {
        let (new, key) = own(transaction)?;
        append(transaction, (new, scope), moved, known, &key)?;
    }
    refold(transaction, touched)?;
    Ok(given_up.len() as u64)
}

/// The last number up to which this copy wrote a stream under a former device's name; nought where it
/// never did.
fn wrote_up_to(connection: &Connection, (device, scope): StreamKey) -> Result<u64, StoreError> {
    let found: Option<i64> = connection
        .query_row(
            "select last from former_device where device = ?1 and scope = ?2",
            (device.as_bytes(), scope.as_uuid().as_bytes()),
            |row| row.get(0),
        )
        .optional()?;
    Ok(found.map_or(0, |last| u64::try_from(last).unwrap_or(0)))
}

fn keep(connection: &Connection, entry: &Entry, now_ms: i64) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "insert or ignore into given_up (arrival, device, scope, seq, hash, action, kind, record, \
             set_hash, entry, at) \
             values (1 + max(coalesce((select max(arrival) from entry), 0), \
               coalesce((select max(arrival) from given_up), 0)), \
             ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute((
            entry.device.as_bytes(),
            entry.scope.as_uuid().as_bytes(),
            sql_seq(entry.seq),
            entry.hash.0,
            entry.action.as_bytes(),
            &entry.kind,
            entry.record.as_bytes(),
            entry.set_hash.0,
            serde_json::to_string(entry)?,
            now_ms,
        ))?;
    Ok(())
}

/// Enters what was given up and is not back under this copy's own device, as whoever wrote it will not.
/// Answers how many entries there were.
pub(super) fn take_up(connection: &mut Connection) -> Result<u64, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let missing = given_up(&transaction)?.into_iter();
    let missing = missing.filter(|one| !one.is_back).map(|one| one.entry);
    let mut streams: BTreeMap<StreamKey, Vec<Entry>> = BTreeMap::new();
    for entry in missing {
        let is_gone = super::erasure::is_destroyed(&transaction, entry.record)?;
        if entry.set.is_some() && !is_gone {
            let stream = (entry.device, entry.scope);
            streams.entry(stream).or_default().push(entry);
        }
    }
    let (device, key) = own(&transaction)?;
    let (mut count, mut touched) = (0, BTreeSet::new());
    for ((_, scope), moved) in streams {
        count += moved.len() as u64;
        touched.extend(moved.iter().map(|entry| (entry.kind.clone(), entry.record)));
        append(&transaction, (device, scope), moved, BTreeMap::new(), &key)?;
    }
    refold(&transaction, touched)?;
    transaction.commit()?;
    Ok(count)
}

fn given_up(connection: &Connection) -> Result<Vec<GivenUp>, StoreError> {
    let mut statement = connection.prepare(
        "select given_up.entry, given_up.at, exists (select 1 from entry \
           where entry.record = given_up.record and entry.action = given_up.action \
           and entry.kind = given_up.kind and entry.set_hash = given_up.set_hash) \
         from given_up order by given_up.arrival",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(GivenUp {
            entry: serde_json::from_str(&row.get::<_, String>(0)?)?,
            at: row.get(1)?,
            is_back: row.get(2)?,
        });
    }
    Ok(found)
}

impl ExchangeTables<'_> {
    /// What was given up here, in order.
    ///
    /// # Errors
    /// SQL errors.
    pub fn given_up(self) -> Result<Vec<GivenUp>, StoreError> {
        given_up(self.connection())
    }

    /// Keeps an entry of a history that does not count, unless its record was destroyed.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_given_up(self, entry: &Entry, now_ms: i64) -> Result<(), StoreError> {
        if super::erasure::is_destroyed(self.connection(), entry.record)? {
            return Ok(());
        }
        keep(self.connection(), entry, now_ms)
    }

    /// The last number up to which this copy wrote a stream under a former device's name; nought where it
    /// never did.
    ///
    /// # Errors
    /// SQL errors.
    pub fn wrote_up_to(self, stream: StreamKey) -> Result<u64, StoreError> {
        wrote_up_to(self.connection(), stream)
    }

    /// The streams that this copy wrote under former names.
    ///
    /// # Errors
    /// SQL errors.
    pub fn former_streams(self) -> Result<Vec<StreamKey>, StoreError> {
        let sql = "select device, scope from former_device where last > 0 order by device, scope";
        let mut statement = self.connection().prepare(sql)?;
        let rows = statement.query_map([], |row| {
            Ok((DeviceId(row.get(0)?), Scope::from_uuid(row.get(1)?)))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What a segment was found to be, if it was compared.
    ///
    /// # Errors
    /// SQL errors.
    pub fn compared(self, segment: Hash) -> Result<Option<Compared>, StoreError> {
        let sql = "select last_hash, parted_at from compared_segment where hash = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([segment.0], compared).optional()?)
    }

    /// The segments of a stream that tell another history than is here.
    ///
    /// # Errors
    /// SQL errors.
    pub fn parted_of(self, (device, scope): StreamKey) -> Result<Vec<Compared>, StoreError> {
        let mut statement = self.connection().prepare_cached(
            "select last_hash, parted_at from compared_segment \
             where device = ?1 and scope = ?2 and parted_at is not null",
        )?;
        let scope = scope.as_uuid();
        let rows = statement.query_map((device.as_bytes(), scope.as_bytes()), compared)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The streams of which other histories were met, each with the last number at which one parted.
    ///
    /// # Errors
    /// SQL errors.
    pub fn parted(self) -> Result<BTreeMap<StreamKey, u64>, StoreError> {
        let mut statement = self.connection().prepare(
            "select device, scope, max(parted_at) from compared_segment \
             where parted_at is not null group by device, scope",
        )?;
        let rows = statement.query_map([], |row| {
            let stream = (DeviceId(row.get(0)?), Scope::from_uuid(row.get(1)?));
            let seq = u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0);
            Ok((stream, seq))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps what a segment was found to be.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_compared(
        self,
        segment: Hash,
        (device, scope): StreamKey,
        found: Compared,
    ) -> Result<(), StoreError> {
        self.connection().execute(
            "insert or replace into compared_segment (hash, device, scope, last_hash, parted_at) \
             values (?1, ?2, ?3, ?4, ?5)",
            (
                segment.0,
                device.as_bytes(),
                scope.as_uuid().as_bytes(),
                found.last_hash.0,
                found.parted_at.map(sql_seq),
            ),
        )?;
        Ok(())
    }

    /// The signed head of a stream as far as it is here.
    ///
    /// # Errors
    /// SQL errors.
    pub fn signed_head(self, (device, scope): StreamKey) -> Result<Option<SignedHead>, StoreError> {
        let found = self
            .connection()
            .prepare_cached(
                "select stream.signed_seq, entry.hash, stream.signature from stream \
                 join entry on entry.stream = stream.id and entry.seq = stream.signed_seq \
                 where stream.device = ?1 and stream.scope = ?2",
            )?
            .query_row((device.as_bytes(), scope.as_uuid().as_bytes()), |row| {
                Ok(SignedHead {
                    device,
                    scope,
                    seq: u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0),
                    hash: Hash(row.get(1)?),
                    signature: row.get(2)?,
                })
            })
            .optional()?;
        Ok(found)
    }
}

fn compared(row: &rusqlite::Row<'_>) -> rusqlite::Result<Compared> {
    let parted_at: Option<i64> = row.get(1)?;
    Ok(Compared {
        last_hash: Hash(row.get(0)?),
        parted_at: parted_at.map(|seq| u64::try_from(seq).unwrap_or(0)),
    })
}

/// Where in the order of arrival entries were given up last; nought where none were. What follows the journal
/// begins again behind it, as records may have gone.
pub(crate) fn given_up_at(reader: super::reader::Reader<'_>) -> Result<i64, StoreError> {
    let sql = "select coalesce(max(arrival), 0) from given_up";
    let mut statement = reader.connection().prepare_cached(sql)?;
    Ok(statement.query_row([], |row| row.get(0))?)
}
