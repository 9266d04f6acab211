//! Text with separators: which one it is, quoting, and rows numbered as a spreadsheet would.
//!
//! Our own reader instead of the `csv` crate for two reasons: that crate skips blank lines, so row
//! numbers would drift from what the clerk sees, and a quotation mark that never closes swallows
//! the rest of the file into one cell without a word. Tests hold it against the crate's writer.

use super::cell::Cell;
use super::error::SheetError;
use super::sheet::{DateSystem, Sheet, SheetBuilder};

const SEPARATORS: [char; 4] = [',', '\t', ';', '|'];
/// So much of a file is enough to see which separator it uses.
const SAMPLE_ROWS: u32 = 40;

/// Reads a text table as one sheet; every cell is text.
///
/// # Errors
/// [`SheetError::UnclosedQuote`] when rows can no longer be told apart.
pub(super) fn read(name: String, text: &str) -> Result<Sheet, SheetError> {
    let (declared, skipped) = declared_separator(text);
    let body = &text[skipped..];
    let first_row = u32::from(declared.is_some());
    let separator = declared.unwrap_or_else(|| sniff(body));
    let mut builder = SheetBuilder::new(name, DateSystem::From1900);
    for_each_field(body, separator, u32::MAX, |row, column, field| {
        builder.put(first_row.saturating_add(row), column, field_cell(field));
    })
    .map_err(|row| SheetError::UnclosedQuote {
        row: first_row.saturating_add(row) + 1,
    })?;
    Ok(builder.finish())
}

/// A cell of a text file. Systems write `="0123"` and `'0123` so that Excel keeps the digits.
fn field_cell(field: &str) -> Cell {
    let formula = field
        .trim()
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    Cell::text(formula.unwrap_or_else(|| without_guard(field)))
}

/// The text behind the apostrophe that keeps a spreadsheet from computing it, as in `'=1+1`; the
/// export beside puts it there.
fn without_guard(field: &str) -> &str {
    let inner = field.trim_start_matches('\'');
    if inner.len() < field.len() && inner.starts_with(['=', '+', '-', '@']) {
        &field[1..]
    } else {
        field
    }
}

/// The separator Excel's own first line `sep=;` declares, and how many bytes that line takes.
fn declared_separator(text: &str) -> (Option<char>, usize) {
    let line_end = text.find('\n').map_or(text.len(), |at| at + 1);
    let line = text[..line_end].trim_end_matches(['\r', '\n']);
    let mut rest = line.strip_prefix("sep=").unwrap_or("").chars();
    match (rest.next(), rest.next()) {
        (Some(separator), None) => (Some(separator), line_end),
        _ => (None, 0),
    }
}

/// The separator that cuts most of the first rows into the same number of fields, more than one.
fn sniff(text: &str) -> char {
    let score = |separator: char| {
        let mut widths: Vec<u32> = Vec::new();
        let _ = for_each_field(text, separator, SAMPLE_ROWS, |row, column, _| {
            let row = usize::try_from(row).unwrap_or(usize::MAX);
            widths.resize(widths.len().max(row.saturating_add(1)), 0);
            if let Some(width) = widths.last_mut() {
                *width = column + 1;
            }
        });
        widths
            .iter()
            .filter(|&&width| width > 1)
            .map(|width| {
                (
                    widths.iter().filter(|other| *other == width).count(),
                    *width,
                )
            })
            .max()
    };
    let mut best = (SEPARATORS[0], score(SEPARATORS[0]));
    for &separator in &SEPARATORS[1..] {
        let rival = score(separator);
        if rival > best.1 {
            best = (separator, rival);
        }
    }
    best.0
}

/// Hands over every field with its row and column from 0, up to so many rows. A quotation mark
/// opens a quoted field only at its beginning; two of them inside stand for one.
///
/// Returns the row in which a quotation mark opens and never closes as the error.
fn for_each_field(
    text: &str,
    separator: char,
    rows: u32,
    mut each: impl FnMut(u32, u32, &str),
) -> Result<(), u32> {
    let mut rest = text;
    let (mut row, mut column) = (0_u32, 0_u32);
    let mut quoted = String::new();
    while !rest.is_empty() && row < rows {
        let field_end;
        if let Some(inner) = rest.strip_prefix('"') {
            quoted.clear();
            let mut inner = inner;
            loop {
                let Some(at) = inner.find('"') else {
                    return Err(row);
                };
                quoted.push_str(&inner[..at]);
                inner = &inner[at + 1..];
                match inner.strip_prefix('"') {
                    Some(after) => {
                        quoted.push('"');
                        inner = after;
                    }
                    None => break,
                }
            }
            // Whatever follows the closing mark up to the separator belongs to the field.
            field_end = inner.find([separator, '\n', '\r']).unwrap_or(inner.len());
            quoted.push_str(&inner[..field_end]);
            each(row, column, &quoted);
            rest = &inner[field_end..];
        } else {
            field_end = rest.find([separator, '\n', '\r']).unwrap_or(rest.len());
            each(row, column, &rest[..field_end]);
            rest = &rest[field_end..];
        }
        if let Some(after) = rest.strip_prefix(separator) {
            rest = after;
            column = column.saturating_add(1);
            if rest.is_empty() {
                each(row, column, "");
            }
        } else {
            rest = rest
                .strip_prefix("\r\n")
                .or_else(|| rest.get(1..))
                .unwrap_or("");
            row = row.saturating_add(1);
            column = 0;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
