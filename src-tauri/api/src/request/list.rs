//! The list of requests, and how many stand where.

use super::around::Around;
use super::steps::find;
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Moment, Nothing, Page, page_ask, request, response};
use chrono::NaiveDate;
use lxq_core::domain::calendar::{WORKING_DAY, after_working_time};
use lxq_core::domain::id::{PersonId, PlatformId, RequestId};
use lxq_core::domain::record::{
    Instant, Request, RequestChannel, RequestNature, RequestStatus, Satisfaction,
};
use lxq_core::domain::request::{At, RequestTimeKind, RequestTimeState, final_stars, time_of};
use lxq_core::store::china_midnight;
use lxq_core::store::table::request::{RequestFilter, RequestSort, page, source_platforms};
use lxq_core::store::table::request_work::{self, RequestPart};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One status, or several.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum RequestStatuses {
    /// This one.
    One(RequestStatus),
    /// Any of these.
    Any(Vec<RequestStatus>),
}

/// How a list of requests is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequestOrder {
    /// When it came in.
    SubmittedAt,
    /// By when it is due.
    DueAt,
}

request! {
    /// Which requests to list, and from where on.
    #[derive(Default)]
    pub struct RequestListAsk {
        /// In any of these statuses.
        pub status: Option<RequestStatuses>,
        /// Waiting in this relation to their time: due soon, or overdue.
        pub time: Option<RequestTimeState>,
        /// Come in at this platform.
        pub platform_id: Option<PlatformId>,
        /// Handled by this platform.
        pub handling_platform_id: Option<PlatformId>,
        /// Handled by this member of staff.
        pub handler_id: Option<PersonId>,
        /// Come by this way.
        pub channel: Option<RequestChannel>,
        /// From this hotline or counter.
        pub source_platform: Option<String>,
        /// Of this nature.
        pub nature: Option<RequestNature>,
        /// Of this satisfaction.
        pub satisfaction: Option<Satisfaction>,
        /// Only 高星件.
        pub high_star: Option<bool>,
        /// Only the first of each matter.
        pub only_first: Option<bool>,
        /// Only 应办件: neither repeated nor returned nor invalid.
        pub only_counted: Option<bool>,
        /// Only 信访积案.
        pub old_petition: Option<bool>,
        /// Only 涉法事项.
        pub legal_matter: Option<bool>,
        /// On or after this day.
        pub from: Option<NaiveDate>,
        /// On or before this day.
        pub to: Option<NaiveDate>,
        /// The order; by the day on which it came in where empty.
        pub sort: Option<RequestOrder>,
        /// Whether it ascends.
        pub ascending: Option<bool>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 50 where empty.
        pub limit: Option<u32>,
    }

    /// Whose requests to count; all where empty.
    pub struct RequestCountsAsk {
        /// Come in at this platform.
        pub platform_id: Option<PlatformId>,
        /// Handled by this platform.
        pub handling_platform_id: Option<PlatformId>,
        /// Handled by this member of staff.
        pub handler_id: Option<PersonId>,
    }
}

response! {
    /// A row of the list.
    pub struct RequestRow {
        /// Its id.
        pub id: RequestId,
        /// 工单编号.
        pub order_no: String,
        /// Where it stands.
        pub status: RequestStatus,
        /// The way by which it came.
        pub channel: Option<RequestChannel>,
        /// 诉求来源.
        pub source_platform: Option<String>,
        /// 诉求日期.
        pub submitted_at: Option<Moment>,
        /// 诉求标题.
        pub title: String,
        /// 诉求性质.
        pub nature: Option<RequestNature>,
        /// 办理部门.
        pub handling_unit: Option<String>,
        /// The platform that handles it.
        pub handling_platform_id: Option<PlatformId>,
        /// The member of staff who handles it.
        pub handler_id: Option<PersonId>,
        /// 承办人 as an export names them.
        pub handler: Option<String>,
        /// 办理时限.
        pub due_at: Option<Moment>,
        /// What it waits for and how near that is; none where it waits for nothing.
        pub time: Option<RequestTimeShape>,
        /// 群众满意度.
        pub satisfaction: Option<Satisfaction>,
        /// 最终星级; none where no stars were given.
        pub stars: Option<i64>,
        /// 是否重复反映.
        pub is_repeat: bool,
        /// 是否保密.
        pub is_confidential: bool,
    }

    /// What a request waits for.
    pub struct RequestTimeShape {
        /// What.
        pub kind: RequestTimeKind,
        /// By when.
        pub due_at: Moment,
        /// Working minutes until then; below nothing where it is past.
        pub minutes: i32,
        /// How near it is.
        pub state: RequestTimeState,
    }

    /// How many requests stand where.
    pub struct RequestCountShape {
        /// By status; none is left out.
        pub by_status: BTreeMap<RequestStatus, u32>,
        /// 待分派.
        pub unassigned: u32,
        /// 超期.
        pub overdue: u32,
        /// 即将到期: within one working day.
        pub due_soon: u32,
    }

    /// Where requests came from.
    pub struct RequestSources {
        /// Hotlines and counters, the most frequent first.
        pub sources: Vec<String>,
    }
}

