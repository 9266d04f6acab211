//! Which characters form words, which break them, and which stand for the index itself.
//!
//! Everything that tokenizes, a text or a query, asks here, so both always agree.

use std::borrow::Cow;

/// Opens a facet token; never part of a person's text (see [`clean`]).
///
/// Facets need characters that no text contains. The lower private-use area is taken: GBK and
/// GB 18030 keep rare name characters there (U+E000–U+E864), so the marks sit at its far end.
pub(super) const FACET_OPEN: char = '\u{F8F0}';
/// Closes a facet token.
pub(super) const FACET_CLOSE: char = '\u{F8F1}';
/// Stands between the values of one column, as a token of its own, so no phrase spans two values.
pub(super) const VALUE_BREAK: char = '\u{F8F2}';

/// What a character does to the run it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Written without spaces, indexed as overlapping pairs: Han, kana, hangul, private use.
    Han,
    /// Part of a word of letters.
    Letter,
    /// Part of a word of digits.
    Digit,
    /// The dot in 阿依古丽·买买提: passed over between two Han characters, otherwise a break.
    MiddleDot,
    /// Passed over everywhere: variation selectors, combining and zero-width characters.
    Ignorable,
    /// [`FACET_OPEN`].
    FacetOpen,
    /// [`VALUE_BREAK`].
    ValueBreak,
    /// Ends the run: white space, punctuation, symbols.
    Break,
}

/// Full-width forms as their half-width ones; every other character unchanged.
pub(super) fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// The class of a character.
pub(super) fn class(c: char) -> Class {
    match c {
        FACET_OPEN => Class::FacetOpen,
        VALUE_BREAK => Class::ValueBreak,
        FACET_CLOSE => Class::Break,
        '·' | '‧' | '•' | '．' | '・' | '･' | '∙' | '⋅' => Class::MiddleDot,
        '\u{FE00}'..='\u{FE0F}'
        | '\u{E0100}'..='\u{E01EF}'
        | '\u{0300}'..='\u{036F}'
        | '\u{200B}'..='\u{200D}'
        | '\u{2060}'
        | '\u{FEFF}'
        | '\u{00AD}' => Class::Ignorable,
        _ if is_han(c) => Class::Han,
        _ => match half_width(c) {
            c if c.is_numeric() => Class::Digit,
            c if c.is_alphabetic() => Class::Letter,
            _ => Class::Break,
        },
    }
}

/// Appends the lower-case, half-width form of a letter or digit.
pub(super) fn fold_into(word: &mut String, c: char) {
    let folded = half_width(c).to_lowercase();
    word.extend(folded.filter(|&c| class(c) != Class::Ignorable));
}

/// Whether a break inside a query parts it into two demands (as a space does) or only ends a run.
///
/// `张三、李四` asks for both anywhere; `8890-2026` and `〔2026〕12号` ask for neighbours.
pub(super) fn parts_query(c: char) -> bool {
    c.is_whitespace() || "，,、；;。！!？?：“”‘’\"'…《》【】「」『』|".contains(c)
}

/// The text without the three characters the index keeps for itself.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    let reserved = [FACET_OPEN, FACET_CLOSE, VALUE_BREAK];
    if text.contains(reserved) {
        Cow::Owned(text.replace(reserved, " "))
    } else {
        Cow::Borrowed(text)
    }
}

fn is_han(c: char) -> bool {
    matches!(
        c,
        '\u{2E80}'..='\u{2FDF}'
            | '々' | '〆' | '〇' | '〡'..='〩' | '〸'..='〻'
            | '\u{3041}'..='\u{30FF}'
            | '\u{3105}'..='\u{318E}'
            | '\u{31A0}'..='\u{31BF}'
            | '\u{31F0}'..='\u{31FF}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{AC00}'..='\u{D7A3}'
            | '\u{E000}'..='\u{F8EF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFD}'
            | '\u{F0000}'..='\u{10FFFD}'
    )
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Class, class, clean, half_width};

    #[rstest]
    #[case::common('王', Class::Han)]
    #[case::zero('〇', Class::Han)]
    #[case::extension_b('𠮷', Class::Han)]
    #[case::rare_name_in_private_use('\u{E863}', Class::Han)]
    #[case::full_width_digit('７', Class::Digit)]
    #[case::full_width_letter('Ａ', Class::Letter)]
    #[case::dot('·', Class::MiddleDot)]
    #[case::variation_selector('\u{E0101}', Class::Ignorable)]
    #[case::comma('，', Class::Break)]
    #[case::wide_space('\u{3000}', Class::Break)]
    fn each_character_has_its_class(#[case] c: char, #[case] expected: Class) {
        assert_eq!(class(c), expected);
    }

    #[test]
    fn full_width_forms_become_half_width() {
        assert_eq!(half_width('Ａ'), 'A');
        assert_eq!(half_width('９'), '9');
        assert_eq!(half_width('王'), '王');
    }

    #[test]
    fn the_characters_of_the_index_are_taken_out_of_texts() {
        assert_eq!(clean("a\u{F8F0}b\u{F8F1}c\u{F8F2}d"), "a b c d");
    }
}
