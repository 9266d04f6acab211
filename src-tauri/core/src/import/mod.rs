//! Spreadsheets that other systems export: reading, mapping of columns, and what is wrong in a row.
//!
//! Pure: bytes in, rows and problems out; nothing here touches a file, a clock or the casebook.
//! One invariant: what stands in a cell never reaches an error, a problem or a `Debug` text.

pub mod cell;
pub mod channel;
pub mod dates;
pub mod derived;
pub mod error;
pub mod field;
pub mod header;
pub mod ledger;
pub mod mapping;
pub mod problem;
pub mod request_row;
pub mod rows;
pub mod shape;
pub mod sheet;
pub mod synonyms;
pub mod words;
pub mod workbook;

mod container;
mod delimited;
mod encoding;
mod excel;
mod html;
mod reading;
mod text;

/// The text of a file that is no spreadsheet, in whichever encoding Chinese systems write.
///
/// # Errors
/// [`SheetError::UnknownEncoding`] where it is no text.
pub fn decode_text(bytes: &[u8]) -> Result<String, SheetError> {
    encoding::decode(bytes).map(std::borrow::Cow::into_owned)
}

pub use cell::{Cell, CellError};
pub use channel::channel;
pub use derived::{DerivedKey, opening, same_text};
pub use error::{Format, SheetError};
pub use field::RequestField;
pub use header::{Column, HeaderGuess, detect_header, header_at};
pub use mapping::{Mapping, MappingProblem};
pub use problem::{RowCode, RowProblem};
pub use request_row::RequestRow;
pub(crate) use rows::is_personal;
pub use rows::{RequestRows, extract};
pub use shape::{RequestShape, ShapeColumn, ShapeMatch};
pub use sheet::{DateSystem, Merge, Row, Sheet};
pub use synonyms::{plain, suggest};
pub use workbook::Workbook;

#[cfg(test)]
mod tests;
