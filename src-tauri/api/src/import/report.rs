//! What an import is asked and what it tells.

use crate::shape::{request, response};
use lxq_core::domain::id::PlatformId;
use lxq_core::import::{RequestField, RowCode, RowProblem};
use std::collections::BTreeMap;
use uuid::Uuid;

request! {
    /// An import, or a trial of one.
    pub struct ImportRequests {
        /// The upload.
        pub upload_id: Uuid,
        /// The platform that takes the requests; the own one where empty.
        pub platform_id: Option<PlatformId>,
        /// The sheet; the first with rows where empty.
        pub sheet: Option<String>,
        /// The row that names the columns; found by itself where empty.
        pub header_row: Option<u32>,
        /// The saved or shipped mapping to use, by its name.
        pub profile: Option<String>,
        /// The column for each field; the proposal where empty and no profile is named.
        #[serde(default)]
        pub mapping: BTreeMap<RequestField, String>,
        /// The hotline they all came from, where no column says so.
        pub source_platform: Option<String>,
        /// Only say what would happen.
        #[serde(default)]
        pub dry_run: bool,
    }
}

response! {
    /// What an import did, or would do.
    pub struct ImportReport {
        /// Rows with content below the header: taken, known, repeated or rejected.
        pub read: u32,
        /// New requests.
        pub imported: u32,
        /// Requests known before that changed.
        pub updated: u32,
        /// Requests known before that say the same.
        pub unchanged: u32,
        /// Rows that say again what an earlier row said.
        pub repeated: u32,
        /// What was not taken, and why; a row with two faults stands here twice.
        pub rejected: Vec<RejectedRow>,
        /// Whether nothing was written because it was a trial.
        pub dry_run: bool,
    }

    /// A row that was not taken.
    pub struct RejectedRow {
        /// The row as the spreadsheet numbers it.
        pub row: u32,
        /// The field at fault.
        pub field: RequestField,
        /// What is wrong.
        pub code: RowCode,
        /// The column to look in.
        pub column: Option<String>,
        /// For a duplicate, the row that came first.
        pub first_row: Option<u32>,
        /// The sentence, in Chinese.
        pub message: String,
    }

    /// How far the running import is.
    pub struct ImportProgress {
        /// Whether one runs.
        pub running: bool,
        /// Rows done.
        pub done: u32,
        /// Rows in all.
        pub total: u32,
    }
}

impl From<RowProblem> for RejectedRow {
    fn from(problem: RowProblem) -> Self {
        Self {
            message: crate::sentence::of_row(&problem),
            row: problem.row,
            field: problem.field,
            code: problem.code,
            column: problem.column,
            first_row: problem.first_row,
        }
    }
}
