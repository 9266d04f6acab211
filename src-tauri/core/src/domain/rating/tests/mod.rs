//! The life of a rating as its deciding functions see it: state and form in, facts out.

mod properties;
mod steps;

use super::*;
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::dispute::{At, Reason};
use crate::domain::id::PersonId;
use crate::domain::record::{
    Fact, Instant, Rating, RatingChannel, RatingFinding, RatingStatus, Record, Satisfaction,
    SubjectKind,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Noon of a day in China.
fn noon(text: &str) -> Instant {
    Instant(
        day(text)
            .and_hms_opt(4, 0, 0)
            .unwrap()
            .and_utc()
            .timestamp_millis(),
    )
}

/// Decides on Monday, 9 March 2026.
fn deciding<T>(decision: impl FnOnce(&mut At<'_>) -> T) -> T {
    let mut ids = 100_u128;
    let mut new_id = || {
        ids += 1;
        Uuid::from_u128(ids)
    };
    decision(&mut At {
        today: day("2026-03-09"),
        actor: PersonId(Uuid::from_u128(1)),
        new_id: &mut new_id,
        calendar: &WorkCalendar::built_in(),
        limits: &Limits::default(),
    })
}

fn subject() -> RatingSubject<'static> {
    RatingSubject {
        kind: SubjectKind::Consultation,
        id: Uuid::from_u128(2),
        scope: Scope::Street,
        began_on: Some(day("2026-03-01")),
        request: None,
    }
}

fn form(level: Satisfaction) -> RatingForm {
    RatingForm {
        level,
        reasons: Vec::new(),
        comment: Some("等了三天没有回音".to_owned()),
        channel: RatingChannel::Telephone,
        is_named: true,
        rated_at: noon("2026-03-02"),
    }
}

/// The rating after a fact, as a fold of its entries would have it.
fn after(before: Option<&Rating>, fact: &Fact) -> Rating {
    let mut fields = before.map(Record::fields).unwrap_or_default();
    fields.extend(fact.set.clone());
    Rating::from_fields(fact.record, fact.scope, &fields)
}

fn recorded(level: Satisfaction) -> Rating {
    let facts = deciding(|at| record(&subject(), &form(level), at)).unwrap();
    after(None, &facts[0])
}

fn truth() -> Verification {
    Verification {
        verified_on: day("2026-03-03"),
        finding: RatingFinding::True,
        finding_note: "回访核实，确实超期".to_owned(),
        responsible_id: Some(PersonId(Uuid::from_u128(3))),
        due_on: None,
        exclusion_reason: None,
    }
}

fn mended() -> Rectification {
    Rectification {
        action_taken: "上门道歉，当日办结".to_owned(),
        rectified_on: day("2026-03-05"),
    }
}

fn reply() -> RatingAnswer {
    RatingAnswer {
        answer: "已电话答复".to_owned(),
        answered_on: day("2026-03-06"),
    }
}

fn malice() -> Exclusion {
    Exclusion {
        finding: RatingFinding::Malicious,
        reason: "同一人一天评了二十次".to_owned(),
    }
}

/// A bad rating at that place of its way.
fn bad(status: RatingStatus) -> Rating {
    let mut rating = recorded(Satisfaction::VeryDissatisfied);
    let verified = deciding(|at| verify(&rating, &truth(), false, at)).unwrap();
    let rectify_from = after(Some(&rating), &verified[0]);
    let rectified = deciding(|at| rectify(&rectify_from, &mended(), at)).unwrap();
    let answer_from = after(Some(&rectify_from), &rectified[0]);
    let answered = deciding(|at| answer(&answer_from, &reply(), at)).unwrap();
    rating = match status {
        RatingStatus::ToVerify => rating,
        RatingStatus::Rectifying => rectify_from,
        RatingStatus::ToAnswer => answer_from,
        RatingStatus::Closed => after(Some(&answer_from), &answered[0]),
        RatingStatus::Excluded => {
            let facts = exclude(&rating, &malice(), true).unwrap();
            after(Some(&rating), &facts[0])
        }
        RatingStatus::Recorded => panic!("a bad rating is never only recorded"),
    };
    assert_eq!(rating.status, Some(status));
    rating
}

/// What is the matter with which field; nothing where the step was carried out.
fn problems<T>(answer: Result<T, RatingRefusal>) -> Vec<(String, Reason)> {
    match answer {
        Ok(_) => Vec::new(),
        Err(RatingRefusal::Fields(problems)) => problems
            .into_iter()
            .map(|problem| (problem.field, problem.reason))
            .collect(),
        Err(other) => panic!("expected problems of fields, got {other:?}"),
    }
}

fn only(field: &str, reason: Reason) -> Vec<(String, Reason)> {
    vec![(field.to_owned(), reason)]
}
