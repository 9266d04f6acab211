//! 移送: a matter goes to mediation, legal aid, arbitration or court with its slip, in one step.
//! A lawyer may hand the own matters over; the room of referrals stays with those who handle it.

use super::consultation;
use crate::desk::Desk;
use crate::referral::{self, ReferralDraftAsk, ReferralSaved, SendReferral};
use crate::shape::{filled, request, response};
use crate::{Failure, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::id::{ConsultationId, PlatformId};
use lxq_core::domain::record::{ReferralChannel, SubjectKind};
use lxq_core::domain::visit::HandOverTarget;

request! {
    /// What to propose for the slip of a consultation.
    pub struct HandOverDraftAsk {
        /// The consultation.
        pub consultation_id: ConsultationId,
        /// Where it should go.
        pub target: HandOverTarget,
        /// Whether the telephone stands in it in full; leaves an entry.
        #[serde(default)]
        pub with_contacts: bool,
    }

    /// A consultation to hand over.
    pub struct HandOver {
        /// The consultation.
        pub consultation_id: ConsultationId,
        /// Where it goes.
        pub target: HandOverTarget,
        /// The platform that mediates; that of the consultation where empty.
        pub to_platform_id: Option<PlatformId>,
        /// The body, where it does not go to mediation; the usual one where empty.
        pub to_body: Option<String>,
        /// 移送事由; the usual one where empty.
        pub reason: Option<String>,
        /// What the slip tells the receiver; the proposed text where empty.
        pub content: Option<String>,
        /// The last day; the usual one where empty.
        pub due_on: Option<NaiveDate>,
        /// Whether the inquirer agrees that it goes there.
        #[serde(default)]
        pub has_consent: bool,
    }
}

response! {
    /// What is proposed for the slip of a consultation.
    pub struct HandOverDraft {
        /// The linkage.
        pub channel: ReferralChannel,
        /// The platform that mediates.
        pub to_platform_id: Option<PlatformId>,
        /// The body otherwise.
        pub to_body: Option<String>,
        /// 移送事由.
        pub reason: String,
        /// What the slip tells the receiver.
        pub content: String,
        /// The usual last day.
        pub due_on: Option<NaiveDate>,
    }
}

pub(crate) fn draft(desk: &Desk, ask: HandOverDraftAsk) -> Result<HandOverDraft, Failure> {
    let home = desk.casebook.read(|reader| {
        let found = consultation(desk, reader, ask.consultation_id)?;
        Ok::<_, Failure>(found.scope.platform())
    })?;
    let channel = ask.target.channel();
    let proposed = referral::draft(
        desk,
        ReferralDraftAsk {
            subject_kind: Some(SubjectKind::Consultation),
            subject_id: Some(ask.consultation_id.0),
            with_contacts: ask.with_contacts,
            received_on: None,
        },
    )?;
    let term = proposed.terms.iter().find(|term| term.channel == channel);
    Ok(HandOverDraft {
        channel,
        to_platform_id: home.filter(|_| ask.target == HandOverTarget::Mediation),
        to_body: ask.target.body().map(str::to_owned),
        reason: ask.target.reason().to_owned(),
        due_on: term.map(|term| term.due_on),
        content: proposed.content,
    })
}

pub(crate) fn hand_over(desk: &Desk, form: HandOver) -> Result<ReferralSaved, Failure> {
    if !form.has_consent {
        return Err(Failure::field("has_consent", FieldCode::InquirerConsent));
    }
    let proposed = draft(
        desk,
        HandOverDraftAsk {
            consultation_id: form.consultation_id,
            target: form.target,
            with_contacts: false,
        },
    )?;
    referral::send(
        desk,
        SendReferral {
            subject_kind: SubjectKind::Consultation,
            subject_id: form.consultation_id.0,
            channel: proposed.channel,
            to_platform_id: form.to_platform_id.or(proposed.to_platform_id),
            to_body: filled(form.to_body).or(proposed.to_body),
            outside_no: None,
            letter_no: None,
            contact: None,
            reason: filled(form.reason).unwrap_or(proposed.reason),
            content: filled(form.content).unwrap_or(proposed.content),
            has_consent: form.has_consent,
            due_on: form.due_on,
            is_joint: false,
            lead_body: None,
            taking_part: Vec::new(),
            responsible_id: None,
            attachment_ids: Vec::new(),
        },
    )
}
