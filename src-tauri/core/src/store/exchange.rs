//! What a copy of the casebook keeps of its exchange with others. Local to it and not journalled.

use super::entries::{self, ENTRY_COLUMNS, sql_seq};
use super::error::StoreError;
use crate::domain::id::DeviceId;
use crate::domain::record::SubjectKind;
use crate::domain::scope::Scope;
use crate::journal::{Entry, Hash, SignedHead};
use rusqlite::{Connection, OptionalExtension as _, named_params};
use std::collections::BTreeMap;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The tables of the exchange, within one transaction.
#[derive(Clone, Copy)]
pub struct ExchangeTables<'c> {
    connection: &'c Connection,
}

/// How far a stream is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamHead {
    /// Its device.
    pub device: DeviceId,
    /// Its scope.
    pub scope: Scope,
    /// The last number.
    pub seq: u64,
    /// The last hash.
    pub hash: Hash,
}

/// What a desk said of itself in its last receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderState {
    /// The desk.
    pub device: DeviceId,
    /// When, by its own clock, in milliseconds since 1970.
    pub at: i64,
    /// When that was read here.
    pub seen_at: i64,
    /// Entries of its own that it had put into no depot.
    pub unsent: u64,
    /// The program's version.
    pub version: String,
    /// When it was last backed up, where it said so.
    pub last_backup_at: Option<i64>,
    /// When a restore drill last proved a backup of it, where it said so.
    pub last_drill_at: Option<i64>,
    /// How far it has each stream.
    pub streams: Vec<(DeviceId, Scope, u64)>,
}

/// A segment that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Its place in the depot.
    pub name: String,
    /// Who is said to have written it.
    pub device: Option<DeviceId>,
    /// Whose entries are said to be in it.
    pub scope: Option<Scope>,
    /// Why, as a word.
    pub reason: String,
    /// When it was seen last, in milliseconds since 1970.
    pub at: i64,
}

/// A depot that was exchanged with, and what the last exchange did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownDepot {
    /// The id that lies in it.
    pub id: Uuid,
    /// Where it was seen last.
    pub place: String,
    /// When, in milliseconds since 1970.
    pub last_at: i64,
}

/// The bytes of an attachment, by the hashes of its chunks in hex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentChunks {
    /// Where it lives.
    pub scope: Scope,
    /// The device that brought it in.
    pub author: Option<DeviceId>,
    /// Its chunks, in order.
    pub chunks: Vec<String>,
    /// Its id.
    pub id: Uuid,
    /// What it belongs to.
    pub subject_kind: Option<SubjectKind>,
}

/// What an exchange did, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RunCounts {
    /// Entries written out.
    pub sent: u64,
    /// Entries taken in.
    pub received: u64,
    /// Entries that wait for others.
    pub waiting: u64,
    /// Segments set aside.
    pub set_aside: u64,
}

impl<'c> ExchangeTables<'c> {
    pub(super) fn new(connection: &'c Connection) -> Self {
        Self { connection }
    }

