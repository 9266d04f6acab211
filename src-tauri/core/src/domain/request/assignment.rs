//! 分派 and 签收: who handles a request, and from when on.

use super::action::{RequestAction, require};
use super::refusal::{Refusal, finish};
use super::time::{At, due_at};
use crate::domain::dispute::{Problems, Reason};
use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{Fact, Person, Platform, Request, RequestStatus};

/// To whom a request goes: a platform, a member of staff, or both.
#[derive(Clone, Debug, Default)]
pub struct Assignment {
    /// The platform.
    pub platform: Option<Platform>,
    /// The member of staff.
    pub handler: Option<Person>,
}

impl Assignment {
    /// Notes what keeps it from being carried out.
    pub(super) fn check(&self, problems: &mut Problems) {
        if self.platform.is_none() && self.handler.is_none() {
            problems.add("handling_platform_id", Reason::Required);
        }
        if let Some(platform) = &self.platform
            && platform.is_active == Some(false)
        {
            problems.add("handling_platform_id", Reason::NotActive);
        }
        if let Some(handler) = &self.handler
            && handler.is_active == Some(false)
        {
            problems.add("handler_id", Reason::NotActive);
        }
    }

    /// The request in those hands. Who takes a request on for himself has signed it in.
    pub(super) fn put(&self, request: &mut Request, at: &At<'_>) {
        let handler: Option<PersonId> = self.handler.as_ref().map(|person| person.id);
        let own = self.handler.as_ref().and_then(|person| person.platform_id);
        let platform: Option<PlatformId> = self.platform.as_ref().map(|one| one.id).or(own);
        request.handling_platform_id = platform;
        request.handler_id = handler;
        request.handler = self.handler.as_ref().and_then(|person| person.name.clone());
        // A table of the hotline may tell of an earlier assignment; its time counts on.
        let assigned_at = *request.assigned_at.get_or_insert(at.now);
        if request.due_at.is_none() {
            request.due_at = Some(due_at(request, assigned_at, at));
        }
        if handler == Some(at.actor) {
            request.status = Some(RequestStatus::InProgress);
            request.signed_in_at = Some(at.now);
        } else {
            request.status = Some(RequestStatus::Assigned);
            request.signed_in_at = None;
        }
    }
}

/// 分派, or another assignment of what was assigned; the time goes on from the first.
///
/// # Errors
/// A request that is answered, finished or returned; nobody named, or somebody no longer there.
pub fn assign(request: &Request, to: &Assignment, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(request, RequestAction::Assign, at)?;
    let mut problems = Problems::default();
    to.check(&mut problems);
    finish(problems)?;
    let mut next = request.clone();
    to.put(&mut next, at);
    Ok(vec![Fact::change("request.assigned", request, &next)])
}

/// 签收: whoever signs in has taken the request on.
///
/// # Errors
/// A request that does not wait for it.
pub fn sign_in(request: &Request, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(request, RequestAction::SignIn, at)?;
    let mut next = request.clone();
    next.status = Some(RequestStatus::InProgress);
    next.signed_in_at = Some(at.now);
    next.handler_id = next.handler_id.or(Some(at.actor));
    Ok(vec![Fact::change("request.signed_in", request, &next)])
}

/// What becomes of a waiting request when somebody opens a matter from it: it is being dealt with,
/// by that platform and person where nobody was named yet. Nothing for one that does not wait.
#[must_use]
pub fn take_up(
    name: &'static str,
    request: &Request,
    platform: Option<PlatformId>,
    at: &At<'_>,
) -> Vec<Fact> {
    let waits = matches!(
        request.status,
        None | Some(RequestStatus::Received | RequestStatus::Assigned)
    );
    if !waits {
        return Vec::new();
    }
    let mut next = request.clone();
    next.handling_platform_id = next.handling_platform_id.or(platform);
    next.handler_id = next.handler_id.or(Some(at.actor));
    let assigned_at = *next.assigned_at.get_or_insert(at.now);
    if next.due_at.is_none() {
        next.due_at = Some(due_at(&next, assigned_at, at));
    }
    next.signed_in_at = Some(at.now);
    next.status = Some(RequestStatus::InProgress);
    vec![Fact::change(name, request, &next)]
}
