//! A dossier (卷宗) as its parts, in their order.

use crate::model::Document;

/// A dossier: a cover, its contents, what lies in it, its back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The cover.
    pub cover: Document,
    /// What the QR code on the cover says, printed below it too, such as the head of the journal.
    pub qr: Option<String>,
    /// The list of what lies in it.
    pub contents: ContentsTable,
    /// What lies in it.
    pub parts: Vec<DossierPart>,
    /// The back.
    pub back: Document,
}

/// The list of what lies in a dossier (卷内目录); its rows come from the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsTable {
    /// Its title, such as `卷内目录`.
    pub title: String,
    /// The heads of its four columns: number, paper, pages, remark.
    pub heads: [String; 4],
}

/// A row of the contents, and the pages it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierPart {
    /// Its number in the list, where it has one.
    pub number: Option<String>,
    /// What it is, such as `人民调解申请书`.
    pub title: String,
    /// The remark in the list.
    pub remark: String,
    /// Whether a dossier is incomplete without it.
    pub is_required: bool,
    /// Its pages; a part without any is listed without a page number.
    pub content: Vec<PartContent>,
}

/// Something that lies in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartContent {
    /// A paper of the casebook.
    Paper(Document),
    /// A picture: JPEG, PNG, WebP or GIF.
    Image {
        /// The file.
        bytes: Vec<u8>,
        /// What stands below it.
        caption: String,
    },
    /// A foreign PDF, whose pages are put in as pictures: PDF/A allows no other way.
    Pdf {
        /// The file.
        bytes: Vec<u8>,
        /// What stands below its first page.
        caption: String,
    },
}

impl Default for ContentsTable {
    fn default() -> Self {
        Self {
            title: "卷内目录".to_owned(),
            heads: ["序号", "文书名称", "页号", "备注"].map(str::to_owned),
        }
    }
}
