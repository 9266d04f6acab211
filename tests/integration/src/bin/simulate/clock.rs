//! A desk's clock: the day of the simulation and how far this clock is wrong.

use chrono::{DateTime, Utc};
use lxq_core::store::WallClock;
use std::sync::atomic::{AtomicI64, Ordering};

/// One hour, in milliseconds.
pub const HOUR: i64 = 60 * 60 * 1000;
/// One day, in milliseconds.
pub const DAY: i64 = 24 * HOUR;
/// 1 January 2026, eight o'clock in China.
pub const BEGIN: i64 = 1_767_225_600_000;

/// A clock that stands until it is set.
#[derive(Debug, Default)]
pub struct VirtualClock {
    true_ms: AtomicI64,
    wrong_by_ms: AtomicI64,
}

impl VirtualClock {
    /// Sets the true time; the clock stays as wrong as it is.
    pub fn set(&self, millis: i64) {
        self.true_ms.store(millis, Ordering::Relaxed);
    }

    /// Makes the clock wrong by so much, or right again.
    pub fn mistake(&self, millis: i64) {
        self.wrong_by_ms.store(millis, Ordering::Relaxed);
    }

    /// What it shows.
    pub fn shown(&self) -> i64 {
        self.true_ms.load(Ordering::Relaxed) + self.wrong_by_ms.load(Ordering::Relaxed)
    }
}

impl WallClock for VirtualClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.shown()).unwrap_or_default()
    }
}
