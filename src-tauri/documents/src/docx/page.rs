//! The page: its size and margins, the title at its top, what is on each following page.

use super::words::{CELL, FANGSONG, LATIN, Look, SMALL, SONG, TEXT, TITLE, fitted, fonts, run};
use crate::model::{Document, Layout};
use crate::text;
use docx_rs::{
    AlignmentType, Docx, Footer, Header, LineSpacing, NumPages, PageMargin, PageNum,
    PageOrientationType, Paragraph,
};

/// A4 in twentieths of a point.
const SHORT_SIDE: u32 = 11_906;
const LONG_SIDE: u32 = 16_838;

/// The measures of a page, in twentieths of a point.
pub(super) struct Page {
    width: u32,
    height: u32,
    top: u32,
    right: u32,
    bottom: u32,
    left: u32,
}

impl Page {
    /// The page of a paper.
    pub(super) fn of(document: &Document) -> Self {
        let (width, height) = if document.is_landscape {
            (LONG_SIDE, SHORT_SIDE)
        } else {
            (SHORT_SIDE, LONG_SIDE)
        };
        let [top, right, bottom, left] = match document.layout {
            // 22 mm all round.
            Layout::Report => [1247; 4],
            // 30, 26, 28 and 28 mm: holes and thread are at the left.
            Layout::Official | Layout::Cover => [1701, 1474, 1587, 1587],
        };
        Self {
            width,
            height,
            top,
            right,
            bottom,
            left,
        }
    }

    /// The width between the margins.
    pub(super) fn room(&self) -> u32 {
        self.width - self.left - self.right
    }

    /// The height between the margins.
    pub(super) fn depth(&self) -> u32 {
        self.height - self.top - self.bottom
    }

    fn margin(&self) -> PageMargin {
        let whole = |length: u32| i32::try_from(length).unwrap_or(0);
        PageMargin::new()
            .top(whole(self.top))
            .right(whole(self.right))
            .bottom(whole(self.bottom))
            .left(whole(self.left))
    }
}

/// An empty paper with its page, heads and feet.
pub(super) fn set_up(document: &Document, page: &Page) -> Docx {
    let face = match document.layout {
        Layout::Report => SONG,
        Layout::Official | Layout::Cover => FANGSONG,
    };
    let mut docx = Docx::new()
        .page_size(page.width, page.height)
        .page_margin(page.margin())
        .default_fonts(fonts(face).cs(LATIN))
        .default_size(TEXT);
    if document.is_landscape {
        docx = docx.page_orient(PageOrientationType::Landscape);
    }
    let has_foot = !document.foot.is_empty();
    match document.layout {
        Layout::Report => docx.footer(numbered(document)),
        Layout::Cover if has_foot => {
            let foot = run(&document.foot, SMALL, SONG);
            docx.footer(Footer::new().add_paragraph(centred().add_run(foot)))
        }
        Layout::Cover => docx,
        Layout::Official => {
            let head = format!("{}（续页）", text::line(&document.title));
            docx = docx
                .header(Header::new().add_paragraph(centred().add_run(run(&head, TEXT, FANGSONG))))
                .footer(counted(document))
                .title_pg();
            if has_foot {
                docx.first_footer(counted(document))
            } else {
                docx
            }
        }
    }
}

/// The title with what stands beside it.
pub(super) fn title(docx: Docx, document: &Document, room: u32, look: &Look) -> Docx {
    let has_number = document.number.is_some();
    let below = if document.subtitle.is_some() {
        120
    } else {
        240
    };
    let mut docx = docx.add_paragraph(
        centred()
            .keep_next(true)
            .line_spacing(LineSpacing::new().after(below))
            .add_run(run(
                &document.title,
                fitted(&document.title, TITLE, room),
                look.title_face,
            )),
    );
    if let Some(subtitle) = &document.subtitle {
        docx = docx.add_paragraph(
            centred()
                .keep_next(true)
                .line_spacing(LineSpacing::new().after(if has_number { 120 } else { 240 }))
                .add_run(look.run(subtitle)),
        );
    }
    if let Some(number) = &document.number {
        docx = docx.add_paragraph(
            Paragraph::new()
                .align(AlignmentType::Right)
                .keep_next(true)
                .line_spacing(LineSpacing::new().after(120))
                .add_run(run(number, TEXT, look.face)),
        );
    }
    docx
}

pub(super) fn centred() -> Paragraph {
    Paragraph::new().align(AlignmentType::Center)
}

/// The foot of a report: what it is, and the number of the page.
fn numbered(document: &Document) -> Footer {
    let words = |text: &str| run(text, SMALL, SONG);
    Footer::new().add_paragraph(
        centred()
            .add_run(words(&format!("{}　第 ", document.foot)))
            .add_page_num(PageNum::new())
            .add_run(words(" 页")),
    )
}

/// The foot of an official paper: the number of the page among all.
fn counted(document: &Document) -> Footer {
    let words = |text: &str| run(text, CELL, FANGSONG);
    let mut foot = text::line(&document.foot);
    if !foot.is_empty() {
        foot.push('　');
    }
    foot.push_str("第 ");
    Footer::new().add_paragraph(
        centred()
            .add_run(words(&foot))
            .add_page_num(PageNum::new())
            .add_run(words(" 页　共 "))
            .add_num_pages(NumPages::new())
            .add_run(words(" 页")),
    )
}
