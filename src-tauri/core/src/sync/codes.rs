//! Codes that people read aloud, compare and type from paper.

use crate::journal::Hash;

/// Letters and digits that nobody confuses when reading from paper (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The digits by which two people compare a public key over the telephone: 20, in groups of four.
#[must_use]
pub fn fingerprint(public: &Hash) -> String {
    let hash = blake3::derive_key("lianxinqiao 2026-11-30 fingerprint of a key", &public.0);
    let mut groups = Vec::new();
    for four in hash.chunks_exact(4).take(5) {
        let number = u32::from_be_bytes([four[0], four[1], four[2], four[3]]);
        groups.push(format!("{:04}", number % 10_000));
    }
    groups.join(" ")
}

/// Bytes as letters in groups of four. Five bytes make eight letters.
pub fn letters(bytes: &[u8]) -> String {
    let mut text = String::new();
    let (mut held, mut bits) = (0_u32, 0_u32);
    let mut count = 0;
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            if count > 0 && count % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[((held >> bits) & 31) as usize]));
            count += 1;
        }
        held &= (1 << bits) - 1;
    }
    text
}

/// The bytes that typed letters stand for; case, spaces and dashes do not matter, O and I are read
/// as 0 and 1. None where a letter is none of the alphabet.
pub fn bytes(typed: &str) -> Option<Vec<u8>> {
    let mut found = Vec::new();
    let (mut held, mut bits) = (0_u32, 0_u32);
    for letter in typed.chars().filter(|c| c.is_alphanumeric()) {
        let letter = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let place = ALPHABET.iter().position(|one| char::from(*one) == letter)?;
        held = (held << 5) | u32::try_from(place).ok()?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            found.push(u8::try_from((held >> bits) & 0xff).ok()?);
            held &= (1 << bits) - 1;
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_back_however_they_were_typed() {
        let secret: Vec<u8> = (0..40_u8).map(|number| number.wrapping_mul(77)).collect();
        let text = letters(&secret);
        assert_eq!(text.len(), 64 + 15);
        assert_eq!(bytes(&text), Some(secret.clone()));
        let typed = text.to_lowercase().replace('-', " ").replace('0', "o");
        assert_eq!(bytes(&typed), Some(secret));
        assert_eq!(bytes("你好"), None);
    }

    #[test]
    fn a_fingerprint_is_twenty_digits_and_differs_by_key() {
        let one = fingerprint(&Hash([1; 32]));
        assert_eq!(one.len(), 24);
        assert!(one.chars().all(|c| c.is_ascii_digit() || c == ' '));
        assert_ne!(one, fingerprint(&Hash([2; 32])));
    }
}
