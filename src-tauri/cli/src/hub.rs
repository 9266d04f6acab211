//! `lxq hub`: the street's PostgreSQL server, by which desks with a network exchange.

use crate::arguments::Hub;
use crate::exchange::{tell, told, upload};
use crate::output;
use lxq_api::{Failure, Host, dispatch};
use serde_json::json;
use std::path::Path;
use std::process::ExitCode;

/// Carries the command out.
pub fn run(host: &Host, wanted: Hub, as_json: bool) -> Result<ExitCode, Failure> {
    match wanted {
        Hub::Init { address, root_cert } => init(host, &address, root_cert.as_deref(), as_json),
        Hub::Run => {
            let done = dispatch(host, "exchange_with_hub", json!({}))?;
            tell(host, &done, as_json)
        }
        Hub::Automatic { state } => {
            let is_automatic = state == "on";
            let request = json!({ "is_automatic": is_automatic });
            let done = dispatch(host, "set_hub_automatic", request)?;
            let sentence = if is_automatic {
                "窗口打开时，这台电脑会自动与交换服务器交换。"
            } else {
                "已关掉自动交换。"
            };
            told(&done, sentence, as_json);
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn init(
    host: &Host,
    address: &str,
    root_cert: Option<&Path>,
    as_json: bool,
) -> Result<ExitCode, Failure> {
    let root_certificate = root_cert.map(|file| upload(host, file)).transpose()?;
    let made = dispatch(
        host,
        "set_up_hub",
        json!({ "address": address, "root_certificate": root_certificate }),
    )?;
    if as_json {
        output::json(&made);
    } else {
        output::line(&format!(
            "交换服务器已就绪：{}。{} 台电脑可以交换，这次新办或更新 {} 台。",
            made["place"].as_str().unwrap_or_default(),
            made["desks"],
            made["changed"],
        ));
    }
    Ok(ExitCode::SUCCESS)
}
