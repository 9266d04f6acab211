//! 定稿报表 through the dispatcher: what was sent stays, is computed again from the journal to the last
//! digit, and what was corrected since is named with its cases.

use crate::Street;
use crate::common::with;
use crate::every_command::{Trial, trial};
use crate::figures::{count, failed, settled, total, year};
use calamine::Reader as _;
use serde_json::{Value, json};
use std::io::Cursor;

fn form(table: &str) -> Value {
    json!({ "figures": year(table), "sent_to": "区司法局", "note": "年报" })
}

fn frozen(street: &Street, table: &str) -> String {
    let sent = street.call("freeze_report", &form(table));
    sent["row"]["id"].as_str().unwrap().to_owned()
}

fn check(street: &Street, id: &str) -> Value {
    street.call("check_report", &json!({ "id": id }))
}

/// Fails unless the report is what the journal says of its moment.
#[track_caller]
fn assert_proved(found: &Value) {
    assert_eq!(found["is_whole"], true);
    assert_eq!(found["missing_count"], 0);
    assert_eq!(found["recomputed"], json!([]));
    assert!(found["figure_count"].as_u64().unwrap() > 0);
}

fn correction(id: &str) -> Value {
    json!({
        "dispute_id": id, "title": "张伟与李娜漏水纠纷", "dispute_type": "damage",
        "source": "proactive", "mediation_kind": "peoples", "facts": "楼上卫生间漏水",
        "rights_told_on": "2026-03-02",
    })
}

fn asked(street: &Street) -> Value {
    json!({ "id": frozen(street, "street_year") })
}

pub(crate) fn trials() -> Vec<Trial> {
    let unknown = |request: Value| {
        with(
            request,
            &json!({ "id": "00000000-0000-7000-8000-000000000001" }),
        )
    };
    vec![
        trial("freeze_report", |_| form("case_table"))
            .refused("fields sent_to required", |request| {
                with(request, &json!({ "sent_to": " " }))
            })
            .leaves(1)
            .without("mediator"),
        trial("reports", |_| json!({})),
        trial("report", asked).refused("not_found", unknown),
        trial("check_report", asked).refused("not_found", unknown),
        trial("export_report", |street| {
            with(asked(street), &json!({ "format": "docx" }))
        })
        .refused("not_found", unknown),
    ]
}

#[test]
fn a_report_stays_as_it_was_sent_and_is_computed_again_to_the_last_digit() {
    let street = Street::open();
    let id = settled(&street);
    let now = street.call("figures", &year("case_table"));
    let report = frozen(&street, "case_table");
    assert_proved(&check(&street, &report));
    street.wait_days(3);
    street.call("correct_dispute", &correction(&id));
    let late = failed(&street);

    let kept = street.call("report", &json!({ "id": report }));
    let was = |found: &Value| found["table"]["total"].clone();
    assert_eq!(was(&kept["figures"]), was(&now));
    let found = check(&street, &report);
    assert_proved(&found);
    // What differs today is named, with the cases because of which it does.
    let later = found["later"].as_array().unwrap();
    let of = |column: &str| {
        later
            .iter()
            .find(|one| one["row"] == "合计" && one["column"] == column)
            .unwrap_or_else(|| panic!("no {column} in {later:#?}"))
    };
    assert_eq!(of("调解案件总数（件）")["was"], count(1));
    assert_eq!(of("调解案件总数（件）")["is"], count(2));
    assert_eq!(of("案件分类 · 损害赔偿纠纷")["is"], count(1));
    let cases = found["cases"].as_array().unwrap();
    assert_eq!(found["case_count"], 2);
    let fate = |id: &str| {
        let case = cases
            .iter()
            .find(|case| case["dispute"]["id"] == id)
            .unwrap();
        case["fate"].clone()
    };
    assert_eq!((fate(&id), fate(&late)), (json!("changed"), json!("added")));
    assert_eq!(
        total(&street.call("figures", &year("case_table")), "total"),
        count(2)
    );
}

