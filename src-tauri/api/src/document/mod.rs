//! 文书 and 卷宗: what a case can be printed as, seen before, handed out, and compared later.
//!
//! Owns which values stand in which form; how a form reads and looks is the crate of documents.

mod around;
mod dossier;
mod filing;
mod issue;
mod list;
mod making;
mod notices;
mod others;
mod party;
mod proof;
mod signed;
mod template;
mod values;
mod words;

pub(crate) use dossier::{Bound, IssueDossier, bind, issue_dossier};
pub(crate) use filing::{FileAttachment, file_attachment};
pub(crate) use issue::{
    DocumentIssued, File, IssueDocument, IssueDocuments, PreviewDocument, hold, issue, issue_all,
    preview,
};
pub(crate) use list::{
    DisputeDocuments, DocumentDifferences, DocumentDifferencesAsk, differences, list,
};
pub(crate) use notices::{
    IssueNotices, NoticeList, NoticeListAsk, issue as issue_notices, list as list_notices,
};
pub(crate) use others::{
    IssueConsultationForm, IssueDutyRoster, IssueReferralSlip, hand_out, issue_consultation_form,
    issue_duty_roster, issue_referral_slip, made,
};
pub(crate) use proof::{
    CheckDossier, DossierChecked, DossierFault, ExportDossierProof, check as check_dossier,
    export_proof,
};
pub(crate) use template::{
    CheckTemplate, DocumentTemplates, SaveTemplate, TemplateAsk, TemplateChecked, TemplateRow,
    check, save, templates, withdraw,
};
pub(crate) use words::day_or_blank;

/// BLAKE3 of a file, in hex, by which a dossier is known again.
#[must_use]
pub fn content_hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
