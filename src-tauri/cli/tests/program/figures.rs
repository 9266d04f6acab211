//! `lxq figures`: shown, as JSON, as a workbook, and what is refused.

use crate::book::Book;
use calamine::{Reader as _, Xlsx};
use rstest::rstest;
use std::io::Cursor;

const YEAR: [&str; 4] = ["--from", "2026-01-01", "--to", "2026-12-31"];

fn asked<'a>(table: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["figures", table][..], &YEAR, more].concat()
}

#[test]
fn people_read_the_lines_and_the_periods_beside_them() {
    let said = Book::new().lxq(&asked("street_year", &[]));
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(
        said.out
            .starts_with("2026-01-01 至 2026-12-31\n项目　本期　上期　上年同期\n")
    );
    assert!(
        said.out.contains("\n登记纠纷（件）　0　0　0\n"),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("\n调解成功率（四种调解合计）　—　—　—\n"),
        "{}",
        said.out
    );
}

#[test]
fn the_workbook_is_written_with_the_definitions_beside_it() {
    let book = Book::new();
    let file = book.file("figures.xlsx", b"");
    let said = book.lxq(&asked(
        "case_table",
        &["--unit", "platform", "--out", &file],
    ));
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let sheets = Xlsx::new(Cursor::new(std::fs::read(file).unwrap())).unwrap();
    assert_eq!(sheets.sheet_names(), ["人民调解案件情况统计表", "口径"]);
}

#[test]
fn a_program_reads_them_as_the_casebook_was() {
    let book = Book::new();
    let instant = ["--as-of", "2020-01-01T00:00:00Z", "--json"];
    let said = book.lxq(&asked("case_table", &instant));
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let found: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(found["as_of"], "2020-01-01T00:00:00Z");
    assert_eq!(found["table"]["rows"], serde_json::json!([]));
}

#[rstest]
#[case::a_table_that_is_not_there(&["figures", "no_such_table"])]
#[case::a_period_that_ends_before_it_begins(
    &["figures", "case_table", "--from", "2026-02-01", "--to", "2026-01-01"]
)]
#[case::a_file_of_another_kind(&["figures", "case_table", "--out", "figures.txt"])]
fn what_cannot_be_counted_is_refused(#[case] wanted: &[&str]) {
    let said = Book::new().lxq(wanted);
    assert_ne!(said.code, 0);
    assert_eq!(said.out, "");
    assert!(!said.err.is_empty());
}
