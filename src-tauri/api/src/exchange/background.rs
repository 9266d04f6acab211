//! Exchanging by the hub while nobody asks for it, when the network is there.

use super::running::Exchanges;
use crate::bell::Bell;
use lxq_core::search::Follower;
use lxq_core::store::Casebook;
use lxq_core::sync;
use std::io;
use std::sync::{Arc, Weak};
use std::thread::JoinHandle;
use std::time::Duration;

/// From an exchange that carried something to the next; each further one that carries nothing doubles it,
/// so that many quiet desks ask a hub seldom.
const PERIOD: Duration = Duration::from_secs(5 * 60);
/// The longest wait where nothing happens.
const LONGEST_PERIOD: Duration = Duration::from_secs(20 * 60);
/// After the first one that failed; each further one doubles it.
const FIRST_WAIT: Duration = Duration::from_secs(60);
/// The longest wait.
const LONGEST_WAIT: Duration = Duration::from_secs(60 * 60);

/// A thread that exchanges by the hub from time to time, until it is dropped.
pub(crate) struct HubRunner {
    bell: Arc<Bell>,
    exchanges: Arc<Exchanges>,
    thread: Option<JoinHandle<()>>,
}

impl HubRunner {
    /// Starts; without a background it never runs by itself.
    pub(crate) fn start(
        casebook: &Arc<Casebook>,
        follower: &Arc<Follower>,
        exchanges: &Arc<Exchanges>,
        has_background: bool,
    ) -> io::Result<Self> {
        let bell = Arc::new(Bell::default());
        let thread = if has_background && casebook.may_write() {
            let work = Work {
                bell: Arc::clone(&bell),
                casebook: Arc::downgrade(casebook),
                follower: Arc::downgrade(follower),
                exchanges: Arc::clone(exchanges),
            };
            let builder = std::thread::Builder::new().name("hub".to_owned());
            Some(builder.spawn(move || work.run())?)
        } else {
            None
        };
        Ok(Self {
            bell,
            exchanges: Arc::clone(exchanges),
            thread,
        })
    }

    /// Exchanges at once.
    pub(crate) fn nudge(&self) {
        self.bell.ring();
    }
}

impl Drop for HubRunner {
    /// Waits for the thread, as the casebook is closed only once nobody holds it.
    fn drop(&mut self) {
        self.bell.end();
        if let Some(thread) = self.thread.take() {
            self.exchanges.stop();
            thread.join().ok();
        }
    }
}

struct Work {
    bell: Arc<Bell>,
    casebook: Weak<Casebook>,
    follower: Weak<Follower>,
    exchanges: Arc<Exchanges>,
}

impl Work {
    fn run(&self) {
        let (mut failed, mut quiet) = (0, 0);
        let mut wait = Duration::ZERO;
        while self.bell.is_woken_after(wait) {
            let Some(casebook) = self.casebook.upgrade() else {
                return;
            };
            wait = match self.exchange(&casebook) {
                Ok(has_carried) => {
                    failed = 0;
                    quiet = if has_carried { 0 } else { quiet + 1 };
                    doubled(PERIOD, quiet, LONGEST_PERIOD)
                }
                Err(()) => {
                    failed += 1;
                    doubled(FIRST_WAIT, failed - 1, LONGEST_WAIT)
                }
            };
        }
    }

    /// Exchanges where it is wanted; answers whether anything was carried.
    fn exchange(&self, casebook: &Casebook) -> Result<bool, ()> {
        let known = casebook.read_exchange(|tables| tables.hub());
        let is_wanted = known.is_ok_and(|known| known.is_some_and(|known| known.is_automatic));
        if !is_wanted {
            return Ok(false);
        }
        let version = env!("CARGO_PKG_VERSION");
        // Where somebody exchanges just now, or it failed, the board says so; it is tried again later.
        let outcome = self
            .exchanges
            .run(|progress| sync::exchange_by_hub(casebook, version, progress));
        let counts = outcome.as_ref().map(|report| report.counts);
        self.exchanges
            .tried(counts.map_or(0, |counts| counts.received));
        let counts = outcome.map_err(|_| ())?.counts;
        if counts.received > 0
            && let Some(follower) = self.follower.upgrade()
        {
            follower.nudge();
        }
        Ok(counts.received + counts.sent > 0)
    }
}

/// A wait that was doubled so often, up to the longest.
fn doubled(wait: Duration, times: u32, longest: Duration) -> Duration {
    wait.saturating_mul(2_u32.saturating_pow(times))
        .min(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_and_quiet_double_the_wait_up_to_the_longest() {
        let minutes = |wait, longest| {
            [0, 1, 2, 5, 6, 60].map(|times| doubled(wait, times, longest).as_secs() / 60)
        };
        assert_eq!(minutes(FIRST_WAIT, LONGEST_WAIT), [1, 2, 4, 32, 60, 60]);
        assert_eq!(minutes(PERIOD, LONGEST_PERIOD), [5, 10, 20, 20, 20, 20]);
    }
}
