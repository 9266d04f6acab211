//! The peers: what the same work costs without journal, projection or index.

use calamine::{Data, Reader as _, open_workbook_auto_from_rs};
use rusqlite::Connection;
use std::io::Cursor;
use std::path::Path;

/// Reads a spreadsheet with calamine alone.
pub fn read(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).expect("a spreadsheet");
    let sheet = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&sheet).expect("a sheet");
    range
        .rows()
        .map(|row| row.iter().map(Data::to_string).collect())
        .collect()
}

/// An encrypted file as durable as the casebook's.
pub fn encrypted(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("a file");
    let setup =
        "pragma key = \"x'00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'\";
         pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536;
         pragma wal_autocheckpoint = 0;";
    connection.execute_batch(setup).expect("pragmas");
    connection
}

/// Inserts rows in one durable transaction.
pub fn insert(connection: &mut Connection, rows: &[Vec<String>]) {
    connection
        .execute_batch(
            "create table message (a text, b text, c text, d text, e text, f text, g text)",
        )
        .expect("a table");
    let transaction = connection.transaction().expect("a transaction");
    for row in rows {
        let mut statement = transaction
            .prepare_cached("insert into message values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .expect("a statement");
        let cell = |index: usize| row.get(index).map_or("", String::as_str);
        statement
            .execute((
                cell(0),
                cell(1),
                cell(2),
                cell(3),
                cell(4),
                cell(5),
                cell(6),
            ))
            .expect("an insert");
    }
    transaction.commit().expect("a commit");
}
