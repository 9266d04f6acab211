//! The life of a request, command by command: carried out, refused, and what is left.

use crate::Street;
use crate::common::{self, facts_of, with, word};
use crate::every_command::{STRANGER, Trial, nothing, trial};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A request that somebody brings to the counter.
fn visit() -> Value {
    json!({
        "channel": "walk_in", "title": "楼道灯不亮", "nature": "help",
        "content": "山景社区六号楼楼道灯坏了两周，老人夜里上下楼不便",
        "requester_name": "孙丽", "requester_phone": "13900000005",
        "requester_address": "山景社区6号楼", "target_address": "山景社区6号楼",
    })
}

pub(crate) fn registers(street: &Street, changes: &Value) -> Value {
    let answer = street.call("register_request", &with(visit(), changes));
    answer["id"].clone()
}

pub(crate) fn received(street: &Street) -> Value {
    registers(street, &json!({}))
}

/// A request that waits for a colleague's signature.
fn assigned(street: &Street) -> Value {
    let id = received(street);
    let form = json!({ "request_ids": [id], "handler_id": street.colleague("mediator") });
    street.call("assign_request", &form);
    id
}

/// A request in the hands of who sits there.
pub(crate) fn in_progress(street: &Street) -> Value {
    registers(street, &json!({ "handler_id": street.head }))
}

pub(crate) fn answered(street: &Street) -> Value {
    let id = in_progress(street);
    street.call(
        "answer_request",
        &json!({ "request_id": id, "result": "已更换灯具" }),
    );
    id
}

fn detail(street: &Street, id: &Value) -> Value {
    street.call("request_detail", &json!({ "id": id }))
}

fn only(id: &Value) -> Value {
    json!({ "request_id": id })
}

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("register_request", |_| visit())
            .refused(
                "fields channel required content required requester_phone phone_length",
                |request| {
                    let wrong = json!({ "channel": null, "content": " ", "requester_phone": "1390000" });
                    with(request, &wrong)
                },
            )
            .without("archivist")
            .leaves(1),
        trial("correct_request", |street| {
            let form = with(visit(), &json!({ "title": "六号楼楼道灯不亮" }));
            json!({ "request_id": received(street), "request": form })
        })
        .refused("fields title required", |request| {
            with(request, &json!({ "request": with(visit(), &json!({ "title": "" })) }))
        })
        .without("archivist")
        .leaves(1),
        trial("possible_repeats", |street| {
            received(street);
            json!({ "requester_phone": "139 0000 0005" })
        })
        .refused("not_found", |_| only(&json!(STRANGER)))
        .without("duty_lawyer"),
        trial("assign_request", |street| {
            let ids = [received(street), assigned(street)];
            json!({ "request_ids": ids, "handler_id": street.colleague("mediator"),
                    "handling_platform_id": street.platform() })
        })
        .refused("fields handler_id unknown", |request| {
            with(request, &json!({ "handler_id": STRANGER }))
        })
        .without("archivist")
        .leaves(2),
        trial("sign_in_request", |street| only(&assigned(street)))
            .refused("not_found", |_| only(&json!(STRANGER)))
            .without("archivist")
            .leaves(1),
        trial("contact_request", |street| {
            json!({ "request_id": in_progress(street), "contact_note": "电话联系，已说明" })
        })
        .refused("fields contact_note required contacted_at in_future", |request| {
            let wrong = json!({ "contact_note": "", "contacted_at": "2026-03-03T00:00:00Z" });
            with(request, &wrong)
        })
        .without("archivist")
        .leaves(1),
        trial("extend_request", |street| {
            json!({ "request_id": in_progress(street), "days": 5, "reason": "等待配件" })
        })
        .refused("fields days out_of_range reason required", |request| {
            with(request, &json!({ "days": 11, "reason": "" }))
        })
        .without("archivist")
        .leaves(1),
        trial("return_request", |street| {
            json!({ "request_id": received(street), "reason": "不属本街道" })
        })
        .refused("fields reason required", |request| with(request, &json!({ "reason": " " })))
        .without("archivist")
        .leaves(1),
        trial("answer_request", |street| {
            json!({ "request_id": in_progress(street), "result": "已更换灯具" })
        })
        .refused("fields result too_long", |request| {
            with(request, &json!({ "result": "字".repeat(10_001) }))
        })
        .without("archivist")
        .leaves(1),
        trial("close_request", |street| {
            json!({ "request_id": answered(street), "satisfaction": "satisfied" })
        })
        .refused("not_found", |_| only(&json!(STRANGER)))
        .without("archivist")
        .leaves(1),
        trial("reopen_request", |street| {
            json!({ "request_id": answered(street), "reason": "诉求人说没有修好" })
        })
        .refused("fields reason required", |request| with(request, &json!({ "reason": "" })))
        .without("archivist")
        .leaves(1),
        trial("link_repeat", |street| {
            json!({ "request_id": received(street), "repeat_of": received(street) })
        })
        .refused("fields repeat_of unknown", |request| {
            with(request, &json!({ "repeat_of": STRANGER }))
        })
        .without("archivist")
        .leaves(1),
        trial("unlink_repeat", |street| {
            let first = received(street);
            only(&registers(street, &json!({ "repeat_of": first })))
        })
        .refused("not_found", |_| only(&json!(STRANGER)))
        .without("archivist")
        .leaves(1),
        trial("mark_request", |street| {
            json!({ "request_id": received(street), "stars": 5, "stars_added": 10,
                    "is_legal_matter": true, "helper_ids": [street.head] })
        })
        .refused("fields stars out_of_range helper_ids twice", |request| {
            let twice = [request["helper_ids"][0].clone(), request["helper_ids"][0].clone()];
            with(request, &json!({ "stars": -1, "helper_ids": twice }))
        })
        .without("archivist")
        .leaves(1),
        trial("request_counts", nothing).without("duty_lawyer"),
        trial("request_limits", nothing),
        trial("save_request_limits", |_| {
            json!({ "limits": { "channel_days": { "walk_in": 3 }, "extension_days": 5 } })
        })
        .refused("fields limits.channel_days.walk_in out_of_range", |_| {
            json!({ "limits": { "channel_days": { "walk_in": 0 } } })
        })
        .without("mediator")
        .leaves(1),
    ]
}

