//! The calendar, the roster and the rooms through the dispatcher.

use crate::Street;
use crate::common::with;
use crate::every_command::{STRANGER, Trial, nothing, trial};
use serde_json::{Value, json};

/// A room of the first platform.
fn room(street: &Street, name: &str) -> String {
    let form = json!({
        "platform_id": street.platform(), "name": name, "seat_count": 8, "is_active": true,
    });
    let room = street.call("save_room", &form);
    room["id"].as_str().unwrap().to_owned()
}

/// The form of a session planned for that hour, in UTC, of 6 March 2026.
pub(crate) fn plan(street: &Street, dispute: &str, hour: u32) -> Value {
    let form = street.session(dispute);
    let plan = json!({
        "starts_at": format!("2026-03-06T{hour:02}:00:00Z"),
        "ends_at": format!("2026-03-06T{:02}:00:00Z", hour + 1),
        "result": "scheduled", "minutes": null, "present_party_ids": [],
    });
    with(form, &plan)
}

/// An accepted dispute with a session planned for nine o'clock in China, and the session.
fn planned(street: &Street) -> (String, Value) {
    let dispute = street.accepted();
    street.call("record_session", &plan(street, &dispute, 1));
    let session = street.case(&dispute)["sessions"][0].clone();
    (dispute, session)
}

/// The form of somebody's duty on Tuesday.
pub(crate) fn duty(street: &Street, person: &str) -> Value {
    json!({
        "platform_id": street.platform(), "day": "2026-03-03", "shift": "morning",
        "person_id": person,
    })
}

/// A duty of the head on Tuesday.
pub(crate) fn on_duty(street: &Street) -> String {
    let duty = street.call("set_duty", &duty(street, &street.head));
    duty["id"].as_str().unwrap().to_owned()
}

fn week() -> Value {
    json!({ "from": "2026-03-02", "to": "2026-03-08" })
}

fn month() -> Value {
    json!({ "from": "2026-02-23", "to": "2026-04-05" })
}

fn backwards(request: Value) -> Value {
    with(request, &json!({ "to": "2026-02-01" }))
}

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("calendar_range", |_| month()).refused("fields to before", backwards),
        trial("calendar_ics", |_| month()).refused("fields to too_far", |request| {
            with(request, &json!({ "to": "2030-01-01" }))
        }),
        trial("calendar_file", nothing),
        trial("keep_calendar_file", |_| json!({ "is_own": true }))
            .refused("fields folder folder_unusable", |request| {
                with(request, &json!({ "folder": "没有的文件夹" }))
            }),
        trial("check_booking", |street| {
            let (dispute, session) = planned(street);
            json!({ "dispute_id": dispute, "starts_at": session["starts_at"] })
        })
        .refused("not_found", |request| {
            with(request, &json!({ "dispute_id": STRANGER }))
        })
        .without("duty_lawyer"),
        trial("move_session", |street| {
            let (dispute, session) = planned(street);
            json!({
                "dispute_id": dispute, "session_id": session["id"],
                "starts_at": "2026-03-09T01:00:00Z",
            })
        })
        .refused("fields starts_at before", |request| {
            with(request, &json!({ "starts_at": "2026-03-01T01:00:00Z" }))
        })
        .without("clerk")
        .tells("mediation_session.moved", 1),
        trial("read_holiday_notice", |_| {
            json!({ "year": 2027, "text": "2027-01-01 休\n2027-01-03 班" })
        })
        .refused("fields text no_days_found", |request| {
            with(request, &json!({ "text": "明年的安排还没有出来" }))
        })
        .without("clerk"),
        trial("duty_week", |street| {
            on_duty(street);
            week()
        })
        .refused("fields to before", backwards),
        trial("set_duty", |street| duty(street, &street.head))
            .refused("fields person_id unknown", |request| {
                with(request, &json!({ "person_id": STRANGER }))
            })
            .without("mediator")
            .leaves(1),
        trial("remove_duty", |street| json!({ "id": on_duty(street) }))
            .refused("not_found", |_| json!({ "id": STRANGER }))
            .without("duty_lawyer")
            .leaves(1),
        trial("swap_duty", |street| {
            let colleague = street.colleague("mediator");
            json!({ "id": on_duty(street), "person_id": colleague, "reason": "参加培训" })
        })
        .refused("fields reason required", |request| {
            with(request, &json!({ "reason": " " }))
        })
        .without("mediator")
        .leaves(1),
        trial("copy_duty_week", |street| {
            on_duty(street);
            json!({ "from": "2026-03-02", "to": "2026-03-09", "weeks": 2 })
        })
        .refused("fields to before", |request| {
            with(request, &json!({ "to": "2026-03-05" }))
        })
        .without("statistician")
        .leaves(2),
        trial("room_list", nothing),
        trial("save_room", |street| {
            json!({ "platform_id": street.platform(), "name": "第一调解室", "is_active": true })
        })
        .refused("fields name required", |request| {
            with(request, &json!({ "name": " " }))
        })
        .without("mediator")
        .leaves(1),
    ]
}

