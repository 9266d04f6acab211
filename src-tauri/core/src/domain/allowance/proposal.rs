//! The grade that the thresholds propose for a case, with the reasons.

use super::grade_table::{Grade, GradeTable};
use super::measures::Measures;
use crate::domain::identifiers::Fen;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a case is of a grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GradeReason {
    /// So many parties.
    People {
        /// How many there are.
        found: u32,
        /// From how many on.
        least: u32,
    },
    /// So much is quarrelled about.
    Amount {
        /// How much, in fen.
        found: Fen,
        /// From how much on, in fen.
        least: Fen,
    },
    /// So many sessions were held.
    Sessions {
        /// How many.
        found: u32,
        /// From how many on.
        least: u32,
    },
    /// So many days went by.
    Days {
        /// How many.
        found: u32,
        /// From how many on.
        least: u32,
    },
    /// Its type is of this grade.
    DisputeType {
        /// The type's code.
        code: String,
    },
    /// Marked as 疑难复杂.
    Difficult,
    /// Ended by an oral agreement.
    Oral,
    /// Nothing lifts it higher.
    NothingHigher,
}

/// A proposed grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The grade's code; none only in a table without grades.
    pub grade: Option<String>,
    /// Why.
    pub reasons: Vec<GradeReason>,
}

/// Proposes the highest grade to which anything lifts the case. Where nothing does, it is of the
/// lowest one that is not for oral agreements.
#[must_use]
pub fn propose(table: &GradeTable, case: &Measures) -> Proposal {
    let lifted = table.grades.iter().rev().find_map(|grade| {
        let reasons = reasons(grade, case);
        (!reasons.is_empty()).then_some((grade, reasons))
    });
    let lowest = || {
        let written = table.grades.iter().find(|one| !one.thresholds.is_oral);
        let grade = written.or(table.grades.first())?;
        Some((grade, vec![GradeReason::NothingHigher]))
    };
    match lifted.or_else(lowest) {
        Some((grade, reasons)) => Proposal {
            grade: Some(grade.code.clone()),
            reasons,
        },
        None => Proposal {
            grade: None,
            reasons: Vec::new(),
        },
    }
}

fn reasons(grade: &Grade, case: &Measures) -> Vec<GradeReason> {
    let limits = &grade.thresholds;
    let reached = |found: u32, least: Option<u32>| least.filter(|least| found >= *least);
    let mut reasons = Vec::new();
    if let Some(least) = reached(case.people, limits.people) {
        let found = case.people;
        reasons.push(GradeReason::People { found, least });
    }
    if let Some(least) = limits.amount_fen.filter(|least| case.amount >= *least) {
        let found = case.amount;
        reasons.push(GradeReason::Amount { found, least });
    }
    if let Some(least) = reached(case.sessions, limits.sessions) {
        let found = case.sessions;
        reasons.push(GradeReason::Sessions { found, least });
    }
    if let Some(least) = reached(case.days, limits.days) {
        let found = case.days;
        reasons.push(GradeReason::Days { found, least });
    }
    if limits.is_difficult && case.is_difficult {
        reasons.push(GradeReason::Difficult);
    }
    if !case.is_oral && limits.dispute_types.contains(&case.dispute_type) {
        reasons.push(GradeReason::DisputeType {
            code: case.dispute_type.clone(),
        });
    }
    if limits.is_oral && case.is_oral {
        reasons.push(GradeReason::Oral);
    }
    reasons
}
