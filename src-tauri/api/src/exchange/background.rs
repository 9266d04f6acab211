//! Exchanging by the hub while nobody asks for it, when the network is there.

use super::running::Exchanges;
use crate::host::lock;
use lxq_core::search::Follower;
use lxq_core::store::Casebook;
use lxq_core::sync;
use std::io;
use std::sync::{Arc, Condvar, Mutex, Weak};
use std::thread::JoinHandle;
use std::time::Duration;

/// From one exchange to the next.
const PERIOD: Duration = Duration::from_secs(5 * 60);
/// After the first one that failed; each further one doubles it.
const FIRST_WAIT: Duration = Duration::from_secs(60);
/// The longest wait.
const LONGEST_WAIT: Duration = Duration::from_secs(60 * 60);

/// A thread that exchanges by the hub from time to time, until it is dropped.
pub(crate) struct HubRunner {
    shared: Arc<Shared>,
    exchanges: Arc<Exchanges>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    wake: Mutex<Wake>,
    bell: Condvar,
}

#[derive(Default)]
struct Wake {
    is_due: bool,
    is_over: bool,
}

impl HubRunner {
    /// Starts; without a background it never runs by itself.
    pub(crate) fn start(
        casebook: &Arc<Casebook>,
        follower: &Arc<Follower>,
        exchanges: &Arc<Exchanges>,
        has_background: bool,
    ) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let thread = if has_background && casebook.may_write() {
            let work = Work {
                shared: Arc::clone(&shared),
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
            shared,
            exchanges: Arc::clone(exchanges),
            thread,
        })
    }

    /// Exchanges at once.
    pub(crate) fn nudge(&self) {
        lock(&self.shared.wake).is_due = true;
        self.shared.bell.notify_one();
    }
}

impl Drop for HubRunner {
    /// Waits for the thread, as the casebook is closed only once nobody holds it.
    fn drop(&mut self) {
        lock(&self.shared.wake).is_over = true;
        self.shared.bell.notify_one();
        if let Some(thread) = self.thread.take() {
            self.exchanges.stop();
            thread.join().ok();
        }
    }
}

struct Work {
    shared: Arc<Shared>,
    casebook: Weak<Casebook>,
    follower: Weak<Follower>,
    exchanges: Arc<Exchanges>,
}

impl Work {
    fn run(&self) {
        let mut failed = 0;
        let mut wait = Duration::ZERO;
        while self.is_woken_after(wait) {
            let Some(casebook) = self.casebook.upgrade() else {
                return;
            };
            wait = match self.exchange(&casebook) {
                Ok(()) => {
                    failed = 0;
                    PERIOD
                }
                Err(()) => {
                    failed += 1;
                    longer(failed)
                }
            };
        }
    }

    /// Waits so long, or until it is nudged; answers no where it is over.
    fn is_woken_after(&self, wait: Duration) -> bool {
        let wake = lock(&self.shared.wake);
        let waits = |wake: &mut Wake| !wake.is_due && !wake.is_over;
        let woken = self.shared.bell.wait_timeout_while(wake, wait, waits);
        let Ok((mut wake, _)) = woken else {
            return false;
        };
        wake.is_due = false;
        !wake.is_over
    }

    fn exchange(&self, casebook: &Casebook) -> Result<(), ()> {
        let known = casebook.read_exchange(|tables| tables.hub());
        let is_wanted = known.is_ok_and(|known| known.is_some_and(|known| known.is_automatic));
        if !is_wanted {
            return Ok(());
        }
        let version = env!("CARGO_PKG_VERSION");
        // Where somebody exchanges just now, or it failed, the board says so; it is tried again later.
        let report = self
            .exchanges
            .run(|progress| sync::exchange_by_hub(casebook, version, progress))
            .map_err(|_| ())?;
        if report.counts.received > 0 {
            self.exchanges.arrived(&report);
            if let Some(follower) = self.follower.upgrade() {
                follower.nudge();
            }
        }
        Ok(())
    }
}

fn longer(failed: u32) -> Duration {
    let factor = 2_u32.saturating_pow(failed.saturating_sub(1));
    FIRST_WAIT.saturating_mul(factor).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_doubles_the_wait_up_to_an_hour() {
        let minutes: Vec<u64> = [1, 2, 3, 6, 7, 60]
            .map(|failed| longer(failed).as_secs() / 60)
            .to_vec();
        assert_eq!(minutes, [1, 2, 4, 32, 60, 60]);
    }
}
