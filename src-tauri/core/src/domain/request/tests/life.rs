//! What each step leaves in the request.

use super::*;
use crate::domain::identifiers::IdentifierCode;
use crate::domain::record::Satisfaction;

#[test]
fn a_request_is_received_now_and_assigned_in_the_same_act_where_somebody_is_named() {
    let mut one = asked(1);
    one.submitted_at = None;
    let facts = at("2026-03-02 09:10", |at| {
        register(&one, Some(&colleague()), at)
    })
    .unwrap();
    let names: Vec<_> = facts.iter().map(|fact| fact.name).collect();
    assert_eq!(names, ["request.registered", "request.assigned"]);
    let one = after(&one, &facts);
    assert_eq!(one.submitted_at, Some(clock("2026-03-02 09:10")));
    assert_eq!(one.status, Some(RequestStatus::Assigned));
    assert_eq!(one.handler.as_deref(), Some("李慧"));
    assert_eq!(
        one.handling_platform_id,
        Some(COMMUNITY),
        "the handler's own platform"
    );
}

#[test]
fn who_takes_a_request_on_for_himself_has_signed_it_in() {
    let mut to = colleague();
    to.handler.as_mut().unwrap().id = CLERK;
    let one = in_status(RequestStatus::Received);
    let facts = at("2026-03-02 09:30", |at| assign(&one, &to, at)).unwrap();
    let one = after(&one, &facts);
    assert_eq!(one.status, Some(RequestStatus::InProgress));
    assert_eq!(one.signed_in_at, Some(clock("2026-03-02 09:30")));
}

#[test]
fn what_is_missing_or_does_not_fit_is_told_at_once() {
    let mut one = Request::blank(Uuid::from_u128(1), Scope::Street);
    one.title = Some("字".repeat(301));
    one.requester_phone = Some("1380013800".to_owned());
    one.submitted_at = Some(clock("2026-03-02 09:11"));
    let mut to = Assignment::default();
    let found = problems(at("2026-03-02 09:10", |at| register(&one, Some(&to), at)));
    let code = IdentifierCode::PhoneLength;
    assert_eq!(
        found,
        [
            ("channel", Reason::Required),
            ("title", Reason::TooLong),
            ("content", Reason::Required),
            ("submitted_at", Reason::InFuture),
            ("requester_phone", Reason::Identifier { code }),
            ("handling_platform_id", Reason::Required),
        ]
        .map(|(field, reason)| (field.to_owned(), reason))
    );
    let mut platform = Platform::blank(COMMUNITY.0, Scope::Street);
    platform.is_active = Some(false);
    to.platform = Some(platform);
    let one = asked(1);
    let closed = problems(at("2026-03-02 09:10", |at| register(&one, Some(&to), at)));
    assert_eq!(closed, only("handling_platform_id", Reason::NotActive));
}

#[test]
fn who_wants_to_stay_unknown_is_not_kept() {
    let mut one = asked(1);
    one.is_confidential = Some(true);
    one.requester_name = Some("某人".to_owned());
    one.requester_phone = Some("乱写".to_owned());
    one.requester_address = Some("某处".to_owned());
    let facts = at("2026-03-02 09:10", |at| register(&one, None, at)).unwrap();
    for field in ["requester_name", "requester_phone", "requester_address"] {
        assert!(!facts[0].set.contains_key(field), "{field}");
    }
    let mut given = in_status(RequestStatus::InProgress);
    let before = given.clone();
    given.is_confidential = Some(true);
    given.requester_name = Some("某人".to_owned());
    let facts = at("2026-03-03 09:10", |at| correct(&before, &given, at)).unwrap();
    assert!(!facts[0].set.contains_key("requester_name"));
}

#[test]
fn the_first_contact_counts_and_the_newest_note_stands() {
    let mut one = in_status(RequestStatus::InProgress);
    for (time, note) in [
        ("2026-03-03 09:00", "无人接听"),
        ("2026-03-03 14:00", "已说明"),
    ] {
        let form = Contact {
            contacted_at: clock(time),
            note: note.to_owned(),
        };
        let facts = at("2026-03-03 15:00", |at| contact(&one, &form, at)).unwrap();
        one = after(&one, &facts);
    }
    assert_eq!(one.contacted_at, Some(clock("2026-03-03 09:00")));
    assert_eq!(one.contact_note.as_deref(), Some("已说明"));
    let early = Contact {
        contacted_at: clock("2026-03-01 09:00"),
        note: "电话".to_owned(),
    };
    let earliest = "2026-03-02".parse().unwrap();
    let found = problems(at("2026-03-03 15:00", |at| contact(&one, &early, at)));
    assert_eq!(found, only("contacted_at", Reason::Before { earliest }));
}

#[test]
fn an_answer_may_be_bettered_until_the_request_is_closed() {
    let one = in_status(RequestStatus::Answered);
    let facts = at("2026-03-04 09:00", |at| {
        answer(&one, "灯具与线路都已更换", at)
    })
    .unwrap();
    let better = after(&one, &facts);
    assert_eq!(better.answered_at, one.answered_at, "the first time counts");
    assert_eq!(better.result.as_deref(), Some("灯具与线路都已更换"));
    let nothing = at("2026-03-04 09:00", |at| {
        answer(&better, "灯具与线路都已更换", at)
    });
    assert_eq!(nothing.unwrap(), [], "the same answer is no news");
    let satisfied = Some(Satisfaction::Satisfied);
    let facts = at("2026-03-05 09:00", |at| close(&better, satisfied, at)).unwrap();
    let closed = after(&better, &facts);
    assert_eq!(closed.closed_at, Some(clock("2026-03-05 09:00")));
    assert_eq!(closed.satisfaction, satisfied);
}

