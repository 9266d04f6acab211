//! Templates: the wording of a form, written by people, filled in with a case's values.
//!
//! A line is a part of the paper and begins with a word that says which; `{名}` stands for a value
//! and prints as a line for handwriting where there is none. A template can neither read anything
//! but its values nor lose what the official form requires.

mod fill;
mod parse;
mod schema;
mod values;

pub use schema::{Placeholder, Shape};
pub(crate) use schema::{boxes, must, rows, text};
pub use values::Values;

use crate::Document;

/// A template that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    title: Text,
    parts: Vec<Part>,
}

/// What is wrong with a template, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    /// The line, from 1; 0 where it is of the whole.
    pub line: u32,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No line gives the title.
    NoTitle,
    /// A line begins with a word that is none of the parts.
    UnknownWord(String),
    /// The form knows no such placeholder.
    UnknownPlaceholder(String),
    /// A list stands where a text is needed, or the other way round.
    OtherShape(&'static str),
    /// A brace is opened and not closed.
    OpenBrace,
    /// A width, a share or a number of lines is no number from 1 to 40.
    NoNumber,
    /// `每个` or `如有` without `结束`.
    NotEnded,
    /// `结束` or `否则` without a beginning.
    NothingToEnd,
    /// What the official form requires is not in the template.
    Lost(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Subtitle(Text),
    Number(Text),
    Heading(Text),
    Paragraph(Text),
    Note(Text),
    Fields(Vec<Cell>),
    Boxes(Vec<Cell>),
    Writing {
        name: String,
        lines: u8,
    },
    Choices(String),
    Table {
        name: String,
        columns: Vec<Cell>,
    },
    Signature {
        label: Text,
        has_day: bool,
    },
    Seal {
        label: Text,
        day: Option<Text>,
    },
    Each {
        name: String,
        parts: Vec<Part>,
    },
    Given {
        name: String,
        parts: Vec<Part>,
        otherwise: Vec<Part>,
    },
}

/// A label with its value: of a line of fields, a box, a column.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cell {
    label: String,
    value: Text,
    share: u8,
    lines: u8,
    is_figures: bool,
}

/// Words with placeholders among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Text(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Value { name: String, blank: u8 },
}

impl Template {
    /// Reads a template against what its form knows.
    ///
    /// # Errors
    /// Every problem with its line.
    pub fn read(text: &str, schema: &'static [Placeholder]) -> Result<Self, Vec<TemplateError>> {
        parse::parse(text, schema)
    }

    /// The paper that it makes of values.
    #[must_use]
    pub fn fill(&self, values: &Values) -> Document {
        fill::fill(self, values)
    }
}

#[cfg(test)]
mod tests;
