//! GIF89a: comments and applications' own blocks go, but the one that repeats an animation.

/// The picture with the blocks needed for showing it, up to its trailer.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let flags = *bytes.get(10)?;
    let mut at = 13 + palette(flags);
    let mut kept = bytes.get(..at)?.to_vec();
    loop {
        let begin = at;
        let is_kept = match *bytes.get(at)? {
            0x3b => {
                kept.push(0x3b);
                return Some(kept);
            }
            0x2c => {
                at += 10 + palette(*bytes.get(at + 9)?) + 1;
                true
            }
            0x21 => {
                let label = *bytes.get(at + 1)?;
                at += 2;
                let is_loop = bytes
                    .get(at + 1..at + 12)
                    .is_some_and(|name| name == b"NETSCAPE2.0" || name == b"ANIMEXTS1.0");
                label == 0xf9 || (label == 0xff && is_loop)
            }
            _ => return None,
        };
        at = behind_blocks(bytes, at)?;
        if is_kept {
            kept.extend(&bytes[begin..at]);
        }
    }
}

/// How many bytes the colours take that a flag announces.
fn palette(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// Where the row of sub-blocks ends that begins here.
fn behind_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
