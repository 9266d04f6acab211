//! Referrals and judicial confirmation: every command, and what holds across them.

use crate::Street;
use crate::common::{facts_of, intake, with, word};
use crate::every_command::{STRANGER, Trial, trial};
use serde_json::{Value, json};

/// A slip that sends a dispute to the police.
pub(crate) fn slip(id: &str) -> Value {
    json!({
        "subject_kind": "dispute", "subject_id": id, "channel": "police",
        "to_body": "马桥子派出所", "reason": "双方情绪激动，有激化可能", "content": "纠纷：漏水",
    })
}

/// A matter that a court delegates.
fn arrival() -> Value {
    json!({
        "channel": "court_delegated", "from_body": "大连经济技术开发区人民法院",
        "outside_no": "（2026）辽0291诉前调88号", "reason": "诉前委派调解物业费纠纷",
        "content": "业主欠交两年物业费", "has_consent": true,
    })
}

pub(crate) fn sent(street: &Street) -> String {
    let answer = street.call("send_referral", &slip(&street.registered()));
    answer["id"].as_str().unwrap().to_owned()
}

pub(crate) fn received(street: &Street) -> String {
    let answer = street.call("receive_referral", &arrival());
    answer["id"].as_str().unwrap().to_owned()
}

pub(crate) fn accepted(street: &Street) -> String {
    let id = sent(street);
    street.call("accept_referral", &json!({ "referral_id": id }));
    id
}

fn detail(street: &Street, id: &str) -> Value {
    street.call("referral_detail", &json!({ "id": id }))
}

fn of(street: &Street, dispute: &str) -> Value {
    street.call(
        "referrals_of",
        &json!({ "subject_kind": "dispute", "subject_id": dispute }),
    )
}

/// Another platform of the street.
pub(crate) fn neighbours(street: &Street) -> Value {
    let platform = street.call(
        "save_platform",
        &json!({
            "name": "金石滩一站式矛盾解决平台", "kind": "one_stop_platform",
            "committee_short_name": "马金石", "is_active": true,
        }),
    );
    platform["id"].clone()
}

fn stranger(mut request: Value, field: &str) -> Value {
    request[field] = json!(STRANGER);
    request
}

pub fn sending_trials() -> Vec<Trial> {
    vec![
        trial("referral_draft", |street| {
            json!({
                "subject_kind": "dispute", "subject_id": street.registered(),
                "with_contacts": true,
            })
        })
        .refused("not_found", |request| stranger(request, "subject_id"))
        .without("archivist")
        .leaves(2),
        trial("send_referral", |street| slip(&street.registered()))
            .refused("fields to_body required", |request| {
                with(request, &json!({ "to_body": " " }))
            })
            .without("statistician")
            .leaves(1),
        trial("receive_referral", |_| arrival())
            .refused("fields received_on in_future", |request| {
                with(request, &json!({ "received_on": "2026-03-03" }))
            })
            .without("duty_lawyer")
            .leaves(1),
        trial("referral_list", |street| {
            sent(street);
            json!({ "direction": "out", "status": "sent" })
        })
        .refused("fields cursor unknown", |request| {
            with(request, &json!({ "cursor": "第二页" }))
        })
        .without("archivist"),
        trial("referral_counts", |_| json!({})).without("archivist"),
        trial("referral_detail", |street| json!({ "id": sent(street) }))
            .refused("not_found", |request| stranger(request, "id"))
            .without("administrator"),
        trial(
            "referrals_of",
            |street| json!({ "subject_kind": "dispute", "subject_id": street.registered() }),
        )
        .refused("fields subject_kind unknown", |request| {
            with(request, &json!({ "subject_kind": "person" }))
        })
        .without("statistician"),
    ]
}

