//! Merging entries of other devices: each stream goes on from its own head, gapless, as far as a
//! head signed by its device vouches for it.

mod plan;

use super::case_facts::Touched;
use super::error::StoreError;
use super::{entries, erasure, projector};
use crate::domain::id::DeviceId;
use crate::domain::record::kind;
use crate::domain::scope::Scope;
use crate::journal::{Clock, Entry, Hash, SignedHead, set_text, verify_head};
use plan::{Offer, Plan, is_whole, plan};
use rusqlite::{
    Connection, OptionalExtension as _, Transaction, TransactionBehavior, named_params,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// What a merge did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MergeReport {
    /// Entries that were new.
    pub merged: u64,
    /// Entries that were here already.
    pub known: u64,
    /// Entries that must wait, with the reason.
    pub held: Vec<(DeviceId, Scope, u64, HeldReason)>,
    /// Entries that were changed, forged or belong to another chain, and those of devices that
    /// nobody made known; nothing after them was taken.
    pub refused: Vec<(DeviceId, Scope, u64)>,
    /// Records on which authors disagree since this merge.
    pub conflicts: u64,
}

/// Why an entry is held and not merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldReason {
    /// Entries before it have not come yet.
    Gap,
    /// Its clock stamp lies more than a day ahead.
    FarAhead,
    /// No head signed by its device vouches for it yet.
    Unsigned,
}

impl HeldReason {
    fn as_str(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::FarAhead => "far_ahead",
            Self::Unsigned => "unsigned",
        }
    }
}

/// A stream as far as it is here; it gets a row with its first entry.
struct Stream {
    id: Option<i64>,
    head: (u64, Hash),
}

type StreamKey = (DeviceId, Scope);

/// Merges entries, together with those held from earlier merges, and the heads that vouch for
/// them. Answers the report and the clock that has seen them.
pub(super) fn merge(
    connection: &mut Connection,
    own: DeviceId,
    clock: Clock,
    wall_ms: i64,
    received: Vec<Entry>,
    heads: &[SignedHead],
    public_keys: &BTreeMap<DeviceId, [u8; 32]>,
) -> Result<(MergeReport, Clock), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let at = (clock, wall_ms);
    let answer = merge_within(&transaction, own, at, received, heads, public_keys)?;
    transaction.commit()?;
    Ok(answer)
}

