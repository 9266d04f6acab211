//! The main job from beginning to end: a request comes in and its dispute is closed.

use crate::Street;
use crate::common::{self, facts_of, with, word};
use rstest::rstest;
use serde_json::{Value, json};

#[test]
fn a_request_becomes_a_dispute_and_the_dispute_is_closed() {
    let street = Street::open();
    street.import(common::REQUESTS);
    let request = street.call("request_list", &json!({ "nature": "complaint" }))["rows"][0].clone();
    assert_eq!(request["status"], "received");

    let opened = street.registers(&json!({
        "request_id": request["id"], "origin": "request", "origin_note": "DL202603020001",
    }));
    assert_eq!(opened["docket_no"], "（2026）马山景人调字第1号");
    assert_eq!(opened["title"], "张伟与李娜邻里纠纷");
    let id = opened["id"].as_str().unwrap();
    let detail = street.call("request_detail", &json!({ "id": request["id"] }));
    assert_eq!(
        detail["row"]["status"], "in_progress",
        "somebody deals with it"
    );
    assert_eq!(detail["disputes"][0]["id"], id);

    street.call("accept_dispute", &street.acceptance(id));
    let case = street.case(id);
    assert_eq!(case["row"]["due_on"], "2026-04-01");
    assert_eq!(case["row"]["nearness"]["state"], "calm", "{}", case["row"]);
    assert_eq!(case["possible"][0], "record_session");

    let planned = with(
        street.session(id),
        &json!({
            "starts_at": "2026-03-05T01:00:00Z", "result": "scheduled", "minutes": null,
            "present_party_ids": [],
        }),
    );
    street.call("record_session", &planned);
    street.wait_days(3);
    let mut held = with(
        street.session(id),
        &json!({ "starts_at": "2026-03-05T00:00:00Z", "result": "agreed" }),
    );
    held["session_id"] = street.case(id)["sessions"][0]["id"].clone();
    street.call("record_session", &held);

    street.call("conclude_agreement", &street.terms(id, "written"));
    let early = street.refused_fields("record_performance", &street.payment(id, 0, "100000"));
    assert_eq!(
        early,
        [("agreement".to_owned(), "not_effective".to_owned())]
    );
    street.wait_days(1);
    street.call("sign_agreement", &street.marks(id));
    let agreement = street.case(id)["agreement"].clone();
    assert_eq!(agreement["effective_on"], "2026-03-06");
    assert_eq!(agreement["amount_capital"], "叁仟元整");
    assert_eq!(agreement["agreement_no"], opened["docket_no"]);

    street.call("record_performance", &street.payment(id, 0, "40000"));
    let item = street.case(id)["items"][0].clone();
    assert_eq!(
        (&item["paid_fen"], &item["open_fen"]),
        (&json!("40000"), &json!("60000"))
    );
    assert_eq!(item["state"], "partial");
    street.call("record_performance", &street.payment(id, 0, "60000"));
    let unpaid = street.refused_fields("close_dispute", &json!({ "dispute_id": id }));
    assert_eq!(unpaid, [("note".to_owned(), "unperformed".to_owned())]);
    street.wait_days(20);
    street.call("record_performance", &street.payment(id, 1, "200000"));
    assert_eq!(street.case(id)["row"]["status"], "performed");
    street.call(
        "record_follow_up",
        &json!({
            "dispute_id": id, "finding": "performed", "satisfaction": "satisfied",
            "content": "双方已和好",
        }),
    );
    street.call("close_dispute", &json!({ "dispute_id": id }));
    let case = street.case(id);
    assert_eq!(case["row"]["status"], "closed");
    assert_eq!(case["row"]["closed_on"], "2026-03-26");
    assert_eq!(case["outcome"], "settled");
    let left = case["deadlines"].as_array().unwrap();
    let kinds: Vec<_> = left.iter().map(|one| &one["kind"]).collect();
    assert_eq!(
        kinds,
        ["judicial_confirmation"],
        "the thirty days run whether the case is closed or not"
    );

    let acts = street.history(id);
    assert!(acts.iter().all(|act| act["actor"] == "王国辉"));
    let mut facts = facts_of(&acts);
    facts.retain(|fact| !fact.starts_with("party") && !fact.starts_with("dispute_party"));
    assert_eq!(
        facts,
        [
            "dispute.closed",
            "follow_up.recorded",
            "performance.recorded",
            "dispute.performed",
            "performance.recorded",
            "performance.recorded",
            "agreement.took_effect",
            "agreement.concluded",
            "performance_item.promised",
            "performance_item.promised",
            "dispute.agreed",
            "mediation_session.held",
            "mediation_session.scheduled",
            "conflict_check.recorded",
            "dispute.accepted",
            "dispute.registered",
        ]
    );
    let first = acts.last().unwrap();
    assert_eq!(first["at"], "2026-03-02T00:00:00Z");
    street.entries();
}

