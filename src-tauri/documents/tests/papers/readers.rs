//! Other readers: an XML parser for the `.docx`, poppler for the PDF.

use quick_xml::Reader;
use quick_xml::events::Event;
use std::fs::File;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::Command;

/// A part of the container, parsed whole: its texts in order, and how often each element begins.
pub(super) fn part(bytes: &[u8], name: &str) -> (Vec<String>, Vec<String>) {
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
                    "apos" => "'",
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

/// The text of a PDF, page by page, without the heads and feet of its pages.
pub(super) fn pages(bytes: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    File::create(&path).unwrap().write_all(bytes).unwrap();
    pages_of(&path)
}

/// The same of a file.
pub(super) fn pages_of(path: &Path) -> Vec<String> {
    let text = poppler("pdftotext", &["-raw", "-enc", "UTF-8"], path, &["-"]);
    let mut pages: Vec<String> = text.split('\u{c}').map(without_margins).collect();
    assert_eq!(
        pages.pop().as_deref(),
        Some(""),
        "a page ends with a form feed"
    );
    pages
}

/// A page of a PDF with what stands where on it, in points from the upper left corner.
#[derive(Debug, Default)]
pub(super) struct Placed {
    pub width: f64,
    pub height: f64,
    pub words: Vec<Word>,
}

/// A word of a page.
#[derive(Debug)]
pub(super) struct Word {
    pub text: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// Where each word of a PDF stands.
pub(super) fn boxes(bytes: &[u8]) -> Vec<Placed> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    File::create(&path).unwrap().write_all(bytes).unwrap();
    let told = poppler("pdftotext", &["-bbox", "-enc", "UTF-8"], &path, &["-"]);
    let mut pages: Vec<Placed> = Vec::new();
    for line in told.lines().map(str::trim) {
        let number = |name: &str| -> f64 {
            let rest = line.split_once(&format!("{name}=\"")).unwrap().1;
            rest.split_once('"').unwrap().0.parse().unwrap()
        };
        if line.starts_with("<page ") {
            pages.push(Placed {
                width: number("width"),
                height: number("height"),
                words: Vec::new(),
            });
        } else if line.starts_with("<word ") {
            let text = line.split_once('>').unwrap().1;
            let text = text.strip_suffix("</word>").unwrap();
            pages.last_mut().unwrap().words.push(Word {
                text: text.to_owned(),
                left: number("xMin"),
                top: number("yMin"),
                right: number("xMax"),
                bottom: number("yMax"),
            });
        }
    }
    pages
}

fn without_margins(page: &str) -> String {
    let is_margin = |line: &str| {
        let line = line.trim();
        line.ends_with("（续页）") || line.contains("第 ") && line.ends_with(" 页")
    };
    page.lines()
        .filter(|line| !is_margin(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// What a program of poppler says of a PDF.
pub(super) fn poppler(program: &str, before: &[&str], path: &Path, after: &[&str]) -> String {
    let run = Command::new(program)
        .args(before)
        .arg(path)
        .args(after)
        .output();
    let run = run.unwrap_or_else(|error| panic!("{program} (package poppler-utils): {error}"));
    assert!(
        run.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    String::from_utf8(run.stdout).unwrap()
}
