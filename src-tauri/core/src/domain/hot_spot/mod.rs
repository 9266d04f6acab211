//! 突出问题: groups of matters of one place and time that speak of the same thing.
//!
//! It compares what is asked for and where, never who asks: names are taken out before anything is
//! compared, and no field about a person is read. Nothing of it is kept. Invariants: the order of the
//! matters changes nothing, a matter that has nothing in common with others changes nothing for them,
//! and neighbours in a group lie no further apart than the window.

mod grouping;
mod spot;
mod terms;
mod vectors;
mod words;

pub use spot::{HotSpot, Matter, hot_spots};

/// The windows that are offered, in days.
pub const WINDOWS: [u32; 4] = [7, 14, 30, 90];
/// The window where none is asked for.
pub const USUAL_WINDOW: u32 = 14;
/// Fewer different matters than that are no hot spot.
pub const LEAST: u32 = 3;

#[cfg(test)]
mod tests;
