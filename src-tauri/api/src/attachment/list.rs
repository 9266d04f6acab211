//! The attachments of a record.

use super::subject::{Wish, admitted, may_change};
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Moment, request, response};
use lxq_core::domain::attachment::{AttachmentForm, form_of};
use lxq_core::domain::id::{AttachmentId, DisputePartyId, PersonId};
use lxq_core::domain::record::{Attachment, DossierItem, SubjectKind};
use lxq_core::store::table::attachment::of_subject;
use uuid::Uuid;

request! {
    /// Whose attachments to list.
    pub struct AttachmentListAsk {
        /// The kind of record.
        pub subject_kind: SubjectKind,
        /// The record.
        pub subject_id: Uuid,
    }
}

response! {
    /// The attachments of a record.
    pub struct AttachmentList {
        /// Those on it, the oldest first.
        pub rows: Vec<AttachmentRow>,
        /// Those that were taken off it; their bytes are still kept.
        pub removed: Vec<AttachmentRow>,
        /// Whether files may be added and taken off.
        pub can_change: bool,
    }

    /// An attachment.
    pub struct AttachmentRow {
        /// Its id.
        pub id: AttachmentId,
        /// Its name, with the ending of its bytes.
        pub file_name: String,
        /// Its media type.
        pub media_type: String,
        /// How it is shown.
        pub form: AttachmentForm,
        /// How many bytes it has.
        pub byte_count: u64,
        /// In how many pieces it is read.
        pub piece_count: u32,
        /// Whether place and device were taken out.
        pub is_cleaned: bool,
        /// BLAKE3 of the bytes as they came, in hex.
        pub original_hash: String,
        /// 说明.
        pub caption: Option<String>,
        /// When it was added.
        pub added_at: Option<Moment>,
        /// Who added it.
        pub added_by: Option<PersonId>,
        /// Where it is bound in the dossier of its dispute; with the evidence where nobody said.
        pub dossier_item: Option<DossierItem>,
        /// 提供人.
        pub provided_by: Option<DisputePartyId>,
        /// 证明内容.
        pub proves: Option<String>,
        /// 原件.
        pub is_original: bool,
        /// 不入卷.
        pub is_kept_out: bool,
    }
}

pub(crate) fn list(desk: &Desk, ask: AttachmentListAsk) -> Result<AttachmentList, Failure> {
    let (kind, id) = (ask.subject_kind, ask.subject_id);
    desk.casebook.read(|reader| {
        admitted(desk, reader, kind, id, Wish::See)?;
        let (removed, kept): (Vec<_>, Vec<_>) = of_subject(reader, kind, id)?
            .into_iter()
            .partition(|one| one.is_removed == Some(true));
        Ok(AttachmentList {
            rows: kept.into_iter().map(row_of).collect(),
            removed: removed.into_iter().map(row_of).collect(),
            can_change: may_change(desk, kind),
        })
    })
}

pub(super) fn row_of(record: Attachment) -> AttachmentRow {
    let media_type = record.media_type.unwrap_or_default();
    AttachmentRow {
        id: record.id,
        file_name: record.file_name.unwrap_or_default(),
        form: form_of(&media_type),
        media_type,
        byte_count: record
            .byte_count
            .and_then(|count| u64::try_from(count).ok())
            .unwrap_or(0),
        piece_count: record
            .chunks
            .map_or(0, |chunks| u32::try_from(chunks.len()).unwrap_or(u32::MAX)),
        is_cleaned: record.is_cleaned == Some(true),
        original_hash: record.original_hash.unwrap_or_default(),
        caption: record.caption,
        added_at: record.added_at.map(Moment::from),
        added_by: record.added_by,
        dossier_item: record.dossier_item,
        provided_by: record.provided_by,
        proves: record.proves,
        is_original: record.is_original == Some(true),
        is_kept_out: record.is_kept_out == Some(true),
    }
}
