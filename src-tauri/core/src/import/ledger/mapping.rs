//! Which column fills which field of a ledger.

use super::LedgerKind;
use super::field::LedgerField;
use crate::import::header::{HeaderGuess, detect_header_by};
use crate::import::mapping::{MappingProblem, check_columns};
use crate::import::sheet::Sheet;
use crate::import::synonyms::{plain, suggest_among};
use std::collections::BTreeMap;

/// Why a mapping of a ledger cannot be used.
pub type LedgerProblem = MappingProblem<LedgerField>;

/// The columns of a ledger by the fields they fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerMapping {
    /// The column for each field that has one.
    pub columns: BTreeMap<LedgerField, String>,
}

impl LedgerMapping {
    /// Checks the mapping against the columns there are.
    ///
    /// # Errors
    /// Every problem there is, in the order of the fields.
    pub fn check(&self, kind: LedgerKind, header: &HeaderGuess) -> Result<(), Vec<LedgerProblem>> {
        let fields: Vec<_> = LedgerField::readable(kind).collect();
        check_columns(
            &self.columns,
            header,
            &fields,
            |field| field.spec().is_required,
            |_| false,
        )
    }
}

/// Proposes a column for each field.
#[must_use]
pub fn suggest_ledger(kind: LedgerKind, header: &HeaderGuess) -> BTreeMap<LedgerField, String> {
    let names: Vec<(LedgerField, Vec<&str>)> = LedgerField::readable(kind)
        .map(|field| (field, names_of(field).collect()))
        .collect();
    let names: Vec<(LedgerField, &[&str])> = names
        .iter()
        .map(|(field, names)| (*field, names.as_slice()))
        .collect();
    suggest_among(&header.columns, &names, computed(kind))
}

/// Guesses the row that names the columns of a ledger of that kind.
#[must_use]
pub fn detect_ledger_header(kind: LedgerKind, sheet: &Sheet) -> Option<HeaderGuess> {
    let known: Vec<String> = LedgerField::readable(kind)
        .flat_map(names_of)
        .map(plain)
        .collect();
    detect_header_by(sheet, |name| {
        let name = plain(name);
        known.contains(&name)
    })
}

fn names_of(field: LedgerField) -> impl Iterator<Item = &'static str> {
    let spec = field.spec();
    std::iter::once(spec.title).chain(spec.others.iter().copied())
}

/// Titles of columns that an export writes and an import leaves alone.
fn computed(kind: LedgerKind) -> &'static [&'static str] {
    match kind {
        LedgerKind::Disputes => &["调解期限"],
        LedgerKind::Hazards
        | LedgerKind::Consultations
        | LedgerKind::People
        | LedgerKind::Platforms => &[],
    }
}
