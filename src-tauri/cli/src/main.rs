//! `lxq`: the same casebook without a window, through the same table of commands.

mod archive;
mod arguments;
mod attach;
mod backup;
mod calendar;
mod contacts;
mod dashboard;
mod disagreements;
mod documents;
mod exchange;
mod export;
mod figures;
mod hot_spots;
mod hub;
mod import;
mod map;
mod model;
mod output;
mod report;
mod serve;
mod show;
mod slice;
mod statement;
mod statutes;
mod verify_dossier;
mod work;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match arguments::Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Asking for help is no error; a wrong word is one of usage.
            let is_help = !error.use_stderr();
            error.print().ok();
            return ExitCode::from(if is_help { 0 } else { 2 });
        }
    };
    let as_json = arguments.json;
    match work::run(arguments) {
        Ok(code) => code,
        Err(failure) => output::failed(&failure, as_json),
    }
}
