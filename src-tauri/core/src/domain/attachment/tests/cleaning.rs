//! Pictures lose place and device, and nothing of what they show.

use super::super::{Container, FileProblem, clean};
use proptest::prelude::*;
use rstest::rstest;

const BASELINE: &[u8] = include_bytes!("../samples/baseline.jpg");
const PROGRESSIVE: &[u8] = include_bytes!("../samples/progressive.jpg");
const PNG: &[u8] = include_bytes!("../samples/picture.png");
const WEBP: &[u8] = include_bytes!("../samples/lossy.webp");
const GIF: &[u8] = include_bytes!("../samples/picture.gif");

/// What must not be found in a cleaned picture.
const PLACE: &[u8] = b"38.9140N secret place";

/// EXIF as a telephone writes it: orientation, maker, and a block with the place.
fn exif_with_place(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x03\0".to_vec();
    let mut entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        tiff.extend(tag.to_le_bytes());
        tiff.extend(kind.to_le_bytes());
        tiff.extend(count.to_le_bytes());
        tiff.extend(value);
    };
    entry(0x010f, 2, 4, *b"HUA\0");
    entry(0x0112, 3, 1, [orientation, 0, 0, 0]);
    entry(0x8825, 4, 1, [50, 0, 0, 0]);
    tiff.extend([0; 4]);
    // The block of the place (GPS IFD): one text, then the text itself.
    tiff.extend(b"\x01\0\x1b\0\x07\0");
    tiff.extend(u32::try_from(PLACE.len()).unwrap().to_le_bytes());
    tiff.extend([68, 0, 0, 0]);
    tiff.extend([0; 4]);
    tiff.extend(PLACE);
    tiff
}

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xff, marker];
    bytes.extend(u16::try_from(body.len() + 2).unwrap().to_be_bytes());
    bytes.extend(body);
    bytes
}

/// A photo as it comes from a telephone: the place in six hiding places.
fn photo(plain: &[u8], orientation: u8) -> Vec<u8> {
    let with_place = |head: &[u8]| [head, PLACE].concat();
    let exif = [b"Exif\0\0".as_slice(), &exif_with_place(orientation)].concat();
    let mut bytes = plain[..2].to_vec();
    bytes.extend(segment(0xe1, &exif));
    bytes.extend(segment(
        0xe1,
        &with_place(b"http://ns.adobe.com/xap/1.0/\0"),
    ));
    bytes.extend(segment(0xe2, &with_place(b"MPF\0")));
    bytes.extend(segment(0xed, &with_place(b"Photoshop 3.0\0")));
    bytes.extend(segment(0xfe, PLACE));
    bytes.extend(&plain[2..]);
    bytes.extend(PLACE);
    bytes
}

fn holds_place(bytes: &[u8]) -> bool {
    bytes
        .windows(6)
        .any(|part| part == b"secret" || part == b"38.914")
}

fn pixels(bytes: &[u8]) -> Vec<u8> {
    jpeg_decoder::Decoder::new(bytes).decode().unwrap()
}

#[rstest]
#[case::baseline(BASELINE)]
#[case::progressive(PROGRESSIVE)]
fn a_cleaned_photo_shows_the_same_pixels_and_no_place(#[case] plain: &[u8]) {
    let photo = photo(plain, 1);
    assert!(holds_place(&photo));
    let cleaned = clean(Container::Jpeg, &photo).unwrap();
    assert!(!holds_place(&cleaned));
    assert!(!cleaned.windows(4).any(|part| part == b"Exif"));
    assert_eq!(pixels(&cleaned), pixels(plain));
    assert_eq!(
        clean(Container::Jpeg, &cleaned).unwrap(),
        cleaned,
        "clean already"
    );
}

