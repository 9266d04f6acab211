//! The documents of a case: what its dossier holds and lacks, what was printed, and what it says
//! otherwise since.

use super::around::CaseAround;
use super::making::{make, title};
use crate::desk::Desk;
use crate::dispute::{DisputeAsk, find_dispute};
use crate::shape::{Moment, request, response};
use crate::{Failure, FailureCode};
use lxq_core::domain::calendar::china_day;
use lxq_core::domain::dispute::{Case, Refusal};
use lxq_core::domain::document::{
    self as rules, CalledFor, DossierState, InspectionPoint, PartRequirement, PointState, dossier,
    forms_of, inspect,
};
use lxq_core::domain::id::{AttachmentId, DisputeId, PersonId, PrintedDocumentId};
use lxq_core::domain::record::{DocumentForm, DocumentFormat, DossierItem, PrintedDocument};
use lxq_core::store::Reader;
use lxq_core::store::table::case::{case as read_case, undecided};
use uuid::Uuid;

request! {
    /// A printing to compare with the case.
    pub struct DocumentDifferencesAsk {
        /// The printing.
        pub id: PrintedDocumentId,
    }
}

response! {
    /// The documents of a case.
    pub struct DisputeDocuments {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The dossier in the order in which it is bound.
        pub parts: Vec<DossierPartRow>,
        /// Every form that can be printed, ahead of its step or left blank.
        pub forms: Vec<DocumentRow>,
        /// 案卷自查: the seven points.
        pub inspection: Vec<DossierPointRow>,
        /// Whether people disagree on what the agreement says, so that it is not printed.
        pub is_disputed: bool,
        /// When the whole dossier was last made.
        pub bound_at: Option<Moment>,
    }

    /// An item of the dossier.
    pub struct DossierPartRow {
        /// Which.
        pub item: DossierItem,
        /// Whether the dossier must hold it.
        pub requirement: PartRequirement,
        /// How it stands.
        pub state: DossierState,
        /// The documents that belong there.
        pub documents: Vec<DocumentRow>,
        /// The attachments that are bound there.
        pub attachments: Vec<AttachmentId>,
    }

    /// A document.
    pub struct DocumentRow {
        /// The form.
        pub form: DocumentForm,
        /// Of which party, session, performance or visit.
        pub subject_id: Option<Uuid>,
        /// Its title, with its number where there are several.
        pub title: String,
        /// When it was last printed or saved.
        pub printed: Option<PrintedRow>,
    }

    /// A printing.
    pub struct PrintedRow {
        /// Its id.
        pub id: PrintedDocumentId,
        /// When.
        pub at: Option<Moment>,
        /// By whom.
        pub by: Option<PersonId>,
        /// The kind of file.
        pub format: Option<DocumentFormat>,
        /// Whether the case says otherwise now.
        pub differs: bool,
    }

    /// A point of the inspection.
    pub struct DossierPointRow {
        /// Which.
        pub point: InspectionPoint,
        /// How it stands.
        pub state: PointState,
        /// The items that are missing or not in order.
        pub items: Vec<DossierItem>,
    }

    /// Where a document says otherwise now than when it was printed.
    pub struct DocumentDifferences {
        /// The document's title.
        pub title: String,
        /// When it was printed.
        pub printed_at: Option<Moment>,
        /// The places, in order.
        pub places: Vec<DocumentDifference>,
    }

    /// A place.
    pub struct DocumentDifference {
        /// What was printed.
        pub printed: String,
        /// What it says now.
        pub now: String,
    }
}

/// The printings of a case, the newest last.
pub(super) fn printings(reader: Reader<'_>, case: &Case) -> Result<Vec<PrintedDocument>, Failure> {
    let id: Uuid = case.dispute.id.into();
    let mut found = reader.list_by::<PrintedDocument>("dispute_id", id.as_bytes().as_slice())?;
    found.sort_by_key(|one| (one.printed_at, one.id));
    Ok(found)
}

/// Whether people disagree on what the agreement says.
pub(super) fn is_disputed(reader: Reader<'_>, case: &Case) -> Result<bool, Failure> {
    Ok(!undecided(reader, case)?.is_empty())
}

