//! Two bookings of one room or of one person at the same time, by name of what they share.

use crate::domain::id::{PersonId, RoomId};
use crate::domain::record::Instant;
use uuid::Uuid;

/// How long a session is taken to last while nobody has said when it ends.
pub const USUAL_MINUTES: i64 = 60;

/// A room or people taken for a time, from the start up to, but not including, the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// What takes them.
    pub id: Uuid,
    /// Start.
    pub starts_at: Instant,
    /// End; [`USUAL_MINUTES`] after the start where it is open.
    pub ends_at: Option<Instant>,
    /// The room.
    pub room_id: Option<RoomId>,
    /// The people.
    pub people: Vec<PersonId>,
}

/// What two bookings want at the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The other booking.
    pub with: Uuid,
    /// The room that both take.
    pub room_id: Option<RoomId>,
    /// The people whom both take, in the order of the one asked about.
    pub people: Vec<PersonId>,
}

impl Booking {
    /// The end, or what is taken for it; never before the start.
    #[must_use]
    pub fn end(&self) -> Instant {
        let usual = Instant(self.starts_at.0.saturating_add(USUAL_MINUTES * 60_000));
        self.ends_at.map_or(usual, |end| end.max(self.starts_at))
    }

    /// Whether both take some moment; one that ends when the other begins does not.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts_at < other.end() && other.starts_at < self.end()
    }

    /// What it wants at the same time as another; none of itself.
    #[must_use]
    pub fn clash(&self, other: &Self) -> Option<Clash> {
        if self.id == other.id || !self.overlaps(other) {
            return None;
        }
        let room_id = self.room_id.filter(|room| other.room_id == Some(*room));
        let mut people: Vec<PersonId> = Vec::new();
        for person in &self.people {
            if other.people.contains(person) && !people.contains(person) {
                people.push(*person);
            }
        }
        (room_id.is_some() || !people.is_empty()).then_some(Clash {
            with: other.id,
            room_id,
            people,
        })
    }

    /// Every clash with others, in their order.
    #[must_use]
    pub fn clashes(&self, others: &[Self]) -> Vec<Clash> {
        others
            .iter()
            .filter_map(|other| self.clash(other))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn booking(id: u128, from: i64, to: Option<i64>, room: u128, people: &[u128]) -> Booking {
        Booking {
            id: Uuid::from_u128(id),
            starts_at: Instant(from * 60_000),
            ends_at: to.map(|to| Instant(to * 60_000)),
            room_id: Some(RoomId(Uuid::from_u128(room))),
            people: people
                .iter()
                .map(|person| PersonId(Uuid::from_u128(*person)))
                .collect(),
        }
    }

    #[test]
    fn a_clash_names_the_room_and_the_people_that_both_take() {
        let one = booking(1, 540, Some(600), 7, &[1, 2]);
        let other = booking(2, 570, Some(630), 7, &[2, 3]);
        let clash = one.clash(&other).unwrap();
        assert_eq!(clash.room_id, one.room_id);
        assert_eq!(clash.people, [PersonId(Uuid::from_u128(2))]);
    }

    #[test]
    fn neither_a_shared_time_alone_nor_a_shared_room_alone_is_a_clash() {
        let one = booking(1, 540, Some(600), 7, &[1]);
        assert_eq!(one.clash(&booking(2, 540, Some(600), 8, &[2])), None);
        assert_eq!(one.clash(&booking(2, 660, Some(700), 7, &[1])), None);
    }

    #[test]
    fn a_session_without_an_end_takes_an_hour() {
        let open = booking(1, 540, None, 7, &[]);
        assert!(open.clash(&booking(2, 599, None, 7, &[])).is_some());
        assert!(open.clash(&booking(2, 600, None, 7, &[])).is_none());
    }

    fn any_booking(id: u128) -> impl Strategy<Value = Booking> {
        let people = proptest::collection::vec(0u128..4, 0..4);
        (0i64..600, proptest::option::of(0i64..200), 0u128..3, people).prop_map(
            move |(from, length, room, people)| {
                booking(id, from, length.map(|length| from + length), room, &people)
            },
        )
    }

    proptest! {
        #[test]
        fn a_clash_is_mutual(one in any_booking(1), other in any_booking(2)) {
            let (there, back) = (one.clash(&other), other.clash(&one));
            prop_assert_eq!(there.is_some(), back.is_some());
            if let (Some(there), Some(back)) = (there, back) {
                prop_assert_eq!(there.room_id, back.room_id);
                let (mut a, mut b) = (there.people, back.people);
                a.sort();
                b.sort();
                prop_assert_eq!(a, b);
            }
        }

        #[test]
        fn touching_ends_do_not_clash(one in any_booking(1), mut other in any_booking(2)) {
            let length = other.end().0 - other.starts_at.0;
            other.starts_at = one.end();
            other.ends_at = Some(Instant(other.starts_at.0 + length));
            prop_assert_eq!(one.clash(&other), None);
            prop_assert_eq!(other.clash(&one), None);
        }

        #[test]
        fn nothing_clashes_with_itself(one in any_booking(1)) {
            prop_assert_eq!(one.clash(&one.clone()), None);
        }
    }
}