#[test]
fn a_room_taken_twice_is_told_by_name_and_planned_only_when_confirmed() {
    let street = Street::open();
    let room_id = room(&street, "第一调解室");
    let (one, other) = (street.accepted(), street.accepted());
    let first = with(
        plan(&street, &one, 1),
        &json!({ "room_id": room_id, "place": "" }),
    );
    street.call("record_session", &first);
    assert_eq!(street.case(&one)["sessions"][0]["place"], "第一调解室");

    let second = with(plan(&street, &other, 1), &json!({ "room_id": room_id }));
    let before = street.entries();
    assert_eq!(
        street.refused_fields("record_session", &second),
        [
            ("room_id".to_owned(), "clash".to_owned()),
            ("mediator_ids".to_owned(), "clash".to_owned())
        ]
    );
    assert_eq!(street.entries(), before);
    let ask = json!({
        "dispute_id": other, "starts_at": second["starts_at"], "ends_at": second["ends_at"],
        "room_id": room_id,
    });
    let found = street.call("check_booking", &ask);
    assert_eq!(found["clashes"][0]["room"], "第一调解室");
    assert_eq!(found["clashes"][0]["people"], json!(["王国辉"]));
    assert_eq!(
        found["clashes"][0]["docket_no"],
        street.case(&one)["row"]["docket_no"]
    );
    street.call(
        "record_session",
        &with(second, &json!({ "despite_clash": true })),
    );
}

#[test]
fn a_session_after_the_other_is_no_clash() {
    let street = Street::open();
    let (one, other) = (street.accepted(), street.accepted());
    street.call("record_session", &plan(&street, &one, 1));
    street.call("record_session", &plan(&street, &other, 2));
    let session = street.case(&other)["sessions"][0].clone();
    let moved = json!({
        "dispute_id": other, "session_id": session["id"], "starts_at": "2026-03-06T01:30:00Z",
    });
    assert_eq!(
        street.refused_fields("move_session", &moved),
        [("mediator_ids".to_owned(), "clash".to_owned())]
    );
    street.call(
        "move_session",
        &with(moved, &json!({ "despite_clash": true })),
    );
    let session = street.case(&other)["sessions"][0].clone();
    assert_eq!(session["starts_at"], "2026-03-06T01:30:00Z");
    assert_eq!(
        session["ends_at"], "2026-03-06T02:30:00Z",
        "as long as before"
    );
}

#[test]
fn a_session_that_was_held_and_a_room_out_of_use_are_refused() {
    let street = Street::open();
    let room_id = room(&street, "旧调解室");
    let (dispute, session) = planned(&street);
    let out = json!({
        "id": room_id, "platform_id": street.platform(), "name": "旧调解室", "is_active": false,
    });
    street.call("save_room", &out);
    let form = json!({
        "dispute_id": dispute, "session_id": session["id"], "room_id": room_id,
        "starts_at": "2026-03-09T01:00:00Z",
    });
    assert_eq!(
        street.refused_fields("move_session", &form),
        [("room_id".to_owned(), "inactive".to_owned())]
    );
    let held = with(
        street.session(&dispute),
        &json!({ "session_id": session["id"] }),
    );
    street.call("record_session", &held);
    let form = with(form, &json!({ "room_id": null }));
    assert_eq!(
        street.refused_fields("move_session", &form),
        [("session_id".to_owned(), "already_held".to_owned())]
    );
}

