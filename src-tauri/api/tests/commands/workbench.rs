//! 今日: what waits appears by itself, and goes as soon as it is done.

use crate::Street;
use crate::common::{REQUESTS, intake, termination, with};
use serde_json::{Value, json};

/// What waits in a span: kinds with their counts.
fn waits(street: &Street, span: &str) -> Vec<(String, u64)> {
    let answer = street.call("workbench", &json!({ "span": span }));
    let groups = answer["groups"].as_array().unwrap();
    groups
        .iter()
        .map(|group| {
            let kind = group["kind"].as_str().unwrap().to_owned();
            (kind, group["count"].as_u64().unwrap())
        })
        .collect()
}

fn mine(street: &Street) -> Vec<String> {
    waits(street, "mine")
        .into_iter()
        .map(|(kind, _)| kind)
        .collect()
}

fn rows_of(street: &Street, kind: &str) -> Vec<Value> {
    let answer = street.call("workbench", &json!({}));
    let groups = answer["groups"].as_array().unwrap();
    let group = groups.iter().find(|group| group["kind"] == kind);
    group.map_or_else(Vec::new, |group| group["rows"].as_array().unwrap().clone())
}

#[test]
fn a_new_casebook_has_nothing_to_do() {
    let street = Street::open();
    let answer = street.call("workbench", &json!({}));
    assert_eq!(answer["groups"], json!([]));
    assert_eq!(answer["duty"], json!([]));
    assert_eq!(answer["today"], "2026-03-02");
    assert_eq!(
        answer["span"], "street",
        "who hands work out begins with all of it"
    );
}

#[test]
fn each_step_of_a_dispute_leaves_as_soon_as_it_is_done_and_the_next_one_waits() {
    let street = Street::open();
    let id = street.registered();
    assert_eq!(mine(&street), ["acceptance"]);
    let row = rows_of(&street, "acceptance").remove(0);
    assert_eq!(row["id"], json!(id));
    assert_eq!(row["number"], "（2026）马山景人调字第1号");
    assert_eq!(row["due_on"], Value::Null);

    street.call("accept_dispute", &street.acceptance(&id));
    assert_eq!(mine(&street), [""; 0], "thirty days are far away");
    street.wait_days(24);
    let owed = "the month ends soon, and the platform has held no round";
    assert_eq!(
        mine(&street),
        ["mediation_limit", "inspection_owed"],
        "{owed}"
    );
    let row = rows_of(&street, "mediation_limit").remove(0);
    assert_eq!(row["due_on"], "2026-04-01");
    assert_eq!(row["nearness"], json!({ "state": "soon", "days_left": 6 }));

    street.call("conclude_agreement", &street.terms(&id, "oral"));
    assert_eq!(mine(&street), ["inspection_owed"]);
    street.wait_days(10);
    assert_eq!(mine(&street), ["performance", "follow_up"]);
    street.call("record_performance", &street.payment(&id, 0, "100000"));
    street.call("record_performance", &street.payment(&id, 1, "200000"));
    assert_eq!(mine(&street), ["follow_up"]);
    let row = rows_of(&street, "follow_up").remove(0);
    assert_eq!(
        row["due_on"], "2026-04-10",
        "fifteen days after the oral agreement"
    );
    street.call(
        "record_follow_up",
        &json!({ "dispute_id": id, "finding": "performed", "content": "双方满意" }),
    );
    assert_eq!(mine(&street), ["closing"]);
    street.call("close_dispute", &json!({ "dispute_id": id }));
    assert_eq!(mine(&street), [""; 0]);
}

