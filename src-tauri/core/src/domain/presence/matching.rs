//! The duty of the roster that a presence holds.

use crate::domain::calendar::china_day;
use crate::domain::id::{DutyId, PersonId, PlatformId};
use crate::domain::record::{Duty, DutyShift, Instant};

const HOUR: i64 = 3_600_000;
/// China is eight hours ahead of the instants' own zone, and knows no summer time.
const CHINA: i64 = 8 * HOUR;

/// The hours of a shift in China, from and before; whoever comes within them holds it.
fn hours(shift: DutyShift) -> (i64, i64) {
    match shift {
        DutyShift::Morning => (0, 13),
        DutyShift::Afternoon => (12, 18),
        DutyShift::Day => (0, 18),
        DutyShift::Night => (17, 24),
    }
}

/// The duty of that person at that platform on that day whose hours fit best; a duty of another
/// part of the day where it is the only one, as people swap mornings without telling the roster.
#[must_use]
pub fn matching_duty(
    duties: &[Duty],
    person: PersonId,
    platform: PlatformId,
    starts_at: Instant,
) -> Option<DutyId> {
    let day = china_day(starts_at);
    let hour = (starts_at.0 + CHINA).rem_euclid(24 * HOUR) / HOUR;
    let fitting = duties.iter().filter(|duty| {
        duty.is_removed != Some(true)
            && duty.person_id == Some(person)
            && duty.platform_id == Some(platform)
            && duty.day == Some(day)
    });
    fitting
        .min_by_key(|duty| {
            let (from, to) = hours(duty.shift.unwrap_or(DutyShift::Day));
            let is_within = hour >= from && hour < to;
            // Of two that hold the hour, the narrower one is meant.
            (!is_within, to - from, (hour - from).abs(), duty.id)
        })
        .map(|duty| duty.id)
}
