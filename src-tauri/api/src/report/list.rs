//! 已定稿报表: the list, one of them as it was sent, and its file.

use crate::desk::Desk;
use crate::figures::{FigureFormat, FiguresExported, Imprint, close, file_of, title};
use crate::shape::{Moment, Nothing, request, response};
use crate::{Failure, FailureCode};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::id::{PersonId, ReportSnapshotId};
use lxq_core::domain::record::{Instant, MediationKind, Person, ReportSnapshot};
use lxq_core::domain::statistics::{
    FigureBasis, FigureTableName, FigureUnit, FrozenFigures, mark_of,
};
use lxq_core::store::{Reader, china_day};

request! {
    /// A report that was sent.
    pub struct ReportAsk {
        /// Its id.
        pub id: ReportSnapshotId,
    }

    /// A report that was sent, as a file.
    pub struct ExportReport {
        /// Its id.
        pub id: ReportSnapshotId,
        /// The kind of file.
        pub format: FigureFormat,
    }
}

response! {
    /// The reports that were sent, the newest first.
    pub struct ReportList {
        /// The reports.
        pub rows: Vec<ReportRow>,
        /// Whether who asks may send one.
        pub may_freeze: bool,
    }

    /// A report in a line.
    pub struct ReportRow {
        /// Its id.
        pub id: ReportSnapshotId,
        /// 报表编号.
        pub report_no: String,
        /// Which table.
        pub table: FigureTableName,
        /// The first day of its period.
        pub from: NaiveDate,
        /// The last day of its period.
        pub to: NaiveDate,
        /// 报送单位.
        pub sent_to: String,
        /// When it was made.
        pub frozen_at: Moment,
        /// Who made it.
        pub frozen_by: Option<PersonId>,
        /// The earlier report that it puts right.
        pub corrects: Option<ReportLink>,
        /// The latest report that puts it right.
        pub corrected_by: Option<ReportLink>,
    }

    /// Another report.
    pub struct ReportLink {
        /// Its id.
        pub id: ReportSnapshotId,
        /// 报表编号.
        pub report_no: String,
    }

    /// A report as it was sent.
    pub struct ReportDetail {
        /// Its line in the list.
        pub row: ReportRow,
        /// 备注.
        pub note: Option<String>,
        /// Which day put a case into the period.
        pub basis: FigureBasis,
        /// What stands in a row.
        pub unit: FigureUnit,
        /// Whether the types are counted under the list of 2010.
        pub is_rolled_up: bool,
        /// Of this kind of mediation.
        pub mediation_kind: MediationKind,
        /// What it says.
        pub figures: FrozenFigures,
        /// BLAKE3 over what it says, in hex.
        pub figures_hash: String,
        /// One mark for all heads of the journal at that moment, in hex.
        pub journal_mark: String,
        /// Whether who asks may send another that puts it right.
        pub may_freeze: bool,
    }
}

fn may_freeze(desk: &Desk) -> bool {
    allows(desk.actor.role, Permission::FreezeReports)
}

pub(crate) fn list(desk: &Desk, _: Nothing) -> Result<ReportList, Failure> {
    let all = desk
        .casebook
        .read(|reader| Ok::<_, Failure>(reader.all::<ReportSnapshot>()?))?;
    let mut rows: Vec<ReportRow> = all.iter().map(|one| row(one, &all)).collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.frozen_at.0, running(&row.report_no))));
    Ok(ReportList {
        rows,
        may_freeze: may_freeze(desk),
    })
}

/// The running number of a report in its year.
fn running(report_no: &str) -> u32 {
    let (_, number) = report_no.split_once('-').unwrap_or_default();
    number.parse().unwrap_or(0)
}

fn link(report: &ReportSnapshot) -> ReportLink {
    ReportLink {
        id: report.id,
        report_no: report.report_no.clone().unwrap_or_default(),
    }
}

fn row(report: &ReportSnapshot, all: &[ReportSnapshot]) -> ReportRow {
    let wanted = super::wanted_of(report);
    let corrects = report.corrects_id;
    ReportRow {
        id: report.id,
        report_no: report.report_no.clone().unwrap_or_default(),
        table: wanted.table,
        from: wanted.from,
        to: wanted.to,
        sent_to: report.sent_to.clone().unwrap_or_default(),
        frozen_at: report.frozen_at.unwrap_or(Instant(0)).into(),
        frozen_by: report.frozen_by,
        corrects: all.iter().find(|one| Some(one.id) == corrects).map(link),
        corrected_by: all
            .iter()
            .filter(|one| one.corrects_id == Some(report.id))
            .max_by_key(|one| one.frozen_at)
            .map(link),
    }
}

/// A report that there is.
pub(super) fn found(reader: Reader<'_>, id: ReportSnapshotId) -> Result<ReportSnapshot, Failure> {
    reader
        .get::<ReportSnapshot>(id)?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

/// What it says; a report of a newer program that this one cannot read is refused as unknown.
pub(super) fn figures_of(report: &ReportSnapshot) -> Result<FrozenFigures, Failure> {
    let figures = report.figures.clone();
    figures.ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

pub(crate) fn detail(desk: &Desk, ask: ReportAsk) -> Result<ReportDetail, Failure> {
    desk.casebook.read(|reader| detail_of(desk, reader, ask.id))
}

pub(super) fn detail_of(
    desk: &Desk,
    reader: Reader<'_>,
    id: ReportSnapshotId,
) -> Result<ReportDetail, Failure> {
    let report = found(reader, id)?;
    let wanted = super::wanted_of(&report);
    let mut figures = figures_of(&report)?;
    // Of cases that may have changed since, none is opened from here.
    close(&mut figures.table);
    Ok(ReportDetail {
        row: row(&report, &reader.all::<ReportSnapshot>()?),
        basis: wanted.basis,
        unit: wanted.unit,
        is_rolled_up: wanted.is_rolled_up,
        mediation_kind: wanted.mediation_kind,
        figures,
        figures_hash: report.figures_hash.unwrap_or_default(),
        journal_mark: mark_of(&report.heads.unwrap_or_default()),
        note: report.note,
        may_freeze: may_freeze(desk),
    })
}

pub(crate) fn export(desk: &Desk, form: ExportReport) -> Result<FiguresExported, Failure> {
    let (report, maker) = desk.casebook.read(|reader| {
        let report = found(reader, form.id)?;
        let maker = match report.frozen_by {
            Some(id) => reader.get::<Person>(id)?.and_then(|person| person.name),
            None => None,
        };
        Ok::<_, Failure>((report, maker))
    })?;
    let figures = figures_of(&report)?;
    let number = report.report_no.clone().unwrap_or_default();
    let at = report.frozen_at.unwrap_or(Instant(0)).utc();
    let hash = report.figures_hash.unwrap_or_default();
    let imprint = Imprint {
        street: desk.casebook.folder().device()?.street,
        foot: format!(
            "{} 于 {} 定稿　报表编号 {number}　校验码 {}",
            maker.as_deref().unwrap_or("工作人员"),
            china_day(at),
            hash.get(..16).unwrap_or_default(),
        ),
        number: Some(format!("编号：{number}")),
        note: Some(format!("本表已定稿。报表编号 {number}，校验码 {hash}。")),
        at,
    };
    let bytes = file_of(&figures, form.format, &imprint)?;
    let file_name = format!(
        "{}-定稿{number}.{}",
        title(&figures.table),
        form.format.ending()
    );
    Ok(FiguresExported {
        download_id: desk.downloads.hold(&file_name, bytes)?,
        file_name,
    })
}
