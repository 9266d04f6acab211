use super::*;
use proptest::prelude::*;

fn case(id: u128, mediators: &[u128], decided: Option<&str>, outcome: Outcome) -> GradedCase {
    GradedCase {
        id: DisputeId(Uuid::from_u128(id)),
        closed_on: day("2026-03-09"),
        outcome: Some(outcome),
        mediator_ids: mediators
            .iter()
            .map(|id| PersonId(Uuid::from_u128(*id)))
            .collect(),
        decided: decided.map(str::to_owned),
        measures: plain(),
    }
}

fn listed(cases: &[GradedCase], table: &GradeTable) -> AllowanceMonth {
    month(cases, |_| table)
}

#[test]
fn the_remainder_goes_to_the_first() {
    assert_eq!(split(Fen(10_000), 3), [Fen(3_334), Fen(3_333), Fen(3_333)]);
    assert_eq!(split(Fen(1), 2), [Fen(1), Fen(0)]);
    assert!(split(Fen(100), 0).is_empty());
}

#[test]
fn only_settled_cases_count_unless_the_table_says_otherwise() {
    let cases = [
        case(1, &[7], None, Outcome::Settled),
        case(2, &[7], None, Outcome::NotSettled),
    ];
    let mut table = GradeTable::built_in();
    assert_eq!(listed(&cases, &table).count, 1);
    table.is_settled_only = false;
    assert_eq!(listed(&cases, &table).count, 2);
}

#[test]
fn a_decided_grade_goes_before_the_proposed_one() {
    let cases = [case(1, &[7, 8], Some("complex"), Outcome::Settled)];
    let list = listed(&cases, &GradeTable::built_in());
    let first = &list.mediators[0].cases[0];
    assert_eq!((first.amount, first.share), (Fen(40_000), Fen(20_000)));
    assert_eq!((first.is_decided, first.sharers), (true, 2));
    assert_eq!(list.by_grade.get("complex"), Some(&1));
}

#[test]
fn a_case_without_a_mediator_is_told_and_earns_nothing() {
    let list = listed(
        &[case(1, &[], None, Outcome::Settled)],
        &GradeTable::built_in(),
    );
    assert_eq!(
        (list.unassigned.len(), list.count, list.amount),
        (1, 0, Fen::ZERO)
    );
}

proptest! {
    #[test]
    fn shares_add_up_to_the_amount(fen in 0_i64..100_000_000, among in 1_usize..40) {
        let shares = split(Fen(fen), among);
        prop_assert_eq!(shares.len(), among);
        prop_assert_eq!(shares.iter().copied().sum::<Fen>(), Fen(fen));
        prop_assert!(shares[1..].iter().all(|share| *share == shares[among - 1]));
        prop_assert!(shares[0] >= shares[among - 1]);
    }

    #[test]
    fn what_all_mediators_earn_is_what_all_cases_earn(
        cases in proptest::collection::vec(
            (
                proptest::collection::btree_set(1_u128..6, 0..4),
                proptest::sample::select(vec![None, Some("oral"), Some("general"), Some("major")]),
                proptest::sample::select(Outcome::ALL),
            ),
            0..30,
        ),
        yuan in proptest::collection::vec(0_i64..1000, 5),
    ) {
        let mut table = GradeTable::built_in();
        for (grade, fen) in table.grades.iter_mut().zip(yuan) {
            grade.amount_fen = Fen(fen);
        }
        let cases: Vec<_> = cases
            .into_iter()
            .zip(100_u128..)
            .map(|((mediators, decided, outcome), id)| {
                let mediators: Vec<_> = mediators.into_iter().collect();
                case(id, &mediators, decided, outcome)
            })
            .collect();
        let list = listed(&cases, &table);
        prop_assert_eq!(list.mediators.iter().map(|one| one.amount).sum::<Fen>(), list.amount);
        prop_assert_eq!(list.by_grade.values().sum::<u32>(), list.count);
        for mediator in &list.mediators {
            prop_assert_eq!(mediator.cases.iter().map(|case| case.share).sum::<Fen>(), mediator.amount);
        }
    }
}
