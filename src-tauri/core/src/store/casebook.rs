//! An open casebook: its writer, its readers, its clock.

use super::as_of::{self, AsOf};
use super::attachments::{ChunkFile, loose_chunks, verify_chunks};
use super::connection::{self, Mode};
use super::draft::{self, Draft};
use super::error::StoreError;
use super::exchange::ExchangeTables;
use super::folder::{AccountLabel, CalendarPlace, DeviceFile, Folder};
use super::given_up::{self, Counting};
use super::keyring::{DatabaseKey, Passphrase, RecoveryCode, WorkFactor, fill};
use super::merge::{MergeReport, merge};
use super::reader::Reader;
use super::verify::{VerifyReport, verify};
use super::writer::{Acknowledged, Act, Writer, china_day};
use super::{backup, entries, fork, maintenance, migration, rebuild};
use crate::domain::id::{DeviceId, PersonId, uuid_v7};
use crate::domain::scope::Scope;
use crate::journal::{DeviceKey, Entry, Hash, SignedHead};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Where the time comes from; tests and demo data set it.
pub trait WallClock: Send + Sync {
    /// The instant now.
    fn now(&self) -> DateTime<Utc>;
}

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemTime;

impl WallClock for SystemTime {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the computer's clock"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// Readers kept open beside the writer; more than this many wait.
const READERS: usize = 3;

/// An open casebook. Saves go through one writer; reads do not wait for it.
pub struct Casebook {
    folder: Folder,
    key: DatabaseKey,
    writer: Option<Mutex<Writer>>,
    readers: Mutex<Vec<Connection>>,
    chunks: Mutex<Option<Arc<ChunkFile>>>,
    time: Arc<dyn WallClock>,
    _lock: Option<File>,
}

/// A casebook that a passphrase opened, and for whom.
pub struct Opened {
    /// The casebook.
    pub casebook: Casebook,
    /// The account whose passphrase it was.
    pub account: PersonId,
}

impl Casebook {
    /// Makes a new, empty casebook in a folder. Accounts are added with
    /// [`Casebook::add_account`]; the answered code is to be printed and is kept nowhere.
    ///
    /// # Errors
    /// A casebook in the folder already, a network share, no randomness, file and SQL errors.
    pub fn create(
        folder: &Folder,
        street: &str,
        is_demo: bool,
        work: WorkFactor,
        time: Arc<dyn WallClock>,
    ) -> Result<(Self, RecoveryCode), StoreError> {
        folder.create()?;
        let lock = folder.lock()?;
        let key = DatabaseKey::generate()?;
        let code = RecoveryCode::generate()?;
        key.seal_for_recovery(&folder.recovery_key(), &code, work)?;
        let mut connection = connection::open(&folder.database(), &key, Mode::Write)?;
        migration::migrate(&mut connection, None)?;
        let device = begin_device(&connection, time.now())?;
        folder.write_device(&DeviceFile {
            format: 1,
            device,
            street: street.to_owned(),
            is_demo,
            accounts: Vec::new(),
            calendar: None,
        })?;
        let casebook = Self::assemble(folder.clone(), key, Some(connection), Some(lock), time)?;
        Ok((casebook, code))
    }

    /// Opens a casebook with an account's passphrase, for writing where no other process does.
    ///
    /// # Errors
    /// A wrong passphrase, another process writing, a damaged or newer file.
    pub fn open(
        folder: &Folder,
        account: PersonId,
        passphrase: &Passphrase,
        time: Arc<dyn WallClock>,
    ) -> Result<Opened, StoreError> {
        require_account(folder, account)?;
        let key = DatabaseKey::open(&folder.key_of(account), passphrase)?;
        Ok(Opened {
            casebook: Self::open_with_key(folder, key, true, time)?,
            account,
        })
    }