#[test]
fn the_calendar_shows_sessions_limits_and_duties_with_the_marks_of_the_days() {
    let street = Street::open();
    let (dispute, session) = planned(&street);
    on_duty(&street);
    let range = street.call("calendar_range", &month());
    let kinds: Vec<_> = range["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["duty", "session", "dispute_due"]);
    let item = &range["items"][1];
    assert_eq!(item["id"], session["id"]);
    assert_eq!(item["subject_id"], json!(dispute));
    assert_eq!(item["is_movable"], true);
    let marks = range["marks"].as_array().unwrap();
    assert!(marks.contains(&json!({ "day": "2026-02-28", "mark": "working" })));
    assert!(marks.contains(&json!({ "day": "2026-04-05", "mark": "off" })));

    let mine = with(
        month(),
        &json!({ "kinds": ["session"], "person_id": STRANGER }),
    );
    assert_eq!(street.call("calendar_range", &mine)["items"], json!([]));
    street.sits("statistician");
    let range = street.call("calendar_range", &month());
    assert_eq!(
        range["items"].as_array().unwrap().len(),
        1,
        "the roster alone"
    );
}

#[test]
fn a_confidential_session_is_covered_for_others_and_cannot_be_moved_by_them() {
    let street = Street::open();
    let registered = street.registers(&json!({ "is_confidential": true }));
    let dispute = registered["id"].as_str().unwrap().to_owned();
    street.call("accept_dispute", &street.acceptance(&dispute));
    street.call("record_session", &plan(&street, &dispute, 1));
    let session = street.case(&dispute)["sessions"][0].clone();
    street.sits("mediator");
    let range = street.call("calendar_range", &month());
    let item = &range["items"][0];
    assert!(!item["title"].as_str().unwrap().contains("张伟"));
    assert_eq!(item["is_movable"], false);
    let form = json!({
        "dispute_id": dispute, "session_id": session["id"], "starts_at": "2026-03-09T01:00:00Z",
    });
    let failure = street.refused("move_session", &form);
    assert_eq!(crate::common::word(failure.code), "not_allowed");
}

#[test]
fn the_file_for_other_calendars_names_no_party() {
    let street = Street::open();
    planned(&street);
    let file = street.call("calendar_ics", &month());
    let text = file["text"].as_str().unwrap().replace("\r\n ", "");
    assert!(
        text.contains("SUMMARY:调解：邻里纠纷 · （2026）马山景人调字第1号"),
        "{text}"
    );
    assert!(text.contains("DTSTART:20260306T010000Z"));
    for name in ["张伟", "李娜", "漏水", "13900000001"] {
        assert!(!text.contains(name), "{name}");
    }
    assert_eq!(file["count"], 2);
}

#[test]
fn the_kept_file_follows_every_change_until_it_is_given_up() {
    let street = Street::open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("calendar.ics");
    let read = || std::fs::read_to_string(&path).unwrap().replace("\r\n ", "");
    let form = json!({ "folder": folder.path(), "is_own": true });
    let state = street.call("keep_calendar_file", &form);
    assert_eq!(state["path"].as_str(), path.to_str());
    assert!(!read().contains("调解："));
    let (dispute, session) = planned(&street);
    assert!(read().contains("DTSTART:20260306T010000Z"));
    let moved = json!({
        "dispute_id": dispute, "session_id": session["id"], "starts_at": "2026-03-09T01:00:00Z",
    });
    street.call("move_session", &moved);
    assert!(read().contains("DTSTART:20260309T010000Z"));

    street.sits("mediator");
    on_duty_of_somebody_else(&street);
    let kept = read();
    street.head_sits();
    street.call("keep_calendar_file", &json!({}));
    assert_eq!(
        street.call("calendar_file", &json!({}))["path"],
        Value::Null
    );
    on_duty(&street);
    assert_eq!(read(), kept, "a file given up is left as it is");
}

/// Somebody whose file it is not works on; the own days of others stay as they are.
fn on_duty_of_somebody_else(street: &Street) {
    let dispute = street.registered();
    assert!(
        street
            .dispatch("accept_dispute", &street.acceptance(&dispute))
            .is_ok()
    );
}

#[test]
fn a_folder_that_went_away_keeps_nobody_from_working_and_is_told() {
    let street = Street::open();
    let folder = tempfile::tempdir().unwrap();
    let form = json!({ "folder": folder.path(), "is_own": false });
    street.call("keep_calendar_file", &form);
    folder.close().unwrap();
    on_duty(&street);
    assert_eq!(street.call("calendar_file", &json!({}))["has_failed"], true);
}

#[test]
fn a_swap_keeps_who_was_there_and_two_people_may_exchange_their_duties() {
    let street = Street::open();
    let colleague = street.colleague("mediator");
    let one = on_duty(&street);
    let wednesday = with(duty(&street, &colleague), &json!({ "day": "2026-03-04" }));
    let other = street.call("set_duty", &wednesday)["id"].clone();
    let form = json!({
        "id": one, "person_id": colleague, "in_return_id": other, "reason": "家中有事",
    });
    street.call("swap_duty", &form);
    let duties = street.call("duty_week", &week())["duties"].clone();
    assert_eq!(duties[0]["person_id"], json!(colleague));
    assert_eq!(duties[0]["swapped_from"], json!(street.head));
    assert_eq!(duties[0]["swap_reason"], "家中有事");
    assert_eq!(duties[1]["person_id"], json!(street.head));
}

#[test]
fn somebody_in_two_places_at_once_is_warned_of_and_the_same_cell_is_refused() {
    let street = Street::open();
    on_duty(&street);
    let form = duty(&street, &street.head);
    assert_eq!(
        street.refused_fields("set_duty", &form),
        [("person_id".to_owned(), "twice".to_owned())]
    );
    let elsewhere = street.call(
        "save_platform",
        &json!({
            "name": "金石滩说事点", "kind": "village_talk_point",
            "committee_short_name": "马金石", "is_active": true,
        }),
    );
    let there = json!({ "platform_id": elsewhere["id"], "shift": "day" });
    street.call("set_duty", &with(form, &there));
    let found = street.call("duty_week", &week());
    assert_eq!(found["warnings"][0]["kind"], "two_places");
    assert_eq!(
        found["warnings"][0]["duty_ids"].as_array().unwrap().len(),
        2
    );
    let here = with(week(), &json!({ "platform_id": street.platform() }));
    let found = street.call("duty_week", &here);
    assert_eq!(found["duties"].as_array().unwrap().len(), 1);
    assert_eq!(found["warnings"].as_array().unwrap().len(), 1);
}

#[test]
fn a_copied_week_says_what_it_left_out() {
    let street = Street::open();
    on_duty(&street);
    let copy = json!({ "from": "2026-03-02", "to": "2026-03-09" });
    assert_eq!(street.call("copy_duty_week", &copy)["added"], 1);
    let again = street.call("copy_duty_week", &copy);
    assert_eq!((&again["added"], &again["taken"]), (&json!(0), &json!(1)));
    let crooked = with(copy, &json!({ "to": "2026-03-10" }));
    assert_eq!(
        street.refused_fields("copy_duty_week", &crooked),
        [("to".to_owned(), "unknown".to_owned())]
    );
}

#[test]
fn two_rooms_of_a_platform_have_two_names() {
    let street = Street::open();
    room(&street, "第一调解室");
    let again = json!({
        "platform_id": street.platform(), "name": " 第一调解室 ", "is_active": true,
    });
    assert_eq!(
        street.refused_fields("save_room", &again),
        [("name".to_owned(), "twice".to_owned())]
    );
    for (spoilt, code) in [
        (json!({ "name": "长".repeat(41) }), "too_long"),
        (json!({ "name": "大厅", "seat_count": 0 }), "not_positive"),
    ] {
        let fields = street.refused_fields("save_room", &with(again.clone(), &spoilt));
        assert_eq!(fields[0].1, code);
    }
}

#[test]
fn a_notice_is_read_from_a_file_in_any_encoding_and_saved_through_the_table() {
    let street = Street::open();
    // 2027年1月1日放假 in GB18030.
    let bytes = [
        b"2027".as_slice(),
        &[0xc4, 0xea],
        b"1",
        &[0xd4, 0xc2],
        b"1",
        &[0xc8, 0xd5, 0xb7, 0xc5, 0xbc, 0xd9],
    ]
    .concat();
    let upload = street.upload("放假.txt", bytes);
    let ask = json!({ "year": 2027, "upload_id": upload });
    let notice = street.call("read_holiday_notice", &ask);
    assert_eq!(notice["days_off"], json!(["2027-01-01"]));
    let save = json!({
        "year": 2027, "days_off": notice["days_off"], "working_days": [], "source": "国办通知",
    });
    street.call("save_holiday_year", &save);
    let days = json!({ "from": "2027-01-01", "to": "2027-01-01" });
    assert_eq!(
        street.call("calendar_range", &days)["marks"],
        json!([{ "day": "2027-01-01", "mark": "off" }])
    );
}

#[test]
fn a_session_is_told_of_a_duty_elsewhere_and_of_a_round_that_day() {
    let street = Street::open();
    let dispute = street.accepted();
    let form = plan(&street, &dispute, 1);
    let ask = json!({
        "dispute_id": dispute, "starts_at": form["starts_at"], "ends_at": form["ends_at"],
    });
    let also = |street: &Street| street.call("check_booking", &ask)["also"].clone();
    assert_eq!(also(&street), json!([]));
    let friday = json!({ "day": "2026-03-06" });
    street.call("set_duty", &with(duty(&street, &street.head), &friday));
    assert_eq!(also(&street), json!([]), "the duty is where the session is");
    let elsewhere = crate::referrals::neighbours(&street);
    let there = with(
        duty(&street, &street.head),
        &json!({ "day": "2026-03-06", "platform_id": elsewhere }),
    );
    street.call(
        "set_duty",
        &with(there.clone(), &json!({ "shift": "afternoon" })),
    );
    assert_eq!(also(&street), json!([]), "the afternoon is another time");
    let id = street.call("set_duty", &there)["id"].clone();
    let round = with(
        crate::hazard_trials::round(&street),
        &json!({ "planned_on": "2026-03-06" }),
    );
    let round = street.call("plan_inspection", &round)["id"].clone();
    let found = also(&street);
    assert_eq!(found[0]["kind"], "duty");
    assert_eq!(found[0]["id"], id);
    assert_eq!(found[0]["shift"], "morning");
    assert_eq!(found[0]["platform_id"], elsewhere);
    assert_eq!(found[0]["people"], json!(["王国辉"]));
    assert_eq!(found[1]["kind"], "inspection");
    assert_eq!(found[1]["id"], round);
    assert_eq!(found[1]["title"], "三月第一次排查");
    street.call("record_session", &form);
}

#[test]
fn visits_and_the_end_of_enforcement_stand_in_the_calendar() {
    let street = Street::open();
    let ids = crate::referrals::confirmed(&street);
    let days = |street: &Street, from: &str, to: &str, kind: &str| {
        let ask = json!({ "from": from, "to": to, "kinds": [kind] });
        let rows = street.call("calendar_range", &ask)["items"].clone();
        let days = rows.as_array().unwrap().iter();
        days.map(|row| row["day"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let visit = street.case(ids["dispute_id"].as_str().unwrap())["deadlines"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["kind"] == "follow_up")
        .unwrap()["due_on"]
        .clone();
    assert_eq!(
        visit, "2026-04-20",
        "seven days after 11 April is a Saturday"
    );
    let found = days(&street, "2026-04-20", "2026-04-20", "follow_up_due");
    assert_eq!(found, ["2026-04-20"]);
    let saturday = days(&street, "2026-04-18", "2026-04-19", "follow_up_due");
    assert_eq!(saturday, [""; 0]);
    let end = days(&street, "2028-04-01", "2028-04-30", "enforcement_due");
    assert_eq!(end, ["2028-04-11"]);
    street.call("record_enforcement", &ids);
    let end = days(&street, "2028-04-01", "2028-04-30", "enforcement_due");
    assert_eq!(end, [""; 0]);
}
