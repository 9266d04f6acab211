//! What a template is filled in with.

use crate::{Choice, text};
use std::collections::BTreeMap;

/// Texts, lists and boxes to tick by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    texts: BTreeMap<&'static str, String>,
    lists: BTreeMap<&'static str, Vec<Values>>,
    choices: BTreeMap<&'static str, Vec<Choice>>,
}

impl Values {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a text; an empty one is left for handwriting.
    pub fn text(&mut self, name: &'static str, value: impl Into<String>) -> &mut Self {
        self.texts.insert(name, value.into());
        self
    }

    /// Puts a list.
    pub fn list(&mut self, name: &'static str, rows: Vec<Self>) -> &mut Self {
        self.lists.insert(name, rows);
        self
    }

    /// Puts boxes to tick.
    pub fn choices(&mut self, name: &'static str, choices: Vec<Choice>) -> &mut Self {
        self.choices.insert(name, choices);
        self
    }

    /// The text of that name; empty where there is none.
    #[must_use]
    pub fn text_of(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// The rows of the list of that name.
    #[must_use]
    pub fn rows_of(&self, name: &str) -> &[Self] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }

    /// The boxes of that name.
    #[must_use]
    pub fn choices_of(&self, name: &str) -> &[Choice] {
        self.choices.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether there is anything of that name: a text that is not empty, a list with rows, a box
    /// that is ticked.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        !text::is_blank(self.text_of(name))
            || !self.rows_of(name).is_empty()
            || self.choices_of(name).iter().any(|one| one.is_chosen)
    }

    /// Whether there is a place of that name, filled or not.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.texts.contains_key(name)
            || self.lists.contains_key(name)
            || self.choices.contains_key(name)
    }

    /// Every name that has a place here, those of lists' rows behind their list's (`列表.名`).
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.texts.keys().map(ToString::to_string).collect();
        names.extend(self.choices.keys().map(ToString::to_string));
        for (list, rows) in &self.lists {
            names.push((*list).to_owned());
            for row in rows {
                names.extend(row.names().into_iter().map(|name| format!("{list}.{name}")));
            }
        }
        names.sort();
        names.dedup();
        names
    }
}
