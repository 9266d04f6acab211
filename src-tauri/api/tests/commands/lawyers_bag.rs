//! The lawyer's bag: visits, appointments, signatures, hand-overs, frequent questions.

use crate::Street;
use crate::common::{consultation, facts_of, with};
use crate::every_command::{STRANGER, Trial, nothing, trial};
use chrono::TimeDelta;
use serde_json::{Value, json};
use uuid::Uuid;

/// The smallest picture there is: one point.
const PICTURE: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
\0\0\0\nIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n-\xb4\0\0\0\0IEND\xaeB`\x82";

pub(crate) fn trials() -> Vec<Trial> {
    let stranger = |request| with(request, &json!({ "consultation_id": STRANGER }));
    vec![
        trial("visit_detail", |street| on(&street.consulted()))
            .refused("not_found", stranger)
            .without("clerk"),
        trial("plan_appointment", |street| {
            appointment(&street.consulted())
        })
        .refused("fields starts_at before", |request| {
            with(request, &json!({ "starts_at": "2026-03-01T01:00:00Z" }))
        })
        .without("clerk")
        .leaves(1),
        trial("move_appointment", |street| {
            json!({
                "id": planned(street, &street.consulted()), "starts_at": "2026-03-06T01:00:00Z",
                "place": "山景社区", "reason": "律师开庭",
            })
        })
        .refused("fields reason required", |request| {
            with(request, &json!({ "reason": " " }))
        })
        .without("statistician")
        .leaves(1),
        trial("settle_appointment", |street| {
            let id = planned(street, &street.consulted());
            json!({ "id": id, "status": "cancelled", "note": "双方已和解" })
        })
        .refused("fields status in_future", |request| {
            with(request, &json!({ "status": "kept" }))
        })
        .without("archivist")
        .leaves(1),
        trial("sign_consultation", |street| paper(&street.consulted()))
            .refused("fields attachment_id required", |request| {
                with(request, &json!({ "manner": "screen" }))
            })
            .without("clerk")
            .leaves(1),
        trial("withdraw_signature", |street| {
            let given = street.call("sign_consultation", &paper(&street.consulted()));
            json!({ "id": given["id"] })
        })
        .refused("not_found", |_| json!({ "id": STRANGER }))
        .without("administrator")
        .leaves(1),
        trial("hand_over_draft", |street| {
            with(on(&street.consulted()), &json!({ "target": "legal_aid" }))
        })
        .refused("not_found", stranger)
        .without("clerk"),
        trial("hand_over_consultation", |street| {
            let more = json!({ "target": "mediation", "has_consent": true });
            with(on(&street.consulted()), &more)
        })
        .refused("fields has_consent inquirer_consent", |request| {
            with(request, &json!({ "has_consent": false }))
        })
        .without("clerk")
        .leaves(1),
        trial("text_block_list", nothing).without("clerk"),
        trial("save_text_block", |_| question())
            .refused("fields content holds_id_number", |request| {
                with(request, &json!({ "content": "证件 21021319850701999X" }))
            })
            .without("statistician")
            .leaves(1),
        trial("remove_text_block", |street| {
            let saved = street.call("save_text_block", &question());
            json!({ "id": saved["id"] })
        })
        .refused("not_found", |_| json!({ "id": STRANGER }))
        .without("clerk")
        .leaves(1),
    ]
}

fn on(consultation: &str) -> Value {
    json!({ "consultation_id": consultation })
}

fn appointment(consultation: &str) -> Value {
    let more = json!({ "starts_at": "2026-03-05T01:00:00Z", "place": "山景社区法律咨询点" });
    with(on(consultation), &more)
}

pub(crate) fn planned(street: &Street, consultation: &str) -> Value {
    street.call("plan_appointment", &appointment(consultation))["id"].clone()
}

fn paper(consultation: &str) -> Value {
    with(
        on(consultation),
        &json!({ "signer": "inquirer", "manner": "paper" }),
    )
}

fn question() -> Value {
    json!({
        "title": "拖欠工资怎么要", "topic": "labour", "content": "单位拖欠工资",
        "advice": "先收集考勤和工资流水，再申请仲裁", "suggested_ways": ["arbitration"],
        "is_shared": true,
    })
}

fn visit(street: &Street, consultation: &str) -> Value {
    street.call("visit_detail", &on(consultation))
}

/// A signature drawn on the screen, as a picture of the consultation.
fn drawn(street: &Street, consultation: &str) -> Value {
    let form = json!({
        "subject_kind": "consultation", "subject_id": consultation, "file_name": "签名.png",
        "byte_count": PICTURE.len(),
    });
    let upload = street.call("begin_attachment", &form)["upload_id"].clone();
    let id: Uuid = upload.as_str().unwrap().parse().unwrap();
    street.host.append(id, 0, PICTURE).unwrap();
    let form = json!({ "upload_id": upload, "caption": "咨询人签名" });
    street.call("finish_attachment", &form)["id"].clone()
}

#[test]
fn two_matters_of_one_visit_are_two_records_with_one_inquirer() {
    let street = Street::open();
    let first = street.consulted();
    street.wait(TimeDelta::minutes(20));
    let second = json!({
        "content": "另外问房屋漏水", "same_visit_as": first, "topic": "neighbour",
        "inquirer_phone": "139****0003",
    });
    let told = street.call("record_consultation", &with(consultation(), &second));
    let second = told["id"].as_str().unwrap();
    assert_ne!(
        told["docket_no"], "（2026）马山景咨字第1号",
        "a number of its own"
    );
    for id in [first.as_str(), second] {
        let matters = visit(&street, id)["matters"].clone();
        let ids: Vec<_> = matters
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["id"])
            .collect();
        assert_eq!(ids, [&json!(first), &json!(second)]);
    }
    let shown = street.call(
        "consultation_detail",
        &json!({ "id": second, "reveal": true }),
    );
    assert_eq!(
        shown["inquirer_phone"], "13900000003",
        "a masked telephone is the earlier one's"
    );
    // A third matter joins the same visit, from whichever of them it is begun.
    let third = json!({ "content": "第三件", "same_visit_as": second });
    let third = street.call("record_consultation", &with(consultation(), &third));
    let third = third["id"].as_str().unwrap();
    assert_eq!(
        visit(&street, third)["matters"].as_array().unwrap().len(),
        3
    );
    // What is put right stays in its visit.
    street.call(
        "correct_consultation",
        &json!({ "id": third, "consultation": consultation() }),
    );
    assert_eq!(
        visit(&street, &first)["matters"].as_array().unwrap().len(),
        3
    );
}

#[test]
fn a_matter_joins_no_visit_of_another_platform_or_none_at_all() {
    let street = Street::open();
    let refused = |changes: Value| {
        street.refused_fields("record_consultation", &with(consultation(), &changes))
    };
    let unknown = [("same_visit_as".to_owned(), "unknown".to_owned())];
    assert_eq!(refused(json!({ "same_visit_as": STRANGER })), unknown);
    let platform = street.call(
        "save_platform",
        &json!({
            "name": "金石滩说事点", "kind": "village_talk_point",
            "committee_short_name": "马金石", "is_active": true,
        }),
    );
    let first = street.consulted();
    let elsewhere = json!({ "same_visit_as": first, "platform_id": platform["id"] });
    assert_eq!(refused(elsewhere), unknown);
}

#[test]
fn an_appointment_stands_in_the_calendar_and_on_the_day_among_the_lawyers_work() {
    let street = Street::open();
    let lawyer = street.sits("duty_lawyer");
    let id = street.consulted();
    let appointment = planned(&street, &id);
    let range = json!({ "from": "2026-03-05", "to": "2026-03-05", "kinds": ["appointment"] });
    let items = street.call("calendar_range", &range)["items"].clone();
    assert_eq!(items[0]["subject_id"], id);
    assert_eq!(items[0]["person_ids"], json!([lawyer]));
    assert_eq!(
        items[0]["title"], "山景社区法律咨询点",
        "the place, not who comes"
    );
    let waiting = |street: &Street| {
        let bench = street.call("workbench", &json!({ "span": "mine" }));
        let groups = bench["groups"].as_array().unwrap().clone();
        groups.iter().any(|group| group["kind"] == "appointment")
    };
    assert!(!waiting(&street), "it is three days ahead");
    street.wait_days(3);
    assert!(waiting(&street));
    street.call(
        "settle_appointment",
        &json!({ "id": appointment, "status": "kept" }),
    );
    assert!(!waiting(&street));
    let row = visit(&street, &id)["appointments"][0].clone();
    assert_eq!(row["status"], "kept");
    let again = json!({ "id": appointment, "status": "missed" });
    assert_eq!(
        street.refused_fields("settle_appointment", &again),
        [("id".to_owned(), "already_ended".to_owned())]
    );
}

#[test]
fn a_lawyer_is_not_asked_to_two_places_at_one_time() {
    let street = Street::open();
    let id = street.consulted();
    planned(&street, &id);
    assert_eq!(
        street.refused_fields("plan_appointment", &appointment(&id)),
        [("starts_at".to_owned(), "overlaps".to_owned())]
    );
}

#[test]
fn both_sign_one_on_the_screen_and_one_on_paper() {
    let street = Street::open();
    let id = street.consulted();
    let picture = drawn(&street, &id);
    let screen = json!({ "signer": "lawyer", "manner": "screen", "attachment_id": picture });
    street.call("sign_consultation", &with(on(&id), &screen));
    street.call("sign_consultation", &paper(&id));
    let signatures = visit(&street, &id)["signatures"].clone();
    assert_eq!(signatures[0]["attachment_id"], picture);
    assert_eq!(signatures[1]["signed_on"], "2026-03-02");
    assert_eq!(
        street.refused_fields("sign_consultation", &paper(&id)),
        [("signer".to_owned(), "twice".to_owned())]
    );
    // A picture of another consultation is not this one's signature.
    let other = street.consulted();
    let screen = with(
        screen,
        &json!({ "consultation_id": other, "signer": "inquirer" }),
    );
    assert_eq!(
        street.refused_fields("sign_consultation", &screen),
        [("attachment_id".to_owned(), "unknown".to_owned())]
    );
    street.call("withdraw_signature", &json!({ "id": signatures[1]["id"] }));
    assert_eq!(
        visit(&street, &id)["signatures"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn a_lawyer_hands_a_matter_to_the_mediators_of_the_house_with_its_fields_in_the_slip() {
    let street = Street::open();
    let mediator = street.colleague("mediator");
    street.sits("duty_lawyer");
    let id = street.consulted();
    let draft = street.call(
        "hand_over_draft",
        &with(on(&id), &json!({ "target": "mediation" })),
    );
    assert_eq!(draft["to_platform_id"], street.platform());
    let content = draft["content"].as_str().unwrap();
    for part in [
        "装修公司拖欠工资三个月",
        "先申请劳动仲裁",
        "赵强",
        "139****0003",
    ] {
        assert!(content.contains(part), "{part} in {content}");
    }
    let form = json!({ "target": "mediation", "has_consent": true });
    let sent = street.call("hand_over_consultation", &with(on(&id), &form));
    let detail = visit(&street, &id);
    assert_eq!(detail["hand_overs"][0]["id"], sent["id"]);
    assert_eq!(detail["is_under_way"], true);
    street.sits("mediator");
    let accepted = json!({ "referral_id": sent["id"], "responsible_id": mediator });
    street.call("accept_referral", &accepted);
    let found = street.call("referral_detail", &json!({ "id": sent["id"] }));
    assert_eq!(found["row"]["status"], "accepted");
}

#[test]
fn every_target_has_its_draft_its_usual_body_and_its_last_day() {
    let street = Street::open();
    for (target, channel, body) in [
        ("legal_aid", "legal_aid", "区法律援助中心"),
        ("arbitration", "arbitration", "区劳动人事争议仲裁委员会"),
        ("court", "court", "区人民法院诉讼服务中心"),
    ] {
        let id = street.consulted();
        let ask = with(on(&id), &json!({ "target": target }));
        let draft = street.call("hand_over_draft", &ask);
        assert_eq!(draft["channel"], channel);
        assert_eq!(draft["to_body"], body);
        assert!(draft["due_on"].as_str().unwrap() > "2026-03-02", "{target}");
        assert!(draft["reason"].as_str().unwrap().contains("咨询人"));
        let form = with(ask, &json!({ "has_consent": true }));
        street.call("hand_over_consultation", &form);
        let slip = visit(&street, &id)["hand_overs"][0].clone();
        assert_eq!(
            (&slip["channel"], &slip["to_body"]),
            (&json!(channel), &json!(body))
        );
        assert_eq!(slip["due_on"], draft["due_on"], "{target}");
    }
}

#[test]
fn whoever_refused_to_be_known_stays_unnamed_in_the_slip() {
    let street = Street::open();
    let unnamed = with(consultation(), &json!({ "is_anonymous": true }));
    let id = street.call("record_consultation", &unnamed)["id"].clone();
    let ask = json!({ "consultation_id": id, "target": "legal_aid", "with_contacts": true });
    let draft = street.call("hand_over_draft", &ask);
    assert!(!draft["content"].as_str().unwrap().contains("赵强"));
}

#[test]
fn own_questions_are_seen_by_nobody_else_and_the_streets_are_the_heads_to_change() {
    let street = Street::open();
    let shared = street.call("save_text_block", &question())["id"].clone();
    let lawyer = street.sits("duty_lawyer");
    assert!(!lawyer.is_empty());
    let own = with(
        question(),
        &json!({ "title": "我的模板", "is_shared": false }),
    );
    let own = street.call("save_text_block", &own)["id"].clone();
    let seen = street.call("text_block_list", &json!({}));
    assert_eq!(seen["may_share"], false);
    let rows: Vec<_> = seen["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["id"].clone(), one["is_mine_to_change"].clone()))
        .collect();
    assert_eq!(
        rows,
        [(own.clone(), json!(true)), (shared.clone(), json!(false))]
    );
    let refused = |name, request: Value| crate::common::word(street.refused(name, &request).code);
    assert_eq!(refused("save_text_block", question()), "not_allowed");
    assert_eq!(
        refused("remove_text_block", json!({ "id": shared })),
        "not_allowed"
    );
    street.head_sits();
    let seen = street.call("text_block_list", &json!({}));
    assert_eq!(
        seen["blocks"].as_array().unwrap().len(),
        1,
        "the lawyer's own is not shown"
    );
    assert_eq!(
        refused("remove_text_block", json!({ "id": own })),
        "not_found"
    );
}

#[test]
fn what_happened_to_a_visit_is_told_in_the_journal() {
    let street = Street::open();
    let id = street.consulted();
    let second = with(consultation(), &json!({ "same_visit_as": id }));
    street.call("record_consultation", &second);
    let detail = street.call("consultation_detail", &json!({ "id": id }));
    let facts = facts_of(detail["acts"].as_array().unwrap());
    assert_eq!(
        facts,
        ["consultation.joined_visit", "consultation.recorded"]
    );
}
