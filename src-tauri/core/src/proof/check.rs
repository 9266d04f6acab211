//! Whether a bundle holds, and whether a file is the dossier that it proves.

use super::bundle::{Bundle, whole};
use crate::domain::document::ChainMark;
use crate::domain::id::DeviceId;
use crate::domain::record::{DESTROYED, PrintedDocument, Record as _};
use crate::domain::scope::Scope;
use crate::journal::{Entry, verify_head, verify_seal};
use std::collections::BTreeMap;

/// What does not hold in a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BundleFault {
    /// No seal, or one that does not fit.
    Seal,
    /// An entry or its text was changed.
    Entry,
    /// Two neighbours of a stream do not follow each other.
    Order,
    /// A head is not signed by its device, or lies before an entry.
    Head,
    /// The binding is not among the entries, or its mark is not that of the journal.
    Binding,
}

/// What a bundle proves of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleReport {
    /// Whether the file is the dossier that was bound, to the last byte.
    pub is_file_unchanged: bool,
    /// What does not hold in the history; nothing where it is whole.
    pub faults: Vec<BundleFault>,
    /// How many entries the case has.
    pub entry_count: usize,
    /// How many of them came after the binding.
    pub later_count: usize,
}

impl Bundle {
    /// Checks the bundle, and a file's BLAKE3, in hex, against it. One that was read from a file
    /// must be sealed; what comes straight from the casebook needs no seal.
    #[must_use]
    pub fn check(&self, content_hash: &str, needs_seal: bool) -> BundleReport {
        let keys: BTreeMap<DeviceId, [u8; 32]> = self
            .devices
            .iter()
            .map(|one| (one.device, one.public_key.0))
            .collect();
        let mut faults = Vec::new();
        let mut fault = |is_fault: bool, fault: BundleFault| {
            if is_fault && !faults.contains(&fault) {
                faults.push(fault);
            }
        };
        let is_sealed = self.seal.as_ref().is_some_and(|seal| {
            keys.get(&seal.device)
                .is_some_and(|key| verify_seal(key, &self.sealed_bytes(), &whole(&seal.signature)))
        });
        fault(needs_seal && !is_sealed, BundleFault::Seal);
        for entry in &self.entries {
            let holds = entry.expected_hash() == entry.hash && entry.is_set_intact();
            fault(!holds, BundleFault::Entry);
        }
        fault(!self.are_in_order(), BundleFault::Order);
        fault(!self.are_heads_signed(&keys), BundleFault::Head);
        let bound = self.bound();
        fault(bound.is_none(), BundleFault::Binding);
        let later = bound.as_ref().map_or(0, |(entry, _)| {
            let after = self
                .entries
                .iter()
                .filter(|one| one.order() > entry.order());
            after.count()
        });
        BundleReport {
            is_file_unchanged: bound
                .is_some_and(|(_, record)| record.content_hash.as_deref() == Some(content_hash)),
            faults,
            entry_count: self.entries.len(),
            later_count: later,
        }
    }

    /// Whether entries that are neighbours in a stream name each other.
    fn are_in_order(&self) -> bool {
        let mut streams: BTreeMap<(DeviceId, Scope), Vec<&Entry>> = BTreeMap::new();
        for entry in &self.entries {
            streams
                .entry((entry.device, entry.scope))
                .or_default()
                .push(entry);
        }
        streams.values_mut().all(|entries| {
            entries.sort_by_key(|entry| entry.seq);
            entries.windows(2).all(|pair| match pair {
                [before, after] if after.seq == before.seq + 1 => after.prev == before.hash,
                [before, after] => after.seq > before.seq,
                _ => true,
            })
        })
    }

    /// Whether each entry stands under a head that its device signed.
    fn are_heads_signed(&self, keys: &BTreeMap<DeviceId, [u8; 32]>) -> bool {
        let are_signed = self.heads.iter().all(|head| {
            keys.get(&head.device)
                .is_some_and(|key| verify_head(key, &head.signed()))
        });
        are_signed
            && self.entries.iter().all(|entry| {
                self.heads.iter().any(|head| {
                    let is_its = head.device == entry.device && head.scope == entry.scope;
                    let is_last = head.seq == entry.seq;
                    is_its && head.seq >= entry.seq && (!is_last || head.hash == entry.hash)
                })
            })
    }

    /// The entry that bound the dossier, with what it says; none where its mark is not that of its
    /// heads.
    fn bound(&self) -> Option<(&Entry, PrintedDocument)> {
        let entry = self
            .entries
            .iter()
            .find(|entry| entry.record == self.binding && entry.fact == "dossier.bound")?;
        // Of a dossier that was destroyed since, the destruction says what the binding said.
        let left = || {
            let is_left = |one: &&Entry| one.record == self.binding && one.fact == DESTROYED;
            self.entries.iter().find(is_left)?.set.as_ref()
        };
        let fields = entry.set.as_ref().or_else(left)?;
        let record = PrintedDocument::from_fields(entry.record, entry.scope, fields);
        let heads = record.heads.clone()?;
        let is_marked = record.chain_head == Some(ChainMark::of(heads).head);
        is_marked.then_some((entry, record))
    }
}
