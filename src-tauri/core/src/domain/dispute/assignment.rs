//! 阅卷授权: a lawyer may look into one dispute, for a purpose and until a day (privacy.md P6).

use super::case::{At, Case};
use super::refusal::{Problems, Reason, Refusal};
use crate::domain::id::PersonId;
use crate::domain::record::{DisputeAccess, Fact, Record as _};
use chrono::{Months, NaiveDate};

/// Longest text.
const LONGEST: usize = 200;
/// Nobody is let in for longer than this at once.
const MONTHS: Months = Months::new(12);

/// What is given.
#[derive(Clone, Debug)]
pub struct AccessGrant {
    /// To whom.
    pub lawyer_id: PersonId,
    /// What for.
    pub purpose: String,
    /// From this day on.
    pub starts_on: NaiveDate,
    /// Up to and with this day.
    pub ends_on: NaiveDate,
}

/// Whether an access holds on a day: it ends by itself.
#[must_use]
pub fn is_access_open(access: &DisputeAccess, today: NaiveDate) -> bool {
    access.ended_on.is_none()
        && access.starts_on.is_some_and(|day| day <= today)
        && access.ends_on.is_some_and(|day| day >= today)
}

/// Lets a lawyer look into a dispute.
///
/// # Errors
/// No purpose; days the wrong way round, over already or too far; somebody who may look already.
pub fn grant_access(
    case: &Case,
    form: &AccessGrant,
    known: &[DisputeAccess],
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let mut problems = Problems::default();
    problems.require_text("purpose", Some(&form.purpose));
    problems.limit_text("purpose", Some(&form.purpose), LONGEST);
    let earliest = form.starts_on.max(at.today);
    let latest = form.starts_on.checked_add_months(MONTHS);
    if form.ends_on < earliest {
        problems.add("ends_on", Reason::Before { earliest });
    } else if let Some(latest) = latest.filter(|latest| form.ends_on > *latest) {
        problems.add("ends_on", Reason::After { latest });
    }
    let overlaps = |one: &DisputeAccess| {
        one.lawyer_id == Some(form.lawyer_id)
            && one.ended_on.is_none()
            && one
                .ends_on
                .is_some_and(|end| end >= form.starts_on.max(at.today))
            && one.starts_on.is_some_and(|start| start <= form.ends_on)
    };
    if known.iter().any(overlaps) {
        problems.add("lawyer_id", Reason::Twice);
    }
    problems.finish()?;
    let mut access = DisputeAccess::blank((at.new_id)(), case.dispute.scope);
    access.dispute_id = Some(case.dispute.id);
    access.lawyer_id = Some(form.lawyer_id);
    access.purpose = Some(form.purpose.trim().to_owned());
    access.starts_on = Some(form.starts_on);
    access.ends_on = Some(form.ends_on);
    access.granted_by = Some(at.actor);
    Ok(vec![Fact::new("dispute_access.granted", &access)])
}

/// Takes an access back before its end.
///
/// # Errors
/// One that is over; no reason.
pub fn end_access(access: &DisputeAccess, reason: &str, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    if access.ended_on.is_some() || access.ends_on.is_none_or(|end| end < at.today) {
        return Err(Refusal::field("access_id", Reason::AlreadyOver));
    }
    let mut problems = Problems::default();
    problems.require_text("reason", Some(reason));
    problems.limit_text("reason", Some(reason), LONGEST);
    problems.finish()?;
    let mut next = access.clone();
    next.ended_on = Some(at.today);
    next.end_reason = Some(reason.trim().to_owned());
    Ok(vec![Fact::change("dispute_access.ended", access, &next)])
}
