//! The folder that a scanner writes to: which of its files are new and written to their end.
//!
//! Files are only read here, never moved or deleted.

use super::chunk_file::ChunkFile;
use crate::domain::attachment::is_taken_by_name;
use crate::store::{Folder, StoreError};
use rusqlite::OptionalExtension as _;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// A file that has not changed between two looks this far apart is written to its end.
const SETTLED_MS: i64 = 2_000;
/// One that was last changed so long ago is so at the first look.
const OLD_MS: i64 = 60_000;
/// Files shown at once, the newest.
const SHOWN: usize = 50;

/// The folder of this copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScanFolder {
    /// Where it is.
    pub path: PathBuf,
    /// Files that were last changed before this instant are not offered.
    pub since: i64,
}

/// A file of the folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScannedFile {
    /// Its name.
    pub name: String,
    /// How many bytes it has.
    pub byte_count: u64,
    /// When it was last changed, in milliseconds since 1970.
    pub changed_at: i64,
}

/// Why a folder cannot be watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScanFolderError {
    /// There is no such folder, or it cannot be read.
    Absent,
    /// It lies on a network share, which may hang for minutes.
    NetworkShare,
    /// It is the casebook's own folder.
    Casebook,
}

/// What was seen at the last look, so that a file still being written is told from a whole one.
#[derive(Debug, Default)]
pub struct ScanWatch {
    seen: BTreeMap<String, (ScannedFile, i64)>,
}

/// Checks a folder before it is watched.
///
/// # Errors
/// Why it cannot be watched.
pub fn check_scan_folder(path: &Path, casebook: &Folder) -> Result<(), ScanFolderError> {
    if !path.is_absolute() || fs::read_dir(path).is_err() {
        return Err(ScanFolderError::Absent);
    }
    let real = |path: &Path| fs::canonicalize(path).ok();
    if real(path).is_some_and(|path| Some(path) == real(casebook.path())) {
        return Err(ScanFolderError::Casebook);
    }
    match Folder::at(path).refuse_network_share() {
        Ok(()) => Ok(()),
        Err(StoreError::NetworkShare(_)) => Err(ScanFolderError::NetworkShare),
        Err(_) => Err(ScanFolderError::Absent),
    }
}

impl ScanWatch {
    /// The files of a folder that are new, whole and not done with, the newest first.
    ///
    /// # Errors
    /// A folder that can no longer be read.
    pub fn look(
        &mut self,
        folder: &ScanFolder,
        done: &BTreeSet<ScannedFile>,
        now: i64,
    ) -> Result<Vec<ScannedFile>, StoreError> {
        let mut files = list(&folder.path)?;
        files.retain(|file| file.changed_at >= folder.since && !done.contains(file));
        let mut before = std::mem::take(&mut self.seen);
        let mut settled: Vec<ScannedFile> = Vec::new();
        for file in files {
            let first_seen = match before.remove(&file.name) {
                Some((known, at)) if known == file => at,
                Some(_) | None => now,
            };
            if now - first_seen >= SETTLED_MS || now - file.changed_at >= OLD_MS {
                settled.push(file.clone());
            }
            self.seen.insert(file.name.clone(), (file, first_seen));
        }
        settled.sort_by_key(|file| std::cmp::Reverse(file.changed_at));
        settled.truncate(SHOWN);
        Ok(settled)
    }

    /// Whether files are there that are still being written.
    #[must_use]
    pub fn is_waiting(&self, shown: &[ScannedFile]) -> bool {
        self.seen.len() > shown.len()
    }
}

/// The plain files of a folder that may be attachments; links and hidden ones are left out.
fn list(folder: &Path) -> Result<Vec<ScannedFile>, StoreError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if name.starts_with(['.', '~']) || !is_taken_by_name(&name) {
            continue;
        }
        // A file may go between the listing and the question.
        let Ok(about) = entry.metadata() else {
            continue;
        };
        let is_link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
        if is_link || !about.is_file() || about.len() == 0 {
            continue;
        }
        files.push(ScannedFile {
            name,
            byte_count: about.len(),
            changed_at: changed_at(&about),
        });
    }
    Ok(files)
}

fn changed_at(about: &fs::Metadata) -> i64 {
    about
        .modified()
        .ok()
        .and_then(|at| at.duration_since(UNIX_EPOCH).ok())
        .and_then(|at| i64::try_from(at.as_millis()).ok())
        .unwrap_or(0)
}

impl ChunkFile {
    /// The folder that is watched.
    ///
    /// # Errors
    /// SQL errors.
    pub fn scan_folder(&self) -> Result<Option<ScanFolder>, StoreError> {
        Ok(self
            .connection()
            .query_row("select path, since from scan_folder", [], |row| {
                Ok(ScanFolder {
                    path: PathBuf::from(row.get::<_, String>(0)?),
                    since: row.get(1)?,
                })
            })
            .optional()?)
    }

    /// Watches a folder, or none.
    ///
    /// # Errors
    /// SQL errors.
    pub fn set_scan_folder(&self, folder: Option<&ScanFolder>) -> Result<(), StoreError> {
        let mut connection = self.connection();
        let transaction = connection.transaction()?;
        transaction.execute("delete from scan_folder", [])?;
        transaction.execute("delete from scan_done", [])?;
        if let Some(folder) = folder {
            transaction.execute(
                "insert into scan_folder (is_only, path, since) values (1, ?1, ?2)",
                (folder.path.to_string_lossy(), folder.since),
            )?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// The files of the folder that were attached or set aside.
    ///
    /// # Errors
    /// SQL errors.
    pub fn scans_done(&self) -> Result<BTreeSet<ScannedFile>, StoreError> {
        let connection = self.connection();
        let mut statement =
            connection.prepare_cached("select name, byte_count, changed_at from scan_done")?;
        let rows = statement.query_map([], |row| {
            Ok(ScannedFile {
                name: row.get(0)?,
                byte_count: u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0),
                changed_at: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Notes that a file of the folder was attached or set aside.
    ///
    /// # Errors
    /// SQL errors.
    pub fn scan_done(&self, file: &ScannedFile) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached(
                "insert or ignore into scan_done (name, byte_count, changed_at) \
                 values (?1, ?2, ?3)",
            )?
            .execute((
                &file.name,
                i64::try_from(file.byte_count).unwrap_or(i64::MAX),
                file.changed_at,
            ))?;
        Ok(())
    }
}
