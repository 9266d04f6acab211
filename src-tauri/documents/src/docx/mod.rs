//! A paper as `.docx`, which WPS and Word open and let people change.

mod body;
mod cover;
mod faces;
mod page;
mod tables;
mod tail;
mod words;

use crate::model::{Block, Document, Layout};
use docx_rs::Docx;
use std::io::Cursor;
use words::Look;

/// A paper that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the paper could not be written")]
pub struct DocxError(#[source] Box<dyn std::error::Error + Send + Sync>);

/// The bytes of a `.docx`.
///
/// # Errors
/// When the container cannot be written.
pub fn to_docx(document: &Document) -> Result<Vec<u8>, DocxError> {
    let page = page::Page::of(document);
    let mut docx = page::set_up(document, &page);
    docx = match document.layout {
        Layout::Cover => cover::cover(docx, document, &page),
        Layout::Official => sheet(docx, document, &page, &words::OFFICIAL),
        Layout::Report => sheet(docx, document, &page, &words::REPORT),
    };
    let mut parts = docx.build();
    parts.document = tables::with_heads_repeated(parts.document);
    parts.font_table = faces::TABLE.as_bytes().to_vec();
    let mut bytes = Cursor::new(Vec::new());
    parts
        .pack(&mut bytes)
        .map_err(|error| DocxError(Box::new(error)))?;
    Ok(bytes.into_inner())
}

/// A title and what follows, in one look.
fn sheet(docx: Docx, document: &Document, page: &page::Page, look: &Look) -> Docx {
    let blocks = document.blocks.iter().enumerate();
    blocks.fold(
        page::title(docx, document, page.room(), look),
        |docx, (index, block)| {
            let is_kept = document.is_kept_with_next(index);
            match block {
                Block::Heading(text) => docx.add_paragraph(body::heading(text, look)),
                Block::Paragraph(text) => {
                    let is_flush = document.is_addressed(index);
                    add(docx, body::paragraphs(text, look, is_kept, is_flush))
                }
                Block::Note(text) => add(docx, body::note(text, look, is_kept)),
                Block::Fields(fields) => {
                    docx.add_paragraph(body::fields(fields, look, page.room(), is_kept))
                }
                Block::Writing { text, lines } => {
                    add(docx, body::writing(text, *lines, look, is_kept))
                }
                Block::Choices(choices) => add(docx, body::choices(choices, look, is_kept)),
                Block::Table(table) => docx.add_table(tables::table(table, page.room(), is_kept)),
                Block::Form(rows) => match tables::form(rows, page.room(), is_kept) {
                    Some(table) => docx.add_table(table),
                    None => docx,
                },
                Block::Signatures(lines) => {
                    add(docx, tail::signatures(lines, look, page.room(), is_kept))
                }
                Block::Seal { label, day } => add(docx, tail::seal(label, day.as_deref(), look)),
            }
        },
    )
}

fn add(docx: Docx, paragraphs: impl IntoIterator<Item = docx_rs::Paragraph>) -> Docx {
    paragraphs.into_iter().fold(docx, Docx::add_paragraph)
}
