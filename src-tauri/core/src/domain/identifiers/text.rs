//! Folding of typed text before it is checked: width, blanks and marks that paste leaves behind.

/// One character in its half-width form: full-width ASCII and the ideographic space are folded.
pub(in crate::domain) fn half_width_char(found: char) -> char {
    match found {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(found) - 0xFEE0).unwrap_or(found),
        other => other,
    }
}

/// Text with full-width ASCII folded to half width.
pub(super) fn half_width(text: &str) -> String {
    text.chars().map(half_width_char).collect()
}

/// Whether a character shows nothing and only came along with a paste (zero width, direction).
pub(in crate::domain) fn is_invisible(found: char) -> bool {
    matches!(found, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

/// Half-width text without any blank or invisible mark: the form in which numbers are checked.
pub(super) fn compact(text: &str) -> String {
    text.chars()
        .map(half_width_char)
        .filter(|c| !c.is_whitespace() && !is_invisible(*c))
        .collect()
}

/// Whether a character is a Han character, rare ones beyond the basic plane included.
pub(in crate::domain) fn is_han(found: char) -> bool {
    matches!(
        found,
        '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{323AF}'
    )
}

/// A row of stars, one for each hidden character.
pub(super) fn stars(count: usize) -> String {
    "*".repeat(count)
}

/// The digits of an all-digit text as numbers; `None` when another character is among them.
pub(super) fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars().map(|c| c.to_digit(10)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_text_and_pasted_marks_are_folded_away() {
        assert_eq!(compact("\u{202D}１３９ 0000　0000\u{202C}"), "13900000000");
        assert_eq!(half_width("（２０２２）"), "(2022)");
    }

    #[test]
    fn a_character_beyond_the_basic_plane_is_han() {
        assert!(is_han('𠮷') && is_han('〇') && !is_han('·') && !is_han('a'));
    }
}
