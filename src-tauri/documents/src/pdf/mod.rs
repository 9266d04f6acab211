//! A paper as PDF/A-2b, for printing and for keeping.
//!
//! Typst sets the same model by the same rules as the `.docx`. Texts reach it as string literals
//! and nothing else; what it keeps of a paper between runs is dropped after each.

mod dossier;
mod faces;
mod fonts;
mod markup;
mod pictures;
mod qr;
mod shrinking;
mod world;

use crate::model::Document;
use crate::text;
pub use dossier::{DossierPdf, PartPages, to_dossier};
pub use fonts::Fonts;
use markup::Calls;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Smart};
use typst::layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::Sheet;

/// A calendar day, for the properties of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year, such as 2026.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// A rendered paper.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub page_count: usize,
    /// What a person should know before printing it.
    pub warnings: Vec<Warning>,
}

/// What went otherwise than asked, without harm to the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Characters that no face of this machine draws; 〓 stands in their places.
    NotPrintable(Vec<char>),
    /// A picture or PDF in a dossier that cannot be read; its page says so.
    Unreadable {
        /// The index of the part.
        part: usize,
        /// The index of the content in its part.
        content: usize,
    },
    /// A part that a complete dossier has, and that has nothing in it.
    PartMissing {
        /// The index of the part.
        part: usize,
    },
    /// A text too long for a QR code; the cover has none.
    QrTooLong,
}

/// A paper that could not be set.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// This machine has no Chinese face.
    #[error("no Chinese font is installed")]
    NoChineseFont,
    /// The day of the file is none of the calendar.
    #[error("the day is not in the calendar")]
    NoSuchDay,
    /// The typesetter gave up; its own words may hold the paper's text and are not kept.
    #[error("the paper could not be set ({step}, line {line:?} of the template)")]
    NotSet {
        /// What was being done.
        step: &'static str,
        /// Where in the template, if it was there.
        line: Option<usize>,
    },
}

/// The paper as PDF/A-2b.
///
/// # Errors
/// When there is no Chinese face, when the day does not exist, or by a defect of the template.
pub fn to_pdf(document: &Document, created_on: Day, fonts: &Fonts) -> Result<Pdf, PdfError> {
    let mut calls = Calls::new(fonts);
    begin(&mut calls, &document.title, created_on)?;
    calls.code("#paper(").paper(document).code(", faces)\n");
    let Calls { text, missing, .. } = calls;
    let (bytes, set) = set(text, fonts, Vec::new())?;
    let missing: Vec<char> = missing.into_iter().collect();
    Ok(Pdf {
        bytes,
        page_count: set.pages.len(),
        warnings: if missing.is_empty() {
            Vec::new()
        } else {
            vec![Warning::NotPrintable(missing)]
        },
    })
}

/// The characters of a paper that no face draws, in their order.
#[must_use]
pub fn unprintable(document: &Document, fonts: &Fonts) -> Vec<char> {
    let mut calls = Calls::new(fonts);
    calls.paper(document);
    calls.missing.into_iter().collect()
}

/// What every sheet begins with: the templates, the properties of the file, the faces.
fn begin(calls: &mut Calls, title: &str, created_on: Day) -> Result<(), PdfError> {
    let Day { year, month, day } = created_on;
    typst::foundations::Datetime::from_ymd(year, month, day).ok_or(PdfError::NoSuchDay)?;
    calls
        .code("#import \"paper.typ\": *\n#set document(title: ")
        .literal(&text::line(title));
    calls.code(", date: datetime(year: ").number(year);
    calls
        .code(", month: ")
        .number(month)
        .code(", day: ")
        .number(day);
    calls
        .code("))\n#set text(lang: \"zh\", region: \"CN\")\n#let faces = ")
        .faces()
        .code("\n");
    Ok(())
}

/// Sets a sheet and writes it as PDF/A-2b.
fn set(
    calls: String,
    fonts: &Fonts,
    pictures: Vec<Bytes>,
) -> Result<(Vec<u8>, PagedDocument), PdfError> {
    if !fonts.has_chinese() {
        return Err(PdfError::NoChineseFont);
    }
    let sheet = Sheet::new(calls, fonts, pictures);
    let set = typst::compile::<PagedDocument>(&sheet).output;
    let done = set
        .map_err(|errors| failure("setting", &errors))
        .and_then(|set| {
            let standards =
                PdfStandards::new(&[PdfStandard::A_2b]).map_err(|_| PdfError::NotSet {
                    step: "standard",
                    line: None,
                })?;
            let options = PdfOptions {
                ident: Smart::Auto,
                timestamp: None,
                page_ranges: None,
                standards,
                tagged: true,
            };
            let bytes =
                typst_pdf::pdf(&set, &options).map_err(|errors| failure("writing", &errors))?;
            Ok((bytes, set))
        });
    // Nothing of a paper stays in memory once it is written.
    typst::comemo::evict(0);
    done
}

fn failure(step: &'static str, errors: &[SourceDiagnostic]) -> PdfError {
    let line = errors.iter().find_map(world::line);
    PdfError::NotSet { step, line }
}
