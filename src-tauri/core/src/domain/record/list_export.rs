//! 台账导出: that a list left the casebook as a table, and how much of people went with it. Requests
//! leave in shapes of their own and have [`super::RequestExport`].

use super::record;
use crate::domain::id::ListExportId;
use std::collections::BTreeMap;

record! {
    /// One export of a list. What was in it is not kept: the filter tells.
    ListExport(ListExportId) as "list_export" {
        /// Which list, such as `disputes`.
        list: String,
        /// `xlsx` or `csv`.
        format: String,
        /// What the list was narrowed to, by the names of the filters.
        narrowed_to: BTreeMap<String, String>,
        /// How many rows went out.
        exported_count: u32,
        /// Whether names, numbers and addresses went out in full.
        is_full: bool,
        /// Why they had to.
        reason: String,
    }
}
