//! 司法确认: who may ask the court when, what it answers, and what runs from then on.

use super::*;
use crate::domain::calendar::WorkCalendar;
use crate::domain::record::{ConfirmationResult, JudicialConfirmation};
use rstest::rstest;

fn signed() -> Matter {
    Matter::registered()
        .accepted()
        .agreed_in_writing()
        .signed_on("2026-03-12")
}

fn form(on: &str) -> ConfirmationApplication {
    ConfirmationApplication {
        applied_on: day(on),
        matter: ConfirmationMatter::RightsAndDuties,
        is_joint: true,
        has_consent: false,
        court: "大连经济技术开发区人民法院".to_owned(),
        case_no: None,
        papers: None,
        remark: None,
    }
}

fn applied() -> Matter {
    signed().having(|case, at| apply_confirmation(case, &form("2026-03-12"), at))
}

fn confirmation(matter: &Matter) -> JudicialConfirmation {
    matter.case().confirmations.pop().unwrap()
}

fn ruling(matter: &Matter, result: ConfirmationResult) -> ConfirmationRuling {
    ConfirmationRuling {
        confirmation_id: confirmation(matter).id,
        result,
        decided_on: matter.today,
        case_no: Some("（2026）辽0291诉前调确12号".to_owned()),
        reason: Some("内容不明确，无法确认".to_owned()),
        performance_ends_on: None,
    }
}

fn ruled(result: ConfirmationResult) -> Matter {
    let matter = applied().on("2026-03-20");
    let form = ruling(&matter, result);
    matter.having(|case, at| record_confirmation(case, &form, at))
}

fn listed(matter: &Matter, today: &str) -> Vec<&'static str> {
    let found = deadlines(&matter.case(), day(today), &WorkCalendar::with_tables([]));
    found.iter().map(|one| one.kind.as_str()).collect()
}

#[test]
fn the_court_is_asked_while_the_thirty_days_run() {
    let mut last_day = signed().on("2026-04-13");
    let apply = |case: &Case, at: &mut At<'_>, on: &str| apply_confirmation(case, &form(on), at);
    assert!(
        last_day
            .tries(|case, at| apply(case, at, "2026-04-13"))
            .is_ok()
    );
    let mut late = signed().on("2026-04-14");
    let found = problems(late.tries(|case, at| apply(case, at, "2026-04-14")));
    let latest = day("2026-04-13");
    assert_eq!(found, only("applied_on", Reason::After { latest }));
    assert!(
        late.tries(|case, at| apply(case, at, "2026-04-10")).is_ok(),
        "what was handed in in time may be written down later"
    );
}

#[rstest]
#[case::no_agreement(Matter::registered().accepted(), None)]
#[case::unsigned(
    Matter::registered().accepted().agreed_in_writing(),
    Some(ConfirmationObstacle::NotEffective)
)]
#[case::oral(
    Matter::registered().accepted().agreed_orally(),
    Some(ConfirmationObstacle::Oral)
)]
#[case::under_way(applied(), Some(ConfirmationObstacle::UnderWay))]
#[case::confirmed(
    ruled(ConfirmationResult::Confirmed),
    Some(ConfirmationObstacle::Confirmed)
)]
fn an_agreement_that_cannot_be_confirmed_is_refused_with_the_reason(
    #[case] mut matter: Matter,
    #[case] obstacle: Option<ConfirmationObstacle>,
) {
    let today = matter.today.to_string();
    let refusal = matter
        .tries(|case, at| apply_confirmation(case, &form(&today), at))
        .unwrap_err();
    match obstacle {
        Some(obstacle) => assert_eq!(refusal, Refusal::NotConfirmable(obstacle)),
        None => assert!(matches!(refusal, Refusal::NotNow { .. })),
    }
}

#[test]
fn status_and_title_are_refused_with_their_article() {
    for matter in ConfirmationMatter::ALL {
        let mut asked = form("2026-03-12");
        asked.matter = *matter;
        let found = problems(signed().tries(|case, at| apply_confirmation(case, &asked, at)));
        let expected = match matter.excluded_by() {
            Some(article) => only("matter", Reason::NotConfirmable { article }),
            None => Vec::new(),
        };
        assert_eq!(found, expected, "{matter:?}");
    }
}

#[test]
fn one_party_applies_only_where_the_others_agree() {
    let mut alone = form("2026-03-12");
    alone.is_joint = false;
    let found = problems(signed().tries(|case, at| apply_confirmation(case, &alone, at)));
    assert_eq!(found, only("has_consent", Reason::BothPartiesNeeded));
    alone.has_consent = true;
    assert!(
        signed()
            .tries(|case, at| apply_confirmation(case, &alone, at))
            .is_ok()
    );
}

