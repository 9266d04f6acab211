//! 答复, 办结, 退件 and 重办: how a request ends, and how it begins again.

use super::action::{RequestAction, require};
use super::refusal::{Refusal, finish};
use super::registration::{LINE, TEXT};
use super::time::{At, due_at};
use crate::domain::dispute::Problems;
use crate::domain::record::{Fact, Request, RequestStatus, Satisfaction};

fn check(field: &str, text: &str, most: usize) -> Result<(), Refusal> {
    let mut problems = Problems::default();
    problems.require_text(field, Some(text));
    problems.limit_text(field, Some(text), most);
    finish(problems)
}

/// 答复, or a better answer to what is not closed yet; the first time counts.
///
/// # Errors
/// A request that is not being handled; no answer.
pub fn answer(request: &Request, result: &str, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(request, RequestAction::Answer, at)?;
    check("result", result, TEXT)?;
    let mut next = request.clone();
    next.status = Some(RequestStatus::Answered);
    next.answered_at = request.answered_at.or(Some(at.now));
    next.result = Some(result.trim().to_owned());
    let fact = Fact::change("request.answered", request, &next);
    if fact.set.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![fact])
}

/// 办结, with how content the requester is where that is known.
///
/// # Errors
/// A request that was not answered.
pub fn close(
    request: &Request,
    satisfaction: Option<Satisfaction>,
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require(request, RequestAction::Close, at)?;
    let mut next = request.clone();
    next.status = Some(RequestStatus::Finished);
    next.closed_at = Some(at.now);
    next.satisfaction = satisfaction.or(request.satisfaction);
    Ok(vec![Fact::change("request.closed", request, &next)])
}

/// 退件: not for this street; back where it came from.
///
/// # Errors
/// A request that is done, or whose time for it is over; no reason.
pub fn return_back(request: &Request, reason: &str, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(request, RequestAction::Return, at)?;
    check("reason", reason, LINE)?;
    let mut next = request.clone();
    next.status = Some(RequestStatus::Returned);
    next.returned_at = Some(at.now);
    next.return_reason = Some(reason.trim().to_owned());
    Ok(vec![Fact::change("request.returned", request, &next)])
}

/// 重办: the request is dealt with once more, by who had it; its time begins anew.
///
/// # Errors
/// A request that is still open; no reason.
pub fn reopen(request: &Request, reason: &str, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(request, RequestAction::Reopen, at)?;
    check("reason", reason, LINE)?;
    let mut next = request.clone();
    let has_hands = request.handler_id.is_some()
        || request.handling_platform_id.is_some()
        || request.handler.is_some();
    if has_hands {
        next.status = Some(RequestStatus::InProgress);
        next.signed_in_at = request.signed_in_at.or(Some(at.now));
        next.due_at = Some(due_at(request, at.now, at));
    } else {
        next.status = Some(RequestStatus::Received);
        next.assigned_at = None;
        next.signed_in_at = None;
        next.due_at = None;
    }
    next.extension_count = None;
    next.extension_reason = None;
    next.answered_at = None;
    next.closed_at = None;
    next.returned_at = None;
    next.return_reason = None;
    next.reopen_count = Some(request.reopen_count.unwrap_or(0) + 1);
    next.reopened_at = Some(at.now);
    next.reopen_reason = Some(reason.trim().to_owned());
    Ok(vec![Fact::change("request.reopened", request, &next)])
}
