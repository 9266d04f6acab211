//! The life of a dispute as its deciding functions see it: state and form in, facts out.

mod acceptance;
mod agreement;
mod assignment;
mod closing;
mod confirmation;
mod correction;
mod extension;
mod matter;
mod performance;
mod properties;
mod recusal;
mod registration;
mod resemblance;
mod session;
mod signing;
mod status;
mod suspension;

use super::*;
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    DisputeStatus, Fact, MediationKind, NoticeManner, Outcome, PartyRole, SessionResult,
};
use chrono::NaiveDate;
use matter::{Matter, forms};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What is the matter with which field; nothing where the step was carried out.
fn problems<T>(answer: Result<T, Refusal>) -> Vec<(String, Reason)> {
    match answer {
        Ok(_) => Vec::new(),
        Err(Refusal::Fields(problems)) => problems
            .into_iter()
            .map(|problem| (problem.field, problem.reason))
            .collect(),
        Err(other) => panic!("expected problems of fields, got {other:?}"),
    }
}

/// One problem, as [`problems`] answers it.
fn only(field: &str, reason: Reason) -> Vec<(String, Reason)> {
    vec![(field.to_owned(), reason)]
}

fn names(facts: &[Fact]) -> Vec<&'static str> {
    facts.iter().map(|fact| fact.name).collect()
}

/// The fields that a fact sets.
fn set_of(fact: &Fact) -> Vec<&str> {
    fact.set.keys().map(String::as_str).collect()
}
