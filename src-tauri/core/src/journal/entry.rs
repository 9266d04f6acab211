//! The entry: a fact about one record, chained to the entry before it in its stream.

use super::canonical::canonical_members;
use super::clock::Hlc;
use crate::domain::id::{ActionId, DeviceId, PersonId};
use crate::domain::record::Fields;
use crate::domain::scope::Scope;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use uuid::Uuid;

const ENTRY_MARK: &[u8] = b"lxq-entry-1\0";
const SET_MARK: &[u8] = b"lxq-set-1\0";

/// A BLAKE3 hash of 32 bytes; 64 hexadecimal digits as text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// What the first entry of a stream names as the one before it.
    pub const NONE: Self = Self([0; 32]);
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&blake3::Hash::from_bytes(self.0).to_hex())
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let hash = blake3::Hash::from_hex(text).map_err(serde::de::Error::custom)?;
        Ok(Self(*hash.as_bytes()))
    }
}

/// How far the author had read another device's stream of the same scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The other device.
    pub device: DeviceId,
    /// The last sequence number read of it.
    pub seq: u64,
}

/// An entry. `after` names only the heads that moved since the author's entry before it in this
/// stream, as everything older is known through `prev`. A member of another name is refused when
/// an entry is read: no hash covers it, and a misspelt `set` would read as an erased one.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The device that wrote it.
    pub device: DeviceId,
    /// Its place in the stream (device, scope), from 1 without a gap.
    pub seq: u64,
    /// When, by the author's clock.
    pub at: Hlc,
    /// Who acted.
    pub actor: PersonId,
    /// The act to which it belongs; all of an act's entries hold or none.
    pub action: ActionId,
    /// The past event in the field's words.
    pub fact: String,
    /// The record's kind; kept as text so that entries of newer versions stay whole.
    pub kind: String,
    /// The record.
    pub record: Uuid,
    /// The scope in which the record lives.
    pub scope: Scope,
    /// The other devices' heads that the author newly saw.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<Seen>,
    /// The fields it sets; none once erased by law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<Fields>,
    /// The hash of `set`, which stays when `set` is erased.
    pub set_hash: Hash,
    /// The hash of the entry before it in the stream.
    pub prev: Hash,
    /// The hash of all the above but the text of `set`.
    pub hash: Hash,
}

impl Entry {
    /// The hash that the entry must carry.
    #[must_use]
    pub fn expected_hash(&self) -> Hash {
        let mut hasher = blake3::Hasher::new();
        let text = |bytes: &[u8], hasher: &mut blake3::Hasher| {
            hasher.update(&(bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        };
        hasher.update(ENTRY_MARK);
        hasher.update(self.device.as_bytes());
        hasher.update(&self.seq.to_be_bytes());
        hasher.update(&self.at.as_i64().to_be_bytes());
        hasher.update(self.actor.as_bytes());
        hasher.update(self.action.as_bytes());
        text(self.fact.as_bytes(), &mut hasher);
        text(self.kind.as_bytes(), &mut hasher);
        hasher.update(self.record.as_bytes());
        hasher.update(self.scope.as_uuid().as_bytes());
        hasher.update(&(self.after.len() as u64).to_be_bytes());
        for seen in &self.after {
            hasher.update(seen.device.as_bytes());
            hasher.update(&seen.seq.to_be_bytes());
        }
        hasher.update(&self.set_hash.0);
        hasher.update(&self.prev.0);
        Hash(*hasher.finalize().as_bytes())
    }

    /// Whether the text of `set`, where it still is, belongs to the entry.
    #[must_use]
    pub fn is_set_intact(&self) -> bool {
        self.set
            .as_ref()
            .is_none_or(|set| set_hash(&set_text(set)) == self.set_hash)
    }

    /// The place in the order in which a record's entries fold.
    #[must_use]
    pub fn order(&self) -> (Hlc, DeviceId, u64) {
        (self.at, self.device, self.seq)
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Entry({} {}#{} {})",
            self.fact, self.device, self.seq, self.record
        )
    }
}

/// The hash of the canonical JSON of a `set`.
#[must_use]
pub fn set_hash(text: &str) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(SET_MARK);
    hasher.update(text.as_bytes());
    Hash(*hasher.finalize().as_bytes())
}

/// The canonical JSON of a `set`.
#[must_use]
pub(crate) fn set_text(set: &Fields) -> String {
    canonical_members(set)
}
