//! What a lawyer does around a consultation: several matters of one visit, the appointment to
//! come again, signatures, and handing a matter over with its slip.

mod appointment;
mod detail;
mod hand_over;
mod joining;
mod signature;

pub(crate) use appointment::{
    AppointmentPlanned, MoveAppointment, PlanAppointment, SettleAppointment, move_appointment,
    plan, settle,
};
pub(crate) use detail::{VisitAsk, VisitDetail, detail};
pub(crate) use hand_over::{HandOver, HandOverDraft, HandOverDraftAsk, draft, hand_over};
pub(crate) use joining::join;
pub(crate) use signature::{SignConsultation, SignatureGiven, WithdrawSignature, sign, withdraw};

use crate::desk::Desk;
use crate::{Failure, FailureCode};
use lxq_core::domain::id::ConsultationId;
use lxq_core::domain::record::Consultation;
use lxq_core::store::Reader;

/// The consultation, if what belongs to it is for this person: the one door to all of it here.
pub(super) fn consultation(
    desk: &Desk,
    reader: Reader<'_>,
    id: ConsultationId,
) -> Result<Consultation, Failure> {
    let found = reader
        .get::<Consultation>(id)?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    desk.require_consultation(reader, &found)?;
    Ok(found)
}
