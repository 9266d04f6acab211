//! `attachments.db`: chunks under their hashes, each kept once.

use super::schema;
use crate::store::connection::{self, Mode};
use crate::store::keyring::DatabaseKey;
use crate::store::{StoreError, maintenance};
use rusqlite::{Connection, OptionalExtension as _};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The size of every chunk but a file's last.
pub const CHUNK_BYTES: usize = 1024 * 1024;

/// Chunks are read once, so a large cache would only hold memory.
const CACHE_KIB: i64 = 4 * 1024;
/// Pages of the log after which it is carried over: no save waits for this file.
const CHECKPOINT_PAGES: u32 = 2000;

/// The open file. One connection: a reader waits at most for one chunk to be written.
pub struct ChunkFile {
    connection: Mutex<Connection>,
    may_write: bool,
}

impl ChunkFile {
    /// Opens the file; made where it is absent and `may_write`.
    ///
    /// # Errors
    /// A wrong key, a newer file, SQL errors.
    pub(in crate::store) fn open(
        path: &Path,
        key: &DatabaseKey,
        may_write: bool,
    ) -> Result<Self, StoreError> {
        let mode = if may_write { Mode::Write } else { Mode::Read };
        let mut connection = connection::open(path, key, mode)?;
        connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
        if may_write {
            connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
            schema::prepare(&mut connection)?;
        } else {
            schema::refuse_newer(&connection)?;
        }
        Ok(Self {
            connection: Mutex::new(connection),
            may_write,
        })
    }

    /// Opens the file beside backups, which may lie on a stick or a share; made where it is absent.
    ///
    /// # Errors
    /// A wrong key, a newer file, SQL errors.
    pub(in crate::store) fn open_copy(path: &Path, key: &DatabaseKey) -> Result<Self, StoreError> {
        let mut connection = connection::open(path, key, Mode::Copy)?;
        connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
        schema::prepare(&mut connection)?;
        Ok(Self {
            connection: Mutex::new(connection),
            // There is no log to carry over.
            may_write: false,
        })
    }

    /// Keeps a chunk, on disk when this returns; answers its hash in hex.
    ///
    /// # Errors
    /// A full disk, SQL errors.
    pub fn put(&self, bytes: &[u8]) -> Result<String, StoreError> {
        let hash = blake3::hash(bytes);
        self.connection()
            .prepare_cached("insert or ignore into chunk (hash, bytes) values (?1, ?2)")?
            .execute((hash.as_bytes().as_slice(), bytes))?;
        Ok(hash.to_hex().to_string())
    }

    /// A chunk, proved by its hash; none where it is not here.
    ///
    /// # Errors
    /// [`StoreError::DamagedRow`] where the bytes are not those of the hash; SQL errors.
    pub fn get(&self, hash: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let damaged = || StoreError::DamagedRow { table: "chunk" };
        let key = blake3::Hash::from_hex(hash).map_err(|_| damaged())?;
        let bytes: Option<Vec<u8>> = self
            .connection()
            .prepare_cached("select bytes from chunk where hash = ?1")?
            .query_row([key.as_bytes().as_slice()], |row| row.get(0))
            .optional()?;
        match bytes {
            Some(bytes) if blake3::hash(&bytes) != key => Err(damaged()),
            other => Ok(other),
        }
    }

    /// The hashes of all chunks, in hex.
    ///
    /// # Errors
    /// SQL errors.
    pub fn hashes(&self) -> Result<BTreeSet<String>, StoreError> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached("select lower(hex(hash)) from chunk")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Takes chunks out; those that are not here are no error.
    ///
    /// # Errors
    /// SQL errors; none is then taken out.
    pub fn remove<'h>(&self, hashes: impl Iterator<Item = &'h String>) -> Result<(), StoreError> {
        let mut connection = self.connection();
        let transaction = connection.transaction()?;
        for hash in hashes {
            transaction
                .prepare_cached("delete from chunk where hash = unhex(?1)")?
                .execute([hash])?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Whether every page of the file decrypts to what was written.
    pub(in crate::store) fn is_sound(&self) -> bool {
        let found: rusqlite::Result<Option<String>> = self
            .connection()
            .query_row("pragma cipher_integrity_check", [], |row| row.get(0))
            .optional();
        matches!(found, Ok(None))
    }

    /// A lock whose holder panicked guards nothing that a rolled-back transaction has not put right.
    pub(super) fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for ChunkFile {
    fn drop(&mut self) {
        if self.may_write {
            // The log stays valid if this fails; the next process carries it over.
            maintenance::checkpoint_and_empty(&self.connection()).ok();
        }
    }
}
