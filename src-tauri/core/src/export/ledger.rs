//! Tables of figures as a workbook of several sheets.

use super::workbook::{WorkbookError, columns_of, instant};
use chrono::{DateTime, Utc};
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

/// Columns are as wide as their longest text, within bounds.
const NARROWEST: f64 = 9.0;
const WIDEST: f64 = 60.0;

/// A sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// Its name.
    pub name: String,
    /// The head of each column.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<LedgerCell>>,
    /// Whether the last row is the sum of the others.
    pub has_total: bool,
    /// The line at the foot of each printed page.
    pub foot: String,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum LedgerCell {
    /// Words.
    Text(String),
    /// A figure, which a spreadsheet can reckon with.
    Number(f64),
    /// A part of a whole, from 0 to 1; shown in percent with one decimal.
    Share(f64),
}

/// The bytes of an `.xlsx`.
///
/// # Errors
/// A sheet with a name or so many rows that no spreadsheet takes.
pub fn to_ledger_xlsx(
    sheets: &[Ledger],
    title: &str,
    at: DateTime<Utc>,
) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(title)
            .set_creation_datetime(&instant(at.naive_utc())?),
    );
    for ledger in sheets {
        write(&mut workbook, ledger)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write(workbook: &mut Workbook, ledger: &Ledger) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(&ledger.name)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_footer(format!("&L{}&R&P / &N", ledger.foot.replace('&', "&&")));
    let head = Format::new()
        .set_bold()
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
        .set_border_bottom(FormatBorder::Thin);
    let plain = Format::new();
    let total = Format::new().set_bold().set_border_top(FormatBorder::Thin);
    for (column, title) in (0_u16..).zip(&ledger.heads) {
        sheet.write_string_with_format(0, column, title, &head)?;
        let widest = ledger
            .rows
            .iter()
            .map(|row| match row.get(usize::from(column)) {
                Some(LedgerCell::Text(text)) => columns_of(text),
                Some(LedgerCell::Number(_) | LedgerCell::Share(_)) | None => NARROWEST,
            })
            .fold(columns_of(title), f64::max);
        sheet.set_column_width(column, widest.clamp(NARROWEST, WIDEST))?;
    }
    let last = ledger.rows.len();
    for (row, cells) in (1_u32..).zip(&ledger.rows) {
        let is_total = ledger.has_total && usize::try_from(row).is_ok_and(|row| row == last);
        let format = if is_total { &total } else { &plain };
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                LedgerCell::Text(text) => {
                    sheet.write_string_with_format(row, column, text, format)?;
                }
                LedgerCell::Number(number) => {
                    sheet.write_number_with_format(row, column, *number, format)?;
                }
                LedgerCell::Share(share) => {
                    let percent = format.clone().set_num_format("0.0%");
                    sheet.write_number_with_format(row, column, *share, &percent)?;
                }
            }
        }
    }
    Ok(())
}
