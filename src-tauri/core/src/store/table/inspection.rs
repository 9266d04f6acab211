//! Lists of inspections, and how many each platform held in a month.

use super::page::{Page, PageAsk, PageQuery};
use crate::domain::id::{InspectionId, PersonId, PlatformId};
use crate::domain::record::{Inspection, InspectionItem, InspectionStatus};
use crate::store::{Reader, StoreError};
use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{Row, named_params};

/// The day of a round: when it was held, or is planned.
const DAY: &str = "coalesce(held_on, planned_on, '')";

/// Which inspections a list shows.
#[derive(Clone, Debug, Default)]
pub struct InspectionFilter {
    /// In this status.
    pub status: Option<InspectionStatus>,
    /// Of this platform.
    pub platform_id: Option<PlatformId>,
    /// Held, or else planned, on or after.
    pub from: Option<NaiveDate>,
    /// Held, or else planned, on or before.
    pub to: Option<NaiveDate>,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct InspectionLine {
    /// Its id.
    pub id: InspectionId,
    /// Its platform.
    pub platform_id: Option<PlatformId>,
    /// What the round is called.
    pub title: Option<String>,
    /// 排查区域.
    pub area: Option<String>,
    /// Where it stands.
    pub status: Option<InspectionStatus>,
    /// The planned day.
    pub planned_on: Option<NaiveDate>,
    /// The day on which it was done.
    pub held_on: Option<NaiveDate>,
    /// 排查人员.
    pub inspector_ids: Vec<PersonId>,
    /// How many lines its list has.
    pub item_count: u32,
    /// How many of them are ticked.
    pub done_count: u32,
    /// How many hazards were reported in it.
    pub hazard_count: u32,
    /// How many 回头看 were done in it.
    pub review_count: u32,
}

const COLUMNS: &str = "platform_id, title, area, status, planned_on, held_on, inspector_ids, items, \
     (select count(*) from hazard where hazard.inspection_id = inspection.id), \
     (select count(*) from hazard_review where hazard_review.inspection_id = inspection.id)";

/// A page of a list of inspections.
///
/// # Errors
/// SQL errors.
pub fn page(
    reader: Reader<'_>,
    filter: &InspectionFilter,
    is_descending: bool,
    ask: &PageAsk,
) -> Result<Page<InspectionLine>, StoreError> {
    let mut query = PageQuery {
        columns: COLUMNS,
        from: "inspection",
        sort: DAY,
        id: "id",
        is_descending,
        conditions: Vec::new(),
        values: Vec::new(),
    };
    if let Some(status) = filter.status {
        query.add("status = ?", status.as_str().to_owned());
    }
    if let Some(platform) = filter.platform_id {
        query.add("scope = ?", platform.as_bytes().to_vec());
    }
    let days = [
        ("coalesce(held_on, planned_on, '') >= ?", filter.from),
        ("coalesce(held_on, planned_on, '') <= ?", filter.to),
    ];
    for (condition, day) in days {
        if let Some(day) = day {
            query.add(condition, Sql::Text(day.to_string()));
        }
    }
    query.run(reader.connection(), ask, line)
}

fn line(row: &Row<'_>) -> rusqlite::Result<InspectionLine> {
    let text = |index| row.get::<_, Option<String>>(index);
    let day = |index| Ok::<_, rusqlite::Error>(text(index)?.and_then(|text| text.parse().ok()));
    let items: Vec<InspectionItem> = text(9)?
        .and_then(|list| serde_json::from_str(&list).ok())
        .unwrap_or_default();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(InspectionLine {
        id: InspectionId(row.get(0)?),
        platform_id: row.get::<_, Option<uuid::Uuid>>(2)?.map(PlatformId),
        title: text(3)?,
        area: text(4)?,
        status: text(5)?.and_then(|word| InspectionStatus::parse(&word)),
        planned_on: day(6)?,
        held_on: day(7)?,
        inspector_ids: text(8)?
            .and_then(|list| serde_json::from_str(&list).ok())
            .unwrap_or_default(),
        item_count: count(items.len()),
        done_count: count(items.iter().filter(|item| item.is_done).count()),
        hazard_count: row.get(10)?,
        review_count: row.get(11)?,
    })
}

/// The round that a platform held last, with its list.
///
/// # Errors
/// SQL errors.
pub fn last_held(
    reader: Reader<'_>,
    platform_id: PlatformId,
) -> Result<Option<Inspection>, StoreError> {
    let rounds = reader.list_where::<Inspection>(
        "scope = ?1 and status = 'held' order by held_on desc, id desc limit 1",
        &[&platform_id.as_bytes()],
    )?;
    Ok(rounds.into_iter().next())
}

/// What a platform did in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthLine {
    /// The platform.
    pub platform_id: PlatformId,
    /// Rounds planned and not held yet.
    pub planned: u32,
    /// Rounds held.
    pub held: u32,
    /// Hazards reported in them.
    pub hazards: u32,
}

/// What each platform with a round between two days did; platforms without one are left out.
///
/// # Errors
/// SQL errors.
pub fn between(
    reader: Reader<'_>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<MonthLine>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select scope, \
           count(*) filter (where status = 'planned'), \
           count(*) filter (where status = 'held'), \
           coalesce(sum((select count(*) from hazard \
             where hazard.inspection_id = inspection.id)), 0) \
         from inspection \
         where coalesce(held_on, planned_on, '') between :first and :last \
         group by scope",
    )?;
    let days = named_params! { ":first": first.to_string(), ":last": last.to_string() };
    let rows = statement.query_map(days, |row| {
        Ok(MonthLine {
            platform_id: PlatformId(row.get(0)?),
            planned: row.get(1)?,
            held: row.get(2)?,
            hazards: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