    pub(super) fn connection(self) -> &'c Connection {
        self.connection
    }

    /// The street's secret, where this copy holds it.
    ///
    /// # Errors
    /// SQL errors.
    pub fn street_secret(self) -> Result<Option<Zeroizing<[u8; 32]>>, StoreError> {
        let found = self
            .connection
            .query_row("select secret from street_secret", [], |row| row.get(0))
            .optional()?;
        Ok(found.map(Zeroizing::new))
    }

    /// Keeps the street's secret.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_street_secret(self, secret: &[u8; 32]) -> Result<(), StoreError> {
        self.connection.execute(
            "insert or replace into street_secret (is_own, secret) values (1, ?1)",
            [secret.as_slice()],
        )?;
        Ok(())
    }

    /// The street's public key and its newest register.
    ///
    /// # Errors
    /// SQL errors.
    pub fn register(self) -> Result<Option<(Hash, String)>, StoreError> {
        Ok(self
            .connection
            .query_row(
                "select street_key, content from street_register",
                [],
                |row| Ok((Hash(row.get(0)?), row.get(1)?)),
            )
            .optional()?)
    }

    /// Keeps a register in the place of the one before.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_register(self, key: Hash, serial: u64, content: &str) -> Result<(), StoreError> {
        self.connection.execute(
            "insert or replace into street_register (is_own, street_key, serial, content) \
             values (1, ?1, ?2, ?3)",
            (key.0, sql_seq(serial), content),
        )?;
        Ok(())
    }

    /// The secret identities that open segments, in age's own form.
    ///
    /// # Errors
    /// SQL errors.
    pub fn identities(self) -> Result<Vec<Zeroizing<String>>, StoreError> {
        let mut statement = self
            .connection
            .prepare("select identity from scope_identity order by name, generation desc")?;
        let rows = statement.query_map([], |row| Ok(Zeroizing::new(row.get(0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The secret identity of that name and generation, in age's own form.
    ///
    /// # Errors
    /// SQL errors.
    pub fn identity(
        self,
        name: &str,
        generation: u32,
    ) -> Result<Option<Zeroizing<String>>, StoreError> {
        let sql = "select identity from scope_identity where name = ?1 and generation = ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement
            .query_row((name, generation), |row| row.get(0))
            .optional()?;
        Ok(found.map(Zeroizing::new))
    }

    /// The names of the keys that this copy holds.
    ///
    /// # Errors
    /// SQL errors.
    pub fn identity_names(self) -> Result<Vec<String>, StoreError> {
        let sql = "select distinct name from scope_identity order by name";
        let mut statement = self.connection.prepare(sql)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The chunks of every attachment that still has its text, the newest first.
    ///
    /// # Errors
    /// SQL errors.
    pub fn attachment_chunks(self) -> Result<Vec<AttachmentChunks>, StoreError> {
        let mut statement = self.connection.prepare(
            "select attachment.scope, attachment.chunks, attachment.id, attachment.subject_kind, \
             (select stream.device from entry join stream on stream.id = entry.stream \
              where entry.record = attachment.id order by entry.at limit 1) \
             from attachment where attachment.chunks is not null \
             order by attachment.created_at desc, attachment.id",
        )?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(AttachmentChunks {
                scope: Scope::from_uuid(row.get(0)?),
                chunks: serde_json::from_str(&row.get::<_, String>(1)?)?,
                id: row.get(2)?,
                subject_kind: row
                    .get::<_, Option<String>>(3)?
                    .and_then(|word| SubjectKind::parse(&word)),
                author: row.get::<_, Option<Uuid>>(4)?.map(DeviceId),
            });
        }
        Ok(found)
    }

    /// Keeps an identity.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_identity(
        self,
        name: &str,
        generation: usize,
        identity: &str,
    ) -> Result<(), StoreError> {
        self.connection.execute(
            "insert or replace into scope_identity (name, generation, identity) values (?1, ?2, ?3)",
            (name, i64::try_from(generation).unwrap_or(i64::MAX), identity),
        )?;
        Ok(())
    }

    /// The marks of numbers that were worked out before, by their names.
    ///
    /// # Errors
    /// SQL errors.
    pub fn known_marks(self) -> Result<BTreeMap<[u8; 32], String>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("select number_key, mark from known_mark")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps marks that were worked out, and drops others.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_known_marks(
        self,
        made: &[([u8; 32], String)],
        gone: &[[u8; 32]],
    ) -> Result<(), StoreError> {
        let sql = "insert or replace into known_mark (number_key, mark) values (?1, ?2)";
        let mut statement = self.connection.prepare_cached(sql)?;
        for (name, mark) in made {
            statement.execute((name, mark))?;
        }
        let mut statement = self
            .connection
            .prepare_cached("delete from known_mark where number_key = ?1")?;
        for name in gone {
            statement.execute([name])?;
        }
        Ok(())
    }

    /// Lets go of what is held of a device that was revoked, but for what the last heads that count
    /// vouch for: the head that came with it need not be one of them.
    ///
    /// # Errors
    /// SQL errors.
    pub fn let_go(self, device: DeviceId, last: &[SignedHead]) -> Result<(), StoreError> {
        let mut statement = self
            .connection
            .prepare("select distinct scope from held_entry where device = ?1")?;
        let scopes = statement.query_map([device.as_bytes()], |row| row.get(0))?;
        for scope in scopes.collect::<Result<Vec<Uuid>, _>>()? {
            let head = last.iter().find(|head| head.scope.as_uuid() == scope);
            self.connection.execute(
                "delete from held_entry where device = ?1 and scope = ?2 and seq > ?3",
                (
                    device.as_bytes(),
                    scope.as_bytes(),
                    sql_seq(head.map_or(0, |head| head.seq)),
                ),
            )?;
            if let Some(head) = head {
                self.connection.execute(
                    "update held_entry set signature = ?4 \
                     where device = ?1 and scope = ?2 and seq = ?3 and hash = ?5",
                    (
                        device.as_bytes(),
                        scope.as_bytes(),
                        sql_seq(head.seq),
                        head.signature,
                        head.hash.0,
                    ),
                )?;
            }
        }
        Ok(())
    }

    /// Every stream as far as it is here.
    ///
    /// # Errors
    /// SQL errors.
    pub fn streams(self) -> Result<Vec<StreamHead>, StoreError> {
        let mut statement = self.connection.prepare(
            "select device, scope, head_seq, head_hash from stream where head_seq > 0 \
             order by device, scope",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(StreamHead {
                device: DeviceId(row.get(0)?),
                scope: Scope::from_uuid(row.get(1)?),
                seq: u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
                hash: Hash(row.get(3)?),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The last heads that a device signed, of each of its streams as far as it is here; what is only
    /// held until its day comes is here as well.
    ///
    /// # Errors
    /// SQL errors.
    pub fn signed_heads(self, device: DeviceId) -> Result<Vec<SignedHead>, StoreError> {
        let all = super::casebook::heads(self.connection)?.into_iter();
        let mut found: BTreeMap<Scope, SignedHead> = all
            .filter(|head| head.device == device)
            .map(|head| (head.scope, head))
            .collect();
        let streams = self.streams()?.into_iter();
        let mut ends: BTreeMap<Scope, (u64, Hash)> = streams
            .filter(|one| one.device == device)
            .map(|one| (one.scope, (one.seq, one.hash)))
            .collect();
        let mut statement = self.connection.prepare(
            "select entry, signature from held_entry where device = ?1 order by scope, seq",
        )?;
        let mut rows = statement.query([device.as_bytes()])?;
        while let Some(row) = rows.next()? {
            let entry: Entry = serde_json::from_str(&row.get::<_, String>(0)?)?;
            let end = ends.entry(entry.scope).or_insert((0, Hash::NONE));
            if (entry.seq, entry.prev) != (end.0 + 1, end.1) {
                continue;
            }
            *end = (entry.seq, entry.hash);
            if let Some(signature) = row.get(1)? {
                let head = SignedHead {
                    device,
                    scope: entry.scope,
                    seq: entry.seq,
                    hash: entry.hash,
                    signature,
                };
                found.insert(entry.scope, head);
            }
        }
        Ok(found.into_values().collect())
    }

    /// At most `most` entries of a stream from a number on, each naming the one before it, and not
    /// ending within somebody's act unless the act alone is longer.
    ///
    /// # Errors
    /// SQL errors.
    pub fn entries_of(
        self,
        (device, scope): (DeviceId, Scope),
        first: u64,
        last: u64,
        most: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        let sql = format!(
            "select {ENTRY_COLUMNS} from entry join stream on stream.id = entry.stream \
             where stream.device = :device and stream.scope = :scope \
             and entry.seq between :first and :last order by entry.seq limit :most"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(named_params! {
            ":device": device.as_bytes(),
            ":scope": scope.as_uuid().as_bytes(),
            ":first": sql_seq(first),
            ":last": sql_seq(last),
            ":most": i64::try_from(most).unwrap_or(i64::MAX),
        })?;
        let mut prev = self
            .hash_at((device, scope), first - 1)?
            .unwrap_or(Hash::NONE);
        let mut found: Vec<Entry> = Vec::new();
        while let Some(row) = rows.next()? {
            let mut entry = entries::from_row(row)?;
            entry.prev = prev;
            prev = entry.hash;
            found.push(entry);
        }
        let is_cut = found.len() == most && found.last().is_some_and(|entry| entry.seq < last);
        if is_cut && let Some(act) = found.last().map(|entry| entry.action) {
            let whole = found.iter().rposition(|entry| entry.action != act);
            if let Some(end) = whole {
                found.truncate(end + 1);
            }
        }
        Ok(found)
    }

    /// The hash of an entry by its place.
    ///
    /// # Errors
    /// SQL errors.
    pub fn hash_at(
        self,
        (device, scope): (DeviceId, Scope),
        seq: u64,
    ) -> Result<Option<Hash>, StoreError> {
        Ok(self
            .connection
            .prepare_cached(
                "select entry.hash from entry join stream on stream.id = entry.stream \
                 where stream.device = ?1 and stream.scope = ?2 and entry.seq = ?3",
            )?
            .query_row(
                (device.as_bytes(), scope.as_uuid().as_bytes(), sql_seq(seq)),
                |row| Ok(Hash(row.get(0)?)),
            )
            .optional()?)
    }

    /// How many entries of each device are held back from the journal.
    ///
    /// # Errors
    /// SQL errors.
    pub fn held_counts(self) -> Result<BTreeMap<DeviceId, u64>, StoreError> {
        let mut statement = self
            .connection
            .prepare("select device, count(*) from held_entry group by device")?;
        let rows = statement.query_map([], |row| {
            let count = u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0);
            Ok((DeviceId(row.get(0)?), count))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Notes that a depot was seen.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_depot(self, id: Uuid, place: &str, at: i64) -> Result<(), StoreError> {
        self.connection.execute(
            "insert into depot (id, place, first_at, last_at) values (?1, ?2, ?3, ?3) \
             on conflict (id) do update set place = excluded.place, last_at = excluded.last_at",
            (id.as_bytes(), place, at),
        )?;
        Ok(())
    }

    /// The depots known here, the last one first.
    ///
    /// # Errors
    /// SQL errors.
    pub fn depots(self) -> Result<Vec<KnownDepot>, StoreError> {
        let mut statement = self
            .connection
            .prepare("select id, place, last_at from depot order by last_at desc")?;
        let rows = statement.query_map([], |row| {
            Ok(KnownDepot {
                id: row.get(0)?,
                place: row.get(1)?,
                last_at: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Notes what an exchange did.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_run(self, depot: Uuid, at: i64, counts: RunCounts) -> Result<(), StoreError> {
        self.connection.execute(
            "insert into exchange_run \
             (depot, at, sent_count, received_count, waiting_count, set_aside_count) \
             values (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                depot.as_bytes(),
                at,
                sql_seq(counts.sent),
                sql_seq(counts.received),
                sql_seq(counts.waiting),
                sql_seq(counts.set_aside),
            ),
        )?;
        Ok(())
    }

    /// When this copy exchanged last, in milliseconds since 1970.
    ///
    /// # Errors
    /// SQL errors.
    pub fn last_run(self) -> Result<Option<i64>, StoreError> {
        let sql = "select max(at) from exchange_run";
        Ok(self.connection.query_row(sql, [], |row| row.get(0))?)
    }

    /// Notes that this copy wrote a segment.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_sent(
        self,
        hash: Hash,
        scope: Scope,
        (first, last): (u64, u64),
    ) -> Result<(), StoreError> {
        self.connection.execute(
            "insert or ignore into sent_segment (hash, scope, first, last) values (?1, ?2, ?3, ?4)",
            (
                hash.0,
                scope.as_uuid().as_bytes(),
                sql_seq(first),
                sql_seq(last),
            ),
        )?;
        Ok(())
    }

    /// The segments that this copy wrote, by the hashes of their bytes: scope, first and last number.
    ///
    /// # Errors
    /// SQL errors.
    pub fn sent(self) -> Result<BTreeMap<Hash, (Scope, u64, u64)>, StoreError> {
        let sql = "select hash, scope, first, last from sent_segment";
        let mut statement = self.connection.prepare(sql)?;
        let rows = statement.query_map([], |row| {
            let number = |index: usize| {
                row.get::<_, i64>(index)
                    .map(|number| u64::try_from(number).unwrap_or(0))
            };
            let scope = Scope::from_uuid(row.get(1)?);
            Ok((Hash(row.get(0)?), (scope, number(2)?, number(3)?)))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many entries a device wrote here that are in no depot yet.
    ///
    /// # Errors
    /// SQL errors.
    pub fn unsent(self, device: DeviceId) -> Result<u64, StoreError> {
        let count: i64 = self.connection.query_row(
            "select coalesce(sum(max(0, stream.head_seq - coalesce( \
               (select max(sent_segment.last) from sent_segment \
                where sent_segment.scope = stream.scope), 0))), 0) \
             from stream where stream.device = ?1",
            [device.as_bytes()],
            |row| row.get(0),
        )?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// Keeps what a desk said it has, unless it said so later.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_reader(self, state: &ReaderState) -> Result<(), StoreError> {
        let changed = self.connection.execute(
            "insert into reader \
             (device, at, seen_at, unsent_count, version, last_backup_at, last_drill_at) \
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
             on conflict (device) do update set at = excluded.at, seen_at = excluded.seen_at, \
             unsent_count = excluded.unsent_count, version = excluded.version, \
             last_backup_at = excluded.last_backup_at, last_drill_at = excluded.last_drill_at \
             where excluded.at >= reader.at",
            (
                state.device.as_bytes(),
                state.at,
                state.seen_at,
                sql_seq(state.unsent),
                &state.version,
                state.last_backup_at,
                state.last_drill_at,
            ),
        )?;
        if changed == 0 {
            return Ok(());
        }
        let mut statement = self.connection.prepare_cached(
            "insert or replace into receipt (reader, device, scope, seq) values (?1, ?2, ?3, ?4)",
        )?;
        for (device, scope, seq) in &state.streams {
            statement.execute((
                state.device.as_bytes(),
                device.as_bytes(),
                scope.as_uuid().as_bytes(),
                sql_seq(*seq),
            ))?;
        }
        Ok(())
    }

    /// What every desk said it has.
    ///
    /// # Errors
    /// SQL errors.
    pub fn readers(self) -> Result<Vec<ReaderState>, StoreError> {
        let mut statement = self.connection.prepare(
            "select device, at, seen_at, unsent_count, version, last_backup_at, last_drill_at \
             from reader order by device",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(ReaderState {
                device: DeviceId(row.get(0)?),
                at: row.get(1)?,
                seen_at: row.get(2)?,
                unsent: u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0),
                version: row.get(4)?,
                last_backup_at: row.get(5)?,
                last_drill_at: row.get(6)?,
                streams: Vec::new(),
            })
        })?;
        let mut readers: Vec<ReaderState> = rows.collect::<Result<_, _>>()?;
        let mut statement = self
            .connection
            .prepare("select device, scope, seq from receipt where reader = ?1")?;
        for reader in &mut readers {
            let rows = statement.query_map([reader.device.as_bytes()], |row| {
                Ok((
                    DeviceId(row.get(0)?),
                    Scope::from_uuid(row.get(1)?),
                    u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
                ))
            })?;
            reader.streams = rows.collect::<Result<_, _>>()?;
        }
        Ok(readers)
    }

    /// Replaces what a depot holds that was not taken.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_set_aside(self, depot: Uuid, all: &[SetAside]) -> Result<(), StoreError> {
        self.connection.execute(
            "delete from set_aside_segment where depot = ?1",
            [depot.as_bytes()],
        )?;
        let mut statement = self.connection.prepare_cached(
            "insert or replace into set_aside_segment (depot, name, device, scope, reason, at) \
             values (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for one in all {
            statement.execute((
                depot.as_bytes(),
                &one.name,
                one.device.as_ref().map(|device| *device.as_bytes()),
                one.scope.map(|scope| *scope.as_uuid().as_bytes()),
                &one.reason,
                one.at,
            ))?;
        }
        Ok(())
    }

    /// Every segment that was not taken.
    ///
    /// # Errors
    /// SQL errors.
    pub fn set_aside(self) -> Result<Vec<SetAside>, StoreError> {
        let mut statement = self.connection.prepare(
            "select name, device, scope, reason, at from set_aside_segment order by at desc, name",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(SetAside {
                name: row.get(0)?,
                device: row.get::<_, Option<Uuid>>(1)?.map(DeviceId),
                scope: row.get::<_, Option<Uuid>>(2)?.map(Scope::from_uuid),
                reason: row.get(3)?,
                at: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
