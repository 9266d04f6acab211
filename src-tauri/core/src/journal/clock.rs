//! The hybrid logical clock (Kulkarni et al., 2014): wall time that never runs backwards.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Received stamps further ahead than this are held, not merged: one day, in milliseconds.
pub const FAR_AHEAD_MS: i64 = 24 * 60 * 60 * 1000;

const COUNTER_BITS: u32 = 16;
const COUNTER_MAX: u16 = u16::MAX;

/// A stamp: milliseconds since 1970 (UTC) and a counter within the millisecond. Its text form
/// `2026-11-23T08:00:00.123Z/0007` sorts as the stamp does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hlc {
    millis: i64,
    counter: u16,
}

impl Hlc {
    /// The last instant, in the year 6429, whose number still fits beside the counter.
    const LAST_MILLIS: i64 = i64::MAX >> COUNTER_BITS;

    /// A stamp from its parts; times before 1970 and after the year 6429 are moved to that end.
    #[must_use]
    pub fn new(millis: i64, counter: u16) -> Self {
        Self {
            millis: millis.clamp(0, Self::LAST_MILLIS),
            counter,
        }
    }

    /// Milliseconds since 1970, UTC.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.millis
    }

    /// The whole number under which the store keeps it; sorts as the stamp.
    #[must_use]
    pub fn as_i64(self) -> i64 {
        (self.millis << COUNTER_BITS) | i64::from(self.counter)
    }

    /// The inverse of [`Hlc::as_i64`].
    #[must_use]
    pub fn from_i64(number: i64) -> Self {
        let counter = u16::try_from(number & i64::from(COUNTER_MAX)).unwrap_or(0);
        Self::new(number >> COUNTER_BITS, counter)
    }

    fn next(self) -> Self {
        match self.counter.checked_add(1) {
            Some(counter) => Self {
                millis: self.millis,
                counter,
            },
            None => Self::new(self.millis + 1, 0),
        }
    }
}

impl fmt::Display for Hlc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let instant = chrono::DateTime::from_timestamp_millis(self.millis).unwrap_or_default();
        write!(
            f,
            "{}/{:04x}",
            instant.format("%Y-%m-%dT%H:%M:%S%.3fZ"),
            self.counter
        )
    }
}

impl fmt::Debug for Hlc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a clock stamp")]
pub struct HlcError;

impl FromStr for Hlc {
    type Err = HlcError;

    fn from_str(text: &str) -> Result<Self, HlcError> {
        let (instant, counter) = text.split_once('/').ok_or(HlcError)?;
        let instant = chrono::DateTime::parse_from_rfc3339(instant).map_err(|_| HlcError)?;
        let counter = u16::from_str_radix(counter, 16).map_err(|_| HlcError)?;
        Ok(Self::new(instant.timestamp_millis(), counter))
    }
}

impl Serialize for Hlc {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hlc {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// One device's clock. Wall time is an argument, so that tests and demo data decide it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    last: Hlc,
}

impl Clock {
    /// A clock that goes on after the last stamp that the casebook holds.
    #[must_use]
    pub fn after(last: Hlc) -> Self {
        Self { last }
    }

    /// The last stamp given or seen.
    #[must_use]
    pub fn last(self) -> Hlc {
        self.last
    }

    /// The stamp of a local entry: the wall time, or just after the last stamp where the wall
    /// clock was set back. Never blocks, never repeats.
    pub fn tick(&mut self, wall_ms: i64) -> Hlc {
        self.last = Hlc::new(wall_ms, 0).max(self.last.next());
        self.last
    }

    /// Takes note of a merged stamp, so that later local entries come after it.
    pub fn observe(&mut self, stamp: Hlc) {
        self.last = self.last.max(stamp);
    }

    /// How far the wall clock lies behind the last stamp, in milliseconds; shown as a warning.
    #[must_use]
    pub fn behind_ms(self, wall_ms: i64) -> i64 {
        self.last.millis.saturating_sub(wall_ms).max(0)
    }

    /// Whether a received stamp is too far ahead of the wall clock to be merged.
    #[must_use]
    pub fn is_far_ahead(stamp: Hlc, wall_ms: i64) -> bool {
        stamp.millis > wall_ms.saturating_add(FAR_AHEAD_MS)
    }
}
