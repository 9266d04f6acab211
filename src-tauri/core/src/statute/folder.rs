//! The files of a folder of statutes: sub-folders are categories.

use super::error::StatuteError;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Folders deeper than this are not looked into.
const DEEPEST: usize = 8;
/// No law is larger.
const LARGEST_BYTES: u64 = 8 * 1024 * 1024;

/// A file that may be a law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatuteFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its place below the folder, with `/` between.
    pub name: String,
    /// The sub-folders in which it lies; the folder's own name for a file right in it.
    pub category: String,
    /// Its name without the ending.
    pub stem: String,
}

/// What a folder holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatuteFolder {
    /// Files ending in `.md` or `.markdown`, by name.
    pub files: Vec<StatuteFile>,
    /// How many others there are.
    pub other_count: u32,
}

/// Why the bytes of a file were not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// The system refused.
    Refused,
    /// It is larger than any law.
    TooLarge,
}

/// Looks through a folder. Hidden files and links are left out, a sub-folder that cannot be read
/// as well.
///
/// # Errors
/// When the folder itself cannot be read.
pub fn look(folder: &Path) -> Result<StatuteFolder, StatuteError> {
    let mut found = StatuteFolder::default();
    let own_name = folder
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    walk(folder, &mut Vec::new(), &own_name, &mut found).map_err(StatuteError::Folder)?;
    found.files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn walk(
    folder: &Path,
    below: &mut Vec<String>,
    own_name: &str,
    found: &mut StatuteFolder,
) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type()?;
        if name.starts_with(['.', '~']) || kind.is_symlink() {
            continue;
        }
        if kind.is_dir() {
            if below.len() < DEEPEST {
                below.push(name);
                walk(&entry.path(), below, own_name, found).ok();
                below.pop();
            }
            continue;
        }
        let path = entry.path();
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        if !ending.is_some_and(|ending| ending == "md" || ending == "markdown") {
            found.other_count = found.other_count.saturating_add(1);
            continue;
        }
        let mut parts = below.clone();
        parts.push(name);
        found.files.push(StatuteFile {
            name: parts.join("/"),
            category: if below.is_empty() {
                own_name.to_owned()
            } else {
                below.join("/")
            },
            stem: path
                .file_stem()
                .map(|stem| stem.to_string_lossy().into_owned())
                .unwrap_or_default(),
            path,
        });
    }
    Ok(())
}

/// The bytes of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Unread> {
    let file = File::open(path).map_err(|_| Unread::Refused)?;
    let mut bytes = Vec::new();
    file.take(LARGEST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| Unread::Refused)?;
    if bytes.len() as u64 > LARGEST_BYTES {
        return Err(Unread::TooLarge);
    }
    Ok(bytes)
}
