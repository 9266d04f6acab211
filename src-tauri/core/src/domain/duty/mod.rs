//! 值班表: who sits where on which day, swaps with their reason, and weeks copied on.
//!
//! Each function takes the cells that matter and answers the facts to be journalled, or a
//! refusal. Invariant: a person stands in a cell at most once.

mod copying;
mod roster;
mod warning;

pub use copying::{Copied, copy_week};
pub use roster::{DutyEntry, DutySwap, remove, set, swap};
pub use warning::{DutyWarning, DutyWarningKind, warnings};

#[cfg(test)]
mod tests;

use crate::domain::record::{Duty, DutyShift};

/// Whether two parts of one day share time.
#[must_use]
pub fn shares_time(one: DutyShift, other: DutyShift) -> bool {
    use DutyShift as S;
    match (one, other) {
        (S::Morning, S::Afternoon) | (S::Afternoon, S::Morning) => false,
        (S::Night, other) | (other, S::Night) => other == S::Night,
        (S::Morning | S::Afternoon | S::Day, S::Morning | S::Afternoon | S::Day) => true,
    }
}

/// Whether two cells are the same: place, day and part of it.
fn is_same_cell(one: &Duty, other: &Duty) -> bool {
    one.platform_id == other.platform_id && one.day == other.day && one.shift == other.shift
}

/// Whether a duty stands in the roster.
fn is_standing(duty: &Duty) -> bool {
    duty.is_removed != Some(true)
}
