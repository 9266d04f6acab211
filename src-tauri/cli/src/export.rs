//! `lxq requests export` and `lxq export`: the table that the window would save, written where it was
//! asked for.

use crate::arguments::{Export, ExportList};
use crate::{output, work};
use lxq_api::{Failure, FailureCode, FieldCode, Host, dispatch};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Carries an export out and writes the file.
pub fn run(host: &Host, export: Export, as_json: bool) -> Result<ExitCode, Failure> {
    let format = format(&export.file)?;
    let shape = shape(host, &export.shape)?;
    let mut filter = Map::new();
    let words = [
        ("status", export.status),
        ("nature", export.nature),
        ("source_platform", export.source),
        ("from", export.from),
        ("to", export.to),
    ];
    for (name, value) in words {
        if let Some(value) = value {
            filter.insert(name.to_owned(), Value::String(value));
        }
    }
    if let Some(name) = export.platform {
        filter.insert("platform_id".to_owned(), work::platform(host, &name)?);
    }
    if export.ascending {
        filter.insert("ascending".to_owned(), Value::Bool(true));
    }
    let request = json!({
        "shape": shape, "format": format, "filter": filter, "full": export.full,
        "reason": export.reason,
    });
    let answer = dispatch(host, "export_requests", request)?;
    saved(host, &answer, &export.file, "件", as_json)
}

/// Carries the export of another list out and writes the file.
pub fn list(host: &Host, export: ExportList, as_json: bool) -> Result<ExitCode, Failure> {
    let format = format(&export.out)?;
    let mut filter = Map::new();
    for pair in export.narrow {
        let (field, value) = pair
            .split_once('=')
            .ok_or_else(|| Failure::refused(FailureCode::BadRequest).with("detail", "--where"))?;
        // A number or a yes is one; all else is a word.
        let value = serde_json::from_str(value.trim())
            .ok()
            .filter(|value: &Value| value.is_boolean() || value.is_u64())
            .unwrap_or_else(|| Value::String(value.trim().to_owned()));
        filter.insert(field.trim().to_owned(), value);
    }
    if let Some(name) = export.platform {
        filter.insert("platform_id".to_owned(), work::platform(host, &name)?);
    }
    if export.list == "referrals" {
        filter
            .entry("direction")
            .or_insert_with(|| Value::String("out".to_owned()));
    }
    let request = json!({
        "list": { "name": export.list, "filter": filter }, "format": format, "full": export.full,
        "reason": export.reason,
    });
    let answer = dispatch(host, "export_list", request)?;
    saved(host, &answer, &export.out, "条", as_json)
}

/// The kind of file that its name ends with.
fn format(file: &Path) -> Result<&'static str, Failure> {
    match work::ending(file).as_deref() {
        Some("xlsx") => Ok("xlsx"),
        Some("csv") => Ok("csv"),
        Some(_) | None => Err(Failure::field("format", FieldCode::Unknown)),
    }
}

/// Writes what was made, and says how much it is.
fn saved(
    host: &Host,
    answer: &Value,
    file: &Path,
    unit: &str,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    work::save(host, answer, file)?;
    if as_json {
        output::json(&json!({ "count": answer["count"], "file": file }));
    } else {
        let count = &answer["count"];
        output::line(&format!("已导出 {count} {unit}：{}", file.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// The shape under either of its names.
fn shape(host: &Host, name: &str) -> Result<Value, Failure> {
    let known = dispatch(host, "column_profiles", json!({}))?;
    let shapes = known["shapes"].as_array().into_iter().flatten();
    let named = |shape: &&Value| shape["name"] == name || shape["shape"] == name;
    shapes
        .into_iter()
        .find(named)
        .map(|shape| shape["shape"].clone())
        .ok_or_else(|| Failure::field("shape", FieldCode::Unknown))
}
