//! 调解室: the rooms that sessions take.

use crate::desk::Desk;
use crate::shape::{Nothing, filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::id::{PlatformId, RoomId};
use lxq_core::domain::record::{Platform, Record, Room};
use lxq_core::domain::scope::Scope;
use lxq_core::store::table::calendar::rooms;

/// The longest name of a room.
const LONGEST_NAME: usize = 40;
/// The most seats that are believed.
const MOST_SEATS: u32 = 1000;

request! {
    /// A new room, or a changed one.
    pub struct SaveRoom {
        /// The room that is changed; none for a new one.
        pub id: Option<RoomId>,
        /// The platform to which it belongs.
        pub platform_id: PlatformId,
        /// Name.
        pub name: String,
        /// How many people it seats.
        pub seat_count: Option<u32>,
        /// Whether it is used today.
        pub is_active: bool,
    }
}

response! {
    /// The rooms, those in use first.
    pub struct Rooms {
        /// The rooms.
        pub rooms: Vec<RoomRow>,
    }

    /// A room.
    pub struct RoomRow {
        /// Its id.
        pub id: RoomId,
        /// The platform to which it belongs.
        pub platform_id: Option<PlatformId>,
        /// Name.
        pub name: String,
        /// How many people it seats.
        pub seat_count: Option<u32>,
        /// Whether it is used today.
        pub is_active: bool,
    }
}

pub(crate) fn list(desk: &Desk, _: Nothing) -> Result<Rooms, Failure> {
    desk.casebook.read(|reader| {
        Ok(Rooms {
            rooms: rooms(reader)?.into_iter().map(row).collect(),
        })
    })
}

fn row(room: Room) -> RoomRow {
    RoomRow {
        id: room.id,
        platform_id: room.platform_id,
        name: room.name.unwrap_or_default(),
        seat_count: room.seat_count,
        is_active: room.is_active.unwrap_or(true),
    }
}

pub(crate) fn save(desk: &Desk, form: SaveRoom) -> Result<RoomRow, Failure> {
    let Some(name) = filled(Some(form.name)) else {
        return Err(Failure::field("name", FieldCode::Required));
    };
    if name.chars().count() > LONGEST_NAME {
        return Err(Failure::field("name", FieldCode::TooLong));
    }
    match form.seat_count {
        Some(0) => return Err(Failure::field("seat_count", FieldCode::NotPositive)),
        Some(count) if count > MOST_SEATS => {
            return Err(Failure::field("seat_count", FieldCode::Unknown));
        }
        Some(_) | None => {}
    }
    desk.act(|act, _| {
        let known = rooms(act.reader())?;
        let before = match form.id {
            Some(id) => Some(
                known
                    .iter()
                    .find(|room| room.id == id)
                    .ok_or_else(|| Failure::refused(FailureCode::NotFound))?,
            ),
            None => None,
        };
        let platform = act
            .reader()
            .get::<Platform>(form.platform_id)?
            .ok_or_else(|| Failure::field("platform_id", FieldCode::Unknown))?;
        let was_there = before.is_some_and(|room| room.platform_id == Some(form.platform_id));
        if platform.is_active == Some(false) && !was_there {
            return Err(Failure::field("platform_id", FieldCode::Inactive));
        }
        let is_twice = known.iter().any(|room| {
            Some(room.id) != form.id
                && room.platform_id == Some(form.platform_id)
                && room.name.as_deref() == Some(name.as_str())
        });
        if is_twice {
            return Err(Failure::field("name", FieldCode::Twice));
        }
        let mut room = match before {
            Some(room) => room.clone(),
            None => Room::blank(act.new_id()?, Scope::Street),
        };
        room.platform_id = Some(form.platform_id);
        room.name = Some(name);
        room.seat_count = form.seat_count;
        room.is_active = Some(form.is_active);
        match before {
            Some(before) => act.change("room.changed", before, &room)?,
            None => act.begin("room.added", &room)?,
        }
        Ok(row(room))
    })
}
