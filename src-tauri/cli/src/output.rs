//! What is printed, and with which exit code: 0 done, 1 refused or not in order, 2 misused or
//! unavailable.

use lxq_api::{Failure, FailureCode, FailureKind, sentence};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::ExitCode;

/// Prints JSON for a program.
pub fn json(value: &Value) {
    line(&serde_json::to_string_pretty(value).unwrap_or_default());
}

/// Prints a line; a closed pipe ends the program quietly.
pub fn line(text: &str) {
    if writeln!(std::io::stdout(), "{text}").is_err() {
        std::process::exit(0);
    }
}

/// Says why something was not done. A command that does not exist or has not its form is misuse,
/// whatever the casebook would say.
pub fn failed(failure: &Failure, as_json: bool) -> ExitCode {
    let is_misuse = matches!(
        failure.code,
        FailureCode::BadRequest | FailureCode::UnknownCommand
    );
    if is_misuse {
        return misused(failure, as_json);
    }
    tell(failure, as_json);
    ExitCode::from(match failure.kind {
        FailureKind::Refused => 1,
        FailureKind::Unavailable | FailureKind::Defect => 2,
    })
}

/// Says what was typed wrongly, or not at all.
pub fn misused(failure: &Failure, as_json: bool) -> ExitCode {
    tell(failure, as_json);
    ExitCode::from(2)
}

fn tell(failure: &Failure, as_json: bool) {
    let message = sentence::of_failure(failure);
    if as_json {
        json(&json!({ "failure": failure, "message": message }));
    } else {
        eprintln!("{message}");
    }
}
