//! `lxq backup` and `lxq restore`: copies, their proof, and the way back.

use crate::book::Book;
use serde_json::json;

#[test]
fn a_casebook_is_backed_up_proved_and_restored() {
    let book = Book::new();
    let disk = tempfile::tempdir().unwrap();
    let to = disk.path().to_str().unwrap();
    assert_eq!(book.lxq(&["backup", "list"]).code, 1, "there is none yet");
    let unchosen = book.lxq(&["backup", "now"]);
    assert_eq!(unchosen.code, 1);
    assert!(unchosen.err.contains("备份位置"), "{}", unchosen.err);
    let made = book.lxq(&["backup", "now", "--to", to]);
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    assert!(made.out.contains("备份完成"), "{}", made.out);
    let listed = book.lxq(&["backup", "list", "--json"]).done();
    assert_eq!(listed[0]["street"], "马桥子街道");
    let drilled = book.lxq(&["backup", "drill"]);
    assert_eq!(drilled.code, 0, "{}{}", drilled.out, drilled.err);
    assert!(drilled.out.contains("用口令打开了"), "{}", drilled.out);
    let wrong = book.lxq(&["backup", "drill", "--recovery-code", "AAAAA-BBBBB"]);
    assert_eq!(wrong.code, 1);
    let off = book.lxq(&["backup", "automatic", "off"]);
    assert!(off.out.contains("已关掉"), "{}", off.out);

    let found = Book::empty();
    let target = found.path();
    let back = target.to_str().unwrap();
    let restored = book.lxq(&["restore", to, "--to", back, "--json"]).done();
    assert_eq!(restored["is_open"], true);
    assert_eq!(restored["keeps_identity"], false);
    let again = book.lxq(&["restore", to, "--to", back]);
    assert_eq!(again.code, 1, "a casebook is there already");
    let proved = found.lxq(&["verify", "--json"]).done();
    assert_eq!(proved["ok"], json!(true));
}

#[test]
fn a_spoilt_backup_fails_the_drill_with_exit_code_1() {
    let book = Book::new();
    let disk = tempfile::tempdir().unwrap();
    let to = disk.path().to_str().unwrap();
    let made = book.lxq(&["backup", "now", "--to", to, "--json"]).done();
    let file = std::path::Path::new(made["folder"].as_str().unwrap()).join("casebook.db");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[8000] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let drilled = book.lxq(&["backup", "drill"]);
    assert_eq!(drilled.code, 1, "{}{}", drilled.out, drilled.err);
    assert!(drilled.out.contains("不完整"), "{}", drilled.out);
    let status = book.lxq(&["exchange", "status"]);
    assert!(status.out.contains("演练没有通过"), "{}", status.out);
}
