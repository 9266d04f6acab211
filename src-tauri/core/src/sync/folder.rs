//! A depot that is a folder: on a stick that goes from hand to hand, or shared by several desks.
//!
//! Files appear whole or not at all, under names that nobody else writes: a desk puts down its own
//! segments and its receipt; the register and the letters are the office's and only replaced by
//! newer ones. What is in the folder is never believed, only checked; what is missing is missing.

use super::depot::{Depot, Listing, Reading};
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
    place: String,
    id: Uuid,
    is_new: bool,
}

#[derive(Serialize, Deserialize)]
struct Marker {
    format: u32,
    depot: Uuid,
    street_key: Hash,
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
        let shown = place.to_string_lossy().into_owned();
        match marker(&root)? {
            Some(marker) if marker.street_key != *street_key => Err(SyncError::OtherStreet),
            Some(marker) => Ok(Self {
                root,
                place: shown,
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
                    place: shown,
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

    fn is_there(&self) -> bool {
        self.root.is_dir()
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

impl Depot for FolderDepot {
    fn id(&self) -> Uuid {
        self.id
    }

    fn is_new(&self) -> bool {
        self.is_new
    }

    fn place(&self) -> String {
        self.place.clone()
    }

    fn list(&self, _: &Reading<'_>) -> Result<Listing, SyncError> {
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

    fn segment(&self, name: &SegmentName) -> Result<Option<Vec<u8>>, SyncError> {
        // A file that does not read is as good as none, as long as the medium is there.
        let bytes = read(&self.segment_path(name)).ok().flatten();
        if bytes.is_none() && !self.is_there() {
            return Err(io::Error::from(io::ErrorKind::NotFound).into());
        }
        Ok(bytes.filter(|bytes| *blake3::hash(bytes).as_bytes() == name.hash.0))
    }

    fn is_whole(&self, name: &SegmentName) -> Result<bool, SyncError> {
        Ok(self.segment(name)?.is_some())
    }

    fn put_segment(&self, name: &SegmentName, bytes: &[u8]) -> Result<(), SyncError> {
        put(&self.segment_path(name), bytes)
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "a damaged segment is replaced by its own writer, under another name"
    )]
    fn remove_damaged(&self, name: &SegmentName) -> Result<(), SyncError> {
        match fs::remove_file(self.segment_path(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    fn registers(&self) -> Result<Vec<Vec<u8>>, SyncError> {
        Ok(read(&self.root.join(REGISTER))?.into_iter().collect())
    }

    fn put_register(&self, _: u64, bytes: &[u8]) -> Result<(), SyncError> {
        put(&self.root.join(REGISTER), bytes)
    }

    fn letter(&self, device: DeviceId) -> Result<Option<Vec<u8>>, SyncError> {
        Ok(read(&self.letter_path(device))?)
    }

    fn put_letter(&self, device: DeviceId, bytes: &[u8]) -> Result<(), SyncError> {
        put(&self.letter_path(device), bytes)
    }

    fn receipts(&self) -> Result<Vec<Vec<u8>>, SyncError> {
        let folder = self.root.join(RECEIPTS);
        let mut receipts = Vec::new();
        for name in names_in(&folder)? {
            if name.ends_with(".json") {
                receipts.extend(read(&folder.join(name))?);
            }
        }
        Ok(receipts)
    }

    fn put_receipt(&self, device: DeviceId, bytes: &[u8]) -> Result<(), SyncError> {
        put(
            &self.root.join(RECEIPTS).join(format!("{device}.json")),
            bytes,
        )
    }

    fn chunks(&self, scope: Scope) -> Result<BTreeSet<String>, SyncError> {
        let names = names_in(&self.root.join(CHUNKS).join(scope.to_string()))?;
        let names = names.iter().filter_map(|name| name.strip_suffix(".age"));
        Ok(names.map(str::to_owned).collect())
    }

    fn chunk(&self, scope: Scope, name: &str) -> Result<Option<Vec<u8>>, SyncError> {
        Ok(read(&self.chunk_path(scope, name)).ok().flatten())
    }

    fn put_chunk(&self, scope: Scope, name: &str, sealed: &[u8]) -> Result<(), SyncError> {
        put(&self.chunk_path(scope, name), sealed)
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "a damaged chunk is nobody's, and its writer still has it"
    )]
    fn remove_chunk(&self, scope: Scope, name: &str) -> Result<(), SyncError> {
        Ok(fs::remove_file(self.chunk_path(scope, name))?)
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
