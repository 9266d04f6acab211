//! The workbench: what waits, by kind, out of the tables alone.

mod computed;
mod sources;

use crate::domain::calendar::WorkCalendar;
use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{DutyShift, Instant};
use crate::domain::scope::Scope;
use crate::domain::work::{WorkKind, WorkSpan};
use crate::store::{Reader, StoreError, china_day, china_midnight};
use chrono::{DateTime, Days, NaiveDate, Utc};
use rusqlite::named_params;
use rusqlite::types::Value as Sql;
use uuid::Uuid;

/// Who looks, at what, and when.
#[derive(Clone, Copy, Debug)]
pub struct WorkAsk {
    /// Who looks.
    pub person: PersonId,
    /// The person's platform; none for the whole street.
    pub platform: Option<PlatformId>,
    /// Whose work.
    pub span: WorkSpan,
    /// Whether confidential matters of others are shown.
    pub sees_confidential: bool,
    /// Whether the sessions at the platform are the person's, as of somebody who prepares them
    /// and mediates none.
    pub hosts_sessions: bool,
    /// This instant.
    pub now: DateTime<Utc>,
    /// Days ahead of which a limit is shown.
    pub ahead: u64,
    /// At most so many items of a kind; the counts are exact.
    pub limit: u32,
}

/// One thing that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkItem {
    /// The record to open.
    pub subject: Uuid,
    /// What it is about.
    pub title: String,
    /// Its number.
    pub number: Option<String>,
    /// The last day.
    pub due_on: Option<NaiveDate>,
    /// The instant, where it has one.
    pub at: Option<Instant>,
    /// The platform.
    pub platform: Option<PlatformId>,
    /// The day on which it is, where that is no limit.
    pub day: Option<NaiveDate>,
    /// The part of that day, of a duty.
    pub shift: Option<DutyShift>,
    /// How many are missing, of what is owed in numbers.
    pub missing: Option<u32>,
}

impl WorkItem {
    /// The last day in China, whether it is a day or an instant.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.due_on
            .or_else(|| self.at.map(|at| china_day(at.utc())))
    }
}

/// What waits of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkGroup {
    /// The kind.
    pub kind: WorkKind,
    /// How many there are.
    pub count: u32,
    /// How many of them are past their last day.
    pub overdue: u32,
    /// How many have their last day within a week.
    pub soon: u32,
    /// The most urgent of them.
    pub items: Vec<WorkItem>,
}

/// Who is on duty today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDuty {
    /// Where.
    pub platform: PlatformId,
    /// Who.
    pub person: PersonId,
    /// The part of the day.
    pub shift: DutyShift,
}

/// Days within which an end is soon.
const WEEK: u64 = 7;
/// Days back for which what was done lately is shown.
const LATELY: u64 = 30;
/// Days ahead of which the end of two years for enforcement is shown.
const ENFORCEMENT_AHEAD: u64 = 30;

fn days_after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// What the queries are asked with, by name.
fn values(ask: &WorkAsk, calendar: &WorkCalendar) -> Vec<(&'static str, Sql)> {
    let today = china_day(ask.now);
    let (tomorrow, soon, week) = (
        days_after(today, 1),
        days_after(today, ask.ahead),
        days_after(today, WEEK),
    );
    let platform = ask.platform.map(|platform| platform.as_bytes().to_vec());
    let ago = today.checked_sub_days(Days::new(LATELY)).unwrap_or(today);
    let yesterday = today.pred_opt().unwrap_or(today);
    let text = |day: NaiveDate| Sql::Text(day.to_string());
    let worked = |day| text(calendar.last_working_day_on_or_before(day));
    let midnight = |day| Sql::Integer(china_midnight(day).0);
    // Requests have so little time that all of them would be due within the usual days ahead.
    let request_soon = days_after(today, if ask.ahead > WEEK { ask.ahead + 1 } else { 2 });
    vec![
        (":me", Sql::Blob(ask.person.as_bytes().to_vec())),
        (":me_text", Sql::Text(ask.person.to_string())),
        (":platform", platform.map_or(Sql::Null, Sql::Blob)),
        (":sees", Sql::Integer(ask.sees_confidential.into())),
        (":hosts", Sql::Integer(ask.hosts_sessions.into())),
        (":today", text(today)),
        (":soon", text(soon)),
        (":week", text(week)),
        // A visit due on a day off is due on the next working day: it is late once a working day
        // has passed since.
        (":worked", worked(yesterday)),
        (":worked_soon", worked(soon)),
        (":worked_week", worked(week)),
        (":enforcement", text(days_after(today, ENFORCEMENT_AHEAD))),
        (":lately", text(ago)),
        (":lately_at", midnight(ago)),
        (":day_start", midnight(today)),
        (":day_end", midnight(tomorrow)),
        (":week_end", midnight(days_after(week, 1))),
        (":request_soon", midnight(request_soon)),
        (":limit", Sql::Integer(ask.limit.into())),
    ]
}

