//! Facts for the charts that no table of figures asks: intakes, open disputes, days, levels and places.

use super::request::TO_HANDLE;
use crate::domain::id::{DisputeId, PlatformId};
use crate::domain::record::{DisputeStatus, Instant, Satisfaction};
use crate::domain::scope::Scope;
use crate::domain::statistics::{IntakeFact, OpenFact};
use crate::store::{Reader, StoreError, china_day};
use chrono::{DateTime, NaiveDate};
use rusqlite::named_params;
use rusqlite::types::Value as Sql;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The disputes that were registered from one day to another, of a platform or of all.
///
/// # Errors
/// SQL errors.
pub fn intakes(
    reader: Reader<'_>,
    from: NaiveDate,
    to: NaiveDate,
    platform: Option<PlatformId>,
) -> Result<Vec<IntakeFact>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select id, scope, coalesce(dispute_type, ''), registered_on, agreement_id is not null, \
           agreement_id is not null or exists (select 1 from mediation_session \
             where dispute_id = dispute.id and ends_at is not null) \
         from dispute \
         where registered_on between :from and :to and (:platform is null or scope = :platform) \
         order by id",
    )?;
    let rows = statement.query_map(
        named_params! {
            ":from": from.to_string(),
            ":to": to.to_string(),
            ":platform": blob(platform),
        },
        |row| {
            let day = row.get::<_, String>(3)?.parse();
            Ok(IntakeFact {
                id: DisputeId(row.get(0)?),
                platform: Scope::from_uuid(row.get(1)?).platform(),
                dispute_type: row.get(2)?,
                // The comparison above has read it as a day.
                registered_on: day.unwrap_or(from),
                is_agreed: row.get(4)?,
                is_mediated: row.get(5)?,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The disputes in which something is still to be done, as the list counts them 在办.
///
/// # Errors
/// SQL errors.
pub fn open_disputes(
    reader: Reader<'_>,
    platform: Option<PlatformId>,
) -> Result<Vec<OpenFact>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select registered_on, status, due_on, coalesce(json_array_length(pauses) > 0 \
           and json_extract(pauses, '$[#-1].until') is null, 0) \
         from dispute \
         where status in ('registered', 'accepted', 'agreed') and registered_on is not null \
           and (:platform is null or scope = :platform)",
    )?;
    let rows = statement.query_map(named_params! { ":platform": blob(platform) }, |row| {
        let text = |index| row.get::<_, Option<String>>(index);
        let day = |index| Ok::<_, rusqlite::Error>(text(index)?.and_then(|day| day.parse().ok()));
        let status = text(1)?.and_then(|word| DisputeStatus::parse(&word));
        Ok(day(0)?.map(|registered_on| (registered_on, status, day(2), row.get(3))))
    })?;
    let mut open = Vec::new();
    for row in rows {
        let Some((registered_on, status, due_on, is_resting)) = row? else {
            continue;
        };
        open.push(OpenFact {
            registered_on,
            status: status.unwrap_or(DisputeStatus::Registered),
            due_on: due_on?,
            is_resting: is_resting?,
        });
    }
    Ok(open)
}

/// How many requests came in on each day that has any, from one instant to before another; of those that a
/// platform handles, or of all.
///
/// # Errors
/// SQL errors.
pub fn request_days(
    reader: Reader<'_>,
    from: Instant,
    before: Instant,
    platform: Option<PlatformId>,
) -> Result<BTreeMap<NaiveDate, u32>, StoreError> {
    // All of China keeps one time, eight hours ahead, so that a day there is a division.
    let mut statement = reader.connection().prepare_cached(
        "select min(submitted_at), count(*) from request \
         where submitted_at >= :from and submitted_at < :before \
           and (:platform is null or handling_platform_id = :platform) \
         group by (submitted_at + 28800000) / 86400000",
    )?;
    let values = named_params! {
        ":from": from.0, ":before": before.0, ":platform": blob(platform),
    };
    let rows = statement.query_map(values, |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?;
    let mut days = BTreeMap::new();
    for row in rows {
        let (at, count) = row?;
        if let Some(at) = DateTime::from_timestamp_millis(at) {
            days.insert(china_day(at), count);
        }
    }
    Ok(days)
}

/// How many 应办件 have which satisfaction, none among them.
///
/// # Errors
/// SQL errors.
pub fn request_levels(
    reader: Reader<'_>,
    from: Instant,
    before: Instant,
    platform: Option<PlatformId>,
) -> Result<BTreeMap<Option<Satisfaction>, u32>, StoreError> {
    let sql = format!(
        "select satisfaction, count(*) from request \
         where submitted_at >= :from and submitted_at < :before and {TO_HANDLE} \
           and (:platform is null or handling_platform_id = :platform) \
         group by satisfaction"
    );
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let values = named_params! {
        ":from": from.0, ":before": before.0, ":platform": blob(platform),
    };
    let rows = statement.query_map(values, |row| {
        let level = row.get::<_, Option<String>>(0)?;
        Ok((
            level.and_then(|word| Satisfaction::parse(&word)),
            row.get::<_, u32>(1)?,
        ))
    })?;
    let mut levels = BTreeMap::new();
    for row in rows {
        let (level, count) = row?;
        *levels.entry(level).or_default() += count;
    }
    Ok(levels)
}

/// How many hazards each platform found from one day to another that were not unfounded.
///
/// # Errors
/// SQL errors.
pub fn hazards(
    reader: Reader<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<BTreeMap<Option<PlatformId>, u32>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select scope, count(*) from hazard \
         where found_on between ?1 and ?2 and status is not 'unfounded' group by scope",
    )?;
    let rows = statement.query_map([from.to_string(), to.to_string()], |row| {
        Ok((
            Scope::from_uuid(row.get::<_, Uuid>(0)?).platform(),
            row.get::<_, u32>(1)?,
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn blob(platform: Option<PlatformId>) -> Sql {
    platform.map_or(Sql::Null, |id| Sql::Blob(id.as_bytes().to_vec()))
}
