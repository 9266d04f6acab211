//! Runs and paragraphs in the sizes and faces of a paper.

use crate::text;
use docx_rs::{
    BreakType, LineSpacing, LineSpacingType, Paragraph, Run, RunFonts, SpecialIndentType,
};

/// The faces of official papers; every WPS and Word in China has them. Where one is missing,
/// the font table names what is near it.
pub(super) const SONG: &str = "宋体";
pub(super) const HEI: &str = "黑体";
pub(super) const FANGSONG: &str = "仿宋";
pub(super) const TITLE_SONG: &str = "方正小标宋简体";
pub(super) const LATIN: &str = "Times New Roman";

/// Sizes in half points: 二号, 四号, 小四, 五号 and 小五.
pub(super) const TITLE: usize = 44;
pub(super) const BODY: usize = 28;
pub(super) const TEXT: usize = 24;
pub(super) const CELL: usize = 21;
pub(super) const SMALL: usize = 18;

/// How the words of a paper are set.
pub(super) struct Look {
    pub title_face: &'static str,
    pub face: &'static str,
    pub size: usize,
    pub note_size: usize,
    /// The fixed height of a line, in twentieths of a point; 0 where the face decides.
    pub line: i32,
    /// Whether paragraphs begin two characters further in.
    pub is_indented: bool,
    /// The space below a paragraph.
    pub after: u32,
}

/// The look of an official paper: 仿宋 四号 on lines of 26 points.
pub(super) const OFFICIAL: Look = Look {
    title_face: TITLE_SONG,
    face: FANGSONG,
    size: BODY,
    note_size: CELL,
    line: 520,
    is_indented: true,
    after: 0,
};

/// The look of tables and remarks.
pub(super) const REPORT: Look = Look {
    title_face: HEI,
    face: SONG,
    size: TEXT,
    note_size: SMALL,
    line: 0,
    is_indented: false,
    after: 80,
};

impl Look {
    /// A paragraph with its lines, in no face yet.
    pub(super) fn paragraph(&self) -> Paragraph {
        Paragraph::new().line_spacing(self.spacing(0, self.after))
    }

    /// The spacing of a paragraph that stands off by so much.
    pub(super) fn spacing(&self, before: u32, after: u32) -> LineSpacing {
        let spacing = LineSpacing::new().before(before).after(after);
        if self.line == 0 {
            spacing
        } else {
            spacing.line(self.line).line_rule(LineSpacingType::Exact)
        }
    }

    /// A paragraph that begins two characters further in, where the look has it so.
    pub(super) fn indented(&self) -> Paragraph {
        if self.is_indented {
            let two = i32::try_from(self.size * 20).unwrap_or(0);
            let first = SpecialIndentType::FirstLine(two);
            self.paragraph()
                .indent(None, Some(first), None, None)
                .first_line_chars(200)
        } else {
            self.paragraph()
        }
    }

    /// Words of the text.
    pub(super) fn run(&self, text: &str) -> Run {
        run(text, self.size, self.face)
    }
}

/// Words in a size and a face; a text is one line here.
pub(super) fn run(text: &str, size: usize, face: &str) -> Run {
    Run::new()
        .add_text(text::line(text))
        .size(size)
        .fonts(fonts(face))
}

/// A size a little smaller where a title would leave but a few characters on a second line.
pub(super) fn fitted(title: &str, size: usize, room: u32) -> usize {
    let room = usize::try_from(room).unwrap_or(0);
    let characters = text::line(title).chars().count();
    let width = characters * size * 10;
    if width > room && width < room * 5 / 4 {
        room / (characters * 10)
    } else {
        size
    }
}

/// Lines that belong to one paragraph.
pub(super) fn broken(lines: &[String], size: usize, face: &str) -> Run {
    let mut whole = Run::new().size(size).fonts(fonts(face));
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            whole = whole.add_break(BreakType::TextWrapping);
        }
        whole = whole.add_text(line);
    }
    whole
}

/// A Chinese face beside the Latin one.
pub(super) fn fonts(east: &str) -> RunFonts {
    RunFonts::new().ascii(LATIN).hi_ansi(LATIN).east_asia(east)
}
