//! Making a casebook, a demo street, and unlocking them.

use crate::book::{Book, PASSPHRASE, has};
use serde_json::json;

#[test]
fn a_casebook_is_made_once_and_its_recovery_code_is_told() {
    let book = Book::empty();
    let arguments = [
        "init",
        "--json",
        "--street",
        "马桥子街道",
        "--platform",
        "山景社区一站式平台",
        "--platform-kind",
        "care_home",
        "--community",
        "山景社区",
        "--committee",
        "马桥子街道人民调解委员会",
        "--short-name",
        "马山景",
        "--person",
        "王国辉",
    ];
    let made = book.lxq(&arguments).done();
    assert_eq!(made["recovery_code"].as_str().unwrap().len(), 35, "{made}");
    let office = book.call("office_overview", &json!({})).done();
    assert_eq!(office["platforms"][0]["kind"], "care_home");
    assert_eq!(office["people"][0]["name"], "王国辉");
    let again = book.lxq(&arguments);
    assert_eq!(again.code, 1, "{}", again.out);
    assert_eq!(again.json()["failure"]["code"], "casebook_present");
}

#[test]
fn people_are_told_to_keep_the_recovery_code() {
    let book = Book::empty();
    let said = book.lxq(&["init", "--demo", "--cases", "5"]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("恢复码（只显示这一次"), "{}", said.out);
}

#[test]
fn the_same_seed_makes_the_same_street_of_the_size_asked_for() {
    let made = |seed: &str| {
        let book = Book::empty();
        let arguments = ["init", "--demo", "--seed", seed, "--cases", "12", "--json"];
        let told = book.lxq(&arguments).done();
        assert_eq!(told["disputes"], 12);
        let list = book.call("dispute_list", &json!({})).done();
        assert_eq!(list["count"], 12);
        let rows = list["rows"].as_array().unwrap().clone();
        let titles: Vec<_> = rows.iter().map(|row| row["title"].clone()).collect();
        titles
    };
    assert_eq!(made("7"), made("7"));
    assert_ne!(made("7"), made("8"));
}

#[test]
fn the_passphrase_comes_from_the_first_line_of_a_file() {
    let book = Book::new();
    let file = book.file("passphrase", format!("{PASSPHRASE}\nanything\n").as_bytes());
    let said = book.lxq_with(None, &["--passphrase-file", &file, "verify", "--json"]);
    assert_eq!(said.done()["ok"], true);
    let other = book.file("other", b"not this one\n");
    let said = book.lxq(&["--passphrase-file", &other, "verify", "--json"]);
    assert_eq!(said.code, 1, "the file counts, not the environment");
    assert_eq!(said.json()["failure"]["code"], "wrong_passphrase");
}

#[test]
fn a_wrong_passphrase_is_refused_and_named_nowhere() {
    let book = Book::new();
    let said = book.lxq_with(Some("错误的口令错误的口令"), &["verify"]);
    assert_eq!(said.code, 1);
    assert_eq!(said.out, "");
    assert!(said.err.contains("口令不对"), "{}", said.err);
    assert!(!said.err.contains("错误的口令"), "{}", said.err);
}

#[test]
fn an_account_is_chosen_by_its_name() {
    let book = Book::demo();
    let status = |account: &str| book.lxq(&["--account", account, "call", "casebook_status"]);
    let name = "演示 调解员";
    let accounts = status_accounts(&book);
    let mediator = accounts.iter().find(|one| one.starts_with(name)).unwrap();
    assert_eq!(status(mediator).done()["account"]["role"], "mediator");
    let nobody = book.lxq(&["--account", "查无此人", "--json", "verify"]);
    assert_eq!(nobody.code, 1);
    assert!(has(&nobody.json(), &["failure", "message"]));
    assert_eq!(nobody.json()["failure"]["code"], "no_account");
}

fn status_accounts(book: &Book) -> Vec<String> {
    let status = book.call("casebook_status", &json!({})).done();
    let accounts = status["accounts"].as_array().unwrap().clone();
    accounts
        .iter()
        .map(|one| one["name"].as_str().unwrap().to_owned())
        .collect()
}
