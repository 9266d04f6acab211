//! 归卷: where an attachment of a dispute is bound.

use crate::desk::{Desk, record_all};
use crate::shape::{Done, filled, request};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::dispute::require_open;
use lxq_core::domain::document::{Filing, FilingRefusal, file};
use lxq_core::domain::id::{AttachmentId, DisputeId, DisputePartyId};
use lxq_core::domain::record::{Attachment, DossierItem};
use lxq_core::store::table::case::case as read_case;

request! {
    /// Where an attachment is bound.
    pub struct FileAttachment {
        /// The attachment.
        pub id: AttachmentId,
        /// The item of the dossier; the evidence where empty.
        pub item: Option<DossierItem>,
        /// 提供人.
        pub provided_by: Option<DisputePartyId>,
        /// 证明内容.
        pub proves: Option<String>,
        /// 原件.
        #[serde(default)]
        pub is_original: bool,
        /// 不入卷.
        #[serde(default)]
        pub is_kept_out: bool,
    }
}

impl From<FilingRefusal> for Failure {
    fn from(refusal: FilingRefusal) -> Self {
        match refusal {
            FilingRefusal::NotOfACase => Self::refused(FailureCode::NotFound),
            FilingRefusal::UnknownParty => Self::field("provided_by", FieldCode::Unknown),
            FilingRefusal::TooLong => Self::field("proves", FieldCode::TooLong),
        }
    }
}

pub(crate) fn file_attachment(desk: &Desk, form: FileAttachment) -> Result<Done, Failure> {
    let not_found = || Failure::refused(FailureCode::NotFound);
    desk.act(|act, _| {
        let attachment = act
            .reader()
            .get::<Attachment>(form.id)?
            .ok_or_else(not_found)?;
        let subject = attachment.subject_id.ok_or_else(not_found)?;
        let case = read_case(act.reader(), DisputeId::from(subject))?.ok_or_else(not_found)?;
        desk.require(act.reader(), &case.dispute)?;
        require_open(&case.dispute)?;
        let filing = Filing {
            item: form.item,
            provided_by: form.provided_by,
            proves: filled(form.proves),
            is_original: form.is_original,
            is_kept_out: form.is_kept_out,
        };
        let facts = file(&case, &attachment, &filing)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}
