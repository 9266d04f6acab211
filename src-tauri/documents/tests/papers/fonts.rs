//! Which faces are taken, and what is said of characters that none of them draws.

use crate::readers::pages;
use crate::{DAY, samples};
use lxq_documents::{Block, Document, Fonts, PdfError, Warning, to_pdf, unprintable};

/// In no face: a number of the third plane that Unicode has given to no character.
const NOWHERE: char = '\u{3fffd}';
/// 㐂, of Extension A, and 𠮷 and 𠀋, of Extension B, that Noto CJK draws.
const RARE: &str = "㐂𠮷𠀋";

fn with(text: &str) -> Document {
    Document {
        blocks: vec![Block::Paragraph(text.to_owned())],
        ..samples::agreement()
    }
}

#[test]
fn this_machine_draws_what_every_paper_needs() {
    let fonts = Fonts::system();
    assert!(fonts.has_chinese(), "setup installs fonts-noto-cjk");
    for needed in "☑□＿〓（）〔〕¥：、。《》〇—".chars() {
        assert!(fonts.draws(needed), "{needed}");
    }
}

#[test]
fn rare_characters_are_drawn_by_the_face_that_has_them() {
    let paper = with(RARE);
    let pdf = to_pdf(&paper, DAY, Fonts::system()).unwrap();
    assert_eq!(pdf.warnings, []);
    assert!(pages(&pdf.bytes).concat().contains(RARE));
}

#[test]
fn a_character_no_face_has_is_named_and_its_place_marked() {
    let paper = with(&format!("张{NOWHERE}到场，张{NOWHERE}签名"));
    let pdf = to_pdf(&paper, DAY, Fonts::system()).unwrap();
    assert_eq!(pdf.warnings, [Warning::NotPrintable(vec![NOWHERE])]);
    assert!(pages(&pdf.bytes).concat().contains("张〓到场，张〓签名"));
    assert_eq!(unprintable(&paper, Fonts::system()), [NOWHERE]);
}

#[test]
fn the_private_area_is_drawn_by_no_face() {
    assert!(!Fonts::system().draws('\u{e000}'));
}

#[test]
fn a_machine_without_a_chinese_face_is_told_so() {
    let empty = tempfile::tempdir().unwrap();
    let fonts = Fonts::in_folder(empty.path());
    let error = to_pdf(&samples::agreement(), DAY, &fonts).unwrap_err();
    assert!(matches!(error, PdfError::NoChineseFont));
}
