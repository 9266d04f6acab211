//! The bundle as a file.

use crate::domain::id::{DeviceId, DisputeId};
use crate::domain::record::PrintedDocument;
use crate::domain::scope::Scope;
use crate::journal::{Entry, Hash, SignedHead, canonical_json};
use crate::store::table::chain::{entries_of_dispute, signed_heads};
use crate::store::{Casebook, StoreError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The format's number.
const VERSION: u32 = 1;

/// What proves a bound dossier without the casebook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// The format.
    pub version: u32,
    /// The record of the binding among the entries.
    pub binding: Uuid,
    /// The entries of the case, in the order in which they fold.
    pub entries: Vec<Entry>,
    /// The signed heads of the streams they stand in.
    pub heads: Vec<HeadText>,
    /// The public keys that vouch for the heads.
    pub devices: Vec<DeviceKeyText>,
    /// The seal over all of this.
    pub seal: Option<Seal>,
}

/// A signed head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadText {
    /// The device.
    pub device: DeviceId,
    /// The scope.
    pub scope: Scope,
    /// The last number.
    pub seq: u64,
    /// The last hash.
    pub hash: Hash,
    /// The signature, 64 bytes in two halves.
    pub signature: [Hash; 2],
}

/// A device's public key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceKeyText {
    /// The device.
    pub device: DeviceId,
    /// Its key.
    pub public_key: Hash,
}

/// The seal of the device that made the bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// The device.
    pub device: DeviceId,
    /// The signature, 64 bytes in two halves.
    pub signature: [Hash; 2],
}

/// Why no bundle was made.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// That dossier was not bound here.
    #[error("no such binding")]
    NotBound,
    /// The casebook did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

pub(crate) fn halves(signature: &[u8; 64]) -> [Hash; 2] {
    let mut halves = [[0_u8; 32]; 2];
    for (half, bytes) in halves.iter_mut().zip(signature.chunks_exact(32)) {
        half.copy_from_slice(bytes);
    }
    halves.map(Hash)
}

pub(crate) fn whole(halves: &[Hash; 2]) -> [u8; 64] {
    let mut signature = [0_u8; 64];
    for (bytes, half) in signature.chunks_exact_mut(32).zip(halves) {
        bytes.copy_from_slice(&half.0);
    }
    signature
}

impl From<SignedHead> for HeadText {
    fn from(head: SignedHead) -> Self {
        Self {
            device: head.device,
            scope: head.scope,
            seq: head.seq,
            hash: head.hash,
            signature: halves(&head.signature),
        }
    }
}

impl HeadText {
    pub(super) fn signed(&self) -> SignedHead {
        SignedHead {
            device: self.device,
            scope: self.scope,
            seq: self.seq,
            hash: self.hash,
            signature: whole(&self.signature),
        }
    }
}

impl Bundle {
    /// What the seal is put on: all but the seal itself.
    pub(super) fn sealed_bytes(&self) -> Vec<u8> {
        let mut bare = self.clone();
        bare.seal = None;
        serde_json::to_value(&bare)
            .map(|value| canonical_json(&value).into_bytes())
            .unwrap_or_default()
    }

    /// Reads a bundle; none where the bytes are none.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let bundle: Self = serde_json::from_slice(bytes).ok()?;
        (bundle.version == VERSION).then_some(bundle)
    }

    /// The bundle as a file.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).unwrap_or_default()
    }
}

/// Makes and seals the bundle of a bound dossier, for somebody without the casebook.
///
/// # Errors
/// [`BundleError::NotBound`] where that printing is no dossier of that dispute; a casebook that is
/// open for reading only.
pub fn bundle_of(
    casebook: &Casebook,
    dispute: DisputeId,
    binding: Uuid,
) -> Result<Bundle, BundleError> {
    let mut bundle = unsealed(casebook, dispute, binding)?;
    let (device, signature) = casebook.seal(&bundle.sealed_bytes())?;
    bundle.seal = Some(Seal {
        device,
        signature: halves(&signature),
    });
    Ok(bundle)
}

/// The bundle of a bound dossier without its seal, to be checked in the casebook itself.
///
/// # Errors
/// [`BundleError::NotBound`] where that printing is no dossier of that dispute.
pub fn unsealed(
    casebook: &Casebook,
    dispute: DisputeId,
    binding: Uuid,
) -> Result<Bundle, BundleError> {
    casebook.read(|reader| {
        let printed = reader.get::<PrintedDocument>(binding)?;
        let is_bound =
            printed.is_some_and(|one| one.dispute_id == Some(dispute) && one.chain_head.is_some());
        if !is_bound {
            return Err(BundleError::NotBound);
        }
        let entries = entries_of_dispute(reader, dispute)?;
        let scopes: BTreeSet<Scope> = entries.iter().map(|entry| entry.scope).collect();
        let (mut heads, mut devices) = (Vec::new(), Vec::new());
        for (head, public_key) in signed_heads(reader)? {
            if !scopes.contains(&head.scope) {
                continue;
            }
            devices.push(DeviceKeyText {
                device: head.device,
                public_key: Hash(public_key),
            });
            heads.push(HeadText::from(head));
        }
        devices.sort_by_key(|one| one.device);
        devices.dedup();
        Ok(Bundle {
            version: VERSION,
            binding,
            entries,
            heads,
            devices,
            seal: None,
        })
    })
}
