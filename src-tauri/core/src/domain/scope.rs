//! Scopes: who may read a record together with whom.

use super::id::PlatformId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use uuid::Uuid;

/// Where a record lives for ever: a platform, or the street for what all share.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Platforms, people, rosters, definitions.
    Street,
    /// The matters of one platform.
    Platform(PlatformId),
}

impl Scope {
    /// The sixteen bytes under which the store keeps it; all zero for the street.
    #[must_use]
    pub fn as_uuid(self) -> Uuid {
        match self {
            Self::Street => Uuid::nil(),
            Self::Platform(id) => id.0,
        }
    }

    /// The inverse of [`Scope::as_uuid`].
    #[must_use]
    pub fn from_uuid(id: Uuid) -> Self {
        if id.is_nil() {
            Self::Street
        } else {
            Self::Platform(PlatformId(id))
        }
    }

    /// The platform, where the scope is one.
    #[must_use]
    pub fn platform(self) -> Option<PlatformId> {
        match self {
            Self::Street => None,
            Self::Platform(id) => Some(id),
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Street => f.write_str("street"),
            Self::Platform(id) => id.fmt(f),
        }
    }
}

impl fmt::Debug for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Scope({self})")
    }
}

impl Serialize for Scope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Scope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == "street" {
            return Ok(Self::Street);
        }
        text.parse()
            .map(|id| Self::Platform(PlatformId(id)))
            .map_err(|_| serde::de::Error::custom("a scope is `street` or a platform's id"))
    }
}
