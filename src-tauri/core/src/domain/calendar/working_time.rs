//! Working hours: half past eight to half past eleven, half past one to five, on working days.
//!
//! Instants are milliseconds since 1970; the walls' time is China's, which knows no summer time.

use super::work_calendar::WorkCalendar;
use crate::domain::record::{DutyShift, Instant};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone as _};

/// One working hour, in milliseconds.
pub const WORKING_HOUR: i64 = 3_600_000;
/// One working day: six and a half hours.
pub const WORKING_DAY: i64 = 13 * WORKING_HOUR / 2;

/// The shifts of a working day, in minutes since midnight.
const SHIFTS: [(u32, u32); 2] = [(8 * 60 + 30, 11 * 60 + 30), (13 * 60 + 30, 17 * 60)];
/// No limit reaches further than this many days; counting stops there.
const FARTHEST: usize = 20 * 366;

/// The calendar day in China on which an instant lies.
#[must_use]
pub fn china_day(instant: Instant) -> NaiveDate {
    wall(instant).date_naive()
}

/// The instant at which that much working time has gone by after another one. Time outside working
/// hours does not count; for nothing at all it is the instant itself.
#[must_use]
pub fn after_working_time(calendar: &WorkCalendar, from: Instant, length: i64) -> Instant {
    if length <= 0 {
        return from;
    }
    let mut left = length;
    for day in china_day(from).iter_days().take(FARTHEST) {
        for (begins, ends) in shifts(calendar, day) {
            let begins = begins.max(from.0);
            let worked = (ends - begins).max(0);
            if worked >= left {
                return Instant(begins + left);
            }
            left -= worked;
        }
    }
    from
}

/// How much working time lies between two instants; nothing where the second is not later.
#[must_use]
pub fn working_time_between(calendar: &WorkCalendar, from: Instant, to: Instant) -> i64 {
    if to <= from {
        return 0;
    }
    let last = china_day(to);
    china_day(from)
        .iter_days()
        .take(FARTHEST)
        .take_while(|day| *day <= last)
        .flat_map(|day| shifts(calendar, day))
        .map(|(begins, ends)| (ends.min(to.0) - begins.max(from.0)).max(0))
        .sum()
}

/// When a duty begins and ends: the office's hours, and of a night all from its end to the next
/// morning.
#[must_use]
pub fn duty_hours(day: NaiveDate, shift: DutyShift) -> (Instant, Instant) {
    let [(morning, noon), (afternoon, evening)] = SHIFTS;
    let (begins, ends, ends_on) = match shift {
        DutyShift::Morning => (morning, noon, day),
        DutyShift::Afternoon => (afternoon, evening, day),
        DutyShift::Day => (morning, evening, day),
        DutyShift::Night => (evening, morning, day.succ_opt().unwrap_or(day)),
    };
    (Instant(moment(day, begins)), Instant(moment(ends_on, ends)))
}

/// The shifts of a day as instants; none on a day off.
fn shifts(calendar: &WorkCalendar, day: NaiveDate) -> impl Iterator<Item = (i64, i64)> {
    let is_worked = calendar.is_working_day(day);
    SHIFTS
        .into_iter()
        .filter(move |_| is_worked)
        .map(move |(begins, ends)| (moment(day, begins), moment(day, ends)))
}

fn moment(day: NaiveDate, minutes: u32) -> i64 {
    let midnight = day.and_time(NaiveTime::MIN);
    let midnight = china().from_local_datetime(&midnight).single();
    midnight.map_or(0, |midnight| midnight.timestamp_millis()) + i64::from(minutes) * 60_000
}

fn wall(instant: Instant) -> DateTime<FixedOffset> {
    instant.utc().with_timezone(&china())
}

