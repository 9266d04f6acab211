//! A letter of the office to one desk: the register, and the keys of the desk's scopes, sealed to the
//! desk. The first one is the answer to its request; later ones travel in the depot.

use super::age_key;
use super::certificate::{DeviceCertificate, DeviceRole};
use super::error::SyncError;
use super::hub::HubDoor;
use super::register::{self, FORMAT, KeyName, Register};
use super::signed::Signed;
use super::street_key::StreetKey;
use crate::domain::scope::Scope;
use crate::journal::Hash;
use age::secrecy::ExposeSecret as _;
use age::x25519::Identity;
use serde::{Deserialize, Serialize};
use std::io::Read as _;
use zeroize::Zeroizing;

/// The largest letter that is read.
const LETTER_BYTES: u64 = 64 * 1024 * 1024;

/// What the office tells a desk.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// The format.
    pub format: u32,
    /// The register.
    pub register: Signed<Register>,
    /// The keys.
    pub identities: Vec<IdentityLine>,
    /// How the desk goes into the street's hub, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hub: Option<HubDoor>,
}

/// A secret key of a scope.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentityLine {
    /// Whose.
    pub name: KeyName,
    /// Which generation, from 1.
    pub generation: usize,
    /// In age's own form.
    #[serde(with = "secret_text")]
    pub identity: Zeroizing<String>,
}

/// A text that is wiped when dropped, as JSON.
pub(super) mod secret_text {
    use serde::{Deserialize as _, Deserializer, Serializer};
    use zeroize::Zeroizing;

    pub fn serialize<S: Serializer>(text: &Zeroizing<String>, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(text)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Zeroizing<String>, D::Error> {
        String::deserialize(from).map(Zeroizing::new)
    }
}

/// The keys that a desk may hold.
fn names_for(certificate: &DeviceCertificate, register: &Register) -> Vec<KeyName> {
    let all = register.keys.iter().map(|line| line.name);
    all.filter(|name| match name {
        KeyName::Office => certificate.role == DeviceRole::Office,
        KeyName::Scope(Scope::Street) => true,
        KeyName::Scope(scope) => certificate.covers(*scope),
    })
    .collect()
}

/// The keys for a desk, all generations.
pub(super) fn identities_for(
    certificate: &DeviceCertificate,
    register: &Register,
    key: &StreetKey,
) -> Vec<IdentityLine> {
    let mut lines = Vec::new();
    for name in names_for(certificate, register) {
        let count = register.key(name).map_or(0, |line| line.recipients.len());
        for generation in 1..=count {
            let identity = key.identity(name, generation).to_string();
            lines.push(IdentityLine {
                name,
                generation,
                identity: Zeroizing::new(identity.expose_secret().to_owned()),
            });
        }
    }
    lines
}

/// Seals the letter to a desk.
pub(super) fn seal_letter(
    register: &Signed<Register>,
    certificate: &DeviceCertificate,
    key: &StreetKey,
    hub: Option<HubDoor>,
) -> Result<Vec<u8>, SyncError> {
    let letter = Letter {
        hub,
        format: FORMAT,
        register: register.clone(),
        identities: identities_for(certificate, &register.content, key),
    };
    let text = Zeroizing::new(serde_json::to_vec(&letter)?);
    age_key::seal(&text, &[age_key::recipient(&certificate.recipient)?])
}

/// Opens a letter and checks that it says nothing that the street's key did not sign. `street_key`
/// is the one that is trusted; with the first letter the letter's own, which people compare.
pub(super) fn read_letter(
    sealed: &[u8],
    own: &Identity,
    street_key: Option<&Hash>,
) -> Result<Letter, SyncError> {
    let reader = age_key::open(sealed, std::slice::from_ref(own)).map_err(|fault| match fault {
        age_key::OpenFault::NotForUs => SyncError::OtherDesk,
        age_key::OpenFault::Damaged => SyncError::Unreadable,
    })?;
    let mut text = Zeroizing::new(Vec::new());
    reader
        .take(LETTER_BYTES)
        .read_to_end(&mut text)
        .map_err(|_| SyncError::Unreadable)?;
    let letter: Letter = serde_json::from_slice(&text)?;
    let stated = letter.register.content.street_key;
    let trusted = street_key.unwrap_or(&stated);
    let bytes = serde_json::to_vec(&letter.register)?;
    let checked = register::read(&bytes, trusted)?;
    for line in &letter.identities {
        let identity: Identity = line.identity.parse().map_err(|_| SyncError::Unreadable)?;
        let known = checked.content.key(line.name).and_then(|key| {
            let index = line.generation.checked_sub(1)?;
            key.recipients.get(index)
        });
        // A key that the register does not name is somebody else's.
        if known != Some(&identity.to_public().to_string()) {
            return Err(SyncError::Forged);
        }
    }
    Ok(letter)
}
