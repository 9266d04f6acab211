//! What is printed where somebody writes by hand.

/// The day below a seal or behind a signature.
pub(crate) const DAY: &str = "　　　　年　　月　　日";
/// Characters on a line of an official paper.
const LINE: usize = 31;

/// A line of so many characters.
pub(crate) fn line(characters: u8) -> String {
    "＿".repeat(characters.max(1).into())
}

/// Characters of a line for a signature beside so many others.
pub(crate) fn signature(taken: usize) -> u8 {
    u8::try_from(LINE.saturating_sub(taken).clamp(6, 10)).unwrap_or(6)
}
