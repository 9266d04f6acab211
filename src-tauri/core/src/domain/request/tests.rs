//! The life of a request as its deciding functions see it: state and form in, facts out.

mod life;
mod likeness;
mod properties;
mod status;
mod time;

use super::*;
use crate::domain::calendar::WorkCalendar;
use crate::domain::dispute::Reason;
use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{
    Fact, Instant, Person, Platform, Record, Request, RequestChannel, RequestStatus,
};
use crate::domain::scope::Scope;
use uuid::Uuid;

const CLERK: PersonId = PersonId(Uuid::from_u128(1));
const COLLEAGUE: PersonId = PersonId(Uuid::from_u128(2));
const COMMUNITY: PlatformId = PlatformId(Uuid::from_u128(3));

/// An instant by China's clocks.
fn clock(text: &str) -> Instant {
    let instant =
        chrono::DateTime::parse_from_str(&format!("{text} +0800"), "%Y-%m-%d %H:%M %z").unwrap();
    Instant(instant.timestamp_millis())
}

/// Decides at an instant, as the clerk, with the usual limits.
fn at<T>(text: &str, decision: impl FnOnce(&At<'_>) -> T) -> T {
    let (calendar, limits) = (WorkCalendar::built_in(), RequestLimits::default());
    decision(&At {
        now: clock(text),
        actor: CLERK,
        calendar: &calendar,
        limits: &limits,
    })
}

fn asked(number: u128) -> Request {
    let mut request = Request::blank(Uuid::from_u128(number), Scope::Street);
    request.channel = Some(RequestChannel::WalkIn);
    request.title = Some("楼道灯不亮".to_owned());
    request.content = Some("山景社区六号楼楼道灯坏了两周，老人夜里上下楼不便".to_owned());
    request.submitted_at = Some(clock("2026-03-02 09:00"));
    request
}

fn colleague() -> Assignment {
    let mut person = Person::blank(COLLEAGUE.0, Scope::Street);
    person.name = Some("李慧".to_owned());
    person.platform_id = Some(COMMUNITY);
    Assignment {
        platform: None,
        handler: Some(person),
    }
}

/// The request after the facts about it.
fn after(request: &Request, facts: &[Fact]) -> Request {
    let mut fields = request.fields();
    for fact in facts.iter().filter(|fact| fact.record == request.id.0) {
        fields.extend(fact.set.clone());
    }
    Request::from_fields(request.id.0, request.scope, &fields)
}

/// A step that needs nothing but its request.
type Taken = fn(&Request, &At<'_>) -> Result<Vec<Fact>, Refusal>;

/// A request on its way to a status, a step an hour from nine o'clock on 2 March.
fn in_status(status: RequestStatus) -> Request {
    let mut one = asked(100);
    let facts = at("2026-03-02 09:00", |at| register(&one, None, at)).unwrap();
    one = after(&one, &facts);
    let steps: &[Taken] = &[
        |one, at| assign(one, &colleague(), at),
        |one, at| sign_in(one, at),
        |one, at| answer(one, "已更换灯具", at),
        |one, at| close(one, None, at),
    ];
    let times = [
        "2026-03-02 09:30",
        "2026-03-02 10:00",
        "2026-03-02 14:00",
        "2026-03-02 15:00",
    ];
    for (step, time) in steps.iter().zip(times) {
        if one.status == Some(status) {
            return one;
        }
        if status == RequestStatus::Returned {
            let facts = at(time, |at| return_back(&one, "不属本街道", at)).unwrap();
            return after(&one, &facts);
        }
        let facts = at(time, |at| step(&one, at)).unwrap();
        one = after(&one, &facts);
    }
    one
}

/// What is the matter with which field; nothing where the step was carried out.
fn problems<T>(answer: Result<T, Refusal>) -> Vec<(String, Reason)> {
    match answer {
        Ok(_) => Vec::new(),
        Err(Refusal::Fields(problems)) => problems
            .into_iter()
            .map(|problem| (problem.field, problem.reason))
            .collect(),
        Err(other) => panic!("expected problems of fields, got {other:?}"),
    }
}

fn only(field: &str, reason: Reason) -> Vec<(String, Reason)> {
    vec![(field.to_owned(), reason)]
}
