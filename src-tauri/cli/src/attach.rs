//! Attaching files from the command line, listing attachments and saving copies, through the same
//! commands as the window.

use crate::arguments::{Attach, Attachments};
use crate::output;
use crate::work::choice;
use lxq_api::{Failure, FailureCode, Host, StoreError, dispatch, record_id};
use serde_json::{Value, json};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;

/// Attaches files to a record, one after the other; the first that is refused ends it.
pub fn attach(host: &Host, command: &Attach, as_json: bool) -> Result<ExitCode, Failure> {
    let subject = subject(host, &command.kind, &command.record)?;
    let mut rows = Vec::new();
    for path in &command.files {
        let row = send(host, &subject, path, command.caption.as_deref())?;
        if !as_json {
            output::line(&format!(
                "已添加 {}（{} 字节）",
                row["file_name"].as_str().unwrap_or_default(),
                row["byte_count"]
            ));
        }
        rows.push(row);
    }
    if as_json {
        output::json(&Value::Array(rows));
    }
    Ok(ExitCode::SUCCESS)
}

/// Lists the attachments of a record; saves copies where a folder is named.
pub fn list(host: &Host, command: &Attachments, as_json: bool) -> Result<ExitCode, Failure> {
    let subject = subject(host, &command.kind, &command.record)?;
    let list = dispatch(host, "attachment_list", subject)?;
    if as_json && command.save.is_none() {
        output::json(&list);
        return Ok(ExitCode::SUCCESS);
    }
    let mut saved = Vec::new();
    for row in list["rows"].as_array().into_iter().flatten() {
        let mut line = format!(
            "{}  [{}]  {} 字节",
            row["file_name"].as_str().unwrap_or_default(),
            choice("attachment_form", &row["form"]),
            row["byte_count"]
        );
        if let Some(folder) = &command.save {
            let folder = std::path::absolute(folder).map_err(StoreError::from)?;
            let request = json!({ "id": row["id"], "folder": folder });
            let copy = dispatch(host, "save_attachment", request)?;
            let name = copy["file_name"].as_str().unwrap_or_default();
            line.push_str(&format!("  → {}", folder.join(name).display()));
            saved.push(copy);
        }
        if !as_json {
            output::line(&line);
        }
    }
    if as_json {
        output::json(&Value::Array(saved));
    }
    Ok(ExitCode::SUCCESS)
}

/// Sends one file in pieces and puts it on the record.
fn send(
    host: &Host,
    subject: &Value,
    path: &Path,
    caption: Option<&str>,
) -> Result<Value, Failure> {
    let unreadable = |error| Failure::from(StoreError::File(error));
    let mut file = File::open(path).map_err(unreadable)?;
    let byte_count = file.metadata().map_err(unreadable)?.len();
    let name = path.file_name().map(|name| name.to_string_lossy());
    let mut request = subject.clone();
    request["file_name"] = json!(name.unwrap_or_default());
    request["byte_count"] = json!(byte_count);
    let begun = dispatch(host, "begin_attachment", request)?;
    let upload = record_id(begun["upload_id"].as_str().unwrap_or_default())?;
    let size = begun["piece_bytes"].as_u64().unwrap_or(0);
    let mut piece = vec![0; usize::try_from(size).unwrap_or(0)];
    let mut offset = 0;
    loop {
        match file.read(&mut piece).map_err(unreadable)? {
            0 => break,
            count => offset = host.append(upload, offset, &piece[..count])?,
        }
    }
    let mut request = json!({ "upload_id": upload });
    if let Some(caption) = caption {
        request["caption"] = json!(caption);
    }
    dispatch(host, "finish_attachment", request)
}

/// The record that a kind and an id or a number name.
fn subject(host: &Host, kind: &str, record: &str) -> Result<Value, Failure> {
    let id = match record_id(record) {
        Ok(id) => json!(id),
        Err(_) if kind == "dispute" => {
            let case = dispatch(host, "dispute_case", json!({ "docket_no": record }))?;
            case["row"]["id"].clone()
        }
        Err(_) => numbered(host, kind, record)?,
    };
    Ok(json!({ "subject_kind": kind, "subject_id": id }))
}

/// The one record of a kind that a number finds.
fn numbered(host: &Host, kind: &str, number: &str) -> Result<Value, Failure> {
    host.catch_up()?;
    let found = dispatch(
        host,
        "search",
        json!({ "text": number, "kinds": [kind], "limit": 2 }),
    )?;
    match found["hits"].as_array().map(Vec::as_slice) {
        Some([only]) => Ok(only["id"].clone()),
        _ => Err(Failure::refused(FailureCode::NotFound)),
    }
}
