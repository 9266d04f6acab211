//! How backups stand: the place, what is kept there, when the last one and the last drill were.

use super::restoring::BackupRow;
use crate::Failure;
use crate::desk::Desk;
use crate::named_folder::named_folder;
use crate::shape::{Done, Moment, Nothing, request, response};
use lxq_core::domain::record::Instant;
use lxq_core::store::backup::{BackupFault, DrillOutcome, is_on_same_disk};
use lxq_core::store::{Casebook, StoreError};
use lxq_core::sync::{self, BoardWarning};
use std::path::Path;

request! {
    /// Where backups go.
    pub struct ChooseBackupPlace {
        /// The folder's whole path on this computer; nowhere where left out.
        pub folder: Option<String>,
    }

    /// Whether one is made every day.
    pub struct BackupAutomatic {
        /// Whether.
        pub is_automatic: bool,
    }
}

response! {
    /// How backups stand.
    pub struct BackupOverview {
        /// The folder that was chosen.
        pub folder: Option<String>,
        /// Whether it is there now.
        pub is_there: bool,
        /// Whether it lies on the casebook's own disk, and would be lost with it.
        pub is_on_same_disk: bool,
        /// Whether one is made every day by itself.
        pub is_automatic: bool,
        /// When the last whole one was made.
        pub last_at: Option<Moment>,
        /// Its bytes.
        pub last_bytes: Option<u64>,
        /// When one was last tried.
        pub last_tried_at: Option<Moment>,
        /// Why that one was not made; none where it was.
        pub last_fault: Option<BackupFault>,
        /// When the last drill was.
        pub last_drill_at: Option<Moment>,
        /// What it found.
        pub last_drill: Option<DrillOutcome>,
        /// How long it took, in milliseconds.
        pub last_drill_ms: Option<u64>,
        /// What is kept in the place, the newest first.
        pub backups: Vec<BackupRow>,
        /// Sticks and disks that are plugged in.
        pub places: Vec<String>,
    }
}

pub(crate) fn backup_overview(desk: &Desk, _: Nothing) -> Result<BackupOverview, Failure> {
    let casebook = &desk.casebook;
    let state = casebook.backup_state()?;
    let place = casebook.backup_place().ok();
    let backups = place.as_ref().and_then(|place| place.list().ok());
    let moment = |at: Option<i64>| at.map(|at| Moment::from(Instant(at)));
    let chosen = state.folder.as_deref();
    Ok(BackupOverview {
        is_there: place.is_some(),
        is_on_same_disk: chosen.is_some_and(|one| is_on_same_disk(one, casebook.folder().path())),
        folder: chosen.map(shown),
        is_automatic: state.is_automatic,
        last_at: moment(state.last_at),
        last_bytes: state.last_bytes,
        last_tried_at: moment(state.last_tried_at),
        last_fault: state.last_fault,
        last_drill_at: moment(state.last_drill_at),
        last_drill: state.last_drill,
        last_drill_ms: state.last_drill_ms,
        backups: backups
            .unwrap_or_default()
            .into_iter()
            .map(BackupRow::from)
            .collect(),
        places: sync::media()
            .into_iter()
            .map(|place| shown(&place))
            .collect(),
    })
}

pub(crate) fn choose_backup_place(desk: &Desk, form: ChooseBackupPlace) -> Result<Done, Failure> {
    let typed = form.folder.filter(|folder| !folder.trim().is_empty());
    let folder = typed.as_deref().map(named_folder).transpose()?;
    desk.casebook.choose_backup_folder(folder.as_deref())?;
    Ok(Done {})
}

pub(crate) fn set_backup_automatic(desk: &Desk, form: BackupAutomatic) -> Result<Done, Failure> {
    desk.casebook.keep_backup_automatic(form.is_automatic)?;
    desk.backup_runner.nudge();
    Ok(Done {})
}

/// What somebody should see to in the backups of a casebook; nothing in a demo.
pub(crate) fn warnings(
    casebook: &Casebook,
    is_enrolled: bool,
) -> Result<Vec<(BoardWarning, u32)>, StoreError> {
    if casebook.folder().device()?.is_demo {
        return Ok(Vec::new());
    }
    let state = casebook.backup_state()?;
    let began_at = casebook.device()?.began_at();
    let now = casebook.now().timestamp_millis();
    Ok(sync::backup_warnings(&state, began_at, is_enrolled, now))
}

/// A folder as people see it.
pub(super) fn shown(folder: &Path) -> String {
    folder.to_string_lossy().into_owned()
}
