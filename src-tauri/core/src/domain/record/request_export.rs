//! 诉求件导出: that requests left the casebook as a table, and how much of people went with them.

use super::record;
use crate::domain::id::RequestExportId;
use std::collections::BTreeMap;

record! {
    /// One export of requests. What was in it is not kept: the filter tells.
    RequestExport(RequestExportId) as "request_export" {
        /// The shape of the table.
        shape: String,
        /// `xlsx` or `csv`.
        format: String,
        /// What the list was narrowed to, by the names of the filters.
        narrowed_to: BTreeMap<String, String>,
        /// How many requests went out.
        exported_count: u32,
        /// Whether names, phones and addresses went out in full.
        is_full: bool,
        /// Why they had to.
        reason: String,
    }
}