#[test]
fn the_day_of_the_workbench_and_of_the_case_page_are_the_same() {
    let street = Street::open();
    let id = street.unsigned();
    street.call("sign_agreement", &street.marks(&id));
    street.wait_days(44);
    let page = street.case(&id);
    for (kind, deadline) in [("performance", "performance"), ("follow_up", "follow_up")] {
        let of_page: Vec<_> = page["deadlines"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["kind"] == deadline)
            .map(|one| one["due_on"].clone())
            .collect();
        let of_day: Vec<_> = rows_of(&street, kind)
            .iter()
            .map(|row| row["due_on"].clone())
            .collect();
        assert_eq!(of_day, of_page, "{kind}");
        assert_ne!(of_day, [json!(null); 0], "{kind}");
    }
}

#[test]
fn a_session_waits_on_its_day_and_is_asked_for_afterwards() {
    let street = Street::open();
    let id = street.accepted();
    let plan = json!({
        "dispute_id": id, "starts_at": "2026-03-04T01:30:00Z", "place": "山景社区调解室",
        "result": "scheduled",
    });
    street.call("record_session", &plan);
    assert_eq!(mine(&street), [""; 0]);
    street.wait_days(2);
    assert_eq!(mine(&street), ["session_today"]);
    let row = rows_of(&street, "session_today").remove(0);
    assert_eq!(row["at"], "2026-03-04T01:30:00Z");
    street.wait_days(1);
    assert_eq!(mine(&street), ["session_unrecorded"]);
}

#[test]
fn new_requests_wait_for_whoever_may_assign_them() {
    let street = Street::open();
    street.import(REQUESTS);
    street.colleague("duty_lawyer");
    street.sits("clerk");
    assert_eq!(waits(&street, "platform"), [("request_new".to_owned(), 2)]);
    street.sits("duty_lawyer");
    assert_eq!(
        waits(&street, "platform"),
        [],
        "requests are not a lawyer's"
    );
}

#[test]
fn a_confidential_matter_waits_only_for_its_own_people() {
    let street = Street::open();
    street.call(
        "register_dispute",
        &with(intake(), &json!({ "is_confidential": true })),
    );
    assert_eq!(waits(&street, "platform"), [("acceptance".to_owned(), 1)]);
    street.sits("mediator");
    assert_eq!(waits(&street, "platform"), []);
}

#[test]
fn only_the_head_and_the_streets_own_people_see_the_whole_street() {
    let street = Street::open();
    let spans = |street: &Street| street.call("workbench", &json!({}))["spans"].clone();
    assert_eq!(spans(&street), json!(["mine", "platform", "street"]));
    street.registered();
    street.sits("mediator");
    assert_eq!(spans(&street), json!(["mine", "platform"]));
    let asked = street.call("workbench", &json!({ "span": "street" }));
    assert_eq!(asked["span"], "mine", "what may not be chosen is not shown");
    let begun = street.call("workbench", &json!({}));
    assert_eq!(begun["span"], "mine", "a mediator begins with the own work");
}

#[test]
fn a_week_and_a_day_before_a_limit_there_is_a_notice_without_names() {
    let street = Street::open();
    let id = street.accepted();
    let notices = |street: &Street| street.call("deadline_notices", &json!({}))["notices"].clone();
    assert_eq!(notices(&street), json!([]));
    street.wait_days(23);
    let week =
        json!([{ "kind": "mediation_limit", "days_left": 7, "due_on": "2026-04-01", "count": 1 }]);
    assert_eq!(notices(&street), week);
    street.wait_days(1);
    assert_eq!(notices(&street), json!([]), "once, not every day");
    street.wait_days(5);
    let day =
        json!([{ "kind": "mediation_limit", "days_left": 1, "due_on": "2026-04-01", "count": 1 }]);
    assert_eq!(notices(&street), day);
    street.call("terminate_dispute", &termination(&id));
    assert_eq!(notices(&street), json!([]));
}

/// The warnings of the day, each as its kind, which it is, and the day of the end.
fn notices(street: &Street) -> Vec<String> {
    let found = street.call("deadline_notices", &json!({}))["notices"].clone();
    let notices = found.as_array().unwrap().iter();
    notices
        .map(|one| format!("{} {} {}", one["kind"], one["days_left"], one["due_on"]))
        .map(|line| line.replace('"', ""))
        .collect()
}

