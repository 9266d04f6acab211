use super::*;
use rstest::rstest;

#[rstest]
#[case::plain(plain(), "simple")]
#[case::oral(Measures { is_oral: true, ..plain() }, "oral")]
#[case::oral_of_a_general_type(
    Measures { is_oral: true, dispute_type: "housing".to_owned(), ..plain() }, "oral")]
#[case::unknown_type(Measures { dispute_type: "travel".to_owned(), ..plain() }, "simple")]
#[case::two_sessions(Measures { sessions: 2, ..plain() }, "general")]
#[case::difficult(Measures { is_difficult: true, ..plain() }, "complex")]
#[case::a_month(Measures { days: 30, ..plain() }, "complex")]
#[case::ten_people(Measures { people: 10, is_oral: true, ..plain() }, "major")]
#[case::a_hundred_thousand(Measures { amount: Fen(10_000_000), ..plain() }, "major")]
fn a_case_is_of_the_highest_grade_that_anything_lifts_it_to(
    #[case] case: Measures,
    #[case] grade: &str,
) {
    assert_eq!(proposed(&case).0, grade);
}

#[test]
fn a_proposal_names_all_its_reasons() {
    let case = Measures {
        people: 12,
        amount: Fen(20_000_000),
        ..plain()
    };
    assert_eq!(
        proposed(&case).1,
        [
            GradeReason::People {
                found: 12,
                least: 10
            },
            GradeReason::Amount {
                found: Fen(20_000_000),
                least: Fen(10_000_000)
            },
        ]
    );
    let travel = Measures {
        dispute_type: "travel".to_owned(),
        ..plain()
    };
    assert_eq!(proposed(&travel).1, [GradeReason::NothingHigher]);
}

fn version(number: u32, valid_from: &str, yuan: i64) -> Definition {
    let mut table = GradeTable::built_in();
    table.grades[0].amount_fen = Fen(yuan * 100);
    let mut definition = Definition::blank(Uuid::from_u128(number.into()), Scope::Street);
    definition.topic = Some(TOPIC.to_owned());
    definition.version = Some(number);
    definition.valid_from = Some(day(valid_from));
    definition.body = Some(serde_json::to_value(&table).unwrap());
    definition
}

#[test]
fn a_case_is_graded_by_the_table_of_its_closing_day() {
    let versions = [version(1, "2026-02-01", 40), version(2, "2026-03-01", 50)];
    let lowest = |on: &str| {
        let (table, number) = in_force_on(&versions, day(on));
        (table.grades[0].amount_fen, number)
    };
    assert_eq!(lowest("2026-01-31"), (Fen(3_000), 0), "the built-in one");
    assert_eq!(lowest("2026-02-28"), (Fen(4_000), 1));
    assert_eq!(lowest("2026-03-01"), (Fen(5_000), 2));
    assert_eq!(in_force(&versions).1, 2);
}

#[test]
fn a_table_is_checked_at_its_fields() {
    let mut table = GradeTable::built_in();
    assert_eq!(check_table(&table), Ok(()));
    table.grades[1].name = "口头".to_owned();
    table.grades[2].amount_fen = Fen(-1);
    table.grades[3].thresholds.people = Some(0);
    table.grades[4].code = "oral".to_owned();
    let found: Vec<_> = check_table(&table)
        .unwrap_err()
        .into_iter()
        .map(|problem| (problem.field, problem.reason))
        .collect();
    assert_eq!(
        found,
        [
            ("grades.1.name".to_owned(), Reason::Twice),
            ("grades.2.amount_fen".to_owned(), Reason::NotPositive),
            ("grades.3.thresholds.people".to_owned(), Reason::NotPositive),
            ("grades.4.code".to_owned(), Reason::Twice),
        ]
    );
    table.grades.clear();
    assert_eq!(check_table(&table).unwrap_err()[0].field, "grades");
}

fn closed() -> Dispute {
    let mut dispute = Dispute::blank(Uuid::from_u128(5), Scope::Street);
    dispute.status = Some(DisputeStatus::Closed);
    dispute
}

fn deciding(
    dispute: &Dispute,
    grade: Option<&str>,
    reason: Option<&str>,
) -> Result<usize, GradeRefusal> {
    let table = GradeTable::built_in();
    let proposal = propose(&table, &plain());
    let form = GradeDecision {
        grade: grade.map(str::to_owned),
        reason: reason.map(str::to_owned),
    };
    decide_grade(dispute, &table, &proposal, &form).map(|facts| facts.len())
}

#[test]
fn another_grade_than_the_proposed_one_needs_its_reason() {
    let problem = |answer: Result<usize, GradeRefusal>| match answer {
        Err(GradeRefusal::Fields(problems)) => {
            (problems[0].field.clone(), problems[0].reason.clone())
        }
        other => panic!("expected a problem, got {other:?}"),
    };
    assert_eq!(
        problem(deciding(&closed(), Some("complex"), Some(" "))),
        ("grade_reason".to_owned(), Reason::Required)
    );
    assert_eq!(
        problem(deciding(&closed(), Some("of_the_future"), None)),
        ("grade".to_owned(), Reason::Unknown)
    );
    assert_eq!(
        deciding(&closed(), Some("complex"), Some("当事人三次反悔")),
        Ok(1)
    );
    assert_eq!(deciding(&closed(), Some("simple"), None), Ok(1));
    assert_eq!(deciding(&closed(), None, None), Ok(0), "as it was");
}

#[test]
fn only_a_closed_case_is_graded() {
    let mut open = closed();
    open.status = Some(DisputeStatus::Agreed);
    assert_eq!(deciding(&open, None, None), Err(GradeRefusal::NotClosed));
}
