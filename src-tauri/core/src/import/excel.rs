//! Workbooks through calamine. Cells are taken one by one where the format allows it: calamine's
//! ranges are dense, and one stray cell in the last row would make it fill a million rows.

use std::borrow::Cow;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    CellErrorType, Data, DataRef, ExcelDateTime, Ods, OdsError, Range, Reader, SheetType,
    SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::cell::{Cell, CellError};
use super::dates;
use super::error::{Format, SheetError};
use super::sheet::{DateSystem, Sheet, SheetBuilder};

/// Reads the sheets of a workbook, in its order.
///
/// # Errors
/// [`SheetError::Encrypted`], [`SheetError::Truncated`] or [`SheetError::Damaged`].
pub(super) fn read(format: Format, bytes: &[u8]) -> Result<Vec<Sheet>, SheetError> {
    // calamine 0.38 indexes into damaged xls and xlsb files without looking; a panic there says
    // no more than that the file is damaged, and nothing of ours is left half changed.
    catch_unwind(AssertUnwindSafe(|| match format {
        Format::Xlsx => read_xlsx(bytes),
        Format::Xlsb => read_xlsb(bytes),
        Format::Ods => read_ods(bytes),
        Format::Xls => read_xls(bytes),
        Format::Html | Format::Delimited => Err(SheetError::NotASpreadsheet),
    }))
    .unwrap_or(Err(SheetError::Damaged { format }))
}

fn read_xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, SheetError> {
    let damaged = |error: XlsxError| {
        let protected = matches!(error, XlsxError::Password);
        if protected {
            SheetError::Encrypted
        } else {
            SheetError::Damaged {
                format: Format::Xlsx,
            }
        }
    };
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let system = date_system(book.has_1904_epoch());
    let mut sheets = Vec::new();
    for name in worksheet_names(book.sheets_metadata()) {
        let mut builder = SheetBuilder::new(name.clone(), system);
        {
            let mut cells = match book.worksheet_cells_reader(&name) {
                Ok(cells) => cells,
                Err(XlsxError::NotAWorksheet(_)) => continue,
                Err(error) => return Err(damaged(error)),
            };
            while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(damaged)? {
                let is_unsaved = cell.formula.is_some() && cell.value == DataRef::Empty;
                let value = if is_unsaved {
                    Cell::FormulaWithoutValue
                } else {
                    from_data_ref(cell.value, system)
                };
                builder.put(cell.pos.0, cell.pos.1, value);
            }
        }
        // Merges stand behind the cells, so they cost a second pass over the sheet.
        if builder.first_row_has_gaps() {
            for merge in book.merge_cells_by_sheet_name(&name).map_err(damaged)? {
                builder.merge(merge.start, merge.end);
            }
        }
        sheets.push(builder.finish());
    }
    Ok(sheets)
}

fn read_xlsb(bytes: &[u8]) -> Result<Vec<Sheet>, SheetError> {
    let damaged = |error: XlsbError| {
        let protected = matches!(error, XlsbError::Password);
        if protected {
            SheetError::Encrypted
        } else {
            SheetError::Damaged {
                format: Format::Xlsb,
            }
        }
    };
    let mut book = Xlsb::new(Cursor::new(bytes)).map_err(damaged)?;
    let system = date_system(book.has_1904_epoch());
    let mut sheets = Vec::new();
    for name in worksheet_names(book.sheets_metadata()) {
        let mut builder = SheetBuilder::new(name.clone(), system);
        let mut cells = book.worksheet_cells_reader(&name).map_err(damaged)?;
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            let (row, column) = cell.get_position();
            builder.put(row, column, from_data_ref(cell.get_value().clone(), system));
        }
        sheets.push(builder.finish());
    }
    Ok(sheets)
}

fn read_ods(bytes: &[u8]) -> Result<Vec<Sheet>, SheetError> {
    let damaged = |error: OdsError| {
        let protected = matches!(error, OdsError::Password);
        if protected {
            SheetError::Encrypted
        } else {
            SheetError::Damaged {
                format: Format::Ods,
            }
        }
    };
    let mut book = Ods::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut sheets = Vec::new();
    for name in worksheet_names(book.sheets_metadata()) {
        let mut builder = SheetBuilder::new(name.clone(), DateSystem::From1900);
        let values = book.worksheet_range(&name).map_err(damaged)?;
        let formulas = book.worksheet_formula(&name).map_err(damaged)?;
        put_range(&mut builder, &values, &formulas, DateSystem::From1900);
        sheets.push(builder.finish());
    }
    Ok(sheets)
}

fn read_xls(bytes: &[u8]) -> Result<Vec<Sheet>, SheetError> {
    let damaged = |error: XlsError| {
        if matches!(error, XlsError::Password) {
            SheetError::Encrypted
        } else if !bytes.len().is_multiple_of(512) {
            // Sectors are 512 bytes or a multiple; a file that ends within one was cut.
            SheetError::Truncated {
                format: Format::Xls,
            }
        } else {
            SheetError::Damaged {
                format: Format::Xls,
            }
        }
    };
    let bytes = without_phantom_range(bytes);
    let mut book = Xls::new(Cursor::new(&bytes[..])).map_err(damaged)?;
    let system = date_system(book.has_1904_epoch());
    let mut sheets = Vec::new();
    for name in worksheet_names(book.sheets_metadata()) {
        let mut builder = SheetBuilder::new(name.clone(), system);
        let values = book.worksheet_range(&name).map_err(damaged)?;
        let formulas = book.worksheet_formula(&name).map_err(damaged)?;
        put_range(&mut builder, &values, &formulas, system);
        for merge in book.merge_cells_by_sheet_name(&name).map_err(damaged)? {
            builder.merge(merge.start, merge.end);
        }
        sheets.push(builder.finish());
    }
    Ok(sheets)
}

