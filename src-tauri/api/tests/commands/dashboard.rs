//! 图表 through the dispatcher: every series against the lists and the tables of figures, what opens behind a
//! number, and what a wall may show.

use crate::Street;
use crate::common::{PASSPHRASE, with};
use crate::every_command::{Trial, trial};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Enough disputes for every step and band, on few enough to be read one by one.
const CASES: u32 = 160;

fn demo() -> Street {
    let street = Street::bare();
    lxq_api::init_demo(&street.host, Some(7), Some(CASES), PASSPHRASE).unwrap();
    let account = street.host.accounts()[0].1;
    street.unlock(&account.to_string());
    street
}

/// All rows of a list.
fn all(street: &Street, list: &str, ask: &Value) -> Vec<Value> {
    let mut rows = Vec::new();
    let mut cursor = Value::Null;
    loop {
        let page = street.call(
            list,
            &with(ask.clone(), &json!({ "cursor": cursor, "limit": 500 })),
        );
        rows.extend(page["rows"].as_array().unwrap().iter().cloned());
        cursor = page["next"].clone();
        if cursor.is_null() {
            return rows;
        }
    }
}

fn list<'a>(found: &'a Value, series: &str) -> &'a Vec<Value> {
    found[series].as_array().unwrap()
}

fn sum(rows: &[Value], key: &str) -> u64 {
    rows.iter().map(|row| row[key].as_u64().unwrap()).sum()
}

fn text<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().unwrap_or_default()
}

/// A figure of the whole in a table.
fn figure(street: &Street, ask: &Value, key: &str) -> Value {
    let found = street.call("figures", ask);
    let columns = found["table"]["columns"].as_array().unwrap();
    let place = columns.iter().position(|one| one["key"] == key).unwrap();
    found["table"]["total"]["figures"][place].clone()
}

/// A count of the case table over all four kinds of mediation.
fn of_all_kinds(street: &Street, period: &Value, basis: &str, key: &str) -> u64 {
    let kinds = ["peoples", "administrative", "judicial", "lawyer"].map(|kind| {
        let ask = json!({ "table": "case_table", "basis": basis, "mediation_kind": kind });
        figure(street, &with(ask, period), key)["count"]
            .as_u64()
            .unwrap()
    });
    kinds.iter().sum()
}

fn period(found: &Value) -> Value {
    json!({ "from": found["from"], "to": found["to"] })
}

pub(crate) fn trials() -> Vec<Trial> {
    let backwards = |request: Value| {
        with(
            request,
            &json!({ "from": "2026-03-02", "to": "2026-03-01" }),
        )
    };
    let mut trials = vec![
        trial("dashboard", |_| json!({})).refused("fields to before", backwards),
        trial("dashboard_cases", |street| {
            street.registered();
            json!({ "count": "registered" })
        })
        .refused("fields to before", backwards)
        .without("statistician"),
        trial("wall_figures", |_| json!({})),
    ];
    trials.extend(crate::street_map::trials());
    trials
}

#[test]
fn every_month_counts_what_the_lists_and_the_tables_count() {
    let street = demo();
    let found = street.call("dashboard", &json!({}));
    let months = list(&found, "months");
    assert!(months.len() == 12 || months.len() == 13, "{}", months.len());
    let disputes = all(&street, "dispute_list", &json!({}));
    let requests = all(&street, "request_list", &period(&found));
    for month in months {
        let (from, to) = (text(month, "from"), text(month, "to"));
        let within = |day: &str| (from..=to).contains(&day);
        let registered = disputes
            .iter()
            .filter(|row| within(text(row, "registered_on")));
        assert_eq!(month["registered"], registered.count(), "{from}");
        let closed = disputes
            .iter()
            .filter(|row| row["status"] == "closed" && within(text(row, "closed_on")));
        assert_eq!(month["closed"], closed.count(), "{from}");
        let received = requests
            .iter()
            .filter(|row| within(&china_day(text(row, "submitted_at"))));
        assert_eq!(month["received"], received.count(), "{from}");
    }
    let period = period(&found);
    for (series, key) in [("closed", "total"), ("settled", "settled")] {
        assert_eq!(
            sum(months, series),
            of_all_kinds(&street, &period, "closed", key),
            "{series}"
        );
    }
    let of_requests = |key| {
        figure(
            &street,
            &with(json!({ "table": "request_table" }), &period),
            key,
        )
    };
    assert_eq!(of_requests("received")["count"], sum(months, "received"));
    assert_eq!(of_requests("closed")["count"], sum(months, "finished"));
    let days = list(&found, "days");
    assert_eq!(sum(days, "requests"), sum(months, "received"));
    assert_eq!(sum(days, "disputes"), sum(months, "registered"));
}

