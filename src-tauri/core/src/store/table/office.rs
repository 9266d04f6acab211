//! The street's settings as everything else needs them: calendar, limits, definitions.

use crate::domain::archive::Retention;
use crate::domain::calendar::{Limits, WorkCalendar, YearTable};
use crate::domain::record::{Definition, HolidayYear};
use crate::domain::request::RequestLimits;
use crate::store::{Reader, StoreError};

/// The newest version of a definition.
///
/// # Errors
/// SQL errors.
pub fn definition(
    reader: Reader<'_>,
    topic: &'static str,
) -> Result<Option<Definition>, StoreError> {
    let mut versions = reader.list_by::<Definition>("topic", topic)?;
    versions.sort_by_key(|definition| definition.version);
    Ok(versions.pop())
}

/// The working days: the built-in yearly tables, replaced by those that the street entered.
///
/// # Errors
/// SQL errors.
pub fn calendar(reader: Reader<'_>) -> Result<WorkCalendar, StoreError> {
    Ok(WorkCalendar::with_tables(
        reader
            .all::<HolidayYear>()?
            .into_iter()
            .filter_map(year_table),
    ))
}

/// A holiday record as the calendar takes it; none without its year.
#[must_use]
pub fn year_table(record: HolidayYear) -> Option<YearTable> {
    Some(YearTable {
        year: record.year?,
        days_off: record.days_off.unwrap_or_default(),
        working_days: record.working_days.unwrap_or_default(),
        source: record.source.unwrap_or_default(),
    })
}

/// The topic under which the limits of mediation are kept.
pub const DEADLINE: &str = "deadline";

/// How long each limit is here.
///
/// # Errors
/// SQL errors.
pub fn limits(reader: Reader<'_>) -> Result<Limits, StoreError> {
    let body = definition(reader, DEADLINE)?.and_then(|definition| definition.body);
    Ok(body
        .and_then(|body| serde_json::from_value(body).ok())
        .unwrap_or_default())
}

/// The topic under which the years of retention are kept.
pub const RETENTION: &str = "retention";

/// How long what is kept here.
///
/// # Errors
/// SQL errors.
pub fn retention(reader: Reader<'_>) -> Result<Retention, StoreError> {
    let body = definition(reader, RETENTION)?.and_then(|definition| definition.body);
    Ok(body
        .and_then(|body| serde_json::from_value(body).ok())
        .unwrap_or_default())
}

/// The topic under which the limits of requests are kept.
pub const REQUEST_LIMIT: &str = "request_limit";

/// How long each step of a request may take here.
///
/// # Errors
/// SQL errors.
pub fn request_limits(reader: Reader<'_>) -> Result<RequestLimits, StoreError> {
    let body = definition(reader, REQUEST_LIMIT)?.and_then(|definition| definition.body);
    Ok(body
        .and_then(|body| serde_json::from_value(body).ok())
        .unwrap_or_default())
}
