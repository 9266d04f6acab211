//! The one path by which anything is written: an act, its facts, one transaction.

use super::case_facts::Touched;
use super::error::StoreError;
use super::keyring::fill;
use super::reader::Reader;
use super::{entries, erasure, projector};
use crate::domain::id::{ActionId, DeviceId, PersonId, uuid_v7};
use crate::domain::record::{DESTROYED, Fact, Fields, Instant, Kind, Record};
use crate::domain::scope::Scope;
use crate::journal::{
    Clock, DeviceKey, Entry, Hash, Hlc, Seen, SignedHead, canonical_json, set_hash,
};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use rusqlite::{
    Connection, OptionalExtension as _, Transaction, TransactionBehavior, named_params,
};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The head of one of this device's own streams.
#[derive(Clone)]
struct Head {
    stream: i64,
    seq: u64,
    hash: Hash,
    /// Other devices' heads that the next entry must name.
    after: Vec<Seen>,
}

/// Writes to the casebook; there is one in a process.
pub(super) struct Writer {
    connection: Connection,
    device: DeviceId,
    key: DeviceKey,
    clock: Clock,
    heads: BTreeMap<Scope, Head>,
    has_destroyed: bool,
}

/// What is known of an act once it is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acknowledged {
    /// The act.
    pub action: ActionId,
    /// The arrival number of its last entry, up to which followers must read.
    pub arrival: i64,
}

/// A user's act while it happens: what it reads is the state within its transaction, and what it
/// records is on disk together or not at all.
pub struct Act<'w> {
    transaction: Transaction<'w>,
    device: DeviceId,
    clock: Clock,
    heads: BTreeMap<Scope, Head>,
    actor: PersonId,
    action: ActionId,
    now: DateTime<Utc>,
    arrival: i64,
    cases: Touched,
    /// Whether anything was ever destroyed here, so that a save need not look each time.
    has_destroyed: bool,
}

impl Writer {
    pub(super) fn new(connection: Connection) -> Result<Self, StoreError> {
        let (device, key) = own_device(&connection)?;
        let last: Option<i64> =
            connection.query_row("select max(at) from entry", [], |row| row.get(0))?;
        let has_destroyed = erasure::has_destroyed(&connection)?;
        Ok(Self {
            has_destroyed,
            connection,
            device,
            key,
            clock: Clock::after(Hlc::from_i64(last.unwrap_or(0))),
            heads: BTreeMap::new(),
        })
    }

    pub(super) fn device(&self) -> DeviceId {
        self.device
    }

    pub(super) fn clock(&self) -> Clock {
        self.clock
    }

    pub(super) fn connection(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// Takes up the device that the file now names.
    ///
    /// # Errors
    /// SQL errors.
    pub(super) fn reload(&mut self) -> Result<(), StoreError> {
        (self.device, self.key) = own_device(&self.connection)?;
        self.heads.clear();
        Ok(())
    }

    /// Forgets what is cached of the streams, after something else than an act wrote.
    ///
    /// # Errors
    /// SQL errors.
    pub(super) fn forget(&mut self, clock: Clock) -> Result<(), StoreError> {
        self.heads.clear();
        self.clock = clock;
        self.has_destroyed = erasure::has_destroyed(&self.connection)?;
        Ok(())
    }

    /// This device's seal on bytes.
    pub(super) fn seal(&self, bytes: &[u8]) -> [u8; 64] {
        self.key.seal(bytes)
    }

    /// This device's signature on the head of one of its streams.
    pub(super) fn sign_head(&self, scope: Scope, seq: u64, hash: Hash) -> SignedHead {
        self.key.sign(self.device, scope, seq, hash)
    }

    /// Secret bytes of this device for another use.
    pub(super) fn derive(&self, context: &str) -> Zeroizing<[u8; 32]> {
        self.key.derive(context)
    }

    /// Runs an act. If `body` fails, nothing of it remains.
    pub(super) fn act<T, E: From<StoreError>>(
        &mut self,
        actor: PersonId,
        now: DateTime<Utc>,
        body: impl FnOnce(&mut Act<'_>) -> Result<T, E>,
    ) -> Result<(T, Acknowledged), E> {
        let action = ActionId(uuid_v7(now, random()?));
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut act = Act {
            transaction,
            device: self.device,
            clock: self.clock,
            heads: self.heads.clone(),
            actor,
            action,
            now,
            arrival: 0,
            cases: Touched::default(),
            has_destroyed: self.has_destroyed,
        };
        let value = body(&mut act)?;
        let Act {
            transaction,
            clock,
            heads,
            arrival,
            cases,
            has_destroyed,
            ..
        } = act;
        cases.follow(&transaction)?;
        for (scope, head) in &heads {
            if self
                .heads
                .get(scope)
                .is_some_and(|before| before.seq == head.seq)
            {
                continue;
            }
            let signed = self.key.sign(self.device, *scope, head.seq, head.hash);
            transaction
                .prepare_cached(
                    "update stream \
                     set head_seq = :seq, head_hash = :hash, \
                     signed_seq = :seq, signature = :signature \
                     where id = :stream",
                )
                .and_then(|mut statement| {
                    statement.execute(named_params! {
                        ":seq": entries::sql_seq(head.seq),
                        ":hash": head.hash.0,
                        ":signature": signed.signature.as_slice(),
                        ":stream": head.stream,
                    })
                })
                .map_err(StoreError::from)?;
        }
        transaction.commit().map_err(StoreError::from)?;
        self.heads = heads;
        self.clock = clock;
        self.has_destroyed = has_destroyed;
        Ok((value, Acknowledged { action, arrival }))
    }
}

impl Act<'_> {
    /// Reads within the act.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.transaction)
    }

