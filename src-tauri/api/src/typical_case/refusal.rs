//! Refusals of typical cases as every surface sees them; the words that are left in a text are not
//! told here, the screen has them.

use crate::{Failure, FailureCode, FieldCode, FieldProblem, ProblemCode};
use lxq_core::domain::dispute::Refusal;
use lxq_core::domain::typical_case::{Leftover, TypicalCaseRefusal};
use std::collections::BTreeMap;

impl From<TypicalCaseRefusal> for Failure {
    fn from(refusal: TypicalCaseRefusal) -> Self {
        match refusal {
            TypicalCaseRefusal::NotNow {
                action,
                status,
                possible,
            } => {
                let words: Vec<_> = possible.iter().map(|action| action.as_str()).collect();
                Self::refused(FailureCode::TypicalCaseNotNow)
                    .with("typical_case_action", action.as_str())
                    .with("typical_case_status", status.as_str())
                    .with("typical_case_possible", words.join(" "))
            }
            TypicalCaseRefusal::Unfit(unfit) => Self::refused(FailureCode::TypicalCaseUnfit)
                .with("typical_case_unfit", unfit.as_str()),
            TypicalCaseRefusal::OwnText => Self::refused(FailureCode::TypicalCaseOwnText),
            TypicalCaseRefusal::Fields(problems) => Refusal::Fields(problems).into(),
            TypicalCaseRefusal::NumbersLeft(left) => of_sections(&left, FieldCode::HoldsNumber),
            TypicalCaseRefusal::NamesLeft(left) => of_sections(&left, FieldCode::MayHoldName),
        }
    }
}

/// One problem a section, with how much is left in it.
fn of_sections(left: &[Leftover], code: FieldCode) -> Failure {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for one in left {
        *counts.entry(one.section).or_default() += 1;
    }
    let mut failure = Failure::refused(FailureCode::Fields);
    failure.fields = counts
        .into_iter()
        .map(|(section, count)| FieldProblem {
            field: section.to_owned(),
            code: ProblemCode::Field(code),
            params: BTreeMap::from([("count".to_owned(), count.to_string())]),
            can_overrule: false,
        })
        .collect();
    failure
}
