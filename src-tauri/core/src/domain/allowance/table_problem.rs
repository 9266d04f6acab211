//! What is wrong with a table of grades, at its fields.

use super::grade_table::GradeTable;
use crate::domain::dispute::{FieldProblem, Problems, Reason};
use crate::domain::identifiers::Fen;
use std::collections::BTreeSet;

/// The longest name of a grade, in characters.
const LONGEST: usize = 20;

/// Checks a table: at least one grade, names and codes once each, no negative amounts, no thresholds
/// of nothing. A grade may be left out: cases closed under the table before keep it.
///
/// # Errors
/// The problems, each at its field.
pub fn check_table(table: &GradeTable) -> Result<(), Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
    for (index, grade) in table.grades.iter().enumerate() {
        let at = |field: &str| format!("grades.{index}.{field}");
        problems.require_text(&at("name"), Some(&grade.name));
        problems.limit_text(&at("name"), Some(&grade.name), LONGEST);
        problems.require_text(&at("code"), Some(&grade.code));
        if !codes.insert(grade.code.trim()) {
            problems.add(at("code"), Reason::Twice);
        }
        if !grade.name.trim().is_empty() && !names.insert(grade.name.trim()) {
            problems.add(at("name"), Reason::Twice);
        }
        if grade.amount_fen < Fen::ZERO {
            problems.add(at("amount_fen"), Reason::NotPositive);
        }
        let limits = &grade.thresholds;
        for (field, count) in [
            ("people", limits.people),
            ("sessions", limits.sessions),
            ("days", limits.days),
        ] {
            if count == Some(0) {
                problems.add(at(&format!("thresholds.{field}")), Reason::NotPositive);
            }
        }
        if limits.amount_fen.is_some_and(|amount| amount <= Fen::ZERO) {
            problems.add(at("thresholds.amount_fen"), Reason::NotPositive);
        }
    }
    if table.grades.is_empty() {
        problems.add("grades", Reason::Required);
    }
    problems.found()
}
