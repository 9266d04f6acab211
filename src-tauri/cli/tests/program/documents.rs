//! `lxq documents` and `lxq verify-dossier`, on a small demo street.

use crate::book::Book;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The docket number of a dispute that was settled in writing.
fn settled(book: &Book) -> String {
    let ask = json!({ "status": ["closed"], "limit": 50 });
    let found = book.call("dispute_list", &ask).done();
    let rows = found["rows"].as_array().unwrap();
    let is_settled = |row: &&Value| {
        let id = json!({ "id": row["id"] });
        let case = book.call("dispute_case", &id).done();
        case["agreement"]["form"] == "written"
    };
    let row = rows.iter().find(is_settled).unwrap();
    row["docket_no"].as_str().unwrap().to_owned()
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A dossier that was bound, with the folder in which it lies.
fn bound(book: &Book) -> (String, PathBuf, String) {
    let docket = settled(book);
    let out = book.path().with_file_name("out");
    let said = book.lxq(&[
        "documents",
        &docket,
        "--out",
        out.to_str().unwrap(),
        "--json",
    ]);
    let found = said.done();
    let written = found["files"].as_array().unwrap();
    let dossier = written.last().unwrap()["file"].as_str().unwrap().to_owned();
    (docket, out, dossier)
}

#[test]
fn every_paper_of_a_case_is_written_and_its_dossier_beside_them() {
    let book = Book::demo();
    let (docket, out, dossier) = bound(&book);
    let names = files(&out);
    for paper in [
        "人民调解协议书.docx",
        "人民调解当事人权利义务告知书（1）.docx",
    ] {
        assert!(names.contains(&paper.to_owned()), "{names:?}");
    }
    assert!(dossier.ends_with(&format!("{docket}卷宗.pdf")), "{dossier}");
    for name in &names {
        let bytes = std::fs::read(out.join(name)).unwrap();
        let begin: &[u8] = if name.ends_with(".pdf") {
            b"%PDF-"
        } else {
            b"PK"
        };
        assert!(bytes.starts_with(begin), "{name}");
    }
}

#[test]
fn one_form_is_written_by_its_chinese_name_and_nothing_is_written_over() {
    let book = Book::demo();
    let docket = settled(&book);
    let out = book.path().with_file_name("out");
    let write = || {
        let folder = out.to_str().unwrap();
        book.lxq(&[
            "documents",
            &docket,
            "--out",
            folder,
            "--form",
            "卷宗情况说明",
        ])
    };
    assert_eq!(write().code, 0);
    assert!(write().out.contains("已写入"));
    assert_eq!(files(&out).len(), 2, "the first copy is still there");
}

#[test]
fn a_form_or_a_case_that_is_not_known_is_told() {
    let book = Book::demo();
    let docket = settled(&book);
    let out = book.path().with_file_name("out");
    let folder = out.to_str().unwrap();
    let said = book.lxq(&["documents", &docket, "--out", folder, "--form", "结婚证"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    let said = book.lxq(&["documents", "（2020）马山景人调字第1号", "--out", folder]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(!out.exists() || files(&out).is_empty());
}

#[test]
fn a_dossier_is_proved_by_its_casebook_and_a_changed_one_is_not() {
    let book = Book::demo();
    let (_, _, dossier) = bound(&book);
    let said = book.lxq(&["verify-dossier", &dossier]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("完全一致"), "{}", said.out);
    let mut bytes = std::fs::read(&dossier).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&dossier, &bytes).unwrap();
    let said = book.lxq(&["verify-dossier", &dossier]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.out.contains("不一致"), "{}", said.out);
    assert_eq!(book.lxq(&["verify-dossier", "没有这个文件.pdf"]).code, 2);
}

#[test]
fn a_third_party_proves_a_dossier_with_the_bundle_alone() {
    let book = Book::demo();
    let (docket, _, dossier) = bound(&book);
    let case = book
        .call("dispute_case", &json!({ "docket_no": docket }))
        .done();
    let request = json!({ "dispute_id": case["row"]["id"] });
    let saved = book.lxq(&[
        "dossier-proof",
        &docket,
        "--out",
        Path::new(&dossier).parent().unwrap().to_str().unwrap(),
        "--json",
    ]);
    let proof = saved.done()["file"].as_str().unwrap().to_owned();
    assert!(book.call("export_dossier_proof", &request).code == 0);
    let said = Book::alone(&["verify-dossier", &dossier, "--proof", &proof]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let report = Book::alone(&["verify-dossier", &dossier, "--proof", &proof, "--json"]).json();
    assert_eq!(report["is_file_unchanged"], true);
    assert_eq!(report["is_history_unchanged"], true);
    let text = std::fs::read_to_string(&proof).unwrap();
    let spoilt = text.replacen("dispute.registered", "dispute.accepted", 1);
    assert_ne!(text, spoilt);
    std::fs::write(&proof, spoilt).unwrap();
    let said = Book::alone(&["verify-dossier", &dossier, "--proof", &proof]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.out.contains("改动"), "{}", said.out);
    std::fs::write(&proof, "no bundle").unwrap();
    let said = Book::alone(&["verify-dossier", &dossier, "--proof", &proof]);
    assert_eq!(said.code, 2, "{}{}", said.out, said.err);
}

#[test]
fn the_notices_of_a_day_over_all_cases_are_written_as_one_folder() {
    let book = Book::demo();
    let docket = settled(&book);
    let case = book
        .call("dispute_case", &json!({ "docket_no": docket }))
        .done();
    let day = case["rights_told_on"].as_str().unwrap();
    let out = book.path().with_file_name("out");
    let folder = out.to_str().unwrap();
    let ask = [
        "documents",
        "--notices",
        "--from",
        day,
        "--to",
        day,
        "--out",
        folder,
    ];
    let said = book.lxq(&ask);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("份通知书"), "{}", said.out);
    let names = files(&out);
    assert_eq!(names, [format!("通知书-{day}至{day}.zip")]);
    let bytes = std::fs::read(out.join(&names[0])).unwrap();
    assert!(bytes.starts_with(b"PK"));
    // A week in which nothing happened says so; half a period is a mistake of usage.
    let none = [
        "documents",
        "--notices",
        "--from",
        "2001-01-01",
        "--to",
        "2001-01-07",
        "--out",
        folder,
    ];
    let said = book.lxq(&none);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    let half = ["documents", "--notices", "--from", day, "--out", folder];
    assert_eq!(book.lxq(&half).code, 2);
}
