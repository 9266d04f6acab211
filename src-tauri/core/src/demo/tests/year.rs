//! The year of the report comes out whole on whatever day the demo is made: nothing that is
//! counted slips out of the twelve months, and no step falls behind today.

use crate::demo::fate::RequestStep;
use crate::demo::plan::{Deed, Event, Plan, Wanted, plan};
use crate::demo::step::{Step, Surroundings};
use crate::domain::calendar::{Limits, WorkCalendar, year_until};
use crate::domain::request::Marks;
use crate::store::china_day;
use chrono::NaiveDate;
use rstest::rstest;

fn planned(day: NaiveDate, seed: u64) -> Plan {
    let wanted = Wanted {
        cases: 480,
        requests: 12_776,
        consultations: 220,
    };
    let around = Surroundings {
        calendar: WorkCalendar::built_in(),
        limits: Limits::default(),
    };
    plan(seed, wanted, day, &around)
}

fn count(plan: &Plan, is_counted: impl Fn(&Event) -> bool) -> usize {
    plan.events.iter().filter(|event| is_counted(event)).count()
}

fn marked(plan: &Plan, is_counted: impl Fn(&Marks) -> bool) -> usize {
    count(
        plan,
        |event| matches!(&event.deed, Deed::Request(_, RequestStep::Mark(marks)) if is_counted(marks)),
    )
}

fn stars(marks: &Marks) -> i64 {
    let given = [marks.stars, marks.stars_added];
    given.iter().flatten().sum::<i64>() - marks.stars_removed.unwrap_or(0)
}

#[rstest]
#[case::an_ordinary_day("2026-11-24", 2022)]
#[case::the_year_begins_within_the_spring_festival("2026-01-27", 1)]
#[case::the_year_begins_within_the_next_spring_festival("2027-02-14", 2)]
#[case::the_year_begins_within_the_national_holiday("2026-10-01", 3)]
#[case::the_first_working_day_after_the_national_holiday("2026-10-08", 4)]
#[case::a_leap_day("2024-02-29", 5)]
#[case::new_year("2026-01-01", 6)]
#[case::a_year_without_a_holiday_table("2031-07-19", 7)]
fn the_counts_of_the_report_lie_within_the_twelve_months(#[case] day: &str, #[case] seed: u64) {
    let today: NaiveDate = day.parse().unwrap();
    let plan = planned(today, seed);
    let is_counted = |on: NaiveDate| year_until(today) <= on && on < today;
    let requests = count(&plan, |event| {
        let Deed::Import(request) = &event.deed else {
            return false;
        };
        let submitted = request.submitted_at.unwrap();
        assert!(submitted.utc() < event.at, "imported before it was written");
        is_counted(china_day(submitted.utc()))
    });
    assert_eq!(requests, 12_776);
    let disputes = count(&plan, |event| {
        matches!(event.deed, Deed::Dispute(_, Step::Register(_))) && is_counted(china_day(event.at))
    });
    assert_eq!(disputes, 480);
    let consultations = count(&plan, |event| {
        matches!(event.deed, Deed::Consult(_)) && is_counted(china_day(event.at))
    });
    assert_eq!(consultations, 220);
    assert_eq!(marked(&plan, |marks| stars(marks) >= 5), 26);
    assert_eq!(marked(&plan, |marks| marks.is_old_petition), 12);
    assert_eq!(marked(&plan, |marks| marks.is_legal_matter), 33);
}
