//! The uploaded spreadsheet: its workbook, sheet and header, and why it cannot be used.

use super::profile::field_name;
use crate::desk::Desk;
use crate::failure::{FieldProblem, ProblemCode};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::import::{
    HeaderGuess, MappingProblem, Sheet, SheetError, Workbook, detect_header, header_at,
};
use std::collections::BTreeMap;
use uuid::Uuid;

pub(crate) fn workbook(desk: &Desk, id: Uuid) -> Result<(String, Workbook), Failure> {
    let upload = desk
        .uploads
        .get(id)
        .ok_or_else(|| Failure::refused(FailureCode::UploadGone))?;
    let workbook = Workbook::read(&upload.file_name, &upload.bytes)?;
    Ok((upload.file_name.clone(), workbook))
}

pub(crate) fn sheet_of<'w>(
    workbook: &'w Workbook,
    name: Option<&str>,
) -> Result<&'w Sheet, Failure> {
    match name {
        Some(name) => workbook
            .sheet(name)
            .ok_or_else(|| Failure::field("sheet", FieldCode::Unknown)),
        None => workbook
            .sheets()
            .iter()
            .max_by_key(|sheet| sheet.row_count())
            .ok_or_else(|| Failure::refused(FailureCode::SheetEmpty)),
    }
}

pub(crate) fn header_of(sheet: &Sheet, row: Option<u32>) -> Result<HeaderGuess, Failure> {
    match row {
        Some(row) => Ok(header_at(sheet, row)),
        None => {
            detect_header(sheet).ok_or_else(|| Failure::field("header_row", FieldCode::Unknown))
        }
    }
}

impl From<SheetError> for Failure {
    fn from(error: SheetError) -> Self {
        use FailureCode as C;
        Self::refused(match error {
            SheetError::Empty | SheetError::NoSheet => C::SheetEmpty,
            SheetError::Encrypted => C::SheetEncrypted,
            SheetError::TooLarge { .. } => C::SheetTooLarge,
            SheetError::Truncated { .. }
            | SheetError::Damaged { .. }
            | SheetError::DamagedArchive
            | SheetError::TruncatedArchive
            | SheetError::UnclosedQuote { .. } => C::SheetDamaged,
            SheetError::NotASpreadsheet | SheetError::NoTable | SheetError::UnknownEncoding => {
                C::SheetUnknown
            }
        })
    }
}

impl From<Vec<MappingProblem>> for Failure {
    fn from(problems: Vec<MappingProblem>) -> Self {
        mapping_failure(problems, |field| field_name(field).unwrap_or_default())
    }
}

/// Why a mapping cannot be used, with each field by its name.
pub(super) fn mapping_failure<F: Copy + std::fmt::Debug>(
    problems: Vec<MappingProblem<F>>,
    name: impl Fn(F) -> String,
) -> Failure {
    let mut failure = Failure::refused(FailureCode::Mapping);
    failure.fields = problems
        .into_iter()
        .map(|problem| {
            let (field, code, column) = match problem {
                MappingProblem::MissingRequired { field } => {
                    (field, FieldCode::Required, String::new())
                }
                MappingProblem::UnknownColumn { field, column } => {
                    (field, FieldCode::ColumnMissing, column)
                }
                MappingProblem::ColumnUsedTwice { column, fields } => {
                    (fields[0], FieldCode::ColumnTwice, column)
                }
            };
            FieldProblem {
                field: format!("mapping.{}", name(field)),
                code: ProblemCode::Field(code),
                params: BTreeMap::from([("column".to_owned(), column)]),
                can_overrule: false,
            }
        })
        .collect();
    failure
}
