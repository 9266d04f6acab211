//! Office hours: instants at which people of a street really work.

use super::random::Rng;
use crate::domain::calendar::{WorkCalendar, year_until};
use crate::domain::record::Instant;
use crate::store::china_midnight;
use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc};

const MINUTE: i64 = 60_000;

/// The instant of a wall time in China, in minutes after midnight.
pub(super) fn at(day: NaiveDate, minutes: i64) -> DateTime<Utc> {
    Instant(china_midnight(day).0 + minutes * MINUTE).utc()
}

/// The day so many days later, or earlier.
pub(super) fn shift(day: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        day.checked_sub_days(count)
    } else {
        day.checked_add_days(count)
    };
    moved.unwrap_or(day)
}

/// The last working day on or before a day.
pub(super) fn working_on_or_before(calendar: &WorkCalendar, day: NaiveDate) -> NaiveDate {
    (0..30)
        .map(|back| shift(day, -back))
        .find(|day| calendar.is_working_day(*day))
        .unwrap_or(day)
}

/// The twelve months until today, within which everything lies that a street counts.
#[derive(Clone, Copy)]
pub(super) struct Year<'a> {
    calendar: &'a WorkCalendar,
    today: NaiveDate,
    opening: NaiveDate,
}

impl<'a> Year<'a> {
    pub(super) fn until(today: NaiveDate, calendar: &'a WorkCalendar) -> Self {
        // What came in on a morning may have been written the evening before: not on the first day.
        let second = shift(year_until(today), 1);
        Self {
            calendar,
            today,
            opening: calendar.next_working_day_on_or_after(second),
        }
    }

    /// The last working day on or before a day; after a holiday over the year's beginning, the
    /// first one there is.
    pub(super) fn working_day(&self, day: NaiveDate) -> NaiveDate {
        working_on_or_before(self.calendar, day).max(self.opening)
    }

    /// The same for what follows on something of an earlier day of the year.
    pub(super) fn later_day(&self, day: NaiveDate) -> NaiveDate {
        let second = self
            .calendar
            .next_working_day_on_or_after(shift(self.opening, 1));
        working_on_or_before(self.calendar, day).max(second)
    }

    /// The day so many days ago.
    pub(super) fn ago(&self, days: i64) -> NaiveDate {
        shift(self.today, -days)
    }
}

/// `2026年3月5日`.
pub(super) fn written(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}

/// `3月5日`.
pub(super) fn spoken(day: NaiveDate) -> String {
    format!("{}月{}日", day.month(), day.day())
}

/// Whether what a text speaks of can happen at that time of year: no snow in June.
pub(super) fn fits_season(text: &str, day: NaiveDate) -> bool {
    let speaks_of = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let is_winter = matches!(day.month(), 11 | 12 | 1..=3);
    if speaks_of(&["雪", "暖气不热", "供热"]) {
        is_winter
    } else if speaks_of(&["暴雨", "夏季", "夏天"]) {
        matches!(day.month(), 5..=10)
    } else {
        true
    }
}

/// A hand that moves through office hours and never back.
#[derive(Clone)]
pub(super) struct Hand<'a> {
    calendar: &'a WorkCalendar,
    pub(super) day: NaiveDate,
    minutes: i64,
    /// Seconds and milliseconds, so that no two people ever save at the same instant.
    odd_ms: i64,
}

impl<'a> Hand<'a> {
    /// On a working day, at some time between opening and early afternoon.
    pub(super) fn new(calendar: &'a WorkCalendar, day: NaiveDate, rng: &mut Rng) -> Self {
        let mut hand = Self {
            calendar,
            day,
            minutes: 0,
            odd_ms: rng.range(1, 59_999),
        };
        hand.go_to(day, rng);
        hand
    }

    /// At an instant at which somebody worked.
    pub(super) fn at_instant(calendar: &'a WorkCalendar, now: DateTime<Utc>) -> Self {
        let day = crate::store::china_day(now);
        let millis = now.timestamp_millis() - china_midnight(day).0;
        Self {
            calendar,
            day,
            minutes: millis / MINUTE,
            odd_ms: millis % MINUTE,
        }
    }

    /// To an hour of a day not before this one, moved to a working day.
    pub(super) fn go_to(&mut self, day: NaiveDate, rng: &mut Rng) {
        let day = self.calendar.next_working_day_on_or_after(day);
        if day > self.day || self.minutes == 0 {
            self.day = day;
            self.minutes = rng.pick(&[515, 530, 545, 560, 585, 610, 640, 790, 815, 840, 870])
                + rng.range(0, 14);
        } else {
            self.later(8, 20, rng);
        }
    }

    /// Some days later.
    pub(super) fn days(&mut self, low: i64, high: i64, rng: &mut Rng) {
        let day = shift(self.day, rng.range(low, high));
        self.go_to(day, rng);
    }

    /// Some minutes later on the same day.
    pub(super) fn later(&mut self, low: i64, high: i64, rng: &mut Rng) {
        self.minutes += rng.range(low, high);
    }

    /// To the next working day where it is later than that many minutes after midnight.
    pub(super) fn not_after(&mut self, minutes: i64, rng: &mut Rng) {
        if self.minutes > minutes {
            self.go_to(shift(self.day, 1), rng);
        }
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        let instant = at(self.day, self.minutes);
        Instant(instant.timestamp_millis() + self.odd_ms).utc()
    }

    /// The full quarter of an hour, as appointments have it.
    pub(super) fn quarter(&self) -> DateTime<Utc> {
        at(self.day, self.minutes / 15 * 15)
    }
}
