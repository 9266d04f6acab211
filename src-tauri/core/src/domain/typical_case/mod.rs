//! 典型案例: from a closed dispute to a text from which the whole street learns.
//!
//! The draft is composed of the case and anonymised before anything is kept; somebody else than its
//! authors approves it, and only while no number is left in it. Each function decides purely.

mod action;
mod compose;
mod decision;
mod draft;
mod leftover;
mod refusal;
mod similarity;
mod text;

pub use action::{TypicalCaseAction, TypicalCaseObstacle, obstacle, possible};
pub use compose::{compose, known_of};
pub use decision::{approve, reject, submit, withdraw};
pub use draft::{draft, revise, unfit};
pub use leftover::{Leftover, leftovers};
pub use refusal::{TypicalCaseRefusal, TypicalCaseUnfit};
pub use similarity::{Similar, Told, similar};
pub use text::{CaseText, SECTIONS, anonymise_sections};

/// The longest section, in characters.
const LONGEST: usize = 5000;

#[cfg(test)]
mod tests;
