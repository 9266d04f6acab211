//! No persons in the ledger: identity numbers in free text are refused.

use super::*;
use rstest::rstest;

#[rstest]
#[case("住户证件 21021319850701999X 反映漏水", true)]
#[case("证号２１０２１３１９８５０７０１９９９ｘ。", true)]
#[case("证号210213198507019990，末位写错", true)]
#[case("旧证210213850701999", true)]
#[case("工单202603020000000001", false)]
#[case("2026年3月2日，联系12345", false)]
#[case("手机13900000001", false)]
#[case("编号210213198507019990001", false)]
#[case("", false)]
fn an_identity_number_is_seen_among_other_words(#[case] text: &str, #[case] holds: bool) {
    assert_eq!(holds_id_number(text), holds, "{text}");
}

#[test]
fn a_lead_is_refused_with_every_field_that_does_not_fit() {
    let mut hazard = Ledger::reported().case.hazard;
    hazard.title = Some("长".repeat(61));
    hazard.place = None;
    hazard.content = Some("证件 21021319850701999X".to_owned());
    hazard.people_count = Some(0);
    hazard.found_on = Some(day("2026-03-03"));
    hazard.source = None;
    let found = problems(on("2026-03-02", |at| report(&hazard, at)));
    assert_eq!(
        found,
        [
            ("title".to_owned(), Fault::TooLong { most: 60 }),
            ("place".to_owned(), Fault::Required),
            ("content".to_owned(), Fault::HoldsIdNumber),
            ("found_on".to_owned(), Fault::InFuture),
            ("source".to_owned(), Fault::Required),
            ("people_count".to_owned(), Fault::NotPositive),
        ]
    );
}

#[test]
fn a_find_cannot_be_moved_behind_its_check() {
    let case = Ledger::in_status(HazardStatus::Open).case;
    let form = HazardCorrection {
        title: case.hazard.title.clone(),
        dispute_type: None,
        source: HazardSource::Grid,
        place: case.hazard.place.clone(),
        found_on: Some(day("2026-03-04")),
        content: case.hazard.content.clone(),
        people_count: None,
        risk_level: None,
    };
    let found = problems(on("2026-03-05", |at| correct(&case, &form, at)));
    let latest = day("2026-03-03");
    assert_eq!(found, only("found_on", Fault::After { latest }));
}
