//! How fast papers are made, on one thread: `cargo run --release -p lxq-documents --example bench`.
//!
//! Goals: 200 `.docx` a second, 20 PDFs a second (three pages each), a dossier of 100 pages with
//! 30 photographs in 3 seconds.

#[expect(dead_code, reason = "not every sample is measured")]
mod samples;

use image::{DynamicImage, ImageFormat, RgbImage};
use lxq_documents::{Day, Fonts, PartContent, to_docx, to_dossier, to_pdf};
use std::error::Error;
use std::io::Cursor;
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

#[expect(clippy::print_stdout, reason = "the figures are what it is for")]
fn main() -> Result<(), Box<dyn Error>> {
    let searched = Instant::now();
    let fonts = Fonts::system();
    println!("fonts searched in {:.0?}", searched.elapsed());

    let record = samples::record();
    let bytes = to_docx(&record)?.len();
    let rate = per_second(|| to_docx(&record).map(|_| ()))?;
    println!("docx: {rate:.0} a second ({bytes} bytes), goal 200");

    let first = Instant::now();
    let pdf = to_pdf(&record, DAY, fonts)?;
    println!("first pdf in {:.0?}", first.elapsed());
    let rate = per_second(|| to_pdf(&record, DAY, fonts).map(|_| ()))?;
    let (pages, bytes) = (pdf.page_count, pdf.bytes.len());
    println!("pdf: {rate:.1} a second ({pages} pages, {bytes} bytes), goal 20");

    let mut evidence = Vec::new();
    for number in 0..PHOTOS {
        evidence.push(PartContent::Image {
            bytes: photo(number)?,
            caption: format!("现场照片{}", number + 1),
        });
    }
    let photo_bytes: usize = evidence.iter().map(size).sum();
    let mut dossier = samples::dossier(evidence);
    let records = PAGES.saturating_sub(25) / pages.max(1);
    let more = std::iter::repeat_with(|| PartContent::Paper(samples::record()));
    dossier.parts[4].content.extend(more.take(records));
    let begun = Instant::now();
    let bound = to_dossier(&dossier, DAY, fonts)?;
    println!(
        "dossier: {:.2?} ({} pages, {PHOTOS} photos of {} MB, {} MB), goal 3 s",
        begun.elapsed(),
        bound.page_count,
        photo_bytes >> 20,
        bound.bytes.len() >> 20,
    );
    Ok(())
}

fn per_second<E>(mut render: impl FnMut() -> Result<(), E>) -> Result<f64, E> {
    let begun = Instant::now();
    let mut count = 0_u32;
    while begun.elapsed() < SPAN {
        render()?;
        count += 1;
    }
    Ok(f64::from(count) / begun.elapsed().as_secs_f64())
}

/// A picture with the grain of a photograph, so that it is as slow to read as one.
fn photo(number: u32) -> image::ImageResult<Vec<u8>> {
    let mut grain = 0x9e37_79b9_u32 ^ number;
    let picture = RgbImage::from_fn(PHOTO.0, PHOTO.1, |x, y| {
        grain ^= grain << 13;
        grain ^= grain >> 17;
        grain ^= grain << 5;
        let shade = |slope: u32| (((x + y * slope) / 16 + grain % 24) % 256).to_le_bytes()[0];
        image::Rgb([shade(1), shade(2), shade(3)])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut bytes, ImageFormat::Jpeg)?;
    Ok(bytes.into_inner())
}

fn size(content: &PartContent) -> usize {
    match content {
        PartContent::Image { bytes, .. } | PartContent::Pdf { bytes, .. } => bytes.len(),
        PartContent::Paper(_) => 0,
    }
}
