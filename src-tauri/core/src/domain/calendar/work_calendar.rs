//! Which days are working days: the weekend, the yearly tables, and a fallback without a table.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    built_in,
    year_table::{YearTable, is_weekend},
};

/// From this year on the second of May is a statutory day (国务院令第795号).
const SECOND_OF_MAY_SINCE: i32 = 2025;

/// How a calendar marks a day that is otherwise than its week has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayMark {
    /// 休: a holiday.
    Off,
    /// 班: a weekend day on which people work.
    Working,
}

/// Tells working days from days off. Without a table for a year, the weekend and the statutory
/// days of fixed date are off; those of the lunar calendar are then unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkCalendar {
    known_years: BTreeSet<i32>,
    days_off: BTreeSet<NaiveDate>,
    working_days: BTreeSet<NaiveDate>,
}

impl WorkCalendar {
    /// A calendar from yearly tables; of two tables for one year the later one counts.
    #[must_use]
    pub fn new(tables: impl IntoIterator<Item = YearTable>) -> Self {
        let by_year: BTreeMap<u32, YearTable> = tables
            .into_iter()
            .map(|table| (table.year, table))
            .collect();
        let mut calendar = Self::default();
        for (year, table) in by_year {
            calendar.known_years.insert(year.cast_signed());
            calendar.days_off.extend(table.days_off);
            calendar.working_days.extend(table.working_days);
        }
        calendar
    }

    /// The calendar of the notices known when this was built (2022–2026).
    #[must_use]
    pub fn built_in() -> Self {
        Self::new(Self::built_in_tables())
    }

    /// The built-in tables together with an office's own, which take the place of built-in ones
    /// for the same year.
    #[must_use]
    pub fn with_tables(own: impl IntoIterator<Item = YearTable>) -> Self {
        Self::new(Self::built_in_tables().into_iter().chain(own))
    }

    /// The tables that come with the program, earliest first.
    #[must_use]
    pub fn built_in_tables() -> Vec<YearTable> {
        built_in::tables()
    }

    /// Whether the holidays of a year are known; otherwise answers for it are provisional.
    #[must_use]
    pub fn is_year_known(&self, year: i32) -> bool {
        self.known_years.contains(&year)
    }

    /// Whether offices work on a day.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        if self.working_days.contains(&day) {
            return true;
        }
        let is_statutory = !self.is_year_known(day.year()) && is_fixed_statutory_day(day);
        !self.days_off.contains(&day) && !is_weekend(day) && !is_statutory
    }

    /// How a calendar marks a day: 休 within a holiday, weekend days beside it included, 班 on a
    /// weekend day that is worked; none on any other.
    #[must_use]
    pub fn mark(&self, day: NaiveDate) -> Option<DayMark> {
        if self.working_days.contains(&day) {
            return Some(DayMark::Working);
        }
        let is_statutory = !self.is_year_known(day.year()) && is_fixed_statutory_day(day);
        if self.days_off.contains(&day) || is_statutory {
            return Some(DayMark::Off);
        }
        // Office tables may leave out the weekend days inside a holiday.
        let is_beside = |days: &mut dyn Iterator<Item = NaiveDate>| {
            days.take(2)
                .find(|near| !is_weekend(*near) || self.working_days.contains(near))
                .is_some_and(|near| self.days_off.contains(&near))
        };
        let before = std::iter::successors(day.pred_opt(), NaiveDate::pred_opt);
        let is_inside = is_weekend(day)
            && is_beside(&mut day.iter_days().skip(1))
            && is_beside(&mut before.into_iter());
        is_inside.then_some(DayMark::Off)
    }

    /// The day itself when offices work on it, else the next day on which they do.
    #[must_use]
    pub fn next_working_day_on_or_after(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days()
            .find(|day| self.is_working_day(*day))
            .unwrap_or(day)
    }

    /// The day itself when offices work on it, else the last day before it on which they do.
    #[must_use]
    pub fn last_working_day_on_or_before(&self, day: NaiveDate) -> NaiveDate {
        std::iter::successors(Some(day), NaiveDate::pred_opt)
            .find(|day| self.is_working_day(*day))
            .unwrap_or(day)
    }

    /// The `count`th working day after a day, which itself is not counted; for zero the first
    /// working day on or after it.
    #[must_use]
    pub fn add_working_days(&self, day: NaiveDate, count: u32) -> NaiveDate {
        if count == 0 {
            return self.next_working_day_on_or_after(day);
        }
        let after = day
            .iter_days()
            .skip(1)
            .filter(|day| self.is_working_day(*day));
        after.take(count as usize).last().unwrap_or(day)
    }
}

