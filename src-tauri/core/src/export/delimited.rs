//! The table as text that Excel and WPS open: UTF-8 with its mark, CRLF, every cell quoted.

use super::ledger::{Ledger, LedgerCell};
use super::list::ListTable;
use super::table::{ExportCell, ExportTable};
use crate::domain::identifiers::Fen;

/// From so many digits on a spreadsheet rounds a number, unless it is told that it is text.
const ROUNDED_FROM: usize = 12;

/// The bytes of a `.csv`.
#[must_use]
pub fn to_csv(table: &ExportTable) -> Vec<u8> {
    let mut out = String::from('\u{feff}');
    line(&mut out, table.titles().map(str::to_owned));
    for row in table.rows() {
        line(&mut out, row.iter().map(shown));
    }
    out.into_bytes()
}

/// A list as the bytes of a `.csv`.
#[must_use]
pub fn to_list_csv(list: &ListTable) -> Vec<u8> {
    let mut out = String::from('\u{feff}');
    line(
        &mut out,
        list.columns.iter().map(|column| column.title.to_owned()),
    );
    for row in &list.rows {
        line(&mut out, row.iter().map(shown));
    }
    out.into_bytes()
}

/// A sheet of figures as the bytes of a `.csv`.
#[must_use]
pub fn to_ledger_csv(ledger: &Ledger) -> Vec<u8> {
    let mut out = String::from('\u{feff}');
    line(&mut out, ledger.heads.iter().map(|head| guarded(head)));
    for row in &ledger.rows {
        let cells = row.iter().map(|cell| match cell {
            LedgerCell::Text(text) => guarded(text),
            LedgerCell::Number(number) => number.to_string(),
            LedgerCell::Share(share) => format!("{:.1}%", (share * 1000.0).round() / 10.0),
        });
        line(&mut out, cells);
    }
    out.into_bytes()
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

fn shown(cell: &ExportCell) -> String {
    match cell {
        ExportCell::Empty => String::new(),
        ExportCell::Text(text) => guarded(text),
        ExportCell::Identifier(text) if is_long_number(text) => format!("{text}\t"),
        ExportCell::Identifier(text) => guarded(text),
        ExportCell::At(at) => at.to_string(),
        ExportCell::Day(day) => day.to_string(),
        ExportCell::Count(count) => count.to_string(),
        ExportCell::Money(fen) => Fen(*fen).plain_yuan(),
    }
}

/// A tab behind the digits makes them text to a spreadsheet; reading drops it again.
fn is_long_number(text: &str) -> bool {
    text.len() >= ROUNDED_FROM && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A text that begins like a formula gets an apostrophe, so that no spreadsheet computes what a
/// citizen wrote; reading drops one apostrophe of such texts again.
fn guarded(text: &str) -> String {
    let inner = text.trim_start_matches('\'');
    if inner.starts_with(['=', '+', '-', '@']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
