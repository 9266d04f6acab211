//! Keeping in step: replacing, removing, starting anew.

use rusqlite::Connection;
use uuid::Uuid;

use super::{MINUTE, dispute, id, index, index_of, records, search};
use crate::search::{Document, SearchIndex};

#[test]
fn an_empty_index_is_at_position_zero() {
    assert_eq!(index().position().unwrap(), 0);
    assert_eq!(search(&index(), "漏水").count, 0);
}

#[test]
fn a_batch_moves_the_position() {
    let mut index = index();
    index.apply(&[dispute(1, "漏水")], &[], 42).unwrap();
    assert_eq!(index.position().unwrap(), 42);
}

#[test]
fn a_position_beyond_what_can_be_stored_is_refused_and_changes_nothing() {
    let mut index = index();
    assert!(index.apply(&[dispute(1, "漏水")], &[], u64::MAX).is_err());
    assert_eq!(search(&index, "漏水").count, 0);
}

#[test]
fn a_replaced_document_is_found_by_its_new_words_only() {
    let mut index = index_of(&[dispute(1, "漏水")]);
    index.apply(&[dispute(1, "噪音")], &[], 2).unwrap();
    assert_eq!(search(&index, "漏水").count, 0);
    assert_eq!(records(&search(&index, "噪音")), [1]);
}

#[test]
fn a_removed_document_is_not_found() {
    let mut index = index_of(&[dispute(1, "漏水"), dispute(2, "漏水")]);
    index.apply(&[], &[id(1)], 2).unwrap();
    assert_eq!(records(&search(&index, "漏水")), [2]);
}

#[test]
fn the_last_of_a_batch_counts_and_removal_wins() {
    let mut index = index();
    let batch = [dispute(1, "漏水"), dispute(1, "噪音"), dispute(2, "漏水")];
    index.apply(&batch, &[id(2)], 1).unwrap();
    assert_eq!(search(&index, "漏水").count, 0);
    assert_eq!(records(&search(&index, "噪音")), [1]);
}

#[test]
fn a_document_moves_when_its_instant_changes() {
    let mut index = index_of(&[dispute(1, "漏水"), dispute(2, "漏水")]);
    let mut moved = dispute(1, "漏水");
    moved.at = 3 * MINUTE;
    index.apply(&[moved], &[], 2).unwrap();
    assert_eq!(records(&search(&index, "漏水")), [1, 2]);
}

#[test]
fn documents_of_one_minute_keep_the_order_they_came_in() {
    let at_noon = |number: u8| Document {
        at: 0,
        ..dispute(number, "漏水")
    };
    let mut index = index_of(&[at_noon(1), at_noon(2)]);
    index.apply(&[at_noon(3)], &[], 2).unwrap();
    index.apply(&[at_noon(3), at_noon(1)], &[], 3).unwrap();
    assert_eq!(records(&search(&index, "漏水")), [3, 2, 1]);
}

#[test]
fn more_documents_than_a_minute_has_places_all_find_one() {
    let documents: Vec<Document> = (0..5000)
        .map(|number| Document {
            record: id(number),
            at: 0,
            ..dispute(0, "漏水")
        })
        .collect();
    let index = index_of(&documents);
    let rows: u32 = index
        .conn
        .query_row("select count(*) from document", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 5000);
}

#[test]
fn a_cleared_index_begins_anew() {
    let mut index = index_of(&[dispute(1, "漏水")]);
    index.clear().unwrap();
    assert_eq!(index.position().unwrap(), 0);
    assert_eq!(search(&index, "漏水").count, 0);
    index.apply(&[dispute(1, "漏水")], &[], 1).unwrap();
    assert_eq!(records(&search(&index, "漏水")), [1]);
}

#[test]
fn a_file_opens_again_as_it_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let open = || Connection::open(folder.path().join("search.db")).unwrap();
    let mut index = SearchIndex::open(open()).unwrap();
    index.apply(&[dispute(1, "漏水")], &[], 7).unwrap();
    drop(index);
    let index = SearchIndex::open(open()).unwrap();
    assert_eq!(
        (index.position().unwrap(), search(&index, "漏水").count),
        (7, 1)
    );
}

#[test]
fn a_file_of_another_version_is_emptied() {
    let folder = tempfile::tempdir().unwrap();
    let open = || Connection::open(folder.path().join("search.db")).unwrap();
    let mut index = SearchIndex::open(open()).unwrap();
    index.apply(&[dispute(1, "漏水")], &[], 7).unwrap();
    drop(index);
    let conn = open();
    conn.execute_batch("create table strange (a); create view v as select 1")
        .unwrap();
    conn.pragma_update(None, "user_version", 999).unwrap();
    drop(conn);
    let index = SearchIndex::open(open()).unwrap();
    assert_eq!(
        (index.position().unwrap(), search(&index, "漏水").count),
        (0, 0)
    );
    let strange: u32 = index
        .conn
        .query_row(
            "select count(*) from sqlite_schema where name in ('strange', 'v')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(strange, 0);
}

#[test]
fn an_index_is_read_while_another_connection_writes_it() {
    let folder = tempfile::tempdir().unwrap();
    let open = || {
        let conn = Connection::open(folder.path().join("search.db")).unwrap();
        conn.pragma_update(None, "journal_mode", "wal").unwrap();
        SearchIndex::open(conn).unwrap()
    };
    let (mut writer, reader) = (open(), open());
    writer.apply(&[dispute(1, "漏水")], &[], 1).unwrap();
    assert_eq!(search(&reader, "漏水").count, 1);
}

#[test]
fn ids_beyond_the_small_ones_work() {
    let document = Document {
        record: Uuid::max(),
        ..dispute(1, "漏水")
    };
    assert_eq!(
        records(&search(&index_of(&[document]), "漏水")),
        [u128::MAX]
    );
}
