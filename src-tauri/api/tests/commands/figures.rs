//! 统计 through the dispatcher: tables against a count by hand, the cases behind them, other periods, and the
//! casebook as it was.

use crate::Street;
use crate::common::{PASSPHRASE, with};
use crate::every_command::{Trial, trial};
use crate::requests;
use calamine::{Data, Reader as _};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Cursor;

pub(crate) fn year(table: &str) -> Value {
    json!({ "table": table, "from": "2026-01-01", "to": "2026-12-31" })
}

/// A settled dispute, performed and closed.
pub(crate) fn settled(street: &Street) -> String {
    let id = street.agreed();
    let case = street.case(&id);
    for place in 0..case["items"].as_array().unwrap().len() {
        let fen = case["items"][place]["amount_fen"]
            .as_str()
            .unwrap_or("0")
            .to_owned();
        street.call("record_performance", &street.payment(&id, place, &fen));
    }
    street.call("close_dispute", &json!({ "dispute_id": id }));
    id
}

/// A dispute that failed, closed.
pub(crate) fn failed(street: &Street) -> String {
    let id = street.terminated();
    street.call("close_dispute", &json!({ "dispute_id": id }));
    id
}

/// A closed dispute goes to the archive, and is destroyed when its time is over.
pub(crate) fn destroyed(street: &Street, id: &str) {
    street.call(
        "archive_disputes",
        &json!({ "dispute_ids": [id], "retention_class": "short" }),
    );
    street.wait_days(11 * 366);
    street.sits("clerk");
    let list = street.call(
        "list_destruction",
        &json!({ "subject_kind": "dispute", "subject_ids": [id], "reason": "保管期限已满" }),
    )["row"]["id"]
        .clone();
    street.head_sits();
    street.colleague("archivist");
    street.call("approve_destruction", &json!({ "id": list }));
    street.sits("archivist");
    street.call("approve_destruction", &json!({ "id": list }));
    street.head_sits();
    street.call(
        "carry_out_destruction",
        &json!({ "id": list, "item_count": 1 }),
    );
}

fn column(found: &Value, key: &str) -> usize {
    let columns = found["table"]["columns"].as_array().unwrap();
    columns
        .iter()
        .position(|one| one["key"] == key)
        .unwrap_or_else(|| panic!("no {key}"))
}

pub(crate) fn total(found: &Value, key: &str) -> Value {
    found["table"]["total"]["figures"][column(found, key)].clone()
}

fn line(found: &Value, key: &str) -> Value {
    let rows = found["table"]["rows"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|row| row["key"] == key)
        .unwrap_or_else(|| panic!("no {key}"));
    row["figures"][0].clone()
}

pub(crate) fn count(number: usize) -> Value {
    json!({ "kind": "count", "count": number })
}

fn bytes(street: &Street, format: &str, ask: &Value) -> Vec<u8> {
    let form = json!({ "figures": ask, "format": format });
    crate::documents::held(street, &street.call("export_figures", &form))
}

pub(crate) fn trials() -> Vec<Trial> {
    let backwards = |request: Value| with(request, &json!({ "from": "2027-01-01" }));
    vec![
        trial("figures", |_| year("case_table")).refused("fields to before", backwards),
        trial("figure_cases", |_| {
            json!({ "figures": year("case_table"), "column": "total" })
        })
        .refused("fields column unknown", |request| {
            with(request, &json!({ "column": "of_another_table" }))
        })
        .without("statistician"),
        trial("export_figures", |_| {
            json!({ "figures": year("street_year"), "format": "csv" })
        })
        .refused("fields to before", |request| {
            with(request, &json!({ "figures": { "table": "street_year", "to": "2026-01-01", "from": "2026-01-02" } }))
        }),
    ]
}

