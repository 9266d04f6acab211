//! The same words and marks for texts that are no records: a second index beside the casebook uses
//! the tokenizer, the reading of what was typed, and the passages.

use rusqlite::Connection;

use super::error::SearchError;
use super::filter::Filter;
use super::query::Query;
use super::snippet::plain_passage;
use super::tokenizer;

/// Makes the tokenizer `lxq_bigram` known to a connection.
///
/// # Errors
/// When FTS5 is missing or refuses.
pub(crate) fn register_tokenizer(conn: &Connection) -> Result<(), SearchError> {
    tokenizer::register(conn)
}

/// What was typed, read as a search reads it.
#[derive(Debug)]
pub struct TextQuery(Query);

/// A passage of a text with its matches, in UTF-16 units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextPassage {
    /// One line, with `…` where it was cut.
    pub text: String,
    /// Start and end of each match.
    pub marks: Vec<(u32, u32)>,
}

impl TextQuery {
    /// Reads what was typed.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        Self(Query::parse(typed))
    }

    /// The MATCH expression; none where nothing can be sought.
    #[must_use]
    pub fn expression(&self) -> Option<String> {
        self.0.expression(&Filter::default())
    }

    /// The passage of a text that answers.
    #[must_use]
    pub fn passage(&self, text: &str) -> TextPassage {
        let (text, marks) = plain_passage(&self.0, text);
        TextPassage { text, marks }
    }
}

impl TextPassage {
    /// The beginning of a text, without matches.
    #[must_use]
    pub fn opening(text: &str) -> Self {
        TextQuery::parse("").passage(text)
    }
}
