//! `lxq verify-dossier`: whether a dossier is the one that was bound, and whether its history is.
//!
//! With the casebook it asks there; without, the bundle beside the file (`.lxqproof`) answers, and
//! no passphrase is needed. Exit code 0: both unchanged. 1: one of them is not. 2: it cannot be told.

use crate::arguments::VerifyDossier;
use crate::output;
use lxq_api::{Bundle, BundleFault, Failure, Host, StoreError, content_hash, dispatch};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What was found out.
struct Verdict {
    is_file_unchanged: bool,
    faults: Vec<&'static str>,
    later: u64,
    about: Value,
}

#[expect(
    clippy::disallowed_methods,
    reason = "the command line reads the files it is given"
)]
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| StoreError::from(error).into())
}

fn hash_of(path: &Path) -> Result<String, Failure> {
    Ok(content_hash(&read(path)?))
}

/// Whether the casebook is to be asked: one was named, or no bundle lies beside the file.
pub fn needs_casebook(wanted: &VerifyDossier, is_casebook_named: bool) -> bool {
    is_casebook_named || bundle_file(wanted).is_none()
}

fn bundle_file(wanted: &VerifyDossier) -> Option<PathBuf> {
    let beside = || {
        let path = wanted.file.with_extension("lxqproof");
        path.is_file().then_some(path)
    };
    wanted.proof.clone().or_else(beside)
}

/// Asks the casebook.
pub fn by_casebook(
    host: &Host,
    wanted: &VerifyDossier,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let request = json!({ "content_hash": hash_of(&wanted.file)? });
    let found = dispatch(host, "check_dossier", request)?;
    let faults = found["faults"].as_array().into_iter().flatten();
    let verdict = Verdict {
        is_file_unchanged: found["is_bound"] == Value::Bool(true),
        faults: faults
            .filter_map(|fault| sentence(fault.as_str()?))
            .collect(),
        later: found["later_count"].as_u64().unwrap_or_default(),
        about: json!({ "docket_no": found["docket_no"], "bound_at": found["bound_at"] }),
    };
    Ok(tell(&verdict, as_json))
}

/// Asks the bundle.
pub fn by_bundle(wanted: &VerifyDossier, as_json: bool) -> Result<ExitCode, Failure> {
    let path = bundle_file(wanted).unwrap_or_else(|| wanted.file.with_extension("lxqproof"));
    let Some(bundle) = Bundle::read(&read(&path)?) else {
        if as_json {
            output::json(&json!({ "is_proof": false }));
        } else {
            output::line("核验包读不出来：不是本程序导出的核验包，或者已经损坏。");
        }
        return Ok(ExitCode::from(2));
    };
    let report = bundle.check(&hash_of(&wanted.file)?, true);
    let verdict = Verdict {
        is_file_unchanged: report.is_file_unchanged,
        faults: report.faults.into_iter().filter_map(of_fault).collect(),
        later: u64::try_from(report.later_count).unwrap_or(u64::MAX),
        about: json!({ "entries": report.entry_count }),
    };
    Ok(tell(&verdict, as_json))
}

fn of_fault(fault: BundleFault) -> Option<&'static str> {
    sentence(match fault {
        BundleFault::Seal => "seal",
        BundleFault::Entry => "entry",
        BundleFault::Order => "order",
        BundleFault::Head => "head",
        BundleFault::Binding => "binding",
    })
}

fn sentence(fault: &str) -> Option<&'static str> {
    Some(match fault {
        "seal" => "核验包的签章不符，内容可能被改动",
        "entry" => "有日志条目被改动",
        "order" => "日志条目前后不衔接",
        "head" => "日志链首的签名不符，或者日志里已没有当时的条目",
        "binding" => "装订的记录不在日志里，或者与封面的校验值不符",
        _ => return None,
    })
}

fn tell(verdict: &Verdict, as_json: bool) -> ExitCode {
    let is_whole = verdict.faults.is_empty();
    if as_json {
        output::json(&json!({
            "is_file_unchanged": verdict.is_file_unchanged,
            "is_history_unchanged": is_whole,
            "faults": verdict.faults,
            "later_count": verdict.later,
            "about": verdict.about,
        }));
    } else {
        output::line(if verdict.is_file_unchanged {
            "卷宗文件：与装订时完全一致。"
        } else {
            "卷宗文件：与装订的不一致，或者不是这里装订的卷宗。"
        });
        if is_whole && verdict.is_file_unchanged {
            output::line("办案日志：完整，没有被改动。");
            if verdict.later > 0 {
                output::line(&format!("装订以后本案又有 {} 条记录。", verdict.later));
            }
        }
        for fault in &verdict.faults {
            output::line(&format!("办案日志：{fault}。"));
        }
    }
    ExitCode::from(u8::from(!(verdict.is_file_unchanged && is_whole)))
}
