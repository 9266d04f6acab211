//! The refusals of the hazard ledger as every surface sees them.

use crate::{Failure, FailureCode, FailureKind, FieldCode, FieldProblem, ProblemCode};
use lxq_core::domain::hazard::{Fault, HazardAction, HazardProblem, HazardRefusal};
use lxq_core::domain::record::{Person, Platform};
use lxq_core::store::Act;
use std::collections::BTreeMap;

impl From<HazardRefusal> for Failure {
    fn from(refusal: HazardRefusal) -> Self {
        match refusal {
            HazardRefusal::NotNow {
                action,
                status,
                obstacle,
                possible,
            } => {
                let words: Vec<_> = possible.into_iter().map(HazardAction::as_str).collect();
                Self::refused(FailureCode::HazardNotNow)
                    .with("hazard_action", action.as_str())
                    .with("hazard_status", status.as_str())
                    .with("hazard_obstacle", obstacle.as_str())
                    .with("hazard_possible", words.join(" "))
            }
            HazardRefusal::InspectionOver { status } => Self::refused(FailureCode::InspectionOver)
                .with("inspection_status", status.as_str()),
            HazardRefusal::Fields(problems) => Self {
                code: FailureCode::Fields,
                kind: FailureKind::Refused,
                params: BTreeMap::new(),
                fields: problems.into_iter().map(FieldProblem::from).collect(),
                detail_id: None,
            },
        }
    }
}

impl From<HazardProblem> for FieldProblem {
    fn from(problem: HazardProblem) -> Self {
        use FieldCode as C;
        let mut params = BTreeMap::new();
        let mut put = |name: &str, value: String| params.insert(name.to_owned(), value);
        let code = match problem.fault {
            Fault::Required => C::Required,
            Fault::TooLong { most } => {
                put("most", most.to_string());
                C::TooLong
            }
            Fault::InFuture => C::InFuture,
            Fault::Before { earliest } => {
                put("earliest", earliest.to_string());
                C::Before
            }
            Fault::After { latest } => {
                put("latest", latest.to_string());
                C::After
            }
            Fault::HoldsIdNumber => C::HoldsIdNumber,
            Fault::Twice => C::Twice,
            Fault::NotPositive => C::NotPositive,
            Fault::NothingTicked => C::NothingTicked,
        };
        Self {
            field: problem.field,
            code: ProblemCode::Field(code),
            params,
            can_overrule: false,
        }
    }
}

/// Whoever a form names is on the staff and still works here; who is there already may stay.
pub(super) fn check_staff(
    act: &Act<'_>,
    field: &str,
    ids: &[lxq_core::domain::id::PersonId],
    known: &[lxq_core::domain::id::PersonId],
) -> Result<(), Failure> {
    crate::dispute::check_people(act, field, ids)?;
    for id in ids.iter().filter(|id| !known.contains(id)) {
        let person = act.reader().get::<Person>(*id)?;
        if person.and_then(|person| person.is_active) == Some(false) {
            return Err(Failure::field(field, FieldCode::Inactive));
        }
    }
    Ok(())
}

/// A platform that no longer works gets no new matters.
pub(super) fn check_platform(platform: &Platform) -> Result<(), Failure> {
    if platform.is_active == Some(false) {
        Err(Failure::field("platform_id", FieldCode::Inactive))
    } else {
        Ok(())
    }
}
