//! When the first 回头看 is due: the higher the risk, the sooner.

use crate::domain::calendar::WorkCalendar;
use crate::domain::record::RiskLevel;
use chrono::{Days, NaiveDate};

/// Days from the settlement to the first 回头看, by risk: the one table of the house.
const REVIEW_DAYS: [(RiskLevel, u64); 4] = [
    (RiskLevel::Red, 7),
    (RiskLevel::Orange, 15),
    (RiskLevel::Yellow, 30),
    (RiskLevel::Blue, 60),
];

/// Days until a hazard of that risk is looked at again.
#[must_use]
pub fn review_days(risk: RiskLevel) -> u64 {
    let row = REVIEW_DAYS.iter().find(|(level, _)| *level == risk);
    row.map_or(30, |(_, days)| *days)
}

/// The day of the next 回头看: natural days from a day, moved to the next working day. Without a
/// risk level the ordinary one counts.
#[must_use]
pub fn first_review_on(
    risk: Option<RiskLevel>,
    from: NaiveDate,
    calendar: &WorkCalendar,
) -> NaiveDate {
    let days = Days::new(review_days(risk.unwrap_or(RiskLevel::Yellow)));
    let day = from.checked_add_days(days).unwrap_or(from);
    calendar.next_working_day_on_or_after(day)
}
