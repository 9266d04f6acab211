//! The fold: a record's state out of its entries, and the conflicts among them.

use super::clock::Hlc;
use super::entry::Entry;
use crate::domain::id::DeviceId;
use crate::domain::record::{DESTROYED, Fields};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A record's state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folded {
    /// The winning value of each field; cleared fields are absent.
    pub fields: Fields,
    /// The stamp of the first entry.
    pub created_at: Hlc,
    /// The stamp of the last entry.
    pub changed_at: Hlc,
    /// Fields with values of authors who had not seen each other's, by name.
    pub conflicts: Vec<Conflict>,
    /// Whether the record was destroyed; the fields are then what is left of it.
    pub is_destroyed: bool,
}

impl Folded {
    /// Whether nothing is left of the record: its table then has no row of it.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.is_destroyed && self.fields.is_empty()
    }
}

/// A field on which two or more authors disagree; the last candidate is the provisional winner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// The field.
    pub field: String,
    /// The values that nobody has decided between, in fold order.
    pub candidates: Vec<Candidate>,
}

/// One author's value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The author's device.
    pub device: DeviceId,
    /// The entry's number in its stream.
    pub seq: u64,
    /// The value; null where the author cleared the field.
    pub value: Value,
}

/// Folds a record's entries, in any order and with repetitions, to its state. `saw(a, b)` says
/// whether the author of `a` had seen `b`, both of one scope and of different devices.
///
/// Once a record was destroyed, only what the destruction kept counts, whether the text of the
/// other entries is still here or not: a copy that has them folds to the same state.
pub fn fold<'a>(
    entries: impl IntoIterator<Item = &'a Entry>,
    mut saw: impl FnMut(&Entry, &Entry) -> bool,
) -> Folded {
    let mut ordered: Vec<&Entry> = entries.into_iter().collect();
    ordered.sort_unstable_by_key(|entry| entry.order());
    ordered.dedup_by_key(|entry| (entry.device, entry.seq));
    let mut folded = Folded {
        created_at: ordered.first().map_or(Hlc::default(), |entry| entry.at),
        changed_at: ordered.last().map_or(Hlc::default(), |entry| entry.at),
        ..Folded::default()
    };
    if ordered.iter().any(|entry| entry.fact == DESTROYED) {
        folded.is_destroyed = true;
        ordered.retain(|entry| entry.fact == DESTROYED);
    }
    // Nobody decides about a record that is gone: two who destroyed it and kept otherwise leave the
    // last one's word.
    let is_shared = !folded.is_destroyed
        && ordered
            .windows(2)
            .any(|pair| pair[0].device != pair[1].device);
    let mut frontiers: BTreeMap<&str, Vec<(&Entry, &Value)>> = BTreeMap::new();
    for entry in ordered {
        for (field, value) in entry.set.iter().flatten() {
            if value.is_null() {
                folded.fields.remove(field);
            } else {
                folded.fields.insert(field.clone(), value.clone());
            }
            if is_shared {
                let frontier = frontiers.entry(field).or_default();
                frontier.retain(|(other, _)| other.device != entry.device && !saw(entry, other));
                frontier.push((entry, value));
            }
        }
    }
    for (field, frontier) in frontiers {
        if frontier.iter().any(|(_, value)| *value != frontier[0].1) {
            let candidates = frontier
                .into_iter()
                .map(|(entry, value)| Candidate {
                    device: entry.device,
                    seq: entry.seq,
                    value: value.clone(),
                })
                .collect();
            folded.conflicts.push(Conflict {
                field: field.to_owned(),
                candidates,
            });
        }
    }
    folded
}
