//! The dossier: what is in it, on which pages, and what is said of what could not be put in.

use crate::readers::{pages, poppler};
use crate::{DAY, samples, squeezed};
use image::{DynamicImage, ImageFormat, RgbImage};
use lxq_documents::{
    Dossier, DossierPdf, Fonts, PartContent, PartPages, Warning, to_docx, to_dossier, to_pdf,
};
use std::fs::File;
use std::io::{Cursor, Write as _};

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let shade = |x: u32, y: u32| image::Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 90]);
    let picture = DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, shade));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn photo(bytes: Vec<u8>, caption: &str) -> PartContent {
    PartContent::Image {
        bytes,
        caption: caption.to_owned(),
    }
}

fn foreign(bytes: Vec<u8>, caption: &str) -> PartContent {
    PartContent::Pdf {
        bytes,
        caption: caption.to_owned(),
    }
}

fn bound(dossier: &Dossier) -> DossierPdf {
    to_dossier(dossier, DAY, Fonts::system()).unwrap()
}

fn only(evidence: Vec<PartContent>) -> Dossier {
    let mut dossier = samples::dossier(evidence);
    dossier
        .parts
        .retain(|part| part.title == "人民调解证据材料");
    dossier
}

#[test]
fn the_contents_name_the_pages_that_carry_the_parts() {
    let evidence = vec![
        photo(picture(400, 300, ImageFormat::Jpeg), "一号照片"),
        photo(picture(400, 300, ImageFormat::Png), "二号照片"),
        photo(picture(300, 400, ImageFormat::WebP), "三号照片"),
        photo(picture(300, 400, ImageFormat::Gif), "四号照片"),
    ];
    let dossier = samples::dossier(evidence);
    let bound = bound(&dossier);
    assert_eq!(bound.warnings, [Warning::PartMissing { part: 2 }]);
    let pages = pages(&bound.bytes);
    assert_eq!(pages.len(), bound.page_count);

    let inside = pages
        .iter()
        .position(|page| page.contains("申请人（签名"))
        .unwrap();
    let contents: String = squeezed(&pages[..inside].concat());
    let mut next = 1;
    for (part, pages_of_part) in dossier.parts.iter().zip(&bound.contents) {
        let Some(PartPages { first, last }) = *pages_of_part else {
            assert!(part.content.is_empty());
            continue;
        };
        assert_eq!(first, next, "{}: the parts follow each other", part.title);
        next = last + 1;
        let printed = if first == last {
            first.to_string()
        } else {
            format!("{first}—{last}")
        };
        assert!(
            contents.contains(&format!("{}{printed}", part.title)),
            "{printed}: {contents}"
        );
        for number in first..=last {
            let page = &pages[inside + number - 1];
            assert_eq!(
                page.lines().next().unwrap().trim(),
                number.to_string(),
                "its number is on it"
            );
        }
    }
    let evidence = bound.contents[3].unwrap();
    assert_eq!(
        evidence.last - evidence.first,
        2,
        "two wide ones share a page, two high ones do not"
    );
    let first = &pages[inside + evidence.first - 1];
    assert!(first.contains("一号照片") && first.contains("二号照片"));
}

#[test]
fn fronts_are_numbered_at_the_right_and_reverses_at_the_left() {
    let bound = bound(&samples::dossier(Vec::new()));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dossier.pdf");
    File::create(&path)
        .unwrap()
        .write_all(&bound.bytes)
        .unwrap();
    let first = bound.page_count
        - pages(&bound.bytes)
            .iter()
            .rev()
            .position(|page| page.contains("申请人（签名"))
            .unwrap();
    assert!(first > 0);
    let places = poppler("pdftotext", &["-bbox"], &path, &["-"]);
    let (mut page, mut seen) = (0, [false; 2]);
    for line in places.lines() {
        page += usize::from(line.contains("<page "));
        let number = |name: &str| -> f64 {
            let rest = line.split_once(&format!("{name}=\"")).unwrap().1;
            rest.split_once('"').unwrap().0.parse().unwrap()
        };
        let is_number = line.contains("<word ")
            && line
                .split_once('>')
                .unwrap()
                .1
                .trim_end_matches("</word>")
                .parse::<u32>()
                .is_ok();
        if is_number && number("yMin") < 60.0 {
            let is_right = number("xMin") > 300.0;
            assert_eq!(is_right, page % 2 == 1, "page {page}");
            seen[page % 2] = true;
        }
    }
    assert_eq!(seen, [true, true]);
}

