//! Entries for tests: chained, stamped, of one record.

use crate::domain::id::{ActionId, DeviceId, PersonId, PlatformId};
use crate::domain::record::Fields;
use crate::domain::scope::Scope;
use crate::journal::{Entry, Hash, Hlc, Seen, set_hash, set_text};
use proptest::prelude::*;
use serde_json::Value;
use uuid::Uuid;

/// A device by its number.
pub fn device(number: u8) -> DeviceId {
    DeviceId(Uuid::from_u128(0xd0_u128 << 64 | u128::from(number)))
}

/// The platform to which the record of these tests belongs.
pub fn scope() -> Scope {
    Scope::Platform(PlatformId(Uuid::from_u128(7)))
}

/// Fields of a `set`.
pub fn set<const N: usize>(fields: [(&str, Value); N]) -> Fields {
    fields
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// The entry that follows `head`, with its hashes right.
pub fn chained(
    head: (u64, Hash),
    device: DeviceId,
    at: Hlc,
    after: Vec<Seen>,
    set: Fields,
) -> Entry {
    let mut entry = Entry {
        device,
        seq: head.0 + 1,
        at,
        actor: PersonId(Uuid::from_u128(1)),
        action: ActionId(Uuid::from_u128(2)),
        fact: "dispute.corrected".to_owned(),
        kind: "dispute".to_owned(),
        record: Uuid::from_u128(3),
        scope: scope(),
        after,
        set_hash: set_hash(&set_text(&set)),
        set: Some(set),
        prev: head.1,
        hash: Hash::NONE,
    };
    entry.hash = entry.expected_hash();
    entry
}

/// JSON of every shape that a field may hold.
pub fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(any_text(), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Texts as people type them, with quotes, control characters and names beyond the BMP.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z_]{1,8}",
        "[王李张𠮷㛃𫖯邻里纠纷，。]{0,6}",
        any::<String>(),
    ]
}

/// An entry with arbitrary content and its hashes right.
pub fn any_entry() -> impl Strategy<Value = Entry> {
    let ids = (any::<u128>(), any::<u128>(), any::<u128>(), any::<u128>());
    let words = (any_text(), any_text());
    let after = prop::collection::vec((any::<u128>(), any::<u64>()), 0..3);
    let scope = prop_oneof![
        Just(Scope::Street),
        (1..u128::MAX).prop_map(|id| Scope::Platform(PlatformId(Uuid::from_u128(id)))),
    ];
    let set = prop::collection::btree_map(any_text(), any_value(), 0..4);
    let place = (1..u64::MAX, any::<[u8; 32]>());
    (ids, words, after, scope, set, place, any_stamp()).prop_map(
        |(ids, (fact, kind), after, scope, set, (seq, prev), at)| {
            let set: Fields = set.into_iter().collect();
            let mut entry = Entry {
                device: DeviceId(Uuid::from_u128(ids.0)),
                seq,
                at,
                actor: PersonId(Uuid::from_u128(ids.1)),
                action: ActionId(Uuid::from_u128(ids.2)),
                fact,
                kind,
                record: Uuid::from_u128(ids.3),
                scope,
                after: after
                    .into_iter()
                    .map(|(device, seq)| Seen {
                        device: DeviceId(Uuid::from_u128(device)),
                        seq,
                    })
                    .collect(),
                set_hash: set_hash(&set_text(&set)),
                set: Some(set),
                prev: Hash(prev),
                hash: Hash::NONE,
            };
            entry.hash = entry.expected_hash();
            entry
        },
    )
}

/// Any stamp from 1970 to the year 6429.
pub fn any_stamp() -> impl Strategy<Value = Hlc> {
    (0..1_i64 << 47, any::<u16>()).prop_map(|(millis, counter)| Hlc::new(millis, counter))
}
