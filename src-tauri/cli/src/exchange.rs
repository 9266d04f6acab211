//! `lxq exchange`: how a desk comes to its street, and how its changes travel by stick or folder.

use crate::arguments::Exchange;
use crate::output;
use crate::work::{self, choice};
use lxq_api::{Failure, FieldCode, Host, StoreError, dispatch};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Carries the command out.
pub fn run(host: &Host, wanted: Exchange, as_json: bool) -> Result<ExitCode, Failure> {
    match wanted {
        Exchange::InitStreet { name } => {
            let made = dispatch(host, "create_street_key", json!({ "name": name }))?;
            halves(&made, as_json);
        }
        Exchange::Halves => {
            let made = dispatch(host, "street_key_halves", json!({}))?;
            halves(&made, as_json);
        }
        Exchange::Restore {
            name,
            first,
            second,
        } => {
            let request = json!({ "name": name, "first_half": first, "second_half": second });
            let done = dispatch(host, "restore_street_key", request)?;
            told(&done, "街道密钥已恢复，这台电脑可以签发入网答复。", as_json);
        }
        Exchange::Request { name, out } => request(host, &name, &out, as_json)?,
        Exchange::Sign(wanted) => {
            let upload = upload(host, &wanted.request)?;
            sign(host, &wanted, &upload, as_json)?;
        }
        Exchange::Open {
            answer,
            fingerprint,
        } => {
            return open(host, &answer, fingerprint.as_deref(), as_json);
        }
        Exchange::Revoke { desk } => {
            let device = device(host, &desk)?;
            let done = dispatch(host, "revoke_device", json!({ "device_id": device }))?;
            told(
                &done,
                "已停用这台电脑，它以后写的内容各点都不再接收。",
                as_json,
            );
        }
        Exchange::Renew { folder } => {
            let folder = folder.map(std::path::absolute).transpose();
            let folder = folder.map_err(StoreError::from)?;
            let done = dispatch(host, "renew_device", json!({ "folder": folder }))?;
            told(
                &done,
                "这台电脑已换新身份，请重新写入网申请，交街道签发。",
                as_json,
            );
        }
        Exchange::TakeUp => {
            let done = dispatch(host, "take_up_given_up", json!({}))?;
            let sentence = format!("已把撤下的 {} 处修改补记到本机名下。", done["changes"]);
            told(&done, &sentence, as_json);
        }
        Exchange::Run { folder } => return exchange(host, &folder, as_json),
        Exchange::Status => return status(host, as_json),
    }
    Ok(ExitCode::SUCCESS)
}

pub fn told(answer: &Value, sentence: &str, as_json: bool) {
    if as_json {
        output::json(answer);
    } else {
        output::line(sentence);
    }
}

fn halves(made: &Value, as_json: bool) {
    if as_json {
        output::json(made);
        return;
    }
    output::line(&format!("街道核对码：{}", text(made, "fingerprint")));
    output::line(&format!("街道密钥上半：{}", text(made, "first_half")));
    output::line(&format!("街道密钥下半：{}", text(made, "second_half")));
    output::line("请把两半分开打印，交由两个人分别保管。缺了任何一半都不能恢复。");
}

#[expect(
    clippy::disallowed_methods,
    reason = "the command line reads the files it is given"
)]
pub fn upload(host: &Host, file: &Path) -> Result<String, Failure> {
    let bytes = std::fs::read(file).map_err(StoreError::from)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Ok(host.upload(&name, bytes)?.to_string())
}

fn request(host: &Host, name: &str, out: &Path, as_json: bool) -> Result<(), Failure> {
    let written = dispatch(host, "write_enrolment_request", json!({ "name": name }))?;
    work::save(host, &written, out)?;
    if as_json {
        output::json(&json!({ "file": out, "fingerprint": written["fingerprint"] }));
        return Ok(());
    }
    output::line(&format!("入网申请已写好：{}", out.display()));
    output::line(&format!("本机核对码：{}", text(&written, "fingerprint")));
    Ok(())
}

