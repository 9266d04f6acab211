//! The table as a workbook: real dates, numbers that name something as text.

use super::table::{ExportCell, ExportTable};
use chrono::{DateTime, NaiveDateTime, Utc};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

/// A spreadsheet's cell holds no more, counted as it counts.
const MOST_UNITS: usize = 32_767;
/// Columns are as wide as their longest text of the first rows, within bounds.
const MEASURED_ROWS: usize = 200;
const NARROWEST: f64 = 9.0;
const WIDEST: f64 = 48.0;
/// `2026-03-01 09:30:00` and a little room.
const DATE_WIDTH: f64 = 19.5;

/// What a workbook says of its making, in its properties and at the foot of each printed page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// The sheet's name and the document's title.
    pub title: String,
    /// The line at the foot.
    pub foot: String,
    /// When it is made.
    pub at: DateTime<Utc>,
}

/// A workbook that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be written")]
pub struct WorkbookError(#[from] XlsxError);

/// The bytes of an `.xlsx`.
///
/// # Errors
/// A table with more rows than a sheet has.
pub fn to_xlsx(table: &ExportTable, imprint: &Imprint) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    let made = imprint.at.naive_utc();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&imprint.title)
            .set_creation_datetime(&instant(made)?),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name(&imprint.title)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_repeat_rows(0, 0)?;
    // In the foot of a page `&` begins a code and `&&` is one.
    sheet.set_footer(format!("&L{}&R&P / &N", imprint.foot.replace('&', "&&")));
    let head = Format::new()
        .set_bold()
        .set_align(FormatAlign::VerticalCenter);
    let date = Format::new().set_num_format("yyyy-mm-dd hh:mm:ss");
    let text = Format::new().set_num_format("@");
    for (column, title) in (0_u16..).zip(table.titles()) {
        sheet.write_string_with_format(0, column, title, &head)?;
        sheet.set_column_width(column, width(table, usize::from(column), title))?;
    }
    for (row, cells) in (1_u32..).zip(table.rows()) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                ExportCell::Empty => {}
                ExportCell::Text(value) => write(sheet, row, column, value, None)?,
                ExportCell::Identifier(value) => write(sheet, row, column, value, Some(&text))?,
                ExportCell::At(at) => {
                    sheet.write_datetime_with_format(row, column, instant(*at)?, &date)?;
                }
                ExportCell::Count(count) => {
                    // Stars: far below where a spreadsheet's numbers lose digits.
                    let small = i32::try_from(*count).unwrap_or(i32::MAX);
                    sheet.write_number(row, column, small)?;
                }
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    value: &str,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    let value = fitting(value);
    match format {
        Some(format) => sheet.write_string_with_format(row, column, value, format)?,
        None => sheet.write_string(row, column, value)?,
    };
    Ok(())
}

/// As much of a text as a cell holds. Imported texts are never longer; one that is was typed.
fn fitting(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find_map(|(at, c)| {
        units += c.len_utf16();
        (units > MOST_UNITS).then_some(at)
    });
    &text[..end.unwrap_or(text.len())]
}

pub(super) fn instant(at: NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    use chrono::{Datelike as _, Timelike as _};
    let year = u16::try_from(at.year()).unwrap_or(1900);
    let part = |value: u32| u8::try_from(value).unwrap_or(0);
    ExcelDateTime::from_ymd(year, part(at.month()), part(at.day()))?.and_hms(
        u16::from(part(at.hour())),
        part(at.minute()),
        f64::from(at.second()),
    )
}

fn width(table: &ExportTable, column: usize, title: &str) -> f64 {
    let cells = table.rows().iter().take(MEASURED_ROWS);
    let widths = cells.map(|row| match &row[column] {
        ExportCell::Empty => 0.0,
        ExportCell::Text(text) | ExportCell::Identifier(text) => columns_of(text),
        ExportCell::At(_) => DATE_WIDTH,
        ExportCell::Count(_) => NARROWEST,
    });
    widths
        .fold(columns_of(title), f64::max)
        .clamp(NARROWEST, WIDEST)
}

/// How many digits wide a line is: a Chinese character takes two.
pub(super) fn columns_of(text: &str) -> f64 {
    let line = text.lines().next().unwrap_or_default().chars().take(60);
    line.map(|c| if c.is_ascii() { 1.0 } else { 2.0 })
        .sum::<f64>()
        + 2.0
}
