//! 卷内材料 (forms.md §2): what the dossier of a case holds, in the order in which it is bound.

use crate::domain::choice::choice;
use crate::domain::dispute::Case;
use crate::domain::id::AttachmentId;
use crate::domain::record::{
    AgreementForm, CaseSource, ConfirmationResult, DisputeStatus, DocumentForm, DossierItem,
    PaymentManner, RepresentativeKind, SessionResult,
};
use uuid::Uuid;

choice! {
    /// Whether a dossier must hold an item (forms.md §2).
    PartRequirement {
        /// 必须.
        Required = "required",
        /// 按需.
        AsNeeded = "as_needed",
    }
}

choice! {
    /// How an item of the dossier stands.
    DossierState {
        /// 已具备: what it says is recorded, or it is attached.
        Ready = "ready",
        /// 缺: the dossier must hold it, and it is not there.
        Missing = "missing",
        /// 按需: it will be needed later, or only in some cases.
        Later = "later",
    }
}

/// A document that the state of a case calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalledFor {
    /// The form.
    pub form: DocumentForm,
    /// The party, session, performance or visit of which it is; none where it is of the case.
    pub subject_id: Option<Uuid>,
}

/// An attachment of the case with its place in the dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FiledAttachment {
    /// The attachment.
    pub id: AttachmentId,
    /// Where it is bound.
    pub item: DossierItem,
}

/// An item of the dossier with all that is bound there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierPart {
    /// Which.
    pub item: DossierItem,
    /// Whether the dossier must hold it.
    pub requirement: PartRequirement,
    /// How it stands.
    pub state: DossierState,
    /// The documents that belong there.
    pub documents: Vec<CalledFor>,
    /// The attachments that are bound there.
    pub attachments: Vec<AttachmentId>,
}

/// How far a case has come, as its papers see it.
struct Course<'a> {
    case: &'a Case,
    status: DisputeStatus,
}

impl Course<'_> {
    /// Whether it was taken, whatever became of it.
    fn is_taken(&self) -> bool {
        self.case.dispute.accepted_on.is_some()
    }

    fn of_case(form: DocumentForm) -> CalledFor {
        CalledFor {
            form,
            subject_id: None,
        }
    }

    fn parties(&self, form: DocumentForm) -> Vec<CalledFor> {
        let ids = self.case.parties.iter().map(|one| one.part.id.into());
        each(form, ids)
    }

    fn agents(&self) -> Vec<CalledFor> {
        let agents = self
            .case
            .parties
            .iter()
            .filter(|one| one.party.representative_kind == Some(RepresentativeKind::Agent));
        each(
            DocumentForm::PowerOfAttorney,
            agents.map(|one| one.part.id.into()),
        )
    }

    fn sessions(&self) -> Vec<CalledFor> {
        let held = self.case.sessions.iter().filter(|one| {
            !matches!(
                one.result,
                Some(SessionResult::Scheduled | SessionResult::Cancelled) | None
            )
        });
        each(DocumentForm::SessionRecord, held.map(|one| one.id.into()))
    }

    fn receipts(&self) -> Vec<CalledFor> {
        let paid = self.case.performances.iter().filter(|done| {
            done.amount_fen.is_some_and(|amount| amount.0 > 0)
                && done.manner != Some(PaymentManner::Deed)
        });
        each(DocumentForm::Receipt, paid.map(|one| one.id.into()))
    }

    fn visits(&self) -> Vec<CalledFor> {
        let visits = self.case.follow_ups.iter().map(|one| one.id.into());
        each(DocumentForm::FollowUpRecord, visits)
    }

    fn inquiries(&self) -> Vec<CalledFor> {
        let heard = self.case.inquiries.iter().map(|one| one.id.into());
        each(DocumentForm::InquiryRecord, heard)
    }

    /// Who applies in writing signs an application; else the committee keeps its register.
    fn intake(&self) -> Vec<CalledFor> {
        let form = match self.case.dispute.source {
            Some(CaseSource::Applied) => DocumentForm::Application,
            _ => DocumentForm::IntakeRegister,
        };
        vec![Self::of_case(form)]
    }

    fn agreement(&self) -> Vec<CalledFor> {
        let form = match self.case.agreement().map(|agreement| agreement.form) {
            Some(Some(AgreementForm::Oral)) => DocumentForm::OralAgreement,
            Some(_) => DocumentForm::WrittenAgreement,
            None => return Vec::new(),
        };
        vec![Self::of_case(form)]
    }

    fn notice(&self) -> Vec<CalledFor> {
        let dispute = &self.case.dispute;
        if dispute.termination_reason.is_some() || self.status == DisputeStatus::Terminated {
            vec![Self::of_case(DocumentForm::TerminationNotice)]
        } else if dispute.refusal_reason.is_some() || self.status == DisputeStatus::Refused {
            vec![Self::of_case(DocumentForm::RefusalNotice)]
        } else {
            Vec::new()
        }
    }

    /// The application, where a court was asked or may still be.
    fn confirmation(&self) -> Vec<CalledFor> {
        let is_waived = self
            .case
            .confirmations
            .iter()
            .any(|one| one.result == Some(ConfirmationResult::Waived));
        let is_written = self.case.agreement().is_some_and(|agreement| {
            agreement.form == Some(AgreementForm::Written) && agreement.effective_on.is_some()
        });
        if is_written && !is_waived && !self.case.confirmations.is_empty() {
            vec![Self::of_case(DocumentForm::ConfirmationApplication)]
        } else {
            Vec::new()
        }
    }
}

