//! Values between journal and tables: JSON on one side, SQL on the other.

use crate::domain::record::Column;
use crate::journal::canonical_json;
use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::Value;
use uuid::Uuid;

/// The SQL value of a field. A value of another type than the column's gives null: an entry of
/// a newer version may hold one, and the journal keeps it.
pub(super) fn to_sql(column: Column, value: &Value) -> Sql {
    match (column, value) {
        (_, Value::Null) => Sql::Null,
        (Column::Text | Column::Day, Value::String(text)) => Sql::Text(text.clone()),
        (Column::Integer | Column::Instant, Value::Number(number)) => {
            number.as_i64().map_or(Sql::Null, Sql::Integer)
        }
        (Column::Fen, Value::String(text)) => text.parse().map_or(Sql::Null, Sql::Integer),
        (Column::Flag, Value::Bool(flag)) => Sql::Integer(i64::from(*flag)),
        (Column::Id, Value::String(text)) => {
            Uuid::parse_str(text).map_or(Sql::Null, |id| Sql::Blob(id.as_bytes().to_vec()))
        }
        (Column::Json, value) => Sql::Text(canonical_json(value)),
        _ => Sql::Null,
    }
}

/// The JSON value of a stored one; null where it is null or damaged.
pub(super) fn from_sql(column: Column, value: ValueRef<'_>) -> Value {
    match (column, value) {
        (Column::Text | Column::Day, ValueRef::Text(text)) => {
            Value::String(String::from_utf8_lossy(text).into_owned())
        }
        (Column::Integer | Column::Instant, ValueRef::Integer(number)) => number.into(),
        (Column::Fen, ValueRef::Integer(number)) => Value::String(number.to_string()),
        (Column::Flag, ValueRef::Integer(flag)) => Value::Bool(flag != 0),
        (Column::Id, ValueRef::Blob(bytes)) => {
            Uuid::from_slice(bytes).map_or(Value::Null, |id| Value::String(id.to_string()))
        }
        (Column::Json, ValueRef::Text(text)) => serde_json::from_slice(text).unwrap_or(Value::Null),
        _ => Value::Null,
    }
}
