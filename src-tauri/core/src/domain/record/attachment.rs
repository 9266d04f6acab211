//! 附件: photos, scans, recordings and papers that belong to a record. Their bytes lie in a file
//! of their own, in chunks under their hashes; the journal holds what they are.

use super::Instant;
use super::document::DossierItem;
use super::record;
use super::subject::SubjectKind;
use crate::domain::id::{AttachmentId, DisputePartyId, PersonId};
use uuid::Uuid;

record! {
    /// 附件.
    Attachment(AttachmentId) as "attachment" {
        /// What it belongs to.
        subject_kind: SubjectKind,
        /// Its id.
        subject_id: Uuid,
        /// The file's name as it came.
        file_name: String,
        /// Its media type, found out from its bytes.
        media_type: String,
        /// How many bytes are kept.
        byte_count: i64,
        /// BLAKE3 of the bytes as kept, in hex.
        content_hash: String,
        /// BLAKE3 of the bytes as they came, in hex.
        original_hash: String,
        /// Whether place and device (EXIF, GPS) were taken out.
        is_cleaned: bool,
        /// The hashes of its chunks, in order, in hex.
        chunks: Vec<String>,
        /// 说明.
        caption: String,
        /// When it was added.
        added_at: Instant,
        /// Who added it.
        added_by: PersonId,
        /// Whether it was taken off the record.
        is_removed: bool,
        /// Where it is bound in the dossier of its dispute; with the evidence where nobody said.
        dossier_item: DossierItem,
        /// 提供人: the party who gave it; none for what the committee collected.
        provided_by: DisputePartyId,
        /// 证明内容.
        proves: String,
        /// 原件: whether the original was shown.
        is_original: bool,
        /// 不入卷: whether it stays out of the dossier, as notes of a talk with one side alone do.
        is_kept_out: bool,
    }
}
