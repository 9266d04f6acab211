//! JPEG (ITU T.81): segments up to the scans, which are copied as they are.

use super::orientation;

const EXIF: &[u8] = b"Exif\0\0";

/// The picture with the segments needed for showing it, up to its end.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    let mut kept = vec![0xff, 0xd8];
    if let Some(orientation) = orientation_of(bytes) {
        let mut exif = EXIF.to_vec();
        exif.extend(orientation::tiff(orientation));
        segment(&mut kept, 0xe1, &exif);
    }
    loop {
        let (marker, after) = next_marker(rest)?;
        match marker {
            0xd9 => break,
            // TEM and stray restarts stand alone.
            0x01 | 0xd0..=0xd7 => {
                rest = after;
                continue;
            }
            _ => {}
        }
        let (body, behind) = body_of(after)?;
        match marker {
            // The thumbnail of JFIF shows the picture before it was cut.
            0xe0 if body.starts_with(b"JFIF\0") => {
                let mut head = body.get(..12)?.to_vec();
                head.extend([0, 0]);
                segment(&mut kept, marker, &head);
            }
            0xe2 if body.starts_with(b"ICC_PROFILE\0") => segment(&mut kept, marker, body),
            0xee if body.starts_with(b"Adobe") => segment(&mut kept, marker, body),
            0xe0..=0xfe => {}
            _ => segment(&mut kept, marker, body),
        }
        rest = behind;
        if marker == 0xda {
            let length = scan_length(rest);
            kept.extend(&rest[..length]);
            rest = &rest[length..];
            if rest.is_empty() {
                // A scan that breaks off still shows what came through.
                break;
            }
        }
    }
    kept.extend([0xff, 0xd9]);
    Some(kept)
}

fn orientation_of(bytes: &[u8]) -> Option<u8> {
    let mut rest = bytes.get(2..)?;
    loop {
        let (marker, after) = next_marker(rest)?;
        if matches!(marker, 0xd9 | 0xda) {
            return None;
        }
        let (body, behind) = body_of(after)?;
        if marker == 0xe1
            && let Some(tiff) = body.strip_prefix(EXIF)
        {
            return orientation::of_tiff(tiff);
        }
        rest = behind;
    }
}

/// A marker, which any number of filling bytes may precede, and what follows.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let mut rest = bytes.strip_prefix(b"\xff")?;
    while let [0xff, more @ ..] = rest {
        rest = more;
    }
    match rest {
        [0, ..] | [] => None,
        [marker, after @ ..] => Some((*marker, after)),
    }
}

/// The body of a segment and what follows; its length counts its own two bytes.
fn body_of(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = usize::from(u16::from_be_bytes(bytes.get(..2)?.try_into().ok()?));
    Some((bytes.get(2..length)?, bytes.get(length..)?))
}

fn segment(kept: &mut Vec<u8>, marker: u8, body: &[u8]) {
    kept.extend([0xff, marker]);
    let length = u16::try_from(body.len() + 2).unwrap_or(u16::MAX);
    kept.extend(length.to_be_bytes());
    kept.extend(body);
}

/// How long the coded data is: up to a marker that is neither a stuffed byte nor a restart.
fn scan_length(bytes: &[u8]) -> usize {
    bytes
        .windows(2)
        .position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff | 0xd0..=0xd7))
        .unwrap_or(bytes.len())
}
