//! Terms of office: running, running out, over.

use crate::domain::choice::choice;
use chrono::NaiveDate;

/// So many days before its end a term is told of.
pub const TERM_WARNING_DAYS: i64 = 90;

choice! {
    /// How a term of office stands on a day.
    TermState {
        /// No end is known.
        Open = "open",
        /// It runs for longer than the warning.
        Running = "running",
        /// It ends within the warning.
        Ending = "ending",
        /// Its last day has passed.
        Over = "over",
    }
}

/// How a term stands; its last day still belongs to it.
#[must_use]
pub fn term_state(ends_on: Option<NaiveDate>, today: NaiveDate) -> TermState {
    match term_days(ends_on, today) {
        None => TermState::Open,
        Some(days) if days < 0 => TermState::Over,
        Some(days) if days <= TERM_WARNING_DAYS => TermState::Ending,
        Some(_) => TermState::Running,
    }
}

/// Days until a term's last day; negative once it has passed.
#[must_use]
pub fn term_days(ends_on: Option<NaiveDate>, today: NaiveDate) -> Option<i64> {
    ends_on.map(|day| (day - today).num_days())
}
