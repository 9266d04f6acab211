//! A stick, what befalls it, and which corruptions lie on it.
#![expect(clippy::disallowed_methods, reason = "it spoils the files on sticks")]

use crate::Outcome;
use crate::dice::Dice;
use crate::plan::Harm;
use lxq_core::domain::id::DeviceId;
use lxq_core::sync::SegmentName;
use std::fs;
use std::path::{Path, PathBuf};

/// The depot's folder on a stick.
const DEPOT: &str = "连心桥交换";

/// A segment that is not what its name says.
#[derive(Debug)]
pub struct Corruption {
    /// What was done.
    pub harm: Harm,
    /// Its place below the segments' folder.
    pub path: String,
    /// What now lies there.
    bytes: Vec<u8>,
    /// Whether a report named it.
    pub is_named: bool,
}

impl Corruption {
    /// What its name claims; none where it is no segment's name.
    pub fn claim(&self) -> Option<SegmentName> {
        self.path.parse().ok()
    }
}

/// A stick.
#[derive(Debug)]
pub struct Stick {
    /// Where it is.
    pub place: PathBuf,
    /// Every corruption that was done to it.
    pub corruptions: Vec<Corruption>,
    /// Segments that are away for a while.
    away: Vec<(PathBuf, Vec<u8>)>,
}

impl Stick {
    /// An empty stick.
    pub fn new(place: PathBuf) -> Outcome<Self> {
        fs::create_dir_all(&place)?;
        Ok(Self {
            place,
            corruptions: Vec::new(),
            away: Vec::new(),
        })
    }

    fn segments(&self) -> PathBuf {
        self.place.join(DEPOT).join("segments")
    }

    /// The segments of a device, in order.
    fn of_device(&self, device: DeviceId) -> Vec<PathBuf> {
        let mut found = files(&self.segments().join(device.to_string()));
        found.retain(|path| path.extension().is_some_and(|ending| ending == "age"));
        found
    }

    /// Names and sizes of a device's segments.
    pub fn sizes(&self, device: DeviceId) -> u64 {
        let sizes = self.of_device(device).into_iter();
        sizes
            .map(|path| fs::metadata(path).map_or(0, |meta| meta.len()))
            .sum()
    }

    /// Whether a corruption still lies there.
    pub fn holds(&self, corruption: &Corruption) -> bool {
        fs::read(self.segments().join(&corruption.path)).is_ok_and(|now| now == corruption.bytes)
    }

    /// Does harm; answers whether there was something to harm.
    pub fn befall(
        &mut self,
        harm: Harm,
        device: DeviceId,
        spare: &Path,
        dice: &mut Dice,
    ) -> Outcome<bool> {
        // What was away comes back sooner or later.
        for (path, bytes) in std::mem::take(&mut self.away) {
            if path.parent().is_some_and(Path::is_dir) {
                fs::write(path, bytes)?;
            }
        }
        match harm {
            Harm::FolderEmptied => return empty(&self.place.join(DEPOT)),
            Harm::FolderStale => return self.go_back(spare),
            Harm::ListsDamaged => return self.damage_lists(dice),
            Harm::Truncated
            | Harm::Emptied
            | Harm::Flipped
            | Harm::Renamed
            | Harm::Renumbered
            | Harm::Duplicated
            | Harm::Lost
            | Harm::Reordered
            | Harm::LeftOver => {}
        }
        let all = self.of_device(device);
        if all.is_empty() {
            return Ok(false);
        }
        // The newest ones more often: they are what somebody still needs.
        let from = all.len().saturating_sub(3);
        let path = all[from + dice.below(all.len() - from)].clone();
        self.harm_segment(harm, &path, dice)
    }

