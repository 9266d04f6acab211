//! 档案目录: archived dossiers as a folder that is read without this program and checked with it.
//!
//! Each dossier has a folder of its own: the bound dossier, the bundle that proves it, the attachments as
//! they are kept. A manifest names every file with its length and hashes and is sealed by the device
//! that wrote it; `SHA256SUMS` says the same to whoever has no more than `sha256sum`.

mod folder;
mod manifest;

pub use folder::{ArchiveError, ArchiveFolder, FolderReport};
pub use manifest::{ArchivedDossier, ArchivedFile, FileRole, Manifest, ManifestSeal};

#[cfg(test)]
mod tests;