#[test]
fn a_confirmed_agreement_can_be_enforced_for_two_years_from_the_last_promise() {
    let matter = ruled(ConfirmationResult::Confirmed);
    let known = confirmation(&matter);
    assert_eq!(known.performance_ends_on, Some(day("2026-04-20")));
    assert_eq!(known.enforcement_due_on, Some(day("2028-04-20")));
    assert!(listed(&matter, "2026-03-20").contains(&"enforcement"));
    let asked = EnforcementApplication {
        confirmation_id: known.id,
        applied_on: day("2026-05-06"),
        remark: None,
    };
    let enforced = matter
        .on("2026-05-06")
        .having(|case, at| record_enforcement(case, &asked, at));
    assert!(!listed(&enforced, "2026-05-06").contains(&"enforcement"));
    assert_eq!(
        confirmation_steps(&confirmation(&enforced)),
        [ConfirmationStep::Correct]
    );
}

#[test]
fn two_years_end_on_the_last_day_of_february_where_the_day_is_missing() {
    assert_eq!(
        enforcement_due_on(day("2028-02-29")),
        Some(day("2030-02-28"))
    );
}

#[rstest]
#[case(ConfirmationResult::Accepted, "case_no")]
#[case(ConfirmationResult::Confirmed, "case_no")]
#[case(ConfirmationResult::Rejected, "reason")]
#[case(ConfirmationResult::NotAccepted, "reason")]
#[case(ConfirmationResult::Withdrawn, "reason")]
fn an_answer_needs_its_number_or_its_reason(
    #[case] result: ConfirmationResult,
    #[case] field: &str,
) {
    let mut matter = applied();
    let mut form = ruling(&matter, result);
    (form.case_no, form.reason) = (None, None);
    let found = problems(matter.tries(|case, at| record_confirmation(case, &form, at)));
    assert_eq!(found, only(field, Reason::Required));
}

#[test]
fn what_the_court_decided_is_changed_by_a_correction_alone() {
    let mut matter = ruled(ConfirmationResult::Rejected);
    let again = ruling(&matter, ConfirmationResult::Confirmed);
    let found = problems(matter.tries(|case, at| record_confirmation(case, &again, at)));
    assert_eq!(found, only("result", Reason::AlreadyDecided));
    let corrected = ConfirmationCorrection {
        confirmation_id: again.confirmation_id,
        applied_on: day("2026-03-12"),
        is_joint: true,
        court: "大连经济技术开发区人民法院".to_owned(),
        case_no: again.case_no.clone(),
        papers: None,
        result: ConfirmationResult::Confirmed,
        decided_on: Some(day("2026-03-19")),
        reason: Some("写错了".to_owned()),
        performance_ends_on: Some(day("2026-04-20")),
        enforcement_applied_on: None,
        remark: None,
    };
    let matter = matter.having(|case, at| correct_confirmation(case, &corrected, at));
    let known = confirmation(&matter);
    assert_eq!(known.result, Some(ConfirmationResult::Confirmed));
    assert_eq!(known.reason, None, "a yes has no reason for a no");
    assert_eq!(known.enforcement_due_on, Some(day("2028-04-20")));
}

#[test]
fn the_thirty_days_are_listed_until_used_waived_or_lapsed() {
    let kind = "judicial_confirmation";
    assert!(listed(&signed(), "2026-03-12").contains(&kind));
    assert!(!listed(&signed(), "2026-04-14").contains(&kind), "lapsed");
    assert!(!listed(&applied(), "2026-03-12").contains(&kind), "used");
    let waived = WaivedConfirmation {
        decided_on: day("2026-03-12"),
        reason: None,
    };
    let waived = signed().having(|case, at| waive_confirmation(case, &waived, at));
    assert!(!listed(&waived, "2026-03-12").contains(&kind), "waived");
    assert_eq!(
        confirmation_obstacle(&waived.case(), day("2026-03-13")),
        None
    );
    let withdrawn = ruled(ConfirmationResult::Withdrawn);
    assert!(
        listed(&withdrawn, "2026-03-20").contains(&kind),
        "who took it back may ask again in time"
    );
    let closed = signed().performed_on("2026-03-20").closed_on("2026-03-20");
    assert!(
        listed(&closed, "2026-03-20").contains(&kind),
        "closing takes no right away"
    );
}
