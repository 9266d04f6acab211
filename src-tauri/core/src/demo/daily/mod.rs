//! What a street does besides disputes and requests: rosters, councils, inspections and
//! hazards, ratings, referrals, outreach. Each is written down as people would have.

mod councils;
mod hazards;
mod inspections;
mod lawyers;
mod outreach;
mod ratings;
mod referrals;
mod rosters;

pub(super) use lawyers::Talk;

use super::days::{Hand, shift};
use super::random::Rng;
use super::request::Asked;
use super::street::{Place, Street};
use crate::domain::calendar::WorkCalendar;
use crate::domain::id::{PersonId, RequestId, uuid_v7};
use crate::domain::record::{Fact, PlatformKind, Record, Satisfaction};
use crate::domain::scope::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Somebody wrote something down.
pub(super) struct Noted {
    pub(super) at: DateTime<Utc>,
    pub(super) by: PersonId,
    pub(super) fact: Fact,
}

/// A request that was rated, and when it was closed.
pub(super) struct Rated {
    pub(super) request: RequestId,
    pub(super) scope: Scope,
    pub(super) place: usize,
    pub(super) level: Satisfaction,
    pub(super) closed_at: DateTime<Utc>,
}

/// The street's days, as they are written down.
pub(super) struct Daily<'a> {
    pub(super) street: &'a Street,
    pub(super) calendar: &'a WorkCalendar,
    pub(super) today: NaiveDate,
    /// How much of a whole year's work is wanted, in a thousand.
    pub(super) scale: usize,
    noted: Vec<Noted>,
    rng: Rng,
}

impl<'a> Daily<'a> {
    pub(super) fn new(
        street: &'a Street,
        calendar: &'a WorkCalendar,
        today: NaiveDate,
        scale: usize,
        rng: Rng,
    ) -> Self {
        Self {
            street,
            calendar,
            today,
            scale,
            noted: Vec::new(),
            rng,
        }
    }

    /// All of it.
    pub(super) fn write(mut self, asked: &[Asked], rated: &[Rated], talks: &[Talk]) -> Vec<Noted> {
        self.councils();
        self.rosters();
        let rounds = self.inspections();
        self.hazards(&rounds);
        self.ratings(rated);
        self.referrals(asked);
        self.outreach();
        self.lawyers(talks);
        self.noted
    }

    /// As many as this street has of what a whole year has.
    fn scaled(&self, count: usize) -> usize {
        (count * self.scale / 1000).max(1)
    }

    fn id(&mut self, at: DateTime<Utc>) -> Uuid {
        uuid_v7(at, self.rng.bytes())
    }

    /// A record comes into being.
    fn begin<R: Record>(&mut self, hand: &Hand<'_>, by: PersonId, name: &'static str, record: &R) {
        self.noted.push(Noted {
            at: hand.now(),
            by,
            fact: Fact::new(name, record),
        });
    }

    /// A record changes; the changed one is what later changes build on.
    fn change<R: Record>(
        &mut self,
        hand: &Hand<'_>,
        by: PersonId,
        name: &'static str,
        record: &mut R,
        change: impl FnOnce(&mut R),
    ) {
        let before = record.clone();
        change(record);
        self.noted.push(Noted {
            at: hand.now(),
            by,
            fact: Fact::change(name, &before, record),
        });
    }

    fn hand(&mut self, day: NaiveDate) -> Hand<'a> {
        Hand::new(self.calendar, day, &mut self.rng)
    }

    /// Whether a hand is already past the end of the story, which is today's morning.
    fn is_late(&self, hand: &Hand<'_>) -> bool {
        hand.day >= self.today
    }

    /// Some day so many days ago at most.
    fn ago(&mut self, low: i64, high: i64) -> NaiveDate {
        shift(self.today, -self.rng.range(low, high))
    }

    /// The places of those kinds.
    fn places(&self, kinds: &[PlatformKind]) -> Vec<&'a Place> {
        let places = self.street.places.iter();
        places.filter(|place| kinds.contains(&place.kind)).collect()
    }
}

/// Running numbers of a series, by committee's short name and year.
#[derive(Default)]
struct Numbers(BTreeMap<(String, i32), u32>);

impl Numbers {
    fn next(&mut self, short_name: &str, year: i32) -> u32 {
        let number = self.0.entry((short_name.to_owned(), year)).or_default();
        *number += 1;
        *number
    }
}
