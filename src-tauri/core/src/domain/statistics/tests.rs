mod frozen;
mod own;
mod slice;

use super::*;
use crate::domain::dispute::built_in_types;
use crate::domain::id::DisputeId;
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    AgreementForm, CaseSource, CommitteeKind, MediationKind, Outcome, PreventedHarm,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn case(number: u128) -> CaseFact {
    CaseFact {
        id: DisputeId(Uuid::from_u128(number)),
        platform: None,
        committee: None,
        committee_kind: Some(CommitteeKind::Residents),
        dispute_type: "neighbour".to_owned(),
        source: Some(CaseSource::Applied),
        people: 2,
        outcome: Some(Outcome::Settled),
        mediation_kind: MediationKind::Peoples,
        is_difficult: false,
        prevented: None,
        prevented_people: 0,
        amount: Fen(10_000),
        form: Some(AgreementForm::Written),
        has_effect: true,
        promised: 0,
        fulfilled: 0,
        is_confirmation_applied: false,
        is_confirmed: false,
    }
}

/// The sums of cases under the types that are counted.
fn tally(cases: &[CaseFact], is_rolled_up: bool) -> CaseTally {
    let tally = CaseTally::of_all(cases);
    if is_rolled_up {
        tally.rolled_up(&built_in_types())
    } else {
        tally
    }
}

fn checks(cases: &[CaseFact], is_rolled_up: bool) -> Vec<FigureCheck> {
    let types = built_in_types();
    let read = || Ok::<_, std::convert::Infallible>(cases.to_vec());
    case_checks(&types, is_rolled_up, &tally(cases, is_rolled_up), read).unwrap()
}

fn figure(cases: &[CaseFact], key: &str, is_rolled_up: bool) -> Figure {
    let columns = case_columns(&built_in_types(), is_rolled_up);
    let column = columns.iter().find(|one| one.shown.key == key).unwrap();
    column.figure(&tally(cases, is_rolled_up))
}

fn count(cases: &[CaseFact], key: &str) -> u64 {
    match figure(cases, key, false) {
        Figure::Count { count } => count,
        Figure::Money { .. } | Figure::Rate { .. } => panic!("{key} is no count"),
    }
}

/// The month of a city that the reference worked out: 869 cases, 842 settled, by source and type.
fn worked_example() -> Vec<CaseFact> {
    let types = [
        ("marriage_family", 160),
        ("neighbour", 278),
        ("housing", 67),
        ("contract", 44),
        ("business", 31),
        ("damage", 76),
        ("forest_land", 18),
        ("expropriation", 28),
        ("pollution", 4),
        ("labour", 13),
        ("consumer", 7),
        ("medical", 55),
        ("traffic", 33),
        ("property_management", 1),
        ("other", 54),
    ];
    let codes = types
        .iter()
        .flat_map(|(code, count)| std::iter::repeat_n(*code, *count));
    let mut cases = Vec::new();
    for (number, code) in (0..).zip(codes) {
        let mut one = case(number);
        one.dispute_type = code.to_owned();
        one.source = Some(match number {
            0..455 => CaseSource::Proactive,
            455..833 => CaseSource::Applied,
            _ => CaseSource::EntrustedCourt,
        });
        if number >= 842 {
            one.outcome = Some(Outcome::NotSettled);
            one.form = None;
        }
        cases.push(one);
    }
    cases
}

#[test]
fn the_worked_example_of_a_city_comes_out() {
    let cases = worked_example();
    assert_eq!(count(&cases, "total"), 869);
    assert_eq!(count(&cases, "settled"), 842);
    assert_eq!(
        figure(&cases, "success_rate", false),
        Figure::Rate {
            part: 842,
            whole: 869
        }
    );
    assert_eq!(count(&cases, "proactive"), 455);
    assert_eq!(count(&cases, "applied"), 378);
    assert_eq!(count(&cases, "entrusted"), 36);
    assert_eq!(count(&cases, "type_neighbour"), 278);
    for check in checks(&cases, false) {
        assert!(check.holds, "{}: {} {}", check.key, check.left, check.right);
    }
}

#[test]
fn eighteen_types_roll_up_to_fifteen_columns() {
    let of = |is_rolled_up| {
        case_columns(&built_in_types(), is_rolled_up)
            .into_iter()
            .filter(|one| one.shown.key.starts_with("type_"))
            .map(|one| one.shown.title)
            .collect::<Vec<_>>()
    };
    assert_eq!((of(false).len(), of(true).len()), (18, 15));
    assert!(
        of(true).contains(&"劳动争议纠纷".to_owned()),
        "{:?}",
        of(true)
    );
    assert!(of(true).contains(&"消费纠纷".to_owned()));
    assert!(of(true).contains(&"其他纠纷".to_owned()));
    assert_eq!(
        counted_type(&built_in_types(), "migrant_pay", true),
        "labour"
    );
    assert_eq!(
        counted_type(&built_in_types(), "migrant_pay", false),
        "migrant_pay"
    );
}