#[test]
fn a_photo_taken_sideways_keeps_its_orientation_and_nothing_else() {
    let cleaned = clean(Container::Jpeg, &photo(BASELINE, 6)).unwrap();
    assert!(!holds_place(&cleaned));
    let exif = cleaned.windows(4).position(|part| part == b"Exif").unwrap();
    let entries = &cleaned[exif + 14..];
    assert_eq!(&entries[..2], [0, 1], "one entry");
    assert_eq!(&entries[2..12], [1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]);
    assert!(!cleaned.windows(3).any(|part| part == b"HUA"));
    assert_eq!(pixels(&cleaned), pixels(BASELINE));
    assert_eq!(clean(Container::Jpeg, &cleaned).unwrap(), cleaned);
}

fn png_chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut bytes = u32::try_from(body.len()).unwrap().to_be_bytes().to_vec();
    bytes.extend(name);
    bytes.extend(body);
    // Whoever drops a chunk does not ask whether its sum is right.
    bytes.extend([0; 4]);
    bytes
}

#[test]
fn a_picture_of_the_screen_loses_texts_and_times() {
    let mut marked = PNG[..33].to_vec();
    for name in [b"tEXt", b"iTXt", b"zTXt", b"tIME", b"eXIf", b"caBX"] {
        marked.extend(png_chunk(name, PLACE));
    }
    marked.extend(&PNG[33..]);
    marked.extend(PLACE);
    assert_eq!(clean(Container::Png, &marked).unwrap(), PNG);
    let mut turned = PNG[..33].to_vec();
    turned.extend(png_chunk(b"eXIf", &exif_with_place(8)));
    turned.extend(&PNG[33..]);
    let cleaned = clean(Container::Png, &turned).unwrap();
    assert!(!holds_place(&cleaned));
    assert_eq!(cleaned.len(), PNG.len() + 12 + 26, "the orientation alone");
}

#[test]
fn a_webp_loses_what_its_flags_announce() {
    assert!(holds_place(WEBP));
    let cleaned = clean(Container::Webp, WEBP).unwrap();
    assert!(!holds_place(&cleaned));
    let length = u32::from_le_bytes(cleaned[4..8].try_into().unwrap());
    assert_eq!(length as usize + 8, cleaned.len());
    assert_eq!(cleaned[20] & 0x0c, 0x08, "an orientation, no further text");
    assert!(cleaned.windows(4).any(|part| part == b"VP8 "));
    assert_eq!(clean(Container::Webp, &cleaned).unwrap(), cleaned);
}

#[test]
fn an_animation_loses_its_comments() {
    assert!(holds_place(GIF));
    let cleaned = clean(Container::Gif, GIF).unwrap();
    assert!(!holds_place(&cleaned));
    assert_eq!(cleaned.last(), Some(&0x3b));
    assert_eq!(clean(Container::Gif, &cleaned).unwrap(), cleaned);
}

#[rstest]
#[case(Container::Jpeg, &BASELINE[..40])]
#[case(Container::Png, &PNG[..PNG.len() - 20])]
#[case(Container::Webp, &WEBP[..60])]
#[case(Container::Gif, &GIF[..GIF.len() - 20])]
fn a_picture_that_breaks_off_is_refused(#[case] container: Container, #[case] bytes: &[u8]) {
    assert_eq!(clean(container, bytes), Err(FileProblem::Damaged));
}

#[test]
fn a_scan_that_breaks_off_still_shows_what_came_through() {
    let cut = &BASELINE[..BASELINE.len() - 60];
    let cleaned = clean(Container::Jpeg, cut).unwrap();
    assert!(cleaned.ends_with(b"\xff\xd9"));
}

proptest! {
    #[test]
    fn cleaning_any_bytes_never_panics_and_is_done_once(
        sample in prop::sample::select(vec![
            (Container::Jpeg, BASELINE), (Container::Jpeg, PROGRESSIVE), (Container::Png, PNG),
            (Container::Webp, WEBP), (Container::Gif, GIF),
        ]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        end in any::<prop::sample::Index>(),
    ) {
        let (container, bytes) = sample;
        let mut bytes = bytes.to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(end.index(bytes.len()) + 1);
        if let Ok(cleaned) = clean(container, &bytes) {
            prop_assert_eq!(clean(container, &cleaned), Ok(cleaned.clone()));
        }
    }
}
