//! The surroundings of a decision about a request: calendar and limits of the street.

use crate::Failure;
use chrono::{DateTime, Utc};
use lxq_core::domain::calendar::WorkCalendar;
use lxq_core::domain::id::{PersonId, PlatformId, RequestId};
use lxq_core::domain::record::{Fact, Instant, Request};
use lxq_core::domain::request::{At, RequestLimits, due_at, take_up};
use lxq_core::store::table::office;
use lxq_core::store::{Act, Reader, StoreError};

/// Calendar and limits as the street has set them.
pub(crate) struct Around {
    calendar: WorkCalendar,
    pub(super) limits: RequestLimits,
}

impl Around {
    pub(crate) fn load(reader: Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            calendar: office::calendar(reader)?,
            limits: office::request_limits(reader)?,
        })
    }

    /// A decision's surroundings at an instant.
    pub(crate) fn at(&self, now: DateTime<Utc>, actor: PersonId) -> At<'_> {
        At {
            now: Instant(now.timestamp_millis()),
            actor,
            calendar: &self.calendar,
            limits: &self.limits,
        }
    }

    /// The time of a request that a table tells was assigned, where none is known.
    pub(crate) fn complete(&self, request: &mut Request, act: &Act<'_>) {
        if let (None, Some(from)) = (request.due_at, request.assigned_at) {
            request.due_at = Some(due_at(request, from, &self.at(act.now(), act.actor())));
        }
    }
}

/// A waiting request from which a matter is opened is being dealt with.
pub(crate) fn taken_up(
    act: &Act<'_>,
    name: &'static str,
    id: RequestId,
    platform: Option<PlatformId>,
) -> Result<Vec<Fact>, Failure> {
    let request = super::steps::find(act.reader(), id)?;
    let around = Around::load(act.reader())?;
    Ok(take_up(
        name,
        &request,
        platform,
        &around.at(act.now(), act.actor()),
    ))
}
