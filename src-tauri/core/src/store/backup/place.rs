//! A backup place: a folder that the user chose, with the backups of several casebooks in it.

use super::error::BackupError;
use super::files;
use super::manifest::Manifest;
use crate::domain::id::DeviceId;
use crate::store::{Folder, StoreError};
use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder's name in a place, which people see.
const NAME: &str = "连心桥备份";
const ATTACHMENTS: &str = "attachments.db";
/// A backup that is not whole yet.
const PART: &str = ".part";
const STAMP: &str = "%Y%m%d-%H%M%S";
/// China knows no summer time (GB/T 7408).
const CHINA_HOURS: i64 = 8;

/// The folder of one casebook in a backup place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupPlace(PathBuf);

/// A whole backup.
#[derive(Clone, Debug)]
pub struct BackupFound {
    /// Its folder.
    pub folder: PathBuf,
    /// When it was made, by the clock on the wall in China.
    pub made_at: NaiveDateTime,
    /// What it says of itself.
    pub manifest: Manifest,
    /// The street and the accounts, as its unlocking screen would show them.
    pub device: crate::store::DeviceFile,
}

impl BackupPlace {
    /// The place of a casebook in a folder.
    ///
    /// # Errors
    /// [`BackupError::NoFolder`], [`BackupError::OwnFolder`].
    pub fn choose(folder: &Path, own: &Folder, device: DeviceId) -> Result<Self, BackupError> {
        let real = fs::canonicalize(folder).map_err(|_| BackupError::NoFolder)?;
        if !folder.is_absolute() || !real.is_dir() {
            return Err(BackupError::NoFolder);
        }
        let own = fs::canonicalize(own.path()).map_err(StoreError::from)?;
        if real.starts_with(&own) {
            return Err(BackupError::OwnFolder);
        }
        let root = if folder.file_name().is_some_and(|name| name == NAME) {
            folder.to_owned()
        } else {
            folder.join(NAME)
        };
        // The last digits of a device's number are random, the first are its time.
        let digits = device.0.simple().to_string();
        Ok(Self(root.join(&digits[digits.len() - 12..])))
    }

    /// The folder that holds this casebook's backups.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    pub(super) fn make(&self) -> Result<(), BackupError> {
        fs::create_dir_all(&self.0).map_err(BackupError::at_place)
    }

    /// Whether the folder that was made when the place was chosen is there. Where a stick was pulled, the
    /// folder into which it was mounted may be left, on the disk that is to be backed up.
    pub(super) fn is_there(&self) -> bool {
        self.0.parent().is_some_and(Path::is_dir)
    }

    pub(super) fn attachments(&self) -> PathBuf {
        self.0.join(ATTACHMENTS)
    }

    /// The folder of a backup while it is made.
    pub(super) fn part_of(&self, at: NaiveDateTime) -> PathBuf {
        self.0.join(format!("{}{PART}", at.format(STAMP)))
    }

    /// The folder of a backup once it is whole.
    pub(super) fn whole_of(&self, at: NaiveDateTime) -> PathBuf {
        self.0.join(at.format(STAMP).to_string())
    }

    /// The days of the whole ones, by their names.
    pub(super) fn stamps(&self) -> Result<BTreeSet<NaiveDateTime>, BackupError> {
        let names = names_in(&self.0)?;
        Ok(names.iter().filter_map(|name| stamp(name)).collect())
    }

    /// When the next one is made: now, but always after the newest, even where the clock was set back.
    pub(super) fn next_stamp(&self, now: DateTime<Utc>) -> Result<NaiveDateTime, BackupError> {
        let now = wall_of(now.timestamp_millis()).unwrap_or_default();
        let newest = self.stamps()?.last().copied();
        Ok(newest.map_or(now, |newest| now.max(newest + Duration::seconds(1))))
    }

    /// Takes away what backups that were cut short left behind.
    pub(super) fn sweep(&self) -> Result<(), BackupError> {
        for name in names_in(&self.0)? {
            if name
                .strip_suffix(PART)
                .is_some_and(|day| stamp(day).is_some())
            {
                files::remove_folder(&self.0.join(name)).map_err(BackupError::at_place)?;
            }
        }
        Ok(())
    }

    /// The whole backups, the newest first. What cannot be read as one is none.
    ///
    /// # Errors
    /// [`BackupError::Away`].
    pub fn list(&self) -> Result<Vec<BackupFound>, BackupError> {
        let stamps = self.stamps()?;
        let all = stamps.iter().rev();
        Ok(all
            .filter_map(|at| found(self.whole_of(*at), *at))
            .collect())
    }

    /// The backups of every casebook below a folder that somebody named: the place, the folder with
    /// our name in it, one casebook's folder, or one backup; the newest first.
    ///
    /// # Errors
    /// [`BackupError::NoFolder`], [`BackupError::Away`].
    pub fn list_below(folder: &Path) -> Result<Vec<BackupFound>, BackupError> {
        if !folder.is_absolute() || !folder.is_dir() {
            return Err(BackupError::NoFolder);
        }
        let own_stamp = folder
            .file_name()
            .and_then(|name| stamp(&name.to_string_lossy()));
        if let Some(at) = own_stamp {
            return Ok(found(folder.to_owned(), at).into_iter().collect());
        }
        let mut all = Self(folder.to_owned()).list()?;
        for root in [folder.to_owned(), folder.join(NAME)] {
            for name in names_in(&root)? {
                let is_ours = name.len() == 12 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
                if is_ours {
                    all.extend(Self(root.join(name)).list()?);
                }
            }
        }
        all.sort_by_key(|one| std::cmp::Reverse(one.made_at));
        Ok(all)
    }
}

impl BackupFound {
    /// The attachments beside all backups of its casebook.
    pub(super) fn attachments(&self) -> PathBuf {
        self.folder.with_file_name(ATTACHMENTS)
    }

    /// Its files as those of a casebook.
    pub(super) fn files(&self) -> Folder {
        Folder::at(&self.folder)
    }
}

/// Whether two folders lie on one disk, so that both are lost with it. Unknown counts as no.
#[must_use]
pub fn is_on_same_disk(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let disk = |path: &Path| fs::metadata(path).map(|found| found.dev()).ok();
        disk(one).is_some_and(|known| Some(known) == disk(other))
    }
    #[cfg(not(unix))]
    {
        let disk = |path: &Path| {
            path.components()
                .next()
                .map(|first| first.as_os_str().to_owned())
        };
        disk(one).is_some_and(|known| Some(known) == disk(other))
    }
}

fn found(folder: PathBuf, made_at: NaiveDateTime) -> Option<BackupFound> {
    let manifest = Manifest::read(&folder).ok()?;
    let device = Folder::at(&folder).description().ok()?;
    Some(BackupFound {
        folder,
        made_at,
        manifest,
        device,
    })
}

/// An instant in milliseconds since 1970 as the clock on the wall in China shows it, in whole seconds.
pub(super) fn wall_of(millis: i64) -> Option<NaiveDateTime> {
    let at = DateTime::from_timestamp(millis.div_euclid(1000), 0)?;
    Some((at + Duration::hours(CHINA_HOURS)).naive_utc())
}

fn stamp(name: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(name, STAMP).ok()
}

fn names_in(folder: &Path) -> Result<Vec<String>, BackupError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(BackupError::at_place(error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        names.extend(
            entry
                .map_err(BackupError::at_place)?
                .file_name()
                .into_string(),
        );
    }
    Ok(names)
}
