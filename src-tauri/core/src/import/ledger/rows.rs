//! The rows of a ledger, read cell by cell, with everything that is wrong in a row said at once.

use super::LedgerKind;
use super::field::{LedgerField, Takes};
use super::mapping::{LedgerMapping, LedgerProblem};
use super::value::{Value, names_in, read};
use crate::domain::identifiers::Fen;
use crate::import::cell::Cell;
use crate::import::header::{Column, HeaderGuess};
use crate::import::problem::{RowCode, RowProblem};
use crate::import::sheet::{Row, Sheet};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

/// One problem of one row of a ledger.
pub type LedgerRowProblem = RowProblem<LedgerField>;

/// A row of a ledger: what its cells hold, by the names of the fields.
#[derive(Clone, PartialEq, Eq)]
pub struct LedgerRow {
    /// The row as the spreadsheet numbers it.
    pub row: u32,
    values: BTreeMap<&'static str, Value>,
}

/// The row number alone: the rest speaks of people.
impl std::fmt::Debug for LedgerRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LedgerRow")
            .field("row", &self.row)
            .finish_non_exhaustive()
    }
}

impl LedgerRow {
    /// Words of a field.
    #[must_use]
    pub fn text(&self, field: &str) -> Option<&str> {
        match self.values.get(field) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Words of a field, to keep.
    #[must_use]
    pub fn owned(&self, field: &str) -> Option<String> {
        self.text(field).map(str::to_owned)
    }

    /// The names of a list.
    #[must_use]
    pub fn names(&self, field: &str) -> Vec<String> {
        self.text(field).map(names_in).unwrap_or_default()
    }

    /// A day.
    #[must_use]
    pub fn day(&self, field: &str) -> Option<NaiveDate> {
        match self.values.get(field) {
            Some(Value::Day(day)) => Some(*day),
            _ => None,
        }
    }

    /// A day with its time.
    #[must_use]
    pub fn moment(&self, field: &str) -> Option<NaiveDateTime> {
        match self.values.get(field) {
            Some(Value::Moment(at)) => Some(*at),
            _ => None,
        }
    }

    /// A whole number.
    #[must_use]
    pub fn count(&self, field: &str) -> Option<u32> {
        match self.values.get(field) {
            Some(Value::Count(count)) => Some(*count),
            _ => None,
        }
    }

    /// An amount.
    #[must_use]
    pub fn money(&self, field: &str) -> Option<Fen> {
        match self.values.get(field) {
            Some(Value::Money(amount)) => Some(*amount),
            _ => None,
        }
    }

    /// Yes or no.
    #[must_use]
    pub fn flag(&self, field: &str) -> Option<bool> {
        match self.values.get(field) {
            Some(Value::Flag(flag)) => Some(*flag),
            _ => None,
        }
    }

    /// A word of a closed vocabulary.
    #[must_use]
    pub fn word(&self, field: &str) -> Option<&'static str> {
        match self.values.get(field) {
            Some(Value::Word(word)) => Some(word),
            _ => None,
        }
    }
}

/// Reads the rows below the header as a ledger of a kind.
///
/// # Errors
/// What [`LedgerMapping::check`] finds.
pub fn extract_ledger<'a>(
    kind: LedgerKind,
    sheet: &'a Sheet,
    header: &'a HeaderGuess,
    mapping: &LedgerMapping,
    today: NaiveDate,
) -> Result<LedgerRows<'a>, Vec<LedgerProblem>> {
    mapping.check(kind, header)?;
    let fields = mapping
        .columns
        .iter()
        .filter(|(field, _)| field.spec().takes != Takes::Computed)
        .filter_map(|(field, name)| Some((*field, header.column(name)?)))
        .collect();
    Ok(LedgerRows {
        sheet,
        next: sheet.position_below(header.row),
        header,
        fields,
        today,
    })
}

/// The rows of a ledger, or for each unusable row all that is wrong with it.
pub struct LedgerRows<'a> {
    sheet: &'a Sheet,
    next: usize,
    header: &'a HeaderGuess,
    fields: Vec<(LedgerField, &'a Column)>,
    today: NaiveDate,
}

impl Iterator for LedgerRows<'_> {
    type Item = Result<LedgerRow, Vec<LedgerRowProblem>>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.next < self.sheet.row_count() {
            let position = self.next;
            self.next += 1;
            let row = self.sheet.row(position);
            if !self.is_no_entry(row) {
                return Some(self.read(row));
            }
        }
        None
    }
}

impl LedgerRows<'_> {
    /// The column that fills a field.
    #[must_use]
    pub fn column(&self, field: &str) -> Option<String> {
        let found = self.fields.iter().find(|(one, _)| one.name() == field);
        found.map(|(_, column)| column.name.clone())
    }

    /// A header that is repeated page by page, a sum at the end, or cells beside the ledger.
    fn is_no_entry(&self, row: Row<'_>) -> bool {
        let header = self.sheet.row_numbered(self.header.row);
        let cells = || self.fields.iter().map(|(_, column)| row.cell(column.index));
        let is_header = header.is_some_and(|header| {
            let mut mapped = self.fields.iter();
            mapped.all(|(_, column)| {
                let cell = row.cell(column.index);
                !cell.is_empty() && cell == header.cell(column.index)
            })
        });
        let first = row.cells().next().map(|(_, cell)| cell.display());
        let is_sum = first.is_some_and(|text| {
            matches!(
                text.trim_end_matches(['：', ':']),
                "合计" | "总计" | "小计" | "填表人" | "制表人" | "备注" | "注" | "说明"
            )
        });
        is_header || is_sum || cells().all(Cell::is_empty)
    }

    fn read(&self, row: Row<'_>) -> Result<LedgerRow, Vec<LedgerRowProblem>> {
        let mut values = BTreeMap::new();
        let mut problems = Vec::new();
        for (field, column) in &self.fields {
            let spec = field.spec();
            let cell = row.cell(column.index);
            let system = self.sheet.date_system();
            let found = read(spec.takes, &column.name, cell, system, self.today);
            let code = match found {
                Ok(Some(value)) => {
                    values.insert(spec.name, value);
                    continue;
                }
                Ok(None) if !spec.is_required => continue,
                Ok(None) => RowCode::Missing,
                Err(code) => code,
            };
            problems.push(RowProblem {
                row: row.number,
                field: *field,
                code,
                column: Some(column.name.clone()),
                first_row: None,
            });
        }
        if problems.is_empty() {
            Ok(LedgerRow {
                row: row.number,
                values,
            })
        } else {
            Err(problems)
        }
    }
}
