//! The hazard ledger as people work in it: numbers, steps, reminders, rounds, and the way to a dispute.

use crate::Street;
use crate::common::{facts_of, with, word};
use crate::hazard_trials::{
    check, handling, holding, lead, look, open, plan, planned, reported, request_of, resolved,
    settling,
};
use rstest::rstest;
use serde_json::{Value, json};

fn detail(street: &Street, id: &str) -> Value {
    street.call("hazard_detail", &json!({ "id": id }))
}

fn facts(street: &Street, id: &str) -> Vec<String> {
    facts_of(detail(street, id)["acts"].as_array().unwrap())
}

#[test]
fn numbers_of_hazards_run_in_a_series_of_their_own() {
    let street = Street::open();
    street.registered();
    let first = street.call("report_hazard", &lead());
    let second = street.call("report_hazard", &lead());
    assert_eq!(first["docket_no"], "（2026）马山景隐字第1号");
    assert_eq!(second["docket_no"], "（2026）马山景隐字第2号");
}

#[test]
fn a_hazard_goes_from_the_lead_to_the_end_and_its_history_tells_every_step() {
    let street = Street::open();
    let id = resolved(&street);
    let page = detail(&street, &id);
    assert_eq!(page["row"]["status"], "resolved");
    assert_eq!(
        page["row"]["next_review_on"], "2026-03-17",
        "orange: fifteen days"
    );
    assert_eq!(page["review_days"], 15);
    street.wait_days(15);
    street.call("review_hazard", &look(&id, "consolidated"));
    street.call(
        "close_hazard",
        &json!({ "hazard_id": id, "note": "未再出现" }),
    );
    let page = detail(&street, &id);
    assert_eq!(page["row"]["status"], "closed");
    assert_eq!(page["reviews"][0]["result"], "consolidated");
    assert_eq!(page["reviews"][0]["reviewer_id"], json!(street.head));
    assert_eq!(
        facts(&street, &id),
        [
            "hazard.closed",
            "hazard.reviewed",
            "hazard.resolved",
            "hazard.planned",
            "hazard.checked",
            "hazard.reported",
        ]
    );
}

#[test]
fn a_step_out_of_order_is_refused_with_the_reason_and_what_is_possible() {
    let street = Street::open();
    let id = open(&street);
    let before = street.entries();
    let failure = street.refused("settle_hazard", &settling(&id));
    assert_eq!(word(failure.code), "hazard_not_now");
    assert_eq!(failure.params["hazard_obstacle"], "not_planned");
    assert_eq!(
        failure.params["hazard_possible"],
        "plan turn_into_dispute correct"
    );
    assert_eq!(
        lxq_api::sentence::of_failure(&failure),
        "本隐患现为“待处置”，不能登记化解或稳控：还没有处置措施，请先制定措施。\
         现在可以：制定措施、转为纠纷、更正。"
    );
    assert_eq!(street.entries(), before);
    let steps = detail(&street, &id)["steps"].clone();
    let settle = steps
        .as_array()
        .unwrap()
        .iter()
        .find(|step| step["action"] == "settle")
        .unwrap();
    assert_eq!(settle["obstacle"], "not_planned");
}

#[test]
fn a_relapse_comes_back_with_a_new_day() {
    let street = Street::open();
    let id = resolved(&street);
    let form = with(look(&id, "rebounded"), &json!({ "due_on": street.today() }));
    street.call("review_hazard", &form);
    let page = detail(&street, &id);
    assert_eq!(page["row"]["status"], "handling");
    assert_eq!(page["row"]["next_review_on"], Value::Null);
    assert_eq!(page["row"]["due_on"], street.today());
    assert_eq!(facts(&street, &id)[0], "hazard.rebounded");
}

#[test]
fn what_is_overdue_comes_first_and_is_counted() {
    let street = Street::open();
    let settled = resolved(&street);
    street.wait_days(8);
    let late = handling(&street);
    let new = reported(&street);
    street.wait_days(11);
    // The look-back was due on the 17th, the measures on the 20th; it is the 21st.
    let list = street.call("hazard_list", &json!({}));
    let ids: Vec<_> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].clone())
        .collect();
    assert_eq!(ids, [json!(new), json!(settled), json!(late)]);
    assert_eq!(
        list["rows"][1]["review_nearness"],
        json!({ "state": "overdue", "days_over": 4 })
    );
    assert_eq!(
        list["rows"][2]["due_nearness"],
        json!({ "state": "overdue", "days_over": 1 })
    );
    let counts = street.call(
        "hazard_counts",
        &json!({ "platform_id": street.platform() }),
    );
    assert_eq!(counts["review_overdue"], 1);
    assert_eq!(counts["handling_overdue"], 1);
    assert_eq!(counts["lead"], 1);
    assert_eq!(counts["high_risk"], 2);
    assert_eq!(counts["total"], 3);
    for (ask, expected) in [
        (json!({ "overdue": true }), &late),
        (json!({ "review": "overdue" }), &settled),
        (json!({ "review": "soon" }), &settled),
        (json!({ "status": "lead" }), &new),
    ] {
        let list = street.call("hazard_list", &ask);
        assert_eq!(list["count"], 1, "{ask}");
        assert_eq!(list["rows"][0]["id"], json!(expected), "{ask}");
    }
}

