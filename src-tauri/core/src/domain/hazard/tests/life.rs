//! From the lead to the end, with the ways back.

use super::*;
use proptest::prelude::*;
use rstest::rstest;

#[rstest]
#[case(RiskLevel::Red, "2026-03-10")] // seven days
#[case(RiskLevel::Orange, "2026-03-18")]
#[case(RiskLevel::Yellow, "2026-04-02")]
#[case(RiskLevel::Blue, "2026-05-06")] // 2 May is a holiday, and so on until the 6th
fn the_first_review_comes_sooner_the_higher_the_risk(#[case] risk: RiskLevel, #[case] due: &str) {
    let calendar = WorkCalendar::built_in();
    let due_on = first_review_on(Some(risk), day("2026-03-03"), &calendar);
    assert_eq!(due_on, day(due));
}

#[test]
fn a_settlement_sets_the_first_review_and_one_given_is_kept() {
    let case = Ledger::in_status(HazardStatus::Resolved).case;
    assert_eq!(case.hazard.next_review_on, Some(day("2026-03-25")));
    let ledger = Ledger::in_status(HazardStatus::Handling);
    let mut form = forms::settling();
    form.next_review_on = Some(day("2026-03-12"));
    let facts = on("2026-03-10", |at| settle(&ledger.case, &form, at)).unwrap();
    assert_eq!(facts[0].set["next_review_on"], "2026-03-12");
}

#[test]
fn a_relapse_goes_back_into_handling_with_a_new_day_and_closes_only_after_a_good_look() {
    let mut ledger = Ledger::in_status(HazardStatus::Resolved);
    ledger.looks("2026-03-12", ReviewResult::Consolidated);
    ledger.looks("2026-03-20", ReviewResult::Rebounded);
    assert_eq!(ledger.case.status(), HazardStatus::Handling);
    assert_eq!(ledger.case.hazard.due_on, Some(day("2026-03-20")));
    assert_eq!(ledger.case.hazard.next_review_on, None);
    let mut form = forms::settling();
    form.settled_on = day("2026-03-24");
    ledger.apply(on("2026-03-24", |at| settle(&ledger.case, &form, at)));
    let closing = forms::closing();
    let refused = on("2026-03-24", |at| close(&ledger.case, &closing, at));
    assert!(matches!(
        refused,
        Err(HazardRefusal::NotNow {
            obstacle: HazardObstacle::NotConsolidated,
            ..
        })
    ));
    ledger.looks("2026-03-30", ReviewResult::Consolidated);
    let mut form = forms::closing();
    form.closed_on = day("2026-03-30");
    ledger.apply(on("2026-03-30", |at| close(&ledger.case, &form, at)));
    assert_eq!(ledger.case.status(), HazardStatus::Closed);
}

#[test]
fn what_still_needs_watching_is_looked_at_again_and_what_holds_is_not() {
    let mut ledger = Ledger::in_status(HazardStatus::Contained);
    ledger.looks("2026-03-16", ReviewResult::StillOpen);
    assert_eq!(ledger.case.hazard.next_review_on, Some(day("2026-03-31")));
    assert_eq!(ledger.case.status(), HazardStatus::Contained);
    ledger.looks("2026-03-31", ReviewResult::Consolidated);
    assert_eq!(ledger.case.hazard.next_review_on, None);
    assert!(possible(&ledger.case).contains(&HazardAction::Close));
}

#[test]
fn what_was_contained_can_be_resolved() {
    let mut ledger = Ledger::in_status(HazardStatus::Contained);
    let mut form = forms::settling();
    form.settled_on = day("2026-03-15");
    let facts = on("2026-03-15", |at| settle(&ledger.case, &form, at)).unwrap();
    assert_eq!(names(&facts), ["hazard.resolved"]);
    ledger.apply(Ok(facts));
    assert_eq!(ledger.case.status(), HazardStatus::Resolved);
}

