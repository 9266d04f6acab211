//! A folder that somebody typed or pasted.

use crate::{Failure, FieldCode};
use std::path::PathBuf;

/// The folder that somebody named: its whole path, and it is there.
pub(crate) fn named_folder(typed: &str) -> Result<PathBuf, Failure> {
    // A path copied from a file manager may stand between quotation marks.
    let typed = typed.trim().trim_matches('"').trim();
    if typed.is_empty() {
        return Err(Failure::field("folder", FieldCode::Required));
    }
    let folder = PathBuf::from(typed);
    if folder.is_absolute() && folder.is_dir() {
        Ok(folder)
    } else {
        Err(Failure::field("folder", FieldCode::NoFolder))
    }
}