pub fn handling_trials() -> Vec<Trial> {
    vec![
        trial(
            "accept_referral",
            |street| json!({ "referral_id": received(street), "responsible_id": street.head }),
        )
        .refused("fields responsible_id required", |request| {
            with(request, &json!({ "responsible_id": null }))
        })
        .without("archivist")
        .leaves(1),
        trial(
            "return_referral",
            |street| json!({ "referral_id": sent(street), "reason": "不属于本所管辖" }),
        )
        .refused("fields reason required", |request| {
            with(request, &json!({ "reason": " " }))
        })
        .without("archivist")
        .leaves(1),
        trial(
            "finish_referral",
            |street| json!({ "referral_id": accepted(street), "result": "已制止，双方和解" }),
        )
        .refused("fields result required", |request| {
            with(request, &json!({ "result": "" }))
        })
        .without("archivist")
        .leaves(1),
        trial(
            "withdraw_referral",
            |street| json!({ "referral_id": sent(street) }),
        )
        .refused("not_found", |request| stranger(request, "referral_id"))
        .without("archivist")
        .leaves(1),
        trial(
            "urge_referral",
            |street| json!({ "referral_id": sent(street) }),
        )
        .refused("not_found", |request| stranger(request, "referral_id"))
        .without("archivist")
        .leaves(1),
        trial("link_referral", |street| {
            let id = received(street);
            street.call(
                "accept_referral",
                &json!({ "referral_id": id, "responsible_id": street.head }),
            );
            json!({
                "referral_id": id, "subject_kind": "dispute", "subject_id": street.registered(),
            })
        })
        .refused("not_found", |request| stranger(request, "subject_id"))
        .without("archivist")
        .leaves(1),
    ]
}

pub(crate) fn signed(street: &Street) -> String {
    let id = street.unsigned();
    street.call("sign_agreement", &street.marks(&id));
    id
}

fn application(id: &str) -> Value {
    json!({
        "dispute_id": id, "matter": "rights_and_duties", "is_joint": true,
        "court": "大连经济技术开发区人民法院",
    })
}

fn applied(street: &Street) -> Value {
    let id = signed(street);
    street.call("apply_confirmation", &application(&id));
    let confirmation = street.case(&id)["confirmation"]["applications"][0]["id"].clone();
    json!({ "dispute_id": id, "confirmation_id": confirmation })
}

pub(crate) fn confirmed(street: &Street) -> Value {
    let ids = applied(street);
    let ruling = json!({ "result": "confirmed", "case_no": "（2026）辽0291诉前调确12号" });
    street.call("record_confirmation_result", &with(ids.clone(), &ruling));
    ids
}

pub fn confirmation_trials() -> Vec<Trial> {
    vec![
        trial("apply_confirmation", |street| application(&signed(street)))
            .refused("fields matter not_confirmable_matter", |request| {
                with(request, &json!({ "matter": "adoption" }))
            })
            .without("clerk")
            .tells("judicial_confirmation.applied", 1),
        trial(
            "waive_confirmation",
            |street| json!({ "dispute_id": signed(street), "reason": "已当场付清" }),
        )
        .refused("fields decided_on in_future", |request| {
            with(request, &json!({ "decided_on": "2026-03-03" }))
        })
        .without("clerk")
        .tells("judicial_confirmation.waived", 1),
        trial("record_confirmation_result", |street| {
            let ruling = json!({ "result": "rejected", "reason": "内容不明确" });
            with(applied(street), &ruling)
        })
        .refused("fields reason required", |request| {
            with(request, &json!({ "reason": null }))
        })
        .without("clerk")
        .tells("judicial_confirmation.decided", 1),
        trial("record_enforcement", confirmed)
            .refused("fields enforcement_applied_on before", |request| {
                with(request, &json!({ "enforcement_applied_on": "2026-03-01" }))
            })
            .without("clerk")
            .tells("judicial_confirmation.enforcement_requested", 1),
        trial("correct_confirmation", |street| {
            let right = json!({
                "applied_on": street.today(), "court": "金州区人民法院", "result": "applied",
            });
            with(applied(street), &right)
        })
        .refused("fields court required", |request| {
            with(request, &json!({ "court": "" }))
        })
        .without("clerk")
        .tells("judicial_confirmation.corrected", 1),
    ]
}

