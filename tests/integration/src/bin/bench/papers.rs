//! Papers: how fast they are made, against python-docx making the same three pages, and a dossier
//! with photographs as telephones take them.

use crate::report::Report;
use crate::{percentile, samples, timed};
use image::{DynamicImage, ImageFormat, RgbImage};
use lxq_documents::{
    Block, Day, Document, Field, Fonts, PartContent, SignatureLine, to_docx, to_dossier, to_pdf,
};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::io::{Cursor, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const DAY: Day = Day {
    year: 2026,
    month: 9,
    day: 1,
};
/// How long each rendering is repeated.
const SPAN: Duration = Duration::from_secs(3);
const PHOTOS: u32 = 30;
/// Twelve million points, as a telephone takes them.
const PHOTO: (u32, u32) = (4000, 3000);
const PAGES: usize = 100;
/// The pages of a dossier beside the records that fill it: 15 of photographs and 10 others.
const OTHER_PAGES: usize = 25;
const ROUNDS: usize = 3;

/// Measures all of it.
pub fn run(report: &mut Report) {
    let (fonts, time) = timed(Fonts::system);
    println!("papers: fonts searched in {time:.0?}");
    let paper = samples::long_agreement();
    let (pdf, time) = timed(|| to_pdf(&paper, DAY, fonts).expect("a PDF"));
    let (pages, bytes) = (pdf.page_count, pdf.bytes.len());
    println!("papers: first PDF in {time:.0?}, {pages} pages, {bytes} bytes");
    report.hold("papers: the measure has three pages", pages == 3);

    let docx = average(|| to_docx(&paper).expect("a .docx").len());
    let rate = 1.0 / docx.as_secs_f64();
    report.rate("papers: .docx of three pages", rate, 200.0);
    against_python(report, &paper, docx);

    // Typst spreads a paper over all cores where it may: here it may not.
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build();
    let alone = alone.expect("a pool of one thread");
    let pdf = alone.install(|| average(|| to_pdf(&paper, DAY, fonts).expect("a PDF").page_count));
    let rate = 1.0 / pdf.as_secs_f64();
    report.rate("papers: PDF of three pages, one core", rate, 20.0);
    dossier(report, fonts);
}

/// How long something takes when it is repeated.
fn average<T>(mut work: impl FnMut() -> T) -> Duration {
    std::hint::black_box(work());
    let begun = Instant::now();
    let mut count = 0_u32;
    while begun.elapsed() < SPAN {
        std::hint::black_box(work());
        count += 1;
    }
    begun.elapsed() / count.max(1)
}

fn dossier(report: &mut Report, fonts: &Fonts) {
    let photos: Vec<Vec<u8>> = (0..PHOTOS).into_par_iter().map(photo).collect();
    let megabytes = photos.iter().map(Vec::len).sum::<usize>() >> 20;
    let evidence = (1..).zip(photos).map(|(number, bytes)| PartContent::Image {
        bytes,
        caption: format!("现场照片{number}"),
    });
    let mut dossier = samples::dossier(evidence.collect());
    let record = to_pdf(&samples::record(), DAY, fonts).expect("a PDF");
    let records = (PAGES - OTHER_PAGES).div_ceil(record.page_count.max(1));
    let more = (0..records).map(|number| PartContent::Paper(record_of(number)));
    if let Some(part) = dossier.parts.get_mut(4) {
        part.content.extend(more);
    }
    let mut times = Vec::new();
    let mut made = (0, 0);
    for _ in 0..ROUNDS {
        let (bound, time) = timed(|| to_dossier(&dossier, DAY, fonts).expect("a dossier"));
        assert_eq!(
            bound.warnings.len(),
            1,
            "only the missing part: every photograph is read"
        );
        made = (bound.page_count, bound.bytes.len() >> 20);
        times.push(time);
    }
    let (pages, size) = made;
    let what = format!(
        "papers: dossier of {pages} pages, {PHOTOS} photos of 12 megapixels ({megabytes} MB; the file {size} MB)"
    );
    report.time(&what, percentile(&mut times, 50), 3000);
    report.hold("papers: the dossier has 100 pages", pages >= PAGES);
}

/// A record whose every paragraph is of it alone: what is set once is not set again.
fn record_of(number: usize) -> Document {
    let mut paper = samples::record();
    for block in &mut paper.blocks {
        if let Block::Writing { text, .. } | Block::Paragraph(text) = block {
            let lines: Vec<String> = text.lines().map(|one| format!("{one}{number}")).collect();
            *text = lines.join("\n");
        }
    }
    paper
}

/// A picture with the grain of a photograph, so that it is as slow to read as one.
fn photo(number: u32) -> Vec<u8> {
    let mut grain = 0x9e37_79b9_u32 ^ number;
    let picture = RgbImage::from_fn(PHOTO.0, PHOTO.1, |x, y| {
        grain ^= grain << 13;
        grain ^= grain >> 17;
        grain ^= grain << 5;
        let shade = |slope: u32| (((x + y * slope) / 16 + grain % 24) % 256).to_le_bytes()[0];
        image::Rgb([shade(1), shade(2), shade(3)])
    });
    let mut bytes = Cursor::new(Vec::new());
    let written = DynamicImage::ImageRgb8(picture).write_to(&mut bytes, ImageFormat::Jpeg);
    written.expect("a photograph");
    bytes.into_inner()
}

/// The same paper by python-docx, the usual way to write `.docx` from a program, each in a loop of
/// its own process: no start counts.
fn against_python(report: &mut Report, paper: &Document, ours: Duration) {
    let what = "papers: .docx of three pages against python-docx";
    match python(paper) {
        Some((seconds, words)) => {
            let same = squeezed(&words) == squeezed(&paper.words().concat());
            report.hold("papers: python-docx writes the same words", same);
            let peer = ("python-docx", Duration::from_secs_f64(seconds));
            report.ahead(what, ours, peer, 30.0);
        }
        None => {
            println!("{what}: not measured (package python3-docx)");
            report.hold(what, false);
        }
    }
}

/// How long python-docx takes for the paper, and the words it wrote.
fn python(paper: &Document) -> Option<(f64, String)> {
    let program = std::env::var("LXQ_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".to_owned());
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/bin/bench/python_docx.py");
    let mut child = Command::new(program)
        .arg(script)
        .arg(SPAN.as_secs().to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let told = told(paper).to_string();
    child.stdin.take()?.write_all(told.as_bytes()).ok()?;
    let run = child.wait_with_output().ok()?;
    let answer: Value = serde_json::from_slice(&run.stdout).ok()?;
    let words = answer.get("words")?.as_str()?.to_owned();
    Some((answer.get("seconds")?.as_f64()?, words))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

/// The paper for a program that does not know the model: what it prints, not how.
fn told(paper: &Document) -> Value {
    let blocks: Vec<Value> = paper.blocks.iter().map(block).collect();
    json!({ "title": paper.title, "number": paper.number, "blocks": blocks })
}

fn block(block: &Block) -> Value {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    match block {
        Block::Heading(text) => json!({ "kind": "heading", "text": text }),
        Block::Paragraph(text) | Block::Note(text) | Block::Writing { text, .. } => {
            json!({ "kind": "paragraphs", "lines": lines(text) })
        }
        Block::Fields(fields) => {
            let pair = |one: &Field| json!([format!("{}：", one.label), one.printed()]);
            json!({ "kind": "fields", "fields": fields.iter().map(pair).collect::<Vec<_>>() })
        }
        Block::Choices(choices) => {
            let lines: Vec<_> = choices.iter().map(|one| one.printed()).collect();
            json!({ "kind": "paragraphs", "lines": lines })
        }
        Block::Table(table) => {
            let heads: Vec<_> = table.columns.iter().map(|one| &one.title).collect();
            let shares: Vec<_> = table.columns.iter().map(|one| one.share).collect();
            json!({ "kind": "table", "heads": heads, "shares": shares, "rows": table.rows })
        }
        Block::Form(_) => json!({ "kind": "paragraphs", "lines": [] }),
        Block::Signatures(lines) => {
            let lines: Vec<_> = lines.iter().map(SignatureLine::printed).collect();
            json!({ "kind": "signatures", "lines": lines })
        }
        Block::Seal { label, day } => json!({ "kind": "seal", "lines": [label, day] }),
    }
}
