//! What this desk is to the street: its certificate, the register it knows, the keys it holds.

use super::age_key;
use super::certificate::DeviceCertificate;
use super::error::SyncError;
use super::letter::{Letter, read_letter};
use super::register::{self, Register};
use super::signed::Signed;
use crate::domain::id::DeviceId;
use crate::store::{Casebook, ExchangeTables};
use age::x25519::Identity;
use zeroize::Zeroizing;

const OWN: &str = "lianxinqiao 2026-11-30 device age identity";

/// This desk's place in the street.
pub struct Membership {
    /// This desk.
    pub device: DeviceId,
    /// The newest register known here.
    pub register: Signed<Register>,
    /// Whether this casebook holds the street's key.
    pub has_street_key: bool,
    pub(super) identities: Vec<Identity>,
}

impl Membership {
    /// This desk's certificate.
    ///
    /// # Errors
    /// [`SyncError::NotEnrolled`], [`SyncError::Revoked`].
    pub fn certificate(&self) -> Result<&Signed<DeviceCertificate>, SyncError> {
        let register = &self.register.content;
        if register.revocation(self.device).is_some() {
            return Err(SyncError::Revoked);
        }
        register
            .certificate(self.device)
            .ok_or(SyncError::NotEnrolled)
    }
}

/// What opens the letters to this desk.
pub(super) fn own_identity(casebook: &Casebook) -> Result<Identity, SyncError> {
    Ok(age_key::identity(&casebook.derive(OWN)?))
}

/// This desk's place in the street; none where it has opened no answer yet.
///
/// # Errors
/// SQL errors; a register in the casebook that does not hold.
pub fn membership(casebook: &Casebook) -> Result<Option<Membership>, SyncError> {
    let device = casebook.device()?;
    casebook.read_exchange(|tables| {
        let Some((street_key, text)) = tables.register()? else {
            return Ok(None);
        };
        let register = register::read(text.as_bytes(), &street_key)?;
        let mut identities = Vec::new();
        for text in tables.identities()? {
            identities.push(text.parse().map_err(|_| SyncError::Unreadable)?);
        }
        Ok(Some(Membership {
            device,
            register,
            has_street_key: tables.street_secret()?.is_some(),
            identities,
        }))
    })
}

/// Opens a letter to this desk. Until the desk belongs to a street, the letter says itself whose it
/// is, which people must compare before it is taken.
///
/// # Errors
/// A letter to another desk or of another street, one that does not read or was changed.
pub fn open_letter(casebook: &Casebook, sealed: &[u8]) -> Result<Letter, SyncError> {
    let known = casebook.read_exchange(|tables| tables.register())?;
    let street_key = known.map(|(street_key, _)| street_key);
    read_letter(sealed, &own_identity(casebook)?, street_key.as_ref())
}

/// Takes what a letter says, if it is newer than what is known. The street must be the one that is
/// known, or none yet.
///
/// # Errors
/// [`SyncError::OtherStreet`], [`SyncError::Older`], [`SyncError::NotEnrolled`] where the letter's
/// register does not name this device.
pub fn accept_letter(casebook: &Casebook, letter: &Letter) -> Result<(), SyncError> {
    let device = casebook.device()?;
    let register = &letter.register.content;
    if register.certificate(device).is_none() {
        return Err(SyncError::NotEnrolled);
    }
    casebook.keep_exchange(|tables| {
        if let Some((known, text)) = tables.register()? {
            if known != register.street_key {
                return Err(SyncError::OtherStreet);
            }
            let kept = register::read(text.as_bytes(), &known)?;
            if kept.content.serial > register.serial {
                return Err(SyncError::Older);
            }
        }
        for line in &letter.identities {
            tables.keep_identity(&line.name.to_string(), line.generation, &line.identity)?;
        }
        if let Some(hub) = &letter.hub {
            tables.keep_hub_door(&Zeroizing::new(serde_json::to_string(hub)?))?;
        }
        keep_register(tables, &letter.register)
    })
}

/// Keeps a register that was checked.
pub(super) fn keep_register(
    tables: ExchangeTables<'_>,
    register: &Signed<Register>,
) -> Result<(), SyncError> {
    let text = serde_json::to_string(register)?;
    tables.keep_register(register.content.street_key, register.content.serial, &text)?;
    Ok(())
}
