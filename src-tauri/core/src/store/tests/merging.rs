//! Merging: whatever way entries travel, every copy ends with the same tables.

use super::builders::{Bundle, Desk, HOUR, MORNING, title};
use super::dump;
use super::facts::any_fact;
use crate::domain::record::{Dispute, Fact, Record as _};
use crate::store::table::disagreement::{disagreements, record_scope};
use crate::store::{HeldReason, MergeReport, StoreError};
use proptest::prelude::*;

#[derive(Clone, Debug)]
pub enum Step {
    Act {
        desk: usize,
        facts: Vec<Fact>,
        hours: i64,
    },
    Exchange {
        from: usize,
        to: usize,
    },
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let act = (
        0..3_usize,
        prop::collection::vec(any_fact(), 1..4),
        -10..10_i64,
    )
        .prop_map(|(desk, facts, hours)| Step::Act { desk, facts, hours });
    let exchange = (0..3_usize, 0..3_usize).prop_map(|(from, to)| Step::Exchange { from, to });
    prop::collection::vec(prop_oneof![3 => act, 2 => exchange], 1..30)
}

pub fn live(desks: &[Desk], steps: Vec<Step>) {
    for step in steps {
        match step {
            Step::Act { desk, facts, hours } => {
                let desk = &desks[desk % desks.len()];
                desk.clock.set(MORNING + hours * HOUR);
                desk.act_where_it_may(facts);
            }
            Step::Exchange { from, to } => {
                let (from, to) = (from % desks.len(), to % desks.len());
                if from != to {
                    desks[to].merge_from(&desks[from]);
                }
            }
        }
    }
}

