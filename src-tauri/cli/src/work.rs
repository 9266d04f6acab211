//! Carrying out what was typed.

use crate::arguments::{Arguments, Command, Dispute, Init, Requests};
use crate::{
    archive, attach, backup, calendar, contacts, dashboard, disagreements, documents, exchange,
    export, figures, hot_spots, hub, import, map, model, output, report, serve, show, slice,
    statement, statutes, verify_dossier,
};
use lxq_api::{
    CommandInfo, Failure, FailureCode, FieldCode, Host, HostOptions, commands, default_folder,
    dispatch, sentence,
};
use serde_json::{Map, Value, json};
use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;

/// Carries out what was typed.
pub fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let as_json = arguments.json;
    let folder = arguments.casebook.clone().unwrap_or_else(default_folder);
    if matches!(arguments.command, Command::Commands) {
        return Ok(list_commands(as_json));
    }
    if let Command::VerifyDossier(wanted) = &arguments.command
        && !verify_dossier::needs_casebook(wanted, arguments.casebook.is_some())
    {
        return verify_dossier::by_bundle(wanted, as_json);
    }
    let passphrase = passphrase(arguments.passphrase_file.as_deref())?;
    if let Command::Serve { port } = arguments.command {
        let host = Host::new(HostOptions::window(folder));
        if let Some(passphrase) = &passphrase {
            unlock(&host, arguments.account.as_deref(), passphrase)?;
        }
        return serve::run(host, port, as_json);
    }
    let mut options = HostOptions::window(folder);
    options.has_background = false;
    options.may_read_beside = true;
    let host = Host::new(options);
    let Some(passphrase) = passphrase else {
        let missing = Failure::field("passphrase", FieldCode::Required);
        let code = output::misused(&missing, as_json);
        if !as_json {
            eprintln!("请用环境变量 LXQ_PASSPHRASE 或 --passphrase-file 给出口令。");
        }
        return Ok(code);
    };
    if let Command::Restore { backup, to } = &arguments.command {
        return backup::restore(backup, to, &passphrase, as_json);
    }
    if let Command::Init(init) = arguments.command {
        return make(&host, init, &passphrase, as_json);
    }
    match unlock(&host, arguments.account.as_deref(), &passphrase) {
        // A casebook too damaged to be opened is what a proof is there to tell.
        Err(failure)
            if matches!(arguments.command, Command::Verify)
                && matches!(failure.code, FailureCode::Damaged | FailureCode::Internal) =>
        {
            return Ok(verified(&unopened(), as_json));
        }
        other => other?,
    }
    match arguments.command {
        Command::Init(_) | Command::Commands | Command::Restore { .. } | Command::Serve { .. } => {
            Ok(ExitCode::SUCCESS)
        }
        Command::Backup { command } => backup::run(&host, command, &passphrase, as_json),
        Command::Call { name, request } => {
            let request = read_request(&request)?;
            output::json(&dispatch(&host, &name, request)?);
            Ok(ExitCode::SUCCESS)
        }
        Command::Requests {
            command: Requests::Export(wanted),
        } => export::run(&host, wanted, as_json),
        Command::Requests {
            command: Requests::Import(wanted),
        } => import::requests(&host, wanted, as_json),
        Command::Import(wanted) => import::ledger(&host, wanted, as_json),
        Command::Export(wanted) => export::list(&host, wanted, as_json),
        Command::Search { text, limit } => {
            host.catch_up()?;
            let found = dispatch(
                &host,
                "search",
                json!({ "text": text.join(" "), "limit": limit }),
            )?;
            if as_json {
                output::json(&found)
            } else {
                show::hits(&found)
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Calendar { ics, from, to } => calendar::run(&host, ics, from, to, as_json),
        Command::Dispute {
            command: Dispute::Show { docket },
        } => {
            let ask = json!({ "docket_no": docket });
            let case = dispatch(&host, "dispute_case", ask.clone())?;
            let history = dispatch(&host, "dispute_history", ask)?;
            if as_json {
                output::json(&json!({ "case": case, "history": history }));
            } else {
                show::case(&case, &history);
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::VerifyDossier(wanted) => verify_dossier::by_casebook(&host, &wanted, as_json),
        Command::DossierProof(wanted) => documents::proof(&host, &wanted, as_json),
        Command::Documents(wanted) => documents::run(&host, &wanted, as_json),
        Command::Figures(wanted) => figures::run(&host, &wanted, as_json),
        Command::Slice(wanted) => slice::run(&host, &wanted, as_json),
        Command::Report { command } => report::run(&host, &command, as_json),
        Command::Archive { command } => archive::run(&host, command, as_json),
        Command::Exchange { command } => exchange::run(&host, command, as_json),
        Command::Hub { command } => hub::run(&host, command, as_json),
        Command::Dashboard(wanted) => dashboard::run(&host, &wanted, as_json),
        Command::Map(wanted) => map::run(&host, &wanted, as_json),
        Command::Disagreements { command } => disagreements::run(&host, command, as_json),
        Command::Contacts { command } => contacts::run(&host, command, as_json),
        Command::HotSpots(wanted) => hot_spots::run(&host, &wanted, as_json),
        Command::Model { command } => model::run(&host, command, as_json),
        Command::Statement(wanted) => statement::run(&host, &wanted, as_json),
        Command::Statutes { command } => statutes::run(&host, command, as_json),
        Command::Attach(command) => attach::attach(&host, &command, as_json),
        Command::Attachments(command) => attach::list(&host, &command, as_json),
        Command::Verify => {
            let report = dispatch(&host, "verify_casebook", json!({}))?;
            Ok(verified(&report, as_json))
        }
        Command::Rebuild => {
            let answer = dispatch(&host, "rebuild_tables", json!({}))?;
            if as_json {
                output::json(&answer);
            } else {
                output::line(&format!(
                    "已由日志重建全部数据表，共 {} 条记录。",
                    answer["records"]
                ));
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Prints what a proof found; not in order is exit code 1.
fn verified(report: &Value, as_json: bool) -> ExitCode {
    if as_json {
        output::json(report);
    } else {
        show::report(report);
    }
    ExitCode::from(u8::from(report["ok"] != Value::Bool(true)))
}

/// The report of a casebook whose file does not open: nothing could be counted.
fn unopened() -> Value {
    json!({
        "entries": 0, "chains": 0, "tables": 0, "attachments": 0, "loose_chunks": 0,
        "ok": false,
        "problems": [{ "code": "file", "place": "" }],
    })
}

fn list_commands(as_json: bool) -> ExitCode {
    let describe = |command: &CommandInfo| {
        json!({
            "name": command.name,
            "summary": command.summary.trim(),
            "reads": command.reads,
            "changes": command.changes,
            "permission": command.permission,
            "request": (command.request)(),
            "response": (command.response)(),
        })
    };
    if as_json {
        output::json(&Value::Array(commands().iter().map(describe).collect()));
    } else {
        for command in commands() {
            output::line(&format!("{:24} {}", command.name, command.summary.trim()));
            let schema =
                |make: fn() -> schemars::Schema| serde_json::to_string(&make()).unwrap_or_default();
            output::line(&format!("    请求 {}", schema(command.request)));
            output::line(&format!("    应答 {}", schema(command.response)));
        }
    }
    ExitCode::SUCCESS
}

#[expect(
    clippy::disallowed_methods,
    reason = "the command line reads the files it is given"
)]
fn passphrase(file: Option<&Path>) -> Result<Option<String>, Failure> {
    match file {
        Some(file) => {
            let text = std::fs::read(file)
                .map_err(|error| Failure::from(lxq_api::StoreError::from(error)))?;
            let text = String::from_utf8_lossy(&text).into_owned();
            Ok(Some(text.lines().next().unwrap_or_default().to_owned()))
        }
        None => Ok(std::env::var("LXQ_PASSPHRASE")
            .ok()
            .filter(|text| !text.is_empty())),
    }
}

fn unlock(host: &Host, account: Option<&str>, passphrase: &str) -> Result<(), Failure> {
    let accounts = host.accounts();
    let id = match account {
        Some(name) => Some(
            accounts
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, id)| *id)
                .ok_or_else(|| Failure::refused(FailureCode::NoAccount))?,
        ),
        None => accounts.first().map(|(_, id)| *id),
    };
    let mut request = json!({ "passphrase": passphrase });
    if let Some(id) = id {
        request["account"] = json!(id);
    }
    dispatch(host, "unlock", request).map(|_| ())
}

fn read_request(text: &str) -> Result<Value, Failure> {
    let mut typed = text.to_owned();
    if text == "-" {
        typed.clear();
        std::io::stdin()
            .read_to_string(&mut typed)
            .map_err(|error| Failure::from(lxq_api::StoreError::from(error)))?;
    }
    serde_json::from_str(&typed)
        .map_err(|_| Failure::refused(FailureCode::BadRequest).with("detail", "JSON"))
}

fn make(host: &Host, init: Init, passphrase: &str, as_json: bool) -> Result<ExitCode, Failure> {
    let answer = if init.demo {
        lxq_api::init_demo(host, init.seed, init.cases, passphrase)?
    } else {
        let mut request = Map::new();
        let fields = [
            ("street", init.street),
            ("platform", init.platform),
            ("platform_kind", Some(init.platform_kind)),
            ("community", init.community),
            ("committee", init.committee),
            ("committee_short_name", init.short_name),
            ("person", init.person),
            ("passphrase", Some(passphrase.to_owned())),
        ];
        for (name, value) in fields {
            if let Some(value) = value {
                request.insert(name.to_owned(), Value::String(value));
            }
        }
        dispatch(host, "create_casebook", Value::Object(request))?
    };
    if as_json {
        output::json(&answer);
    } else {
        output::line("卷宗库已建立。");
        output::line(&format!(
            "恢复码（只显示这一次，请抄写或打印后妥善保管）：{}",
            answer["recovery_code"].as_str().unwrap_or_default()
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a file that a command has made to where it was asked for.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line writes the file it is given"
)]
pub fn save(host: &Host, answer: &Value, file: &Path) -> Result<(), Failure> {
    let id = answer["download_id"]
        .as_str()
        .and_then(|id| id.parse().ok())
        .ok_or_else(|| Failure::refused(FailureCode::DownloadGone))?;
    std::fs::write(file, &host.download(id)?.bytes)
        .map_err(|error| Failure::from(lxq_api::StoreError::from(error)))
}

/// What a file's name ends with, in small letters.
pub fn ending(file: &Path) -> Option<String> {
    let ending = file.extension().and_then(|ending| ending.to_str());
    ending.map(str::to_ascii_lowercase)
}

/// The id of the platform of that name.
pub fn platform(host: &Host, name: &str) -> Result<Value, Failure> {
    let office = dispatch(host, "office_overview", json!({}))?;
    let mut platforms = office["platforms"].as_array().into_iter().flatten();
    platforms
        .find(|platform| platform["name"] == name)
        .map(|platform| platform["id"].clone())
        .ok_or_else(|| Failure::field("platform_id", FieldCode::Unknown))
}

/// A word of a vocabulary in Chinese.
pub fn choice(vocabulary: &str, value: &Value) -> String {
    value
        .as_str()
        .map(|word| sentence::of_choice(vocabulary, word))
        .unwrap_or_default()
}
