//! One backup a day while nobody asks for it, where the place is there.

use super::running::Backups;
use crate::bell::Bell;
use lxq_core::store::backup::BackupState;
use lxq_core::store::{Casebook, china_day};
use std::io;
use std::sync::{Arc, Weak};
use std::thread::JoinHandle;
use std::time::Duration;

/// After unlocking, before the first look: whoever sits down shall not wait for a disk.
const FIRST_WAIT: Duration = Duration::from_secs(60);
/// From one look to the next: a stick may be plugged in at any time.
const PERIOD: Duration = Duration::from_secs(15 * 60);

/// A thread that makes a backup a day, until it is dropped.
pub(crate) struct BackupRunner {
    bell: Arc<Bell>,
    backups: Arc<Backups>,
    thread: Option<JoinHandle<()>>,
}

impl BackupRunner {
    /// Starts; without a background it never runs by itself.
    pub(crate) fn start(
        casebook: &Arc<Casebook>,
        backups: &Arc<Backups>,
        has_background: bool,
    ) -> io::Result<Self> {
        let bell = Arc::new(Bell::default());
        let thread = if has_background && casebook.may_write() {
            let (bell, backups) = (Arc::clone(&bell), Arc::clone(backups));
            let casebook = Arc::downgrade(casebook);
            let builder = std::thread::Builder::new().name("backup".to_owned());
            Some(builder.spawn(move || run(&bell, &casebook, &backups))?)
        } else {
            None
        };
        Ok(Self {
            bell,
            backups: Arc::clone(backups),
            thread,
        })
    }

    /// Looks at once.
    pub(crate) fn nudge(&self) {
        self.bell.ring();
    }
}

impl Drop for BackupRunner {
    /// Waits for the thread, as the casebook is closed only once nobody holds it. A backup under way
    /// stops at its next step and is made the next time.
    fn drop(&mut self) {
        self.bell.end();
        if let Some(thread) = self.thread.take() {
            self.backups.stop();
            thread.join().ok();
        }
    }
}

fn run(bell: &Bell, casebook: &Weak<Casebook>, backups: &Backups) {
    let mut wait = FIRST_WAIT;
    while bell.is_woken_after(wait) {
        let Some(casebook) = casebook.upgrade() else {
            return;
        };
        back_up_where_due(&casebook, backups);
        wait = PERIOD;
    }
}

fn back_up_where_due(casebook: &Casebook, backups: &Backups) {
    let is_demo = casebook.folder().device().is_ok_and(|one| one.is_demo);
    let is_wanted = casebook
        .backup_state()
        .is_ok_and(|state| is_due(&state, casebook.now().timestamp_millis()));
    // A stick that is not plugged in is no failure; that it stays away for a week is told.
    if is_demo || !is_wanted || casebook.backup_place().is_err() {
        return;
    }
    let version = env!("CARGO_PKG_VERSION");
    // How it went is noted with the casebook and shown.
    backups
        .run(|progress| casebook.back_up(version, progress))
        .ok();
}

/// Whether none was made today yet.
fn is_due(state: &BackupState, now: i64) -> bool {
    let day = |at: i64| chrono::DateTime::from_timestamp_millis(at).map(china_day);
    state.is_automatic && state.last_at.and_then(day) != day(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_due_each_day_in_china_unless_switched_off() {
        let hour = 60 * 60 * 1000;
        // 23 November 2026, 16:00 in China.
        let now = 1_795_420_800_000;
        let state = |last_at, is_automatic| BackupState {
            last_at,
            is_automatic,
            ..BackupState::default()
        };
        assert!(is_due(&state(None, true), now));
        assert!(!is_due(&state(None, false), now));
        assert!(!is_due(&state(Some(now - 15 * hour), true), now));
        assert!(is_due(&state(Some(now - 17 * hour), true), now));
    }
}
