//! What was counted on the way, and the last line.

use std::collections::BTreeMap;
use std::fmt;

/// Counts of a run.
#[derive(Debug, Default)]
pub struct Tally {
    /// Acts and exchanges.
    pub operations: u64,
    /// Exchanges.
    pub exchanges: u64,
    /// Faults by kind.
    pub faults: BTreeMap<String, u64>,
    /// Set-aside segments by reason.
    pub reasons: BTreeMap<String, u64>,
    /// Corruptions that a report named.
    pub named: u64,
    /// Corruptions that were gone before anybody needed what was damaged.
    pub replaced: u64,
    /// Corruptions whose entries everybody had otherwise.
    pub needless: u64,
    /// Entries of a history that does not count which desks had taken and gave up.
    pub given_up: u64,
    /// What a revoked device had given to another desk and not to the office (decision 0015).
    pub stranded: u64,
    /// Desks whose scope is not the office's.
    pub divergences: u64,
    /// Acknowledged entries that a desk of their scope lacks.
    pub lost: u64,
    /// Corruptions that a desk met and did not name.
    pub unnamed: u64,
    /// Casebooks that do not prove sound.
    pub unsound: u64,
    /// Whatever else went otherwise than it must.
    pub surprises: u64,
}

impl Tally {
    /// Counts a fault.
    pub fn fault(&mut self, kind: impl Into<String>) {
        *self.faults.entry(kind.into()).or_default() += 1;
    }

    /// Whether all went as it must.
    pub fn is_clean(&self) -> bool {
        self.divergences + self.lost + self.unnamed + self.unsound + self.surprises == 0
    }

    /// The last line.
    pub fn line(&self, seed: u64) -> String {
        format!(
            "simulation: operations={} exchanges={} faults={} ({}) named={} replaced={} needless={} \
             given_up={} stranded={} divergences={} lost={} unnamed={} unsound={} surprises={} seed={seed}",
            self.operations,
            self.exchanges,
            self.faults.values().sum::<u64>(),
            Counts(&self.faults),
            self.named,
            self.replaced,
            self.needless,
            self.given_up,
            self.stranded,
            self.divergences,
            self.lost,
            self.unnamed,
            self.unsound,
            self.surprises,
        )
    }
}

/// `kind=number` after `kind=number`.
pub struct Counts<'a>(pub &'a BTreeMap<String, u64>);

impl fmt::Display for Counts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (kind, count)) in self.0.iter().enumerate() {
            let space = if at == 0 { "" } else { " " };
            write!(f, "{space}{kind}={count}")?;
        }
        Ok(())
    }
}
