//! The days of a statement: a month or a year of China.

use chrono::{Months, NaiveDate};

/// The first and the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Period {
    /// The days of a month, or of a whole year; none where there is no such month.
    #[must_use]
    pub fn of(year: u32, month: Option<u32>) -> Option<Self> {
        // A casebook begins in this century and its clock is checked elsewhere.
        if !(2000..=2099).contains(&year) {
            return None;
        }
        let from = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month.unwrap_or(1), 1)?;
        let length = Months::new(if month.is_some() { 1 } else { 12 });
        let to = from.checked_add_months(length)?.pred_opt()?;
        Some(Self { from, to })
    }
}
