//! The grade of one case: proposed by the thresholds, decided by a head.

use crate::desk::{Desk, record_all};
use crate::shape::{Done, filled, request, response};
use crate::{Failure, FailureCode};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::allowance::{
    self, Grade, GradeDecision, GradeReason, GradeTable, Measures, Proposal, in_force, in_force_on,
    propose,
};
use lxq_core::domain::dispute::Case;
use lxq_core::domain::id::DisputeId;
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::record::{DisputeStatus, Outcome};
use lxq_core::store::Reader;
use lxq_core::store::table::allowance::tables;
use lxq_core::store::table::case;

request! {
    /// A dispute whose grade is asked for.
    pub struct DisputeGradeAsk {
        /// The dispute.
        pub dispute_id: DisputeId,
    }

    /// 定级.
    pub struct DecideDifficultyGrade {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The grade's code; none to go by the thresholds again.
        pub grade: Option<String>,
        /// Why; needed where it differs from the proposed one.
        pub grade_reason: Option<String>,
    }
}

response! {
    /// The grade of a case.
    pub struct DisputeGrade {
        /// Whether the case is closed; only then it is graded.
        pub is_closed: bool,
        /// Whether it counts for the allowance.
        pub is_counted: bool,
        /// Code of the grade that holds.
        pub grade: Option<String>,
        /// What the case earns by it, in fen.
        pub amount_fen: Fen,
        /// Whether a head decided it.
        pub is_decided: bool,
        /// Why a head decided so.
        pub grade_reason: Option<String>,
        /// Code of the grade that the thresholds propose.
        pub proposed: Option<String>,
        /// Why they do.
        pub reasons: Vec<GradeReason>,
        /// The grades of the table by which the case is graded, the lowest first.
        pub grades: Vec<Grade>,
        /// Whether the user may decide.
        pub may_decide: bool,
    }
}

fn found(desk: &Desk, reader: Reader<'_>, id: DisputeId) -> Result<Case, Failure> {
    let case = case::case(reader, id)?.ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    desk.require(reader, &case.dispute)?;
    Ok(case)
}

/// The table by which a case is graded, and the grade that it proposes.
fn graded(reader: Reader<'_>, case: &Case) -> Result<(GradeTable, Proposal), Failure> {
    let versions = tables(reader)?;
    let (table, _) = match case.dispute.closed_on {
        Some(day) => in_force_on(&versions, day),
        None => in_force(&versions),
    };
    let proposal = propose(&table, &Measures::of(case));
    Ok((table, proposal))
}

pub(crate) fn dispute_grade(desk: &Desk, ask: DisputeGradeAsk) -> Result<DisputeGrade, Failure> {
    desk.casebook.read(|reader| {
        let case = found(desk, reader, ask.dispute_id)?;
        let (table, proposal) = graded(reader, &case)?;
        let decided = case
            .dispute
            .difficulty_grade
            .clone()
            .filter(|code| table.grade(code).is_some());
        let is_decided = decided.is_some();
        let grade = decided.or_else(|| proposal.grade.clone());
        let amount = grade.as_deref().and_then(|code| table.grade(code));
        let is_closed = case.dispute.status == Some(DisputeStatus::Closed);
        let is_settled = case.dispute.outcome == Some(Outcome::Settled);
        Ok(DisputeGrade {
            is_closed,
            is_counted: is_closed && (is_settled || !table.is_settled_only),
            amount_fen: amount.map(|grade| grade.amount_fen).unwrap_or_default(),
            grade,
            is_decided,
            grade_reason: case.dispute.grade_reason.clone().filter(|_| is_decided),
            proposed: proposal.grade,
            reasons: proposal.reasons,
            grades: table.grades,
            may_decide: is_closed && allows(desk.actor.role, Permission::DecideGrades),
        })
    })
}

pub(crate) fn decide(desk: &Desk, form: DecideDifficultyGrade) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let case = found(desk, act.reader(), form.dispute_id)?;
        let (table, proposal) = graded(act.reader(), &case)?;
        let decision = GradeDecision {
            grade: filled(form.grade),
            reason: filled(form.grade_reason),
        };
        let facts = allowance::decide_grade(&case.dispute, &table, &proposal, &decision)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}