#[test]
fn the_case_table_counts_what_was_closed_and_opens_it() {
    let street = Street::open();
    let (one, two) = (settled(&street), failed(&street));
    street.accepted();
    let found = street.call("figures", &year("case_table"));
    assert_eq!(total(&found, "total"), count(2));
    assert_eq!(total(&found, "people"), count(4));
    assert_eq!(total(&found, "settled"), count(1));
    assert_eq!(
        total(&found, "success_rate"),
        json!({ "kind": "rate", "part": 1, "whole": 2 })
    );
    assert_eq!(total(&found, "oral"), count(1));
    assert_eq!(total(&found, "performed"), count(1));
    for check in found["table"]["checks"].as_array().unwrap() {
        assert_eq!(check["holds"], true, "{check}");
    }
    let opened = street.call(
        "figure_cases",
        &json!({ "figures": year("case_table"), "column": "total" }),
    );
    let ids: BTreeSet<&str> = opened["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, BTreeSet::from([one.as_str(), two.as_str()]));
    let opened = street.call(
        "figure_cases",
        &json!({ "figures": year("case_table"), "column": "oral" }),
    );
    assert_eq!(opened["rows"][0]["id"], json!(one));
    // By the day of registration the one that is being mediated counts too.
    let ask = with(year("case_table"), &json!({ "basis": "registered" }));
    assert_eq!(total(&street.call("figures", &ask), "total"), count(3));
    // Administrative mediation is counted apart.
    let ask = with(
        year("case_table"),
        &json!({ "mediation_kind": "administrative" }),
    );
    assert_eq!(total(&street.call("figures", &ask), "total"), count(0));
}

#[test]
fn the_whole_is_the_sum_of_its_rows_and_its_definitions_stand_under_it() {
    let street = Street::open();
    settled(&street);
    failed(&street);
    for unit in ["committee", "platform"] {
        let ask = with(year("case_table"), &json!({ "unit": unit }));
        let found = street.call("figures", &ask);
        let place = column(&found, "total");
        let rows = found["table"]["rows"].as_array().unwrap();
        let sum: u64 = rows
            .iter()
            .map(|row| row["figures"][place]["count"].as_u64().unwrap())
            .sum();
        assert_eq!(sum, 2, "{unit}");
        let definitions = found["table"]["definitions"].as_array().unwrap();
        assert!(
            definitions
                .iter()
                .any(|one| one["name"] == "total" && one["basis"] == "结案日期")
        );
    }
}

#[test]
fn what_is_counted_today_is_said_of_no_other_period() {
    let street = Street::open();
    let found = street.call("figures", &year("street_year"));
    assert_eq!(line(&found, "platform_one_stop_platform"), count(1));
    for period in ["before", "year_before"] {
        let rows = found[period]["rows"].as_array().unwrap();
        let keys: Vec<&str> = rows
            .iter()
            .map(|row| row["key"].as_str().unwrap())
            .collect();
        assert!(keys.contains(&"disputes"), "{keys:?}");
        for key in ["platform_one_stop_platform", "mediators", "womens_councils"] {
            assert!(!keys.contains(&key), "{key} was not counted then");
        }
    }
}

#[test]
fn the_organisation_is_told_as_it_is_today_and_of_no_other_period() {
    let street = Street::open();
    let found = street.call("figures", &year("organisation_table"));
    assert_eq!(total(&found, "platforms"), count(1));
    for period in ["before", "year_before"] {
        assert_eq!(found[period]["rows"], json!([]), "{period}");
    }
}

#[test]
fn every_line_and_every_column_of_requests_is_defined() {
    let street = Street::open();
    let named = |found: &Value| -> BTreeSet<String> {
        let definitions = found["table"]["definitions"].as_array().unwrap().iter();
        definitions
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let found = street.call("figures", &year("request_table"));
    let columns = found["table"]["columns"].as_array().unwrap().iter();
    let keys: BTreeSet<String> = columns
        .map(|one| one["key"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(named(&found), keys);
    let found = street.call("figures", &year("street_year"));
    for key in [
        "disputes",
        "street_success_rate",
        "received",
        "high_star",
        "staff",
    ] {
        assert!(named(&found).contains(key), "{key} has no definition");
    }
}

#[test]
fn a_request_that_is_late_and_open_is_not_on_time() {
    let street = Street::open();
    let rate = |part: usize, whole: usize| json!({ "kind": "rate", "part": part, "whole": whole });
    let id = requests::in_progress(&street);
    let of = |street: &Street, period: &Value| {
        let found = street.call(
            "figures",
            &with(json!({ "table": "request_table" }), period),
        );
        total(&found, "on_time_rate")
    };
    let march = json!({ "from": "2026-03-01", "to": "2026-03-31" });
    assert_eq!(
        of(&street, &march),
        rate(0, 1),
        "its limit ends in the period"
    );
    street.call(
        "answer_request",
        &json!({ "request_id": id, "result": "已更换灯具" }),
    );
    street.call(
        "close_request",
        &json!({ "request_id": id, "satisfaction": "satisfied" }),
    );
    assert_eq!(of(&street, &march), rate(1, 1));
}

#[test]
fn a_name_that_reads_like_a_formula_is_no_formula_in_a_table() {
    let street = Street::open();
    let form = json!({
        "name": "=1+1", "kind": "village_talk_point",
        "committee_short_name": "马金石", "is_active": true,
    });
    street.call("save_platform", &form);
    let ask = with(year("case_table"), &json!({ "unit": "platform" }));
    let csv = String::from_utf8(bytes(&street, "csv", &ask)).unwrap();
    assert!(csv.contains("\"'=1+1\""), "{csv}");
}

#[test]
fn another_period_stands_beside_it() {
    let street = Street::open();
    failed(&street);
    let march = json!({ "table": "case_table", "from": "2026-03-01", "to": "2026-03-31" });
    let found = street.call("figures", &march);
    assert_eq!(found["before"]["from"], "2026-02-01");
    assert_eq!(found["before"]["to"], "2026-02-28");
    assert_eq!(found["year_before"]["to"], "2025-03-31");
    let april = json!({ "table": "case_table", "from": "2026-04-01", "to": "2026-04-30" });
    let found = street.call("figures", &april);
    let place = column(&found, "total");
    assert_eq!(total(&found, "total"), count(0));
    assert_eq!(found["before"]["rows"][0]["figures"][place], count(1));
}

#[test]
fn the_casebook_as_it_was_gives_the_figures_of_then_whatever_was_corrected_since() {
    let street = Street::open();
    let id = settled(&street);
    let before = street.call("figures", &year("case_table"));
    let then = "2026-03-02T00:00:00Z";
    street.wait_days(3);
    street.call(
        "correct_dispute",
        &json!({
            "dispute_id": id, "title": "张伟与李娜漏水纠纷", "dispute_type": "damage",
            "source": "proactive", "mediation_kind": "peoples", "facts": "楼上卫生间漏水",
            "rights_told_on": "2026-03-02",
        }),
    );
    failed(&street);
    let now = street.call("figures", &year("case_table"));
    assert_eq!(total(&now, "total"), count(2));
    assert_eq!(total(&now, "type_damage"), count(1));
    let ask = with(year("case_table"), &json!({ "as_of": then }));
    let again = street.call("figures", &ask);
    assert_eq!(again["table"], before["table"]);
    let opened = street.call(
        "figure_cases",
        &json!({ "figures": ask, "column": "total" }),
    );
    assert_eq!(opened["count"], 1);
}

#[test]
fn figures_of_destroyed_cases_stay_also_as_they_were() {
    let street = Street::open();
    let id = settled(&street);
    let before = street.call("figures", &year("case_table"));
    destroyed(&street, &id);
    let after = street.call("figures", &year("case_table"));
    assert_eq!(after["table"], before["table"]);
    let ask = with(
        year("case_table"),
        &json!({ "as_of": "2026-03-02T00:00:00Z" }),
    );
    assert_eq!(street.call("figures", &ask)["table"], before["table"]);
}

#[test]
fn who_reads_no_disputes_sees_numbers_and_opens_nothing() {
    let street = Street::open();
    settled(&street);
    street.sits("statistician");
    let found = street.call("figures", &year("case_table"));
    assert_eq!(total(&found, "total"), count(1));
    assert_eq!(found["opens_cases"], false);
    let columns = found["table"]["columns"].as_array().unwrap();
    assert!(columns.iter().all(|column| column["opens"] == false));
}

#[test]
fn the_workbook_holds_the_figures_as_numbers_and_their_meaning() {
    let street = Street::open();
    settled(&street);
    failed(&street);
    let xlsx = bytes(&street, "xlsx", &year("case_table"));
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(xlsx)).unwrap();
    assert_eq!(book.sheet_names(), ["人民调解案件情况统计表", "口径"]);
    let sheet = book.worksheet_range("人民调解案件情况统计表").unwrap();
    let rows: Vec<_> = sheet.rows().collect();
    let last = rows.last().unwrap();
    assert_eq!(last[0], Data::String("合计".to_owned()));
    assert_eq!(last[1], Data::Float(2.0));
    let place = column(&street.call("figures", &year("case_table")), "success_rate");
    assert_eq!(
        last[place + 1],
        Data::Float(0.5),
        "a share can be reckoned with"
    );
    let csv = String::from_utf8(bytes(&street, "csv", &year("case_table"))).unwrap();
    assert!(
        csv.starts_with('\u{feff}') && csv.contains("\"合计\",\"2\""),
        "{csv}"
    );
    let docx = bytes(&street, "docx", &year("street_year"));
    let words = crate::documents::words_of(&docx);
    for said in [
        "街道年度报告",
        "受理诉求件（件）",
        "办结率（第1版）",
        "上年同期",
    ] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
}

/// Fails unless in every table the rows add up to the whole, whatever stands in them, and what must
/// hold in it does.
#[track_caller]
fn assert_tables_add_up(street: &Street) {
    let count = |figure: &Value| figure["count"].as_u64().or(figure["part"].as_u64());
    for table in [
        "request_table",
        "consultation_table",
        "hazard_table",
        "rating_table",
        "outreach_table",
        "organisation_table",
    ] {
        for unit in ["platform", "committee", "type"] {
            let found = street.call("figures", &json!({ "table": table, "unit": unit }));
            let table_of = &found["table"];
            let rows = table_of["rows"].as_array().unwrap();
            for (place, column) in table_of["columns"].as_array().unwrap().iter().enumerate() {
                let parts = rows
                    .iter()
                    .map(|row| count(&row["figures"][place]).unwrap());
                let whole = count(&table_of["total"]["figures"][place]).unwrap();
                let sum: u64 = parts.sum();
                assert!(
                    rows.is_empty() || sum == whole,
                    "{table} by {unit}: {column}"
                );
            }
            for check in table_of["checks"].as_array().unwrap() {
                assert_eq!(check["holds"], true, "{table}: {check}");
            }
            assert!(!table_of["definitions"].as_array().unwrap().is_empty());
        }
        let whole = street.call("figures", &json!({ "table": table }));
        let total = &whole["table"]["total"]["figures"][0];
        assert!(
            count(total).unwrap() > 0,
            "the demo street has none of {table}"
        );
    }
}

#[test]
fn the_demo_street_reports_the_lines_of_its_year() {
    let street = Street::bare();
    lxq_api::init_demo(&street.host, None, None, PASSPHRASE).unwrap();
    let account = street.host.accounts()[0].1;
    street.unlock(&account.to_string());
    assert_tables_add_up(&street);
    let found = street.call("figures", &json!({ "table": "street_year" }));
    for (key, number) in [
        ("platform_one_stop_platform", 26),
        ("platform_village_talk_point", 7),
        ("platform_care_home", 10),
        ("platform_mediation_room", 1),
        ("received", 12_776),
        ("high_star", 26),
    ] {
        assert_eq!(line(&found, key), count(number), "{key}");
    }
    let share = |key: &str| {
        let rate = line(&found, key);
        rate["part"].as_f64().unwrap() / rate["whole"].as_f64().unwrap()
    };
    assert!((0.925..0.935).contains(&share("closing_rate")));
    assert!((0.905..0.915).contains(&share("satisfaction_rate")));
    // The table of requests says the same of the same requests.
    let requests = street.call("figures", &json!({ "table": "request_table" }));
    assert_eq!(total(&requests, "received"), count(12_776));
    assert_eq!(total(&requests, "high_star"), count(26));
    assert_eq!(
        total(&requests, "closing_rate"),
        line(&found, "closing_rate")
    );
    // The report's rate of success is that of the four kinds of mediation together, as 今日 says it.
    let of_kinds = ["peoples", "administrative", "judicial", "lawyer"].map(|kind| {
        let ask = json!({ "table": "case_table", "mediation_kind": kind });
        let rate = total(&street.call("figures", &ask), "success_rate");
        (
            rate["part"].as_u64().unwrap(),
            rate["whole"].as_u64().unwrap(),
        )
    });
    let part: u64 = of_kinds.iter().map(|one| one.0).sum();
    let whole: u64 = of_kinds.iter().map(|one| one.1).sum();
    let rate = line(&found, "street_success_rate");
    assert_eq!(
        rate,
        json!({ "kind": "rate", "part": part, "whole": whole })
    );
    let strip = street.call("headline_figures", &json!({}))["settlement_rate"].clone();
    assert_eq!(
        (&strip["part"], &strip["whole"]),
        (&rate["part"], &rate["whole"])
    );
    // The case table holds in itself and is what the list of disputes says.
    let cases = street.call("figures", &json!({ "table": "case_table" }));
    for check in cases["table"]["checks"].as_array().unwrap() {
        assert_eq!(check["holds"], true, "{check}");
    }
    let rolled = street.call(
        "figures",
        &json!({ "table": "case_table", "is_rolled_up": true }),
    );
    assert_eq!(total(&rolled, "total"), total(&cases, "total"));
}
