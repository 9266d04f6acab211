//! 回执: what a desk says it has, signed, so that others know what has arrived and what is missing.

use super::register::Register;
use super::signed::{Signable, Signed};
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::store::ReaderState;
use serde::{Deserialize, Serialize};

/// A desk's receipt. A newer program may say more in it, which an older one passes over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The format.
    pub format: u32,
    /// The desk.
    pub device: DeviceId,
    /// When, by its clock, in milliseconds since 1970.
    pub at: i64,
    /// The program's version.
    pub version: String,
    /// Entries of its own that it had put into no depot.
    pub unsent: u64,
    /// When it was last backed up, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_backup_at: Option<i64>,
    /// When a restore drill last proved a backup of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_drill_at: Option<i64>,
    /// How far it has each stream, its own among them.
    pub streams: Vec<StreamLine>,
    /// Streams of which it met two histories and knows no order, each with the number at which they part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parted: Vec<StreamLine>,
}

/// How far a desk has a stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StreamLine {
    /// Its device.
    pub device: DeviceId,
    /// Its scope.
    pub scope: Scope,
    /// The last number.
    pub seq: u64,
}

impl Signable for Receipt {
    const MARK: &'static str = "lxq-receipt-1";
}

/// A receipt as it was signed, with what this program does not know.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Said(serde_json::Value);

impl Signable for Said {
    const MARK: &'static str = Receipt::MARK;
}

/// Streams of which a desk met two histories, and the number at which those part.
pub type Parted = Vec<((DeviceId, Scope), u64)>;

/// Reads a receipt, if a desk of the street signed it.
pub fn read(bytes: &[u8], register: &Register, seen_at: i64) -> Option<(ReaderState, Parted)> {
    let signed: Signed<Said> = serde_json::from_slice(bytes).ok()?;
    let receipt: Receipt = serde_json::from_value(signed.content.0.clone()).ok()?;
    let certificate = register.certificate(receipt.device)?;
    if register.revocation(receipt.device).is_some()
        || !signed.is_by(&certificate.content.signing_key)
    {
        return None;
    }
    let streams = receipt.streams.iter();
    let parted = receipt.parted.iter();
    let parted = parted
        .map(|one| ((one.device, one.scope), one.seq))
        .collect();
    let state = ReaderState {
        device: receipt.device,
        at: receipt.at,
        seen_at,
        unsent: receipt.unsent,
        version: receipt.version.clone(),
        last_backup_at: receipt.last_backup_at,
        last_drill_at: receipt.last_drill_at,
        streams: streams
            .map(|one| (one.device, one.scope, one.seq))
            .collect(),
    };
    Some((state, parted))
}
