//! A paper as a call of the template: every text a string literal, never markup.

use super::fonts::Fonts;
use crate::form;
use crate::model::{Align, Block, Document, Layout, SignatureLine, Table};
use crate::{blank, text};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// What is printed for a character that no face draws: 〓, the printers' sign for a missing one.
const MISSING: char = '〓';
/// Letters and figures in one piece, beyond which a line may break between them.
const LONGEST_WORD: usize = 24;
/// The same in the narrow cells of tables and forms.
const LONGEST_IN_CELL: usize = 10;
/// How many lines signatures and seals may have to be kept together on one page.
const MOST_KEPT: usize = 16;

/// Calls being written, and the characters that could not be.
pub(super) struct Calls<'a> {
    fonts: &'a Fonts,
    pub text: String,
    pub missing: BTreeSet<char>,
}

impl<'a> Calls<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Self {
        Self {
            fonts,
            text: String::new(),
            missing: BTreeSet::new(),
        }
    }

    /// A part of the code, as it is.
    pub(super) fn code(&mut self, code: &str) -> &mut Self {
        self.text.push_str(code);
        self
    }

    /// A number.
    pub(super) fn number(&mut self, number: impl std::fmt::Display) -> &mut Self {
        // Writing to a `String` cannot fail.
        let _ = write!(self.text, "{number}");
        self
    }

    fn truth(&mut self, is: bool) -> &mut Self {
        self.code(if is { "true" } else { "false" })
    }

    /// The chains of faces, as a dictionary.
    pub(super) fn faces(&mut self) -> &mut Self {
        let chains = self.fonts.chains();
        let all = [
            ("latin", &chains.latin),
            ("title", &chains.title),
            ("fangsong", &chains.fangsong),
            ("hei", &chains.hei),
            ("song", &chains.song),
        ];
        self.code("(");
        for (role, names) in all {
            self.code(role).code(": (");
            for name in names {
                self.literal(name).code(",");
            }
            self.code("),");
        }
        self.code(")")
    }

    /// A string literal.
    pub(super) fn literal(&mut self, text: &str) -> &mut Self {
        self.text.push('"');
        for character in text.chars() {
            let drawn = if self.fonts.draws(character) || character == ' ' {
                character
            } else {
                self.missing.insert(character);
                MISSING
            };
            if matches!(drawn, '"' | '\\') {
                self.text.push('\\');
            }
            self.text.push(drawn);
        }
        self.text.push('"');
        self
    }

    /// One line, whatever the text holds: a literal, or the pieces between which it may break.
    pub(super) fn line(&mut self, text: &str) -> &mut Self {
        self.pieces(&text::line(text), LONGEST_WORD)
    }

    fn maybe(&mut self, text: Option<&str>) -> &mut Self {
        match text {
            Some(text) => self.line(text),
            None => self.code("none"),
        }
    }

    fn pieces(&mut self, line: &str, longest: usize) -> &mut Self {
        let pieces = pieces(line, longest);
        if pieces.len() == 1 {
            return self.literal(line);
        }
        self.code("(");
        for piece in pieces {
            self.literal(piece).code(",");
        }
        self.code(")")
    }

    fn list<'t>(
        &mut self,
        lines: impl IntoIterator<Item = &'t String>,
        longest: usize,
    ) -> &mut Self {
        self.code("(");
        for line in lines {
            self.pieces(line, longest).code(",");
        }
        self.code(")")
    }

    fn lines(&mut self, text: &str) -> &mut Self {
        self.list(&text::lines(text), LONGEST_WORD)
    }

    /// A whole paper, as a dictionary.
    pub(super) fn paper(&mut self, document: &Document) -> &mut Self {
        let layout = match document.layout {
            Layout::Report => "report",
            Layout::Official => "official",
            Layout::Cover => "cover",
        };
        self.code("(layout: ").literal(layout);
        self.code(", landscape: ").truth(document.is_landscape);
        self.code(", title: ").line(&document.title);
        self.code(", subtitle: ")
            .maybe(document.subtitle.as_deref());
        self.code(", number: ").maybe(document.number.as_deref());
        self.code(", foot: ").literal(&text::line(&document.foot));
        self.code(", blocks: (");
        let mut rest = document.blocks.as_slice();
        while let Some((block, after)) = rest.split_first() {
            if is_tail(block) {
                // Nothing stands before it that it could be kept with.
                self.code("(kind: \"nothing\")");
            } else {
                self.block(block, characters(document));
                rest = after;
            }
            let tail = tail(rest);
            rest = &rest[tail.len()..];
            if !tail.is_empty() {
                let is_whole = tail.iter().map(height).sum::<usize>() <= MOST_KEPT;
                self.code(" + (whole: ").truth(is_whole);
                self.code(", tail: (");
                for one in tail {
                    self.block(one, characters(document)).code(",");
                }
                self.code("))");
            }
            self.code(",\n");
        }
        self.code("))")
    }

    fn block(&mut self, block: &Block, characters: u32) -> &mut Self {
        match block {
            Block::Heading(text) => self.code("(kind: \"heading\", text: ").line(text),
            Block::Paragraph(text) => self.code("(kind: \"paragraph\", lines: ").lines(text),
            Block::Note(text) => self.code("(kind: \"note\", lines: ").lines(text),
            Block::Writing { text, .. } if !text.trim().is_empty() => {
                self.code("(kind: \"paragraph\", lines: ").lines(text)
            }
            Block::Writing { lines, .. } => self.code("(kind: \"rules\", count: ").number(lines),
            Block::Fields(fields) => {
                self.code("(kind: \"fields\", fields: (");
                for field in fields {
                    self.code("(label: ").line(&format!("{}：", field.label));
                    self.code(", value: ").line(&field.printed());
                    self.code(", blank: ").truth(field.is_blank());
                    self.code("),");
                }
                self.code(")")
            }
            Block::Choices(choices) => {
                let lines: Vec<_> = choices.iter().map(|one| one.printed()).collect();
                self.code("(kind: \"choices\", lines: ")
                    .list(&lines, LONGEST_WORD)
            }
            Block::Table(table) => self.table(table),
            Block::Form(rows) => self.form(&form::grid(rows, characters)),
            Block::Signatures(lines) => {
                self.code("(kind: \"signatures\", lines: (");
                for line in lines {
                    self.signature(line).code(",");
                }
                self.code(")")
            }
            Block::Seal { label, day } => {
                self.code("(kind: \"seal\", label: ").line(label);
                self.code(", day: ")
                    .line(day.as_deref().unwrap_or(blank::DAY))
            }
        }
        .code(")")
    }

    fn signature(&mut self, line: &SignatureLine) -> &mut Self {
        let [label, blank, day] = line.parts();
        self.code("(").line(&label).code(",").literal(&blank);
        self.code(",").literal(&day).code(")")
    }

    fn table(&mut self, table: &Table) -> &mut Self {
        self.code("(kind: \"table\", shares: (");
        for column in &table.columns {
            self.number(column.share.clamp(1, 100_000)).code(",");
        }
        self.code("), aligns: (");
        for column in &table.columns {
            self.code(match column.align {
                Align::Words => "left,",
                Align::Figures => "right,",
            });
        }
        self.code("), heads: (");
        for column in &table.columns {
            self.pieces(&text::line(&column.title), LONGEST_IN_CELL)
                .code(",");
        }
        self.code("), rows: (");
        for row in &table.rows {
            self.code("(");
            for index in 0..table.columns.len() {
                let cell = row.get(index).map(String::as_str).unwrap_or_default();
                self.list(&text::lines(cell), LONGEST_IN_CELL).code(",");
            }
            self.code("),");
        }
        self.code("), total: ").truth(table.has_total)
    }

    fn form(&mut self, grid: &form::Grid) -> &mut Self {
        self.code("(kind: \"form\", shares: (");
        for share in &grid.columns {
            self.number(share).code(",");
        }
        self.code("), rows: (");
        for row in &grid.rows {
            self.code("(least: ").number(row.lines).code(", cells: (");
            for cell in &row.cells {
                self.code("(label: ").truth(cell.is_label);
                self.code(", span: ").number(cell.span);
                self.code(", tall: ").truth(cell.is_tall());
                self.code(", lines: ")
                    .list(&cell.lines, LONGEST_IN_CELL)
                    .code("),");
            }
            self.code(")),");
        }
        self.code(")")
    }
}

