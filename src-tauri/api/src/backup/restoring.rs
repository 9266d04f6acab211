//! Bringing a casebook back on a computer that has none.

use super::overview::shown;
use crate::named_folder::named_folder;
use crate::shape::{Moment, request, response};
use crate::{Failure, FailureCode, FieldCode, Host};
use lxq_core::domain::record::Instant;
use lxq_core::store::Opened;
use lxq_core::store::backup::{BackupFound, BackupPlace, OpenedBy, restore};
use lxq_core::sync;
use std::sync::Arc;

request! {
    /// Which backups lie in a folder.
    pub struct ListBackups {
        /// The stick or folder's whole path on this computer; every stick and disk that is plugged in
        /// where left out.
        pub folder: Option<String>,
    }

    /// Brings a casebook back.
    pub struct RestoreBackup {
        /// The backup's folder, as the list names it; of a place with several, the newest.
        pub folder: String,
        /// A passphrase of the backup, or its recovery code.
        pub secret: String,
    }
}

response! {
    /// The backups in a folder.
    pub struct BackupList {
        /// The newest first.
        pub backups: Vec<BackupRow>,
    }

    /// A backup.
    pub struct BackupRow {
        /// Its folder.
        pub folder: String,
        /// When it was made.
        pub made_at: Moment,
        /// 街道 whose casebook it is.
        pub street: String,
        /// Whether it holds demo data.
        pub demo: bool,
        /// Disputes in it.
        pub disputes: u64,
        /// Attachments in it.
        pub attachments: u64,
        /// Its bytes.
        pub bytes: u64,
        /// The program that made it.
        pub version: String,
    }

    /// A casebook was brought back.
    pub struct Restored {
        /// Whether it is open now; with the recovery code it waits to be unlocked.
        pub is_open: bool,
        /// Whether it still bears the identity of the one that was lost, and must take a new one
        /// before it exchanges.
        pub keeps_identity: bool,
        /// Attachments whose bytes were not in the backup.
        pub attachments_missing: u64,
        /// When the backup was made.
        pub made_at: Moment,
        /// Disputes in it.
        pub disputes: u64,
    }
}

impl From<BackupFound> for BackupRow {
    fn from(found: BackupFound) -> Self {
        let counts = found.manifest.counts;
        Self {
            folder: shown(&found.folder),
            made_at: Instant(found.manifest.at).into(),
            street: found.device.street,
            demo: found.device.is_demo,
            disputes: counts.disputes,
            attachments: counts.attachments,
            bytes: found.manifest.bytes(),
            version: found.manifest.version,
        }
    }
}

pub(crate) fn list_backups(_: &Host, form: ListBackups) -> Result<BackupList, Failure> {
    let found = match form.folder {
        Some(folder) => BackupPlace::list_below(&named_folder(&folder)?)?,
        None => {
            // A disk that cannot be read has none to offer.
            let all = sync::media().into_iter();
            all.filter_map(|place| BackupPlace::list_below(&place).ok())
                .flatten()
                .collect()
        }
    };
    Ok(BackupList {
        backups: found.into_iter().map(BackupRow::from).collect(),
    })
}

pub(crate) fn restore_backup(host: &Host, form: RestoreBackup) -> Result<Restored, Failure> {
    if host.folder().has_casebook() {
        return Err(Failure::refused(FailureCode::CasebookPresent));
    }
    if form.secret.trim().is_empty() {
        return Err(Failure::field("secret", FieldCode::Required));
    }
    let found = BackupPlace::list_below(&named_folder(&form.folder)?)?;
    let Some(backup) = found.into_iter().next() else {
        return Err(Failure::refused(FailureCode::BackupNone));
    };
    let time = Arc::clone(&host.options.time);
    let target = host.folder();
    let report = host
        .backups
        .run(|progress| restore(&backup, &target, None, &form.secret, time, progress))?;
    let is_open = match report.opened_by {
        OpenedBy::Passphrase(account) => {
            let casebook = report.casebook;
            crate::casebook::seat_active(host, Opened { casebook, account })?
        }
        // Who has only the code gives an account a new passphrase with it.
        OpenedBy::RecoveryCode => false,
    };
    Ok(Restored {
        is_open,
        keeps_identity: !report.has_new_identity,
        attachments_missing: report.attachments_missing,
        made_at: Instant(backup.manifest.at).into(),
        disputes: backup.manifest.counts.disputes,
    })
}
