//! `lxq disagreements`: what two computers filled in differently, looked at and decided.

use crate::arguments::{Decide, Disagreements};
use crate::output;
use crate::work::choice;
use lxq_api::{Failure, FailureCode, Host, dispatch, sentence};
use serde_json::{Value, json};
use std::process::ExitCode;

/// The largest page of a list.
const PAGE: u32 = 500;
/// So many characters of a value stand in a line of the list.
const SHOWN: usize = 24;

/// Lists, shows or decides.
pub fn run(host: &Host, wanted: Disagreements, as_json: bool) -> Result<ExitCode, Failure> {
    match wanted {
        Disagreements::List { weight, kind } => {
            list(host, weight.as_deref(), kind.as_deref(), as_json)
        }
        Disagreements::Show {
            record,
            field,
            reveal,
        } => show(host, &record, &field, reveal, as_json),
        Disagreements::Decide(wanted) => decide(host, &wanted, as_json),
    }
}

fn list(
    host: &Host,
    weight: Option<&str>,
    kind: Option<&str>,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let rows = rows(host, weight, kind)?;
    if as_json {
        output::json(&Value::Array(rows));
        return Ok(ExitCode::SUCCESS);
    }
    for row in &rows {
        let values: Vec<_> = sides(row)
            .map(|side| beginning(value(row, &side["value"])))
            .collect();
        output::line(&format!(
            "{}　{}　{}　{}",
            choice("disagreement_weight", &row["weight"]),
            place(row),
            field_name(row),
            values.join(" ／ "),
        ));
        output::line(&format!(
            "    {} {}",
            text(&row["record"]),
            text(&row["field"])
        ));
    }
    output::line(&format!("共 {} 处两台电脑填得不一样。", rows.len()));
    Ok(ExitCode::SUCCESS)
}

fn rows(host: &Host, weight: Option<&str>, kind: Option<&str>) -> Result<Vec<Value>, Failure> {
    let mut rows = Vec::new();
    let mut cursor = Value::Null;
    loop {
        let ask = json!({ "weight": weight, "kind": kind, "limit": PAGE, "cursor": cursor });
        let page = dispatch(host, "disagreement_list", ask)?;
        rows.extend(page["rows"].as_array().into_iter().flatten().cloned());
        cursor = page["next"].clone();
        if cursor.is_null() {
            return Ok(rows);
        }
    }
}

fn show(
    host: &Host,
    record: &str,
    field: &str,
    reveal: bool,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let ask = json!({ "record": record, "field": field, "reveal": reveal });
    let found = dispatch(host, "disagreement", ask)?;
    if as_json {
        output::json(&found);
        return Ok(ExitCode::SUCCESS);
    }
    let row = &found["row"];
    output::line(&format!("{}　{}", place(row), field_name(row)));
    if row["is_blocking"] == Value::Bool(true) {
        output::line("选定以前不能结案，也不能打印协议书和卷宗。");
    }
    let before = &found["before"];
    output::line(&if before.is_null() {
        "原来：没有填".to_owned()
    } else {
        format!("原来：{}", value(row, &before["value"]))
    });
    for (at, side) in sides(row).enumerate() {
        output::line(&format!("{}. {}", at + 1, value(row, &side["value"])));
        let here = side["is_here"] == Value::Bool(true);
        output::line(&format!(
            "   {}，{}，{}",
            text(&side["actor"]),
            text(&side["at"]),
            if here {
                "这台电脑".to_owned()
            } else {
                format!("另一台电脑（{}）", text(&side["device"]))
            },
        ));
    }
    if let Some(merged) = found["merged"]["text"].as_str() {
        output::line(&format!("合在一起：{merged}"));
    }
    for act in found["acts"].as_array().into_iter().flatten() {
        let facts = act["facts"].as_array().into_iter().flatten();
        let words: Vec<_> = facts
            .map(|fact| sentence::of_fact(text(&fact["fact"])))
            .collect();
        output::line(&format!(
            "  {}　{}　{}",
            text(&act["at"]),
            text(&act["actor"]),
            words.join("、")
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn decide(host: &Host, wanted: &Decide, as_json: bool) -> Result<ExitCode, Failure> {
    let decisions = if wanted.harmless {
        rows(host, Some("harmless"), None)?
            .iter()
            .filter(|row| row["may_decide"] == Value::Bool(true))
            .map(|row| {
                let last = sides(row).count().saturating_sub(1);
                json!({
                    "record": row["record"], "field": row["field"], "mark": row["mark"],
                    "take": last,
                })
            })
            .collect()
    } else {
        let ask = json!({ "record": wanted.record, "field": wanted.field });
        let found = dispatch(host, "disagreement", ask)?;
        let mark = match &wanted.mark {
            Some(mark) => json!(mark),
            None => found["row"]["mark"].clone(),
        };
        let take = match wanted.take {
            None => None,
            Some(number) => Some(number.checked_sub(1).ok_or_else(|| {
                Failure::refused(FailureCode::BadRequest).with("detail", "--take")
            })?),
        };
        vec![json!({
            "record": wanted.record, "field": wanted.field, "mark": mark,
            "take": take, "text": wanted.text,
        })]
    };
    if !decisions.is_empty() {
        dispatch(
            host,
            "decide_disagreements",
            json!({ "decisions": decisions }),
        )?;
    }
    if as_json {
        output::json(&json!({ "decided": decisions.len() }));
    } else {
        output::line(&format!("已选定 {} 处。", decisions.len()));
    }
    Ok(ExitCode::SUCCESS)
}

fn sides(row: &Value) -> impl Iterator<Item = &Value> {
    row["sides"].as_array().into_iter().flatten()
}

/// To what it belongs, and of whom or what it is.
fn place(row: &Value) -> String {
    let matter = &row["matter"];
    let words = [&matter["number"], &matter["title"], &row["about"]];
    let words: Vec<&str> = words.into_iter().filter_map(Value::as_str).collect();
    words.join(" ")
}

fn field_name(row: &Value) -> String {
    sentence::of_field_of_kind(&format!("{}.{}", text(&row["kind"]), text(&row["field"])))
}

/// A value in words as far as the catalogue has them.
fn value(row: &Value, value: &Value) -> String {
    match value {
        Value::Null => "（空）".to_owned(),
        Value::String(fen) if text(&row["field"]).ends_with("_fen") => yuan(fen),
        Value::String(word) => {
            let (kind, field) = (text(&row["kind"]), text(&row["field"]));
            let own = sentence::of_choice(&format!("{kind}_{field}"), word);
            if own == *word {
                sentence::of_choice(field, word)
            } else {
                own
            }
        }
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

/// Fen as yuan; as it is where it is no number.
fn yuan(fen: &str) -> String {
    match fen.parse::<i64>() {
        Ok(fen) => format!("{}.{:02}元", fen / 100, (fen % 100).abs()),
        Err(_) => fen.to_owned(),
    }
}

/// The beginning of a value, where a line has no room for all of it.
fn beginning(words: String) -> String {
    if words.chars().count() <= SHOWN {
        return words;
    }
    let mut short: String = words.chars().take(SHOWN).collect();
    short.push('…');
    short
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
