//! Facts of every kind, with values that fit their columns and some that do not.

use super::builders::fact_of;
use crate::domain::record::{Column, DESTROYED, Dispute, Fact, Field, Fields, KINDS, Record as _};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

/// A value that a column takes, one of a few.
pub fn value_of(column: Column, number: u8) -> Value {
    match column {
        Column::Text => json!(format!("王国辉{number}")),
        Column::Integer => json!(number),
        Column::Fen => json!((u32::from(number) + 1_000_000).to_string()),
        Column::Flag => json!(number % 2 == 1),
        Column::Day => json!(format!("2026-03-{:02}", number + 1)),
        Column::Instant => json!(1_795_420_800_000_i64 + i64::from(number)),
        Column::Id => json!(Uuid::from_u128(u128::from(number) + 0xfeed)),
        Column::Json => json!({ "甲": [number, null], "b": "乙" }),
    }
}

/// A value for every field of a kind.
pub fn all_fields(fields: &[Field], number: u8) -> Fields {
    fields
        .iter()
        .map(|field| (field.name.to_owned(), value_of(field.column, number)))
        .collect()
}

/// A fact about one of two records of any kind; one in twelve destroys it.
pub fn any_fact() -> impl Strategy<Value = Fact> {
    let kind = prop_oneof![
        // One kind often, so that desks meet on its records.
        2 => Just(Dispute::KIND),
        1 => prop::sample::select(KINDS.to_vec()),
    ];
    // And of its fields a few often, so that they set the same one.
    let field = prop_oneof![
        3 => (0..3_usize).prop_map(|at| at + 3),
        1 => 0..64_usize,
    ];
    let change = (field, 0..3_u8, 0..12_u8);
    let changes = prop::collection::vec(change, 0..4);
    let fact = (kind, 0..2_u8, changes).prop_map(|(kind, number, changes)| {
        let mut set = Fields::new();
        for (field, value, manner) in changes {
            let field = kind.fields[field % kind.fields.len()];
            let value = match manner {
                0 => Value::Null,
                1 => json!([["of another type"], value]),
                _ => value_of(field.column, value),
            };
            set.insert(field.name.to_owned(), value.clone());
            if manner == 2 {
                set.insert("of_a_newer_version".to_owned(), value);
            }
        }
        fact_of(kind, number, set)
    });
    (fact, 0..12_u8).prop_map(|(mut fact, turn)| {
        if turn == 0 {
            fact.name = DESTROYED;
        }
        fact
    })
}