fn sign(
    host: &Host,
    wanted: &crate::arguments::Sign,
    upload: &str,
    as_json: bool,
) -> Result<(), Failure> {
    let asked = dispatch(
        host,
        "read_enrolment_request",
        json!({ "upload_id": upload }),
    )?;
    let platforms = if wanted.platform.is_empty() {
        asked["platform_ids"].clone()
    } else {
        let all = asked["platforms"].as_array().into_iter().flatten();
        let all: Vec<&Value> = all.collect();
        let id = |name: &String| {
            let found = all.iter().find(|one| one["name"] == **name);
            found
                .map(|one| one["id"].clone())
                .ok_or_else(|| Failure::field("platform_ids", FieldCode::Unknown))
        };
        wanted.platform.iter().map(id).collect::<Result<_, _>>()?
    };
    let name = wanted
        .name
        .clone()
        .map_or(asked["name"].clone(), Value::String);
    let request = json!({
        "upload_id": upload, "name": name, "role": wanted.role, "platform_ids": platforms,
        "valid_until": wanted.until,
    });
    let signed = dispatch(host, "sign_enrolment", request)?;
    work::save(host, &signed, &wanted.out)?;
    if as_json {
        output::json(&json!({
            "file": wanted.out, "fingerprint": signed["fingerprint"],
            "desk_fingerprint": asked["fingerprint"],
        }));
        return Ok(());
    }
    output::line(&format!("对方电脑核对码：{}", text(&asked, "fingerprint")));
    output::line(&format!("入网答复已写好：{}", wanted.out.display()));
    output::line(&format!("街道核对码：{}", text(&signed, "fingerprint")));
    Ok(())
}

/// Without the digits it tells them and takes nothing: exit code 1.
fn open(
    host: &Host,
    answer: &Path,
    fingerprint: Option<&str>,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let request = json!({ "upload_id": upload(host, answer)?, "fingerprint": fingerprint });
    let opened = dispatch(host, "open_enrolment", request)?;
    let is_accepted = opened["is_accepted"] == true;
    if as_json {
        output::json(&opened);
    } else if is_accepted {
        output::line(&format!(
            "已加入{}，名称“{}”，有效期至 {}。",
            text(&opened, "street"),
            text(&opened, "name"),
            text(&opened, "valid_until"),
        ));
    } else {
        output::line(&format!("街道核对码：{}", text(&opened, "fingerprint")));
        output::line("请打电话与街道核对，一致时用 --fingerprint 写上核对码，再打开一次。");
    }
    Ok(ExitCode::from(u8::from(!is_accepted)))
}

/// A desk by its name or its device.
fn device(host: &Host, desk: &str) -> Result<Value, Failure> {
    let board = dispatch(host, "site_board", json!({}))?;
    let mut all = board["desks"].as_array().into_iter().flatten();
    all.find(|one| one["name"] == desk || one["device_id"] == desk)
        .map(|one| one["device_id"].clone())
        .ok_or_else(|| Failure::field("device_id", FieldCode::Unknown))
}

fn exchange(host: &Host, folder: &Path, as_json: bool) -> Result<ExitCode, Failure> {
    let folder = std::path::absolute(folder).map_err(StoreError::from)?;
    let done = dispatch(host, "exchange_with_folder", json!({ "folder": folder }))?;
    tell(host, &done, as_json)
}

