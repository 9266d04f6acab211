//! The backup, drill or restore that may be running, its progress and a way to stop it.

use super::overview::shown;
use crate::desk::Desk;
use crate::host::lock;
use crate::shape::{Done, Moment, Nothing, request, response};
use crate::{Failure, FailureCode, FieldCode, Host};
use lxq_core::domain::record::Instant;
use lxq_core::store::backup::{BackupError, BackupProgress, DrillOutcome, OpenedBy};
use std::sync::{Arc, Mutex};

/// The one that may be running.
#[derive(Default)]
pub(crate) struct Backups(Mutex<Option<Arc<BackupProgress>>>);

impl Backups {
    /// Runs the one that may run at a time.
    pub(super) fn run<T>(
        &self,
        body: impl FnOnce(&BackupProgress) -> Result<T, BackupError>,
    ) -> Result<T, Failure> {
        let progress = Arc::new(BackupProgress::default());
        {
            let mut running = lock(&self.0);
            if running.is_some() {
                return Err(Failure::refused(FailureCode::BackupRunning));
            }
            *running = Some(Arc::clone(&progress));
        }
        let outcome = body(&progress);
        *lock(&self.0) = None;
        Ok(outcome?)
    }

    /// Stops the running one at its next step.
    pub(crate) fn stop(&self) {
        if let Some(running) = lock(&self.0).as_ref() {
            running.cancel();
        }
    }
}

request! {
    /// Proves that the newest backup can be brought back.
    pub struct DrillRestore {
        /// The own passphrase, or the recovery code: what would be at hand after a loss.
        pub secret: String,
    }
}

response! {
    /// A backup was made.
    pub struct BackupMade {
        /// Its folder.
        pub folder: String,
        /// When.
        pub made_at: Moment,
        /// Disputes in it.
        pub disputes: u64,
        /// Attachments in it.
        pub attachments: u64,
        /// Its bytes.
        pub bytes: u64,
        /// Older ones that were let go.
        pub let_go: u32,
    }

    /// What a drill found.
    pub struct Drilled {
        /// When the backup was made.
        pub made_at: Moment,
        /// What was found.
        pub outcome: DrillOutcome,
        /// Whether the recovery code opened it, and not a passphrase.
        pub by_recovery_code: bool,
        /// How long it took, in milliseconds.
        pub took_ms: u64,
        /// Disputes in it.
        pub disputes: u64,
        /// Entries proved.
        pub entries: u64,
        /// Attachments proved.
        pub attachments: u64,
    }

    /// How far a running backup, drill or restore is.
    pub struct BackupRunning {
        /// Whether one runs.
        pub running: bool,
        /// Bytes done.
        pub done: u64,
        /// Bytes in all, as far as is known.
        pub total: u64,
    }
}

pub(crate) fn back_up_now(desk: &Desk, _: Nothing) -> Result<BackupMade, Failure> {
    let version = env!("CARGO_PKG_VERSION");
    let report = desk
        .backups
        .run(|progress| desk.casebook.back_up(version, progress))?;
    let counts = report.manifest.counts;
    Ok(BackupMade {
        folder: shown(&report.folder),
        made_at: Instant(report.manifest.at).into(),
        disputes: counts.disputes,
        attachments: counts.attachments,
        bytes: report.manifest.bytes(),
        let_go: report.let_go,
    })
}

pub(crate) fn drill_restore(desk: &Desk, form: DrillRestore) -> Result<Drilled, Failure> {
    if form.secret.trim().is_empty() {
        return Err(Failure::field("secret", FieldCode::Required));
    }
    let own = Some(desk.actor.id);
    let report = desk
        .backups
        .run(|progress| desk.casebook.drill(own, &form.secret, progress))?;
    Ok(Drilled {
        made_at: Instant(report.manifest.at).into(),
        outcome: report.outcome,
        by_recovery_code: report.opened_by == Some(OpenedBy::RecoveryCode),
        took_ms: report.took_ms,
        disputes: report.manifest.counts.disputes,
        entries: report.verified.entries,
        attachments: report.verified.attachments,
    })
}

pub(crate) fn backup_progress(host: &Host, _: Nothing) -> Result<BackupRunning, Failure> {
    let running = lock(&host.backups.0).clone();
    let (done, total) = running.as_ref().map_or((0, 0), |one| one.counts());
    Ok(BackupRunning {
        running: running.is_some(),
        done,
        total,
    })
}

pub(crate) fn cancel_backup(host: &Host, _: Nothing) -> Result<Done, Failure> {
    host.backups.stop();
    Ok(Done {})
}
