//! 恢复演练: opening the newest backup as after a disaster, with the keys that lie in it, and proving it.

use super::chunks;
use super::error::BackupError;
use super::files;
use super::manifest::{Manifest, count, heads};
use super::place::BackupFound;
use super::progress::BackupProgress;
use super::secret::{self, OpenedBy};
use crate::domain::choice::choice;
use crate::domain::id::PersonId;
use crate::store::{Casebook, Folder, StoreError, VerifyReport, WallClock};
use chrono::{DateTime, NaiveDateTime, Utc};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

/// Where a drill works, within the casebook's own folder: as private as the casebook, and found again
/// after a crash.
const WORK: &str = "restore-drill";

choice! {
    /// What a drill found.
    DrillOutcome {
        /// It opens, is whole and holds what it should.
        Sound = "sound",
        /// A file of it is missing.
        FileMissing = "file_missing",
        /// A file of it is not what was written: cut short or changed.
        FileChanged = "file_changed",
        /// Its key does not open its casebook.
        NotOpening = "not_opening",
        /// Its journal or a table does not hold.
        Unsound = "unsound",
        /// It holds other counts than it says.
        CountsDiffer = "counts_differ",
        /// Bytes of attachments are missing or changed.
        AttachmentsMissing = "attachments_missing",
    }
}

/// What a drill found, and in what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrillReport {
    /// The backup's folder.
    pub folder: PathBuf,
    /// When it was made, by the clock on the wall in China.
    pub made_at: NaiveDateTime,
    /// What was found.
    pub outcome: DrillOutcome,
    /// What opened it; none where it did not come to that.
    pub opened_by: Option<OpenedBy>,
    /// How long it took, in milliseconds.
    pub took_ms: u64,
    /// What was proved of it.
    pub verified: VerifyReport,
    /// What it says of itself.
    pub manifest: Manifest,
}

impl Casebook {
    /// Carries a drill out on the newest backup of the chosen place and notes what it found.
    ///
    /// # Errors
    /// [`BackupError::WrongSecret`], [`BackupError::NoBackup`]; the place is away, somebody stopped it.
    pub fn drill(
        &self,
        account: Option<PersonId>,
        typed: &str,
        progress: &BackupProgress,
    ) -> Result<DrillReport, BackupError> {
        if !self.may_write() {
            return Err(StoreError::ReadOnly.into());
        }
        let begun = Instant::now();
        let newest = self.backup_place()?.list()?.into_iter().next();
        let backup = newest.ok_or(BackupError::NoBackup)?;
        sweep(self.folder());
        let work = self.folder().path().join(WORK);
        files::make_private(&work).map_err(StoreError::from)?;
        let found = prove(&backup, &work, account, typed, self.now(), progress);
        sweep(self.folder());
        let (opened_by, outcome, verified) = found?;
        let took_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.note_drill(self.now().timestamp_millis(), outcome, took_ms)?;
        Ok(DrillReport {
            folder: backup.folder,
            made_at: backup.made_at,
            outcome,
            opened_by,
            took_ms,
            verified,
            manifest: backup.manifest,
        })
    }
}

/// Takes away what a drill that was cut short left behind.
pub fn sweep(own: &Folder) {
    // Where it cannot be taken away now, the next opening tries again.
    files::remove_folder(&own.path().join(WORK)).ok();
}

type Proved = (Option<OpenedBy>, DrillOutcome, VerifyReport);

