//! 出具: a document is seen before, masked, and handed out in full; that it was is kept with what
//! it said, so that a later difference can be told.

use super::around::CaseAround;
use super::list::require_undisputed;
use super::making::{Made, make, title};
use crate::desk::Desk;
use crate::shape::{request, response};
use crate::{Failure, FailureCode};
use chrono::Datelike as _;
use lxq_core::domain::dispute::Case;
use lxq_core::domain::document::{CalledFor, Printing, dossier, printed};
use lxq_core::domain::id::DisputeId;
use lxq_core::domain::record::{DocumentForm, DocumentFormat, Instant};
use lxq_core::store::table::case::case as read_case;
use lxq_core::store::{Act, Reader};
use lxq_documents::{Day, Document, Fonts, Pdf, Warning, to_docx, to_pdf, unprintable};
use std::io::{Cursor, Write as _};
use uuid::Uuid;

request! {
    /// A document to look at.
    pub struct PreviewDocument {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The form.
        pub form: DocumentForm,
        /// Of which party, session, performance or visit; a blank copy where empty.
        pub subject_id: Option<Uuid>,
    }

    /// A document to hand out.
    pub struct IssueDocument {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The form.
        pub form: DocumentForm,
        /// Of which party, session, performance or visit; a blank copy where empty.
        pub subject_id: Option<Uuid>,
        /// The kind of file.
        pub format: DocumentFormat,
    }

    /// Every document that a case calls for.
    pub struct IssueDocuments {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The kind of file; of several documents a compressed folder is made.
        pub format: DocumentFormat,
    }
}

response! {
    /// A file that waits to be fetched.
    pub struct DocumentIssued {
        /// The id under which the host hands it out.
        pub download_id: Uuid,
        /// The name it should get; it names nobody.
        pub file_name: String,
        /// How many documents are in it.
        pub count: u32,
        /// How many pages it has; none where the format does not tell.
        pub page_count: Option<u32>,
        /// Characters that no font of this machine draws.
        pub unprintable: Vec<String>,
    }
}

/// A file as it is made.
pub(crate) struct File {
    pub(crate) bytes: Vec<u8>,
    pub(crate) page_count: Option<u32>,
    pub(crate) unprintable: Vec<char>,
}

pub(crate) fn preview(desk: &Desk, ask: PreviewDocument) -> Result<DocumentIssued, Failure> {
    let today = desk.casebook.today();
    let called = CalledFor {
        form: ask.form,
        subject_id: ask.subject_id,
    };
    let (made, name) = desk.casebook.read(|reader| {
        let case = known(read_case(reader, ask.dispute_id)?)?;
        desk.require(reader, &case.dispute)?;
        let around = CaseAround::load(reader, &case, today, true)?;
        Ok::<_, Failure>((make(&case, &around, called)?, title(&case, called)?))
    })?;
    let file = pdf(desk, &made.document)?;
    hold(desk, file, format!("{name}-预览.pdf"), 1)
}

pub(crate) fn issue(desk: &Desk, form: IssueDocument) -> Result<DocumentIssued, Failure> {
    let called = CalledFor {
        form: form.form,
        subject_id: form.subject_id,
    };
    // Nobody else's save waits while the paper is set.
    let (case, made) = desk.casebook.read(|reader| {
        let (case, around) = open(desk, reader, form.dispute_id)?;
        refuse_disputed(reader, &case, called)?;
        let made = make(&case, &around, called)?;
        Ok::<_, Failure>((case, made))
    })?;
    let file = render(desk, &made.document, form.format)?;
    desk.act(|act, _| keep(act, &case, called, &made, &file, form.format))?;
    let name = format!("{}.{}", title(&case, called)?, form.format.as_str());
    hold(desk, file, name, 1)
}

pub(crate) fn issue_all(desk: &Desk, form: IssueDocuments) -> Result<DocumentIssued, Failure> {
    let (case, papers) = desk.casebook.read(|reader| {
        let (case, around) = open(desk, reader, form.dispute_id)?;
        let parts = dossier(&case, &around.filed());
        let mut papers = Vec::new();
        for called in parts.into_iter().flat_map(|part| part.documents) {
            refuse_disputed(reader, &case, called)?;
            papers.push((called, make(&case, &around, called)?));
        }
        Ok::<_, Failure>((case, papers))
    })?;
    let mut files = Vec::with_capacity(papers.len());
    for (called, made) in &papers {
        let file = render(desk, &made.document, form.format)?;
        files.push((title(&case, *called)?, file));
    }
    desk.act(|act, _| {
        for ((called, made), (_, file)) in papers.iter().zip(&files) {
            keep(act, &case, *called, made, file, form.format)?;
        }
        Ok::<_, Failure>(())
    })?;
    let count = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let file = packed(files, form.format)?;
    let docket = case.dispute.docket_no.unwrap_or_default();
    hold(desk, file, format!("{docket}文书.zip"), count)
}

