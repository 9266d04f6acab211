//! The certificate of a device: which of the street's desks it is, and what it may read and write.

use super::signed::Signable;
use crate::domain::choice::choice;
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::journal::Hash;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

choice! {
    /// What a desk is to the street.
    DeviceRole {
        /// 街道: reads all scopes.
        Office = "office",
        /// 平台.
        Platform = "platform",
        /// 律师: a laptop that goes to several platforms.
        Lawyer = "lawyer",
    }
}

/// What the street's key says of a device. A later serial replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceCertificate {
    /// The device.
    pub device: DeviceId,
    /// What the desk is called.
    pub name: String,
    /// What it is to the street.
    pub role: DeviceRole,
    /// By what its heads and receipts are checked.
    pub signing_key: Hash,
    /// To what its letters are sealed.
    pub recipient: String,
    /// The platforms whose matters it reads and writes; the street's scope comes with every desk.
    pub scopes: Vec<Scope>,
    /// The first day.
    pub valid_from: NaiveDate,
    /// The last day; what it writes later waits for a renewal.
    pub valid_until: NaiveDate,
    /// Its number in the street.
    pub serial: u64,
}

impl DeviceCertificate {
    /// Whether it may write in a scope.
    #[must_use]
    pub fn covers(&self, scope: Scope) -> bool {
        match scope {
            Scope::Street => true,
            Scope::Platform(_) => self.role == DeviceRole::Office || self.scopes.contains(&scope),
        }
    }
}

impl Signable for DeviceCertificate {
    const MARK: &'static str = "lxq-certificate-1";
}
