//! Pictures and foreign PDFs, made ready for the pages of a dossier.
//!
//! PDF/A takes in no foreign pages, and a colour space or a transparent layer of somebody else's
//! would spoil it; so everything becomes a plain JPEG of at most 200 dots an inch. What cannot be
//! read is `None`, whatever its reader does over it.

use super::shrinking::{self, shrunk};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{
    DynamicImage, GrayImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, RgbImage,
};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use typst::foundations::Bytes;

/// What fits between the margins of a page at 200 dots an inch.
const MOST_WIDE: u32 = 1228;
const MOST_HIGH: u32 = 1880;
/// A photograph that a reader draws at so many hundredths of it from the start stays so, at 160 dots
/// an inch and more: to draw it twice as wide takes half as long again.
const ENOUGH: u32 = 80;
/// Small letters stay sharp above it, and the file does not grow for nothing.
const QUALITY: u8 = 85;
/// The most bytes that a picture may take while it is read.
const MOST_BYTES: u64 = 512 << 20;
/// Points of a PDF are 1/72 inch.
const DOTS_A_POINT: f32 = 200.0 / 72.0;

/// A picture that is ready for a page.
pub(super) struct Picture {
    pub jpeg: Bytes,
    /// Whether two of its kind fit on one page.
    pub is_wide: bool,
}

/// A picture out of its file.
pub(super) fn photo(bytes: &[u8]) -> Option<Picture> {
    catch_unwind(|| read(bytes).and_then(ready)).ok().flatten()
}

/// The pages of a foreign PDF; nothing where it has none or one of them cannot be drawn.
pub(super) fn pages(bytes: &[u8]) -> Option<Vec<Picture>> {
    catch_unwind(AssertUnwindSafe(|| {
        let pdf = hayro::Pdf::new(Arc::new(bytes.to_vec())).ok()?;
        let pages: Option<Vec<_>> = pdf.pages().iter().map(page).collect();
        pages.filter(|pages| !pages.is_empty())
    }))
    .ok()
    .flatten()
}

fn read(bytes: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let is_jpeg = reader.format() == Some(ImageFormat::Jpeg);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    // A large picture first becomes small, then turns: there is less to turn.
    let most = if lies(turn) {
        (MOST_HIGH, MOST_WIDE)
    } else {
        (MOST_WIDE, MOST_HIGH)
    };
    let size = shrinking::fitting(decoder.dimensions(), most);
    let is_halved = is_jpeg && size.0 <= decoder.dimensions().0 / 2;
    let halved = is_halved.then(|| halved(bytes, size)).flatten();
    let picture = match halved {
        Some(picture) => picture,
        None => DynamicImage::from_decoder(decoder).ok()?,
    };
    let size = (size.0.min(picture.width()), size.1.min(picture.height()));
    let mut picture = shrunk(flat(picture), size)?;
    picture.apply_orientation(turn);
    Some(picture)
}

/// A JPEG drawn from the start at a half, a quarter or an eighth of its size, not much smaller than
/// asked: a photograph of 48 million points would take 144 MB in full. Nothing where this reader
/// cannot, which knows fewer kinds than the other.
fn halved(bytes: &[u8], (wide, high): (u32, u32)) -> Option<DynamicImage> {
    let mut decoder = jpeg_decoder::Decoder::new(bytes);
    decoder.set_max_decoding_buffer_size(usize::try_from(MOST_BYTES).ok()?);
    let enough = |length: u32| u16::try_from((length * ENOUGH).div_ceil(100)).ok();
    let (width, height) = decoder.scale(enough(wide)?, enough(high)?).ok()?;
    let points = decoder.decode().ok()?;
    match decoder.info()?.pixel_format {
        jpeg_decoder::PixelFormat::L8 => {
            GrayImage::from_raw(width.into(), height.into(), points).map(DynamicImage::ImageLuma8)
        }
        jpeg_decoder::PixelFormat::RGB24 => {
            RgbImage::from_raw(width.into(), height.into(), points).map(DynamicImage::ImageRgb8)
        }
        jpeg_decoder::PixelFormat::L16 | jpeg_decoder::PixelFormat::CMYK32 => None,
    }
}

/// Whether a picture is stored on its side.
fn lies(turn: Orientation) -> bool {
    matches!(
        turn,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

fn page(page: &hayro_syntax::page::Page) -> Option<Picture> {
    let (width, height) = page.render_dimensions();
    let (most_wide, most_high) = (MOST_WIDE as f32, MOST_HIGH as f32);
    let scale = DOTS_A_POINT.min(most_wide / width).min(most_high / height);
    let settings = hayro::RenderSettings {
        x_scale: scale,
        y_scale: scale,
        width: None,
        height: None,
    };
    let drawn = hayro::render(page, &hayro::InterpreterSettings::default(), &settings);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    // The ground is white, so nothing is transparent.
    let picture = image::RgbaImage::from_raw(width, height, drawn.take_u8())?;
    ready(DynamicImage::ImageRgb8(
        DynamicImage::ImageRgba8(picture).into_rgb8(),
    ))
}

/// A picture as JPEG, on white where it is transparent, in grey where it has no colour.
fn ready(picture: DynamicImage) -> Option<Picture> {
    let is_wide = picture.width() > picture.height();
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    let flat = flat(picture);
    let has_colour = flat.as_rgb8().is_some_and(|rgb| {
        rgb.pixels()
            .any(|pixel| pixel.0[0] != pixel.0[1] || pixel.0[1] != pixel.0[2])
    });
    let plain = if has_colour {
        flat
    } else {
        DynamicImage::ImageLuma8(flat.into_luma8())
    };
    plain.write_with_encoder(encoder).ok()?;
    Some(Picture {
        jpeg: Bytes::new(jpeg),
        is_wide,
    })
}

/// A picture of eight bits, in colour or in grey, on white where it is transparent.
fn flat(picture: DynamicImage) -> DynamicImage {
    if picture.as_luma8().is_some() || picture.as_rgb8().is_some() {
        picture
    } else if picture.color().has_alpha() {
        DynamicImage::ImageRgb8(on_white(&picture).into_rgb8())
    } else {
        DynamicImage::ImageRgb8(picture.into_rgb8())
    }
}

fn on_white(picture: &DynamicImage) -> DynamicImage {
    let mut white =
        image::RgbaImage::from_pixel(picture.width(), picture.height(), image::Rgba([255; 4]));
    image::imageops::overlay(&mut white, &picture.to_rgba8(), 0, 0);
    DynamicImage::ImageRgba8(white)
}
