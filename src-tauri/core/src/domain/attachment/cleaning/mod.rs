//! Taking out of pictures what tells of place, device and person (privacy.md P16).
//!
//! A container is rewritten part by part and its pixels are not decoded. Parts that are known to
//! be needed for showing stay; all others go, the ones that nobody thought of as well, and what
//! lies behind the picture's end. Only the orientation is carried over.

mod gif;
mod jpeg;
mod orientation;
mod png;
mod webp;

use super::media::{Container, FileProblem};

/// The same picture without what tells of place, device and person.
///
/// # Errors
/// [`FileProblem::Damaged`] where its container cannot be read to the picture's end.
pub fn clean(container: Container, bytes: &[u8]) -> Result<Vec<u8>, FileProblem> {
    match container {
        Container::Jpeg => jpeg::clean(bytes),
        Container::Png => png::clean(bytes),
        Container::Webp => webp::clean(bytes),
        Container::Gif => gif::clean(bytes),
        Container::Bmp => Some(bytes.to_vec()),
    }
    .ok_or(FileProblem::Damaged)
}
