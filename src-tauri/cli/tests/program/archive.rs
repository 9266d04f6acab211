//! `lxq archive`, on a small demo street.

use crate::book::Book;
use serde_json::{Value, json};

/// The docket numbers of closed cases that are not in the archive.
fn waiting(book: &Book) -> Vec<String> {
    let rows = book
        .lxq(&["archive", "list", "--stage", "waiting", "--json"])
        .done();
    let rows = rows.as_array().unwrap();
    let docket = |row: &Value| row["docket_no"].as_str().unwrap().to_owned();
    rows.iter().map(docket).collect()
}

#[test]
fn dossiers_go_to_the_archive_leave_as_a_folder_and_are_read_from_it() {
    let book = Book::demo();
    let dockets = waiting(&book);
    let put = [
        "archive",
        "put",
        &dockets[0],
        "--class",
        "short",
        "--shelf",
        "2号柜",
        "--json",
    ];
    assert_eq!(book.lxq(&put).done()["count"], 1);
    assert_eq!(waiting(&book).len(), dockets.len() - 1);
    let again = book.lxq(&["archive", "put", &dockets[0]]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("已经归档"), "{}", again.err);
    let out = book.path().with_file_name("档案");
    let folder = out.to_str().unwrap();
    let export = ["archive", "export", &dockets[0], "--out", folder, "--json"];
    let answer = book.lxq(&export).done();
    assert_eq!(answer["added"], 1);
    assert_eq!(book.lxq(&export).done()["known"], 1);
    let read = book.lxq(&["archive", "read", folder, "--json"]).done();
    assert_eq!(
        (&read["is_sealed"], &read["damaged_count"]),
        (&json!(true), &json!(0))
    );
    let said = book.lxq(&["archive", "read", folder]);
    assert!(said.out.contains("完好"), "{}", said.out);
    // One byte less, and it is said with exit code 1.
    let dossier = out.join(&dockets[0]).join("卷宗.pdf");
    let file = std::fs::File::options().write(true).open(dossier).unwrap();
    file.set_len(file.metadata().unwrap().len() - 1).unwrap();
    let said = book.lxq(&["archive", "read", folder]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("文件被改动：卷宗.pdf"), "{}", said.out);
}

#[test]
fn what_is_due_is_listed_by_kind() {
    let book = Book::demo();
    let found = book.lxq(&["archive", "due", "request", "--json"]).done();
    assert_eq!(found["counts"].as_array().unwrap().len(), 4);
    let said = book.lxq(&["archive", "due", "平台"]);
    assert_eq!(said.code, 2);
}
