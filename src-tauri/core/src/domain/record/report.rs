//! 定稿报表: what was sent, and how far the journal had come then.

use super::{Instant, MediationKind, record};
use crate::domain::id::{PersonId, ReportSnapshotId};
use crate::domain::statistics::{
    FigureBasis, FigureTableName, FigureUnit, FrozenFigures, ReportHead,
};
use chrono::NaiveDate;

record! {
    /// 定稿报表. Its scope is the street; its figures name nobody.
    ReportSnapshot(ReportSnapshotId) as "report_snapshot" {
        /// The number of the report: year and running number.
        report_no: String,
        /// Which table.
        table_name: FigureTableName,
        /// The first day of its period.
        from_on: NaiveDate,
        /// The last day of its period.
        to_on: NaiveDate,
        /// Which day put a case into the period.
        basis: FigureBasis,
        /// What stands in a row.
        unit: FigureUnit,
        /// Whether the types are counted under the list of 2010.
        is_rolled_up: bool,
        /// Of this kind of mediation.
        mediation_kind: MediationKind,
        /// 报送单位.
        sent_to: String,
        /// 备注.
        note: String,
        /// The earlier report that it puts right.
        corrects_id: ReportSnapshotId,
        /// When it was made.
        frozen_at: Instant,
        /// Who made it.
        frozen_by: PersonId,
        /// How far each stream had come.
        heads: Vec<ReportHead>,
        /// What it says.
        figures: FrozenFigures,
        /// BLAKE3 over what it says, in hex.
        figures_hash: String,
    }
}
