//! Problems of the forms of office and outreach, as every surface sees them.

use crate::{Failure, FailureCode, FieldCode, FieldProblem, ProblemCode};
use lxq_core::domain::office::{Fault, FormProblem};
use std::collections::BTreeMap;

/// Refuses a form with problems, all of them at once.
pub(crate) fn refuse(problems: Vec<FormProblem>) -> Result<(), Failure> {
    if problems.is_empty() {
        return Ok(());
    }
    let mut failure = Failure::refused(FailureCode::Fields);
    failure.fields = problems.into_iter().map(shape).collect();
    Err(failure)
}

fn shape(problem: FormProblem) -> FieldProblem {
    use FieldCode as C;
    let mut params = BTreeMap::new();
    let code = match problem.fault {
        Fault::Required => C::Required,
        Fault::TooLong => C::TooLong,
        Fault::InFuture => C::InFuture,
        Fault::Before { earliest } => {
            params.insert("earliest".to_owned(), earliest.to_string());
            C::Before
        }
        Fault::NotPositive => C::NotPositive,
        Fault::TooLarge => C::TooLarge,
        Fault::Unknown => C::Unknown,
        Fault::JobUnfit => C::JobUnfit,
        Fault::Identifier(code) => {
            return FieldProblem {
                field: problem.field,
                code: ProblemCode::Identifier(code),
                params,
                can_overrule: false,
            };
        }
    };
    FieldProblem {
        field: problem.field,
        code: ProblemCode::Field(code),
        params,
        can_overrule: false,
    }
}
