//! The statute library on the command line.

use crate::arguments::Statutes;
use crate::output;
use crate::work::choice;
use lxq_api::{Failure, FieldCode, Host, StoreError, dispatch};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Findings printed of one file.
const SHOWN: usize = 20;

/// Brings a folder in, or searches.
pub fn run(host: &Host, command: Statutes, as_json: bool) -> Result<ExitCode, Failure> {
    match command {
        Statutes::Import { folder } => import(host, &folder, as_json),
        Statutes::Search { text, on, limit } => {
            let mut ask = json!({ "text": text.join(" "), "limit": limit });
            if let Some(on) = on {
                let day: chrono::NaiveDate = on
                    .parse()
                    .map_err(|_| Failure::field("on", FieldCode::Unknown))?;
                ask["on"] = json!(day);
            }
            let found = dispatch(host, "statute_search", ask)?;
            if as_json {
                output::json(&found);
            } else {
                show(&found);
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn import(host: &Host, folder: &Path, as_json: bool) -> Result<ExitCode, Failure> {
    let folder = std::path::absolute(folder).map_err(StoreError::from)?;
    let report = dispatch(host, "import_statutes", json!({ "folder": folder }))?;
    if as_json {
        output::json(&report);
        return Ok(ExitCode::SUCCESS);
    }
    output::line(&format!(
        "读到 {} 个文件：新增 {}，更新 {}，未变 {}，未收 {}；共 {} 条条文。",
        report["files"],
        report["added"],
        report["changed"],
        report["unchanged"],
        rows(&report["bad"]).len(),
        report["articles"]
    ));
    for bad in rows(&report["bad"]) {
        let mut line = format!(
            "未收  {}  {}",
            text(bad, "file"),
            choice("bad_file_reason", &bad["reason"])
        );
        if let Some(other) = bad["other"].as_str() {
            line.push_str(&format!("（{other}）"));
        }
        output::line(&line);
    }
    for noted in rows(&report["noted"]) {
        let findings: Vec<String> = rows(&noted["findings"])
            .iter()
            .take(SHOWN)
            .map(finding)
            .collect();
        output::line(&format!(
            "留意  {}  {}",
            text(noted, "file"),
            findings.join("；")
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn finding(finding: &Value) -> String {
    let mut words = choice("finding_code", &finding["code"]);
    for name in ["article", "next"] {
        if let Some(article) = finding[name].as_str() {
            words.push(' ');
            words.push_str(article);
        }
    }
    words
}

fn show(found: &Value) {
    for law in rows(&found["laws"]) {
        output::line(&format!(
            "《{}》 {} {}",
            text(law, "title"),
            text(law, "version_on"),
            choice("standing", &law["standing"])
        ));
    }
    for hit in rows(&found["articles"]) {
        output::line(&format!(
            "《{}》{}（{}）  {}",
            text(hit, "law"),
            text(hit, "label"),
            text(hit, "version_on"),
            text(hit, "snippet")
        ));
    }
    let more = if found["capped"] == Value::Bool(true) {
        "+"
    } else {
        ""
    };
    output::line(&format!("共 {}{more} 条。", found["count"]));
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}
