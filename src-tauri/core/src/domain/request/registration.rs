//! 登记: a request that somebody brought, written down; and putting right what was written.

use super::assignment::Assignment;
use super::refusal::{Refusal, finish};
use super::time::At;
use crate::domain::calendar::china_day;
use crate::domain::dispute::{Problems, Reason};
use crate::domain::identifiers::{CheckLevel, IdentifierKind, check as check_number};
use crate::domain::record::{Fact, Request, RequestStatus};

/// The longest text of one line.
pub(super) const LINE: usize = 300;
/// The longest text of many lines.
pub(super) const TEXT: usize = 10_000;

/// Writes a request down; with an assignment it is assigned in the same act.
///
/// # Errors
/// No title, content or channel; a time in the future; a telephone that is none; hands that are
/// not there.
pub fn register(
    request: &Request,
    to: Option<&Assignment>,
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let mut problems = Problems::default();
    note_problems(&mut problems, request, at);
    if let Some(to) = to {
        to.check(&mut problems);
    }
    finish(problems)?;
    let mut received = request.clone();
    received.status = Some(RequestStatus::Received);
    received.submitted_at = request.submitted_at.or(Some(at.now));
    forget_identity(&mut received);
    let mut facts = vec![Fact::new("request.registered", &received)];
    if let Some(to) = to {
        let mut assigned = received.clone();
        to.put(&mut assigned, at);
        facts.push(Fact::change("request.assigned", &received, &assigned));
    }
    Ok(facts)
}

/// Puts right what was written down; where the request stands does not change.
///
/// # Errors
/// As for [`register`].
pub fn correct(before: &Request, after: &Request, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    check(after, at)?;
    let mut next = after.clone();
    forget_identity(&mut next);
    let fact = Fact::change("request.corrected", before, &next);
    if fact.set.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![fact])
}

/// Refuses what no request may say.
///
/// # Errors
/// As for [`register`].
pub fn check(request: &Request, at: &At<'_>) -> Result<(), Refusal> {
    let mut problems = Problems::default();
    note_problems(&mut problems, request, at);
    finish(problems)
}

fn note_problems(problems: &mut Problems, request: &Request, at: &At<'_>) {
    if request.channel.is_none() {
        problems.add("channel", Reason::Required);
    }
    let lines = [
        ("order_no", &request.order_no),
        ("source_platform", &request.source_platform),
        ("requester_name", &request.requester_name),
        ("requester_address", &request.requester_address),
        ("target_unit", &request.target_unit),
        ("target_address", &request.target_address),
        ("category_1", &request.category_1),
        ("category_2", &request.category_2),
        ("category_3", &request.category_3),
        ("handling_unit", &request.handling_unit),
    ];
    problems.require_text("title", request.title.as_deref());
    problems.limit_text("title", request.title.as_deref(), LINE);
    problems.require_text("content", request.content.as_deref());
    problems.limit_text("content", request.content.as_deref(), TEXT);
    problems.limit_text("remark", request.remark.as_deref(), TEXT);
    for (field, text) in lines {
        problems.limit_text(field, text.as_deref(), LINE);
    }
    if request.submitted_at.is_some_and(|time| time > at.now) {
        problems.add("submitted_at", Reason::InFuture);
    }
    if let (Some(submitted), Some(assigned)) = (request.submitted_at, request.assigned_at)
        && submitted > assigned
        && china_day(submitted) > china_day(assigned)
    {
        problems.add("submitted_at", Reason::ResultUnfit);
    }
    let phone = request.requester_phone.as_deref();
    if let Some(text) = phone.filter(|_| request.is_confidential != Some(true)) {
        let found = check_number(IdentifierKind::Phone, text, at.today());
        if let (CheckLevel::Error, Some(code)) = (found.level, found.code) {
            problems.add("requester_phone", Reason::Identifier { code });
        }
    }
}

/// Who wants to stay unknown is not kept, whatever the form still holds (privacy.md P7).
fn forget_identity(request: &mut Request) {
    if request.is_confidential == Some(true) {
        request.requester_name = None;
        request.requester_phone = None;
        request.requester_address = None;
    }
}
