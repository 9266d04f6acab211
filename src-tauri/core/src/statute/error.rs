//! What can go wrong with the statute library. Its file can be made again from the folder.

use crate::search::SearchError;
use crate::store::StoreError;
use rusqlite::ErrorCode;

/// Why the library could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StatuteError {
    /// The file beside the casebook could not be opened.
    #[error("the statute library could not be opened")]
    Store(#[from] StoreError),
    /// SQLite refused.
    #[error("the statute library could not be read or written")]
    Sqlite(#[from] rusqlite::Error),
    /// The tokenizer could not be registered.
    #[error("the statute library cannot be searched")]
    Search(#[from] SearchError),
    /// The folder cannot be read.
    #[error("the folder of statutes cannot be read")]
    Folder(#[source] std::io::Error),
    /// A report could not be kept or read.
    #[error("a report of the statute library is unreadable")]
    Report(#[from] serde_json::Error),
    /// The user stopped the import; nothing of it remains.
    #[error("the import was stopped")]
    Cancelled,
}

impl StatuteError {
    /// Whether the file itself is no good, rather than busy or on a full disk.
    pub(super) fn is_damage(&self) -> bool {
        let code = match self {
            Self::Store(StoreError::WrongKey) => return true,
            Self::Sqlite(error) | Self::Store(StoreError::Sql(error)) => error.sqlite_error_code(),
            Self::Store(_)
            | Self::Search(_)
            | Self::Folder(_)
            | Self::Report(_)
            | Self::Cancelled => None,
        };
        matches!(
            code,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt)
        )
    }
}
