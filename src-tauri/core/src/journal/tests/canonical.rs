//! One text for one value.

use super::builders::any_value;
use crate::journal::canonical_json;
use proptest::prelude::*;
use serde_json::{Value, json};

/// The JSON of a value with its keys in an order that `turn` decides, and with white space.
fn scrambled(value: &Value, turn: u64) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| scrambled(item, turn)).collect();
            format!("[ {} ]", items.join(" ,\n"))
        }
        Value::Object(map) => {
            let mut keys: Vec<_> = map.keys().collect();
            keys.sort_by_key(|key| blake3::hash(format!("{turn}{key}").as_bytes()).to_string());
            let members: Vec<_> = keys
                .into_iter()
                .map(|key| format!("{} : {}", json!(key), scrambled(&map[key], turn)))
                .collect();
            format!("{{ {} }}", members.join(" ,\t"))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

proptest! {
    #[test]
    fn the_order_of_keys_and_the_white_space_do_not_matter(value in any_value(), turn in any::<u64>()) {
        let read: Value = serde_json::from_str(&scrambled(&value, turn)).unwrap();
        prop_assert_eq!(canonical_json(&read), canonical_json(&value));
    }

    #[test]
    fn the_text_reads_back_as_the_value(value in any_value()) {
        let text = canonical_json(&value);
        let read: Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&read, &value);
        prop_assert_eq!(canonical_json(&read), text);
    }

    #[test]
    fn different_values_have_different_texts(a in any_value(), b in any_value()) {
        prop_assert_eq!(a == b, canonical_json(&a) == canonical_json(&b));
    }
}

#[test]
fn keys_stand_in_byte_order_without_white_space() {
    let value = json!({ "乙": 1, "b": [true, null], "a": { "z": "引\"号", "A": -1 } });
    assert_eq!(
        canonical_json(&value),
        r#"{"a":{"A":-1,"z":"引\"号"},"b":[true,null],"乙":1}"#
    );
}