#[test]
fn of_a_limit_on_a_monday_people_are_warned_on_the_friday() {
    let street = Street::open();
    street.wait_days(12);
    let id = street.accepted();
    let due_on = street.case(&id)["row"]["due_on"].clone();
    assert_eq!(due_on, "2026-04-13", "a Monday");
    let mut said = Vec::new();
    for _ in 0..31 {
        for line in notices(&street) {
            if line.starts_with("mediation_limit") {
                said.push(format!("{}: {line}", street.today()));
            }
        }
        street.wait_days(1);
    }
    assert_eq!(
        said,
        [
            "2026-04-03: mediation_limit 7 2026-04-13",
            "2026-04-10: mediation_limit 1 2026-04-13",
        ],
        "on Fridays, as Qingming is kept until Monday, 6 April"
    );
}

#[test]
fn of_a_limit_after_the_national_holiday_people_are_warned_before_it() {
    let street = Street::open();
    // 30 days from 8 September: 8 October, the day after the holiday.
    street.wait_days(190);
    let id = street.accepted();
    assert_eq!(street.case(&id)["row"]["due_on"], "2026-10-08");
    street.wait_days(22);
    assert_eq!(street.today(), "2026-09-30");
    assert!(notices(&street).contains(&"mediation_limit 1 2026-10-08".to_owned()));
    street.wait_days(7);
    assert!(!notices(&street).contains(&"mediation_limit 1 2026-10-08".to_owned()));
}

#[test]
fn of_a_request_and_of_a_bad_rating_people_are_warned_the_day_before() {
    let street = Street::open();
    crate::requests::in_progress(&street);
    crate::ratings::bad(&street);
    let mut said = Vec::new();
    for _ in 0..20 {
        said.extend(notices(&street));
        street.wait_days(1);
    }
    let of = |kind: &str| said.iter().filter(|line| line.starts_with(kind)).count();
    assert_eq!(of("request_due 1"), 1, "{said:?}");
    assert_eq!(of("rating_to_verify 1"), 1, "{said:?}");
    assert_eq!(
        of("request_due 7") + of("rating_to_verify 7"),
        0,
        "{said:?}"
    );
}

#[test]
fn above_twenty_the_numbers_are_those_of_all_and_not_of_the_listed() {
    let street = Street::open();
    for _ in 0..25 {
        street.accepted();
    }
    street.wait_days(10);
    street.accepted();
    street.wait_days(26);
    let answer = street.call("workbench", &json!({}));
    let groups = answer["groups"].as_array().unwrap();
    let group = groups
        .iter()
        .find(|one| one["kind"] == "mediation_limit")
        .unwrap();
    assert_eq!(group["rows"].as_array().unwrap().len(), 20);
    assert_eq!(
        (
            &group["count"],
            &group["overdue_count"],
            &group["soon_count"]
        ),
        (&json!(26), &json!(25), &json!(1))
    );
}

#[test]
fn a_visit_due_on_a_day_off_is_late_only_after_the_next_working_day() {
    let street = Street::open();
    // Orally agreed on Friday, 6 March: fifteen days later is Saturday, the 21st.
    street.wait_days(4);
    street.agreed();
    street.wait_days(17);
    let late = |street: &Street| {
        let answer = street.call("workbench", &json!({}));
        let groups = answer["groups"].as_array().unwrap().clone();
        let group = groups.into_iter().find(|one| one["kind"] == "follow_up");
        let group = group.unwrap();
        let state = group["rows"][0]["nearness"]["state"].clone();
        (group["overdue_count"].clone(), state)
    };
    assert_eq!(street.today(), "2026-03-23");
    assert_eq!(late(&street), (json!(0), json!("imminent")));
    street.wait_days(1);
    assert_eq!(late(&street), (json!(1), json!("overdue")));
}

