//! What to do with the entries offered of one stream: a pure value, worked out before anything
//! is written.

use super::HeldReason;
use crate::journal::{Clock, Entry, Hash, SignedHead, set_hash};
use std::collections::{BTreeMap, BTreeSet};

/// Entries of one stream by number and hash, so that a forged entry never hides a true one, and
/// the heads that their device signed.
#[derive(Default)]
pub struct Offer {
    /// Whole entries: their hashes are right.
    pub entries: BTreeMap<(u64, Hash), Entry>,
    /// Heads whose signature was checked.
    pub heads: BTreeMap<(u64, Hash), SignedHead>,
}

/// What becomes of each entry that is not here yet.
#[derive(Default)]
pub struct Plan {
    /// To be appended, in order; each vouched for by a signed head.
    pub take: Vec<Entry>,
    /// To be kept until what they wait for has come.
    pub hold: Vec<(Entry, HeldReason)>,
    /// Not of this chain.
    pub refuse: Vec<u64>,
}

/// Whether an entry can belong to any chain: its hashes are right, its numbers can be kept, and
/// it names other devices once each. `text` is the canonical text of its set, where it still is.
pub fn is_whole(entry: &Entry, text: Option<&str>) -> bool {
    let is_number = |seq: u64| seq > 0 && i64::try_from(seq).is_ok();
    is_number(entry.seq)
        && entry.after.iter().all(|seen| is_number(seen.seq))
        && entry.after.iter().all(|seen| seen.device != entry.device)
        && entry.after.is_sorted_by(|a, b| a.device < b.device)
        && text.is_none_or(|text| set_hash(text) == entry.set_hash)
        && entry.expected_hash() == entry.hash
}

/// Decides on a stream whose last entry here is `head`. A signed head vouches for all entries
/// from which a walk back along `prev` arrives at `head`; of several the longest is taken.
pub fn plan(head: (u64, Hash), mut offer: Offer, wall_ms: i64) -> Plan {
    let mut plan = Plan::default();
    let mut end = head;
    let mut is_early = false;
    for place in vouched(head, &offer) {
        is_early |= Clock::is_far_ahead(offer.entries[&place].at, wall_ms);
        if is_early {
            break;
        }
        plan.take.extend(offer.entries.remove(&place));
        end = place;
    }
    let mut within = BTreeSet::from([end]);
    let mut outside = BTreeSet::new();
    for (place, entry) in offer.entries {
        let before = (place.0.saturating_sub(1), entry.prev);
        let is_foreign =
            place.0 <= end.0 || (before.0 == end.0 && before != end) || outside.contains(&before);
        if is_foreign {
            outside.insert(place);
            plan.refuse.push(place.0);
            continue;
        }
        let reason = if !within.contains(&before) {
            HeldReason::Gap
        } else if Clock::is_far_ahead(entry.at, wall_ms) {
            HeldReason::FarAhead
        } else if is_early {
            HeldReason::Gap
        } else {
            HeldReason::Unsigned
        };
        if within.contains(&before) {
            within.insert(place);
        }
        plan.hold.push((entry, reason));
    }
    plan
}

/// The places after `head` up to the last signed head that a chain of entries leads to.
fn vouched(head: (u64, Hash), offer: &Offer) -> Vec<(u64, Hash)> {
    for signed in offer.heads.keys().rev() {
        let mut path = Vec::new();
        let mut place = *signed;
        while place.0 > head.0 {
            let Some(entry) = offer.entries.get(&place) else {
                break;
            };
            path.push(place);
            place = (place.0 - 1, entry.prev);
        }
        if place == head {
            path.reverse();
            return path;
        }
    }
    Vec::new()
}