#[test]
fn a_walk_in_request_is_dealt_with_from_the_counter_to_its_closing() {
    let street = Street::open();
    let registered = street.call("register_request", &visit());
    assert_eq!(registered["order_no"], "来访2026-0001");
    let id = registered["id"].clone();
    let colleague = street.colleague("mediator");
    let form = json!({ "request_ids": [id], "handler_id": colleague });
    street.call("assign_request", &form);
    let page = detail(&street, &id);
    assert_eq!(page["row"]["status"], "assigned");
    assert_eq!(page["row"]["time"]["kind"], "sign_in");
    assert_eq!(
        page["steps"][0],
        json!({ "action": "sign_in", "obstacle": null })
    );
    street.unlock(&colleague);
    street.call("sign_in_request", &only(&id));
    let form = json!({ "request_id": id, "contact_note": "电话联系，已说明" });
    street.call("contact_request", &form);
    street.wait(TimeDelta::hours(3));
    let form = json!({ "request_id": id, "result": "已更换三个楼层的灯具" });
    street.call("answer_request", &form);
    let form = json!({ "request_id": id, "satisfaction": "very_satisfied" });
    street.call("close_request", &form);
    let page = detail(&street, &id);
    assert_eq!(page["row"]["status"], "finished");
    assert_eq!(page["row"]["time"], Value::Null);
    assert_eq!(page["row"]["satisfaction"], "very_satisfied");
    let mut told = facts_of(page["acts"].as_array().unwrap());
    told.reverse();
    assert_eq!(
        told,
        [
            "request.registered",
            "request.assigned",
            "request.signed_in",
            "request.contacted",
            "request.answered",
            "request.closed",
        ]
    );
    let second = street.call("register_request", &visit());
    assert_eq!(second["order_no"], "来访2026-0002");
}

#[test]
fn a_step_that_is_not_possible_says_what_stands_in_its_way() {
    let street = Street::open();
    let id = received(&street);
    let before = street.entries();
    let failure = street.refused(
        "answer_request",
        &json!({ "request_id": id, "result": "已办" }),
    );
    assert_eq!(word(failure.code), "request_not_now");
    assert_eq!(failure.params["request_obstacle"], "not_assigned");
    let sentence = lxq_api::sentence::of_failure(&failure);
    assert!(
        sentence.contains("不能答复") && sentence.contains("还没有分派"),
        "{sentence}"
    );
    assert_eq!(street.entries(), before);
}

#[test]
fn several_requests_are_assigned_together_or_not_at_all() {
    let street = Street::open();
    let (open, done) = (received(&street), answered(&street));
    let before = street.entries();
    let form = json!({ "request_ids": [open, done], "handler_id": street.head });
    let failure = street.refused("assign_request", &form);
    assert_eq!(failure.params["request_obstacle"], "answered");
    assert_eq!(street.entries(), before);
    assert_eq!(detail(&street, &open)["row"]["status"], "received");
    let nobody = json!({ "request_ids": [], "handler_id": street.head });
    let fields = street.refused_fields("assign_request", &nobody);
    assert_eq!(fields, [("request_ids".to_owned(), "required".to_owned())]);
}

