//! The register: the street's whole list of desks, keys and revocations, signed as one and numbered.

use super::age_key;
use super::certificate::DeviceCertificate;
use super::error::SyncError;
use super::signed::{Signable, Signed};
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::journal::{Hash, SignedHead};
use age::x25519::Recipient;
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The format's number.
pub const FORMAT: u32 = 1;

/// Whose key: a scope's, or the office's own, which opens all scopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyName {
    /// Of the street office alone.
    Office,
    /// Of all desks of a scope.
    Scope(Scope),
}

impl fmt::Display for KeyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Office => f.write_str("office"),
            Self::Scope(scope) => scope.fmt(f),
        }
    }
}

impl Serialize for KeyName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for KeyName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == "office" {
            return Ok(Self::Office);
        }
        let text = serde_json::Value::String(text);
        Scope::deserialize(text)
            .map(Self::Scope)
            .map_err(serde::de::Error::custom)
    }
}

/// The recipients of a key's generations, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyLine {
    /// Whose key.
    pub name: KeyName,
    /// One recipient a generation; the last one seals.
    pub recipients: Vec<String>,
}

/// A device that counts no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revocation {
    /// The device.
    pub device: DeviceId,
    /// The day.
    pub revoked_on: NaiveDate,
    /// The last entries of it that still count, one a scope.
    pub last: Vec<LastHead>,
}

/// The end of a revoked device's stream, as that device signed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastHead {
    /// The scope.
    pub scope: Scope,
    /// The last number.
    pub seq: u64,
    /// The last hash.
    pub hash: Hash,
    /// The device's signature, in two halves.
    pub signature: [Hash; 2],
}

/// Which of two histories of a stream counts, by the end of it that the office had when it met the other
/// one: the hash stands for all before. Whatever goes on from there counts as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StreamOrder {
    /// Whose stream.
    pub device: DeviceId,
    /// The day.
    pub ordered_on: NaiveDate,
    /// Where the counting history was then.
    pub last: LastHead,
}

impl StreamOrder {
    /// The head that counts.
    #[must_use]
    pub fn head(&self) -> SignedHead {
        self.last.of(self.device)
    }
}

impl LastHead {
    /// What a signed head says, for a register.
    pub(super) fn told(head: &SignedHead) -> Self {
        Self {
            scope: head.scope,
            seq: head.seq,
            hash: head.hash,
            signature: super::signed::halves(&head.signature),
        }
    }

    fn of(&self, device: DeviceId) -> SignedHead {
        SignedHead {
            device,
            scope: self.scope,
            seq: self.seq,
            hash: self.hash,
            signature: super::signed::whole(&self.signature),
        }
    }
}

impl Revocation {
    /// The heads up to which its streams count.
    #[must_use]
    pub fn heads(&self) -> Vec<SignedHead> {
        let scopes = self.last.iter().map(|last| last.scope);
        scopes.filter_map(|scope| self.last_of(scope)).collect()
    }

    /// The head up to which a stream counts; none where nothing of it does.
    #[must_use]
    pub fn last_of(&self, scope: Scope) -> Option<SignedHead> {
        let last = self.last.iter().find(|last| last.scope == scope)?;
        Some(last.of(self.device))
    }
}

/// The street's desks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// The format.
    pub format: u32,
    /// 街道.
    pub street: String,
    /// By what the street is known.
    pub street_key: Hash,
    /// A higher number replaces a lower one.
    pub serial: u64,
    /// What seals.
    pub keys: Vec<KeyLine>,
    /// The desks, one certificate each.
    pub certificates: Vec<Signed<DeviceCertificate>>,
    /// The devices that count no more.
    pub revoked: Vec<Revocation>,
    /// Which history of a stream counts that had two, one order a stream.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<StreamOrder>,
}

impl Signable for Register {
    const MARK: &'static str = "lxq-register-1";
}

impl Register {
    /// The certificate of a device.
    #[must_use]
    pub fn certificate(&self, device: DeviceId) -> Option<&Signed<DeviceCertificate>> {
        let mut all = self.certificates.iter();
        all.find(|one| one.content.device == device)
    }

    /// Whether a device counts no more, and since where.
    #[must_use]
    pub fn revocation(&self, device: DeviceId) -> Option<&Revocation> {
        self.revoked.iter().find(|one| one.device == device)
    }

    /// The head by which it was decided which history of a stream counts.
    #[must_use]
    pub fn order(&self, device: DeviceId, scope: Scope) -> Option<SignedHead> {
        let mut all = self.orders.iter();
        all.find(|one| (one.device, one.last.scope) == (device, scope))
            .map(StreamOrder::head)
    }

    /// Every head of which the register says that it counts: what does not lead to it does not. What the
    /// revocation of a device says goes before an order.
    #[must_use]
    pub fn rulings(&self) -> Vec<SignedHead> {
        let orders = self.orders.iter();
        let orders = orders.filter(|one| self.revocation(one.device).is_none());
        let revoked = self.revoked.iter().flat_map(Revocation::heads);
        orders.map(StreamOrder::head).chain(revoked).collect()
    }

    /// The generations of a key.
    #[must_use]
    pub fn key(&self, name: KeyName) -> Option<&KeyLine> {
        self.keys.iter().find(|line| line.name == name)
    }

    /// Whom a segment of a scope is sealed to: the scope's desks and the office. None where the
    /// office has not made a key for the scope.
    pub(super) fn recipients(&self, scope: Scope) -> Result<Option<Vec<Recipient>>, SyncError> {
        let mut recipients = Vec::new();
        for name in [KeyName::Scope(scope), KeyName::Office] {
            let Some(newest) = self.key(name).and_then(|line| line.recipients.last()) else {
                return Ok(None);
            };
            recipients.push(age_key::recipient(newest)?);
        }
        Ok(Some(recipients))
    }

    /// Puts a certificate in the place of the device's earlier one.
    pub(super) fn put(&mut self, certificate: Signed<DeviceCertificate>) {
        let device = certificate.content.device;
        self.certificates.retain(|one| one.content.device != device);
        self.certificates.push(certificate);
        self.certificates.sort_by_key(|one| one.content.device);
    }
}

/// Reads a register that somebody signed, and checks that it was the holder of that key.
pub(super) fn read(bytes: &[u8], street_key: &Hash) -> Result<Signed<Register>, SyncError> {
    #[derive(Deserialize)]
    struct Outer {
        content: Inner,
    }
    #[derive(Deserialize)]
    struct Inner {
        format: u32,
        street_key: Hash,
    }
    let outer: Outer = serde_json::from_slice(bytes)?;
    if outer.content.format > FORMAT {
        return Err(SyncError::Newer);
    }
    if outer.content.street_key != *street_key {
        return Err(SyncError::OtherStreet);
    }
    let register: Signed<Register> = serde_json::from_slice(bytes)?;
    if register.is_by(street_key) {
        Ok(register)
    } else {
        Err(SyncError::Forged)
    }
}