#[rstest]
#[case(json!({ "risk_level": "orange" }), 1)]
#[case(json!({ "risk_level": "red" }), 0)]
#[case(json!({ "source": "grid" }), 2)]
#[case(json!({ "source": "police" }), 0)]
#[case(json!({ "from": "2026-03-02", "to": "2026-03-02" }), 2)]
#[case(json!({ "from": "2026-03-03" }), 0)]
#[case(json!({ "dispute_type": "neighbour" }), 0)]
#[case(json!({ "sort": "found_on" }), 2)]
#[case(json!({ "sort": "docket_no", "ascending": true }), 2)]
fn the_list_is_narrowed(#[case] ask: Value, #[case] count: u32) {
    let street = Street::open();
    open(&street);
    reported(&street);
    assert_eq!(street.call("hazard_list", &ask)["count"], count, "{ask}");
}

#[test]
fn every_row_is_read_once_page_by_page() {
    let street = Street::open();
    for _ in 0..3 {
        reported(&street);
        resolved(&street);
    }
    let mut seen = std::collections::BTreeSet::new();
    let mut cursor = Value::Null;
    loop {
        let page = street.call("hazard_list", &json!({ "limit": 2, "cursor": cursor }));
        for row in page["rows"].as_array().unwrap() {
            assert!(seen.insert(row["id"].as_str().unwrap().to_owned()));
        }
        cursor = page["next"].clone();
        if cursor.is_null() {
            break;
        }
    }
    assert_eq!(seen.len(), 6);
}

#[test]
fn a_hazard_becomes_a_dispute_in_one_act_and_takes_its_request_along() {
    let street = Street::open();
    let request = request_of(&street);
    let changes = json!({ "source": "request", "request_id": request });
    let id = street.call("report_hazard", &with(lead(), &changes))["id"].clone();
    let waiting = street.call("request_detail", &json!({ "id": request }));
    assert_eq!(waiting["row"]["status"], "in_progress");
    let id = id.as_str().unwrap();
    let failure = street.refused(
        "register_dispute",
        &with(crate::common::intake(), &json!({ "hazard_id": id })),
    );
    assert_eq!(failure.params["hazard_obstacle"], "not_checked");
    street.call("check_hazard", &check(id));
    let dispute = street.registers(&json!({ "hazard_id": id }));
    let page = detail(&street, id);
    assert_eq!(page["row"]["status"], "turned_into_dispute");
    assert_eq!(page["disputes"][0]["id"], dispute["id"]);
    assert_eq!(page["request"]["id"], json!(request));
    let case = street.case(dispute["id"].as_str().unwrap());
    assert_eq!(case["hazard_id"], json!(id));
    assert_eq!(
        case["request_id"],
        json!(request),
        "the outcome returns to the request"
    );
    let acts = page["acts"].as_array().unwrap();
    assert_eq!(facts_of(&acts[..1]), ["hazard.turned_into_dispute"]);
    let failure = street.refused(
        "register_dispute",
        &with(crate::common::intake(), &json!({ "hazard_id": id })),
    );
    assert_eq!(failure.params["hazard_obstacle"], "turned_into_dispute");
    let from = street.call("hazard_list", &json!({ "request_id": request }));
    assert_eq!(from["rows"][0]["status"], "turned_into_dispute");
}

#[rstest]
#[case(json!({ "title": " " }), "title", "required")]
#[case(json!({ "title": "长".repeat(61) }), "title", "too_long")]
#[case(json!({ "place": "" }), "place", "required")]
#[case(json!({ "found_on": "2026-03-03" }), "found_on", "in_future")]
#[case(json!({ "people_count": 0 }), "people_count", "not_positive")]
#[case(json!({ "dispute_type": "x" }), "dispute_type", "unknown")]
#[case(json!({ "platform_id": "019cae00-0000-7000-8000-000000000000" }), "platform_id", "unknown")]
#[case(json!({ "request_id": "019cae00-0000-7000-8000-000000000000" }), "request_id", "unknown")]
#[case(json!({ "inspection_id": "019cae00-0000-7000-8000-000000000000" }), "inspection_id", "unknown")]
fn a_lead_is_refused_at_its_field(#[case] changes: Value, #[case] field: &str, #[case] code: &str) {
    let street = Street::open();
    let before = street.entries();
    assert_eq!(
        street.refused_fields("report_hazard", &with(lead(), &changes)),
        [(field.to_owned(), code.to_owned())]
    );
    assert_eq!(street.entries(), before);
}