/// New Year, Labour Day and National Day: statutory days that need no lunar calendar.
fn is_fixed_statutory_day(day: NaiveDate) -> bool {
    match (day.month(), day.day()) {
        (1, 1) | (5, 1) | (10, 1..=3) => true,
        (5, 2) => day.year() >= SECOND_OF_MAY_SINCE,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use chrono::Duration;
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2024-02-09", true)] // New Year's Eve was a working day in 2024
    #[case("2024-02-10", false)]
    #[case("2024-02-18", true)] // make-up Sunday
    #[case("2025-01-28", false)]
    #[case("2025-02-08", true)]
    #[case("2025-10-08", false)]
    #[case("2026-01-02", false)]
    #[case("2026-01-04", true)]
    #[case("2026-02-23", false)]
    #[case("2026-02-28", true)]
    #[case("2022-10-08", true)]
    #[case("2023-06-25", true)]
    #[case("2026-11-23", true)]
    #[case("2026-11-22", false)]
    #[case("2031-10-03", false)]
    #[case("2031-05-02", false)]
    #[case("2019-05-02", true)]
    fn a_day_is_worked_or_not(#[case] text: &str, #[case] is_working: bool) {
        assert_eq!(
            WorkCalendar::built_in().is_working_day(day(text)),
            is_working
        );
    }

    #[test]
    fn years_without_a_table_are_reported() {
        let calendar = WorkCalendar::built_in();
        assert!((2022..=2026).all(|year| calendar.is_year_known(year)));
        assert!(!calendar.is_year_known(2021) && !calendar.is_year_known(2027));
    }

    #[test]
    fn an_office_table_takes_the_place_of_the_built_in_one() {
        let own = YearTable {
            year: 2026,
            days_off: vec![day("2026-11-23")],
            working_days: vec![],
            source: "自填".into(),
        };
        let calendar = WorkCalendar::with_tables([own]);
        assert!(!calendar.is_working_day(day("2026-11-23")));
        assert!(
            calendar.is_working_day(day("2026-01-02")),
            "only what the new table says is off"
        );
    }

    #[rstest]
    #[case("2024-02-08", 1, "2024-02-09")]
    #[case("2024-02-09", 1, "2024-02-18")]
    #[case("2024-02-09", 3, "2024-02-20")]
    #[case("2025-09-26", 1, "2025-09-28")]
    #[case("2026-01-01", 0, "2026-01-04")]
    fn working_days_are_counted_past_holidays(
        #[case] from: &str,
        #[case] count: u32,
        #[case] to: &str,
    ) {
        assert_eq!(
            WorkCalendar::built_in().add_working_days(day(from), count),
            day(to)
        );
    }

    #[rstest]
    #[case("2026-10-01", Some(DayMark::Off))]
    #[case("2026-10-03", Some(DayMark::Off))]
    #[case("2026-10-10", Some(DayMark::Working))]
    #[case("2026-11-21", None)]
    #[case("2026-11-24", None)]
    #[case("2031-10-01", Some(DayMark::Off))]
    fn a_calendar_marks_what_is_otherwise_than_the_week(
        #[case] text: &str,
        #[case] mark: Option<DayMark>,
    ) {
        assert_eq!(WorkCalendar::built_in().mark(day(text)), mark);
    }

    #[test]
    fn the_end_of_time_is_no_panic() {
        let calendar = WorkCalendar::built_in();
        assert!(calendar.add_working_days(NaiveDate::MAX, 5) <= NaiveDate::MAX);
        assert!(calendar.next_working_day_on_or_after(NaiveDate::MAX) <= NaiveDate::MAX);
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0i64..4_000).prop_map(|days| day("2021-01-01") + Duration::days(days))
    }

    proptest! {
        #[test]
        fn counting_ends_on_a_working_day_and_later_for_more(from in any_day(), count in 0u32..60) {
            let calendar = WorkCalendar::built_in();
            let (one, more) =
                (calendar.add_working_days(from, count), calendar.add_working_days(from, count + 1));
            prop_assert!(calendar.is_working_day(one) && one >= from && more >= one);
        }

        #[test]
        fn the_working_days_around_a_day_have_no_other_between_them(around in any_day()) {
            let calendar = WorkCalendar::built_in();
            let before = calendar.last_working_day_on_or_before(around);
            let after = calendar.next_working_day_on_or_after(around);
            prop_assert!(before <= around && around <= after);
            prop_assert!(calendar.is_working_day(before) && calendar.is_working_day(after));
            let between = before.iter_days().skip(1).take_while(|day| *day < after);
            prop_assert_eq!(between.filter(|day| calendar.is_working_day(*day)).count(), 0);
        }

        #[test]
        fn counting_in_two_steps_is_counting_at_once(from in any_day(), a in 1u32..20, b in 1u32..20) {
            let calendar = WorkCalendar::built_in();
            let halfway = calendar.add_working_days(from, a);
            prop_assert_eq!(
                calendar.add_working_days(halfway, b),
                calendar.add_working_days(from, a + b)
            );
        }
    }
}
