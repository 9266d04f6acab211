//! The folder on disk.

use super::manifest::{ArchivedDossier, ArchivedFile, FileRole, Manifest, VERSION};
use crate::store::write_whole;
use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// The manifest's name.
const MANIFEST: &str = "lianxinqiao-archive.json";
/// The sums for `sha256sum --check`.
const SUMS: &str = "SHA256SUMS";
/// The largest manifest that is read.
const MANIFEST_BYTES: u64 = 64 * 1024 * 1024;

/// Why a folder of archived dossiers cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// There is none of that name.
    #[error("no such folder")]
    Absent,
    /// It holds other things and no manifest.
    #[error("the folder holds no archive")]
    NoArchive,
    /// The manifest does not read.
    #[error("the manifest does not read")]
    Unreadable,
    /// A newer program wrote it.
    #[error("the archive is of a newer version")]
    Newer,
    /// No such file in the manifest, or it is not there.
    #[error("no such file in the archive")]
    NoFile,
    /// The disk refused.
    #[error("a file of the archive could not be used")]
    File(#[from] io::Error),
    /// Replacing a file failed.
    #[error("a file of the archive could not be written")]
    Store(#[from] crate::store::StoreError),
}

/// A folder of archived dossiers.
#[derive(Clone, Debug)]
pub struct ArchiveFolder(PathBuf);

/// How the files of a dossier are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderReport {
    /// Those that are not there.
    pub missing: Vec<String>,
    /// Those that are not what the manifest says.
    pub changed: Vec<String>,
}

impl FolderReport {
    /// Whether all are as they were written.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.changed.is_empty()
    }
}

impl ArchiveFolder {
    /// A folder, which need not be there yet.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The manifest; none where the folder is empty or not there, so that one can be begun.
    ///
    /// # Errors
    /// A folder with other things in it, a manifest that does not read or is newer.
    pub fn manifest(&self) -> Result<Option<Manifest>, ArchiveError> {
        let path = self.0.join(MANIFEST);
        let text = match File::open(&path) {
            Ok(file) => {
                let mut text = String::new();
                file.take(MANIFEST_BYTES).read_to_string(&mut text)?;
                text
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let is_empty = match fs::read_dir(&self.0) {
                    Ok(mut entries) => entries.next().is_none(),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => true,
                    Err(error) => return Err(error.into()),
                };
                return if is_empty {
                    Ok(None)
                } else {
                    Err(ArchiveError::NoArchive)
                };
            }
            Err(error) => return Err(error.into()),
        };
        #[derive(serde::Deserialize)]
        struct Version {
            version: u32,
        }
        let version: Version = serde_json::from_str(&text).map_err(|_| ArchiveError::Unreadable)?;
        if version.version > VERSION {
            return Err(ArchiveError::Newer);
        }
        let manifest: Manifest =
            serde_json::from_str(&text).map_err(|_| ArchiveError::Unreadable)?;
        let names = manifest.dossiers.iter().flat_map(|dossier| {
            let files = dossier.files.iter().map(|file| file.name.as_str());
            files.chain([dossier.folder.as_str()])
        });
        // Whoever wrote the manifest must not lead a reader out of the folder.
        if names.into_iter().any(|name| !is_plain(name)) {
            return Err(ArchiveError::Unreadable);
        }
        Ok(Some(manifest))
    }

    /// The manifest of a folder that must be there.
    ///
    /// # Errors
    /// As [`ArchiveFolder::manifest`], and where there is none.
    pub fn open(&self) -> Result<Manifest, ArchiveError> {
        if !self.0.is_dir() {
            return Err(ArchiveError::Absent);
        }
        self.manifest()?.ok_or(ArchiveError::NoArchive)
    }

    /// Writes a file of a dossier, on disk when this returns, and answers its line.
    ///
    /// # Errors
    /// A full disk, a medium that was taken out.
    pub fn put(
        &self,
        folder: &str,
        name: &str,
        role: FileRole,
        caption: Option<String>,
        bytes: &[u8],
    ) -> Result<ArchivedFile, ArchiveError> {
        let within = self.0.join(folder);
        fs::create_dir_all(&within)?;
        write_whole(&within.join(name), bytes)?;
        Ok(ArchivedFile {
            name: name.to_owned(),
            role,
            caption,
            byte_count: bytes.len() as u64,
            blake3: blake3::hash(bytes).to_hex().to_string(),
            sha256: hex(&Sha256::digest(bytes)),
        })
    }

    /// Writes the manifest, last of all: what it does not name is not part of the archive.
    ///
    /// # Errors
    /// A full disk, a medium that was taken out.
    pub fn write(&self, manifest: &Manifest) -> Result<(), ArchiveError> {
        fs::create_dir_all(&self.0)?;
        let mut sums = String::new();
        for dossier in &manifest.dossiers {
            for file in &dossier.files {
                sums.push_str(&format!(
                    "{}  {}/{}\n",
                    file.sha256, dossier.folder, file.name
                ));
            }
        }
        write_whole(&self.0.join(SUMS), sums.as_bytes())?;
        let text = serde_json::to_vec_pretty(manifest).map_err(|_| ArchiveError::Unreadable)?;
        write_whole(&self.0.join(MANIFEST), &text)?;
        Ok(())
    }

    /// Compares the files of a dossier with what the manifest says of them.
    ///
    /// # Errors
    /// A medium that cannot be read.
    pub fn check(&self, dossier: &ArchivedDossier) -> Result<FolderReport, ArchiveError> {
        let mut report = FolderReport::default();
        for file in &dossier.files {
            let path = self.0.join(&dossier.folder).join(&file.name);
            let mut opened = match File::open(&path) {
                Ok(opened) => opened,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    report.missing.push(file.name.clone());
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            let mut hasher = blake3::Hasher::new();
            let length = io::copy(&mut opened, &mut hasher)?;
            if length != file.byte_count || hasher.finalize().to_hex().as_str() != file.blake3 {
                report.changed.push(file.name.clone());
            }
        }
        Ok(report)
    }

    /// A file that the manifest names.
    ///
    /// # Errors
    /// One that is not named there or is not here.
    #[expect(
        clippy::disallowed_methods,
        reason = "the files of an archive belong to it"
    )]
    pub fn read(&self, dossier: &ArchivedDossier, name: &str) -> Result<Vec<u8>, ArchiveError> {
        let known = dossier.files.iter().find(|file| file.name == name);
        let file = known.ok_or(ArchiveError::NoFile)?;
        match fs::read(self.0.join(&dossier.folder).join(&file.name)) {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(ArchiveError::NoFile),
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether a name is one step down and nothing else.
fn is_plain(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    matches!(parts.next(), Some(std::path::Component::Normal(_)))
        && parts.next().is_none()
        && !name.contains(['/', '\\', ':'])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
