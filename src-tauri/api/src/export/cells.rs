//! Fields of records as cells, and a row of them by the names of the columns.

use crate::sentence::of_choice;
use chrono::NaiveDate;
use lxq_core::domain::anonymise::{Known, anonymise};
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::identifiers::mask::{mask_address, mask_id_number, mask_name, mask_phone};
use lxq_core::domain::record::Instant;
use lxq_core::export::{Disclosure, ExportCell};
use lxq_core::import::dates::china_time;
use std::collections::BTreeMap;

/// A row in the making; a column that nothing was put into stays empty.
#[derive(Default)]
pub(super) struct Row(BTreeMap<&'static str, ExportCell>);

impl Row {
    pub(super) fn put(&mut self, column: &'static str, cell: ExportCell) {
        self.0.insert(column, cell);
    }

    pub(super) fn text(&mut self, column: &'static str, text: Option<impl Into<String>>) {
        self.put(column, self::text(text));
    }

    pub(super) fn number(&mut self, column: &'static str, number: Option<String>) {
        let cell = number
            .filter(|number| !number.is_empty())
            .map_or(ExportCell::Empty, ExportCell::Identifier);
        self.put(column, cell);
    }

    pub(super) fn day(&mut self, column: &'static str, day: Option<NaiveDate>) {
        self.put(column, day.map_or(ExportCell::Empty, ExportCell::Day));
    }

    pub(super) fn at(&mut self, column: &'static str, at: Option<Instant>) {
        let cell = at.map_or(ExportCell::Empty, |at| ExportCell::At(china_time(at)));
        self.put(column, cell);
    }

    pub(super) fn count(&mut self, column: &'static str, count: Option<u32>) {
        let cell = count.map_or(ExportCell::Empty, |count| ExportCell::Count(count.into()));
        self.put(column, cell);
    }

    pub(super) fn money(&mut self, column: &'static str, amount: Option<Fen>) {
        let cell = amount.map_or(ExportCell::Empty, |amount| ExportCell::Money(amount.0));
        self.put(column, cell);
    }

    pub(super) fn flag(&mut self, column: &'static str, flag: Option<bool>) {
        self.text(column, flag.map(|flag| if flag { "是" } else { "否" }));
    }

    /// A word of a closed vocabulary, in Chinese.
    pub(super) fn word(
        &mut self,
        column: &'static str,
        vocabulary: &str,
        word: Option<&'static str>,
    ) {
        self.text(column, word.map(|word| of_choice(vocabulary, word)));
    }

    /// The cells in the order of the columns.
    pub(super) fn cells(mut self, columns: impl Iterator<Item = &'static str>) -> Vec<ExportCell> {
        columns
            .map(|column| self.0.remove(column).unwrap_or(ExportCell::Empty))
            .collect()
    }
}

fn text(text: Option<impl Into<String>>) -> ExportCell {
    text.map(Into::into)
        .filter(|text: &String| !text.is_empty())
        .map_or(ExportCell::Empty, ExportCell::Text)
}

/// What may be told of people.
#[derive(Clone, Copy)]
pub(super) struct Telling(pub(super) Disclosure);

impl Telling {
    fn is_full(self) -> bool {
        self.0 == Disclosure::Full
    }

    fn masked(self, text: &str, mask: fn(&str) -> String) -> String {
        if self.is_full() {
            text.to_owned()
        } else {
            mask(text)
        }
    }

    pub(super) fn name(self, name: &str) -> String {
        self.masked(name, mask_name)
    }

    pub(super) fn phone(self, phone: &str) -> String {
        self.masked(phone, mask_phone)
    }

    pub(super) fn id_number(self, number: &str) -> String {
        self.masked(number, mask_id_number)
    }

    pub(super) fn address(self, address: &str) -> String {
        self.masked(address, mask_address)
    }

    /// A number that is no person's to know: all of it hidden.
    pub(super) fn hidden(self, number: &str) -> String {
        self.masked(number, lxq_core::domain::identifiers::mask::mask_all)
    }

    /// What somebody wrote, without whom it is about.
    pub(super) fn story(self, story: Option<&String>, known: &Known) -> Option<String> {
        let story = story?;
        Some(if self.is_full() {
            story.clone()
        } else {
            anonymise(story, known).text
        })
    }
}
