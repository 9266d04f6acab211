//! Looking into an uploaded ledger before anything is taken.

use super::profile::stored;
use crate::desk::Desk;
use crate::import::preview::{PreviewRow, SheetShape, first_rows, sheet_shapes};
use crate::import::table::{sheet_of, workbook};
use crate::shape::{request, response};
use crate::{Failure, FieldCode};
use lxq_core::import::ledger::{
    LedgerField, LedgerKind, LedgerProblem, detect_ledger_header, suggest_ledger,
};
use lxq_core::import::{HeaderGuess, Sheet, Workbook, header_at};
use std::collections::BTreeMap;
use uuid::Uuid;

request! {
    /// An uploaded ledger to look at.
    pub struct PreviewLedger {
        /// The kind of ledger.
        pub kind: LedgerKind,
        /// The upload.
        pub upload_id: Uuid,
        /// The sheet; the one that looks like such a ledger where empty.
        pub sheet: Option<String>,
        /// The row that names the columns; found by itself where empty.
        pub header_row: Option<u32>,
        /// A saved mapping to propose, by its name.
        pub profile: Option<String>,
    }
}

response! {
    /// What is in an uploaded ledger.
    pub struct LedgerPreview {
        /// The name under which it was handed in.
        pub file_name: String,
        /// Its sheets with rows.
        pub sheets: Vec<SheetShape>,
        /// The sheet that is shown.
        pub sheet: String,
        /// The row that names the columns.
        pub header_row: u32,
        /// The columns.
        pub columns: Vec<String>,
        /// The first rows below the header.
        pub rows: Vec<PreviewRow>,
        /// A proposed mapping, or that of the profile as far as its columns are here.
        pub mapping: BTreeMap<String, String>,
        /// Fields that a ledger must have and that have no column yet.
        pub missing: Vec<String>,
        /// The saved mapping whose columns all are here, if there is one.
        pub fitting_profile: Option<String>,
    }
}

pub(crate) fn preview(desk: &Desk, form: PreviewLedger) -> Result<LedgerPreview, Failure> {
    super::admit_to(desk, form.kind)?;
    let (file_name, workbook) = workbook(desk, form.upload_id)?;
    let (sheet, header) = place(form.kind, &workbook, form.sheet.as_deref(), form.header_row)?;
    let profiles = stored(desk, form.kind)?;
    let fitting = profiles.iter().find(|profile| {
        let mut columns = profile.mapping.values();
        profile.is_active
            && !profile.mapping.is_empty()
            && columns.all(|name| header.column(name).is_some())
    });
    let chosen = match &form.profile {
        Some(name) => Some(
            profiles
                .iter()
                .find(|profile| profile.name == *name)
                .ok_or_else(|| Failure::field("profile", FieldCode::Unknown))?,
        ),
        None => fitting,
    };
    let mapping: BTreeMap<String, String> = match chosen {
        Some(profile) => profile
            .mapping
            .iter()
            .filter(|(_, name)| header.column(name).is_some())
            .map(|(field, name)| (field.clone(), name.clone()))
            .collect(),
        None => suggested(form.kind, &header),
    };
    let missing = LedgerField::readable(form.kind)
        .filter(|field| field.spec().is_required && !mapping.contains_key(field.name()))
        .map(|field| field.name().to_owned());
    Ok(LedgerPreview {
        rows: first_rows(sheet, &header),
        missing: missing.collect(),
        sheets: sheet_shapes(&workbook),
        sheet: sheet.name().to_owned(),
        header_row: header.row,
        columns: header
            .columns
            .iter()
            .map(|column| column.name.clone())
            .collect(),
        fitting_profile: fitting.map(|profile| profile.name.clone()),
        mapping,
        file_name,
    })
}

/// The sheet and its header: those that were named, else the sheet with the most columns that such a
/// ledger has.
pub(super) fn place<'w>(
    kind: LedgerKind,
    workbook: &'w Workbook,
    sheet: Option<&str>,
    row: Option<u32>,
) -> Result<(&'w Sheet, HeaderGuess), Failure> {
    let header = |sheet: &Sheet| match row {
        Some(row) => Some(header_at(sheet, row)),
        None => detect_ledger_header(kind, sheet),
    };
    let sheet = match sheet {
        Some(name) => sheet_of(workbook, Some(name))?,
        None => workbook
            .sheets()
            .iter()
            .max_by_key(|sheet| {
                let known = header(sheet).map_or(0, |header| suggest_ledger(kind, &header).len());
                (known, sheet.row_count())
            })
            .map_or_else(|| sheet_of(workbook, None), Ok)?,
    };
    let found = header(sheet).ok_or_else(|| Failure::field("header_row", FieldCode::Unknown))?;
    Ok((sheet, found))
}

pub(super) fn suggested(kind: LedgerKind, header: &HeaderGuess) -> BTreeMap<String, String> {
    let found = suggest_ledger(kind, header).into_iter();
    found
        .map(|(field, column)| (field.name().to_owned(), column))
        .collect()
}

/// A mapping by the kind's own fields.
///
/// # Errors
/// A field that the kind has not.
pub(super) fn columns(
    kind: LedgerKind,
    mapping: &BTreeMap<String, String>,
) -> Result<BTreeMap<LedgerField, String>, Failure> {
    mapping
        .iter()
        .map(|(name, column)| {
            let field = kind
                .field(name)
                .ok_or_else(|| Failure::field(&format!("mapping.{name}"), FieldCode::Unknown))?;
            Ok((field, column.clone()))
        })
        .collect()
}

impl From<Vec<LedgerProblem>> for Failure {
    fn from(problems: Vec<LedgerProblem>) -> Self {
        crate::import::table::mapping_failure(problems, |field| field.name().to_owned())
    }
}
