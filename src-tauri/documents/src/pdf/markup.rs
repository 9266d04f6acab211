//! A paper as a call of the template: every text a string literal, never markup.

use super::fonts::Fonts;
use crate::form;
use crate::model::{Align, Block, Column, Document, Layout, SignatureLine, Table};
use crate::{blank, text};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// What is printed for a character that no face draws: 〓, the printers' sign for a missing one.
const MISSING: char = '〓';
/// The width of letters and figures in one piece, beyond which a line may break between them, in
/// hundredths of a Chinese character: an identity number is below it.
const LONGEST_WORD: u32 = 1440;
/// The space at both sides of the words in a table, in hundredths of a character.
const TABLE_INSETS: u32 = 77;
/// A place at which a line may break whatever stands around it: a space of no width.
const BREAK: &str = "\"\\u{200b}\",";
/// How many lines signatures and seals may have to be kept together on one page.
const MOST_KEPT: u32 = 16;
/// The width of a line of them, in hundredths of a character.
const TAIL_LINE: u32 = 2900;

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

    fn pieces(&mut self, line: &str, longest: u32) -> &mut Self {
        let pieces = pieces(line, longest);
        if pieces.len() == 1 {
            return self.literal(line);
        }
        self.code("(");
        for piece in pieces {
            if piece.is_forced {
                self.code(BREAK);
            }
            self.literal(piece.words).code(",");
        }
        self.code(")")
    }

    fn list<'t>(&mut self, lines: impl IntoIterator<Item = &'t String>, longest: u32) -> &mut Self {
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
        let whole = rest.len();
        while let Some((block, after)) = rest.split_first() {
            if is_tail(block) {
                // Nothing stands before it that it could be kept with.
                self.code("(kind: \"nothing\")");
            } else {
                self.block(block, characters(document));
                if document.is_addressed(whole - rest.len()) {
                    self.code(" + (flush: true)");
                }
                rest = after;
            }
            let tail = tail(rest);
            rest = &rest[tail.len()..];
            if !tail.is_empty() {
                let is_whole = tail.iter().map(height).sum::<u32>() <= MOST_KEPT;
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
            Block::Writing { text, .. } if !text::is_blank(text) => {
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
            Block::Table(table) => self.table(table, characters),
            Block::Form(rows) => self.form(&form::grid(rows, characters), characters),
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

    fn table(&mut self, table: &Table, characters: u32) -> &mut Self {
        let share = |column: &Column| u64::from(column.share.clamp(1, 100_000));
        let whole = table.columns.iter().map(share).sum::<u64>().max(1);
        // Of 10.5 points where a form has 12.
        let all = u64::from(characters) * 1200 * 10 / 105;
        let room = |column: &Column| {
            let room = u32::try_from(all * share(column) / whole).unwrap_or(u32::MAX);
            room.saturating_sub(TABLE_INSETS).clamp(1, LONGEST_WORD)
        };
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
            self.pieces(&text::line(&column.title), room(column))
                .code(",");
        }
        self.code("), rows: (");
        for row in &table.rows {
            self.code("(");
            for (index, column) in table.columns.iter().enumerate() {
                let cell = row.get(index).map(String::as_str).unwrap_or_default();
                self.list(&text::lines(cell), room(column)).code(",");
            }
            self.code("),");
        }
        self.code("), total: ").truth(table.has_total)
    }

    fn form(&mut self, grid: &form::Grid, characters: u32) -> &mut Self {
        self.code("(kind: \"form\", shares: (");
        for share in &grid.columns {
            self.number(share).code(",");
        }
        self.code("), rows: (");
        for row in &grid.rows {
            self.code("(least: ").number(row.lines);
            self.code(", tall: ").truth(row.is_tall).code(", cells: (");
            for cell in &row.cells {
                self.code("(label: ").truth(cell.is_label);
                self.code(", span: ").number(cell.span);
                let room = cell.room(characters).min(LONGEST_WORD);
                self.code(", lines: ").list(&cell.lines, room).code("),");
            }
            self.code(")),");
        }
        self.code(")")
    }
}

/// Whether a block is kept with what stands before it.
fn is_tail(block: &Block) -> bool {
    matches!(block, Block::Signatures(_) | Block::Seal { .. })
}

/// The signatures and seals at the beginning of what is left.
fn tail(rest: &[Block]) -> &[Block] {
    let end = rest.iter().position(|one| !is_tail(one));
    &rest[..end.unwrap_or(rest.len())]
}

/// How many lines a block takes at the end of a paper, or a few more.
fn height(block: &Block) -> u32 {
    let lines = |text: &str| {
        let width: u32 = text::line(text).chars().map(text::width).sum();
        width.div_ceil(TAIL_LINE).max(1)
    };
    match block {
        Block::Signatures(signers) => {
            let heights = signers.iter().map(|one| lines(&one.printed()));
            heights.sum::<u32>().max(1)
        }
        Block::Seal { label, day } => 1 + lines(label) + day.as_deref().map_or(1, lines),
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

/// A part of a line, before which the line may break.
#[derive(Debug, PartialEq, Eq)]
struct Piece<'a> {
    words: &'a str,
    /// Whether a line would not break there by itself, such as before a full stop.
    is_forced: bool,
}

/// A line cut where a word wider than so much may be broken: between two letters or figures if it
/// has any.
fn pieces(line: &str, longest: u32) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut is_forced) = (0, false);
    // The width of the word up to here, and the last good place in it with the width up to there.
    let (mut run, mut good, mut before) = (0, None, ' ');
    for (index, character) in line.char_indices() {
        let width = text::width(character);
        if !is_of_word(character) {
            (run, good) = (0, None);
        } else if width > 0 {
            if run > 0 && before.is_alphanumeric() && character.is_alphanumeric() {
                good = Some((index, run));
            }
            while run > 0 && run + width > longest {
                let (cut, done) = good.unwrap_or((index, run));
                let words = &line[from..cut];
                pieces.push(Piece { words, is_forced });
                (from, is_forced) = (cut, good.is_none());
                (run, good) = (run - done, None);
            }
            run += width;
        }
        before = character;
    }
    let words = &line[from..];
    pieces.push(Piece { words, is_forced });
    pieces
}

/// Whether a line does not break around a character by itself.
fn is_of_word(character: char) -> bool {
    let is_closing = "、。〉》」』】〕〗！），．：；？］｝".contains(character);
    !character.is_whitespace() && (u32::from(character) < 0x2e80 || is_closing)
}

#[cfg(test)]
mod tests {
    use super::pieces;

    fn cut(line: &str, longest: u32) -> Vec<String> {
        let pieces = pieces(line, longest);
        let mark = |is_forced| if is_forced { "!" } else { "" };
        pieces
            .iter()
            .map(|one| mark(one.is_forced).to_owned() + one.words)
            .collect()
    }

    #[test]
    fn a_word_is_cut_where_it_is_too_wide_and_between_letters() {
        assert_eq!(cut("张三 13900005678", 700), ["张三 13900005678"]);
        assert_eq!(cut("13900005678", 400), ["139000", "05678"]);
        assert_eq!(cut("王12.50王", 150), ["王1", "2.", "!50王"]);
        assert_eq!(cut("………", 200), ["……", "!…"]);
        assert_eq!(cut("WWii", 150), ["W", "W", "ii"]);
        assert_eq!(cut("", 100), [""]);
    }

    #[test]
    fn no_piece_is_wider_than_it_may_be() {
        let line = "https://example.com/a.b?c=(d)&e=%20,,,;;;x..........y";
        for longest in [100, 250, 620] {
            for piece in pieces(line, longest) {
                let width: u32 = piece.words.chars().map(crate::text::width).sum();
                assert!(width <= longest, "{piece:?}");
            }
        }
    }
}
