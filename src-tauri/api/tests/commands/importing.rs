//! Importing requests: once, again, changed, damaged, stopped, tried.

use crate::Street;
use crate::common::{self, REQUESTS, with, word};
use lxq_api::dispatch;
use rstest::rstest;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A table of that many sound requests.
pub fn many(count: u32) -> String {
    let mut csv = "工单编号,诉求日期,诉求标题,诉求内容\n".to_owned();
    for number in 1..=count {
        let minute = number % 60;
        csv.push_str(&format!(
            "M{number:06},2026-02-{day:02} 10:{minute:02},路灯{number},第{number}盏路灯不亮\n",
            day = number % 28 + 1,
        ));
    }
    csv
}

/// What an import counted: read, imported, updated, unchanged, repeated, rejected.
fn counts(report: &Value) -> [u64; 6] {
    let of = |field: &str| report[field].as_u64().unwrap();
    [
        of("read"),
        of("imported"),
        of("updated"),
        of("unchanged"),
        of("repeated"),
        report["rejected"].as_array().unwrap().len() as u64,
    ]
}

#[test]
fn the_same_table_again_changes_nothing() {
    let street = Street::open();
    assert_eq!(counts(&street.import(REQUESTS)), [2, 2, 0, 0, 0, 0]);
    let entries = street.entries();
    assert_eq!(counts(&street.import(REQUESTS)), [2, 0, 0, 2, 0, 0]);
    assert_eq!(street.entries(), entries);
}

#[test]
fn a_changed_row_updates_its_request_and_keeps_what_was_there() {
    let street = Street::open();
    street.import(REQUESTS);
    let changed = REQUESTS.replace("三天没有清运", "五天没有清运");
    assert_eq!(counts(&street.import(&changed)), [2, 0, 1, 1, 0, 0]);
    let found = street.call("request_list", &json!({ "nature": "complaint" }));
    let detail = street.call("request_detail", &json!({ "id": found["rows"][0]["id"] }));
    let newest = detail["acts"][0]["facts"][0].clone();
    assert_eq!(newest["fact"], "request.updated");
    assert_eq!(newest["changes"].as_array().unwrap().len(), 1, "{newest}");
    assert_eq!(newest["changes"][0]["before"], "小区垃圾三天没有清运");
}

#[test]
fn an_empty_cell_takes_nothing_away() {
    let street = Street::open();
    street.import(REQUESTS);
    let emptied = REQUESTS.replace("13900000004", "").replace(",投诉", ",");
    assert_eq!(counts(&street.import(&emptied)), [2, 0, 0, 2, 0, 0]);
}

#[test]
fn a_status_only_moves_on() {
    let street = Street::open();
    let finished = "工单编号,诉求内容,分派时间,报结案时间\nA1,路灯不亮,2026-02-01,2026-02-03\n";
    street.import(finished);
    let status = || street.call("request_list", &json!({}))["rows"][0]["status"].clone();
    assert_eq!(status(), "finished");
    street.import("工单编号,诉求内容,分派时间\nA1,路灯不亮,2026-02-01\n");
    assert_eq!(status(), "finished");
}

