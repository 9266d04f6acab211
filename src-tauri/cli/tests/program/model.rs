//! `lxq model`: suggested, judged, and what is refused.

use crate::book::Book;
use std::fmt::Write as _;

fn labelled(book: &Book) -> String {
    let mut table = String::from("详情,标签\n");
    for at in 0..40 {
        let (text, label) = if at % 2 == 0 {
            ("楼上卫生间漏水泡坏天花板和墙纸", "邻里")
        } else {
            ("工地老板拖欠农民工工资不露面", "劳动")
        };
        writeln!(
            table,
            "第{at}件甲乙丙丁{at}号，{text}{},{label}",
            "又".repeat(at % 9)
        )
        .unwrap();
    }
    book.file("标注.csv", table.as_bytes())
}

#[test]
fn a_labelled_table_is_judged_with_macro_f1_and_each_type() {
    let book = Book::new();
    let file = labelled(&book);
    let asked = [
        "model", "evaluate", "--file", &file, "--text", "详情", "--label", "标签",
    ];
    let said = book.lxq(&asked);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("宏平均 F1　1.000"), "{}", said.out);
    for label in ["邻里", "劳动"] {
        assert!(said.out.contains(label), "{}", said.out);
    }
    let found = book.lxq(&[&asked[..], &["--json"]].concat()).done();
    assert_eq!(found["types"].as_array().unwrap().len(), 2);
    assert!(found["suggesting_ms"].as_f64().unwrap() > 0.0);
}

#[test]
fn a_street_with_few_closed_disputes_is_told_so() {
    let book = Book::demo();
    let said = book.lxq(&["model", "evaluate"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("记录太少"), "{}", said.err);
    let said = book.lxq(&["model", "suggest", "楼上漏水泡坏天花板，对方不修"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("已结案的纠纷还太少"), "{}", said.out);
}

#[test]
fn a_table_without_its_columns_is_misuse_and_a_wrong_column_is_named() {
    let book = Book::new();
    let file = labelled(&book);
    assert_eq!(book.lxq(&["model", "evaluate", "--file", &file]).code, 2);
    let said = book.lxq(&[
        "model", "evaluate", "--file", &file, "--text", "正文", "--label", "标签",
    ]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("正文"), "{}", said.err);
}
