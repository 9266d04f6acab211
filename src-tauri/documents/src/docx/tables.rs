//! Tables with a head, and forms of ruled boxes.

use super::words::{CELL, FANGSONG, HEI, SONG, TEXT, broken};
use crate::form::{self, Cell};
use crate::model::{Align, Column, FormBox, Table};
use crate::text;
use docx_rs::{
    AlignmentType, HeightRule, LineSpacing, LineSpacingType, Paragraph, TableAlignmentType,
    TableCell, TableLayoutType, TableRow, VAlignType, WidthType,
};

/// What closes the properties of a row that docx-rs can be told, and of a head: it knows no
/// `tblHeader`. A head is the only row that may not be split and has no height.
const WHOLE_ROW: &str = "<w:trPr><w:cantSplit /></w:trPr>";
const HEAD_ROW: &str = "<w:trPr><w:cantSplit /><w:tblHeader /></w:trPr>";

/// The document with the heads of its tables on each page on which they go on.
pub(super) fn with_heads_repeated(xml: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(xml) {
        Ok(xml) if xml.contains(WHOLE_ROW) => xml.replace(WHOLE_ROW, HEAD_ROW).into_bytes(),
        Ok(xml) => xml.into_bytes(),
        Err(other) => other.into_bytes(),
    }
}

/// The height of a line in a form, in twentieths of a point.
const LINE: i32 = 400;

pub(super) fn table(table: &Table, room: u32, is_kept: bool) -> docx_rs::Table {
    let shares: u64 = table
        .columns
        .iter()
        .map(|one| u64::from(one.share.max(1)))
        .sum();
    let widths: Vec<usize> = table
        .columns
        .iter()
        .map(|column| {
            let width = u64::from(room) * u64::from(column.share.max(1)) / shares.max(1);
            usize::try_from(width).unwrap_or(0)
        })
        .collect();
    let heads = table.columns.iter().zip(&widths);
    let head = TableRow::new(
        heads
            .map(|(column, width)| cell(&column.title, *width, AlignmentType::Center, true, false))
            .collect(),
    )
    .cant_split();
    let last = table.rows.len();
    let rows = (1..).zip(&table.rows).map(|(number, row)| {
        let is_total = table.has_total && number == last;
        let columns = table.columns.iter().zip(&widths).enumerate();
        let cells = columns.map(|(index, (column, width))| {
            let text = row.get(index).map(String::as_str).unwrap_or_default();
            cell(
                text,
                *width,
                alignment(column),
                is_total,
                is_kept && number == last,
            )
        });
        TableRow::new(cells.collect())
            .row_height(360.0)
            .height_rule(HeightRule::AtLeast)
            .cant_split()
    });
    ruled(std::iter::once(head).chain(rows).collect(), widths)
}

/// A form on its grid; nothing where it has no box.
pub(super) fn form(rows: &[Vec<FormBox>], room: u32, is_kept: bool) -> Option<docx_rs::Table> {
    let grid = form::grid(rows, room / u32::try_from(TEXT * 10).ok()?);
    let width = |share: u32| {
        let width = u64::from(room) * u64::from(share) / 1000;
        usize::try_from(width).unwrap_or(0)
    };
    let last = grid.rows.len();
    let rows: Vec<_> = (1..)
        .zip(&grid.rows)
        .map(|(number, row)| {
            let is_kept = is_kept && number == last;
            let cells = row.cells.iter();
            let cells = cells.map(|one| boxed(one, row.lines, width(one.width), is_kept));
            let height = f32::from(row.lines) * 400.0 + 120.0;
            let is_tall = row.is_tall;
            let row = TableRow::new(cells.collect())
                .row_height(height)
                .height_rule(HeightRule::AtLeast);
            if is_tall { row } else { row.cant_split() }
        })
        .collect();
    let widths = grid.columns.iter().map(|share| width(*share)).collect();
    (!rows.is_empty()).then(|| ruled(rows, widths))
}

fn ruled(rows: Vec<TableRow>, widths: Vec<usize>) -> docx_rs::Table {
    let whole = widths.iter().sum();
    docx_rs::Table::new(rows)
        .align(TableAlignmentType::Center)
        .layout(TableLayoutType::Fixed)
        .set_grid(widths)
        .width(whole, WidthType::Dxa)
}

fn boxed(one: &Cell, least: u8, width: usize, is_kept: bool) -> TableCell {
    let line = || {
        let spacing = LineSpacing::new()
            .line(LINE)
            .line_rule(LineSpacingType::Exact);
        Paragraph::new().line_spacing(spacing).keep_next(is_kept)
    };
    let cell = TableCell::new()
        .width(width, WidthType::Dxa)
        .grid_span(one.span)
        .vertical_align(if one.is_label || least <= 2 {
            VAlignType::Center
        } else {
            VAlignType::Top
        });
    if one.is_label {
        let words = broken(&one.lines, TEXT, HEI);
        cell.add_paragraph(line().align(AlignmentType::Center).add_run(words))
    } else {
        cell.add_paragraph(line().add_run(broken(&one.lines, TEXT, FANGSONG)))
    }
}

fn alignment(column: &Column) -> AlignmentType {
    match column.align {
        Align::Words => AlignmentType::Left,
        Align::Figures => AlignmentType::Right,
    }
}

fn cell(
    text: &str,
    width: usize,
    align: AlignmentType,
    is_strong: bool,
    is_kept: bool,
) -> TableCell {
    let mut words = broken(&text::lines(text), CELL, SONG);
    if is_strong {
        words = words.bold();
    }
    TableCell::new()
        .width(width, WidthType::Dxa)
        .vertical_align(VAlignType::Center)
        .add_paragraph(
            Paragraph::new()
                .align(align)
                .keep_next(is_kept)
                .add_run(words),
        )
}
