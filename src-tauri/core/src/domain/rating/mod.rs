//! 好差评: a rating from the moment it was given to its end (国办发〔2019〕51号).
//!
//! A good rating is recorded and that is all. A bad one is checked, put right and answered; it ends
//! as closed or, where it was a mistake or malice, excluded with the reason. Nothing takes it away.
//! Each function decides purely: today, the actor and new ids come with [`At`](super::dispute::At).

mod action;
mod exclusion;
mod level;
mod recording;
mod rectification;
mod refusal;
mod tally;
mod verification;

pub use action::{RatingAction, RatingObstacle, obstacle, possible};
pub use exclusion::{Exclusion, exclude};
pub use level::{is_bad, is_over, stars};
pub use recording::{RatingForm, RatingSubject, record};
pub use rectification::{RatingAnswer, Rectification, answer, rectify};
pub use refusal::RatingRefusal;
pub use tally::{RatingTally, TallyLine};
pub use verification::{RECTIFICATION, Verification, default_due_on, verify};

/// The longest text of a rating, in characters.
const LONGEST: usize = 2000;

#[cfg(test)]
mod tests;
