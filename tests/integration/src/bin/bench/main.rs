//! `make bench`: figures with a peer in the same run, so that the machine cancels out. Ends with
//! an error where a goal is missed.
#![expect(clippy::print_stdout, reason = "printing figures is all it does")]

mod anonymise;
mod calendar;
mod exchange;
mod figures;
mod headline;
mod hub;
mod import;
mod narratives;
mod papers;
mod peer;
mod report;
#[path = "../../../../../src-tauri/documents/examples/samples/mod.rs"]
#[expect(dead_code, reason = "not every sample is measured")]
mod samples;
mod save;
mod screens;
mod sheets;
mod statutes;
mod street;
mod suggestion;
mod unlock;

use report::Report;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// All figures, or with the word `statutes`, `papers`, `sheets`, `figures`, `exchange` or `suggestion` behind
/// it only those.
fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    match (arguments.next().as_deref(), arguments.next()) {
        (Some("unlock"), Some(folder)) => return unlock::run(folder.into()),
        (Some("statutes"), _) => return ExitCode::from(u8::from(!statutes::run())),
        _ => {}
    }
    println!("machine: {} cores, {}", cores(), processor());
    let mut report = Report::default();
    match std::env::args().nth(1).as_deref() {
        Some("papers") => {
            papers::run(&mut report);
            return report.finish();
        }
        Some("sheets") => {
            sheets::run(&mut report);
            return report.finish();
        }
        Some("figures") => {
            figures::run(&mut report);
            return report.finish();
        }
        Some("exchange") => {
            exchange::run(&mut report);
            hub::run(&mut report);
            return report.finish();
        }
        Some("suggestion") => {
            suggestion::run(&street::Street::demo(), &mut report);
            return report.finish();
        }
        _ => {}
    }
    import::run(&mut report);
    save::run(&mut report);
    let street = screens::run(&mut report);
    suggestion::run(&street, &mut report);
    narratives::run(&street, &mut report);
    headline::run(&mut report);
    calendar::run(&mut report);
    anonymise::run();
    papers::run(&mut report);
    sheets::run(&mut report);
    figures::run(&mut report);
    exchange::run(&mut report);
    hub::run(&mut report);
    let reaches = statutes::run();
    match report.finish() {
        code if reaches => code,
        _ => ExitCode::FAILURE,
    }
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// The processor's own name, where the system tells it.
fn processor() -> String {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = text.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        (key.trim() == "model name").then(|| value.trim().to_owned())
    });
    name.unwrap_or_else(|| std::env::consts::ARCH.to_owned())
}

/// Runs something once and tells how long it took.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let value = work();
    (value, begin.elapsed())
}

/// The value below which so many of a hundred lie.
fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    let index = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(index).copied().unwrap_or_default()
}

fn millis(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}
