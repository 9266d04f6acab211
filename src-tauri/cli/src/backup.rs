//! `lxq backup` and `lxq restore`: copies of the casebook, their proof, and the way back.

use crate::arguments::Backup;
use crate::exchange::told;
use crate::output;
use crate::work::choice;
use lxq_api::{Failure, FailureCode, Host, HostOptions, StoreError, dispatch};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Carries the command out.
pub fn run(
    host: &Host,
    wanted: Backup,
    passphrase: &str,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    match wanted {
        Backup::Now { to } => {
            if let Some(to) = to {
                let folder = std::path::absolute(to).map_err(StoreError::from)?;
                dispatch(host, "choose_backup_place", json!({ "folder": folder }))?;
            }
            let made = dispatch(host, "back_up_now", json!({}))?;
            let sentence = format!(
                "备份完成：{} 件纠纷、{} 个附件，共 {}。存放在 {}",
                made["disputes"],
                made["attachments"],
                size(&made["bytes"]),
                text(&made, "folder"),
            );
            told(&made, &sentence, as_json);
            Ok(ExitCode::SUCCESS)
        }
        Backup::List { from } => list(host, from.as_deref(), as_json),
        Backup::Drill { recovery_code } => drill(
            host,
            recovery_code.as_deref().unwrap_or(passphrase),
            as_json,
        ),
        Backup::Automatic { state } => {
            let is_automatic = state == "on";
            let request = json!({ "is_automatic": is_automatic });
            let done = dispatch(host, "set_backup_automatic", request)?;
            let sentence = if is_automatic {
                "窗口打开时，每天自动备份一次。"
            } else {
                "已关掉自动备份。"
            };
            told(&done, sentence, as_json);
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn list(host: &Host, from: Option<&Path>, as_json: bool) -> Result<ExitCode, Failure> {
    let found = match from {
        Some(from) => {
            let folder = std::path::absolute(from).map_err(StoreError::from)?;
            dispatch(host, "list_backups", json!({ "folder": folder }))?
        }
        None => dispatch(host, "backup_overview", json!({}))?,
    };
    let all: Vec<&Value> = found["backups"].as_array().into_iter().flatten().collect();
    if as_json {
        output::json(&found["backups"]);
    } else if all.is_empty() {
        output::line("还没有备份。");
    }
    for one in all.iter().filter(|_| !as_json) {
        output::line(&format!(
            "{}　{}　{} 件纠纷　{} 个附件　{}　{}",
            text(one, "made_at"),
            text(one, "street"),
            one["disputes"],
            one["attachments"],
            size(&one["bytes"]),
            text(one, "folder"),
        ));
    }
    Ok(ExitCode::from(u8::from(all.is_empty())))
}

fn drill(host: &Host, secret: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let done = dispatch(host, "drill_restore", json!({ "secret": secret }))?;
    let is_sound = done["outcome"] == "sound";
    let mut sentence = choice("drill_outcome", &done["outcome"]);
    if is_sound {
        let by = match done["by_recovery_code"] == true {
            true => "恢复码",
            false => "口令",
        };
        sentence = format!(
            "{sentence}用{by}打开了 {} 的备份，核对 {} 件纠纷、{} 条日志、{} 个附件，用时 {} 秒。",
            text(&done, "made_at"),
            done["disputes"],
            done["entries"],
            done["attachments"],
            done["took_ms"].as_u64().unwrap_or(0).div_ceil(1000),
        );
    }
    told(&done, &sentence, as_json);
    Ok(ExitCode::from(u8::from(!is_sound)))
}

/// Brings a casebook back. The passphrase may be the recovery code.
pub fn restore(backup: &Path, to: &Path, secret: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let mut options = HostOptions::window(to.to_owned());
    options.has_background = false;
    let host = Host::new(options);
    let folder = std::path::absolute(backup).map_err(StoreError::from)?;
    if !folder.is_dir() {
        return Err(Failure::refused(FailureCode::BackupNone));
    }
    let request = json!({ "folder": folder, "secret": secret });
    let done = dispatch(&host, "restore_backup", request)?;
    let mut sentence = format!(
        "已从 {} 的备份恢复，共 {} 件纠纷。",
        text(&done, "made_at"),
        done["disputes"],
    );
    if done["attachments_missing"] != 0 {
        let missing = &done["attachments_missing"];
        sentence.push_str(&format!("有 {missing} 个附件的内容不在备份里。"));
    }
    if done["keeps_identity"] == true {
        sentence
            .push_str("这台电脑加入过街道的交换，请先用 lxq exchange renew 换一个新身份，再交换。");
    }
    told(&done, &sentence, as_json);
    Ok(ExitCode::SUCCESS)
}

fn size(bytes: &Value) -> String {
    let bytes = bytes.as_u64().unwrap_or(0);
    match bytes.div_ceil(1024 * 1024) {
        small @ 0..1024 => format!("{small} MB"),
        large => format!("{}.{} GB", large / 1024, large % 1024 * 10 / 1024),
    }
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}
