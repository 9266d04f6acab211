//! Histories of several desks that write to one record and now and then exchange: what each
//! really knew is remembered, so that what entries say about it can be checked.

use super::builders::{chained, device, set};
use crate::domain::id::DeviceId;
use crate::journal::{Clock, Entry, Hash, Seen};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// An entry's place: its device and number.
pub type Place = (DeviceId, u64);

/// One step of a history.
#[derive(Clone, Debug)]
pub enum Step {
    /// A desk sets fields, by its own wall clock.
    Write {
        desk: usize,
        fields: Vec<(&'static str, Value)>,
        wall_ms: i64,
    },
    /// A desk gets what another knows, of each stream only so many entries.
    Exchange {
        from: usize,
        to: usize,
        limits: Vec<u64>,
    },
}

/// What two to four desks wrote.
#[derive(Clone, Debug)]
pub struct History {
    /// All entries, in the order of writing.
    pub entries: Vec<Entry>,
    /// What the author of each entry had really read.
    pub known: BTreeMap<Place, BTreeSet<Place>>,
}

impl History {
    /// Lives a history through.
    pub fn of(desks: usize, steps: &[Step]) -> Self {
        let mut all = Self {
            entries: Vec::new(),
            known: BTreeMap::new(),
        };
        let mut desks: Vec<Desk> = (0..desks).map(Desk::new).collect();
        for step in steps {
            match step {
                Step::Write {
                    desk,
                    fields,
                    wall_ms,
                } => {
                    let count = desks.len();
                    let entry = desks[desk % count].write(fields, *wall_ms);
                    let known = desks[desk % count].places();
                    all.known.insert((entry.device, entry.seq), known);
                    all.entries.push(entry);
                }
                Step::Exchange { from, to, limits } => {
                    let heads = desks[from % desks.len()].heads.clone();
                    let count = desks.len();
                    desks[to % count].receive(&heads, limits, &all.entries);
                }
            }
        }
        all
    }

    /// Whether the author of `later` had read `earlier`, as the entries themselves say.
    pub fn saw(&self, later: &Entry, earlier: &Entry) -> bool {
        self.entries
            .iter()
            .filter(|entry| entry.device == later.device && entry.seq <= later.seq)
            .flat_map(|entry| &entry.after)
            .any(|seen| seen.device == earlier.device && seen.seq >= earlier.seq)
    }
}

/// Two to four desks and what happens at them.
pub fn histories() -> impl Strategy<Value = History> {
    let value = prop_oneof![
        1 => Just(Value::Null),
        4 => (0..3_u8).prop_map(|number| json!(number)),
    ];
    let field = (
        prop::sample::select(vec!["title", "place", "claims"]),
        value,
    );
    let write = (0..4_usize, prop::collection::vec(field, 1..3), 0..20_i64).prop_map(
        |(desk, fields, wall_ms)| Step::Write {
            desk,
            fields,
            wall_ms,
        },
    );
    let exchange = (0..4_usize, 0..4_usize, prop::collection::vec(0..12_u64, 4))
        .prop_map(|(from, to, limits)| Step::Exchange { from, to, limits });
    let step = prop_oneof![3 => write, 2 => exchange];
    (2..=4_usize, prop::collection::vec(step, 1..40))
        .prop_map(|(desks, steps)| History::of(desks, &steps))
}

struct Desk {
    device: DeviceId,
    head: (u64, Hash),
    clock: Clock,
    heads: BTreeMap<DeviceId, u64>,
    named: BTreeMap<DeviceId, u64>,
}

impl Desk {
    fn new(number: usize) -> Self {
        Self {
            device: device(u8::try_from(number).unwrap()),
            head: (0, Hash::NONE),
            clock: Clock::default(),
            heads: BTreeMap::new(),
            named: BTreeMap::new(),
        }
    }

    fn write(&mut self, fields: &[(&'static str, Value)], wall_ms: i64) -> Entry {
        let mut after = Vec::new();
        for (other, seq) in &self.heads {
            if *other != self.device && self.named.get(other) != Some(seq) {
                after.push(Seen {
                    device: *other,
                    seq: *seq,
                });
                self.named.insert(*other, *seq);
            }
        }
        let mut values = set([]);
        for (name, value) in fields {
            values.insert((*name).to_owned(), value.clone());
        }
        let at = self.clock.tick(wall_ms);
        let entry = chained(self.head, self.device, at, after, values);
        self.head = (entry.seq, entry.hash);
        self.heads.insert(self.device, entry.seq);
        entry
    }

    fn receive(&mut self, heads: &BTreeMap<DeviceId, u64>, limits: &[u64], entries: &[Entry]) {
        for ((other, seq), limit) in heads.iter().zip(limits) {
            let head = self.heads.entry(*other).or_default();
            *head = (*head).max((*seq).min(*limit));
            if *head == 0 {
                self.heads.remove(other);
            }
        }
        for entry in entries {
            if self
                .heads
                .get(&entry.device)
                .is_some_and(|head| entry.seq <= *head)
            {
                self.clock.observe(entry.at);
            }
        }
    }

    fn places(&self) -> BTreeSet<Place> {
        self.heads
            .iter()
            .flat_map(|(device, head)| (1..=*head).map(|seq| (*device, seq)))
            .collect()
    }
}

proptest! {
    #[test]
    fn what_entries_say_of_the_author_s_knowledge_is_what_the_author_knew(history in histories()) {
        for later in &history.entries {
            for earlier in &history.entries {
                if later.device != earlier.device {
                    let knew = history.known[&(later.device, later.seq)]
                        .contains(&(earlier.device, earlier.seq));
                    prop_assert_eq!(history.saw(later, earlier), knew);
                    prop_assert!(!knew || earlier.at < later.at, "knowledge comes before");
                }
            }
        }
    }
}
