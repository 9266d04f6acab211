//! Handing an attachment out as a file in a folder that the user chose.

use super::chunk_file::ChunkFile;
use crate::domain::record::Attachment;
use crate::store::StoreError;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// Copies tried with a number behind the name before giving up.
const TRIES: u32 = 1000;

/// Writes an attachment into a folder, chunk by chunk, and never over another file. Answers the
/// path; what could not be written to the end is taken away again.
///
/// # Errors
/// No such folder, a full disk, a chunk that is not here.
#[expect(
    clippy::disallowed_methods,
    reason = "half a copy is the store's own to take away"
)]
pub fn copy_out(
    file: &ChunkFile,
    attachment: &Attachment,
    folder: &Path,
) -> Result<PathBuf, StoreError> {
    let name = attachment.file_name.as_deref().unwrap_or("附件");
    let (path, mut output) = create_new(folder, name)?;
    let written = attachment.chunks.iter().flatten().try_for_each(|hash| {
        let bytes = file
            .get(hash)?
            .ok_or(StoreError::DamagedRow { table: "chunk" })?;
        Ok::<_, StoreError>(output.write_all(&bytes)?)
    });
    match written.and_then(|()| Ok(output.sync_all()?)) {
        Ok(()) => Ok(path),
        Err(error) => {
            drop(output);
            fs::remove_file(&path).ok();
            Err(error)
        }
    }
}

fn create_new(folder: &Path, name: &str) -> Result<(PathBuf, File), StoreError> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for number in 1..=TRIES {
        let name = match number {
            1 => name.to_owned(),
            _ => format!("{stem} ({number}).{ending}"),
        };
        let path = folder.join(name);
        match File::create_new(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(std::io::Error::from(ErrorKind::AlreadyExists).into())
}
