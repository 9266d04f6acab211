//! Erasing what was destroyed: the text goes on every copy, the chain still holds.

use super::builders::{Desk, fact, fact_of, platform, record};
use super::dump;
use crate::domain::record::{Fact, kind};
use crate::journal::Entry;
use crate::store::{Problem, StoreError};
use serde_json::json;

const SECRET: &str = "楼上漏水的张伟";

fn dispute() -> Fact {
    fact(
        "dispute",
        1,
        [("title", json!(SECRET)), ("status", json!("closed"))],
    )
}

fn party() -> Fact {
    fact("party", 1, [("name", json!(SECRET))])
}

/// What destroys a record of a kind but for its status, where it has one.
fn destroyed(name: &str) -> Fact {
    let kind = kind(name).unwrap();
    let mut left = fact_of(kind, 1, serde_json::Map::new());
    if name == "dispute" {
        left = fact(name, 1, [("status", json!("closed"))]);
    }
    Fact::destruction(kind, left.record, platform(), left.set)
}

fn texts(desk: &Desk) -> Vec<Entry> {
    let (entries, ..) = desk.export();
    let holds = |entry: &Entry| {
        let text = serde_json::to_string(&entry.set).unwrap();
        text.contains(SECRET)
    };
    entries.into_iter().filter(holds).collect()
}

#[test]
fn the_text_goes_the_row_keeps_what_was_left_and_the_chain_holds() {
    let desk = Desk::new();
    desk.act([dispute(), party()]);
    desk.act([destroyed("dispute"), destroyed("party")]);
    assert_eq!(texts(&desk), []);
    desk.assert_sound();
    let rows = dump::tables(&desk.sql());
    assert_eq!(rows["party"].len(), 0);
    assert_eq!(rows["dispute"].len(), 1);
    assert!(!format!("{rows:?}").contains(SECRET));
    desk.book.rebuild().unwrap();
    dump::assert_equal(&rows, &dump::tables(&desk.sql()));
    desk.assert_sound();
}

#[test]
fn the_file_holds_the_text_nowhere_once_the_log_is_empty() {
    // The pages are encrypted, so a copy in clear is searched.
    let desk = Desk::new();
    desk.act([dispute(), party()]);
    desk.act([destroyed("dispute"), destroyed("party")]);
    desk.book.empty_log().unwrap();
    let clear = desk.folder.path().join("clear.db");
    let connection = desk.sql();
    connection
        .execute_batch(&format!(
            "attach database '{}' as clear key ''; select sqlcipher_export('clear'); \
             detach database clear;",
            clear.display()
        ))
        .unwrap();
    let bytes = std::fs::File::open(&clear)
        .map(std::io::Read::bytes)
        .unwrap();
    let bytes: Vec<u8> = bytes.map(Result::unwrap).collect();
    let needle = SECRET.as_bytes();
    assert!(!bytes.windows(needle.len()).any(|window| window == needle));
    assert!(bytes.windows(6).any(|window| window == b"closed"));
}

#[test]
fn nothing_is_written_on_a_record_that_was_destroyed() {
    let desk = Desk::new();
    desk.act([dispute()]);
    desk.act([destroyed("dispute")]);
    let again = desk
        .book
        .act::<_, StoreError>(super::builders::actor(), |act| act.record(dispute()));
    assert!(matches!(again, Err(StoreError::Destroyed)));
    let reopened = desk.close().open();
    let again = reopened
        .book
        .act::<_, StoreError>(super::builders::actor(), |act| act.record(dispute()));
    assert!(matches!(again, Err(StoreError::Destroyed)));
}

#[test]
fn another_copy_erases_what_it_learns_was_destroyed_and_keeps_it_so() {
    let (one, other, third) = (Desk::new(), Desk::new(), Desk::new());
    one.act([dispute(), party()]);
    let before = one.export();
    other.merge(before.clone());
    other.act([fact("dispute", 1, [("facts", json!(SECRET))])]);
    one.act([destroyed("dispute"), destroyed("party")]);
    other.merge_from(&one);
    one.merge_from(&other);
    // A copy that had the old text later than the destruction.
    third.merge_from(&one);
    third.merge(before);
    for desk in [&one, &other, &third] {
        assert_eq!(texts(desk), []);
        desk.assert_sound();
    }
    dump::assert_equal(
        &dump::everything(&one.sql()),
        &dump::everything(&other.sql()),
    );
    dump::assert_equal(
        &dump::everything(&one.sql()),
        &dump::everything(&third.sql()),
    );
}

#[test]
fn text_that_was_put_back_is_found() {
    let desk = Desk::new();
    desk.act([party()]);
    let set = desk.export().0.remove(0).set.unwrap();
    desk.act([destroyed("party")]);
    let text = crate::journal::set_text(&set);
    desk.sql()
        .execute(
            "update entry set set_text = ?1 where fact <> 'record.destroyed'",
            [text],
        )
        .unwrap();
    let found = desk.book.verify().unwrap().problems;
    let expected = Problem::NotErased {
        table: "party",
        record: record(kind("party").unwrap(), 1),
    };
    assert_eq!(found, [expected]);
}
