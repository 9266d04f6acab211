//! What is the matter with a form: every problem at its field, all at once.

use crate::domain::identifiers::{CheckLevel, IdentifierCode, IdentifierKind, check};
use chrono::NaiveDate;

/// The most characters of a name, a theme, a place.
pub const SHORT_TEXT: usize = 100;
/// The most characters of an account in prose.
pub const LONG_TEXT: usize = 5000;

/// A field that keeps a form from being saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormProblem {
    /// The field's path in the request.
    pub field: String,
    /// What is the matter with it.
    pub fault: Fault,
}

/// What is the matter with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is empty.
    Required,
    /// The text is too long.
    TooLong,
    /// The day lies in the future.
    InFuture,
    /// The day lies before one that it must follow.
    Before {
        /// The earliest day that fits.
        earliest: NaiveDate,
    },
    /// It must be more than nothing.
    NotPositive,
    /// The number cannot be meant.
    TooLarge,
    /// It names something that is not there, or no longer.
    Unknown,
    /// A number fails its check.
    Identifier(IdentifierCode),
    /// The job does not go with the role.
    JobUnfit,
}

/// Gathers the problems of a form.
#[derive(Default)]
pub(in crate::domain) struct Form(Vec<FormProblem>);

impl Form {
    pub(in crate::domain) fn add(&mut self, field: &str, fault: Fault) {
        self.0.push(FormProblem {
            field: field.to_owned(),
            fault,
        });
    }

    pub(in crate::domain) fn require_text(&mut self, field: &str, text: Option<&str>, most: usize) {
        if text.is_none_or(|text| text.trim().is_empty()) {
            self.add(field, Fault::Required);
        }
        self.check_length(field, text, most);
    }

    pub(in crate::domain) fn check_length(&mut self, field: &str, text: Option<&str>, most: usize) {
        if text.is_some_and(|text| text.chars().count() > most) {
            self.add(field, Fault::TooLong);
        }
    }

    pub(in crate::domain) fn check_phone(
        &mut self,
        field: &str,
        phone: Option<&str>,
        today: NaiveDate,
    ) {
        self.check_number(field, IdentifierKind::Phone, phone, today);
    }

    /// Notes a number that cannot be right; a doubtful one is kept as it was typed.
    pub(in crate::domain) fn check_number(
        &mut self,
        field: &str,
        kind: IdentifierKind,
        number: Option<&str>,
        today: NaiveDate,
    ) {
        let Some(number) = number else { return };
        let found = check(kind, number, today);
        if let (CheckLevel::Error, Some(code)) = (found.level, found.code) {
            self.add(field, Fault::Identifier(code));
        }
    }

    /// Notes a count that is not there, nothing, or more than can be meant.
    pub(in crate::domain) fn require_count(&mut self, field: &str, count: Option<u32>, most: u32) {
        match count {
            None => self.add(field, Fault::Required),
            Some(0) => self.add(field, Fault::NotPositive),
            Some(_) => self.check_count(field, count, most),
        }
    }

    /// Notes a count that is more than can be meant.
    pub(in crate::domain) fn check_count(&mut self, field: &str, count: Option<u32>, most: u32) {
        if count.is_some_and(|count| count > most) {
            self.add(field, Fault::TooLarge);
        }
    }

    /// Notes a day that has not come yet.
    pub(in crate::domain) fn check_past(
        &mut self,
        field: &str,
        day: Option<NaiveDate>,
        today: NaiveDate,
    ) {
        if day.is_some_and(|day| day > today) {
            self.add(field, Fault::InFuture);
        }
    }

    /// Notes an end that lies before its beginning.
    pub(in crate::domain) fn check_order(
        &mut self,
        field: &str,
        starts_on: Option<NaiveDate>,
        ends_on: Option<NaiveDate>,
    ) {
        if let (Some(earliest), Some(end)) = (starts_on, ends_on)
            && end < earliest
        {
            self.add(field, Fault::Before { earliest });
        }
    }

    pub(in crate::domain) fn problems(self) -> Vec<FormProblem> {
        self.0
    }
}