fn prove(
    backup: &BackupFound,
    work: &Path,
    account: Option<PersonId>,
    typed: &str,
    now: DateTime<Utc>,
    progress: &BackupProgress,
) -> Result<Proved, BackupError> {
    // Whoever types something wrong learns that first.
    let copy = Folder::at(work);
    let opened = secret::open(&backup.files(), &backup.device, account, typed);
    if matches!(
        opened,
        Err(BackupError::WrongSecret) if keys_are_true(backup)
    ) {
        return Err(BackupError::WrongSecret);
    }
    if let Some(fault) = copy_out(backup, work, progress)? {
        return Ok((None, fault, VerifyReport::default()));
    }
    let (key, opened_by) = opened?;
    let opened_by = Some(opened_by);
    let clock = Arc::new(Standing(now));
    let opened = Casebook::open_with_key(&copy, key.clone(), true, clock);
    let casebook = match opened {
        Ok(casebook) => casebook,
        Err(StoreError::Newer { .. }) => return Err(BackupError::Newer),
        Err(_) => return Ok((opened_by, DrillOutcome::NotOpening, VerifyReport::default())),
    };
    progress.step(0)?;
    let attachments = match chunks::open_to_read(&backup.attachments(), &key) {
        Err(BackupError::Damaged) => {
            let report = VerifyReport::default();
            return Ok((opened_by, DrillOutcome::AttachmentsMissing, report));
        }
        other => other?,
    };
    let mut report = casebook.verify_with(attachments.as_ref())?;
    progress.step(0)?;
    // Chunks of no attachment are of older backups here.
    report.loose_chunks = 0;
    let (counts, found_heads) =
        casebook.read(|reader| Ok::<_, StoreError>((count(reader)?, heads(reader)?)))?;
    let whole = casebook.read(|reader| chunks::whole(reader, attachments.as_ref()))?;
    let said = &backup.manifest;
    let is_attachment =
        |one: &crate::store::Problem| matches!(one, crate::store::Problem::Attachment { .. });
    let outcome = if report.problems.iter().any(|one| !is_attachment(one)) {
        DrillOutcome::Unsound
    } else if !report.problems.is_empty() || whole.0 < said.counts.attachments {
        DrillOutcome::AttachmentsMissing
    } else if found_heads != said.heads
        || (counts.entries, counts.streams, counts.disputes)
            != (
                said.counts.entries,
                said.counts.streams,
                said.counts.disputes,
            )
    {
        DrillOutcome::CountsDiffer
    } else {
        DrillOutcome::Sound
    };
    Ok((opened_by, outcome, report))
}

/// Whether every key of a backup is what was written, so that a passphrase which opens none is wrong.
fn keys_are_true(backup: &BackupFound) -> bool {
    let unwatched = BackupProgress::default();
    let manifest = &backup.manifest;
    let mut keys = manifest.files.keys().filter(|name| name.ends_with(".age"));
    keys.all(|name| {
        files::hash(&backup.folder.join(name), &unwatched)
            .is_ok_and(|found| manifest.is_true(name, found))
    })
}

/// Copies the files of a backup and compares each with what its manifest says.
pub(super) fn copy_out(
    backup: &BackupFound,
    target: &Path,
    progress: &BackupProgress,
) -> Result<Option<DrillOutcome>, BackupError> {
    let manifest = &backup.manifest;
    progress.expect(manifest.files.values().map(|one| one.bytes).sum());
    files::make_private(&target.join("keys")).map_err(StoreError::from)?;
    for name in manifest.files.keys() {
        let from = backup.folder.join(name);
        // A manifest names files of its own folder and no others.
        if name.contains("..") || Path::new(name).is_absolute() {
            return Ok(Some(DrillOutcome::FileChanged));
        }
        if !from.is_file() {
            return Ok(Some(DrillOutcome::FileMissing));
        }
        if !manifest.is_true(name, files::copy(&from, &target.join(name), progress)?) {
            return Ok(Some(DrillOutcome::FileChanged));
        }
    }
    for name in ["casebook.db", "device.json", "keys/recovery.age"] {
        if !manifest.files.contains_key(name) {
            return Ok(Some(DrillOutcome::FileMissing));
        }
    }
    Ok(None)
}

/// The clock of a copy on which nobody works.
struct Standing(DateTime<Utc>);

impl WallClock for Standing {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}
