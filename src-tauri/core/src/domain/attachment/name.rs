//! The name under which an attachment is kept.

use super::media::{Media, extension, is_taken_by_name};

/// Characters of a name that are kept.
const NAME_CHARS: usize = 120;
/// Characters that a file system or a page could take for something else.
const UNFIT: &[char] = &['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

/// The name of a file without folders, with the ending that its bytes deserve.
#[must_use]
pub fn name_by_bytes(file_name: &str, media: &Media) -> String {
    let last = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .filter(|c| !c.is_control() && !UNFIT.contains(c) && !is_direction(*c))
        .collect();
    let plain = plain.trim().trim_start_matches('.');
    let ending = extension(plain);
    let (stem, ending) = if media.extensions.contains(&ending.as_str()) {
        (&plain[..plain.len() - ending.len() - 1], ending)
    } else if is_taken_by_name(plain) {
        // The name lies: what it ends in is another kind of file.
        let stem = &plain[..plain.len() - ending.len() - 1];
        (stem, media.extensions[0].to_owned())
    } else {
        (plain, media.extensions[0].to_owned())
    };
    let stem: String = stem.chars().take(NAME_CHARS).collect();
    let stem = stem.trim_end_matches(['.', ' ']);
    let stem = if stem.is_empty() { "附件" } else { stem };
    format!("{stem}.{ending}")
}

/// Marks that turn the direction of writing can hide a name's true ending.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
