//! 以案定补: what a settled case earns its mediators, by its grade of difficulty (statistics.md §2.4).
//!
//! The grades with their thresholds and amounts are a versioned definition. A pure function proposes
//! a case's grade with the reasons; the head of the committee may decide another. A month's list
//! splits each case's amount among its mediators to the fen.

mod decision;
mod grade_table;
mod measures;
mod month;
mod proposal;
mod share;
mod table_problem;

pub use decision::{GradeDecision, GradeRefusal, decide_grade};
pub use grade_table::{Grade, GradeTable, GradeThresholds, in_force, in_force_on};
pub use measures::Measures;
pub use month::{AllowanceMonth, CaseShare, GradedCase, MediatorMonth, month};
pub use proposal::{GradeReason, Proposal, propose};
pub use share::split;
pub use table_problem::check_table;

/// The topic of the definition that holds the table.
pub const TOPIC: &str = "difficulty_grade";

#[cfg(test)]
mod tests;
