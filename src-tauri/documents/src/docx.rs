//! A paper as `.docx`, which WPS and Word open and let people change.

use crate::model::{Align, Block, Column, Document, SignatureLine, Table};
use docx_rs::{
    AlignmentType, BreakType, Docx, Footer, HeightRule, LineSpacing, PageMargin, PageNum,
    PageOrientationType, Paragraph, Run, RunFonts, TableAlignmentType, TableCell, TableLayoutType,
    TableRow, VAlignType, WidthType,
};
use std::io::Cursor;

/// The usual faces of official papers; every WPS and Word in China has them.
const SONG: &str = "宋体";
const HEI: &str = "黑体";
const LATIN: &str = "Times New Roman";
/// Sizes in half points: 二号 for the title, 小四 for text, 五号 in tables, 小五 for remarks.
const TITLE: usize = 44;
const TEXT: usize = 24;
const CELL: usize = 21;
const SMALL: usize = 18;
/// A4 in twentieths of a point.
const SHORT_SIDE: u32 = 11_906;
const LONG_SIDE: u32 = 16_838;
const MARGIN: i32 = 1_247;
/// What a field that is left for handwriting looks like.
const LINE: &str = "＿＿＿＿＿＿＿＿＿＿";

/// A paper that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the paper could not be written")]
pub struct DocxError(#[source] Box<dyn std::error::Error + Send + Sync>);

/// The bytes of a `.docx`.
///
/// # Errors
/// When the container cannot be written.
pub fn to_docx(document: &Document) -> Result<Vec<u8>, DocxError> {
    let (width, height) = if document.is_landscape {
        (LONG_SIDE, SHORT_SIDE)
    } else {
        (SHORT_SIDE, LONG_SIDE)
    };
    let mut docx = Docx::new()
        .page_size(width, height)
        .page_margin(
            PageMargin::new()
                .top(MARGIN)
                .bottom(MARGIN)
                .left(MARGIN)
                .right(MARGIN),
        )
        .default_fonts(fonts(SONG))
        .default_size(TEXT)
        .footer(foot(&document.foot));
    if document.is_landscape {
        docx = docx.page_orient(PageOrientationType::Landscape);
    }
    docx = docx.add_paragraph(
        Paragraph::new()
            .align(AlignmentType::Center)
            .line_spacing(LineSpacing::new().after(120))
            .add_run(run(&document.title, TITLE, HEI)),
    );
    if let Some(subtitle) = &document.subtitle {
        docx = docx.add_paragraph(
            Paragraph::new()
                .align(AlignmentType::Center)
                .line_spacing(LineSpacing::new().after(240))
                .add_run(run(subtitle, TEXT, SONG)),
        );
    }
    let room = width.saturating_sub(2 * u32::try_from(MARGIN).unwrap_or(0));
    for block in &document.blocks {
        docx = match block {
            Block::Heading(text) => docx.add_paragraph(
                Paragraph::new()
                    .keep_next(true)
                    .line_spacing(LineSpacing::new().before(240).after(80))
                    .add_run(run(text, TEXT, HEI)),
            ),
            Block::Paragraph(text) => docx.add_paragraph(lines(text, TEXT)),
            Block::Note(text) => docx.add_paragraph(lines(text, SMALL)),
            Block::Table(table) => docx.add_table(grid(table, room)),
            Block::Signatures(signers) => sign(docx, signers),
        };
    }
    let mut bytes = Cursor::new(Vec::new());
    docx.build()
        .pack(&mut bytes)
        .map_err(|error| DocxError(Box::new(error)))?;
    Ok(bytes.into_inner())
}

fn fonts(east: &str) -> RunFonts {
    RunFonts::new().ascii(LATIN).hi_ansi(LATIN).east_asia(east)
}

fn run(text: &str, size: usize, face: &str) -> Run {
    Run::new().add_text(text).size(size).fonts(fonts(face))
}

/// A text of one or several lines.
fn lines(text: &str, size: usize) -> Paragraph {
    let mut whole = Run::new().size(size).fonts(fonts(SONG));
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            whole = whole.add_break(BreakType::TextWrapping);
        }
        whole = whole.add_text(line);
    }
    Paragraph::new()
        .line_spacing(LineSpacing::new().after(80))
        .add_run(whole)
}

fn foot(text: &str) -> Footer {
    Footer::new().add_paragraph(
        Paragraph::new()
            .align(AlignmentType::Center)
            .add_run(run(&format!("{text}　第 "), SMALL, SONG))
            .add_page_num(PageNum::new())
            .add_run(run(" 页", SMALL, SONG)),
    )
}

fn grid(table: &Table, room: u32) -> docx_rs::Table {
    let shares: u32 = table.columns.iter().map(|column| column.share).sum();
    let widths: Vec<usize> = table
        .columns
        .iter()
        .map(|column| {
            let width = u64::from(room) * u64::from(column.share) / u64::from(shares.max(1));
            usize::try_from(width).unwrap_or(0)
        })
        .collect();
    let head = TableRow::new(
        table
            .columns
            .iter()
            .zip(&widths)
            .map(|(column, width)| cell(&column.title, *width, AlignmentType::Center, true))
            .collect(),
    )
    .cant_split();
    let last = table.rows.len();
    let rows = (1..).zip(&table.rows).map(|(number, row)| {
        let is_total = table.has_total && number == last;
        let cells =
            table
                .columns
                .iter()
                .zip(&widths)
                .enumerate()
                .map(|(index, (column, width))| {
                    let text = row.get(index).map(String::as_str).unwrap_or_default();
                    cell(text, *width, alignment(column), is_total)
                });
        TableRow::new(cells.collect())
            .row_height(360.0)
            .height_rule(HeightRule::AtLeast)
            .cant_split()
    });
    docx_rs::Table::new(std::iter::once(head).chain(rows).collect())
        .align(TableAlignmentType::Center)
        .layout(TableLayoutType::Fixed)
        .set_grid(widths.clone())
        .width(widths.iter().sum(), WidthType::Dxa)
}

fn alignment(column: &Column) -> AlignmentType {
    match column.align {
        Align::Words => AlignmentType::Left,
        Align::Figures => AlignmentType::Right,
    }
}

fn cell(text: &str, width: usize, align: AlignmentType, is_strong: bool) -> TableCell {
    let mut words = run(text, CELL, SONG);
    if is_strong {
        words = words.bold();
    }
    TableCell::new()
        .width(width, WidthType::Dxa)
        .vertical_align(VAlignType::Center)
        .add_paragraph(Paragraph::new().align(align).add_run(words))
}

fn sign(docx: Docx, signers: &[SignatureLine]) -> Docx {
    let last = signers.len();
    (1..).zip(signers).fold(docx, |docx, (number, signer)| {
        let mut text = format!("{}：{LINE}", signer.label);
        if signer.has_day {
            text.push_str("　　　　年　　月　　日");
        }
        docx.add_paragraph(
            Paragraph::new()
                .keep_next(number < last)
                .keep_lines(true)
                .line_spacing(LineSpacing::new().before(360))
                .add_run(run(&text, TEXT, SONG)),
        )
    })
}
