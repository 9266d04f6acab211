//! Making a backup beside a user who goes on working.

use super::chunks;
use super::error::BackupError;
use super::files;
use super::kept::kept;
use super::manifest::{Manifest, count, heads};
use super::place::{BackupFound, BackupPlace, wall_of};
use super::progress::BackupProgress;
use super::state::BackupFault;
use crate::journal::Hlc;
use crate::store::connection::{self, Mode};
use crate::store::{Casebook, Reader, StoreError, migration};
use chrono::{Days, NaiveDateTime};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, TransactionBehavior};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The size of a page in every file of SQLCipher 4.
const PAGE: u64 = 4096;
/// Pages that are copied between two looks at whether somebody stops it: 1 MiB.
const PAGES: i32 = 256;
/// Days for which backups may still hold what was destroyed by law since.
const DAYS_AFTER_DESTRUCTION: u64 = 30;

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupReport {
    /// Its folder.
    pub folder: PathBuf,
    /// When it was made, by the clock on the wall in China.
    pub made_at: NaiveDateTime,
    /// What it says of itself.
    pub manifest: Manifest,
    /// Older ones that were let go.
    pub let_go: u32,
}

impl Casebook {
    /// The place that was chosen for backups.
    ///
    /// # Errors
    /// [`BackupError::NoPlace`]; [`BackupError::Away`] where it is not there now; SQL errors.
    pub fn backup_place(&self) -> Result<BackupPlace, BackupError> {
        let folder = self.backup_state()?.folder.ok_or(BackupError::NoPlace)?;
        let found = BackupPlace::choose(&folder, self.folder(), self.device()?);
        if matches!(found, Err(BackupError::NoFolder)) {
            // It was there when it was chosen.
            return Err(BackupError::at_place(ErrorKind::NotFound.into()));
        }
        let place = found?;
        if place.is_there() {
            Ok(place)
        } else {
            Err(BackupError::at_place(ErrorKind::NotFound.into()))
        }
    }

    /// Chooses where backups go, and begins our folder there.
    ///
    /// # Errors
    /// [`BackupError::NoFolder`], [`BackupError::OwnFolder`]; a place that cannot be written.
    pub fn choose_backup_folder(&self, folder: Option<&Path>) -> Result<(), BackupError> {
        if let Some(folder) = folder {
            BackupPlace::choose(folder, self.folder(), self.device()?)?.make()?;
        }
        Ok(self.keep_backup_folder(folder)?)
    }

    /// Makes a backup in the chosen place and notes how it went.
    ///
    /// # Errors
    /// The place is away or full, somebody stopped it; what stood there before still stands.
    pub fn back_up(
        &self,
        version: &str,
        progress: &BackupProgress,
    ) -> Result<BackupReport, BackupError> {
        if !self.may_write() {
            return Err(StoreError::ReadOnly.into());
        }
        let now = self.now().timestamp_millis();
        let made = self
            .backup_place()
            .and_then(|place| make(self, &place, version, progress));
        match &made {
            Ok(report) => self.note_backup_made(now, report.manifest.bytes())?,
            Err(error) => {
                if let Some(fault) = BackupFault::of(error) {
                    self.note_backup_failed(now, fault)?;
                }
            }
        }
        made
    }
}

fn make(
    casebook: &Casebook,
    place: &BackupPlace,
    version: &str,
    progress: &BackupProgress,
) -> Result<BackupReport, BackupError> {
    place.make()?;
    place.sweep()?;
    let made_at = place.next_stamp(casebook.now())?;
    let (part, whole) = (place.part_of(made_at), place.whole_of(made_at));
    let written = write(casebook, place, &part, version, progress);
    let manifest = match written {
        Ok(manifest) => manifest,
        Err(error) => {
            // What is left where this fails too is swept by the next one.
            files::remove_folder(&part).ok();
            return Err(error);
        }
    };
    files::rename(&part, &whole)?;
    files::sync_folder(place.path());
    // From here on the backup stands; what follows only lets go of what is too old.
    let let_go = let_go(casebook, place, manifest.counts.entries).unwrap_or(0);
    Ok(BackupReport {
        folder: whole,
        made_at,
        manifest,
        let_go,
    })
}