    /// Opens a casebook for reading only, beside a process that writes.
    ///
    /// # Errors
    /// As [`Casebook::open`].
    pub fn open_to_read(
        folder: &Folder,
        account: PersonId,
        passphrase: &Passphrase,
        time: Arc<dyn WallClock>,
    ) -> Result<Opened, StoreError> {
        require_account(folder, account)?;
        let key = DatabaseKey::open(&folder.key_of(account), passphrase)?;
        Ok(Opened {
            casebook: Self::open_with_key(folder, key, false, time)?,
            account,
        })
    }

    /// Gives an account a new passphrase by means of the recovery code.
    ///
    /// # Errors
    /// A wrong code, no such account, file errors.
    pub fn recover(
        folder: &Folder,
        code: &str,
        account: PersonId,
        passphrase: &Passphrase,
        work: WorkFactor,
    ) -> Result<(), StoreError> {
        require_account(folder, account)?;
        let key = DatabaseKey::open(&folder.recovery_key(), &RecoveryCode::read(code))?;
        key.seal(&folder.key_of(account), passphrase, work)
    }

    /// Opens a casebook whose key is known.
    ///
    /// # Errors
    /// As [`Casebook::open`].
    pub fn open_with_key(
        folder: &Folder,
        key: DatabaseKey,
        may_write: bool,
        time: Arc<dyn WallClock>,
    ) -> Result<Self, StoreError> {
        folder.refuse_network_share()?;
        if !folder.has_casebook() {
            return Err(StoreError::Absent(folder.path().to_owned()));
        }
        if !may_write {
            return Self::assemble(folder.clone(), key, None, None, time);
        }
        let lock = folder.lock()?;
        let mut connection = connection::open(&folder.database(), &key, Mode::Write)?;
        migration::migrate(&mut connection, Some(&folder.database()))?;
        backup::sweep_drills(folder);
        Self::assemble(folder.clone(), key, Some(connection), Some(lock), time)
    }

    fn assemble(
        folder: Folder,
        key: DatabaseKey,
        connection: Option<Connection>,
        lock: Option<File>,
        time: Arc<dyn WallClock>,
    ) -> Result<Self, StoreError> {
        let writer = connection.map(Writer::new).transpose()?.map(Mutex::new);
        let casebook = Self {
            folder,
            key,
            writer,
            readers: Mutex::new(Vec::new()),
            chunks: Mutex::new(None),
            time,
            _lock: lock,
        };
        casebook.read(|reader| migration::refuse_newer(reader.connection()))?;
        Ok(casebook)
    }

    /// Adds an account that opens the casebook with a passphrase, or gives it a new one.
    ///
    /// # Errors
    /// File errors.
    pub fn add_account(
        &self,
        label: AccountLabel,
        passphrase: &Passphrase,
        work: WorkFactor,
    ) -> Result<(), StoreError> {
        self.key
            .seal(&self.folder.key_of(label.id), passphrase, work)?;
        let mut device = self.folder.device()?;
        device.accounts.retain(|other| other.id != label.id);
        device.accounts.push(label);
        self.folder.write_device(&device)
    }

