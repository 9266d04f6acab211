//! How one desk goes into the hub; it travels in the office's letter, sealed to that desk.

use super::address::HubAddress;
use super::roles::role_of;
use crate::domain::id::DeviceId;
use crate::sync::street_key::StreetKey;
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::Zeroizing;

/// How a desk goes in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HubDoor {
    /// Where.
    pub address: HubAddress,
    /// As whom.
    pub role: String,
    /// By what.
    #[serde(with = "crate::sync::letter::secret_text")]
    pub password: Zeroizing<String>,
}

impl fmt::Debug for HubDoor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HubDoor({} as {})", self.address, self.role)
    }
}

impl HubDoor {
    /// The door of a device. Its password comes from the street's key, so that nobody keeps a list.
    pub(in crate::sync) fn of(address: HubAddress, key: &StreetKey, device: DeviceId) -> Self {
        Self {
            address,
            role: role_of(device),
            password: key.hub_password(device),
        }
    }
}
