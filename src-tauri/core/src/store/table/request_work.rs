//! What the desk needs to know of all requests: counts, numbers, repeats.

use super::request::{COUNTED, WAITS};
use crate::domain::id::{PersonId, PlatformId, RequestId};
use crate::domain::record::{Instant, Record as _, Request, RequestStatus};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError};
use rusqlite::named_params;
use std::collections::BTreeMap;

/// How many requests stand where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestCounts {
    /// By status; none is left out.
    pub by_status: BTreeMap<RequestStatus, u32>,
    /// Waiting, and past their time.
    pub overdue: u32,
    /// Waiting, and due before the instant asked for.
    pub due_soon: u32,
}

/// Whose requests are counted; all where empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestPart {
    /// Come in at this platform.
    pub platform_id: Option<PlatformId>,
    /// Handled by this platform.
    pub handling_platform_id: Option<PlatformId>,
    /// Handled by this member of staff.
    pub handler_id: Option<PersonId>,
}

/// Counts requests, an open matter that was told of several times once; due soon is what ends from `now` until before `soon`.
///
/// # Errors
/// SQL errors.
pub fn counts(
    reader: Reader<'_>,
    part: RequestPart,
    now: Instant,
    soon: Instant,
) -> Result<RequestCounts, StoreError> {
    let sql = format!(
        "select coalesce(status, 'received'), count(*), \
           count(*) filter (where {WAITS} and due_at < :now), \
           count(*) filter (where {WAITS} and due_at >= :now and due_at < :soon) \
         from request \
         where (:platform is null or scope = :platform) \
           and (:handling is null or handling_platform_id = :handling) \
           and (:handler is null or handler_id = :handler) \
           and {COUNTED} \
         group by 1"
    );
    let bytes = |id: Option<uuid::Uuid>| id.map(|id| id.as_bytes().to_vec());
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let mut rows = statement.query(named_params! {
        ":now": now.0,
        ":soon": soon.0,
        ":platform": bytes(part.platform_id.map(Into::into)),
        ":handling": bytes(part.handling_platform_id.map(Into::into)),
        ":handler": bytes(part.handler_id.map(Into::into)),
    })?;
    let mut counts = RequestCounts {
        by_status: RequestStatus::ALL
            .iter()
            .map(|status| (*status, 0))
            .collect(),
        ..RequestCounts::default()
    };
    while let Some(row) = rows.next()? {
        if let Some(status) = RequestStatus::parse(&row.get::<_, String>(0)?) {
            *counts.by_status.entry(status).or_default() += row.get::<_, u32>(1)?;
        }
        counts.overdue += row.get::<_, u32>(2)?;
        counts.due_soon += row.get::<_, u32>(3)?;
    }
    Ok(counts)
}

/// The running number after the last of a series such as `来访2026-` in a scope.
///
/// # Errors
/// SQL errors.
pub fn next_order_number(
    reader: Reader<'_>,
    scope: Scope,
    series: &str,
) -> Result<u32, StoreError> {
    Ok(reader
        .connection()
        .prepare_cached(
            "select coalesce(max(cast(substr(order_no, length(:series) + 1) as integer)), 0) + 1 \
             from request \
             where scope = :scope and order_no >= :series and order_no < :series || ':'",
        )?
        .query_row(
            named_params! { ":scope": scope.as_uuid().as_bytes(), ":series": series },
            |row| row.get(0),
        )?)
}

/// The requests that came in at an instant or later, the newest first, with little but what a
/// comparison needs.
///
/// # Errors
/// SQL errors.
pub fn known_since(reader: Reader<'_>, from: Instant) -> Result<Vec<Request>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select id, scope, title, content, target_unit, target_address, requester_phone, \
           requester_address, is_confidential, repeat_of \
         from request where submitted_at >= :from order by submitted_at desc, id desc",
    )?;
    let rows = statement.query_map(named_params! { ":from": from.0 }, |row| {
        let mut known = Request::blank(row.get(0)?, Scope::from_uuid(row.get(1)?));
        known.title = row.get(2)?;
        known.content = row.get(3)?;
        known.target_unit = row.get(4)?;
        known.target_address = row.get(5)?;
        known.requester_phone = row.get(6)?;
        known.requester_address = row.get(7)?;
        known.is_confidential = row.get(8)?;
        known.repeat_of = row.get::<_, Option<uuid::Uuid>>(9)?.map(RequestId);
        Ok(known)
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The requests that hang on another one, the oldest first.
///
/// # Errors
/// SQL errors.
pub fn followers(reader: Reader<'_>, first: RequestId) -> Result<Vec<Request>, StoreError> {
    let mut found = reader.list_by::<Request>("repeat_of", first.as_bytes())?;
    found.sort_by_key(|request| (request.submitted_at, request.id));
    Ok(found)
}
