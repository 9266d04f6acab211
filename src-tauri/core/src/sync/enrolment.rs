//! 申请: what a new desk tells the office of itself. No person's data, but what the desk is called.

use super::codes;
use super::error::SyncError;
use super::register::FORMAT;
use super::signed::{Signable, Signed};
use super::standing;
use crate::domain::id::{DeviceId, PlatformId};
use crate::domain::record::Platform;
use crate::domain::scope::Scope;
use crate::journal::Hash;
use crate::store::{Casebook, StoreError};
use serde::{Deserialize, Serialize};

/// What a desk asks for, signed with its own key to show that it has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnrolmentRequest {
    /// The format.
    pub format: u32,
    /// 街道, as the desk was set up.
    pub street: String,
    /// Whether it holds invented people; such a desk and a real one never meet.
    pub is_demo: bool,
    /// What the desk is to be called.
    pub name: String,
    /// The device.
    pub device: DeviceId,
    /// By what it signs.
    pub signing_key: Hash,
    /// To what its letters are sealed.
    pub recipient: String,
    /// The platforms that it has.
    pub platforms: Vec<WantedPlatform>,
}

/// A platform that a desk has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WantedPlatform {
    /// The platform.
    pub id: PlatformId,
    /// What it is called there.
    pub name: String,
}

impl Signable for EnrolmentRequest {
    const MARK: &'static str = "lxq-request-1";
}

impl EnrolmentRequest {
    /// The digits by which the office makes sure over the telephone whose request it is.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        codes::fingerprint(&self.signing_key)
    }
}

/// Writes this desk's request.
///
/// # Errors
/// A casebook that is open for reading only, SQL errors.
pub fn write_request(
    casebook: &Casebook,
    name: &str,
) -> Result<(EnrolmentRequest, Vec<u8>), SyncError> {
    let request = own_request(casebook, name)?;
    let signed = Signed::by(request, |bytes| {
        casebook.seal(bytes).map(|(_, signature)| signature)
    })?;
    let text = serde_json::to_vec_pretty(&signed)?;
    Ok((signed.content, text))
}

/// What this desk would ask for.
pub(super) fn own_request(casebook: &Casebook, name: &str) -> Result<EnrolmentRequest, SyncError> {
    let device = casebook.device()?;
    let public = casebook.public_key(device)?;
    let public = public.ok_or(StoreError::DamagedRow { table: "device" })?;
    let (held, streams) = casebook.read_exchange(|tables| {
        Ok::<_, StoreError>((tables.identity_names()?, tables.streams()?))
    })?;
    // A desk that has exchanged knows all the street's platforms: it asks again for those that it had,
    // and for those in which it has written since.
    let is_its_own = |platform: &Platform| {
        let scope = Scope::Platform(platform.id);
        held.is_empty()
            || held.contains(&scope.to_string())
            || streams
                .iter()
                .any(|one| (one.device, one.scope) == (device, scope))
    };
    let platforms = casebook.read(|reader| reader.all::<Platform>())?;
    let platforms = platforms
        .into_iter()
        .filter(|platform| platform.is_active != Some(false) && is_its_own(platform))
        .map(|platform| WantedPlatform {
            id: platform.id,
            name: platform.name.unwrap_or_default(),
        });
    let described = casebook.folder().device()?;
    Ok(EnrolmentRequest {
        format: FORMAT,
        street: described.street,
        is_demo: described.is_demo,
        name: name.trim().to_owned(),
        device,
        signing_key: Hash(public),
        recipient: standing::own_identity(casebook)?.to_public().to_string(),
        platforms: platforms.collect(),
    })
}

/// Reads a request, which must be signed by the key that it names.
///
/// # Errors
/// One that does not read, is of a newer program or was changed.
pub fn read_request(bytes: &[u8]) -> Result<EnrolmentRequest, SyncError> {
    #[derive(Deserialize)]
    struct Outer {
        content: Format,
    }
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    let outer: Outer = serde_json::from_slice(bytes)?;
    if outer.content.format > FORMAT {
        return Err(SyncError::Newer);
    }
    let signed: Signed<EnrolmentRequest> = serde_json::from_slice(bytes)?;
    let key = signed.content.signing_key;
    if signed.is_by(&key) {
        Ok(signed.content)
    } else {
        Err(SyncError::Forged)
    }
}