#[test]
fn a_request_opened_again_begins_its_time_anew_with_who_had_it() {
    let one = in_status(RequestStatus::Finished);
    let facts = at("2026-03-10 10:00", |at| reopen(&one, "诉求人说又坏了", at)).unwrap();
    let again = after(&one, &facts);
    assert_eq!(again.status, Some(RequestStatus::InProgress));
    assert_eq!(again.handler_id, Some(COLLEAGUE));
    assert_eq!(again.due_at, Some(clock("2026-03-17 10:00")));
    assert_eq!((again.answered_at, again.closed_at), (None, None));
    assert_eq!(again.reopen_count, Some(1));
    assert_eq!(
        again.result, one.result,
        "what was answered before is not lost"
    );
}

#[test]
fn a_returned_request_that_nobody_had_waits_for_its_assignment_again() {
    let one = in_status(RequestStatus::Returned);
    let facts = at("2026-03-10 10:00", |at| reopen(&one, "退回本街道办理", at)).unwrap();
    let again = after(&one, &facts);
    assert_eq!(again.status, Some(RequestStatus::Received));
    assert_eq!((again.due_at, again.return_reason), (None, None));
}

#[test]
fn a_matter_opened_from_a_waiting_request_takes_it_up() {
    let name = "request.turned_into_dispute";
    let one = in_status(RequestStatus::Received);
    let facts = at("2026-03-02 10:00", |at| {
        take_up(name, &one, Some(COMMUNITY), at)
    });
    let taken = after(&one, &facts);
    assert_eq!(taken.status, Some(RequestStatus::InProgress));
    assert_eq!(taken.handler_id, Some(CLERK));
    assert_eq!(taken.handling_platform_id, Some(COMMUNITY));
    assert_eq!(taken.due_at, Some(clock("2026-03-09 10:00")));
    let done = in_status(RequestStatus::Answered);
    assert_eq!(
        at("2026-03-02 10:00", |at| take_up(name, &done, None, at)),
        []
    );
}

#[test]
fn marks_stand_as_they_were_given() {
    let one = in_status(RequestStatus::Finished);
    let marks = Marks {
        stars: Some(5),
        stars_added: Some(10),
        stars_removed: Some(1),
        is_legal_matter: true,
        helper_ids: vec![COLLEAGUE],
        ..Marks::default()
    };
    let marked = after(&one, &mark(&one, &marks).unwrap());
    assert_eq!(Marks::of(&marked), marks);
    assert_eq!(final_stars(&marked), Some(14));
    assert_eq!(final_stars(&one), None);
    assert_eq!(mark(&marked, &marks).unwrap(), []);
    let wrong = Marks {
        stars: Some(-1),
        helper_ids: vec![COLLEAGUE, COLLEAGUE],
        ..Marks::default()
    };
    let range = Reason::OutOfRange {
        least: 0,
        most: 100,
    };
    let found = problems(mark(&one, &wrong));
    assert_eq!(
        found,
        [only("stars", range), only("helper_ids", Reason::Twice)].concat()
    );
}

#[test]
fn repeats_hang_on_the_first_of_their_matter() {
    let (first, second, third) = (asked(1), asked(2), asked(3));
    let hang = |one: &Request, on: &Request, followers: &[Request]| {
        at("2026-03-03 10:00", |at| link_repeat(one, on, followers, at))
    };
    let second = after(&second, &hang(&second, &first, &[]).unwrap());
    let third = after(&third, &hang(&third, &second, &[]).unwrap());
    assert_eq!(
        third.repeat_of,
        Some(first.id),
        "on the first, not on the second"
    );
    // The first turns out to be a repeat itself: all of them hang on the older one.
    let older = asked(9);
    let facts = hang(&first, &older, &[second.clone(), third.clone()]).unwrap();
    for one in [&first, &second, &third] {
        assert_eq!(after(one, &facts).repeat_of, Some(older.id));
    }
    assert_eq!(
        problems(hang(&first, &first, &[])),
        only("repeat_of", Reason::Twice)
    );
    assert_eq!(
        problems(hang(&first, &second, &[second.clone(), third])),
        only("repeat_of", Reason::Twice)
    );
    let facts = at("2026-03-03 10:00", |at| unlink_repeat(&second, at)).unwrap();
    let free = after(&second, &facts);
    assert_eq!((free.repeat_of, free.is_repeat), (None, Some(false)));
}

#[test]
fn numbers_of_our_own_name_channel_and_year() {
    assert_eq!(order_no(RequestChannel::WalkIn, 2026, 1), "来访2026-0001");
    let mut prefixes: Vec<_> = RequestChannel::ALL
        .iter()
        .copied()
        .map(order_prefix)
        .collect();
    prefixes.sort_unstable();
    prefixes.dedup();
    assert_eq!(
        prefixes.len(),
        RequestChannel::ALL.len(),
        "no two channels share a series"
    );
}
