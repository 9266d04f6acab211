//! `lxq requests export`: the table that the window would save, written where it was asked for.

use crate::arguments::Export;
use crate::{output, work};
use lxq_api::{Failure, FieldCode, Host, dispatch};
use serde_json::{Map, Value, json};
use std::process::ExitCode;

/// Carries an export out and writes the file.
pub fn run(host: &Host, export: Export, as_json: bool) -> Result<ExitCode, Failure> {
    let format = match work::ending(&export.file).as_deref() {
        Some("xlsx") => "xlsx",
        Some("csv") => "csv",
        Some(_) | None => return Err(Failure::field("format", FieldCode::Unknown)),
    };
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
    work::save(host, &answer, &export.file)?;
    if as_json {
        output::json(&json!({ "count": answer["count"], "file": export.file }));
    } else {
        output::line(&format!(
            "已导出 {} 件：{}",
            answer["count"],
            export.file.display()
        ));
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
