//! Opening the keys that lie in a backup, with what the user types.

use super::error::BackupError;
use crate::domain::id::PersonId;
use crate::store::keyring::DatabaseKey;
use crate::store::{DeviceFile, Folder, Passphrase, RecoveryCode, StoreError};

/// What opened a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenedBy {
    /// The passphrase of an account.
    Passphrase(PersonId),
    /// The printed recovery code.
    RecoveryCode,
}

/// Opens the key of a backup: by the passphrase of any of its accounts, the likely one first, or by the
/// recovery code.
pub(super) fn open(
    folder: &Folder,
    device: &DeviceFile,
    likely: Option<PersonId>,
    typed: &str,
) -> Result<(DatabaseKey, OpenedBy), BackupError> {
    let passphrase = Passphrase::new(typed);
    let mut accounts: Vec<PersonId> = device.accounts.iter().map(|one| one.id).collect();
    accounts.sort_by_key(|one| Some(*one) != likely);
    let by_code = || DatabaseKey::open(&folder.recovery_key(), &RecoveryCode::read(typed));
    for account in accounts {
        match DatabaseKey::open(&folder.key_of(account), &passphrase) {
            Ok(key) => return Ok((key, OpenedBy::Passphrase(account))),
            Err(StoreError::WrongPassphrase) => {}
            Err(error) => return Err(BackupError::of_place(error)),
        }
    }
    match by_code() {
        Ok(key) => Ok((key, OpenedBy::RecoveryCode)),
        Err(StoreError::WrongPassphrase) => Err(BackupError::WrongSecret),
        Err(error) => Err(BackupError::of_place(error)),
    }
}
