//! 常用文本: words that are written again and again, ready to be picked.

use super::consultation::SuggestedWay;
use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{PersonId, TextBlockId};

choice! {
    /// Where a block of text is used.
    TextBlockPurpose {
        /// 法律咨询: a frequent question with its answer.
        Consultation = "consultation",
    }
}

record! {
    /// 常用文本; of the whole street, or somebody's own.
    TextBlock(TextBlockId) as "text_block" {
        /// Where it is used.
        purpose: TextBlockPurpose,
        /// 标题, by which it is found.
        title: String,
        /// Code in the table of dispute types.
        topic: String,
        /// The question.
        content: String,
        /// The answer.
        advice: String,
        /// 法律依据.
        legal_basis: String,
        /// 建议途径.
        suggested_ways: Vec<SuggestedWay>,
        /// Whose own it is; none for the whole street.
        owner_id: PersonId,
        /// Whether it was taken out.
        is_removed: bool,
    }
}
