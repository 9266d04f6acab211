//! The end of a paper: where people sign and the seal stands, never torn from what is above.

use super::words::Look;
use crate::blank;
use crate::model::SignatureLine;
use docx_rs::{AlignmentType, Paragraph, Tab, TabValueType};

/// Lines for signatures, with the days below each other at the right margin.
pub(super) fn signatures(
    lines: &[SignatureLine],
    look: &Look,
    room: u32,
    is_kept: bool,
) -> Vec<Paragraph> {
    let right = Tab::new()
        .val(TabValueType::Right)
        .pos(usize::try_from(room).unwrap_or(0));
    let last = lines.len();
    (1..)
        .zip(lines)
        .map(|(number, line)| {
            let [label, blank, day] = line.parts();
            let before = if look.is_indented { 160 } else { 360 };
            Paragraph::new()
                .keep_next(is_kept || number < last)
                .keep_lines(true)
                .line_spacing(look.spacing(before, 0))
                .add_tab(right.clone())
                .add_run(look.run(&format!("{label}{blank}")).add_tab())
                .add_run(look.run(&day))
        })
        .collect()
}

pub(super) fn seal(label: &str, day: Option<&str>, look: &Look) -> [Paragraph; 2] {
    let right = |before| {
        Paragraph::new()
            .align(AlignmentType::Right)
            .keep_lines(true)
            .indent(None, None, Some(look_end(look)), None)
            .line_spacing(look.spacing(before, 0))
    };
    [
        right(360).keep_next(true).add_run(look.run(label)),
        right(120).add_run(look.run(day.unwrap_or(blank::DAY))),
    ]
}

/// How far the seal stands from the right margin: two characters.
fn look_end(look: &Look) -> i32 {
    i32::try_from(look.size * 20).unwrap_or(0)
}
