//! Lists in pages: every row once, whatever is added meanwhile.

use crate::Street;
use crate::common::{self, with};
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Registers disputes that differ in day, amount and limit, some of them alike.
fn street_with_disputes(count: u32) -> Street {
    let street = Street::open();
    for number in 0..count {
        let answer = street.registers(&json!({
            "registered_on": format!("2026-02-{:02}", number % 5 + 1),
            "amount_fen": if number % 3 == 0 { Value::Null } else { json!((number % 4).to_string()) },
        }));
        if number % 2 == 0 {
            let id = answer["id"].as_str().unwrap();
            street.call("accept_dispute", &street.acceptance(id));
        }
    }
    street
}

fn ids(page: &Value) -> Vec<String> {
    let rows = page["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row["id"].as_str().unwrap().to_owned())
        .collect()
}

#[rstest]
fn every_row_is_read_once_though_others_are_added_between_pages(
    #[values("registered_on", "due_on", "changed_at", "amount", "docket_no")] sort: &str,
    #[values(true, false)] ascending: bool,
) {
    let street = street_with_disputes(11);
    let all = ids(&street.call("dispute_list", &json!({ "limit": 500 })));
    let mut seen: Vec<String> = Vec::new();
    let mut cursor = Value::Null;
    loop {
        let ask = json!({ "sort": sort, "ascending": ascending, "limit": 3, "cursor": cursor });
        let page = street.call("dispute_list", &ask);
        assert!(ids(&page).len() <= 3);
        seen.extend(ids(&page));
        cursor = page["next"].clone();
        if cursor.is_null() {
            break;
        }
        assert!(seen.len() < 60, "the pages never end");
        street.wait_days(1);
        // Two more: one that comes first and one that comes last in most orders.
        if seen.len() < 12 {
            street.registers(&json!({ "registered_on": "2026-01-01", "amount_fen": "1" }));
            street.registers(&json!({ "amount_fen": "9" }));
        }
    }
    let unique: BTreeSet<_> = seen.iter().cloned().collect();
    assert_eq!(unique.len(), seen.len(), "no row twice");
    for id in all {
        assert!(unique.contains(&id), "a row is missing");
    }
}

#[rstest]
fn rows_come_in_the_order_asked_for(
    #[values("registered_on", "due_on", "amount", "docket_no")] sort: &str,
    #[values(true, false)] ascending: bool,
) {
    let street = street_with_disputes(9);
    let ask = json!({ "sort": sort, "ascending": ascending });
    let page = street.call("dispute_list", &ask);
    let key = |row: &Value| match sort {
        "registered_on" => row["registered_on"].as_str().unwrap().to_owned(),
        "due_on" => row["due_on"].as_str().unwrap_or("9999-12-31").to_owned(),
        "amount" => row["amount_fen"].as_str().unwrap_or("0").to_owned(),
        _ => row["docket_no"].as_str().unwrap().to_owned(),
    };
    let rows = page["rows"].as_array().unwrap();
    let found: Vec<_> = rows.iter().map(key).collect();
    let mut sorted = found.clone();
    sorted.sort();
    if !ascending {
        sorted.reverse();
    }
    assert_eq!(found, sorted);
}

#[test]
fn a_list_shows_what_was_asked_for() {
    let street = street_with_disputes(6);
    street.terminated();
    let other = street.call(
        "save_platform",
        &json!({
            "name": "金石滩说事点", "kind": "village_talk_point",
            "committee_short_name": "马金石", "is_active": true,
        }),
    );
    street.registers(&json!({
        "platform_id": other["id"], "dispute_type": "medical", "mediation_kind": "lawyer",
    }));
    let count = |ask: Value| street.call("dispute_list", &ask)["count"].as_u64().unwrap();
    assert_eq!(count(json!({})), 8);
    assert_eq!(count(json!({ "status": "accepted" })), 3);
    assert_eq!(count(json!({ "status": ["accepted", "terminated"] })), 4);
    assert_eq!(count(json!({ "status": [] })), 8);
    assert_eq!(count(json!({ "platform_id": other["id"] })), 1);
    assert_eq!(count(json!({ "dispute_type": "medical" })), 1);
    assert_eq!(count(json!({ "mediation_kind": "lawyer" })), 1);
    assert_eq!(count(json!({ "mediator_id": street.head })), 4);
    assert_eq!(
        count(json!({ "from": "2026-02-02", "to": "2026-02-03" })),
        2
    );
    assert_eq!(
        count(json!({ "due_by": "2026-04-01" })),
        3,
        "only what is being mediated"
    );
    assert_eq!(count(json!({ "due_by": "2026-03-31" })), 0);
    assert_eq!(count(json!({ "has_conflict": true })), 0);
    assert_eq!(count(json!({ "has_conflict": false })), 8);
}

#[test]
fn a_page_holds_at_least_one_row_and_at_most_five_hundred() {
    let street = Street::open();
    street.import(&crate::importing::many(510));
    let length = |limit: u32| ids(&street.call("request_list", &json!({ "limit": limit }))).len();
    assert_eq!((length(0), length(501)), (1, 500));
    let usual = street.call("request_list", &json!({}));
    assert_eq!(ids(&usual).len(), 50);
}

#[rstest]
#[case("request_list")]
#[case("consultation_list")]
fn the_other_lists_are_read_whole_in_pages(#[case] name: &str) {
    let street = Street::open();
    street.import(&crate::importing::many(10));
    for number in 0..10 {
        let form =
            json!({ "content": format!("第{number}问"), "starts_at": "2026-03-01T00:00:00Z" });
        street.call("record_consultation", &with(common::consultation(), &form));
    }
    for ascending in [true, false] {
        let mut seen = BTreeSet::new();
        let mut cursor = Value::Null;
        loop {
            let ask = json!({ "ascending": ascending, "limit": 4, "cursor": cursor });
            let page = street.call(name, &ask);
            for id in ids(&page) {
                assert!(seen.insert(id), "no row twice");
            }
            cursor = page["next"].clone();
            if cursor.is_null() {
                break;
            }
        }
        assert_eq!(seen.len(), 10);
    }
}

#[test]
fn consultations_are_listed_by_what_they_are() {
    let street = Street::open();
    street.call(
        "record_consultation",
        &with(
            common::consultation(),
            &json!({ "manner": "telephone", "topic": "labour" }),
        ),
    );
    street.call(
        "record_consultation",
        &with(
            common::consultation(),
            &json!({ "starts_at": "2026-02-28T17:00:00Z" }),
        ),
    );
    let count = |ask: Value| {
        street.call("consultation_list", &ask)["count"]
            .as_u64()
            .unwrap()
    };
    assert_eq!(count(json!({ "manner": "telephone" })), 1);
    assert_eq!(count(json!({ "topic": "labour" })), 1);
    assert_eq!(count(json!({ "lawyer_id": street.head })), 2);
    assert_eq!(
        count(json!({ "from": "2026-03-01", "to": "2026-03-01" })),
        1,
        "a day in China"
    );
    assert_eq!(count(json!({ "platform_id": street.platform() })), 2);
}
