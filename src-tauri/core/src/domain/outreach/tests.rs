use super::*;
use crate::domain::id::OutreachPlanId;
use crate::domain::office::Fault;
use crate::domain::record::{OutreachActivity, OutreachForm, OutreachPlan, Record};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn line(number: u128, month: Option<u32>, activities: u32, people: Option<u32>) -> OutreachPlan {
    let mut line = OutreachPlan::blank(Uuid::from_u128(number), Scope::Street);
    line.year = Some(2026);
    line.month = month;
    line.theme = Some("反诈".to_owned());
    line.form = Some(OutreachForm::Lecture);
    line.activity_count = Some(activities);
    line.people_count = people;
    line
}

fn deeds(number: u128, people: &[u32]) -> Vec<Deed> {
    let plan_id = Some(OutreachPlanId(Uuid::from_u128(number)));
    people
        .iter()
        .map(|people| Deed {
            plan_id,
            people: *people,
        })
        .collect()
}

fn activity() -> OutreachActivity {
    let mut activity = OutreachActivity::blank(Uuid::nil(), Scope::Street);
    activity.held_on = Some(day("2026-03-01"));
    activity.theme = Some("反诈".to_owned());
    activity.form = Some(OutreachForm::Stand);
    activity.place = Some("山景社区广场".to_owned());
    activity.people_count = Some(60);
    activity
}

fn faults(activity: &OutreachActivity, line: Option<&OutreachPlan>) -> Vec<(String, Fault)> {
    check_activity(activity, line, day("2026-03-02"))
        .into_iter()
        .map(|problem| (problem.field, problem.fault))
        .collect()
}

#[test]
fn an_activity_needs_day_theme_place_and_people() {
    assert_eq!(faults(&activity(), None), []);
    let blank = OutreachActivity::blank(Uuid::nil(), Scope::Street);
    let fields: Vec<_> = faults(&blank, None)
        .into_iter()
        .map(|(field, _)| field)
        .collect();
    assert_eq!(fields, ["held_on", "theme", "place", "people_count"]);
}

#[test]
fn an_activity_that_has_not_been_held_or_that_reached_nobody_is_none() {
    let mut early = activity();
    early.held_on = Some(day("2026-03-03"));
    early.people_count = Some(0);
    early.leaflet_count = Some(1_000_001);
    assert_eq!(
        faults(&early, None),
        [
            ("held_on".to_owned(), Fault::InFuture),
            ("people_count".to_owned(), Fault::NotPositive),
            ("leaflet_count".to_owned(), Fault::TooLarge),
        ]
    );
}

#[test]
fn an_activity_fulfils_only_a_line_of_its_year_that_still_stands() {
    let mut done = activity();
    let mut planned = line(1, None, 2, None);
    done.plan_id = Some(planned.id);
    assert_eq!(faults(&done, Some(&planned)), []);
    let refused = [("plan_id".to_owned(), Fault::Unknown)];
    assert_eq!(faults(&done, None), refused, "no such line");
    planned.is_removed = Some(true);
    assert_eq!(faults(&done, Some(&planned)), refused, "taken out");
    planned.is_removed = None;
    planned.year = Some(2025);
    assert_eq!(faults(&done, Some(&planned)), refused, "of another year");
}

#[test]
fn a_line_needs_year_theme_and_count_and_a_month_of_the_calendar() {
    assert_eq!(check_plan_line(&line(1, Some(12), 1, None)), []);
    let mut bad = line(1, Some(13), 0, Some(2_000_000));
    bad.year = Some(26);
    bad.theme = None;
    let fields: Vec<_> = check_plan_line(&bad)
        .into_iter()
        .map(|one| one.field)
        .collect();
    assert_eq!(
        fields,
        ["year", "month", "theme", "activity_count", "people_count"]
    );
}

