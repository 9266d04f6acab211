//! Putting a kept file on a record.

use super::media::Media;
use super::name::name_by_bytes;
use crate::domain::id::{AttachmentId, PersonId};
use crate::domain::record::{Attachment, Instant, Record as _, SubjectKind};
use crate::domain::scope::Scope;
use uuid::Uuid;

/// Characters of a caption.
pub const CAPTION_CHARS: usize = 200;

/// What an attachment belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The kind of record.
    pub kind: SubjectKind,
    /// Its id.
    pub id: Uuid,
    /// The scope in which it lives, and the attachment with it.
    pub scope: Scope,
}

/// A file whose bytes are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// The name as it came.
    pub file_name: String,
    /// What it is.
    pub media: &'static Media,
    /// How many bytes are kept.
    pub byte_count: u64,
    /// BLAKE3 of the bytes as kept, in hex.
    pub content_hash: String,
    /// BLAKE3 of the bytes as they came, in hex.
    pub original_hash: String,
    /// Whether place and device were taken out.
    pub is_cleaned: bool,
    /// The hashes of its chunks, in order, in hex.
    pub chunks: Vec<String>,
}

/// A caption has more characters than [`CAPTION_CHARS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaptionTooLong;

/// A caption as it is kept; none where it is empty.
///
/// # Errors
/// [`CaptionTooLong`].
pub fn caption_of(text: Option<&str>) -> Result<Option<String>, CaptionTooLong> {
    let text = text.unwrap_or_default().trim();
    if text.chars().count() > CAPTION_CHARS {
        return Err(CaptionTooLong);
    }
    Ok(Some(text.to_owned()).filter(|text| !text.is_empty()))
}

/// The record of a kept file on its subject.
#[must_use]
pub fn attachment(
    id: AttachmentId,
    subject: Subject,
    file: KeptFile,
    caption: Option<String>,
    added_at: Instant,
    added_by: PersonId,
) -> Attachment {
    let mut attachment = Attachment::blank(id.into(), subject.scope);
    attachment.subject_kind = Some(subject.kind);
    attachment.subject_id = Some(subject.id);
    attachment.file_name = Some(name_by_bytes(&file.file_name, file.media));
    attachment.media_type = Some(file.media.media_type.to_owned());
    attachment.byte_count = i64::try_from(file.byte_count).ok();
    attachment.content_hash = Some(file.content_hash);
    attachment.original_hash = Some(file.original_hash);
    attachment.is_cleaned = Some(file.is_cleaned);
    attachment.chunks = Some(file.chunks);
    attachment.caption = caption;
    attachment.added_at = Some(added_at);
    attachment.added_by = Some(added_by);
    attachment
}
