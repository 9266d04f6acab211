//! What belongs to a lawyer's consultation: the appointment to come again, and who signed it.

use super::Instant;
use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{AppointmentId, AttachmentId, ConsultationId, PersonId, SignatureId};
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
    /// Who signs a consultation.
    Signer {
        /// 律师.
        Lawyer = "lawyer",
        /// 咨询人.
        Inquirer = "inquirer",
    }
}

choice! {
    /// How a consultation was signed.
    SignatureManner {
        /// 屏幕手写.
        Screen = "screen",
        /// 纸上已签.
        Paper = "paper",
    }
}

record! {
    /// 签名 under a consultation.
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
    }
}
