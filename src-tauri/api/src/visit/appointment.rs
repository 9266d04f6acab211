//! 预约: the time to talk a matter over again.

use super::consultation;
use crate::desk::{Desk, record_all};
use crate::dispute::check_people;
use crate::shape::{Done, Moment, filled, request, response};
use crate::{Failure, FailureCode};
use lxq_core::domain::id::{AppointmentId, ConsultationId, PersonId};
use lxq_core::domain::record::{Appointment, AppointmentStatus, Instant};
use lxq_core::domain::visit::{self as rules, AppointmentPlan, Settlement};
use lxq_core::store::Act;
use lxq_core::store::table::visit::planned_of;

request! {
    /// An appointment to plan.
    pub struct PlanAppointment {
        /// The consultation that it follows.
        pub consultation_id: ConsultationId,
        /// The time.
        pub starts_at: Moment,
        /// 地点.
        pub place: String,
        /// The lawyer; that of the consultation where empty.
        pub lawyer_id: Option<PersonId>,
        /// 备注.
        pub remark: Option<String>,
    }

    /// 改期.
    pub struct MoveAppointment {
        /// The appointment.
        pub id: AppointmentId,
        /// The new time.
        pub starts_at: Moment,
        /// 地点.
        pub place: String,
        /// The lawyer; the same one where empty.
        pub lawyer_id: Option<PersonId>,
        /// 备注.
        pub remark: Option<String>,
        /// Why.
        pub reason: String,
    }

    /// What became of an appointment.
    pub struct SettleAppointment {
        /// The appointment.
        pub id: AppointmentId,
        /// 如约, 失约 or 取消.
        pub status: AppointmentStatus,
        /// Why it was cancelled, or what came of it.
        pub note: Option<String>,
    }
}

response! {
    /// An appointment was planned.
    pub struct AppointmentPlanned {
        /// Its id.
        pub id: AppointmentId,
    }
}

/// Whose appointment it is: whom the form names, whoever had the matter, or whoever writes it down.
fn lawyer(
    act: &Act<'_>,
    named: Option<PersonId>,
    usual: Option<PersonId>,
) -> Result<PersonId, Failure> {
    check_people(act, "lawyer_id", named.as_slice())?;
    Ok(named.or(usual).unwrap_or_else(|| act.actor()))
}

pub(crate) fn plan(desk: &Desk, form: PlanAppointment) -> Result<AppointmentPlanned, Failure> {
    desk.act(|act, _| {
        let subject = consultation(desk, act.reader(), form.consultation_id)?;
        let wish = AppointmentPlan {
            lawyer_id: lawyer(act, form.lawyer_id, subject.lawyer_id)?,
            starts_at: form.starts_at.into(),
            place: form.place,
            remark: filled(form.remark),
        };
        let others = planned_of(act.reader(), wish.lawyer_id, None)?;
        let id = act.new_id()?;
        record_all(act, rules::plan(&subject, &wish, &others, id, now(act))?)?;
        Ok(AppointmentPlanned { id })
    })
}

pub(crate) fn move_appointment(desk: &Desk, form: MoveAppointment) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = known(desk, act, form.id)?;
        let wish = AppointmentPlan {
            lawyer_id: lawyer(act, form.lawyer_id, before.lawyer_id)?,
            starts_at: form.starts_at.into(),
            place: form.place,
            remark: filled(form.remark),
        };
        let others = planned_of(act.reader(), wish.lawyer_id, Some(before.id))?;
        let facts = rules::move_to(&before, &wish, &form.reason, &others, now(act))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn settle(desk: &Desk, form: SettleAppointment) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = known(desk, act, form.id)?;
        let settlement = Settlement {
            status: form.status,
            note: filled(form.note),
        };
        record_all(act, rules::settle(&before, &settlement, now(act))?)?;
        Ok(Done {})
    })
}

/// An appointment of a consultation that is for this person.
fn known(desk: &Desk, act: &Act<'_>, id: AppointmentId) -> Result<Appointment, Failure> {
    let gone = || Failure::refused(FailureCode::NotFound);
    let found = act.reader().get::<Appointment>(id)?.ok_or_else(gone)?;
    consultation(desk, act.reader(), found.consultation_id.ok_or_else(gone)?)?;
    Ok(found)
}

fn now(act: &Act<'_>) -> Instant {
    Instant(act.now().timestamp_millis())
}
