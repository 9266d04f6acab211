//! 归档与销毁: how long a dossier is kept, and the list by which what is due is destroyed.

use super::record;
use super::subject::SubjectKind;
use crate::domain::choice::choice;
use crate::domain::id::{DestructionId, PersonId};
use chrono::NaiveDate;
use uuid::Uuid;

choice! {
    /// 保管期限 of a dossier (forms.md §6).
    RetentionClass {
        /// 短期.
        Short = "short",
        /// 长期.
        Long = "long",
        /// 永久: never due.
        Permanent = "permanent",
    }
}

choice! {
    /// Where a destruction list stands.
    DestructionStatus {
        /// 待审批.
        Listed = "listed",
        /// 待第二人审批.
        HalfApproved = "half_approved",
        /// 已批准，待销毁.
        Approved = "approved",
        /// 已退回.
        Rejected = "rejected",
        /// 已撤回.
        Withdrawn = "withdrawn",
        /// 已销毁.
        CarriedOut = "carried_out",
    }
}

/// A line of a destruction list: what is known of a record without anybody in it.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
pub struct DestructionItem {
    /// The record.
    pub subject_id: Uuid,
    /// Its docket or order number.
    pub number: String,
    /// Code of its type, where it has one.
    pub dispute_type: Option<String>,
    /// The day from which its time is counted: archived, closed, talked over.
    pub ended_on: NaiveDate,
    /// 保管期限, of a dossier.
    pub retention_class: Option<RetentionClass>,
    /// The first day on which it may be destroyed.
    pub due_on: NaiveDate,
    /// Pages of the dossier as it was last bound.
    pub page_count: Option<u32>,
    /// How many records were destroyed with it; none until then.
    pub record_count: Option<u32>,
    /// How many attachments were among them.
    pub attachment_count: Option<u32>,
    /// Of how many entries the text was erased.
    pub entry_count: Option<u32>,
}

record! {
    /// 销毁清册. Its scope is the street; it names nobody.
    Destruction(DestructionId) as "destruction" {
        /// The number of the list: year and running number.
        list_no: String,
        /// What is on it: one kind.
        subject_kind: SubjectKind,
        /// Its lines.
        items: Vec<DestructionItem>,
        /// Where it stands.
        status: DestructionStatus,
        /// 鉴定意见: why it is of no further use.
        reason: String,
        /// Who drew it up.
        listed_by: PersonId,
        /// On which day.
        listed_on: NaiveDate,
        /// Who approved it first.
        first_approved_by: PersonId,
        /// On which day.
        first_approved_on: NaiveDate,
        /// Who approved it after that.
        second_approved_by: PersonId,
        /// On which day.
        second_approved_on: NaiveDate,
        /// Who sent it back or took it back.
        decided_by: PersonId,
        /// On which day.
        decided_on: NaiveDate,
        /// Why.
        decision_note: String,
        /// Who carried it out.
        carried_out_by: PersonId,
        /// On which day.
        carried_out_on: NaiveDate,
    }
}
