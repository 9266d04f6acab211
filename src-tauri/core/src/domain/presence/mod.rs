//! 签到、签退: who was where from when to when, corrected with a reason where it was forgotten.
//!
//! Pure: now, today, what is known and new ids are arguments. Invariants: a presence lies within
//! one day of China, and nobody is in two places at once.

mod attendance;
mod matching;

pub use attendance::{Arrival, PresenceCorrection, check_in, check_out, correct, is_forgotten};
pub use matching::matching_duty;

#[cfg(test)]
mod tests;