/// The same within a transaction of the caller's.
pub(super) fn merge_within(
    transaction: &Transaction<'_>,
    own: DeviceId,
    (mut clock, wall_ms): (Clock, i64),
    received: Vec<Entry>,
    heads: &[SignedHead],
    public_keys: &BTreeMap<DeviceId, [u8; 32]>,
) -> Result<(MergeReport, Clock), StoreError> {
    let mut report = MergeReport::default();
    for (device, key) in public_keys {
        transaction.execute(
            "insert or ignore into device (id, public_key) values (?1, ?2)",
            (device.as_bytes(), key),
        )?;
    }
    let keys = super::casebook::public_keys(transaction)?;
    let (held_entries, held_heads) = held(transaction)?;
    let mut offers: BTreeMap<StreamKey, Offer> = BTreeMap::new();
    let mut texts: HashMap<Hash, String> = HashMap::new();
    for mut entry in received.into_iter().chain(held_entries) {
        entry.scope = Scope::from_uuid(entry.scope.as_uuid());
        let key = (entry.device, entry.scope);
        let text = entry.set.as_ref().map(set_text);
        if keys.contains_key(&entry.device) && is_whole(&entry, text.as_deref()) {
            let place = (entry.seq, entry.hash);
            texts.extend(text.map(|text| (entry.hash, text)));
            let offer = offers.entry(key).or_default();
            offer.entries.entry(place).or_insert(entry);
        } else {
            report.refused.push((key.0, key.1, entry.seq));
        }
    }
    for head in heads.iter().chain(&held_heads) {
        let is_signed = keys
            .get(&head.device)
            .is_some_and(|key| verify_head(key, head));
        let key = (head.device, Scope::from_uuid(head.scope.as_uuid()));
        if is_signed {
            let place = (head.seq, head.hash);
            let offer = offers.entry(key).or_default();
            offer.heads.insert(place, *head);
        }
    }
    let mut arrived: BTreeMap<Uuid, Vec<Entry>> = BTreeMap::new();
    for (key, mut offer) in offers {
        let stream = stream(transaction, key)?;
        leave_known(transaction, key, &stream, &mut offer, &mut report)?;
        let signed = offer.heads.clone();
        let plan = if key.0 == own {
            // What this device wrote is never taken from others: a copy of its disk wrote it.
            let refuse = offer.entries.into_keys().map(|(seq, _)| seq).collect();
            Plan {
                refuse,
                ..Plan::default()
            }
        } else {
            plan(stream.head, offer, wall_ms)
        };
        for entry in &plan.take {
            clock.observe(entry.at);
        }
        report.merged += plan.take.len() as u64;
        let refused = plan.refuse.iter().map(|seq| (key.0, key.1, *seq));
        report.refused.extend(refused);
        append(transaction, key, &stream, &plan.take, &texts)?;
        for head in signed.values() {
            accept_head(transaction, head)?;
        }
        release(transaction, key)?;
        for (entry, reason) in plan.hold {
            let signature = signed.get(&(entry.seq, entry.hash));
            hold(
                transaction,
                &entry,
                reason,
                signature.map(|head| head.signature),
            )?;
            report.held.push((key.0, key.1, entry.seq, reason));
        }
        for entry in plan.take {
            arrived.entry(entry.record).or_default().push(entry);
        }
    }
    let mut cases = Touched::default();
    let has_destroyed = erasure::has_destroyed(transaction)?;
    for (record, entries) in arrived {
        if has_destroyed && erasure::is_destroyed(transaction, record)? {
            erasure::erase(transaction, record)?;
        }
        let is_new = entries::count_of(transaction, record)? == entries.len();
        let names: BTreeSet<&str> = entries.iter().map(|entry| entry.kind.as_str()).collect();
        for kind in names.into_iter().filter_map(kind) {
            cases.note(transaction, kind, record)?;
            let conflicts = if is_new {
                // All there is of it has just come; nothing need be read again.
                let all = entries.iter().filter(|entry| entry.kind == kind.name);
                projector::fold_new(transaction, kind, record, all)?
            } else {
                projector::refold(transaction, kind, record)?
            };
            if !conflicts.is_empty() {
                report.conflicts += 1;
            }
            cases.note(transaction, kind, record)?;
        }
    }
    cases.follow(transaction)?;
    Ok((report, clock))
}

/// Takes out of an offer what is here already, and what claims a place that is taken.
fn leave_known(
    transaction: &Transaction<'_>,
    key: StreamKey,
    stream: &Stream,
    offer: &mut Offer,
    report: &mut MergeReport,
) -> Result<(), StoreError> {
    let news = offer.entries.split_off(&(stream.head.0 + 1, Hash::NONE));
    for (seq, hash) in std::mem::replace(&mut offer.entries, news).into_keys() {
        let is_known = transaction
            .prepare_cached("select 1 from entry where stream = ?1 and seq = ?2 and hash = ?3")?
            .exists((stream.id, entries::sql_seq(seq), hash.0))?;
        if is_known {
            report.known += 1;
        } else {
            report.refused.push((key.0, key.1, seq));
        }
    }
    Ok(())
}

