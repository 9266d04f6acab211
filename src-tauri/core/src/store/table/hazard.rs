//! Lists of hazards, their counts, and one hazard with its reviews.

use super::page::{Page, PageAsk, PageQuery};
use crate::domain::hazard::HazardCase;
use crate::domain::id::{HazardId, InspectionId, PersonId, PlatformId, RequestId};
use crate::domain::record::{Hazard, HazardReview, HazardSource, HazardStatus, RiskLevel};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError};
use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{Row, named_params};

/// Which hazards a list shows.
#[derive(Clone, Debug, Default)]
pub struct HazardFilter {
    /// Any of these statuses; all where empty.
    pub statuses: Vec<HazardStatus>,
    /// Of this risk.
    pub risk_level: Option<RiskLevel>,
    /// Of this platform.
    pub platform_id: Option<PlatformId>,
    /// From there.
    pub source: Option<HazardSource>,
    /// Of this type.
    pub dispute_type: Option<String>,
    /// Found on or after.
    pub from: Option<NaiveDate>,
    /// Found on or before.
    pub to: Option<NaiveDate>,
    /// In handling, with the last day before this one.
    pub overdue_on: Option<NaiveDate>,
    /// Under 回头看, with the next one due on or before this day.
    pub review_by: Option<NaiveDate>,
    /// Opened from this request.
    pub request_id: Option<RequestId>,
    /// Found in this inspection.
    pub inspection_id: Option<InspectionId>,
}

/// How a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HazardSort {
    /// The day on which something must happen next: what is overdue first, what is over last.
    #[default]
    NextDay,
    /// Day of the find.
    FoundOn,
    /// Number.
    DocketNo,
    /// Risk, red first.
    Risk,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct HazardLine {
    /// Its id.
    pub id: HazardId,
    /// Its platform.
    pub scope: Scope,
    /// 编号.
    pub docket_no: Option<String>,
    /// What it is.
    pub title: Option<String>,
    /// Where it stands.
    pub status: Option<HazardStatus>,
    /// 风险等级.
    pub risk_level: Option<RiskLevel>,
    /// From where the lead came.
    pub source: Option<HazardSource>,
    /// What it may turn into.
    pub dispute_type: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// 排查时间.
    pub found_on: Option<NaiveDate>,
    /// 责任单位.
    pub responsible_unit: Option<String>,
    /// 责任人.
    pub responsible_id: Option<PersonId>,
    /// 处置时限.
    pub due_on: Option<NaiveDate>,
    /// 下次回头看.
    pub next_review_on: Option<NaiveDate>,
    /// 化解情况.
    pub result: Option<String>,
}

const COLUMNS: &str = "scope, docket_no, title, status, risk_level, source, dispute_type, place, \
                       found_on, responsible_unit, responsible_id, due_on, next_review_on, result";
const NEXT_DAY: &str = "case coalesce(status, 'lead') \
     when 'handling' then coalesce(due_on, '9998-12-31') \
     when 'resolved' then coalesce(next_review_on, '9998-12-31') \
     when 'contained' then coalesce(next_review_on, '9998-12-31') \
     when 'lead' then coalesce(found_on, '') \
     when 'open' then coalesce(checked_on, found_on, '') \
     else '9999-12-31' end";
const UNDER_REVIEW: &str = "status in ('resolved', 'contained') and next_review_on <= ?";

/// A page of a list of hazards.
///
/// # Errors
/// SQL errors.
pub fn page(
    reader: Reader<'_>,
    filter: &HazardFilter,
    sort: HazardSort,
    is_descending: bool,
    ask: &PageAsk,
) -> Result<Page<HazardLine>, StoreError> {
    let mut query = PageQuery {
        columns: COLUMNS,
        from: "hazard",
        sort: match sort {
            HazardSort::NextDay => NEXT_DAY,
            HazardSort::FoundOn => "coalesce(found_on, '')",
            HazardSort::DocketNo => "coalesce(docket_year * 10000000 + docket_number, 0)",
            HazardSort::Risk => {
                "case risk_level when 'red' then 0 when 'orange' then 1 when 'yellow' then 2 \
                 when 'blue' then 3 else 4 end"
            }
        },
        id: "id",
        is_descending,
        conditions: Vec::new(),
        values: Vec::new(),
    };
    if !filter.statuses.is_empty() {
        let words: Vec<_> = filter.statuses.iter().map(|one| one.as_str()).collect();
        let list = serde_json::to_string(&words)?;
        query.add("status in (select value from json_each(?))", list);
    }
    let ids = [
        ("scope = ?", filter.platform_id.map(|id| id.0)),
        ("request_id = ?", filter.request_id.map(|id| id.0)),
        ("inspection_id = ?", filter.inspection_id.map(|id| id.0)),
    ];
    for (condition, id) in ids {
        if let Some(id) = id {
            query.add(condition, id.as_bytes().to_vec());
        }
    }
    let words = [
        ("risk_level = ?", filter.risk_level.map(RiskLevel::as_str)),
        ("source = ?", filter.source.map(HazardSource::as_str)),
        ("dispute_type = ?", filter.dispute_type.as_deref()),
    ];
    for (condition, word) in words {
        if let Some(word) = word {
            query.add(condition, word.to_owned());
        }
    }
    let days = [
        ("found_on >= ?", filter.from),
        ("found_on <= ?", filter.to),
        ("status = 'handling' and due_on < ?", filter.overdue_on),
        (UNDER_REVIEW, filter.review_by),
    ];
    for (condition, day) in days {
        if let Some(day) = day {
            query.add(condition, Sql::Text(day.to_string()));
        }
    }
    query.run(reader.connection(), ask, line)
}