#[test]
fn who_no_longer_works_here_answers_for_nothing_new() {
    let street = Street::open();
    let person = street.colleague("mediator");
    let form = json!({
        "id": person, "name": "同事mediator", "role": "mediator",
        "platform_id": street.platform(), "is_active": false,
    });
    street.call("save_person", &form);
    let id = open(&street);
    let form = with(plan(&street, &id), &json!({ "responsible_id": person }));
    assert_eq!(
        street.refused_fields("plan_hazard", &form),
        [("responsible_id".to_owned(), "inactive".to_owned())]
    );
}

#[test]
fn a_round_begins_with_the_reviews_that_are_due_and_keeps_what_it_finds() {
    let street = Street::open();
    let settled = resolved(&street);
    street.wait_days(20);
    let round = planned(&street);
    let page = street.call("inspection_detail", &json!({ "id": round }));
    assert_eq!(page["due_reviews"][0]["id"], json!(settled));
    let form = with(
        look(&settled, "consolidated"),
        &json!({ "inspection_id": round }),
    );
    street.call("review_hazard", &form);
    let found = with(
        lead(),
        &json!({ "source": "inspection", "inspection_id": round }),
    );
    let found = street.call("report_hazard", &found)["id"].clone();
    street.call("save_inspection", &holding(&street, &round));
    let page = street.call("inspection_detail", &json!({ "id": round }));
    assert_eq!(page["row"]["status"], "held");
    assert_eq!(page["due_reviews"], json!([]));
    assert_eq!(page["hazards"][0]["id"], found);
    assert_eq!(page["reviews"][0]["hazard_id"], json!(settled));
    assert_eq!(page["items"][1]["note"], "三号楼一处");
    let facts = facts_of(page["acts"].as_array().unwrap());
    assert_eq!(facts, ["inspection.held", "inspection.planned"]);
    let form = json!({ "id": round, "reason": "下雨" });
    let failure = street.refused("cancel_inspection", &form);
    assert_eq!(word(failure.code), "inspection_over");
    assert!(detail(&street, found.as_str().unwrap())["inspection"]["title"].is_string());
}

#[test]
fn a_month_names_the_platforms_that_owe_rounds() {
    let street = Street::open();
    let ask = json!({ "day": "2026-03-15" });
    let month = street.call("inspection_month", &ask);
    assert_eq!(month["short"], 1);
    assert_eq!(month["platforms"][0]["missing"], 2);
    for expected in [1, 0] {
        let id = planned(&street);
        street.call("save_inspection", &holding(&street, &id));
        let month = street.call("inspection_month", &ask);
        assert_eq!(month["platforms"][0]["missing"], expected);
    }
    planned(&street);
    let month = street.call("inspection_month", &ask);
    assert_eq!(month["short"], 0);
    assert_eq!(month["first"], "2026-03-01");
    let own = &month["platforms"][0];
    assert_eq!(
        (own["held"].clone(), own["planned"].clone()),
        (json!(2), json!(1))
    );
    assert_eq!(own["inspections"].as_array().unwrap().len(), 3);
    let next = street.call("inspection_month", &json!({ "day": "2026-04-01" }));
    assert_eq!(next["platforms"][0]["held"], 0);
}

#[test]
fn the_list_of_a_round_is_the_streets_or_the_last_one() {
    let street = Street::open();
    let ask = json!({ "platform_id": street.platform() });
    let first = street.call("inspection_items", &ask);
    assert_eq!(first["version"], 1);
    assert_eq!(first["last"], Value::Null);
    let id = planned(&street);
    street.call("save_inspection", &holding(&street, &id));
    let form = json!({ "items": ["燃气", " 楼道堆物 "] });
    let saved = street.call("save_inspection_items", &form);
    assert_eq!(saved["version"], 2);
    let before = street.entries();
    street.call("save_inspection_items", &form);
    assert_eq!(street.entries(), before, "the same list is no new version");
    let items = street.call("inspection_items", &ask);
    assert_eq!(items["items"], json!(["燃气", "楼道堆物"]));
    assert_eq!(items["last"]["items"], json!(["燃气", "飞线充电"]));
}

#[rstest]
#[case("飞线")]
#[case("马山景隐字第1号")]
#[case("山景社区3号楼")]
#[case("窗户拉线")]
fn a_hazard_is_found_as_soon_as_it_is_reported(#[case] text: &str) {
    let street = Street::open();
    reported(&street);
    let expected = ("hazard".to_owned(), "三号楼飞线充电".to_owned());
    assert!(street.finds(text).contains(&expected), "{text}");
}

#[test]
fn what_a_review_found_is_found_and_not_by_who_may_not_read_the_ledger() {
    let street = Street::open();
    let id = resolved(&street);
    let form = with(
        look(&id, "still_open"),
        &json!({ "finding": "仍有一辆停在楼道" }),
    );
    street.call("review_hazard", &form);
    assert_eq!(street.finds("停在楼道").len(), 1);
    street.sits("statistician");
    assert_eq!(street.finds("停在楼道"), []);
}