/// The instant one working day from now, until which something is due soon. The end itself is soon.
fn soon(at: &At<'_>) -> Instant {
    let day_later = after_working_time(at.calendar, at.now, WORKING_DAY);
    Instant(day_later.0 + 1)
}

pub(crate) fn list(desk: &Desk, ask: RequestListAsk) -> Result<Page<RequestRow>, Failure> {
    let part = page_ask(ask.cursor.as_deref(), ask.limit)?;
    desk.casebook.read(|reader| {
        let around = Around::load(reader)?;
        let at = around.at(desk.casebook.now(), desk.actor.id);
        let (filter, sort, is_descending) = filter_of(&ask, &at);
        let found = page(reader, &filter, sort, is_descending, &part)?;
        let mut rows = Vec::with_capacity(found.rows.len());
        for id in &found.rows {
            rows.push(row_of(find(reader, *id)?, &at));
        }
        Ok(Page {
            rows,
            next: found.next.map(|cursor| cursor.text()),
            count: found.count,
            capped: found.is_capped,
        })
    })
}

/// To what an ask narrows the list, its order, and whether that descends.
pub(crate) fn filter_of(ask: &RequestListAsk, at: &At<'_>) -> (RequestFilter, RequestSort, bool) {
    let sort = match ask.sort {
        None | Some(RequestOrder::SubmittedAt) => RequestSort::SubmittedAt,
        Some(RequestOrder::DueAt) => RequestSort::DueAt,
    };
    let is_descending = !ask.ascending.unwrap_or(sort == RequestSort::DueAt);
    let (due_from, due_before) = match ask.time {
        None => (None, None),
        Some(RequestTimeState::Overdue) => (None, Some(at.now)),
        Some(RequestTimeState::Soon) => (Some(at.now), Some(soon(at))),
        Some(RequestTimeState::Calm) => (Some(soon(at)), None),
    };
    let is = |flag: Option<bool>| flag == Some(true);
    let filter = RequestFilter {
        statuses: match &ask.status {
            None => Vec::new(),
            Some(RequestStatuses::One(status)) => vec![*status],
            Some(RequestStatuses::Any(statuses)) => statuses.clone(),
        },
        platform_id: ask.platform_id,
        handling_platform_id: ask.handling_platform_id,
        handler_id: ask.handler_id,
        channel: ask.channel,
        source_platform: ask.source_platform.clone(),
        nature: ask.nature,
        satisfaction: ask.satisfaction,
        due_from,
        due_before,
        min_stars: is(ask.high_star).then_some(at.limits.high_star_min),
        is_first: is(ask.only_first),
        is_counted: is(ask.only_counted),
        is_old_petition: is(ask.old_petition),
        is_legal_matter: is(ask.legal_matter),
        from: ask.from.map(china_midnight),
        before: ask.to.and_then(|day| day.succ_opt()).map(china_midnight),
    };
    (filter, sort, is_descending)
}

/// A request as a row.
pub(super) fn row_of(request: Request, at: &At<'_>) -> RequestRow {
    RequestRow {
        time: time_of(&request, at).map(|time| RequestTimeShape {
            kind: time.kind,
            due_at: time.due_at.into(),
            minutes: i32::try_from(time.minutes).unwrap_or(i32::MIN),
            state: time.state,
        }),
        stars: final_stars(&request),
        id: request.id,
        order_no: request.order_no.unwrap_or_default(),
        status: request.status.unwrap_or(RequestStatus::Received),
        channel: request.channel,
        source_platform: request.source_platform,
        submitted_at: request.submitted_at.map(Moment::from),
        title: request.title.unwrap_or_default(),
        nature: request.nature,
        handling_unit: request.handling_unit,
        handling_platform_id: request.handling_platform_id,
        handler_id: request.handler_id,
        handler: request.handler,
        due_at: request.due_at.map(Moment::from),
        satisfaction: request.satisfaction,
        is_repeat: request.is_repeat.unwrap_or(false),
        is_confidential: request.is_confidential.unwrap_or(false),
    }
}

pub(crate) fn counts(desk: &Desk, ask: RequestCountsAsk) -> Result<RequestCountShape, Failure> {
    let part = RequestPart {
        platform_id: ask.platform_id,
        handling_platform_id: ask.handling_platform_id,
        handler_id: ask.handler_id,
    };
    desk.casebook.read(|reader| {
        let around = Around::load(reader)?;
        let at = around.at(desk.casebook.now(), desk.actor.id);
        let found = request_work::counts(reader, part, at.now, soon(&at))?;
        Ok(RequestCountShape {
            unassigned: found.by_status[&RequestStatus::Received],
            by_status: found.by_status,
            overdue: found.overdue,
            due_soon: found.due_soon,
        })
    })
}

pub(crate) fn sources(desk: &Desk, _: Nothing) -> Result<RequestSources, Failure> {
    Ok(RequestSources {
        sources: desk.casebook.read(source_platforms)?,
    })
}