    /// Turns to an act of somebody else at another instant, within the same transaction: a demo
    /// street writes a year of acts at once, and a commit of its own for each would take minutes.
    pub(crate) fn turn(&mut self, actor: PersonId, now: DateTime<Utc>, action: ActionId) {
        self.actor = actor;
        self.now = now;
        self.action = action;
    }

    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> PersonId {
        self.actor
    }

    /// When.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The calendar day in China.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        china_day(self.now)
    }

    /// A new id.
    ///
    /// # Errors
    /// No randomness.
    pub fn new_id<I: From<Uuid>>(&self) -> Result<I, StoreError> {
        Ok(uuid_v7(self.now, random()?).into())
    }

    /// Records that a new record came into being.
    ///
    /// # Errors
    /// SQL errors.
    pub fn begin<R: Record>(&mut self, name: &'static str, record: &R) -> Result<(), StoreError> {
        self.record(Fact::new(name, record))
    }

    /// Records a change from one state to the next; nothing where they are equal.
    ///
    /// # Errors
    /// SQL errors.
    pub fn change<R: Record>(
        &mut self,
        name: &'static str,
        before: &R,
        after: &R,
    ) -> Result<(), StoreError> {
        let fact = Fact::change(name, before, after);
        if fact.set.is_empty() {
            Ok(())
        } else {
            self.record(fact)
        }
    }

    /// Destroys a record but for those fields; the text of all its entries is erased.
    ///
    /// # Errors
    /// As [`Act::record`].
    pub fn destroy(
        &mut self,
        kind: &'static Kind,
        record: Uuid,
        scope: Scope,
        kept: Fields,
    ) -> Result<(), StoreError> {
        self.record(Fact::destruction(kind, record, scope, kept))
    }

    /// Whether a record was destroyed before.
    ///
    /// # Errors
    /// SQL errors.
    pub fn is_destroyed(&self, record: Uuid) -> Result<bool, StoreError> {
        erasure::is_destroyed(&self.transaction, record)
    }

    /// The fields of a record of any kind, as its table has them.
    ///
    /// # Errors
    /// SQL errors.
    pub fn fields_of(&self, kind: &'static Kind, record: Uuid) -> Result<Fields, StoreError> {
        Ok(projector::folded(&self.transaction, kind, record)?.1.fields)
    }

    /// Appends a fact to the journal and applies it to its table. One that destroys its record
    /// erases the text of every other entry of it.
    ///
    /// # Errors
    /// [`StoreError::Destroyed`] where the record was destroyed before; SQL errors.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a fact is handed over and recorded once"
    )]
    pub fn record(&mut self, fact: Fact) -> Result<(), StoreError> {
        let scope = fact.scope;
        if self.has_destroyed && erasure::is_destroyed(&self.transaction, fact.record)? {
            return Err(StoreError::Destroyed);
        }
        if !self.heads.contains_key(&scope) {
            let head = load_head(&self.transaction, self.device, scope)?;
            self.heads.insert(scope, head);
        }
        let at = self.clock.tick(self.now.timestamp_millis());
        let head = self
            .heads
            .get_mut(&scope)
            .expect("the head was loaded above");
        let set_text = canonical_json(&Value::Object(fact.set.clone()));
        let mut entry = Entry {
            device: self.device,
            seq: head.seq + 1,
            at,
            actor: self.actor,
            action: self.action,
            fact: fact.name.to_owned(),
            kind: fact.kind.name.to_owned(),
            record: fact.record,
            scope,
            after: std::mem::take(&mut head.after),
            set: None,
            set_hash: set_hash(&set_text),
            prev: head.hash,
            hash: Hash::NONE,
        };
        entry.hash = entry.expected_hash();
        entries::insert(&self.transaction, head.stream, &entry, Some(&set_text))?;
        self.arrival = self.transaction.last_insert_rowid();
        head.seq = entry.seq;
        head.hash = entry.hash;
        self.cases.note(&self.transaction, fact.kind, fact.record)?;
        if fact.name == DESTROYED {
            self.has_destroyed = true;
            erasure::erase(&self.transaction, fact.record)?;
            projector::refold(&self.transaction, fact.kind, fact.record)?;
            self.cases.note(&self.transaction, fact.kind, fact.record)?;
            return Ok(());
        }
        projector::apply(
            &self.transaction,
            fact.kind,
            fact.record,
            scope,
            &fact.set,
            at,
        )?;
        if has_conflict(&self.transaction, fact.record)? {
            projector::refold(&self.transaction, fact.kind, fact.record)?;
        }
        self.cases.note(&self.transaction, fact.kind, fact.record)?;
        Ok(())
    }
}

