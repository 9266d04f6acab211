//! `lxq figures`: an official table or the yearly report, shown, as JSON, or as a file.

use crate::arguments::Figures;
use crate::output;
use crate::work::{ending, save};
use lxq_api::{Failure, FieldCode, Host, dispatch};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Shows a table, or writes it.
pub fn run(host: &Host, wanted: &Figures, as_json: bool) -> Result<ExitCode, Failure> {
    let ask = ask_of(wanted);
    for file in [&wanted.xlsx, &wanted.out].into_iter().flatten() {
        let request = json!({ "figures": ask, "format": format_of(file)? });
        let answer = dispatch(host, "export_figures", request)?;
        save(host, &answer, file)?;
        if !as_json {
            output::line(&format!("已写入：{}", file.display()));
        }
    }
    let found = dispatch(host, "figures", ask)?;
    if as_json {
        output::json(&found);
    } else if wanted.xlsx.is_none() && wanted.out.is_none() {
        show(&found);
    }
    Ok(ExitCode::SUCCESS)
}

/// The kind of file by its ending.
pub fn format_of(file: &Path) -> Result<String, Failure> {
    ending(file)
        .filter(|format| ["xlsx", "csv", "docx"].contains(&format.as_str()))
        .ok_or_else(|| Failure::field("format", FieldCode::Unknown))
}

/// What is asked of the core.
pub fn ask_of(wanted: &Figures) -> Value {
    json!({
        "table": wanted.table,
        "from": wanted.from,
        "to": wanted.to,
        "basis": wanted.basis,
        "unit": wanted.unit,
        "is_rolled_up": wanted.rolled_up,
        "mediation_kind": wanted.mediation,
        "as_of": wanted.as_of,
    })
}

fn show(found: &Value) {
    let table = &found["table"];
    output::line(&format!(
        "{} 至 {}",
        text(&table["from"]),
        text(&table["to"])
    ));
    let columns = list(&table["columns"]);
    let of = |rows: &Value, key: &str, place: usize| -> String {
        let row = match list(rows).into_iter().find(|row| row["key"] == key) {
            Some(row) => row,
            None => return "—".to_owned(),
        };
        row["figures"].get(place).map(words).unwrap_or_default()
    };
    if table["total"].is_null() {
        output::line("项目　本期　上期　上年同期");
        for row in list(&table["rows"]) {
            let key = text(&row["key"]);
            output::line(&format!(
                "{}　{}　{}　{}",
                text(&row["title"]),
                row["figures"].get(0).map(words).unwrap_or_default(),
                of(&found["before"]["rows"], &key, 0),
                of(&found["year_before"]["rows"], &key, 0),
            ));
        }
    } else {
        output::line("项目　本期　上期　上年同期");
        for (place, column) in columns.iter().enumerate() {
            let group = text(&column["group"]);
            let dot = if group.is_empty() { "" } else { "·" };
            output::line(&format!(
                "{group}{dot}{}　{}　{}　{}",
                text(&column["title"]),
                table["total"]["figures"]
                    .get(place)
                    .map(words)
                    .unwrap_or_default(),
                of(&found["before"]["rows"], "total", place),
                of(&found["year_before"]["rows"], "total", place),
            ));
        }
    }
    for check in list(&table["checks"]) {
        let mark = if check["holds"] == true { "✓" } else { "✗" };
        output::line(&format!(
            "{mark} {}（{} / {}）",
            text(&check["title"]),
            check["left"],
            check["right"]
        ));
    }
    for one in list(&table["definitions"]) {
        let out_of = one["denominator"].as_str().map(|text| format!(" ÷ {text}"));
        output::line(&format!(
            "{}（第{}版）：{}{}；按{}",
            text(&one["title"]),
            one["version"],
            text(&one["numerator"]),
            out_of.unwrap_or_default(),
            text(&one["basis"])
        ));
    }
}

/// A figure in words, as the table of the core prints it.
pub fn words(figure: &Value) -> String {
    match figure["kind"].as_str() {
        Some("money") => {
            let fen: i128 = text(&figure["fen"]).parse().unwrap_or_default();
            let hundredths = (fen + 5_000).div_euclid(10_000);
            format!("{}.{:02}万元", hundredths / 100, hundredths % 100)
        }
        Some("rate") => match (figure["part"].as_u64(), figure["whole"].as_u64()) {
            (Some(part), Some(whole)) if whole > 0 => {
                let tenths =
                    (u128::from(part) * 2_000 + u128::from(whole)) / (u128::from(whole) * 2);
                format!("{}.{}%（{part}/{whole}）", tenths / 10, tenths % 10)
            }
            _ => "—".to_owned(),
        },
        _ => figure["count"].to_string(),
    }
}

pub fn list(value: &Value) -> Vec<&Value> {
    value.as_array().into_iter().flatten().collect()
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
