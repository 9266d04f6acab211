//! PNG (ISO 15948): chunks with their own checksums.

use super::orientation;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What is needed for showing: pixels, palette, colours, animation, and how large to print.
const KEPT: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
    b"bKGD", b"pHYs", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
];

/// The picture with those chunks, up to its end.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut kept = SIGNATURE.to_vec();
    let mut has_pixels = false;
    loop {
        let length = usize::try_from(u32::from_be_bytes(rest.get(..4)?.try_into().ok()?)).ok()?;
        let whole = rest.get(..length.checked_add(12)?)?;
        let (name, body) = (&whole[4..8], &whole[8..8 + length]);
        if KEPT.iter().any(|known| *known == name) {
            kept.extend(whole);
        } else if name == b"eXIf"
            && let Some(orientation) = orientation::of_tiff(body)
        {
            kept.extend(chunk(b"eXIf", &orientation::tiff(orientation)));
        }
        has_pixels |= name == b"IDAT";
        if name == b"IEND" {
            return has_pixels.then_some(kept);
        }
        rest = &rest[whole.len()..];
    }
}

fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut chunk = u32::try_from(body.len())
        .unwrap_or(u32::MAX)
        .to_be_bytes()
        .to_vec();
    chunk.extend(name);
    chunk.extend(body);
    let sum = crc(&chunk[4..]);
    chunk.extend(sum.to_be_bytes());
    chunk
}

/// CRC-32 as in the specification's annex D, bit by bit: it covers twenty-six bytes.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                0xedb8_8320 ^ (sum >> 1)
            } else {
                sum >> 1
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::crc;

    #[test]
    fn the_checksum_is_that_of_the_specification() {
        assert_eq!(crc(b"IEND"), 0xae42_6082);
    }
}