#[test]
fn a_step_at_the_wrong_time_says_what_is_possible_instead() {
    let street = Street::open();
    let id = street.registered();
    let failure = street.refused("close_dispute", &json!({ "dispute_id": id }));
    assert_eq!(word(failure.code), "not_now");
    assert_eq!(failure.params["action"], "close");
    assert_eq!(failure.params["status"], "registered");
    assert_eq!(
        failure.params["possible"],
        "accept refuse change_mediators ask_recusal terminate correct link"
    );
    let sentence = lxq_api::sentence::of_failure(&failure);
    assert!(
        !sentence.contains(['{', '_']),
        "every word is Chinese: {sentence}"
    );
    assert!(sentence.contains("受理"), "{sentence}");
}

#[test]
fn each_step_tells_who_took_it() {
    let street = Street::open();
    let id = street.registered();
    street.sits("mediator");
    street.call("accept_dispute", &street.acceptance(&id));
    street.head_sits();
    let acts = street.history(&id);
    assert_eq!(acts[0]["actor"], "同事mediator");
    assert_eq!(acts[1]["actor"], "王国辉");
    let case = street.case(&id);
    assert_eq!(case["registered_by"], street.head);
}

#[test]
fn a_correction_keeps_the_value_that_was_there() {
    let street = Street::open();
    let id = street.accepted();
    let form = json!({
        "dispute_id": id, "title": "张伟与李娜漏水纠纷", "dispute_type": "neighbour",
        "source": "applied", "mediation_kind": "administrative", "amount_fen": "300000",
        "facts": "楼上卫生间漏水，泡坏楼下天花板和衣柜", "rights_notice": "oral",
        "rights_told_on": "2026-03-02",
    });
    street.call("correct_dispute", &form);
    let facts = street.history(&id)[0]["facts"].clone();
    let changes = facts[0]["changes"].as_array().unwrap();
    let of = |field: &str| {
        let change = changes.iter().find(|change| change["field"] == field);
        change.map(|change| (change["before"].clone(), change["after"].clone()))
    };
    assert_eq!(of("amount_fen"), Some((json!("500000"), json!("300000"))));
    assert_eq!(
        of("title"),
        Some((json!("张伟与李娜邻里纠纷"), json!("张伟与李娜漏水纠纷")))
    );
    assert_eq!(
        of("due_on"),
        Some((json!("2026-04-01"), json!("2026-03-30"))),
        "another kind of mediation has another limit"
    );
    assert_eq!(
        of("time_limit"),
        Some((json!({ "natural_days": 30 }), json!({ "working_days": 20 })))
    );
    assert_eq!(changes.len(), 5, "what stayed is not told: {changes:?}");

    let entries = street.entries();
    street.call("correct_dispute", &form);
    assert_eq!(street.entries(), entries, "the same again is no entry");
}

