//! 中止 and 恢复: the limit rests with mediation, and nothing is mediated meanwhile.

use super::*;
use crate::domain::calendar::{Length, Pause};
use crate::domain::record::{CaseSource, CourtProcedure, SuspensionReason};
use rstest::rstest;

fn suspends(matter: &mut Matter, on: &str) -> Result<(), Refusal> {
    matter.does(|case, at| suspend(case, &forms::suspension(on), at))
}

fn resumes(matter: &mut Matter, on: &str) -> Result<(), Refusal> {
    matter.does(|case, at| resume(case, day(on), at))
}

/// Accepted on 2 March 2026, due on 1 April.
fn accepted(today: &str) -> Matter {
    let mut matter = Matter::registered().accepted();
    matter.today = day(today);
    matter
}

#[test]
fn the_limit_is_longer_by_the_days_of_the_rest() {
    let mut matter = accepted("2026-03-20");
    suspends(&mut matter, "2026-03-10").unwrap();
    let dispute = matter.dispute();
    assert_eq!(dispute.due_on, None, "while it rests no day can be told");
    assert_eq!(dispute.status, Some(DisputeStatus::Accepted));
    assert!(is_suspended(&dispute));
    resumes(&mut matter, "2026-03-20").unwrap();
    let dispute = matter.dispute();
    let rest = Pause {
        from: day("2026-03-10"),
        until: Some(day("2026-03-19")),
    };
    assert_eq!(dispute.pauses, Some(vec![rest]));
    // 1 April and ten days is Saturday the 11th, which moves to Monday.
    assert_eq!(dispute.due_on, Some(day("2026-04-13")));
    assert_eq!(
        matter
            .facts
            .iter()
            .rev()
            .map(|fact| fact.name)
            .take(2)
            .collect::<Vec<_>>(),
        ["dispute.resumed", "dispute.suspended"]
    );
}

#[test]
fn rests_add_up_and_one_without_a_day_leaves_no_trace() {
    let mut matter = accepted("2026-03-25");
    for (from, to) in [("2026-03-05", "2026-03-08"), ("2026-03-08", "2026-03-10")] {
        suspends(&mut matter, from).unwrap();
        resumes(&mut matter, to).unwrap();
    }
    let before = matter.dispute();
    assert_eq!(before.pauses.as_ref().map(Vec::len), Some(2));
    // Five days: Monday the 6th is 清明节, made up for by nothing.
    assert_eq!(before.due_on, Some(day("2026-04-07")));
    suspends(&mut matter, "2026-03-25").unwrap();
    resumes(&mut matter, "2026-03-25").unwrap();
    assert_eq!(matter.dispute().due_on, before.due_on);
    assert_eq!(matter.dispute().pauses, before.pauses);
}

#[test]
fn what_both_parties_added_is_moved_as_well() {
    let mut matter = accepted("2026-03-20");
    let change = Correction::Extend {
        until: day("2026-04-15"),
        reason: "再谈一次".to_owned(),
        is_agreed: true,
    };
    matter.does(|case, at| correct(case, &change, at)).unwrap();
    assert_eq!(matter.dispute().extension_days, Some(14));
    suspends(&mut matter, "2026-03-13").unwrap();
    resumes(&mut matter, "2026-03-20").unwrap();
    assert_eq!(matter.dispute().due_on, Some(day("2026-04-22")));
}

#[test]
fn a_limit_in_working_days_rests_in_working_days() {
    let mut form = forms::registration();
    form.dispute.mediation_kind = Some(MediationKind::Administrative);
    let mut matter = Matter::registered_with(&form).accepted();
    assert_eq!(matter.dispute().due_on, Some(day("2026-03-30")));
    matter.today = day("2026-03-20");
    suspends(&mut matter, "2026-03-13").unwrap();
    resumes(&mut matter, "2026-03-17").unwrap();
    // Friday and Monday were not counted; the weekend never was.
    assert_eq!(matter.dispute().due_on, Some(day("2026-04-01")));
}

#[test]
fn a_limit_that_was_over_stays_over() {
    let mut matter = accepted("2026-04-20");
    suspends(&mut matter, "2026-04-10").unwrap();
    assert_eq!(matter.dispute().due_on, Some(day("2026-04-01")));
}

