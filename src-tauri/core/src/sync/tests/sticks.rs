//! Sticks that go round: whatever way they take, desks end equal.

use super::rig::{assert_equal, go, segments, stick, street};
use crate::domain::record::Fact;
use crate::store::tests::builders::{HOUR, MORNING, platform, title};
use crate::store::tests::facts::any_fact;
use proptest::prelude::*;

#[test]
fn three_desks_over_one_stick_end_byte_equal() {
    let desks = street(3, &[platform()]);
    let stick = stick();
    for (number, desk) in desks.iter().enumerate() {
        desk.clock
            .set(MORNING + i64::try_from(number).unwrap() * HOUR);
        desk.act([title(&format!("第{number}份"))]);
    }
    for _ in 0..2 {
        for desk in &desks {
            desk.clock.set(MORNING + 5 * HOUR);
            go(desk, &stick);
        }
    }
    assert_equal(&desks);
}

#[test]
fn the_same_stick_twice_sends_and_takes_nothing() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    desks[1].act([title("甲")]);
    assert_eq!(go(&desks[1], &stick).counts.sent, 1);
    assert_eq!(go(&desks[0], &stick).counts.received, 1);
    let before = segments(stick.path());
    for desk in &desks {
        let again = go(desk, &stick);
        assert_eq!((again.counts, again.conflicts), Default::default());
        assert!(!again.is_new);
    }
    assert_eq!(segments(stick.path()), before);
}

#[test]
fn a_desk_that_comes_later_learns_all_from_one_stick() {
    let desks = street(2, &[platform()]);
    let stick = stick();
    for number in 0..30 {
        desks[1].act([title(&format!("{number}"))]);
        if number % 7 == 0 {
            go(&desks[1], &stick);
        }
    }
    go(&desks[1], &stick);
    go(&desks[0], &stick);
    let late = crate::store::tests::builders::Desk::new();
    super::rig::admit(&desks[0], &late, "新点", &[platform()]);
    assert_eq!(go(&late, &stick).counts.received, 30);
    let mut all = desks;
    all.push(late);
    assert_equal(&all);
}

#[derive(Clone, Debug)]
enum Step {
    Act {
        desk: usize,
        facts: Vec<Fact>,
        hours: i64,
    },
    Exchange {
        desk: usize,
        stick: usize,
    },
    Truncate {
        stick: usize,
        file: usize,
        to: usize,
    },
    Rename {
        stick: usize,
        file: usize,
    },
    Lose {
        stick: usize,
        file: usize,
    },
    LeaveOver {
        stick: usize,
    },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let act = (
        0..3_usize,
        prop::collection::vec(any_fact(), 1..4),
        -5..5_i64,
    )
        .prop_map(|(desk, facts, hours)| Step::Act { desk, facts, hours });
    let number = 0..64_usize;
    prop::collection::vec(
        prop_oneof![
            4 => act,
            5 => (0..3_usize, 0..2_usize).prop_map(|(desk, stick)| Step::Exchange { desk, stick }),
            1 => (0..2_usize, number.clone(), 0..600_usize)
                .prop_map(|(stick, file, to)| Step::Truncate { stick, file, to }),
            1 => (0..2_usize, number.clone()).prop_map(|(stick, file)| Step::Rename { stick, file }),
            1 => (0..2_usize, number).prop_map(|(stick, file)| Step::Lose { stick, file }),
            1 => (0..2_usize).prop_map(|stick| Step::LeaveOver { stick }),
        ],
        1..24,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_happens_to_sticks_desks_end_equal(steps in steps()) {
        let desks = street(3, &[platform()]);
        let sticks = [stick(), stick()];
        let pick = |stick: usize, file: usize| {
            let all = segments(sticks[stick].path());
            (!all.is_empty()).then(|| all[file % all.len()].clone())
        };
        for step in steps {
            match step {
                Step::Act { desk, facts, hours } => {
                    desks[desk].clock.set(MORNING + hours * HOUR);
                    desks[desk].act_where_it_may(facts);
                }
                Step::Exchange { desk, stick } => { go(&desks[desk], &sticks[stick]); }
                Step::Truncate { stick, file, to } => if let Some(path) = pick(stick, file) {
                    let bytes = std::fs::read(&path).unwrap();
                    std::fs::write(&path, &bytes[..to.min(bytes.len())]).unwrap();
                },
                Step::Rename { stick, file } => if let Some(path) = pick(stick, file) {
                    let text = path.file_name().unwrap().to_string_lossy().into_owned();
                    let (first, rest) = text.split_once('-').unwrap();
                    let first: u64 = first.parse().unwrap();
                    std::fs::rename(&path, path.with_file_name(format!("{}-{rest}", first + 1))).unwrap();
                },
                Step::Lose { stick, file } => if let Some(path) = pick(stick, file) {
                    std::fs::remove_file(path).unwrap();
                },
                Step::LeaveOver { stick } => if let Some(path) = pick(stick, 0) {
                    std::fs::write(path.with_extension("new"), b"half").unwrap();
                },
            }
        }
        // Healing: a stick that nothing happens to goes round twice.
        let fresh = stick();
        for _ in 0..2 {
            for desk in &desks {
                desk.clock.set(MORNING + 6 * HOUR);
                let report = go(desk, &fresh);
                prop_assert_eq!(report.set_aside, vec![]);
            }
        }
        assert_equal(&desks);
        // And the maltreated ones are mended by who wrote on them.
        for _ in 0..2 {
            for (desk, stick) in desks.iter().flat_map(|desk| sticks.iter().map(move |s| (desk, s))) {
                let report = go(desk, stick);
                prop_assert_eq!(report.counts.received, 0);
            }
        }
        assert_equal(&desks);
    }
}
