//! Lists of ratings, those of one subject, and their counts.

use super::page::{Page, PageAsk, PageQuery};
use crate::domain::id::{PersonId, PlatformId};
use crate::domain::rating::TallyLine;
use crate::domain::record::{Instant, Rating, RatingStatus, Satisfaction, SubjectKind};
use crate::store::{Reader, StoreError};
use chrono::NaiveDate;
use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;
use uuid::Uuid;

/// The statuses in which something is left to do.
const PENDING: &str = "status in ('to_verify', 'rectifying', 'to_answer')";

/// Which ratings a list shows.
#[derive(Clone, Debug, Default)]
pub struct RatingFilter {
    /// In this status.
    pub status: Option<RatingStatus>,
    /// Of this level.
    pub level: Option<Satisfaction>,
    /// Only bad ones.
    pub is_bad: bool,
    /// Only those whose time limit ended before this day with something left to do.
    pub overdue_on: Option<NaiveDate>,
    /// On this kind of subject.
    pub subject_kind: Option<SubjectKind>,
    /// Of this platform.
    pub platform_id: Option<PlatformId>,
    /// Put right by this person.
    pub responsible_id: Option<PersonId>,
    /// From this instant on.
    pub from: Option<Instant>,
    /// Before this instant.
    pub before: Option<Instant>,
}

/// A page of the list, by the time of the rating.
///
/// # Errors
/// SQL errors.
pub fn page(
    reader: Reader<'_>,
    filter: &RatingFilter,
    is_descending: bool,
    ask: &PageAsk,
) -> Result<Page<Rating>, StoreError> {
    let mut query = PageQuery {
        columns: "id",
        from: "rating",
        sort: "coalesce(rated_at, 0)",
        id: "id",
        is_descending,
        conditions: Vec::new(),
        values: Vec::new(),
    };
    narrow(&mut query, filter);
    let found = query.run(reader.connection(), ask, |row| row.get::<_, Uuid>(0))?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for id in found.rows {
        rows.extend(reader.get::<Rating>(id)?);
    }
    Ok(Page {
        rows,
        next: found.next,
        count: found.count,
        is_capped: found.is_capped,
    })
}

fn narrow(query: &mut PageQuery<'_>, filter: &RatingFilter) {
    if let Some(status) = filter.status {
        query.add("status = ?", status.as_str().to_owned());
    }
    if let Some(level) = filter.level {
        query.add("level = ?", level.as_str().to_owned());
    }
    if filter.is_bad {
        query
            .conditions
            .push("level in ('dissatisfied', 'very_dissatisfied')".to_owned());
    }
    if let Some(today) = filter.overdue_on {
        query.add("due_on < ?", today.to_string());
        query.conditions.push(PENDING.to_owned());
    }
    if let Some(kind) = filter.subject_kind {
        query.add("subject_kind = ?", kind.as_str().to_owned());
    }
    if let Some(platform) = filter.platform_id {
        query.add("scope = ?", platform.as_bytes().to_vec());
    }
    if let Some(person) = filter.responsible_id {
        query.add("responsible_id = ?", person.as_bytes().to_vec());
    }
    if let Some(from) = filter.from {
        query.add("rated_at >= ?", from.0);
    }
    if let Some(before) = filter.before {
        query.add("rated_at < ?", before.0);
    }
}

/// The ratings of a subject, the newest first.
///
/// # Errors
/// SQL errors.
pub fn of_subject(reader: Reader<'_>, subject: Uuid) -> Result<Vec<Rating>, StoreError> {
    let mut ratings = reader.list_by::<Rating>("subject_id", subject.as_bytes())?;
    ratings.sort_by_key(|rating| std::cmp::Reverse((rating.rated_at, rating.id)));
    Ok(ratings)
}

/// How many ratings of which level stand where; of the filter, platform and days count.
///
/// # Errors
/// SQL errors.
pub fn tally(
    reader: Reader<'_>,
    platform: Option<PlatformId>,
    from: Option<Instant>,
    before: Option<Instant>,
    today: NaiveDate,
) -> Result<Vec<TallyLine>, StoreError> {
    let values = [
        Sql::Text(today.to_string()),
        platform.map_or(Sql::Null, |id| Sql::Blob(id.as_bytes().to_vec())),
        Sql::Integer(from.map_or(i64::MIN, |from| from.0)),
        Sql::Integer(before.map_or(i64::MAX, |before| before.0)),
    ];
    let mut statement = reader.connection().prepare_cached(
        "select level, status, coalesce(due_on < ?1, 0), count(*) from rating \
         where (?2 is null or scope = ?2) and coalesce(rated_at, 0) >= ?3 \
         and coalesce(rated_at, 0) < ?4 group by 1, 2, 3",
    )?;
    let mut rows = statement.query(params_from_iter(&values))?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |index| row.get::<_, Option<String>>(index);
        let level = text(0)?.and_then(|word| Satisfaction::parse(&word));
        let status = text(1)?.and_then(|word| RatingStatus::parse(&word));
        if let (Some(level), Some(status)) = (level, status) {
            lines.push(TallyLine {
                level,
                status,
                is_overdue: row.get(2)?,
                count: row.get(3)?,
            });
        }
    }
    Ok(lines)
}
