//! The host of commands: the folder of a casebook, and the desk while somebody has it open.

use crate::backup::Backups;
use crate::desk::Desk;
use crate::{Failure, FailureCode};
use lxq_core::store::{Folder, SystemTime, WallClock, WorkFactor};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// Files held at once on their way in, and as many on their way out; an older one is forgotten for
/// a newer.
const HELD: usize = 3;
/// How often a name is tried with another number before saving gives up.
const NAMES: u32 = 1000;
/// The largest file that is taken in.
pub const UPLOAD_BYTES: usize = 200 * 1024 * 1024;

/// How a host works.
pub struct HostOptions {
    /// The folder of the casebook.
    pub folder: PathBuf,
    /// Where the time comes from.
    pub time: Arc<dyn WallClock>,
    /// How costly passphrases are to try.
    pub work: WorkFactor,
    /// Whether the search index follows in the background, as in a window.
    pub has_background: bool,
    /// Whether the casebook is opened for reading where another process writes.
    pub may_read_beside: bool,
}

impl HostOptions {
    /// A host for a window: the computer's clock, background indexing.
    #[must_use]
    pub fn window(folder: PathBuf) -> Self {
        Self {
            folder,
            time: Arc::new(SystemTime),
            work: WorkFactor::OFFICE,
            has_background: true,
            may_read_beside: false,
        }
    }
}

/// A file between the user and a command; held in memory only.
pub struct HeldFile {
    /// Its name.
    pub file_name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files that were handed in, or made, lately.
#[derive(Default)]
pub(crate) struct HeldFiles(Mutex<Vec<(Uuid, Arc<HeldFile>)>>);

impl HeldFiles {
    pub(crate) fn get(&self, id: Uuid) -> Option<Arc<HeldFile>> {
        let files = lock(&self.0);
        files
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(_, file)| Arc::clone(file))
    }

    /// Keeps a file and answers the id under which it is fetched.
    pub(crate) fn hold(&self, file_name: &str, bytes: Vec<u8>) -> Result<Uuid, Failure> {
        let id = random_id()?;
        let file = HeldFile {
            file_name: file_name.to_owned(),
            bytes,
        };
        let mut files = lock(&self.0);
        if files.len() >= HELD {
            files.remove(0);
        }
        files.push((id, Arc::new(file)));
        Ok(id)
    }
}

/// The host.
pub struct Host {
    pub(crate) options: HostOptions,
    desk: Mutex<Option<Arc<Desk>>>,
    pub(crate) uploads: Arc<HeldFiles>,
    pub(crate) downloads: Arc<HeldFiles>,
    pub(crate) backups: Arc<Backups>,
}

impl Host {
    /// A host over a folder; the casebook in it stays locked.
    #[must_use]
    pub fn new(options: HostOptions) -> Self {
        Self {
            options,
            desk: Mutex::new(None),
            uploads: Arc::default(),
            downloads: Arc::default(),
            backups: Arc::default(),
        }
    }

    /// Takes a file in and answers the id under which commands find it.
    ///
    /// # Errors
    /// A file that is too large.
    pub fn upload(&self, file_name: &str, bytes: Vec<u8>) -> Result<Uuid, Failure> {
        if bytes.len() > UPLOAD_BYTES {
            return Err(Failure::refused(FailureCode::SheetTooLarge)
                .with("limit_mb", UPLOAD_BYTES / 1024 / 1024));
        }
        self.uploads.hold(file_name, bytes)
    }

    /// A file that a command made, for as long as the casebook stays open.
    ///
    /// # Errors
    /// When it is no longer held.
    pub fn download(&self, id: Uuid) -> Result<Arc<HeldFile>, Failure> {
        self.desk()?;
        self.downloads
            .get(id)
            .ok_or_else(|| Failure::refused(FailureCode::DownloadGone))
    }

