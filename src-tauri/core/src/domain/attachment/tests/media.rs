//! Files are told by their bytes.

use super::super::{
    AttachmentForm, CAPTION_CHARS, CaptionTooLong, FILE_BYTES, FileProblem, Media, caption_of,
    check_announced, media_of, name_by_bytes,
};
use rstest::rstest;

fn media(head: &[u8], name: &str) -> &'static Media {
    media_of(head, name).unwrap()
}

fn zip(parts: &[&str]) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    for part in parts {
        bytes.extend(part.as_bytes());
        bytes.extend([0; 30]);
    }
    bytes
}

#[rstest]
#[case(b"\xff\xd8\xff\xe0", "image/jpeg")]
#[case(b"\x89PNG\r\n\x1a\n", "image/png")]
#[case(b"RIFF\0\0\0\0WEBPVP8 ", "image/webp")]
#[case(b"RIFF\0\0\0\0WAVEfmt ", "audio/wav")]
#[case(b"GIF89a", "image/gif")]
#[case(b"II*\0\x08\0\0\0", "image/tiff")]
#[case(b"%PDF-1.7", "application/pdf")]
#[case(b"\0\0\0\x20ftypM4A ", "audio/mp4")]
#[case(b"\0\0\0\x20ftypisom", "video/mp4")]
#[case(b"\0\0\0\x20ftypqt  ", "video/quicktime")]
#[case(b"OggS\0", "audio/ogg")]
#[case(b"#!AMR\n", "audio/amr")]
#[case(b"ID3\x04", "audio/mpeg")]
#[case(b"\xff\xfb\x90\x64", "audio/mpeg")]
#[case(b"\xff\xf1\x50\x80", "audio/aac")]
fn the_first_bytes_tell_what_a_file_is(#[case] head: &[u8], #[case] media_type: &str) {
    assert_eq!(media(head, "随便.xyz").media_type, media_type);
}

#[rstest]
#[case(b"MZ\x90\0", "照片.jpg", FileProblem::Executable)]
#[case(b"\x7fELF", "录音.mp3", FileProblem::Executable)]
#[case(b"#!/bin/sh", "说明.pdf", FileProblem::Executable)]
#[case(b"\0\0\0\x18ftypheic", "IMG_0001.jpg", FileProblem::Heic)]
#[case(b"hello", "说明.txt", FileProblem::Unknown)]
#[case(b"", "空.pdf", FileProblem::Unknown)]
#[case(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "安装.dat", FileProblem::Unknown)]
fn what_is_no_evidence_is_refused_under_any_name(
    #[case] head: &[u8],
    #[case] name: &str,
    #[case] problem: FileProblem,
) {
    assert_eq!(media_of(head, name).unwrap_err(), problem);
}

#[test]
fn office_papers_are_told_by_what_lies_in_them_and_macros_refused() {
    let docx = zip(&["[Content_Types].xml", "word/document.xml"]);
    assert_eq!(media(&docx, "协议.zip").extensions, ["docx"]);
    assert_eq!(media(&zip(&["OFD.xml"]), "发票").extensions, ["ofd"]);
    let sparse = zip(&["[Content_Types].xml"]);
    assert_eq!(media(&sparse, "台账.XLSX").extensions, ["xlsx"]);
    assert_eq!(media_of(&sparse, "台账.zip"), Err(FileProblem::Unknown));
    let macros = zip(&["[Content_Types].xml", "xl/vbaProject.bin"]);
    assert_eq!(media_of(&macros, "台账.xlsx"), Err(FileProblem::Executable));
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    assert_eq!(media(old, "协议.doc").form, AttachmentForm::Document);
}

#[rstest]
#[case("照片.jpg", "照片.jpg")]
#[case("照片.JPEG", "照片.jpeg")]
#[case("照片.pdf", "照片.jpg")]
#[case("照片", "照片.jpg")]
#[case("2026.03.02", "2026.03.02.jpg")]
#[case("..\\..\\windows\\照片.jpg", "照片.jpg")]
#[case("照片\u{202e}gpj.png", "照片gpj.jpg")]
#[case(".jpg", "jpg.jpg")]
#[case("", "附件.jpg")]
fn a_name_loses_its_folders_and_gets_the_ending_of_its_bytes(
    #[case] came: &str,
    #[case] kept: &str,
) {
    assert_eq!(name_by_bytes(came, media(b"\xff\xd8\xff", "")), kept);
}

#[rstest]
#[case("照片.jpg", 0, Err(FileProblem::Empty))]
#[case("照片.jpg", 1, Ok(()))]
#[case("录像.mp4", FILE_BYTES, Ok(()))]
#[case("录像.mp4", FILE_BYTES + 1, Err(FileProblem::TooLarge { limit_mb: 500 }))]
#[case("安装.EXE", 5, Err(FileProblem::Executable))]
#[case("台账.xlsm", 5, Err(FileProblem::Executable))]
fn size_and_name_are_refused_before_a_byte_is_sent(
    #[case] name: &str,
    #[case] byte_count: u64,
    #[case] answer: Result<(), FileProblem>,
) {
    assert_eq!(check_announced(name, byte_count), answer);
}

#[test]
fn a_caption_is_trimmed_and_has_an_end() {
    assert_eq!(caption_of(None), Ok(None));
    assert_eq!(caption_of(Some("  ")), Ok(None));
    assert_eq!(caption_of(Some(" 现场 ")), Ok(Some("现场".to_owned())));
    let long = "长".repeat(CAPTION_CHARS + 1);
    assert_eq!(caption_of(Some(&long)), Err(CaptionTooLong));
}
