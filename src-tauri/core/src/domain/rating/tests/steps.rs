use super::*;
use crate::domain::record::{RatingReason, Request};
use rstest::rstest;

#[rstest]
#[case(Satisfaction::VerySatisfied, RatingStatus::Recorded)]
#[case(Satisfaction::FairlySatisfied, RatingStatus::Recorded)]
#[case(Satisfaction::Dissatisfied, RatingStatus::ToVerify)]
#[case(Satisfaction::VeryDissatisfied, RatingStatus::ToVerify)]
fn only_a_bad_rating_is_followed_up(#[case] level: Satisfaction, #[case] status: RatingStatus) {
    let rating = recorded(level);
    assert_eq!(rating.status, Some(status));
    assert_eq!(rating.due_on.is_some(), is_bad(level));
}

#[test]
fn a_rating_keeps_each_reason_once_and_lives_in_its_subjects_scope() {
    let mut twice = form(Satisfaction::Satisfied);
    twice.reasons = vec![
        RatingReason::Skill,
        RatingReason::Speed,
        RatingReason::Skill,
    ];
    let facts = deciding(|at| record(&subject(), &twice, at)).unwrap();
    let rating = after(None, &facts[0]);
    assert_eq!(
        rating.reasons,
        Some(vec![RatingReason::Speed, RatingReason::Skill])
    );
    assert_eq!(rating.scope, subject().scope);
}

#[test]
fn nobody_rates_before_the_matter_came_in_or_after_today() {
    for (rated_on, reason) in [
        (
            "2026-02-28",
            Reason::Before {
                earliest: day("2026-03-01"),
            },
        ),
        ("2026-03-10", Reason::InFuture),
    ] {
        let mut form = form(Satisfaction::Satisfied);
        form.rated_at = noon(rated_on);
        let answer = deciding(|at| record(&subject(), &form, at));
        assert_eq!(problems(answer), only("rated_at", reason));
    }
}

#[test]
fn a_request_without_satisfaction_takes_that_of_its_rating_and_keeps_it() {
    let mut request = Request::blank(Uuid::from_u128(9), Scope::Street);
    let rate = |request: &Request, level| {
        let subject = RatingSubject {
            kind: SubjectKind::Request,
            request: Some(request),
            ..subject()
        };
        deciding(|at| record(&subject, &form(level), at)).unwrap()
    };
    let facts = rate(&request, Satisfaction::Dissatisfied);
    assert_eq!(facts[1].name, "request.rated");
    assert_eq!(facts[1].set["satisfaction"], "dissatisfied");
    request.satisfaction = Some(Satisfaction::Dissatisfied);
    assert_eq!(rate(&request, Satisfaction::Satisfied).len(), 1);
}

#[test]
fn a_true_bad_rating_is_put_right_within_fifteen_working_days() {
    let rating = bad(RatingStatus::Rectifying);
    assert_eq!(rating.due_on, Some(day("2026-03-24")));
    let own = Verification {
        due_on: Some(day("2026-03-12")),
        ..truth()
    };
    let before = recorded(Satisfaction::Dissatisfied);
    let facts = deciding(|at| verify(&before, &own, false, at)).unwrap();
    assert_eq!(
        after(Some(&before), &facts[0]).due_on,
        Some(day("2026-03-12"))
    );
}

#[test]
fn a_check_says_what_it_found_who_acts_and_until_when() {
    let rating = recorded(Satisfaction::Dissatisfied);
    let empty = Verification {
        finding_note: "  ".to_owned(),
        responsible_id: None,
        due_on: Some(day("2026-03-02")),
        ..truth()
    };
    assert_eq!(
        problems(deciding(|at| verify(&rating, &empty, true, at))),
        [
            ("finding_note".to_owned(), Reason::Required),
            ("responsible_id".to_owned(), Reason::Required),
            (
                "due_on".to_owned(),
                Reason::Before {
                    earliest: day("2026-03-03")
                }
            ),
        ]
    );
}

#[test]
fn a_mistake_needs_its_reason_and_the_head() {
    let rating = recorded(Satisfaction::Dissatisfied);
    let mut mistaken = Verification {
        finding: RatingFinding::Mistaken,
        responsible_id: None,
        ..truth()
    };
    assert_eq!(
        problems(deciding(|at| verify(&rating, &mistaken, true, at))),
        only("exclusion_reason", Reason::Required)
    );
    mistaken.exclusion_reason = Some("把隔壁社区评成了我们".to_owned());
    assert_eq!(
        deciding(|at| verify(&rating, &mistaken, false, at)).unwrap_err(),
        RatingRefusal::HeadOnly
    );
    let facts = deciding(|at| verify(&rating, &mistaken, true, at)).unwrap();
    let excluded = after(Some(&rating), &facts[0]);
    assert_eq!(excluded.status, Some(RatingStatus::Excluded));
    assert_eq!(excluded.finding, Some(RatingFinding::Mistaken));
}

