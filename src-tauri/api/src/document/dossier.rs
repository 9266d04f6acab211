//! 卷宗: the whole dossier as one file, with the mark of how far the journal had come.

use super::around::{CaseAround, item_of};
use super::issue::{DocumentIssued, File, creation_day, hold, open};
use super::list::require_undisputed;
use super::making::{fill, make};
use super::values::name_of;
use super::words;
use crate::desk::Desk;
use crate::sentence::of_choice;
use crate::shape::request;
use crate::{Failure, FailureCode};
use lxq_core::domain::dispute::Case;
use lxq_core::domain::document::{
    CalledFor, ChainMark, DossierState, PartRequirement, Printing, dossier, printed,
};
use lxq_core::domain::id::{DisputeId, PrintedDocumentId};
use lxq_core::domain::record::{Attachment, DocumentForm, DocumentFormat, DossierItem, Instant};
use lxq_core::store::Act;
use lxq_core::store::attachments::ChunkFile;
use lxq_core::store::table::chain;
use lxq_documents::{
    ContentsTable, Document, Dossier, DossierPart, DossierPdf, Fonts, PartContent, Warning,
    to_dossier,
};

request! {
    /// A dossier to bind.
    pub struct IssueDossier {
        /// The dispute.
        pub dispute_id: DisputeId,
    }
}

pub(crate) fn issue_dossier(desk: &Desk, form: IssueDossier) -> Result<DocumentIssued, Failure> {
    let bound = bind(desk, form.dispute_id)?;
    let docket = bound.case.dispute.docket_no.unwrap_or_default();
    hold(desk, bound.file, format!("{docket}卷宗.pdf"), 1)
}

/// A dossier that was bound just now.
pub(crate) struct Bound {
    /// The case as it was read.
    pub(crate) case: Case,
    /// What is around it.
    pub(crate) around: CaseAround,
    /// The dossier.
    pub(crate) file: File,
    /// The record of the binding.
    pub(crate) binding: PrintedDocumentId,
}

/// Binds the dossier of a dispute and keeps that it was bound.
pub(crate) fn bind(desk: &Desk, dispute_id: DisputeId) -> Result<Bound, Failure> {
    let chunks = desk.casebook.chunks()?;
    // One state is read, and nobody else's save waits while it is set; the mark is of that state.
    let (case, around, mark) = desk.casebook.read(|reader| {
        let (case, around) = open(desk, reader, dispute_id)?;
        require_undisputed(reader, &case)?;
        let mark = chain::mark(reader, case.dispute.scope)?;
        Ok::<_, Failure>((case, around, mark))
    })?;
    let whole = whole(desk, &case, &around, &chunks, &mark)?;
    let file = file_of(to_dossier(&whole, creation_day(desk), Fonts::system())?);
    let binding = desk.act(|act, _| keep(act, &case, &file, mark))?;
    Ok(Bound {
        case,
        around,
        file,
        binding,
    })
}

fn file_of(made: DossierPdf) -> File {
    let DossierPdf {
        bytes,
        page_count,
        warnings,
        ..
    } = made;
    let mut unprintable = Vec::new();
    for warning in warnings {
        if let Warning::NotPrintable(characters) = warning {
            unprintable.extend(characters);
        }
    }
    File {
        bytes,
        page_count: u32::try_from(page_count).ok(),
        unprintable,
    }
}

/// The text of the QR code: what verifies the dossier, and no name.
fn qr(mark: &ChainMark) -> String {
    format!("lxq1 {}", mark.head)
}

