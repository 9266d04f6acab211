//! 利益冲突: what people declare of their own kin, and what a check found.

use super::record;
use super::subject::SubjectKind;
use crate::domain::choice::choice;
use crate::domain::dispute::Resemblance;
use crate::domain::id::{ConflictCheckId, FamilyTieId, PersonId};
use chrono::NaiveDate;
use uuid::Uuid;

choice! {
    /// How somebody is kin.
    FamilyRelation {
        /// 配偶.
        Spouse = "spouse",
        /// 父母.
        Parent = "parent",
        /// 子女.
        Child = "child",
        /// 兄弟姐妹.
        Sibling = "sibling",
        /// 祖父母、外祖父母、孙子女、外孙子女.
        Grandkin = "grandkin",
        /// 姻亲.
        InLaw = "in_law",
        /// 其他近亲属或密切关系.
        Other = "other",
    }
}

choice! {
    /// Who a person would be in the matter.
    ConflictCapacity {
        /// 调解员: between the sides.
        Mediator = "mediator",
        /// 律师: beside whoever asks.
        Lawyer = "lawyer",
    }
}

choice! {
    /// Why somebody should not take a matter, what nobody can consent to first.
    ConflictReason {
        /// 曾主持调解同一或密切关联的纠纷 (process.md §7).
        SameMatterMediated = "same_matter_mediated",
        /// 曾就本纠纷为一方提供咨询.
        SameMatterAdvised = "same_matter_advised",
        /// 本人即为当事人.
        IsParty = "is_party",
        /// 本人是当事人的代理人.
        IsRepresentative = "is_representative",
        /// 当事人是本人申报的近亲属.
        FamilyTie = "family_tie",
        /// 曾主持调解该当事人的其他纠纷.
        EarlierMediation = "earlier_mediation",
        /// 曾为对方当事人提供咨询.
        EarlierConsultation = "earlier_consultation",
        /// 涉及保密案件: that there is a conflict is all that is told.
        Sealed = "sealed",
    }
}

choice! {
    /// What a finding demands.
    ConflictWeight {
        /// Nobody can consent: another person must take it.
        Barred = "barred",
        /// Another person, or consent with the reason.
        Conflict = "conflict",
        /// Worth a look; demands nothing.
        Hint = "hint",
    }
}

choice! {
    /// What came of a check.
    ConflictResult {
        /// 未发现利益冲突.
        Clear = "clear",
        /// 存在利益冲突, undecided: the person does not take the matter.
        Conflict = "conflict",
        /// 存在利益冲突，已同意继续, with the reason.
        Waived = "waived",
    }
}

/// One finding: reasons and the id of a record, never what stands in it.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
pub struct ConflictFinding {
    /// What it demands.
    pub weight: ConflictWeight,
    /// Why.
    pub reason: ConflictReason,
    /// By what a person was known again.
    pub likeness: Vec<Resemblance>,
    /// What kind of record it comes from; none where that is not for everybody.
    pub subject_kind: Option<SubjectKind>,
    /// That record.
    pub subject_id: Option<Uuid>,
}

record! {
    /// 亲属申报: kin that a member of staff declared, so that checks know them.
    FamilyTie(FamilyTieId) as "family_tie" {
        /// Whose kin.
        person_id: PersonId,
        /// The kin's name.
        name: String,
        /// How they are kin.
        relation: FamilyRelation,
        /// Number of the kin's ID card, where told.
        document_no: String,
        /// The kin's telephone, where told.
        phone: String,
        /// Whether the declaration was taken back.
        is_removed: bool,
    }
}

record! {
    /// 利益冲突检查.
    ConflictCheck(ConflictCheckId) as "conflict_check" {
        /// The kind of matter.
        subject_kind: SubjectKind,
        /// The matter.
        subject_id: Uuid,
        /// Who was checked.
        person_id: PersonId,
        /// As what.
        capacity: ConflictCapacity,
        /// What was found.
        findings: Vec<ConflictFinding>,
        /// What came of it.
        result: ConflictResult,
        /// Why it goes on in spite of what was found.
        consent_reason: String,
        /// Who checked.
        checked_by: PersonId,
        /// On which day.
        checked_on: NaiveDate,
        /// Who consented.
        decided_by: PersonId,
        /// On which day.
        decided_on: NaiveDate,
    }
}
