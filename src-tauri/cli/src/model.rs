//! `lxq model`: the likely type of a narrative, and how well that goes.

use crate::arguments::{Evaluate, Model};
use crate::output;
use lxq_api::{Failure, FailureCode, Host, StoreError, dispatch};
use serde_json::{Value, json};
use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;

/// Suggests, or judges.
pub fn run(host: &Host, command: Model, as_json: bool) -> Result<ExitCode, Failure> {
    match command {
        Model::Suggest { text } => suggest(host, &text.join(" "), as_json),
        Model::Evaluate(wanted) => evaluate(host, &wanted, as_json),
    }
}

fn suggest(host: &Host, typed: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let mut narrative = typed.to_owned();
    if typed == "-" {
        narrative.clear();
        std::io::stdin()
            .read_to_string(&mut narrative)
            .map_err(StoreError::from)?;
    }
    let found = dispatch(host, "suggest_type", json!({ "narrative": narrative }))?;
    if as_json {
        output::json(&found);
        return Ok(ExitCode::SUCCESS);
    }
    let empty = Vec::new();
    let suggestions = found["suggestions"].as_array().unwrap_or(&empty);
    for one in suggestions {
        let words: Vec<&str> = one["words"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        output::line(&format!(
            "{}　{}%　{}",
            one["name"].as_str().unwrap_or_default(),
            one["percent"],
            words.join("、")
        ));
    }
    if suggestions.is_empty() {
        output::line(if found["state"] == "too_few" {
            "已结案的纠纷还太少，暂时不能给出建议。"
        } else {
            "看不出是哪一类，不给建议。"
        });
    }
    Ok(ExitCode::SUCCESS)
}

fn evaluate(host: &Host, wanted: &Evaluate, as_json: bool) -> Result<ExitCode, Failure> {
    let mut ask = json!({ "folds": wanted.folds, "learn_from": wanted.learn_from });
    if let Some(file) = &wanted.file {
        ask["upload_id"] = upload(host, file)?;
        ask["text_columns"] = json!(wanted.text);
        ask["label_column"] = json!(wanted.label);
    }
    let found = dispatch(host, "evaluate_model", ask)?;
    if as_json {
        output::json(&found);
    } else {
        show(&found);
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the command line reads the files it is given"
)]
fn upload(host: &Host, file: &Path) -> Result<Value, Failure> {
    let bytes = std::fs::read(file).map_err(StoreError::from)?;
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .ok_or_else(|| Failure::refused(FailureCode::BadRequest).with("detail", "--file"))?;
    Ok(json!(host.upload(&name, bytes)?))
}

fn show(found: &Value) {
    let part = |name: &str| found[name].as_f64().unwrap_or_default();
    let percent = |name: &str| format!("{:.1}%", part(name) * 100.0);
    output::line(&format!(
        "{} 条记录，{} 条互不相同且类型足够多；{} 折交叉验证，每次从 {} 条学习。",
        found["record_count"], found["text_count"], found["folds"], found["learned_count"]
    ));
    output::line(&format!("宏平均 F1　{:.3}", part("macro_f1")));
    output::line(&format!("首选正确　　{}", percent("accuracy")));
    output::line(&format!(
        "会给出建议　{}（其中首选正确 {}，建议中有正确的 {}）",
        percent("shown"),
        percent("shown_right"),
        percent("shown_among")
    ));
    output::line(&format!(
        "学习一次　　{:.0} 毫秒，给出建议 {:.3} 毫秒",
        part("learning_ms"),
        part("suggesting_ms")
    ));
    output::line("");
    output::line("　　 F1　 准确率　召回率　  条数　类型");
    for one in found["types"].as_array().into_iter().flatten() {
        let figure = |name: &str| one[name].as_f64().unwrap_or_default();
        output::line(&format!(
            "  {:.3}　  {:.3}　 {:.3}　{:>6}　{}",
            figure("f1"),
            figure("precision"),
            figure("recall"),
            one["count"],
            one["name"].as_str().unwrap_or_default()
        ));
    }
}
