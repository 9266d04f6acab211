//! Conflicts, case by case: who had read whom decides, never the time.

use super::history::{History, Step};
use crate::journal::{Conflict, Folded, fold};
use serde_json::{Value, json};

const A: usize = 0;
const B: usize = 1;
const C: usize = 2;

fn write(desk: usize, title: impl Into<Value>) -> Step {
    Step::Write {
        desk,
        fields: vec![("title", title.into())],
        wall_ms: 1_000,
    }
}

fn write_place(desk: usize, place: &str) -> Step {
    Step::Write {
        desk,
        fields: vec![("place", json!(place))],
        wall_ms: 1_000,
    }
}

/// `to` reads everything that `from` knows.
fn exchange(from: usize, to: usize) -> Step {
    Step::Exchange {
        from,
        to,
        limits: vec![u64::MAX; 3],
    }
}

fn folded(steps: &[Step]) -> Folded {
    let history = History::of(3, steps);
    fold(&history.entries, |later, earlier| {
        history.saw(later, earlier)
    })
}

fn values(conflict: &Conflict) -> Vec<&Value> {
    conflict
        .candidates
        .iter()
        .map(|candidate| &candidate.value)
        .collect()
}

#[test]
fn two_who_had_not_read_each_other_disagree() {
    let folded = folded(&[write(A, "甲"), write(B, "乙")]);
    assert_eq!(folded.conflicts.len(), 1);
    assert_eq!(values(&folded.conflicts[0]), [&json!("甲"), &json!("乙")]);
    assert_eq!(
        folded.fields["title"],
        json!("乙"),
        "a provisional winner shows"
    );
}

#[test]
fn one_who_had_read_the_other_decides() {
    let folded = folded(&[write(A, "甲"), exchange(A, B), write(B, "乙")]);
    assert_eq!(folded.conflicts, []);
}

#[test]
fn equal_values_are_no_disagreement() {
    let folded = folded(&[write(A, "甲"), write(B, "甲")]);
    assert_eq!(folded.conflicts, []);
}

#[test]
fn different_fields_are_no_disagreement() {
    let folded = folded(&[write(A, "甲"), write_place(B, "村口")]);
    assert_eq!(folded.conflicts, []);
}

#[test]
fn one_device_never_disagrees_with_itself() {
    let folded = folded(&[write(A, "甲"), write(A, "乙"), write(A, "丙")]);
    assert_eq!(folded.conflicts, []);
    assert_eq!(folded.fields["title"], json!("丙"));
}

#[test]
fn a_device_stands_by_its_last_word_only() {
    let folded = folded(&[write(A, "甲"), write(B, "乙"), write(A, "丙")]);
    assert_eq!(values(&folded.conflicts[0]), [&json!("乙"), &json!("丙")]);
}

#[test]
fn clearing_a_field_disagrees_with_filling_it() {
    let folded = folded(&[write(A, "甲"), write(B, Value::Null)]);
    assert_eq!(values(&folded.conflicts[0]), [&json!("甲"), &Value::Null]);
    assert!(!folded.fields.contains_key("title"));
}

#[test]
fn an_entry_of_somebody_who_read_both_decides() {
    let quarrel = [
        write(A, "甲"),
        write(B, "乙"),
        exchange(A, C),
        exchange(B, C),
    ];
    let decided = [&quarrel[..], &[write(C, "甲")]].concat();
    assert_eq!(folded(&quarrel).conflicts.len(), 1);
    let folded = folded(&decided);
    assert_eq!(folded.conflicts, []);
    assert_eq!(folded.fields["title"], json!("甲"));
}

#[test]
fn one_of_the_two_may_decide_after_reading_the_other() {
    let folded = folded(&[
        write(A, "甲"),
        write(B, "乙"),
        exchange(B, A),
        write(A, "甲"),
    ]);
    assert_eq!(folded.conflicts, []);
}

#[test]
fn deciding_after_reading_only_one_decides_nothing() {
    let folded = folded(&[
        write(A, "甲"),
        write(B, "乙"),
        exchange(A, C),
        write(C, "丙"),
    ]);
    assert_eq!(values(&folded.conflicts[0]), [&json!("乙"), &json!("丙")]);
}

#[test]
fn two_who_decide_differently_disagree_again() {
    let folded = folded(&[
        write(A, "甲"),
        write(B, "乙"),
        exchange(A, B),
        exchange(B, A),
        write(A, "甲"),
        write(B, "乙"),
    ]);
    assert_eq!(values(&folded.conflicts[0]), [&json!("甲"), &json!("乙")]);
}

#[test]
fn another_field_s_entry_tells_what_was_read_too() {
    // B names A's entry in an entry about the place; the title that follows need not repeat it.
    let folded = folded(&[
        write(A, "甲"),
        exchange(A, B),
        write_place(B, "村口"),
        write(B, "乙"),
    ]);
    assert_eq!(folded.conflicts, []);
}

#[test]
fn the_wall_clock_does_not_decide_who_had_read_whom() {
    let late = Step::Write {
        desk: B,
        fields: vec![("title", json!("乙"))],
        wall_ms: 9_000_000,
    };
    assert_eq!(folded(&[write(A, "甲"), late]).conflicts.len(), 1);
}