#[test]
fn a_dispute_has_one_referral_under_way_and_stays_with_its_sender_until_accepted() {
    let street = Street::open();
    let dispute = street.accepted();
    let request = slip(&dispute);
    let sent = street.call("send_referral", &request);
    let known = of(&street, &dispute);
    assert_eq!(
        known["responsible"]["platform_id"],
        street.platform().as_str()
    );
    assert_eq!(known["responsible"]["is_waiting"], true);
    assert_eq!(known["bar"], "referral_under_way");
    let failure = street.refused("send_referral", &request);
    assert_eq!(word(failure.code), "referral_under_way");
    assert_eq!(failure.params["referral_status"], "sent");

    let id = sent["id"].as_str().unwrap();
    street.call(
        "accept_referral",
        &json!({ "referral_id": id, "contact": "陈警官" }),
    );
    assert_eq!(of(&street, &dispute)["responsible"]["body"], "马桥子派出所");
    street.call(
        "finish_referral",
        &json!({ "referral_id": id, "result": "已制止" }),
    );
    let known = of(&street, &dispute);
    assert_eq!(
        known["responsible"]["platform_id"],
        street.platform().as_str()
    );
    assert_eq!(known["bar"], Value::Null);
    let failure = street.refused("urge_referral", &json!({ "referral_id": id }));
    assert_eq!(word(failure.code), "referral_not_now");
    let acts = detail(&street, id)["acts"].as_array().unwrap().clone();
    assert_eq!(
        facts_of(&acts),
        ["referral.finished", "referral.accepted", "referral.sent"]
    );
    assert!(street.facts(&dispute).contains(&"referral.sent".to_owned()));
}

#[test]
fn a_closed_dispute_is_not_referred() {
    let street = Street::open();
    let dispute = street.terminated();
    street.call("close_dispute", &json!({ "dispute_id": dispute }));
    let failure = street.refused("send_referral", &slip(&dispute));
    assert_eq!(word(failure.code), "subject_over");
}

#[test]
fn a_platform_accepts_for_itself_and_finds_what_was_sent_to_it() {
    let street = Street::open();
    let there = neighbours(&street);
    let dispute = street.registered();
    let form = with(
        slip(&dispute),
        &json!({ "channel": "platform", "to_platform_id": there, "to_body": null }),
    );
    let own = street.call("send_referral", &form)["id"].clone();
    let list = street.call(
        "referral_list",
        &json!({ "direction": "in", "platform_id": there }),
    );
    assert_eq!(list["rows"].as_array().unwrap().len(), 1);
    // What the receiver has in hand is the slip, not the sender's record.
    let id = list["rows"][0]["id"].clone();
    assert_ne!(id, own);
    assert_eq!(list["rows"][0]["is_slip"], true);
    let counts = street.call("referral_counts", &json!({ "platform_id": there }));
    assert_eq!(counts["received"]["waiting"], 1);
    assert_eq!(counts["sent"]["waiting"], 0);

    let mediator = street.sits("mediator");
    let acceptance = json!({ "referral_id": id, "responsible_id": mediator });
    let failure = street.refused("accept_referral", &acceptance);
    assert_eq!(
        word(failure.code),
        "referral_other_side",
        "the mediator is the sender's"
    );
    street.head_sits();
    let theirs = with(acceptance.clone(), &json!({ "referral_id": own }));
    let failure = street.refused("accept_referral", &theirs);
    assert_eq!(word(failure.code), "referral_other_side");
    street.call("accept_referral", &acceptance);
    assert_eq!(of(&street, &dispute)["responsible"]["platform_id"], there);
    let page = detail(&street, own.as_str().unwrap());
    assert_eq!(page["row"]["status"], "accepted");
    assert_eq!(page["answers"][0]["reply"], "accepted");
}

