//! One text for one value: the JSON whose bytes are hashed.

use serde_json::{Map, Value};

/// JSON with map keys in byte order and no white space, so that equal values give equal bytes
/// whatever order they were built in (RFC 8785 for the values that a journal holds: no fractions).
#[must_use]
pub fn canonical_json(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

/// The same for the members of an object.
#[must_use]
pub(super) fn canonical_members(map: &Map<String, Value>) -> String {
    let mut text = String::new();
    write_members(map, &mut text);
    text
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => out.push_str(&value.to_string()),
        Value::String(text) => write_text(text, out),
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(map) => write_members(map, out),
    }
}

fn write_members(map: &Map<String, Value>, out: &mut String) {
    let mut keys: Vec<_> = map.iter().collect();
    keys.sort_unstable_by_key(|(key, _)| *key);
    out.push('{');
    for (index, (key, item)) in keys.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_text(key, out);
        out.push(':');
        write(item, out);
    }
    out.push('}');
}

fn write_text(text: &str, out: &mut String) {
    // Nearly every text has nothing to escape.
    if text
        .bytes()
        .all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\')
    {
        out.push('"');
        out.push_str(text);
        out.push('"');
        return;
    }
    out.push_str(&serde_json::to_string(text).expect("a text is always JSON"));
}
