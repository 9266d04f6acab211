//! WebP: RIFF chunks, and flags in the first of them that tell which others there are.

use super::orientation;

const KEPT: &[&[u8; 4]] = &[
    b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

/// The picture with the chunks needed for showing it.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let length = usize::try_from(little(bytes.get(4..8)?)?).ok()?;
    let mut rest = bytes.get(12..length.checked_add(8)?)?;
    let mut kept = b"WEBP".to_vec();
    let mut flags_at = None;
    let mut turned = None;
    let mut has_pixels = false;
    while !rest.is_empty() {
        let size = usize::try_from(little(rest.get(4..8)?)?).ok()?;
        let body = rest.get(8..size.checked_add(8)?)?;
        let name = &rest[..4];
        if KEPT.iter().any(|known| *known == name) {
            if name == b"VP8X" {
                flags_at = Some(kept.len() + 8);
            }
            has_pixels |= matches!(name, b"VP8 " | b"VP8L" | b"ANMF");
            chunk(&mut kept, name, body);
        } else if name == b"EXIF" {
            let tiff = body.strip_prefix(b"Exif\0\0").unwrap_or(body);
            turned = orientation::of_tiff(tiff);
        }
        // Chunks are filled to an even length; the last one's filling may be missing.
        rest = rest.get(8 + size + size % 2..).unwrap_or_default();
    }
    if let Some(at) = flags_at {
        let flags = kept.get_mut(at)?;
        *flags &= !(HAS_EXIF | HAS_XMP);
        if let Some(orientation) = turned {
            *flags |= HAS_EXIF;
            chunk(&mut kept, b"EXIF", &orientation::tiff(orientation));
        }
    }
    let mut picture = b"RIFF".to_vec();
    picture.extend(u32::try_from(kept.len()).ok()?.to_le_bytes());
    picture.extend(kept);
    has_pixels.then_some(picture)
}

fn little(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

fn chunk(kept: &mut Vec<u8>, name: &[u8], body: &[u8]) {
    kept.extend(name);
    kept.extend(u32::try_from(body.len()).unwrap_or(u32::MAX).to_le_bytes());
    kept.extend(body);
    if body.len() % 2 == 1 {
        kept.push(0);
    }
}
