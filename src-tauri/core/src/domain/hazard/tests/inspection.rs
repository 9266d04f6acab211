//! Rounds: planned, ticked, held, cancelled.

use super::*;
use crate::domain::id::PlatformId;
use crate::domain::record::{Inspection, InspectionItem, InspectionStatus};
use rstest::rstest;

fn planned() -> Inspection {
    on("2026-03-02", |at| plan_inspection(&form(), at))
        .unwrap()
        .0
}

fn form() -> InspectionPlan {
    InspectionPlan {
        platform_id: PlatformId(Uuid::from_u128(5)),
        title: "三月第一次排查".to_owned(),
        area: "山景社区1—6号楼".to_owned(),
        planned_on: day("2026-03-05"),
        inspector_ids: vec![PersonId(Uuid::from_u128(9))],
        items: built_in_items(),
    }
}

fn round(inspection: &Inspection) -> InspectionRound {
    InspectionRound {
        title: inspection.title.clone().unwrap(),
        area: inspection.area.clone().unwrap(),
        planned_on: inspection.planned_on.unwrap(),
        inspector_ids: inspection.inspector_ids.clone().unwrap(),
        items: inspection.items.clone().unwrap(),
        summary: None,
        held_on: None,
    }
}

fn held() -> Inspection {
    let before = planned();
    let mut form = round(&before);
    form.items[0].is_done = true;
    form.summary = Some("发现隐患1件".to_owned());
    form.held_on = Some(day("2026-03-05"));
    let facts = on("2026-03-05", |at| save_inspection(&before, &form, at)).unwrap();
    assert_eq!(names(&facts), ["inspection.held"]);
    after(&before, &facts)
}

fn after(before: &Inspection, facts: &[Fact]) -> Inspection {
    let mut fields = before.fields();
    fields.extend(facts[0].set.clone());
    Inspection::from_fields(before.id.0, before.scope, &fields)
}

#[test]
fn the_list_of_the_program_fits_and_names_no_person() {
    let items = built_in_items();
    assert!(check_items(items.iter().map(String::as_str)).is_ok());
    assert!(items.iter().all(|item| !holds_id_number(item)));
}

#[test]
fn ticks_are_kept_until_the_round_is_held() {
    let before = planned();
    let mut form = round(&before);
    form.items[2].is_done = true;
    form.items[2].note = " 二单元堆放纸箱 ".to_owned();
    let facts = on("2026-03-05", |at| save_inspection(&before, &form, at)).unwrap();
    assert_eq!(names(&facts), ["inspection.ticked"]);
    let ticked = after(&before, &facts);
    assert_eq!(ticked.status, Some(InspectionStatus::Planned));
    assert_eq!(ticked.items.as_ref().unwrap()[2].note, "二单元堆放纸箱");
    let same = on("2026-03-05", |at| {
        save_inspection(&ticked, &round(&ticked), at)
    });
    assert!(same.unwrap().is_empty(), "nothing new leaves no entry");
}

#[test]
fn a_round_is_held_with_a_tick_and_a_summary_and_not_tomorrow() {
    let before = planned();
    let mut form = round(&before);
    form.held_on = Some(day("2026-03-06"));
    let found = problems(on("2026-03-05", |at| save_inspection(&before, &form, at)));
    assert_eq!(
        found,
        [
            ("held_on".to_owned(), Fault::InFuture),
            ("summary".to_owned(), Fault::Required),
            ("items".to_owned(), Fault::NothingTicked),
        ]
    );
}

#[test]
fn a_held_round_is_put_right_but_not_unheld_or_cancelled() {
    let inspection = held();
    let mut form = round(&inspection);
    let found = problems(on("2026-03-06", |at| {
        save_inspection(&inspection, &form, at)
    }));
    assert_eq!(found, only("held_on", Fault::Required));
    form.held_on = Some(day("2026-03-04"));
    form.summary = Some("发现隐患2件".to_owned());
    let facts = on("2026-03-06", |at| save_inspection(&inspection, &form, at)).unwrap();
    assert_eq!(names(&facts), ["inspection.corrected"]);
    let status = InspectionStatus::Held;
    let refused = cancel_inspection(&inspection, "下雨");
    assert_eq!(refused, Err(HazardRefusal::InspectionOver { status }));
}

#[test]
fn a_cancelled_round_stays_cancelled() {
    let before = planned();
    assert_eq!(
        problems(cancel_inspection(&before, " ")),
        only("reason", Fault::Required)
    );
    let cancelled = after(&before, &cancel_inspection(&before, "暴雪").unwrap());
    let status = InspectionStatus::Cancelled;
    let refused = on("2026-03-05", |at| {
        save_inspection(&cancelled, &round(&cancelled), at)
    });
    assert_eq!(refused, Err(HazardRefusal::InspectionOver { status }));
}

#[test]
fn a_plan_needs_a_name_an_area_people_and_a_list() {
    let mut form = form();
    form.title = String::new();
    form.area = "区".repeat(101);
    form.inspector_ids = Vec::new();
    form.items = vec!["燃气".to_owned(), " ".to_owned(), "燃气 ".to_owned()];
    let found = problems(on("2026-03-02", |at| plan_inspection(&form, at)));
    assert_eq!(
        found,
        [
            ("title".to_owned(), Fault::Required),
            ("area".to_owned(), Fault::TooLong { most: 100 }),
            ("inspector_ids".to_owned(), Fault::Required),
            ("items.1".to_owned(), Fault::Required),
            ("items.2".to_owned(), Fault::Twice),
        ]
    );
    form.items = Vec::new();
    let found = problems(on("2026-03-02", |at| plan_inspection(&form, at)));
    assert!(found.contains(&("items".to_owned(), Fault::Required)));
}

#[test]
fn notes_of_a_list_hold_no_identity_number() {
    let before = planned();
    let mut form = round(&before);
    form.items.push(InspectionItem {
        text: "阳台堆物".to_owned(),
        is_done: true,
        note: "住户21021319850701999X".to_owned(),
    });
    let found = problems(on("2026-03-05", |at| save_inspection(&before, &form, at)));
    assert_eq!(found, only("items.12.note", Fault::HoldsIdNumber));
}

#[rstest]
#[case(0, 2)]
#[case(1, 1)]
#[case(2, 0)]
#[case(5, 0)]
fn a_platform_owes_two_rounds_a_month(#[case] held: u32, #[case] missing: u32) {
    assert_eq!(missing_rounds(held), missing);
}
