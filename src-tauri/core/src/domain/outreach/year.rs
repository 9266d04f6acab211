//! How a year stands against its plan on a day.

use crate::domain::choice::choice;
use crate::domain::id::OutreachPlanId;
use crate::domain::record::OutreachPlan;
use chrono::{Datelike as _, NaiveDate};

choice! {
    /// How a line of the plan stands.
    PlanStanding {
        /// Everything planned was done.
        Done = "done",
        /// More was done than the day asks.
        Ahead = "ahead",
        /// As much was done as the day asks.
        OnTrack = "on_track",
        /// Less was done than the day asks.
        Behind = "behind",
    }
}

/// An activity as the reckoning needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deed {
    /// The line that it fulfils.
    pub plan_id: Option<OutreachPlanId>,
    /// How many people it reached.
    pub people: u32,
}

/// A line of the plan against what was done for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineStanding {
    /// The line.
    pub id: OutreachPlanId,
    /// How many activities were held.
    pub activities: u32,
    /// How many people they reached.
    pub people: u32,
    /// How many activities the day asks for.
    pub expected: u32,
    /// How it stands.
    pub standing: PlanStanding,
}

/// A year: its lines, what was done beside them, and all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearStanding {
    /// The lines in the order given.
    pub lines: Vec<LineStanding>,
    /// Activities that were planned.
    pub planned_activities: u32,
    /// People that they were to reach.
    pub planned_people: u32,
    /// Activities that were held, planned or not.
    pub activities: u32,
    /// People that they reached.
    pub people: u32,
    /// Activities that no line had planned.
    pub unplanned_activities: u32,
    /// People that those reached.
    pub unplanned_people: u32,
    /// Planned activities that the day asks for.
    pub expected: u32,
    /// How the plan stands as a whole: behind where any line is, done where all are.
    pub standing: PlanStanding,
}

/// The last day of a year; none for a year out of the calendar.
#[must_use]
pub fn last_day_of_year(year: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, 12, 31)
}

/// How many of a line's activities a day asks for: all of them once the line's month is over;
/// without a month the share of the year that has passed, rounded down.
#[must_use]
pub fn expected_by(line: &OutreachPlan, today: NaiveDate) -> u32 {
    let planned = line.activity_count.unwrap_or_default();
    let Some(last) = line.year.and_then(last_day_of_year) else {
        return 0;
    };
    if today > last {
        return planned;
    }
    if today.year() < last.year() {
        return 0;
    }
    match line.month {
        Some(month) if today.month() > month => planned,
        Some(_) => 0,
        None => {
            let passed = u64::from(today.ordinal()) * u64::from(planned);
            u32::try_from(passed / u64::from(last.ordinal())).unwrap_or(planned)
        }
    }
}

/// Reckons a year: every deed counts for its line, or beside the plan.
#[must_use]
pub fn year_standing(lines: &[OutreachPlan], deeds: &[Deed], today: NaiveDate) -> YearStanding {
    let of_line = |id: OutreachPlanId| sum(deeds.iter().filter(|deed| deed.plan_id == Some(id)));
    let standings: Vec<_> = lines
        .iter()
        .map(|line| {
            let (activities, people) = of_line(line.id);
            let expected = expected_by(line, today);
            LineStanding {
                id: line.id,
                activities,
                people,
                expected,
                standing: standing(line, activities, people, expected, today),
            }
        })
        .collect();
    let is_beside = |deed: &&Deed| {
        deed.plan_id
            .is_none_or(|id| lines.iter().all(|line| line.id != id))
    };
    let (activities, people) = sum(deeds.iter());
    let (unplanned_activities, unplanned_people) = sum(deeds.iter().filter(is_beside));
    YearStanding {
        planned_activities: total(lines.iter().filter_map(|line| line.activity_count)),
        planned_people: total(lines.iter().filter_map(|line| line.people_count)),
        activities,
        people,
        unplanned_activities,
        unplanned_people,
        expected: total(standings.iter().map(|line| line.expected)),
        standing: whole(&standings),
        lines: standings,
    }
}

fn standing(
    line: &OutreachPlan,
    activities: u32,
    people: u32,
    expected: u32,
    today: NaiveDate,
) -> PlanStanding {
    let planned = line.activity_count.unwrap_or_default();
    let is_reached = people >= line.people_count.unwrap_or_default();
    if activities >= planned && is_reached {
        return PlanStanding::Done;
    }
    // Once all of it is due, too few people are too little as well.
    let is_due = match line.month {
        Some(_) => expected >= planned,
        None => line
            .year
            .and_then(last_day_of_year)
            .is_some_and(|last| today > last),
    };
    if activities < expected || (is_due && !is_reached) {
        PlanStanding::Behind
    } else if activities > expected {
        PlanStanding::Ahead
    } else {
        PlanStanding::OnTrack
    }
}

fn whole(lines: &[LineStanding]) -> PlanStanding {
    let is = |standing| move |line: &LineStanding| line.standing == standing;
    if lines.iter().any(is(PlanStanding::Behind)) {
        PlanStanding::Behind
    } else if !lines.is_empty() && lines.iter().all(is(PlanStanding::Done)) {
        PlanStanding::Done
    } else if lines.iter().any(|line| line.activities > line.expected) {
        PlanStanding::Ahead
    } else {
        PlanStanding::OnTrack
    }
}

fn sum<'a>(deeds: impl Iterator<Item = &'a Deed>) -> (u32, u32) {
    deeds.fold((0, 0), |(count, people): (u32, u32), deed| {
        (count + 1, people.saturating_add(deed.people))
    })
}

fn total(numbers: impl Iterator<Item = u32>) -> u32 {
    numbers.fold(0, u32::saturating_add)
}
