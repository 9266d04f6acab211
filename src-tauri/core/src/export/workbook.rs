//! The table as a workbook: real dates, numbers that name something as text.

use super::list::ListTable;
use super::table::{ExportCell, ExportTable};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
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
/// `2026-03-01`, or a sum of six digits.
const DAY_WIDTH: f64 = 12.5;
/// The file is nearly as small as with the usual 6, in three quarters of the time.
const COMPRESSION: u8 = 4;
/// What a street takes out has fewer rows.
const ROWS_IN_MEMORY: usize = 20_000;
/// The sheet that says what a list's columns mean.
const NOTES: &str = "说明";

/// How the rows of a sheet are written; either way the same cells are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// All of them at the end.
    InMemory,
    /// One after the other into a temporary file that nothing names and that goes when it is closed: faster.
    RowByRow,
}

impl Manner {
    /// Row by row only where it pays: nothing that a street takes out touches the disk before it is saved.
    fn of(rows: &[Vec<ExportCell>]) -> Self {
        if rows.len() > ROWS_IN_MEMORY {
            Self::RowByRow
        } else {
            Self::InMemory
        }
    }
}

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
    let mut workbook = begun(imprint)?;
    let titles: Vec<_> = table.titles().collect();
    write_rows(
        (&mut workbook, Manner::of(table.rows())),
        &imprint.title,
        &titles,
        table.rows(),
        imprint,
    )?;
    Ok(workbook.save_to_buffer()?)
}

/// A list as the bytes of an `.xlsx`: filters above the columns, and a second sheet with what was asked
/// for and what each column means.
///
/// # Errors
/// A list with more rows than a sheet has.
pub fn to_list_xlsx(list: &ListTable, imprint: &Imprint) -> Result<Vec<u8>, WorkbookError> {
    list_xlsx(list, imprint, Manner::of(&list.rows))
}

/// The same in a manner.
pub(super) fn list_xlsx(
    list: &ListTable,
    imprint: &Imprint,
    manner: Manner,
) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = begun(imprint)?;
    let titles: Vec<_> = list.columns.iter().map(|column| column.title).collect();
    let sheet = write_rows(
        (&mut workbook, manner),
        &list.name,
        &titles,
        &list.rows,
        imprint,
    )?;
    if let (Some(last), Ok(rows)) = (titles.len().checked_sub(1), u32::try_from(list.rows.len())) {
        sheet.autofilter(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX))?;
    }
    let text = |text: &str| ExportCell::Text(text.to_owned());
    let mut rows: Vec<Vec<ExportCell>> = list
        .notes
        .iter()
        .map(|(name, value)| vec![text(name), text(value)])
        .collect();
    rows.push(Vec::new());
    rows.push(vec![text("列名"), text("含义")]);
    let meanings = list.columns.iter();
    rows.extend(meanings.map(|column| vec![text(column.title), text(column.meaning)]));
    let notes = (&mut workbook, Manner::InMemory);
    write_rows(notes, NOTES, &["项目", "内容"], &rows, imprint)?;
    Ok(workbook.save_to_buffer()?)
}

fn begun(imprint: &Imprint) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(COMPRESSION);
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&imprint.title)
            .set_creation_datetime(&instant(imprint.at.naive_utc())?),
    );
    Ok(workbook)
}

/// Writes a sheet with its head fixed and the foot on every page.
fn write_rows<'w>(
    (workbook, manner): (&'w mut Workbook, Manner),
    name: &str,
    titles: &[&str],
    rows: &[Vec<ExportCell>],
    imprint: &Imprint,
) -> Result<&'w mut Worksheet, XlsxError> {
    let sheet = match manner {
        Manner::InMemory => workbook.add_worksheet(),
        Manner::RowByRow => workbook.add_worksheet_with_constant_memory()?,
    };
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_repeat_rows(0, 0)?;
    // In the foot of a page `&` begins a code and `&&` is one.
    sheet.set_footer(format!("&L{}&R&P / &N", imprint.foot.replace('&', "&&")));
    let head = Format::new()
        .set_bold()
        .set_align(FormatAlign::VerticalCenter);
    let formats = Formats {
        moment: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
        day: Format::new().set_num_format("yyyy-mm-dd"),
        money: Format::new().set_num_format("#,##0.00"),
        text: Format::new().set_num_format("@"),
    };
    for (column, title) in (0_u16..).zip(titles) {
        sheet.write_string_with_format(0, column, *title, &head)?;
        sheet.set_column_width(column, width(rows, usize::from(column), title))?;
    }
    for (row, cells) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            write_cell(sheet, (row, column), cell, &formats)?;
        }
    }
    Ok(sheet)
}

struct Formats {
    moment: Format,
    day: Format,
    money: Format,
    text: Format,
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &ExportCell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        ExportCell::Empty => {}
        ExportCell::Text(value) => write(sheet, row, column, value, None)?,
        ExportCell::Identifier(value) => write(sheet, row, column, value, Some(&formats.text))?,
        ExportCell::At(at) => {
            sheet.write_datetime_with_format(row, column, instant(*at)?, &formats.moment)?;
        }
        ExportCell::Day(day) => {
            sheet.write_number_with_format(row, column, serial(*day), &formats.day)?;
        }
        ExportCell::Count(count) => {
            // Stars and heads: far below where a spreadsheet's numbers lose digits.
            let small = i32::try_from(*count).unwrap_or(i32::MAX);
            sheet.write_number(row, column, small)?;
        }
        ExportCell::Money(fen) => {
            sheet.write_number_with_format(row, column, yuan(*fen), &formats.money)?;
        }
    }
    Ok(())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "no amount that can be typed has more than the fifteen digits a spreadsheet keeps"
)]
fn yuan(fen: i64) -> f64 {
    fen as f64 / 100.0
}

/// A day as a spreadsheet counts it, from 1 March 1900 on: earlier ones it counts otherwise.
fn serial(day: NaiveDate) -> i32 {
    const BEFORE: NaiveDate = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day");
    i32::try_from((day - BEFORE).num_days()).unwrap_or(0)
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
    // No text has more units than bytes.
    if text.len() <= MOST_UNITS {
        return text;
    }
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

fn width(rows: &[Vec<ExportCell>], column: usize, title: &str) -> f64 {
    let cells = rows.iter().take(MEASURED_ROWS);
    let widths = cells.map(|row| match row.get(column) {
        None | Some(ExportCell::Empty) => 0.0,
        Some(ExportCell::Text(text) | ExportCell::Identifier(text)) => columns_of(text),
        Some(ExportCell::At(_)) => DATE_WIDTH,
        Some(ExportCell::Day(_) | ExportCell::Money(_)) => DAY_WIDTH,
        Some(ExportCell::Count(_)) => NARROWEST,
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
