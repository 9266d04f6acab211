//! Everything that stands in the calendar between two days: sessions, deadlines, rounds, events,
//! duties; and the bookings that a new session may clash with.
//!
//! Each kind is one query over an index by its day. A deadline stands here only while what it
//! is for has not been done.

mod kinds;

use super::office;
use crate::domain::calendar::{Booking, CalendarKind};
use crate::domain::id::{PersonId, PlatformId, RoomId};
use crate::domain::record::{Duty, Inspection, Instant, MediationSession, Room, SessionResult};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError, china_day, china_midnight};
use chrono::{Days, NaiveDate};
use rusqlite::Row;
use rusqlite::types::Value as Sql;
use uuid::Uuid;

/// Which part of the calendar is asked for.
#[derive(Clone, Debug)]
pub struct CalendarFilter {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Of these kinds.
    pub kinds: Vec<CalendarKind>,
    /// Of this platform.
    pub platform_id: Option<PlatformId>,
    /// In the hands of this person.
    pub person_id: Option<PersonId>,
}

/// An entry of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarItem {
    /// What it is.
    pub kind: CalendarKind,
    /// The record whose day it is.
    pub id: Uuid,
    /// The record to open: the dispute of a session or a promise, else the record itself.
    pub subject_id: Uuid,
    /// Its title; of a performance, what was promised.
    pub title: Option<String>,
    /// 编号 or 工单编号.
    pub docket_no: Option<String>,
    /// Code of the dispute's type.
    pub dispute_type: Option<String>,
    /// The day in China.
    pub day: NaiveDate,
    /// Start, where it has a time.
    pub starts_at: Option<Instant>,
    /// End, where it has one.
    pub ends_at: Option<Instant>,
    /// The platform.
    pub platform_id: Option<PlatformId>,
    /// Whose it is.
    pub people: Vec<PersonId>,
    /// The room.
    pub room_id: Option<RoomId>,
    /// Where it stands, as a word of its record's own vocabulary.
    pub status: Option<String>,
    /// Whether its dispute is hidden from all but its mediators and the head.
    pub is_confidential: bool,
    /// The mediators of its dispute.
    pub mediator_ids: Vec<PersonId>,
    /// Who registered its dispute.
    pub registered_by: Option<PersonId>,
}

/// No rest of offices lasts longer, weekends around a holiday counted.
const LONGEST_REST: Days = Days::new(14);

/// The entries of the days asked for, by day, time and kind.
///
/// # Errors
/// SQL errors.
pub fn items(reader: Reader<'_>, filter: &CalendarFilter) -> Result<Vec<CalendarItem>, StoreError> {
    let mut found = Vec::new();
    for kind in CalendarKind::ALL {
        if filter.kinds.contains(kind) {
            of_kind(reader, *kind, filter, &mut found)?;
        }
    }
    found.sort_by(|a: &CalendarItem, b| {
        let key = |item: &CalendarItem| (item.day, item.starts_at.is_none(), item.starts_at);
        (key(a), a.kind, a.id).cmp(&(key(b), b.kind, b.id))
    });
    Ok(found)
}

fn of_kind(
    reader: Reader<'_>,
    kind: CalendarKind,
    filter: &CalendarFilter,
    found: &mut Vec<CalendarItem>,
) -> Result<(), StoreError> {
    let bounds = match kind {
        CalendarKind::Session | CalendarKind::RequestDue | CalendarKind::Appointment => {
            let after = filter.to.succ_opt().unwrap_or(filter.to);
            let last = china_midnight(after).0 - 1;
            [
                Sql::Integer(china_midnight(filter.from).0),
                Sql::Integer(last),
            ]
        }
        CalendarKind::FollowUpDue => {
            let from = filter.from.checked_sub_days(LONGEST_REST);
            [
                Sql::Text(from.unwrap_or(filter.from).to_string()),
                Sql::Text(filter.to.to_string()),
            ]
        }
        CalendarKind::DisputeDue
        | CalendarKind::PerformanceDue
        | CalendarKind::ConfirmationDue
        | CalendarKind::EnforcementDue
        | CalendarKind::ReferralDue
        | CalendarKind::RatingDue
        | CalendarKind::HazardDue
        | CalendarKind::HazardReview
        | CalendarKind::Inspection
        | CalendarKind::Outreach
        | CalendarKind::Duty => [
            Sql::Text(filter.from.to_string()),
            Sql::Text(filter.to.to_string()),
        ],
    };
    let visits = match kind == CalendarKind::FollowUpDue {
        true => Some(office::calendar(reader)?),
        false => None,
    };
    let mut statement = reader.connection().prepare_cached(kinds::sql(kind))?;
    let rows = statement.query_map(bounds, |row| item(kind, row))?;
    for row in rows {
        let Some(mut item) = row? else { continue };
        if let Some(rest) = &visits {
            // Nobody is visited while offices rest.
            item.day = rest.next_working_day_on_or_after(item.day);
        }
        let is_asked = (filter.from..=filter.to).contains(&item.day)
            && filter
                .platform_id
                .is_none_or(|platform| item.platform_id == Some(platform))
            && filter
                .person_id
                .is_none_or(|person| item.people.contains(&person));
        if is_asked {
            found.push(item);
        }
    }
    Ok(())
}

