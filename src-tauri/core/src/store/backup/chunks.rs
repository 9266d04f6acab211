//! The bytes of attachments beside the backups: one file that grows by what is missing.

use super::error::BackupError;
use super::files;
use super::place::BackupPlace;
use super::progress::BackupProgress;
use crate::domain::record::Attachment;
use crate::store::attachments::{ChunkFile, referenced_chunks};
use crate::store::keyring::DatabaseKey;
use crate::store::{Reader, StoreError};
use std::collections::BTreeSet;
use std::path::Path;

/// Opens the file, or begins a new one. One that nothing can be read from is set aside, never thrown
/// away: the casebook still has every chunk.
pub(super) fn open(place: &BackupPlace, key: &DatabaseKey) -> Result<ChunkFile, BackupError> {
    let path = place.attachments();
    match ChunkFile::open_copy(&path, key).map_err(BackupError::of_place) {
        Err(BackupError::Damaged) => {
            let mut number = 1;
            let mut aside = path.with_extension("damaged-1.db");
            while aside.exists() {
                number += 1;
                aside = path.with_extension(format!("damaged-{number}.db"));
            }
            files::rename(&path, &aside)?;
            ChunkFile::open_copy(&path, key).map_err(BackupError::of_place)
        }
        other => other,
    }
}

/// Copies what the casebook names, has, and the backup lacks. Each chunk is proved on its way.
pub(super) fn add_missing(
    reader: Reader<'_>,
    living: Option<&ChunkFile>,
    copy: &ChunkFile,
    progress: &BackupProgress,
) -> Result<(), BackupError> {
    let Some(living) = living else { return Ok(()) };
    let mut wanted = referenced_chunks(reader)?;
    let there = copy.hashes().map_err(BackupError::of_place)?;
    let here = living.hashes()?;
    wanted.retain(|hash| !there.contains(hash) && here.contains(hash));
    progress.expect(wanted.len() as u64 * crate::store::attachments::CHUNK_BYTES as u64);
    for hash in wanted {
        progress.step(crate::store::attachments::CHUNK_BYTES as u64)?;
        // One that is damaged here is told by the check of the casebook; the others go on.
        match living.get(&hash) {
            Ok(Some(bytes)) => {
                copy.put(&bytes).map_err(BackupError::of_place)?;
            }
            Ok(None) | Err(StoreError::DamagedRow { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Lets go of what no attachment of the living casebook names any more: what was destroyed by law.
pub(super) fn let_go(reader: Reader<'_>, copy: &ChunkFile) -> Result<(), BackupError> {
    let named = referenced_chunks(reader)?;
    let there = copy.hashes().map_err(BackupError::of_place)?;
    let gone: BTreeSet<&String> = there.difference(&named).collect();
    copy.remove(gone.into_iter()).map_err(BackupError::of_place)
}

/// Attachments whose chunks are all in a file, and their bytes.
pub(super) fn whole(
    reader: Reader<'_>,
    copy: Option<&ChunkFile>,
) -> Result<(u64, u64), BackupError> {
    let there = match copy {
        Some(copy) => copy.hashes().map_err(BackupError::of_place)?,
        None => BTreeSet::new(),
    };
    let mut found = (0, 0);
    for attachment in reader.all::<Attachment>()? {
        let Some(chunks) = &attachment.chunks else {
            continue;
        };
        if chunks.iter().all(|hash| there.contains(hash)) {
            found.0 += 1;
            found.1 += u64::try_from(attachment.byte_count.unwrap_or(0)).unwrap_or(0);
        }
    }
    Ok(found)
}

/// Opens the file of a place for reading alone; none where no casebook there had attachments.
pub(super) fn open_to_read(
    path: &Path,
    key: &DatabaseKey,
) -> Result<Option<ChunkFile>, BackupError> {
    if !path.is_file() {
        return Ok(None);
    }
    let file = ChunkFile::open(path, key, false).map_err(BackupError::of_place)?;
    Ok(Some(file))
}
