//! `lxq report`: tables of figures as they were sent, proved from the journal.

use crate::arguments::{Figures, Report};
use crate::figures::{ask_of, format_of, list as listed, text, words};
use crate::output;
use crate::work::{choice, save};
use lxq_api::{Failure, FieldCode, Host, dispatch};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Carries the command out.
pub fn run(host: &Host, wanted: &Report, as_json: bool) -> Result<ExitCode, Failure> {
    match wanted {
        Report::Send(wanted) => {
            let number = wanted.corrects.as_ref();
            let corrects = number.map(|number| id_of(host, number));
            let form = json!({
                "figures": ask_of(&wanted.figures),
                "sent_to": wanted.sent_to,
                "note": wanted.note,
                "corrects_id": corrects.transpose()?,
            });
            send(host, &wanted.figures, form, as_json)
        }
        Report::List => list(host, as_json),
        Report::Check { number } => check(host, number, as_json),
        Report::Export { number, out } => {
            export(host, &id_of(host, number)?, out)?;
            if !as_json {
                output::line(&format!("已写入：{}", out.display()));
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// The newest report of that number.
fn id_of(host: &Host, number: &str) -> Result<Value, Failure> {
    let found = dispatch(host, "reports", json!({}))?;
    let row = listed(&found["rows"])
        .into_iter()
        .find(|row| row["report_no"] == number);
    row.map(|row| row["id"].clone())
        .ok_or_else(|| Failure::field("number", FieldCode::Unknown))
}

fn send(host: &Host, figures: &Figures, form: Value, as_json: bool) -> Result<ExitCode, Failure> {
    // A file that cannot be written is named before anything is kept.
    let files = [&figures.xlsx, &figures.out];
    for file in files.into_iter().flatten() {
        format_of(file)?;
    }
    let report = dispatch(host, "freeze_report", form)?;
    for file in files.into_iter().flatten() {
        export(host, &report["row"]["id"], file)?;
    }
    if as_json {
        output::json(&report);
    } else {
        output::line(&format!(
            "已定稿：编号 {}　校验码 {}",
            text(&report["row"]["report_no"]),
            text(&report["figures_hash"])
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn export(host: &Host, id: &Value, file: &Path) -> Result<(), Failure> {
    let form = json!({ "id": id, "format": format_of(file)? });
    let answer = dispatch(host, "export_report", form)?;
    save(host, &answer, file)?;
    Ok(())
}

fn list(host: &Host, as_json: bool) -> Result<ExitCode, Failure> {
    let found = dispatch(host, "reports", json!({}))?;
    if as_json {
        output::json(&found);
        return Ok(ExitCode::SUCCESS);
    }
    let rows = listed(&found["rows"]);
    for row in &rows {
        let standing = match row["corrected_by"]["report_no"].as_str() {
            Some(number) => format!("已由 {number} 更正"),
            None => "有效".to_owned(),
        };
        output::line(&format!(
            "{}　{}　{} 至 {}　报送 {}　{standing}",
            text(&row["report_no"]),
            choice("figure_table_name", &row["table"]),
            text(&row["from"]),
            text(&row["to"]),
            text(&row["sent_to"]),
        ));
    }
    output::line(&format!("共 {} 份。", rows.len()));
    Ok(ExitCode::SUCCESS)
}

fn check(host: &Host, number: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let found = dispatch(host, "check_report", json!({ "id": id_of(host, number)? }))?;
    let is_proved = found["is_whole"] == true
        && found["missing_count"] == 0
        && listed(&found["recomputed"]).is_empty();
    if as_json {
        output::json(&found);
    } else {
        show(&found, is_proved);
    }
    Ok(if is_proved {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn show(found: &Value, is_proved: bool) {
    if is_proved {
        let count = &found["figure_count"];
        output::line(&format!(
            "相符：按当时的日志重算 {count} 个数字，全部一致。"
        ));
    } else {
        output::line("不符：这份报表与当时的日志对不上。");
    }
    changes("重算结果不同的数字：", &found["recomputed"]);
    changes("此后的更正和补录：", &found["later"]);
    for case in listed(&found["cases"]) {
        let columns: Vec<String> = listed(&case["columns"]).into_iter().map(text).collect();
        output::line(&format!(
            "{}　{}　{}",
            choice("report_case_fate", &case["fate"]),
            text(&case["dispute"]["docket_no"]),
            columns.join("、")
        ));
    }
}

fn changes(head: &str, found: &Value) {
    let found = listed(found);
    if !found.is_empty() {
        output::line(head);
    }
    for one in found {
        let of = |figure: &Value| {
            if figure.is_null() {
                "—".to_owned()
            } else {
                words(figure)
            }
        };
        let dot = if text(&one["column"]).is_empty() {
            ""
        } else {
            "·"
        };
        output::line(&format!(
            "{}{dot}{}　{} → {}",
            text(&one["row"]),
            text(&one["column"]),
            of(&one["was"]),
            of(&one["is"])
        ));
    }
}
