//! Text files from Chinese systems: UTF-8 or UTF-16 with or without mark, otherwise GB18030.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8};

use super::error::SheetError;

/// Decodes a text file. Without a byte order mark, the encoding that leaves fewer unreadable
/// characters wins: systems that cut a field by bytes leave half a character in good UTF-8.
///
/// # Errors
/// [`SheetError::UnknownEncoding`] when one character in a hundred stays unreadable.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, SheetError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return accept(encoding.decode_without_bom_handling(&bytes[mark..]).0);
    }
    let (utf8, broken) = UTF_8.decode_without_bom_handling(bytes);
    if !broken {
        return Ok(utf8);
    }
    let (gb, broken) = GB18030.decode_without_bom_handling(bytes);
    if !broken || unreadable(&gb) < unreadable(&utf8) {
        accept(gb)
    } else {
        accept(utf8)
    }
}

fn accept(text: Cow<'_, str>) -> Result<Cow<'_, str>, SheetError> {
    if unreadable(&text).saturating_mul(100) > text.chars().count() {
        return Err(SheetError::UnknownEncoding);
    }
    Ok(text)
}

/// Characters that stand for bytes which could not be read, or that no text holds.
fn unreadable(text: &str) -> usize {
    text.chars()
        .filter(|&c| {
            c == char::REPLACEMENT_CHARACTER
                || (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{1a}'))
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gb18030_utf8_and_utf16_all_read_the_same() {
        let text = "工单编号,诉求内容\n1,楼道堆物𠮷\n";
        let (gb, _, _) = GB18030.encode(text);
        let utf16: Vec<u8> = std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let marked = format!("\u{feff}{text}");
        for bytes in [text.as_bytes(), &gb, &utf16, marked.as_bytes()] {
            assert_eq!(decode(bytes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn one_cut_character_does_not_turn_the_file_into_another_encoding() {
        let mut bytes = "工单编号,诉求内容\n".repeat(50).into_bytes();
        bytes.extend_from_slice(&"楼".as_bytes()[..2]);
        bytes.extend_from_slice(",完\n".as_bytes());
        let text = decode(&bytes).expect("mostly readable");
        assert!(text.starts_with("工单编号"));
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let noise: Vec<u8> = (0..=255).cycle().take(4096).collect();
        assert_eq!(decode(&noise), Err(SheetError::UnknownEncoding));
    }
}
