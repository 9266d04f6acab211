//! The table that an export writes: titles, and a row of typed cells for each request.

use super::cells;
use crate::domain::record::Request;
use crate::import::RequestShape;
use chrono::{NaiveDate, NaiveDateTime};

/// How much of the person who asked an export tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disclosure {
    /// Names, phones and addresses masked; other columns that point to a person left empty.
    Masked,
    /// Everything, but for confidential requests.
    Full,
}

/// A cell to be written.
#[derive(Clone, PartialEq)]
pub enum ExportCell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// Digits or letters that name something and must keep every digit.
    Identifier(String),
    /// An instant, in China's wall time.
    At(NaiveDateTime),
    /// A calendar day.
    Day(NaiveDate),
    /// A whole number.
    Count(i64),
    /// Money, in fen; shown in yuan.
    Money(i64),
}

/// The kind alone: cells hold names, phones and stories.
impl std::fmt::Debug for ExportCell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "Empty",
            Self::Text(_) => "Text(..)",
            Self::Identifier(_) => "Identifier(..)",
            Self::At(_) => "At(..)",
            Self::Day(_) => "Day(..)",
            Self::Count(_) => "Count(..)",
            Self::Money(_) => "Money(..)",
        })
    }
}

/// A table in a shape, filled row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportTable {
    shape: RequestShape,
    disclosure: Disclosure,
    rows: Vec<Vec<ExportCell>>,
}

impl ExportTable {
    /// A table without rows.
    #[must_use]
    pub fn new(shape: RequestShape, disclosure: Disclosure) -> Self {
        Self {
            shape,
            disclosure,
            rows: Vec::new(),
        }
    }

    /// Adds a request as the last row.
    pub fn push(&mut self, request: &Request) {
        let columns = self.shape.columns().iter();
        let row = columns.map(|column| cells::cell(self.shape, column, request, self.disclosure));
        self.rows.push(row.collect());
    }

    /// The titles of the columns.
    pub fn titles(&self) -> impl Iterator<Item = &'static str> {
        self.shape.columns().iter().map(|column| column.title)
    }

    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[Vec<ExportCell>] {
        &self.rows
    }
}
