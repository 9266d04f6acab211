//! 终止 and 结案, and what must happen by when until then.

use super::*;
use crate::domain::calendar::WorkCalendar;
use crate::domain::record::{AgreementForm, TerminationReason};
use rstest::rstest;

fn closes(matter: &mut Matter, form: &Closing) -> Result<Vec<Fact>, Refusal> {
    matter.tries(|case, at| close(case, form, &[], at))
}

#[test]
fn a_performed_matter_is_closed_as_settled() {
    let dispute = Matter::registered()
        .accepted()
        .agreed_orally()
        .performed_on("2026-04-20")
        .closed_on("2026-04-28")
        .dispute();
    assert_eq!(dispute.status, Some(DisputeStatus::Closed));
    assert_eq!(dispute.outcome, Some(Outcome::Settled));
    assert_eq!(dispute.closed_on, Some(day("2026-04-28")));
}

#[test]
fn something_open_is_closed_over_only_with_a_note() {
    let mut matter = Matter::registered().accepted().agreed_orally();
    let mut form = forms::closing("2026-03-10");
    form.note = Some(" ".to_owned());
    assert_eq!(
        problems(closes(&mut matter, &form)),
        only("note", Reason::Unperformed { count: 2 })
    );
    form.note = Some("申请人放弃余款".to_owned());
    assert_eq!(problems(closes(&mut matter, &form)), []);
}

#[test]
fn an_agreement_without_effect_is_not_closed_over() {
    let mut matter = Matter::registered().accepted().agreed_in_writing();
    let mut form = forms::closing("2026-03-10");
    form.note = Some("双方未再到场".to_owned());
    assert_eq!(
        problems(closes(&mut matter, &form)),
        only("agreement", Reason::NotEffective)
    );
}

#[test]
fn nothing_is_closed_while_authors_disagree() {
    let mut matter = Matter::registered().accepted().terminated();
    let undecided = vec!["agreement.terms".to_owned()];
    let answer =
        matter.tries(|case, at| close(case, &forms::closing("2026-03-20"), &undecided, at));
    assert_eq!(answer, Err(Refusal::Undecided(undecided)));
}

#[test]
fn a_matter_is_closed_after_the_last_thing_that_happened() {
    let mut matter = Matter::registered()
        .accepted()
        .agreed_in_writing()
        .signed_on("2026-03-12");
    let mut form = forms::closing("2026-03-11");
    form.note = Some("申请人放弃余款".to_owned());
    let before = |earliest| only("closed_on", Reason::Before { earliest });
    assert_eq!(
        problems(closes(&mut matter, &form)),
        before(day("2026-03-12")),
        "the agreement had no effect yet"
    );
    let mut matter = matter.performed_on("2026-03-30");
    form.closed_on = day("2026-03-29");
    assert_eq!(
        problems(closes(&mut matter, &form)),
        before(day("2026-03-30")),
        "not everything was paid yet"
    );
    let mut ended = Matter::registered().accepted().terminated();
    let form = forms::closing("2026-03-19");
    assert_eq!(
        problems(closes(&mut ended, &form)),
        before(day("2026-03-20"))
    );
    let form = forms::closing("2026-03-21");
    assert_eq!(
        problems(closes(&mut ended, &form)),
        only("closed_on", Reason::InFuture)
    );
}

#[rstest]
#[case(TerminationReason::PartyWithdraws, Outcome::Withdrawn)]
#[case(TerminationReason::NoAgreementInTime, Outcome::NotSettled)]
#[case(TerminationReason::NoAgreement, Outcome::NotSettled)]
#[case(TerminationReason::OutsideScope, Outcome::NotSettled)]
#[case(TerminationReason::SuspectedCrime, Outcome::NotSettled)]
#[case(TerminationReason::FalseMediation, Outcome::NotSettled)]
#[case(TerminationReason::PartyGone, Outcome::NotSettled)]
#[case(TerminationReason::SelfSettled, Outcome::SelfSettled)]
fn why_a_matter_ended_decides_how_it_counts(
    #[case] reason: TerminationReason,
    #[case] outcome: Outcome,
) {
    let mut form = forms::termination("2026-03-20");
    form.reason = reason;
    let matter = Matter::registered()
        .accepted()
        .on("2026-03-20")
        .having(|case, at| terminate(case, &form, at))
        .closed_on("2026-03-20");
    assert_eq!(matter.dispute().outcome, Some(outcome), "closing keeps it");
}

#[rstest]
#[case(TerminationReason::NoAgreement, true)]
#[case(TerminationReason::SelfSettled, false)]
fn other_ways_are_told_unless_people_settled_by_themselves(
    #[case] reason: TerminationReason,
    #[case] is_required: bool,
) {
    let mut form = forms::termination("2026-03-02");
    form.reason = reason;
    form.remedies_told = Vec::new();
    let found = problems(Matter::registered().tries(|case, at| terminate(case, &form, at)));
    let expected = if is_required {
        only("remedies_told", Reason::Required)
    } else {
        Vec::new()
    };
    assert_eq!(found, expected);
}

#[test]
fn a_matter_ends_after_it_was_taken() {
    let mut matter = Matter::registered().accepted_on("2026-03-05");
    let form = forms::termination("2026-03-04");
    let found = problems(matter.tries(|case, at| terminate(case, &form, at)));
    let earliest = day("2026-03-05");
    assert_eq!(found, only("decided_on", Reason::Before { earliest }));
}

/// What a matter's list of deadlines says on a day, as `kind day`.
fn listed(matter: &Matter, today: &str) -> Vec<String> {
    let found = deadlines(&matter.case(), day(today), &WorkCalendar::with_tables([]));
    let line = |one: &Deadline| format!("{} {}", one.kind.as_str(), one.due_on);
    found.iter().map(line).collect()
}

#[test]
fn a_deadline_is_listed_while_it_can_be_missed() {
    let registered = Matter::registered();
    assert_eq!(listed(&registered, "2026-03-02"), [""; 0]);
    let accepted = registered.accepted();
    assert_eq!(listed(&accepted, "2026-03-02"), ["mediation 2026-04-01"]);
    let unsigned = accepted.clone().agreed_in_writing();
    assert_eq!(
        listed(&unsigned, "2026-03-10"),
        [
            "performance 2026-03-20",
            "performance 2026-04-20",
            "follow_up 2026-04-27"
        ]
    );
    let signed = unsigned.signed_on("2026-03-12");
    assert_eq!(
        listed(&signed, "2026-03-12"),
        [
            "performance 2026-03-20",
            "judicial_confirmation 2026-04-13",
            "performance 2026-04-20",
            "follow_up 2026-04-27"
        ],
        "11 April is a Saturday"
    );
    assert!(
        !listed(&signed, "2026-04-14")
            .iter()
            .any(|line| line.starts_with("judicial")),
        "nobody can ask the court any more"
    );
    let performed = signed.performed_on("2026-03-20");
    let visit = forms::visit("2026-03-20");
    assert_eq!(
        listed(&performed, "2026-04-14"),
        ["follow_up 2026-04-27"],
        "all is paid, and somebody should still go and see"
    );
    let visited = performed.having(|case, at| record_follow_up(case, &visit, at));
    assert_eq!(listed(&visited, "2026-04-14"), [""; 0]);
}

#[test]
fn an_oral_agreement_is_visited_after_fifteen_days() {
    let mut terms = forms::terms(AgreementForm::Oral);
    terms.items = Vec::new();
    let matter = Matter::registered().accepted().agreed(&terms);
    assert_eq!(listed(&matter, "2026-03-10"), ["follow_up 2026-03-25"]);
}
