//! The files: nothing readable without the key.

use super::builders::{Desk, fact, title};
use crate::store::keyring::DatabaseKey;
use crate::store::{Casebook, Folder, StoreError};
use rusqlite::Connection;
use serde_json::json;

const NAME: &str = "欧阳修远";

fn desk_with_a_name() -> Desk {
    let desk = Desk::new();
    desk.act([title(NAME), fact("party", 1, [("name", json!(NAME))])]);
    desk
}

/// The bytes of every file in the folder, with its name.
#[expect(
    clippy::disallowed_methods,
    reason = "the files are looked at from outside"
)]
fn every_file(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for part in [folder.path().to_owned(), folder.path().join("keys")] {
        for entry in std::fs::read_dir(part).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                files.push((path.display().to_string(), std::fs::read(&path).unwrap()));
            }
        }
    }
    files
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[track_caller]
fn assert_unreadable(folder: &Folder, expected: &[&str]) {
    let files = every_file(folder);
    for name in expected {
        let is_there = files
            .iter()
            .any(|(path, bytes)| path.ends_with(name) && !bytes.is_empty());
        assert!(is_there, "{name} must be looked at");
    }
    let utf_16: Vec<u8> = NAME.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (path, bytes) in files {
        for part in [
            NAME.as_bytes(),
            &utf_16,
            b"create table",
            b"SQLite format 3",
            b"dispute",
        ] {
            assert!(
                !holds(&bytes, part),
                "{path} holds what only the key may open"
            );
        }
    }
}

#[test]
fn no_file_holds_a_readable_name() {
    let desk = desk_with_a_name();
    let folder = desk.book.folder().clone();
    assert_unreadable(&folder, &["casebook.db-wal"]);
    desk.book.checkpoint().unwrap();
    assert_unreadable(&folder, &["casebook.db-wal", "casebook.db"]);
    let _folder = desk.close();
    assert_unreadable(&folder, &["casebook.db"]);
}

#[test]
fn the_file_opens_neither_with_another_key_nor_as_a_plain_database() {
    let desk = desk_with_a_name();
    let folder = desk.book.folder().clone();
    let closed = desk.close();
    let other = DatabaseKey::from_bytes([7; 32]);
    for may_write in [false, true] {
        let opened =
            Casebook::open_with_key(&folder, other.clone(), may_write, closed.clock.clone());
        assert!(matches!(opened, Err(StoreError::WrongKey)));
    }
    let plain = Connection::open(folder.database()).unwrap();
    let count = plain.query_row("select count(*) from sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    });
    assert!(count.is_err());
}

#[test]
fn two_casebooks_have_different_keys_codes_and_devices() {
    let [one, other] = [Desk::new(), Desk::new()];
    assert_ne!(one.code.text(), other.code.text());
    assert_ne!(one.key.pragma(), other.key.pragma());
    let device = |desk: &Desk| desk.book.folder().device().unwrap().device;
    assert_ne!(device(&one), device(&other));
}
