//! `lxq disagreements`: listed, shown and decided, after two computers went apart.

use crate::book::{Book, PASSPHRASE};
use lxq_core::store::{Casebook, Folder, Passphrase, SystemTime};
use serde_json::{Value, json};
use std::sync::Arc;

fn open(book: &Book) -> Casebook {
    let folder = Folder::at(book.path());
    let account = folder.device().unwrap().accounts[0].id;
    let passphrase = Passphrase::new(PASSPHRASE);
    let opened = Casebook::open(&folder, account, &passphrase, Arc::new(SystemTime));
    opened.unwrap().casebook
}

/// Carries one casebook's journal to the other, as an exchange does.
fn carry(from: &Book, to: &Book) {
    let (entries, heads, keys) = open(from).export().unwrap();
    open(to).merge(entries, &heads, &keys).unwrap();
}

fn call(book: &Book, name: &str, request: &Value) -> Value {
    book.lxq(&["call", name, &request.to_string(), "--json"])
        .done()
}

fn corrected(book: &Book, id: &Value, amount: &str, facts: &str, note: &str) {
    let form = json!({
        "dispute_id": id, "title": "漏水", "dispute_type": "neighbour", "source": "applied",
        "mediation_kind": "peoples", "facts": facts, "amount_fen": amount,
        "origin": "telephone", "origin_note": note,
    });
    call(book, "correct_dispute", &form);
}

/// A casebook with an amount, a text and a remark to decide.
fn disagreeing() -> Book {
    let (ours, theirs) = (Book::new(), Book::new());
    let intake = json!({
        "dispute_type": "neighbour", "source": "applied", "mediation_kind": "peoples",
        "facts": "楼上漏水，泡坏天花板。", "amount_fen": "100000",
        "parties": [
            { "role": "applicant", "kind": "person", "name": "张伟" },
            { "role": "respondent", "kind": "person", "name": "李娜" },
        ],
    });
    let id = call(&ours, "register_dispute", &intake)["id"].clone();
    carry(&ours, &theirs);
    corrected(&ours, &id, "300000", "楼上漏水两次，泡坏天花板。", "来电");
    corrected(&theirs, &id, "400000", "楼上漏水，泡坏地板。", "热线来电");
    carry(&theirs, &ours);
    ours
}

#[test]
fn what_two_computers_filled_in_differently_is_listed_shown_and_decided() {
    let book = disagreeing();
    let said = book.lxq(&["disagreements", "list"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for part in ["要紧", "涉及金额", "3000.00元", "次要", "共 3 处"] {
        assert!(said.out.contains(part), "{}", said.out);
    }
    let rows = book.lxq(&["disagreements", "list", "--json"]).done();
    let fields: Vec<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["amount_fen", "facts", "origin_note"]);
    let record = rows[0]["record"].as_str().unwrap();

    let said = book.lxq(&["disagreements", "show", record, "facts"]);
    assert_eq!(said.code, 0, "{}", said.err);
    for part in [
        "原来：楼上漏水，泡坏天花板。",
        "1. 楼上漏水两次，泡坏天花板。",
        "另一台电脑",
        "合在一起：楼上漏水两次，泡坏地板。",
    ] {
        assert!(said.out.contains(part), "{part} in {}", said.out);
    }
    let decide = |more: &[&str]| book.lxq(&[&["disagreements", "decide"], more].concat());
    let stale = decide(&[record, "facts", "--take", "1", "--mark", "0000000000000000"]);
    assert_eq!(stale.code, 1);
    assert!(stale.err.contains("另一份"), "{}", stale.err);
    let text = "楼上漏水两次，泡坏地板。";
    assert_eq!(decide(&[record, "facts", "--text", text]).code, 0);
    assert_eq!(decide(&[record, "amount_fen", "--take", "2"]).code, 0);
    let said = decide(&["--harmless"]);
    assert!(said.out.contains("已选定 1 处"), "{}{}", said.out, said.err);
    let case = call(&book, "dispute_case", &json!({ "id": record }));
    assert_eq!(case["facts"], text);
    assert_eq!(case["row"]["amount_fen"], "400000");
    assert_eq!(case["origin_note"], "热线来电");
    let rows = book.lxq(&["disagreements", "list", "--json"]).done();
    assert_eq!(rows, json!([]));
}

#[test]
fn a_decision_without_a_value_is_misuse_and_a_value_that_is_not_there_is_refused() {
    let book = disagreeing();
    let rows = book.lxq(&["disagreements", "list", "--json"]).done();
    let record = rows[0]["record"].as_str().unwrap();
    let decide = |more: &[&str]| book.lxq(&[&["disagreements", "decide"], more].concat());
    assert_eq!(decide(&[record, "amount_fen"]).code, 2);
    assert_eq!(decide(&[record]).code, 2);
    assert_eq!(decide(&[record, "amount_fen", "--take", "0"]).code, 2);
    assert_eq!(decide(&[record, "amount_fen", "--take", "9"]).code, 1);
    assert_eq!(decide(&[record, "amount_fen", "--text", "350000"]).code, 1);
}
