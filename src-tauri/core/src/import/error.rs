//! Why a file could not be read as a table.

use thiserror::Error;

/// What a file turned out to be, judged by its content and never by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Excel 2007 and later, with or without macros.
    Xlsx,
    /// Excel's binary workbook in a zip.
    Xlsb,
    /// OpenDocument, as LibreOffice and some WPS versions write.
    Ods,
    /// Excel 97–2003.
    Xls,
    /// A web page, often saved by hotline systems under the name `.xls`.
    Html,
    /// Text with separators: csv, tsv.
    Delimited,
}

/// Why a file could not be read. Carries no reader's message as its source, because the readers
/// put what they found in a cell into theirs.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SheetError {
    /// The file has no bytes, or only blanks.
    #[error("the file is empty")]
    Empty,
    /// More bytes, packed or unpacked, than a desk machine should take in.
    #[error("the file holds {bytes} bytes, more than {limit}")]
    TooLarge {
        /// The size found, or announced by the archive's directory.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// The workbook asks for a password.
    #[error("the workbook is protected by a password")]
    Encrypted,
    /// The file ends before its format says it may: a broken download or copy.
    #[error("the {format:?} file ends too early")]
    Truncated {
        /// What the file claims to be.
        format: Format,
    },
    /// The file has the shape of a workbook and contradicts itself inside.
    #[error("the {format:?} file is damaged")]
    Damaged {
        /// What the file claims to be.
        format: Format,
    },
    /// A zip archive whose directory cannot be read, so that its kind is unknown.
    #[error("the archive is damaged")]
    DamagedArchive,
    /// A zip archive cut short, so that its kind is unknown.
    #[error("the archive ends too early")]
    TruncatedArchive,
    /// Something else: a picture, a PDF, a Word document, an archive of files.
    #[error("the file is not a spreadsheet")]
    NotASpreadsheet,
    /// A web page or XML without a table that could be read.
    #[error("the page holds no table")]
    NoTable,
    /// Text in no encoding that is read here (UTF-8, UTF-16 with mark, GB18030).
    #[error("the text is in an unknown encoding")]
    UnknownEncoding,
    /// A quotation mark opens in this row and never closes, so rows after it cannot be told apart.
    #[error("the quotation mark opened in row {row} never closes")]
    UnclosedQuote {
        /// The row as a spreadsheet would number it.
        row: u32,
    },
    /// The workbook has no sheet with cells.
    #[error("the workbook holds no sheet with cells")]
    NoSheet,
}
