//! What exchanges cost.

use lxq_core::store::RunCounts;
use std::time::Duration;

/// Sums over exchanges.
#[derive(Debug, Default)]
pub struct Cost {
    times: Vec<Duration>,
    bytes: u64,
    sent: u64,
    received: u64,
}

impl Cost {
    /// Notes an exchange.
    pub fn note(&mut self, time: Duration, bytes: u64, counts: &RunCounts) {
        self.times.push(time);
        self.bytes += bytes;
        self.sent += counts.sent;
        self.received += counts.received;
    }

    /// The lines that docs/simulation.md quotes.
    pub fn lines(&mut self, desks: usize, days: usize) -> Vec<String> {
        self.times.sort_unstable();
        let at = |percent: usize| {
            let index = self.times.len() * percent / 100;
            let time = self
                .times
                .get(index.min(self.times.len().saturating_sub(1)));
            time.copied().unwrap_or_default().as_secs_f64() * 1000.0
        };
        let count = self.times.len().max(1);
        let per = |sum: u64, of: usize| sum as f64 / of.max(1) as f64;
        let total: Duration = self.times.iter().sum();
        vec![
            format!(
                "cost of an exchange: p50 {:.1} ms, p99 {:.1} ms, mean {:.1} ms; {:.0} bytes and {:.1} entries put down, {:.1} taken",
                at(50),
                at(99),
                total.as_secs_f64() * 1000.0 / count as f64,
                per(self.bytes, count),
                per(self.sent, count),
                per(self.received, count),
            ),
            format!(
                "cost of a desk a day: {:.0} bytes put down, {:.2} exchanges, {:.1} ms; {:.0} bytes an entry",
                per(self.bytes, desks * days),
                per(count as u64, desks * days),
                total.as_secs_f64() * 1000.0 / (desks * days).max(1) as f64,
                self.bytes as f64 / (self.sent.max(1)) as f64,
            ),
        ]
    }
}