#[test]
fn a_linked_repeat_and_a_void_request_do_not_wait() {
    let street = Street::open();
    let first = crate::requests::received(&street);
    assert_eq!(waits(&street, "street"), [("request_new".to_owned(), 1)]);
    crate::requests::registers(&street, &json!({ "repeat_of": first }));
    assert_eq!(waits(&street, "street"), [("request_new".to_owned(), 1)]);
    let counts = street.call("request_counts", &json!({}));
    assert_eq!(counts["unassigned"], 1, "the matter is counted once");
    let list = street.call("request_list", &json!({ "status": ["received"] }));
    assert_eq!(list["count"], 1, "as many as the count beside it says");
    assert_eq!(street.call("request_list", &json!({}))["count"], 2);
    let void = json!({ "request_id": first, "is_invalid": true });
    street.call("mark_request", &void);
    assert_eq!(waits(&street, "street"), []);
}

#[test]
fn a_slip_to_the_court_stands_with_its_sender_and_between_platforms_with_both() {
    let street = Street::open();
    let there = crate::referrals::neighbours(&street);
    let dispute = street.registered();
    street.call("accept_dispute", &street.acceptance(&dispute));
    let between = with(
        crate::referrals::slip(&dispute),
        &json!({ "channel": "platform", "to_body": null, "to_platform_id": there }),
    );
    street.call("send_referral", &between);
    assert_eq!(mine(&street), ["referral_waiting"]);
    assert_eq!(
        waits(&street, "street"),
        [("referral_to_accept".to_owned(), 1)],
        "over the whole street it is counted once"
    );
    crate::referrals::sent(&street);
    let kinds: Vec<_> = waits(&street, "street")
        .into_iter()
        .map(|(kind, _)| kind)
        .collect();
    assert_eq!(
        kinds,
        ["acceptance", "referral_to_accept", "referral_waiting"]
    );
}

#[test]
fn a_clerk_sees_the_sessions_of_the_platform() {
    let street = Street::open();
    let id = street.accepted();
    street.call("record_session", &crate::calendar::plan(&street, &id, 1));
    street.colleague("clerk");
    street.colleague("mediator");
    street.wait_days(4);
    street.sits("clerk");
    assert_eq!(mine(&street), ["session_today"]);
    street.sits("mediator");
    assert_eq!(mine(&street), [""; 0], "who mediates sees the own sessions");
}

#[test]
fn a_lawyer_opens_the_request_in_which_they_help_and_no_other() {
    let street = Street::open();
    let lawyer = street.colleague("duty_lawyer");
    let (own, other) = (
        crate::requests::received(&street),
        crate::requests::received(&street),
    );
    street.call(
        "mark_request",
        &json!({ "request_id": own, "is_legal_matter": true, "helper_ids": [lawyer] }),
    );
    street.sits("duty_lawyer");
    assert_eq!(mine(&street), ["legal_matter"]);
    assert_eq!(rows_of(&street, "legal_matter")[0]["id"], own);
    let page = street.call("request_detail", &json!({ "id": own }));
    assert!(page["content"].as_str().unwrap().contains("楼道灯"));
    let failure = street.refused("request_detail", &json!({ "id": other }));
    assert_eq!(crate::common::word(failure.code), "not_allowed");
    let form = with(crate::common::consultation(), &json!({ "request_id": own }));
    street.call("record_consultation", &form);
    assert_eq!(
        mine(&street),
        ["consultation_unrated"],
        "answered, and to be rated"
    );
}

#[test]
fn no_role_sees_what_it_may_not_do() {
    let street = Street::open();
    street.import(REQUESTS);
    street.registered();
    crate::ratings::bad(&street);
    for role in ["duty_lawyer", "archivist", "statistician"] {
        street.sits(role);
        assert_eq!(waits(&street, "platform"), [], "{role}");
        street.head_sits();
    }
    street.sits("administrator");
    assert_eq!(
        waits(&street, "platform"),
        [("committee_flaw".to_owned(), 1)],
        "one member alone is no committee"
    );
}
