//! The demo street: a year of one street's work, all of it invented, from a seed.
//!
//! Owns the invented people, matters and dates. What may happen to a dispute is decided by
//! [`crate::domain`] as ever, and everything is written through acts, so journal, history and
//! tables look as if people had worked. Invariant: no number in it belongs to anybody.

mod advice;
mod archive;
mod build;
mod citizen;
mod complaint;
mod consultation;
mod daily;
mod days;
mod error;
mod fate;
mod handling;
mod life;
mod matter;
mod minutes;
mod names;
mod organisation;
mod phrases;
mod plan;
mod random;
mod request;
mod same_party;
mod scenario;
mod script;
mod step;
mod street;
mod terms;
mod text;
mod typical;
mod walls;

pub use build::{DemoBuilt, DemoCounts, DemoOptions, STREET, build, build_with};
pub use error::DemoError;

#[cfg(test)]
mod tests;
