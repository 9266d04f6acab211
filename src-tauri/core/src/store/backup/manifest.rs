//! What a backup says of itself: counts, heads and hashes; no name and no text of anybody.

use super::error::BackupError;
use crate::journal::Hash;
use crate::store::folder::write_whole;
use crate::store::{Reader, StoreError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

const NAME: &str = "manifest.json";
const FORMAT: u32 = 1;

/// The manifest of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of this file and of the folder.
    pub format: u32,
    /// The program that made it.
    pub version: String,
    /// The version of the database's tables.
    pub schema: u32,
    /// When it was begun, in milliseconds since 1970.
    pub at: i64,
    /// What was in it.
    pub counts: Counts,
    /// BLAKE3 over the heads of all streams, in their order.
    pub heads: Hash,
    /// Size and BLAKE3 of every file, by its name within the backup.
    pub files: BTreeMap<String, FileLine>,
}

/// What was in a casebook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Entries of the journal.
    pub entries: u64,
    /// Its streams.
    pub streams: u64,
    /// Disputes, for whoever chooses among backups.
    pub disputes: u64,
    /// Attachments whose bytes are all in the backup.
    pub attachments: u64,
    /// Their bytes.
    pub attachment_bytes: u64,
}

/// A file of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileLine {
    /// Its size.
    pub bytes: u64,
    /// Its hash.
    pub hash: Hash,
}

impl Manifest {
    /// Reads the manifest of a backup.
    ///
    /// # Errors
    /// [`BackupError::Damaged`], [`BackupError::Newer`], a file error.
    #[expect(
        clippy::disallowed_methods,
        reason = "the manifest is this module's own"
    )]
    pub fn read(folder: &Path) -> Result<Self, BackupError> {
        let bytes = std::fs::read(folder.join(NAME)).map_err(BackupError::at_place)?;
        let manifest: Self = serde_json::from_slice(&bytes).map_err(|_| BackupError::Damaged)?;
        if manifest.format > FORMAT {
            return Err(BackupError::Newer);
        }
        Ok(manifest)
    }

    pub(super) fn new(version: &str, schema: u32, at: i64) -> Self {
        Self {
            format: FORMAT,
            version: version.to_owned(),
            schema,
            at,
            counts: Counts::default(),
            heads: Hash::NONE,
            files: BTreeMap::new(),
        }
    }

    pub(super) fn write(&self, folder: &Path) -> Result<(), BackupError> {
        let bytes = serde_json::to_vec_pretty(self).map_err(|_| BackupError::Damaged)?;
        write_whole(&folder.join(NAME), &bytes).map_err(BackupError::of_place)
    }

    pub(super) fn note(&mut self, name: &str, (bytes, hash): (u64, blake3::Hash)) {
        let hash = Hash(*hash.as_bytes());
        self.files.insert(name.to_owned(), FileLine { bytes, hash });
    }

    /// The bytes of a backup in all, attachments beside it among them.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.files.values().map(|one| one.bytes).sum::<u64>() + self.counts.attachment_bytes
    }

    /// Whether a file is what was written.
    pub(super) fn is_true(&self, name: &str, (bytes, hash): (u64, blake3::Hash)) -> bool {
        let expected = self.files.get(name);
        expected.is_some_and(|one| one.bytes == bytes && one.hash.0 == *hash.as_bytes())
    }
}

/// Counts what is in a casebook, but for attachments.
pub(super) fn count(reader: Reader<'_>) -> Result<Counts, StoreError> {
    let one = |sql: &str| -> Result<u64, StoreError> {
        let count: i64 = reader.connection().query_row(sql, [], |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    };
    Ok(Counts {
        entries: one("select count(*) from entry")?,
        streams: one("select count(*) from stream")?,
        disputes: one("select count(*) from dispute")?,
        ..Counts::default()
    })
}

/// BLAKE3 over the heads of all streams.
pub(super) fn heads(reader: Reader<'_>) -> Result<Hash, StoreError> {
    let mut statement = reader
        .connection()
        .prepare("select device, scope, head_seq, head_hash from stream order by device, scope")?;
    let mut rows = statement.query([])?;
    let mut hasher = blake3::Hasher::new();
    while let Some(row) = rows.next()? {
        hasher.update(&row.get::<_, [u8; 16]>(0)?);
        hasher.update(&row.get::<_, [u8; 16]>(1)?);
        hasher.update(&row.get::<_, i64>(2)?.to_be_bytes());
        hasher.update(&row.get::<_, [u8; 32]>(3)?);
    }
    Ok(Hash(*hasher.finalize().as_bytes()))
}