/// What waits of those kinds; kinds of which nothing waits are left out.
///
/// # Errors
/// SQL errors.
pub fn work(
    reader: Reader<'_>,
    ask: &WorkAsk,
    kinds: &[WorkKind],
    calendar: &WorkCalendar,
) -> Result<Vec<WorkGroup>, StoreError> {
    let values = values(ask, calendar);
    let mut groups = Vec::new();
    for kind in kinds {
        let group = match sources::select(*kind, ask.span) {
            Some(sql) => selected(reader, *kind, &sql, &values, calendar)?,
            None => counted(*kind, ask, computed::items(reader, *kind, ask, calendar)?),
        };
        if group.count > 0 {
            groups.push(group);
        }
    }
    Ok(groups)
}

/// A group out of all its items, the most urgent first.
fn counted(kind: WorkKind, ask: &WorkAsk, mut items: Vec<WorkItem>) -> WorkGroup {
    let today = china_day(ask.now);
    let week = days_after(today, WEEK);
    let having = |test: &dyn Fn(NaiveDate) -> bool| {
        let days = items.iter().filter_map(WorkItem::last_day);
        size(days.filter(|day| test(*day)).count())
    };
    let overdue = having(&|day| day < today);
    let soon = having(&|day| (today..=week).contains(&day));
    let count = size(items.len());
    items.sort_by_key(|item| {
        (
            item.last_day().is_none(),
            item.last_day(),
            item.at,
            item.day,
        )
    });
    items.truncate(usize::try_from(ask.limit).unwrap_or(usize::MAX));
    WorkGroup {
        kind,
        count,
        overdue,
        soon,
        items,
    }
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn selected(
    reader: Reader<'_>,
    kind: WorkKind,
    sql: &str,
    values: &[(&'static str, Sql)],
    calendar: &WorkCalendar,
) -> Result<WorkGroup, StoreError> {
    let mut statement = reader.connection().prepare_cached(sql)?;
    for (name, value) in values {
        if let Some(index) = statement.parameter_index(name)? {
            statement.raw_bind_parameter(index, value)?;
        }
    }
    let mut rows = statement.raw_query();
    let mut group = WorkGroup {
        kind,
        count: 0,
        overdue: 0,
        soon: 0,
        items: Vec::new(),
    };
    while let Some(row) = rows.next()? {
        let day = |index| {
            let text = row.get::<_, Option<String>>(index)?;
            Ok::<_, rusqlite::Error>(text.and_then(|day| day.parse::<NaiveDate>().ok()))
        };
        group.count = row.get("count")?;
        group.overdue = row.get("overdue")?;
        group.soon = row.get("soon")?;
        group.items.push(WorkItem {
            subject: row.get("subject")?,
            title: row.get::<_, Option<String>>("title")?.unwrap_or_default(),
            number: row.get("number")?,
            due_on: match day("due_on")? {
                Some(day) if kind == WorkKind::FollowUp => {
                    Some(calendar.next_working_day_on_or_after(day))
                }
                known => known,
            },
            at: row.get::<_, Option<i64>>("at")?.map(Instant),
            platform: Scope::from_uuid(row.get("scope")?).platform(),
            day: day("day")?,
            shift: None,
            missing: None,
        });
    }
    Ok(group)
}

/// Who is on duty on a day, at one platform or everywhere.
///
/// # Errors
/// SQL errors.
pub fn on_duty(
    reader: Reader<'_>,
    day: NaiveDate,
    platform: Option<PlatformId>,
) -> Result<Vec<OnDuty>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select platform_id, person_id, shift from duty \
         where day = :day and is_removed is not 1 \
           and platform_id is not null and person_id is not null \
           and (:platform is null or platform_id = :platform) \
         order by platform_id, case shift when 'morning' then 0 when 'day' then 1 \
           when 'afternoon' then 2 else 3 end, id",
    )?;
    let rows = statement.query_map(
        named_params! {
            ":day": day.to_string(),
            ":platform": platform.map(|platform| platform.as_bytes().to_vec()),
        },
        |row| {
            Ok(OnDuty {
                platform: PlatformId(row.get(0)?),
                person: PersonId(row.get(1)?),
                shift: DutyShift::parse(&row.get::<_, String>(2)?).unwrap_or(DutyShift::Day),
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}