fn each(form: DocumentForm, subjects: impl Iterator<Item = Uuid>) -> Vec<CalledFor> {
    subjects
        .map(|subject| CalledFor {
            form,
            subject_id: Some(subject),
        })
        .collect()
}

/// The dossier of a case with its attachments, in the order in which it is bound.
#[must_use]
pub fn dossier(case: &Case, attachments: &[FiledAttachment]) -> Vec<DossierPart> {
    let course = Course {
        case,
        status: case.status(),
    };
    let parts = DossierItem::ALL.iter().map(|item| {
        let attachments: Vec<AttachmentId> = attachments
            .iter()
            .filter(|one| one.item == *item)
            .map(|one| one.id)
            .collect();
        let has_any = !attachments.is_empty();
        let (requirement, state, documents) = standing(&course, *item, has_any);
        DossierPart {
            item: *item,
            requirement,
            state,
            documents,
            attachments,
        }
    });
    parts.collect()
}

/// Requirement, state and documents of one item.
fn standing(
    course: &Course<'_>,
    item: DossierItem,
    has_attachments: bool,
) -> (PartRequirement, DossierState, Vec<CalledFor>) {
    use PartRequirement::{AsNeeded, Required};
    let (case, status) = (course.case, course.status);
    let began = course.is_taken();
    let is_closed = status == DisputeStatus::Closed;
    let state = |has: bool, is_due: bool| match (has, is_due) {
        (true, _) => DossierState::Ready,
        (false, true) => DossierState::Missing,
        (false, false) => DossierState::Later,
    };
    let as_needed = |documents: Vec<CalledFor>| {
        let has = has_attachments || !documents.is_empty();
        (AsNeeded, state(has, false), documents)
    };
    match item {
        DossierItem::Intake => (Required, DossierState::Ready, course.intake()),
        DossierItem::RightsNotice => {
            let told = case.dispute.rights_told_on.is_some() || has_attachments;
            let documents = course.parties(DocumentForm::RightsNotice);
            (Required, state(told, began), documents)
        }
        DossierItem::Identity => {
            let shown = case
                .parties
                .iter()
                .all(|one| one.party.document_no.is_some() || one.party.credit_code.is_some());
            (Required, state(has_attachments || shown, began), Vec::new())
        }
        DossierItem::PowerOfAttorney => as_needed(course.agents()),
        DossierItem::Evidence if has_attachments => {
            let list = vec![Course::of_case(DocumentForm::EvidenceList)];
            (AsNeeded, DossierState::Ready, list)
        }
        DossierItem::Inquiry => as_needed(course.inquiries()),
        DossierItem::Evidence | DossierItem::Statement => {
            (AsNeeded, state(has_attachments, false), Vec::new())
        }
        DossierItem::SessionRecord => {
            let documents = course.sessions();
            let is_due = began && !matches!(status, DisputeStatus::Accepted);
            (Required, state(!documents.is_empty(), is_due), documents)
        }
        DossierItem::Agreement => {
            let documents = course.agreement();
            let has_effect = case
                .agreement()
                .is_some_and(|agreement| agreement.effective_on.is_some());
            (
                Required,
                state(has_effect, !documents.is_empty()),
                documents,
            )
        }
        DossierItem::Notice => as_needed(course.notice()),
        DossierItem::PerformanceProof => {
            let has_proof = case.performances.iter().any(|done| done.proof.is_some());
            let documents = course.receipts();
            let has = has_proof || has_attachments || !documents.is_empty();
            (AsNeeded, state(has, false), documents)
        }
        DossierItem::FollowUp => {
            let documents = course.visits();
            let is_due = is_closed && case.agreement().is_some();
            (AsNeeded, state(!documents.is_empty(), is_due), documents)
        }
        DossierItem::Confirmation => as_needed(course.confirmation()),
    }
}

/// Every form that can be printed of a case today, whether the dossier calls for it or not: for a
/// blank copy, or ahead of the step.
#[must_use]
pub fn forms_of(case: &Case) -> Vec<CalledFor> {
    let course = Course {
        case,
        status: case.status(),
    };
    let mut forms = vec![
        Course::of_case(DocumentForm::Application),
        Course::of_case(DocumentForm::IntakeRegister),
    ];
    forms.extend(course.parties(DocumentForm::RightsNotice));
    forms.extend(course.parties(DocumentForm::PowerOfAttorney));
    let inquiries = course.inquiries();
    if inquiries.is_empty() {
        forms.push(Course::of_case(DocumentForm::InquiryRecord));
    }
    forms.extend(inquiries);
    forms.push(Course::of_case(DocumentForm::EvidenceList));
    let sessions = course.sessions();
    if sessions.is_empty() {
        forms.push(Course::of_case(DocumentForm::SessionRecord));
    }
    forms.extend(sessions);
    forms.push(Course::of_case(DocumentForm::WrittenAgreement));
    forms.push(Course::of_case(DocumentForm::OralAgreement));
    let receipts = course.receipts();
    if receipts.is_empty() {
        forms.push(Course::of_case(DocumentForm::Receipt));
    }
    forms.extend(receipts);
    let visits = course.visits();
    if visits.is_empty() {
        forms.push(Course::of_case(DocumentForm::FollowUpRecord));
    }
    forms.extend(visits);
    forms.extend(
        [
            DocumentForm::ConfirmationApplication,
            DocumentForm::RefusalNotice,
            DocumentForm::TerminationNotice,
            DocumentForm::ClosingReport,
            DocumentForm::DossierStatement,
            DocumentForm::DossierCover,
            DocumentForm::DossierContents,
            DocumentForm::BackCover,
        ]
        .map(Course::of_case),
    );
    forms
}
