//! A rendered paper is read again by another reader: the same text in the same order.

use crate::{Align, Block, Column, Document, SignatureLine, Table, to_docx};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read as _};

fn column(title: &str, share: u32, align: Align) -> Column {
    Column {
        title: title.to_owned(),
        share,
        align,
    }
}

fn paper() -> Document {
    Document {
        title: "律师服务报表".to_owned(),
        subtitle: Some("2026年3月".to_owned()),
        blocks: vec![
            Block::Heading("一、服务情况".to_owned()),
            Block::Paragraph("甲 < 乙 & \"丙\"\n第二行".to_owned()),
            Block::Table(Table {
                columns: vec![
                    column("律师", 2, Align::Words),
                    column("件数", 1, Align::Figures),
                ],
                rows: vec![
                    vec!["林某".to_owned(), "12".to_owned()],
                    vec!["合计".to_owned(), "12".to_owned()],
                ],
                has_total: true,
            }),
            Block::Note("口径：见说明。".to_owned()),
            Block::Signatures(vec![SignatureLine {
                label: "律师（签名）".to_owned(),
                has_day: true,
            }]),
        ],
        foot: "内部使用".to_owned(),
        is_landscape: true,
    }
}

/// A part of the container, parsed whole: its texts in order, and how often each element begins.
fn part(bytes: &[u8], name: &str) -> (Vec<String>, Vec<String>) {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut xml)
        .unwrap();
    let mut reader = Reader::from_str(&xml);
    reader.config_mut().check_end_names = true;
    let (mut texts, mut elements, mut text) = (Vec::new(), Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => {
                elements.push(String::from_utf8(start.name().as_ref().to_vec()).unwrap());
            }
            Event::Text(words) => text.push_str(&words.decode().unwrap()),
            Event::GeneralRef(name) => {
                text.push_str(match &*name.decode().unwrap() {
                    "lt" => "<",
                    "gt" => ">",
                    "amp" => "&",
                    "quot" => "\"",
                    other => panic!("&{other};"),
                });
            }
            Event::End(end) if end.name().as_ref() == b"w:t" => {
                texts.push(std::mem::take(&mut text));
            }
            Event::Eof => return (texts, elements),
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::DocType(_)
            | Event::End(_)
            | Event::PI(_) => {}
        }
    }
}

#[test]
fn a_paper_says_what_its_model_says_in_its_order() {
    let bytes = to_docx(&paper()).unwrap();
    let (texts, elements) = part(&bytes, "word/document.xml");
    assert_eq!(
        texts,
        [
            "律师服务报表",
            "2026年3月",
            "一、服务情况",
            "甲 < 乙 & \"丙\"",
            "第二行",
            "律师",
            "件数",
            "林某",
            "12",
            "合计",
            "12",
            "口径：见说明。",
            "律师（签名）：＿＿＿＿＿＿＿＿＿＿　　　　年　　月　　日",
        ]
    );
    let count = |name: &str| elements.iter().filter(|one| *one == name).count();
    assert_eq!(
        (count("w:tbl"), count("w:tr"), count("w:cantSplit")),
        (1, 3, 3)
    );
}

#[test]
fn the_foot_of_a_page_says_what_it_is_and_its_number() {
    let bytes = to_docx(&paper()).unwrap();
    let (texts, _) = part(&bytes, "word/footer1.xml");
    assert_eq!(texts.first().map(String::as_str), Some("内部使用　第 "));
}

#[test]
fn a_row_with_too_few_cells_is_filled_up() {
    let mut short = paper();
    short.blocks = vec![Block::Table(Table {
        columns: vec![column("甲", 0, Align::Words), column("乙", 0, Align::Words)],
        rows: vec![vec!["一".to_owned()]],
        has_total: false,
    })];
    let (_, elements) = part(&to_docx(&short).unwrap(), "word/document.xml");
    assert_eq!(elements.iter().filter(|one| *one == "w:tc").count(), 4);
}
