//! What can go wrong while a casebook is backed up, proved or brought back.

use crate::store::StoreError;
use std::io::ErrorKind;

/// A failure of a backup. Holds no person's data.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The living casebook could not be read.
    #[error(transparent)]
    Store(StoreError),
    /// The place is away or refuses: a stick that was pulled, a share that is gone.
    #[error("the backup place refused")]
    Away(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The place is full.
    #[error("the backup place is full")]
    Full,
    /// No place was chosen yet.
    #[error("no backup place was chosen")]
    NoPlace,
    /// The folder does not exist or is none.
    #[error("no such folder")]
    NoFolder,
    /// The folder is the casebook's own, or lies in it.
    #[error("the folder is the casebook's own")]
    OwnFolder,
    /// No whole backup is there.
    #[error("no backup there")]
    NoBackup,
    /// Neither a passphrase nor the recovery code of the backup.
    #[error("neither passphrase nor recovery code of the backup")]
    WrongSecret,
    /// A file of the backup is missing, cut short or changed.
    #[error("a file of the backup is not what was written")]
    Damaged,
    /// The backup was made by a newer program.
    #[error("the backup was made by a newer program")]
    Newer,
    /// Something is in the folder into which it should be restored.
    #[error("the folder is not empty")]
    TargetUsed,
    /// Somebody stopped it.
    #[error("stopped")]
    Cancelled,
}

impl From<StoreError> for BackupError {
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::Newer { .. }) {
            Self::Newer
        } else {
            Self::Store(error)
        }
    }
}

impl BackupError {
    /// A failure of a file in the place.
    pub(super) fn at_place(error: std::io::Error) -> Self {
        let full = [
            ErrorKind::StorageFull,
            ErrorKind::QuotaExceeded,
            ErrorKind::FileTooLarge,
        ];
        if full.contains(&error.kind()) {
            Self::Full
        } else {
            Self::Away(Box::new(error))
        }
    }

    /// A failure of a database in the place.
    pub(super) fn of_copy(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase) => {
                Self::Damaged
            }
            _ => Self::Away(Box::new(error)),
        }
    }

    /// A failure of what the store did with a file in the place.
    pub(super) fn of_place(error: StoreError) -> Self {
        match error {
            StoreError::Sql(error) => Self::of_copy(error),
            StoreError::File(error) => Self::at_place(error),
            StoreError::Newer { .. } => Self::Newer,
            StoreError::WrongKey | StoreError::DamagedKey | StoreError::Damaged(_) => Self::Damaged,
            StoreError::DamagedRow { .. } => Self::Damaged,
            StoreError::Absent(_)
            | StoreError::Present(_)
            | StoreError::NetworkShare(_)
            | StoreError::Busy
            | StoreError::WrongPassphrase
            | StoreError::NoAccount
            | StoreError::NoRandomness
            | StoreError::Destroyed
            | StoreError::ReadOnly => Self::Store(error),
        }
    }
}
