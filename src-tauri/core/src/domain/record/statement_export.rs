//! That a service statement was taken out of the casebook; its figures are not kept.

use super::record;
use crate::domain::id::{PersonId, PlatformId, StatementExportId};
use chrono::NaiveDate;

record! {
    /// One export of a service statement.
    StatementExport(StatementExportId) as "statement_export" {
        /// The first day of its period.
        from_on: NaiveDate,
        /// The last day of its period.
        to_on: NaiveDate,
        /// Of this lawyer only.
        lawyer_id: PersonId,
        /// Of this platform only.
        platform_id: PlatformId,
        /// The kind of file.
        format: String,
    }
}