fn write(
    casebook: &Casebook,
    place: &BackupPlace,
    part: &Path,
    version: &str,
    progress: &BackupProgress,
) -> Result<Manifest, BackupError> {
    fs::create_dir_all(part.join("keys")).map_err(BackupError::at_place)?;
    let folder = casebook.folder();
    let at = casebook.now().timestamp_millis();
    let mut manifest = Manifest::new(version, migration::newest(), at);
    let living = match folder.attachments().is_file() {
        true => Some(casebook.chunks()?),
        false => None,
    };
    // One state from the first page to the last; saves go on into the log meanwhile.
    let mut source = connection::open(&folder.database(), casebook.key(), Mode::Read)?;
    let state = source
        .transaction_with_behavior(TransactionBehavior::Deferred)
        .map_err(StoreError::from)?;
    let reader = Reader::new(&state);
    manifest.counts = count(reader)?;
    manifest.heads = heads(reader)?;
    let database = part.join("casebook.db");
    copy_database(casebook, &state, &database, progress)?;
    manifest.note("casebook.db", files::hash(&database, progress)?);
    progress.step(0)?;
    for name in copy_small(folder.path(), part, progress)? {
        manifest.note(&name, files::hash(&part.join(&name), progress)?);
    }
    if living.is_some() || place.attachments().is_file() {
        let copy = chunks::open(place, casebook.key())?;
        chunks::add_missing(reader, living.as_deref(), &copy, progress)?;
        let (count, bytes) = chunks::whole(reader, Some(&copy))?;
        (
            manifest.counts.attachments,
            manifest.counts.attachment_bytes,
        ) = (count, bytes);
    }
    manifest.write(part)?;
    files::sync_folder(&part.join("keys"));
    files::sync_folder(part);
    progress.step(0)?;
    Ok(manifest)
}

/// Copies every page of one state, encrypted anew with the same key.
fn copy_database(
    casebook: &Casebook,
    state: &Connection,
    target: &Path,
    progress: &BackupProgress,
) -> Result<(), BackupError> {
    let pages: i64 = state
        .query_row("pragma page_count", [], |row| row.get(0))
        .map_err(StoreError::from)?;
    let pages = u64::try_from(pages).unwrap_or(0);
    progress.expect(PAGE * pages);
    let mut copy =
        connection::open(target, casebook.key(), Mode::Copy).map_err(BackupError::of_place)?;
    {
        let backup = Backup::new(state, &mut copy).map_err(BackupError::of_copy)?;
        let mut left = pages;
        loop {
            let step = backup.step(PAGES).map_err(BackupError::of_copy)?;
            let now = u64::try_from(backup.progress().remaining).unwrap_or(0);
            progress.step(left.saturating_sub(now) * PAGE)?;
            left = now;
            if step == StepResult::Done {
                break;
            }
            if matches!(step, StepResult::Busy | StepResult::Locked) {
                std::thread::sleep(Duration::from_millis(20));
            }
        }
    }
    copy.close()
        .map_err(|(_, error)| BackupError::of_copy(error))?;
    files::sync(target)
}

/// Copies the sealed keys and `device.json`; answers their names within the backup.
fn copy_small(
    from: &Path,
    to: &Path,
    progress: &BackupProgress,
) -> Result<Vec<String>, BackupError> {
    let mut names = vec!["device.json".to_owned()];
    for entry in fs::read_dir(from.join("keys")).map_err(StoreError::from)? {
        let name = entry.map_err(StoreError::from)?.file_name();
        let name = name.to_string_lossy();
        if name.ends_with(".age") {
            names.push(format!("keys/{name}"));
        }
    }
    for name in &names {
        files::copy(&from.join(name), &to.join(name), progress)?;
    }
    Ok(names)
}

/// Lets go of backups that are too old, and of attachments that were destroyed. Answers how many. A
/// casebook that was itself restored may know less than what lies here; it lets go of nothing.
fn let_go(casebook: &Casebook, place: &BackupPlace, entries: u64) -> Result<u32, BackupError> {
    let knows_less = |one: &BackupFound| one.manifest.counts.entries > entries;
    if casebook.backup_state()?.is_restored || place.list()?.iter().any(knows_less) {
        return Ok(0);
    }
    if place.attachments().is_file() {
        let copy = chunks::open(place, casebook.key())?;
        casebook.read(|reader| chunks::let_go(reader, &copy))?;
    }
    let stamps = place.stamps()?;
    let mut kept = kept(&stamps);
    if let (Some(newest), Some(destroyed)) = (stamps.last(), last_destruction(casebook)?) {
        // What was destroyed by law is in no backup for much longer.
        let old = *newest - Days::new(DAYS_AFTER_DESTRUCTION);
        kept.retain(|at| *at > destroyed || *at > old);
    }
    let mut count = 0;
    for old in stamps.difference(&kept) {
        // Renamed first, so that half of it is never taken for a whole one.
        let (whole, part) = (place.whole_of(*old), place.part_of(*old));
        files::rename(&whole, &part)?;
        files::remove_folder(&part).map_err(BackupError::at_place)?;
        count += 1;
    }
    Ok(count)
}

/// When a record was last destroyed, by the clock on the wall in China.
fn last_destruction(casebook: &Casebook) -> Result<Option<NaiveDateTime>, StoreError> {
    casebook.read(|reader| {
        let sql = "select max(at) from entry where fact = 'record.destroyed'";
        let at: Option<i64> = reader.connection().query_row(sql, [], |row| row.get(0))?;
        Ok(at.and_then(|at| wall_of(Hlc::from_i64(at).millis())))
    })
}
