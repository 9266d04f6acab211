//! The folder of a casebook: which files are in it, whose it is, and that one process writes.

use super::error::StoreError;
use crate::domain::id::{DeviceId, PersonId};
use serde::{Deserialize, Serialize};
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// File systems over a network, or shared by a virtual machine's host, on which SQLite's locks and its shared memory are not safe.
const NETWORK_FILE_SYSTEMS: &[&str] = &[
    "9p",
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.ceph",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "fuse.vmhgfs-fuse",
    "glusterfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
    "vboxsf",
];

/// A casebook's folder.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

/// `device.json`: what must be known before the casebook is unlocked. No citizen's data.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DeviceFile {
    /// The version of this file's form.
    pub format: u32,
    /// This copy of the casebook.
    pub device: DeviceId,
    /// The street whose casebook it is, for the unlocking screen.
    pub street: String,
    /// Whether it holds demo data; real data may not be imported into it (privacy.md P20).
    pub is_demo: bool,
    /// The accounts that can unlock it.
    pub accounts: Vec<AccountLabel>,
    /// Where this copy keeps a calendar for other programs; nowhere unless somebody chose it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<CalendarPlace>,
}

/// Where a copy keeps `calendar.ics`, and whose days stand in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarPlace {
    /// The folder.
    pub folder: PathBuf,
    /// Only the days of this person; everybody's where empty.
    pub person_id: Option<PersonId>,
}

/// An account as the unlocking screen shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountLabel {
    /// The member of staff.
    pub id: PersonId,
    /// The name of the account.
    pub name: String,
}

#[expect(
    clippy::disallowed_methods,
    reason = "this type owns the casebook's files"
)]
impl Folder {
    /// The folder at a path, which need not exist yet.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The encrypted database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.0.join("casebook.db")
    }

    /// The encrypted statute library, made again from a folder of statutes at any time.
    #[must_use]
    pub fn statutes(&self) -> PathBuf {
        self.0.join("statutes.db")
    }

    /// The encrypted search index, a cache.
    #[must_use]
    pub fn search_index(&self) -> PathBuf {
        self.0.join("search.db")
    }

    /// The encrypted bytes of attachments.
    #[must_use]
    pub fn attachments(&self) -> PathBuf {
        self.0.join("attachments.db")
    }

    /// The sealed key of an account.
    #[must_use]
    pub fn key_of(&self, account: PersonId) -> PathBuf {
        self.0.join("keys").join(format!("{account}.age"))
    }

    /// The key sealed by the recovery code.
    #[must_use]
    pub fn recovery_key(&self) -> PathBuf {
        self.0.join("keys").join("recovery.age")
    }

    /// Whether a casebook is in the folder.
    #[must_use]
    pub fn has_casebook(&self) -> bool {
        self.device_path().is_file() && self.database().is_file()
    }

    /// Makes the folder, refusing a network share.
    ///
    /// # Errors
    /// A network share, a casebook already there, or a file error.
    pub fn create(&self) -> Result<(), StoreError> {
        // A database without its description may hold years of work, whose recovery key a new
        // casebook would replace.
        if self.database().exists() {
            return Err(StoreError::Present(self.0.clone()));
        }
        fs::create_dir_all(self.0.join("keys"))?;
        self.refuse_network_share()
    }

    /// Refuses a folder on a network share.
    ///
    /// # Errors
    /// [`StoreError::NetworkShare`].
    pub fn refuse_network_share(&self) -> Result<(), StoreError> {
        let path = fs::canonicalize(&self.0)?;
        let is_share = if cfg!(windows) {
            path.to_string_lossy().starts_with(r"\\?\UNC")
        } else {
            let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
            file_system_of(&mounts, &path).is_some_and(|kind| NETWORK_FILE_SYSTEMS.contains(&kind))
        };
        if is_share {
            Err(StoreError::NetworkShare(path))
        } else {
            Ok(())
        }
    }

    /// Takes the lock that makes this process the only writer, until the file is dropped.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another process holds it.
    pub fn lock(&self) -> Result<File, StoreError> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.0.join("casebook.lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StoreError::Busy),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Reads `device.json`.
    ///
    /// # Errors
    /// No casebook, or a damaged file.
    pub fn device(&self) -> Result<DeviceFile, StoreError> {
        if !self.has_casebook() {
            return Err(StoreError::Absent(self.0.clone()));
        }
        self.description()
    }

    /// Reads `device.json`, also where the casebook itself is missing.
    ///
    /// # Errors
    /// No such file, or a damaged one.
    pub(super) fn description(&self) -> Result<DeviceFile, StoreError> {
        Ok(serde_json::from_slice(&fs::read(self.device_path())?)?)
    }

    /// Writes `device.json`, whole or not at all.
    ///
    /// # Errors
    /// A file error.
    pub fn write_device(&self, device: &DeviceFile) -> Result<(), StoreError> {
        write_whole(&self.device_path(), &serde_json::to_vec_pretty(device)?)
    }

    fn device_path(&self) -> PathBuf {
        self.0.join("device.json")
    }
}

