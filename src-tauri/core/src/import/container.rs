//! What a file is, told from its bytes. Names lie: web pages are saved as `.xls`, text as `.xlsx`.

use super::error::{Format, SheetError};

/// The most an archive may announce to hold once unpacked.
const UNPACKED_LIMIT: u64 = 1 << 30;
const OLE_MAGIC: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// A binary workbook, or `None` for what may be text.
///
/// # Errors
/// Archives and documents that hold no workbook, are cut short or ask for a password.
pub(super) fn binary_format(bytes: &[u8]) -> Result<Option<Format>, SheetError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zip_format(bytes).map(Some);
    }
    if bytes.starts_with(OLE_MAGIC) {
        return ole_format(bytes).map(Some);
    }
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let foreign: [&[u8]; 4] = [b"%PDF", b"{\\rtf", b"Rar!", b"MIME-Version:"];
    if foreign.iter().any(|magic| bytes.starts_with(magic)) || (!utf16 && bytes.contains(&0)) {
        return Err(SheetError::NotASpreadsheet);
    }
    Ok(None)
}

/// Which workbook a zip archive is, by the names in its directory.
fn zip_format(bytes: &[u8]) -> Result<Format, SheetError> {
    let (entries, size) = zip_entries(bytes)?;
    if size > UNPACKED_LIMIT {
        return Err(SheetError::TooLarge {
            bytes: size,
            limit: UNPACKED_LIMIT,
        });
    }
    let has = |name: &str| entries.iter().any(|entry| entry == name);
    if has("xl/workbook.bin") {
        Ok(Format::Xlsb)
    } else if entries
        .iter()
        .any(|entry| entry.starts_with("xl/") || entry == "workbook.xml")
    {
        Ok(Format::Xlsx)
    } else if has("content.xml") && has("mimetype") {
        Ok(Format::Ods)
    } else {
        Err(SheetError::NotASpreadsheet)
    }
}

/// The names in an archive's directory, in lower case, and the size of all once unpacked.
fn zip_entries(bytes: &[u8]) -> Result<(Vec<String>, u64), SheetError> {
    const END_LENGTH: usize = 22;
    // The record at the end may be followed by a comment of up to 64 KiB.
    let tail = bytes.len().saturating_sub(END_LENGTH + 0xffff);
    let end = bytes[tail..]
        .windows(4)
        .rposition(|window| window == b"PK\x05\x06")
        .map(|at| tail + at)
        .ok_or(SheetError::TruncatedArchive)?;
    let start = u32_at(bytes, end + 16).ok_or(SheetError::TruncatedArchive)? as usize;
    let mut entries = Vec::new();
    let mut size = 0_u64;
    let mut at = start;
    while bytes.get(at..at.saturating_add(4)) == Some(b"PK\x01\x02") {
        let name_length = usize::from(u16_at(bytes, at + 28).ok_or(SheetError::DamagedArchive)?);
        let extra = usize::from(u16_at(bytes, at + 30).ok_or(SheetError::DamagedArchive)?);
        let comment = usize::from(u16_at(bytes, at + 32).ok_or(SheetError::DamagedArchive)?);
        let name = bytes
            .get(at + 46..at + 46 + name_length)
            .ok_or(SheetError::DamagedArchive)?;
        size += u64::from(u32_at(bytes, at + 24).unwrap_or(0));
        entries.push(
            String::from_utf8_lossy(name)
                .replace('\\', "/")
                .to_lowercase(),
        );
        at += 46 + name_length + extra + comment;
    }
    if entries.is_empty() {
        return Err(SheetError::DamagedArchive);
    }
    Ok((entries, size))
}

/// What an OLE2 file holds, by the names of its streams. Directory entries are 128 bytes long and
/// aligned, so names are looked for at those places alone.
fn ole_format(bytes: &[u8]) -> Result<Format, SheetError> {
    let has = |name: &str| {
        let wide: Vec<u8> = name
            .encode_utf16()
            .chain([0])
            .flat_map(u16::to_le_bytes)
            .collect();
        bytes.chunks(128).any(|entry| entry.starts_with(&wide))
    };
    if has("EncryptedPackage") {
        Err(SheetError::Encrypted)
    } else if has("Workbook") || has("Book") {
        Ok(Format::Xls)
    } else if has("Root Entry") {
        Err(SheetError::NotASpreadsheet)
    } else {
        Err(SheetError::Truncated {
            format: Format::Xls,
        })
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(b"PK\x03\x04half an archive", SheetError::TruncatedArchive)]
    #[case(
        b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        SheetError::DamagedArchive
    )]
    #[case(b"%PDF-1.7", SheetError::NotASpreadsheet)]
    #[case(b"\x89PNG\r\n\x1a\n\0\0\0", SheetError::NotASpreadsheet)]
    #[case(OLE_MAGIC, SheetError::Truncated { format: Format::Xls })]
    fn what_is_no_workbook_is_named(#[case] bytes: &[u8], #[case] error: SheetError) {
        assert_eq!(binary_format(bytes), Err(error));
    }

    #[test]
    fn text_is_left_to_the_readers_of_text() {
        assert_eq!(binary_format("编号,内容\n".as_bytes()), Ok(None));
    }
}
