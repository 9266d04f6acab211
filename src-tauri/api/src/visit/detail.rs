//! The visit of a consultation: its matters, appointments, signatures and slips.

use super::consultation;
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Moment, request, response};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::id::{
    AppointmentId, AttachmentId, ConsultationId, PersonId, PlatformId, ReferralId, SignatureId,
};
use lxq_core::domain::record::{
    Appointment, AppointmentStatus, ReferralChannel, ReferralStatus, Signature, SignatureManner,
    Signer,
};
use lxq_core::domain::referral::is_open;
use lxq_core::store::table::referral::of_subject;
use lxq_core::store::table::visit::{appointments_of, matters_of, signatures_of};

request! {
    /// A consultation whose visit is asked for.
    pub struct VisitAsk {
        /// The consultation.
        pub consultation_id: ConsultationId,
    }
}

response! {
    /// What belongs to a consultation and its visit.
    pub struct VisitDetail {
        /// The matters of the visit in their order; the consultation alone where it had one.
        pub matters: Vec<VisitMatter>,
        /// Its appointments, the earliest first.
        pub appointments: Vec<AppointmentRow>,
        /// The signatures that stand.
        pub signatures: Vec<SignatureRow>,
        /// Where it was handed over to, the newest first.
        pub hand_overs: Vec<HandOverRow>,
        /// Whether a slip is under way, so that no other may be sent.
        pub is_under_way: bool,
        /// Whether who asks may add to it.
        pub can_change: bool,
    }

    /// A matter of a visit.
    pub struct VisitMatter {
        /// Its id.
        pub id: ConsultationId,
        /// Its number.
        pub docket_no: String,
        /// Start.
        pub starts_at: Option<Moment>,
        /// Code of the topic.
        pub topic: Option<String>,
        /// The beginning of what was asked.
        pub content: String,
    }

    /// An appointment.
    pub struct AppointmentRow {
        /// Its id.
        pub id: AppointmentId,
        /// The lawyer.
        pub lawyer_id: Option<PersonId>,
        /// The time.
        pub starts_at: Option<Moment>,
        /// 地点.
        pub place: String,
        /// 备注.
        pub remark: Option<String>,
        /// Where it stands.
        pub status: AppointmentStatus,
        /// Why it was moved or cancelled, or what became of it.
        pub status_note: Option<String>,
        /// Whether its day has come, so that it can be kept or missed.
        pub is_due: bool,
    }

    /// A signature.
    pub struct SignatureRow {
        /// Its id.
        pub id: SignatureId,
        /// Who signed.
        pub signer: Signer,
        /// How.
        pub manner: SignatureManner,
        /// On which day.
        pub signed_on: Option<NaiveDate>,
        /// The picture.
        pub attachment_id: Option<AttachmentId>,
    }

    /// A slip of the consultation.
    pub struct HandOverRow {
        /// Its id.
        pub id: ReferralId,
        /// The linkage.
        pub channel: ReferralChannel,
        /// The platform to which it went.
        pub to_platform_id: Option<PlatformId>,
        /// The body to which it went otherwise.
        pub to_body: Option<String>,
        /// Sent.
        pub sent_at: Option<Moment>,
        /// The last day.
        pub due_on: Option<NaiveDate>,
        /// Where it stands.
        pub status: ReferralStatus,
        /// What came of it.
        pub result: Option<String>,
    }
}

/// So much of what was asked tells matters apart.
const SHOWN_CHARS: usize = 60;

pub(crate) fn detail(desk: &Desk, ask: VisitAsk) -> Result<VisitDetail, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let found = consultation(desk, reader, ask.consultation_id)?;
        let matters = matters_of(reader, &found)?;
        let slips = of_subject(reader, found.id.0)?;
        let is_under_way = slips.iter().any(is_open);
        let mut hand_overs: Vec<HandOverRow> = slips
            .into_iter()
            .map(|slip| HandOverRow {
                id: slip.id,
                channel: slip.channel.unwrap_or(ReferralChannel::Other),
                to_platform_id: slip.to_platform_id,
                to_body: slip.to_body,
                sent_at: slip.sent_at.map(Moment::from),
                due_on: slip.due_on,
                status: slip.status.unwrap_or(ReferralStatus::Sent),
                result: slip.result.or(slip.return_reason),
            })
            .collect();
        hand_overs.sort_by_key(|row| std::cmp::Reverse(row.sent_at.map(|at| at.0)));
        Ok(VisitDetail {
            matters: matters
                .into_iter()
                .map(|matter| VisitMatter {
                    id: matter.id,
                    docket_no: matter.docket_no.unwrap_or_default(),
                    starts_at: matter.starts_at.map(Moment::from),
                    topic: matter.topic,
                    content: matter
                        .content
                        .unwrap_or_default()
                        .chars()
                        .take(SHOWN_CHARS)
                        .collect(),
                })
                .collect(),
            appointments: appointments_of(reader, found.id)?
                .into_iter()
                .map(|one| appointment_row(one, today))
                .collect(),
            signatures: signatures_of(reader, found.id)?
                .into_iter()
                .filter(|one| one.is_withdrawn != Some(true))
                .filter_map(signature_row)
                .collect(),
            hand_overs,
            is_under_way,
            can_change: desk.casebook.may_write()
                && allows(desk.actor.role, Permission::WriteConsultations),
        })
    })
}

fn appointment_row(one: Appointment, today: NaiveDate) -> AppointmentRow {
    let day = one
        .starts_at
        .map(|start| lxq_core::store::china_day(start.utc()));
    AppointmentRow {
        id: one.id,
        lawyer_id: one.lawyer_id,
        starts_at: one.starts_at.map(Moment::from),
        place: one.place.unwrap_or_default(),
        remark: one.remark,
        status: one.status.unwrap_or(AppointmentStatus::Planned),
        status_note: one.status_note,
        is_due: day.is_some_and(|day| day <= today),
    }
}

fn signature_row(one: Signature) -> Option<SignatureRow> {
    Some(SignatureRow {
        id: one.id,
        signer: one.signer?,
        manner: one.manner?,
        signed_on: one.signed_on,
        attachment_id: one.attachment_id,
    })
}
