//! A dossier as one PDF/A-2b: cover, contents, parts, back.

use super::markup::Calls;
use super::pictures::{self, Picture};
use super::{Day, Fonts, PdfError, Warning, begin, set, world};
use crate::dossier::{Dossier, DossierPart, PartContent};
use crate::text;
use rayon::prelude::*;
use std::num::NonZeroUsize;
use typst::foundations::{Bytes, Label};
use typst::layout::PagedDocument;
use typst::utils::PicoStr;

/// What stands on the page of a picture that cannot be read.
const BROKEN_PICTURE: &str = "（此图片文件已损坏，无法编入，请以原件为准。）";
/// What stands on the page of a PDF that cannot be read.
const BROKEN_PDF: &str = "（此 PDF 文件已损坏或已加密，无法编入，请以原件为准。）";
/// Characters of a group of the words below a QR code.
const GROUP: usize = 8;

/// A rendered dossier.
#[derive(Clone, Debug)]
pub struct DossierPdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has, with the cover, the contents and the back.
    pub page_count: usize,
    /// The pages of each part, as printed in the contents; nothing for a part without pages.
    pub contents: Vec<Option<PartPages>>,
    /// What a person should know before binding it.
    pub warnings: Vec<Warning>,
}

/// The first and the last page of a part, as printed on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartPages {
    /// The first.
    pub first: usize,
    /// The last.
    pub last: usize,
}

/// The dossier as one PDF/A-2b.
///
/// A picture or PDF that cannot be read becomes a page that says so, and a warning.
///
/// # Errors
/// When there is no Chinese face, when the day does not exist, or by a defect of the template.
pub fn to_dossier(
    dossier: &Dossier,
    created_on: Day,
    fonts: &Fonts,
) -> Result<DossierPdf, PdfError> {
    let mut binder = Binder::new(fonts);
    begin(&mut binder.calls, &dossier.cover.title, created_on)?;
    binder
        .calls
        .code("#import \"dossier.typ\": *\n#dossier((cover: ")
        .paper(&dossier.cover);
    binder.qr(dossier.qr.as_deref());
    binder
        .calls
        .code(", contents: (title: ")
        .line(&dossier.contents.title);
    binder.calls.code(", heads: (");
    for head in &dossier.contents.heads {
        binder.calls.line(head).code(",");
    }
    binder.calls.code(")), parts: (\n");
    let mut ids = Vec::new();
    let drawn: Vec<Vec<Drawn>> = dossier
        .parts
        .par_iter()
        .map(|part| part.content.par_iter().map(draw).collect())
        .collect();
    for (index, (part, drawn)) in dossier.parts.iter().zip(drawn).enumerate() {
        ids.push(binder.part(index, part, drawn));
    }
    binder
        .calls
        .code("), back: ")
        .paper(&dossier.back)
        .code("), faces)\n");
    let Binder {
        calls,
        pictures,
        mut warnings,
    } = binder;
    if !calls.missing.is_empty() {
        warnings.push(Warning::NotPrintable(calls.missing.into_iter().collect()));
    }
    let (bytes, set) = set(calls.text, fonts, pictures)?;
    Ok(DossierPdf {
        bytes,
        page_count: set.pages.len(),
        contents: pages(&ids, &set),
        warnings,
    })
}

/// What one thing in a part is drawn as.
enum Drawn {
    Paper,
    Pictures(Vec<Picture>),
    Broken,
}

fn draw(content: &PartContent) -> Drawn {
    match content {
        PartContent::Paper(_) => Drawn::Paper,
        PartContent::Image { bytes, .. } => match pictures::photo(bytes) {
            Some(picture) => Drawn::Pictures(vec![picture]),
            None => Drawn::Broken,
        },
        PartContent::Pdf { bytes, .. } => match pictures::pages(bytes) {
            Some(pages) => Drawn::Pictures(pages),
            None => Drawn::Broken,
        },
    }
}

/// A dossier being bound.
struct Binder<'a> {
    calls: Calls<'a>,
    pictures: Vec<Bytes>,
    warnings: Vec<Warning>,
}

/// A picture on its way to a page.
struct Item {
    file: Option<(usize, bool)>,
    words: &'static str,
    caption: String,
}

impl<'a> Binder<'a> {
    fn new(fonts: &'a Fonts) -> Self {
        Self {
            calls: Calls::new(fonts),
            pictures: Vec::new(),
            warnings: Vec::new(),
        }
    }

    fn qr(&mut self, words: Option<&str>) {
        self.calls.code(", qr: ");
        let code = words.and_then(|words| Some((words, super::qr::picture(words)?)));
        match code {
            Some((words, picture)) => {
                let index = self.keep(Bytes::new(picture));
                let words: Vec<char> = text::line(words).chars().collect();
                let groups: Vec<String> = words
                    .chunks(GROUP)
                    .map(|group| group.iter().collect())
                    .collect();
                self.calls.code("(file: ").literal(&world::picture(index));
                self.calls
                    .code(", words: ")
                    .literal(&groups.join(" "))
                    .code(")");
            }
            None => {
                if words.is_some() {
                    self.warnings.push(Warning::QrTooLong);
                }
                self.calls.code("none");
            }
        }
    }

