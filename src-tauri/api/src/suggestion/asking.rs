//! The likely types of a narrative that is being written.

use super::learner::Standing;
use crate::desk::Desk;
use crate::settings::types_in;
use crate::shape::{request, response};
use crate::{Failure, FieldCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Longer texts are not narratives.
const LONGEST: usize = 100_000;

/// Whether there is anything to suggest with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LearningState {
    /// Something was learned.
    Ready,
    /// It is being learned; to be asked again.
    Learning,
    /// Too few disputes are closed.
    TooFew,
}

request! {
    /// What has been typed so far of a matter.
    pub struct SuggestType {
        /// Facts and claims; where empty, only learning begins.
        pub narrative: String,
        /// Names of people in it, which are not read.
        #[serde(default)]
        pub names: Vec<String>,
    }
}

response! {
    /// The types that it is likely to be; nothing is set by it.
    pub struct TypeSuggestions {
        /// Whether there is anything to suggest with.
        pub state: LearningState,
        /// From how many closed disputes it was learned.
        pub learned_count: u32,
        /// The likeliest first, at most three; none where it is hardly likely.
        pub suggestions: Vec<TypeSuggestion>,
    }

    /// A type that it may be.
    pub struct TypeSuggestion {
        /// Its code.
        pub dispute_type: String,
        /// Its name.
        pub name: String,
        /// How likely, in per cent.
        pub percent: u32,
        /// Words of the narrative that speak for it.
        pub words: Vec<String>,
    }
}

pub(crate) fn suggest_type(desk: &Desk, ask: SuggestType) -> Result<TypeSuggestions, Failure> {
    if ask.narrative.chars().count() > LONGEST {
        return Err(Failure::field("narrative", FieldCode::TooLong));
    }
    let model = match desk.learner.standing(&desk.casebook)? {
        Standing::Ready(model) => model,
        Standing::Learning => return Ok(nothing(LearningState::Learning)),
        Standing::TooFew => return Ok(nothing(LearningState::TooFew)),
    };
    let (types, _) = desk.casebook.read(types_in)?;
    // A type that is no longer offered is not suggested either.
    let names: BTreeMap<String, String> = types
        .into_iter()
        .filter(|one| one.is_active)
        .map(|one| (one.code, one.name))
        .collect();
    let suggestions = model
        .suggest(&ask.narrative, &ask.names)
        .into_iter()
        .filter_map(|one| {
            let name = names.get(&one.label)?.clone();
            Some(TypeSuggestion {
                dispute_type: one.label,
                name,
                percent: percent(one.share),
                words: one.words,
            })
        })
        .collect();
    Ok(TypeSuggestions {
        state: LearningState::Ready,
        learned_count: u32::try_from(model.text_count()).unwrap_or(u32::MAX),
        suggestions,
    })
}

fn nothing(state: LearningState) -> TypeSuggestions {
    TypeSuggestions {
        state,
        learned_count: 0,
        suggestions: Vec::new(),
    }
}

/// Nothing is certain, so never a hundred.
fn percent(share: f32) -> u32 {
    (1..100)
        .rev()
        .find(|percent| f64::from(share) * 100.0 >= f64::from(*percent) - 0.5)
        .unwrap_or(0)
}