/// Entries in an order that `turn` decides.
fn shuffle((entries, ..): &mut Bundle, turn: u64) {
    entries.sort_by_key(|entry| {
        let name = format!("{turn}{}{}", entry.device, entry.hash);
        *blake3::hash(name.as_bytes()).as_bytes()
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn copies_end_equal_whatever_the_order_the_repetition_and_the_parts(
        count in 2..4_usize,
        steps in steps(),
        turn in any::<u64>(),
        size in 1..9_usize,
    ) {
        let desks: Vec<_> = (0..count).map(|_| Desk::new()).collect();
        live(&desks, steps);
        desks.iter().for_each(Desk::assert_sound);
        let bundles: Vec<_> = desks.iter().map(Desk::export).collect();
        for (number, desk) in desks.iter().enumerate() {
            for (other, bundle) in bundles.iter().enumerate() {
                let mut bundle = bundle.clone();
                shuffle(&mut bundle, turn.wrapping_add((number * 7 + other) as u64));
                let (entries, heads, keys) = bundle;
                for part in entries.chunks(size) {
                    desk.merge((part.to_vec(), heads.clone(), keys.clone()));
                    // Again, and the parts of others between.
                    desk.merge((part[..1].to_vec(), Vec::new(), keys.clone()));
                }
            }
            desk.assert_sound();
        }
        let first = dump::everything(&desks[0].sql());
        for desk in &desks[1..] {
            dump::assert_equal(&dump::everything(&desk.sql()), &first);
        }
        for desk in &desks {
            desk.book.rebuild().unwrap();
            dump::assert_equal(&dump::everything(&desk.sql()), &first);
        }
    }
}

/// What one desk decides of all that is undecided there: of each the value at some place.
fn decisions(desk: &Desk, turn: usize) -> Vec<Fact> {
    let found = desk.book.read(|reader| {
        let mut facts = Vec::new();
        for one in disagreements(reader)? {
            let Some(scope) = record_scope(reader, &one)? else {
                continue;
            };
            let chosen = &one.candidates[turn % one.candidates.len()];
            facts.push(Fact {
                name: "conflict.decided",
                kind: one.kind,
                record: one.record,
                scope,
                set: [(one.field.clone(), chosen.value.clone())]
                    .into_iter()
                    .collect(),
            });
        }
        Ok::<_, StoreError>(facts)
    });
    found.unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn what_somebody_decided_who_had_read_all_is_decided_at_every_desk(
        steps in steps(),
        decider in 0..3_usize,
        turn in 0..3_usize,
        order in Just((0..9_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let desks: Vec<_> = (0..3).map(|_| Desk::new()).collect();
        live(&desks, steps);
        for other in 0..3 {
            if other != decider {
                desks[decider].merge_from(&desks[other]);
            }
        }
        let facts = decisions(&desks[decider], turn);
        desks[decider].act(facts.clone());
        // In whatever order they meet; at last everybody meets the decider.
        let meetings = order.iter().map(|at| (at / 3, at % 3));
        let last = (0..3).map(|to| (decider, to));
        for (from, to) in meetings.chain(last) {
            if from != to {
                desks[to].merge_from(&desks[from]);
            }
        }
        let first = dump::everything(&desks[0].sql());
        for desk in &desks {
            desk.assert_sound();
            dump::assert_equal(&dump::everything(&desk.sql()), &first);
            prop_assert_eq!(decisions(desk, 0).len(), 0, "nothing is left to decide");
        }
    }
}

fn two() -> [Desk; 2] {
    [Desk::new(), Desk::new()]
}

#[test]
fn the_same_bundle_twice_changes_nothing() {
    let [ours, theirs] = two();
    theirs.act([title("甲"), title("乙")]);
    let merged = MergeReport {
        merged: 2,
        ..MergeReport::default()
    };
    assert_eq!(ours.merge_from(&theirs), merged);
    let before = dump::everything(&ours.sql());
    let known = MergeReport {
        known: 2,
        ..MergeReport::default()
    };
    assert_eq!(ours.merge_from(&theirs), known);
    dump::assert_equal(&dump::everything(&ours.sql()), &before);
}

#[test]
fn a_stamp_more_than_a_day_ahead_is_held_until_its_day_comes() {
    let [ours, theirs] = two();
    theirs.act([title("今天")]);
    theirs.clock.set(MORNING + 25 * HOUR);
    theirs.act([title("明天")]);
    theirs.clock.set(MORNING);
    theirs.act([title("还是今天")]);
    let report = ours.merge_from(&theirs);
    assert_eq!(report.merged, 1);
    let reasons: Vec<_> = report.held.iter().map(|held| (held.2, held.3)).collect();
    assert_eq!(
        reasons,
        [(2, HeldReason::FarAhead), (3, HeldReason::FarAhead)]
    );
    ours.assert_sound();
    ours.act([title("我们的")]);
    assert!(
        ours.export()
            .0
            .iter()
            .all(|entry| entry.at.millis() == MORNING)
    );

    ours.clock.set(MORNING + 2 * HOUR);
    let (_, _, keys) = theirs.export();
    let report = ours.merge((Vec::new(), Vec::new(), keys));
    assert_eq!((report.merged, report.held), (2, vec![]));
    ours.assert_sound();
    theirs.merge_from(&ours);
    dump::assert_equal(
        &dump::everything(&ours.sql()),
        &dump::everything(&theirs.sql()),
    );
}

#[test]
fn entries_after_a_gap_are_held_until_it_is_filled() {
    let [ours, theirs] = two();
    for text in ["甲", "乙", "丙"] {
        theirs.act([title(text)]);
    }
    let (entries, heads, keys) = theirs.export();
    let report = ours.merge((
        vec![entries[0].clone(), entries[2].clone()],
        heads,
        keys.clone(),
    ));
    let held: Vec<_> = report.held.iter().map(|held| (held.2, held.3)).collect();
    assert_eq!(held, [(1, HeldReason::Unsigned), (3, HeldReason::Gap)]);
    assert_eq!(report.merged, 0);
    ours.assert_sound();
    let report = ours.merge((vec![entries[1].clone()], Vec::new(), keys));
    assert_eq!((report.merged, report.held), (3, vec![]));
    ours.assert_sound();
    dump::assert_equal(
        &dump::everything(&ours.sql()),
        &dump::everything(&theirs.sql()),
    );
}

#[test]
fn a_disagreement_is_gone_everywhere_once_its_decision_has_travelled_back() {
    let [ours, theirs] = two();
    ours.act([title("甲")]);
    theirs.act([title("乙")]);
    assert_eq!(ours.merge_from(&theirs).conflicts, 1);
    assert_eq!(theirs.merge_from(&ours).conflicts, 1);
    let conflicts = |desk: &Desk| dump::tables(&desk.sql())["conflict"].len();
    assert_eq!((conflicts(&ours), conflicts(&theirs)), (1, 1));
    ours.assert_sound();

    ours.act([title("甲")]);
    assert_eq!(conflicts(&ours), 0, "who decides sees it decided at once");
    assert_eq!(theirs.merge_from(&ours).conflicts, 0);
    assert_eq!(conflicts(&theirs), 0);
    ours.assert_sound();
    theirs.assert_sound();
    dump::assert_equal(
        &dump::everything(&ours.sql()),
        &dump::everything(&theirs.sql()),
    );
}

#[test]
fn two_who_destroyed_a_record_and_kept_otherwise_leave_nothing_to_decide() {
    let [ours, theirs] = two();
    ours.act([title("甲")]);
    theirs.merge_from(&ours);
    let destroys = |desk: &Desk, number: &str| {
        let kept = [("docket_no".to_owned(), serde_json::json!(number))];
        let id = super::builders::record(Dispute::KIND, 1);
        let scope = super::builders::platform();
        let kept = kept.into_iter().collect();
        desk.act([Fact::destruction(Dispute::KIND, id, scope, kept)]);
    };
    destroys(&ours, "1号");
    destroys(&theirs, "2号");
    assert_eq!(ours.merge_from(&theirs).conflicts, 0);
    assert_eq!(theirs.merge_from(&ours).conflicts, 0);
    ours.assert_sound();
    dump::assert_equal(
        &dump::everything(&ours.sql()),
        &dump::everything(&theirs.sql()),
    );
}

#[test]
fn an_act_on_another_field_decides_nothing() {
    let [ours, theirs] = two();
    ours.act([title("甲")]);
    theirs.act([title("乙")]);
    ours.merge_from(&theirs);
    let place = super::builders::fact("dispute", 1, [("place", serde_json::json!("村口"))]);
    ours.act([place]);
    assert_eq!(dump::tables(&ours.sql())["conflict"].len(), 1);
    ours.assert_sound();
}

#[test]
fn a_third_copy_may_pass_on_what_it_was_given() {
    let [ours, theirs] = two();
    let between = Desk::new();
    theirs.act([title("甲")]);
    between.merge_from(&theirs);
    between.act([title("乙")]);
    assert_eq!(ours.merge_from(&between).merged, 2);
    ours.assert_sound();
    dump::assert_equal(
        &dump::everything(&ours.sql()),
        &dump::everything(&between.sql()),
    );
}
