//! A depot that is a folder: on a stick that goes from hand to hand, or shared by several desks.
//!
//! Files appear whole or not at all, under names that nobody else writes: a desk puts down its own
//! segments and its receipt; the register and the letters are the office's and only replaced by
//! newer ones. What is in the folder is never believed, only checked; what is missing is missing.

use super::error::SyncError;
use super::plan::SegmentName;
use super::register::FORMAT;
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::journal::Hash;
use crate::store::{StoreError, write_whole};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The folder's name on a stick, which people see.
const NAME: &str = "连心桥交换";
const MARKER: &str = "depot.json";
const REGISTER: &str = "register.json";
const SEGMENTS: &str = "segments";
const LETTERS: &str = "letters";
const RECEIPTS: &str = "receipts";
const CHUNKS: &str = "chunks";

/// The largest file that is read.
const FILE_BYTES: u64 = 256 * 1024 * 1024;

/// A folder through which desks exchange.
#[derive(Clone, Debug)]
pub struct FolderDepot {
    root: PathBuf,
    /// By what it is known again.
    pub id: Uuid,
    /// Whether nobody had exchanged through it before.
    pub is_new: bool,
}

#[derive(Serialize, Deserialize)]
struct Marker {
    format: u32,
    depot: Uuid,
    street_key: Hash,
}

/// What lies in a depot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Segments by their names.
    pub segments: Vec<SegmentName>,
    /// Files among them whose names say nothing.
    pub strange: Vec<String>,
}

impl FolderDepot {
    /// The depot in a folder, which is begun where there is none. `new_id` is taken for a new one.
    ///
    /// # Errors
    /// [`SyncError::NoFolder`], [`SyncError::OtherStreet`], [`SyncError::Newer`], a medium that refuses.
    pub fn open(place: &Path, street_key: &Hash, new_id: Uuid) -> Result<Self, SyncError> {
        if !place.is_dir() {
            return Err(SyncError::NoFolder);
        }
        let root = root_of(place);
        match marker(&root)? {
            Some(marker) if marker.street_key != *street_key => Err(SyncError::OtherStreet),
            Some(marker) => Ok(Self {
                root,
                id: marker.depot,
                is_new: false,
            }),
            None => {
                let marker = Marker {
                    format: FORMAT,
                    depot: new_id,
                    street_key: *street_key,
                };
                fs::create_dir_all(&root)?;
                write_whole(&root.join(MARKER), &serde_json::to_vec_pretty(&marker)?)?;
                Ok(Self {
                    root,
                    id: new_id,
                    is_new: true,
                })
            }
        }
    }

    /// The depot in a folder, which must be there.
    ///
    /// # Errors
    /// As [`FolderDepot::open`], and where there is none.
    pub fn find(place: &Path, street_key: &Hash) -> Result<Self, SyncError> {
        let id = Self::peek(place).ok_or(SyncError::NoFolder)?;
        Self::open(place, street_key, id)
    }

    /// The id of the depot in a folder, if there is one now.
    #[must_use]
    pub fn peek(place: &Path) -> Option<Uuid> {
        marker(&root_of(place)).ok().flatten().map(|one| one.depot)
    }