/// Whether a block is kept with what stands before it.
fn is_tail(block: &Block) -> bool {
    height(block) > 0
}

/// The signatures and seals at the beginning of what is left.
fn tail(rest: &[Block]) -> &[Block] {
    let end = rest.iter().position(|one| !is_tail(one));
    &rest[..end.unwrap_or(rest.len())]
}

/// How many lines a block has at the end of a paper.
fn height(block: &Block) -> usize {
    match block {
        Block::Signatures(lines) => lines.len().max(1),
        Block::Seal { .. } => 3,
        Block::Heading(_)
        | Block::Paragraph(_)
        | Block::Note(_)
        | Block::Fields(_)
        | Block::Writing { .. }
        | Block::Choices(_)
        | Block::Table(_)
        | Block::Form(_) => 0,
    }
}

/// How many characters of a form fit between the margins.
fn characters(document: &Document) -> u32 {
    if document.is_landscape { 57 } else { 36 }
}

/// A line cut where a very long word may be broken.
fn pieces(line: &str, longest: usize) -> Vec<&str> {
    let (mut pieces, mut from, mut run) = (Vec::new(), 0, 0);
    for (index, character) in line.char_indices() {
        let is_word = !character.is_whitespace() && u32::from(character) < 0x2e80;
        run = if is_word { run + 1 } else { 0 };
        if run > longest {
            pieces.push(&line[from..index]);
            (from, run) = (index, 1);
        }
    }
    pieces.push(&line[from..]);
    pieces
}
