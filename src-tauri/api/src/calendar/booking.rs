//! Bookings of rooms and people: what they clash with, and moving a planned session.

use crate::desk::{Desk, record_all};
use crate::shape::{Done, Moment, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::calendar::{Booking, CalendarKind, Clash, duty_hours};
use lxq_core::domain::dispute::{self as life, SessionMove};
use lxq_core::domain::id::{DisputeId, MediationSessionId, PersonId, PlatformId, RoomId};
use lxq_core::domain::record::{Dispute, DutyShift, Instant, MediationSession, Person, Room};
use lxq_core::store::table::{calendar, case, office};
use lxq_core::store::{Reader, china_day};
use std::collections::BTreeMap;

request! {
    /// A session that somebody thinks of.
    pub struct BookingAsk {
        /// The dispute, whose mediators come unless others are named.
        pub dispute_id: Option<DisputeId>,
        /// The session that is moved; none for a new one.
        pub session_id: Option<MediationSessionId>,
        /// Start.
        pub starts_at: Moment,
        /// End; an hour later where empty.
        pub ends_at: Option<Moment>,
        /// The room.
        pub room_id: Option<RoomId>,
        /// Who comes.
        #[serde(default)]
        pub person_ids: Vec<PersonId>,
    }

    /// 改期: another time or room for a planned session.
    pub struct MoveSession {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The session.
        pub session_id: MediationSessionId,
        /// The new start.
        pub starts_at: Moment,
        /// The new end; as long as before where empty.
        pub ends_at: Option<Moment>,
        /// The room from now on; none for a place that is no room.
        pub room_id: Option<RoomId>,
        /// Whether to move it although a room or somebody is taken at that time.
        pub despite_clash: Option<bool>,
    }
}

response! {
    /// What a booking runs into.
    pub struct BookingCheck {
        /// Sessions that want the same room or people at the time.
        pub clashes: Vec<ClashRow>,
        /// What else the people have to do then: a duty at another place, a round that day. It is
        /// told and keeps nobody from planning.
        pub also: Vec<AlsoRow>,
        /// Whether offices rest on the day.
        pub is_day_off: bool,
    }

    /// A session at the same time.
    pub struct ClashRow {
        /// The other session.
        pub session_id: MediationSessionId,
        /// The docket number of its dispute.
        pub docket_no: String,
        /// Its start.
        pub starts_at: Option<Moment>,
        /// Its end.
        pub ends_at: Option<Moment>,
        /// The room that both want, by name.
        pub room: Option<String>,
        /// The members of staff whom both want, by name.
        pub people: Vec<String>,
    }
}

response! {
    /// Something else that people of a session have to do.
    pub struct AlsoRow {
        /// A duty or a round.
        pub kind: CalendarKind,
        /// The record.
        pub id: uuid::Uuid,
        /// The day.
        pub day: NaiveDate,
        /// The part of the day, of a duty.
        pub shift: Option<DutyShift>,
        /// What a round is called.
        pub title: Option<String>,
        /// Where.
        pub platform_id: Option<PlatformId>,
        /// Whom it concerns, by name.
        pub people: Vec<String>,
    }
}

/// Duties at other places than the session's, and rounds of the day, of the same people. Outreach
/// activities name nobody of the staff and have no hour, so none can be told.
fn also(
    reader: Reader<'_>,
    booking: &Booking,
    place: Option<PlatformId>,
) -> Result<Vec<AlsoRow>, Failure> {
    let (first, last) = (
        china_day(booking.starts_at.utc()),
        china_day(booking.end().utc()),
    );
    let names = |people: &[PersonId]| -> Result<Vec<String>, Failure> {
        let mut found = Vec::new();
        for id in people {
            found.extend(reader.get::<Person>(*id)?.and_then(|person| person.name));
        }
        Ok(found)
    };
    let mut rows = Vec::new();
    // A night's duty lasts into the next morning.
    for duty in calendar::duties(reader, first.pred_opt().unwrap_or(first), last)? {
        let (Some(day), Some(shift), Some(person)) = (duty.day, duty.shift, duty.person_id) else {
            continue;
        };
        let (starts_at, ends_at) = duty_hours(day, shift);
        let taken = Booking {
            id: duty.id.0,
            starts_at,
            ends_at: Some(ends_at),
            room_id: None,
            people: vec![person],
        };
        let is_elsewhere = place.is_none() || duty.platform_id != place;
        if let Some(clash) = booking.clash(&taken).filter(|_| is_elsewhere) {
            rows.push(AlsoRow {
                kind: CalendarKind::Duty,
                id: duty.id.0,
                day,
                shift: Some(shift),
                title: None,
                platform_id: duty.platform_id,
                people: names(&clash.people)?,
            });
        }
    }
    for round in calendar::planned_rounds(reader, first, last)? {
        let inspectors = round.inspector_ids.unwrap_or_default();
        let both: Vec<_> = booking
            .people
            .iter()
            .filter(|person| inspectors.contains(person))
            .copied()
            .collect();
        if let (Some(day), false) = (round.planned_on, both.is_empty()) {
            rows.push(AlsoRow {
                kind: CalendarKind::Inspection,
                id: round.id.0,
                day,
                shift: None,
                title: round.title,
                platform_id: round.platform_id,
                people: names(&both)?,
            });
        }
    }
    Ok(rows)
}

pub(crate) fn check(desk: &Desk, ask: BookingAsk) -> Result<BookingCheck, Failure> {
    desk.casebook.read(|reader| {
        let (mut people, mut place) = (ask.person_ids, None);
        if let Some(id) = ask.dispute_id {
            let dispute = reader
                .get::<Dispute>(id)?
                .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
            place = dispute.scope.platform();
            if people.is_empty() {
                people = dispute.mediator_ids.unwrap_or_default();
            }
        }
        if let Some(id) = ask.room_id {
            let room = reader.get::<Room>(id)?;
            place = room.and_then(|room| room.platform_id).or(place);
        }
        let booking = Booking {
            id: ask.session_id.map(|id| id.0).unwrap_or_default(),
            starts_at: ask.starts_at.into(),
            ends_at: ask.ends_at.map(Instant::from),
            room_id: ask.room_id,
            people,
        };
        let (clashes, sessions) = clashes(reader, &booking)?;
        let rows: Result<Vec<_>, Failure> = clashes
            .into_iter()
            .filter_map(|clash| Some((sessions.get(&clash.with)?, clash)))
            .map(|(session, clash)| row(reader, session, clash))
            .collect();
        let calendar = office::calendar(reader)?;
        Ok(BookingCheck {
            clashes: rows?,
            also: also(reader, &booking, place)?,
            is_day_off: !calendar.is_working_day(china_day(booking.starts_at.utc())),
        })
    })
}

type Sessions = BTreeMap<uuid::Uuid, MediationSession>;

fn clashes(reader: Reader<'_>, booking: &Booking) -> Result<(Vec<Clash>, Sessions), Failure> {
    let near = calendar::bookings(reader, booking.starts_at, booking.end())?;
    let (mut others, mut sessions) = (Vec::new(), Sessions::new());
    for (session, other) in near {
        sessions.insert(other.id, session);
        others.push(other);
    }
    Ok((booking.clashes(&others), sessions))
}

fn row(reader: Reader<'_>, session: &MediationSession, clash: Clash) -> Result<ClashRow, Failure> {
    let dispute = match session.dispute_id {
        Some(id) => reader.get::<Dispute>(id)?,
        None => None,
    };
    let room = match clash.room_id {
        Some(id) => reader.get::<Room>(id)?.and_then(|room| room.name),
        None => None,
    };
    let mut people = Vec::new();
    for id in clash.people {
        people.extend(reader.get::<Person>(id)?.and_then(|person| person.name));
    }
    Ok(ClashRow {
        session_id: session.id,
        docket_no: dispute
            .and_then(|dispute| dispute.docket_no)
            .unwrap_or_default(),
        starts_at: session.starts_at.map(Moment::from),
        ends_at: session.ends_at.map(Moment::from),
        room,
        people,
    })
}

/// Refuses a booking that runs into others, for somebody to confirm; the fields say whether it
/// is the room or the people.
pub(crate) fn require_free(reader: Reader<'_>, booking: &Booking) -> Result<(), Failure> {
    let (found, _) = clashes(reader, booking)?;
    let mut failure = Failure::refused(FailureCode::Fields);
    for (field, is_there) in [
        ("room_id", found.iter().any(|one| one.room_id.is_some())),
        (
            "mediator_ids",
            found.iter().any(|one| !one.people.is_empty()),
        ),
    ] {
        if is_there {
            let mut problems = Failure::field(field, FieldCode::Clash).fields;
            problems.iter_mut().for_each(|one| one.can_overrule = true);
            failure.fields.append(&mut problems);
        }
    }
    if failure.fields.is_empty() {
        Ok(())
    } else {
        Err(failure)
    }
}

/// The room that a form names; one no longer in use only where it was there before.
pub(crate) fn room_of(
    reader: Reader<'_>,
    room_id: Option<RoomId>,
    before: Option<RoomId>,
) -> Result<Option<Room>, Failure> {
    let Some(id) = room_id else { return Ok(None) };
    let room = reader
        .get::<Room>(id)?
        .ok_or_else(|| Failure::field("room_id", FieldCode::Unknown))?;
    if room.is_active == Some(false) && before != Some(id) {
        return Err(Failure::field("room_id", FieldCode::Inactive));
    }
    Ok(Some(room))
}

pub(crate) fn move_session(desk: &Desk, form: MoveSession) -> Result<Done, Failure> {
    let now = Instant(desk.casebook.now().timestamp_millis());
    desk.act(|act, _| {
        let case = case::case(act.reader(), form.dispute_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require(act.reader(), &case.dispute)?;
        let before = case.sessions.iter().find(|one| one.id == form.session_id);
        let room_before = before.and_then(|session| session.room_id);
        let room = room_of(act.reader(), form.room_id, room_before)?;
        let is_new_room = form.room_id != room_before;
        let wish = SessionMove {
            id: form.session_id,
            starts_at: form.starts_at.into(),
            ends_at: form.ends_at.map(Instant::from),
            room_id: form.room_id,
            place: room.and_then(|room| room.name).filter(|_| is_new_room),
        };
        let facts = life::move_session(&case, &wish, now)?;
        if let Some(session) =
            before.filter(|_| form.despite_clash != Some(true) && !facts.is_empty())
        {
            let length = match (session.starts_at, session.ends_at) {
                (Some(start), Some(end)) => Some(end.0 - start.0),
                _ => None,
            };
            let as_before = length.map(|length| Instant(wish.starts_at.0 + length));
            let mut people = session.mediator_ids.clone().unwrap_or_default();
            people.extend(session.recorder_id);
            let booking = Booking {
                id: session.id.0,
                starts_at: wish.starts_at,
                ends_at: wish.ends_at.or(as_before),
                room_id: wish.room_id,
                people,
            };
            require_free(act.reader(), &booking)?;
        }
        record_all(act, facts)?;
        Ok(Done {})
    })
}