#[test]
fn a_slip_goes_to_no_stranger_and_to_nobody_who_left() {
    let street = Street::open();
    let dispute = street.registered();
    let form = with(
        slip(&dispute),
        &json!({ "channel": "platform", "to_platform_id": STRANGER }),
    );
    let unknown = |field: &str| vec![(field.to_owned(), "unknown".to_owned())];
    assert_eq!(
        street.refused_fields("send_referral", &form),
        unknown("to_platform_id")
    );
    let id = received(&street);
    let gone = street.call(
        "save_person",
        &json!({ "name": "周敏", "role": "mediator", "is_active": false }),
    );
    let form = json!({ "referral_id": id, "responsible_id": gone["id"] });
    assert_eq!(
        street.refused_fields("accept_referral", &form),
        unknown("responsible_id")
    );
}

#[test]
fn a_proposed_slip_has_no_numbers_unless_they_are_asked_for() {
    let street = Street::open();
    let dispute = street.registered();
    let mut ask = json!({ "subject_kind": "dispute", "subject_id": dispute });
    let draft = street.call("referral_draft", &ask);
    let content = draft["content"].as_str().unwrap();
    assert!(content.contains("139****0001"), "{content}");
    assert!(!content.contains("21021319850701999X"), "{content}");
    assert!(!content.contains("3号楼"), "{content}");
    let police = draft["terms"].as_array().unwrap();
    let police = police
        .iter()
        .find(|one| one["channel"] == "police")
        .unwrap();
    assert_eq!(police["due_on"], "2026-03-09", "7 March is a Saturday");
    ask["with_contacts"] = json!(true);
    let whole = street.call("referral_draft", &ask);
    assert!(whole["content"].as_str().unwrap().contains("13900000001"));
    assert_eq!(street.facts(&dispute)[0], "party.revealed");
}

#[test]
fn what_came_in_becomes_a_dispute_that_knows_where_it_came_from() {
    let street = Street::open();
    let id = received(&street);
    let detail_of = |id: &str| detail(&street, id);
    assert_eq!(detail_of(&id)["row"]["due_on"], "2026-04-01");
    street.call(
        "accept_referral",
        &json!({ "referral_id": id, "responsible_id": street.head }),
    );
    let form = with(
        intake(),
        &json!({ "referral_id": id, "source": "entrusted_court", "origin": "court" }),
    );
    let dispute = street.call("register_dispute", &form)["id"].clone();
    let known = detail_of(&id);
    assert_eq!(known["row"]["subject_id"], dispute);
    assert_eq!(known["row"]["is_subject_readable"], true);
    let failure = street.refused("register_dispute", &form);
    assert_eq!(
        word(failure.code),
        "referral_not_now",
        "it was opened already"
    );
}

#[test]
fn a_confidential_dispute_stays_hidden_in_the_list_of_referrals() {
    let street = Street::open();
    let dispute = street.registers(&json!({ "is_confidential": true }));
    street.call("send_referral", &slip(dispute["id"].as_str().unwrap()));
    street.sits("clerk");
    let list = street.call("referral_list", &json!({ "direction": "out" }));
    let row = &list["rows"][0];
    assert!(
        !row["subject_title"].as_str().unwrap().contains("张伟"),
        "{row}"
    );
    assert_eq!(row["is_subject_readable"], false);
    let failure = street.refused("referral_detail", &json!({ "id": row["id"] }));
    assert_eq!(word(failure.code), "not_allowed");
}

#[test]
fn a_clerk_refers_requests_but_no_disputes() {
    let street = Street::open();
    let dispute = street.registered();
    street.import(crate::common::REQUESTS);
    street.sits("clerk");
    let failure = street.refused("send_referral", &slip(&dispute));
    assert_eq!(word(failure.code), "not_allowed");
    let list = street.call("request_list", &json!({}));
    let request = with(
        slip(&dispute),
        &json!({ "subject_kind": "request", "subject_id": list["rows"][0]["id"] }),
    );
    street.call("send_referral", &request);
}

