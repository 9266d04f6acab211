//! The steps of people with requests, decided by the domain as any other.

use super::DemoError;
use super::fate::RequestStep;
use super::street::Street;
use crate::domain::calendar::WorkCalendar;
use crate::domain::id::{PersonId, RequestId};
use crate::domain::record::{Fact, Instant, Person, Platform, Record as _, Request, RequestStatus};
use crate::domain::request::{
    self as life, Assignment, At, Contact, RequestAction, RequestLimits, obstacle,
};
use crate::domain::scope::Scope;
use crate::store::Act;

/// What stands around every step.
pub(super) struct Counter<'a> {
    pub(super) street: &'a Street,
    pub(super) calendar: &'a WorkCalendar,
    pub(super) limits: &'a RequestLimits,
}

impl Counter<'_> {
    /// Takes a step; one that something stands in the way of (a dispute opened meanwhile has
    /// already signed the request in) is left out.
    pub(super) fn take(
        &self,
        act: &mut Act<'_>,
        by: PersonId,
        id: RequestId,
        step: &RequestStep,
    ) -> Result<(), DemoError> {
        let request: Request = act.reader().get(id)?.ok_or(DemoError::Lost)?;
        let at = At {
            now: Instant(act.now().timestamp_millis()),
            actor: by,
            calendar: self.calendar,
            limits: self.limits,
        };
        if action_of(step).is_some_and(|action| obstacle(&request, action, &at).is_some()) {
            return Ok(());
        }
        for fact in self.decide(act, &request, step, &at)? {
            act.record(fact)?;
        }
        Ok(())
    }

    fn decide(
        &self,
        act: &Act<'_>,
        request: &Request,
        step: &RequestStep,
        at: &At<'_>,
    ) -> Result<Vec<Fact>, DemoError> {
        let decided = match step {
            RequestStep::Assign { platform, handler } => {
                life::assign(request, &self.assignment(*platform, *handler), at)
            }
            RequestStep::SignIn => life::sign_in(request, at),
            RequestStep::Contact { note } => {
                let form = Contact {
                    contacted_at: at.now,
                    note: (*note).to_owned(),
                };
                life::contact(request, &form, at)
            }
            RequestStep::Extend { days, reason } => life::extend(request, *days, reason, at),
            RequestStep::Answer { result } => life::answer(request, result, at),
            RequestStep::Close { satisfaction } => life::close(request, *satisfaction, at),
            RequestStep::Return { reason } => life::return_back(request, reason, at),
            RequestStep::Mark(marks) => life::mark(request, marks),
            RequestStep::LinkRepeat { first } => {
                let first: Request = act.reader().get(*first)?.ok_or(DemoError::Lost)?;
                life::link_repeat(request, &first, &[], at)
            }
            RequestStep::Update {
                closed_at,
                result,
                satisfaction,
            } => {
                let mut next = request.clone();
                next.status = Some(RequestStatus::Finished);
                next.closed_at = Some(*closed_at);
                next.result = Some(result.clone());
                next.satisfaction = *satisfaction;
                Ok(vec![Fact::change("request.updated", request, &next)])
            }
        };
        decided.map_err(|_| DemoError::Request)
    }

    fn assignment(&self, platform: usize, handler: PersonId) -> Assignment {
        let place = &self.street.places[platform];
        let own = place.scope.platform().map(|id| {
            let mut platform = Platform::blank(id.0, Scope::Street);
            platform.is_active = Some(true);
            platform
        });
        let mut person = Person::blank(handler.0, Scope::Street);
        person.name = self.street.names.get(&handler).cloned();
        person.is_active = Some(true);
        Assignment {
            platform: own,
            handler: Some(person),
        }
    }
}

fn action_of(step: &RequestStep) -> Option<RequestAction> {
    match step {
        RequestStep::Assign { .. } => Some(RequestAction::Assign),
        RequestStep::SignIn => Some(RequestAction::SignIn),
        RequestStep::Contact { .. } => Some(RequestAction::Contact),
        RequestStep::Extend { .. } => Some(RequestAction::Extend),
        RequestStep::Answer { .. } => Some(RequestAction::Answer),
        RequestStep::Close { .. } => Some(RequestAction::Close),
        RequestStep::Return { .. } => Some(RequestAction::Return),
        RequestStep::LinkRepeat { .. } => Some(RequestAction::LinkRepeat),
        RequestStep::Mark(_) | RequestStep::Update { .. } => None,
    }
}
