//! One exchange with a folder, its progress and a way to stop it.

use crate::desk::Desk;
use crate::host::lock;
use crate::named_folder::named_folder;
use crate::shape::{Done, Nothing, request, response};
use crate::{Failure, FailureCode};
use lxq_core::domain::id::{DeviceId, PlatformId};
use lxq_core::store::SetAside;
use lxq_core::sync::{self, ExchangeProgress, ExchangeReport, SetAsideReason, SyncError};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// The exchange that may be running.
#[derive(Default)]
pub(crate) struct Exchanges {
    running: Mutex<Option<Arc<ExchangeProgress>>>,
    /// Exchanges that were tried while nobody asked for one.
    tries: AtomicU64,
    /// Changes that came in by them.
    arrivals: AtomicU64,
}

/// Held while an exchange runs; given up however it ends.
struct Seat<'a>(&'a Mutex<Option<Arc<ExchangeProgress>>>);

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        *lock(self.0) = None;
    }
}

impl Exchanges {
    /// Runs the one exchange that may run at a time.
    pub(super) fn run<T>(
        &self,
        body: impl FnOnce(&ExchangeProgress) -> Result<T, SyncError>,
    ) -> Result<T, Failure> {
        let progress = Arc::new(ExchangeProgress::default());
        {
            let mut running = lock(&self.running);
            if running.is_some() {
                return Err(Failure::refused(FailureCode::Busy));
            }
            *running = Some(Arc::clone(&progress));
        }
        let _seat = Seat(&self.running);
        Ok(body(&progress)?)
    }

    /// Stops the running one.
    pub(super) fn stop(&self) {
        if let Some(running) = lock(&self.running).as_ref() {
            running.cancel();
        }
    }

    /// Notes a try that nobody asked for, and what came in by it.
    pub(super) fn tried(&self, received: u64) {
        self.arrivals.fetch_add(received, Ordering::Relaxed);
        self.tries.fetch_add(1, Ordering::Relaxed);
    }
}

request! {
    /// Which stick or folder to exchange with.
    pub struct ExchangeWithFolder {
        /// Its whole path on this computer.
        pub folder: String,
    }

    /// By what this desk, a copy, gets a name of its own.
    pub struct RenewDevice {
        /// The stick's or folder's whole path on this computer; by the hub where left out.
        pub folder: Option<String>,
    }
}

response! {
    /// What an exchange did.
    pub struct Exchanged {
        /// The folder.
        pub folder: String,
        /// Whether nobody had exchanged through it before.
        pub is_new: bool,
        /// Changes put down.
        pub sent: u64,
        /// Changes taken in.
        pub received: u64,
        /// Changes that wait for what must come before them.
        pub waiting: u64,
        /// Attachments put down.
        pub attachments_sent: u64,
        /// Attachments that are whole here since.
        pub attachments_received: u64,
        /// Attachments that are not whole yet, here or in the folder.
        pub attachments_waiting: u64,
        /// Records on which two desks now disagree.
        pub conflicts: u64,
        /// Whether news of the street's desks came along.
        pub has_news_of_desks: bool,
        /// Whether a copy of this computer's disk writes elsewhere; nothing was then put down.
        pub is_forked: bool,
        /// Whether the office ordered that the other copy goes on, and this desk takes a new identity.
        pub must_renew: bool,
        /// Changes of a copy's history that were given up here, since the other one counts.
        pub given_up: u64,
        /// Computers of which two histories lie about, till the office orders which one counts.
        pub parted_device_ids: Vec<DeviceId>,
        /// Platforms in which this desk wrote and for which the office has signed nothing yet.
        pub unsigned_platform_ids: Vec<PlatformId>,
        /// What was not taken, and why.
        pub set_aside: Vec<SetAsideRow>,
    }

    /// What was put in again of what had been given up.
    pub struct TakenUp {
        /// How many changes.
        pub changes: u64,
    }

    /// A segment that was not taken.
    pub struct SetAsideRow {
        /// Its place in the folder.
        pub file: String,
        /// Who is said to have written it.
        pub device_id: Option<DeviceId>,
        /// Why.
        pub reason: SetAsideReason,
    }

    /// How far a running exchange is.
    pub struct ExchangeState {
        /// Whether one runs.
        pub running: bool,
        /// Segments done.
        pub done: u32,
        /// Segments in all, as far as is known.
        pub total: u32,
        /// Exchanges that were tried by themselves since the casebook was unlocked.
        pub tries: u64,
        /// Changes that came in by themselves since the casebook was unlocked.
        pub arrivals: u64,
    }
}

