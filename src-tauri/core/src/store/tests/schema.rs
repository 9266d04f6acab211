//! The schema: as it was released, and as the kinds say.

use crate::domain::record::{Column, KINDS};
use crate::store::keyring::DatabaseKey;
use crate::store::{connection, migration};
use rusqlite::Connection;

fn fresh() -> Connection {
    let key = DatabaseKey::from_bytes([1; 32]);
    let mut connection = connection::open_in_memory(&key).unwrap();
    migration::migrate(&mut connection, None).unwrap();
    connection
}

fn sql_type(column: Column) -> &'static str {
    match column {
        Column::Text | Column::Day | Column::Json => "TEXT",
        Column::Integer | Column::Fen | Column::Flag | Column::Instant => "INTEGER",
        Column::Id => "BLOB",
    }
}

/// The name, type and duty to be filled of each column.
fn columns(connection: &Connection, table: &str) -> Vec<(String, String, bool)> {
    let mut statement = connection
        .prepare(&format!("pragma table_info({table})"))
        .unwrap();
    let rows = statement.query_map([], |row| {
        Ok((
            row.get(1)?,
            row.get::<_, String>(2)?.to_uppercase(),
            row.get(3)?,
        ))
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn every_kind_has_a_table_with_its_fields_and_no_others() {
    let connection = fresh();
    for kind in KINDS {
        let column =
            |name: &str, sql: &str, is_required| (name.to_owned(), sql.to_owned(), is_required);
        let mut expected = vec![column("id", "BLOB", true), column("scope", "BLOB", true)];
        let fields = kind
            .fields
            .iter()
            .map(|field| column(field.name, sql_type(field.column), false));
        expected.extend(fields);
        expected.push(column("created_at", "INTEGER", true));
        expected.push(column("changed_at", "INTEGER", true));
        // A later migration adds columns at the end; statements name theirs, so no order counts.
        expected.sort();
        let mut found = columns(&connection, kind.name);
        found.sort();
        assert_eq!(found, expected, "{}", kind.name);
    }
}

#[test]
fn every_table_is_strict_and_every_flag_is_checked() {
    let connection = fresh();
    let sql = "select count(*) from pragma_table_list \
               where schema = 'main' and type = 'table' and name not like 'sqlite_%' and not strict";
    let lax: i64 = connection.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(lax, 0);
    for kind in KINDS {
        for field in kind
            .fields
            .iter()
            .filter(|field| field.column == Column::Flag)
        {
            let sql = format!(
                "insert into {} (id, scope, created_at, changed_at, {}) values (x'00', x'00', 0, 0, 2)",
                kind.name, field.name
            );
            assert!(
                connection.execute(&sql, []).is_err(),
                "{}.{}",
                kind.name,
                field.name
            );
        }
    }
}

#[test]
fn migrating_again_changes_nothing() {
    let mut connection = fresh();
    migration::migrate(&mut connection, None).unwrap();
    let version: u32 = connection
        .query_row("pragma user_version", [], |row| row.get(0))
        .unwrap();
    assert_eq!(version, migration::newest());
}

#[test]
fn the_schema_is_the_released_one() {
    let connection = fresh();
    let mut statement = connection
        .prepare("select sql from sqlite_schema where sql is not null order by type desc, name")
        .unwrap();
    let rows = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    let schema: Vec<String> = rows.collect::<Result<_, _>>().unwrap();
    insta::assert_snapshot!(schema.join(";\n\n"));
}

#[test]
fn consultations_of_the_first_release_are_kept_as_they_were() {
    let key = DatabaseKey::from_bytes([1; 32]);
    let mut connection = connection::open_in_memory(&key).unwrap();
    connection
        .execute_batch(include_str!("../schema/0001_casebook.sql"))
        .unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    connection
        .execute_batch(
            "insert into consultation (id, scope, docket_no, content, is_anonymous, satisfaction, \
               created_at, changed_at) values (x'01', x'02', '第1号', '问', 1, 'satisfied', 3, 4)",
        )
        .unwrap();
    migration::migrate(&mut connection, None).unwrap();
    let kept: (String, String, i64, String, Option<Vec<u8>>, i64) = connection
        .query_row(
            "select docket_no, content, is_anonymous, satisfaction, visit_id, changed_at \
             from consultation",
            [],
            |row| {
                Ok((
                    row.get(0)?,
                    row.get(1)?,
                    row.get(2)?,
                    row.get(3)?,
                    row.get(4)?,
                    row.get(5)?,
                ))
            },
        )
        .unwrap();
    let expected = (
        "第1号".to_owned(),
        "问".to_owned(),
        1,
        "satisfied".to_owned(),
        None,
        4,
    );
    assert_eq!(kept, expected);
}
