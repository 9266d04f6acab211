//! The fields of a citizen's request that a column can fill.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field of a request. What it is called on the screen lives with the screen; what other systems
/// call it lives in [`super::synonyms`].
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum RequestField {
    /// The number by which the other system knows the request; the key when it is read again.
    OrderNo,
    /// The hotline, platform or counter it came through.
    SourcePlatform,
    /// When the citizen asked.
    SubmittedAt,
    /// Who asked.
    RequesterName,
    /// How to reach them.
    RequesterPhone,
    /// Where they live or where the matter is.
    RequesterAddress,
    /// Whom it is about.
    TargetUnit,
    /// Where that is.
    TargetAddress,
    /// The matter in a line.
    Title,
    /// The matter in full.
    Content,
    /// Question, plea, complaint, report of a wrong, suggestion.
    Nature,
    /// Subject, broadest level.
    #[serde(rename = "category_1")]
    Category1,
    /// Subject, middle level.
    #[serde(rename = "category_2")]
    Category2,
    /// Subject, finest level.
    #[serde(rename = "category_3")]
    Category3,
    /// The office that deals with it.
    HandlingUnit,
    /// The person who does.
    Handler,
    /// When it was handed to them.
    AssignedAt,
    /// When the citizen was answered.
    AnsweredAt,
    /// When it was reported as done.
    ClosedAt,
    /// How far it is, in the other system's words.
    Status,
    /// What came of it.
    Result,
    /// How content the citizen is, in five levels.
    Satisfaction,
    /// Whether the citizen wishes to stay unknown.
    IsConfidential,
    /// Whether the same was asked before.
    IsRepeat,
    /// Whether the other system set it aside.
    IsInvalid,
    /// One word for sound, void, repeated or not taken on.
    Flag,
    /// Stars given for the handling.
    Stars,
    /// Stars added to them.
    StarsAdded,
    /// Stars taken from them.
    StarsRemoved,
    /// Why more time was asked for.
    ExtensionReason,
    /// Whether it was sent back.
    IsReturned,
    /// Why it was sent back.
    ReturnReason,
    /// When it was sent back.
    ReturnedAt,
    /// Anything noted beside.
    Remark,
}

impl RequestField {
    /// Every field, in the order of a request.
    pub const ALL: [Self; 34] = [
        Self::OrderNo,
        Self::SourcePlatform,
        Self::SubmittedAt,
        Self::RequesterName,
        Self::RequesterPhone,
        Self::RequesterAddress,
        Self::TargetUnit,
        Self::TargetAddress,
        Self::Title,
        Self::Content,
        Self::Nature,
        Self::Category1,
        Self::Category2,
        Self::Category3,
        Self::HandlingUnit,
        Self::Handler,
        Self::AssignedAt,
        Self::AnsweredAt,
        Self::ClosedAt,
        Self::Status,
        Self::Result,
        Self::Satisfaction,
        Self::IsConfidential,
        Self::IsRepeat,
        Self::IsInvalid,
        Self::Flag,
        Self::Stars,
        Self::StarsAdded,
        Self::StarsRemoved,
        Self::ExtensionReason,
        Self::IsReturned,
        Self::ReturnReason,
        Self::ReturnedAt,
        Self::Remark,
    ];

    /// Whether a table of requests must have a column for it. A table without order numbers is
    /// taken too: [`super::DerivedKey`] makes them.
    pub fn is_required(self) -> bool {
        self == Self::Content
    }

    /// Whether its column, where there is one, must be filled in every row.
    pub fn must_be_filled(self) -> bool {
        matches!(self, Self::OrderNo | Self::Content)
    }

    /// The most characters the field takes.
    pub fn max_chars(self) -> usize {
        match self {
            Self::OrderNo | Self::RequesterPhone => 64,
            Self::Title => 500,
            // A spreadsheet cell holds 32,767; text files may hold more, which is a slip.
            Self::Content
            | Self::Result
            | Self::ExtensionReason
            | Self::ReturnReason
            | Self::Remark => 32_767,
            Self::SourcePlatform
            | Self::SubmittedAt
            | Self::RequesterName
            | Self::RequesterAddress
            | Self::TargetUnit
            | Self::TargetAddress
            | Self::Nature
            | Self::Category1
            | Self::Category2
            | Self::Category3
            | Self::HandlingUnit
            | Self::Handler
            | Self::AssignedAt
            | Self::AnsweredAt
            | Self::ClosedAt
            | Self::Status
            | Self::Satisfaction
            | Self::IsConfidential
            | Self::IsRepeat
            | Self::IsInvalid
            | Self::Flag
            | Self::Stars
            | Self::StarsAdded
            | Self::StarsRemoved
            | Self::IsReturned
            | Self::ReturnedAt => 200,
        }
    }

    /// Whether a number in it names something, so that a rounded one is worthless.
    pub fn is_identifier(self) -> bool {
        matches!(self, Self::OrderNo | Self::RequesterPhone)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_field_has_its_own_name_on_the_wire() {
        let names: BTreeSet<String> = RequestField::ALL
            .iter()
            .map(|field| serde_json::to_string(field).expect("a name"))
            .collect();
        assert_eq!(names.len(), RequestField::ALL.len());
        assert!(names.contains("\"category_1\"") && names.contains("\"is_repeat\""));
    }
}
