//! Importing from a spreadsheet: look, map, try, import — all or nothing. Requests here, other ledgers in
//! `ledger`; both read the upload, show progress and stop in one way.

mod known;
pub(crate) mod ledger;
mod merge;
mod preview;
mod profile;
mod report;
mod run;
mod table;

pub(crate) use preview::{ImportPreview, PreviewImport, preview};
pub(crate) use profile::{
    ColumnProfileRow, ColumnProfiles, SaveColumnProfile, profiles, save_profile, shape_name,
};
pub(crate) use report::{ImportProgress, ImportReport, ImportRequests};
pub(crate) use run::{ImportJob, cancel, progress, run};
pub(crate) use table::{header_of, sheet_of, workbook};
