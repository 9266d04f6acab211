//! Papers of the casebook: what a paper says as typed parts, and its rendering as `.docx` and as
//! PDF/A.
//!
//! Owns how a paper looks; leaves what it says to whoever makes one. It knows no record and no
//! command. Invariant: the rendered text is the model's text in the model's order, and a field
//! that is left for handwriting is printed as a line.

mod blank;
mod docx;
mod dossier;
mod form;
pub mod forms;
mod model;
mod pdf;
pub mod template;
mod text;

pub use docx::{DocxError, to_docx};
pub use dossier::{ContentsTable, Dossier, DossierPart, PartContent};
pub use model::{
    Align, Block, Choice, Column, Document, Field, FormBox, Layout, SignatureLine, Table,
};
pub use pdf::{
    Day, DossierPdf, Fonts, PartPages, Pdf, PdfError, Warning, to_dossier, to_pdf, unprintable,
};
