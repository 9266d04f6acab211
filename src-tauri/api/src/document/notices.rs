//! 通知书批量出具: the notices of a period over all cases that somebody may see, in one file; each is
//! kept with its own case as if it were handed out alone.

use super::around::CaseAround;
use super::issue::{DocumentIssued, File, hold, keep, packed, render};
use super::list::{PrintedRow, printed_row, printings};
use super::making::{Made, make, title};
use crate::calendar::check_span;
use crate::desk::Desk;
use crate::shape::{request, response};
use crate::{Failure, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::dispute::Case;
use lxq_core::domain::document::{CalledFor, Notice, notices};
use lxq_core::domain::id::{DisputeId, PlatformId};
use lxq_core::domain::record::{DocumentForm, DocumentFormat};
use lxq_core::store::Reader;
use lxq_core::store::table::case::case as read_case;
use lxq_core::store::table::dispute::with_notice_between;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// At most so many days in one go.
const LONGEST_SPAN: i64 = 62;

request! {
    /// Of which days.
    pub struct NoticeListAsk {
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// Only of this platform.
        pub platform_id: Option<PlatformId>,
    }

    /// Notices to hand out in one file.
    pub struct IssueNotices {
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// Only of this platform.
        pub platform_id: Option<PlatformId>,
        /// The ticked ones; all of the period where it is left out.
        pub chosen: Option<Vec<NoticeChoice>>,
        /// The kind of file; they lie in one compressed folder.
        pub format: DocumentFormat,
    }
}

/// A notice, by its case and what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoticeChoice {
    /// The dispute.
    pub dispute_id: DisputeId,
    /// The form.
    pub form: DocumentForm,
    /// Of which party.
    pub subject_id: Option<Uuid>,
}

response! {
    /// The notices of a period.
    pub struct NoticeList {
        /// Them, by day and docket number.
        pub rows: Vec<NoticeRow>,
    }

    /// A notice.
    pub struct NoticeRow {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// Its docket number.
        pub docket_no: String,
        /// 卷名.
        pub dispute_title: String,
        /// The form.
        pub form: DocumentForm,
        /// Of which party.
        pub subject_id: Option<Uuid>,
        /// The party's name; none where the notice goes to all of them.
        pub party_name: Option<String>,
        /// The day of which it tells.
        pub on: NaiveDate,
        /// When it was last printed or saved.
        pub printed: Option<PrintedRow>,
    }
}

/// The cases with their notices of a period that this person may see.
fn found(
    desk: &Desk,
    reader: Reader<'_>,
    (from, to): (NaiveDate, NaiveDate),
    platform_id: Option<PlatformId>,
) -> Result<Vec<(Case, CaseAround, Vec<Notice>)>, Failure> {
    let today = desk.casebook.today();
    let sight = desk.sight(reader)?;
    let mut cases = Vec::new();
    for dispute in with_notice_between(reader, from, to)? {
        let is_elsewhere = platform_id.is_some() && dispute.scope.platform() != platform_id;
        if is_elsewhere || !sight.sees(&dispute) {
            continue;
        }
        let Some(case) = read_case(reader, dispute.id)? else {
            continue;
        };
        let mut own = notices(&case);
        own.retain(|notice| (from..=to).contains(&notice.on));
        if !own.is_empty() {
            let around = CaseAround::load(reader, &case, today, false)?;
            cases.push((case, around, own));
        }
    }
    Ok(cases)
}

pub(crate) fn list(desk: &Desk, ask: NoticeListAsk) -> Result<NoticeList, Failure> {
    check_span(ask.from, ask.to, LONGEST_SPAN)?;
    desk.casebook.read(|reader| {
        let mut rows = Vec::new();
        for (case, around, own) in found(desk, reader, (ask.from, ask.to), ask.platform_id)? {
            let printings = printings(reader, &case)?;
            for Notice { called, on } in own {
                let party = case
                    .parties
                    .iter()
                    .find(|one| Some(one.part.id.into()) == called.subject_id);
                rows.push(NoticeRow {
                    dispute_id: case.dispute.id,
                    docket_no: case.dispute.docket_no.clone().unwrap_or_default(),
                    dispute_title: case.dispute.title.clone().unwrap_or_default(),
                    form: called.form,
                    subject_id: called.subject_id,
                    party_name: party.and_then(|one| one.party.name.clone()),
                    on,
                    printed: printed_row(&case, &around, &printings, called)?,
                });
            }
        }
        // Of one case and day the order of its parties stays.
        rows.sort_by(|a, b| (a.on, &a.docket_no).cmp(&(b.on, &b.docket_no)));
        Ok(NoticeList { rows })
    })
}

/// A paper that is being handed out.
struct Paper {
    case: usize,
    called: CalledFor,
    title: String,
    made: Made,
}

pub(crate) fn issue(desk: &Desk, form: IssueNotices) -> Result<DocumentIssued, Failure> {
    check_span(form.from, form.to, LONGEST_SPAN)?;
    let (cases, papers) = desk.casebook.read(|reader| {
        let cases = found(desk, reader, (form.from, form.to), form.platform_id)?;
        let papers = papers(&cases, form.chosen.as_deref())?;
        Ok::<_, Failure>((cases, papers))
    })?;
    // Nobody else's save waits while the papers are set.
    let mut files: Vec<(String, File)> = Vec::with_capacity(papers.len());
    for paper in &papers {
        let file = render(desk, &paper.made.document, form.format)?;
        files.push((paper.title.clone(), file));
    }
    desk.act(|act, _| {
        for (paper, (_, file)) in papers.iter().zip(&files) {
            let Some((case, ..)) = cases.get(paper.case) else {
                continue;
            };
            keep(act, case, paper.called, &paper.made, file, form.format)?;
        }
        Ok::<_, Failure>(())
    })?;
    let count = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let file = packed(files, form.format)?;
    let name = format!("通知书-{}至{}.zip", form.from, form.to);
    hold(desk, file, name, count)
}

/// The papers that are wanted, by day and docket number.
fn papers(
    cases: &[(Case, CaseAround, Vec<Notice>)],
    chosen: Option<&[NoticeChoice]>,
) -> Result<Vec<Paper>, Failure> {
    let mut wanted = Vec::new();
    for (index, (case, around, own)) in cases.iter().enumerate() {
        for Notice { called, on } in own {
            let choice = NoticeChoice {
                dispute_id: case.dispute.id,
                form: called.form,
                subject_id: called.subject_id,
            };
            if chosen.is_none_or(|chosen| chosen.contains(&choice)) {
                wanted.push((*on, index, case, around, *called));
            }
        }
    }
    if wanted.is_empty() {
        return Err(Failure::field("chosen", FieldCode::NoNotices));
    }
    // What was ticked is no longer there: the list is not the one that was looked at.
    if chosen.is_some_and(|chosen| chosen.len() > wanted.len()) {
        return Err(Failure::field("chosen", FieldCode::Unknown));
    }
    wanted.sort_by(|a, b| (a.0, &a.2.dispute.docket_no).cmp(&(b.0, &b.2.dispute.docket_no)));
    wanted
        .into_iter()
        .map(|(_, index, case, around, called)| {
            let docket = case.dispute.docket_no.clone().unwrap_or_default();
            Ok(Paper {
                case: index,
                called,
                title: format!("{docket}-{}", title(case, called)?),
                made: make(case, around, called)?,
            })
        })
        .collect()
}
