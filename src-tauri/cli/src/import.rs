//! `lxq requests import` and `lxq import`: a spreadsheet, looked into and taken in as the window does it.

use crate::arguments::{ImportLedger, ImportRequests};
use crate::{output, show, work};
use lxq_api::{Failure, FailureCode, Host, dispatch};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Imports citizens' requests.
pub fn requests(host: &Host, wanted: ImportRequests, as_json: bool) -> Result<ExitCode, Failure> {
    let mut request = order(host, &wanted.file, wanted.map, wanted.dry_run)?;
    let options = [
        ("profile", wanted.profile.map(Value::String)),
        ("sheet", wanted.sheet.map(Value::String)),
        ("header_row", wanted.header_row.map(Value::from)),
        ("source_platform", wanted.source.map(Value::String)),
    ];
    put(&mut request, options);
    if let Some(name) = wanted.platform {
        request["platform_id"] = work::platform(host, &name)?;
    }
    let report = dispatch(host, "import_requests", request)?;
    told(host, &report, show::import, as_json)
}

/// Imports an older ledger.
pub fn ledger(host: &Host, wanted: ImportLedger, as_json: bool) -> Result<ExitCode, Failure> {
    let mut request = order(host, &wanted.file, wanted.map, wanted.dry_run)?;
    request["kind"] = Value::String(wanted.kind);
    let options = [
        ("profile", wanted.profile.map(Value::String)),
        ("sheet", wanted.sheet.map(Value::String)),
        ("header_row", wanted.header_row.map(Value::from)),
    ];
    put(&mut request, options);
    if let Some(name) = wanted.platform {
        request["platform_id"] = work::platform(host, &name)?;
    }
    let report = dispatch(host, "import_ledger", request)?;
    told(host, &report, show::ledger, as_json)
}

/// Hands the file in, and begins the order with the columns that were typed.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line reads the files it is given"
)]
fn order(host: &Host, file: &Path, map: Vec<String>, dry_run: bool) -> Result<Value, Failure> {
    let bytes =
        std::fs::read(file).map_err(|error| Failure::from(lxq_api::StoreError::from(error)))?;
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let upload_id = host.upload(&name.unwrap_or_default(), bytes)?;
    let mut mapping = Map::new();
    for pair in map {
        let (field, column) = pair
            .split_once('=')
            .ok_or_else(|| Failure::refused(FailureCode::BadRequest).with("detail", "--map"))?;
        let column = Value::String(column.trim().to_owned());
        mapping.insert(field.trim().to_owned(), column);
    }
    let mut request = json!({ "upload_id": upload_id, "dry_run": dry_run });
    if !mapping.is_empty() {
        request["mapping"] = Value::Object(mapping);
    }
    Ok(request)
}

fn put(request: &mut Value, options: impl IntoIterator<Item = (&'static str, Option<Value>)>) {
    for (name, value) in options {
        if let Some(value) = value {
            request[name] = value;
        }
    }
}

fn told(host: &Host, report: &Value, show: fn(&Value), as_json: bool) -> Result<ExitCode, Failure> {
    host.catch_up()?;
    if as_json {
        output::json(report);
    } else {
        show(report);
    }
    Ok(ExitCode::SUCCESS)
}
