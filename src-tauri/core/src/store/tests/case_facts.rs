//! The facts of cases and their sums grow with the records and are what a rebuild makes of them.

use super::builders::{Desk, HOUR, MORNING, fact_of};
use super::dump;
use super::facts::value_of;
use crate::domain::record::{
    Agreement, DESTROYED, Dispute, DisputeParty, Fact, Fields, JudicialConfirmation, Kind,
    Performance, PerformanceItem, Record as _,
};
use crate::domain::statistics::{CaseTally, FigureBasis};
use crate::store::StoreError;
use crate::store::table::statistics::{CaseFilter, case_tallies, cases};
use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};

const KINDS: [&Kind; 6] = [
    Dispute::KIND,
    DisputeParty::KIND,
    Agreement::KIND,
    PerformanceItem::KIND,
    Performance::KIND,
    JudicialConfirmation::KIND,
];

/// The fields by which figures count, with values that they know and one that they do not.
const WORDS: [(&str, &[&str]); 8] = [
    ("status", &["closed", "accepted", "of_a_newer_version"]),
    ("outcome", &["settled", "not_settled", "of_a_newer_version"]),
    (
        "source",
        &["applied", "entrusted_court", "of_a_newer_version"],
    ),
    (
        "mediation_kind",
        &["peoples", "lawyer", "of_a_newer_version"],
    ),
    (
        "dispute_type",
        &["neighbour", "labour", "of_a_newer_version"],
    ),
    ("prevented", &["suicide", "crime", "of_a_newer_version"]),
    ("form", &["written", "oral", "of_a_newer_version"]),
    ("result", &["confirmed", "waived", "of_a_newer_version"]),
];
const DAYS: [&str; 5] = [
    "2026-01-31",
    "2026-02-01",
    "2026-02-15",
    "2026-03-01",
    "2027-01-01",
];

fn id_of(kind: &'static Kind, number: u8) -> String {
    fact_of(kind, number, Fields::new()).record.to_string()
}

/// A value for a field of a case: of a dispute or agreement that there is, where it names one.
fn value(field: &crate::domain::record::Field, number: u8) -> Value {
    let number = number % 3;
    let known = WORDS.iter().find(|(name, _)| *name == field.name);
    match field.name {
        "dispute_id" => json!(id_of(Dispute::KIND, number % 2)),
        "agreement_id" => json!(id_of(Agreement::KIND, number % 2)),
        "item_id" => json!(id_of(PerformanceItem::KIND, number % 2)),
        name if name.ends_with("_on") => json!(DAYS[usize::from(number * 2) % DAYS.len()]),
        _ => known.map_or_else(
            || value_of(field.column, number),
            |(_, words)| json!(words[usize::from(number)]),
        ),
    }
}

fn any_fact() -> impl Strategy<Value = Fact> {
    let changes = prop::collection::vec((any::<prop::sample::Index>(), 0..3_u8), 1..6);
    (
        prop::sample::select(KINDS.to_vec()),
        0..2_u8,
        changes,
        0..20_u8,
    )
        .prop_map(|(kind, number, changes, turn)| {
            let mut set = Fields::new();
            for (field, number) in changes {
                let field = &kind.fields[field.index(kind.fields.len())];
                set.insert(field.name.to_owned(), value(field, number));
            }
            let name = |name: &str| kind.fields.iter().find(|field| field.name == name);
            // Mostly whole enough to be counted.
            for name in [
                "accepted_on",
                "closed_on",
                "registered_on",
                "dispute_id",
                "agreement_id",
            ]
            .into_iter()
            .filter_map(name)
            {
                let value = value(name, turn);
                set.entry(name.name).or_insert(value);
            }
            let mut fact = fact_of(kind, number, set);
            if turn == 0 {
                fact.name = DESTROYED;
            }
            fact
        })
}

#[derive(Clone, Debug)]
enum Step {
    Act(usize, Vec<Fact>, i64),
    Exchange(usize, usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let act = (
        0..2_usize,
        prop::collection::vec(any_fact(), 1..5),
        -40..40_i64,
    )
        .prop_map(|(desk, facts, hours)| Step::Act(desk, facts, hours));
    let exchange = (0..2_usize).prop_map(|from| Step::Exchange(from, 1 - from));
    prop::collection::vec(prop_oneof![4 => act, 1 => exchange], 1..25)
}

/// The sums of whole periods are those of the cases in them.
fn assert_summed(desk: &Desk) {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    for basis in FigureBasis::ALL {
        for (from, to) in [
            ("2026-01-01", "2027-12-31"),
            ("2026-02-01", "2026-02-28"),
            ("2026-01-31", "2026-03-01"),
            ("2026-02-10", "2026-02-20"),
            ("2026-01-15", "2026-02-28"),
        ] {
            let filter = CaseFilter {
                from: day(from),
                to: day(to),
                basis: *basis,
                mediation_kind: None,
            };
            let (tallies, cases) = desk
                .book
                .read(|reader| {
                    Ok::<_, StoreError>((case_tallies(reader, &filter)?, cases(reader, &filter)?))
                })
                .unwrap();
            let mut whole = CaseTally::default();
            for one in tallies {
                whole.add(&one.tally);
            }
            assert_eq!(whole, CaseTally::of_all(&cases), "{from} {to}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn sums_that_grew_are_the_sums_made_again_after_any_sequence_of_changes(steps in steps()) {
        let desks = [Desk::new(), Desk::new()];
        for step in steps {
            match step {
                Step::Act(desk, facts, hours) => {
                    desks[desk].clock.set(MORNING + hours * HOUR);
                    desks[desk].act_where_it_may(facts);
                }
                Step::Exchange(from, to) => {
                    desks[to].merge_from(&desks[from]);
                }
            }
        }
        for desk in &desks {
            desk.assert_sound();
            let grown = dump::tables(&desk.sql());
            assert_summed(desk);
            desk.book.rebuild().unwrap();
            dump::assert_equal(&dump::tables(&desk.sql()), &grown);
        }
    }
}

#[test]
fn a_sum_that_was_tampered_with_is_found() {
    let desk = Desk::new();
    let mut set = Fields::new();
    for (name, value) in [
        ("accepted_on", "2026-02-01"),
        ("registered_on", "2026-02-01"),
    ] {
        set.insert(name.to_owned(), json!(value));
    }
    desk.act([fact_of(Dispute::KIND, 1, set)]);
    desk.assert_sound();
    for (sql, table) in [
        ("update case_summary set settled_count = 7", "case_summary"),
        ("update case_summary set types = '{}'", "case_summary"),
        ("update case_fact set amount_fen = 7", "case_fact"),
        ("delete from case_fact", "case_fact"),
    ] {
        desk.sql().execute_batch(sql).unwrap();
        let report = desk.book.verify().unwrap();
        let names = |problem: &crate::store::Problem| matches!(problem, crate::store::Problem::Row { table: found, .. } if *found == table);
        assert!(
            report.problems.iter().any(names),
            "{sql}: {:?}",
            report.problems
        );
        desk.book.rebuild().unwrap();
        desk.assert_sound();
    }
}
