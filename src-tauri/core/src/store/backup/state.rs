//! What this copy notes of its backups, local and not journalled.

use super::drill::DrillOutcome;
use super::error::BackupError;
use crate::domain::choice::choice;
use crate::store::{Casebook, StoreError};
use rusqlite::{Connection, OptionalExtension as _};
use std::path::{Path, PathBuf};

choice! {
    /// Why a backup was not made.
    BackupFault {
        /// The place is away or refuses.
        Away = "away",
        /// The place is full.
        Full = "full",
        /// Anything else.
        Other = "other",
    }
}

/// How backups stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackupState {
    /// The folder that was chosen.
    pub folder: Option<PathBuf>,
    /// Whether one is made every day by itself.
    pub is_automatic: bool,
    /// When the last whole one was made, in milliseconds since 1970.
    pub last_at: Option<i64>,
    /// Its size.
    pub last_bytes: Option<u64>,
    /// When one was last tried.
    pub last_tried_at: Option<i64>,
    /// Why that did not succeed; none where it did.
    pub last_fault: Option<BackupFault>,
    /// When a drill was last carried out.
    pub last_drill_at: Option<i64>,
    /// What it found.
    pub last_drill: Option<DrillOutcome>,
    /// How long it took.
    pub last_drill_ms: Option<u64>,
    /// When a drill last proved a backup sound.
    pub sound_drill_at: Option<i64>,
    /// Whether this copy was restored from a backup and still bears the identity of the one that was lost.
    pub is_restored: bool,
}

impl BackupFault {
    /// What is told of a failure on the desk's board; none where somebody stopped it.
    #[must_use]
    pub fn of(error: &BackupError) -> Option<Self> {
        match error {
            BackupError::Cancelled => None,
            BackupError::Full => Some(Self::Full),
            BackupError::Away(_) | BackupError::NoFolder => Some(Self::Away),
            BackupError::Store(_)
            | BackupError::NoPlace
            | BackupError::OwnFolder
            | BackupError::NoBackup
            | BackupError::WrongSecret
            | BackupError::Damaged
            | BackupError::Newer
            | BackupError::TargetUsed => Some(Self::Other),
        }
    }
}

impl Casebook {
    /// How backups stand.
    ///
    /// # Errors
    /// SQL errors.
    pub fn backup_state(&self) -> Result<BackupState, StoreError> {
        self.read(|reader| state(reader.connection()))
    }

    /// Keeps where backups go; one a day is made by itself unless somebody switched that off.
    pub(super) fn keep_backup_folder(&self, folder: Option<&Path>) -> Result<(), StoreError> {
        let folder = folder.map(|folder| folder.to_string_lossy().into_owned());
        self.note_backup(
            "folder = ?1, last_fault = null, last_tried_at = null",
            [folder],
        )
    }

    /// Keeps whether one is made every day by itself.
    ///
    /// # Errors
    /// SQL errors.
    pub fn keep_backup_automatic(&self, is_automatic: bool) -> Result<(), StoreError> {
        self.note_backup("is_automatic = ?1", [is_automatic])
    }

    pub(super) fn note_backup_made(&self, at: i64, bytes: u64) -> Result<(), StoreError> {
        let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
        self.note_backup(
            "last_at = ?1, last_tried_at = ?1, last_bytes = ?2, last_fault = null",
            (at, bytes),
        )
    }

    /// Notes that a backup was tried and why it was not made.
    ///
    /// # Errors
    /// SQL errors.
    pub fn note_backup_failed(&self, at: i64, fault: BackupFault) -> Result<(), StoreError> {
        self.note_backup("last_tried_at = ?1, last_fault = ?2", (at, fault.as_str()))
    }

    pub(super) fn note_drill(
        &self,
        at: i64,
        outcome: DrillOutcome,
        took_ms: u64,
    ) -> Result<(), StoreError> {
        let took = i64::try_from(took_ms).unwrap_or(i64::MAX);
        let is_sound = outcome == DrillOutcome::Sound;
        self.note_backup(
            "last_drill_at = ?1, last_drill_outcome = ?2, last_drill_ms = ?3, \
             sound_drill_at = case when ?4 then ?1 else sound_drill_at end",
            (at, outcome.as_str(), took, is_sound),
        )
    }

    /// What was noted of the lost copy's backups is not this one's.
    pub(super) fn note_restored(&self, made_at: i64) -> Result<(), StoreError> {
        self.note_backup(
            "folder = null, last_fault = null, last_tried_at = null, last_at = ?1, \
             restored_device = (select device from own_device)",
            [made_at],
        )
    }

    fn note_backup(&self, set: &str, values: impl rusqlite::Params) -> Result<(), StoreError> {
        self.keep_exchange(|tables| {
            let connection = tables.connection();
            connection.execute("insert or ignore into backup (is_own) values (1)", [])?;
            connection.execute(&format!("update backup set {set}"), values)?;
            Ok(())
        })
    }
}

fn state(connection: &Connection) -> Result<BackupState, StoreError> {
    let unsigned = |value: Option<i64>| value.and_then(|value| u64::try_from(value).ok());
    let found = connection.query_row(
        "select folder, is_automatic, last_at, last_bytes, last_tried_at, last_fault, \
         last_drill_at, last_drill_outcome, last_drill_ms, sound_drill_at, \
         exists (select 1 from own_device where device = restored_device) from backup",
        [],
        |row| {
            let fault: Option<String> = row.get(5)?;
            let outcome: Option<String> = row.get(7)?;
            Ok(BackupState {
                folder: row.get::<_, Option<String>>(0)?.map(PathBuf::from),
                is_automatic: row.get(1)?,
                last_at: row.get(2)?,
                last_bytes: unsigned(row.get(3)?),
                last_tried_at: row.get(4)?,
                last_fault: fault.as_deref().and_then(BackupFault::parse),
                last_drill_at: row.get(6)?,
                last_drill: outcome.as_deref().and_then(DrillOutcome::parse),
                last_drill_ms: unsigned(row.get(8)?),
                sound_drill_at: row.get(9)?,
                is_restored: row.get(10)?,
            })
        },
    );
    Ok(found.optional()?.unwrap_or(BackupState {
        is_automatic: true,
        ..BackupState::default()
    }))
}
