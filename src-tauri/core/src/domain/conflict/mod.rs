//! 利益冲突检查: whether somebody may take a matter (process.md §7 and §9).
//!
//! People are known again by what [`party_resemblances`] compares; a name that only sounds alike is
//! a hint. What comes out of a confidential case tells that a conflict exists and nothing else.

mod check;
mod findings;
mod tie;

pub use check::{CheckRefusal, Consent, check};
pub use findings::{Candidate, KnownConsultation, KnownDispute, Matter, findings};
pub use tie::{TieForm, declare, withdraw};

#[cfg(test)]
mod tests;