#[test]
fn a_report_needs_a_recipient_of_moderate_length_and_a_period_that_has_begun() {
    let street = Street::open();
    let refused = |changes: &Value| {
        street.refused_fields("freeze_report", &with(form("case_table"), changes))
    };
    let field = |name: &str, why: &str| vec![(name.to_owned(), why.to_owned())];
    assert_eq!(
        refused(&json!({ "sent_to": "局".repeat(101) })),
        field("sent_to", "too_long")
    );
    assert_eq!(
        refused(&json!({ "note": "注".repeat(501) })),
        field("note", "too_long")
    );
    let ahead = json!({ "table": "case_table", "from": "2027-01-01", "to": "2027-12-31" });
    assert_eq!(
        refused(&json!({ "figures": ahead })),
        field("figures.from", "in_future")
    );
    let then = with(
        year("case_table"),
        &json!({ "as_of": "2026-03-02T00:00:00Z" }),
    );
    assert_eq!(
        refused(&json!({ "figures": then })),
        field("figures.as_of", "unknown")
    );
    assert_eq!(street.call("reports", &json!({}))["rows"], json!([]));
}

#[test]
fn every_table_is_proved_and_without_changes_nothing_differs() {
    let street = Street::open();
    settled(&street);
    crate::requests::in_progress(&street);
    for table in ["street_year", "case_table", "request_table"] {
        let found = check(&street, &frozen(&street, table));
        assert_proved(&found);
        assert_eq!(found["later"], json!([]), "{table}");
        assert_eq!(found["redefined"], json!([]), "{table}");
    }
}

#[test]
fn a_report_of_destroyed_cases_is_still_proved() {
    let street = Street::open();
    let id = settled(&street);
    let report = frozen(&street, "case_table");
    crate::figures::destroyed(&street, &id);
    let found = check(&street, &report);
    assert_proved(&found);
    assert_eq!(found["later"], json!([]));
}

#[test]
fn a_report_puts_an_earlier_one_right_and_both_say_so() {
    let street = Street::open();
    settled(&street);
    let first = frozen(&street, "case_table");
    failed(&street);
    let again = with(form("case_table"), &json!({ "corrects_id": first }));
    let second = street.call("freeze_report", &again);
    assert_eq!(second["row"]["report_no"], "2026-2");
    assert_eq!(second["row"]["corrects"]["report_no"], "2026-1");
    let rows = street.call("reports", &json!({}))["rows"].clone();
    let order: Vec<&str> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["report_no"].as_str().unwrap())
        .collect();
    assert_eq!(order, ["2026-2", "2026-1"], "the newest first");
    assert_eq!(rows[1]["corrected_by"]["report_no"], "2026-2");
    let other_table = with(form("street_year"), &json!({ "corrects_id": first }));
    assert_eq!(
        street.refused_fields("freeze_report", &other_table),
        [("corrects_id".to_owned(), "unknown".to_owned())]
    );
}

#[test]
fn the_files_of_a_report_carry_its_number_and_its_figures() {
    let street = Street::open();
    settled(&street);
    let id = frozen(&street, "case_table");
    failed(&street);
    let held = |format: &str| {
        let form = json!({ "id": id, "format": format });
        crate::documents::held(&street, &street.call("export_report", &form))
    };
    let words = crate::documents::words_of(&held("docx"));
    for said in ["编号：2026-1", "本表已定稿", "校验码", "调解案件总数"] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(held("xlsx"))).unwrap();
    let sheet = book.worksheet_range("人民调解案件情况统计表").unwrap();
    let last = sheet.rows().next_back().unwrap();
    assert_eq!(last[1], calamine::Data::Float(1.0), "as it was then");
}

#[test]
fn who_reads_no_disputes_proves_a_report_and_sees_no_case() {
    let street = Street::open();
    settled(&street);
    let report = frozen(&street, "case_table");
    failed(&street);
    street.sits("statistician");
    let found = check(&street, &report);
    assert_proved(&found);
    assert!(!found["later"].as_array().unwrap().is_empty());
    assert_eq!(found["cases"], json!([]));
    // And may send reports.
    frozen(&street, "street_year");
}
