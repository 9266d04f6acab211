//! 定稿报表: a table of figures as it was sent, proved from the journal at any later time.

mod check;
mod freeze;
mod list;

pub(crate) use check::{ReportCheck, check};
pub(crate) use freeze::{FreezeReport, freeze};
pub(crate) use list::{ExportReport, ReportAsk, ReportDetail, ReportList, detail, export, list};

use crate::figures::Wanted;
use lxq_core::domain::calendar::year_until;
use lxq_core::domain::record::{Instant, MediationKind, ReportSnapshot};
use lxq_core::domain::statistics::{FigureBasis, FigureTableName, FigureUnit};

/// What was asked when the report was made.
fn wanted_of(report: &ReportSnapshot) -> Wanted {
    let frozen_on = lxq_core::store::china_day(report.frozen_at.unwrap_or(Instant(0)).utc());
    let to = report.to_on.unwrap_or(frozen_on);
    Wanted {
        table: report.table_name.unwrap_or(FigureTableName::CaseTable),
        from: report.from_on.unwrap_or_else(|| year_until(to)),
        to,
        basis: report.basis.unwrap_or(FigureBasis::Closed),
        unit: report.unit.unwrap_or(FigureUnit::Committee),
        is_rolled_up: report.is_rolled_up.unwrap_or(false),
        mediation_kind: report.mediation_kind.unwrap_or(MediationKind::Peoples),
    }
}
