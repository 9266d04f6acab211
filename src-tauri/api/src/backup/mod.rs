//! 备份: making one now or every day, proving it by a restore drill, and bringing a casebook back.

mod background;
mod overview;
mod restoring;
mod running;

pub(crate) use background::BackupRunner;
pub(crate) use overview::{
    BackupAutomatic, BackupOverview, ChooseBackupPlace, backup_overview, choose_backup_place,
    set_backup_automatic, warnings,
};
pub(crate) use restoring::{
    BackupList, ListBackups, RestoreBackup, Restored, list_backups, restore_backup,
};
pub(crate) use running::{
    BackupMade, BackupRunning, Backups, DrillRestore, Drilled, back_up_now, backup_progress,
    cancel_backup, drill_restore,
};

use crate::{Failure, FailureCode, FailureKind, FieldCode};
use lxq_core::store::backup::BackupError;

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        use FailureCode as C;
        match error {
            BackupError::Store(error) => error.into(),
            BackupError::Away(_) => Self::of(C::BackupAway, FailureKind::Unavailable),
            BackupError::Full => Self::of(C::BackupFull, FailureKind::Unavailable),
            BackupError::NoPlace => Self::refused(C::BackupNoPlace),
            BackupError::NoFolder => Self::field("folder", FieldCode::NoFolder),
            BackupError::OwnFolder => Self::field("folder", FieldCode::OwnFolder),
            BackupError::NoBackup => Self::refused(C::BackupNone),
            BackupError::WrongSecret => Self::refused(C::BackupWrongSecret),
            BackupError::Damaged => Self::of(C::BackupDamaged, FailureKind::Unavailable),
            BackupError::Newer => Self::of(C::BackupNewer, FailureKind::Unavailable),
            BackupError::TargetUsed => Self::refused(C::BackupTargetUsed),
            BackupError::Cancelled => Self::refused(C::BackupStopped),
        }
    }
}
