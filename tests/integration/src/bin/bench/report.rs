//! What was measured, and which goals were missed.

use crate::{millis, percentile};
use std::process::ExitCode;
use std::time::Duration;

/// Lines for people, and the goals that were missed.
#[derive(Default)]
pub struct Report {
    missed: Vec<String>,
}

impl Report {
    /// Median and 99th percentile of something, whose 99th percentile has a limit.
    pub fn times(&mut self, what: &str, times: &mut [Duration], limit_ms: u64) {
        let (half, most) = (percentile(times, 50), percentile(times, 99));
        println!(
            "{what}: p50 {} p99 {} (goal < {limit_ms} ms)",
            millis(half),
            millis(most)
        );
        self.hold(what, most < Duration::from_millis(limit_ms));
    }

    /// One time that has a limit.
    pub fn time(&mut self, what: &str, time: Duration, limit_ms: u64) {
        println!("{what}: {} (goal < {limit_ms} ms)", millis(time));
        self.hold(what, time < Duration::from_millis(limit_ms));
    }

    /// A time against that of a peer in the same run; the ratio may have a limit.
    pub fn against(
        &mut self,
        what: &str,
        ours: Duration,
        peer: (&str, Duration),
        goal: Option<f64>,
    ) {
        let ratio = ours.as_secs_f64() / peer.1.as_secs_f64().max(f64::EPSILON);
        let words = goal.map_or_else(String::new, |goal| format!(" (goal ≤ {goal}×)"));
        println!(
            "{what}: {} · {}: {} · {ratio:.2}×{words}",
            millis(ours),
            peer.0,
            millis(peer.1)
        );
        self.hold(what, goal.is_none_or(|goal| ratio <= goal));
    }

    /// How many are made in a second, of which there is a least number.
    pub fn rate(&mut self, what: &str, per_second: f64, least: f64) {
        println!("{what}: {per_second:.1} a second (goal ≥ {least})");
        self.hold(what, per_second >= least);
    }

    /// How many times as long a peer takes in the same run; there is a least number.
    pub fn ahead(&mut self, what: &str, ours: Duration, peer: (&str, Duration), least: f64) {
        let ratio = peer.1.as_secs_f64() / ours.as_secs_f64().max(f64::EPSILON);
        println!(
            "{what}: {} · {}: {} · {ratio:.1}× as long (goal ≥ {least}×)",
            millis(ours),
            peer.0,
            millis(peer.1)
        );
        self.hold(what, ratio >= least);
    }

    /// Notes whether a goal was reached.
    pub fn hold(&mut self, what: &str, is_reached: bool) {
        if !is_reached {
            self.missed.push(what.to_owned());
        }
    }

    /// Tells what was missed, by the exit code too.
    pub fn finish(self) -> ExitCode {
        for what in &self.missed {
            println!("missed: {what}");
        }
        if self.missed.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}
