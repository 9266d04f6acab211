//! 附件: which files a casebook takes, what is taken out of them, and how one is put on a record.
//!
//! Owns the decision by a file's bytes, never by its name, and the rewriting of pictures without
//! decoding them. Leaves keeping the bytes to the store. Invariant: what is not known to belong
//! to a picture does not stay in it.

mod cleaning;
mod keeping;
mod media;
mod name;

pub use cleaning::clean;
pub use keeping::{CAPTION_CHARS, CaptionTooLong, KeptFile, Subject, attachment, caption_of};
pub use media::{
    AttachmentForm, Container, FILE_BYTES, FileProblem, HEAD_BYTES, IMAGE_BYTES, Media,
    check_announced, form_of, is_taken_by_name, media_of,
};
pub use name::name_by_bytes;

#[cfg(test)]
mod tests;