/// Writes a file so that after a crash it is the old one or the new one.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that replaces files"
)]
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    use std::io::Write as _;
    let temporary = path.with_extension("new");
    let mut file = File::create(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&temporary, path)?;
    if let Some(parent) = path.parent() {
        // A folder cannot be opened for syncing on Windows, where rename is durable by itself.
        if let Ok(folder) = File::open(parent) {
            folder.sync_all().ok();
        }
    }
    Ok(())
}

/// The file system type of the longest mount point above a path, from `/proc/self/mountinfo`.
fn file_system_of<'a>(mounts: &'a str, path: &Path) -> Option<&'a str> {
    mounts
        .lines()
        .filter_map(|line| {
            let (mount, rest) = line.split_once(" - ")?;
            let point = mount.split(' ').nth(4)?;
            let kind = rest.split(' ').next()?;
            path.starts_with(point.replace("\\040", " "))
                .then_some((point.len(), kind))
        })
        .max_by_key(|(length, _)| *length)
        .map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::{NETWORK_FILE_SYSTEMS, file_system_of};
    use rstest::rstest;
    use std::path::Path;

    const MOUNTS: &str = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
        90 22 0:44 / /mnt/share rw shared:9 - cifs //server/share rw\n\
        91 22 0:45 / /mnt/our\\040disk rw - nfs4 server:/disk rw\n\
        92 22 0:46 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw\n\
        93 90 8:2 / /mnt/share/local rw - xfs /dev/sdb1 rw\n\
        94 22 8:3 / /media/usb rw - vfat /dev/sdc1 rw\n";

    #[rstest]
    #[case("/home/book", false)]
    #[case("/mnt/shared", false)]
    #[case("/mnt/share", true)]
    #[case("/mnt/share/book", true)]
    #[case("/mnt/share/local/book", false)]
    #[case("/mnt/our disk/book", true)]
    #[case("/run/user/1000/gvfs/smb-share:server=desk/book", true)]
    #[case("/media/usb/book", false)]
    fn the_longest_mount_point_tells_whether_a_folder_is_shared(
        #[case] path: &str,
        #[case] is_shared: bool,
    ) {
        let kind = file_system_of(MOUNTS, Path::new(path)).unwrap();
        assert_eq!(NETWORK_FILE_SYSTEMS.contains(&kind), is_shared, "{kind}");
    }

    #[test]
    fn the_mount_made_last_over_a_point_decides() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                      23 22 8:2 / /mnt/book rw - ext4 /dev/sdb1 rw\n\
                      24 23 0:44 / /mnt/book rw - nfs server:/book rw\n";
        assert_eq!(
            file_system_of(mounts, Path::new("/mnt/book/x")),
            Some("nfs")
        );
    }
}
