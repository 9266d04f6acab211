//! A segment: a run of one stream's entries, compressed and sealed, which never changes.
//!
//! `age -d SEGMENT | zstd -d` gives JSON lines: the header with the signed head and the sender's
//! certificate, then an entry a line. What can be worked out is left out of the lines: device, scope
//! and number stand in the header, `prev` and `hash` follow from the entry before, `set_hash` from
//! `set`. That they come out right is proved by the head, whose hash the device signed.

use super::age_key::{self, OpenFault};
use super::certificate::DeviceCertificate;
use super::error::SyncError;
use super::register::{FORMAT, Register};
use super::signed::{Signed, halves, whole};
use crate::domain::choice::choice;
use crate::domain::id::{ActionId, DeviceId, PersonId};
use crate::domain::record::{DESTROYED, Fields};
use crate::domain::referral as letter_box;
use crate::domain::scope::Scope;
use crate::journal::{Entry, Hash, Hlc, Seen, SignedHead, set_hash, set_text, verify_head};
use age::x25519::{Identity, Recipient};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use uuid::Uuid;

/// Entries in one segment at most.
pub const ENTRIES: usize = 10_000;
/// Bytes that one segment may unpack to, so that a small file cannot fill the memory.
const UNPACKED: u64 = 512 * 1024 * 1024;
/// Where zstd's time and size balance for text.
const LEVEL: i32 = 9;

choice! {
    /// Why a segment was set aside. It lies where it was and is tried again.
    SetAsideReason {
        /// Its bytes are not those that were written: a copy was interrupted, or the medium is bad.
        Damaged = "damaged",
        /// Its name is not the one it was given.
        Renamed = "renamed",
        /// It is sealed to none of this desk's keys.
        NotForUs = "not_for_us",
        /// Its device has no certificate of this street.
        UnknownDevice = "unknown_device",
        /// Its signature or its entries' chain does not hold.
        Forged = "forged",
        /// Its device was revoked before.
        Revoked = "revoked",
        /// Its device wrote it after its certificate had run out.
        Expired = "expired",
        /// Its device may not write in that scope.
        ForeignScope = "foreign_scope",
        /// A newer program wrote it.
        Newer = "newer",
        /// This desk's own device wrote it elsewhere: the disk was copied or an old backup restored.
        Forked = "forked",
    }
}

/// What stands in a segment's first line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SegmentHeader {
    /// The format.
    pub format: u32,
    /// Whose entries.
    pub device: DeviceId,
    /// Of which scope.
    pub scope: Scope,
    /// The first number.
    pub first: u64,
    /// The last number.
    pub last: u64,
    /// The hash of the entry before the first.
    pub before: Hash,
    /// The hash of the last.
    pub hash: Hash,
    /// The device's signature on the last, in two halves.
    pub signature: [Hash; 2],
    /// The sender's certificate, so that a new desk is known with its first segment.
    pub certificate: Signed<DeviceCertificate>,
}

/// An entry without what the header and its neighbours say.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    at: Hlc,
    actor: PersonId,
    action: ActionId,
    fact: String,
    kind: String,
    record: Uuid,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    after: Vec<Seen>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    set: Option<Fields>,
    /// Only where the text was erased by law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    set_hash: Option<Hash>,
}

/// What a segment brings that was found in order.
#[derive(Debug)]
pub struct Admitted {
    /// Its entries, as far as they count.
    pub entries: Vec<Entry>,
    /// The head that vouches for them.
    pub head: SignedHead,
    /// By what that head is checked.
    pub public_key: [u8; 32],
}

/// Packs a run of entries, not empty, whose last one `head` signs.
pub fn pack(
    entries: &[Entry],
    head: &SignedHead,
    certificate: &Signed<DeviceCertificate>,
    recipients: &[Recipient],
) -> Result<Vec<u8>, SyncError> {
    let first = entries.first().ok_or(SyncError::Unreadable)?;
    let header = SegmentHeader {
        format: FORMAT,
        device: first.device,
        scope: first.scope,
        first: first.seq,
        last: head.seq,
        before: first.prev,
        hash: head.hash,
        signature: halves(&head.signature),
        certificate: certificate.clone(),
    };
    let mut encoder = zstd::Encoder::new(Vec::new(), LEVEL)?;
    serde_json::to_writer(&mut encoder, &header)?;
    encoder.write_all(b"\n")?;
    for entry in entries {
        let is_erased = entry.set.is_none();
        let line = Line {
            at: entry.at,
            actor: entry.actor,
            action: entry.action,
            fact: entry.fact.clone(),
            kind: entry.kind.clone(),
            record: entry.record,
            after: entry.after.clone(),
            set: entry.set.clone(),
            set_hash: is_erased.then_some(entry.set_hash),
        };
        serde_json::to_writer(&mut encoder, &line)?;
        encoder.write_all(b"\n")?;
    }
    age_key::seal(&encoder.finish()?, recipients)
}