    fn keep(&mut self, bytes: Bytes) -> usize {
        self.pictures.push(bytes);
        self.pictures.len() - 1
    }

    /// Writes a part; answers the names of its pieces.
    fn part(&mut self, index: usize, part: &DossierPart, drawn: Vec<Drawn>) -> Vec<String> {
        if part.is_required && part.content.is_empty() {
            self.warnings.push(Warning::PartMissing { part: index });
        }
        self.calls.code("(title: ").line(&part.title);
        self.calls
            .code(", bookmark: ")
            .literal(&text::line(&part.title));
        self.calls
            .code(", remark: ")
            .line(&part.remark)
            .code(", number: ");
        match &part.number {
            Some(number) => self.calls.line(number),
            None => self.calls.code("none"),
        };
        self.calls.code(", contents: (");
        let mut count = 0;
        let mut waiting: Vec<Item> = Vec::new();
        for (at, (content, drawn)) in part.content.iter().zip(drawn).enumerate() {
            match (content, drawn) {
                (PartContent::Paper(paper), _) => {
                    count += self.sheets(&mut waiting);
                    self.calls
                        .code("(kind: \"paper\", paper: ")
                        .paper(paper)
                        .code("),\n");
                    count += 1;
                }
                (
                    PartContent::Image { caption, .. } | PartContent::Pdf { caption, .. },
                    Drawn::Pictures(pictures),
                ) => {
                    for (page, picture) in pictures.into_iter().enumerate() {
                        let file = Some((self.keep(picture.jpeg), picture.is_wide));
                        let caption = if page == 0 {
                            caption.clone()
                        } else {
                            String::new()
                        };
                        waiting.push(Item {
                            file,
                            words: "",
                            caption,
                        });
                    }
                }
                (PartContent::Image { caption, .. }, Drawn::Broken | Drawn::Paper) => {
                    self.warnings.push(Warning::Unreadable {
                        part: index,
                        content: at,
                    });
                    let caption = caption.clone();
                    waiting.push(Item {
                        file: None,
                        words: BROKEN_PICTURE,
                        caption,
                    });
                }
                (PartContent::Pdf { caption, .. }, Drawn::Broken | Drawn::Paper) => {
                    self.warnings.push(Warning::Unreadable {
                        part: index,
                        content: at,
                    });
                    let caption = caption.clone();
                    waiting.push(Item {
                        file: None,
                        words: BROKEN_PDF,
                        caption,
                    });
                }
            }
        }
        count += self.sheets(&mut waiting);
        let ids: Vec<String> = (0..count).map(|piece| format!("{index}-{piece}")).collect();
        self.calls.code("), ids: (");
        for id in &ids {
            self.calls.literal(id).code(",");
        }
        self.calls.code(")),\n");
        ids
    }

    /// Writes the pages of the pictures that wait: two wide ones share a page. Answers how many.
    fn sheets(&mut self, waiting: &mut Vec<Item>) -> usize {
        let mut count = 0;
        let mut rest = waiting.as_slice();
        while !rest.is_empty() {
            let is_wide = |one: &Item| one.file.is_some_and(|(_, is_wide)| is_wide);
            let together = if rest.iter().take(2).filter(|one| is_wide(one)).count() == 2 {
                2
            } else {
                1
            };
            let (page, after) = rest.split_at(together);
            self.calls.code("(kind: \"pictures\", items: (");
            for item in page {
                self.calls.code("(file: ");
                match item.file {
                    Some((file, _)) => self.calls.literal(&world::picture(file)),
                    None => self.calls.code("none"),
                };
                self.calls.code(", words: ").literal(item.words);
                self.calls
                    .code(", alt: ")
                    .literal(&text::line(&item.caption));
                self.calls
                    .code(", caption: ")
                    .line(&item.caption)
                    .code("),");
            }
            self.calls.code(")),\n");
            rest = after;
            count += 1;
        }
        waiting.clear();
        count
    }
}

/// The printed page numbers of the parts, as typst counted them.
fn pages(ids: &[Vec<String>], set: &PagedDocument) -> Vec<Option<PartPages>> {
    let page = |id: &String, side: &str| {
        let label = Label::new(PicoStr::intern(&format!("{side}-{id}")))?;
        let place = set.introspector.query_label(label).ok()?.location()?;
        Some(set.introspector.page(place))
    };
    let inside = ids.iter().flatten().next().and_then(|id| page(id, "first"));
    let printed = |page: NonZeroUsize| Some(page.get() + 1 - inside?.get());
    ids.iter()
        .map(|ids| {
            let first = printed(page(ids.first()?, "first")?)?;
            let last = printed(page(ids.last()?, "last")?)?;
            Some(PartPages { first, last })
        })
        .collect()
}
