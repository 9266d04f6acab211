//! `lxq statement`: shown, as JSON, as a workbook, as a paper to sign, and what is refused.

use crate::book::Book;
use calamine::{Data, Reader as _, Xlsx};
use rstest::rstest;
use serde_json::json;
use std::io::{Cursor, Read as _};

/// A casebook in which one morning of March was served, with one matter that nobody may read here.
fn served() -> Book {
    let book = Book::new();
    let presence = json!({
        "manner": "on_site", "starts_at": "2026-03-02T00:00:00Z", "ends_at": "2026-03-02T03:15:00Z",
    });
    book.call("check_in", &presence).done();
    let matter = json!({
        "starts_at": "2026-03-02T00:30:00Z", "ends_at": "2026-03-02T01:00:00Z", "manner": "visit",
        "inquirer_name": "赵强", "topic": "labour", "content": "装修公司拖欠工资", "advice": "先协商",
    });
    book.call("record_consultation", &matter).done();
    book
}

/// Writes the statement of March to a file and answers its bytes.
fn written(book: &Book, name: &str) -> Vec<u8> {
    let file = book.file(name, b"");
    let said = book.lxq(&["statement", "--month", "2026-03", "--out", &file]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert_eq!(said.out.trim_end(), format!("报表已写入：{file}"));
    std::fs::read(file).unwrap()
}

#[test]
fn people_read_a_line_a_lawyer_and_the_sum() {
    let said = served().lxq(&["statement", "--month", "2026-03"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let figures = "到岗 0/0　时长 3 小时 15 分　咨询 1 件　登记纠纷 0 件　移送 0 件";
    let expected = [
        "律师服务报表 2026-03-01 至 2026-03-31".to_owned(),
        format!("王国辉　{figures}"),
        format!("合计　{figures}"),
    ];
    assert_eq!(said.out.lines().collect::<Vec<_>>(), expected);
    assert!(!said.out.contains("赵强"), "who asked is nobody's business");
}

#[rstest]
#[case::a_month(&["--month", "2026-03"], "2026-03-01", "2026-03-31", 195)]
#[case::a_short_month(&["--month", "2026-2"], "2026-02-01", "2026-02-28", 0)]
#[case::a_year(&["--year", "2026"], "2026-01-01", "2026-12-31", 195)]
#[case::of_a_lawyer(&["--year", "2026", "--lawyer", "王国辉"], "2026-01-01", "2026-12-31", 195)]
#[case::of_a_platform(
    &["--year", "2026", "--platform", "山景社区一站式平台"], "2026-01-01", "2026-12-31", 195
)]
fn a_program_reads_the_figures_of_the_period(
    #[case] wanted: &[&str],
    #[case] from: &str,
    #[case] to: &str,
    #[case] minutes: u32,
) {
    let mut arguments = vec!["statement", "--json"];
    arguments.extend(wanted);
    let told = served().lxq(&arguments).done();
    assert_eq!((&told["from"], &told["to"]), (&json!(from), &json!(to)));
    assert_eq!(told["total"]["minutes"], minutes);
}

#[test]
fn the_workbook_opens_with_the_same_figures() {
    let mut book = Xlsx::new(Cursor::new(written(&served(), "报表.xlsx"))).unwrap();
    let lawyers = book.worksheet_range("按律师").unwrap();
    let mut rows = lawyers.rows();
    let heads = rows.next().unwrap();
    let line = rows.next().unwrap();
    let cell = |head: &str| {
        let at = heads.iter().position(|one| *one == head);
        &line[at.unwrap_or_else(|| panic!("no column {head}"))]
    };
    assert_eq!(*cell("律师"), Data::String("王国辉".to_owned()));
    assert_eq!(*cell("咨询件数"), Data::Float(1.0));
    assert_eq!(*cell("服务时长（小时）"), Data::Float(3.3));
}

#[test]
fn the_paper_opens_with_the_same_figures_and_nobody_who_asked() {
    // An ending in capitals is an ending as well.
    let bytes = written(&served(), "报表.DOCX");
    let mut paper = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    paper
        .by_name("word/document.xml")
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    for word in ["马桥子街道律师服务报表", "2026年3月", "王国辉", "3.3"] {
        assert!(text.contains(word), "{word}");
    }
    for secret in ["赵强", "装修公司"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn a_program_is_told_which_file_was_written_and_the_export_is_kept() {
    let book = served();
    let file = book.file("报表.xlsx", b"");
    let told = book
        .lxq(&["statement", "--month", "2026-03", "--out", &file, "--json"])
        .done();
    assert_eq!(told, json!({ "file": file }));
    assert!(std::fs::metadata(&file).unwrap().len() > 0);
}

#[rstest]
#[case::no_month(&["--month", "三月"], "month", "月份")]
#[case::a_thirteenth_month(&["--month", "2026-13"], "month", "月份")]
#[case::a_day(&["--month", "2026-03-02"], "month", "月份")]
#[case::a_month_to_come(&["--month", "2099-01"], "month", "月份")]
#[case::another_century(&["--year", "1999"], "year", "年份")]
#[case::an_ending(&["--out", "FOLDER/报表.pdf"], "format", "文件格式")]
#[case::no_ending(&["--out", "FOLDER/报表"], "format", "文件格式")]
#[case::a_lawyer(&["--lawyer", "没有这个人"], "lawyer_id", "值班律师")]
#[case::a_platform(&["--platform", "没有这个平台"], "platform_id", "平台")]
fn what_is_not_there_is_refused_in_words_and_writes_nothing(
    #[case] wanted: &[&str],
    #[case] field: &str,
    #[case] name: &str,
) {
    let book = Book::new();
    let folder = book.path().parent().unwrap().to_owned();
    let before = std::fs::read_dir(&folder).unwrap().count();
    let here: Vec<String> = wanted
        .iter()
        .map(|word| word.replace("FOLDER", folder.to_str().unwrap()))
        .collect();
    let mut arguments = vec!["statement"];
    arguments.extend(here.iter().map(String::as_str));
    let people = book.lxq(&arguments);
    assert_eq!((people.code, people.out.as_str()), (1, ""));
    assert!(people.err.contains(&format!("{name}：")), "{}", people.err);
    assert!(!people.err.contains("没有这个"), "{}", people.err);
    arguments.push("--json");
    let program = book.lxq(&arguments);
    assert_eq!(program.code, 1);
    assert_eq!(program.json()["failure"]["fields"][0]["field"], field);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), before);
}

#[test]
fn a_month_and_a_year_together_and_a_folder_that_is_away_are_misuse() {
    let book = Book::new();
    let both = book.lxq(&["statement", "--month", "2026-03", "--year", "2026"]);
    assert_eq!((both.code, both.out.as_str()), (2, ""));
    let away = book.lxq(&["statement", "--out", "/no/such/folder/报表.xlsx"]);
    assert_eq!((away.code, away.out.as_str()), (2, ""));
    assert!(!away.err.is_empty());
}
