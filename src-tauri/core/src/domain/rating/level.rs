//! The five levels with their stars, and which of them are bad ratings (差评).

use crate::domain::record::{RatingStatus, Satisfaction};

/// Whether a level is a bad rating, which must be put right.
#[must_use]
pub fn is_bad(level: Satisfaction) -> bool {
    match level {
        Satisfaction::Dissatisfied | Satisfaction::VeryDissatisfied => true,
        Satisfaction::VerySatisfied | Satisfaction::Satisfied | Satisfaction::FairlySatisfied => {
            false
        }
    }
}

/// The stars of a level, from five down to one.
#[must_use]
pub fn stars(level: Satisfaction) -> u8 {
    match level {
        Satisfaction::VerySatisfied => 5,
        Satisfaction::Satisfied => 4,
        Satisfaction::FairlySatisfied => 3,
        Satisfaction::Dissatisfied => 2,
        Satisfaction::VeryDissatisfied => 1,
    }
}

/// Whether nothing is left to do for a rating.
#[must_use]
pub fn is_over(status: RatingStatus) -> bool {
    match status {
        RatingStatus::Recorded | RatingStatus::Closed | RatingStatus::Excluded => true,
        RatingStatus::ToVerify | RatingStatus::Rectifying | RatingStatus::ToAnswer => false,
    }
}
