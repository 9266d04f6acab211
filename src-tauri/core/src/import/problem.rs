//! What is wrong in a row: where and of what kind, never what stands there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::RequestField;

/// The kinds of problems. Names are stable; the sentences for them live with the screen.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum RowCode {
    /// A required field is empty.
    Missing,
    /// The spreadsheet cut the digits of a number that must be exact.
    NumberRounded,
    /// No date can be read.
    DateUnreadable,
    /// The date lies after today.
    DateInFuture,
    /// The formula's result was not saved with the file.
    FormulaWithoutValue,
    /// The cell shows an error such as `#REF!`.
    CellError,
    /// More characters than the field takes.
    TooLong,
    /// The word or number is none the field knows.
    ValueUnknown,
    /// An earlier row has the same order number and says something else.
    DuplicateInFile,
    /// An earlier row of a ledger speaks of the same entry.
    EntryTwice,
    /// The day lies before one that it must follow.
    OutOfOrder,
    /// It is not over, and its time limit has passed already.
    LimitPassed,
    /// The roster or the table has nothing of that name.
    NameUnknown,
    /// The roster has several of that name.
    NameAmbiguous,
    /// As many must stand here as there are names beside it.
    CountDiffers,
    /// What the row says does not fit what the casebook demands.
    Unfit,
}

/// One problem of one row. Its `Debug` may be logged: it holds no cell's content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowProblem<F = RequestField> {
    /// The row as the spreadsheet numbers it.
    pub row: u32,
    /// The field it concerns.
    pub field: F,
    /// What is wrong.
    pub code: RowCode,
    /// The column to look in.
    pub column: Option<String>,
    /// For a duplicate, the row that came first.
    pub first_row: Option<u32>,
}