/// Unpacks a segment and proves that its entries are those its header's hash stands for.
pub fn unpack(
    sealed: &[u8],
    identities: &[Identity],
) -> Result<(SegmentHeader, Vec<Entry>), SetAsideReason> {
    use SetAsideReason as R;
    let opened = age_key::open(sealed, identities).map_err(|fault| match fault {
        OpenFault::NotForUs => R::NotForUs,
        OpenFault::Damaged => R::Damaged,
    })?;
    let decoder = zstd::Decoder::new(opened).map_err(|_| R::Damaged)?;
    let mut lines = BufReader::new(decoder.take(UNPACKED)).lines();
    let first = lines.next().ok_or(R::Damaged)?.map_err(|_| R::Damaged)?;
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    let format: Format = serde_json::from_str(&first).map_err(|_| R::Damaged)?;
    if format.format > FORMAT {
        return Err(R::Newer);
    }
    let header: SegmentHeader = serde_json::from_str(&first).map_err(|_| R::Damaged)?;
    let (mut seq, mut prev) = (header.first, header.before);
    let mut entries = Vec::new();
    for line in lines {
        let text = line.map_err(|_| R::Damaged)?;
        let line: Line = serde_json::from_str(&text).map_err(|_| R::Damaged)?;
        let hash_of_set = match (&line.set, line.set_hash) {
            (Some(set), None) => set_hash(&set_text(set)),
            (None, Some(hash)) => hash,
            (Some(_), Some(_)) | (None, None) => return Err(R::Damaged),
        };
        let mut entry = Entry {
            device: header.device,
            seq,
            at: line.at,
            actor: line.actor,
            action: line.action,
            fact: line.fact,
            kind: line.kind,
            record: line.record,
            scope: header.scope,
            after: line.after,
            set: line.set,
            set_hash: hash_of_set,
            prev,
            hash: Hash::NONE,
        };
        entry.hash = entry.expected_hash();
        prev = entry.hash;
        seq = seq.checked_add(1).ok_or(R::Damaged)?;
        entries.push(entry);
    }
    if header.first == 0 || seq != header.last.saturating_add(1) || entries.is_empty() {
        return Err(R::Damaged);
    }
    if prev != header.hash {
        return Err(R::Forged);
    }
    Ok((header, entries))
}

/// Decides by the register what of a segment counts.
pub fn admit(
    (header, mut entries): (SegmentHeader, Vec<Entry>),
    register: &Register,
) -> Result<Admitted, SetAsideReason> {
    use SetAsideReason as R;
    let sent = &header.certificate;
    if sent.content.device != header.device || !sent.is_by(&register.street_key) {
        return Err(R::UnknownDevice);
    }
    // The one of the higher number counts: a renewal may have come by either way.
    let certificate = match register.certificate(header.device) {
        Some(known) if known.content.serial >= sent.content.serial => &known.content,
        Some(_) | None => &sent.content,
    };
    let mut head = SignedHead {
        device: header.device,
        scope: header.scope,
        seq: header.last,
        hash: header.hash,
        signature: whole(&header.signature),
    };
    let public_key = certificate.signing_key.0;
    if !verify_head(&public_key, &head) {
        return Err(R::Forged);
    }
    if !certificate.covers(header.scope)
        && !entries.iter().all(|entry| is_letter(entry, certificate))
    {
        return Err(R::ForeignScope);
    }
    if let Some(revocation) = register.revocation(header.device) {
        // Only the head known when it was revoked vouches: whoever has the laptop has its key.
        head = revocation.last_of(header.scope).ok_or(R::Revoked)?;
        let is_to_the_end = header.last == head.seq;
        entries.retain(|entry| entry.seq <= head.seq);
        if entries.is_empty() {
            return Err(R::Revoked);
        }
        let is_other = entries
            .iter()
            .any(|entry| entry.seq == head.seq && entry.hash != head.hash);
        if is_other || !is_to_the_end && lacks_text(&entries) {
            return Err(R::Revoked);
        }
    }
    let is_late = |entry: &Entry| day_of(entry.at) > certificate.valid_until;
    if entries.iter().any(is_late) {
        return Err(R::Expired);
    }
    Ok(Admitted {
        entries,
        head,
        public_key,
    })
}

/// Whether an entry may be put into a scope that the certificate does not cover.
pub(super) fn is_letter(entry: &Entry, certificate: &DeviceCertificate) -> bool {
    letter_box::is_letter((&entry.kind, &entry.fact), entry.set.as_ref(), |platform| {
        certificate.covers(Scope::Platform(platform))
    })
}

/// Whether a text was erased for a reason that these entries do not tell. What erased it may come after
/// the last head that counts; the office puts the stream down with the texts that hold.
fn lacks_text(entries: &[Entry]) -> bool {
    let destroyed = entries.iter().filter(|entry| entry.fact == DESTROYED);
    let destroyed: BTreeSet<Uuid> = destroyed.map(|entry| entry.record).collect();
    let mut erased = entries.iter().filter(|entry| entry.set.is_none());
    erased.any(|entry| !destroyed.contains(&entry.record))
}

fn day_of(at: Hlc) -> chrono::NaiveDate {
    let instant = chrono::DateTime::from_timestamp_millis(at.millis()).unwrap_or_default();
    crate::store::china_day(instant)
}