#[test]
fn a_repeated_number_or_story_is_shown_before_it_is_registered_twice() {
    let street = Street::open();
    let id = street.registered();
    let asks = |form: Value| {
        let found = street.call("possible_duplicates", &form);
        let known = found["duplicates"].as_array().unwrap().clone();
        known
            .into_iter()
            .map(|one| one["reasons"].clone())
            .collect::<Vec<_>>()
    };
    let typed = json!({ "parties": [
        { "name": "章伟", "document_no": "21021319850701999x", "phone": "13900000001" },
    ] });
    assert_eq!(
        asks(typed),
        [json!(["same_document", "same_phone", "same_sound"])]
    );
    assert_eq!(
        asks(json!({ "parties": [{ "name": "周敏" }] })),
        [json!(null); 0]
    );
    let story = json!({ "facts": "楼上卫生间漏水，泡坏了楼下的天花板和衣柜" });
    assert_eq!(asks(story.clone()), [json!(["similar_facts"])]);
    assert_eq!(
        asks(with(story.clone(), &json!({ "except": id }))),
        [json!(null); 0]
    );
    street.wait_days(366);
    assert_eq!(
        asks(story),
        [json!(null); 0],
        "what is over a year old is another matter"
    );
}

/// The number in the casebook, and the same number as somebody types it months later.
#[rstest]
#[case("phone", "13900000001", "139-0000-0001", "same_phone")]
#[case("phone", "13900000001", "+86 139 0000 0001", "same_phone")]
#[case("phone", "13900000001", "１３９０００００００１", "same_phone")]
#[case("phone", "13900000001", "0411-80000011、13900000001", "same_phone")]
#[case(
    "phone",
    "+86 139-0000-0001 / 0411-80000011",
    "13900000001",
    "same_phone"
)]
#[case(
    "document_no",
    "21021319850701999X",
    "210213 19850701 999x",
    "same_document"
)]
#[case(
    "credit_code",
    "9121 0213 ma00 0004 xb",
    "91210213MA000004XB",
    "same_credit_code"
)]
fn a_number_is_known_again_however_it_is_written(
    #[case] field: &str,
    #[case] kept: &str,
    #[case] typed: &str,
    #[case] reason: &str,
) {
    let street = Street::open();
    let mut parties = [common::applicant(), common::respondent()];
    parties[0][field] = json!(kept);
    street.registers(&json!({ "parties": parties }));
    let mut party = json!({ "name": "周敏" });
    party[field] = json!(typed);
    let found = street.call("possible_duplicates", &json!({ "parties": [party] }));
    assert_eq!(
        found["duplicates"][0]["reasons"],
        json!([reason]),
        "{typed}"
    );
    // And by the search, in one form and in the other.
    let one_number = |text: &&str| !text.contains(['、', '/']);
    for text in [typed, kept].iter().filter(|text| one_number(text)) {
        assert!(!street.finds(text).is_empty(), "{text}");
    }
}

#[test]
fn numbers_run_within_a_year_and_a_committee_and_are_found_as_typed() {
    let street = Street::open();
    let number = |changes: Value| street.registers(&changes)["docket_no"].clone();
    assert_eq!(number(json!({})), "（2026）马山景人调字第1号");
    assert_eq!(
        number(json!({ "registered_on": "2025-12-31" })),
        "（2025）马山景人调字第1号"
    );
    assert_eq!(number(json!({})), "（2026）马山景人调字第2号");
    let platform = street.call(
        "save_platform",
        &json!({
            "name": "金石滩说事点", "kind": "village_talk_point",
            "committee_short_name": "马金石", "is_active": true,
        }),
    );
    let there = json!({ "platform_id": platform["id"] });
    assert_eq!(number(there), "（2026）马金石人调字第1号");
    let case = street.call(
        "dispute_case",
        &json!({ "docket_no": "(2026)马金石人调字第001号" }),
    );
    assert_eq!(case["row"]["platform_id"], platform["id"]);
}

