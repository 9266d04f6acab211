//! The roster: cells, swaps, copied weeks, warnings.

use super::*;
use crate::domain::calendar::WorkCalendar;
use crate::domain::dispute::{Reason, Refusal};
use crate::domain::id::{DutyId, PersonId, PlatformId};
use crate::domain::record::{Fact, Record as _};
use chrono::NaiveDate;
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

const HERE: PlatformId = PlatformId(Uuid::from_u128(0x1));
const THERE: PlatformId = PlatformId(Uuid::from_u128(0x2));
const ZHOU: PersonId = PersonId(Uuid::from_u128(0xa));
const LIN: PersonId = PersonId(Uuid::from_u128(0xb));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry(platform_id: PlatformId, on: &str, shift: DutyShift, person_id: PersonId) -> DutyEntry {
    DutyEntry {
        platform_id,
        day: day(on),
        shift,
        person_id,
        remark: None,
    }
}

fn made(facts: &[Fact]) -> Vec<Duty> {
    facts
        .iter()
        .map(|fact| Duty::from_fields(fact.record, fact.scope, &fact.set))
        .collect()
}

fn duty(number: u128, entry: &DutyEntry) -> Duty {
    made(&set(&[], entry, DutyId(Uuid::from_u128(number))).unwrap()).remove(0)
}

fn monday(person: PersonId) -> Duty {
    duty(1, &entry(HERE, "2026-03-02", DutyShift::Morning, person))
}

fn field(refused: Result<Vec<Fact>, Refusal>) -> (String, Reason) {
    match refused {
        Err(Refusal::Fields(mut problems)) => {
            let problem = problems.remove(0);
            (problem.field, problem.reason)
        }
        other => panic!("not refused for a field: {other:?}"),
    }
}

#[test]
fn a_person_stands_in_a_cell_once() {
    let known = [monday(ZHOU)];
    let again = entry(HERE, "2026-03-02", DutyShift::Morning, ZHOU);
    let id = DutyId(Uuid::from_u128(2));
    assert_eq!(
        field(set(&known, &again, id)),
        ("person_id".to_owned(), Reason::Twice)
    );
    let removed = made(&remove(&known[0]));
    assert_eq!(removed[0].is_removed, Some(true));
    let mut out = known[0].clone();
    out.is_removed = Some(true);
    assert!(
        set(std::slice::from_ref(&out), &again, id).is_ok(),
        "who is out may come again"
    );
    assert_eq!(remove(&out), Vec::new());
}

#[test]
fn a_swap_keeps_who_was_there_and_why() {
    let before = monday(ZHOU);
    let form = DutySwap {
        person_id: LIN,
        in_return: None,
        reason: " 参加培训 ".to_owned(),
    };
    let facts = swap(std::slice::from_ref(&before), &before, &form).unwrap();
    let after = &made(&facts)[0];
    assert_eq!(facts[0].name, "duty.swapped");
    assert_eq!(after.person_id, Some(LIN));
    assert_eq!(after.swapped_from, Some(ZHOU));
    assert_eq!(after.swap_reason.as_deref(), Some("参加培训"));
}

#[test]
fn two_people_swap_their_duties_in_one_act() {
    let one = monday(ZHOU);
    let other = duty(2, &entry(HERE, "2026-03-03", DutyShift::Morning, LIN));
    let form = DutySwap {
        person_id: LIN,
        in_return: Some(&other),
        reason: "互换".to_owned(),
    };
    let facts = swap(&[one.clone(), other.clone()], &one, &form).unwrap();
    let people: Vec<_> = made(&facts).iter().map(|duty| duty.person_id).collect();
    assert_eq!(people, [Some(LIN), Some(ZHOU)]);
}

#[rstest]
#[case(LIN, "  ", "reason", Reason::Required)]
#[case(ZHOU, "调班", "person_id", Reason::Twice)]
fn a_swap_needs_a_reason_and_somebody_else(
    #[case] person_id: PersonId,
    #[case] reason: &str,
    #[case] at: &str,
    #[case] why: Reason,
) {
    let before = monday(ZHOU);
    let form = DutySwap {
        person_id,
        in_return: None,
        reason: reason.to_owned(),
    };
    assert_eq!(field(swap(&[], &before, &form)), (at.to_owned(), why));
}

#[test]
fn nobody_swaps_into_a_cell_where_they_are_or_for_a_duty_of_others() {
    let before = monday(ZHOU);
    let beside = duty(2, &entry(HERE, "2026-03-02", DutyShift::Morning, LIN));
    let mut form = DutySwap {
        person_id: LIN,
        in_return: None,
        reason: "调班".to_owned(),
    };
    assert_eq!(
        field(swap(&[before.clone(), beside], &before, &form)),
        ("person_id".to_owned(), Reason::Twice)
    );
    form.in_return = Some(&before);
    assert_eq!(
        field(swap(&[], &before, &form)),
        ("in_return_id".to_owned(), Reason::Unknown)
    );
}

