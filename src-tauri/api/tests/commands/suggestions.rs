//! 建议类型 through the dispatcher: what was closed is learned from, and what is hidden is not.

use crate::Street;
use crate::common::{PASSPHRASE, with};
use crate::every_command::{Trial, correction, trial};
use rstest::rstest;
use serde_json::{Value, json};

/// As many disputes as let several types be learned.
const CASES: u32 = 150;
const LEAK: &str =
    "楼上邻居家卫生间漏水，顺着墙缝流到楼下，泡坏天花板和墙纸，多次上门协商，对方不肯维修";

fn demo() -> Street {
    let street = Street::bare();
    lxq_api::init_demo(&street.host, Some(7), Some(CASES), PASSPHRASE).unwrap();
    let account = street.host.accounts()[0].1;
    street.unlock(&account.to_string());
    street
}

fn suggestions(street: &Street, narrative: &str) -> Value {
    street.call("suggest_type", &json!({ "narrative": narrative }))
}

/// A labelled table: two kinds of matters, in other words each time.
fn labelled() -> Vec<u8> {
    let leaks = ["卫生间漏水", "阳台滴水", "管道返水", "暖气渗水"];
    let wages = ["拖欠工资", "不付加班费", "拖欠劳务费", "辞退不给补偿"];
    let places = ["楼上", "隔壁", "东户", "西户", "对门"];
    let mut rows = String::from("编号,留言主题,留言详情,一级标签\n");
    for at in 0..60_usize {
        let (head, body, label) = if at % 2 == 0 {
            (leaks[at / 2 % 4], "泡坏天花板和墙纸，要求修好", "邻里")
        } else {
            (wages[at / 2 % 4], "工人找老板讨要多次，没有结果", "劳动")
        };
        let place = places[at % 5];
        let line = format!("{at},{head},{place}{head}，第{at}次，{body},{label}\n");
        rows.push_str(&line);
    }
    rows.into_bytes()
}

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("suggest_type", |_| json!({ "narrative": LEAK }))
            .refused(
                "fields narrative too_long",
                |_| json!({ "narrative": "漏".repeat(100_001) }),
            )
            .without("duty_lawyer"),
        trial("evaluate_model", |street| {
            let upload = street.upload("标注.csv", labelled());
            json!({
                "upload_id": upload, "text_columns": ["留言主题", "留言详情"],
                "label_column": "一级标签",
            })
        })
        .refused("too_few_to_learn", nothing_spoiled)
        .without("duty_lawyer"),
    ]
}

/// The casebook instead of the table, in which nothing is closed.
fn nothing_spoiled(_: Value) -> Value {
    json!({})
}

#[test]
fn a_narrative_is_given_likely_types_and_the_words_that_speak_for_them() {
    let street = demo();
    let found = suggestions(&street, LEAK);
    assert_eq!(found["state"], "ready");
    assert!(found["learned_count"].as_u64() >= Some(30));
    let first = &found["suggestions"][0];
    assert_eq!(first["dispute_type"], "neighbour", "{found}");
    assert_eq!(first["name"], "邻里纠纷");
    assert!((1..100).contains(&first["percent"].as_u64().unwrap()));
    let words = first["words"].as_array().unwrap();
    assert!(!words.is_empty());
    assert!(
        words
            .iter()
            .all(|word| LEAK.contains(word.as_str().unwrap()))
    );
}

#[rstest]
#[case::nothing("")]
#[case::a_word("漏水")]
#[case::numbers("13800001234 210213198507019991")]
#[case::no_matter("今天天气很好，阳光明媚，适合去公园散步和放风筝")]
fn what_tells_of_no_matter_is_given_nothing(#[case] narrative: &str) {
    let street = demo();
    assert_eq!(suggestions(&street, narrative)["suggestions"], json!([]));
}

#[test]
fn where_little_is_closed_it_is_said_and_nothing_is_suggested() {
    let street = Street::open();
    street.registered();
    let found = suggestions(&street, LEAK);
    assert_eq!(
        found,
        json!({ "state": "too_few", "learned_count": 0, "suggestions": [] })
    );
}

