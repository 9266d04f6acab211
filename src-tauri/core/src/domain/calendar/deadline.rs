//! Counting a time limit: the first day is not counted, and a last day on which offices rest moves
//! to the next working day (民法典 art. 201 and 203, 民事诉讼法 art. 85).

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{limits::Length, work_calendar::WorkCalendar};

/// Days that a limit does not count, such as the time of an expert opinion (鉴定).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
pub struct Pause {
    /// The first day not counted.
    #[ts(type = "string")]
    #[schemars(with = "String")]
    pub from: NaiveDate,
    /// The last day not counted; `None` while the pause lasts.
    #[ts(type = "string | null")]
    #[schemars(with = "Option<String>")]
    pub until: Option<NaiveDate>,
}

/// What the parties agreed to add to a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Extension {
    /// Further days, counted like those of the limit itself.
    ByDays(u32),
    /// Up to a day. A day before the limit's own end shortens nothing.
    Until(
        #[ts(type = "string")]
        #[schemars(with = "String")]
        NaiveDate,
    ),
}

/// When a limit ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// On this day, which is always a working day.
    On(
        #[ts(type = "string")]
        #[schemars(with = "String")]
        NaiveDate,
    ),
    /// Not to be said while a pause lasts; so many days of the limit are left.
    Paused {
        /// Days still to count after the pause.
        days_left: u32,
    },
}

impl Pause {
    fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

impl Due {
    /// The day, unless a pause lasts.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(day),
            Self::Paused { .. } => None,
        }
    }
}

/// The last day of `length` counted from the day after `start`, moved to a working day.
#[must_use]
pub fn nth_day_after(start: NaiveDate, length: Length, calendar: &WorkCalendar) -> NaiveDate {
    match length {
        Length::NaturalDays(days) => {
            let last = start
                .checked_add_days(Days::new(days.into()))
                .unwrap_or(start);
            calendar.next_working_day_on_or_after(last)
        }
        Length::WorkingDays(days) => calendar.add_working_days(start, days.into()),
    }
}

/// When a limit that began on `start` ends, with what the parties agreed to add and without the
/// days of the pauses. Extensions by days add up; pauses may overlap. Neither need be sorted.
#[must_use]
pub fn due(
    start: NaiveDate,
    length: Length,
    extensions: &[Extension],
    pauses: &[Pause],
    calendar: &WorkCalendar,
) -> Due {
    let mut days_left = total_days(length, extensions);
    let is_paused = |day: NaiveDate| pauses.iter().any(|pause| pause.covers(day));
    // Days from here on are never counted: the pause that lasts has begun.
    let halt = pauses
        .iter()
        .filter(|pause| pause.until.is_none())
        .map(|pause| pause.from)
        .min();
    let mut last = start;
    for day in start.iter_days().skip(1) {
        if days_left == 0 {
            break;
        }
        if halt.is_some_and(|halt| day >= halt) {
            return Due::Paused { days_left };
        }
        if is_counted(day, length, calendar) && !is_paused(day) {
            days_left -= 1;
        }
        last = day;
    }
    let agreed = extensions.iter().filter_map(|extension| match extension {
        Extension::Until(day) => Some(*day),
        Extension::ByDays(_) => None,
    });
    let last = agreed.fold(last, NaiveDate::max);
    // A working day inside a pause is none on which anybody could act.
    match last
        .iter_days()
        .find(|day| calendar.is_working_day(*day) && !is_paused(*day))
    {
        Some(day) if halt.is_none_or(|halt| day < halt) => Due::On(day),
        Some(_) | None => Due::Paused { days_left: 0 },
    }
}

/// How many days of a limit lie after `start`, up to and with `until`, the pauses left out.
#[must_use]
pub fn counted_days(
    start: NaiveDate,
    until: NaiveDate,
    length: Length,
    pauses: &[Pause],
    calendar: &WorkCalendar,
) -> u32 {
    let days = start
        .iter_days()
        .skip(1)
        .take_while(|day| *day <= until)
        .filter(|day| is_counted(*day, length, calendar))
        .filter(|day| !pauses.iter().any(|pause| pause.covers(*day)));
    u32::try_from(days.count()).unwrap_or(u32::MAX)
}

fn total_days(length: Length, extensions: &[Extension]) -> u32 {
    let base = match length {
        Length::NaturalDays(days) | Length::WorkingDays(days) => u32::from(days),
    };
    let added = extensions.iter().map(|extension| match extension {
        Extension::ByDays(days) => *days,
        Extension::Until(_) => 0,
    });
    added.fold(base, u32::saturating_add)
}

fn is_counted(day: NaiveDate, length: Length, calendar: &WorkCalendar) -> bool {
    match length {
        Length::NaturalDays(_) => true,
        Length::WorkingDays(_) => calendar.is_working_day(day),
    }
}

#[cfg(test)]
#[path = "deadline_tests.rs"]
mod tests;
