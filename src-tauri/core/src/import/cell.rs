//! One cell as the spreadsheet holds it, before anyone has decided what it means.

use std::borrow::Cow;
use std::fmt;

use chrono::{NaiveDateTime, NaiveTime};

use super::text;

/// A spreadsheet keeps fifteen digits; from here on a number has lost the end of what was typed.
const EXACT_BELOW: f64 = 1e15;

/// What a cell holds. Text is already cleaned: no padding, no stray control characters.
#[derive(Clone, PartialEq)]
pub enum Cell {
    /// Nothing, or nothing but blanks.
    Empty,
    /// Cleaned text, never empty.
    Text(Box<str>),
    /// A whole number whose digits are all known.
    Integer(i64),
    /// Any other number: with a fraction, or too long for the spreadsheet to have kept exactly.
    Number(f64),
    /// A number the spreadsheet shows as a date, to the second.
    DateTime(NaiveDateTime),
    /// A truth value.
    Bool(bool),
    /// A formula or import that failed in the spreadsheet.
    Error(CellError),
    /// A formula whose result was never calculated and saved.
    FormulaWithoutValue,
}

/// The errors a spreadsheet shows in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellError {
    /// `#DIV/0!`
    DivisionByZero,
    /// `#N/A`
    NotAvailable,
    /// `#NAME?`
    Name,
    /// `#NULL!`
    Null,
    /// `#NUM!`
    Number,
    /// `#REF!`
    Reference,
    /// `#VALUE!`
    Value,
    /// `#DATA!`, still loading when saved.
    GettingData,
}

impl Cell {
    /// A text cell, cleaned; blank text is an empty cell, and the name of an error, which is all
    /// that text exports leave of it, is that error.
    pub fn text(raw: &str) -> Self {
        let kept = text::clean(raw);
        if kept.is_empty() {
            return Self::Empty;
        }
        if kept.starts_with('#')
            && let Some(error) = CellError::ALL
                .into_iter()
                .find(|error| error.code() == kept)
        {
            return Self::Error(error);
        }
        Self::Text(kept.into())
    }

    /// A number cell: whole numbers with all their digits become integers.
    pub fn number(value: f64) -> Self {
        if value.fract() == 0.0 && value.abs() < EXACT_BELOW {
            #[expect(clippy::cast_possible_truncation, reason = "whole and below 1e15")]
            return Self::Integer(value as i64);
        }
        Self::Number(value)
    }

    /// Whether there is nothing in the cell.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Whether digits were lost before the file reached us: a number past fifteen digits, or text
    /// such as `4.40524E+17`, which is what such a number leaves behind in a text export.
    pub fn is_rounded(&self) -> bool {
        match self {
            Self::Number(value) => value.abs() >= EXACT_BELOW,
            Self::Text(text) => text::is_scientific(text),
            Self::Integer(_)
            | Self::Empty
            | Self::DateTime(_)
            | Self::Bool(_)
            | Self::Error(_)
            | Self::FormulaWithoutValue => false,
        }
    }

    /// What a person would read in the cell: digits without `.0`, a rounded number with its
    /// exponent so that nobody takes it for exact, dates as `2019-02-28 11:25:05`.
    pub fn display(&self) -> Cow<'_, str> {
        match self {
            Self::Empty | Self::FormulaWithoutValue => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Integer(value) => Cow::Owned(value.to_string()),
            Self::Number(value) if value.abs() >= EXACT_BELOW => Cow::Owned(format!("{value:E}")),
            Self::Number(value) => Cow::Owned(value.to_string()),
            Self::DateTime(at) if at.time() == NaiveTime::MIN => Cow::Owned(at.date().to_string()),
            Self::DateTime(at) => Cow::Owned(at.to_string()),
            Self::Bool(true) => Cow::Borrowed("TRUE"),
            Self::Bool(false) => Cow::Borrowed("FALSE"),
            Self::Error(error) => Cow::Borrowed(error.code()),
        }
    }
}

impl CellError {
    const ALL: [Self; 8] = [
        Self::DivisionByZero,
        Self::NotAvailable,
        Self::Name,
        Self::Null,
        Self::Number,
        Self::Reference,
        Self::Value,
        Self::GettingData,
    ];

    /// The code as the spreadsheet shows it.
    pub fn code(self) -> &'static str {
        match self {
            Self::DivisionByZero => "#DIV/0!",
            Self::NotAvailable => "#N/A",
            Self::Name => "#NAME?",
            Self::Null => "#NULL!",
            Self::Number => "#NUM!",
            Self::Reference => "#REF!",
            Self::Value => "#VALUE!",
            Self::GettingData => "#DATA!",
        }
    }
}

/// Says the kind alone: cells hold names, phones and stories.
impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Empty",
            Self::Text(_) => "Text(..)",
            Self::Integer(_) => "Integer(..)",
            Self::Number(_) => "Number(..)",
            Self::DateTime(_) => "DateTime(..)",
            Self::Bool(_) => "Bool(..)",
            Self::Error(error) => error.code(),
            Self::FormulaWithoutValue => "FormulaWithoutValue",
        })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(188_006.0, "188006", false)]
    #[case(13_800_001_111.0, "13800001111", false)]
    #[case(999_999_999_999_999.0, "999999999999999", false)]
    #[case(1e15, "1E15", true)]
    #[case(440_524_198_001_011_234.0, "4.4052419800101126E17", true)]
    #[case(2.5, "2.5", false)]
    #[case(-3.0, "-3", false)]
    fn a_number_shows_its_digits_and_admits_when_they_are_lost(
        #[case] value: f64,
        #[case] shown: &str,
        #[case] rounded: bool,
    ) {
        let cell = Cell::number(value);
        assert_eq!(cell.display(), shown);
        assert_eq!(cell.is_rounded(), rounded);
    }

    #[test]
    fn debug_output_never_holds_what_the_cell_holds() {
        let cells = [Cell::text("王某某"), Cell::number(13_800_001_111.0)];
        assert_eq!(format!("{cells:?}"), "[Text(..), Integer(..)]");
    }
}