/// The row as an entry; none where its day cannot be read.
fn item(kind: CalendarKind, row: &Row<'_>) -> rusqlite::Result<Option<CalendarItem>> {
    let id = |name| row.get::<_, Option<Uuid>>(name);
    let text = |name| row.get::<_, Option<String>>(name);
    let instant = |name| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(name)?.map(Instant));
    let list = |name| {
        Ok::<Vec<PersonId>, rusqlite::Error>(
            text(name)?
                .and_then(|list| serde_json::from_str(&list).ok())
                .unwrap_or_default(),
        )
    };
    let mut starts_at = instant("starts_at")?;
    let day = match text("day")? {
        Some(day) => day.parse().ok(),
        None => starts_at.map(|start| china_day(start.utc())),
    };
    let Some(day) = day else { return Ok(None) };
    if kind == CalendarKind::RequestDue {
        // A limit is a day to keep, not an hour that is taken.
        starts_at = None;
    }
    let mut people = list("people")?;
    if let Some(person) = id("person")?.map(PersonId)
        && !people.contains(&person)
    {
        people.push(person);
    }
    Ok(Some(CalendarItem {
        kind,
        id: row.get("id")?,
        subject_id: row.get("subject_id")?,
        title: text("title")?,
        docket_no: text("docket_no")?,
        dispute_type: text("dispute_type")?,
        day,
        starts_at,
        ends_at: instant("ends_at")?,
        platform_id: id("platform")?
            .map(Scope::from_uuid)
            .and_then(Scope::platform),
        people,
        room_id: id("room_id")?.map(RoomId),
        status: text("status")?,
        is_confidential: row.get("is_confidential")?,
        mediator_ids: list("mediator_ids")?,
        registered_by: id("registered_by")?.map(PersonId),
    }))
}

/// The sessions that were not cancelled and may share time with one from `from` to `to`, as
/// bookings of their room, mediators and recorder.
///
/// # Errors
/// SQL errors.
pub fn bookings(
    reader: Reader<'_>,
    from: Instant,
    to: Instant,
) -> Result<Vec<(MediationSession, Booking)>, StoreError> {
    // No session lasts longer than a day.
    let earliest = from.0.saturating_sub(24 * 3_600_000);
    let found = reader.list_where::<MediationSession>(
        "starts_at >= ?1 and starts_at < ?2 order by starts_at, id",
        &[&earliest, &to.0],
    )?;
    Ok(found
        .into_iter()
        .filter(|session| session.result != Some(SessionResult::Cancelled))
        .filter_map(|session| {
            let booking = booking_of(&session)?;
            Some((session, booking))
        })
        .collect())
}

fn booking_of(session: &MediationSession) -> Option<Booking> {
    let mut people = session.mediator_ids.clone().unwrap_or_default();
    people.extend(session.recorder_id);
    Some(Booking {
        id: session.id.0,
        starts_at: session.starts_at?,
        ends_at: session.ends_at,
        room_id: session.room_id,
        people,
    })
}

/// The rounds planned from one day to another, by day.
///
/// # Errors
/// SQL errors.
pub fn planned_rounds(
    reader: Reader<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Inspection>, StoreError> {
    reader.list_where::<Inspection>(
        "planned_on between ?1 and ?2 and status = 'planned' order by planned_on, id",
        &[&from.to_string(), &to.to_string()],
    )
}

/// The duties that stand in the roster from one day to another, by day, shift and platform.
///
/// # Errors
/// SQL errors.
pub fn duties(reader: Reader<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<Duty>, StoreError> {
    let mut found = reader.list_where::<Duty>(
        "day between ?1 and ?2 and coalesce(is_removed, 0) = 0 order by day, created_at, id",
        &[&from.to_string(), &to.to_string()],
    )?;
    found.sort_by_key(|duty| (duty.day, duty.shift, duty.platform_id));
    Ok(found)
}

/// The rooms by name, those in use first.
///
/// # Errors
/// SQL errors.
pub fn rooms(reader: Reader<'_>) -> Result<Vec<Room>, StoreError> {
    let mut rooms = reader.all::<Room>()?;
    rooms.sort_by(|a, b| {
        let key = |room: &Room| (room.is_active == Some(false), room.platform_id);
        (key(a), &a.name).cmp(&(key(b), &b.name))
    });
    Ok(rooms)
}

#[cfg(test)]
mod tests;
