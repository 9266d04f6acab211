//! Which characters of a text a paper can hold at all, and where its lines end.
//!
//! A `.docx` with a control character in it does not open, and a PDF/A may not have a character
//! that draws nothing or turns the direction of writing. Both renderings and
//! [`Document::words`](crate::Document::words) therefore read texts through here.

/// The lines of a text; an empty text has none.
pub(crate) fn lines(text: &str) -> Vec<String> {
    let mut rest = text.replace("\r\n", "\n");
    if rest.ends_with(is_line_end) {
        rest.pop();
    }
    if rest.is_empty() {
        return Vec::new();
    }
    rest.split(is_line_end).map(printable).collect()
}

/// A text that has one line, whatever it holds.
pub(crate) fn line(text: &str) -> String {
    lines(text).join(" ")
}

/// How wide a character is at most, in hundredths of a Chinese one.
pub(crate) fn width(character: char) -> u32 {
    match character {
        _ if is_selector(character) || matches!(character, '\u{300}'..='\u{36f}') => 0,
        'm' | 'w' => 92,
        'M' | 'W' | '@' | '%' | '&' => 100,
        'A'..='Z' => 80,
        ' '..='~' => 62,
        _ => 100,
    }
}

/// Whether nothing of a text would be seen on paper, so that a line for handwriting stands there.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|one| one.is_whitespace() || is_line_end(one) || is_invisible(one) || is_selector(one))
}

fn is_line_end(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn printable(line: &str) -> String {
    line.chars()
        .filter(|one| *one == '\t' || !is_invisible(*one))
        .map(|one| if one == '\t' { ' ' } else { one })
        .collect()
}

/// Controls, marks that draw nothing, and numbers that Unicode gives to no character.
///
/// Selectors of a variant stay: they tell one way of writing a name from another.
fn is_invisible(character: char) -> bool {
    let code = u32::from(character);
    character.is_control()
        || matches!(code,
            0xad | 0x34f | 0x61c | 0x115f | 0x1160 | 0x17b4 | 0x17b5 | 0x180b..=0x180f
            | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0x3164 | 0xfdd0..=0xfdef
            | 0xfeff | 0xffa0 | 0xfff0..=0xfffb | 0x1bca0..=0x1bca3 | 0x1d173..=0x1d17a
            | 0xe0000..=0xe00ff | 0xe01f0..=0xe0fff)
        || code & 0xfffe == 0xfffe
}

/// Whether a character is a selector of a variant, which draws nothing by itself.
pub(crate) fn is_selector(character: char) -> bool {
    matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::{is_blank, line, lines};

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        assert_eq!(
            lines("一\r\n二\r三\u{2028}四\u{c}五\n"),
            ["一", "二", "三", "四", "五"]
        );
        assert_eq!(lines("一\n\n二"), ["一", "", "二"]);
        assert!(lines("").is_empty() && lines("\n").is_empty());
    }

    #[test]
    fn characters_that_draw_nothing_are_left_out() {
        assert_eq!(
            line("王\u{0}\u{7}\u{202e}\u{200b}\t明\u{ffff}\n李"),
            "王 明 李"
        );
        assert_eq!(line("邉\u{e0101}"), "邉\u{e0101}", "a variant is kept");
        assert!(is_blank("\u{200b}　\t\u{0}\n\u{fe0f}") && !is_blank("\u{200b}王"));
    }
}
