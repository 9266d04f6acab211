//! A template with values in its places.

use super::{Cell, Part, Piece, Template, Text, Values};
use crate::{
    Align, Block, Column, Document, Field, FormBox, Layout, SignatureLine, Table, blank, text,
};

/// The values in sight, the innermost list's row last.
struct Scopes<'a>(Vec<&'a Values>);

impl<'a> Scopes<'a> {
    fn holder(&self, name: &str) -> Option<&'a Values> {
        self.0.iter().rev().copied().find(|one| one.knows(name))
    }

    fn text(&self, name: &str) -> &'a str {
        self.holder(name).map_or("", |one| one.text_of(name))
    }

    fn has(&self, name: &str) -> bool {
        self.holder(name).is_some_and(|one| one.has(name))
    }

    fn with(&self, row: &'a Values) -> Self {
        let mut scopes = self.0.clone();
        scopes.push(row);
        Self(scopes)
    }
}

pub(super) fn fill(template: &Template, values: &Values) -> Document {
    let scopes = Scopes(vec![values]);
    let mut document = Document {
        title: words(&template.title, &scopes),
        subtitle: None,
        number: None,
        blocks: Vec::new(),
        foot: String::new(),
        is_landscape: false,
        layout: Layout::Official,
    };
    put(&template.parts, &scopes, &mut document);
    document
}

fn put(parts: &[Part], scopes: &Scopes<'_>, document: &mut Document) {
    for part in parts {
        match part {
            Part::Subtitle(text) => document.subtitle = Some(words(text, scopes)),
            Part::Number(text) => document.number = Some(words(text, scopes)),
            Part::Heading(text) => document.blocks.push(Block::Heading(words(text, scopes))),
            Part::Paragraph(text) => document.blocks.push(Block::Paragraph(words(text, scopes))),
            Part::Note(text) => document.blocks.push(Block::Note(words(text, scopes))),
            Part::Fields(cells) => {
                let fields = cells.iter().map(|cell| field(cell, scopes));
                document.blocks.push(Block::Fields(fields.collect()));
            }
            Part::Boxes(cells) => boxes(cells, scopes, document),
            Part::Writing { name, lines } => document.blocks.push(Block::Writing {
                text: scopes.text(name).to_owned(),
                lines: *lines,
            }),
            Part::Choices(name) => {
                let choices = scopes
                    .holder(name)
                    .map_or(&[][..], |one| one.choices_of(name));
                document.blocks.push(Block::Choices(choices.to_vec()));
            }
            Part::Table { name, columns } => {
                document
                    .blocks
                    .push(Block::Table(table(name, columns, scopes)));
            }
            Part::Signature { label, has_day } => {
                let line = SignatureLine {
                    label: words(label, scopes),
                    has_day: *has_day,
                };
                if let Some(Block::Signatures(lines)) = document.blocks.last_mut() {
                    lines.push(line);
                } else {
                    document.blocks.push(Block::Signatures(vec![line]));
                }
            }
            Part::Seal { label, day } => document.blocks.push(Block::Seal {
                label: words(label, scopes),
                day: day
                    .as_ref()
                    .map(|day| plain(day, scopes))
                    .filter(|day| !text::is_blank(day)),
            }),
            Part::Each { name, parts } => {
                let rows = scopes.holder(name).map_or(&[][..], |one| one.rows_of(name));
                for row in rows {
                    put(parts, &scopes.with(row), document);
                }
            }
            Part::Given {
                name,
                parts,
                otherwise,
            } => {
                let parts = if scopes.has(name) { parts } else { otherwise };
                put(parts, scopes, document);
            }
        }
    }
}

fn field(cell: &Cell, scopes: &Scopes<'_>) -> Field {
    let widest = cell.value.0.iter().map(|piece| match piece {
        Piece::Words(_) => 0,
        Piece::Value { blank, .. } => *blank,
    });
    Field {
        label: cell.label.clone(),
        value: plain(&cell.value, scopes),
        blank: widest.max().unwrap_or(0).max(1),
    }
}

/// A row of ruled boxes; rows that follow each other are one form.
fn boxes(cells: &[Cell], scopes: &Scopes<'_>, document: &mut Document) {
    let row: Vec<FormBox> = cells
        .iter()
        .map(|cell| FormBox {
            label: cell.label.clone(),
            value: plain(&cell.value, scopes),
            share: cell.share.into(),
            lines: cell.lines,
        })
        .collect();
    if let Some(Block::Form(rows)) = document.blocks.last_mut() {
        rows.push(row);
    } else {
        document.blocks.push(Block::Form(vec![row]));
    }
}

fn table(name: &str, columns: &[Cell], scopes: &Scopes<'_>) -> Table {
    let rows = scopes.holder(name).map_or(&[][..], |one| one.rows_of(name));
    Table {
        columns: columns
            .iter()
            .map(|column| Column {
                title: column.label.clone(),
                share: column.share.into(),
                align: if column.is_figures {
                    Align::Figures
                } else {
                    Align::Words
                },
            })
            .collect(),
        rows: rows
            .iter()
            .map(|row| {
                let scopes = scopes.with(row);
                let cells = columns.iter().map(|column| plain(&column.value, &scopes));
                cells.collect()
            })
            .collect(),
        has_total: false,
    }
}

/// Words with values, an empty one as a line for handwriting.
fn words(text: &Text, scopes: &Scopes<'_>) -> String {
    let pieces = text.0.iter().map(|piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Value { name, blank } => match scopes.text(name) {
            value if text::is_blank(value) => blank::line(*blank),
            value => value.to_owned(),
        },
    });
    pieces.collect()
}

/// Words with values; nothing for an empty one, and nothing at all where no value is given.
fn plain(text: &Text, scopes: &Scopes<'_>) -> String {
    let is_asked = text
        .0
        .iter()
        .any(|piece| matches!(piece, Piece::Value { .. }));
    let has_any = text.0.iter().any(|piece| match piece {
        Piece::Words(_) => false,
        Piece::Value { name, .. } => !text::is_blank(scopes.text(name)),
    });
    if is_asked && !has_any {
        return String::new();
    }
    let pieces = text.0.iter().map(|piece| match piece {
        Piece::Words(words) => words.as_str(),
        Piece::Value { name, .. } => scopes.text(name),
    });
    pieces.collect()
}
