//! How far a backup, a drill or a restore is, and a way to stop it.

use super::error::BackupError;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Bytes done, and in all as far as is known.
#[derive(Debug, Default)]
pub struct BackupProgress {
    done: AtomicU64,
    total: AtomicU64,
    is_cancelled: AtomicBool,
    /// For tests: the step before which it stops.
    #[cfg(test)]
    pub(super) stops_before: AtomicU64,
    #[cfg(test)]
    pub(super) steps: AtomicU64,
}

impl BackupProgress {
    /// Bytes done, and in all.
    #[must_use]
    pub fn counts(&self) -> (u64, u64) {
        (
            self.done.load(Ordering::Relaxed),
            self.total.load(Ordering::Relaxed),
        )
    }

    /// Stops it at the next step; what stood before stays.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    pub(super) fn expect(&self, more: u64) {
        self.total.fetch_add(more, Ordering::Relaxed);
    }

    /// Goes on by so many bytes.
    ///
    /// # Errors
    /// [`BackupError::Cancelled`].
    pub(super) fn step(&self, bytes: u64) -> Result<(), BackupError> {
        self.done.fetch_add(bytes, Ordering::Relaxed);
        #[cfg(test)]
        {
            let step = self.steps.fetch_add(1, Ordering::Relaxed) + 1;
            if step == self.stops_before.load(Ordering::Relaxed) {
                self.cancel();
            }
        }
        if self.is_cancelled.load(Ordering::Relaxed) {
            Err(BackupError::Cancelled)
        } else {
            Ok(())
        }
    }
}
