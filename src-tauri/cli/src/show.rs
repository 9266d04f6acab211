//! Answers as people read them.

use crate::output::line;
use crate::work::choice;
use lxq_api::sentence;
use serde_json::Value;

/// The hits of a search.
pub fn hits(found: &Value) {
    for hit in found["hits"].as_array().into_iter().flatten() {
        line(&format!(
            "[{}] {}",
            choice("hit_kind", &hit["kind"]),
            text(&hit["title"])
        ));
        if !text(&hit["snippet"]).is_empty() {
            line(&format!("      {}", text(&hit["snippet"])));
        }
    }
    let more = if found["capped"] == Value::Bool(true) {
        "+"
    } else {
        ""
    };
    line(&format!("共 {}{more} 条", found["count"]));
}

/// What a proof found.
pub fn report(report: &Value) {
    line(&format!(
        "日志 {} 条、链 {} 条、数据表 {} 张、附件 {} 个",
        report["entries"], report["chains"], report["tables"], report["attachments"]
    ));
    if report["loose_chunks"].as_u64() > Some(0) {
        line(&format!(
            "  另有 {} 块未完成的上传，下次添加附件时自动清理。",
            report["loose_chunks"]
        ));
    }
    for problem in report["problems"].as_array().into_iter().flatten() {
        line(&format!(
            "  有问题：{} {}",
            text(&problem["code"]),
            text(&problem["place"])
        ));
    }
    let is_sound = report["ok"] == Value::Bool(true);
    line(if is_sound {
        "完好：日志链、签名与数据表全部相符。"
    } else {
        "不完好，请保留现场并联系维护人员。"
    });
}

/// What an import did.
pub fn import(report: &Value) {
    let would = if report["dry_run"] == Value::Bool(true) {
        "（试运行，未写入）"
    } else {
        ""
    };
    line(&format!(
        "读取 {} 行：新增 {}，更新 {}，未变 {}，重复行 {}，未采用 {}{would}",
        report["read"],
        report["imported"],
        report["updated"],
        report["unchanged"],
        report["repeated"],
        report["rejected"].as_array().map_or(0, Vec::len)
    ));
    for row in report["rejected"].as_array().into_iter().flatten() {
        line(&format!("  第{}行 {}", row["row"], text(&row["message"])));
    }
}

/// What an import of a ledger did.
pub fn ledger(report: &Value) {
    let would = if report["dry_run"] == Value::Bool(true) {
        "（试运行，未写入）"
    } else {
        ""
    };
    line(&format!(
        "读取 {} 行：新增 {}，已在册 {}，未采用 {}{would}",
        report["read"], report["imported"], report["unchanged"], report["rejected_rows"]
    ));
    for row in report["rejected"].as_array().into_iter().flatten() {
        line(&format!("  第{}行 {}", row["row"], text(&row["message"])));
    }
}

/// A dispute with its history.
pub fn case(case: &Value, history: &Value) {
    let row = &case["row"];
    line(&format!(
        "{}  {}",
        text(&row["docket_no"]),
        text(&row["title"])
    ));
    line(&format!(
        "状态 {}　登记 {}　期限 {}",
        choice("dispute_status", &row["status"]),
        text(&row["registered_on"]),
        text(&row["due_on"])
    ));
    for party in case["parties"].as_array().into_iter().flatten() {
        line(&format!(
            "  {} {}",
            choice("party_role", &party["role"]),
            text(&party["name"])
        ));
    }
    line(&format!("纠纷情况：{}", text(&case["facts"])));
    if let Some(terms) = case["agreement"]["terms"].as_str() {
        line(&format!("协议内容：{terms}"));
    }
    for deadline in case["deadlines"].as_array().into_iter().flatten() {
        line(&format!(
            "期限：{} {}",
            choice("deadline_kind", &deadline["kind"]),
            text(&deadline["due_on"])
        ));
    }
    line("经过：");
    let acts = history["acts"].as_array().cloned().unwrap_or_default();
    for act in acts.iter().rev() {
        let day = text(&act["at"]);
        for fact in act["facts"].as_array().into_iter().flatten() {
            line(&format!(
                "  {} {} {}",
                day.get(..16).unwrap_or_default().replace('T', " "),
                text(&act["actor"]),
                sentence::of_fact(&text(&fact["fact"]))
            ));
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
