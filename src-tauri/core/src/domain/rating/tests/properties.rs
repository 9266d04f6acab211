use super::*;
use proptest::prelude::*;

/// One attempt at a rating, by the head or by somebody else.
#[derive(Clone, Copy, Debug)]
enum Attempt {
    Verify(RatingFinding, bool),
    Rectify,
    Answer,
    Exclude(RatingFinding, bool),
}

fn attempt() -> impl Strategy<Value = Attempt> {
    let finding = proptest::sample::select(RatingFinding::ALL);
    prop_oneof![
        (finding.clone(), any::<bool>()).prop_map(|(finding, head)| Attempt::Verify(finding, head)),
        Just(Attempt::Rectify),
        Just(Attempt::Answer),
        (finding, any::<bool>()).prop_map(|(finding, head)| Attempt::Exclude(finding, head)),
    ]
}

fn attempted(rating: &Rating, attempt: Attempt) -> Result<Vec<Fact>, RatingRefusal> {
    deciding(|at| match attempt {
        Attempt::Verify(finding, is_head) => {
            let form = Verification {
                finding,
                exclusion_reason: Some("点错了".to_owned()),
                ..truth()
            };
            verify(rating, &form, is_head, at)
        }
        Attempt::Rectify => rectify(rating, &mended(), at),
        Attempt::Answer => answer(rating, &reply(), at),
        Attempt::Exclude(finding, is_head) => {
            let form = Exclusion {
                finding,
                ..malice()
            };
            exclude(rating, &form, is_head)
        }
    })
}

proptest! {
    #[test]
    fn a_bad_rating_ends_only_answered_or_excluded_with_its_reason(
        level in proptest::sample::select(vec![Satisfaction::Dissatisfied, Satisfaction::VeryDissatisfied]),
        attempts in proptest::collection::vec(attempt(), 0..12),
    ) {
        let first = recorded(level);
        let mut rating = first.clone();
        for attempt in attempts {
            let was_over = is_over(rating.status.unwrap());
            let Ok(facts) = attempted(&rating, attempt) else { continue };
            prop_assert!(!was_over, "nothing happens to a rating after its end");
            for fact in &facts {
                prop_assert_eq!(fact.record, Uuid::from(rating.id), "it stays the same record");
                prop_assert!(fact.set.values().all(|value| !value.is_null()), "nothing is wiped out");
                rating = after(Some(&rating), fact);
            }
        }
        let status = rating.status.unwrap();
        prop_assert_ne!(status, RatingStatus::Recorded, "a bad rating never passes for a good one");
        prop_assert_eq!(
            (rating.level, rating.subject_id, &rating.comment),
            (first.level, first.subject_id, &first.comment),
            "what the rater said stays"
        );
        match status {
            RatingStatus::Closed => {
                prop_assert!(rating.action_taken.is_some() && rating.answer.is_some());
                prop_assert_eq!(rating.finding, Some(RatingFinding::True));
            }
            RatingStatus::Excluded => {
                prop_assert!(rating.exclusion_reason.is_some_and(|reason| !reason.trim().is_empty()));
                prop_assert_ne!(rating.finding, Some(RatingFinding::True));
            }
            RatingStatus::ToVerify | RatingStatus::Rectifying | RatingStatus::ToAnswer => {
                prop_assert!(!possible(status).is_empty(), "there is always a way on");
                prop_assert!(rating.due_on.is_some(), "and a day until when");
            }
            RatingStatus::Recorded => unreachable!(),
        }
    }
}
