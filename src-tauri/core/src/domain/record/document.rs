//! 文书: the wording of a form that a committee chose for itself, and what was printed when.

use super::Instant;
use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{DisputeId, PersonId, PrintedDocumentId, TemplateId};
use uuid::Uuid;

choice! {
    /// A form of the office (forms.md §3).
    DocumentForm {
        /// 卷宗封面.
        DossierCover = "dossier_cover",
        /// 卷内目录.
        DossierContents = "dossier_contents",
        /// 人民调解申请书.
        Application = "application",
        /// 人民调解受理登记表.
        IntakeRegister = "intake_register",
        /// 人民调解当事人权利义务告知书.
        RightsNotice = "rights_notice",
        /// 授权委托书.
        PowerOfAttorney = "power_of_attorney",
        /// 人民调解调查记录.
        InquiryRecord = "inquiry_record",
        /// 人民调解证据材料.
        EvidenceList = "evidence_list",
        /// 人民调解记录.
        SessionRecord = "session_record",
        /// 人民调解协议书.
        WrittenAgreement = "written_agreement",
        /// 人民调解口头协议登记表.
        OralAgreement = "oral_agreement",
        /// 收条.
        Receipt = "receipt",
        /// 人民调解回访记录.
        FollowUpRecord = "follow_up_record",
        /// 司法确认申请书.
        ConfirmationApplication = "confirmation_application",
        /// 不予受理通知书.
        RefusalNotice = "refusal_notice",
        /// 终止调解通知书.
        TerminationNotice = "termination_notice",
        /// 卷宗情况说明.
        DossierStatement = "dossier_statement",
        /// 封底.
        BackCover = "back_cover",
        /// 人民调解结案报告表.
        ClosingReport = "closing_report",
        /// 纠纷移送（转办）单.
        ReferralSlip = "referral_slip",
        /// 值班表.
        DutyRoster = "duty_roster",
        /// 法律咨询登记表.
        ConsultationForm = "consultation_form",
        /// 档案销毁清册.
        DestructionList = "destruction_list",
    }
}

choice! {
    /// The kind of file in which a document is handed out.
    DocumentFormat {
        /// PDF, as it is printed and kept.
        Pdf = "pdf",
        /// A file that WPS and Word open and let people change.
        Docx = "docx",
    }
}

choice! {
    /// An item of the dossier (卷内材料, forms.md §2), in the order in which it is bound.
    DossierItem {
        /// 人民调解申请书 or 受理登记表.
        Intake = "intake",
        /// 权利义务告知书.
        RightsNotice = "rights_notice",
        /// 当事人身份证明.
        Identity = "identity",
        /// 授权委托书.
        PowerOfAttorney = "power_of_attorney",
        /// 人民调解调查记录.
        Inquiry = "inquiry",
        /// 人民调解证据材料.
        Evidence = "evidence",
        /// 人民调解记录.
        SessionRecord = "session_record",
        /// 人民调解协议书 or 口头协议登记表.
        Agreement = "agreement",
        /// 不予受理 or 终止调解通知书.
        Notice = "notice",
        /// 履行凭证.
        PerformanceProof = "performance_proof",
        /// 人民调解回访记录.
        FollowUp = "follow_up",
        /// 司法确认有关材料.
        Confirmation = "confirmation",
        /// 卷宗情况说明.
        Statement = "statement",
    }
}

record! {
    /// 文书模板: a wording of a form; the newest that was not withdrawn is used.
    Template(TemplateId) as "template" {
        /// The form.
        form: DocumentForm,
        /// Which wording of the form it is, from 1.
        version: u32,
        /// The wording.
        wording: String,
        /// 修改说明: why it was worded otherwise.
        remark: String,
        /// When it was saved.
        saved_at: Instant,
        /// Who saved it.
        saved_by: PersonId,
        /// Whether the one before is used again.
        is_withdrawn: bool,
    }
}

record! {
    /// 出具的文书: what a document said when it was printed or saved.
    PrintedDocument(PrintedDocumentId) as "printed_document" {
        /// The dispute.
        dispute_id: DisputeId,
        /// The form; none for the whole dossier.
        form: DocumentForm,
        /// The party, session, performance or visit of which it is; none where it is of the case.
        subject_id: Uuid,
        /// The kind of file.
        format: DocumentFormat,
        /// Its words in order, as printed; none for the whole dossier.
        words: Vec<String>,
        /// BLAKE3 of the file, in hex.
        content_hash: String,
        /// How many pages it has; none where the format does not tell.
        page_count: u32,
        /// The wording by which it was made; none for that of the program.
        template_id: TemplateId,
        /// What the QR code on the cover of a dossier says: BLAKE3 over the heads below, in hex.
        chain_head: String,
        /// The heads of the journal's streams in the dispute's scope when the dossier was made, as
        /// `device:seq:hash`.
        heads: Vec<String>,
        /// When.
        printed_at: Instant,
        /// By whom.
        printed_by: PersonId,
    }
}
