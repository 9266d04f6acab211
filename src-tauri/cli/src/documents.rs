//! `lxq documents`: the papers of a case as files to change, and its dossier as one to keep.

use crate::arguments::{Documents, DossierProof};
use crate::output;
use lxq_api::{Failure, FailureCode, FieldCode, Host, StoreError, dispatch, save_into, sentence};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes every document that the case's state calls for and its dossier, or one form alone.
pub fn run(host: &Host, wanted: &Documents, as_json: bool) -> Result<ExitCode, Failure> {
    if wanted.notices {
        return notices(host, wanted, as_json);
    }
    let ask = json!({ "docket_no": wanted.docket });
    let found = dispatch(host, "dispute_documents", ask)?;
    let folder = prepared(&wanted.out)?;
    let mut files = Vec::new();
    match &wanted.form {
        Some(form) => {
            for row in of_form(&found, form)? {
                files.push(issue(host, &found, row, &folder)?);
            }
        }
        None => {
            for row in called_for(&found) {
                files.push(issue(host, &found, row, &folder)?);
            }
            let request = json!({ "dispute_id": found["dispute_id"] });
            let answer = dispatch(host, "issue_dossier", request)?;
            files.push(write(host, &answer, &folder)?);
        }
    }
    if as_json {
        output::json(&json!({ "files": files }));
    } else {
        for file in &files {
            output::line(&format!("已写入：{}", text(&file["file"])));
            say_unprintable(file);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the notices of a period over all cases as one compressed folder.
fn notices(host: &Host, wanted: &Documents, as_json: bool) -> Result<ExitCode, Failure> {
    let request = json!({
        "from": wanted.from,
        "to": wanted.to,
        "format": if wanted.pdf { "pdf" } else { "docx" },
    });
    let folder = prepared(&wanted.out)?;
    let answer = dispatch(host, "issue_notices", request)?;
    let mut file = write(host, &answer, &folder)?;
    file["count"] = answer["count"].clone();
    if as_json {
        output::json(&json!({ "files": [file] }));
    } else {
        output::line(&format!("已写入：{}", text(&file["file"])));
        output::line(&format!("  共 {} 份通知书", answer["count"]));
        say_unprintable(&file);
    }
    Ok(ExitCode::SUCCESS)
}

/// Names the characters that have to be written by hand.
fn say_unprintable(file: &Value) {
    let unprintable = file["unprintable"].as_array().into_iter().flatten();
    let characters: Vec<&str> = unprintable.filter_map(Value::as_str).collect();
    if !characters.is_empty() {
        output::line(&format!(
            "  本机字体无法打印这些字，请手写补上：{}",
            characters.join("、")
        ));
    }
}

/// Writes the bundle that proves the last bound dossier of a case.
pub fn proof(host: &Host, wanted: &DossierProof, as_json: bool) -> Result<ExitCode, Failure> {
    let found = dispatch(
        host,
        "dispute_documents",
        json!({ "docket_no": wanted.docket }),
    )?;
    let request = json!({ "dispute_id": found["dispute_id"] });
    let answer = dispatch(host, "export_dossier_proof", request)?;
    let file = write(host, &answer, &prepared(&wanted.out)?)?;
    if as_json {
        output::json(&file);
    } else {
        output::line(&format!("核验包已写入：{}", text(&file["file"])));
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder, made where it is not there.
fn prepared(folder: &Path) -> Result<PathBuf, Failure> {
    let folder = std::path::absolute(folder).map_err(StoreError::from)?;
    std::fs::create_dir_all(&folder).map_err(StoreError::from)?;
    Ok(folder)
}

/// The documents of the dossier, in order.
fn called_for(found: &Value) -> Vec<&Value> {
    let parts = found["parts"].as_array().into_iter().flatten();
    parts
        .flat_map(|part| part["documents"].as_array().into_iter().flatten())
        .collect()
}

/// Every document of a form, named as commands do or as the office does.
fn of_form<'a>(found: &'a Value, form: &str) -> Result<Vec<&'a Value>, Failure> {
    let is_meant = |row: &&Value| {
        let word = text(&row["form"]);
        word == form
            || sentence::of_choice("document_form", &word) == form
            || text(&row["title"]) == form
    };
    let mut rows: Vec<&Value> = called_for(found).into_iter().filter(is_meant).collect();
    if rows.is_empty() {
        let forms = found["forms"].as_array().into_iter().flatten();
        rows = forms.filter(is_meant).collect();
    }
    if rows.is_empty() {
        return Err(Failure::field("form", FieldCode::Unknown));
    }
    Ok(rows)
}

fn issue(host: &Host, found: &Value, row: &Value, folder: &Path) -> Result<Value, Failure> {
    let request = json!({
        "dispute_id": found["dispute_id"],
        "form": row["form"],
        "subject_id": row["subject_id"],
        "format": "docx",
    });
    write(host, &dispatch(host, "issue_document", request)?, folder)
}

fn write(host: &Host, answer: &Value, folder: &Path) -> Result<Value, Failure> {
    let id = answer["download_id"]
        .as_str()
        .and_then(|id| id.parse().ok())
        .ok_or_else(|| Failure::refused(FailureCode::DownloadGone))?;
    let held = host.download(id)?;
    let path = save_into(folder, &held.file_name, &held.bytes)?;
    Ok(json!({
        "file": path,
        "page_count": answer["page_count"],
        "unprintable": answer["unprintable"],
    }))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
