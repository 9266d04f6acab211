//! The list of hazards and what waits in it.

use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Nearness, Page, page_ask, page_of, request, response};
use chrono::{Days, NaiveDate};
use lxq_core::domain::calendar::{DEFAULT_WARNINGS, Urgency};
use lxq_core::domain::id::{HazardId, InspectionId, PersonId, PlatformId, RequestId};
use lxq_core::domain::record::{HazardSource, HazardStatus, RiskLevel};
use lxq_core::store::Reader;
use lxq_core::store::table::hazard::{self as table, HazardFilter, HazardLine, HazardSort};
use lxq_core::store::table::page::{Page as StoredPage, PageAsk};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the list is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HazardOrder {
    /// What must happen next, the longest overdue first.
    NextDay,
    /// 排查时间.
    FoundOn,
    /// 编号.
    DocketNo,
    /// 风险等级, red first.
    Risk,
}

/// Which 回头看 are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReviewDue {
    /// Past their day.
    Overdue,
    /// Today or past their day.
    Due,
    /// Within a week, or past their day.
    Soon,
}

request! {
    /// Which hazards to list, and from where on.
    #[derive(Default)]
    pub struct HazardListAsk {
        /// In this status.
        pub status: Option<HazardStatus>,
        /// Of this risk.
        pub risk_level: Option<RiskLevel>,
        /// Of this platform.
        pub platform_id: Option<PlatformId>,
        /// In handling and past the last day.
        pub overdue: Option<bool>,
        /// With a 回头看 due.
        pub review: Option<ReviewDue>,
        /// From there.
        pub source: Option<HazardSource>,
        /// Code in the table of dispute types.
        pub dispute_type: Option<String>,
        /// Found on or after this day.
        pub from: Option<NaiveDate>,
        /// Found on or before this day.
        pub to: Option<NaiveDate>,
        /// Opened from this request.
        pub request_id: Option<RequestId>,
        /// Found in this round.
        pub inspection_id: Option<InspectionId>,
        /// How to sort; what must happen next first where empty.
        pub sort: Option<HazardOrder>,
        /// Whether the smallest come first; what suits the order where empty.
        pub ascending: Option<bool>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 50 where empty.
        pub limit: Option<u32>,
    }

    /// Of which hazards to count.
    pub struct HazardCountsAsk {
        /// Of this platform; all where empty.
        pub platform_id: Option<PlatformId>,
    }
}

response! {
    /// A row of the list.
    pub struct HazardRow {
        /// Its id.
        pub id: HazardId,
        /// Its platform.
        pub platform_id: Option<PlatformId>,
        /// Its number.
        pub docket_no: String,
        /// What it is.
        pub title: String,
        /// Where it stands.
        pub status: HazardStatus,
        /// 风险等级.
        pub risk_level: Option<RiskLevel>,
        /// From where the lead came.
        pub source: HazardSource,
        /// Code of what it may turn into.
        pub dispute_type: Option<String>,
        /// 排查地点.
        pub place: String,
        /// 排查时间.
        pub found_on: Option<NaiveDate>,
        /// 责任单位.
        pub responsible_unit: Option<String>,
        /// 责任人.
        pub responsible_id: Option<PersonId>,
        /// 处置时限.
        pub due_on: Option<NaiveDate>,
        /// How near it is, while it is being handled.
        pub due_nearness: Option<Nearness>,
        /// 下次回头看.
        pub next_review_on: Option<NaiveDate>,
        /// How near it is.
        pub review_nearness: Option<Nearness>,
        /// 化解情况.
        pub result: Option<String>,
    }

    /// How many hazards wait for what.
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
}

pub(crate) fn list(desk: &Desk, ask: HazardListAsk) -> Result<Page<HazardRow>, Failure> {
    let today = desk.casebook.today();
    let part = page_ask(ask.cursor.as_deref(), ask.limit)?;
    desk.casebook.read(|reader| {
        let found = lines(reader, &ask, today, &part)?;
        Ok(page_of(found, |line| row_of(line, today)))
    })
}

/// The lines of a list, in its order.
pub(crate) fn lines(
    reader: Reader<'_>,
    ask: &HazardListAsk,
    today: NaiveDate,
    part: &PageAsk,
) -> Result<StoredPage<HazardLine>, Failure> {
    let review_by = ask.review.map(|due| match due {
        ReviewDue::Overdue => today.pred_opt().unwrap_or(today),
        ReviewDue::Due => today,
        ReviewDue::Soon => today.checked_add_days(Days::new(7)).unwrap_or(today),
    });
    let filter = HazardFilter {
        statuses: ask.status.into_iter().collect(),
        risk_level: ask.risk_level,
        platform_id: ask.platform_id,
        source: ask.source,
        dispute_type: ask.dispute_type.clone(),
        from: ask.from,
        to: ask.to,
        overdue_on: ask.overdue.unwrap_or(false).then_some(today),
        review_by,
        request_id: ask.request_id,
        inspection_id: ask.inspection_id,
    };
    let order = ask.sort.unwrap_or(HazardOrder::NextDay);
    let (sort, is_natural) = match order {
        HazardOrder::NextDay => (HazardSort::NextDay, true),
        HazardOrder::FoundOn => (HazardSort::FoundOn, false),
        HazardOrder::DocketNo => (HazardSort::DocketNo, false),
        HazardOrder::Risk => (HazardSort::Risk, true),
    };
    let is_descending = !ask.ascending.unwrap_or(is_natural);
    Ok(table::page(reader, &filter, sort, is_descending, part)?)
}

pub(super) fn row_of(line: HazardLine, today: NaiveDate) -> HazardRow {
    let status = line.status.unwrap_or(HazardStatus::Lead);
    let near = |day: NaiveDate| Urgency::of(day, today, &DEFAULT_WARNINGS);
    let is_handling = status == HazardStatus::Handling;
    let is_settled = matches!(status, HazardStatus::Resolved | HazardStatus::Contained);
    HazardRow {
        id: line.id,
        platform_id: line.scope.platform(),
        docket_no: line.docket_no.unwrap_or_default(),
        title: line.title.unwrap_or_default(),
        status,
        risk_level: line.risk_level,
        source: line.source.unwrap_or(HazardSource::Other),
        dispute_type: line.dispute_type,
        place: line.place.unwrap_or_default(),
        found_on: line.found_on,
        responsible_unit: line.responsible_unit,
        responsible_id: line.responsible_id,
        due_on: line.due_on,
        due_nearness: line.due_on.filter(|_| is_handling).map(near),
        next_review_on: line.next_review_on,
        review_nearness: line.next_review_on.filter(|_| is_settled).map(near),
        result: line.result,
    }
}

pub(crate) fn counts(desk: &Desk, ask: HazardCountsAsk) -> Result<HazardCounts, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let found = table::counts(reader, ask.platform_id, today)?;
        Ok(HazardCounts {
            lead: found.lead,
            open: found.open,
            handling: found.handling,
            handling_overdue: found.handling_overdue,
            resolved: found.resolved,
            contained: found.contained,
            review_due: found.review_due,
            review_overdue: found.review_overdue,
            review_soon: found.review_soon,
            high_risk: found.high_risk,
            closed: found.closed,
            total: found.total,
        })
    })
}
