//! The tables of `search.db`.
//!
//! There are no migrations: a file of another version is emptied and indexed anew.

use rusqlite::{Connection, Transaction};

/// Goes up with every change to the tables, the tokens, the columns made from a document, or to what
/// documents there are.
const VERSION: i64 = 5;

/// Makes the tables unless this version's are there. The tokenizer must be registered.
///
/// # Errors
/// When the file cannot be read or written.
pub(super) fn prepare(conn: &mut Connection) -> rusqlite::Result<()> {
    if version(conn)? == VERSION {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    if version(&tx)? != VERSION {
        create_anew(&tx)?;
    }
    tx.commit()
}

/// Drops whatever is there and makes empty tables.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn create_anew(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    // A virtual table takes its own tables along, so it goes first and they are not listed again.
    for kind in ["virtual", "table", "view"] {
        for name in names(tx, kind)? {
            let object = if kind == "view" { "view" } else { "table" };
            tx.execute_batch(&format!("drop {object} \"{}\"", name.replace('"', "\"\"")))?;
        }
    }
    tx.execute_batch(include_str!("schema.sql"))?;
    tx.pragma_update(None, "user_version", VERSION)
}

fn version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

fn names(conn: &Connection, kind: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = conn.prepare(
        "select name
         from pragma_table_list
         where schema = 'main' and type = ?1 and name not like 'sqlite~_%' escape '~'",
    )?;
    statement.query_map([kind], |row| row.get(0))?.collect()
}
