//! What each form of a case is filled in with.

mod agreement;
mod ending;
mod evidence;
mod intake;
mod statement;

use super::around::CaseAround;
use super::{party, words};
use crate::{Failure, FailureCode};
use agreement::{agreement, confirmation, receipt};
use ending::{closing_report, cover, follow_up, notice};
use evidence::evidence_list;
use intake::{application, intake_register, party_of, rights_notice};
use lxq_core::domain::dispute::Case;
use lxq_core::domain::document::CalledFor;
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::record::{DocumentForm, PartyRole, RefusalReason, TerminationReason};
use lxq_documents::template::Values;
use statement::{inquiry_record, session_record};

pub(super) use evidence::name_of;

/// The values of a document.
///
/// # Errors
/// A party, session, performance or visit that the case does not have.
pub(super) fn values(
    case: &Case,
    around: &CaseAround,
    called: CalledFor,
) -> Result<Values, Failure> {
    let subject = called.subject_id;
    let mut values = match called.form {
        DocumentForm::Application => application(case, around),
        DocumentForm::IntakeRegister => intake_register(case, around),
        DocumentForm::RightsNotice => rights_notice(party_of(case, subject)?),
        DocumentForm::PowerOfAttorney => match party_of(case, subject)? {
            Some(one) => party::power_of_attorney(one, around, case),
            None => Values::new(),
        },
        DocumentForm::InquiryRecord => inquiry_record(case, around, subject)?,
        DocumentForm::EvidenceList => evidence_list(case, around),
        DocumentForm::SessionRecord => session_record(case, around, subject)?,
        DocumentForm::WrittenAgreement | DocumentForm::OralAgreement => agreement(case, around),
        DocumentForm::Receipt => receipt(case, around, subject)?,
        DocumentForm::FollowUpRecord => follow_up(case, around, subject)?,
        DocumentForm::ConfirmationApplication => confirmation(case, around),
        DocumentForm::RefusalNotice => notice(case, around, RefusalReason::ALL, |one| {
            (
                one.as_str(),
                "refusal_reason",
                case.dispute.refusal_reason == Some(one),
            )
        }),
        DocumentForm::TerminationNotice => notice(case, around, TerminationReason::ALL, |one| {
            (
                one.as_str(),
                "termination_reason",
                case.dispute.termination_reason == Some(one),
            )
        }),
        DocumentForm::ClosingReport => closing_report(case, around),
        DocumentForm::DossierCover => cover(case, around),
        DocumentForm::DossierContents
        | DocumentForm::DossierStatement
        | DocumentForm::BackCover
        | DocumentForm::ReferralSlip
        | DocumentForm::DutyRoster
        | DocumentForm::ConsultationForm
        | DocumentForm::DestructionList => Values::new(),
    };
    let dispute = &case.dispute;
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    values
        .text("调委会", around.committee.clone())
        .text("卷号", said(&dispute.docket_no))
        .text("卷名", said(&dispute.title))
        .text("纠纷类型", around.dispute_type.clone())
        .text("登记日期", words::day_or_blank(dispute.registered_on))
        .text("受理日期", words::day_or_blank(dispute.accepted_on))
        .text(
            "申请人名单",
            party::list_of(case, Some(PartyRole::Applicant)),
        )
        .text(
            "被申请人名单",
            party::list_of(case, Some(PartyRole::Respondent)),
        )
        .text("当事人名单", party::list_of(case, None));
    Ok(values)
}

fn missing() -> Failure {
    Failure::refused(FailureCode::NotFound)
}

fn money(fen: Option<Fen>) -> String {
    fen.map(words::amount).unwrap_or_default()
}

fn said(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}