#[test]
fn two_platforms_of_one_committee_share_its_numbers() {
    let street = Street::open();
    let office = street.call("office_overview", &json!({}));
    let platform = street.call(
        "save_platform",
        &json!({
            "name": "山景社区调解室", "kind": "mediation_room", "is_active": true,
            "committee_id": office["platforms"][0]["committee_id"],
        }),
    );
    let first = street.registers(&json!({}))["docket_no"].clone();
    let second = street.registers(&json!({ "platform_id": platform["id"] }))["docket_no"].clone();
    assert_eq!(first, "（2026）马山景人调字第1号");
    assert_eq!(
        second, "（2026）马山景人调字第2号",
        "a number is given once"
    );
}

#[test]
fn what_the_form_names_must_be_there() {
    let street = Street::open();
    let stranger = "019cae00-0000-7000-8000-000000000000";
    let intake = |changes: &Value| with(common::intake(), changes);
    for field in ["request_id", "consultation_id"] {
        let failure = street.refused("register_dispute", &intake(&json!({ field: stranger })));
        assert_eq!(word(failure.code), "not_found", "{field}");
    }
    let unknown = |field: &str| vec![(field.to_owned(), "unknown".to_owned())];
    let form = intake(&json!({ "platform_id": stranger }));
    assert_eq!(
        street.refused_fields("register_dispute", &form),
        unknown("platform_id")
    );
    let form = intake(&json!({ "mediator_ids": [stranger] }));
    assert_eq!(
        street.refused_fields("register_dispute", &form),
        unknown("mediator_ids")
    );
    let id = street.registered();
    let form = with(
        street.acceptance(&id),
        &json!({ "mediator_ids": [stranger] }),
    );
    assert_eq!(
        street.refused_fields("accept_dispute", &form),
        unknown("mediator_ids")
    );
    street.call("accept_dispute", &street.acceptance(&id));
    for field in ["mediator_ids", "recorder_id"] {
        let value = if field == "recorder_id" {
            json!(stranger)
        } else {
            json!([stranger])
        };
        let form = with(street.session(&id), &json!({ field: value }));
        assert_eq!(
            street.refused_fields("record_session", &form),
            unknown(field)
        );
    }
    let form = with(
        street.terms(&id, "oral"),
        &json!({ "recorder_id": stranger }),
    );
    assert_eq!(
        street.refused_fields("conclude_agreement", &form),
        unknown("recorder_id")
    );
    street.call("conclude_agreement", &street.terms(&id, "oral"));
    let form = json!({
        "dispute_id": id, "finding": "performed", "content": "已付", "visitor_id": stranger,
    });
    assert_eq!(
        street.refused_fields("record_follow_up", &form),
        unknown("visitor_id")
    );
    let form = with(common::consultation(), &json!({ "lawyer_id": stranger }));
    assert_eq!(
        street.refused_fields("record_consultation", &form),
        unknown("lawyer_id")
    );
}

#[test]
fn links_are_seen_from_both_sides() {
    let street = Street::open();
    let (id, other) = (street.registered(), street.registered());
    let form = json!({ "dispute_id": id, "linked_id": other, "kind": "continuation" });
    street.call("link_disputes", &form);
    assert_eq!(street.case(&id)["links"][0]["dispute"]["id"], json!(other));
    let back = street.case(&other)["links"][0].clone();
    assert_eq!(back["dispute"]["id"], json!(id));
    let turned = json!({ "dispute_id": other, "linked_id": id, "kind": "duplicate" });
    assert_eq!(
        street.refused_fields("link_disputes", &turned),
        [("linked_id".to_owned(), "twice".to_owned())]
    );
    street.call("unlink_disputes", &json!({ "link_id": back["id"] }));
    assert_eq!(street.case(&id)["links"], json!([]));
    for side in [&id, &other] {
        assert_eq!(
            street.facts(side)[..2],
            ["dispute_link.removed", "dispute_link.made"]
        );
    }
}

