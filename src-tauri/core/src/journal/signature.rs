//! Signed heads: a device vouches for a whole stream by signing its last hash (Ed25519, RFC 8032).

use super::entry::Hash;
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

const HEAD_MARK: &[u8] = b"lxq-head-1\0";
const SEAL_MARK: &[u8] = b"lxq-seal-1\0";

/// A device's signing key.
pub struct DeviceKey(SigningKey);

impl DeviceKey {
    /// A key from 32 secret bytes.
    #[must_use]
    pub fn from_secret(secret: &Zeroizing<[u8; 32]>) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs what a file says, such as the bundle that proves a dossier.
    #[must_use]
    pub fn seal(&self, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(&[SEAL_MARK, bytes].concat()).to_bytes()
    }

    /// 32 secret bytes for another use, which say nothing of the key itself (BLAKE3's key derivation).
    #[must_use]
    pub fn derive(&self, context: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(blake3::derive_key(context, self.0.as_bytes()))
    }

    /// Signs the head of a stream.
    #[must_use]
    pub fn sign(&self, device: DeviceId, scope: Scope, seq: u64, hash: Hash) -> SignedHead {
        let signature = self
            .0
            .sign(&head_bytes(device, scope, seq, hash))
            .to_bytes();
        SignedHead {
            device,
            scope,
            seq,
            hash,
            signature,
        }
    }
}

/// The head of a stream with its device's signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedHead {
    /// The device.
    pub device: DeviceId,
    /// The scope.
    pub scope: Scope,
    /// The last number.
    pub seq: u64,
    /// The last hash.
    pub hash: Hash,
    /// The signature over all of these.
    pub signature: [u8; 64],
}

/// Whether a seal was put on these bytes by the device with that public key.
#[must_use]
pub fn verify_seal(public: &[u8; 32], bytes: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public).is_ok_and(|key| {
        let sealed = [SEAL_MARK, bytes].concat();
        key.verify_strict(&sealed, &Signature::from_bytes(signature))
            .is_ok()
    })
}

/// Whether the head was signed by the device with that public key.
#[must_use]
pub fn verify_head(public: &[u8; 32], head: &SignedHead) -> bool {
    VerifyingKey::from_bytes(public).is_ok_and(|key| {
        let bytes = head_bytes(head.device, head.scope, head.seq, head.hash);
        key.verify_strict(&bytes, &Signature::from_bytes(&head.signature))
            .is_ok()
    })
}

fn head_bytes(device: DeviceId, scope: Scope, seq: u64, hash: Hash) -> Vec<u8> {
    let mut bytes = HEAD_MARK.to_vec();
    bytes.extend_from_slice(device.as_bytes());
    bytes.extend_from_slice(scope.as_uuid().as_bytes());
    bytes.extend_from_slice(&seq.to_be_bytes());
    bytes.extend_from_slice(&hash.0);
    bytes
}
