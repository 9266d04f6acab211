//! What a file is, told by its first bytes.

use crate::domain::choice::choice;

choice! {
    /// How an attachment is shown.
    AttachmentForm {
        /// 图片.
        Image = "image",
        /// 录音.
        Audio = "audio",
        /// 录像.
        Video = "video",
        /// PDF.
        Pdf = "pdf",
        /// 文档: kept and handed out again, not shown.
        Document = "document",
    }
}

/// The largest file that is taken.
pub const FILE_BYTES: u64 = 500 * 1024 * 1024;
/// The largest picture: it is cleaned in memory, so that its place never reaches the disk.
pub const IMAGE_BYTES: u64 = 64 * 1024 * 1024;
/// So many bytes from the beginning are enough to tell what a file is.
pub const HEAD_BYTES: usize = 64 * 1024;

/// A picture's container, which can be rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
    /// GIF.
    Gif,
    /// BMP, which holds nothing but pixels.
    Bmp,
}

/// A kind of file that is taken.
#[derive(Debug, PartialEq, Eq)]
pub struct Media {
    /// Its media type.
    pub media_type: &'static str,
    /// How it is shown.
    pub form: AttachmentForm,
    /// Its endings, the usual one first.
    pub extensions: &'static [&'static str],
    /// How it is cleaned; none where what it holds stays in it.
    pub container: Option<Container>,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It has no bytes.
    Empty,
    /// It is larger than allowed.
    TooLarge {
        /// The limit.
        limit_mb: u64,
    },
    /// It is a program, a script, or a paper with macros.
    Executable,
    /// It is a HEIC photo, which can be neither cleaned nor shown.
    Heic,
    /// It is none of the kinds that are taken.
    Unknown,
    /// It is a picture that breaks off or contradicts itself.
    Damaged,
}

const fn media(
    media_type: &'static str,
    form: AttachmentForm,
    extensions: &'static [&'static str],
    container: Option<Container>,
) -> Media {
    Media {
        media_type,
        form,
        extensions,
        container,
    }
}

use AttachmentForm as F;
use Container as C;

static JPEG: Media = media(
    "image/jpeg",
    F::Image,
    &["jpg", "jpeg", "jfif"],
    Some(C::Jpeg),
);
static PNG: Media = media("image/png", F::Image, &["png"], Some(C::Png));
static WEBP: Media = media("image/webp", F::Image, &["webp"], Some(C::Webp));
static GIF: Media = media("image/gif", F::Image, &["gif"], Some(C::Gif));
static BMP: Media = media("image/bmp", F::Image, &["bmp"], Some(C::Bmp));
static TIFF: Media = media("image/tiff", F::Document, &["tif", "tiff"], None);
static PDF: Media = media("application/pdf", F::Pdf, &["pdf"], None);
static MP3: Media = media("audio/mpeg", F::Audio, &["mp3"], None);
static AAC: Media = media("audio/aac", F::Audio, &["aac"], None);
static M4A: Media = media("audio/mp4", F::Audio, &["m4a"], None);
static WAV: Media = media("audio/wav", F::Audio, &["wav"], None);
static OGG: Media = media("audio/ogg", F::Audio, &["ogg", "oga", "opus"], None);
static AMR: Media = media("audio/amr", F::Audio, &["amr"], None);
static FLAC: Media = media("audio/flac", F::Audio, &["flac"], None);
static MP4: Media = media("video/mp4", F::Video, &["mp4", "m4v"], None);
static MOV: Media = media("video/quicktime", F::Video, &["mov"], None);
static GP3: Media = media("video/3gpp", F::Video, &["3gp"], None);
static DOCX: Media = media(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    F::Document,
    &["docx"],
    None,
);
static XLSX: Media = media(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    F::Document,
    &["xlsx"],
    None,
);
static PPTX: Media = media(
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    F::Document,
    &["pptx"],
    None,
);
static OFD: Media = media("application/ofd", F::Document, &["ofd"], None);
/// Office papers of before 2007 and of WPS share one container, which installers use as well.
static OLE: Media = media(
    "application/x-ole-storage",
    F::Document,
    &["doc", "xls", "ppt", "wps", "et", "dps"],
    None,
);

static ALL: [&Media; 22] = [
    &JPEG, &PNG, &WEBP, &GIF, &BMP, &TIFF, &PDF, &MP3, &AAC, &M4A, &WAV, &OGG, &AMR, &FLAC, &MP4,
    &MOV, &GP3, &DOCX, &XLSX, &PPTX, &OFD, &OLE,
];

/// Endings of programs, scripts and papers with macros.
const EXECUTABLE: &[&str] = &[
    "apk", "app", "bat", "chm", "cmd", "com", "cpl", "deb", "dll", "docm", "exe", "hta", "jar",
    "js", "jse", "lnk", "msi", "pif", "ps1", "pptm", "reg", "rpm", "run", "scr", "sh", "vbe",
    "vbs", "wsf", "xlsm",
];

/// Refuses by name and size what need not be read first.
///
/// # Errors
/// An empty or too large file, or the name of a program.
pub fn check_announced(file_name: &str, byte_count: u64) -> Result<(), FileProblem> {
    if EXECUTABLE.contains(&extension(file_name).as_str()) {
        return Err(FileProblem::Executable);
    }
    match byte_count {
        0 => Err(FileProblem::Empty),
        count if count > FILE_BYTES => Err(FileProblem::TooLarge {
            limit_mb: FILE_BYTES / 1024 / 1024,
        }),
        _ => Ok(()),
    }
}