#[test]
fn an_agreement_is_performed_when_everything_promised_is() {
    let mut half = case(1);
    (half.promised, half.fulfilled) = (2, 1);
    let mut whole = case(2);
    (whole.promised, whole.fulfilled) = (2, 2);
    let at_once = case(3);
    let mut unsigned = case(4);
    unsigned.has_effect = false;
    let cases = [half, whole, at_once, unsigned];
    assert_eq!(count(&cases, "performed"), 2);
    assert_eq!(
        figure(&cases, "performance_rate", false),
        Figure::Rate { part: 2, whole: 4 }
    );
}

#[test]
fn a_check_names_the_cases_that_break_it() {
    let mut unknown = case(1);
    unknown.dispute_type = "of_another_table".to_owned();
    let mut without = case(2);
    without.source = None;
    let mut formless = case(3);
    formless.form = None;
    formless.is_confirmed = true;
    let cases = [unknown, without, formless];
    let checks = checks(&cases, false);
    let broken: Vec<_> = checks
        .iter()
        .filter(|check| !check.holds)
        .map(|check| (check.key.as_str(), check.cases.clone()))
        .collect();
    assert_eq!(
        broken,
        [
            ("types", vec![Uuid::from_u128(1)]),
            ("sources", vec![Uuid::from_u128(2)]),
            ("forms", vec![Uuid::from_u128(3)]),
        ]
    );
    let confirmed = checks
        .iter()
        .find(|check| check.key == "confirmed")
        .unwrap();
    assert_eq!(confirmed.cases, [Uuid::from_u128(3)]);
}

#[test]
fn every_definition_is_named_once_and_says_what_it_counts() {
    let all: Vec<&str> = names().collect();
    let once: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(all.len(), once.len());
    for one in definitions(&all, "结案日期") {
        assert!(
            !one.numerator.is_empty() && !one.basis.is_empty(),
            "{}",
            one.name
        );
    }
}

fn any_case() -> impl Strategy<Value = CaseFact> {
    let types: Vec<String> = built_in_types().into_iter().map(|one| one.code).collect();
    (
        any::<u128>(),
        prop::sample::select(types),
        prop::sample::select(CaseSource::ALL.to_vec()),
        prop::sample::select(Outcome::ALL.to_vec()),
        prop::sample::select(AgreementForm::ALL.to_vec()),
        (0..4_u32, 0..4_u32, any::<bool>()),
        prop::option::of((prop::sample::select(PreventedHarm::ALL.to_vec()), 1..50_u32)),
    )
        .prop_map(
            |(number, code, source, outcome, form, (promised, done, is_difficult), prevented)| {
                let mut one = case(number);
                one.dispute_type = code;
                one.source = Some(source);
                one.outcome = Some(outcome);
                one.form = (outcome == Outcome::Settled).then_some(form);
                (one.promised, one.fulfilled) = (promised, done.min(promised));
                one.is_difficult = is_difficult;
                one.prevented = prevented.map(|found| found.0);
                one.prevented_people = prevented.map_or(0, |found| found.1);
                one
            },
        )
}

proptest! {
    #[test]
    fn columns_that_part_the_whole_add_up_to_it(cases in prop::collection::vec(any_case(), 0..60)) {
        for is_rolled_up in [false, true] {
            let types = built_in_types();
            let counted: Vec<CaseFact> = cases
                .iter()
                .map(|one| CaseFact {
                    dispute_type: counted_type(&types, &one.dispute_type, is_rolled_up),
                    ..one.clone()
                })
                .collect();
            let refs: Vec<_> = counted.iter().collect();
            let sum: usize = case_columns(&types, is_rolled_up)
                .iter()
                .filter(|one| one.shown.key.starts_with("type_"))
                .map(|one| one.cases(&refs).len())
                .sum();
            prop_assert_eq!(sum, cases.len());
            for check in checks(&cases, is_rolled_up) {
                prop_assert!(check.holds || check.key == "confirmed", "{}", check.key);
            }
        }
    }

    #[test]
    fn a_figure_is_as_many_as_the_cases_it_opens(cases in prop::collection::vec(any_case(), 0..40)) {
        let refs: Vec<_> = cases.iter().collect();
        for column in case_columns(&built_in_types(), false) {
            let opened = column.cases(&refs).len() as u64;
            match column.figure(&CaseTally::of_all(&cases)) {
                Figure::Count { count } if !column.shown.key.ends_with("people") => {
                    prop_assert_eq!(count, opened, "{}", column.shown.key);
                }
                Figure::Rate { part, .. } => prop_assert_eq!(part, opened),
                Figure::Count { .. } | Figure::Money { .. } => {}
            }
        }
    }
}
