//! `lxq contacts`: other platforms' open matters with the same person, and requests to get in touch.

use crate::arguments::Contacts;
use crate::output;
use crate::work::choice;
use lxq_api::{Failure, FailureCode, Host, dispatch};
use serde_json::{Value, json};
use std::process::ExitCode;

/// Lists, shows, asks or answers.
pub fn run(host: &Host, wanted: Contacts, as_json: bool) -> Result<ExitCode, Failure> {
    match wanted {
        Contacts::List => list(host, as_json),
        Contacts::Of { docket } => of(host, &docket, as_json),
        Contacts::Ask {
            docket,
            platform,
            message,
        } => {
            let office = dispatch(host, "office_overview", json!({}))?;
            let platform = rows(&office, "platforms")
                .find(|one| one["name"] == json!(platform) || one["id"] == json!(platform))
                .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
            let form = json!({
                "dispute_id": dispute(host, &docket)?, "platform_id": platform["id"],
                "message": message,
            });
            done(
                &dispatch(host, "ask_contact", form)?,
                "已请求，下次交换时送到对方。",
                as_json,
            )
        }
        Contacts::Answer { id, text } => {
            let form = json!({ "id": id, "answer": text });
            done(
                &dispatch(host, "answer_contact", form)?,
                "已答复，下次交换时送到对方。",
                as_json,
            )
        }
    }
}

fn done(answer: &Value, words: &str, as_json: bool) -> Result<ExitCode, Failure> {
    if as_json {
        output::json(answer);
    } else {
        output::line(words);
    }
    Ok(ExitCode::SUCCESS)
}

fn dispute(host: &Host, docket: &str) -> Result<Value, Failure> {
    let case = dispatch(host, "dispute_case", json!({ "docket_no": docket }))?;
    Ok(case["row"]["id"].clone())
}

fn list(host: &Host, as_json: bool) -> Result<ExitCode, Failure> {
    let found = dispatch(host, "arrived_contacts", json!({}))?;
    if as_json {
        output::json(&found);
        return Ok(ExitCode::SUCCESS);
    }
    let office = dispatch(host, "office_overview", json!({}))?;
    for row in rows(&found, "rows") {
        let state = if row["answered_at"].is_null() {
            "待答复"
        } else {
            "已答复"
        };
        output::line(&format!(
            "[{state}] {}　{}　{}",
            name(&office, "platforms", &row["from_platform_id"]),
            name(&office, "people", &row["asked_by"]),
            text(&row["message"]),
        ));
        for one in rows(row, "disputes") {
            output::line(&format!(
                "    本平台对应的纠纷：{} {}",
                text(&one["docket_no"]),
                text(&one["title"])
            ));
        }
        if !row["answer"].is_null() {
            output::line(&format!("    答复：{}", text(&row["answer"])));
        }
        output::line(&format!("    {}", text(&row["id"])));
    }
    output::line(&format!("共 {} 件待答复。", found["waiting"]));
    Ok(ExitCode::SUCCESS)
}

fn of(host: &Host, docket: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let ask = json!({ "dispute_id": dispute(host, docket)? });
    let found = dispatch(host, "matters_elsewhere", ask)?;
    if as_json {
        output::json(&found);
        return Ok(ExitCode::SUCCESS);
    }
    let office = dispatch(host, "office_overview", json!({}))?;
    if !found["silence"].is_null() {
        output::line(&format!(
            "不与其他平台核对：{}。",
            choice("silence", &found["silence"])
        ));
    }
    for one in rows(&found, "platforms") {
        let asked = if one["is_asked"] == json!(true) {
            "　已请求联系"
        } else {
            ""
        };
        output::line(&format!(
            "{}正在办理同一当事人的纠纷（{}相同）{asked}",
            name(&office, "platforms", &one["platform_id"]),
            choice("party_number", &one["number"]),
        ));
    }
    for one in rows(&found, "contacts") {
        output::line(&format!(
            "  请{}联系：{}",
            name(&office, "platforms", &one["to_platform_id"]),
            text(&one["message"])
        ));
        output::line(&format!(
            "  答复：{}",
            one["answer"].as_str().unwrap_or("还没有")
        ));
    }
    output::line(&format!(
        "据目前所知，{} 个平台正在办理同一当事人的纠纷。",
        rows(&found, "platforms").count()
    ));
    Ok(ExitCode::SUCCESS)
}

fn rows<'a>(answer: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    answer[field].as_array().into_iter().flatten()
}

fn name(office: &Value, of: &str, id: &Value) -> String {
    let found = rows(office, of).find(|one| one["id"] == *id);
    found.map_or_else(String::new, |one| text(&one["name"]).to_owned())
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
