//! The keys: one random database key, sealed by each account's passphrase and by a recovery code.

use super::error::StoreError;
use super::folder::write_whole;
use age::secrecy::SecretString;
use std::io::{Read as _, Write as _};
use std::path::Path;
use zeroize::{Zeroize as _, Zeroizing};

/// Letters and digits that nobody confuses when reading from paper (Crockford's base 32).
const RECOVERY_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RECOVERY_GROUPS: usize = 6;
const RECOVERY_GROUP: usize = 5;

/// A passphrase in memory; wiped when dropped and never printed.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A passphrase as typed, without the white space around it.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Zeroizing::new(text.trim().to_owned()))
    }

    /// How many characters it has.
    #[must_use]
    pub fn length(&self) -> usize {
        self.0.chars().count()
    }

    fn secret(&self) -> SecretString {
        SecretString::from(self.0.as_str().to_owned())
    }
}

/// How costly a passphrase is to try: scrypt with 2^n rounds of 1 KiB (RFC 7914).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkFactor(pub u8);

impl WorkFactor {
    /// 2^16: 64 MiB and about a fifth of a second on an office PC.
    pub const OFFICE: Self = Self(16);
    /// For tests and demo streets, whose passphrase is public anyway.
    pub const LIGHT: Self = Self(10);
}

/// The code that is printed once and opens the casebook when a passphrase is lost: 150 random
/// bits in six groups of five letters.
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// A new random code.
    ///
    /// # Errors
    /// [`StoreError::NoRandomness`].
    pub fn generate() -> Result<Self, StoreError> {
        let mut bytes = Zeroizing::new([0_u8; RECOVERY_GROUPS * RECOVERY_GROUP]);
        fill(&mut *bytes)?;
        let mut code = Zeroizing::new(String::new());
        for (index, byte) in bytes.iter().enumerate() {
            if index > 0 && index % RECOVERY_GROUP == 0 {
                code.push('-');
            }
            code.push(char::from(RECOVERY_ALPHABET[usize::from(byte % 32)]));
        }
        Ok(Self(code))
    }

    /// The code as it is printed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    fn passphrase(&self) -> Passphrase {
        Self::read(&self.0)
    }

    /// A code as typed from paper: case, spaces and dashes do not matter, O and I are read as 0
    /// and 1.
    #[must_use]
    pub fn read(text: &str) -> Passphrase {
        let plain: Zeroizing<String> = Zeroizing::new(
            text.chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|letter| match letter.to_ascii_uppercase() {
                    'O' => '0',
                    'I' | 'L' => '1',
                    other => other,
                })
                .collect(),
        );
        Passphrase::new(&plain)
    }
}

/// The key of a database: 32 random bytes.
#[derive(Clone)]
pub struct DatabaseKey(Zeroizing<[u8; 32]>);

impl DatabaseKey {
    /// A new random key.
    pub(super) fn generate() -> Result<Self, StoreError> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        fill(&mut *bytes)?;
        Ok(Self(bytes))
    }

    /// A key from its bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The value of `PRAGMA key` for a raw key.
    pub(super) fn pragma(&self) -> Zeroizing<String> {
        let mut hex = Zeroizing::new(String::with_capacity(67));
        hex.push_str("x'");
        for byte in self.0.iter() {
            hex.push_str(&format!("{byte:02x}"));
        }
        hex.push('\'');
        hex
    }

    /// Seals the key into a file with a passphrase.
    pub(super) fn seal(
        &self,
        path: &Path,
        passphrase: &Passphrase,
        work: WorkFactor,
    ) -> Result<(), StoreError> {
        let mut recipient = age::scrypt::Recipient::new(passphrase.secret());
        recipient.set_work_factor(work.0);
        let recipients = std::iter::once(&recipient as &dyn age::Recipient);
        let encryptor =
            age::Encryptor::with_recipients(recipients).map_err(|_| StoreError::DamagedKey)?;
        let mut sealed = Vec::new();
        let mut writer = encryptor.wrap_output(&mut sealed)?;
        writer.write_all(&*self.0)?;
        writer.finish()?;
        write_whole(path, &sealed)
    }

    /// Seals the key with the recovery code.
    pub(super) fn seal_for_recovery(
        &self,
        path: &Path,
        code: &RecoveryCode,
        work: WorkFactor,
    ) -> Result<(), StoreError> {
        self.seal(path, &code.passphrase(), work)
    }

    /// Opens a sealed key.
    #[expect(clippy::disallowed_methods, reason = "key files are the keyring's own")]
    pub(super) fn open(path: &Path, passphrase: &Passphrase) -> Result<Self, StoreError> {
        let sealed = std::fs::read(path)?;
        let decryptor =
            age::Decryptor::new(sealed.as_slice()).map_err(|_| StoreError::DamagedKey)?;
        let mut identity = age::scrypt::Identity::new(passphrase.secret());
        identity.set_max_work_factor(22);
        let identities = std::iter::once(&identity as &dyn age::Identity);
        let mut reader = decryptor
            .decrypt(identities)
            .map_err(|_| StoreError::WrongPassphrase)?;
        let mut bytes = Zeroizing::new([0_u8; 32]);
        reader
            .read_exact(&mut *bytes)
            .map_err(|_| StoreError::DamagedKey)?;
        Ok(Self(bytes))
    }
}

/// Fills bytes with the operating system's randomness.
pub(super) fn fill(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|_| {
        bytes.zeroize();
        StoreError::NoRandomness
    })
}
