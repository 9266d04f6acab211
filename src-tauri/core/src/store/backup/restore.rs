//! 恢复: a casebook out of a backup, into a folder in which nothing is yet.

use super::chunks;
use super::drill::copy_out;
use super::error::BackupError;
use super::files;
use super::manifest::{count, heads};
use super::place::BackupFound;
use super::progress::BackupProgress;
use super::secret::{self, OpenedBy};
use crate::domain::id::PersonId;
use crate::store::attachments::{CHUNK_BYTES, ChunkFile, referenced_chunks};
use crate::store::keyring::DatabaseKey;
use crate::store::{Casebook, Folder, StoreError, WallClock};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Where the files lie until all of them are there.
const WORK: &str = "restore.part";
/// What may lie in a folder that counts as empty.
const HARMLESS: &[&str] = &[WORK, "casebook.lock"];

/// A casebook that was brought back.
pub struct RestoreReport {
    /// The casebook, open.
    pub casebook: Casebook,
    /// What opened it.
    pub opened_by: OpenedBy,
    /// Whether it got an identity of its own; otherwise it still bears that of the lost one, and the
    /// exchange must show since when both went apart.
    pub has_new_identity: bool,
    /// Attachments whose bytes are not in the backup.
    pub attachments_missing: u64,
}

/// Brings a casebook back from a backup into a folder in which nothing is yet.
///
/// A casebook of no street gets a new identity at once, as nobody else knows the former one. A desk of
/// a street keeps it: what it had sent after the backup was made is known to the depot alone.
///
/// # Errors
/// [`BackupError::TargetUsed`], [`BackupError::WrongSecret`], [`BackupError::Damaged`]; the place is
/// away, somebody stopped it, the disk is full. Nothing that can be opened is then left behind.
pub fn restore(
    backup: &BackupFound,
    target: &Folder,
    account: Option<PersonId>,
    typed: &str,
    time: Arc<dyn WallClock>,
    progress: &BackupProgress,
) -> Result<RestoreReport, BackupError> {
    require_fresh(target.path())?;
    let (key, opened_by) = secret::open(&backup.files(), &backup.device, account, typed)?;
    files::make_private(target.path()).map_err(StoreError::from)?;
    target.refuse_network_share()?;
    let work = target.path().join(WORK);
    files::remove_folder(&work).map_err(StoreError::from)?;
    files::make_private(&work).map_err(StoreError::from)?;
    let brought = bring(backup, &work, &key, Arc::clone(&time), progress);
    let (has_new_identity, attachments_missing) = match brought {
        Ok(found) => found,
        Err(error) => {
            files::remove_folder(&work).ok();
            return Err(error);
        }
    };
    // `device.json` last: without it the folder holds no casebook.
    for name in ["attachments.db", "keys", "casebook.db", "device.json"] {
        let from = work.join(name);
        if from.exists() {
            files::rename(&from, &target.path().join(name))?;
        }
    }
    files::sync_folder(target.path());
    files::remove_folder(&work).ok();
    let casebook = Casebook::open_with_key(target, key, true, time)?;
    Ok(RestoreReport {
        casebook,
        opened_by,
        has_new_identity,
        attachments_missing,
    })
}

/// Makes the casebook whole where nobody looks for one; answers whether it got a new identity, and how
/// many attachments lack their bytes.
fn bring(
    backup: &BackupFound,
    work: &Path,
    key: &DatabaseKey,
    time: Arc<dyn WallClock>,
    progress: &BackupProgress,
) -> Result<(bool, u64), BackupError> {
    if copy_out(backup, work, progress)?.is_some() {
        return Err(BackupError::Damaged);
    }
    let folder = Folder::at(work);
    let casebook = match Casebook::open_with_key(&folder, key.clone(), true, time) {
        Err(StoreError::WrongKey) => return Err(BackupError::Damaged),
        other => other?,
    };
    let said = &backup.manifest;
    let is_told = casebook.read(|reader| {
        let found = (count(reader)?.entries, heads(reader)?);
        Ok::<_, StoreError>(found == (said.counts.entries, said.heads))
    })?;
    if !is_told {
        return Err(BackupError::Damaged);
    }
    let missing = bring_chunks(backup, &casebook, key, progress)?;
    let is_of_street = casebook.read_exchange(|tables| {
        let sql = "select exists (select 1 from street_register)";
        let found: bool = tables.connection().query_row(sql, [], |row| row.get(0))?;
        Ok::<_, StoreError>(found)
    })?;
    casebook.note_restored(said.at)?;
    if is_of_street {
        casebook.keep_exchange(|tables| tables.keep_hub_automatic(false))?;
    } else {
        // Begins anew where the former device ended; nothing that it wrote is touched.
        casebook.renew_device(&BTreeMap::new())?;
    }
    // The calendar of the lost computer lay in a folder of that one.
    casebook.keep_calendar(None)?;
    Ok((!is_of_street, missing))
}

/// Brings the bytes of attachments, each chunk proved by its hash.
fn bring_chunks(
    backup: &BackupFound,
    casebook: &Casebook,
    key: &DatabaseKey,
    progress: &BackupProgress,
) -> Result<u64, BackupError> {
    let source = match chunks::open_to_read(&backup.attachments(), key) {
        // What cannot be read at all is told as missing; the casebook itself is whole.
        Err(BackupError::Damaged) => None,
        other => other?,
    };
    let wanted = casebook.read(referenced_chunks)?;
    if wanted.is_empty() {
        return Ok(0);
    }
    let target: Arc<ChunkFile> = casebook.chunks()?;
    if let Some(source) = &source {
        progress.expect(wanted.len() as u64 * CHUNK_BYTES as u64);
        for hash in &wanted {
            progress.step(CHUNK_BYTES as u64)?;
            match source.get(hash) {
                Ok(Some(bytes)) => {
                    target.put(&bytes)?;
                }
                Ok(None) | Err(StoreError::DamagedRow { .. }) => {}
                Err(error) => return Err(BackupError::of_place(error)),
            }
        }
    }
    let (whole, _) = casebook.read(|reader| chunks::whole(reader, Some(&target)))?;
    Ok(backup.manifest.counts.attachments.saturating_sub(whole))
}

/// Refuses a folder in which anything lies but what a restore that was cut short had begun, and takes
/// that away.
fn require_fresh(target: &Path) -> Result<(), BackupError> {
    if target.join(WORK).is_dir() && !target.join("device.json").exists() {
        for name in ["attachments.db", "casebook.db"] {
            files::remove_file(&target.join(name)).map_err(StoreError::from)?;
        }
        files::remove_folder(&target.join("keys")).map_err(StoreError::from)?;
    }
    let entries = match fs::read_dir(target) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        other => other.map_err(StoreError::from)?,
    };
    for entry in entries {
        let name = entry.map_err(StoreError::from)?.file_name();
        if !HARMLESS.iter().any(|known| name == **known) {
            return Err(BackupError::TargetUsed);
        }
    }
    Ok(())
}
