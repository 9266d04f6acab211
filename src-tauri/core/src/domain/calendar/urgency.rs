//! How near an end is: what a list colours, and when a reminder is due.

use super::work_calendar::WorkCalendar;
use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Days before an end on which people are warned: a week, and the day before.
pub const DEFAULT_WARNINGS: [u16; 2] = [7, 1];

/// How near an end is on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Urgency {
    /// Further away than the first warning.
    Calm {
        /// Days until the end.
        days_left: u32,
    },
    /// Within the first warning.
    Soon {
        /// Days until the end.
        days_left: u32,
    },
    /// Within the last warning; zero on the last day itself.
    Imminent {
        /// Days until the end.
        days_left: u32,
    },
    /// Past the end.
    Overdue {
        /// Days since the end.
        days_over: u32,
    },
}

impl Urgency {
    /// How near `due_on` is on `today`. The largest of `warnings` makes it soon, the smallest
    /// imminent; without warnings only the last day itself is imminent.
    #[must_use]
    pub fn of(due_on: NaiveDate, today: NaiveDate, warnings: &[u16]) -> Self {
        let days = (due_on - today).num_days();
        let count = u32::try_from(days.unsigned_abs()).unwrap_or(u32::MAX);
        let (first, last) = (warnings.iter().max(), warnings.iter().min());
        let is_within = |limit: Option<&u16>| days <= limit.copied().map_or(0, i64::from);
        if days < 0 {
            Self::Overdue { days_over: count }
        } else if is_within(last) {
            Self::Imminent { days_left: count }
        } else if is_within(first) {
            Self::Soon { days_left: count }
        } else {
            Self::Calm { days_left: count }
        }
    }
}

/// The warning that is due today, in days before the end: each falls on the last working day on or
/// before its own, so that nobody is first warned while offices rest. The nearest of several.
#[must_use]
pub fn warning_today(
    due_on: NaiveDate,
    today: NaiveDate,
    warnings: &[u16],
    calendar: &WorkCalendar,
) -> Option<u16> {
    let is_due = |days: &&u16| {
        let own = due_on.checked_sub_days(Days::new((**days).into()));
        own.map(|day| calendar.last_working_day_on_or_before(day)) == Some(today)
    };
    warnings.iter().filter(is_due).min().copied()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2026-03-01", Urgency::Calm { days_left: 31 })]
    #[case("2026-03-24", Urgency::Calm { days_left: 8 })]
    #[case("2026-03-25", Urgency::Soon { days_left: 7 })]
    #[case("2026-03-30", Urgency::Soon { days_left: 2 })]
    #[case("2026-03-31", Urgency::Imminent { days_left: 1 })]
    #[case("2026-04-01", Urgency::Imminent { days_left: 0 })]
    #[case("2026-04-02", Urgency::Overdue { days_over: 1 })]
    fn an_end_grows_more_urgent(#[case] today: &str, #[case] urgency: Urgency) {
        assert_eq!(
            Urgency::of(day("2026-04-01"), day(today), &DEFAULT_WARNINGS),
            urgency
        );
    }

    #[test]
    fn without_warnings_only_the_last_day_is_imminent() {
        let on = |today| Urgency::of(day("2026-04-01"), day(today), &[]);
        assert_eq!(on("2026-03-31"), Urgency::Calm { days_left: 1 });
        assert_eq!(on("2026-04-01"), Urgency::Imminent { days_left: 0 });
    }

    #[rstest]
    #[case::a_week_before("2026-04-01", "2026-03-25", Some(7))]
    #[case::a_day_before("2026-04-01", "2026-03-31", Some(1))]
    #[case::on_no_other_day("2026-04-01", "2026-03-30", None)]
    #[case::on_the_friday_before_a_monday("2026-03-09", "2026-03-06", Some(1))]
    #[case::and_not_on_the_sunday("2026-03-09", "2026-03-08", None)]
    #[case::a_week_before_a_monday("2026-03-09", "2026-03-02", Some(7))]
    #[case::a_week_before_a_sunday_on_the_friday("2026-03-15", "2026-03-06", Some(7))]
    #[case::before_the_national_holiday("2026-10-08", "2026-09-30", Some(1))]
    #[case::and_not_within_it("2026-10-08", "2026-10-07", None)]
    #[case::on_a_sunday_that_is_worked("2026-01-05", "2026-01-04", Some(1))]
    fn a_warning_falls_on_a_working_day(
        #[case] due_on: &str,
        #[case] today: &str,
        #[case] warned: Option<u16>,
    ) {
        let calendar = WorkCalendar::built_in();
        let found = warning_today(day(due_on), day(today), &DEFAULT_WARNINGS, &calendar);
        assert_eq!(found, warned);
    }
}
