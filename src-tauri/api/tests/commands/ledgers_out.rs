//! Lists taken out as tables: every row of the list, masked unless there is a reason, readable by
//! others, noted in the journal.

use crate::Street;
use crate::common::{consultation, with, word};
use calamine::{Data, DataType as _, Reader as _, Xlsx};
use serde_json::{Value, json};
use std::io::Cursor;
use uuid::Uuid;

/// Takes a list out; the answer and the bytes.
pub fn take_out(street: &Street, list: &Value, changes: &Value) -> (Value, Vec<u8>) {
    let form = with(json!({ "list": list, "format": "xlsx" }), changes);
    let answer = street.call("export_list", &form);
    let id: Uuid = answer["download_id"].as_str().unwrap().parse().unwrap();
    let bytes = street.host.download(id).unwrap().bytes.clone();
    (answer, bytes)
}

fn list(name: &str) -> Value {
    json!({ "name": name, "filter": {} })
}

const FULL: fn() -> Value = || json!({ "full": true, "reason": "区司法局检查" });

fn text(street: &Street, name: &str, changes: &Value) -> String {
    let changes = with(json!({ "format": "csv" }), changes);
    String::from_utf8(take_out(street, &list(name), &changes).1).unwrap()
}

#[test]
fn as_many_rows_go_out_as_the_list_has_and_as_is_told() {
    let street = Street::open();
    street.agreed();
    street.terminated();
    for (filter, expected) in [
        (json!({}), 2),
        (json!({ "status": "agreed" }), 1),
        (json!({ "status": ["agreed", "terminated"] }), 2),
        (json!({ "status": "closed" }), 0),
    ] {
        let listed = street.call("dispute_list", &filter);
        let asked = json!({ "name": "disputes", "filter": filter });
        let (answer, bytes) = take_out(&street, &asked, &json!({}));
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(answer["count"], expected);
        assert_eq!(listed["count"], expected);
        assert_eq!(sheet.rows().skip(1).count(), expected);
    }
}

#[test]
fn another_reader_finds_typed_cells_and_what_each_column_means() {
    let street = Street::open();
    street.agreed();
    let (answer, bytes) = take_out(&street, &list("disputes"), &FULL());
    assert_eq!(answer["file_name"], "纠纷台账-20260302.xlsx");
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["纠纷台账", "说明"]);
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let titles = sheet.headers().unwrap();
    let cell = |title: &str| {
        let place = titles.iter().position(|one| one == title).unwrap();
        sheet.get_value((1, u32::try_from(place).unwrap())).unwrap()
    };
    assert_eq!(
        cell("申请人证件号"),
        &Data::String("21021319850701999X".into()),
        "an ID number stays text"
    );
    assert!(cell("登记日期").is_datetime());
    assert_eq!(cell("涉及金额（元）"), &Data::Float(5000.0));
    assert_eq!(cell("协议形式"), &Data::String("口头协议".into()));
    let notes = book.worksheet_range_at(1).unwrap().unwrap();
    let said: Vec<(String, String)> = notes
        .rows()
        .map(|row| (row[0].to_string(), row[1].to_string()))
        .collect();
    assert!(said.contains(&("件数".into(), "1".into())));
    assert!(said.contains(&("筛选条件".into(), "全部".into())));
    for title in &titles {
        assert!(
            said.iter()
                .any(|(name, meaning)| name == title && !meaning.is_empty()),
            "{title} is explained"
        );
    }
}

#[test]
fn nothing_that_leads_to_a_person_goes_out_masked_and_all_of_it_in_full() {
    let street = Street::open();
    street.agreed();
    street.call("record_consultation", &consultation());
    for (name, secrets) in [
        (
            "disputes",
            &["张伟", "李娜", "21021319850701999X", "13900000001", "3号楼"][..],
        ),
        ("consultations", &["赵强", "13900000003"]),
    ] {
        let masked = text(&street, name, &json!({}));
        let full = text(&street, name, &FULL());
        for secret in secrets {
            assert!(!masked.contains(secret), "{name}: {secret}");
            assert!(full.contains(secret), "{name}: {secret}");
        }
    }
    assert!(text(&street, "disputes", &json!({})).contains("139****0001"));
}

#[test]
fn names_of_staff_are_told_and_their_numbers_are_not() {
    let street = Street::open();
    street.colleague("duty_lawyer");
    let licence = crate::common::LICENCE;
    let masked = text(&street, "people", &json!({}));
    assert!(masked.contains("王国辉") && !masked.contains(licence));
    assert!(text(&street, "people", &FULL()).contains(licence));
    assert!(text(&street, "platforms", &json!({})).contains("山景社区一站式矛盾解决平台"));
}

#[test]
fn a_confidential_dispute_leaves_without_its_content_for_others() {
    let street = Street::open();
    street.registers(&json!({ "is_confidential": true }));
    assert!(text(&street, "disputes", &FULL()).contains("楼上卫生间漏水"));
    street.sits("clerk");
    let table = text(&street, "disputes", &json!({}));
    assert!(table.contains("马山景人调字第1号"), "{table}");
    for secret in ["漏水", "张某", "张*", "5000.00"] {
        assert!(!table.contains(secret), "{secret}");
    }
}

#[test]
fn full_data_needs_the_permission_and_a_reason_and_the_list_its_own_permission() {
    let street = Street::open();
    street.registered();
    let entries = street.entries();
    let form = json!({ "list": list("disputes"), "format": "csv", "full": true });
    assert_eq!(
        street.refused_fields("export_list", &form),
        [("reason".to_owned(), "required".to_owned())]
    );
    assert_eq!(street.entries(), entries, "nothing went out");
    street.colleague("statistician");
    let reasoned = with(form, &json!({ "reason": "检查" }));
    street.sits("clerk");
    assert_eq!(
        word(street.refused("export_list", &reasoned).code),
        "not_allowed"
    );
    street.sits("statistician");
    for name in [
        "disputes",
        "hazards",
        "consultations",
        "referrals",
        "ratings",
    ] {
        let filter = if name == "referrals" {
            json!({ "direction": "out" })
        } else {
            json!({})
        };
        let form = json!({ "list": { "name": name, "filter": filter }, "format": "csv" });
        assert_eq!(
            word(street.refused("export_list", &form).code),
            "not_allowed",
            "{name}"
        );
    }
}

#[test]
fn every_list_leaves_and_each_export_is_one_entry() {
    let street = Street::open();
    street.agreed();
    for name in [
        "disputes",
        "hazards",
        "consultations",
        "people",
        "platforms",
        "outreach",
        "ratings",
    ] {
        let before = street.entries();
        for format in ["xlsx", "csv"] {
            take_out(&street, &list(name), &json!({ "format": format }));
        }
        assert_eq!(street.entries(), before + 2, "{name}");
    }
    let sent = json!({ "name": "referrals", "filter": { "direction": "out" } });
    take_out(&street, &sent, &json!({}));
}

#[test]
fn no_cell_of_a_text_table_is_computed() {
    let street = Street::open();
    street.registers(&json!({ "facts": "=HYPERLINK(\"http://x\")", "claims": "+1" }));
    let table = text(&street, "disputes", &FULL());
    assert!(table.starts_with('\u{feff}'));
    assert!(table.contains("\"'=HYPERLINK(\"\"http://x\"\")\"") && table.contains("\"'+1\""));
}
