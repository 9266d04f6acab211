//! What can go wrong while a casebook is kept.

use std::path::PathBuf;

/// A failure of the store. Holds no person's data.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite or SQLCipher refused.
    #[error("the database refused")]
    Sql(#[from] rusqlite::Error),
    /// A file could not be read or written.
    #[error("a file of the casebook could not be used")]
    File(#[from] std::io::Error),
    /// There is no casebook in the folder.
    #[error("no casebook in {0}")]
    Absent(PathBuf),
    /// There is a casebook in the folder already.
    #[error("a casebook is already in {0}")]
    Present(PathBuf),
    /// The folder lies on a network share, where SQLite's locks cannot be trusted.
    #[error("{0} lies on a network share")]
    NetworkShare(PathBuf),
    /// Another process writes to the casebook.
    #[error("another window or command is using the casebook")]
    Busy,
    /// The passphrase or recovery code does not open the key.
    #[error("the passphrase does not open the key")]
    WrongPassphrase,
    /// No account of that id.
    #[error("no such account")]
    NoAccount,
    /// The key does not open the database.
    #[error("the key does not open the database")]
    WrongKey,
    /// The file was written by a newer version.
    #[error("the casebook has version {found}, this program knows {known}")]
    Newer {
        /// The file's version.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// A file that describes the casebook is damaged.
    #[error("the casebook's description is damaged")]
    Damaged(#[from] serde_json::Error),
    /// A key file is damaged.
    #[error("a key file is damaged")]
    DamagedKey,
    /// The operating system gave no randomness.
    #[error("no randomness")]
    NoRandomness,
    /// A stored row is not what it must be.
    #[error("a row of {table} is damaged")]
    DamagedRow {
        /// The table.
        table: &'static str,
    },
    /// The record was destroyed when its time was over; nothing can be written on it any more.
    #[error("the record was destroyed")]
    Destroyed,
    /// The file was opened for reading only.
    #[error("the casebook was opened for reading only")]
    ReadOnly,
}

impl StoreError {
    /// Whether it may come of bytes that are not what was written.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::Sql(_) | Self::Damaged(_) | Self::DamagedRow { .. }
        )
    }

    /// Whether SQLite says that the file is no sound database.
    #[must_use]
    pub fn is_corrupt(&self) -> bool {
        use rusqlite::ErrorCode as C;
        matches!(
            self,
            Self::Sql(error) if matches!(
                error.sqlite_error_code(),
                Some(C::DatabaseCorrupt | C::NotADatabase)
            )
        )
    }

    /// Whether the disk is full or a file can no longer be written.
    #[must_use]
    pub fn is_disk_full(&self) -> bool {
        use rusqlite::ErrorCode as C;
        matches!(
            self,
            Self::Sql(error) if matches!(
                error.sqlite_error_code(),
                Some(C::DiskFull | C::SystemIoFailure | C::ReadOnly | C::CannotOpen)
            )
        )
    }
}
