//! 自定义指标 through the dispatcher: written, checked, counted, versioned, and kept by old reports.

use crate::Street;
use crate::common::with;
use crate::every_command::{Trial, nothing, trial};
use crate::figures::{failed, settled, year};
use serde_json::{Value, json};

const LINES: &str = "\
指标 邻里纠纷调解成功率
计数 纠纷：类型=邻里纠纷，结果=调解成功
除以 纠纷：类型=邻里纠纷
依据 区司法局2026年考核办法
指标 正在办的热线诉求
计数 诉求件：应办=是，按时办结=否
";

fn lines(text: &str) -> Value {
    json!({ "text": text })
}

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("own_figures", nothing),
        trial("check_own_figures", |_| lines(LINES)).refused("fields text too_long", |request| {
            with(request, &json!({ "text": "#".repeat(20_001) }))
        }),
        trial("save_own_figures", |_| lines(LINES))
            .refused("own_figures_unreadable", |request| {
                with(request, &json!({ "text": "指标 甲" }))
            })
            .leaves(1)
            .without("clerk"),
    ]
}

fn table(street: &Street) -> Value {
    street.call("figures", &year("own_table"))["table"].clone()
}

#[test]
fn a_committee_defines_a_figure_in_words_and_it_is_counted_with_its_definition() {
    let street = Street::open();
    settled(&street);
    failed(&street);
    crate::requests::in_progress(&street);
    assert_eq!(table(&street)["rows"], json!([]));
    let checked = street.call("check_own_figures", &lines(LINES));
    assert_eq!(checked["problems"], json!([]));
    street.call("save_own_figures", &lines(LINES));
    let found = table(&street);
    assert_eq!(
        found["rows"][0]["figures"][0],
        json!({ "kind": "rate", "part": 1, "whole": 2 })
    );
    assert_eq!(
        found["rows"][1]["figures"][0],
        json!({ "kind": "count", "count": 1 })
    );
    let meaning = &found["definitions"][0];
    assert_eq!(meaning["title"], "邻里纠纷调解成功率");
    assert_eq!(meaning["numerator"], "纠纷：类型=邻里纠纷，结果=调解成功");
    assert_eq!(meaning["denominator"], "纠纷：类型=邻里纠纷");
    assert_eq!(
        (&meaning["version"], &meaning["basis"], &meaning["source"]),
        (
            &json!(1),
            &json!("结案日期"),
            &json!("区司法局2026年考核办法")
        )
    );
}

#[test]
fn lines_that_do_not_read_are_named_and_nothing_is_kept() {
    let street = Street::open();
    let wrong = "指标 甲\n计数 纠纷：类型=邻居\n归期 月底";
    let checked = street.call("check_own_figures", &lines(wrong));
    assert_eq!(
        checked["problems"],
        json!([
            { "line": 2, "code": "unknown_value", "name": "邻居" },
            { "line": 3, "code": "unfit_basis", "name": "月底" },
        ])
    );
    street.refused("save_own_figures", &lines(wrong));
    assert_eq!(street.call("own_figures", &json!({}))["version"], 0);
}

#[test]
fn another_meaning_is_a_new_version_and_an_old_report_keeps_its_own() {
    let street = Street::open();
    settled(&street);
    street.call("save_own_figures", &lines(LINES));
    let sent = street.call(
        "freeze_report",
        &json!({ "figures": year("own_table"), "sent_to": "区司法局" }),
    );
    let id = json!({ "id": sent["row"]["id"] });
    let check = street.call("check_report", &id);
    assert_eq!(
        (&check["recomputed"], &check["redefined"]),
        (&json!([]), &json!([]))
    );

    let other = LINES.replace("除以 纠纷：类型=邻里纠纷", "除以 纠纷");
    street.call("save_own_figures", &lines(&other));
    let now = table(&street);
    assert_eq!(now["definitions"][0]["version"], 2);
    assert_eq!(
        now["definitions"][1]["version"], 1,
        "the other one is as it was"
    );

    let kept = street.call("report", &id);
    assert_eq!(kept["figures"]["table"]["definitions"][0]["version"], 1);
    let check = street.call("check_report", &id);
    assert_eq!(check["recomputed"], json!([]), "by the definitions of then");
    assert_eq!(check["redefined"][0]["title"], "邻里纠纷调解成功率");
    // A name that was taken out goes on from its last version when it comes back.
    street.call("save_own_figures", &lines("指标 乙\n计数 纠纷"));
    street.call("save_own_figures", &lines(&other));
    assert_eq!(table(&street)["definitions"][0]["version"], 3);
}

#[test]
fn a_line_that_reads_no_longer_is_told_and_not_taken_for_none() {
    let street = Street::open();
    street.call("save_own_figures", &lines(LINES));
    let mut types = street.call("dispute_type_table", &json!({}))["types"].clone();
    for one in types.as_array_mut().unwrap() {
        if one["name"] == "邻里纠纷" {
            one["name"] = json!("相邻纠纷");
        }
    }
    street.call("save_dispute_types", &json!({ "types": types }));
    let found = table(&street);
    assert_eq!(found["rows"], json!([]));
    let told: Vec<&str> = found["checks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|check| check["title"].as_str().unwrap())
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("设置→自定义指标第2行：没有“邻里纠纷”这个值"),
        "{told:?}"
    );
    assert!(told[1].contains("第3行"), "{told:?}");
}

#[test]
fn every_item_that_is_offered_can_be_asked() {
    let street = Street::open();
    let offered = street.call("own_figures", &json!({}))["items"].clone();
    let mut text = String::new();
    for (number, item) in offered.as_array().unwrap().iter().enumerate() {
        let subject = if item["subject"] == "dispute" {
            "纠纷"
        } else {
            "诉求件"
        };
        let name = item["name"].as_str().unwrap();
        let value = item["values"][0].as_str().unwrap_or("某处");
        let condition = if item["is_number"] == true {
            format!("{name}≥1")
        } else {
            format!("{name}={value}")
        };
        text += &format!("指标 第{number}项\n计数 {subject}：{condition}\n");
    }
    let checked = street.call("check_own_figures", &lines(&text));
    assert_eq!(checked["problems"], json!([]), "{text}");
}