    /// Gives an account the name that its holder now has, where there is such an account.
    ///
    /// # Errors
    /// File errors.
    pub fn rename_account(&self, account: PersonId, name: &str) -> Result<(), StoreError> {
        let mut device = self.folder.device()?;
        let known = device.accounts.iter_mut().find(|one| one.id == account);
        match known {
            Some(label) if label.name != name => {
                name.clone_into(&mut label.name);
                self.folder.write_device(&device)
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Gives an account another passphrase, which whoever asks must know until now.
    ///
    /// # Errors
    /// A wrong passphrase, file errors.
    pub fn change_passphrase(
        &self,
        account: PersonId,
        current: &Passphrase,
        passphrase: &Passphrase,
        work: WorkFactor,
    ) -> Result<(), StoreError> {
        let path = self.folder.key_of(account);
        DatabaseKey::open(&path, current)?;
        self.key.seal(&path, passphrase, work)
    }

    /// Milliseconds by which the computer's clock lies behind the casebook's last entry.
    #[must_use]
    pub fn clock_behind_ms(&self) -> i64 {
        let wall = self.time.now().timestamp_millis();
        self.writer()
            .map_or(0, |writer| writer.clock().behind_ms(wall))
    }

    /// Chooses where this copy keeps a calendar for other programs, or that it keeps none.
    ///
    /// # Errors
    /// File errors.
    pub fn keep_calendar(&self, place: Option<CalendarPlace>) -> Result<(), StoreError> {
        let mut device = self.folder.device()?;
        device.calendar = place;
        self.folder.write_device(&device)
    }

    /// What opens its files.
    pub(super) fn key(&self) -> &DatabaseKey {
        &self.key
    }

    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Opens another encrypted file with the same key, such as the search index.
    ///
    /// # Errors
    /// SQL errors.
    pub fn open_beside(&self, path: &std::path::Path) -> Result<Connection, StoreError> {
        connection::open(path, &self.key, Mode::Write)
    }

    /// The bytes of attachments, opened when they are first needed.
    ///
    /// # Errors
    /// A newer or damaged file; none there yet where this process only reads.
    pub fn chunks(&self) -> Result<Arc<ChunkFile>, StoreError> {
        let mut chunks = lock(&self.chunks);
        if let Some(file) = &*chunks {
            return Ok(Arc::clone(file));
        }
        let path = self.folder.attachments();
        let file = Arc::new(ChunkFile::open(&path, &self.key, self.may_write())?);
        *chunks = Some(Arc::clone(&file));
        Ok(file)
    }

    /// Takes out the chunks that no attachment names, except those of uploads that still run.
    /// Answers how many. No attachment may be merged before its entry while this runs.
    ///
    /// # Errors
    /// SQL errors.
    pub fn sweep_chunks(&self, running: &BTreeSet<String>) -> Result<u64, StoreError> {
        let file = self.chunks()?;
        let loose = self.read(|reader| loose_chunks(reader, &file))?;
        let swept: Vec<&String> = loose.difference(running).collect();
        file.remove(swept.iter().copied())?;
        Ok(swept.len() as u64)
    }

    /// The instant now.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.time.now()
    }

    /// The calendar day in China.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        china_day(self.time.now())
    }

    /// Whether this process may write.
    #[must_use]
    pub fn may_write(&self) -> bool {
        self.writer.is_some()
    }

    /// Runs an act of a user in one transaction.
    ///
    /// # Errors
    /// What `body` answers, and SQL errors; nothing is then written.
    pub fn act<T, E: From<StoreError>>(
        &self,
        actor: PersonId,
        body: impl FnOnce(&mut Act<'_>) -> Result<T, E>,
    ) -> Result<(T, Acknowledged), E> {
        self.act_at(actor, self.time.now(), body)
    }

    /// Runs an act as of another instant; for demo data and tests.
    ///
    /// # Errors
    /// As [`Casebook::act`].
    pub fn act_at<T, E: From<StoreError>>(
        &self,
        actor: PersonId,
        now: DateTime<Utc>,
        body: impl FnOnce(&mut Act<'_>) -> Result<T, E>,
    ) -> Result<(T, Acknowledged), E> {
        self.writer()?.act(actor, now, body)
    }

    /// Reads from one state, without waiting for saves.
    ///
    /// # Errors
    /// What `body` answers, and SQL errors.
    pub fn read<T, E: From<StoreError>>(
        &self,
        body: impl FnOnce(Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let pooled = lock(&self.readers).pop();
        let mut connection = match pooled {
            Some(connection) => connection,
            None => connection::open(&self.folder.database(), &self.key, Mode::Read)?,
        };
        let answer = {
            let transaction = connection.transaction().map_err(StoreError::from)?;
            body(Reader::new(&transaction))
        };
        let mut readers = lock(&self.readers);
        if readers.len() < READERS {
            readers.push(connection);
        }
        answer
    }

    /// Reads from the casebook as it was, by the journal alone. It folds every record anew: for a report, not for a screen.
    ///
    /// # Errors
    /// What `body` answers, and SQL errors.
    pub fn read_as_of<T, E: From<StoreError>>(
        &self,
        as_of: &AsOf,
        body: impl FnOnce(Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.read(|reader| as_of::read(reader.connection(), as_of, body))
    }

    /// Keeps a draft, with its own save.
    ///
    /// # Errors
    /// SQL errors.
    pub fn save_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        draft::save(self.writer()?.connection(), draft)
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// SQL errors.
    pub fn discard_draft(&self, id: Uuid) -> Result<(), StoreError> {
        draft::discard(self.writer()?.connection(), id)
    }

    /// An author's drafts, the newest first.
    ///
    /// # Errors
    /// SQL errors.
    pub fn drafts(&self, author: PersonId) -> Result<Vec<Draft>, StoreError> {
        self.read(|reader| draft::of_author(reader.connection(), author))
    }

    /// Proves chains, signatures and tables.
    ///
    /// # Errors
    /// Only what keeps the proof from being made; damage is in the report.
    pub fn verify(&self) -> Result<VerifyReport, StoreError> {
        // Where nothing was ever attached, no file is made only to be proved.
        let file = if self.folder.attachments().is_file() {
            Some(self.chunks()?)
        } else {
            None
        };
        self.verify_with(file.as_deref())
    }

    /// As [`Casebook::verify`], with the bytes of attachments that lie elsewhere.
    pub(super) fn verify_with(&self, file: Option<&ChunkFile>) -> Result<VerifyReport, StoreError> {
        self.read(|reader| {
            let mut report = verify(reader.connection())?;
            match verify_chunks(reader, file, &mut report) {
                // Where pages do not decrypt, what names the attachments may be among them.
                Err(error) if error.is_damage() => report.damaged(),
                other => other?,
            }
            Ok(report)
        })
    }

    /// Makes every table again from the journal; answers the number of records.
    ///
    /// # Errors
    /// SQL errors; the tables are then as before.
    pub fn rebuild(&self) -> Result<u64, StoreError> {
        rebuild::rebuild(self.writer()?.connection())
    }

    /// Merges entries of other devices, vouched for by signed heads.
    ///
    /// # Errors
    /// SQL errors; nothing is then merged.
    pub fn merge(
        &self,
        received: Vec<Entry>,
        heads: &[SignedHead],
        public_keys: &BTreeMap<DeviceId, [u8; 32]>,
    ) -> Result<MergeReport, StoreError> {
        let mut writer = self.writer()?;
        let (device, clock) = (writer.device(), writer.clock());
        let wall = self.time.now().timestamp_millis();
        let (report, clock) = merge(
            writer.connection(),
            device,
            clock,
            wall,
            received,
            heads,
            public_keys,
        )?;
        writer.forget(clock)?;
        Ok(report)
    }

    /// Takes the history of a stream that counts, and gives up what is here of another. Answers how many
    /// entries were given up and how many are new; nothing where the counting one cannot be taken whole.
    ///
    /// # Errors
    /// SQL errors; nothing is then changed.
    pub fn follow(&self, counting: Counting) -> Result<Option<(u64, MergeReport)>, StoreError> {
        let mut writer = self.writer()?;
        let clock = writer.clock();
        let wall = self.time.now().timestamp_millis();
        let Some((count, report, clock)) =
            given_up::follow(writer.connection(), clock, wall, counting)?
        else {
            return Ok(None);
        };
        writer.forget(clock)?;
        Ok(Some((count, report)))
    }

    /// Lets a stream go of which nothing counts: what this copy wrote of it under a former name goes over to
    /// its own device, all else is kept beside the journal. Answers how many entries were given up.
    ///
    /// # Errors
    /// SQL errors; nothing is then changed.
    pub fn let_stream_go(&self, device: DeviceId, scope: Scope) -> Result<u64, StoreError> {
        let mut writer = self.writer()?;
        let clock = writer.clock();
        let wall = self.time.now().timestamp_millis();
        let count = given_up::let_stream_go(writer.connection(), (device, scope), wall)?;
        writer.forget(clock)?;
        Ok(count)
    }

    /// Enters what was given up here and is not back under this copy's own device. Answers how many
    /// entries there were.
    ///
    /// # Errors
    /// SQL errors; nothing is then changed.
    pub fn take_up_given_up(&self) -> Result<u64, StoreError> {
        let mut writer = self.writer()?;
        let clock = writer.clock();
        let count = given_up::take_up(writer.connection())?;
        writer.forget(clock)?;
        Ok(count)
    }

    /// Every entry with the signed heads and public keys that vouch for them, for another copy.
    ///
    /// # Errors
    /// SQL errors.
    #[expect(
        clippy::type_complexity,
        reason = "the three things that a merge takes"
    )]
    pub fn export(
        &self,
    ) -> Result<(Vec<Entry>, Vec<SignedHead>, BTreeMap<DeviceId, [u8; 32]>), StoreError> {
        self.read(|reader| {
            let connection = reader.connection();
            Ok((
                entries::all(connection)?,
                heads(connection)?,
                public_keys(connection)?,
            ))
        })
    }

    /// Puts this device's seal on bytes that leave the casebook.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`].
    pub fn seal(&self, bytes: &[u8]) -> Result<(DeviceId, [u8; 64]), StoreError> {
        let writer = self.writer()?;
        Ok((writer.device(), writer.seal(bytes)))
    }

    /// This copy's device.
    ///
    /// # Errors
    /// SQL errors.
    pub fn device(&self) -> Result<DeviceId, StoreError> {
        self.read(|reader| {
            let sql = "select device from own_device";
            let device = reader.connection().query_row(sql, [], |row| row.get(0))?;
            Ok(DeviceId(device))
        })
    }

    /// Signs a place in one of this device's own streams as its head.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`].
    pub fn sign_head(&self, scope: Scope, seq: u64, hash: Hash) -> Result<SignedHead, StoreError> {
        Ok(self.writer()?.sign_head(scope, seq, hash))
    }

    /// Secret bytes of this device for another use than signing.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`].
    pub fn derive(&self, context: &str) -> Result<Zeroizing<[u8; 32]>, StoreError> {
        Ok(self.writer()?.derive(context))
    }

    /// Gives this copy a new device; what it wrote in each scope from a number on goes over to it.
    ///
    /// # Errors
    /// SQL errors; nothing is then changed. A file error leaves the former device's name in
    /// `device.json`, which nothing depends on.
    pub fn renew_device(&self, from: &BTreeMap<Scope, u64>) -> Result<DeviceId, StoreError> {
        let device = {
            let mut writer = self.writer()?;
            let device = fork::renew(writer.connection(), self.time.now(), from)?;
            writer.reload()?;
            device
        };
        let mut file = self.folder.device()?;
        file.device = device;
        self.folder.write_device(&file)?;
        Ok(device)
    }

    /// Reads and writes what is kept of the exchange with other desks, in one transaction. `body`
    /// must not call the casebook, which is held meanwhile.
    ///
    /// # Errors
    /// What `body` answers, and SQL errors; nothing is then written.
    pub fn keep_exchange<T, E: From<StoreError>>(
        &self,
        body: impl FnOnce(ExchangeTables<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writer = self.writer()?;
        let transaction = writer
            .connection()
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let answer = body(ExchangeTables::new(&transaction))?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(answer)
    }

    /// Reads what is kept of the exchange with other desks.
    ///
    /// # Errors
    /// What `body` answers, and SQL errors.
    pub fn read_exchange<T, E: From<StoreError>>(
        &self,
        body: impl FnOnce(ExchangeTables<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.read(|reader| body(ExchangeTables::new(reader.connection())))
    }

    /// The public key of a device that wrote here or was made known.
    ///
    /// # Errors
    /// SQL errors.
    pub fn public_key(&self, device: DeviceId) -> Result<Option<[u8; 32]>, StoreError> {
        self.read(|reader| Ok(public_keys(reader.connection())?.remove(&device)))
    }

    /// Carries the whole log over and empties it, so that nothing erased stays in it. Readers that
    /// still read an older state keep it from being emptied now; closing the casebook empties it.
    ///
    /// # Errors
    /// SQL errors.
    pub fn empty_log(&self) -> Result<(), StoreError> {
        lock(&self.readers).clear();
        maintenance::checkpoint_and_empty(self.writer()?.connection())
    }

    /// Throws every unfinished form away that was last kept before an instant, in milliseconds since
    /// 1970, whoever typed it. Answers how many.
    ///
    /// # Errors
    /// SQL errors.
    pub fn discard_drafts_before(&self, instant: i64) -> Result<u32, StoreError> {
        draft::discard_before(self.writer()?.connection(), instant)
    }

    /// How many unfinished forms were last kept before an instant.
    ///
    /// # Errors
    /// SQL errors.
    pub fn drafts_before(&self, instant: i64) -> Result<u32, StoreError> {
        self.read(|reader| draft::count_before(reader.connection(), instant))
    }

    /// Carries the log over into the file, as far as nobody reads it.
    ///
    /// # Errors
    /// SQL errors.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        maintenance::checkpoint(self.writer()?.connection())
    }

    fn writer(&self) -> Result<MutexGuard<'_, Writer>, StoreError> {
        Ok(lock(self.writer.as_ref().ok_or(StoreError::ReadOnly)?))
    }
}

impl Drop for Casebook {
    fn drop(&mut self) {
        lock(&self.readers).clear();
        if let Ok(mut writer) = self.writer() {
            // The log stays valid if this fails; the next process carries it over.
            maintenance::checkpoint_and_empty(writer.connection()).ok();
        }
    }
}

/// A lock whose holder panicked guards nothing that a rolled-back transaction has not put right.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn require_account(folder: &Folder, account: PersonId) -> Result<(), StoreError> {
    let device = folder.device()?;
    if device.accounts.iter().any(|label| label.id == account) {
        Ok(())
    } else {
        Err(StoreError::NoAccount)
    }
}

/// Gives a new casebook its device with a signing key.
pub(super) fn begin_device(
    connection: &Connection,
    now: DateTime<Utc>,
) -> Result<DeviceId, StoreError> {
    let mut random = [0; 10];
    fill(&mut random)?;
    let device = DeviceId(uuid_v7(now, random));
    let mut secret = Zeroizing::new([0_u8; 32]);
    fill(&mut *secret)?;
    let public = DeviceKey::from_secret(&secret).public();
    connection.execute(
        "insert into device (id, public_key) values (?1, ?2)",
        (device.as_bytes(), public),
    )?;
    connection.execute(
        "insert into own_device (is_own, device, secret_key) values (1, ?1, ?2)",
        (device.as_bytes(), secret.as_slice()),
    )?;
    Ok(device)
}

pub(super) fn heads(connection: &Connection) -> Result<Vec<SignedHead>, StoreError> {
    let mut statement = connection.prepare(
        "select stream.device, stream.scope, stream.signed_seq, entry.hash, stream.signature \
         from stream join entry on entry.stream = stream.id and entry.seq = stream.signed_seq",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(SignedHead {
            device: DeviceId(row.get(0)?),
            scope: Scope::from_uuid(row.get(1)?),
            seq: u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
            hash: Hash(row.get(3)?),
            signature: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn public_keys(
    connection: &Connection,
) -> Result<BTreeMap<DeviceId, [u8; 32]>, StoreError> {
    let mut statement = connection.prepare("select id, public_key from device")?;
    let rows = statement.query_map([], |row| Ok((DeviceId(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
