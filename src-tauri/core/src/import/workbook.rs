//! A file as its sheets, whatever kind of file it is.

use super::container;
use super::delimited;
use super::encoding;
use super::error::{Format, SheetError};
use super::excel;
use super::html;
use super::sheet::Sheet;

/// The most bytes of a file that are read.
const FILE_LIMIT: usize = 256 << 20;

/// A file read as sheets.
#[derive(Clone, Debug)]
pub struct Workbook {
    format: Format,
    sheets: Vec<Sheet>,
}

impl Workbook {
    /// Reads a file. Its kind is told from the bytes; the name only names the sheet of a file
    /// that has no names of its own.
    ///
    /// # Errors
    /// One [`SheetError`] for each way a file can fail; none of them holds anything read.
    pub fn read(file_name: &str, bytes: &[u8]) -> Result<Self, SheetError> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(SheetError::Empty);
        }
        if bytes.len() > FILE_LIMIT {
            return Err(SheetError::TooLarge {
                bytes: bytes.len() as u64,
                limit: FILE_LIMIT as u64,
            });
        }
        let (format, mut sheets) = match container::binary_format(bytes)? {
            Some(format) => (format, excel::read(format, bytes)?),
            None => Self::read_text(stem(file_name), &encoding::decode(bytes)?)?,
        };
        sheets.retain(|sheet| sheet.row_count() > 0);
        if sheets.is_empty() {
            return Err(SheetError::NoSheet);
        }
        Ok(Self { format, sheets })
    }

    fn read_text(name: &str, text: &str) -> Result<(Format, Vec<Sheet>), SheetError> {
        if html::is_page(text) {
            return Ok((Format::Html, html::read(name, text)?));
        }
        Ok((
            Format::Delimited,
            vec![delimited::read(name.to_owned(), text)?],
        ))
    }

    /// What the file turned out to be.
    pub fn format(&self) -> Format {
        self.format
    }

    /// The sheets that are shown and hold anything, in the workbook's order; never none.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// The sheet of this name.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name() == name)
    }
}

/// A file's name without folders and ending.
fn stem(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
