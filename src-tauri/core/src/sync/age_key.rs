//! Sealing to keys and opening, by `age` alone (age-encryption.org/v1), so that its own tool reads it.

use super::error::SyncError;
use age::x25519::{Identity, Recipient};
use bech32::{Bech32, Hrp};
use std::io::{Read, Write as _};
use zeroize::Zeroizing;

/// The identity whose secret these bytes are.
pub fn identity(secret: &Zeroizing<[u8; 32]>) -> Identity {
    let prefix = Hrp::parse("age-secret-key-").expect("the prefix of age is a valid one");
    let text = bech32::encode_upper::<Bech32>(prefix, &**secret)
        .map(Zeroizing::new)
        .expect("32 bytes fit into bech32");
    text.parse()
        .expect("what age's own form says is an identity")
}

/// The recipient that a text names.
pub fn recipient(text: &str) -> Result<Recipient, SyncError> {
    text.parse().map_err(|_| SyncError::Unreadable)
}

/// Seals bytes so that each of the recipients can open them.
pub fn seal(bytes: &[u8], recipients: &[Recipient]) -> Result<Vec<u8>, SyncError> {
    let recipients = recipients.iter().map(|one| one as &dyn age::Recipient);
    let encryptor =
        age::Encryptor::with_recipients(recipients).map_err(|_| SyncError::Unreadable)?;
    let mut sealed = Vec::with_capacity(bytes.len() + 512);
    let mut writer = encryptor.wrap_output(&mut sealed)?;
    writer.write_all(bytes)?;
    writer.finish()?;
    Ok(sealed)
}

/// Why sealed bytes were not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenFault {
    /// None of the identities is among the recipients.
    NotForUs,
    /// They are not as they were written.
    Damaged,
}

/// Opens sealed bytes with whichever identity fits. The reader fails where they were changed.
pub fn open<'a>(sealed: &'a [u8], identities: &'a [Identity]) -> Result<impl Read + 'a, OpenFault> {
    let decryptor = age::Decryptor::new(sealed).map_err(|_| OpenFault::Damaged)?;
    decryptor
        .decrypt(identities.iter().map(|one| one as &dyn age::Identity))
        .map_err(|error| {
            if matches!(error, age::DecryptError::NoMatchingKeys) {
                OpenFault::NotForUs
            } else {
                OpenFault::Damaged
            }
        })
}
