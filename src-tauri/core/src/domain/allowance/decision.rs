//! 定级: the head of the committee decides another grade than the proposed one, with the reason.

use super::grade_table::GradeTable;
use super::proposal::Proposal;
use crate::domain::dispute::{FieldProblem, Problems, Reason};
use crate::domain::record::{Dispute, DisputeStatus, Fact};

/// The longest reason, in characters.
const LONGEST: usize = 500;

/// A decision.
#[derive(Clone, Debug)]
pub struct GradeDecision {
    /// The grade's code; none to go by the thresholds again.
    pub grade: Option<String>,
    /// Why; needed where the grade differs from the proposed one.
    pub reason: Option<String>,
}

/// Why a decision is refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GradeRefusal {
    /// Only a closed case is graded.
    #[error("the case is not closed")]
    NotClosed,
    /// Fields are missing or do not fit.
    #[error("{} fields do not fit", .0.len())]
    Fields(Vec<FieldProblem>),
}

/// Decides the grade of a closed case; no fact where it is so already.
///
/// # Errors
/// A case that is not closed; a grade that the table does not have; another grade than the proposed
/// one without a reason.
pub fn decide_grade(
    dispute: &Dispute,
    table: &GradeTable,
    proposal: &Proposal,
    form: &GradeDecision,
) -> Result<Vec<Fact>, GradeRefusal> {
    if dispute.status != Some(DisputeStatus::Closed) {
        return Err(GradeRefusal::NotClosed);
    }
    let mut problems = Problems::default();
    if let Some(code) = &form.grade {
        if table.grade(code).is_none() {
            problems.add("grade", Reason::Unknown);
        } else if form.grade != proposal.grade {
            problems.require_text("grade_reason", form.reason.as_deref());
        }
    }
    problems.limit_text("grade_reason", form.reason.as_deref(), LONGEST);
    problems.found().map_err(GradeRefusal::Fields)?;
    let mut next = dispute.clone();
    next.difficulty_grade.clone_from(&form.grade);
    let reason = form.reason.clone().filter(|_| form.grade.is_some());
    next.grade_reason = reason;
    let fact = Fact::change("dispute.grade_decided", dispute, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}
