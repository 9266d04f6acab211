//! 建议类型: what a narrative is likely to be, by what the office itself has closed.
//!
//! - `learner`: learning in the background, and when to learn again
//! - `asking`: the suggestions for a narrative
//! - `evaluating`: how well they go, by the casebook or by a labelled spreadsheet

mod asking;
mod evaluating;
mod learner;

pub(crate) use asking::{SuggestType, TypeSuggestions, suggest_type};
pub(crate) use evaluating::{EvaluateModel, ModelEvaluation, evaluate_model};
pub(crate) use learner::Learner;
