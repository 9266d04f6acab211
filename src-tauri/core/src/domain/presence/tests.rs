//! Presence: coming, going, what is refused, which duty it holds.

use super::*;
use crate::domain::dispute::{Reason, Refusal};
use crate::domain::id::{DutyId, PersonId, PlatformId, PresenceId};
use crate::domain::record::{
    Duty, DutyShift, Fact, Instant, Presence, PresenceManner, Record as _,
};
use crate::domain::scope::Scope;
use chrono::{DateTime, FixedOffset};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

const HERE: PlatformId = PlatformId(Uuid::from_u128(0x1));
const LIN: PersonId = PersonId(Uuid::from_u128(0xa));

/// An instant by its clock in China, such as `2026-03-02 13:30`.
fn at(text: &str) -> Instant {
    let text = format!("{}:00+08:00", text.replace(' ', "T"));
    let moment: DateTime<FixedOffset> = text.parse().unwrap();
    Instant(moment.timestamp_millis())
}

fn arrival(start: &str, end: Option<&str>) -> Arrival {
    Arrival {
        person_id: LIN,
        platform_id: HERE,
        starts_at: at(start),
        ends_at: end.map(at),
        manner: PresenceManner::OnSite,
        remark: None,
    }
}

fn made(facts: &[Fact]) -> Presence {
    Presence::from_fields(facts[0].record, facts[0].scope, &facts[0].set)
}

fn present(number: u128, start: &str, end: Option<&str>) -> Presence {
    let id = PresenceId(Uuid::from_u128(number));
    let late = at("2026-12-31 23:59");
    let mut presence = made(
        &check_in(
            &[],
            &[],
            &arrival(start, Some(end.unwrap_or(start))),
            id,
            late,
        )
        .unwrap(),
    );
    presence.ends_at = end.map(at);
    presence
}

fn fields(refused: Result<Vec<Fact>, Refusal>) -> Vec<(String, Reason)> {
    match refused {
        Err(Refusal::Fields(problems)) => problems
            .into_iter()
            .map(|problem| (problem.field, problem.reason))
            .collect(),
        other => panic!("not refused for fields: {other:?}"),
    }
}

fn correction(start: &str, end: Option<&str>, reason: &str) -> PresenceCorrection {
    PresenceCorrection {
        starts_at: at(start),
        ends_at: end.map(at),
        manner: PresenceManner::OnSite,
        remark: None,
        reason: reason.to_owned(),
        is_removed: false,
    }
}

#[rstest]
#[case("2026-03-02 14:01", None, "starts_at", Reason::InFuture)]
#[case(
    "2026-03-02 13:00",
    Some("2026-03-02 12:59"),
    "ends_at",
    Reason::EndsBeforeStart
)]
#[case(
    "2026-03-01 22:00",
    Some("2026-03-02 01:00"),
    "ends_at",
    Reason::OverMidnight
)]
#[case(
    "2026-03-02 13:00",
    Some("2026-03-02 14:30"),
    "ends_at",
    Reason::InFuture
)]
#[case("2026-03-01 09:00", None, "ends_at", Reason::Required)]
fn times_that_cannot_have_been_are_refused(
    #[case] start: &str,
    #[case] end: Option<&str>,
    #[case] field: &str,
    #[case] reason: Reason,
) {
    let now = at("2026-03-02 14:00");
    let id = PresenceId(Uuid::from_u128(1));
    let refused = check_in(&[], &[], &arrival(start, end), id, now);
    assert_eq!(fields(refused), [(field.to_owned(), reason)]);
}

#[test]
fn nobody_is_in_two_places_at_once_but_may_come_back_after_lunch() {
    let now = at("2026-03-02 17:00");
    let id = PresenceId(Uuid::from_u128(9));
    let morning = present(1, "2026-03-02 09:00", Some("2026-03-02 11:30"));
    let again = |start| {
        check_in(
            std::slice::from_ref(&morning),
            &[],
            &arrival(start, None),
            id,
            now,
        )
    };
    assert!(
        again("2026-03-02 11:30").is_ok(),
        "the end touches the start"
    );
    assert_eq!(
        fields(again("2026-03-02 11:00")),
        [("starts_at".to_owned(), Reason::Overlaps)]
    );
    let open = present(2, "2026-03-02 13:30", None);
    let twice = check_in(&[open], &[], &arrival("2026-03-02 15:00", None), id, now);
    assert_eq!(fields(twice), [("starts_at".to_owned(), Reason::Overlaps)]);
}

