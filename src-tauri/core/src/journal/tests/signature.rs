//! Signed heads: only the very head that the device signed is vouched for.

use super::builders::{device, scope};
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::journal::{DeviceKey, Hash, SignedHead, verify_head};
use proptest::prelude::*;
use uuid::Uuid;
use zeroize::Zeroizing;

const PUBLIC: usize = 16 + 16 + 8 + 32 + 64;

fn bytes_of(head: &SignedHead, public: &[u8; 32]) -> Vec<u8> {
    let mut bytes = head.device.as_bytes().to_vec();
    bytes.extend(head.scope.as_uuid().as_bytes());
    bytes.extend(head.seq.to_be_bytes());
    bytes.extend(head.hash.0);
    bytes.extend(head.signature);
    bytes.extend(public);
    bytes
}

fn head_of(bytes: &[u8]) -> (SignedHead, [u8; 32]) {
    let head = SignedHead {
        device: DeviceId(Uuid::from_slice(&bytes[..16]).unwrap()),
        scope: Scope::from_uuid(Uuid::from_slice(&bytes[16..32]).unwrap()),
        seq: u64::from_be_bytes(bytes[32..40].try_into().unwrap()),
        hash: Hash(bytes[40..72].try_into().unwrap()),
        signature: bytes[72..PUBLIC].try_into().unwrap(),
    };
    (head, bytes[PUBLIC..].try_into().unwrap())
}

#[test]
fn a_head_with_any_bit_flipped_is_not_vouched_for() {
    let key = DeviceKey::from_secret(&Zeroizing::new([5; 32]));
    let head = key.sign(device(1), scope(), 42, Hash([9; 32]));
    let sound = bytes_of(&head, &key.public());
    assert!(verify_head(&key.public(), &head));
    for bit in 0..sound.len() * 8 {
        let mut bytes = sound.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let (head, public) = head_of(&bytes);
        assert!(!verify_head(&public, &head), "bit {bit} may be flipped");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_head_that_a_device_signs_is_vouched_for_by_it_alone(
        secret in any::<[u8; 32]>(),
        other in any::<[u8; 32]>(),
        seq in any::<u64>(),
        hash in any::<[u8; 32]>(),
    ) {
        prop_assume!(secret != other);
        let key = DeviceKey::from_secret(&Zeroizing::new(secret));
        let stranger = DeviceKey::from_secret(&Zeroizing::new(other));
        let head = key.sign(device(1), Scope::Street, seq, Hash(hash));
        prop_assert!(verify_head(&key.public(), &head));
        prop_assert!(!verify_head(&stranger.public(), &head));
    }
}
