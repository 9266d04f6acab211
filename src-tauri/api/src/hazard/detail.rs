//! One hazard with what may be done, its reviews, what came of it, and its history.

use super::list::{HazardRow, row_of};
use crate::desk::Desk;
use crate::dispute::{Act, DisputeRow, acts_of};
use crate::shape::{request, response};
use crate::{Failure, FailureCode};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::hazard::{HazardAction, HazardObstacle, first_review_on, review_days, steps};
use lxq_core::domain::id::{HazardId, HazardReviewId, InspectionId, PersonId, RequestId};
use lxq_core::domain::record::{
    Hazard, HazardReview, Inspection, Request, ReviewResult, RiskLevel,
};
use lxq_core::store::Reader;
use lxq_core::store::table::dispute::opened_from;
use lxq_core::store::table::hazard::{self as table, HazardLine};
use lxq_core::store::table::office;

request! {
    /// Which hazard.
    pub struct HazardAsk {
        /// Its id.
        pub id: HazardId,
    }
}

response! {
    /// A hazard with all that belongs to it.
    pub struct HazardDetail {
        /// Its line in the list.
        pub row: HazardRow,
        /// 基本情况.
        pub content: String,
        /// 涉及人数.
        pub people_count: Option<u32>,
        /// 核查日期.
        pub checked_on: Option<NaiveDate>,
        /// 核查情况.
        pub check_finding: Option<String>,
        /// 处置措施.
        pub measures: Option<String>,
        /// 包保领导.
        pub sponsor: Option<String>,
        /// Resolved or contained on this day.
        pub settled_on: Option<NaiveDate>,
        /// 销号日期.
        pub closed_on: Option<NaiveDate>,
        /// 销号意见.
        pub closing_note: Option<String>,
        /// Every step, with what stands in its way.
        pub steps: Vec<HazardStepShape>,
        /// Days from a settlement to the first 回头看 at this risk.
        pub review_days: u32,
        /// The day of the next 回头看 if the hazard is settled, or looked at, today.
        pub proposed_review_on: NaiveDate,
        /// The reviews, the earliest first.
        pub reviews: Vec<HazardReviewShape>,
        /// The disputes opened from it.
        pub disputes: Vec<DisputeRow>,
        /// The request from which it was opened.
        pub request: Option<HazardRequest>,
        /// The round in which it was found.
        pub inspection: Option<HazardRound>,
        /// Everything that happened to it, the newest first.
        pub acts: Vec<Act>,
    }

    /// A step.
    pub struct HazardStepShape {
        /// The step.
        pub action: HazardAction,
        /// Why it is not possible now; none where it is.
        pub obstacle: Option<HazardObstacle>,
    }

    /// A 回头看.
    pub struct HazardReviewShape {
        /// Its id.
        pub id: HazardReviewId,
        /// The hazard.
        pub hazard_id: Option<HazardId>,
        /// The day.
        pub reviewed_on: Option<NaiveDate>,
        /// Who looked.
        pub reviewer_id: Option<PersonId>,
        /// What was found.
        pub finding: String,
        /// What that means.
        pub result: ReviewResult,
        /// 下次回头看.
        pub next_review_on: Option<NaiveDate>,
        /// The round in which it was done.
        pub inspection_id: Option<InspectionId>,
    }

    /// The request from which a hazard was opened.
    pub struct HazardRequest {
        /// Its id.
        pub id: RequestId,
        /// 工单编号.
        pub order_no: String,
        /// 诉求标题; none for who may not read requests.
        pub title: Option<String>,
    }

    /// The round in which a hazard was found.
    pub struct HazardRound {
        /// Its id.
        pub id: InspectionId,
        /// What it is called.
        pub title: String,
        /// The day on which it was held, or is planned.
        pub day: Option<NaiveDate>,
    }
}

pub(crate) fn detail(desk: &Desk, ask: HazardAsk) -> Result<HazardDetail, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let case =
            table::case(reader, ask.id)?.ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let calendar = office::calendar(reader)?;
        let sight = desk.sight(reader)?;
        let disputes = opened_from(reader, "hazard_id", ask.id.0)?;
        let steps = steps(&case).into_iter().map(|step| HazardStepShape {
            action: step.action,
            obstacle: step.obstacle,
        });
        let hazard = case.hazard;
        let risk = hazard.risk_level.unwrap_or(RiskLevel::Yellow);
        Ok(HazardDetail {
            content: hazard.content.clone().unwrap_or_default(),
            people_count: hazard.people_count,
            checked_on: hazard.checked_on,
            check_finding: hazard.check_finding.clone(),
            measures: hazard.measures.clone(),
            sponsor: hazard.sponsor.clone(),
            settled_on: hazard.settled_on,
            closed_on: hazard.closed_on,
            closing_note: hazard.closing_note.clone(),
            steps: steps.collect(),
            review_days: u32::try_from(review_days(risk)).unwrap_or(u32::MAX),
            proposed_review_on: first_review_on(hazard.risk_level, today, &calendar),
            reviews: case.reviews.into_iter().map(review_shape).collect(),
            disputes: disputes
                .into_iter()
                .map(|dispute| crate::dispute::row_of(dispute, today, &sight))
                .collect(),
            request: request_of(desk, reader, &hazard)?,
            inspection: round_of(reader, &hazard)?,
            row: row_of(line_of(hazard), today),
            acts: acts_of(reader, ask.id.0)?,
        })
    })
}

pub(super) fn review_shape(review: HazardReview) -> HazardReviewShape {
    HazardReviewShape {
        id: review.id,
        hazard_id: review.hazard_id,
        reviewed_on: review.reviewed_on,
        reviewer_id: review.reviewer_id,
        finding: review.finding.unwrap_or_default(),
        result: review.result.unwrap_or(ReviewResult::StillOpen),
        next_review_on: review.next_review_on,
        inspection_id: review.inspection_id,
    }
}

/// A hazard as a line of the list.
pub(super) fn line_of(hazard: Hazard) -> HazardLine {
    HazardLine {
        id: hazard.id,
        scope: hazard.scope,
        docket_no: hazard.docket_no,
        title: hazard.title,
        status: hazard.status,
        risk_level: hazard.risk_level,
        source: hazard.source,
        dispute_type: hazard.dispute_type,
        place: hazard.place,
        found_on: hazard.found_on,
        responsible_unit: hazard.responsible_unit,
        responsible_id: hazard.responsible_id,
        due_on: hazard.due_on,
        next_review_on: hazard.next_review_on,
        result: hazard.result,
    }
}

fn request_of(
    desk: &Desk,
    reader: Reader<'_>,
    hazard: &Hazard,
) -> Result<Option<HazardRequest>, Failure> {
    let Some(id) = hazard.request_id else {
        return Ok(None);
    };
    let may_read = allows(desk.actor.role, Permission::ReadRequests);
    Ok(reader.get::<Request>(id)?.map(|request| HazardRequest {
        id,
        order_no: request.order_no.unwrap_or_default(),
        title: request.title.filter(|_| may_read),
    }))
}

fn round_of(reader: Reader<'_>, hazard: &Hazard) -> Result<Option<HazardRound>, Failure> {
    let Some(id) = hazard.inspection_id else {
        return Ok(None);
    };
    Ok(reader.get::<Inspection>(id)?.map(|round| HazardRound {
        id,
        title: round.title.unwrap_or_default(),
        day: round.held_on.or(round.planned_on),
    }))
}
