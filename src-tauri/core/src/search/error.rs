//! What can go wrong in the index. None of it loses anything: the file can be made again.

use std::ffi::c_int;

/// Why the index could not be opened, written or read.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// SQLite refused; a damaged file is answered by deleting it and indexing again.
    #[error("the search index could not be read or written")]
    Sqlite(#[from] rusqlite::Error),
    /// This build of SQLite has no full text search.
    #[error("full text search is missing from SQLite (code {code})")]
    FullTextMissing {
        /// SQLite's own result code.
        code: c_int,
    },
    /// SQLite did not take the tokenizer.
    #[error("the tokenizer was refused (code {code})")]
    TokenizerRefused {
        /// SQLite's own result code.
        code: c_int,
    },
    /// The stored copy of a document is not in the form this version writes.
    #[error("a stored copy in the search index is unreadable")]
    StoredCopy(#[source] serde_json::Error),
    /// A row of the index names a kind this version does not know.
    #[error("the search index holds a record of an unknown kind")]
    UnknownKind,
    /// A journal position that SQLite cannot hold.
    #[error("journal position {position} is out of range")]
    PositionOutOfRange {
        /// The position handed in.
        position: u64,
    },
}