    fn harm_segment(&mut self, harm: Harm, path: &Path, dice: &mut Dice) -> Outcome<bool> {
        let bytes = fs::read(path)?;
        match harm {
            Harm::Truncated => {
                let end = dice.below(bytes.len());
                self.overwrite(harm, path, &bytes[..end])?;
            }
            Harm::Emptied => self.overwrite(harm, path, &[])?,
            Harm::Flipped => {
                let mut flipped = bytes;
                let at = dice.below(flipped.len());
                let Some(byte) = flipped.get_mut(at) else {
                    return Ok(false);
                };
                *byte ^= 1 << dice.below(8);
                self.overwrite(harm, path, &flipped)?;
            }
            Harm::Renamed => {
                let other = path.with_file_name(format!("副本{}.age", dice.below(1000)));
                fs::rename(path, &other)?;
                self.note(harm, &other, bytes);
            }
            Harm::Duplicated => {
                let other = path.with_extension(format!("({}).age", dice.below(1000)));
                fs::write(&other, &bytes)?;
                self.note(harm, &other, bytes);
            }
            Harm::Renumbered => {
                let Some(name) = self.name_of(path) else {
                    return Ok(false);
                };
                let wrong = SegmentName {
                    last: name.last + 1 + u64::try_from(dice.below(5))?,
                    ..name
                };
                let other = self.segments().join(wrong.to_string());
                fs::rename(path, &other)?;
                self.note(harm, &other, bytes);
            }
            Harm::Lost => fs::remove_file(path)?,
            Harm::Reordered => {
                fs::remove_file(path)?;
                self.away.push((path.to_owned(), bytes));
            }
            Harm::LeftOver => fs::write(path.with_extension("new"), &bytes[..bytes.len() / 2])?,
            Harm::FolderEmptied | Harm::FolderStale | Harm::ListsDamaged => return Ok(false),
        }
        Ok(true)
    }

    fn overwrite(&mut self, harm: Harm, path: &Path, bytes: &[u8]) -> Outcome<()> {
        fs::write(path, bytes)?;
        self.note(harm, path, bytes.to_vec());
        Ok(())
    }

    fn note(&mut self, harm: Harm, path: &Path, bytes: Vec<u8>) {
        let root = self.segments();
        let Ok(relative) = path.strip_prefix(root) else {
            return;
        };
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        self.corruptions.push(Corruption {
            harm,
            path: parts.join("/"),
            bytes,
            is_named: false,
        });
    }

    fn name_of(&self, path: &Path) -> Option<SegmentName> {
        let relative = path.strip_prefix(self.segments()).ok()?;
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        parts.join("/").parse().ok()
    }

    /// Makes the folder again what it was when this was done last; the first time only keeps it.
    fn go_back(&mut self, spare: &Path) -> Outcome<bool> {
        let depot = self.place.join(DEPOT);
        let is_kept = spare.is_dir();
        if is_kept {
            empty(&depot)?;
            copy(spare, &depot)?;
            fs::remove_dir_all(spare)?;
        } else {
            copy(&depot, spare)?;
        }
        Ok(is_kept)
    }

    fn damage_lists(&self, dice: &mut Dice) -> Outcome<bool> {
        let depot = self.place.join(DEPOT);
        let mut all = files(&depot.join("receipts"));
        all.extend(files(&depot.join("letters")));
        all.extend(
            [depot.join("register.json"), depot.join("depot.json")]
                .into_iter()
                .filter(|path| path.is_file()),
        );
        if all.is_empty() {
            return Ok(false);
        }
        let path = &all[dice.below(all.len())];
        let bytes = fs::read(path)?;
        fs::write(path, &bytes[..bytes.len() / 2])?;
        Ok(true)
    }
}

fn empty(folder: &Path) -> Outcome<bool> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
        fs::create_dir_all(folder)?;
        return Ok(true);
    }
    Ok(false)
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to)?;
    for path in files(from) {
        let target = to.join(path.strip_prefix(from)?);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(path, target)?;
    }
    Ok(())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    // By scope and number, so that the newest is last whatever the hash.
    found.sort_by_key(|path| (path.parent().map(Path::to_owned), first_number(path)));
    found
}

fn first_number(path: &Path) -> (u64, PathBuf) {
    let name = path.file_name().map(|name| name.to_string_lossy());
    let first = name.and_then(|name| name.split('-').next()?.parse().ok());
    (first.unwrap_or(0), path.to_owned())
}
