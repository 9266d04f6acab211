//! 备份: copies of the casebook in a place that the user chose, proved by a restore drill (恢复演练)
//! and brought back by a restore (恢复).
//!
//! Owns the folder `连心桥备份` and what this copy notes of it. A backup is a folder that appears whole
//! or not at all; the bytes of attachments lie beside all of them in one file that only grows by what
//! is missing. Leaves when to make one to whoever calls. Invariant: what stood before a backup still
//! stands until the next one is whole.

mod chunks;
mod drill;
mod error;
mod files;
mod kept;
mod manifest;
mod place;
mod progress;
mod restore;
mod run;
mod secret;
mod state;

pub use drill::{DrillOutcome, DrillReport};
pub use error::BackupError;
pub use kept::kept;
pub use manifest::Manifest;
pub use place::{BackupFound, BackupPlace, is_on_same_disk};
pub use progress::BackupProgress;
pub use restore::{RestoreReport, restore};
pub use run::BackupReport;
pub use secret::OpenedBy;
pub use state::{BackupFault, BackupState};

pub(super) use drill::sweep as sweep_drills;

#[cfg(test)]
mod tests;
