//! Lists of the women's councils, of which a street may have hundreds.

use super::page::{Page, PageAsk, PageQuery};
use crate::domain::id::{PlatformId, WomensCouncilId};
use crate::domain::record::WomensCouncil;
use crate::store::{Reader, StoreError};
use rusqlite::params_from_iter;

/// Which councils a list shows.
#[derive(Clone, Debug, Default)]
pub struct CouncilFilter {
    /// Looked after by this platform.
    pub platform_id: Option<PlatformId>,
    /// Of this community.
    pub community: Option<String>,
    /// Whose name, community or contact holds this text.
    pub text: Option<String>,
    /// Whether they meet today.
    pub is_active: Option<bool>,
}

/// How many councils and members a filter matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CouncilTotals {
    /// Councils.
    pub councils: u32,
    /// Members of all of them.
    pub members: u32,
    /// Communities that have one.
    pub communities: u32,
}

/// A page of councils by community and name.
///
/// # Errors
/// SQL errors.
pub fn page(
    reader: Reader<'_>,
    filter: &CouncilFilter,
    ask: &PageAsk,
) -> Result<Page<WomensCouncil>, StoreError> {
    let found = query(filter).run(reader.connection(), ask, |row| {
        Ok(WomensCouncilId(row.get(0)?))
    })?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for id in found.rows {
        rows.extend(reader.get::<WomensCouncil>(id)?);
    }
    Ok(Page {
        rows,
        next: found.next,
        count: found.count,
        is_capped: found.is_capped,
    })
}

/// The totals of a filter: what the street reports.
///
/// # Errors
/// SQL errors.
pub fn totals(reader: Reader<'_>, filter: &CouncilFilter) -> Result<CouncilTotals, StoreError> {
    let query = query(filter);
    let sql = format!(
        "select count(*), coalesce(sum(member_count), 0), count(distinct community) \
         from womens_council where {}",
        query.condition()
    );
    let mut statement = reader.connection().prepare_cached(&sql)?;
    Ok(statement.query_row(params_from_iter(&query.values), |row| {
        Ok(CouncilTotals {
            councils: row.get(0)?,
            members: row.get(1)?,
            communities: row.get(2)?,
        })
    })?)
}

fn query(filter: &CouncilFilter) -> PageQuery<'static> {
    let mut query = PageQuery {
        columns: "name",
        from: "womens_council",
        sort: "coalesce(community, '') || '|' || coalesce(name, '')",
        id: "id",
        is_descending: false,
        conditions: Vec::new(),
        values: Vec::new(),
    };
    if let Some(platform) = filter.platform_id {
        query.add("platform_id = ?", platform.as_bytes().to_vec());
    }
    if let Some(community) = &filter.community {
        query.add("community = ?", community.clone());
    }
    if let Some(text) = &filter.text {
        query.add(
            "instr(coalesce(name, '') || '|' || coalesce(community, '') || '|' \
             || coalesce(contact_name, ''), ?) > 0",
            text.clone(),
        );
    }
    if let Some(is_active) = filter.is_active {
        query.add("coalesce(is_active, 1) = ?", i64::from(is_active));
    }
    query
}
