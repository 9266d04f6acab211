//! `lxq verify` and `lxq rebuild`, on a sound casebook and on one with a byte flipped.

use crate::book::{Book, has};
use serde_json::{Value, json};

const REPORT: [&str; 5] = ["entries", "chains", "tables", "ok", "problems"];

#[test]
fn a_sound_casebook_is_proved_and_its_tables_made_again() {
    let book = Book::demo();
    let report = book.lxq(&["verify", "--json"]).done();
    assert!(has(&report, &REPORT), "{report}");
    assert_eq!(
        (&report["ok"], &report["problems"]),
        (&json!(true), &json!([]))
    );
    for counted in ["entries", "chains", "tables"] {
        assert!(report[counted].as_u64() > Some(0), "{report}");
    }
    let rebuilt = book.lxq(&["rebuild", "--json"]).done();
    assert!(rebuilt["records"].as_u64() > Some(12), "{rebuilt}");
    let again = book.lxq(&["verify", "--json"]).done();
    assert_eq!(
        (&again["entries"], &again["ok"]),
        (&report["entries"], &json!(true))
    );
    let people = book.lxq(&["verify"]);
    assert!(people.out.contains("完好"), "{}", people.out);
}

/// Wherever the byte lies, also where the file then does not open at all, a program gets a report.
#[test]
fn one_flipped_byte_anywhere_in_the_file_is_found() {
    let book = Book::new();
    let file = book.path().join("casebook.db");
    let sound = std::fs::read(&file).unwrap();
    let places = 24;
    for place in 0..places {
        // The first bytes are the salt of the key, the last ones the check of the last page.
        let at = (sound.len() - 1) * place / (places - 1);
        let mut damaged = sound.clone();
        damaged[at] ^= 1;
        std::fs::write(&file, &damaged).unwrap();
        let said = book.lxq(&["verify", "--json"]);
        assert_eq!(said.code, 1, "byte {at}: {}{}", said.out, said.err);
        let report: Value = said.json();
        assert!(has(&report, &REPORT), "byte {at}: {report}");
        assert_eq!(report["ok"], false, "byte {at}");
        let problems = report["problems"].as_array().unwrap();
        assert!(
            problems.iter().all(|one| has(one, &["code", "place"])),
            "{report}"
        );
        assert!(
            problems.iter().any(|one| one["code"] == "file"),
            "byte {at}: {report}"
        );
    }
    std::fs::write(&file, &sound).unwrap();
    assert_eq!(book.lxq(&["verify", "--json"]).done()["ok"], true);
}

#[test]
fn people_are_told_that_a_casebook_does_not_hold() {
    let book = Book::new();
    let file = book.path().join("casebook.db");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[3] ^= 1;
    std::fs::write(&file, &bytes).unwrap();
    let said = book.lxq(&["verify"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("不完好"), "{}", said.out);
    // Every other command cannot go on: that is no refusal, the file is unusable.
    assert_eq!(book.lxq(&["call", "dispute_list"]).code, 2);
}
