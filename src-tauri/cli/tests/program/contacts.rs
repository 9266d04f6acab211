//! `lxq contacts`: the same person at two platforms of one casebook.

use crate::book::Book;
use serde_json::{Value, json};

fn call(book: &Book, name: &str, request: &Value) -> Value {
    book.lxq(&["call", name, &request.to_string(), "--json"])
        .done()
}

fn registered(book: &Book, platform: Option<&Value>) -> String {
    let mut intake = json!({
        "dispute_type": "neighbour", "source": "applied", "mediation_kind": "peoples",
        "facts": "楼上漏水，泡坏天花板。", "amount_fen": "100000",
        "parties": [
            { "role": "applicant", "kind": "person", "name": "张伟", "phone": "13900000001" },
            { "role": "respondent", "kind": "person", "name": "李娜" },
        ],
    });
    if let Some(platform) = platform {
        intake["platform_id"] = platform.clone();
    }
    let answer = call(book, "register_dispute", &intake);
    answer["docket_no"].as_str().unwrap().to_owned()
}

fn text(book: &Book, arguments: &[&str]) -> String {
    let said = book.lxq(arguments);
    assert_eq!(said.code, 0, "{}", said.err);
    said.out
}

#[test]
fn another_platform_is_named_asked_and_answers() {
    let book = Book::new();
    let ours = registered(&book, None);
    let there = json!({
        "name": "金石滩一站式平台", "kind": "one_stop_platform",
        "committee_short_name": "马金石", "is_active": true,
    });
    let there = call(&book, "save_platform", &there)["id"].clone();
    let theirs = registered(&book, Some(&there));

    let told = text(&book, &["contacts", "of", &ours]);
    assert!(
        told.contains("金石滩一站式平台正在办理同一当事人的纠纷（电话相同）"),
        "{told}"
    );
    let message = "请与我们联系。";
    text(
        &book,
        &[
            "contacts",
            "ask",
            &ours,
            "--platform",
            "金石滩一站式平台",
            "--message",
            message,
        ],
    );
    let list = text(&book, &["contacts", "list"]);
    assert!(list.contains(message) && list.contains(&theirs), "{list}");
    assert!(!list.contains(&ours), "{list}");
    let found = book.lxq(&["contacts", "list", "--json"]).done();
    let id = found["rows"][0]["id"].as_str().unwrap().to_owned();
    text(
        &book,
        &["contacts", "answer", &id, "--text", "周四上午面谈。"],
    );
    let told = text(&book, &["contacts", "of", &ours]);
    assert!(told.contains("答复：周四上午面谈。"), "{told}");
}

#[test]
fn a_platform_that_is_not_there_is_not_asked() {
    let book = Book::new();
    let ours = registered(&book, None);
    let said = book.lxq(&[
        "contacts",
        "ask",
        &ours,
        "--platform",
        "没有这个平台",
        "--message",
        "请联系",
    ]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("没有找到这条记录"));
}
