//! Lists of citizens' requests, and finding one by its order number.

use super::page::{Page, PageAsk, PageQuery};
use crate::domain::id::{PersonId, PlatformId, RequestId};
use crate::domain::record::{
    Instant, Request, RequestChannel, RequestNature, RequestStatus, Satisfaction,
};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError};
use rusqlite::OptionalExtension as _;

/// Which requests a list shows.
#[derive(Clone, Debug, Default)]
pub struct RequestFilter {
    /// Any of these statuses; all where empty.
    pub statuses: Vec<RequestStatus>,
    /// Of this platform.
    pub platform_id: Option<PlatformId>,
    /// From this hotline or counter.
    pub source_platform: Option<String>,
    /// Of this nature.
    pub nature: Option<RequestNature>,
    /// Come by this way.
    pub channel: Option<RequestChannel>,
    /// Handled by this platform.
    pub handling_platform_id: Option<PlatformId>,
    /// Handled by this member of staff.
    pub handler_id: Option<PersonId>,
    /// Of this satisfaction.
    pub satisfaction: Option<Satisfaction>,
    /// Waiting, and due before this instant.
    pub due_before: Option<Instant>,
    /// Waiting, and due at this instant or later.
    pub due_from: Option<Instant>,
    /// With so many stars or more, what was added and taken off counted.
    pub min_stars: Option<i64>,
    /// Only the first of each matter.
    pub is_first: bool,
    /// Only 应办件: neither repeated nor returned nor invalid.
    pub is_counted: bool,
    /// Only 信访积案.
    pub is_old_petition: bool,
    /// Only 涉法事项.
    pub is_legal_matter: bool,
    /// From this instant on.
    pub from: Option<Instant>,
    /// Before this instant.
    pub before: Option<Instant>,
}

/// How a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RequestSort {
    /// When it came in.
    #[default]
    SubmittedAt,
    /// By when it is due; what has no time comes last.
    DueAt,
}

/// A page of a list of requests.
///
/// # Errors
/// SQL errors.
pub fn page(
    reader: Reader<'_>,
    filter: &RequestFilter,
    sort: RequestSort,
    is_descending: bool,
    ask: &PageAsk,
) -> Result<Page<RequestId>, StoreError> {
    let mut query = PageQuery {
        columns: "id",
        from: "request",
        sort: match sort {
            RequestSort::SubmittedAt => "coalesce(submitted_at, 0)",
            RequestSort::DueAt => "coalesce(due_at, 9000000000000000)",
        },
        id: "id",
        is_descending,
        conditions: Vec::new(),
        values: Vec::new(),
    };
    narrow(&mut query, filter)?;
    query.run(reader.connection(), ask, |row| Ok(RequestId(row.get(0)?)))
}

/// What waits: assigned or being handled, with a time that counts. A linked repeat (重复件) waits
/// in the first request of its matter and nowhere else.
pub(super) const WAITS: &str = "status in ('assigned', 'in_progress') and due_at is not null \
     and repeat_of is null";

/// What is counted in its status: all that is over, and of open matters the first request alone.
pub(super) const COUNTED: &str = "(repeat_of is null or status in ('finished', 'returned'))";

/// 应办件, as the figures count them.
pub(super) const TO_HANDLE: &str = "coalesce(is_repeat, 0) = 0 and status is not 'returned' \
     and coalesce(is_invalid, 0) = 0";

fn narrow(query: &mut PageQuery<'_>, filter: &RequestFilter) -> Result<(), StoreError> {
    if !filter.statuses.is_empty() {
        let words: Vec<_> = filter.statuses.iter().map(|one| one.as_str()).collect();
        query.add(
            "status in (select value from json_each(?))",
            serde_json::to_string(&words)?,
        );
        query.conditions.push(COUNTED.to_owned());
    }
    let words = [
        ("source_platform = ?", filter.source_platform.clone()),
        (
            "nature = ?",
            filter.nature.map(|one| one.as_str().to_owned()),
        ),
        (
            "channel = ?",
            filter.channel.map(|one| one.as_str().to_owned()),
        ),
        (
            "satisfaction = ?",
            filter.satisfaction.map(|one| one.as_str().to_owned()),
        ),
    ];
    for (condition, word) in words {
        if let Some(word) = word {
            query.add(condition, word);
        }
    }
    let ids = [
        ("scope = ?", filter.platform_id.map(uuid::Uuid::from)),
        (
            "handling_platform_id = ?",
            filter.handling_platform_id.map(uuid::Uuid::from),
        ),
        ("handler_id = ?", filter.handler_id.map(uuid::Uuid::from)),
    ];
    for (condition, id) in ids {
        if let Some(id) = id {
            query.add(condition, id.as_bytes().to_vec());
        }
    }
    let numbers = [
        ("submitted_at >= ?", filter.from.map(|from| from.0)),
        ("submitted_at < ?", filter.before.map(|before| before.0)),
        ("due_at < ?", filter.due_before.map(|due| due.0)),
        ("due_at >= ?", filter.due_from.map(|due| due.0)),
        (
            "coalesce(stars, 0) + coalesce(stars_added, 0) - coalesce(stars_removed, 0) >= ?",
            filter.min_stars,
        ),
    ];
    for (condition, number) in numbers {
        if let Some(number) = number {
            query.add(condition, number);
        }
    }
    let is_waiting = filter.due_before.is_some() || filter.due_from.is_some();
    let flags = [
        (WAITS, is_waiting),
        ("coalesce(is_repeat, 0) = 0", filter.is_first),
        (TO_HANDLE, filter.is_counted),
        ("is_old_petition = 1", filter.is_old_petition),
        ("is_legal_matter = 1", filter.is_legal_matter),
    ];
    for (condition, is_set) in flags {
        if is_set {
            query.conditions.push(condition.to_owned());
        }
    }
    Ok(())
}

/// The request with that order number in a scope.
///
/// # Errors
/// SQL errors.
pub fn by_order_no(
    reader: Reader<'_>,
    scope: Scope,
    order_no: &str,
) -> Result<Option<Request>, StoreError> {
    let id: Option<uuid::Uuid> = reader
        .connection()
        .prepare_cached("select id from request where order_no = ?1 and scope = ?2")?
        .query_row((order_no, scope.as_uuid().as_bytes()), |row| row.get(0))
        .optional()?;
    match id {
        Some(id) => reader.get(id),
        None => Ok(None),
    }
}

/// The hotlines and counters from which requests came, for a filter.
///
/// # Errors
/// SQL errors.
pub fn source_platforms(reader: Reader<'_>) -> Result<Vec<String>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select source_platform from request where source_platform is not null \
         group by source_platform order by count(*) desc limit 50",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
