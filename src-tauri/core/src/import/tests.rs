//! Whole files from bytes to requests, as the clerk's screen will use them.

mod damaged;
mod real_file;
mod requests;
mod text_files;
mod workbooks;

use chrono::NaiveDate;

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
}

/// The first sheet, its guessed header and suggested mapping, read to the end.
fn read_all(workbook: &Workbook) -> Vec<Result<RequestRow, Vec<RowProblem>>> {
    let sheet = &workbook.sheets()[0];
    let header = detect_header(sheet).unwrap();
    let mapping = Mapping::suggest(sheet, &header);
    extract(sheet, &header, &mapping, today())
        .unwrap()
        .collect()
}

/// Row, field and code of each problem.
fn problems(rows: &[Result<RequestRow, Vec<RowProblem>>]) -> Vec<(u32, RequestField, RowCode)> {
    rows.iter()
        .filter_map(|row| row.as_ref().err())
        .flatten()
        .map(|problem| (problem.row, problem.field, problem.code))
        .collect()
}

fn csv(text: &str) -> Workbook {
    Workbook::read("工单.csv", text.as_bytes()).unwrap()
}