#[test]
fn what_was_done_and_answered_is_written_down_on_a_day_that_fits() {
    let rating = bad(RatingStatus::Rectifying);
    let early = Rectification {
        action_taken: String::new(),
        rectified_on: day("2026-03-02"),
    };
    assert_eq!(
        problems(deciding(|at| rectify(&rating, &early, at))),
        [
            ("action_taken".to_owned(), Reason::Required),
            (
                "rectified_on".to_owned(),
                Reason::Before {
                    earliest: day("2026-03-03")
                }
            ),
        ]
    );
    let rating = bad(RatingStatus::ToAnswer);
    let late = RatingAnswer {
        answer: "长".repeat(2001),
        answered_on: day("2026-03-10"),
    };
    assert_eq!(
        problems(deciding(|at| answer(&rating, &late, at))),
        [
            ("answer".to_owned(), Reason::TooLong),
            ("answered_on".to_owned(), Reason::InFuture),
        ]
    );
}

#[test]
fn only_the_head_excludes_and_a_true_rating_is_no_reason() {
    let rating = bad(RatingStatus::ToVerify);
    assert_eq!(
        exclude(&rating, &malice(), false).unwrap_err(),
        RatingRefusal::HeadOnly
    );
    let truth = Exclusion {
        finding: RatingFinding::True,
        ..malice()
    };
    assert_eq!(
        problems(exclude(&rating, &truth, true)),
        only("finding", Reason::Unknown)
    );
    let silent = Exclusion {
        reason: " ".to_owned(),
        ..malice()
    };
    assert_eq!(
        problems(exclude(&rating, &silent, true)),
        only("exclusion_reason", Reason::Required)
    );
}

#[test]
fn a_step_out_of_turn_is_refused_with_what_is_possible() {
    let refusal = deciding(|at| answer(&bad(RatingStatus::ToVerify), &reply(), at)).unwrap_err();
    assert_eq!(
        refusal,
        RatingRefusal::NotNow {
            action: RatingAction::Answer,
            status: RatingStatus::ToVerify,
            possible: &[RatingAction::Verify, RatingAction::Exclude],
        }
    );
}

#[test]
fn the_good_rate_leaves_out_what_does_not_count() {
    let line = |level, status, count| TallyLine {
        level,
        status,
        is_overdue: status == RatingStatus::Rectifying,
        count,
    };
    let tally = RatingTally::of([
        line(Satisfaction::Satisfied, RatingStatus::Recorded, 6),
        line(Satisfaction::FairlySatisfied, RatingStatus::Recorded, 2),
        line(Satisfaction::Dissatisfied, RatingStatus::Closed, 1),
        line(Satisfaction::Dissatisfied, RatingStatus::Rectifying, 1),
        line(Satisfaction::VeryDissatisfied, RatingStatus::Excluded, 2),
    ]);
    assert_eq!((tally.good, tally.rated), (8, 10));
    assert_eq!((tally.bad_ended, tally.bad), (3, 4));
    assert_eq!((tally.overdue, tally.total), (1, 12));
}

#[rstest]
#[case(RatingStatus::ToVerify, RatingAction::Verify, true, false, None)]
#[case(
    RatingStatus::ToVerify,
    RatingAction::Exclude,
    true,
    false,
    Some(RatingObstacle::HeadOnly)
)]
#[case(RatingStatus::ToVerify, RatingAction::Exclude, true, true, None)]
#[case(
    RatingStatus::ToVerify,
    RatingAction::Answer,
    true,
    true,
    Some(RatingObstacle::NotNow)
)]
#[case(
    RatingStatus::ToAnswer,
    RatingAction::Answer,
    false,
    false,
    Some(RatingObstacle::NotAllowed)
)]
fn what_stands_in_the_way_of_a_step_is_told(
    #[case] status: RatingStatus,
    #[case] action: RatingAction,
    #[case] may_handle: bool,
    #[case] is_head: bool,
    #[case] expected: Option<RatingObstacle>,
) {
    assert_eq!(obstacle(status, action, may_handle, is_head), expected);
}
