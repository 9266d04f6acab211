//! The calendar on the command line.

use crate::output;
use crate::work::choice;
use chrono::{Days, NaiveDate};
use lxq_api::{Failure, FieldCode, Host, dispatch};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// So many days are shown where nobody says otherwise.
const USUAL_DAYS: u64 = 30;

/// Shows the calendar, or writes it to a file.
pub fn run(
    host: &Host,
    ics: Option<PathBuf>,
    from: Option<String>,
    to: Option<String>,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let status = dispatch(host, "casebook_status", json!({}))?;
    let today = status["today"].as_str().unwrap_or_default().to_owned();
    let from = day("from", &from.unwrap_or(today))?;
    let to = match to {
        Some(to) => day("to", &to)?,
        None => from.checked_add_days(Days::new(USUAL_DAYS)).unwrap_or(from),
    };
    let ask = json!({ "from": from, "to": to });
    match ics {
        Some(file) => write(host, &file, ask, as_json),
        None => show(host, ask, as_json),
    }
}

fn day(field: &str, typed: &str) -> Result<NaiveDate, Failure> {
    typed
        .parse()
        .map_err(|_| Failure::field(field, FieldCode::Unknown))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the command line writes the file it is given"
)]
fn write(host: &Host, file: &Path, ask: Value, as_json: bool) -> Result<ExitCode, Failure> {
    let answer = dispatch(host, "calendar_ics", ask)?;
    let text = answer["text"].as_str().unwrap_or_default();
    std::fs::write(file, text).map_err(|error| Failure::from(lxq_api::StoreError::from(error)))?;
    if as_json {
        output::json(&json!({ "file": file, "count": answer["count"] }));
    } else {
        output::line(&format!(
            "已导出 {} 项：{}",
            answer["count"],
            file.display()
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn show(host: &Host, ask: Value, as_json: bool) -> Result<ExitCode, Failure> {
    let range = dispatch(host, "calendar_range", ask)?;
    if as_json {
        output::json(&range);
        return Ok(ExitCode::SUCCESS);
    }
    for item in range["items"].as_array().into_iter().flatten() {
        let text = |name: &str| item[name].as_str().unwrap_or_default().to_owned();
        let words = [
            text("day"),
            clock(&text("starts_at")),
            choice("calendar_kind", &item["kind"]),
            text("title"),
            text("docket_no"),
        ];
        let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
        output::line(&words.join("  "));
    }
    Ok(ExitCode::SUCCESS)
}

/// The time of day in China of an instant.
fn clock(instant: &str) -> String {
    let Ok(at) = instant.parse::<chrono::DateTime<chrono::Utc>>() else {
        return String::new();
    };
    (at + chrono::TimeDelta::hours(8))
        .format("%H:%M")
        .to_string()
}