#[test]
fn the_steps_narrow_from_intake_to_closing_and_open_as_many_as_they_say() {
    let street = demo();
    let found = street.call("dashboard", &json!({}));
    let period = period(&found);
    let steps: BTreeMap<String, u64> = list(&found, "funnel")
        .iter()
        .map(|step| {
            (
                text(step, "step").to_owned(),
                step["count"].as_u64().unwrap(),
            )
        })
        .collect();
    let counts: Vec<u64> = list(&found, "funnel")
        .iter()
        .map(|step| step["count"].as_u64().unwrap())
        .collect();
    assert!(counts.is_sorted_by(|one, next| one >= next), "{counts:?}");
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
    assert_eq!(
        steps["accepted"],
        of_all_kinds(&street, &period, "registered", "total")
    );
    assert_eq!(
        steps["finished"],
        of_all_kinds(&street, &period, "registered", "performed")
    );
    let months = list(&found, "months");
    let (closed, settled) = (sum(months, "closed"), sum(months, "settled"));
    for (count, number) in steps
        .iter()
        .map(|(step, count)| (step.as_str(), *count))
        .chain([("closed", closed), ("settled", settled)])
    {
        let opened = street.call(
            "dashboard_cases",
            &with(period.clone(), &json!({ "count": count })),
        );
        assert_eq!(opened["count"], number, "{count}");
    }
    let agreed = street.call(
        "dashboard_cases",
        &with(period, &json!({ "count": "agreed" })),
    );
    for row in agreed["rows"].as_array().unwrap() {
        let case = street.case(text(row, "id"));
        assert!(!case["agreement"].is_null(), "{}", row["docket_no"]);
    }
}

#[test]
fn open_disputes_wait_in_bands_that_their_list_opens() {
    let street = demo();
    let found = street.call("dashboard", &json!({}));
    let open = json!(["registered", "accepted", "agreed"]);
    let rows = all(&street, "dispute_list", &json!({ "status": open }));
    let ageing = list(&found, "ageing");
    assert_eq!(sum(ageing, "total"), rows.len() as u64);
    for band in ageing {
        let ask = json!({ "status": open, "from": band["from"], "to": band["to"] });
        let listed = all(&street, "dispute_list", &ask);
        assert_eq!(band["total"], listed.len(), "{}", band["band"]);
        let over = listed
            .iter()
            .filter(|row| row["nearness"]["state"] == "overdue");
        assert_eq!(band["by_limit"]["over"], over.count(), "{}", band["band"]);
    }
}

#[test]
fn the_grid_and_the_places_add_up_to_what_was_registered() {
    let street = demo();
    let found = street.call("dashboard", &json!({}));
    let registered = sum(list(&found, "months"), "registered");
    let grid = &found["grid"];
    assert_eq!(grid["total"], registered);
    let types = list(grid, "types");
    assert_eq!(sum(types, "total"), registered);
    for row in list(grid, "rows").iter().take(8) {
        for (kind, count) in types.iter().zip(list(row, "counts")) {
            let ask = json!({
                "platform_id": row["platform_id"], "dispute_type": kind["code"],
                "from": found["from"], "to": found["to"],
            });
            let listed = street.call("dispute_list", &ask);
            assert_eq!(
                listed["count"], *count,
                "{} of {}",
                kind["name"], row["name"]
            );
        }
    }
    let places = list(&found, "places");
    assert_eq!(sum(places, "disputes"), registered);
    assert_eq!(
        sum(places, "requests"),
        sum(list(&found, "months"), "received")
    );
    let year = street.call(
        "figures",
        &with(json!({ "table": "street_year" }), &period(&found)),
    );
    let lines = year["table"]["rows"].as_array().unwrap();
    let line = |key: &str| {
        let found = lines.iter().find(|row| row["key"] == key).unwrap();
        found["figures"][0]["count"].as_u64().unwrap()
    };
    assert_eq!(sum(places, "hazards"), line("hazards"));
    assert_eq!(registered, line("disputes"));
    // Of one platform there is no more than its part.
    let one = &places[0];
    let own = street.call("dashboard", &json!({ "platform_id": one["platform_id"] }));
    assert_eq!(own["grid"]["total"], one["disputes"]);
    assert_eq!(
        sum(list(&own, "months"), "received"),
        one["requests"].as_u64().unwrap()
    );
    assert_eq!(
        sum(list(&own, "days"), "requests"),
        one["requests"].as_u64().unwrap()
    );
}