    /// Takes the piece of an attachment's upload that begins at an offset, at most as large as
    /// the upload was told; answers how many bytes have come.
    ///
    /// # Errors
    /// No such upload, a file that is not taken, a full disk.
    pub fn append(&self, upload: Uuid, offset: u64, piece: &[u8]) -> Result<u64, Failure> {
        crate::attachment::append(&*self.desk()?, upload, offset, piece)
    }

    /// A piece of an attachment, by its place.
    ///
    /// # Errors
    /// No such piece, an attachment that is not for this person or was not opened.
    pub fn piece(&self, attachment: Uuid, index: usize) -> Result<Vec<u8>, Failure> {
        crate::attachment::piece(&*self.desk()?, attachment.into(), index)
    }

    /// The accounts that can unlock the casebook, the first one made first.
    #[must_use]
    pub fn accounts(&self) -> Vec<(String, Uuid)> {
        let labels = self
            .folder()
            .device()
            .map(|device| device.accounts)
            .unwrap_or_default();
        labels
            .into_iter()
            .map(|label| (label.name, label.id.0))
            .collect()
    }

    /// Brings the search index up to now, where no background does it.
    ///
    /// # Errors
    /// When the casebook cannot be read or the index not written.
    pub fn catch_up(&self) -> Result<(), Failure> {
        match self.open_desk() {
            Some(desk) if desk.casebook.may_write() => {
                Ok(desk.follower.catch_up(&desk.casebook)?)
            }
            Some(_) | None => Ok(()),
        }
    }

    pub(crate) fn folder(&self) -> Folder {
        Folder::at(self.options.folder.clone())
    }

    pub(crate) fn desk(&self) -> Result<Arc<Desk>, Failure> {
        self.open_desk().ok_or_else(|| {
            Failure::refused(if self.folder().has_casebook() {
                FailureCode::Locked
            } else {
                FailureCode::NoCasebook
            })
        })
    }

    pub(crate) fn open_desk(&self) -> Option<Arc<Desk>> {
        lock(&self.desk).clone()
    }

    /// Puts a desk in place, or takes it away; the files of the one before are forgotten.
    pub(crate) fn seat(&self, desk: Option<Desk>) {
        lock(&self.uploads.0).clear();
        lock(&self.downloads.0).clear();
        // One under way ends soon, so that a casebook which is locked is closed.
        self.backups.stop();
        *lock(&self.desk) = desk.map(Arc::new);
    }
}

/// Writes a file into a folder without touching any that is there: `表.xlsx`, else `表 (2).xlsx`.
/// Answers where it is.
///
/// # Errors
/// When the folder cannot be written to.
#[expect(
    clippy::disallowed_methods,
    reason = "a file that the user asked for goes where the user looks for it"
)]
pub fn save_into(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
    use std::io::Write as _;
    let failed = |error: std::io::Error| Failure::from(lxq_core::store::StoreError::from(error));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let name = plain_name(name);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
    for number in 1..=NAMES {
        let mut tried = stem.to_owned();
        if number > 1 {
            tried.push_str(&format!(" ({number})"));
        }
        if !ending.is_empty() {
            tried.push('.');
            tried.push_str(ending);
        }
        let path = folder.join(tried);
        let made = std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path);
        match made {
            Ok(mut file) => {
                let written = file.write_all(bytes).and_then(|()| file.sync_all());
                if let Err(error) = written {
                    drop(file);
                    // Half a table is worse than none.
                    std::fs::remove_file(&path).ok();
                    return Err(failed(error));
                }
                return Ok(path);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(error)),
        }
    }
    Err(failed(std::io::ErrorKind::AlreadyExists.into()))
}

/// A name that every file system takes, without folders and without a leading dot.
fn plain_name(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            c if c.is_control() => '_',
            c => c,
        })
        .take(120)
        .collect();
    let name = name.trim().trim_start_matches('.').trim_end_matches('.');
    if name.is_empty() { "连心桥" } else { name }.to_owned()
}

