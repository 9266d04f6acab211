//! The sex that a number states.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The sex stated by an identity number or a licence number, as the forms ask for it (男、女).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// 男.
    Male,
    /// 女.
    Female,
}

impl Sex {
    /// The sex that an odd (male) or even (female) sequence number stands for (GB 11643—1999).
    #[must_use]
    pub fn of_sequence(sequence: u32) -> Self {
        if sequence % 2 == 1 {
            Self::Male
        } else {
            Self::Female
        }
    }

    /// The word printed on forms.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Male => "男",
            Self::Female => "女",
        }
    }
}
