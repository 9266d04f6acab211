//! `lxq exchange`, between two casebooks and over one folder.

use crate::book::Book;
use lxq_postgres::{Postgres, Wanted};
use serde_json::{Value, json};

/// An office and a desk of its street.
fn street() -> (Book, Book) {
    let (office, desk) = (Book::new(), Book::new());
    let made = office
        .lxq(&["exchange", "init-street", "--name", "街道办事处", "--json"])
        .done();
    let asked = desk.file("申请.json", b"");
    let answer = office.file("答复.age", b"");
    let request = ["exchange", "request", "--name", "山景平台", "--out", &asked];
    assert_eq!(desk.lxq(&request).code, 0);
    let sign = [
        "exchange",
        "sign",
        &asked,
        "--until",
        "2099-12-31",
        "--out",
        &answer,
        "--json",
    ];
    let signed = office.lxq(&sign).done();
    assert_eq!(signed["fingerprint"], made["fingerprint"]);
    let open = desk.lxq(&["exchange", "open", &answer, "--json"]);
    assert_eq!(open.code, 1, "nobody compared the digits yet");
    let digits = made["fingerprint"].as_str().unwrap();
    let wrong = desk.lxq(&["exchange", "open", &answer, "--fingerprint", "1234"]);
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("核对码"), "{}", wrong.err);
    let open = desk.lxq(&["exchange", "open", &answer, "--fingerprint", digits]);
    assert_eq!(open.code, 0, "{}{}", open.out, open.err);
    assert!(open.out.contains("山景平台"), "{}", open.out);
    (office, desk)
}

fn run(book: &Book, folder: &str) -> Value {
    book.lxq(&["exchange", "run", folder, "--json"]).done()
}

fn platforms(book: &Book) -> usize {
    let overview = book.call("office_overview", &json!({})).done();
    overview["platforms"].as_array().unwrap().len()
}

#[test]
fn two_casebooks_come_together_over_a_folder() {
    let (office, desk) = street();
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().to_str().unwrap();
    assert!(run(&desk, folder)["sent"].as_u64().unwrap() > 0);
    let taken = run(&office, folder);
    assert!(taken["received"].as_u64().unwrap() > 0);
    assert_eq!(taken["set_aside"], json!([]));
    run(&desk, folder);
    assert_eq!((platforms(&office), platforms(&desk)), (2, 2));
    let said = office.lxq(&["exchange", "run", folder]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(
        said.out.starts_with("送出 0 处修改，收到 0 处"),
        "{}",
        said.out
    );
    for book in [&office, &desk] {
        assert_eq!(book.lxq(&["verify"]).code, 0);
    }
    let status = office.lxq(&["exchange", "status"]);
    assert_eq!(status.code, 0);
    assert!(status.out.contains("山景平台　平台"), "{}", status.out);
}

#[test]
fn a_database_becomes_the_streets_hub_and_both_go_there() {
    let server = Postgres::start(Wanted::default()).unwrap();
    let (office, desk) = street();
    let early = desk.lxq(&["hub", "run"]);
    assert_eq!(early.code, 1);
    assert!(early.err.contains("U盘"), "{}", early.err);
    let said = office.lxq(&["hub", "init", &server.address()]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("2 台电脑可以交换"), "{}", said.out);
    assert!(!said.out.contains("guanli"), "{}", said.out);
    // The desk hears of it by a stick.
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().to_str().unwrap();
    for book in [&office, &desk] {
        run(book, folder);
    }
    desk.lxq(&["hub", "run", "--json"]).done();
    let taken = office.lxq(&["hub", "run", "--json"]).done();
    assert_eq!(taken["set_aside"], json!([]));
    let status = desk.lxq(&["exchange", "status"]);
    assert!(
        status.out.contains("交换服务器　postgres://localhost:"),
        "{}",
        status.out
    );
    assert_eq!(desk.lxq(&["hub", "automatic", "off"]).code, 0);
    let wrong = office.lxq(&["hub", "init", "不是地址"]);
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("postgres://账号"), "{}", wrong.err);
}

#[test]
fn a_desk_outside_a_street_and_a_revoked_one_are_told_so() {
    let alone = Book::new();
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().to_str().unwrap();
    let said = alone.lxq(&["exchange", "run", folder]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("还没有加入"), "{}", said.err);
    assert_eq!(alone.lxq(&["exchange", "status"]).code, 1);
    assert_eq!(alone.lxq(&["exchange", "walk"]).code, 2);

    let (office, desk) = street();
    run(&desk, folder);
    run(&office, folder);
    assert_eq!(office.lxq(&["exchange", "revoke", "无此电脑"]).code, 1);
    assert_eq!(office.lxq(&["exchange", "revoke", "山景平台"]).code, 0);
    run(&office, folder);
    let said = desk.lxq(&["exchange", "run", folder]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("停用"), "{}", said.err);
}

#[test]
fn a_damaged_segment_is_named_with_exit_code_one() {
    let (office, desk) = street();
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().to_str().unwrap();
    run(&desk, folder);
    let mut folders = vec![stick.path().join("连心桥交换/segments")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                std::fs::write(path, b"half").unwrap();
            }
        }
    }
    let said = office.lxq(&["exchange", "run", folder]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("损坏"), "{}", said.out);
    run(&desk, folder);
    assert_eq!(office.lxq(&["exchange", "run", folder]).code, 0);
}

#[test]
fn both_halves_make_another_computer_the_office() {
    let office = Book::new();
    let made = office
        .lxq(&["exchange", "init-street", "--name", "街道", "--json"])
        .done();
    let halves = office.lxq(&["exchange", "halves"]);
    assert!(halves.out.contains("街道密钥上半"), "{}", halves.out);
    let other = Book::new();
    let half = |name: &str| made[name].as_str().unwrap().to_owned();
    let (first, second) = (half("first_half"), half("second_half"));
    let restore = |a: &str, b: &str| {
        other.lxq(&[
            "exchange", "restore", "--name", "新机", "--first", a, "--second", b,
        ])
    };
    assert_eq!(restore(&first, &first).code, 1);
    assert_eq!(restore(&first, &second).code, 0);
    let status = other.lxq(&["exchange", "status", "--json"]).done();
    assert_eq!(status["fingerprint"], made["fingerprint"]);
    assert_eq!(status["is_office"], true);
}
