//! `lxq statement`: the service statement of a month or a year, shown or written to a file.

use crate::arguments::Statement;
use crate::{output, work};
use lxq_api::{Failure, FieldCode, Host, dispatch};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Shows the statement, or writes it as .xlsx or .docx.
pub fn run(host: &Host, wanted: &Statement, as_json: bool) -> Result<ExitCode, Failure> {
    let mut ask = Map::new();
    if let Some(month) = &wanted.month {
        let (year, month) = month
            .split_once('-')
            .and_then(|(year, month)| Some((year.parse::<u32>().ok()?, month.parse::<u32>().ok()?)))
            .ok_or_else(|| Failure::field("month", FieldCode::Unknown))?;
        ask.insert("year".to_owned(), Value::from(year));
        ask.insert("month".to_owned(), Value::from(month));
    }
    if let Some(year) = wanted.year {
        ask.insert("year".to_owned(), Value::from(year));
    }
    if let Some(name) = &wanted.lawyer {
        ask.insert("lawyer_id".to_owned(), lawyer(host, name)?);
    }
    if let Some(name) = &wanted.platform {
        ask.insert("platform_id".to_owned(), work::platform(host, name)?);
    }
    match &wanted.out {
        Some(file) => write(host, file, &ask, as_json),
        None => {
            show(
                &dispatch(host, "service_statement", Value::Object(ask))?,
                as_json,
            );
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn write(
    host: &Host,
    file: &Path,
    ask: &Map<String, Value>,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let format = match work::ending(file).as_deref() {
        Some("xlsx") => "xlsx",
        Some("docx") => "docx",
        Some(_) | None => return Err(Failure::field("format", FieldCode::Unknown)),
    };
    let request = json!({ "statement": ask, "format": format });
    let answer = dispatch(host, "export_service_statement", request)?;
    work::save(host, &answer, file)?;
    if as_json {
        output::json(&json!({ "file": file }));
    } else {
        output::line(&format!("报表已写入：{}", file.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// The id of the lawyer of that name.
fn lawyer(host: &Host, name: &str) -> Result<Value, Failure> {
    let office = dispatch(host, "office_overview", json!({}))?;
    let mut people = office["people"].as_array().into_iter().flatten();
    people
        .find(|person| person["name"] == name)
        .map(|person| person["id"].clone())
        .ok_or_else(|| Failure::field("lawyer_id", FieldCode::Unknown))
}

fn show(statement: &Value, as_json: bool) {
    if as_json {
        output::json(statement);
        return;
    }
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    output::line(&format!(
        "律师服务报表 {} 至 {}",
        text(&statement["from"]),
        text(&statement["to"])
    ));
    let lines = statement["lawyers"].as_array().into_iter().flatten();
    for line in lines.map(|one| (text(&one["name"]), &one["figures"])) {
        output::line(&words(&line.0, line.1));
    }
    output::line(&words("合计", &statement["total"]));
}

fn words(name: &str, figures: &Value) -> String {
    let minutes = figures["minutes"].as_u64().unwrap_or_default();
    format!(
        "{name}　到岗 {}/{}　时长 {} 小时 {} 分　咨询 {} 件　登记纠纷 {} 件　移送 {} 件",
        figures["shifts_held"],
        figures["shifts_planned"],
        minutes / 60,
        minutes % 60,
        figures["consultations"],
        figures["disputes_opened"],
        figures["handed_over"],
    )
}
