//! Files of a backup: copied with their hash, and made durable.

use super::error::BackupError;
use super::progress::BackupProgress;
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::Path;

const PIECE: usize = 1024 * 1024;

/// Copies a file piece by piece, on disk when this returns; answers its size and hash. `refused` tells
/// what a failure of the written side is.
pub(super) fn copy(
    from: &Path,
    to: &Path,
    progress: &BackupProgress,
) -> Result<(u64, blake3::Hash), BackupError> {
    let mut source = File::open(from).map_err(BackupError::at_place)?;
    let mut target = File::create(to).map_err(BackupError::at_place)?;
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE];
    let mut size = 0;
    loop {
        let count = source.read(&mut piece).map_err(BackupError::at_place)?;
        if count == 0 {
            break;
        }
        hasher.update(&piece[..count]);
        target
            .write_all(&piece[..count])
            .map_err(BackupError::at_place)?;
        size += count as u64;
        progress.step(count as u64)?;
    }
    target.sync_all().map_err(BackupError::at_place)?;
    Ok((size, hasher.finalize()))
}

/// The size and hash of a file as it can be read back.
pub(super) fn hash(
    path: &Path,
    progress: &BackupProgress,
) -> Result<(u64, blake3::Hash), BackupError> {
    let mut file = File::open(path).map_err(BackupError::at_place)?;
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE];
    let mut size = 0;
    loop {
        let count = file.read(&mut piece).map_err(BackupError::at_place)?;
        if count == 0 {
            return Ok((size, hasher.finalize()));
        }
        hasher.update(&piece[..count]);
        size += count as u64;
        progress.step(0)?;
    }
}

/// Makes what was written into a file durable.
pub(super) fn sync(path: &Path) -> Result<(), BackupError> {
    // Opened for writing: Windows syncs no file that was opened for reading.
    let file = File::options().write(true).open(path);
    file.and_then(|file| file.sync_all())
        .map_err(BackupError::at_place)
}

/// Makes names in a folder durable, where the system can.
pub(super) fn sync_folder(path: &Path) {
    if let Ok(folder) = File::open(path) {
        folder.sync_all().ok();
    }
}

/// Makes a folder for the eyes of this user alone, where the system knows such.
pub(super) fn make_private(path: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(path)
}

/// Takes a folder of a backup away with all that is in it; one that is not there is no error.
#[expect(
    clippy::disallowed_methods,
    reason = "half a backup, and one that is too old, are this module's to take away"
)]
pub(super) fn remove_folder(path: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Gives a file or folder its final name.
#[expect(
    clippy::disallowed_methods,
    reason = "a backup appears by one rename, or not at all"
)]
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), BackupError> {
    fs::rename(from, to).map_err(BackupError::at_place)
}

/// Takes a file away that a restore had begun; one that is not there is no error.
#[expect(
    clippy::disallowed_methods,
    reason = "half a restore is this module's to take away"
)]
pub(super) fn remove_file(path: &Path) -> std::io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
