//! By when something must be done with a request, in working hours.

use super::limits::RequestLimits;
use crate::domain::calendar::{
    WORKING_DAY, WorkCalendar, after_working_time, china_day, working_time_between,
};
use crate::domain::choice::choice;
use crate::domain::id::PersonId;
use crate::domain::record::{Instant, Request, RequestStatus};
use chrono::NaiveDate;

/// Everything around a decision that is not the request: when, who, the calendar, the limits.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// The instant.
    pub now: Instant,
    /// Who acts.
    pub actor: PersonId,
    /// Which days are working days.
    pub calendar: &'a WorkCalendar,
    /// How long each step may take.
    pub limits: &'a RequestLimits,
}

impl At<'_> {
    /// The calendar day in China.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        china_day(self.now)
    }

    /// That many working days after an instant.
    pub(super) fn days_after(&self, from: Instant, days: u16) -> Instant {
        after_working_time(self.calendar, from, i64::from(days) * WORKING_DAY)
    }
}

choice! {
    /// What a request waits for.
    RequestTimeKind {
        /// 签收.
        SignIn = "sign_in",
        /// 答复.
        Answer = "answer",
    }
}

choice! {
    /// How a request stands to its time.
    RequestTimeState {
        /// 未到期.
        Calm = "calm",
        /// 即将到期: within one working day.
        Soon = "soon",
        /// 超期.
        Overdue = "overdue",
    }
}

/// What a request waits for, by when, and how near that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestTime {
    /// What it waits for.
    pub kind: RequestTimeKind,
    /// By when.
    pub due_at: Instant,
    /// Working minutes until then; below nothing where it is past.
    pub minutes: i64,
    /// How near it is.
    pub state: RequestTimeState,
}

/// 办理时限 of a request assigned at an instant.
#[must_use]
pub fn due_at(request: &Request, assigned_at: Instant, at: &At<'_>) -> Instant {
    at.days_after(assigned_at, at.limits.days(request))
}

/// 签收时限 of a request that waits for it.
#[must_use]
pub fn sign_in_due_at(request: &Request, at: &At<'_>) -> Option<Instant> {
    let waits = request.status == Some(RequestStatus::Assigned);
    let assigned_at = request.assigned_at.filter(|_| waits)?;
    Some(at.days_after(assigned_at, at.limits.sign_in_days))
}

/// What a request waits for next; nothing before it is assigned and after it is answered.
#[must_use]
pub fn time_of(request: &Request, at: &At<'_>) -> Option<RequestTime> {
    let answer = request.due_at.map(|due| (RequestTimeKind::Answer, due));
    let (kind, due_at) = match request.status? {
        RequestStatus::Assigned => {
            let sign_in = sign_in_due_at(request, at).map(|due| (RequestTimeKind::SignIn, due));
            // What is long overdue is not made to look better by a signature that is missing too.
            [sign_in, answer]
                .into_iter()
                .flatten()
                .min_by_key(|(_, due)| *due)
        }
        RequestStatus::InProgress => answer,
        RequestStatus::Received
        | RequestStatus::Answered
        | RequestStatus::Finished
        | RequestStatus::Returned => None,
    }?;
    let left = working_time_between(at.calendar, at.now, due_at);
    let (minutes, state) = if due_at < at.now {
        let over = working_time_between(at.calendar, due_at, at.now);
        (-(over / 60_000), RequestTimeState::Overdue)
    } else if left <= WORKING_DAY {
        (left / 60_000, RequestTimeState::Soon)
    } else {
        (left / 60_000, RequestTimeState::Calm)
    };
    Some(RequestTime {
        kind,
        due_at,
        minutes,
        state,
    })
}