/// Whether a file of that name may be one that is taken; for offering what lies in a folder.
#[must_use]
pub fn is_taken_by_name(file_name: &str) -> bool {
    let extension = extension(file_name);
    ALL.iter()
        .any(|media| media.extensions.contains(&extension.as_str()))
}

/// The ending of a name, in small letters.
pub(super) fn extension(file_name: &str) -> String {
    file_name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase())
        .unwrap_or_default()
}

/// What a file is, by its first [`HEAD_BYTES`]; its name only tells old office papers from
/// installers.
///
/// # Errors
/// A file that is not taken.
pub fn media_of(head: &[u8], file_name: &str) -> Result<&'static Media, FileProblem> {
    let begins = |bytes: &[u8]| head.starts_with(bytes);
    let at = |offset: usize, bytes: &[u8]| {
        head.get(offset..)
            .is_some_and(|rest| rest.starts_with(bytes))
    };
    let known = if begins(b"\xff\xd8\xff") {
        &JPEG
    } else if begins(b"\x89PNG\r\n\x1a\n") {
        &PNG
    } else if begins(b"RIFF") && at(8, b"WEBP") {
        &WEBP
    } else if begins(b"RIFF") && at(8, b"WAVE") {
        &WAV
    } else if begins(b"GIF87a") || begins(b"GIF89a") {
        &GIF
    } else if begins(b"II*\0") || begins(b"MM\0*") {
        &TIFF
    } else if head.len() > 14 && begins(b"BM") && at(6, b"\0\0\0\0") {
        &BMP
    } else if window(&head[..head.len().min(1024)], b"%PDF-") {
        &PDF
    } else if at(4, b"ftyp") {
        return iso_media(head.get(8..12).unwrap_or_default());
    } else if begins(b"OggS") {
        &OGG
    } else if begins(b"#!AMR") {
        &AMR
    } else if begins(b"fLaC") {
        &FLAC
    } else if begins(b"ID3") {
        &MP3
    } else if begins(b"PK\x03\x04") {
        return zip_media(head, file_name);
    } else if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return if OLE.extensions.contains(&extension(file_name).as_str()) {
            Ok(&OLE)
        } else {
            Err(FileProblem::Unknown)
        };
    } else if is_program(head) {
        return Err(FileProblem::Executable);
    } else {
        return mpeg_media(head);
    };
    Ok(known)
}

fn is_program(head: &[u8]) -> bool {
    let beginnings: [&[u8]; 8] = [
        b"MZ",
        b"\x7fELF",
        b"#!",
        b"\xca\xfe\xba\xbe",
        b"\xfe\xed\xfa",
        b"\xcf\xfa\xed\xfe",
        b"\x4c\0\0\0\x01\x14\x02\0",
        b"!<arch>",
    ];
    beginnings.iter().any(|bytes| head.starts_with(bytes))
}

/// MPEG sound without a label begins with eleven set bits; layer 0 is AAC.
fn mpeg_media(head: &[u8]) -> Result<&'static Media, FileProblem> {
    match head {
        [0xff, second, ..] if second & 0xf6 == 0xf0 => Ok(&AAC),
        [0xff, second, ..] if second & 0xe0 == 0xe0 && second & 0x06 != 0 => Ok(&MP3),
        _ => Err(FileProblem::Unknown),
    }
}

/// The brand of an ISO base media file tells sound from pictures and film.
fn iso_media(brand: &[u8]) -> Result<&'static Media, FileProblem> {
    match brand {
        b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1" | b"avif"
        | b"avis" => Err(FileProblem::Heic),
        b"M4A " | b"M4B " => Ok(&M4A),
        b"qt  " => Ok(&MOV),
        [b'3', b'g', ..] => Ok(&GP3),
        _ => Ok(&MP4),
    }
}

/// What lies in a zip, by the names of its first parts.
fn zip_media(head: &[u8], file_name: &str) -> Result<&'static Media, FileProblem> {
    let has = |name: &[u8]| window(head, name);
    if has(b"vbaProject.bin") || has(b"AndroidManifest.xml") || has(b"META-INF/MANIFEST.MF") {
        return Err(FileProblem::Executable);
    }
    if has(b"word/") {
        return Ok(&DOCX);
    }
    if has(b"xl/") {
        return Ok(&XLSX);
    }
    if has(b"ppt/") {
        return Ok(&PPTX);
    }
    if has(b"OFD.xml") {
        return Ok(&OFD);
    }
    let papers = [&DOCX, &XLSX, &PPTX];
    let named = papers
        .into_iter()
        .find(|media| media.extensions.contains(&extension(file_name).as_str()));
    named
        .filter(|_| has(b"[Content_Types].xml"))
        .ok_or(FileProblem::Unknown)
}

fn window(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|one| one == part)
}

/// How an attachment of that media type is shown.
#[must_use]
pub fn form_of(media_type: &str) -> AttachmentForm {
    ALL.iter()
        .find(|media| media.media_type == media_type)
        .map_or(AttachmentForm::Document, |media| media.form)
}
