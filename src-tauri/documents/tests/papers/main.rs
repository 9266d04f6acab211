//! What is rendered is read again by other readers: the same text in the same order, and the file
//! what it says it is.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod approved;
mod cases;
mod docx;
mod dossier;
mod fonts;
mod keeping;
mod literal;
mod office;
mod pdf;
mod readers;
#[path = "../../examples/samples/mod.rs"]
mod samples;
mod strategies;
mod ten_thousand;

use lxq_documents::{Day, Document};

/// The day of every file made here.
const DAY: Day = Day {
    year: 2026,
    month: 9,
    day: 1,
};

/// The samples with their names.
fn all() -> [(&'static str, Document); 8] {
    [
        ("agreement", samples::agreement()),
        ("long-agreement", samples::long_agreement()),
        ("record", samples::record()),
        ("application", samples::application()),
        ("empty-application", samples::empty_application()),
        ("report", samples::report()),
        ("cover", samples::cover()),
        ("back", samples::back()),
    ]
}

/// A text without its white space, which every rendering sets in its own way.
fn squeezed(text: &str) -> String {
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

/// What a paper says, without white space.
fn said(document: &Document) -> String {
    squeezed(&document.words().concat())
}