/// Refuses what is not printed while people disagree on it, naming the fields.
pub(super) fn require_undisputed(reader: Reader<'_>, case: &Case) -> Result<(), Failure> {
    let fields = undecided(reader, case)?;
    if fields.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Undecided(fields).into())
    }
}

pub(crate) fn list(desk: &Desk, ask: DisputeAsk) -> Result<DisputeDocuments, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let case = find_dispute(reader, &ask, desk)?;
        let around = CaseAround::load(reader, &case, today, false)?;
        let printings = printings(reader, &case)?;
        let row = |called: CalledFor| -> Result<DocumentRow, Failure> {
            Ok(DocumentRow {
                form: called.form,
                subject_id: called.subject_id,
                title: title(&case, called)?,
                printed: printed_row(&case, &around, &printings, called)?,
            })
        };
        let parts = dossier(&case, &around.filed());
        let bound_at = printings
            .iter()
            .filter(|one| one.form.is_none())
            .filter_map(|one| one.printed_at)
            .max();
        let inspection = inspect(
            &case,
            &parts,
            around.citations.len(),
            bound_at.map(china_day),
        );
        let parts = parts
            .into_iter()
            .map(|part| {
                Ok(DossierPartRow {
                    item: part.item,
                    requirement: part.requirement,
                    state: part.state,
                    documents: part
                        .documents
                        .into_iter()
                        .map(row)
                        .collect::<Result<_, _>>()?,
                    attachments: part.attachments,
                })
            })
            .collect::<Result<_, Failure>>()?;
        Ok(DisputeDocuments {
            dispute_id: case.dispute.id,
            parts,
            forms: forms_of(&case)
                .into_iter()
                .map(row)
                .collect::<Result<_, _>>()?,
            inspection: inspection
                .into_iter()
                .map(|one| DossierPointRow {
                    point: one.point,
                    state: one.state,
                    items: one.items,
                })
                .collect(),
            is_disputed: is_disputed(reader, &case)?,
            bound_at: bound_at.map(Moment::from),
        })
    })
}

/// The last printing of a document.
pub(super) fn printed_row(
    case: &Case,
    around: &CaseAround,
    printings: &[PrintedDocument],
    called: CalledFor,
) -> Result<Option<PrintedRow>, Failure> {
    let last = printings
        .iter()
        .rev()
        .find(|one| one.form == Some(called.form) && one.subject_id == called.subject_id);
    let Some(last) = last else {
        return Ok(None);
    };
    let now = make(case, around, called)?.document.words();
    Ok(Some(PrintedRow {
        id: last.id,
        at: last.printed_at.map(Moment::from),
        by: last.printed_by,
        format: last.format,
        differs: last.words.as_ref() != Some(&now),
    }))
}

pub(crate) fn differences(
    desk: &Desk,
    ask: DocumentDifferencesAsk,
) -> Result<DocumentDifferences, Failure> {
    let today = desk.casebook.today();
    let not_found = || Failure::refused(FailureCode::NotFound);
    desk.casebook.read(|reader| {
        let printing = reader
            .get::<PrintedDocument>(ask.id)?
            .ok_or_else(not_found)?;
        let (Some(dispute), Some(form)) = (printing.dispute_id, printing.form) else {
            return Err(not_found());
        };
        let case = read_case(reader, dispute)?.ok_or_else(not_found)?;
        desk.require(reader, &case.dispute)?;
        let around = CaseAround::load(reader, &case, today, false)?;
        let called = CalledFor {
            form,
            subject_id: printing.subject_id,
        };
        let now = make(&case, &around, called)?.document.words();
        let places = rules::differences(&printing.words.unwrap_or_default(), &now);
        Ok(DocumentDifferences {
            title: title(&case, called)?,
            printed_at: printing.printed_at.map(Moment::from),
            places: places
                .into_iter()
                .map(|one| DocumentDifference {
                    printed: one.printed,
                    now: one.now,
                })
                .collect(),
        })
    })
}
