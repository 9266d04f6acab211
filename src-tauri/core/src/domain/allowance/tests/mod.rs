//! Grades, shares and the monthly list.

mod grading;
mod sharing;

use super::*;
use crate::domain::dispute::Reason;
use crate::domain::id::{DisputeId, PersonId};
use crate::domain::identifiers::Fen;
use crate::domain::record::{Definition, Dispute, DisputeStatus, Outcome, Record};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A quarrel of two neighbours over little, settled on paper in one session.
fn plain() -> Measures {
    Measures {
        people: 2,
        amount: Fen(50_000),
        sessions: 1,
        days: 3,
        is_oral: false,
        dispute_type: "neighbour".to_owned(),
        is_difficult: false,
    }
}

fn proposed(case: &Measures) -> (String, Vec<GradeReason>) {
    let proposal = propose(&GradeTable::built_in(), case);
    (proposal.grade.unwrap(), proposal.reasons)
}
