//! 档案: which dossiers wait for the archive, which are in it, what is due, and the lists of what is to
//! be destroyed.

use super::disagreement::UNDECIDED_DISPUTES;
use super::page::{Page, PageAsk, PageQuery};
use crate::domain::archive::{Candidate, Retention};
use crate::domain::id::{DisputeId, PersonId};
use crate::domain::record::{Destruction, DestructionItem, RetentionClass, SubjectKind};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError, china_midnight};
use chrono::{DateTime, Months, NaiveDate};
use rusqlite::{Row, named_params};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Where a dossier stands on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveState {
    /// 待归档: the matter is over.
    Waiting,
    /// 已归档.
    Archived,
    /// 已销毁.
    Destroyed,
}

/// Which dossiers to list.
#[derive(Clone, Debug)]
pub struct ArchiveFilter {
    /// Where they stand.
    pub state: ArchiveState,
    /// Of this class.
    pub retention_class: Option<RetentionClass>,
    /// Closed in this year.
    pub year: Option<u32>,
    /// Docket numbers with these characters in them.
    pub docket: Option<String>,
}

/// A dossier as a line of the archive.
#[derive(Clone, PartialEq)]
pub struct ArchiveLine {
    /// The dispute.
    pub id: DisputeId,
    /// Where it lives.
    pub scope: Scope,
    /// 编号.
    pub docket_no: String,
    /// 卷名.
    pub title: String,
    /// Code of its type.
    pub dispute_type: Option<String>,
    /// The day on which it was closed or refused.
    pub closed_on: Option<NaiveDate>,
    /// In milliseconds since 1970.
    pub archived_at: Option<i64>,
    /// Who put it there.
    pub archived_by: Option<PersonId>,
    /// 保管期限.
    pub retention_class: Option<RetentionClass>,
    /// 存放位置.
    pub shelf: Option<String>,
    /// Why it is kept otherwise than before.
    pub archive_note: Option<String>,
    /// In milliseconds since 1970.
    pub destroyed_at: Option<i64>,
    /// Pages of the dossier as it was last bound; none where it never was.
    pub page_count: Option<u32>,
    /// Whether it was bound.
    pub is_bound: bool,
    /// Its mediators.
    pub mediator_ids: Vec<PersonId>,
    /// 登记人.
    pub registered_by: Option<PersonId>,
    /// Whether it is confidential.
    pub is_confidential: bool,
}

const COLUMNS: &str = "dispute.scope, dispute.docket_no, dispute.title, \
     dispute.dispute_type, coalesce(dispute.closed_on, dispute.decided_on), dispute.archived_at, \
     dispute.retention_class, dispute.shelf, dispute.destroyed_at, \
     (select page_count from printed_document where dispute_id = dispute.id \
      and chain_head is not null order by printed_at desc limit 1), \
     exists (select 1 from printed_document where dispute_id = dispute.id \
      and chain_head is not null), \
     dispute.mediator_ids, dispute.registered_by, dispute.is_confidential, \
     dispute.archived_by, dispute.archive_note";

/// A page of dossiers, what was closed last first.
///
/// # Errors
/// SQL errors.
pub fn dossiers(
    reader: Reader<'_>,
    filter: &ArchiveFilter,
    ask: &PageAsk,
) -> Result<Page<ArchiveLine>, StoreError> {
    let mut query = PageQuery {
        columns: COLUMNS,
        from: "dispute",
        sort: "coalesce(dispute.closed_on, dispute.decided_on, '')",
        id: "dispute.id",
        is_descending: true,
        conditions: Vec::new(),
        values: Vec::new(),
    };
    query.conditions.push(
        match filter.state {
            ArchiveState::Waiting => {
                "dispute.status in ('closed', 'refused') and dispute.archived_at is null \
                 and dispute.destroyed_at is null"
            }
            ArchiveState::Archived => {
                "dispute.archived_at is not null and dispute.destroyed_at is null"
            }
            ArchiveState::Destroyed => "dispute.destroyed_at is not null",
        }
        .to_owned(),
    );
    if let Some(class) = filter.retention_class {
        query.add("dispute.retention_class = ?", class.as_str().to_owned());
    }
    if let Some(year) = filter.year {
        query.add(
            "substr(coalesce(dispute.closed_on, dispute.decided_on), 1, 4) = ?",
            year.to_string(),
        );
    }
    if let Some(docket) = &filter.docket {
        query.add("instr(dispute.docket_no, ?) > 0", docket.clone());
    }
    query.run(reader.connection(), ask, line)
}

fn line(row: &Row<'_>) -> rusqlite::Result<ArchiveLine> {
    let day = |text: Option<String>| text.and_then(|text| text.parse().ok());
    Ok(ArchiveLine {
        id: DisputeId(row.get(0)?),
        scope: Scope::from_uuid(row.get(2)?),
        docket_no: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
        title: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
        dispute_type: row.get(5)?,
        closed_on: day(row.get(6)?),
        archived_at: row.get(7)?,
        retention_class: row
            .get::<_, Option<String>>(8)?
            .and_then(|text| RetentionClass::parse(&text)),
        shelf: row.get(9)?,
        destroyed_at: row.get(10)?,
        page_count: row.get(11)?,
        is_bound: row.get(12)?,
        mediator_ids: row
            .get::<_, Option<String>>(13)?
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default(),
        registered_by: row.get::<_, Option<Uuid>>(14)?.map(PersonId),
        is_confidential: row.get::<_, Option<bool>>(15)?.unwrap_or(false),
        archived_by: row.get::<_, Option<Uuid>>(16)?.map(PersonId),
        archive_note: row.get(17)?,
    })
}