/// The device of the file, with its key.
fn own_device(connection: &Connection) -> Result<(DeviceId, DeviceKey), StoreError> {
    let (device, secret): (Uuid, Vec<u8>) =
        connection.query_row("select device, secret_key from own_device", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let secret: Zeroizing<[u8; 32]> =
        Zeroizing::new(secret.try_into().map_err(|_| StoreError::DamagedRow {
            table: "own_device",
        })?);
    Ok((DeviceId(device), DeviceKey::from_secret(&secret)))
}

/// The day in China, whose clocks know no summer time.
#[must_use]
pub fn china_day(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&china()).date_naive()
}

/// The instant at which a day begins in China.
#[must_use]
pub fn china_midnight(day: NaiveDate) -> Instant {
    let midnight = day
        .and_time(chrono::NaiveTime::MIN)
        .and_local_timezone(china())
        .single();
    Instant(midnight.map_or(0, |midnight| midnight.timestamp_millis()))
}

fn china() -> FixedOffset {
    FixedOffset::east_opt(8 * 3600).expect("eight hours are a valid offset")
}

fn random() -> Result<[u8; 10], StoreError> {
    let mut bytes = [0; 10];
    fill(&mut bytes)?;
    Ok(bytes)
}

fn has_conflict(transaction: &Transaction<'_>, record: Uuid) -> Result<bool, StoreError> {
    Ok(transaction
        .prepare_cached("select 1 from conflict where record = :record")?
        .exists(named_params! { ":record": record.as_bytes() })?)
}

/// The head of this device's stream of a scope, beginning the stream where there is none.
fn load_head(
    transaction: &Transaction<'_>,
    device: DeviceId,
    scope: Scope,
) -> Result<Head, StoreError> {
    let scope_id = scope.as_uuid();
    let found = transaction
        .prepare_cached(
            "select id, head_seq, head_hash from stream where device = :device and scope = :scope",
        )?
        .query_row(
            named_params! { ":device": device.as_bytes(), ":scope": scope_id.as_bytes() },
            |row| {
                Ok((
                    row.get(0)?,
                    row.get::<_, i64>(1)?,
                    row.get::<_, [u8; 32]>(2)?,
                ))
            },
        )
        .optional()?;
    let (stream, seq, hash) = match found {
        Some((stream, seq, hash)) => (stream, u64::try_from(seq).unwrap_or(0), Hash(hash)),
        None => {
            transaction.execute(
                "insert into stream (device, scope, head_seq, head_hash) \
                 values (:device, :scope, 0, :hash)",
                named_params! {
                    ":device": device.as_bytes(),
                    ":scope": scope_id.as_bytes(),
                    ":hash": Hash::NONE.0,
                },
            )?;
            (transaction.last_insert_rowid(), 0, Hash::NONE)
        }
    };
    Ok(Head {
        stream,
        seq,
        hash,
        after: unseen(transaction, stream, scope)?,
    })
}

/// Heads of other devices' streams of the scope that this stream has not named yet.
fn unseen(
    transaction: &Transaction<'_>,
    stream: i64,
    scope: Scope,
) -> Result<Vec<Seen>, StoreError> {
    let mut statement = transaction.prepare_cached(
        "select other.device, other.head_seq \
         from stream as other \
         where other.scope = :scope and other.id <> :stream and other.head_seq > coalesce( \
           (select max(seen.other_seq) from seen \
            where seen.stream = :stream and seen.other = other.device), 0) \
         order by other.device",
    )?;
    let rows = statement.query_map(
        named_params! { ":scope": scope.as_uuid().as_bytes(), ":stream": stream },
        |row| {
            Ok(Seen {
                device: DeviceId(row.get(0)?),
                seq: u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0),
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}