fn known(case: Option<Case>) -> Result<Case, Failure> {
    case.ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

/// A case with all that its papers say in full.
pub(super) fn open(
    desk: &Desk,
    reader: Reader<'_>,
    id: DisputeId,
) -> Result<(Case, CaseAround), Failure> {
    let case = known(read_case(reader, id)?)?;
    desk.require(reader, &case.dispute)?;
    if case.dispute.destroyed_at.is_some() {
        return Err(Failure::refused(FailureCode::Destroyed));
    }
    let around = CaseAround::load(reader, &case, desk.casebook.today(), false)?;
    Ok((case, around))
}

/// An agreement on which authors disagree is not printed (design: conflicts of legal state).
fn refuse_disputed(reader: Reader<'_>, case: &Case, called: CalledFor) -> Result<(), Failure> {
    let is_agreement = matches!(
        called.form,
        DocumentForm::WrittenAgreement
            | DocumentForm::OralAgreement
            | DocumentForm::ConfirmationApplication
    );
    if is_agreement {
        require_undisputed(reader, case)?;
    }
    Ok(())
}

pub(super) fn render(
    desk: &Desk,
    document: &Document,
    format: DocumentFormat,
) -> Result<File, Failure> {
    match format {
        DocumentFormat::Pdf => pdf(desk, document),
        DocumentFormat::Docx => Ok(File {
            bytes: to_docx(document).map_err(|error| Failure::defect(&error))?,
            page_count: None,
            unprintable: unprintable(document, Fonts::system()),
        }),
    }
}

/// Today, for the properties of a file.
pub(super) fn creation_day(desk: &Desk) -> Day {
    let today = desk.casebook.today();
    let number = |part: u32| u8::try_from(part).unwrap_or(1);
    Day {
        year: today.year(),
        month: number(today.month()),
        day: number(today.day()),
    }
}

fn pdf(desk: &Desk, document: &Document) -> Result<File, Failure> {
    let Pdf {
        bytes,
        page_count,
        warnings,
    } = to_pdf(document, creation_day(desk), Fonts::system())?;
    let mut unprintable = Vec::new();
    for warning in warnings {
        if let Warning::NotPrintable(characters) = warning {
            unprintable.extend(characters);
        }
    }
    Ok(File {
        bytes,
        page_count: u32::try_from(page_count).ok(),
        unprintable,
    })
}

/// Keeps that a document was handed out, and what it said.
pub(super) fn keep(
    act: &mut Act<'_>,
    case: &Case,
    called: CalledFor,
    made: &Made,
    file: &File,
    format: DocumentFormat,
) -> Result<(), Failure> {
    let printing = Printing {
        dispute_id: case.dispute.id,
        form: Some(called.form),
        subject_id: called.subject_id,
        format,
        words: made.document.words(),
        content_hash: super::content_hash(&file.bytes),
        page_count: file.page_count,
        template_id: made.template_id,
        chain: None,
    };
    let id = act.new_id()?;
    let at = Instant(act.now().timestamp_millis());
    let document = printed(id, case.dispute.scope, printing, at, act.actor());
    act.begin("document.printed", &document)?;
    Ok(())
}

/// Several files as one compressed folder, numbered in their order.
pub(super) fn packed(files: Vec<(String, File)>, format: DocumentFormat) -> Result<File, Failure> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let (mut page_count, mut unprintable) = (Some(0_u32), Vec::new());
    for (number, (title, file)) in (1..).zip(files) {
        let name = format!("{number:02}-{title}.{}", format.as_str());
        archive
            .start_file(name, zip::write::SimpleFileOptions::default())
            .map_err(|error| Failure::defect(&error))?;
        archive
            .write_all(&file.bytes)
            .map_err(|error| Failure::defect(&error))?;
        page_count = page_count.zip(file.page_count).map(|(sum, one)| sum + one);
        unprintable.extend(file.unprintable);
    }
    let bytes = archive.finish().map_err(|error| Failure::defect(&error))?;
    unprintable.sort_unstable();
    unprintable.dedup();
    Ok(File {
        bytes: bytes.into_inner(),
        page_count,
        unprintable,
    })
}

pub(crate) fn hold(
    desk: &Desk,
    file: File,
    name: String,
    count: u32,
) -> Result<DocumentIssued, Failure> {
    let download_id = desk.downloads.hold(&name, file.bytes)?;
    Ok(DocumentIssued {
        download_id,
        file_name: name,
        count,
        page_count: file.page_count,
        unprintable: file.unprintable.into_iter().map(String::from).collect(),
    })
}