fn copies(known: &[Duty], from: &str, to: &str) -> Copied {
    let mut next = 0x100;
    copy_week(
        known,
        day(from),
        day(to),
        &WorkCalendar::built_in(),
        |person| person != LIN,
        || {
            next += 1;
            Uuid::from_u128(next)
        },
    )
}

#[test]
fn a_week_is_copied_without_days_off_cells_taken_and_people_gone() {
    let week = [
        // Thursday and Friday before the National Day week.
        duty(1, &entry(HERE, "2026-09-24", DutyShift::Day, ZHOU)),
        duty(2, &entry(HERE, "2026-09-21", DutyShift::Day, ZHOU)),
        duty(3, &entry(HERE, "2026-09-22", DutyShift::Day, ZHOU)),
        duty(4, &entry(HERE, "2026-09-23", DutyShift::Day, LIN)),
        duty(5, &entry(HERE, "2026-09-29", DutyShift::Day, ZHOU)),
    ];
    let copied = copies(&week, "2026-09-21", "2026-09-28");
    let days: Vec<_> = made(&copied.facts).iter().map(|one| one.day).collect();
    assert_eq!(days, [Some(day("2026-09-28"))]);
    assert_eq!(
        (copied.on_days_off, copied.taken, copied.inactive),
        (1, 1, 1)
    );
}

#[test]
fn an_ordinary_saturday_is_copied_to_the_next_and_a_swap_is_for_once() {
    let saturday = duty(1, &entry(HERE, "2026-03-07", DutyShift::Day, ZHOU));
    let mut swapped = duty(2, &entry(HERE, "2026-03-03", DutyShift::Day, LIN));
    swapped.swapped_from = Some(ZHOU);
    let copied = copies(&[saturday, swapped], "2026-03-02", "2026-03-09");
    let made = made(&copied.facts);
    assert_eq!(made.len(), 2);
    assert!(made.iter().all(|duty| duty.person_id == Some(ZHOU)));
    assert!(made.iter().all(|duty| duty.swapped_from.is_none()));
}

#[test]
fn two_people_of_one_cell_are_copied_together() {
    let week = [
        duty(1, &entry(HERE, "2026-03-02", DutyShift::Day, ZHOU)),
        duty(
            2,
            &entry(
                HERE,
                "2026-03-02",
                DutyShift::Day,
                PersonId(Uuid::from_u128(0xc)),
            ),
        ),
    ];
    assert_eq!(copies(&week, "2026-03-02", "2026-03-09").facts.len(), 2);
}

#[rstest]
#[case(DutyShift::Morning, DutyShift::Day, true)]
#[case(DutyShift::Morning, DutyShift::Afternoon, false)]
#[case(DutyShift::Night, DutyShift::Day, false)]
#[case(DutyShift::Night, DutyShift::Night, true)]
fn somebody_at_two_places_at_once_is_told(
    #[case] one: DutyShift,
    #[case] other: DutyShift,
    #[case] is_told: bool,
) {
    let duties = [
        duty(1, &entry(HERE, "2026-03-02", one, ZHOU)),
        duty(2, &entry(THERE, "2026-03-02", other, ZHOU)),
    ];
    let found = warnings(&duties, |_| true);
    assert_eq!(!found.is_empty(), is_told);
    assert!(
        found
            .iter()
            .all(|one| one.kind == DutyWarningKind::TwoPlaces)
    );
}

#[test]
fn somebody_who_no_longer_works_here_is_told() {
    let found = warnings(&[monday(LIN)], |person| person != LIN);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, DutyWarningKind::InactivePerson);
}

proptest! {
    #[test]
    fn copying_a_week_twice_adds_nothing(cells in proptest::collection::vec((0u32..7, 0u128..3, 0usize..4), 0..12)) {
        let start = day("2026-03-02");
        let mut known: Vec<Duty> = Vec::new();
        for (number, (offset, person, shift)) in cells.into_iter().enumerate() {
            let form = DutyEntry {
                platform_id: HERE,
                day: start + chrono::Days::new(u64::from(offset)),
                shift: DutyShift::ALL[shift],
                person_id: PersonId(Uuid::from_u128(0x10 + person)),
                remark: None,
            };
            if let Ok(facts) = set(&known, &form, DutyId(Uuid::from_u128(number as u128 + 1))) {
                known.extend(made(&facts));
            }
        }
        let first = copies(&known, "2026-03-02", "2026-03-09");
        known.extend(made(&first.facts));
        prop_assert_eq!(copies(&known, "2026-03-02", "2026-03-09").facts.len(), 0);
    }
}
