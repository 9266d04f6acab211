//! 延期 and 更换调解员.

use super::*;
use rstest::rstest;

fn extends(
    matter: &mut Matter,
    until: &str,
    reason: &str,
    is_agreed: bool,
) -> Result<Vec<Fact>, Refusal> {
    let change = Correction::Extend {
        until: day(until),
        reason: reason.to_owned(),
        is_agreed,
    };
    matter.tries(|case, at| correct(case, &change, at))
}

#[test]
fn an_agreed_extension_moves_the_limit_and_is_counted() {
    let mut matter = Matter::registered().accepted();
    let facts = extends(&mut matter, "2026-04-15", " 等待鉴定 ", true).unwrap();
    assert_eq!(names(&facts), ["dispute.extended"]);
    matter.happened(facts);
    let facts = extends(&mut matter, "2026-04-30", "再次等待", true).unwrap();
    matter.happened(facts);
    let dispute = matter.dispute();
    assert_eq!(dispute.due_on, Some(day("2026-04-30")));
    assert_eq!(dispute.extension_count, Some(2));
    assert_eq!(dispute.extension_reason.as_deref(), Some("再次等待"));
}

#[test]
fn an_extension_lands_on_a_working_day() {
    let mut matter = Matter::registered().accepted();
    let facts = extends(&mut matter, "2026-05-01", "等待鉴定", true).unwrap();
    matter.happened(facts);
    assert_eq!(matter.dispute().due_on, Some(day("2026-05-06")));
}

#[test]
fn both_parties_agree_to_an_extension_and_somebody_says_why() {
    let mut matter = Matter::registered().accepted();
    assert_eq!(
        problems(extends(&mut matter, "2026-04-15", " ", false)),
        [
            ("reason".to_owned(), Reason::Required),
            ("is_agreed".to_owned(), Reason::BothPartiesNeeded)
        ]
    );
}

#[rstest]
#[case("2026-03-20")]
#[case("2026-04-01")]
fn an_extension_is_later_than_the_limit(#[case] until: &str) {
    let mut matter = Matter::registered().accepted();
    let earliest = day("2026-04-02");
    assert_eq!(
        problems(extends(&mut matter, until, "等待鉴定", true)),
        only("until", Reason::Before { earliest })
    );
}

#[test]
fn a_weekend_that_moves_past_the_limit_is_later() {
    // 2 May 2026 lies in the holiday after the limit of 30 April and moves to the 6th.
    let mut matter = Matter::registered().accepted_on("2026-03-31");
    assert_eq!(matter.dispute().due_on, Some(day("2026-04-30")));
    assert!(extends(&mut matter, "2026-05-02", "等待鉴定", true).is_ok());
}

fn changes(
    matter: &mut Matter,
    mediators: &[crate::domain::id::PersonId],
    reason: &str,
) -> Result<Vec<Fact>, Refusal> {
    matter.tries(|case, _| change_mediators(case, mediators, reason))
}

#[test]
fn mediators_are_changed_with_the_reason() {
    let mut matter = Matter::registered().accepted();
    let facts = changes(&mut matter, &[matter::COLLEAGUE], "当事人要求").unwrap();
    assert_eq!(names(&facts), ["dispute.mediators_changed"]);
    assert_eq!(
        set_of(&facts[0]),
        ["mediator_change_reason", "mediator_ids"]
    );
    matter.happened(facts);
    assert_eq!(
        changes(&mut matter, &[matter::COLLEAGUE], "当事人要求"),
        Ok(Vec::new()),
        "the same again is no fact"
    );
}

#[test]
fn somebody_is_in_charge_and_named_once() {
    let mut matter = Matter::registered().accepted();
    assert_eq!(
        problems(changes(&mut matter, &[], "")),
        [
            ("mediator_ids".to_owned(), Reason::Required),
            ("reason".to_owned(), Reason::Required)
        ]
    );
    let twice = [matter::COLLEAGUE, matter::COLLEAGUE];
    assert_eq!(
        problems(changes(&mut matter, &twice, "当事人要求")),
        only("mediator_ids", Reason::Twice)
    );
}

#[test]
fn before_acceptance_nobody_asks_why() {
    let mut matter = Matter::registered();
    assert!(changes(&mut matter, &[matter::COLLEAGUE], "").is_ok());
}
