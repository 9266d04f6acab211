use super::*;
use crate::domain::record::{Fact, TypicalCase, TypicalCaseStatus};
use rstest::rstest;
use std::collections::BTreeSet;

/// A typical case that its author, person 1, handed in.
fn submitted(change: impl FnOnce(&mut TypicalCase)) -> TypicalCase {
    let case = closed_case();
    let (mut record, _) = at(1, |at| draft(&case, &[], &text_of(&case), at)).unwrap();
    record.status = Some(TypicalCaseStatus::Submitted);
    record.significance = Some("相邻关系应当互相体谅".to_owned());
    change(&mut record);
    record
}

fn known() -> crate::domain::anonymise::Known {
    known_of(&closed_case(), Vec::new())
}

fn approved_by(
    actor: u128,
    record: &TypicalCase,
    confirmed: &[&str],
) -> Result<Vec<Fact>, TypicalCaseRefusal> {
    let confirmed: BTreeSet<String> = confirmed.iter().map(|word| (*word).to_owned()).collect();
    at(actor, |at| approve(record, &known(), &confirmed, at))
}

#[rstest]
#[case::open(|case: &mut Case| case.dispute.status = Some(DisputeStatus::Agreed), TypicalCaseUnfit::NotClosed)]
#[case::confidential(|case: &mut Case| case.dispute.is_confidential = Some(true), TypicalCaseUnfit::Confidential)]
#[case::child(|case: &mut Case| case.parties[0].party.age = Some(17), TypicalCaseUnfit::Minor)]
#[case::child_by_birthday(
    |case: &mut Case| case.parties[1].party.born_on = Some(day("2008-03-02")),
    TypicalCaseUnfit::Minor
)]
fn some_disputes_become_no_typical_case(
    #[case] change: fn(&mut Case),
    #[case] reason: TypicalCaseUnfit,
) {
    let mut case = closed_case();
    change(&mut case);
    let answer = at(1, |at| draft(&case, &[], &CaseText::default(), at));
    assert_eq!(answer.unwrap_err(), TypicalCaseRefusal::Unfit(reason));
}

#[test]
fn a_party_who_came_of_age_the_day_before_is_no_child() {
    let mut case = closed_case();
    case.parties[1].party.born_on = Some(day("2008-03-01"));
    assert_eq!(unfit(&case, &[], day("2026-05-01")), None);
}

#[test]
fn a_dispute_has_one_typical_case_until_it_is_taken_down() {
    let case = closed_case();
    let present = submitted(|_| ());
    let today = day("2026-05-01");
    assert_eq!(
        unfit(&case, std::slice::from_ref(&present), today),
        Some(TypicalCaseUnfit::Present)
    );
    let gone = submitted(|one| one.status = Some(TypicalCaseStatus::Withdrawn));
    assert_eq!(unfit(&case, &[gone], today), None);
}

#[test]
fn somebody_else_approves_it_and_the_street_reads_it() {
    let record = submitted(|_| ());
    assert_eq!(
        approved_by(1, &record, &[]),
        Err(TypicalCaseRefusal::OwnText),
        "its author does not"
    );
    let facts = approved_by(2, &record, &[]).unwrap();
    assert_eq!(facts[0].name, "typical_case.approved");
}

#[test]
fn whoever_revised_it_is_an_author_too_and_it_is_a_draft_again() {
    let record = submitted(|_| ());
    let facts = at(2, |at| revise(&record, &CaseText::of(&record), at)).unwrap();
    let mut revised = record.clone();
    revised.author_ids = Some(vec![person(1), person(2)]);
    revised.status = Some(TypicalCaseStatus::Draft);
    assert_eq!(
        facts,
        [Fact::change("typical_case.revised", &record, &revised)]
    );
    revised.status = Some(TypicalCaseStatus::Submitted);
    assert_eq!(
        approved_by(2, &revised, &[]),
        Err(TypicalCaseRefusal::OwnText)
    );
    assert!(approved_by(3, &revised, &[]).is_ok());
}

#[rstest]
#[case("请致电139-0000-0009")]
#[case("证件210213 19850701 9990")]
#[case("卡号6228480402564890018")]
#[case("车辆辽B·12345")]
#[case("邮箱a@example.com")]
fn nothing_is_approved_while_a_number_is_left_in_it(#[case] left: &str) {
    let record = submitted(|one| one.course = Some(left.to_owned()));
    let answer = approved_by(2, &record, &[left]);
    let Err(TypicalCaseRefusal::NumbersLeft(left)) = answer else {
        panic!("approved, or refused for another reason");
    };
    assert_eq!((left.len(), left[0].section), (1, "course"));
}

#[test]
fn words_that_may_be_names_are_confirmed_one_by_one() {
    let record = submitted(|one| one.course = Some("调解员赵秀英与张伟谈话".to_owned()));
    let Err(TypicalCaseRefusal::NamesLeft(left)) = approved_by(2, &record, &["赵秀英"]) else {
        panic!("the party's name was let through");
    };
    assert_eq!(left[0].words, "张伟");
    assert!(approved_by(2, &record, &["赵秀英", "张伟"]).is_ok());
}

#[test]
fn a_draft_is_handed_in_whole() {
    let record = submitted(|one| {
        one.status = Some(TypicalCaseStatus::Draft);
        one.significance = None;
    });
    let answer = at(1, |at| submit(&record, &known(), at));
    let Err(TypicalCaseRefusal::Fields(problems)) = answer else {
        panic!("handed in without its significance");
    };
    assert_eq!(problems[0].field, "significance");
}

#[test]
fn what_is_sent_back_or_taken_down_says_why() {
    let record = submitted(|_| ());
    for note in ["", "  "] {
        let answer = at(2, |at| reject(&record, note, at));
        assert!(matches!(answer, Err(TypicalCaseRefusal::Fields(_))));
        let answer = at(2, |at| withdraw(&record, note, at));
        assert!(matches!(answer, Err(TypicalCaseRefusal::Fields(_))));
    }
    let facts = at(2, |at| reject(&record, "典型意义再写具体些", at)).unwrap();
    assert_eq!(facts[0].name, "typical_case.rejected");
}

#[test]
fn a_status_allows_its_steps_and_no_others() {
    for status in TypicalCaseStatus::ALL {
        for action in TypicalCaseAction::ALL {
            let record = submitted(|one| one.status = Some(*status));
            let obstacle = obstacle(&record, *action, person(9), true, true);
            assert_eq!(obstacle.is_none(), possible(*status).contains(action));
        }
    }
    let record = submitted(|_| ());
    let own = obstacle(&record, TypicalCaseAction::Approve, person(1), true, true);
    assert_eq!(own, Some(TypicalCaseObstacle::OwnText));
    let reader = obstacle(&record, TypicalCaseAction::Approve, person(9), false, false);
    assert_eq!(reader, Some(TypicalCaseObstacle::NotAllowed));
}