/// The records of a kind that may be due on a day, oldest first, at most `limit`; and, where `only`
/// names some, those alone, due or not.
///
/// # Errors
/// SQL errors.
pub fn candidates(
    reader: Reader<'_>,
    kind: SubjectKind,
    retention: &Retention,
    today: NaiveDate,
    only: Option<&BTreeSet<Uuid>>,
    limit: usize,
) -> Result<Vec<Candidate>, StoreError> {
    let Some(sql) = ended(kind) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let cutoff = cutoff(kind, retention, today);
    let mut rows = statement.query(named_params! {
        ":before": if only.is_some() { i64::MAX } else { china_midnight(cutoff).0 },
    })?;
    while let Some(row) = rows.next()? {
        let subject_id: Uuid = row.get(0)?;
        if only.is_some_and(|only| !only.contains(&subject_id)) {
            continue;
        }
        let class = row
            .get::<_, Option<String>>(4)?
            .and_then(|text| RetentionClass::parse(&text));
        let ended_on = china_day(row.get(3)?);
        let due_on = if kind == SubjectKind::Dispute {
            retention.dossier_due_on(class.unwrap_or(retention.default_class), ended_on)
        } else {
            retention.due_on(kind, ended_on)
        };
        let is_due = due_on.is_some_and(|due_on| due_on <= today);
        if only.is_none() && !is_due {
            continue;
        }
        found.push(Candidate {
            item: DestructionItem {
                subject_id,
                number: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                dispute_type: row.get(2)?,
                ended_on,
                retention_class: class,
                due_on: due_on.unwrap_or(NaiveDate::MAX),
                page_count: row.get(5)?,
                record_count: None,
                attachment_count: None,
                entry_count: None,
            },
            is_due,
            has_conflict: row.get(6)?,
        });
        if found.len() >= limit {
            break;
        }
    }
    Ok(found)
}

/// The instant before which a record of a kind must have ended to be due, a day too late at most.
fn cutoff(kind: SubjectKind, retention: &Retention, today: NaiveDate) -> NaiveDate {
    let years = retention.least_years(kind).unwrap_or(0);
    today
        .checked_sub_months(Months::new(years.saturating_mul(12)))
        .and_then(|day| day.checked_add_days(chrono::Days::new(2)))
        .unwrap_or(today)
}

fn china_day(milliseconds: i64) -> NaiveDate {
    crate::store::china_day(DateTime::from_timestamp_millis(milliseconds).unwrap_or_default())
}

/// What has ended before an instant and is still here: id, number, type, when it ended, class, pages,
/// whether authors disagree.
fn ended(kind: SubjectKind) -> Option<String> {
    let sql = match kind {
        SubjectKind::Dispute => {
            return Some(format!(
                "select id, docket_no, dispute_type, archived_at, retention_class, \
                 (select page_count from printed_document where dispute_id = dispute.id \
                  and chain_head is not null order by printed_at desc limit 1), \
                 id in ({UNDECIDED_DISPUTES}) \
                 from dispute where archived_at is not null and archived_at < :before \
                 and destroyed_at is null and coalesce(retention_class, '') <> 'permanent' \
                 order by archived_at, docket_year, docket_number, id"
            ));
        }
        SubjectKind::Consultation => {
            "select id, docket_no, topic, starts_at, null, null, \
             exists (select 1 from conflict where record = consultation.id) \
             from consultation where starts_at < :before and destroyed_at is null \
             order by starts_at, id"
        }
        SubjectKind::Request => {
            "select id, order_no, null, coalesce(closed_at, returned_at) as ended_at, null, null, \
             exists (select 1 from conflict where record = request.id) \
             from request where status in ('finished', 'returned') and ended_at < :before \
             and destroyed_at is null order by ended_at, id"
        }
        SubjectKind::Hazard => {
            "select id, docket_no, dispute_type, \
             unixepoch(max(closed_on, coalesce((select max(reviewed_on) from hazard_review \
               where hazard_id = hazard.id), ''))) * 1000 as ended_at, null, null, \
             exists (select 1 from conflict where record = hazard.id) \
             from hazard where status = 'closed' and closed_on is not null \
             and ended_at < :before and destroyed_at is null order by ended_at, id"
        }
        SubjectKind::Inspection
        | SubjectKind::Referral
        | SubjectKind::Slip
        | SubjectKind::SlipAnswer
        | SubjectKind::Rating
        | SubjectKind::OutreachActivity
        | SubjectKind::Person
        | SubjectKind::Platform => return None,
    };
    Some(sql.to_owned())
}

/// The lists of what was or is to be destroyed, the newest first.
///
/// # Errors
/// SQL errors.
pub fn lists(reader: Reader<'_>) -> Result<Vec<Destruction>, StoreError> {
    let mut lists = reader.all::<Destruction>()?;
    lists.reverse();
    Ok(lists)
}