#[test]
fn a_dispute_that_is_made_confidential_is_forgotten_at_once() {
    let street = demo();
    let count = || {
        suggestions(&street, LEAK)["learned_count"]
            .as_u64()
            .unwrap()
    };
    let before = count();
    let ask = json!({ "status": "closed", "limit": 200 });
    let rows = street.call("dispute_list", &ask)["rows"].clone();
    let rows = rows.as_array().unwrap();
    let of_type = |code: &Value| {
        rows.iter()
            .filter(|row| &row["dispute_type"] == code)
            .count()
    };
    // Some of a type that stays learned without them; one may be confidential already.
    let chosen: Vec<&Value> = rows
        .iter()
        .filter(|row| of_type(&row["dispute_type"]) > 8)
        .take(3)
        .collect();
    assert_eq!(count(), before, "asked again, it is the same");
    for row in chosen {
        let hidden = json!({
            "dispute_id": row["id"], "is_confidential": true, "rights_notice": "oral",
            "rights_told_on": row["registered_on"],
        });
        street.call("correct_dispute", &with(correction(), &hidden));
    }
    let after = count();
    assert!(after < before && after + 3 >= before, "{after} of {before}");
}

#[test]
fn a_casebook_is_judged_by_cross_validation() {
    let street = demo();
    let found = street.call("evaluate_model", &json!({ "folds": 3 }));
    assert_eq!(found["folds"], 3);
    let texts = found["text_count"].as_u64().unwrap();
    assert!(found["learned_count"].as_u64().unwrap() < texts);
    // Fifty texts of a dozen types to learn from are few.
    assert!(found["macro_f1"].as_f64().unwrap() > 0.3, "{found}");
    assert!(found["shown_right"].as_f64().unwrap() > 0.6, "{found}");
    let types = found["types"].as_array().unwrap();
    let counted: u64 = types.iter().map(|one| one["count"].as_u64().unwrap()).sum();
    assert_eq!(counted, texts);
    assert!(
        types
            .iter()
            .all(|one| one["name"].as_str().unwrap().ends_with("纠纷"))
    );
}

#[test]
fn a_labelled_table_is_judged_without_being_kept() {
    let street = Street::open();
    let upload = street.upload("标注.csv", labelled());
    let entries = street.entries();
    let found = street.call(
        "evaluate_model",
        &json!({
            "upload_id": upload, "text_columns": ["留言主题", "留言详情"],
            "label_column": "一级标签", "folds": 3, "learn_from": 36,
        }),
    );
    assert_eq!(
        (&found["record_count"], &found["learned_count"]),
        (&json!(60), &json!(36))
    );
    assert!(found["macro_f1"].as_f64().unwrap() > 0.95, "{found}");
    assert_eq!(street.entries(), entries);
}

#[rstest]
#[case::a_column_that_is_not_there(
    json!({ "text_columns": ["正文"], "label_column": "一级标签" }), "text_columns", "column_missing"
)]
#[case::a_label_that_is_not_there(
    json!({ "text_columns": ["留言详情"], "label_column": "标签" }), "label_column", "column_missing"
)]
#[case::no_column(json!({ "label_column": "一级标签" }), "text_columns", "required")]
#[case::no_label(json!({ "text_columns": ["留言详情"] }), "label_column", "required")]
#[case::a_single_fold(json!({ "folds": 1 }), "folds", "unknown")]
#[case::too_little_to_learn_from(json!({ "learn_from": 5 }), "learn_from", "unknown")]
fn what_cannot_be_judged_is_said_at_the_field(
    #[case] ask: Value,
    #[case] field: &str,
    #[case] code: &str,
) {
    let street = Street::open();
    let mut ask = ask;
    ask["upload_id"] = json!(street.upload("标注.csv", labelled()));
    let found = street.refused_fields("evaluate_model", &ask);
    assert_eq!(found, [(field.to_owned(), code.to_owned())]);
}
