//! Projections: a kind's table from the fields that entries set.

use super::entries;
use super::error::StoreError;
use super::value::to_sql;
use crate::domain::record::{Fields, Kind};
use crate::domain::scope::Scope;
use crate::journal::{Conflict, Entry, Folded, Hlc, fold};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, named_params, params_from_iter};
use uuid::Uuid;

/// Applies one local entry: it comes after every entry known here, so its fields simply win.
pub(super) fn apply(
    connection: &Connection,
    kind: &Kind,
    record: Uuid,
    scope: Scope,
    set: &Fields,
    at: Hlc,
) -> Result<(), StoreError> {
    let fields: Vec<_> = kind
        .fields
        .iter()
        .filter(|field| set.contains_key(field.name))
        .collect();
    let mut sql = format!("insert into {} (id, scope", kind.name);
    for field in &fields {
        sql.push_str(", ");
        sql.push_str(field.name);
    }
    sql.push_str(", created_at, changed_at) values (?1, ?2");
    for index in 0..fields.len() {
        sql.push_str(&format!(", ?{}", index + 4));
    }
    sql.push_str(", ?3, ?3) on conflict (id) do update set changed_at = excluded.changed_at");
    for field in &fields {
        sql.push_str(&format!(", {0} = excluded.{0}", field.name));
    }
    let mut values = vec![
        Sql::Blob(record.as_bytes().to_vec()),
        Sql::Blob(scope.as_uuid().as_bytes().to_vec()),
        Sql::Integer(at.as_i64()),
    ];
    values.extend(
        fields
            .iter()
            .map(|field| to_sql(field.column, &set[field.name])),
    );
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values))?;
    Ok(())
}

/// Folds a record again from all its entries and writes the result. Answers its conflicts.
pub(super) fn refold(
    connection: &Connection,
    kind: &Kind,
    record: Uuid,
) -> Result<Vec<Conflict>, StoreError> {
    let (scope, folded) = folded(connection, kind, record)?;
    write(connection, kind, record, scope, &folded)?;
    Ok(folded.conflicts)
}

/// The same for a record of which nothing was here before, from the entries that have come of it.
/// The text of none of them was erased here.
pub(super) fn fold_new<'e>(
    connection: &Connection,
    kind: &Kind,
    record: Uuid,
    entries: impl Iterator<Item = &'e Entry> + Clone,
) -> Result<Vec<Conflict>, StoreError> {
    let (scope, folded) = fold_all(connection, entries)?;
    if folded.is_gone() {
        return Ok(folded.conflicts);
    }
    write_row(connection, kind, record, scope, &folded)?;
    add_conflicts(connection, kind, record, &folded)?;
    Ok(folded.conflicts)
}

/// The fold of a record's entries and the scope in which it lives.
pub(super) fn folded(
    connection: &Connection,
    kind: &Kind,
    record: Uuid,
) -> Result<(Scope, Folded), StoreError> {
    let entries = entries::of_record(connection, kind.name, record)?;
    fold_all(connection, entries.iter())
}

fn fold_all<'e>(
    connection: &Connection,
    entries: impl Iterator<Item = &'e Entry> + Clone,
) -> Result<(Scope, Folded), StoreError> {
    let scope = entries
        .clone()
        .min_by_key(|entry| entry.order())
        .map_or(Scope::Street, |entry| entry.scope);
    let mut failure = None;
    let folded = fold(entries, |later, earlier| {
        entries::saw(connection, later, earlier).unwrap_or_else(|error| {
            failure = Some(error);
            false
        })
    });
    match failure {
        Some(error) => Err(error.into()),
        None => Ok((scope, folded)),
    }
}

/// Writes a folded record over its row, and its conflicts; takes the row out where nothing is
/// left of the record.
pub(super) fn write(
    connection: &Connection,
    kind: &Kind,
    record: Uuid,
    scope: Scope,
    folded: &Folded,
) -> Result<(), StoreError> {
    if folded.is_gone() {
        connection
            .prepare_cached(&format!("delete from {} where id = ?1", kind.name))?
            .execute([record.as_bytes()])?;
    } else {
        write_row(connection, kind, record, scope, folded)?;
    }
    write_conflicts(connection, kind, record, folded)
}

/// Takes a record out of which no entry is left.
pub(super) fn remove(connection: &Connection, kind: &Kind, record: Uuid) -> Result<(), StoreError> {
    connection
        .prepare_cached(&format!("delete from {} where id = ?1", kind.name))?
        .execute([record.as_bytes()])?;
    connection
        .prepare_cached("delete from conflict where record = :record and kind = :kind")?
        .execute(named_params! { ":record": record.as_bytes(), ":kind": kind.name })?;
    Ok(())
}

fn write_row(
    connection: &Connection,
    kind: &Kind,
    record: Uuid,
    scope: Scope,
    folded: &Folded,
) -> Result<(), StoreError> {
    let mut sql = format!("insert or replace into {} (id, scope", kind.name);
    for field in kind.fields {
        sql.push_str(", ");
        sql.push_str(field.name);
    }
    sql.push_str(", created_at, changed_at) values (?1, ?2");
    for index in 0..kind.fields.len() {
        sql.push_str(&format!(", ?{}", index + 5));
    }
    sql.push_str(", ?3, ?4)");
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(row_values(kind, record, scope, folded)))?;
    Ok(())
}

fn write_conflicts(
    connection: &Connection,
    kind: &Kind,
    record: Uuid,
    folded: &Folded,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("delete from conflict where record = :record and kind = :kind")?
        .execute(named_params! { ":record": record.as_bytes(), ":kind": kind.name })?;
    add_conflicts(connection, kind, record, folded)
}

fn add_conflicts(
    connection: &Connection,
    kind: &Kind,
    record: Uuid,
    folded: &Folded,
) -> Result<(), StoreError> {
    for conflict in &folded.conflicts {
        connection
            .prepare_cached(
                "insert into conflict (record, kind, field, candidates) \
                 values (:record, :kind, :field, :candidates)",
            )?
            .execute(named_params! {
                ":record": record.as_bytes(),
                ":kind": kind.name,
                ":field": conflict.field,
                ":candidates": serde_json::to_string(&conflict.candidates)?,
            })?;
    }
    Ok(())
}

/// The values of a row: id, scope, created_at, changed_at, then the fields in table order.
pub(super) fn row_values(kind: &Kind, record: Uuid, scope: Scope, folded: &Folded) -> Vec<Sql> {
    let mut values = vec![
        Sql::Blob(record.as_bytes().to_vec()),
        Sql::Blob(scope.as_uuid().as_bytes().to_vec()),
        Sql::Integer(folded.created_at.as_i64()),
        Sql::Integer(folded.changed_at.as_i64()),
    ];
    values.extend(kind.fields.iter().map(|field| {
        folded
            .fields
            .get(field.name)
            .map_or(Sql::Null, |value| to_sql(field.column, value))
    }));
    values
}
