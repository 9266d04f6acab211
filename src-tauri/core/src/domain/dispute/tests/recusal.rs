//! 回避: asked for, refused with a reason, or granted with the mediators changed in the same act.

use super::*;
use crate::domain::record::{Record as _, Recusal, RecusalAsker, RecusalReason, RecusalStatus};
use rstest::rstest;

/// The first applicant asks for another mediator than the first one.
pub(super) fn request(matter: &Matter) -> RecusalRequest {
    RecusalRequest {
        mediator_id: matter
            .dispute()
            .mediator_ids
            .and_then(|ids| ids.first().copied())
            .unwrap_or(matter::COLLEAGUE),
        asked_by: RecusalAsker::Party,
        asking_party_id: matter.part_ids().first().copied(),
        asked_on: matter.today,
        reason: RecusalReason::NearRelative,
        note: None,
    }
}

fn asked(matter: &mut Matter) -> Recusal {
    let form = request(matter);
    let facts = matter
        .tries(|case, at| ask_recusal(case, &form, &[], at))
        .unwrap();
    assert_eq!(names(&facts), ["recusal.asked"]);
    Recusal::from_fields(facts[0].record, facts[0].scope, &facts[0].set)
}

fn grant(matter: &Matter) -> RecusalDecision {
    RecusalDecision {
        is_granted: true,
        decided_on: matter.today,
        note: None,
        new_mediator_ids: vec![matter::COLLEAGUE],
    }
}

#[test]
fn a_granted_recusal_changes_the_mediators_in_the_same_act() {
    let mut matter = Matter::registered().accepted();
    let recusal = asked(&mut matter);
    let form = grant(&matter);
    let facts = matter
        .tries(|case, at| decide_recusal(case, &recusal, &form, at))
        .unwrap();
    assert_eq!(
        names(&facts),
        ["recusal.granted", "dispute.mediators_changed"]
    );
    assert_eq!(
        facts[1].set["mediator_ids"],
        serde_json::json!([matter::COLLEAGUE])
    );
}

#[test]
fn a_refused_recusal_needs_a_reason_and_leaves_the_mediators() {
    let mut matter = Matter::registered().accepted();
    let recusal = asked(&mut matter);
    let mut form = RecusalDecision {
        is_granted: false,
        new_mediator_ids: Vec::new(),
        ..grant(&matter)
    };
    let without = matter.tries(|case, at| decide_recusal(case, &recusal, &form, at));
    assert_eq!(problems(without), only("decision_note", Reason::Required));
    form.note = Some("申请理由不成立".to_owned());
    let facts = matter
        .tries(|case, at| decide_recusal(case, &recusal, &form, at))
        .unwrap();
    assert_eq!(names(&facts), ["recusal.refused"]);
}

#[rstest]
#[case(vec![], Reason::Required)]
#[case(vec![matter::COLLEAGUE, matter::COLLEAGUE], Reason::Twice)]
fn a_grant_names_who_goes_on(
    #[case] new: Vec<crate::domain::id::PersonId>,
    #[case] reason: Reason,
) {
    let mut matter = Matter::registered().accepted();
    let recusal = asked(&mut matter);
    let form = RecusalDecision {
        new_mediator_ids: new,
        ..grant(&matter)
    };
    let found = matter.tries(|case, at| decide_recusal(case, &recusal, &form, at));
    assert_eq!(problems(found), only("new_mediator_ids", reason));
}

#[test]
fn who_steps_back_is_not_among_those_who_go_on() {
    let mut matter = Matter::registered().accepted();
    let recusal = asked(&mut matter);
    let mut form = grant(&matter);
    form.new_mediator_ids.extend(recusal.mediator_id);
    let found = matter.tries(|case, at| decide_recusal(case, &recusal, &form, at));
    assert_eq!(
        problems(found),
        only("new_mediator_ids", Reason::SteppedBack)
    );
}

#[test]
fn a_recusal_is_decided_once_and_not_asked_for_twice_meanwhile() {
    let mut matter = Matter::registered().accepted();
    let mut recusal = asked(&mut matter);
    let form = request(&matter);
    let known = [recusal.clone()];
    let again = matter.tries(|case, at| ask_recusal(case, &form, &known, at));
    assert_eq!(problems(again), only("mediator_id", Reason::RecusalPending));
    recusal.status = Some(RecusalStatus::Refused);
    let decision = grant(&matter);
    let found = matter.tries(|case, at| decide_recusal(case, &recusal, &decision, at));
    assert_eq!(problems(found), only("recusal_id", Reason::AlreadyDecided));
}

#[test]
fn who_asks_and_whose_mediator_it_is_must_fit() {
    let mut matter = Matter::registered().accepted();
    let form = RecusalRequest {
        mediator_id: matter::COLLEAGUE,
        asking_party_id: None,
        reason: RecusalReason::Other,
        ..request(&matter)
    };
    let found = problems(matter.tries(|case, at| ask_recusal(case, &form, &[], at)));
    assert_eq!(
        found,
        [
            ("mediator_id".to_owned(), Reason::Unknown),
            ("asking_party_id".to_owned(), Reason::Required),
            ("note".to_owned(), Reason::Required),
        ]
    );
}
