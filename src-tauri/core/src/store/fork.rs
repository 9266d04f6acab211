//! A new identity for a copy whose device writes elsewhere as well: a copied disk, or a backup that
//! was restored after its device had gone on.
//!
//! What this copy wrote since the fork goes over to a new device's streams, so that both histories can
//! come together like those of any two desks. It is the one place that takes entries out of a stream;
//! nobody else has them under that name.

use super::case_facts::Touched;
use super::casebook::begin_device;
use super::error::StoreError;
use super::exchange::ExchangeTables;
use super::{entries, projector};
use crate::domain::id::DeviceId;
use crate::domain::record::kind;
use crate::domain::scope::Scope;
use crate::journal::{DeviceKey, Entry, Hash, Seen, set_text};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Begins a new device and moves what was written from those numbers on over to it.
pub(super) fn renew(
    connection: &mut Connection,
    now: DateTime<Utc>,
    from: &BTreeMap<Scope, u64>,
) -> Result<DeviceId, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let (former, former_key) = own(&transaction)?;
    transaction.execute("delete from own_device", [])?;
    let device = begin_device(&transaction, now)?;
    let (_, key) = own(&transaction)?;
    let mut touched = BTreeSet::new();
    for (scope, first) in from {
        let first = (*first).max(1);
        transaction.execute(
            "insert or replace into former_device (device, scope, last) values (?1, ?2, ?3)",
            (
                former.as_bytes(),
                scope.as_uuid().as_bytes(),
                entries::sql_seq(first - 1),
            ),
        )?;
        let moved = ExchangeTables::new(&transaction).entries_of(
            (former, *scope),
            first,
            u64::MAX,
            usize::MAX,
        )?;
        if moved.is_empty() {
            continue;
        }
        touched.extend(moved.iter().map(|entry| (entry.kind.clone(), entry.record)));
        let known = cut(&transaction, (former, *scope), first, Some(&former_key))?;
        append(&transaction, (device, *scope), moved, known, &key)?;
    }
    // They were the former device's.
    transaction.execute("delete from sent_segment", [])?;
    transaction.execute("delete from hub_door", [])?;
    transaction.execute("delete from compared_segment", [])?;
    refold(&transaction, touched)?;
    transaction.commit()?;
    Ok(device)
}

/// Folds records again some of whose entries moved or went; one of which nothing is left loses its row.
pub(super) fn refold(
    transaction: &Transaction<'_>,
    touched: BTreeSet<(String, Uuid)>,
) -> Result<(), StoreError> {
    let mut cases = Touched::default();
    for (name, record) in touched {
        let Some(kind) = kind(&name) else { continue };
        cases.note(transaction, kind, record)?;
        if entries::of_record(transaction, kind.name, record)?.is_empty() {
            projector::remove(transaction, kind, record)?;
        } else {
            projector::refold(transaction, kind, record)?;
        }
        cases.note(transaction, kind, record)?;
    }
    cases.follow(transaction)
}

/// This copy's device and its key.
pub(super) fn own(transaction: &Transaction<'_>) -> Result<(DeviceId, DeviceKey), StoreError> {
    let (device, secret) =
        transaction.query_row("select device, secret_key from own_device", [], |row| {
            Ok((DeviceId(row.get(0)?), Zeroizing::new(row.get(1)?)))
        })?;
    Ok((device, DeviceKey::from_secret(&secret)))
}

/// Ends a stream before a number; answers what its author had seen till then, itself included. Without
/// the device's key the caller sees to it that a signed head vouches for the stream again.
pub(super) fn cut(
    transaction: &Transaction<'_>,
    (device, scope): (DeviceId, Scope),
    first: u64,
    key: Option<&DeviceKey>,
) -> Result<BTreeMap<DeviceId, u64>, StoreError> {
    let stream: i64 = transaction.query_row(
        "select id from stream where device = ?1 and scope = ?2",
        (device.as_bytes(), scope.as_uuid().as_bytes()),
        |row| row.get(0),
    )?;
    let first_sql = entries::sql_seq(first);
    transaction.execute(
        "delete from entry where stream = ?1 and seq >= ?2",
        (stream, first_sql),
    )?;
    transaction.execute(
        "delete from seen where stream = ?1 and seq >= ?2",
        (stream, first_sql),
    )?;
    let last = first - 1;
    if last == 0 {
        transaction.execute("delete from stream where id = ?1", [stream])?;
        return Ok(BTreeMap::new());
    }
    let tables = ExchangeTables::new(transaction);
    let hash = tables.hash_at((device, scope), last)?.unwrap_or(Hash::NONE);
    let signature = key.map(|key| key.sign(device, scope, last, hash).signature);
    let signed = signature.map_or(0, |_| entries::sql_seq(last));
    transaction.execute(
        "update stream set head_seq = ?1, head_hash = ?2, signed_seq = ?5, signature = ?3 \
         where id = ?4",
        (entries::sql_seq(last), hash.0, signature, stream, signed),
    )?;
    let mut statement = transaction
        .prepare("select other, max(other_seq) from seen where stream = ?1 group by other")?;
    let rows = statement.query_map([stream], |row| {
        let seq = u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0);
        Ok((DeviceId(row.get(0)?), seq))
    })?;
    let mut known: BTreeMap<_, _> = rows.collect::<Result<_, _>>()?;
    known.insert(device, last);
    Ok(known)
}

/// Goes on with this device's stream, or begins it, with entries that were moved.
pub(super) fn append(
    transaction: &Transaction<'_>,
    (device, scope): (DeviceId, Scope),
    moved: Vec<Entry>,
    mut known: BTreeMap<DeviceId, u64>,
    key: &DeviceKey,
) -> Result<(), StoreError> {
    transaction.execute(
        "insert or ignore into stream (device, scope, head_seq, head_hash) values (?1, ?2, 0, ?3)",
        (device.as_bytes(), scope.as_uuid().as_bytes(), Hash::NONE.0),
    )?;
    let (stream, mut seq, mut prev) = transaction.query_row(
        "select id, head_seq, head_hash from stream where device = ?1 and scope = ?2",
        (device.as_bytes(), scope.as_uuid().as_bytes()),
        |row| {
            let seq = u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0);
            Ok((row.get::<_, i64>(0)?, seq, Hash(row.get(2)?)))
        },
    )?;
    known.remove(&device);
    for mut entry in moved {
        let after = std::mem::take(&mut entry.after).into_iter();
        for seen in after.filter(|seen| seen.device != device) {
            let far = known.entry(seen.device).or_default();
            *far = (*far).max(seen.seq);
        }
        // Said once: what is older is known through the entries before.
        let news = std::mem::take(&mut known).into_iter();
        entry.after = news.map(|(device, seq)| Seen { device, seq }).collect();
        seq += 1;
        (entry.device, entry.seq, entry.prev) = (device, seq, prev);
        entry.hash = entry.expected_hash();
        prev = entry.hash;
        let text = entry.set.as_ref().map(set_text);
        entries::insert(transaction, stream, &entry, text.as_deref())?;
    }
    let signed = key.sign(device, scope, seq, prev);
    transaction.execute(
        "update stream set head_seq = ?1, head_hash = ?2, signed_seq = ?1, signature = ?3 \
         where id = ?4",
        (entries::sql_seq(seq), prev.0, signed.signature, stream),
    )?;
    Ok(())
}
