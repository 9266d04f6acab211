//! What holds of every request, whatever is done with it in whatever order.

use super::*;
use crate::domain::calendar::{WORKING_DAY, working_time_between};
use proptest::prelude::*;

fn any_channel() -> impl Strategy<Value = RequestChannel> {
    proptest::sample::select(RequestChannel::ALL)
}

/// Any minute of three years.
fn any_instant() -> impl Strategy<Value = Instant> {
    (0_i64..3 * 365 * 24 * 60).prop_map(|minutes| Instant(1_704_067_200_000 + minutes * 60_000))
}

fn moment(now: Instant, decision: impl FnOnce(&At<'_>)) {
    let (calendar, limits) = (WorkCalendar::built_in(), RequestLimits::default());
    decision(&At {
        now,
        actor: CLERK,
        calendar: &calendar,
        limits: &limits,
    });
}

proptest! {
    #[test]
    fn a_request_is_never_due_before_its_assignment(channel in any_channel(), now in any_instant()) {
        moment(now, |at| {
            let mut one = asked(1);
            one.channel = Some(channel);
            let facts = assign(&one, &colleague(), at).unwrap();
            let one = after(&one, &facts);
            let due = one.due_at.unwrap();
            assert!(due > now);
            let length = i64::from(at.limits.days(&one)) * WORKING_DAY;
            assert_eq!(working_time_between(at.calendar, now, due), length);
        });
    }

    #[test]
    fn more_days_are_never_an_earlier_end(
        now in any_instant(), a in 1_u16..=10, b in 1_u16..=10,
    ) {
        moment(now, |at| {
            let mut one = in_status(RequestStatus::InProgress);
            one.due_at = Some(Instant(now.0 + 60_000));
            let end = |days| after(&one, &extend(&one, days, "等待配件", at).unwrap()).due_at;
            assert!(end(a.min(b)) <= end(a.max(b)));
            assert!(end(a) > one.due_at);
        });
    }

    #[test]
    fn whatever_is_done_a_request_keeps_together(
        chosen in proptest::collection::vec((0_usize..8, 0_i64..2_000), 0..25),
    ) {
        let mut one = in_status(RequestStatus::Received);
        let mut now = clock("2026-03-02 09:00");
        for (action, minutes) in chosen {
            now = Instant(now.0 + minutes * 60_000);
            moment(now, |at| {
                let answer = match action {
                    0 => assign(&one, &colleague(), at),
                    1 => sign_in(&one, at),
                    2 => contact(&one, &Contact { contacted_at: now, note: "电话".to_owned() }, at),
                    3 => extend(&one, 2, "等待", at),
                    4 => return_back(&one, "不属本街道", at),
                    5 => answer(&one, "已办", at),
                    6 => close(&one, None, at),
                    _ => reopen(&one, "没有办好", at),
                };
                if let Ok(facts) = answer {
                    one = after(&one, &facts);
                }
            });
            use RequestStatus as S;
            let status = one.status.unwrap();
            prop_assert_eq!(one.closed_at.is_some(), status == S::Finished);
            prop_assert_eq!(one.returned_at.is_some(), status == S::Returned);
            prop_assert_eq!(one.answered_at.is_some(), matches!(status, S::Answered | S::Finished));
            if matches!(status, S::Assigned | S::InProgress) {
                prop_assert!(one.due_at.is_some() && one.due_at > one.assigned_at);
            }
            prop_assert!(one.extension_count.unwrap_or(0) <= 1);
        }
    }
}