/// The file with every record that claims a range of more than a million cells made to claim none.
/// calamine 0.38 sets that much memory aside before it has seen a cell: 670 MB for `A1:IV65536`,
/// which is what Excel writes once a whole sheet was formatted.
fn without_phantom_range(bytes: &[u8]) -> Cow<'_, [u8]> {
    const DIMENSIONS: &[u8] = &[0x00, 0x02, 0x0e, 0x00];
    const MOST_CELLS: u64 = 1 << 20;
    let mut bytes = Cow::Borrowed(bytes);
    for at in 0..bytes.len().saturating_sub(17) {
        let &[a, b, c, d, ref body @ ..] = &bytes[at..at + 18] else {
            continue;
        };
        let &[_, _, _, _, r0, r1, r2, r3, _, _, c0, c1, 0, 0] = body else {
            continue;
        };
        let rows = u64::from(u32::from_le_bytes([r0, r1, r2, r3]));
        let columns = u64::from(u16::from_le_bytes([c0, c1]));
        if [a, b, c, d] == DIMENSIONS && rows * columns > MOST_CELLS {
            bytes.to_mut()[at + 4..at + 18].fill(0);
        }
    }
    bytes
}

/// Names of the worksheets that are shown; of all, should a workbook hide every one.
fn worksheet_names(metadata: &[calamine::Sheet]) -> Vec<String> {
    let names = |shown_only: bool| -> Vec<String> {
        metadata
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .filter(|sheet| !shown_only || sheet.visible == SheetVisible::Visible)
            .map(|sheet| sheet.name.clone())
            .collect()
    };
    let shown = names(true);
    if shown.is_empty() {
        names(false)
    } else {
        shown
    }
}

fn date_system(is_1904: bool) -> DateSystem {
    if is_1904 {
        DateSystem::From1904
    } else {
        DateSystem::From1900
    }
}

fn put_range(
    builder: &mut SheetBuilder,
    values: &Range<Data>,
    formulas: &Range<String>,
    system: DateSystem,
) {
    for (row, column, value) in absolute(values) {
        builder.put(row, column, from_data(value, system));
    }
    for (row, column, _) in absolute(formulas) {
        if matches!(values.get_value((row, column)), None | Some(Data::Empty)) {
            builder.put(row, column, Cell::FormulaWithoutValue);
        }
    }
}

/// The used cells of a range, with their places in the sheet.
fn absolute<T: calamine::CellType>(range: &Range<T>) -> impl Iterator<Item = (u32, u32, &T)> {
    let (top, left) = range.start().unwrap_or_default();
    range.used_cells().filter_map(move |(row, column, value)| {
        let row = u32::try_from(row).ok()?.checked_add(top)?;
        Some((row, u32::try_from(column).ok()?.checked_add(left)?, value))
    })
}

fn from_data(value: &Data, system: DateSystem) -> Cell {
    match value {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::text(text),
        Data::Int(value) => from_int(*value),
        Data::Float(value) => Cell::number(*value),
        Data::Bool(value) => Cell::Bool(*value),
        Data::DateTime(at) => from_date(at, system),
        Data::Error(error) => Cell::Error(from_error(error)),
        Data::Empty => Cell::Empty,
    }
}

fn from_data_ref(value: DataRef<'_>, system: DateSystem) -> Cell {
    match value {
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::text(&text)
        }
        DataRef::Int(value) => from_int(value),
        DataRef::Float(value) => Cell::number(value),
        DataRef::Bool(value) => Cell::Bool(value),
        DataRef::DateTime(at) => from_date(&at, system),
        DataRef::Error(error) => Cell::Error(from_error(&error)),
        DataRef::Empty => Cell::Empty,
    }
}

fn from_int(value: i64) -> Cell {
    #[expect(
        clippy::cast_precision_loss,
        reason = "past 2^53 the cell is rounded anyway"
    )]
    Cell::number(value as f64)
}

fn from_date(at: &ExcelDateTime, system: DateSystem) -> Cell {
    let serial = at.as_f64();
    match dates::from_serial(serial, system) {
        Some(instant) if !at.is_duration() => Cell::DateTime(instant),
        _ => Cell::number(serial),
    }
}

fn from_error(error: &CellErrorType) -> CellError {
    match error {
        CellErrorType::Div0 => CellError::DivisionByZero,
        CellErrorType::NA => CellError::NotAvailable,
        CellErrorType::Name => CellError::Name,
        CellErrorType::Null => CellError::Null,
        CellErrorType::Num => CellError::Number,
        CellErrorType::Ref => CellError::Reference,
        CellErrorType::Value => CellError::Value,
        CellErrorType::GettingData => CellError::GettingData,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phantom_range_of_an_old_workbook_is_not_believed() {
        let sample = include_bytes!("samples/orders-biff8.xls");
        assert!(
            matches!(without_phantom_range(sample), Cow::Borrowed(_)),
            "a small range stays"
        );
        let at = sample
            .windows(4)
            .position(|record| record == [0, 2, 14, 0])
            .expect("a range");
        let mut phantom = sample.to_vec();
        phantom[at + 8..at + 12].copy_from_slice(&65_536_u32.to_le_bytes());
        phantom[at + 14..at + 16].copy_from_slice(&256_u16.to_le_bytes());
        assert!(
            without_phantom_range(&phantom)[at + 4..at + 18]
                .iter()
                .all(|&byte| byte == 0)
        );
        let sheets = read(Format::Xls, &phantom).expect("readable");
        assert_eq!(sheets[0].row_count(), 6);
    }
}