#[test]
fn a_bad_row_is_rejected_with_its_place_and_the_others_are_taken() {
    let street = Street::open();
    let csv = "\
工单编号,诉求日期,诉求内容
A1,2026-02-01,路灯不亮
,2026-02-01,没有编号
A3,昨天,日期读不出
A4,2026-03-03,明天的事
A5,2026-02-01,
A1,2026-02-01,同号不同事
A1,2026-02-01,路灯不亮
";
    let report = street.import(csv);
    assert_eq!(
        counts(&report),
        [7, 1, 0, 0, 1, 5],
        "every row is counted: {report}"
    );
    let told: Vec<_> = report["rejected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            assert!(!one["message"].as_str().unwrap().contains('{'), "{one}");
            (
                one["row"].as_u64().unwrap(),
                one["field"].clone(),
                one["code"].clone(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (3, json!("order_no"), json!("missing")),
            (4, json!("submitted_at"), json!("date_unreadable")),
            (5, json!("submitted_at"), json!("date_in_future")),
            (6, json!("content"), json!("missing")),
            (7, json!("order_no"), json!("duplicate_in_file")),
        ]
    );
    let rejected = &report["rejected"];
    assert_eq!(rejected[4]["first_row"], 2);
    assert_eq!(rejected[1]["column"], "诉求日期");
    let message = rejected[1]["message"].as_str().unwrap();
    assert!(
        !message.contains("昨天"),
        "what stands in the cell is not told: {message}"
    );
}

#[test]
fn a_row_with_two_faults_is_told_twice_and_read_once() {
    let street = Street::open();
    let report = street.import("工单编号,诉求日期,诉求内容\nA1,昨天,\nA2,2026-02-01,路灯不亮\n");
    assert_eq!(counts(&report), [2, 1, 0, 0, 0, 2], "{report}");
    let rows: Vec<_> = report["rejected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["row"].as_u64(), one["code"].clone()))
        .collect();
    assert_eq!(
        rows,
        [
            (Some(2), json!("date_unreadable")),
            (Some(2), json!("missing"))
        ]
    );
}

#[test]
fn a_trial_tells_the_truth_and_writes_nothing() {
    let street = Street::open();
    let entries = street.entries();
    let upload = street.upload("诉求件.csv", REQUESTS);
    let form = json!({ "upload_id": upload, "dry_run": true });
    let trial = street.call("import_requests", &form);
    assert_eq!(counts(&trial), [2, 2, 0, 0, 0, 0]);
    assert_eq!(trial["dry_run"], true);
    assert_eq!(street.entries(), entries);
    assert_eq!(street.call("request_list", &json!({}))["count"], 0);
    assert_eq!(street.finds("垃圾"), []);
    let real = street.call("import_requests", &json!({ "upload_id": upload }));
    assert_eq!(counts(&real), counts(&trial));
    let after = street.call("import_requests", &form);
    assert_eq!(counts(&after), [2, 0, 0, 2, 0, 0]);
}

#[test]
fn an_import_that_is_stopped_leaves_nothing() {
    let street = Street::open();
    let entries = street.entries();
    let upload = street.upload("诉求件.csv", many(8000));
    let idle = street.call("import_progress", &json!({}));
    assert_eq!(idle["running"], false);
    let failure = std::thread::scope(|threads| {
        let import = threads.spawn(|| {
            dispatch(
                &street.host,
                "import_requests",
                json!({ "upload_id": upload }),
            )
        });
        let since = Instant::now();
        loop {
            assert!(since.elapsed() < Duration::from_secs(60), "it never began");
            let progress = street.call("import_progress", &json!({}));
            if progress["running"] == true && progress["done"].as_u64() > Some(20) {
                assert_eq!(progress["total"], 8000);
                let twice = street.refused("import_requests", &json!({ "upload_id": upload }));
                assert_eq!(word(twice.code), "busy", "one import at a time");
                street.call("cancel_import", &json!({}));
                break;
            }
            std::thread::yield_now();
        }
        import.join().unwrap().unwrap_err()
    });
    assert_eq!(word(failure.code), "cancelled");
    assert_eq!(street.entries(), entries);
    assert_eq!(street.call("request_list", &json!({}))["count"], 0);
    let idle = street.call("import_progress", &json!({}));
    assert_eq!(idle["running"], false);
    assert_eq!(counts(&street.import(REQUESTS))[1], 2, "the next one runs");
}

#[test]
fn a_preview_proposes_the_columns_and_shows_the_first_rows() {
    let street = Street::open();
    let upload = street.upload("月报.csv", REQUESTS);
    let preview = street.call("preview_import", &json!({ "upload_id": upload }));
    assert_eq!(preview["file_name"], "月报.csv");
    assert_eq!(preview["header_row"], 1);
    assert_eq!(preview["mapping"]["order_no"], "工单编号");
    assert_eq!(preview["mapping"]["requester_phone"], "诉求人电话");
    assert_eq!(preview["missing"], json!([]));
    assert_eq!(preview["rows"][1]["row"], 3);
    assert_eq!(preview["fitting_profile"], Value::Null);
}

#[test]
fn a_saved_mapping_is_offered_where_its_columns_are() {
    let street = Street::open();
    let odd = "甲,乙\nA1,路灯不亮\n";
    let profile = json!({
        "name": "甲乙表", "mapping": { "order_no": "甲", "content": "乙" }, "is_active": true,
    });
    street.call("save_column_profile", &profile);
    let upload = street.upload("甲乙.csv", odd);
    let preview = street.call(
        "preview_import",
        &json!({ "upload_id": upload, "header_row": 1 }),
    );
    assert_eq!(preview["fitting_profile"], "甲乙表");
    assert_eq!(preview["mapping"]["content"], "乙");
    let form = json!({ "upload_id": upload, "header_row": 1, "profile": "甲乙表" });
    assert_eq!(counts(&street.call("import_requests", &form))[1], 1);

    street.call(
        "save_column_profile",
        &with(profile, &json!({ "is_active": false })),
    );
    let known = street.call("column_profiles", &json!({}));
    assert_eq!(
        known["profiles"].as_array().unwrap().len(),
        1,
        "replaced by its name"
    );
    let preview = street.call(
        "preview_import",
        &json!({ "upload_id": upload, "header_row": 1 }),
    );
    assert_eq!(preview["fitting_profile"], Value::Null, "no longer offered");
    let unknown = with(form, &json!({ "profile": "没有的表" }));
    assert_eq!(
        street.refused_fields("import_requests", &unknown),
        [("profile".to_owned(), "unknown".to_owned())]
    );
}

#[rstest]
#[case("空.csv", b"", "sheet_empty")]
#[case("坏.xlsx", b"PK\x03\x04 cut off", "sheet_damaged")]
#[case("图.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "sheet_unknown")]
fn a_file_that_is_no_table_is_refused(
    #[case] name: &str,
    #[case] bytes: &[u8],
    #[case] code: &str,
) {
    let street = Street::open();
    let upload = street.upload(name, bytes);
    let failure = street.refused("preview_import", &json!({ "upload_id": upload }));
    assert_eq!(word(failure.code), code);
}

#[test]
fn the_oldest_upload_is_forgotten_and_all_are_when_somebody_else_sits_down() {
    let street = Street::open();
    let first = street.upload("1.csv", REQUESTS);
    let last = ["2.csv", "3.csv", "4.csv"].map(|name| street.upload(name, REQUESTS));
    let gone = |upload: &str| {
        let failure = street.refused("preview_import", &json!({ "upload_id": upload }));
        assert_eq!(word(failure.code), "upload_gone");
    };
    gone(&first);
    street.call("preview_import", &json!({ "upload_id": last[2] }));
    street.sits("mediator");
    gone(&last[2]);
}

#[test]
fn a_confidential_request_never_gets_its_name_back() {
    let street = Street::open();
    let header = "工单编号,诉求人,诉求人电话,诉求人地址,诉求内容";
    street.import(&format!(
        "{header},是否保密\nA1,钱进,13900000004,山景社区5号楼,垃圾没有清运,是\n"
    ));
    let detail = || {
        let id = street.call("request_list", &json!({}))["rows"][0]["id"].clone();
        street.call("request_detail", &json!({ "id": id, "reveal": true }))
    };
    assert_eq!(detail()["is_confidential"], true);
    street.import(&format!(
        "{header}\nA1,钱进,13900000004,山景社区5号楼,垃圾没有清运\n"
    ));
    let detail = detail();
    for field in ["requester_name", "requester_phone", "requester_address"] {
        assert_eq!(detail[field], Value::Null, "{field}");
    }
    assert_eq!(street.finds("钱进"), []);
}

#[test]
fn a_count_stops_at_a_thousand() {
    let street = Street::open();
    assert_eq!(counts(&street.import(&many(1005)))[1], 1005);
    let page = street.call("request_list", &json!({ "limit": 1 }));
    assert_eq!(
        (&page["count"], &page["capped"]),
        (&json!(1000), &json!(true))
    );
    let found = street.call("search", &json!({ "text": "路灯", "limit": 5 }));
    assert_eq!(
        (&found["count"], &found["capped"]),
        (&json!(1000), &json!(true))
    );
    assert_eq!(found["hits"].as_array().unwrap().len(), 5);
}

#[test]
fn requests_are_listed_by_what_they_are() {
    let street = Street::open();
    street.import(REQUESTS);
    let count = |ask: Value| street.call("request_list", &ask)["count"].as_u64().unwrap();
    assert_eq!(count(json!({})), 2);
    assert_eq!(count(json!({ "nature": "help" })), 1);
    assert_eq!(count(json!({ "source_platform": "12345" })), 1);
    assert_eq!(count(json!({ "status": "finished" })), 0);
    assert_eq!(
        count(json!({ "from": "2026-03-01", "to": "2026-03-01" })),
        2,
        "a day in China"
    );
    assert_eq!(count(json!({ "to": "2026-02-28" })), 0);
    assert_eq!(count(json!({ "platform_id": street.platform() })), 2);
    let sources = street.call("request_sources", &json!({}));
    assert_eq!(sources["sources"].as_array().unwrap().len(), 2);
    let oldest = street.call("request_list", &json!({ "ascending": true }));
    assert_eq!(oldest["rows"][0]["order_no"], "DL202603020002");
}

#[test]
fn a_hotline_named_by_the_clerk_fills_what_no_column_says() {
    let street = Street::open();
    let upload = street.upload("表.csv", "工单编号,诉求内容\nA1,路灯不亮\n");
    let form = json!({ "upload_id": upload, "source_platform": "马上办" });
    street.call("import_requests", &form);
    let row = street.call("request_list", &json!({}))["rows"][0].clone();
    assert_eq!(row["source_platform"], "马上办");
    assert_eq!(
        row["title"], "路灯不亮",
        "the beginning of the content stands for a title"
    );
    assert_eq!(
        common::word(street.refused("request_detail", &json!({})).code),
        "bad_request"
    );
}
