//! Nothing in a text is markup: not for typst, not for XML.

use crate::readers::{pages, part};
use crate::{DAY, samples, squeezed};
use lxq_documents::{Block, Document, Field, Fonts, to_docx, to_pdf};

const SIGNS: &str =
    r##"#let x = 1; *粗* _斜_ "引" \ $a^2$ @某 `码` <标> [括] {花} ~ = - + / // /* */ ' & %"##;

fn paper() -> Document {
    Document {
        title: SIGNS.to_owned(),
        subtitle: Some(SIGNS.to_owned()),
        number: Some(SIGNS.to_owned()),
        blocks: vec![
            Block::Paragraph(format!(
                "{SIGNS}\r\n二\u{b}三\u{2028}四\u{0}\u{1}\u{1b}\u{202e}\u{feff}\t五"
            )),
            Block::Fields(vec![Field {
                label: SIGNS.to_owned(),
                value: SIGNS.to_owned(),
                blank: 3,
            }]),
            Block::Heading("#panic(\"no\")".to_owned()),
            Block::Note("\\u{41} \\n #{ 1 }".to_owned()),
        ],
        ..samples::agreement()
    }
}

#[test]
fn signs_of_markup_are_printed_as_they_are() {
    let pdf = to_pdf(&paper(), DAY, Fonts::system()).unwrap();
    assert_eq!(pdf.warnings, []);
    let wanted = squeezed(&paper().words().concat());
    assert_eq!(squeezed(&pages(&pdf.bytes).concat()), wanted);
    assert!(
        wanted.contains("二三四五"),
        "controls are left out, lines kept"
    );
    let (texts, _) = part(&to_docx(&paper()).unwrap(), "word/document.xml");
    assert_eq!(squeezed(&texts.concat()), wanted);
}