fn whole(
    desk: &Desk,
    case: &Case,
    around: &CaseAround,
    chunks: &ChunkFile,
    mark: &ChainMark,
) -> Result<Dossier, Failure> {
    let filer = around.name(Some(desk.actor.id));
    let today = words::day(around.today);
    let of = |form: DocumentForm| -> Result<Document, Failure> {
        let called = CalledFor {
            form,
            subject_id: None,
        };
        let made = fill(case, around, called, |values| {
            values
                .text("立卷人", filer.clone())
                .text("立卷日期", today.clone())
                .text("保管期限", around.retention.clone())
                .text("检查人", "")
                .text("页数", "");
        })?;
        Ok(made.document)
    };
    let mut parts = Vec::new();
    let mut number = 0_u32;
    for part in dossier(case, &around.filed()) {
        if part.state == DossierState::Later {
            continue;
        }
        number += 1;
        let mut content = Vec::new();
        for called in &part.documents {
            content.push(PartContent::Paper(make(case, around, *called)?.document));
        }
        let attachments = around
            .attachments
            .iter()
            .filter(|one| item_of(one) == part.item);
        let mut apart = 0_u32;
        for attachment in attachments {
            match page_of(attachment, chunks)? {
                Some(page) => content.push(page),
                None => apart += 1,
            }
        }
        parts.push(DossierPart {
            number: Some(number.to_string()),
            title: of_choice("dossier_item", part.item.as_str()),
            remark: remark(&part, content.is_empty(), apart),
            is_required: part.requirement == PartRequirement::Required,
            content,
        });
    }
    Ok(Dossier {
        cover: of(DocumentForm::DossierCover)?,
        qr: Some(qr(mark)),
        contents: ContentsTable::default(),
        parts,
        back: of(DocumentForm::BackCover)?,
    })
}

/// 备注 in the contents. Identity is known from what was registered; all else that has no page of its own
/// lies in another paper of the dossier.
fn remark(part: &lxq_core::domain::document::DossierPart, is_empty: bool, apart: u32) -> String {
    let mut said = vec![of_choice("part_requirement", part.requirement.as_str())];
    if part.state == DossierState::Missing {
        said.push("缺".to_owned());
    } else if part.item == DossierItem::Identity && is_empty && apart == 0 {
        said.push("未附复印件".to_owned());
    }
    if apart > 0 {
        said.push(format!("另有电子文件{apart}件"));
    }
    said.join("，")
}

/// An attachment as pages; none for recordings and papers of other programs, which stay apart.
fn page_of(attachment: &Attachment, chunks: &ChunkFile) -> Result<Option<PartContent>, Failure> {
    let media_type = attachment.media_type.as_deref().unwrap_or_default();
    let is_image = ["image/jpeg", "image/png", "image/webp", "image/gif"].contains(&media_type);
    if !is_image && media_type != "application/pdf" {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    for hash in attachment.chunks.iter().flatten() {
        let chunk = chunks.get(hash)?;
        bytes.extend(chunk.ok_or_else(|| Failure::refused(FailureCode::Damaged))?);
    }
    let caption = match attachment.dossier_item {
        Some(DossierItem::Evidence) | None => name_of(attachment),
        Some(item) => format!(
            "{}：{}",
            of_choice("dossier_item", item.as_str()),
            name_of(attachment)
        ),
    };
    Ok(Some(if is_image {
        PartContent::Image { bytes, caption }
    } else {
        PartContent::Pdf { bytes, caption }
    }))
}

/// Keeps that the dossier was bound, its hash and how far the journal had come.
fn keep(
    act: &mut Act<'_>,
    case: &Case,
    file: &File,
    mark: ChainMark,
) -> Result<PrintedDocumentId, Failure> {
    let printing = Printing {
        dispute_id: case.dispute.id,
        form: None,
        subject_id: None,
        format: DocumentFormat::Pdf,
        words: Vec::new(),
        content_hash: super::content_hash(&file.bytes),
        page_count: file.page_count,
        template_id: None,
        chain: Some(mark),
    };
    let id: PrintedDocumentId = act.new_id()?;
    let at = Instant(act.now().timestamp_millis());
    let document = printed(id, case.dispute.scope, printing, at, act.actor());
    act.begin("dossier.bound", &document)?;
    Ok(id)
}
