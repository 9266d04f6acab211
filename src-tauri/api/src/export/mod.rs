//! 导出: lists as tables, masked unless there is a reason. What was taken out is not kept; that it was,
//! by whom and how much, is.
//!
//! `requests` writes the shapes that other systems know, `list` every other list with a sheet of what
//! its columns mean; one file for the rows of each.

mod cells;
mod consultations;
mod disputes;
mod hazards;
mod list;
mod making;
mod names;
mod office;
mod outreach;
mod ratings;
mod referrals;
mod requests;

pub(crate) use consultations::REFUSED;
pub(crate) use list::{ExportList, ListExported, export_list};
pub(crate) use making::ExportFormat;
pub(crate) use requests::{ExportRequests, RequestsExported, export};
