//! What a folder of archived dossiers says of itself.

use crate::domain::choice::choice;
use crate::domain::id::{DeviceId, DisputeId, PersonId};
use crate::domain::record::RetentionClass;
use crate::journal::{Hash, canonical_json, verify_seal};
use crate::store::{Casebook, StoreError};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The format's number.
pub const VERSION: u32 = 1;

/// The list of all that lies in the folder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The format.
    pub version: u32,
    /// 街道.
    pub street: String,
    /// Whether the people in it are invented.
    pub is_demo: bool,
    /// When it was last added to, in milliseconds since 1970.
    pub written_at: i64,
    /// The dossiers, in the order in which they were added.
    pub dossiers: Vec<ArchivedDossier>,
    /// The seal over all of this.
    pub seal: Option<ManifestSeal>,
}

/// A dossier in the folder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArchivedDossier {
    /// The dispute.
    pub dispute_id: DisputeId,
    /// Its folder below the archive's.
    pub folder: String,
    /// 卷号.
    pub docket_no: String,
    /// 卷名.
    pub title: String,
    /// Its type in words.
    pub dispute_type: String,
    /// 结案日期.
    pub closed_on: Option<NaiveDate>,
    /// 归档日期.
    pub archived_on: NaiveDate,
    /// 保管期限.
    pub retention_class: RetentionClass,
    /// 存放位置 of the paper.
    pub shelf: Option<String>,
    /// Pages of the bound dossier.
    pub page_count: u32,
    /// The staff who are named in its history, as their casebook calls them.
    pub staff: BTreeMap<PersonId, String>,
    /// Its files.
    pub files: Vec<ArchivedFile>,
}

choice! {
    /// What a file of a dossier is.
    FileRole {
        /// 卷宗: the bound dossier.
        Dossier = "dossier",
        /// 核验包: the bundle that proves it.
        Proof = "proof",
        /// 附件, as it is kept.
        Attachment = "attachment",
    }
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArchivedFile {
    /// Its place below the dossier's folder.
    pub name: String,
    /// What it is.
    pub role: FileRole,
    /// What an attachment is called.
    pub caption: Option<String>,
    /// Its length.
    pub byte_count: u64,
    /// BLAKE3, in hex.
    pub blake3: String,
    /// SHA-256, in hex.
    pub sha256: String,
}

/// The seal of the device that wrote a manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestSeal {
    /// The device.
    pub device: DeviceId,
    /// Its public key.
    pub public_key: Hash,
    /// The signature, 64 bytes in two halves.
    pub signature: [Hash; 2],
}

impl Manifest {
    /// What the seal is put on: all but the seal itself.
    #[must_use]
    pub fn sealed_bytes(&self) -> Vec<u8> {
        let mut bare = self.clone();
        bare.seal = None;
        serde_json::to_value(&bare)
            .map(|value| canonical_json(&value).into_bytes())
            .unwrap_or_default()
    }

    /// Puts the seal of this copy's device on it.
    ///
    /// # Errors
    /// A casebook that is open for reading only; SQL errors.
    pub fn seal(&mut self, casebook: &Casebook) -> Result<(), StoreError> {
        let (device, signature) = casebook.seal(&self.sealed_bytes())?;
        let public_key = casebook.public_key(device)?;
        self.seal = Some(ManifestSeal {
            device,
            public_key: Hash(public_key.ok_or(StoreError::DamagedRow { table: "device" })?),
            signature: crate::proof::halves(&signature),
        });
        Ok(())
    }

    /// Whether it is as the device wrote that it names.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.seal.as_ref().is_some_and(|seal| {
            let signature = crate::proof::whole(&seal.signature);
            verify_seal(&seal.public_key.0, &self.sealed_bytes(), &signature)
        })
    }
}
