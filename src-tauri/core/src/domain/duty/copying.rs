//! A week of the roster copied on to a later one.

use super::{is_same_cell, is_standing};
use crate::domain::calendar::WorkCalendar;
use crate::domain::id::{DutyId, PersonId};
use crate::domain::record::{Duty, Fact, Record};
use crate::domain::scope::Scope;
use chrono::{NaiveDate, TimeDelta};
use uuid::Uuid;

/// What copying a week came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Copied {
    /// The facts of the new duties.
    pub facts: Vec<Fact>,
    /// Left out as offices rest on the day.
    pub on_days_off: u32,
    /// Left out as the cell has somebody already.
    pub taken: u32,
    /// Left out as the person no longer works here.
    pub inactive: u32,
}

/// Copies the week that begins on `from` to the one that begins on `to`. Whoever was there before
/// a swap comes again, as a swap is for once. A day on which offices rest is left out unless they
/// rest on the day copied, too: who sits there every Saturday sits there on the next one.
pub fn copy_week(
    known: &[Duty],
    from: NaiveDate,
    to: NaiveDate,
    calendar: &WorkCalendar,
    is_active: impl Fn(PersonId) -> bool,
    mut new_id: impl FnMut() -> Uuid,
) -> Copied {
    let mut copied = Copied::default();
    let ahead = to - from;
    let mut standing: Vec<Duty> = known
        .iter()
        .filter(|one| is_standing(one))
        .cloned()
        .collect();
    let mut source: Vec<Duty> = standing
        .iter()
        .filter(|one| {
            one.day
                .is_some_and(|day| day >= from && day < from + TimeDelta::days(7))
        })
        .cloned()
        .collect();
    source.sort_by_key(|duty| (duty.day, duty.shift, duty.platform_id, duty.id));
    for duty in source {
        let Some(day) = duty.day else { continue };
        let person = duty.swapped_from.or(duty.person_id);
        let mut next = Duty::blank(new_id(), Scope::Street);
        next.platform_id = duty.platform_id;
        next.day = Some(day + ahead);
        next.shift = duty.shift;
        next.person_id = person;
        let rests = |day| !calendar.is_working_day(day);
        if rests(day + ahead) && (!rests(day) || calendar.mark(day + ahead).is_some()) {
            copied.on_days_off += 1;
        } else if !person.is_some_and(&is_active) {
            copied.inactive += 1;
        } else if standing
            .iter()
            .any(|one| is_same_cell(one, &next) && !is_copied(&copied, one.id))
            || standing
                .iter()
                .any(|one| is_same_cell(one, &next) && one.person_id == next.person_id)
        {
            copied.taken += 1;
        } else {
            copied.facts.push(Fact::new("duty.assigned", &next));
            standing.push(next);
        }
    }
    copied
}

fn is_copied(copied: &Copied, id: DutyId) -> bool {
    copied.facts.iter().any(|fact| fact.record == id.0)
}