#[test]
fn the_thirty_days_stand_on_the_case_page_until_used() {
    let street = Street::open();
    let id = signed(&street);
    let kinds = |street: &Street| -> Vec<String> {
        let case = street.case(&id);
        let deadlines = case["deadlines"].as_array().unwrap().iter();
        deadlines
            .map(|one| one["kind"].as_str().unwrap().to_owned())
            .collect()
    };
    let kind = "judicial_confirmation".to_owned();
    assert!(kinds(&street).contains(&kind));
    assert!(
        street.case(&id)["possible"]
            .as_array()
            .unwrap()
            .contains(&json!("apply_confirmation"))
    );
    street.call("apply_confirmation", &application(&id));
    assert!(!kinds(&street).contains(&kind));
    let case = street.case(&id);
    assert_eq!(case["confirmation"]["obstacle"], "under_way");
    assert!(
        !case["possible"]
            .as_array()
            .unwrap()
            .contains(&json!("apply_confirmation"))
    );
    let failure = street.refused("apply_confirmation", &application(&id));
    assert_eq!(word(failure.code), "not_confirmable");
    assert_eq!(failure.params["obstacle"], "under_way");
}

#[test]
fn after_thirty_days_the_court_is_not_asked_and_an_oral_agreement_never() {
    let street = Street::open();
    let oral = street.agreed();
    let failure = street.refused("apply_confirmation", &application(&oral));
    assert_eq!(failure.params["obstacle"], "oral");
    let id = signed(&street);
    street.wait_days(31);
    assert_eq!(street.case(&id)["confirmation"]["obstacle"], "lapsed");
    assert_eq!(
        street.refused_fields("apply_confirmation", &application(&id)),
        [("applied_on".to_owned(), "after".to_owned())]
    );
}

#[test]
fn a_confirmed_agreement_is_enforced_within_two_years_of_the_last_promise() {
    let street = Street::open();
    let ids = confirmed(&street);
    let case = street.case(ids["dispute_id"].as_str().unwrap());
    let application = &case["confirmation"]["applications"][0];
    assert_eq!(application["performance_ends_on"], "2026-04-11");
    assert_eq!(application["enforcement_due_on"], "2028-04-11");
    assert_eq!(application["steps"], json!(["enforce", "correct"]));
}

#[test]
fn a_joint_slip_names_who_leads_who_takes_part_and_the_one_responsible_mediator() {
    let street = Street::open();
    let dispute = street.registered();
    let joint = json!({
        "is_joint": true, "lead_body": "马桥子司法所", "taking_part": ["马桥子派出所", "山景社区居委会"],
        "responsible_id": street.head,
    });
    let form = with(slip(&dispute), &joint);
    let before = street.entries();
    for (field, spoilt) in [
        ("lead_body", json!({ "lead_body": " " })),
        ("taking_part", json!({ "taking_part": [] })),
        ("responsible_id", json!({ "responsible_id": null })),
    ] {
        assert_eq!(
            street.refused_fields("send_referral", &with(form.clone(), &spoilt)),
            [(field.to_owned(), "required".to_owned())]
        );
    }
    let twice = json!({ "taking_part": ["马桥子派出所", "马桥子派出所"] });
    assert_eq!(
        street.refused_fields("send_referral", &with(form.clone(), &twice)),
        [("taking_part".to_owned(), "twice".to_owned())]
    );
    assert_eq!(street.entries(), before);

    let id = street.call("send_referral", &form)["id"].clone();
    assert_eq!(street.entries(), before + 1);
    let page = detail(&street, id.as_str().unwrap());
    assert_eq!(page["row"]["is_joint"], true);
    assert_eq!(page["lead_body"], "马桥子司法所");
    assert_eq!(
        page["taking_part"],
        json!(["马桥子派出所", "山景社区居委会"])
    );
    assert_eq!(page["row"]["responsible_id"], json!(street.head));
    street.call("accept_referral", &json!({ "referral_id": id }));
    assert_eq!(
        of(&street, &dispute)["responsible"]["person_id"],
        json!(street.head),
        "whoever leads, the mediator named on the slip answers for it"
    );
    let finish = json!({ "referral_id": id, "result": "已制止，双方和解" });
    street.call("finish_referral", &finish);
    assert_eq!(
        detail(&street, id.as_str().unwrap())["row"]["status"],
        "finished"
    );
}
