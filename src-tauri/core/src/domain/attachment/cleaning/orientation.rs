//! The one thing of EXIF that is needed for showing: which way up the picture is.

/// The tag of the orientation (EXIF 2.32, 4.6.4).
const TAG: u16 = 0x0112;

/// The orientation of a TIFF block, 2 to 8; none where it is upright or cannot be read.
pub(super) fn of_tiff(tiff: &[u8]) -> Option<u8> {
    let is_little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let u16_at = |at: usize| {
        let two: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little {
            u16::from_le_bytes(two)
        } else {
            u16::from_be_bytes(two)
        })
    };
    let four: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let first = if is_little {
        u32::from_le_bytes(four)
    } else {
        u32::from_be_bytes(four)
    };
    let first = usize::try_from(first).ok()?;
    let count = usize::from(u16_at(first)?);
    (0..count)
        .map(|index| first + 2 + index * 12)
        .find(|entry| u16_at(*entry) == Some(TAG))
        .and_then(|entry| u16_at(entry + 8))
        .and_then(|value| u8::try_from(value).ok())
        .filter(|value| (2..=8).contains(value))
}

/// A TIFF block that holds an orientation and nothing else.
pub(super) fn tiff(orientation: u8) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08\0\x01".to_vec();
    block.extend(TAG.to_be_bytes());
    block.extend([0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    block.extend([0; 4]);
    block
}
