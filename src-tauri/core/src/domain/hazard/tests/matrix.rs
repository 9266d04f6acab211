//! Every action in every status.

use super::*;
use HazardAction as A;
use HazardObstacle as O;
use HazardStatus as S;
use rstest::rstest;

#[rstest]
#[case(S::Lead, &[A::Check, A::Correct])]
#[case(S::Unfounded, &[A::Correct])]
#[case(S::Open, &[A::Plan, A::TurnIntoDispute, A::Correct])]
#[case(S::Handling, &[A::Plan, A::Settle, A::TurnIntoDispute, A::Correct])]
#[case(S::Resolved, &[A::Review, A::TurnIntoDispute, A::Correct])]
#[case(S::Contained, &[A::Settle, A::Review, A::TurnIntoDispute, A::Correct])]
#[case(S::TurnedIntoDispute, &[A::Correct])]
#[case(S::Closed, &[A::Correct])]
fn a_status_allows_these_steps_and_refuses_the_others_with_a_reason(
    #[case] status: S,
    #[case] allowed: &[A],
) {
    let case = Ledger::in_status(status).case;
    assert_eq!(case.status(), status);
    assert_eq!(possible(&case), allowed);
    for step in steps(&case) {
        let answer = attempt(&case, step.action);
        if allowed.contains(&step.action) {
            assert!(answer.is_ok(), "{:?}: {answer:?}", step.action);
            continue;
        }
        assert!(step.obstacle.is_some());
        assert_eq!(
            answer.unwrap_err(),
            HazardRefusal::NotNow {
                action: step.action,
                status,
                obstacle: step.obstacle.unwrap(),
                possible: allowed.to_vec(),
            }
        );
    }
}

fn attempt(case: &HazardCase, action: A) -> Result<Vec<Fact>, HazardRefusal> {
    let today = "2026-04-01";
    on(today, |at| match action {
        A::Check => check(case, &forms::check(), at),
        A::Plan => plan(case, &forms::plan(), at),
        A::Settle => settle(case, &forms::settling(), at),
        A::Review => review(case, &forms::look(today, ReviewResult::StillOpen), at),
        A::Close => close(case, &forms::closing(), at),
        A::TurnIntoDispute => turn_into_dispute(case),
        A::Correct => correct(case, &correction(case), at),
    })
}

fn correction(case: &HazardCase) -> HazardCorrection {
    HazardCorrection {
        title: Some("三号楼拉线充电".to_owned()),
        dispute_type: None,
        source: HazardSource::Inspection,
        place: case.hazard.place.clone(),
        found_on: None,
        content: case.hazard.content.clone(),
        people_count: Some(12),
        risk_level: None,
    }
}

#[rstest]
#[case(S::Lead, A::Review, O::NotChecked)]
#[case(S::Open, A::Settle, O::NotPlanned)]
#[case(S::Open, A::Check, O::AlreadyChecked)]
#[case(S::Handling, A::Review, O::NotSettled)]
#[case(S::Resolved, A::Plan, O::AlreadySettled)]
#[case(S::Contained, A::Close, O::NotConsolidated)]
#[case(S::Closed, A::Review, O::Closed)]
#[case(S::TurnedIntoDispute, A::Close, O::TurnedIntoDispute)]
#[case(S::Unfounded, A::Plan, O::Unfounded)]
fn the_reason_is_told(#[case] status: S, #[case] action: A, #[case] reason: O) {
    let case = Ledger::in_status(status).case;
    let step = steps(&case).into_iter().find(|step| step.action == action);
    assert_eq!(step.unwrap().obstacle, Some(reason));
}
