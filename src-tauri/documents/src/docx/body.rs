//! What a paper tells: headings, paragraphs, labelled values, ruled lines and boxes to tick.

use super::words::{HEI, Look, broken, run};
use crate::model::{Choice, Field};
use crate::text;
use docx_rs::{
    AlignmentType, BorderType, BreakType, LineSpacing, Paragraph, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders,
};

/// The width of a label with its value that are not broken, in halves of a character.
const SHORT: usize = 28;
/// The space between two labelled values.
const BETWEEN: &str = "　";

pub(super) fn heading(text: &str, look: &Look) -> Paragraph {
    if look.is_indented {
        look.indented()
            .keep_next(true)
            .add_run(run(text, look.size, HEI))
    } else {
        Paragraph::new()
            .keep_next(true)
            .line_spacing(LineSpacing::new().before(240).after(80))
            .add_run(run(text, look.size, HEI))
    }
}

/// A paragraph for each line of an official paper, whose first line begins further in unless it is
/// flush; one with breaks in a report.
pub(super) fn paragraphs(text: &str, look: &Look, is_kept: bool, is_flush: bool) -> Vec<Paragraph> {
    let lines = text::lines(text);
    if !look.is_indented {
        let whole = look.paragraph().keep_next(is_kept);
        return vec![whole.add_run(broken(&lines, look.size, look.face))];
    }
    let last = lines.len();
    (1..)
        .zip(lines)
        .map(|(number, line)| {
            let whole = if is_flush {
                look.paragraph()
            } else {
                look.indented()
            };
            whole
                .align(AlignmentType::Both)
                .keep_next(is_kept && number == last)
                .add_run(look.run(&line))
        })
        .collect()
}

pub(super) fn note(text: &str, look: &Look, is_kept: bool) -> [Paragraph; 1] {
    let whole = Paragraph::new()
        .keep_next(is_kept)
        .line_spacing(LineSpacing::new().after(80));
    [whole.add_run(broken(&text::lines(text), look.note_size, look.face))]
}

/// Labelled values on one line; a value that is there is underlined, one that is not is a line.
///
/// Neither a label nor a line for handwriting is broken: as no word processor can be told so, the
/// break before it is set here, by the width that its characters take.
pub(super) fn fields(fields: &[Field], look: &Look, room: u32, is_kept: bool) -> Paragraph {
    let room = usize::try_from(room).unwrap_or(0) / (look.size * 5);
    let mut taken = 0;
    let mut whole = look.paragraph().keep_next(is_kept);
    for field in fields {
        let label = format!("{}：", text::line(&field.label));
        let printed = field.printed();
        let (label_width, width) = (width(&label), width(&printed));
        // Of a long value that is there, four characters stay with the label.
        let is_whole = field.is_blank() || label_width + width <= SHORT;
        let together = label_width + if is_whole { width } else { width.min(8) };
        let mut run = look.run("");
        if taken > 0 && taken + 2 + together > room {
            run = run.add_break(BreakType::TextWrapping);
            taken = 0;
        } else if taken > 0 {
            run = run.add_text(BETWEEN);
            taken += 2;
        }
        taken = (taken + label_width + width) % room.max(1);
        let value = look.run(&printed);
        whole = whole
            .add_run(run.add_text(label))
            .add_run(if field.is_blank() {
                value
            } else {
                value.underline("single")
            });
    }
    whole
}

/// The width of a text in halves of a Chinese character.
fn width(text: &str) -> usize {
    text.chars()
        .map(|one| if one.is_ascii() { 1 } else { 2 })
        .sum()
}

/// A long text, or the ruled lines for it.
pub(super) fn writing(text: &str, lines: u8, look: &Look, is_kept: bool) -> Vec<Paragraph> {
    if !text::is_blank(text) {
        return paragraphs(text, look, is_kept, false);
    }
    // Neighbours with equal borders share one frame, in which only `between` rules the lines.
    let rule = |position| {
        ParagraphBorder::new(position)
            .val(BorderType::Single)
            .size(4)
            .space(1)
            .color("000000")
    };
    let rules = ParagraphBorders::with_empty()
        .set(rule(ParagraphBorderPosition::Bottom))
        .set(rule(ParagraphBorderPosition::Between));
    (1..=lines)
        .map(|number| {
            look.paragraph()
                .set_borders(rules.clone())
                .keep_next(is_kept && number == lines)
                .add_run(look.run(""))
        })
        .collect()
}

pub(super) fn choices(choices: &[Choice], look: &Look, is_kept: bool) -> Vec<Paragraph> {
    let last = choices.len();
    (1..)
        .zip(choices)
        .map(|(number, choice)| {
            look.indented()
                .keep_next(is_kept && number == last)
                .add_run(look.run(&choice.printed()))
        })
        .collect()
}
