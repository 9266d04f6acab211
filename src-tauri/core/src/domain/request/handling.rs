//! 联系诉求人 and 延期.

use super::action::{RequestAction, require};
use super::refusal::{Refusal, finish};
use super::registration::{LINE, TEXT};
use super::time::At;
use crate::domain::calendar::china_day;
use crate::domain::dispute::{Problems, Reason};
use crate::domain::record::{Fact, Instant, Request};

/// How the requester was reached.
#[derive(Clone, Debug)]
pub struct Contact {
    /// When; not in the future and not before the assignment.
    pub contacted_at: Instant,
    /// How, or that nobody answered.
    pub note: String,
}

/// 联系诉求人: the first time counts, the newest note stands.
///
/// # Errors
/// A request that nobody handles or that is done; no note; a time that does not fit.
pub fn contact(request: &Request, form: &Contact, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(request, RequestAction::Contact, at)?;
    let mut problems = Problems::default();
    problems.require_text("contact_note", Some(&form.note));
    problems.limit_text("contact_note", Some(&form.note), TEXT);
    if form.contacted_at > at.now {
        problems.add("contacted_at", Reason::InFuture);
    } else if let Some(from) = request
        .submitted_at
        .filter(|from| form.contacted_at < *from)
    {
        let earliest = china_day(from);
        problems.add("contacted_at", Reason::Before { earliest });
    }
    finish(problems)?;
    let mut next = request.clone();
    next.contacted_at = Some(
        request
            .contacted_at
            .map_or(form.contacted_at, |first| first.min(form.contacted_at)),
    );
    next.contact_note = Some(form.note.trim().to_owned());
    let fact = Fact::change("request.contacted", request, &next);
    if fact.set.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![fact])
}

/// 延期, once, by some working days.
///
/// # Errors
/// A request that is not being handled, was extended before or is overdue; no reason; too many days.
pub fn extend(
    request: &Request,
    days: u16,
    reason: &str,
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require(request, RequestAction::Extend, at)?;
    let mut problems = Problems::default();
    if !(1..=at.limits.extension_days).contains(&days) {
        let most = i64::from(at.limits.extension_days);
        problems.add("days", Reason::OutOfRange { least: 1, most });
    }
    problems.require_text("reason", Some(reason));
    problems.limit_text("reason", Some(reason), LINE);
    finish(problems)?;
    let mut next = request.clone();
    next.due_at = request.due_at.map(|due| at.days_after(due, days));
    next.extension_count = Some(request.extension_count.unwrap_or(0) + 1);
    next.extension_reason = Some(reason.trim().to_owned());
    Ok(vec![Fact::change("request.extended", request, &next)])
}
