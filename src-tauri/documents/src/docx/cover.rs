//! A cover: the committee, the title and a block of large lines, spread over the page.

use super::page::{Page, centred};
use super::words::{FANGSONG, HEI, OFFICIAL, TITLE_SONG, fitted, run};
use crate::model::{Block, Document, Field};
use crate::text;
use docx_rs::{
    AlignmentType, Docx, HeightRule, LineSpacing, Paragraph, TableAlignmentType, TableCell,
    TableCellBorder, TableCellBorderPosition, TableCellBorders, TableLayoutType, TableRow,
    VAlignType, WidthType,
};

/// Sizes in half points: 小初 for the title, 小二 for the committee, 三号 for the lines.
const TITLE: usize = 72;
const COMMITTEE: usize = 44;
const LINES: usize = 32;
/// The height of a labelled line, in twentieths of a point.
const ROW: f32 = 800.0;

pub(super) fn cover(docx: Docx, document: &Document, page: &Page) -> Docx {
    let room = page.room();
    let gap = gap(document, page);
    let mut docx = docx;
    if let Some(committee) = &document.subtitle {
        docx = docx.add_paragraph(
            centred()
                .line_spacing(LineSpacing::new().before(gap))
                .add_run(run(
                    committee,
                    fitted(committee, COMMITTEE, room),
                    TITLE_SONG,
                )),
        );
    }
    docx = docx.add_paragraph(
        centred()
            .line_spacing(LineSpacing::new().before(gap).after(gap))
            .add_run(run(&document.title, TITLE, TITLE_SONG).character_spacing(120)),
    );
    if let Some(number) = &document.number {
        docx = docx.add_paragraph(
            centred()
                .line_spacing(LineSpacing::new().after(gap))
                .add_run(run(number, LINES, FANGSONG)),
        );
    }
    document
        .blocks
        .iter()
        .fold(docx, |docx, block| match block {
            Block::Heading(text) => docx.add_paragraph(large(text, HEI)),
            Block::Paragraph(text) | Block::Note(text) | Block::Writing { text, .. } => {
                text::lines(text)
                    .iter()
                    .fold(docx, |docx, line| docx.add_paragraph(large(line, FANGSONG)))
            }
            Block::Fields(fields) if fields.is_empty() => docx,
            Block::Fields(fields) => docx.add_table(block_of(fields, room)),
            Block::Choices(choices) => choices.iter().fold(docx, |docx, choice| {
                docx.add_paragraph(large(&choice.printed(), FANGSONG))
            }),
            Block::Table(table) => docx.add_table(super::tables::table(table, room, false)),
            Block::Form(rows) => match super::tables::form(rows, room, false) {
                Some(table) => docx.add_table(table),
                None => docx,
            },
            Block::Signatures(lines) => {
                super::add(docx, super::tail::signatures(lines, &OFFICIAL, room, false))
            }
            Block::Seal { label, day } => {
                super::add(docx, super::tail::seal(label, day.as_deref(), &OFFICIAL))
            }
        })
}

/// The space before and after the title: what the lines leave, shared out.
fn gap(document: &Document, page: &Page) -> u32 {
    let lines: usize = document
        .blocks
        .iter()
        .map(|block| {
            if let Block::Fields(fields) = block {
                fields.len()
            } else {
                2
            }
        })
        .sum();
    let taken = u32::try_from(lines).unwrap_or(u32::MAX).saturating_mul(900);
    (page.depth().saturating_sub(3000).saturating_sub(taken) / 4).clamp(200, 1600)
}

fn large(text: &str, face: &str) -> Paragraph {
    centred()
        .line_spacing(LineSpacing::new().before(120).after(120))
        .add_run(run(text, LINES, face))
}

/// The labelled lines, labels in one column and values on rules in another.
fn block_of(fields: &[Field], room: u32) -> docx_rs::Table {
    let longest = fields.iter().map(|one| one.label.chars().count()).max();
    let room = usize::try_from(room).unwrap_or(0);
    let label = ((longest.unwrap_or(0) + 2) * LINES * 10).min(room / 2);
    let widths = [label, room - label];
    let rows = fields.iter().map(|field| {
        let value = cell(widths[1], AlignmentType::Left, &field.printed());
        let value = if field.is_blank() {
            value
        } else {
            let rule = TableCellBorder::new(TableCellBorderPosition::Bottom);
            value.set_borders(TableCellBorders::with_empty().set(rule))
        };
        let label = cell(
            widths[0],
            AlignmentType::Right,
            &format!("{}：", field.label),
        );
        TableRow::new(vec![label, value])
            .row_height(ROW)
            .height_rule(HeightRule::AtLeast)
            .cant_split()
    });
    docx_rs::Table::without_borders(rows.collect())
        .align(TableAlignmentType::Center)
        .layout(TableLayoutType::Fixed)
        .set_grid(widths.to_vec())
        .width(widths.iter().sum(), WidthType::Dxa)
}

fn cell(width: usize, align: AlignmentType, text: &str) -> TableCell {
    TableCell::new()
        .width(width, WidthType::Dxa)
        .vertical_align(VAlignType::Bottom)
        .add_paragraph(
            Paragraph::new()
                .align(align)
                .add_run(run(text, LINES, FANGSONG)),
        )
}
