//! What wakes a thread of the background: its time, somebody who wants it now, or the end.

use crate::host::lock;
use std::sync::{Condvar, Mutex};
use std::time::Duration;

/// A bell that one thread waits for.
#[derive(Default)]
pub(crate) struct Bell {
    wake: Mutex<Wake>,
    rung: Condvar,
}

#[derive(Default)]
struct Wake {
    is_due: bool,
    is_over: bool,
}

impl Bell {
    /// Wakes the thread at once.
    pub(crate) fn ring(&self) {
        lock(&self.wake).is_due = true;
        self.rung.notify_one();
    }

    /// Wakes it for the last time.
    pub(crate) fn end(&self) {
        lock(&self.wake).is_over = true;
        self.rung.notify_one();
    }

    /// Waits so long, or until it rings; answers no where it is over.
    pub(crate) fn is_woken_after(&self, wait: Duration) -> bool {
        let wake = lock(&self.wake);
        let waits = |wake: &mut Wake| !wake.is_due && !wake.is_over;
        let Ok((mut wake, _)) = self.rung.wait_timeout_while(wake, wait, waits) else {
            return false;
        };
        wake.is_due = false;
        !wake.is_over
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_wakes_by_time_or_when_it_rings_and_no_more_once_it_is_over() {
        let bell = Bell::default();
        assert!(bell.is_woken_after(Duration::ZERO));
        bell.ring();
        assert!(bell.is_woken_after(Duration::MAX));
        bell.end();
        assert!(!bell.is_woken_after(Duration::MAX));
    }
}
