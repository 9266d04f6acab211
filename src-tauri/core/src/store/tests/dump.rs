//! Everything that a casebook holds, as text that two casebooks are compared by.

use crate::domain::record::KINDS;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::BTreeMap;

/// Rows by table, sorted.
pub type Dump = BTreeMap<String, Vec<String>>;

/// The tables made from the journal.
pub fn tables(connection: &Connection) -> Dump {
    let mut all = records(connection);
    all.insert(
        "conflict".to_owned(),
        rows(connection, "select * from conflict"),
    );
    for table in ["case_fact", "case_summary"] {
        let sql = format!("select * from {table}");
        all.insert(table.to_owned(), rows(connection, &sql));
    }
    all
}

/// The tables of records.
pub fn records(connection: &Connection) -> Dump {
    KINDS
        .iter()
        .map(|kind| kind.name)
        .map(|name| {
            (
                name.to_owned(),
                rows(connection, &format!("select * from {name}")),
            )
        })
        .collect()
}

/// The journal: what it must be equal in, wherever and in whatever order it was learned. Devices
/// that wrote nothing need not be known everywhere.
pub fn journal(connection: &Connection) -> Dump {
    let queries = [
        (
            "entry",
            "select device, scope, seq, at, actor, action, fact, kind, record, after, set_text, \
             set_hash, hash from entry join stream on stream.id = entry.stream",
        ),
        (
            "seen",
            "select device, scope, seq, other, other_seq \
             from seen join stream on stream.id = seen.stream",
        ),
        (
            "stream",
            "select device, scope, head_seq, head_hash, signed_seq, signature from stream",
        ),
    ];
    queries
        .into_iter()
        .map(|(name, sql)| (name.to_owned(), rows(connection, sql)))
        .collect()
}

/// Journal and tables.
pub fn everything(connection: &Connection) -> Dump {
    let mut all = tables(connection);
    all.extend(journal(connection));
    all
}

/// Fails with the rows that differ, not with all of both.
#[track_caller]
pub fn assert_equal(ours: &Dump, theirs: &Dump) {
    for (table, rows) in ours {
        let others = &theirs[table];
        let only = |a: &[String], b: &[String]| -> Vec<String> {
            a.iter().filter(|row| !b.contains(row)).cloned().collect()
        };
        let (left, right) = (only(rows, others), only(others, rows));
        assert!(
            left.is_empty() && right.is_empty() && rows.len() == others.len(),
            "{table} differs:\n{left:#?}\n{right:#?}"
        );
    }
}

fn rows(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let count = statement.column_count();
    let mut rows: Vec<String> = statement
        .query_map([], |row| {
            let values: Vec<Value> = (0..count).map(|at| row.get(at)).collect::<Result<_, _>>()?;
            Ok(format!("{values:?}"))
        })
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    rows.sort();
    rows
}
