//! What holds for every paper: it renders, and its signatures stand below what they sign.

use crate::readers::{pages, part};
use crate::strategies::document;
use crate::{DAY, samples, squeezed};
use lxq_documents::{Block, Document, Fonts, SignatureLine, to_docx, to_pdf};
use proptest::prelude::*;

fn signed(before: Vec<Block>, signers: usize, has_seal: bool) -> Document {
    let mut blocks = before;
    blocks.push(Block::Signatures(
        (0..signers)
            .map(|_| SignatureLine {
                label: "当事人（签名）".to_owned(),
                has_day: true,
            })
            .collect(),
    ));
    if has_seal {
        blocks.push(Block::Seal {
            label: "（印章）".to_owned(),
            day: None,
        });
    }
    Document {
        blocks,
        ..samples::agreement()
    }
}

/// The page of the last word holds the end of what stands before the signatures, and all of them.
fn assert_whole(paper: &Document, signers: usize, has_seal: bool) {
    let pdf = to_pdf(paper, DAY, Fonts::system()).unwrap();
    let pages = pages(&pdf.bytes);
    let last = squeezed(pages.last().unwrap());
    assert!(
        last.contains("末"),
        "{} pages, the last: {last}",
        pages.len()
    );
    assert_eq!(last.matches("当事人（签名）").count(), signers, "{last}");
    assert_eq!(last.contains("（印章）"), has_seal);
}

#[test]
fn however_many_sign_all_of_them_are_printed() {
    for signers in [16, 17, 40, 200] {
        let paper = signed(vec![Block::Paragraph("末".to_owned())], signers, true);
        let pdf = to_pdf(&paper, DAY, Fonts::system()).unwrap();
        let text = squeezed(&pages(&pdf.bytes).concat());
        assert_eq!(text.matches("当事人（签名）").count(), signers);
        assert!(text.contains("（印章）"));
    }
}

#[test]
fn a_box_with_more_than_a_page_of_words_goes_on_to_the_next() {
    let boxed = |label: &str, text: &str| lxq_documents::FormBox {
        label: label.to_owned(),
        value: text.repeat(900),
        share: 1,
        lines: 1,
    };
    for row in [
        vec![boxed("项", "长")],
        vec![boxed("项", "长"), boxed("另一项", "word ")],
    ] {
        let paper = signed(vec![Block::Form(vec![row])], 2, true);
        let pdf = to_pdf(&paper, DAY, Fonts::system()).unwrap();
        let text = pages(&pdf.bytes).concat();
        assert_eq!(text.matches('长').count(), 900, "{} pages", pdf.page_count);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn signatures_are_never_torn_from_the_last_paragraph(
        lengths in proptest::collection::vec(0..700_usize, 1..4),
        last in 0..900_usize,
        signers in 1..7_usize,
        has_seal: bool,
        is_field: bool,
    ) {
        let mut before: Vec<_> = lengths.iter().map(|length| Block::Paragraph("文".repeat(*length))).collect();
        let text = format!("{}末", "字".repeat(last));
        before.push(if is_field {
            Block::Fields(vec![lxq_documents::Field { label: "事由".to_owned(), value: text, blank: 3 }])
        } else {
            Block::Paragraph(text)
        });
        assert_whole(&signed(before, signers, has_seal), signers, has_seal);
    }

    #[test]
    fn signatures_are_never_torn_from_the_last_row_of_a_form(
        rows in 1..30_usize,
        signers in 1..7_usize,
        is_table: bool,
    ) {
        let text = |row: usize| if row == rows { "末".to_owned() } else { "文".to_owned() };
        let before = if is_table {
            Block::Table(lxq_documents::Table {
                columns: vec![lxq_documents::Column { title: "头".to_owned(), share: 1, align: lxq_documents::Align::Words }],
                rows: (1..=rows).map(|row| vec![text(row)]).collect(),
                has_total: false,
            })
        } else {
            let boxed = |row| lxq_documents::FormBox { label: "项".to_owned(), value: text(row), share: 1, lines: 1 };
            Block::Form((1..=rows).map(|row| vec![boxed(row)]).collect())
        };
        assert_whole(&signed(vec![before], signers, true), signers, true);
    }

    #[test]
    fn any_paper_renders_and_says_its_words(paper in document()) {
        let docx = to_docx(&paper).unwrap();
        let (texts, _) = part(&docx, "word/document.xml");
        assert_eq!(squeezed(&texts.concat()), squeezed(&paper.words().concat()));
        let pdf = to_pdf(&paper, DAY, Fonts::system()).unwrap();
        assert!(pdf.page_count > 0 && pdf.bytes.starts_with(b"%PDF-1.7"));
    }
}
