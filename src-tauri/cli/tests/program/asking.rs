//! Asking: the table of commands, any command of it, the search, a dispute.

use crate::book::{Book, has};
use serde_json::{Value, json};

#[test]
fn every_command_is_listed_with_its_schemas_without_a_casebook() {
    let book = Book::empty();
    let said = book.lxq_with(None, &["commands", "--json"]).done();
    let commands = said.as_array().unwrap();
    assert!(commands.len() > 100, "{}", commands.len());
    let names: Vec<_> = commands
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    for known in [
        "register_dispute",
        "dispute_list",
        "search",
        "import_requests",
    ] {
        assert!(names.contains(&known), "{known}");
    }
    for one in commands {
        assert!(
            has(
                one,
                &[
                    "name",
                    "summary",
                    "reads",
                    "changes",
                    "permission",
                    "request",
                    "response"
                ]
            ),
            "{one}"
        );
        assert_eq!(one["request"]["type"], "object", "{one}");
    }
    let people = book.lxq_with(None, &["commands"]);
    assert_eq!(people.code, 0);
    assert!(people.out.contains("register_dispute") && people.out.contains("请求"));
}

#[test]
fn closed_disputes_are_listed_by_the_command_of_the_table() {
    let book = Book::demo();
    let said = book.lxq(&["call", "dispute_list", r#"{"status":"closed","limit":10}"#]);
    let list = said.done();
    let rows = list["rows"].as_array().unwrap();
    assert!((1..=10).contains(&rows.len()), "{list}");
    for row in rows {
        assert!(has(row, &["id", "docket_no", "title", "status"]), "{row}");
        assert_eq!(row["status"], "closed");
    }
    let one = book.lxq(&["call", "dispute_list", r#"{"limit":1}"#]).done();
    assert_eq!(one["rows"].as_array().unwrap().len(), 1);
}

#[test]
fn a_command_changes_the_casebook_and_the_next_one_sees_it() {
    let book = Book::new();
    let intake = json!({
        "dispute_type": "neighbour", "source": "applied", "mediation_kind": "peoples",
        "facts": "楼上卫生间漏水，泡坏楼下天花板",
        "parties": [{ "role": "applicant", "kind": "person", "name": "张伟" }],
    });
    let made = book.call("register_dispute", &intake).done();
    assert!(has(&made, &["id", "docket_no", "title"]), "{made}");
    let refused = book.call(
        "register_dispute",
        &json!({
            "dispute_type": "neighbour", "source": "applied", "mediation_kind": "peoples",
            "facts": " ", "parties": [],
        }),
    );
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("没有填好"), "{}", refused.err);
    assert_eq!(book.call("dispute_list", &json!({})).done()["count"], 1);
}

#[test]
fn a_dispute_is_shown_by_its_number_whatever_its_brackets() {
    let book = Book::demo();
    let list = book.call("dispute_list", &json!({ "limit": 1 })).done();
    let number = list["rows"][0]["docket_no"].as_str().unwrap().to_owned();
    let narrow = number.replace('（', "(").replace('）', ")");
    let shown = book.lxq(&["dispute", "show", &narrow, "--json"]).done();
    assert_eq!(shown["case"]["row"]["docket_no"], number.as_str());
    assert!(
        shown["history"]["acts"]
            .as_array()
            .is_some_and(|acts| !acts.is_empty())
    );
    let people = book.lxq(&["dispute", "show", &number]);
    assert!(people.out.starts_with(&number), "{}", people.out);
    assert!(people.out.contains("经过："), "{}", people.out);
    let none = book.lxq(&["dispute", "show", "（1999）马山景人调字第1号", "--json"]);
    assert_eq!(none.code, 1);
    assert_eq!(none.json()["failure"]["code"], "not_found");
}

#[test]
fn a_search_tells_hits_count_and_whether_there_are_more() {
    let book = Book::demo();
    let list = book.call("dispute_list", &json!({ "limit": 1 })).done();
    let row: &Value = &list["rows"][0];
    let number = row["docket_no"].as_str().unwrap();
    let found = book
        .lxq(&["search", number, "--json", "--limit", "3"])
        .done();
    assert!(has(&found, &["hits", "count", "capped"]), "{found}");
    let hits = found["hits"].as_array().unwrap();
    assert!((1..=3).contains(&hits.len()), "{found}");
    for hit in hits {
        assert!(has(hit, &["kind", "id", "title", "snippet"]), "{hit}");
    }
    assert!(hits.iter().any(|hit| hit["id"] == row["id"]), "{found}");
    assert_eq!(found["capped"], false);
    let none = book.lxq(&["search", "查无此事查无此人", "--json"]).done();
    assert_eq!((&none["hits"], &none["count"]), (&json!([]), &json!(0)));
    let people = book.lxq(&["search", number]);
    assert!(
        people.out.contains("[纠纷]") && people.out.contains("共 "),
        "{}",
        people.out
    );
}