#[test]
fn who_has_left_and_what_is_closed_gets_no_request() {
    let street = Street::open();
    let gone = street.call(
        "save_person",
        &json!({ "name": "旧同事", "role": "mediator", "is_active": false }),
    );
    let id = received(&street);
    let form = json!({ "request_ids": [id], "handler_id": gone["id"] });
    let fields = street.refused_fields("assign_request", &form);
    assert_eq!(fields, [("handler_id".to_owned(), "not_active".to_owned())]);
}

#[test]
fn a_number_is_given_once_in_a_scope() {
    let street = Street::open();
    let form = with(
        visit(),
        &json!({ "channel": "hotline_12345", "order_no": " DL1 " }),
    );
    assert_eq!(street.call("register_request", &form)["order_no"], "DL1");
    let fields = street.refused_fields("register_request", &form);
    assert_eq!(fields, [("order_no".to_owned(), "twice".to_owned())]);
}

#[test]
fn times_are_counted_and_filtered_in_working_hours() {
    let street = Street::open();
    let (id, other) = (in_progress(&street), received(&street));
    let counts = || street.call("request_counts", &json!({}));
    let listed = |ask: Value| {
        let list = street.call("request_list", &ask);
        let rows = list["rows"].as_array().unwrap().clone();
        rows.into_iter()
            .map(|row| row["id"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(counts()["by_status"]["in_progress"], 1);
    assert_eq!(counts()["unassigned"], 1);
    assert_eq!(listed(json!({ "time": "calm" })), std::slice::from_ref(&id));
    // Five working days after Monday eight o'clock end on Friday at five.
    assert_eq!(
        detail(&street, &id)["row"]["due_at"],
        "2026-03-06T09:00:00Z"
    );
    street.wait_days(4);
    assert_eq!(counts()["due_soon"], 1);
    assert_eq!(listed(json!({ "time": "soon" })), std::slice::from_ref(&id));
    street.wait_days(3);
    assert_eq!(counts()["overdue"], 1);
    assert_eq!(
        listed(json!({ "time": "overdue" })),
        std::slice::from_ref(&id)
    );
    assert_eq!(detail(&street, &id)["row"]["time"]["state"], "overdue");
    let late = street.refused(
        "extend_request",
        &json!({ "request_id": id, "days": 1, "reason": "等待配件" }),
    );
    assert_eq!(late.params["request_obstacle"], "time_over");
    assert_eq!(
        listed(json!({ "status": ["received", "answered"] })),
        [other]
    );
    assert_eq!(listed(json!({ "handler_id": street.head })), [id]);
}

#[test]
fn a_street_sets_its_own_limits() {
    let street = Street::open();
    let limits = json!({ "limits": { "channel_days": { "walk_in": 1 }, "high_star_min": 3 } });
    assert_eq!(street.call("save_request_limits", &limits)["version"], 1);
    street.call("save_request_limits", &limits);
    assert_eq!(
        street.call("request_limits", &json!({}))["version"],
        1,
        "no change, no version"
    );
    let id = in_progress(&street);
    assert_eq!(
        detail(&street, &id)["row"]["due_at"],
        "2026-03-02T09:00:00Z"
    );
    street.call(
        "mark_request",
        &json!({ "request_id": id, "stars": 2, "stars_added": 1 }),
    );
    assert_eq!(
        street.call("request_list", &json!({ "high_star": true }))["count"],
        1
    );
}

#[test]
fn repeats_are_proposed_linked_and_counted_once() {
    let street = Street::open();
    let first = received(&street);
    street.wait_days(1);
    let second = received(&street);
    let ask = only(&second);
    let proposed = street.call("possible_repeats", &ask);
    assert_eq!(proposed["repeats"][0]["request"]["id"], first);
    let reasons = json!(["same_phone", "same_title_and_place", "similar_content"]);
    assert_eq!(proposed["repeats"][0]["reasons"], reasons);
    street.call(
        "link_repeat",
        &json!({ "request_id": second, "repeat_of": first }),
    );
    let page = detail(&street, &second);
    assert_eq!(page["first"]["id"], first);
    assert_eq!(detail(&street, &first)["repeats"][0]["id"], second);
    let firsts = street.call("request_list", &json!({ "only_first": true }));
    assert_eq!(
        (&firsts["count"], &firsts["rows"][0]["id"]),
        (&json!(1), &first)
    );
    assert_eq!(street.call("possible_repeats", &ask)["repeats"], json!([]));
    street.call("unlink_repeat", &ask);
    assert_eq!(
        street.call("request_list", &json!({ "only_first": true }))["count"],
        2
    );
    street.wait_days(200);
    assert_eq!(
        street.call("possible_repeats", &ask)["repeats"],
        json!([]),
        "too long ago"
    );
}

#[test]
fn a_confidential_request_keeps_nobodys_name_and_is_not_compared_by_it() {
    let street = Street::open();
    received(&street);
    let secret = registers(
        &street,
        &json!({ "is_confidential": true, "title": "别的事", "content": "另外的一件事" }),
    );
    let shown = street.call("request_detail", &json!({ "id": secret, "reveal": true }));
    for field in ["requester_name", "requester_phone", "requester_address"] {
        assert_eq!(shown[field], Value::Null, "{field}");
    }
    let ask = json!({ "requester_phone": "13900000005", "is_confidential": true });
    assert_eq!(street.call("possible_repeats", &ask)["repeats"], json!([]));
}

#[test]
fn a_masked_number_that_comes_back_is_not_written_over_the_real_one() {
    let street = Street::open();
    let id = received(&street);
    let page = detail(&street, &id);
    let form = with(
        visit(),
        &json!({
            "requester_phone": page["requester_phone"],
            "requester_address": page["requester_address"],
            "order_no": page["row"]["order_no"],
            "title": "六号楼楼道灯不亮",
        }),
    );
    street.call(
        "correct_request",
        &json!({ "request_id": id, "request": form }),
    );
    let shown = street.call("request_detail", &json!({ "id": id, "reveal": true }));
    assert_eq!(shown["requester_phone"], "13900000005");
    assert_eq!(shown["requester_address"], "山景社区6号楼");
    assert_eq!(shown["row"]["title"], "六号楼楼道灯不亮");
}

#[test]
fn what_was_opened_from_a_request_tells_it_how_it_ended() {
    let street = Street::open();
    let id = received(&street);
    let dispute = street.registers(&json!({ "request_id": id, "origin": "request" }));
    let page = detail(&street, &id);
    assert_eq!(
        page["row"]["status"], "in_progress",
        "taken up with the dispute"
    );
    assert_eq!(page["row"]["handler_id"], street.head);
    assert_ne!(page["row"]["due_at"], Value::Null);
    assert_eq!(page["matters"][0]["is_done"], false);
    let refusal = json!({ "dispute_id": dispute["id"], "reason": "other", "note": "不属调解范围",
                          "remedies_told": ["lawsuit"] });
    street.call("refuse_dispute", &refusal);
    let matter = detail(&street, &id)["matters"][0].clone();
    assert_eq!(matter["kind"], "dispute");
    assert_eq!(matter["is_done"], true);
    assert_eq!(matter["outcome"], "refused");
    let consultation = with(common::consultation(), &json!({ "request_id": id }));
    let recorded = street.call("record_consultation", &consultation);
    let page = detail(&street, &id);
    let matter = &page["matters"][1];
    assert_eq!(
        (&matter["kind"], &matter["id"]),
        (&json!("consultation"), &recorded["id"])
    );
    assert_eq!(matter["note"], "先申请劳动仲裁");
    let shown = street.call("consultation_detail", &json!({ "id": recorded["id"] }));
    assert_eq!(shown["request_id"], id);
    let lost = with(common::consultation(), &json!({ "request_id": STRANGER }));
    assert_eq!(
        word(street.refused("record_consultation", &lost).code),
        "not_found"
    );
}

#[test]
fn a_clerk_is_not_told_what_a_consultation_said() {
    let street = Street::open();
    let id = received(&street);
    let consultation = with(common::consultation(), &json!({ "request_id": id }));
    street.call("record_consultation", &consultation);
    street.sits("clerk");
    let matter = detail(&street, &id)["matters"][0].clone();
    assert_eq!(
        (&matter["note"], &matter["title"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(matter["is_done"], false);
}

#[test]
fn a_table_tells_channel_and_time_and_closes_nothing_that_was_opened_again() {
    let street = Street::open();
    let closed = "工单编号,诉求来源,诉求内容,分派时间,报结案时间,解决情况\n\
                  A1,8890,路灯不亮,2026-02-02 09:00,2026-02-03 09:00,已修\n";
    street.import(closed);
    let row = street.call("request_list", &json!({ "channel": "hotline_8890" }))["rows"][0].clone();
    assert_eq!(row["status"], "finished");
    assert_eq!(row["due_at"], "2026-02-09T01:00:00Z");
    let id = row["id"].clone();
    street.call(
        "reopen_request",
        &json!({ "request_id": id, "reason": "又不亮了" }),
    );
    let reopened = detail(&street, &id)["row"]["status"].clone();
    street.import(closed);
    assert_eq!(detail(&street, &id)["row"]["status"], reopened);
    street.wait_days(2);
    street.import(&closed.replace("2026-02-03 09:00", "2026-03-03 09:00"));
    assert_eq!(
        detail(&street, &id)["row"]["status"],
        "finished",
        "closed anew"
    );
}
