//! Cleaning of cell text: padding goes, the writer's line breaks stay.

use std::borrow::Cow;

/// Blank at the edge of a text: white space of any width, and the marks that show as nothing.
fn is_padding(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// A control character other than the tab. All are single bytes, so a long text is scanned fast.
fn is_control(byte: u8) -> bool {
    byte.is_ascii_control() && byte != b'\t'
}

/// Trims the text and each of its lines, makes every line break `\n`, folds a run of blank lines
/// into one and drops control characters. Borrows when there is nothing to do but trim.
pub(super) fn clean(raw: &str) -> Cow<'_, str> {
    let trimmed = raw.trim_matches(is_padding);
    if !trimmed.bytes().any(is_control) {
        return Cow::Borrowed(trimmed);
    }
    let mut out = String::with_capacity(trimmed.len());
    let mut after_blank = false;
    for line in lines(trimmed) {
        let line = line.trim_matches(is_padding);
        if line.is_empty() {
            after_blank = true;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if after_blank { "\n\n" } else { "\n" });
        }
        after_blank = false;
        out.extend(
            line.chars()
                .filter(|&c| !u8::try_from(c).is_ok_and(is_control)),
        );
    }
    Cow::Owned(out)
}

/// The lines of a text whose breaks are `\n`, `\r\n` or, from old systems, a lone `\r`.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// Whether the text is a number in scientific notation, such as `4.40524E+17`. Spreadsheets write
/// a point or a plus; without either, `2019E12` is somebody's numbering and stays.
pub(super) fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let unsigned = exponent.strip_prefix('+').unwrap_or(exponent);
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let marked = mantissa.contains('.') || exponent.starts_with('+');
    marked
        && !whole.is_empty()
        && !unsigned.is_empty()
        && [whole, fraction, unsigned].into_iter().all(all_digits)
}

/// Full-width letters, digits and marks as their half-width twins; the wide space as a space.
pub(super) fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("\n\t\t\t\t一家店\r\n\t\t\t", "一家店")]
    #[case("\u{3000}\u{3000}张三\u{a0}", "张三")]
    #[case("第一行\r\n　　第二行", "第一行\n第二行")]
    #[case("甲\r\n\r\n \r\n\r\n乙", "甲\n\n乙")]
    #[case("甲\r乙", "甲\n乙")]
    #[case("\u{feff}编号", "编号")]
    #[case("有\u{7}响铃", "有响铃")]
    #[case(" \t\u{3000}\r\n", "")]
    fn padding_goes_and_line_breaks_stay(#[case] raw: &str, #[case] kept: &str) {
        assert_eq!(clean(raw), kept);
    }

    #[rstest]
    #[case("4.40524E+17", true)]
    #[case("4E+17", true)]
    #[case("4.4e17", true)]
    #[case("12345", false)]
    #[case("E17", false)]
    #[case("A1E5", false)]
    #[case("1.2.3E+4", false)]
    #[case("2019E12", false)]
    #[case("4E", false)]
    #[case("3E幢", false)]
    fn scientific_notation_is_recognised(#[case] text: &str, #[case] is: bool) {
        assert_eq!(is_scientific(text), is);
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_more(raw in "[ \\t\\r\\n\u{3000}a王\u{0}]{0,40}") {
            let once = clean(&raw).into_owned();
            prop_assert_eq!(clean(&once).into_owned(), once);
        }
    }
}
