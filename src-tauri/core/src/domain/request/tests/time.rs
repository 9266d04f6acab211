//! By when: limits by channel and nature, over weekends and holidays; extension and return.

use super::*;
use crate::domain::record::RequestNature;
use rstest::rstest;

#[rstest]
// Five working days, over a weekend, over the Spring Festival, over National Day.
#[case(
    RequestChannel::Hotline12345,
    None,
    "2026-03-04 10:00",
    "2026-03-11 10:00"
)]
#[case(
    RequestChannel::Hotline8890,
    None,
    "2026-02-12 09:30",
    "2026-02-26 09:30"
)]
#[case(RequestChannel::WalkIn, None, "2026-09-29 16:00", "2026-10-12 16:00")]
// Online and a mere question in three; a petition in fifteen.
#[case(RequestChannel::AtOnce, None, "2026-03-02 10:00", "2026-03-05 10:00")]
#[case(
    RequestChannel::Hotline12345,
    Some(RequestNature::Inquiry),
    "2026-03-02 10:00",
    "2026-03-05 10:00"
)]
#[case(
    RequestChannel::Hotline12345,
    Some(RequestNature::Complaint),
    "2026-03-02 10:00",
    "2026-03-09 10:00"
)]
#[case(RequestChannel::Petition, None, "2026-03-02 10:00", "2026-03-23 10:00")]
// Assigned in the evening, the time begins with the next morning.
#[case(RequestChannel::AtOnce, None, "2026-03-02 20:00", "2026-03-05 17:00")]
fn a_request_is_due_so_many_working_days_after_its_assignment(
    #[case] channel: RequestChannel,
    #[case] nature: Option<RequestNature>,
    #[case] assigned: &str,
    #[case] due: &str,
) {
    let mut one = asked(1);
    one.submitted_at = None;
    one.channel = Some(channel);
    one.nature = nature;
    let facts = at(assigned, |at| assign(&one, &colleague(), at)).unwrap();
    assert_eq!(after(&one, &facts).due_at, Some(clock(due)));
}

#[test]
fn another_assignment_gives_no_new_time() {
    let one = in_status(RequestStatus::InProgress);
    let facts = at("2026-03-04 10:00", |at| assign(&one, &colleague(), at)).unwrap();
    let again = after(&one, &facts);
    assert_eq!(again.status, Some(RequestStatus::Assigned));
    assert_eq!(again.due_at, one.due_at);
    assert_eq!(again.assigned_at, one.assigned_at);
    assert_eq!(again.signed_in_at, None);
}

#[rstest]
#[case(
    "2026-03-02 10:00",
    RequestTimeKind::SignIn,
    "2026-03-03 09:30",
    360,
    RequestTimeState::Soon
)]
#[case("2026-03-03 10:30", RequestTimeKind::SignIn, "2026-03-03 09:30", -60, RequestTimeState::Overdue)]
fn an_assigned_request_waits_for_its_signature_first(
    #[case] now: &str,
    #[case] kind: RequestTimeKind,
    #[case] due: &str,
    #[case] minutes: i64,
    #[case] state: RequestTimeState,
) {
    let one = in_status(RequestStatus::Assigned);
    let expected = RequestTime {
        kind,
        due_at: clock(due),
        minutes,
        state,
    };
    assert_eq!(at(now, |at| time_of(&one, at)), Some(expected));
}

#[rstest]
#[case("2026-03-03 09:30", 4 * 390, RequestTimeState::Calm)]
#[case("2026-03-06 09:29", 391, RequestTimeState::Calm)]
#[case("2026-03-06 09:30", 390, RequestTimeState::Soon)]
#[case("2026-03-09 08:30", 60, RequestTimeState::Soon)]
#[case("2026-03-09 09:30", 0, RequestTimeState::Soon)]
#[case("2026-03-09 10:00", -30, RequestTimeState::Overdue)]
#[case("2026-03-10 10:00", -420, RequestTimeState::Overdue)]
fn a_request_in_hand_grows_more_urgent(
    #[case] now: &str,
    #[case] minutes: i64,
    #[case] state: RequestTimeState,
) {
    let one = in_status(RequestStatus::InProgress);
    let expected = RequestTime {
        kind: RequestTimeKind::Answer,
        due_at: clock("2026-03-09 09:30"),
        minutes,
        state,
    };
    assert_eq!(at(now, |at| time_of(&one, at)), Some(expected));
}

#[rstest]
fn what_waits_for_nobody_has_no_time(
    #[values(
        RequestStatus::Received,
        RequestStatus::Answered,
        RequestStatus::Finished,
        RequestStatus::Returned
    )]
    status: RequestStatus,
) {
    let one = in_status(status);
    assert_eq!(at("2026-05-06 10:00", |at| time_of(&one, at)), None);
}

#[test]
fn a_request_is_extended_once_with_a_reason_and_not_too_far() {
    let one = in_status(RequestStatus::InProgress);
    let extend_by =
        |one: &Request, days, reason| at("2026-03-05 10:00", |at| extend(one, days, reason, at));
    let range = Reason::OutOfRange { least: 1, most: 10 };
    assert_eq!(
        problems(extend_by(&one, 0, "等待配件")),
        only("days", range.clone())
    );
    assert_eq!(
        problems(extend_by(&one, 11, "等待配件")),
        only("days", range)
    );
    assert_eq!(
        problems(extend_by(&one, 3, " ")),
        only("reason", Reason::Required)
    );
    let extended = after(&one, &extend_by(&one, 3, " 等待配件 ").unwrap());
    assert_eq!(extended.due_at, Some(clock("2026-03-12 09:30")));
    assert_eq!(extended.extension_reason.as_deref(), Some("等待配件"));
    let again = extend_by(&extended, 3, "还在等待").unwrap_err();
    let obstacle = RequestObstacle::ExtendedBefore;
    assert!(matches!(again, Refusal::NotNow { obstacle: found, .. } if found == obstacle));
}

#[rstest]
#[case("2026-03-04 09:30", true)]
#[case("2026-03-04 09:31", false)]
fn a_request_may_be_returned_within_two_working_days(#[case] now: &str, #[case] may: bool) {
    let one = in_status(RequestStatus::InProgress);
    let answer = at(now, |at| return_back(&one, "不属本街道", at));
    assert_eq!(answer.is_ok(), may, "{answer:?}");
}

#[test]
fn the_limits_of_a_street_may_name_one_channel_and_keep_the_rest() {
    let set = r#"{"channel_days":{"walk_in":2}}"#;
    let limits: RequestLimits = serde_json::from_str(set).unwrap();
    assert_eq!(limits.days(&asked(1)), 2);
    assert_eq!(limits.sign_in_days, 1);
    let mut other = asked(2);
    other.channel = Some(RequestChannel::Grid);
    assert_eq!(
        limits.days(&other),
        5,
        "the usual length where a channel has none"
    );
}
