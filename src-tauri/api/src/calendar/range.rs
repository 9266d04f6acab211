//! The entries between two days, as far as the role may read them.

use crate::desk::Desk;
use crate::shape::{Moment, request, response};
use crate::{Failure, FieldCode};
use chrono::{Datelike, NaiveDate};
use lxq_core::access::{Permission, Sight, allows};
use lxq_core::domain::calendar::{CalendarKind, DayMark};
use lxq_core::domain::id::{PersonId, PlatformId, RoomId};
use lxq_core::domain::identifiers::mask::mask_all;
use lxq_core::domain::record::{Role, SessionResult};
use lxq_core::store::Reader;
use lxq_core::store::table::calendar::{CalendarFilter, CalendarItem, items};
use lxq_core::store::table::office;
use std::collections::BTreeSet;
use uuid::Uuid;

/// At most so many days at once.
const LONGEST_SPAN: i64 = 400;

request! {
    /// Which part of the calendar is asked for.
    pub struct CalendarAsk {
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// Only these kinds; all where empty.
        #[serde(default)]
        pub kinds: Vec<CalendarKind>,
        /// Only of this platform.
        pub platform_id: Option<PlatformId>,
        /// Only what is in this person's hands.
        pub person_id: Option<PersonId>,
    }
}

response! {
    /// The calendar between two days.
    pub struct CalendarRange {
        /// The entries by day and time.
        pub items: Vec<CalendarRow>,
        /// The days that are otherwise than their week has them.
        pub marks: Vec<MarkedDay>,
        /// Years of which no holiday table is known.
        pub unknown_years: Vec<i32>,
    }

    /// An entry of the calendar.
    pub struct CalendarRow {
        /// What it is.
        pub kind: CalendarKind,
        /// The record whose day it is.
        pub id: Uuid,
        /// The record to open.
        pub subject_id: Uuid,
        /// Its title; covered where it is not for this person.
        pub title: Option<String>,
        /// 编号 or 工单编号.
        pub docket_no: Option<String>,
        /// Code of the dispute's type.
        pub dispute_type: Option<String>,
        /// The day in China.
        pub day: NaiveDate,
        /// Start, where it has a time.
        pub starts_at: Option<Moment>,
        /// End, where it has one.
        pub ends_at: Option<Moment>,
        /// The platform.
        pub platform_id: Option<PlatformId>,
        /// Whose it is.
        pub person_ids: Vec<PersonId>,
        /// The room.
        pub room_id: Option<RoomId>,
        /// Where it stands, as a word of its record's own vocabulary.
        pub status: Option<String>,
        /// Whether it may be moved to another time by who asks.
        pub is_movable: bool,
    }

    /// A day marked 休 or 班.
    pub struct MarkedDay {
        /// The day.
        pub day: NaiveDate,
        /// The mark.
        pub mark: DayMark,
    }
}

pub(crate) fn range(desk: &Desk, ask: CalendarAsk) -> Result<CalendarRange, Failure> {
    check_span(ask.from, ask.to, LONGEST_SPAN)?;
    desk.casebook.read(|reader| {
        let calendar = office::calendar(reader)?;
        let sight = desk.sight(reader)?;
        let days = ask.from.iter_days().take_while(|day| *day <= ask.to);
        let years: BTreeSet<i32> = days.clone().map(|day| day.year()).collect();
        Ok(CalendarRange {
            items: readable(desk, reader, &ask)?
                .into_iter()
                .map(|item| row(item, &sight))
                .collect(),
            marks: days
                .filter_map(|day| {
                    Some(MarkedDay {
                        day,
                        mark: calendar.mark(day)?,
                    })
                })
                .collect(),
            unknown_years: years
                .into_iter()
                .filter(|year| !calendar.is_year_known(*year))
                .collect(),
        })
    })
}

/// The entries asked for, of the kinds that the role may read.
pub(super) fn readable(
    desk: &Desk,
    reader: Reader<'_>,
    ask: &CalendarAsk,
) -> Result<Vec<CalendarItem>, Failure> {
    let asked = |kind: &CalendarKind| ask.kinds.is_empty() || ask.kinds.contains(kind);
    let filter = CalendarFilter {
        from: ask.from,
        to: ask.to,
        kinds: CalendarKind::ALL
            .iter()
            .filter(|kind| asked(kind) && may_read(desk.actor.role, **kind))
            .copied()
            .collect(),
        platform_id: ask.platform_id,
        person_id: ask.person_id,
    };
    Ok(items(reader, &filter)?)
}

/// Refuses days the wrong way round, and more of them than anybody looks at.
pub(crate) fn check_span(from: NaiveDate, to: NaiveDate, longest: i64) -> Result<(), Failure> {
    let length = (to - from).num_days();
    if length < 0 {
        return Err(Failure::before("to", from));
    }
    if length > longest {
        return Err(Failure::field("to", FieldCode::TooFar));
    }
    Ok(())
}

/// Whether a role may see that kind of entry: as it may see the record.
fn may_read(role: Role, kind: CalendarKind) -> bool {
    let needed = match kind {
        CalendarKind::Session
        | CalendarKind::DisputeDue
        | CalendarKind::PerformanceDue
        | CalendarKind::ConfirmationDue
        | CalendarKind::FollowUpDue
        | CalendarKind::EnforcementDue => Permission::ReadDisputes,
        CalendarKind::HazardDue | CalendarKind::HazardReview | CalendarKind::Inspection => {
            Permission::ReadHazards
        }
        CalendarKind::RequestDue => Permission::ReadRequests,
        CalendarKind::ReferralDue => Permission::ReadReferrals,
        CalendarKind::RatingDue => Permission::ReadRatings,
        CalendarKind::Appointment => Permission::ReadConsultations,
        CalendarKind::Outreach | CalendarKind::Duty => Permission::ReadOffice,
    };
    allows(role, needed)
}

fn row(item: CalendarItem, sight: &Sight) -> CalendarRow {
    let is_hidden =
        item.is_confidential && !sight.is_trusted(&item.mediator_ids, item.registered_by);
    let is_planned = item.status.as_deref() == Some(SessionResult::Scheduled.as_str());
    CalendarRow {
        kind: item.kind,
        id: item.id,
        subject_id: item.subject_id,
        title: item
            .title
            .map(|title| if is_hidden { mask_all(&title) } else { title }),
        docket_no: item.docket_no,
        dispute_type: item.dispute_type.filter(|_| !is_hidden),
        day: item.day,
        starts_at: item.starts_at.map(Moment::from),
        ends_at: item.ends_at.map(Moment::from),
        platform_id: item.platform_id,
        person_ids: item.people,
        room_id: item.room_id,
        status: item.status,
        is_movable: item.kind == CalendarKind::Session
            && is_planned
            && !is_hidden
            && allows(sight.role, Permission::WriteDisputes),
    }
}
