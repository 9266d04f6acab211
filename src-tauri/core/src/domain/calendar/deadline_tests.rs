use chrono::Duration;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::calendar::limits::{LimitKind, Limits};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn pause(from: &str, until: &str) -> Pause {
    Pause {
        from: day(from),
        until: Some(day(until)),
    }
}

fn due_after(start: &str, kind: LimitKind, extensions: &[Extension], pauses: &[Pause]) -> Due {
    let calendar = WorkCalendar::built_in();
    due(
        day(start),
        Limits::default().of(kind),
        extensions,
        pauses,
        &calendar,
    )
}

#[rstest]
#[case("2024-01-31", "2024-03-01")]
#[case("2024-02-01", "2024-03-04")] // 2 March was a Saturday
#[case("2024-03-01", "2024-04-01")] // 31 March was a Sunday
#[case("2025-12-02", "2026-01-04")] // New Year's Day; the Sunday after the holiday was worked
#[case("2024-01-05", "2024-02-04")] // a make-up Sunday is a working day
#[case("2026-10-24", "2026-11-23")]
fn thirty_days_end_on_a_working_day(#[case] start: &str, #[case] end: &str) {
    let calendar = WorkCalendar::built_in();
    assert_eq!(
        nth_day_after(day(start), Length::NaturalDays(30), &calendar),
        day(end)
    );
    assert_eq!(
        due_after(start, LimitKind::PeopleMediation, &[], &[]),
        Due::On(day(end))
    );
    assert_eq!(
        due_after(start, LimitKind::JudicialConfirmation, &[], &[]),
        Due::On(day(end))
    );
}

#[rstest]
#[case(LimitKind::PeopleMediation, "2026-04-01")]
#[case(LimitKind::CourtDelegated, "2026-04-01")]
#[case(LimitKind::CourtEntrustedOrdinary, "2026-03-17")]
#[case(LimitKind::CourtEntrustedSummary, "2026-03-09")]
#[case(LimitKind::LawyerMediation, "2026-04-01")]
#[case(LimitKind::AdministrativeMediation, "2026-03-30")]
#[case(LimitKind::JudicialConfirmation, "2026-04-01")]
fn each_kind_has_its_own_length(#[case] kind: LimitKind, #[case] end: &str) {
    assert_eq!(due_after("2026-03-02", kind, &[], &[]), Due::On(day(end)));
}

#[rstest]
#[case(&[Extension::ByDays(30)], "2026-05-06")] // 1 May, moved past the holiday
#[case(&[Extension::ByDays(10), Extension::ByDays(5)], "2026-04-16")]
#[case(&[Extension::Until(day("2026-04-15"))], "2026-04-15")]
#[case(&[Extension::Until(day("2026-04-18"))], "2026-04-20")] // a Saturday
#[case(&[Extension::Until(day("2026-03-10"))], "2026-04-01")]
fn an_agreed_extension_adds_and_never_shortens(#[case] agreed: &[Extension], #[case] end: &str) {
    assert_eq!(
        due_after("2026-03-02", LimitKind::PeopleMediation, agreed, &[]),
        Due::On(day(end))
    );
}

#[rstest]
#[case(&[pause("2026-03-10", "2026-03-19")], "2026-04-13")] // ten days later: 11 April, Saturday
#[case(&[pause("2026-03-10", "2026-03-14"), pause("2026-03-12", "2026-03-19")], "2026-04-13")]
#[case(&[pause("2026-05-01", "2026-05-31")], "2026-04-01")]
#[case(&[pause("2026-02-01", "2026-03-02")], "2026-04-01")]
#[case(&[pause("2026-04-01", "2026-04-01")], "2026-04-02")]
fn days_of_an_expert_opinion_are_not_counted(#[case] pauses: &[Pause], #[case] end: &str) {
    assert_eq!(
        due_after("2026-03-02", LimitKind::PeopleMediation, &[], pauses),
        Due::On(day(end))
    );
}

#[test]
fn a_working_day_limit_counts_no_paused_working_day() {
    let pauses = [pause("2026-03-06", "2026-03-08")];
    let found = due_after(
        "2026-03-02",
        LimitKind::AdministrativeMediation,
        &[],
        &pauses,
    );
    assert_eq!(found, Due::On(day("2026-03-31")));
}

#[test]
fn a_limit_has_no_end_while_a_pause_lasts() {
    let open = [Pause {
        from: day("2026-03-10"),
        until: None,
    }];
    let found = due_after("2026-03-02", LimitKind::PeopleMediation, &[], &open);
    assert_eq!(found, Due::Paused { days_left: 23 });
    assert_eq!(found.day(), None);
    let later = [Pause {
        from: day("2026-05-10"),
        until: None,
    }];
    let found = due_after("2026-03-02", LimitKind::PeopleMediation, &[], &later);
    assert_eq!(
        found,
        Due::On(day("2026-04-01")),
        "a pause after the end changes nothing"
    );
}

#[test]
fn a_day_moved_into_a_pause_moves_past_it() {
    // The thirtieth day, 11 April, is a Saturday; the pause begins on the Monday.
    let pauses = [pause("2026-04-13", "2026-04-14")];
    let found = due_after("2026-03-12", LimitKind::PeopleMediation, &[], &pauses);
    assert_eq!(found, Due::On(day("2026-04-15")));
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0i64..4_000).prop_map(|days| day("2021-01-01") + Duration::days(days))
}

fn any_length() -> impl Strategy<Value = Length> {
    prop_oneof![
        (1u16..90).prop_map(Length::NaturalDays),
        (1u16..60).prop_map(Length::WorkingDays)
    ]
}

fn any_pause() -> impl Strategy<Value = Pause> {
    (any_day(), 0i64..40).prop_map(|(from, days)| Pause {
        from,
        until: Some(from + Duration::days(days)),
    })
}

proptest! {
    #[test]
    fn without_pause_and_extension_both_ways_of_counting_agree(
        start in any_day(), length in any_length(),
    ) {
        let calendar = WorkCalendar::built_in();
        let plain = nth_day_after(start, length, &calendar);
        prop_assert_eq!(due(start, length, &[], &[], &calendar), Due::On(plain));
    }

    #[test]
    fn a_limit_ends_on_a_working_day_after_its_start_outside_pauses(
        start in any_day(), length in any_length(), pauses in prop::collection::vec(any_pause(), 0..3),
    ) {
        let calendar = WorkCalendar::built_in();
        let end = due(start, length, &[], &pauses, &calendar).day().unwrap();
        prop_assert!(end > start && calendar.is_working_day(end));
        prop_assert!(!pauses.iter().any(|pause| pause.covers(end)));
    }

    #[test]
    fn a_later_start_never_ends_earlier(
        start in any_day(), length in any_length(), pauses in prop::collection::vec(any_pause(), 0..3),
    ) {
        let calendar = WorkCalendar::built_in();
        let end_of = |start| due(start, length, &[], &pauses, &calendar).day().unwrap();
        prop_assert!(end_of(start) <= end_of(start + Duration::days(1)));
    }

    #[test]
    fn neither_pause_nor_extension_brings_the_end_nearer(
        start in any_day(), length in any_length(), pause in any_pause(), days in 0u32..40,
    ) {
        let calendar = WorkCalendar::built_in();
        let plain = due(start, length, &[], &[], &calendar).day().unwrap();
        let paused = due(start, length, &[], &[pause], &calendar).day().unwrap();
        let agreed = [Extension::ByDays(days)];
        let extended = due(start, length, &agreed, &[pause], &calendar).day().unwrap();
        prop_assert!(plain <= paused && paused <= extended);
    }
}
