//! What stands around a case on its papers: the committee, the names of people, the cited law.

use crate::Failure;
use crate::sentence::of_choice;
use crate::settings::types_in;
use chrono::NaiveDate;
use lxq_core::domain::dispute::Case;
use lxq_core::domain::document::FiledAttachment;
use lxq_core::domain::id::PersonId;
use lxq_core::domain::record::{
    Attachment, Citation, Committee, DossierItem, Person, Platform, SubjectKind, Template,
};
use lxq_core::store::Reader;
use lxq_core::store::table::{attachment, citation, office};
use std::collections::BTreeMap;

/// What a case's papers say that is not in the case.
pub(crate) struct CaseAround {
    /// Today, for ages.
    pub(super) today: NaiveDate,
    /// Whether numbers, phones and addresses are masked.
    pub(super) is_masked: bool,
    /// The committee's full name; the platform's where there is none.
    pub(super) committee: String,
    /// Names of staff.
    people: BTreeMap<PersonId, String>,
    /// The dispute type in words.
    pub(crate) dispute_type: String,
    /// The articles cited on the case, in order.
    pub(super) citations: Vec<Citation>,
    /// Its attachments that are bound, in order.
    pub(crate) attachments: Vec<Attachment>,
    /// 保管期限 in words: that of the archive, or the street's usual one before.
    pub(super) retention: String,
    /// The wordings that committees saved.
    pub(super) templates: Vec<Template>,
}

impl CaseAround {
    /// Reads it all in the state in which the case was read.
    pub(super) fn load(
        reader: Reader<'_>,
        case: &Case,
        today: NaiveDate,
        is_masked: bool,
    ) -> Result<Self, Failure> {
        let platform = match case.dispute.scope.platform() {
            Some(id) => reader.get::<Platform>(id)?,
            None => None,
        };
        let people = reader
            .all::<Person>()?
            .into_iter()
            .filter_map(|person| Some((person.id, person.name?)))
            .collect();
        let (types, _) = types_in(reader)?;
        let code = case.dispute.dispute_type.as_deref().unwrap_or_default();
        let dispute_type = types
            .into_iter()
            .find(|one| one.code == code)
            .map(|one| one.name);
        let subject = (SubjectKind::Dispute, case.dispute.id.into());
        let mut citations = citation::of_subject(reader, subject.0, subject.1)?;
        citations.retain(|one| one.is_removed != Some(true));
        let mut attachments = attachment::of_subject(reader, subject.0, subject.1)?;
        attachments.retain(|one| one.is_removed != Some(true) && one.is_kept_out != Some(true));
        attachments.sort_by_key(|one| (one.added_at, one.id));
        let class = match case.dispute.retention_class {
            Some(class) => class,
            None => office::retention(reader)?.default_class,
        };
        Ok(Self {
            retention: of_choice("retention_class", class.as_str()),
            today,
            is_masked,
            committee: committee(reader, platform.as_ref())?,
            people,
            dispute_type: dispute_type.unwrap_or_default(),
            citations,
            attachments,
            templates: reader.all::<Template>()?,
        })
    }

    /// The name of a member of staff.
    pub(crate) fn name(&self, id: Option<PersonId>) -> String {
        id.and_then(|id| self.people.get(&id).cloned())
            .unwrap_or_default()
    }

    /// Names joined as lists of people are.
    pub(super) fn names(&self, ids: Option<&Vec<PersonId>>) -> String {
        let ids = ids.map(Vec::as_slice).unwrap_or_default();
        let names: Vec<String> = ids.iter().map(|id| self.name(Some(*id))).collect();
        names.join("、")
    }

    /// The attachments with their places.
    pub(super) fn filed(&self) -> Vec<FiledAttachment> {
        self.attachments
            .iter()
            .map(|one| FiledAttachment {
                id: one.id,
                item: item_of(one),
            })
            .collect()
    }
}

/// Where an attachment is bound: with the evidence where nobody said otherwise.
pub(super) fn item_of(attachment: &Attachment) -> DossierItem {
    attachment.dossier_item.unwrap_or(DossierItem::Evidence)
}

/// The committee's full name; the platform's where it has none.
pub(super) fn committee(
    reader: Reader<'_>,
    platform: Option<&Platform>,
) -> Result<String, Failure> {
    let committee = match platform.and_then(|platform| platform.committee_id) {
        Some(id) => reader.get::<Committee>(id)?,
        None => None,
    };
    Ok(committee
        .and_then(|committee| committee.name)
        .or_else(|| platform.and_then(|platform| platform.name.clone()))
        .unwrap_or_default())
}
