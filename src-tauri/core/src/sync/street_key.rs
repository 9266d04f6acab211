//! The street's key: one secret of 32 bytes from which all the street's keys come, so that its two
//! printed halves bring everything back.

use super::age_key;
use super::codes;
use super::error::SyncError;
use super::register::KeyName;
use crate::domain::id::DeviceId;
use crate::journal::{DeviceKey, Hash};
use crate::store::StoreError;
use age::x25519::Identity;
use zeroize::Zeroizing;

const SIGNING: &str = "lianxinqiao 2026-11-30 street signing key";
const SEALING: &str = "lianxinqiao 2026-11-30 street age identity";
const HUB: &str = "lianxinqiao 2026-11-30 hub password";

/// Marks of the two halves.
const MARKS: [u8; 2] = [0x0a, 0x0b];
const PAIR: usize = 2;
const SECRET: usize = 32;
const CHECK: usize = 5;

/// The street's secret.
pub struct StreetKey(Zeroizing<[u8; SECRET]>);

/// A printed half of the street's secret; alone it says nothing.
pub struct HalfCode(Zeroizing<String>);

impl HalfCode {
    /// As it is printed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// What is wrong with halves that were typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HalfFault {
    /// The first one is mistyped.
    First,
    /// The second one is mistyped.
    Second,
    /// It is the same half twice.
    Same,
    /// They were printed at different times and do not belong together.
    Unpaired,
}

impl StreetKey {
    /// A new random secret.
    pub fn generate() -> Result<Self, StoreError> {
        Ok(Self(random()?))
    }

    /// A secret from its bytes.
    pub fn from_bytes(bytes: [u8; SECRET]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Its bytes, for the encrypted file.
    pub fn bytes(&self) -> &[u8; SECRET] {
        &self.0
    }

    /// What signs certificates and the register.
    pub fn signing(&self) -> DeviceKey {
        DeviceKey::from_secret(&Zeroizing::new(blake3::derive_key(SIGNING, &*self.0)))
    }

    /// By what others know the street.
    pub fn public(&self) -> Hash {
        Hash(self.signing().public())
    }

    /// What opens segments of a scope, or all of them; a later generation follows a lost device.
    pub fn identity(&self, name: KeyName, generation: usize) -> Identity {
        let mut material = Zeroizing::new(self.0.to_vec());
        material.extend_from_slice(name.to_string().as_bytes());
        material.extend_from_slice(&(generation as u64).to_be_bytes());
        age_key::identity(&Zeroizing::new(blake3::derive_key(SEALING, &material)))
    }

    /// What lets a device into the street's hub.
    pub fn hub_password(&self, device: DeviceId) -> Zeroizing<String> {
        let mut material = Zeroizing::new(self.0.to_vec());
        material.extend_from_slice(device.0.as_bytes());
        let secret = Zeroizing::new(blake3::derive_key(HUB, &material));
        Zeroizing::new(Hash(*secret).to_string())
    }

    /// Two halves, of which both are needed. Each call makes another pair.
    pub fn split(&self) -> Result<[HalfCode; 2], StoreError> {
        let pad = random::<SECRET>()?;
        let pair = random::<PAIR>()?;
        let mut other = Zeroizing::new([0; SECRET]);
        for ((out, secret), pad) in other.iter_mut().zip(self.0.iter()).zip(pad.iter()) {
            *out = secret ^ pad;
        }
        Ok([
            half(MARKS[0], &*pair, &*pad),
            half(MARKS[1], &*pair, &*other),
        ])
    }

    /// The secret out of both halves, in either order.
    pub fn join(first: &str, second: &str) -> Result<Self, SyncError> {
        let one = read_half(first).ok_or(SyncError::Half(HalfFault::First))?;
        let two = read_half(second).ok_or(SyncError::Half(HalfFault::Second))?;
        if one.0 == two.0 {
            return Err(SyncError::Half(HalfFault::Same));
        }
        if one.1 != two.1 {
            return Err(SyncError::Half(HalfFault::Unpaired));
        }
        let mut secret = [0; SECRET];
        for ((out, a), b) in secret.iter_mut().zip(one.2.iter()).zip(two.2.iter()) {
            *out = a ^ b;
        }
        Ok(Self::from_bytes(secret))
    }
}

fn half(mark: u8, pair: &[u8], part: &[u8]) -> HalfCode {
    let mut bytes = Zeroizing::new(vec![mark]);
    bytes.extend_from_slice(pair);
    bytes.extend_from_slice(part);
    let check = blake3::hash(&bytes);
    bytes.extend_from_slice(&check.as_bytes()[..CHECK]);
    HalfCode(Zeroizing::new(codes::letters(&bytes)))
}

type Half = (u8, [u8; PAIR], Zeroizing<[u8; SECRET]>);

fn read_half(typed: &str) -> Option<Half> {
    let bytes = Zeroizing::new(codes::bytes(typed)?);
    if bytes.len() != 1 + PAIR + SECRET + CHECK {
        return None;
    }
    let (said, check) = bytes.split_at(1 + PAIR + SECRET);
    if blake3::hash(said).as_bytes()[..CHECK] != *check || !MARKS.contains(&said[0]) {
        return None;
    }
    let pair = said[1..=PAIR].try_into().ok()?;
    let part = said[1 + PAIR..].try_into().ok()?;
    Some((said[0], pair, Zeroizing::new(part)))
}

fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>, StoreError> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(&mut *bytes).map_err(|_| StoreError::NoRandomness)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_halves_bring_the_secret_back_in_either_order() {
        let key = StreetKey::generate().unwrap();
        let [one, two] = key.split().unwrap();
        for (a, b) in [(&one, &two), (&two, &one)] {
            let joined = StreetKey::join(a.text(), b.text()).unwrap();
            assert_eq!(joined.bytes(), key.bytes());
        }
        let again = key.split().unwrap();
        assert_ne!(
            again[0].text(),
            one.text(),
            "each print is a pair of its own"
        );
    }

    #[test]
    fn a_mistyped_a_doubled_and_a_foreign_half_are_each_named() {
        let key = StreetKey::generate().unwrap();
        let [one, two] = key.split().unwrap();
        let fault = |a: &str, b: &str| match StreetKey::join(a, b) {
            Err(SyncError::Half(fault)) => fault,
            _ => panic!("must be refused"),
        };
        let mut typo: Vec<char> = one.text().chars().collect();
        typo[6] = if typo[6] == '7' { '8' } else { '7' };
        let typo: String = typo.into_iter().collect();
        assert_eq!(fault(&typo, two.text()), HalfFault::First);
        assert_eq!(fault(one.text(), "1234"), HalfFault::Second);
        assert_eq!(fault(one.text(), one.text()), HalfFault::Same);
        let [_, other] = key.split().unwrap();
        assert_eq!(fault(one.text(), other.text()), HalfFault::Unpaired);
    }

    #[test]
    fn every_scope_and_generation_has_a_key_of_its_own() {
        use crate::domain::id::PlatformId;
        use crate::domain::scope::Scope;
        let key = StreetKey::from_bytes([5; 32]);
        let platform = KeyName::Scope(Scope::Platform(PlatformId(uuid::Uuid::from_u128(1))));
        let names = [KeyName::Office, KeyName::Scope(Scope::Street), platform];
        let mut all = std::collections::BTreeSet::new();
        for name in names {
            for generation in 1..3 {
                all.insert(key.identity(name, generation).to_public().to_string());
            }
        }
        assert_eq!(all.len(), 6);
        let again = StreetKey::from_bytes([5; 32])
            .identity(platform, 2)
            .to_public();
        assert!(all.contains(&again.to_string()));
    }
}
