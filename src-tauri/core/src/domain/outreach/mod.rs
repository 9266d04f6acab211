//! 普法: what an activity must say, and how the year stands against its plan.
//!
//! Pure: the day is an argument. Owns checks and the reckoning of a year; leaves reading and
//! writing to the callers.

mod activity;
mod plan;
mod year;

pub use activity::check_activity;
pub use plan::{check_plan_line, copied_line};
pub use year::{
    Deed, LineStanding, PlanStanding, YearStanding, expected_by, last_day_of_year, year_standing,
};

/// Above that a digit was slipped in.
const MOST_PEOPLE: u32 = 1_000_000;

#[cfg(test)]
mod tests;
