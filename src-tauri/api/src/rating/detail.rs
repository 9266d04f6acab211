//! One rating with what can be done now and its history.

use super::list::{RatingRow, row};
use crate::desk::Desk;
use crate::dispute::{Act, acts_of};
use crate::shape::{request, response};
use crate::{Failure, FailureCode};
use chrono::NaiveDate;
use lxq_core::domain::id::RatingId;
use lxq_core::domain::rating::{RatingAction, RatingObstacle, default_due_on, obstacle};
use lxq_core::domain::record::{Rating, RatingFinding, Role};
use lxq_core::store::table::office;

request! {
    /// A rating.
    pub struct RatingAsk {
        /// Its id.
        pub id: RatingId,
    }
}

response! {
    /// A step and what stands in its way.
    pub struct RatingStep {
        /// The step.
        pub action: RatingAction,
        /// What stands in its way; none where it can be taken now.
        pub obstacle: Option<RatingObstacle>,
    }

    /// A rating with all that was done about it.
    pub struct RatingDetail {
        /// Its line in the list.
        pub row: RatingRow,
        /// What the check found.
        pub finding: Option<RatingFinding>,
        /// How that was found out.
        pub finding_note: Option<String>,
        /// The day of the check.
        pub verified_on: Option<NaiveDate>,
        /// 整改措施.
        pub action_taken: Option<String>,
        /// Put right on this day.
        pub rectified_on: Option<NaiveDate>,
        /// 答复.
        pub answer: Option<String>,
        /// Answered on this day.
        pub answered_on: Option<NaiveDate>,
        /// Why it does not count.
        pub exclusion_reason: Option<String>,
        /// The time limit that a check of today sets where nobody sets another.
        pub usual_due_on: NaiveDate,
        /// Every step.
        pub steps: Vec<RatingStep>,
        /// Everything that happened to it, the newest first.
        pub acts: Vec<Act>,
    }
}

pub(crate) fn detail(desk: &Desk, ask: RatingAsk) -> Result<RatingDetail, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let found = reader
            .get::<Rating>(ask.id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let row = row(reader, found.clone(), desk, today)?;
        if !(row.subject.may_open || row.subject.may_handle) {
            return Err(Failure::refused(FailureCode::NotAllowed));
        }
        let may_handle = row.subject.may_handle;
        let is_head = desk.actor.role == Role::CommitteeHead;
        let steps = RatingAction::ALL.iter().map(|action| RatingStep {
            action: *action,
            obstacle: obstacle(row.status, *action, may_handle, is_head),
        });
        Ok(RatingDetail {
            steps: steps.collect(),
            row,
            finding: found.finding,
            finding_note: found.finding_note,
            verified_on: found.verified_on,
            action_taken: found.action_taken,
            rectified_on: found.rectified_on,
            answer: found.answer,
            answered_on: found.answered_on,
            exclusion_reason: found.exclusion_reason,
            usual_due_on: default_due_on(today, &office::calendar(reader)?),
            acts: acts_of(reader, ask.id.0)?,
        })
    })
}
