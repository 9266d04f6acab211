//! Unlocking alone, with the cost that an office's passphrases have: the second half of the
//! empty window's time. Prints milliseconds for the bench of the window.

use crate::timed;
use lxq_api::{Host, HostOptions, dispatch};
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

pub fn run(folder: PathBuf) -> ExitCode {
    let passphrase = std::env::var("LXQ_PASSPHRASE").unwrap_or_default();
    let host = Host::new(HostOptions {
        has_background: false,
        ..HostOptions::window(folder)
    });
    let account = host.accounts().first().map(|(_, id)| *id);
    let form = json!({ "passphrase": passphrase, "account": account });
    let (answer, time) = timed(|| dispatch(&host, "unlock", form));
    match answer {
        Ok(_) => {
            println!("{:.2}", time.as_secs_f64() * 1000.0);
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("the casebook does not open: {:?}", failure.code);
            ExitCode::FAILURE
        }
    }
}
