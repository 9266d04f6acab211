//! The cells of one row into the fields of a request.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime};

use super::cell::Cell;
use super::dates;
use super::derived::DerivedKey;
use super::field::RequestField;
use super::header::Column;
use super::problem::{RowCode, RowProblem};
use super::request_row::RequestRow;
use super::sheet::{DateSystem, Row};
use super::words::{self, Flag, Word};
use crate::domain::record::RequestStatus;

/// A row being read.
pub(super) struct Reading<'a> {
    row: Row<'a>,
    system: DateSystem,
    today: NaiveDate,
    request: RequestRow,
    pub(super) problems: Vec<RowProblem>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(row: Row<'a>, system: DateSystem, today: NaiveDate) -> Self {
        let request = RequestRow {
            row: row.number,
            ..RequestRow::default()
        };
        Self {
            row,
            system,
            today,
            request,
            problems: Vec::new(),
        }
    }

    /// The order number, empty if it could not be read.
    pub(super) fn order_no(&self) -> &str {
        &self.request.order_no
    }

    /// The request, if nothing is wrong with it.
    pub(super) fn finish(self) -> Result<RequestRow, Vec<RowProblem>> {
        if self.problems.is_empty() {
            Ok(self.request)
        } else {
            Err(self.problems)
        }
    }

    /// Fills a field from its column, or notes what is wrong.
    pub(super) fn take(&mut self, field: RequestField, column: &Column) {
        let cell = self.row.cell(column.index);
        if let Err(code) = self.fill(field, column, cell) {
            self.problems.push(RowProblem {
                row: self.row.number,
                field,
                code,
                column: Some(column.name.clone()),
                first_row: None,
            });
        }
    }

    fn fill(&mut self, field: RequestField, column: &Column, cell: &Cell) -> Result<(), RowCode> {
        match cell {
            Cell::Empty if field.must_be_filled() => return Err(RowCode::Missing),
            Cell::Empty => return Ok(()),
            Cell::Error(_) => return Err(RowCode::CellError),
            Cell::FormulaWithoutValue => return Err(RowCode::FormulaWithoutValue),
            Cell::Text(_)
            | Cell::Integer(_)
            | Cell::Number(_)
            | Cell::DateTime(_)
            | Cell::Bool(_) => {}
        }
        match field {
            RequestField::OrderNo => self.request.order_no = text(field, cell)?,
            RequestField::SourcePlatform => self.request.source_platform = Some(text(field, cell)?),
            RequestField::SubmittedAt => self.request.submitted_at = Some(self.instant(cell)?),
            RequestField::RequesterName => self.request.requester_name = Some(text(field, cell)?),
            RequestField::RequesterPhone => self.request.requester_phone = Some(text(field, cell)?),
            RequestField::RequesterAddress => {
                self.request.requester_address = Some(text(field, cell)?)
            }
            RequestField::TargetUnit => self.request.target_unit = Some(text(field, cell)?),
            RequestField::TargetAddress => self.request.target_address = Some(text(field, cell)?),
            RequestField::Title => self.request.title = Some(text(field, cell)?),
            RequestField::Content => self.request.content = text(field, cell)?,
            RequestField::Category1 => self.request.category_1 = Some(text(field, cell)?),
            RequestField::Category2 => self.request.category_2 = Some(text(field, cell)?),
            RequestField::Category3 => self.request.category_3 = Some(text(field, cell)?),
            RequestField::HandlingUnit => self.request.handling_unit = Some(text(field, cell)?),
            RequestField::Handler => self.request.handler = Some(text(field, cell)?),
            RequestField::AssignedAt => self.request.assigned_at = Some(self.instant(cell)?),
            RequestField::AnsweredAt => self.request.answered_at = Some(self.instant(cell)?),
            RequestField::ClosedAt => self.request.closed_at = Some(self.instant(cell)?),
            RequestField::ReturnedAt => self.request.returned_at = Some(self.instant(cell)?),
            RequestField::ReturnReason => self.request.return_reason = Some(text(field, cell)?),
            RequestField::ExtensionReason => {
                self.request.extension_reason = Some(text(field, cell)?);
            }
            RequestField::Result => self.request.result = Some(text(field, cell)?),
            RequestField::Remark => self.request.remark = Some(text(field, cell)?),
            RequestField::Nature => {
                self.request.nature = self.word(column, cell, words::nature(&cell.display()))?;
            }
            RequestField::Satisfaction => {
                let word = words::satisfaction(&cell.display());
                self.request.satisfaction = self.word(column, cell, word)?;
            }
            RequestField::Stars => {
                let word = words::stars(field, &cell.display());
                self.request.stars = self.word(column, cell, word)?;
            }
            RequestField::StarsAdded => {
                let word = words::stars(field, &cell.display());
                self.request.stars_added = self.word(column, cell, word)?;
            }
            RequestField::StarsRemoved => {
                let word = words::stars(field, &cell.display());
                self.request.stars_removed = self.word(column, cell, word)?;
            }
            RequestField::Status => {
                let status = self.word(column, cell, words::status(&cell.display()))?;
                self.tell_status(status);
            }
            RequestField::IsReturned => {
                let returned = self.word(column, cell, words::yes_or_no(field, cell))?;
                self.tell_status((returned == Some(true)).then_some(RequestStatus::Returned));
            }
            RequestField::Flag => {
                if let Some(flag) = self.word(column, cell, words::flag(&cell.display()))? {
                    self.mark(flag);
                }
            }
            RequestField::IsConfidential => {
                let word = words::yes_or_no(field, cell);
                self.request.is_confidential = self.word(column, cell, word)?;
            }
            RequestField::IsRepeat => {
                self.request.is_repeat = self.word(column, cell, words::yes_or_no(field, cell))?;
            }
            RequestField::IsInvalid => {
                self.request.is_invalid = self.word(column, cell, words::yes_or_no(field, cell))?;
            }
        }
        Ok(())
    }

    /// Several columns may tell how far a request is: the furthest holds.
    fn tell_status(&mut self, status: Option<RequestStatus>) {
        self.request.status = self.request.status.max(status);
    }

    fn mark(&mut self, flag: Flag) {
        match flag {
            Flag::Sound => {
                self.request.is_invalid.get_or_insert(false);
                self.request.is_repeat.get_or_insert(false);
            }
            Flag::Invalid => self.request.is_invalid = Some(true),
            Flag::Repeated => self.request.is_repeat = Some(true),
            Flag::NotTaken => self.tell_status(Some(RequestStatus::Returned)),
        }
    }

    /// Gives a row without an order number the one that its content makes.
    pub(super) fn number(&mut self, key: &DerivedKey) {
        if self.problems.is_empty() {
            self.request.order_no = key.number(&self.request);
            self.request.is_derived = true;
        }
    }

    fn instant(&self, cell: &Cell) -> Result<NaiveDateTime, RowCode> {
        let at = dates::instant(cell, self.system).ok_or(RowCode::DateUnreadable)?;
        if at.date() > self.today {
            Err(RowCode::DateInFuture)
        } else {
            Ok(at)
        }
    }

    /// The value of a word; a word that means nothing to us is kept beside, so none is lost.
    fn word<T>(
        &mut self,
        column: &Column,
        cell: &Cell,
        word: Word<T>,
    ) -> Result<Option<T>, RowCode> {
        match word {
            Word::Known(value) => {
                self.request.understood.insert(column.name.clone());
                Ok(Some(value))
            }
            Word::Nothing => {
                self.request
                    .raw
                    .insert(column.name.clone(), cell.display().into_owned());
                Ok(None)
            }
            Word::Unknown => Err(RowCode::ValueUnknown),
        }
    }
}

/// A cell as the text of a field.
fn text(field: RequestField, cell: &Cell) -> Result<String, RowCode> {
    if field.is_identifier() {
        if cell.is_rounded() {
            return Err(RowCode::NumberRounded);
        }
        // The spreadsheet took `2019-3` for a date: what was typed is gone.
        if matches!(cell, Cell::DateTime(_) | Cell::Bool(_)) {
            return Err(RowCode::ValueUnknown);
        }
    }
    let text = cell.display();
    // Excel's mark for "this is text" leaks into some exports.
    let text = match text.strip_prefix('\'') {
        Some(digits) if field.is_identifier() => Cow::Borrowed(digits.trim()),
        _ => text,
    };
    if text.is_empty() && field.must_be_filled() {
        return Err(RowCode::Missing);
    }
    // Bytes are never fewer than characters, so most texts need no counting.
    let most = field.max_chars();
    if text.len() > most && text.chars().count() > most {
        return Err(RowCode::TooLong);
    }
    Ok(text.into_owned())
}
