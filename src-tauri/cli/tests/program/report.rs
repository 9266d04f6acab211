//! `lxq report`: sent, listed, proved, written again, and what is refused.

use crate::book::Book;
use rstest::rstest;

fn send<'a>(table: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let year = ["--from", "2026-01-01", "--to", "2026-12-31"];
    [
        &["report", "send", table, "--sent-to", "区司法局"][..],
        &year,
        more,
    ]
    .concat()
}

#[test]
fn a_report_is_sent_with_its_file_listed_and_proved() {
    let book = Book::new();
    let file = book.file("sent.xlsx", b"");
    let said = book.lxq(&send("case_table", &["--out", &file]));
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let number = said.out.split(['：', '　']).nth(1).unwrap();
    let number = number.trim_start_matches("编号 ").to_owned();
    let sent = std::fs::read(&file).unwrap();
    assert!(sent.starts_with(b"PK"));

    let said = book.lxq(&["report", "list"]);
    assert!(said.out.contains("人民调解案件情况统计表"), "{}", said.out);
    assert!(said.out.ends_with("共 1 份。\n"), "{}", said.out);
    let said = book.lxq(&["report", "check", &number]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.starts_with("相符："), "{}", said.out);

    let again = book.file("again.xlsx", b"");
    let said = book.lxq(&["report", "export", &number, "--out", &again]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert_eq!(std::fs::read(&again).unwrap(), sent, "to the last byte");

    let said = book.lxq(&send("case_table", &["--corrects", &number]));
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let said = book.lxq(&["report", "list"]);
    assert!(said.out.contains("更正\n"), "{}", said.out);
}

#[rstest]
#[case::a_file_of_another_kind(&send("case_table", &["--out", "report.pdf"]))]
#[case::a_table_that_is_not_there(&send("no_such_table", &[]))]
#[case::a_number_that_is_not_there(&["report", "check", "1999-1"])]
#[case::one_that_puts_right_what_is_not_there(&send("case_table", &["--corrects", "1999-1"]))]
fn what_cannot_be_done_is_refused_and_nothing_is_kept(#[case] wanted: &[&str]) {
    let book = Book::new();
    let said = book.lxq(wanted);
    assert_ne!(said.code, 0, "{}", said.out);
    assert!(!said.err.is_empty());
    assert!(book.lxq(&["report", "list"]).out.contains("共 0 份"));
}