#[test]
fn a_forgotten_check_out_is_no_hindrance_on_the_next_day_and_needs_a_reason_then() {
    let open = present(1, "2026-03-02 13:30", None);
    let now = at("2026-03-03 09:00");
    assert!(is_forgotten(&open, "2026-03-03".parse().unwrap()));
    assert!(!is_forgotten(&open, "2026-03-02".parse().unwrap()));
    let id = PresenceId(Uuid::from_u128(2));
    let next = arrival("2026-03-03 08:50", None);
    assert!(check_in(std::slice::from_ref(&open), &[], &next, id, now).is_ok());
    assert_eq!(
        fields(check_out(&open, now, None, now)),
        [("ends_at".to_owned(), Reason::OverMidnight)]
    );
    let without = correction("2026-03-02 13:30", Some("2026-03-02 17:00"), " ");
    assert_eq!(
        fields(correct(
            &open,
            &without,
            std::slice::from_ref(&open),
            &[],
            now
        )),
        [("reason".to_owned(), Reason::Required)]
    );
    let told = correction("2026-03-02 13:30", Some("2026-03-02 17:00"), "忘记签退");
    let facts = correct(&open, &told, std::slice::from_ref(&open), &[], now).unwrap();
    assert_eq!(facts[0].name, "presence.corrected");
    assert_eq!(made(&facts).correction_reason.as_deref(), Some("忘记签退"));
    let still_open = correction("2026-03-02 13:00", None, "早到");
    assert_eq!(
        fields(correct(&open, &still_open, &[], &[], now)),
        [("ends_at".to_owned(), Reason::Required)]
    );
}

#[test]
fn whoever_has_left_cannot_leave_again() {
    let now = at("2026-03-02 17:00");
    let open = present(1, "2026-03-02 13:30", None);
    let facts = check_out(&open, now, Some("无人来访"), now).unwrap();
    assert_eq!(facts[0].name, "presence.checked_out");
    let gone = present(1, "2026-03-02 13:30", Some("2026-03-02 16:00"));
    assert_eq!(
        fields(check_out(&gone, now, None, now)),
        [("id".to_owned(), Reason::AlreadyEnded)]
    );
}

fn duty(number: u128, shift: DutyShift) -> Duty {
    let mut duty = Duty::blank(Uuid::from_u128(number), Scope::Street);
    duty.platform_id = Some(HERE);
    duty.person_id = Some(LIN);
    duty.day = "2026-03-02".parse().ok();
    duty.shift = Some(shift);
    duty
}

#[rstest]
#[case("2026-03-02 08:40", Some(1))]
#[case("2026-03-02 13:20", Some(2))]
#[case("2026-03-02 23:59", Some(2))]
#[case("2026-03-03 00:00", None)]
#[case("2026-03-01 23:59", None)]
fn a_presence_holds_the_duty_of_its_day_and_hour(
    #[case] start: &str,
    #[case] expected: Option<u128>,
) {
    let duties = [duty(1, DutyShift::Morning), duty(2, DutyShift::Afternoon)];
    let found = matching_duty(&duties, LIN, HERE, at(start));
    assert_eq!(found, expected.map(|id| DutyId(Uuid::from_u128(id))));
}

#[test]
fn a_duty_of_another_part_of_the_day_is_held_where_it_is_the_only_one_and_stands() {
    let mut out = duty(1, DutyShift::Morning);
    assert!(
        matching_duty(
            std::slice::from_ref(&out),
            LIN,
            HERE,
            at("2026-03-02 14:00")
        )
        .is_some()
    );
    out.is_removed = Some(true);
    assert_eq!(
        matching_duty(&[out], LIN, HERE, at("2026-03-02 09:00")),
        None
    );
}

proptest! {
    #[test]
    fn what_is_accepted_lies_within_one_day_of_china_and_never_ahead(
        start in -3_000_i64..3_000, length in proptest::option::of(-600_i64..3_000),
    ) {
        let now = at("2026-03-02 14:00");
        let starts_at = Instant(now.0 + start * 60_000);
        let ends_at = length.map(|length| Instant(starts_at.0 + length * 60_000));
        let form = Arrival { starts_at, ends_at, ..arrival("2026-03-02 09:00", None) };
        let id = PresenceId(Uuid::from_u128(1));
        if let Ok(facts) = check_in(&[], &[], &form, id, now) {
            let presence = made(&facts);
            let (from, to) = (presence.starts_at.unwrap(), presence.ends_at.unwrap_or(now));
            prop_assert!(from <= to && to <= now);
            prop_assert_eq!(
                crate::domain::calendar::china_day(from),
                crate::domain::calendar::china_day(to)
            );
        }
    }
}