/// Appends entries to their stream, beginning it where there is none.
fn append(
    transaction: &Transaction<'_>,
    (device, scope): StreamKey,
    stream: &Stream,
    taken: &[Entry],
    texts: &HashMap<Hash, String>,
) -> Result<(), StoreError> {
    let Some(last) = taken.last() else {
        return Ok(());
    };
    let id = match stream.id {
        Some(id) => id,
        None => {
            transaction.execute(
                "insert into stream (device, scope, head_seq, head_hash) values (?1, ?2, 0, ?3)",
                (device.as_bytes(), scope.as_uuid().as_bytes(), Hash::NONE.0),
            )?;
            transaction.last_insert_rowid()
        }
    };
    for entry in taken {
        let text = entry.set.as_ref().and_then(|_| texts.get(&entry.hash));
        entries::insert(transaction, id, entry, text.map(String::as_str))?;
    }
    transaction.execute(
        "update stream set head_seq = ?1, head_hash = ?2 where id = ?3",
        (entries::sql_seq(last.seq), last.hash.0, id),
    )?;
    Ok(())
}

/// Keeps a signed head that vouches for more of a stream than was signed before.
fn accept_head(transaction: &Transaction<'_>, head: &SignedHead) -> Result<(), StoreError> {
    transaction.execute(
        "update stream set signed_seq = :seq, signature = :signature \
         where device = :device and scope = :scope and signed_seq < :seq \
         and exists (select 1 from entry \
           where entry.stream = stream.id and entry.seq = :seq and entry.hash = :hash)",
        named_params! {
            ":device": head.device.as_bytes(),
            ":scope": head.scope.as_uuid().as_bytes(),
            ":seq": entries::sql_seq(head.seq),
            ":hash": head.hash.0,
            ":signature": head.signature.as_slice(),
        },
    )?;
    Ok(())
}

/// A stream as it is here.
fn stream(transaction: &Transaction<'_>, (device, scope): StreamKey) -> Result<Stream, StoreError> {
    let found = transaction
        .query_row(
            "select id, head_seq, head_hash from stream where device = ?1 and scope = ?2",
            (device.as_bytes(), scope.as_uuid().as_bytes()),
            |row| {
                let seq = u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0);
                Ok(Stream {
                    id: Some(row.get(0)?),
                    head: (seq, Hash(row.get(2)?)),
                })
            },
        )
        .optional()?;
    Ok(found.unwrap_or(Stream {
        id: None,
        head: (0, Hash::NONE),
    }))
}

/// Keeps an entry for a later merge, with the signature of the head that it is, where it is one.
fn hold(
    transaction: &Transaction<'_>,
    entry: &Entry,
    reason: HeldReason,
    signature: Option<[u8; 64]>,
) -> Result<(), StoreError> {
    transaction.execute(
        "insert into held_entry (device, scope, seq, hash, reason, entry, signature) \
         values (:device, :scope, :seq, :hash, :reason, :entry, :signature)",
        named_params! {
            ":device": entry.device.as_bytes(),
            ":scope": entry.scope.as_uuid().as_bytes(),
            ":seq": entries::sql_seq(entry.seq),
            ":hash": entry.hash.0,
            ":reason": reason.as_str(),
            ":entry": serde_json::to_string(entry)?,
            ":signature": signature,
        },
    )?;
    Ok(())
}

/// Lets go of what was held of a stream.
fn release(transaction: &Transaction<'_>, (device, scope): StreamKey) -> Result<(), StoreError> {
    transaction.execute(
        "delete from held_entry where device = ?1 and scope = ?2",
        (device.as_bytes(), scope.as_uuid().as_bytes()),
    )?;
    Ok(())
}

/// The entries held from earlier merges and the signed heads among them.
fn held(transaction: &Transaction<'_>) -> Result<(Vec<Entry>, Vec<SignedHead>), StoreError> {
    let mut statement = transaction.prepare("select entry, signature from held_entry")?;
    let mut rows = statement.query([])?;
    let (mut entries, mut heads) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let entry: Entry = serde_json::from_str(&row.get::<_, String>(0)?)?;
        if let Some(signature) = row.get(1)? {
            heads.push(SignedHead {
                device: entry.device,
                scope: entry.scope,
                seq: entry.seq,
                hash: entry.hash,
                signature,
            });
        }
        entries.push(entry);
    }
    Ok((entries, heads))
}
