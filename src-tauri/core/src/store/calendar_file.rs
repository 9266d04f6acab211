//! `calendar.ics` in a folder that the user chose, for the calendar of a phone or another program.
//!
//! It is not encrypted: what is written there must name no citizen, which is up to the caller.

use super::error::StoreError;
use super::folder::write_whole;
use std::path::Path;

/// The name of the file.
pub const CALENDAR_FILE: &str = "calendar.ics";

/// Replaces the file, so that who reads it at the moment finds the old one or the new one.
///
/// # Errors
/// [`StoreError::Absent`] where the folder is not there; file errors.
pub fn write_calendar(folder: &Path, text: &str) -> Result<(), StoreError> {
    if !folder.is_absolute() || !folder.is_dir() {
        return Err(StoreError::Absent(folder.to_owned()));
    }
    write_whole(&folder.join(CALENDAR_FILE), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_replaced_whole_and_only_in_a_folder_that_is_there() {
        let folder = tempfile::tempdir().unwrap();
        write_calendar(folder.path(), "甲").unwrap();
        write_calendar(folder.path(), "乙").unwrap();
        let found = std::fs::read_to_string(folder.path().join(CALENDAR_FILE)).unwrap();
        assert_eq!(found, "乙");
        let nowhere = folder.path().join("没有");
        assert!(write_calendar(&nowhere, "甲").is_err());
        assert!(write_calendar(Path::new("就在这里"), "甲").is_err());
    }
}
