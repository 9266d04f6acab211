//! 定稿: the figures of this moment are kept with their definitions and with the heads of the journal.

use super::list::{ReportDetail, detail_of};
use crate::desk::Desk;
use crate::figures::{FigureAsk, Wanted, compute};
use crate::shape::{filled, request};
use crate::{Failure, FailureCode, FieldCode};
use chrono::Datelike as _;
use lxq_core::domain::id::ReportSnapshotId;
use lxq_core::domain::record::{Instant, Record as _, ReportSnapshot};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::chain::report_heads;

/// The longest name of who gets it.
const RECIPIENT_CHARS: usize = 100;
/// The longest remark.
const NOTE_CHARS: usize = 500;

request! {
    /// A table to keep as it is sent.
    pub struct FreezeReport {
        /// The table, as it is now.
        pub figures: FigureAsk,
        /// 报送单位.
        pub sent_to: String,
        /// 备注.
        pub note: Option<String>,
        /// The earlier report of the same table that it puts right.
        pub corrects_id: Option<ReportSnapshotId>,
    }
}

pub(crate) fn freeze(desk: &Desk, form: FreezeReport) -> Result<ReportDetail, Failure> {
    let today = desk.casebook.today();
    if form.figures.as_of.is_some() {
        return Err(Failure::field("figures.as_of", FieldCode::Unknown));
    }
    let wanted = Wanted::of(&form.figures, today)?;
    if wanted.from > today {
        return Err(Failure::field("figures.from", FieldCode::InFuture));
    }
    let Some(sent_to) = filled(Some(form.sent_to)) else {
        return Err(Failure::field("sent_to", FieldCode::Required));
    };
    let note = filled(form.note);
    for (field, text, most) in [
        ("sent_to", Some(&sent_to), RECIPIENT_CHARS),
        ("note", note.as_ref(), NOTE_CHARS),
    ] {
        if text.is_some_and(|text| text.chars().count() > most) {
            return Err(Failure::field(field, FieldCode::TooLong));
        }
    }
    let id = desk.act(|act, _| {
        if let Some(earlier) = form.corrects_id {
            let earlier = act
                .reader()
                .get::<ReportSnapshot>(earlier)?
                .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
            if earlier.table_name != Some(wanted.table) {
                return Err(Failure::field("corrects_id", FieldCode::Unknown));
            }
        }
        let figures = compute(act.reader(), wanted)?;
        let known = act.reader().all::<ReportSnapshot>()?;
        let mut report = ReportSnapshot::blank(act.new_id()?, Scope::Street);
        report.report_no = Some(next_number(&known, act.today().year()));
        report.table_name = Some(wanted.table);
        report.from_on = Some(wanted.from);
        report.to_on = Some(wanted.to);
        report.basis = Some(wanted.basis);
        report.unit = Some(wanted.unit);
        report.is_rolled_up = Some(wanted.is_rolled_up);
        report.mediation_kind = Some(wanted.mediation_kind);
        report.sent_to = Some(sent_to);
        report.note = note;
        report.corrects_id = form.corrects_id;
        report.frozen_at = Some(Instant(act.now().timestamp_millis()));
        report.frozen_by = Some(act.actor());
        report.heads = Some(report_heads(act.reader())?);
        report.figures_hash = Some(figures.hash());
        report.figures = Some(figures);
        act.begin("report.frozen", &report)?;
        Ok(report.id)
    })?;
    desk.casebook.read(|reader| detail_of(desk, reader, id))
}

/// `2026-3`: the year and the running number in it. Two copies may give the same one; the report's id
/// still tells them apart.
fn next_number(known: &[ReportSnapshot], year: i32) -> String {
    let prefix = format!("{year}-");
    let last = known
        .iter()
        .filter_map(|one| {
            one.report_no
                .as_deref()?
                .strip_prefix(&prefix)?
                .parse()
                .ok()
        })
        .max()
        .unwrap_or(0_u32);
    format!("{prefix}{}", last + 1)
}
