//! Importing requests from a spreadsheet: look, map, try, import — all or nothing.

mod known;
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
