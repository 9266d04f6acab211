//! What those who disagree set out from, and what a decision does, for every history.

use super::history::{History, Step, histories};
use crate::domain::id::DeviceId;
use crate::journal::{Conflict, Entry, Folded, ancestor, fold};
use proptest::prelude::*;
use serde_json::{Value, json};

fn folded(history: &History) -> Folded {
    fold(&history.entries, |later, earlier| {
        history.saw(later, earlier)
    })
}

fn value<'a>(entry: &'a Entry, field: &str) -> Option<&'a Value> {
    entry.set.as_ref().and_then(|set| set.get(field))
}

fn before<'a>(history: &'a History, conflict: &Conflict) -> Option<&'a Value> {
    let (field, candidates) = (&conflict.field, &conflict.candidates);
    ancestor(&history.entries, field, candidates, |later, earlier| {
        history.saw(later, earlier)
    })
    .and_then(|entry| value(entry, field))
}

fn write(desk: usize, title: &str) -> Step {
    Step::Write {
        desk,
        fields: vec![("title", json!(title))],
        wall_ms: 1_000,
    }
}

/// `to` reads all that `from` knows.
fn exchange(from: usize, to: usize) -> Step {
    Step::Exchange {
        from,
        to,
        limits: vec![u64::MAX; 4],
    }
}

#[test]
fn both_set_out_from_what_both_had_seen() {
    let history = History::of(
        2,
        &[
            write(0, "旧"),
            write(0, "原来"),
            exchange(0, 1),
            write(0, "甲改"),
            write(0, "甲又改"),
            write(1, "乙改"),
        ],
    );
    let conflict = &folded(&history).conflicts[0];
    assert_eq!(before(&history, conflict), Some(&json!("原来")));
}

#[test]
fn what_only_one_had_seen_is_no_common_ground() {
    let history = History::of(2, &[write(0, "甲"), write(0, "甲又改"), write(1, "乙")]);
    let conflict = &folded(&history).conflicts[0];
    assert_eq!(before(&history, conflict), None);
}

/// Somebody reads everything and writes.
fn decide(device: DeviceId, values: &[(&'static str, Value)]) -> Vec<Step> {
    let desks: Vec<DeviceId> = devices();
    let desk = desks.iter().position(|one| *one == device).unwrap();
    let mut steps: Vec<Step> = (0..desks.len()).map(|from| exchange(from, desk)).collect();
    steps.push(Step::Write {
        desk,
        fields: values.to_vec(),
        wall_ms: 0,
    });
    steps
}

fn devices() -> Vec<DeviceId> {
    (0..4).map(super::builders::device).collect()
}

proptest! {
    #[test]
    fn the_common_ground_is_the_last_value_that_every_author_knew(history in histories()) {
        for conflict in folded(&history).conflicts {
            let mut common: Vec<&Entry> = history
                .entries
                .iter()
                .filter(|entry| value(entry, &conflict.field).is_some())
                .filter(|entry| conflict.candidates.iter().all(|one| {
                    let knew = &history.known[&(one.device, one.seq)];
                    knew.contains(&(entry.device, entry.seq))
                        && (entry.device, entry.seq) != (one.device, one.seq)
                }))
                .collect();
            common.sort_by_key(|entry| entry.order());
            let last = common.last().and_then(|entry| value(entry, &conflict.field));
            prop_assert_eq!(before(&history, &conflict), last);
        }
    }
}

/// The same steps with more of them after.
fn then(steps: &[Step], more: &[Step]) -> History {
    History::of(4, &[steps, more].concat())
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let write = (0..4_usize, 0..3_u8).prop_map(|(desk, number)| Step::Write {
        desk,
        fields: vec![("title", json!(number))],
        wall_ms: i64::from(number),
    });
    let swap = (0..4_usize, 0..4_usize).prop_map(|(from, to)| exchange(from, to));
    prop::collection::vec(prop_oneof![2 => write, 1 => swap], 2..20)
}

proptest! {
    #[test]
    fn a_decision_of_somebody_who_read_all_ends_it_in_whatever_order_it_arrives(
        steps in steps(), desk in 0..4_usize, rotation in 0..40_usize
    ) {
        let chosen = json!("定了");
        let device = devices()[desk];
        let decided = then(&steps, &decide(device, &[("title", chosen.clone())]));
        let mut arrived = decided.entries.clone();
        let at = rotation % arrived.len();
        arrived.rotate_left(at);
        let folded = fold(&arrived, |later, earlier| decided.saw(later, earlier));
        prop_assert_eq!(&folded.fields["title"], &chosen);
        prop_assert!(folded.conflicts.is_empty());
    }

    #[test]
    fn two_who_decide_differently_disagree_anew_with_their_two_decisions(
        steps in steps(), one in 0..4_usize, other in 0..4_usize
    ) {
        prop_assume!(one != other);
        let (one, other) = (devices()[one], devices()[other]);
        // Both read everything before either decides.
        let first = decide(one, &[("title", json!("甲定"))]);
        let second = decide(other, &[("title", json!("乙定"))]);
        let mut more = first[..4].to_vec();
        more.extend_from_slice(&second[..4]);
        more.push(first[4].clone());
        more.push(second[4].clone());
        let folded = folded(&then(&steps, &more));
        prop_assert_eq!(folded.conflicts.len(), 1);
        let mut values: Vec<_> = folded.conflicts[0]
            .candidates
            .iter()
            .map(|candidate| candidate.value.to_string())
            .collect();
        values.sort();
        prop_assert_eq!(values, ["\"乙定\"", "\"甲定\""]);
    }
}