/// A lock whose holder panicked guards nothing half-changed: each is set in one step.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn random_id() -> Result<Uuid, Failure> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|_| Failure::from(lxq_core::store::StoreError::NoRandomness))?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// Writes a defect to the log and answers the number that the user may quote.
pub(crate) fn log_defect(chain: &str) -> String {
    let mut bytes = [0; 4];
    // Without randomness the number is 00000000, and the log still has the line.
    getrandom::fill(&mut bytes).ok();
    let id = bytes
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>();
    eprintln!("defect {id}: {chain}");
    id
}

/// Where the casebook is when nobody says otherwise: `LXQ_CASEBOOK`, or the user's data folder.
#[must_use]
pub fn default_folder() -> PathBuf {
    let from = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(folder) = from("LXQ_CASEBOOK") {
        return PathBuf::from(folder);
    }
    let base = from("LOCALAPPDATA")
        .map(PathBuf::from)
        .or_else(|| from("XDG_DATA_HOME").map(PathBuf::from))
        .or_else(|| from("HOME").map(|home| PathBuf::from(home).join(".local/share")))
        .unwrap_or_default();
    base.join("lianxinqiao")
}

/// Which piece of which upload bytes are, out of the headers with which they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PieceOf {
    upload: Uuid,
    offset: u64,
}

impl PieceOf {
    /// Reads `x-upload-id` and `x-offset`; none where the bytes are a whole file.
    ///
    /// # Errors
    /// Headers that are no id and no number.
    pub fn read<'h>(header: impl Fn(&str) -> Option<&'h str>) -> Result<Option<Self>, Failure> {
        let Some(upload) = header("x-upload-id") else {
            return Ok(None);
        };
        let offset = header("x-offset").and_then(|text| text.parse().ok());
        Ok(Some(Self {
            upload: record_id(upload)?,
            offset: offset.ok_or_else(|| Failure::refused(FailureCode::BadRequest))?,
        }))
    }

    /// Hands the piece over; answers how many bytes have come.
    ///
    /// # Errors
    /// As [`Host::append`].
    pub fn append(self, host: &Host, bytes: &[u8]) -> Result<serde_json::Value, Failure> {
        let received = host.append(self.upload, self.offset, bytes)?;
        Ok(serde_json::json!({ "received": received }))
    }
}

/// The id that a text names.
///
/// # Errors
/// A text that is none.
pub fn record_id(text: &str) -> Result<Uuid, Failure> {
    Uuid::parse_str(text)
        .map_err(|_| Failure::refused(FailureCode::BadRequest).with("detail", "id"))
}

/// The name of a file out of a percent-encoded header; only its last part counts.
#[must_use]
pub fn file_name(encoded: &str) -> String {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits: Vec<u8> = rest.by_ref().take(2).collect();
            let digits = std::str::from_utf8(&digits).unwrap_or_default();
            bytes.push(u8::from_str_radix(digits, 16).unwrap_or(b'?'));
        } else {
            bytes.push(byte);
        }
    }
    let name = String::from_utf8_lossy(&bytes);
    name.rsplit(['/', '\\'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{file_name, save_into};

    #[test]
    fn a_file_name_is_decoded_and_loses_its_folders() {
        assert_eq!(file_name("%E8%AF%89%E6%B1%82.xlsx"), "诉求.xlsx");
        assert_eq!(file_name("..%2F..%2Fetc%2Fpasswd"), "passwd");
        assert_eq!(file_name("100%"), "100?");
    }

    #[test]
    fn a_saved_file_covers_no_other_and_stays_in_its_folder() {
        let folder = tempfile::TempDir::new().expect("a folder");
        let save = |name: &str, bytes: &[u8]| {
            let path = save_into(&folder.path().join("下载"), name, bytes).expect("saved");
            assert_eq!(path.parent(), Some(folder.path().join("下载").as_path()));
            path.file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        };
        assert_eq!(save("诉求件.xlsx", b"1"), "诉求件.xlsx");
        assert_eq!(save("诉求件.xlsx", b"2"), "诉求件 (2).xlsx");
        assert_eq!(save("../诉求件.xlsx", b"3"), "_诉求件.xlsx");
        assert_eq!(save("..", b"4"), "连心桥");
    }
}
