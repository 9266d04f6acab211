//! The sections of a typical case, which go through the anonymiser together, so that 李某甲 of the
//! facts is 李某甲 of the result.

use crate::domain::anonymise::{Anonymised, Known, Span, anonymise};
use crate::domain::record::TypicalCase;
use std::ops::Range;

/// The names of the sections, in order.
pub const SECTIONS: [&str; 5] = ["title", "facts", "course", "result", "significance"];

/// Stands between two sections while they are one text; it never comes from a keyboard.
const BETWEEN: char = '\u{1F}';

/// The sections of a typical case.
///
/// `Debug` prints nothing of it: before it went through the anonymiser it is about people.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct CaseText {
    sections: [String; 5],
}

impl std::fmt::Debug for CaseText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CaseText")
    }
}

impl CaseText {
    /// The sections in the order of [`SECTIONS`]; blanks around them and control characters go.
    #[must_use]
    pub fn new(sections: [String; 5]) -> Self {
        let clean = |text: String| -> String {
            let kept = text.chars().filter(|c| *c == '\n' || !c.is_control());
            kept.collect::<String>().trim().to_owned()
        };
        Self {
            sections: sections.map(clean),
        }
    }

    /// What a record says.
    #[must_use]
    pub fn of(record: &TypicalCase) -> Self {
        Self::new(
            [
                &record.title,
                &record.facts,
                &record.course,
                &record.result,
                &record.significance,
            ]
            .map(|text| text.clone().unwrap_or_default()),
        )
    }

    /// Each section with its name.
    pub fn sections(&self) -> impl Iterator<Item = (&'static str, &str)> {
        SECTIONS
            .into_iter()
            .zip(self.sections.iter().map(String::as_str))
    }

    /// The sections themselves, in the order of [`SECTIONS`].
    #[must_use]
    pub fn into_sections(self) -> [String; 5] {
        self.sections
    }

    /// The section of that name.
    #[must_use]
    pub fn section(&self, name: &str) -> &str {
        self.sections()
            .find(|(section, _)| *section == name)
            .map_or("", |(_, text)| text)
    }

    /// Writes the sections into a record.
    pub(super) fn write(&self, record: &mut TypicalCase) {
        let [title, facts, course, result, significance] = self.sections.clone();
        let filled = |text: String| Some(text).filter(|text| !text.is_empty());
        record.title = filled(title);
        record.facts = filled(facts);
        record.course = filled(course);
        record.result = filled(result);
        record.significance = filled(significance);
    }

    fn joined(&self) -> (String, Vec<Range<usize>>) {
        let mut text = String::new();
        let mut places = Vec::new();
        for section in &self.sections {
            if !places.is_empty() {
                text.push(BETWEEN);
            }
            let begin = text.len();
            text.push_str(section);
            places.push(begin..text.len());
        }
        (text, places)
    }
}

/// Takes out whoever is in the sections: each section as it comes out, its spans counted in it.
#[must_use]
pub fn anonymise_sections(text: &CaseText, known: &Known) -> [Anonymised; 5] {
    let (joined, places) = text.joined();
    let found = anonymise(&joined, known);
    let mut shown = found.text.split(BETWEEN);
    let mut begins = 0;
    let mut sections = places.into_iter().map(|place| {
        let text = shown.next().unwrap_or_default().to_owned();
        let from = begins;
        begins += text.len() + BETWEEN.len_utf8();
        let spans = found
            .spans
            .iter()
            .filter(|span| place.start <= span.original.start && span.original.end <= place.end)
            .map(|span| Span {
                kind: span.kind,
                original: span.original.start - place.start..span.original.end - place.start,
                shown: span.shown.start - from..span.shown.end - from,
            })
            .collect();
        Anonymised { text, spans }
    });
    std::array::from_fn(|_| {
        sections.next().unwrap_or(Anonymised {
            text: String::new(),
            spans: Vec::new(),
        })
    })
}

/// The sections as they come out.
impl From<&[Anonymised; 5]> for CaseText {
    fn from(sections: &[Anonymised; 5]) -> Self {
        Self::new(std::array::from_fn(|at| sections[at].text.clone()))
    }
}
