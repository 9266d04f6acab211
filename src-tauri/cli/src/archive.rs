//! `lxq archive`: dossiers into the archive, what is in it and what is due, and folders of archived
//! dossiers. A list of what is to be destroyed goes through `lxq call`, as it takes three people.

use crate::arguments::Archive;
use crate::output;
use crate::work::choice;
use lxq_api::{Failure, FieldCode, Host, StoreError, dispatch};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Dossiers that are copied out in one call.
const AT_ONCE: usize = 20;
/// The largest page of a list.
const PAGE: u32 = 500;

/// Carries the command out.
pub fn run(host: &Host, wanted: Archive, as_json: bool) -> Result<ExitCode, Failure> {
    match wanted {
        Archive::List { stage } => list(host, &stage, as_json),
        Archive::Put {
            dockets,
            class,
            shelf,
        } => put(host, &dockets, class.as_deref(), shelf.as_deref(), as_json),
        Archive::Due { kind } => due(host, &kind, as_json),
        Archive::Export { dockets, out } => export(host, &dockets, &out, as_json),
        Archive::Read { folder } => read(host, &folder, as_json),
    }
}

fn list(host: &Host, stage: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let rows = rows(host, stage)?;
    if as_json {
        output::json(&Value::Array(rows));
        return Ok(ExitCode::SUCCESS);
    }
    for row in &rows {
        let kept = &row["kept"];
        output::line(&format!(
            "{}　{}　结案 {}　{}　{}",
            text(&row["docket_no"]),
            text(&row["title"]),
            text(&row["closed_on"]),
            choice("retention_class", &kept["retention_class"]),
            text(&kept["shelf"]),
        ));
    }
    output::line(&format!("共 {} 卷。", rows.len()));
    Ok(ExitCode::SUCCESS)
}

/// Every dossier of a stage.
fn rows(host: &Host, stage: &str) -> Result<Vec<Value>, Failure> {
    let mut rows = Vec::new();
    let mut cursor = Value::Null;
    loop {
        let ask = json!({ "stage": stage, "limit": PAGE, "cursor": cursor });
        let page = dispatch(host, "archive_list", ask)?;
        rows.extend(page["rows"].as_array().into_iter().flatten().cloned());
        cursor = page["next"].clone();
        if cursor.is_null() {
            return Ok(rows);
        }
    }
}

fn ids(host: &Host, dockets: &[String]) -> Result<Vec<Value>, Failure> {
    dockets
        .iter()
        .map(|docket| {
            let case = dispatch(host, "dispute_case", json!({ "docket_no": docket }))?;
            Ok(case["row"]["id"].clone())
        })
        .collect()
}

fn put(
    host: &Host,
    dockets: &[String],
    class: Option<&str>,
    shelf: Option<&str>,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let request = json!({
        "dispute_ids": ids(host, dockets)?, "retention_class": class, "shelf": shelf,
    });
    let answer = dispatch(host, "archive_disputes", request)?;
    if as_json {
        output::json(&answer);
    } else {
        output::line(&format!("已归档 {} 卷。", answer["count"]));
    }
    Ok(ExitCode::SUCCESS)
}

fn due(host: &Host, kind: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let found = dispatch(host, "due_list", json!({ "subject_kind": kind }))?;
    if as_json {
        output::json(&found);
        return Ok(ExitCode::SUCCESS);
    }
    for item in found["items"].as_array().into_iter().flatten() {
        output::line(&format!(
            "{}　{}　{} 起　{} 到期",
            text(&item["number"]),
            choice("retention_class", &item["retention_class"]),
            text(&item["ended_on"]),
            text(&item["due_on"]),
        ));
    }
    for count in found["counts"].as_array().into_iter().flatten() {
        let kind = choice("subject_kind", &count["subject_kind"]);
        output::line(&format!("{kind}：到期 {} 件", count["count"]));
    }
    Ok(ExitCode::SUCCESS)
}

/// All archived dossiers where none is named; those that are in the folder already stay as they are.
fn export(host: &Host, dockets: &[String], out: &Path, as_json: bool) -> Result<ExitCode, Failure> {
    let wanted = if dockets.is_empty() {
        let rows = rows(host, "archived")?;
        rows.iter().map(|row| row["dispute_id"].clone()).collect()
    } else {
        ids(host, dockets)?
    };
    if wanted.is_empty() {
        return Err(Failure::field("dispute_ids", FieldCode::Required));
    }
    let folder = absolute(out)?;
    let (mut added, mut known, mut total) = (0, 0, 0);
    for part in wanted.chunks(AT_ONCE) {
        let request = json!({ "folder": folder, "dispute_ids": part });
        let answer = dispatch(host, "export_archive", request)?;
        added += answer["added"].as_u64().unwrap_or_default();
        known += answer["known"].as_u64().unwrap_or_default();
        total = answer["total"].as_u64().unwrap_or_default();
        if !as_json && wanted.len() > AT_ONCE {
            output::line(&format!("已移出 {added} 卷……"));
        }
    }
    if as_json {
        output::json(&json!({ "folder": folder, "added": added, "known": known, "total": total }));
    } else {
        output::line(&format!(
            "新移出 {added} 卷，原已移出 {known} 卷；档案目录 {} 现有 {total} 卷。",
            folder.display()
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Exit code 1 where anything is not as it was written.
fn read(host: &Host, folder: &Path, as_json: bool) -> Result<ExitCode, Failure> {
    let request = json!({ "folder": absolute(folder)? });
    let found = dispatch(host, "read_archive", request)?;
    let is_whole = found["damaged_count"] == 0 && found["is_sealed"] == true;
    if as_json {
        output::json(&found);
        return Ok(ExitCode::from(u8::from(!is_whole)));
    }
    for dossier in found["dossiers"].as_array().into_iter().flatten() {
        output::line(&format!(
            "{}　{}　{} 页　{}",
            text(&dossier["docket_no"]),
            text(&dossier["title"]),
            dossier["page_count"],
            standing(dossier),
        ));
    }
    output::line(if found["is_sealed"] == true {
        "清单的签章相符。"
    } else {
        "清单的签章不符，内容可能被改动。"
    });
    if found["is_device_known"] != true {
        output::line("签章的电脑不是本卷宗库认识的，请另行核对来源。");
    }
    Ok(ExitCode::from(u8::from(!is_whole)))
}

fn standing(dossier: &Value) -> String {
    let names = |field: &str| -> Vec<String> {
        let names = dossier[field].as_array().into_iter().flatten();
        names.map(text).collect()
    };
    let (missing, changed) = (names("missing"), names("changed"));
    let mut said = Vec::new();
    if !missing.is_empty() {
        said.push(format!("缺少文件：{}", missing.join("、")));
    }
    if !changed.is_empty() {
        said.push(format!("文件被改动：{}", changed.join("、")));
    }
    if dossier["faults"]
        .as_array()
        .is_some_and(|faults| !faults.is_empty())
    {
        said.push("办案日志核验不符".to_owned());
    }
    if said.is_empty() {
        "完好".to_owned()
    } else {
        said.join("；")
    }
}

fn absolute(folder: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(folder).map_err(|error| StoreError::from(error).into())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