#[test]
fn an_anonymous_consultation_is_complete_and_keeps_no_name() {
    let street = Street::open();
    let form = with(common::consultation(), &json!({ "is_anonymous": true }));
    let recorded = street.call("record_consultation", &form);
    assert_eq!(recorded["docket_no"], "（2026）马山景咨字第1号");
    let detail = street.call(
        "consultation_detail",
        &json!({ "id": recorded["id"], "reveal": true }),
    );
    assert_eq!(detail["is_anonymous"], true);
    assert_eq!(detail["inquirer_name"], Value::Null);
    assert_eq!(detail["inquirer_phone"], Value::Null);
    assert_eq!(detail["lawyer_id"], street.head, "who acts advised");
    assert_eq!(detail["starts_at"], "2026-03-02T00:00:00Z");
}

#[test]
fn a_consultation_ends_after_it_began_and_is_about_something() {
    let street = Street::open();
    let refused = |changes: Value| {
        let form = with(common::consultation(), &changes);
        street.refused_fields("record_consultation", &form)
    };
    let only = |field: &str, code: &str| vec![(field.to_owned(), code.to_owned())];
    let started = "2026-03-03T00:00:00Z";
    assert_eq!(
        refused(json!({ "starts_at": started })),
        only("starts_at", "in_future")
    );
    let ended = "2026-03-01T23:00:00Z";
    assert_eq!(
        refused(json!({ "ends_at": ended })),
        only("ends_at", "result_unfit"),
        "it begins now where the form does not say"
    );
    assert_eq!(
        refused(json!({ "amount_fen": "-1" })),
        only("amount_fen", "not_positive")
    );
    let id = street.consulted();
    let form = with(common::consultation(), &json!({ "ends_at": ended }));
    assert_eq!(
        street.refused_fields(
            "correct_consultation",
            &json!({ "id": id, "consultation": form })
        ),
        only("ends_at", "result_unfit")
    );
}

#[test]
fn a_dispute_opened_from_a_consultation_is_seen_there() {
    let street = Street::open();
    let consultation = street.consulted();
    let opened = street.registers(&json!({ "consultation_id": consultation }));
    let detail = street.call("consultation_detail", &json!({ "id": consultation }));
    assert_eq!(detail["disputes"][0]["id"], opened["id"]);
}

#[test]
fn a_holiday_that_the_office_enters_moves_a_limit() {
    let street = Street::open();
    let years = street.call("holiday_years", &json!({}));
    let this_year = years["years"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["year"] == 2026);
    let mut table = this_year.unwrap().clone();
    assert_eq!(table["is_built_in"], true);
    table["days_off"]
        .as_array_mut()
        .unwrap()
        .insert(0, json!("2026-04-01"));
    table.as_object_mut().unwrap().remove("is_built_in");
    street.call("save_holiday_year", &table);
    let id = street.accepted();
    assert_eq!(street.case(&id)["row"]["due_on"], "2026-04-02");
}

#[test]
fn a_type_switched_off_stays_in_the_table_and_in_old_records() {
    let street = Street::open();
    let id = street.registered();
    let mut table = street.call("dispute_type_table", &json!({}));
    for one in table["types"].as_array_mut().unwrap() {
        if one["code"] == "neighbour" {
            one["is_active"] = json!(false);
        }
    }
    let changed = street.call("save_dispute_types", &json!({ "types": table["types"] }));
    assert_eq!(changed["version"], 2);
    assert_eq!(street.case(&id)["row"]["dispute_type"], "neighbour");
    let again = street.call("save_dispute_types", &json!({ "types": table["types"] }));
    assert_eq!(again["version"], 2, "the same again is no version");
}

#[test]
fn the_office_names_everybody_and_who_has_an_account() {
    let street = Street::open();
    street.colleague("duty_lawyer");
    let office = street.call("office_overview", &json!({}));
    let people = office["people"].as_array().unwrap();
    assert_eq!(people.len(), 2);
    assert!(people.iter().all(|person| person["has_account"] == true));
    assert_eq!(office["committees"][0]["short_name"], "马山景");
    assert_eq!(office["dispute_types"].as_array().unwrap().len(), 18);
}