#[test]
fn other_measures_are_told_apart_and_the_same_ones_leave_nothing() {
    let ledger = Ledger::in_status(HazardStatus::Handling);
    let again = on("2026-03-05", |at| plan(&ledger.case, &forms::plan(), at)).unwrap();
    assert!(again.is_empty());
    let mut form = forms::plan();
    form.due_on = Some(day("2026-03-20"));
    let facts = on("2026-03-05", |at| plan(&ledger.case, &form, at)).unwrap();
    assert_eq!(names(&facts), ["hazard.replanned"]);
}

#[test]
fn every_missing_field_of_a_step_is_told_at_once() {
    let lead = Ledger::reported().case;
    let mut form = forms::check();
    form.finding = " ".to_owned();
    form.risk_level = None;
    form.checked_on = day("2026-03-01");
    let found = problems(on("2026-03-03", |at| check(&lead, &form, at)));
    let earliest = day("2026-03-02");
    assert_eq!(
        found,
        [
            ("checked_on".to_owned(), Fault::Before { earliest }),
            ("finding".to_owned(), Fault::Required),
            ("risk_level".to_owned(), Fault::Required),
        ]
    );
    form.is_founded = false;
    form.finding = "已拆除".to_owned();
    form.checked_on = day("2026-03-04");
    let found = problems(on("2026-03-03", |at| check(&lead, &form, at)));
    assert_eq!(found, only("checked_on", Fault::InFuture));
}

#[test]
fn measures_need_somebody_responsible_and_a_last_day() {
    let case = Ledger::in_status(HazardStatus::Open).case;
    let mut form = forms::plan();
    form.responsible_unit = None;
    form.due_on = None;
    let found = problems(on("2026-03-03", |at| plan(&case, &form, at)));
    assert_eq!(
        found,
        [
            ("responsible_unit".to_owned(), Fault::Required),
            ("due_on".to_owned(), Fault::Required),
        ]
    );
    form.responsible_id = Some(PersonId(Uuid::from_u128(4)));
    form.due_on = Some(day("2026-03-02"));
    let earliest = day("2026-03-03");
    let found = problems(on("2026-03-03", |at| plan(&case, &form, at)));
    assert_eq!(found, only("due_on", Fault::Before { earliest }));
}

#[test]
fn a_relapse_without_a_new_day_is_refused() {
    let case = Ledger::in_status(HazardStatus::Resolved).case;
    let mut form = forms::look("2026-03-20", ReviewResult::Rebounded);
    form.due_on = None;
    let found = problems(on("2026-03-20", |at| review(&case, &form, at)));
    assert_eq!(found, only("due_on", Fault::Required));
}

#[test]
fn a_review_comes_after_the_settlement_and_before_the_next_one() {
    let case = Ledger::in_status(HazardStatus::Resolved).case;
    let mut form = forms::look("2026-03-09", ReviewResult::StillOpen);
    let earliest = day("2026-03-10");
    let found = problems(on("2026-03-20", |at| review(&case, &form, at)));
    assert_eq!(found, only("reviewed_on", Fault::Before { earliest }));
    form.reviewed_on = day("2026-03-20");
    form.next_review_on = Some(day("2026-03-20"));
    let earliest = day("2026-03-21");
    let found = problems(on("2026-03-20", |at| review(&case, &form, at)));
    assert_eq!(found, only("next_review_on", Fault::Before { earliest }));
}

proptest! {
    #[test]
    fn a_review_falls_on_a_working_day_within_its_days_and_the_longest_holiday(
        offset in 0_i64..1500, risk in prop::sample::select(RiskLevel::ALL)
    ) {
        let calendar = WorkCalendar::built_in();
        let from = day("2022-01-01") + chrono::Duration::days(offset);
        let due = first_review_on(Some(risk), from, &calendar);
        let least = from + chrono::Duration::days(i64::try_from(review_days(risk)).unwrap());
        prop_assert!(calendar.is_working_day(due));
        prop_assert!(due >= least && (due - least).num_days() <= 10);
    }
}
