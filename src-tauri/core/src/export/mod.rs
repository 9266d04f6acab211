//! Requests back in the shapes in which other systems know them: the same titles in the same
//! order, so that a colleague's system takes them and a second import of them changes nothing. And the
//! other lists as tables with a sheet that says what their columns mean.
//!
//! Pure: records in, bytes out. One invariant: of a confidential request nothing that points to
//! the person leaves, whoever asks.

mod cells;
mod delimited;
mod ledger;
mod list;
mod table;
mod words;
mod workbook;

pub use delimited::{to_csv, to_ledger_csv, to_list_csv};
pub use ledger::{Ledger, LedgerCell, to_ledger_xlsx};
pub use list::{ListColumn, ListTable};
pub use table::{Disclosure, ExportCell, ExportTable};
pub use workbook::{Imprint, WorkbookError, to_list_xlsx, to_xlsx};

#[cfg(test)]
mod tests;