/// What an exchange did. Exit code 1 where something was set aside or the disk was copied.
pub fn tell(host: &Host, done: &Value, as_json: bool) -> Result<ExitCode, Failure> {
    host.catch_up()?;
    let set_aside: Vec<&Value> = done["set_aside"].as_array().into_iter().flatten().collect();
    let is_clean = set_aside.is_empty() && done["is_forked"] != true;
    if as_json {
        output::json(done);
        return Ok(ExitCode::from(u8::from(!is_clean)));
    }
    output::line(&format!(
        "送出 {} 处修改，收到 {} 处，等待 {} 处，搁置 {} 份。",
        done["sent"],
        done["received"],
        done["waiting"],
        set_aside.len(),
    ));
    if done["attachments_sent"] != 0
        || done["attachments_received"] != 0
        || done["attachments_waiting"] != 0
    {
        output::line(&format!(
            "附件：送出 {} 个，收到 {} 个，还差 {} 个。",
            done["attachments_sent"], done["attachments_received"], done["attachments_waiting"],
        ));
    }
    if done["conflicts"] != 0 {
        output::line(&format!(
            "有 {} 条记录两处填写不一致，需要裁定。",
            done["conflicts"]
        ));
    }
    for one in set_aside {
        let why = choice("set_aside_reason", &one["reason"]);
        output::line(&format!("搁置  {}  {why}", text(one, "file")));
    }
    if done["given_up"] != 0 {
        output::line(&format!(
            "有一台电脑写出过两份历史，街道已定哪一份算数：本机撤下另一份的 {} 处修改，原文仍保留在本机。",
            done["given_up"]
        ));
    }
    let parted = done["parted_device_ids"].as_array().map_or(0, Vec::len);
    if parted > 0 {
        output::line(&format!(
            "有 {parted} 台电脑写出了两份历史，请让这个U盘经街道交换一次，由街道的电脑定下哪一份算数。"
        ));
    }
    if done["must_renew"] == true {
        output::line(
            "街道已定：另一台电脑继续用原来的身份。请在这台电脑上换新身份（lxq exchange renew），             写过的内容都会归到新身份下。",
        );
    } else if done["is_forked"] == true {
        output::line(
            "这台电脑的数据在别处还有一份在写，本次没有送出。请让街道的电脑用这个U盘交换一次，再来交换。",
        );
    }
    Ok(ExitCode::from(u8::from(!is_clean)))
}

/// Exit code 1 where this desk belongs to no street.
fn status(host: &Host, as_json: bool) -> Result<ExitCode, Failure> {
    let board = dispatch(host, "site_board", json!({}))?;
    let is_enrolled = board["is_enrolled"] == true;
    if as_json {
        output::json(&board);
        return Ok(ExitCode::from(u8::from(!is_enrolled)));
    }
    if !is_enrolled {
        output::line("这台电脑还没有加入街道的交换。");
        warnings(&board);
        return Ok(ExitCode::from(1));
    }
    for desk in board["desks"].as_array().into_iter().flatten() {
        output::line(&format!(
            "{}　{}　{}　有效期至 {}　上次交换 {}　本机缺 {} 处　对方缺 {} 处　未送出 {} 处　\
             上次备份 {}　上次演练 {}",
            text(desk, "name"),
            choice("device_role", &desk["role"]),
            choice("desk_standing", &desk["standing"]),
            text(desk, "valid_until"),
            desk["last_exchange_at"].as_str().unwrap_or("未知"),
            desk["missing_here"],
            number(&desk["missing_there"]),
            number(&desk["unsent"]),
            desk["last_backup_at"].as_str().unwrap_or("未知"),
            desk["last_drill_at"].as_str().unwrap_or("未知"),
        ));
    }
    warnings(&board);
    if let Some(place) = board["hub"]["place"].as_str() {
        let fault = choice("hub_fault", &board["hub"]["last_fault"]);
        let how = if fault.is_empty() { "正常" } else { &fault };
        output::line(&format!("交换服务器　{place}　{how}"));
    }
    Ok(ExitCode::SUCCESS)
}

fn warnings(board: &Value) {
    for one in board["warnings"].as_array().into_iter().flatten() {
        let words = choice("board_warning", &one["warning"]);
        let words = words.replace("{n}", &one["count"].to_string());
        output::line(&format!("提醒：{words}"));
    }
}

fn number(value: &Value) -> String {
    value
        .as_u64()
        .map_or_else(|| "未知".to_owned(), |number| number.to_string())
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}
