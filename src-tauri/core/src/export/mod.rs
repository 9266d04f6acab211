//! Requests back in the shapes in which other systems know them: the same titles in the same
//! order, so that a colleague's system takes them and a second import of them changes nothing.
//!
//! Pure: requests in, bytes out. One invariant: of a confidential request nothing that points to
//! the person leaves, whoever asks.

mod cells;
mod delimited;
mod ledger;
mod table;
mod words;
mod workbook;

pub use delimited::{to_csv, to_ledger_csv};
pub use ledger::{Ledger, LedgerCell, to_ledger_xlsx};
pub use table::{Disclosure, ExportCell, ExportTable};
pub use workbook::{Imprint, WorkbookError, to_xlsx};

#[cfg(test)]
mod tests;
