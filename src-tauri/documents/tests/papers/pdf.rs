//! The PDF: the same text in the same order, and a file that keeps.

use crate::readers::{pages, poppler};
use crate::{DAY, all, said, samples, squeezed};
use lxq_documents::{Day, Fonts, PdfError, to_pdf};
use std::fs::File;
use std::io::Write as _;

#[test]
fn every_paper_says_what_its_model_says_in_its_order() {
    for (name, paper) in all() {
        let pdf = to_pdf(&paper, DAY, Fonts::system()).unwrap();
        assert_eq!(pdf.warnings, [], "{name}");
        let pages = pages(&pdf.bytes);
        assert_eq!(pages.len(), pdf.page_count, "{name}");
        if name == "long-agreement" {
            // The head of its table is there once more, on the page on which it goes on.
            assert_eq!(pdf.page_count, 3, "it is what the figures are taken of");
        } else {
            assert_eq!(squeezed(&pages.concat()), said(&paper), "{name}");
        }
    }
}

#[test]
fn the_file_is_pdf_a_with_all_its_faces() {
    let pdf = to_pdf(&samples::record(), DAY, Fonts::system()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    File::create(&path).unwrap().write_all(&pdf.bytes).unwrap();

    let xmp = poppler("pdfinfo", &["-meta"], &path, &[]);
    assert!(xmp.contains("<pdfaid:part>2</pdfaid:part>"), "{xmp}");
    assert!(
        xmp.contains("<pdfaid:conformance>B</pdfaid:conformance>"),
        "{xmp}"
    );
    let info = poppler("pdfinfo", &["-isodates"], &path, &[]);
    let says = |key: &str, value: &str| {
        let line = info.lines().find(|line| line.starts_with(key));
        assert!(
            line.is_some_and(|line| line.contains(value)),
            "{key} {value}: {info}"
        );
    };
    says("Title:", "人民调解记录");
    says("CreationDate:", "2026-09-01");
    says("Encrypted:", "no");
    says("JavaScript:", "no");

    let faces = poppler("pdffonts", &[], &path, &[]);
    let rows: Vec<_> = faces.lines().skip(2).collect();
    assert!(rows.len() >= 2, "{faces}");
    for row in rows {
        // The last columns are: embedded, subset, Unicode map, object and generation.
        let columns: Vec<_> = row.split_whitespace().rev().take(5).collect();
        assert_eq!(columns[2..], ["yes", "yes", "yes"], "{row}");
    }

    let has = |needle: &str| {
        pdf.bytes
            .windows(needle.len())
            .any(|one| one == needle.as_bytes())
    };
    assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
    assert!(
        has("/OutputIntents") && has("/GTS_PDFA1") && has("/ID ["),
        "intent and identity"
    );
    assert!(!has("/Encrypt"));
    assert!(
        has("/Lang (zh-CN)") || has("/Lang(zh-CN)"),
        "its language is named"
    );
}

#[test]
fn the_same_paper_of_the_same_day_is_the_same_file() {
    let once = || {
        to_pdf(&samples::agreement(), DAY, Fonts::system())
            .unwrap()
            .bytes
    };
    assert!(once() == once());
}

#[test]
fn a_day_outside_the_calendar_is_refused() {
    let day = Day { day: 31, ..DAY };
    let error = to_pdf(&samples::agreement(), day, Fonts::system()).unwrap_err();
    assert!(matches!(error, PdfError::NoSuchDay));
}
