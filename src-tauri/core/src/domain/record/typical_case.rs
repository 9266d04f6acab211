//! 典型案例: a closed dispute told so that nobody in it is known, for everybody in the street to learn
//! from. What is kept here went through the anonymiser; the dispute itself stays where it is.

use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{DisputeId, PersonId, TypicalCaseId};
use chrono::NaiveDate;

choice! {
    /// Where a typical case stands.
    TypicalCaseStatus {
        /// 草稿.
        Draft = "draft",
        /// 待审核.
        Submitted = "submitted",
        /// 已通过, for everybody to read.
        Approved = "approved",
        /// 已退回.
        Rejected = "rejected",
        /// 已撤下.
        Withdrawn = "withdrawn",
    }
}

record! {
    /// 典型案例. Its scope is the street.
    TypicalCase(TypicalCaseId) as "typical_case" {
        /// The dispute from which it was made; told only to those who may read that.
        dispute_id: DisputeId,
        /// 标题.
        title: String,
        /// Code in the table of dispute types.
        dispute_type: String,
        /// 案情简介.
        facts: String,
        /// 调解过程.
        course: String,
        /// 调解结果.
        result: String,
        /// 典型意义.
        significance: String,
        /// Where it stands.
        status: TypicalCaseStatus,
        /// Everybody who wrote in it; none of them approves it.
        author_ids: Vec<PersonId>,
        /// The day of the draft.
        drafted_on: NaiveDate,
        /// The day on which it was last handed in.
        submitted_on: NaiveDate,
        /// Who approved it, sent it back or took it down.
        decided_by: PersonId,
        /// On which day.
        decided_on: NaiveDate,
        /// Why it was sent back or taken down.
        decision_note: String,
    }
}
