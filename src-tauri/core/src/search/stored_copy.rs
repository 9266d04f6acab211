//! What is kept of a document for showing passages, and the columns made from it.
//!
//! The index itself keeps no texts, only where tokens stand; the copy is what a snippet is cut
//! from. Index and memory scan both read a document through its copy, so they see the same words.

use serde::{Deserialize, Serialize};

use super::characters::{Class, VALUE_BREAK, class, clean};
use super::document::Document;

/// The texts of a document, free of the characters the index keeps for itself.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct StoredCopy {
    #[serde(rename = "h")]
    pub(super) title: String,
    #[serde(rename = "t", default, skip_serializing_if = "Vec::is_empty")]
    pub(super) texts: Vec<String>,
    #[serde(rename = "a", default, skip_serializing_if = "Vec::is_empty")]
    pub(super) addresses: Vec<String>,
    #[serde(rename = "n", default, skip_serializing_if = "Vec::is_empty")]
    pub(super) names: Vec<String>,
    #[serde(rename = "d", default, skip_serializing_if = "Vec::is_empty")]
    pub(super) numbers: Vec<String>,
}

impl StoredCopy {
    /// The copy of a document.
    pub(super) fn of(document: &Document) -> Self {
        let all = |values: &[String]| {
            values
                .iter()
                .map(|value| clean(value).into_owned())
                .collect()
        };
        Self {
            title: clean(&document.title).into_owned(),
            texts: all(&document.texts),
            addresses: all(&document.addresses),
            names: all(&document.names),
            numbers: all(&document.numbers),
        }
    }

    /// The column of everything that is found as it is written.
    pub(super) fn words_column(&self) -> String {
        let mut column = String::from(self.title.as_str());
        let written = [&self.texts, &self.addresses, &self.names, &self.numbers];
        for value in written.into_iter().flatten() {
            push_value(&mut column, value);
        }
        for compact in self.numbers.iter().filter_map(|number| compact(number)) {
            push_value(&mut column, &compact);
        }
        column
    }
}

/// The column of how names are read.
pub(super) fn readings_column(document: &Document) -> String {
    let mut column = String::new();
    for reading in &document.name_readings {
        push_value(&mut column, &clean(reading));
    }
    column
}

/// A number without what separates its parts (`138-0013-8000`), if anything does.
pub(super) fn compact(number: &str) -> Option<String> {
    let compact: String = number
        .chars()
        .filter(|&c| class(c) != Class::Break)
        .collect();
    (compact.len() != number.len()).then_some(compact)
}

fn push_value(column: &mut String, value: &str) {
    if !column.is_empty() {
        column.push(VALUE_BREAK);
    }
    column.push_str(value);
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{StoredCopy, compact};
    use crate::search::document::{Document, SearchKind};

    #[test]
    fn a_number_is_also_indexed_without_its_separators() {
        assert_eq!(compact("138-0013 8000").as_deref(), Some("13800138000"));
        assert_eq!(compact("13800138000"), None);
    }

    #[test]
    fn values_stand_apart_in_the_column() {
        let mut document = Document::new(SearchKind::Party, Uuid::nil(), Uuid::nil(), 0);
        document.title = "当事人".into();
        document.names = vec!["王国".into(), "国辉".into()];
        document.numbers = vec!["1-2".into()];
        let column = StoredCopy::of(&document).words_column();
        assert_eq!(
            column,
            "当事人\u{F8F2}王国\u{F8F2}国辉\u{F8F2}1-2\u{F8F2}12"
        );
    }
}
