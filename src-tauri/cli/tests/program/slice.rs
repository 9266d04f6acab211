//! `lxq slice`: shown, as JSON, as a file, and what is refused.

use crate::book::Book;
use rstest::rstest;

const YEAR: [&str; 4] = ["--from", "2026-01-01", "--to", "2026-12-31"];

fn asked<'a>(sides: &'a [&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [&["slice"][..], sides, &YEAR, more].concat()
}

#[test]
fn people_read_a_grouping_with_its_totals() {
    let said = Book::new().lxq(&asked(&["dispute_type", "outcome"], &[]));
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out, "2026-01-01 至 2026-12-31\n项目　合计\n合计　0\n");
}

#[test]
fn a_program_reads_it_narrowed_and_as_the_casebook_was() {
    let more = [
        "--only",
        "source=applied,proactive",
        "--measure",
        "success_rate",
        "--as-of",
        "2020-01-01T00:00:00Z",
        "--json",
    ];
    let said = Book::new().lxq(&asked(&["month"], &more));
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let found: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(found["as_of"], "2020-01-01T00:00:00Z");
    assert_eq!(found["measure"], "success_rate");
    assert_eq!(found["rows"], serde_json::json!([]));
}

#[test]
fn a_grouping_is_written_as_a_file() {
    let book = Book::new();
    let file = book.file("slice.csv", b"");
    let said = book.lxq(&asked(&["platform", "month"], &["--out", &file]));
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let text = std::fs::read_to_string(file).unwrap().replace('"', "");
    assert!(text.contains("平台,合计"), "{text}");
}

#[rstest]
#[case::a_side_that_is_not_there(&["slice", "colour"])]
#[case::the_same_side_twice(&["slice", "month", "month"])]
#[case::a_filter_without_values(&["slice", "month", "--only", "source"])]
#[case::a_file_of_another_kind(&["slice", "month", "--out", "slice.docx"])]
fn what_cannot_be_grouped_is_refused(#[case] wanted: &[&str]) {
    let said = Book::new().lxq(wanted);
    assert_ne!(said.code, 0);
    assert_eq!(said.out, "");
    assert!(!said.err.is_empty());
}
