//! Looking into an uploaded spreadsheet before anything is taken.

use super::profile::{Source, shape_name, source_named, stored_profiles};
use super::table::{header_of, sheet_of, workbook};
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{request, response};
use lxq_core::import::{HeaderGuess, Mapping, RequestField, RequestShape, Sheet, Workbook};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Rows shown in a preview.
const PREVIEW_ROWS: usize = 8;

/// Characters of a cell shown in a preview.
const PREVIEW_CHARS: usize = 80;

request! {
    /// An uploaded spreadsheet to look at.
    pub struct PreviewImport {
        /// The upload.
        pub upload_id: Uuid,
        /// The sheet; the first with rows where empty.
        pub sheet: Option<String>,
        /// The row that names the columns; found by itself where empty.
        pub header_row: Option<u32>,
        /// A saved or shipped mapping to propose, by its name.
        pub profile: Option<String>,
    }
}

response! {
    /// What is in an uploaded spreadsheet.
    pub struct ImportPreview {
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
        pub mapping: BTreeMap<RequestField, String>,
        /// Fields that no request can be without and that have no column yet.
        pub missing: Vec<RequestField>,
        /// The saved mapping whose columns all are here, if there is one.
        pub fitting_profile: Option<String>,
        /// The shipped shape that the columns show, if they show one.
        pub recognised: Option<RecognisedShape>,
        /// The shape by which the mapping was proposed, where no saved mapping did it.
        pub shape: Option<RequestShape>,
    }

    /// A shape that a table's columns show, and why.
    pub struct RecognisedShape {
        /// The shape.
        pub shape: RequestShape,
        /// Its name, which stands for a saved mapping's.
        pub name: String,
        /// How many of its columns are there.
        pub found: u32,
        /// How many it has.
        pub of: u32,
        /// The titles of those that are not there.
        pub missing: Vec<String>,
    }

    /// A sheet.
    pub struct SheetShape {
        /// Its name.
        pub name: String,
        /// How many rows with content it has.
        pub rows: u32,
    }

    /// A row of a preview.
    pub struct PreviewRow {
        /// The row as the spreadsheet numbers it.
        pub row: u32,
        /// Its cells by column.
        pub cells: Vec<String>,
    }
}

pub(crate) fn preview(desk: &Desk, form: PreviewImport) -> Result<ImportPreview, Failure> {
    let (file_name, workbook) = workbook(desk, form.upload_id)?;
    let sheet = sheet_of(&workbook, form.sheet.as_deref())?;
    let header = header_of(sheet, form.header_row)?;
    let profiles = stored_profiles(desk)?;
    let fitting = profiles.iter().find(|profile| {
        profile.is_active
            && !profile.mapping.is_empty()
            && profile
                .mapping
                .values()
                .all(|name| header.column(name).is_some())
    });
    let recognised = RequestShape::recognise(&header);
    let chosen = match &form.profile {
        Some(name) => Some(source_named(&profiles, name)?),
        None => fitting
            .map(Source::Saved)
            .or(recognised.as_ref().map(|found| Source::Shape(found.shape))),
    };
    let shape = match &chosen {
        Some(Source::Shape(shape)) => Some(*shape),
        Some(Source::Saved(_)) | None => None,
    };
    let mapping: BTreeMap<_, _> = match chosen {
        Some(Source::Saved(profile)) => profile
            .mapping
            .iter()
            .filter(|(_, name)| header.column(name).is_some())
            .map(|(field, name)| (*field, name.clone()))
            .collect(),
        Some(Source::Shape(shape)) => shape.mapping(&header),
        None => Mapping::suggest(sheet, &header).columns,
    };
    Ok(ImportPreview {
        rows: first_rows(sheet, &header),
        missing: RequestField::ALL
            .iter()
            .copied()
            .filter(|field| field.is_required() && !mapping.contains_key(field))
            .collect(),
        sheets: sheet_shapes(&workbook),
        sheet: sheet.name().to_owned(),
        header_row: header.row,
        columns: header
            .columns
            .iter()
            .map(|column| column.name.clone())
            .collect(),
        mapping,
        fitting_profile: fitting.map(|profile| profile.name.clone()),
        recognised: recognised.map(|found| RecognisedShape {
            name: shape_name(found.shape),
            found: count(found.found),
            of: count(found.shape.columns().len()),
            missing: found
                .missing
                .iter()
                .map(|title| (*title).to_owned())
                .collect(),
            shape: found.shape,
        }),
        shape,
        file_name,
    })
}

/// The sheets that have rows.
pub(super) fn sheet_shapes(workbook: &Workbook) -> Vec<SheetShape> {
    let sheets = workbook.sheets().iter();
    sheets
        .map(|sheet| SheetShape {
            name: sheet.name().to_owned(),
            rows: count(sheet.row_count()),
        })
        .collect()
}

/// The first rows below the header, each cell as far as a screen shows it.
pub(super) fn first_rows(sheet: &Sheet, header: &HeaderGuess) -> Vec<PreviewRow> {
    let below = sheet
        .rows()
        .filter(|row| row.number > header.row)
        .take(PREVIEW_ROWS);
    let shown = |text: &str| text.chars().take(PREVIEW_CHARS).collect();
    let columns = || header.columns.iter();
    below
        .map(|row| PreviewRow {
            row: row.number,
            cells: columns()
                .map(|column| shown(&row.cell(column.index).display()))
                .collect(),
        })
        .collect()
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