#[test]
fn each_part_has_its_bookmark_and_the_cover_its_code() {
    let dossier = samples::dossier(Vec::new());
    let bound = bound(&dossier);
    let text = pages(&bound.bytes);
    let words = dossier.qr.as_deref().unwrap();
    assert!(squeezed(&text[0]).contains(words), "{}", text[0]);
    let marks = bound
        .bytes
        .windows(6)
        .filter(|one| one == b"/Title")
        .count();
    let parts = dossier
        .parts
        .iter()
        .filter(|part| !part.content.is_empty())
        .count();
    assert!(marks >= parts, "{marks} of {parts}");
}

/// Turned or not, in colour or in grey, far too large or not: photographs are read and fit.
#[test]
fn photographs_of_every_size_are_read() {
    let grey = |width, height| {
        let shade = |x: u32, y: u32| image::Luma([(x ^ y).to_le_bytes()[0]]);
        let picture = DynamicImage::ImageLuma8(image::GrayImage::from_fn(width, height, shade));
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
        bytes.into_inner()
    };
    let evidence = vec![
        photo(picture(3960, 300, ImageFormat::Jpeg), "横"),
        photo(picture(1500, 2000, ImageFormat::Jpeg), "竖"),
        photo(grey(2600, 130), "灰"),
        photo(picture(1229, 40, ImageFormat::Jpeg), "长条"),
        photo(picture(1, 3000, ImageFormat::Jpeg), "细"),
        photo(picture(1300, 1300, ImageFormat::Png), "方"),
    ];
    let bound = bound(&only(evidence));
    assert_eq!(bound.warnings, []);
    let sizes = sizes(&bound.bytes);
    assert_eq!(
        sizes,
        [
            (990, 75),
            (1228, 1637),
            (1228, 61),
            (1228, 39),
            (1, 1880),
            (1228, 1228)
        ]
    );
}

/// The pictures in a PDF, in their order.
fn sizes(bytes: &[u8]) -> Vec<(u32, u32)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dossier.pdf");
    File::create(&path).unwrap().write_all(bytes).unwrap();
    let told = poppler("pdfimages", &["-list"], &path, &[]);
    let rows = told.lines().skip(2).map(|row| {
        let columns: Vec<&str> = row.split_whitespace().collect();
        (columns[3].parse().unwrap(), columns[4].parse().unwrap())
    });
    rows.collect()
}

#[test]
fn what_is_broken_gets_a_page_that_says_so() {
    let mut half = picture(600, 400, ImageFormat::Png);
    half.truncate(half.len() / 2);
    let evidence = vec![
        photo(half, "半张"),
        photo(b"not a picture".to_vec(), "乱码"),
        foreign(b"%PDF-1.4 nothing".to_vec(), "坏文件"),
        photo(picture(60, 40, ImageFormat::Png), "好照片"),
    ];
    let bound = bound(&only(evidence));
    let unreadable = |content| Warning::Unreadable { part: 0, content };
    assert_eq!(
        bound.warnings,
        [unreadable(0), unreadable(1), unreadable(2)]
    );
    let text = pages(&bound.bytes).concat();
    assert_eq!(text.matches("已损坏").count(), 3, "{text}");
    for caption in ["半张", "乱码", "坏文件", "好照片"] {
        assert!(text.contains(caption), "{caption}");
    }
    assert_eq!(bound.contents, [Some(PartPages { first: 1, last: 4 })]);
}

#[test]
fn each_page_of_a_foreign_pdf_becomes_a_page() {
    let paper = to_pdf(&samples::record(), DAY, Fonts::system()).unwrap();
    let bound = bound(&only(vec![foreign(paper.bytes, "来文")]));
    assert_eq!(bound.warnings, []);
    assert_eq!(
        bound.contents,
        [Some(PartPages {
            first: 1,
            last: paper.page_count
        })]
    );
}

#[test]
fn a_dossier_without_anything_inside_is_bound_all_the_same() {
    let mut dossier = samples::dossier(Vec::new());
    dossier
        .parts
        .iter_mut()
        .for_each(|part| part.content.clear());
    dossier.qr = Some("长".repeat(4000));
    let bound = bound(&dossier);
    assert!(bound.contents.iter().all(Option::is_none));
    assert!(bound.warnings.contains(&Warning::QrTooLong));
}

#[test]
fn a_docx_is_no_part_of_a_dossier_and_gets_its_page_of_words() {
    let docx = to_docx(&samples::agreement()).unwrap();
    let bound = bound(&only(vec![foreign(docx, "误传")]));
    assert_eq!(bound.warnings.len(), 1);
}
