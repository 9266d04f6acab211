//! Which row names the columns, and what it calls them.
//!
//! Exports begin with a merged title, a line with the date or nothing; the header may have groups
//! above its columns. The guess is a proposal: [`header_at`] takes the row the clerk points at.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cell::Cell;
use super::dates;
use super::sheet::{Merge, Row, Sheet};
use super::synonyms;

/// The header is looked for among so many rows that hold something.
const SEARCHED_ROWS: usize = 30;
/// Exports have some dozens of columns; a stray cell far to the right is none of them.
const SEARCHED_COLUMNS: u32 = 512;
/// Nobody names a column longer than this.
const LONGEST_NAME: usize = 40;

/// A column and what the header calls it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Column {
    /// Its place, from 0.
    pub index: u32,
    /// Its name, unlike any other of the sheet; a column without a name gets its letter.
    pub name: String,
}

/// The row that names the columns, and the columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct HeaderGuess {
    /// The row as the spreadsheet numbers it; requests stand below it.
    pub row: u32,
    /// The columns, from the left.
    pub columns: Vec<Column>,
}

impl HeaderGuess {
    /// The column of this name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// Guesses the header: the row near the top with the most distinct short texts, none of them a
/// date or number, with names we know counting for more. `None` for a sheet without text.
pub fn detect_header(sheet: &Sheet) -> Option<HeaderGuess> {
    detect_header_by(sheet, synonyms::is_known)
}

/// The same, for a table whose names the caller knows.
pub(super) fn detect_header_by(
    sheet: &Sheet,
    is_known: impl Fn(&str) -> bool,
) -> Option<HeaderGuess> {
    let mut best: Option<(usize, u32)> = None;
    for row in sheet.rows().take(SEARCHED_ROWS) {
        let score = likeness(sheet, row, &is_known);
        // Of two alike the upper is the header: rows of text below it look just like it.
        if score > 0 && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, row.number));
        }
    }
    best.map(|(_, number)| header_at(sheet, number))
}

/// How much a row looks like a header. A merge reaching down into the row lends it its name; one
/// reaching across is a title or a group, which the header stands below.
fn likeness(sheet: &Sheet, row: Row<'_>, is_known: impl Fn(&str) -> bool) -> usize {
    let mut names = BTreeSet::new();
    let mut others = 0;
    for column in 0..sheet.width().min(SEARCHED_COLUMNS) {
        let merge = merge_over(sheet, row.number, column);
        let cell = match merge {
            Some(merge) if merge.first_column < merge.last_column => {
                others += usize::from(column == merge.first_column);
                continue;
            }
            Some(merge) => sheet
                .row_numbered(merge.first_row)
                .map(|row| row.cell(column)),
            None => Some(row.cell(column)),
        };
        match cell {
            None | Some(Cell::Empty) => {}
            Some(Cell::Text(text)) if is_name(text, sheet) => {
                names.insert(text.as_ref());
            }
            Some(_) => others += 1,
        }
    }
    let known = names.iter().filter(|name| is_known(name)).count();
    (names.len() + 4 * known).saturating_sub(2 * others)
}

fn is_name(text: &str, sheet: &Sheet) -> bool {
    text.chars().count() <= LONGEST_NAME
        && !text
            .bytes()
            .all(|b| b.is_ascii_digit() || b.is_ascii_punctuation())
        && dates::instant(&Cell::Text(text.into()), sheet.date_system()).is_none()
}

/// Names the columns by a row that was pointed at, with the groups above it if there are any.
///
/// A merged cell names all the columns it covers: across, it is the group of the names below it
/// (`诉求人/姓名`); down, it is the name itself.
pub fn header_at(sheet: &Sheet, row: u32) -> HeaderGuess {
    let below = (sheet.position_below(row)..sheet.row_count()).map(|at| sheet.row(at));
    let mut used = vec![false; sheet.width() as usize];
    for (column, _) in below
        .chain(sheet.row_numbered(row))
        .flat_map(|row| row.cells())
    {
        used[column as usize] = true;
    }
    let mut taken = BTreeSet::new();
    let columns = (0..)
        .zip(used)
        .filter(|(_, used)| *used)
        .map(|(index, _)| {
            let name = column_name(sheet, row, index);
            Column {
                index,
                name: distinct(&name, &mut taken),
            }
        })
        .collect();
    HeaderGuess { row, columns }
}

fn column_name(sheet: &Sheet, row: u32, column: u32) -> String {
    let own = name_in(sheet, row, column);
    let above = row
        .checked_sub(1)
        .and_then(|above| group_over(sheet, above, column));
    match (above, own) {
        (Some(group), Some(own)) if group != own => format!("{group}/{own}"),
        (_, Some(own)) => own,
        (Some(group), None) => group,
        (None, None) => letters(column),
    }
}

/// What a cell of the header says, or the merge that covers it.
fn name_in(sheet: &Sheet, row: u32, column: u32) -> Option<String> {
    let (row, column) = match merge_over(sheet, row, column) {
        Some(merge) => (merge.first_row, merge.first_column),
        None => (row, column),
    };
    let cell = sheet.row_numbered(row)?.cell(column);
    let name = one_line(&cell.display());
    (!name.is_empty()).then_some(name)
}

/// The name of the group over a column: a merge across some columns, never the title across
/// (nearly) all. Without merges a row of several names counts as one of groups where it has a
/// name and the header has none.
fn group_over(sheet: &Sheet, row: u32, column: u32) -> Option<String> {
    let above = sheet.row_numbered(row)?;
    if above.cells().len() < 2 {
        return None;
    }
    match merge_over(sheet, row, column) {
        Some(merge) if merge.last_column - merge.first_column + 1 >= sheet.width() => None,
        Some(_) => name_in(sheet, row, column),
        None if sheet.row_numbered(row + 1)?.cell(column).is_empty() => name_in(sheet, row, column),
        None => None,
    }
}

fn merge_over(sheet: &Sheet, row: u32, column: u32) -> Option<&Merge> {
    sheet
        .merges()
        .iter()
        .find(|merge| merge.covers(row, column))
}

/// A name on one line: breaks inside Chinese words go, others become a space.
fn one_line(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for part in name.split_whitespace() {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        if latin(out.chars().last()) && latin(part.chars().next()) {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

/// Makes a name unlike those before it: `备注`, `备注 (2)`.
fn distinct(name: &str, taken: &mut BTreeSet<String>) -> String {
    let mut candidate = name.to_owned();
    let mut number = 2;
    while !taken.insert(candidate.clone()) {
        candidate = format!("{name} ({number})");
        number += 1;
    }
    candidate
}

/// The letters a spreadsheet shows over a column.
fn letters(column: u32) -> String {
    let mut out = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        out.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
mod tests;
