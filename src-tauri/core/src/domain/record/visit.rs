//! What belongs to a lawyer's consultation: the appointment to come again, and who signed it.

use super::Instant;
use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{
    AgreementId, AppointmentId, AttachmentId, ConsultationId, DisputeId, DisputePartyId, PersonId,
    SignatureId,
};
use chrono::NaiveDate;

choice! {
    /// Where an appointment stands.
    AppointmentStatus {
        /// 已约.
        Planned = "planned",
        /// 如约.
        Kept = "kept",
        /// 失约.
        Missed = "missed",
        /// 取消.
        Cancelled = "cancelled",
    }
}

record! {
    /// 预约: when and where a matter is talked over again.
    Appointment(AppointmentId) as "appointment" {
        /// The consultation that it follows.
        consultation_id: ConsultationId,
        /// 律师.
        lawyer_id: PersonId,
        /// The time.
        starts_at: Instant,
        /// 地点.
        place: String,
        /// 备注.
        remark: String,
        /// Where it stands.
        status: AppointmentStatus,
        /// Why it was cancelled or moved, or what became of it.
        status_note: String,
    }
}

choice! {
    /// Who signs: the first two a consultation, the others a written agreement.
    Signer {
        /// 律师.
        Lawyer = "lawyer",
        /// 咨询人.
        Inquirer = "inquirer",
        /// 当事人.
        Party = "party",
        /// 代理人 of a party.
        Representative = "representative",
        /// 人民调解员.
        Mediator = "mediator",
        /// 记录人.
        Recorder = "recorder",
    }
}

choice! {
    /// How it was signed.
    SignatureManner {
        /// 屏幕手写.
        Screen = "screen",
        /// 纸上已签.
        Paper = "paper",
    }
}

record! {
    /// 签名 under a consultation or a written agreement.
    Signature(SignatureId) as "signature" {
        /// The consultation.
        consultation_id: ConsultationId,
        /// Who signed.
        signer: Signer,
        /// How.
        manner: SignatureManner,
        /// On which day.
        signed_on: NaiveDate,
        /// The picture of a signature on the screen.
        attachment_id: AttachmentId,
        /// Whether it was taken back.
        is_withdrawn: bool,
        /// The dispute whose agreement was signed.
        dispute_id: DisputeId,
        /// The agreement.
        agreement_id: AgreementId,
        /// The party that signed, itself or by who represents it.
        party_id: DisputePartyId,
        /// The mediator or recorder who signed.
        person_id: PersonId,
        /// BLAKE3 of the text that was signed, in hex.
        text_hash: String,
    }
}