pub(super) fn row(one: SetAside) -> SetAsideRow {
    SetAsideRow {
        // A word that is not known is of a newer program's; it was not taken either way.
        reason: SetAsideReason::parse(&one.reason).unwrap_or(SetAsideReason::Newer),
        file: one.name,
        device_id: one.device,
    }
}

pub(crate) fn exchange_with_folder(
    desk: &Desk,
    form: ExchangeWithFolder,
) -> Result<Exchanged, Failure> {
    let folder = named_folder(&form.folder)?;
    let version = env!("CARGO_PKG_VERSION");
    let outcome = desk
        .exchanges
        .run(|progress| sync::exchange(&desk.casebook, &folder, version, progress));
    desk.follower.nudge();
    Ok(told(folder.to_string_lossy().into_owned(), outcome?))
}

/// What an exchange did, as people are told.
pub(super) fn told(folder: String, report: ExchangeReport) -> Exchanged {
    let ExchangeReport {
        is_new,
        counts,
        attachments,
        conflicts,
        set_aside,
        has_news_of_desks,
        is_forked,
        must_renew,
        given_up,
        parted,
        unsigned,
        depot: _,
    } = report;
    Exchanged {
        folder,
        is_new,
        sent: counts.sent,
        received: counts.received,
        waiting: counts.waiting,
        attachments_sent: attachments.sent,
        attachments_received: attachments.received,
        attachments_waiting: attachments.waiting,
        conflicts,
        has_news_of_desks,
        is_forked,
        must_renew,
        given_up,
        parted_device_ids: parted.into_iter().collect(),
        unsigned_platform_ids: unsigned
            .into_iter()
            .filter_map(|one| one.platform())
            .collect(),
        set_aside: set_aside.into_iter().map(row).collect(),
    }
}

pub(crate) fn renew_device(desk: &Desk, form: RenewDevice) -> Result<Done, Failure> {
    match form.folder {
        Some(folder) => sync::renew_device(&desk.casebook, &named_folder(&folder)?)?,
        None => sync::renew_device_by_hub(&desk.casebook)?,
    };
    Ok(Done {})
}

pub(crate) fn take_up_given_up(desk: &Desk, _: Nothing) -> Result<TakenUp, Failure> {
    let changes = desk.casebook.take_up_given_up()?;
    desk.follower.nudge();
    Ok(TakenUp { changes })
}

pub(crate) fn exchange_progress(desk: &Desk, _: Nothing) -> Result<ExchangeState, Failure> {
    let running = lock(&desk.exchanges.running).clone();
    let (done, total) = running.as_ref().map_or((0, 0), |one| one.counts());
    Ok(ExchangeState {
        running: running.is_some(),
        done,
        total,
        tries: desk.exchanges.tries.load(Ordering::Relaxed),
        arrivals: desk.exchanges.arrivals.load(Ordering::Relaxed),
    })
}

pub(crate) fn cancel_exchange(desk: &Desk, _: Nothing) -> Result<Done, Failure> {
    desk.exchanges.stop();
    Ok(Done {})
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    #[test]
    fn an_exchange_that_breaks_off_lets_the_next_one_run() {
        let exchanges = Exchanges::default();
        let broken = || exchanges.run(|_| -> Result<(), SyncError> { panic!("broken off") });
        assert!(catch_unwind(AssertUnwindSafe(broken)).is_err());
        assert!(exchanges.run(|_| Ok(())).is_ok());
    }

    #[test]
    fn two_do_not_run_at_once() {
        let exchanges = Exchanges::default();
        let within = exchanges.run(|_| {
            let second = exchanges.run(|_| Ok(()));
            assert!(second.is_err_and(|failure| failure.code == FailureCode::Busy));
            Ok(())
        });
        assert!(within.is_ok());
    }
}
