use crate::readers::{boxes, part};
use crate::{DAY, all, said, samples, squeezed};
use lxq_documents::{Align, Block, Column, Document, Fonts, Table, to_docx, to_pdf};
use std::collections::HashMap;

#[test]
fn every_paper_says_what_its_model_says_in_its_order() {
    for (name, paper) in all() {
        let (texts, _) = part(&to_docx(&paper).unwrap(), "word/document.xml");
        assert_eq!(squeezed(&texts.concat()), said(&paper), "{name}");
    }
}

#[test]
fn a_report_keeps_a_line_to_a_text_and_a_row_to_a_page() {
    let paper = Document {
        blocks: vec![
            Block::Paragraph("甲 < 乙 & \"丙\"\n第二行".to_owned()),
            Block::Table(table(
                &["律师", "件数"],
                &[&["林某", "12"], &["合计", "12"]],
            )),
        ],
        ..samples::report()
    };
    let (texts, elements) = part(&to_docx(&paper).unwrap(), "word/document.xml");
    assert_eq!(
        texts[2..],
        [
            "甲 < 乙 & \"丙\"",
            "第二行",
            "律师",
            "件数",
            "林某",
            "12",
            "合计",
            "12"
        ]
    );
    let count = |name: &str| elements.iter().filter(|one| *one == name).count();
    assert_eq!(
        (count("w:tbl"), count("w:tr"), count("w:cantSplit")),
        (1, 3, 3)
    );
    assert_eq!(
        count("w:tblHeader"),
        1,
        "the head is there again on each page"
    );
}

#[test]
fn the_foot_of_a_report_says_what_it_is_and_its_number() {
    let (texts, _) = part(&to_docx(&samples::report()).unwrap(), "word/footer1.xml");
    assert_eq!(texts.first().map(String::as_str), Some("内部使用　第 "));
}

#[test]
fn only_following_pages_of_an_official_paper_have_a_head_and_a_foot() {
    let bytes = to_docx(&samples::agreement()).unwrap();
    let (head, _) = part(&bytes, "word/header1.xml");
    assert_eq!(head, ["人民调解协议书（续页）"]);
    let (foot, _) = part(&bytes, "word/footer1.xml");
    assert_eq!(foot, ["第 ", "PAGE1", " 页　共 ", "NUMPAGES1", " 页"]);
    let (_, elements) = part(&bytes, "word/document.xml");
    let count = |name: &str| elements.iter().filter(|one| *one == name).count();
    assert_eq!(
        (
            count("w:titlePg"),
            count("w:headerReference"),
            count("w:footerReference")
        ),
        (1, 1, 1)
    );
}

#[test]
fn to_whom_a_paper_is_addressed_stands_at_the_margin() {
    let told = ["王国辉：", "您好：", "此致", "某某人民法院"];
    let paper = Document {
        blocks: told.map(|text| Block::Paragraph(text.to_owned())).to_vec(),
        ..samples::agreement()
    };
    let (_, elements) = part(&to_docx(&paper).unwrap(), "word/document.xml");
    let indents = elements.iter().filter(|one| *one == "w:ind").count();
    assert_eq!(indents, 2, "您好 and 此致 are further in");
    let left = left_edges(&paper);
    let is_one = |one: &str, other: &str| (left[one] - left[other]).abs() < 0.5;
    assert!(left["王国辉："] + 20.0 < left["您好："], "{left:?}");
    assert!(
        is_one("您好：", "此致") && is_one("某某人民法院", "王国辉："),
        "{left:?}"
    );
}

#[test]
fn a_row_with_too_few_cells_is_filled_up() {
    let mut short = samples::report();
    short.blocks = vec![Block::Table(table(&["甲", "乙"], &[&["一"]]))];
    let (_, elements) = part(&to_docx(&short).unwrap(), "word/document.xml");
    assert_eq!(elements.iter().filter(|one| *one == "w:tc").count(), 4);
}

fn table(heads: &[&str], rows: &[&[&str]]) -> Table {
    Table {
        columns: heads
            .iter()
            .map(|head| Column {
                title: (*head).to_owned(),
                share: 0,
                align: Align::Words,
            })
            .collect(),
        rows: rows
            .iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect(),
        has_total: true,
    }
}

/// Where each line of a PDF begins, in points.
fn left_edges(paper: &Document) -> HashMap<String, f64> {
    let pdf = to_pdf(paper, DAY, Fonts::system()).unwrap();
    let words = boxes(&pdf.bytes).into_iter().flat_map(|page| page.words);
    words.map(|word| (word.text, word.left)).collect()
}
