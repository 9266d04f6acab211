//! 服务报表: what lawyers did in a month or a year, in numbers; nothing of what was said.
//!
//! Pure: what was served comes in, figures go out. The figures of parts add up to those of the
//! whole, as each matter, presence and shift is counted once. How each is counted stands beside
//! its field in [`Figures`].

mod figures;
mod period;
mod tally;

pub use figures::Figures;
pub use period::Period;
pub use tally::{Appointed, Attendance, Matter, Part, Served, Shift, Tally, tally};

#[cfg(test)]
mod tests;
