//! Something said with the signature over it.

use crate::journal::{Hash, canonical_json, verify_seal};
use serde::{Deserialize, Serialize};

/// What kind of thing is signed, so that a signature under one serves for no other.
pub trait Signable: Serialize {
    /// Its name, which goes under the signature.
    const MARK: &'static str;
}

/// Content with the signature over its canonical JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed<T> {
    /// What is said.
    pub content: T,
    /// The signature, 64 bytes in two halves.
    pub signature: [Hash; 2],
}

impl<T: Signable> Signed<T> {
    /// Signs by means of `seal`.
    pub fn by<E>(content: T, seal: impl FnOnce(&[u8]) -> Result<[u8; 64], E>) -> Result<Self, E> {
        let signature = halves(&seal(&bytes(&content))?);
        Ok(Self { content, signature })
    }

    /// Whether the holder of that public key signed it.
    #[must_use]
    pub fn is_by(&self, public: &Hash) -> bool {
        verify_seal(&public.0, &bytes(&self.content), &whole(&self.signature))
    }
}

fn bytes<T: Signable>(content: &T) -> Vec<u8> {
    let text = serde_json::to_value(content)
        .map(|value| canonical_json(&value))
        .unwrap_or_default();
    format!("{}\0{text}", T::MARK).into_bytes()
}

/// A signature as two texts of the length of a hash.
pub fn halves(signature: &[u8; 64]) -> [Hash; 2] {
    let mut halves = [Hash::NONE; 2];
    for (half, bytes) in halves.iter_mut().zip(signature.chunks_exact(32)) {
        half.0.copy_from_slice(bytes);
    }
    halves
}

/// The inverse of [`halves`].
pub fn whole(halves: &[Hash; 2]) -> [u8; 64] {
    let mut signature = [0; 64];
    for (bytes, half) in signature.chunks_exact_mut(32).zip(halves) {
        bytes.copy_from_slice(&half.0);
    }
    signature
}
