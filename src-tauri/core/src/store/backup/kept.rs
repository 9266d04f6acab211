//! Which backups are kept: the newest seven, then one a week for eight weeks, one a month for twelve months.

use chrono::{Datelike as _, NaiveDateTime};
use std::collections::BTreeSet;

const NEWEST: usize = 7;
const WEEKS: usize = 8;
const MONTHS: usize = 12;

/// The ones to keep. Weeks and months without a backup do not count, so that a desk which was switched
/// off for half a year loses nothing by it.
#[must_use]
pub fn kept(all: &BTreeSet<NaiveDateTime>) -> BTreeSet<NaiveDateTime> {
    let newest_first = || all.iter().rev().copied();
    let mut kept: BTreeSet<NaiveDateTime> = newest_first().take(NEWEST).collect();
    kept.extend(newest_of_each(newest_first(), WEEKS, |at| {
        let week = at.date().iso_week();
        (week.year(), week.week())
    }));
    kept.extend(newest_of_each(newest_first(), MONTHS, |at| {
        (at.year(), at.month())
    }));
    kept
}

fn newest_of_each(
    newest_first: impl Iterator<Item = NaiveDateTime>,
    count: usize,
    span: impl Fn(&NaiveDateTime) -> (i32, u32),
) -> Vec<NaiveDateTime> {
    let mut spans = BTreeSet::new();
    newest_first
        .filter(|at| spans.insert(span(at)))
        .take(count)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;
    use rstest::rstest;

    fn at(day: NaiveDate, hour: u32) -> NaiveDateTime {
        day.and_hms_opt(hour, 0, 0).unwrap()
    }

    fn last() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
    }

    /// One backup a day for so many days, up to the last.
    fn daily(days: u64) -> BTreeSet<NaiveDateTime> {
        (0..days)
            .map(|back| at(last() - Days::new(back), 9))
            .collect()
    }

    #[rstest]
    #[case::few(5, &["12-01", "11-30", "11-29", "11-28", "11-27"])]
    // 1 December 2026 is a Tuesday: the last days of weeks are Sundays.
    #[case::a_month(31, &[
        "12-01", "11-30", "11-29", "11-28", "11-27", "11-26", "11-25", "11-22", "11-15", "11-08",
        "11-01",
    ])]
    fn a_backup_a_day_thins_out_to_weeks_and_months(#[case] days: u64, #[case] expected: &[&str]) {
        let mut found: Vec<String> = kept(&daily(days))
            .iter()
            .map(|at| at.format("%m-%d").to_string())
            .collect();
        found.reverse();
        assert_eq!(found, expected);
    }

    #[test]
    fn two_years_of_days_leave_twenty_odd() {
        let left = kept(&daily(730));
        assert!((20..=27).contains(&left.len()), "{}", left.len());
        let oldest = left.first().unwrap().date();
        assert_eq!(oldest, NaiveDate::from_ymd_opt(2026, 1, 31).unwrap());
    }

    #[test]
    fn a_desk_that_was_off_for_a_year_loses_nothing() {
        let long_ago = at(NaiveDate::from_ymd_opt(2025, 3, 4).unwrap(), 8);
        let all = BTreeSet::from([long_ago, at(last(), 9)]);
        assert_eq!(kept(&all), all);
    }

    #[test]
    fn many_on_one_day_leave_the_newest_seven() {
        let all: BTreeSet<_> = (0..20).map(|hour| at(last(), hour)).collect();
        let left: Vec<_> = kept(&all).into_iter().collect();
        assert_eq!(
            left,
            (13..20).map(|hour| at(last(), hour)).collect::<Vec<_>>()
        );
    }

    proptest! {
        #[test]
        fn the_newest_stays_and_keeping_twice_keeps_the_same(
            days in proptest::collection::btree_set(0_u64..3000, 0..200),
            hour in 0_u32..24,
        ) {
            let all: BTreeSet<_> = days.iter().map(|back| at(last() - Days::new(*back), hour)).collect();
            let once = kept(&all);
            prop_assert!(once.is_subset(&all));
            prop_assert!(once.len() <= NEWEST + WEEKS + MONTHS);
            prop_assert_eq!(once.last(), all.last());
            prop_assert_eq!(all.iter().rev().take(NEWEST).all(|one| once.contains(one)), true);
            prop_assert_eq!(kept(&once), once.clone());
            // One more, newer than all, takes none away but those that grow too old.
            let mut more = once.clone();
            more.insert(at(last() + Days::new(1), hour));
            let next = kept(&more);
            prop_assert!(next.len() + 2 >= once.len());
        }
    }
}