#[test]
fn while_it_rests_nothing_is_mediated_and_the_way_on_is_told() {
    let mut matter = accepted("2026-03-10");
    suspends(&mut matter, "2026-03-10").unwrap();
    let session = forms::session(&matter, "2026-03-10");
    let now = forms::morning("2026-12-31");
    let refused = matter.tries(|case, at| record_session(case, &session, now, at));
    let Err(Refusal::Suspended { action, possible }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(action, DisputeAction::RecordSession);
    assert_eq!(possible[0], DisputeAction::Resume);
    let again = matter.tries(|case, at| suspend(case, &forms::suspension("2026-03-10"), at));
    assert!(matches!(again, Err(Refusal::Suspended { .. })));
    for action in DisputeAction::ALL {
        let is_open = require(&matter.dispute(), *action).is_ok();
        assert_eq!(is_open, possible.contains(action), "{action:?}");
    }
    let ended = forms::termination("2026-03-10");
    assert!(matter.does(|case, at| terminate(case, &ended, at)).is_ok());
    assert!(
        !is_suspended(&matter.dispute()),
        "what is over does not rest"
    );
}

#[test]
fn what_does_not_rest_cannot_go_on() {
    let mut matter = accepted("2026-03-10");
    let refused = matter.tries(|case, at| resume(case, day("2026-03-10"), at));
    assert!(
        matches!(refused, Err(Refusal::NotNow { .. })),
        "{refused:?}"
    );
}

#[rstest]
#[case("2026-03-21", Reason::InFuture)]
#[case("2026-03-01", Reason::Before { earliest: day("2026-03-02") })]
fn a_rest_begins_after_acceptance_and_not_tomorrow(#[case] on: &str, #[case] reason: Reason) {
    let mut matter = accepted("2026-03-20");
    let answer = matter.tries(|case, at| suspend(case, &forms::suspension(on), at));
    assert_eq!(problems(answer), only("suspended_on", reason));
}

#[test]
fn rests_do_not_overlap_and_end_after_they_began() {
    let mut matter = accepted("2026-03-25");
    suspends(&mut matter, "2026-03-10").unwrap();
    let early = matter.tries(|case, at| resume(case, day("2026-03-09"), at));
    let earliest = day("2026-03-10");
    assert_eq!(
        problems(early),
        only("resumed_on", Reason::Before { earliest })
    );
    resumes(&mut matter, "2026-03-15").unwrap();
    let within = matter.tries(|case, at| suspend(case, &forms::suspension("2026-03-14"), at));
    let earliest = day("2026-03-15");
    assert_eq!(
        problems(within),
        only("suspended_on", Reason::Before { earliest })
    );
}

#[test]
fn another_reason_needs_words() {
    let mut matter = accepted("2026-03-10");
    let mut form = forms::suspension("2026-03-10");
    form.reason = SuspensionReason::Other;
    let answer = matter.tries(|case, at| suspend(case, &form, at));
    assert_eq!(problems(answer), only("note", Reason::Required));
    form.note = Some("双方外出务工".to_owned());
    assert!(matter.does(|case, at| suspend(case, &form, at)).is_ok());
}

#[test]
fn a_street_that_changes_its_limits_changes_none_that_runs() {
    let mut matter = accepted("2026-03-20");
    matter.limits.people_mediation = Length::NaturalDays(60);
    suspends(&mut matter, "2026-03-10").unwrap();
    resumes(&mut matter, "2026-03-20").unwrap();
    assert_eq!(matter.dispute().due_on, Some(day("2026-04-13")));
    let mut later = Matter::registered();
    later.limits.people_mediation = Length::NaturalDays(60);
    let later = later.accepted();
    assert_eq!(later.dispute().due_on, Some(day("2026-05-06")));
}

/// From 2 March 2026.
#[rstest]
#[case(MediationKind::Judicial, CaseSource::Applied, None, "2026-03-17")]
#[case(
    MediationKind::Judicial,
    CaseSource::Applied,
    Some(CourtProcedure::Summary),
    "2026-03-09"
)]
#[case(MediationKind::Peoples, CaseSource::EntrustedCourt, None, "2026-04-01")]
#[case(
    MediationKind::Peoples,
    CaseSource::EntrustedCourt,
    Some(CourtProcedure::Ordinary),
    "2026-03-17"
)]
#[case(
    MediationKind::Peoples,
    CaseSource::EntrustedCourt,
    Some(CourtProcedure::Summary),
    "2026-03-09"
)]
#[case(
    MediationKind::Peoples,
    CaseSource::Applied,
    Some(CourtProcedure::Summary),
    "2026-04-01"
)]
fn the_courts_procedure_decides_how_long_it_leaves_a_matter(
    #[case] kind: MediationKind,
    #[case] source: CaseSource,
    #[case] procedure: Option<CourtProcedure>,
    #[case] due_on: &str,
) {
    let mut form = forms::registration();
    form.dispute.mediation_kind = Some(kind);
    form.dispute.source = Some(source);
    form.dispute.court_procedure = procedure;
    let matter = Matter::registered_with(&form).accepted();
    assert_eq!(matter.dispute().due_on, Some(day(due_on)));
}