    /// Whether the medium is still there.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.root.is_dir()
    }

    /// What lies in it.
    ///
    /// # Errors
    /// A medium that refuses.
    pub fn list(&self) -> Result<Listing, SyncError> {
        let mut listing = Listing::default();
        let root = self.root.join(SEGMENTS);
        for device in names_in(&root)? {
            for scope in names_in(&root.join(&device))? {
                for file in names_in(&root.join(&device).join(&scope))? {
                    let path = format!("{device}/{scope}/{file}");
                    match path.parse() {
                        Ok(name) => listing.segments.push(name),
                        // What is left over of an interrupted copy is nobody's.
                        Err(()) if file.ends_with(".age") => listing.strange.push(path),
                        Err(()) => {}
                    }
                }
            }
        }
        listing.segments.sort_unstable();
        listing.strange.sort_unstable();
        Ok(listing)
    }

    /// The bytes of a segment; none where it went away, or where they are not those of its name.
    #[must_use]
    pub fn segment(&self, name: &SegmentName) -> Option<Vec<u8>> {
        let bytes = read(&self.segment_path(name)).ok().flatten()?;
        (*blake3::hash(&bytes).as_bytes() == name.hash.0).then_some(bytes)
    }

    /// Puts an own segment down.
    ///
    /// # Errors
    /// A full medium, or one that was taken out.
    pub fn put_segment(&self, name: &SegmentName, bytes: &[u8]) -> Result<(), SyncError> {
        put(&self.segment_path(name), bytes)
    }

    /// Takes an own segment away whose bytes are not those of its name.
    ///
    /// # Errors
    /// A medium that refuses.
    #[expect(
        clippy::disallowed_methods,
        reason = "a damaged segment is replaced by its own writer, under another name"
    )]
    pub fn remove_damaged(&self, name: &SegmentName) -> Result<(), SyncError> {
        match fs::remove_file(self.segment_path(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// The register that lies here.
    ///
    /// # Errors
    /// A medium that refuses.
    pub fn register(&self) -> Result<Option<Vec<u8>>, SyncError> {
        Ok(read(&self.root.join(REGISTER))?)
    }

    /// Puts a newer register down.
    ///
    /// # Errors
    /// A medium that refuses.
    pub fn put_register(&self, bytes: &[u8]) -> Result<(), SyncError> {
        put(&self.root.join(REGISTER), bytes)
    }

    /// The letter to a desk.
    ///
    /// # Errors
    /// A medium that refuses.
    pub fn letter(&self, device: DeviceId) -> Result<Option<Vec<u8>>, SyncError> {
        Ok(read(&self.letter_path(device))?)
    }

    /// Puts a letter down.
    ///
    /// # Errors
    /// A medium that refuses.
    pub fn put_letter(&self, device: DeviceId, bytes: &[u8]) -> Result<(), SyncError> {
        put(&self.letter_path(device), bytes)
    }

    /// Every receipt that lies here.
    ///
    /// # Errors
    /// A medium that refuses.
    pub fn receipts(&self) -> Result<Vec<Vec<u8>>, SyncError> {
        let folder = self.root.join(RECEIPTS);
        let mut receipts = Vec::new();
        for name in names_in(&folder)? {
            if name.ends_with(".json") {
                receipts.extend(read(&folder.join(name))?);
            }
        }
        Ok(receipts)
    }

    /// Puts the own receipt down in the place of the one before.
    ///
    /// # Errors
    /// A medium that refuses.
    pub fn put_receipt(&self, device: DeviceId, bytes: &[u8]) -> Result<(), SyncError> {
        put(
            &self.root.join(RECEIPTS).join(format!("{device}.json")),
            bytes,
        )
    }

    /// The names of a scope's chunks that lie here.
    ///
    /// # Errors
    /// A medium that refuses.
    pub fn chunks(&self, scope: Scope) -> Result<BTreeSet<String>, SyncError> {
        let names = names_in(&self.root.join(CHUNKS).join(scope.to_string()))?;
        let names = names.iter().filter_map(|name| name.strip_suffix(".age"));
        Ok(names.map(str::to_owned).collect())
    }

    /// A sealed chunk; none where it went away or does not read.
    #[must_use]
    pub fn chunk(&self, scope: Scope, name: &str) -> Option<Vec<u8>> {
        read(&self.chunk_path(scope, name)).ok().flatten()
    }

    /// Puts a sealed chunk down.
    ///
    /// # Errors
    /// A full medium, or one that was taken out.
    pub fn put_chunk(&self, scope: Scope, name: &str, sealed: &[u8]) -> Result<(), SyncError> {
        put(&self.chunk_path(scope, name), sealed)
    }

    /// Takes a chunk away that is not what its name says, so that its writer puts it down again.
    ///
    /// # Errors
    /// A medium that refuses.
    #[expect(
        clippy::disallowed_methods,
        reason = "a damaged chunk is nobody's, and its writer still has it"
    )]
    pub fn remove_chunk(&self, scope: Scope, name: &str) -> Result<(), SyncError> {
        Ok(fs::remove_file(self.chunk_path(scope, name))?)
    }

    fn chunk_path(&self, scope: Scope, name: &str) -> PathBuf {
        let folder = self.root.join(CHUNKS).join(scope.to_string());
        folder.join(format!("{name}.age"))
    }

    fn segment_path(&self, name: &SegmentName) -> PathBuf {
        self.root.join(SEGMENTS).join(name.to_string())
    }

    fn letter_path(&self, device: DeviceId) -> PathBuf {
        self.root.join(LETTERS).join(format!("{device}.age"))
    }
}

/// Where sticks show up: the folders into which systems mount them.
#[must_use]
pub fn media() -> Vec<PathBuf> {
    let mut found = Vec::new();
    if cfg!(windows) {
        let drives = ('D'..='Z').map(|letter| PathBuf::from(format!("{letter}:\\")));
        found.extend(drives.filter(|drive| drive.is_dir()));
        return found;
    }
    for (root, depth) in [("/media", 2), ("/run/media", 2)] {
        let mut level = vec![PathBuf::from(root)];
        for _ in 0..depth {
            let below = level.iter().flat_map(|folder| {
                let names = names_in(folder).unwrap_or_default();
                names
                    .into_iter()
                    .map(|name| folder.join(name))
                    .collect::<Vec<_>>()
            });
            level = below.filter(|path| path.is_dir()).collect();
        }
        found.extend(level);
    }
    found
}

/// People choose the stick or the folder on it; both are meant.
fn root_of(place: &Path) -> PathBuf {
    if place.join(MARKER).is_file() || place.file_name().is_some_and(|name| name == NAME) {
        place.to_owned()
    } else {
        place.join(NAME)
    }
}

/// The marker of a depot; none where there is none or where it does not read, as it is only a name.
fn marker(root: &Path) -> Result<Option<Marker>, SyncError> {
    let Some(bytes) = read(&root.join(MARKER))? else {
        return Ok(None);
    };
    let marker: Option<Marker> = serde_json::from_slice(&bytes).ok();
    match marker {
        Some(marker) if marker.format > FORMAT => Err(SyncError::Newer),
        other => Ok(other),
    }
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), SyncError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // A medium that refuses is told as such, and not as a file of the casebook.
    write_whole(path, bytes).map_err(|error| {
        if let StoreError::File(error) = error {
            SyncError::File(error)
        } else {
            SyncError::Store(error)
        }
    })
}

fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match File::open(path) {
        Ok(file) => {
            let mut bytes = Vec::new();
            file.take(FILE_BYTES).read_to_end(&mut bytes)?;
            Ok(Some(bytes))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn names_in(folder: &Path) -> Result<Vec<String>, SyncError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            return Ok(Vec::new());
        }
        Err(error) => return Err(error.into()),
    };
    let mut names = Vec::new();
    for entry in entries {
        names.extend(entry?.file_name().into_string());
    }
    names.sort_unstable();
    Ok(names)
}