/// The hazards of a platform whose 回头看 is due on or before a day, the longest overdue first:
/// what a round begins with.
///
/// # Errors
/// SQL errors.
pub fn due_reviews(
    reader: Reader<'_>,
    platform_id: PlatformId,
    day: NaiveDate,
) -> Result<Vec<HazardLine>, StoreError> {
    let filter = HazardFilter {
        platform_id: Some(platform_id),
        review_by: Some(day),
        ..HazardFilter::default()
    };
    let ask = PageAsk {
        after: None,
        limit: 200,
    };
    Ok(page(reader, &filter, HazardSort::NextDay, false, &ask)?.rows)
}

fn line(row: &Row<'_>) -> rusqlite::Result<HazardLine> {
    let text = |index| row.get::<_, Option<String>>(index);
    let day = |index| Ok::<_, rusqlite::Error>(text(index)?.and_then(|text| text.parse().ok()));
    Ok(HazardLine {
        id: HazardId(row.get(0)?),
        scope: Scope::from_uuid(row.get(2)?),
        docket_no: text(3)?,
        title: text(4)?,
        status: text(5)?.and_then(|word| HazardStatus::parse(&word)),
        risk_level: text(6)?.and_then(|word| RiskLevel::parse(&word)),
        source: text(7)?.and_then(|word| HazardSource::parse(&word)),
        dispute_type: text(8)?,
        place: text(9)?,
        found_on: day(10)?,
        responsible_unit: text(11)?,
        responsible_id: row.get::<_, Option<uuid::Uuid>>(12)?.map(PersonId),
        due_on: day(13)?,
        next_review_on: day(14)?,
        result: text(15)?,
    })
}

/// A hazard with its reviews, the earliest first.
///
/// # Errors
/// SQL errors.
pub fn case(reader: Reader<'_>, id: HazardId) -> Result<Option<HazardCase>, StoreError> {
    let Some(hazard) = reader.get::<Hazard>(id)? else {
        return Ok(None);
    };
    let mut reviews = reader.list_by::<HazardReview>("hazard_id", id.as_bytes())?;
    reviews.sort_by_key(|review| review.reviewed_on);
    Ok(Some(HazardCase { hazard, reviews }))
}

/// How many hazards wait for what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HazardCounts {
    /// 待核查.
    pub lead: u32,
    /// 待处置.
    pub open: u32,
    /// 处置中.
    pub handling: u32,
    /// Of these, past the last day.
    pub handling_overdue: u32,
    /// 已化解, under 回头看.
    pub resolved: u32,
    /// 稳控.
    pub contained: u32,
    /// 回头看 due today or overdue.
    pub review_due: u32,
    /// Of these, overdue.
    pub review_overdue: u32,
    /// 回头看 due within the week after today.
    pub review_soon: u32,
    /// 红 or 橙, and not over.
    pub high_risk: u32,
    /// 已销号.
    pub closed: u32,
    /// All of them.
    pub total: u32,
}

/// Counts the hazards of a platform, or of all.
///
/// # Errors
/// SQL errors.
pub fn counts(
    reader: Reader<'_>,
    platform_id: Option<PlatformId>,
    today: NaiveDate,
) -> Result<HazardCounts, StoreError> {
    let soon = today
        .checked_add_days(chrono::Days::new(7))
        .unwrap_or(today);
    let sql = include_str!("hazard_counts.sql");
    let platform = platform_id.map(|id| id.0.as_bytes().to_vec());
    Ok(reader.connection().prepare_cached(sql)?.query_row(
        named_params! {
            ":platform": platform,
            ":today": today.to_string(),
            ":soon": soon.to_string(),
        },
        |row| {
            Ok(HazardCounts {
                lead: row.get(0)?,
                open: row.get(1)?,
                handling: row.get(2)?,
                handling_overdue: row.get(3)?,
                resolved: row.get(4)?,
                contained: row.get(5)?,
                review_due: row.get(6)?,
                review_overdue: row.get(7)?,
                review_soon: row.get(8)?,
                high_risk: row.get(9)?,
                closed: row.get(10)?,
                total: row.get(11)?,
            })
        },
    )?)
}
