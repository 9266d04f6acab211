//! Lists of outreach activities, and what a year's plan is reckoned from.

use super::page::{Page, PageAsk, PageQuery};
use crate::domain::id::{OutreachActivityId, OutreachPlanId, PlatformId};
use crate::domain::outreach::Deed;
use crate::domain::record::{OutreachActivity, OutreachForm, OutreachPlan};
use crate::store::{Reader, StoreError};
use chrono::NaiveDate;
use rusqlite::{named_params, params_from_iter};
use uuid::Uuid;

/// Which activities a list shows; those entered by mistake never.
#[derive(Clone, Debug, Default)]
pub struct OutreachFilter {
    /// Held on or after this day.
    pub from: Option<NaiveDate>,
    /// Held on or before this day.
    pub to: Option<NaiveDate>,
    /// Held by this platform.
    pub platform_id: Option<PlatformId>,
    /// On this theme.
    pub theme: Option<String>,
    /// In this form.
    pub form: Option<OutreachForm>,
    /// For this line of the plan.
    pub plan_id: Option<OutreachPlanId>,
}

/// What the activities of a filter come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutreachTotals {
    /// Activities.
    pub activities: u32,
    /// People reached.
    pub people: u32,
    /// Leaflets handed out.
    pub leaflets: u32,
}

/// A page of activities by day.
///
/// # Errors
/// SQL errors.
pub fn page(
    reader: Reader<'_>,
    filter: &OutreachFilter,
    is_descending: bool,
    ask: &PageAsk,
) -> Result<Page<OutreachActivity>, StoreError> {
    let mut query = query(filter);
    query.is_descending = is_descending;
    let found = query.run(reader.connection(), ask, |row| {
        Ok(OutreachActivityId(row.get(0)?))
    })?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for id in found.rows {
        rows.extend(reader.get::<OutreachActivity>(id)?);
    }
    Ok(Page {
        rows,
        next: found.next,
        count: found.count,
        is_capped: found.is_capped,
    })
}

/// What the activities of a filter come to.
///
/// # Errors
/// SQL errors.
pub fn totals(reader: Reader<'_>, filter: &OutreachFilter) -> Result<OutreachTotals, StoreError> {
    let query = query(filter);
    let sql = format!(
        "select count(*), coalesce(sum(people_count), 0), coalesce(sum(leaflet_count), 0) \
         from outreach_activity where {}",
        query.condition()
    );
    let mut statement = reader.connection().prepare_cached(&sql)?;
    Ok(statement.query_row(params_from_iter(&query.values), |row| {
        Ok(OutreachTotals {
            activities: row.get(0)?,
            people: row.get(1)?,
            leaflets: row.get(2)?,
        })
    })?)
}

/// The activities of a year as its reckoning needs them.
///
/// # Errors
/// SQL errors.
pub fn deeds_of_year(reader: Reader<'_>, year: u32) -> Result<Vec<Deed>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select plan_id, coalesce(people_count, 0) from outreach_activity \
         where held_on between :first and :last and coalesce(is_removed, 0) = 0",
    )?;
    let rows = statement.query_map(
        named_params! { ":first": format!("{year:04}-01-01"), ":last": format!("{year:04}-12-31") },
        |row| {
            Ok(Deed {
                plan_id: row.get::<_, Option<Uuid>>(0)?.map(OutreachPlanId),
                people: row.get(1)?,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The lines of a year's plan that stand: by month, those without one last.
///
/// # Errors
/// SQL errors.
pub fn plan_of_year(reader: Reader<'_>, year: u32) -> Result<Vec<OutreachPlan>, StoreError> {
    let mut lines = reader.list_by::<OutreachPlan>("year", year)?;
    lines.retain(|line| line.is_removed != Some(true));
    lines.sort_by_key(|line| line.month.unwrap_or(u32::MAX));
    Ok(lines)
}

/// The themes used until now, the most frequent first.
///
/// # Errors
/// SQL errors.
pub fn themes(reader: Reader<'_>) -> Result<Vec<String>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select theme from ( \
           select theme from outreach_activity where coalesce(is_removed, 0) = 0 \
           union all \
           select theme from outreach_plan where coalesce(is_removed, 0) = 0) \
         where theme is not null group by theme order by count(*) desc, theme limit 50",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn query(filter: &OutreachFilter) -> PageQuery<'static> {
    let mut query = PageQuery {
        columns: "theme",
        from: "outreach_activity",
        sort: "coalesce(held_on, '')",
        id: "id",
        is_descending: true,
        conditions: vec!["coalesce(is_removed, 0) = 0".to_owned()],
        values: Vec::new(),
    };
    if let Some(from) = filter.from {
        query.add("held_on >= ?", from.to_string());
    }
    if let Some(to) = filter.to {
        query.add("held_on <= ?", to.to_string());
    }
    if let Some(platform) = filter.platform_id {
        query.add("platform_id = ?", platform.as_bytes().to_vec());
    }
    if let Some(theme) = &filter.theme {
        query.add("theme = ?", theme.clone());
    }
    if let Some(form) = filter.form {
        query.add("form = ?", form.as_str().to_owned());
    }
    if let Some(plan) = filter.plan_id {
        query.add("plan_id = ?", plan.as_bytes().to_vec());
    }
    query
}
