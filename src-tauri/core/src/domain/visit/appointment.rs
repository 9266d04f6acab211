//! 预约: planned, moved, and what became of it.

use crate::domain::calendar::china_day;
use crate::domain::dispute::{Problems, Reason, Refusal};
use crate::domain::id::{AppointmentId, PersonId};
use crate::domain::record::{Appointment, AppointmentStatus, Consultation, Fact, Instant, Record};

/// The longest place, remark or reason.
const LONGEST_TEXT: usize = 200;
/// Nobody plans further ahead than this many days.
const FURTHEST: i64 = 366;

/// When, where and with whom.
#[derive(Clone, Debug)]
pub struct AppointmentPlan {
    /// The time.
    pub starts_at: Instant,
    /// 地点.
    pub place: String,
    /// 律师.
    pub lawyer_id: PersonId,
    /// 备注.
    pub remark: Option<String>,
}

impl AppointmentPlan {
    fn write(&self, next: &mut Appointment) {
        next.lawyer_id = Some(self.lawyer_id);
        next.starts_at = Some(self.starts_at);
        next.place = Some(self.place.trim().to_owned());
        next.remark.clone_from(&self.remark);
    }
}

/// What became of an appointment.
#[derive(Clone, Debug)]
pub struct Settlement {
    /// 如约, 失约 or 取消.
    pub status: AppointmentStatus,
    /// Why, or what came of it.
    pub note: Option<String>,
}

/// Plans an appointment; `others` are the lawyer's planned ones.
///
/// # Errors
/// A time that is over or the lawyer is taken, no place.
pub fn plan(
    consultation: &Consultation,
    form: &AppointmentPlan,
    others: &[Appointment],
    id: AppointmentId,
    now: Instant,
) -> Result<Vec<Fact>, Refusal> {
    check(form, others, None, now)?;
    let mut next = Appointment::blank(id.0, consultation.scope);
    next.consultation_id = Some(consultation.id);
    form.write(&mut next);
    next.status = Some(AppointmentStatus::Planned);
    Ok(vec![Fact::new("appointment.planned", &next)])
}

/// 改期, with the reason.
///
/// # Errors
/// As [`plan`]; no reason; an appointment that is over.
pub fn move_to(
    before: &Appointment,
    form: &AppointmentPlan,
    reason: &str,
    others: &[Appointment],
    now: Instant,
) -> Result<Vec<Fact>, Refusal> {
    require_planned(before)?;
    let mut problems = Problems::default();
    problems.require_text("reason", Some(reason));
    problems.limit_text("reason", Some(reason), LONGEST_TEXT);
    problems.finish()?;
    check(form, others, Some(before.id), now)?;
    let mut next = before.clone();
    form.write(&mut next);
    next.status_note = Some(reason.trim().to_owned());
    Ok(vec![Fact::change("appointment.moved", before, &next)])
}

/// 如约, 失约 or 取消.
///
/// # Errors
/// An appointment that is over; kept or missed on a day that has not come; no reason to cancel.
pub fn settle(before: &Appointment, form: &Settlement, now: Instant) -> Result<Vec<Fact>, Refusal> {
    require_planned(before)?;
    let mut problems = Problems::default();
    let name = match form.status {
        AppointmentStatus::Planned => {
            problems.add("status", Reason::Unknown);
            "appointment.planned"
        }
        AppointmentStatus::Kept => "appointment.kept",
        AppointmentStatus::Missed => "appointment.missed",
        AppointmentStatus::Cancelled => {
            problems.require_text("note", form.note.as_deref());
            "appointment.cancelled"
        }
    };
    let is_ahead = before
        .starts_at
        .is_some_and(|start| china_day(start) > china_day(now));
    if is_ahead && form.status != AppointmentStatus::Cancelled {
        problems.add("status", Reason::InFuture);
    }
    problems.limit_text("note", form.note.as_deref(), LONGEST_TEXT);
    problems.finish()?;
    let mut next = before.clone();
    next.status = Some(form.status);
    next.status_note.clone_from(&form.note);
    Ok(vec![Fact::change(name, before, &next)])
}

fn require_planned(appointment: &Appointment) -> Result<(), Refusal> {
    if appointment.status == Some(AppointmentStatus::Planned) {
        Ok(())
    } else {
        Err(Refusal::field("id", Reason::AlreadyEnded))
    }
}

fn check(
    form: &AppointmentPlan,
    others: &[Appointment],
    own: Option<AppointmentId>,
    now: Instant,
) -> Result<(), Refusal> {
    let mut problems = Problems::default();
    problems.require_text("place", Some(&form.place));
    problems.limit_text("place", Some(&form.place), LONGEST_TEXT);
    problems.limit_text("remark", form.remark.as_deref(), LONGEST_TEXT);
    let today = china_day(now);
    let ahead = (china_day(form.starts_at) - today).num_days();
    if form.starts_at <= now {
        problems.add("starts_at", Reason::Before { earliest: today });
    } else if ahead > FURTHEST {
        let latest = today + chrono::TimeDelta::days(FURTHEST);
        problems.add("starts_at", Reason::After { latest });
    } else if others.iter().any(|one| {
        Some(one.id) != own
            && one.status == Some(AppointmentStatus::Planned)
            && one.lawyer_id == Some(form.lawyer_id)
            && one.starts_at == Some(form.starts_at)
    }) {
        problems.add("starts_at", Reason::Overlaps);
    }
    problems.finish()
}
