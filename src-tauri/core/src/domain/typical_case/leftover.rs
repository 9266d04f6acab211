//! What of a text still leads to somebody, or may.

use super::text::{CaseText, SECTIONS, anonymise_sections};
use crate::domain::anonymise::{Known, SpanKind};
use std::ops::Range;

/// Something that is left in a section.
///
/// `Debug` prints where; the words may name somebody.
#[derive(Clone, PartialEq, Eq)]
pub struct Leftover {
    /// The section.
    pub section: &'static str,
    /// What it is.
    pub kind: SpanKind,
    /// Its bytes in the section.
    pub at: Range<usize>,
    /// The words themselves.
    pub words: String,
}

impl std::fmt::Debug for Leftover {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Leftover({} {:?} {:?})",
            self.section, self.kind, self.at
        )
    }
}

/// What another round of the anonymiser would take out of the sections.
#[must_use]
pub fn leftovers(text: &CaseText, known: &Known) -> Vec<Leftover> {
    let found = anonymise_sections(text, known);
    let mut left = Vec::new();
    for (section, found) in SECTIONS.into_iter().zip(found) {
        let text = text.section(section);
        left.extend(found.spans.into_iter().map(|span| Leftover {
            section,
            kind: span.kind,
            words: text[span.original.clone()].to_owned(),
            at: span.original,
        }));
    }
    left
}
