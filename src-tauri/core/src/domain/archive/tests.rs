use super::*;
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::At;
use crate::domain::id::PersonId;
use crate::domain::record::{
    Destruction, DestructionItem, DestructionStatus, Fact, Fields, Instant, Record as _,
    RetentionClass, SubjectKind, kind,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at<T>(actor: u128, decision: impl FnOnce(&mut At<'_>) -> T) -> T {
    let mut number = 100;
    let mut new_id = || {
        number += 1;
        Uuid::from_u128(number)
    };
    decision(&mut At {
        today: day("2037-02-01"),
        actor: PersonId(Uuid::from_u128(actor)),
        new_id: &mut new_id,
        calendar: &WorkCalendar::built_in(),
        limits: &Limits::default(),
    })
}

fn candidate(number: u128) -> Candidate {
    Candidate {
        item: DestructionItem {
            subject_id: Uuid::from_u128(number),
            number: format!("（2026）山人调字第{number}号"),
            dispute_type: Some("neighbour".to_owned()),
            ended_on: day("2026-04-01"),
            retention_class: Some(RetentionClass::Short),
            due_on: day("2037-01-01"),
            page_count: Some(12),
            record_count: None,
            attachment_count: None,
            entry_count: None,
        },
        is_due: true,
        has_conflict: false,
    }
}

/// A list of two dossiers that person 1 drew up.
fn listed() -> Destruction {
    let found = vec![candidate(2), candidate(1)];
    let (list, _) = at(1, |at| {
        list(SubjectKind::Dispute, found, "已过保管期限", &[], at)
    })
    .unwrap();
    list
}

/// The list after those facts.
fn after(list: &Destruction, facts: &[Fact]) -> Destruction {
    let mut fields = list.fields();
    for fact in facts {
        fields.extend(fact.set.clone());
    }
    Destruction::from_fields(list.id.into(), list.scope, &fields)
}

/// Approved by those, of whom one may be a head.
fn approved_by(first: u128, second: u128, head: u128) -> Result<Destruction, DestructionRefusal> {
    let list = listed();
    let facts = at(first, |at| approve(&list, first == head, false, at))?;
    let list = after(&list, &facts);
    let facts = at(second, |at| {
        approve(&list, second == head, first == head, at)
    })?;
    Ok(after(&list, &facts))
}

#[rstest]
#[case::short(RetentionClass::Short, "2026-11-30", Some("2037-01-01"))]
#[case::first_day_of_a_year(RetentionClass::Short, "2026-01-01", Some("2037-01-01"))]
#[case::last_day_of_a_year(RetentionClass::Long, "2026-12-31", Some("2057-01-01"))]
#[case::permanent(RetentionClass::Permanent, "2026-11-30", None)]
fn a_dossier_is_kept_for_whole_years_from_the_year_that_follows(
    #[case] class: RetentionClass,
    #[case] archived_on: &str,
    #[case] due_on: Option<&str>,
) {
    let due = Retention::default().dossier_due_on(class, day(archived_on));
    assert_eq!(due, due_on.map(day));
}

#[rstest]
#[case::consultation(SubjectKind::Consultation, "2026-11-30", Some("2029-11-30"))]
#[case::request(SubjectKind::Request, "2026-11-30", Some("2028-11-30"))]
#[case::hazard(SubjectKind::Hazard, "2026-11-30", Some("2031-11-30"))]
#[case::leap_day(SubjectKind::Consultation, "2028-02-29", Some("2031-02-28"))]
#[case::never_by_itself(SubjectKind::Person, "2026-11-30", None)]
fn other_records_are_kept_for_years_from_the_day_they_ended(
    #[case] kind: SubjectKind,
    #[case] ended_on: &str,
    #[case] due_on: Option<&str>,
) {
    let due = Retention::default().due_on(kind, day(ended_on));
    assert_eq!(due, due_on.map(day));
}

#[test]
fn a_street_may_set_some_years_and_keep_the_others() {
    let set: Retention = serde_json::from_value(json!({ "short": 15 })).unwrap();
    assert_eq!((set.short, set.long, set.consultation), (15, 30, 3));
}

#[test]
fn a_list_is_in_order_and_has_the_next_number_of_its_year() {
    let first = listed();
    assert_eq!(first.list_no.as_deref(), Some("2037-1"));
    let numbers: Vec<_> = first
        .items
        .iter()
        .flatten()
        .map(|one| &one.number)
        .collect();
    assert_eq!(numbers, ["（2026）山人调字第1号", "（2026）山人调字第2号"]);
    let known = [first];
    let (second, _) = at(1, |at| {
        list(
            SubjectKind::Dispute,
            vec![candidate(3)],
            "已过保管期限",
            &known,
            at,
        )
    })
    .unwrap();
    assert_eq!(second.list_no.as_deref(), Some("2037-2"));
}

#[test]
fn nothing_is_listed_that_is_not_due_disputed_or_listed_already() {
    let mut early = candidate(1);
    early.is_due = false;
    let mut disputed = candidate(1);
    disputed.has_conflict = true;
    let number = || "（2026）山人调字第1号".to_owned();
    let known = [listed()];
    let refused = |one: Candidate| {
        at(1, |at| {
            list(SubjectKind::Dispute, vec![one], "已过保管期限", &known, at)
        })
        .unwrap_err()
    };
    assert_eq!(
        refused(early),
        DestructionRefusal::NotDue {
            number: number(),
            due_on: Some(day("2037-01-01"))
        }
    );
    assert_eq!(
        refused(disputed),
        DestructionRefusal::Undecided { number: number() }
    );
    assert_eq!(
        refused(candidate(1)),
        DestructionRefusal::OnOtherList {
            number: number(),
            list_no: "2037-1".to_owned()
        }
    );
}

#[test]
fn two_people_approve_besides_who_listed_it_and_one_of_them_is_the_head() {
    assert_eq!(
        approved_by(1, 2, 2).unwrap_err(),
        DestructionRefusal::OwnList
    );
    assert_eq!(approved_by(2, 2, 2).unwrap_err(), DestructionRefusal::Twice);
    assert_eq!(
        approved_by(2, 3, 9).unwrap_err(),
        DestructionRefusal::NoHead
    );
    for head in [2, 3] {
        let list = approved_by(2, 3, head).unwrap();
        assert_eq!(list.status, Some(DestructionStatus::Approved));
        assert_eq!(list.first_approved_by, Some(PersonId(Uuid::from_u128(2))));
        assert_eq!(list.second_approved_by, Some(PersonId(Uuid::from_u128(3))));
    }
}

#[test]
fn half_an_approval_carries_nothing_out() {
    let list = listed();
    let facts = at(2, |at| approve(&list, true, false, at)).unwrap();
    let half = after(&list, &facts);
    assert_eq!(half.status, Some(DestructionStatus::HalfApproved));
    let found = [candidate(1), candidate(2)];
    let refusal = require_due(&half, &found).unwrap_err();
    assert!(matches!(refusal, DestructionRefusal::NotNow { .. }));
    assert!(!may_take(
        &half,
        DestructionAction::CarryOut,
        PersonId(Uuid::from_u128(2)),
        true,
        true
    ));
}

#[test]
fn an_approved_list_is_not_carried_out_once_something_on_it_is_kept_longer() {
    let list = approved_by(2, 3, 3).unwrap();
    assert_eq!(require_due(&list, &[candidate(1), candidate(2)]), Ok(()));
    let gone = require_due(&list, &[candidate(1)]).unwrap_err();
    assert!(matches!(
        gone,
        DestructionRefusal::NotDue { due_on: None, .. }
    ));
    let mut longer = candidate(2);
    longer.is_due = false;
    let refusal = require_due(&list, &[candidate(1), longer]).unwrap_err();
    assert!(matches!(
        refusal,
        DestructionRefusal::NotDue {
            due_on: Some(_),
            ..
        }
    ));
}

#[test]
fn a_list_that_came_to_its_end_stands_in_nobodys_way() {
    let list = approved_by(2, 3, 3).unwrap();
    assert!(is_open(&list));
    let facts = at(1, |at| withdraw(&list, "有一卷正在诉讼", at)).unwrap();
    let withdrawn = after(&list, &facts);
    assert!(!is_open(&withdrawn));
    assert!(at(2, |at| reject(&withdrawn, "不同意", at)).is_err());
    let known = [withdrawn];
    let again = at(1, |at| list_again(vec![candidate(1)], &known, at));
    assert!(again.is_ok());
}

fn list_again(
    found: Vec<Candidate>,
    known: &[Destruction],
    at: &mut At<'_>,
) -> Result<(Destruction, Vec<Fact>), DestructionRefusal> {
    list(SubjectKind::Dispute, found, "已过保管期限", known, at)
}

#[test]
fn a_list_is_sent_back_only_with_the_reason() {
    let list = listed();
    let refusal = at(2, |at| reject(&list, "  ", at)).unwrap_err();
    assert!(matches!(refusal, DestructionRefusal::Fields(_)));
}

#[test]
fn what_is_left_of_a_dispute_are_numbers_days_and_words_of_closed_lists() {
    let fields = json!({
        "docket_no": "（2026）山人调字第1号", "title": "张某与李某纠纷", "facts": "漏水",
        "status": "closed", "closed_on": "2026-03-02", "amount_fen": "300000",
        "place": "1号楼", "mediator_ids": ["019cae00-0000-7000-8000-000000000000"],
    });
    let fields: Fields = serde_json::from_value(fields).unwrap();
    let kept = kept_fields(kind("dispute").unwrap(), &fields, Instant(7));
    let names: Vec<_> = kept.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "amount_fen",
            "closed_on",
            "destroyed_at",
            "docket_no",
            "mediator_ids",
            "status",
            "title"
        ]
    );
    assert_eq!(kept["title"], DESTROYED_TITLE);
    assert!(kept_fields(kind("party").unwrap(), &fields, Instant(7)).is_empty());
}

proptest! {
    #[test]
    fn what_ends_later_is_never_due_earlier(
        days in 0..20_000_u64, more in 0..400_u64, short in 1..100_u32, years in 1..100_u32,
    ) {
        let first = day("1990-01-01") + chrono::Days::new(days);
        let later = first + chrono::Days::new(more);
        let retention = Retention { short, consultation: years, ..Retention::default() };
        prop_assert!(
            retention.dossier_due_on(RetentionClass::Short, first)
                <= retention.dossier_due_on(RetentionClass::Short, later)
        );
        let due = |day| retention.due_on(SubjectKind::Consultation, day);
        prop_assert!(due(first) <= due(later));
        prop_assert!(due(first).is_some_and(|due| due > first));
    }
}

#[test]
fn a_blank_list_waits_for_approval() {
    let blank = Destruction::blank(Uuid::from_u128(1), Scope::Street);
    assert!(is_open(&blank));
}