fn china() -> FixedOffset {
    FixedOffset::east_opt(8 * 3600).expect("eight hours are a valid offset")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn at(text: &str) -> Instant {
        let instant = DateTime::parse_from_str(&format!("{text} +0800"), "%Y-%m-%d %H:%M %z");
        Instant(instant.unwrap().timestamp_millis())
    }

    #[rstest]
    // Within a shift, over noon, over night.
    #[case("2026-03-02 09:00", 1.0, "2026-03-02 10:00")]
    #[case("2026-03-02 11:00", 1.0, "2026-03-02 14:00")]
    #[case("2026-03-02 16:30", 1.0, "2026-03-03 09:00")]
    // Before, between and after the shifts.
    #[case("2026-03-02 06:00", 1.0, "2026-03-02 09:30")]
    #[case("2026-03-02 12:00", 1.0, "2026-03-02 14:30")]
    #[case("2026-03-02 20:00", 1.0, "2026-03-03 09:30")]
    // Exactly to the end of a shift.
    #[case("2026-03-02 08:30", 3.0, "2026-03-02 11:30")]
    #[case("2026-03-02 08:30", 6.5, "2026-03-02 17:00")]
    // Over a weekend, over the Spring Festival with its make-up Saturday, over National Day.
    #[case("2026-03-06 16:00", 2.0, "2026-03-09 09:30")]
    #[case("2026-02-14 16:00", 2.0, "2026-02-24 09:30")]
    #[case("2026-09-30 15:00", 6.5, "2026-10-08 15:00")]
    #[case("2026-02-27 16:00", 2.0, "2026-02-28 09:30")]
    // Five working days, over a weekend.
    #[case("2026-03-04 10:00", 32.5, "2026-03-11 10:00")]
    fn working_time_is_counted_in_shifts_on_working_days(
        #[case] from: &str,
        #[case] hours: f64,
        #[case] to: &str,
    ) {
        let calendar = WorkCalendar::built_in();
        #[expect(clippy::cast_possible_truncation, reason = "whole half hours")]
        let length = (hours * 3_600_000.0) as i64;
        assert_eq!(after_working_time(&calendar, at(from), length), at(to));
        assert_eq!(working_time_between(&calendar, at(from), at(to)), length);
    }

    #[test]
    fn nothing_is_worked_at_night_nor_backwards() {
        let calendar = WorkCalendar::built_in();
        let (evening, dawn) = (at("2026-03-02 17:00"), at("2026-03-03 08:30"));
        assert_eq!(working_time_between(&calendar, evening, dawn), 0);
        assert_eq!(working_time_between(&calendar, dawn, evening), 0);
        assert_eq!(after_working_time(&calendar, evening, 0), evening);
    }

    #[test]
    fn a_day_in_china_begins_at_its_own_midnight() {
        assert_eq!(china_day(at("2026-03-02 00:10")).to_string(), "2026-03-02");
        assert_eq!(china_day(at("2026-03-02 23:50")).to_string(), "2026-03-02");
    }

    fn any_instant() -> impl Strategy<Value = Instant> {
        (0_i64..4 * 365 * 24 * 60).prop_map(|minutes| Instant(1_672_531_200_000 + minutes * 60_000))
    }

    proptest! {
        #[test]
        fn the_end_is_never_before_the_beginning_and_later_for_more(
            from in any_instant(), a in 0_i64..400, b in 0_i64..400,
        ) {
            let calendar = WorkCalendar::built_in();
            let ends = |hours: i64| after_working_time(&calendar, from, hours * WORKING_HOUR);
            prop_assert!(ends(a) >= from);
            prop_assert!(ends(a.min(b)) <= ends(a.max(b)));
        }

        #[test]
        fn as_much_lies_between_as_was_added(from in any_instant(), minutes in 1_i64..10_000) {
            let calendar = WorkCalendar::built_in();
            let length = minutes * 60_000;
            let to = after_working_time(&calendar, from, length);
            prop_assert_eq!(working_time_between(&calendar, from, to), length);
        }

        #[test]
        fn counting_in_two_steps_is_counting_at_once(
            from in any_instant(), a in 1_i64..3_000, b in 1_i64..3_000,
        ) {
            let calendar = WorkCalendar::built_in();
            let halfway = after_working_time(&calendar, from, a * 60_000);
            prop_assert_eq!(
                after_working_time(&calendar, halfway, b * 60_000),
                after_working_time(&calendar, from, (a + b) * 60_000)
            );
        }

        #[test]
        fn a_limit_ends_in_working_hours(from in any_instant(), minutes in 1_i64..10_000) {
            let calendar = WorkCalendar::built_in();
            let to = after_working_time(&calendar, from, minutes * 60_000);
            prop_assert!(calendar.is_working_day(china_day(to)));
            prop_assert_eq!(working_time_between(&calendar, Instant(to.0 - 60_000), to), 60_000);
        }
    }
}