#[test]
fn the_ladders_count_what_the_rates_count() {
    let street = demo();
    let found = street.call("dashboard", &json!({}));
    let ask = with(json!({ "table": "request_table" }), &period(&found));
    let rate = figure(&street, &ask, "satisfaction_rate");
    let ladder = &found["satisfaction"];
    let levels = list(ladder, "levels");
    assert_eq!(sum(levels, "count"), ladder["rated"].as_u64().unwrap());
    assert_eq!(ladder["rated"], rate["whole"]);
    assert_eq!(sum(&levels[..3], "count"), rate["part"].as_u64().unwrap());
    let counted = figure(&street, &ask, "counted")["count"].as_u64().unwrap();
    assert_eq!(
        ladder["rated"].as_u64().unwrap() + ladder["unrated"].as_u64().unwrap(),
        counted
    );
    let worst = &levels[4];
    let listed = json!({ "satisfaction": worst["level"], "only_counted": true });
    let listed = all(&street, "request_list", &with(listed, &period(&found)));
    assert_eq!(worst["count"], listed.len());
    let counts = street.call("rating_counts", &period(&found));
    let rungs = list(&found, "ratings");
    for rung in rungs {
        let level = text(rung, "level");
        let own = counts["by_level"][level].as_u64().unwrap_or(0);
        assert_eq!(rung["count"], own, "{level}");
        let listed = with(period(&found), &json!({ "level": level }));
        let listed = all(&street, "rating_list", &listed).len() as u64;
        assert_eq!(own + rung["excluded"].as_u64().unwrap(), listed, "{level}");
    }
}

#[test]
fn a_wall_shows_the_same_sums_with_no_small_cell_and_no_name_of_anybody() {
    let street = demo();
    let wall = street.call("wall_figures", &json!({}));
    let found = street.call("dashboard", &json!({}));
    assert_eq!(wall["months"], found["months"]);
    assert_eq!(wall["funnel"], found["funnel"]);
    assert_eq!(wall["headline"]["disputes"], found["grid"]["total"]);
    assert_eq!(
        wall["headline"]["open"].as_u64().unwrap(),
        sum(list(&found, "ageing"), "total")
    );
    let mut small = 0;
    for community in list(&wall, "communities") {
        let cells = list(community, "by_type").iter();
        for cell in cells.chain([&community["disputes"], &community["requests"]]) {
            small += usize::from(cell["kind"] == "few");
            assert!(
                cell["kind"] != "told" || ![1, 2].contains(&cell["count"].as_u64().unwrap()),
                "{cell} of {community}"
            );
        }
    }
    assert!(small > 0, "the demo street has small cells to hide");
    let words = wall.to_string();
    let people = street.call("office_overview", &json!({}));
    for person in people["people"].as_array().unwrap() {
        let name = text(person, "name");
        assert!(!words.contains(name), "{name} is on the wall");
    }
}

#[test]
fn who_reads_no_disputes_sees_the_charts_and_opens_nothing() {
    let street = Street::open();
    street.registers(&json!({ "is_confidential": true }));
    street.sits("statistician");
    let found = street.call("dashboard", &json!({}));
    assert_eq!(
        found["grid"]["total"], 1,
        "a number tells nothing of its content"
    );
    for list in ["disputes", "requests", "ratings", "hazards"] {
        assert_eq!(found["opens"][list], false, "{list}");
    }
}

#[test]
fn a_period_that_is_none_and_a_platform_that_is_not_there_are_refused() {
    let street = Street::open();
    let refused = |ask: Value| street.refused("dashboard", &ask);
    let failure = refused(json!({ "from": "2026-03-02", "to": "2026-03-01" }));
    assert_eq!(failure.fields[0].params["earliest"], "2026-03-02");
    let failure = refused(json!({ "from": "2000-01-01", "to": "2026-03-01" }));
    assert_eq!(failure.fields[0].field, "to");
    assert_eq!(failure.fields[0].params["latest"], "2009-12-31");
    let failure = refused(json!({ "platform_id": "00000000-0000-7000-8000-000000000000" }));
    assert_eq!(failure.fields[0].field, "platform_id");
}

/// The day in China of an instant, which is eight hours ahead.
fn china_day(instant: &str) -> String {
    let at: chrono::DateTime<chrono::Utc> = instant.parse().unwrap();
    (at + chrono::TimeDelta::hours(8)).date_naive().to_string()
}