#[rstest]
#[case(Some(3), "2026-03-31", 0)]
#[case(Some(3), "2026-04-01", 4)]
#[case(Some(12), "2026-12-31", 0)]
#[case(Some(12), "2027-01-01", 4)]
#[case(None, "2025-12-31", 0)]
#[case(None, "2026-01-01", 0)]
#[case(None, "2026-07-02", 2)]
#[case(None, "2026-12-30", 3)]
#[case(None, "2026-12-31", 4)]
#[case(None, "2030-01-01", 4)]
fn a_day_asks_for_what_is_due_by_then(
    #[case] month: Option<u32>,
    #[case] today: &str,
    #[case] expected: u32,
) {
    assert_eq!(expected_by(&line(1, month, 4, None), day(today)), expected);
}

#[rstest]
#[case(&[], "2026-02-01", PlanStanding::OnTrack)]
#[case(&[50], "2026-02-01", PlanStanding::Ahead)]
#[case(&[50, 50], "2026-02-01", PlanStanding::Done)]
#[case(&[50], "2026-04-01", PlanStanding::Behind)]
#[case(&[20, 20], "2026-03-31", PlanStanding::Ahead)]
#[case(&[20, 20], "2026-04-01", PlanStanding::Behind)]
#[case(&[90, 20], "2026-04-01", PlanStanding::Done)]
fn a_line_stands_by_activities_and_by_people(
    #[case] people: &[u32],
    #[case] today: &str,
    #[case] standing: PlanStanding,
) {
    let lines = [line(1, Some(3), 2, Some(100))];
    let year = year_standing(&lines, &deeds(1, people), day(today));
    assert_eq!(year.lines[0].standing, standing);
    assert_eq!(year.standing, standing, "the only line speaks for the plan");
}

#[test]
fn what_no_line_planned_is_told_beside_the_plan_and_counted_in_the_year() {
    let lines = [line(1, Some(3), 2, Some(100)), line(2, None, 4, None)];
    let mut all = deeds(1, &[60, 60]);
    all.extend(deeds(9, &[30]));
    all.push(Deed {
        plan_id: None,
        people: 5,
    });
    let year = year_standing(&lines, &all, day("2026-07-02"));
    assert_eq!((year.planned_activities, year.planned_people), (6, 100));
    assert_eq!((year.activities, year.people), (4, 155));
    assert_eq!((year.unplanned_activities, year.unplanned_people), (2, 35));
    assert_eq!(year.expected, 4);
    assert_eq!(year.standing, PlanStanding::Behind, "the second line is");
}

#[test]
fn a_copied_line_is_the_same_for_another_year() {
    let copy = copied_line(&line(1, Some(3), 2, Some(100)), 2027, Uuid::from_u128(5));
    let mut wanted = line(5, Some(3), 2, Some(100));
    wanted.year = Some(2027);
    assert!(copy == wanted);
}

proptest! {
    #[test]
    fn lines_and_what_lies_beside_them_add_up_to_the_year(
        planned in proptest::collection::vec((proptest::option::of(1_u32..13), 1_u32..9), 0..5),
        held in proptest::collection::vec((0_u128..7, 0_u32..500), 0..30),
        ordinal in 1_u32..366,
    ) {
        let lines: Vec<_> = planned
            .iter()
            .enumerate()
            .map(|(index, (month, count))| line(index as u128, *month, *count, None))
            .collect();
        let deeds: Vec<_> = held
            .iter()
            .map(|(number, people)| Deed {
                plan_id: Some(OutreachPlanId(Uuid::from_u128(*number))),
                people: *people,
            })
            .collect();
        let today = NaiveDate::from_yo_opt(2026, ordinal).unwrap();
        let year = year_standing(&lines, &deeds, today);
        let of_lines: u32 = year.lines.iter().map(|line| line.activities).sum();
        let people: u32 = year.lines.iter().map(|line| line.people).sum();
        prop_assert_eq!(of_lines + year.unplanned_activities, year.activities);
        prop_assert_eq!(people + year.unplanned_people, year.people);
        prop_assert!(year.expected <= year.planned_activities);
    }
}
