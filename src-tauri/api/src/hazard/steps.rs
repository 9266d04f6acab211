//! The steps of a hazard: each loads it, lets the domain decide, and records what it answers.

use super::refusal::check_staff;
use crate::desk::{Desk, record_all};
use crate::shape::{Done, filled, request};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::dispute::At;
use lxq_core::domain::hazard::{
    self as ledger, HazardCase, HazardCheck, HazardClosing, HazardLookBack, HazardPlan,
    HazardRefusal, HazardSettling, SettleManner,
};
use lxq_core::domain::id::{HazardId, InspectionId, PersonId, RequestId};
use lxq_core::domain::record::{Fact, Inspection, ReviewResult, RiskLevel};
use lxq_core::store::Act;
use lxq_core::store::table::hazard as table;

request! {
    /// 核查.
    pub struct CheckHazard {
        /// The hazard.
        pub hazard_id: HazardId,
        /// 核查日期; today where empty.
        pub checked_on: Option<NaiveDate>,
        /// Whether there is something there.
        pub is_founded: bool,
        /// 风险等级; required where there is.
        pub risk_level: Option<RiskLevel>,
        /// 核查情况.
        pub finding: String,
    }

    /// 处置措施, for the first time or anew.
    pub struct PlanHazard {
        /// The hazard.
        pub hazard_id: HazardId,
        /// 处置措施.
        pub measures: String,
        /// 责任单位; this or the person is required.
        pub responsible_unit: Option<String>,
        /// 责任人.
        pub responsible_id: Option<PersonId>,
        /// 包保领导.
        pub sponsor: Option<String>,
        /// 处置时限.
        pub due_on: Option<NaiveDate>,
    }

    /// 化解 or 稳控.
    pub struct SettleHazard {
        /// The hazard.
        pub hazard_id: HazardId,
        /// Resolved or contained.
        pub manner: SettleManner,
        /// 化解日期; today where empty.
        pub settled_on: Option<NaiveDate>,
        /// 化解情况.
        pub result: String,
        /// 首次回头看; by risk level where empty.
        pub next_review_on: Option<NaiveDate>,
    }

    /// 回头看.
    pub struct ReviewHazard {
        /// The hazard.
        pub hazard_id: HazardId,
        /// The day; today where empty.
        pub reviewed_on: Option<NaiveDate>,
        /// Who looked; who acts where empty.
        pub reviewer_id: Option<PersonId>,
        /// 回头看情况.
        pub finding: String,
        /// What that means.
        pub result: ReviewResult,
        /// 下次回头看; where it needs watching and none is named, by risk level.
        pub next_review_on: Option<NaiveDate>,
        /// The new 处置时限, required after a relapse.
        pub due_on: Option<NaiveDate>,
        /// The round in which it was done.
        pub inspection_id: Option<InspectionId>,
    }

    /// 销号.
    pub struct CloseHazard {
        /// The hazard.
        pub hazard_id: HazardId,
        /// 销号日期; today where empty.
        pub closed_on: Option<NaiveDate>,
        /// 销号意见.
        pub note: String,
    }
}

fn step(
    desk: &Desk,
    id: HazardId,
    decision: impl FnOnce(&Act<'_>, &HazardCase, &mut At<'_>) -> Result<Vec<Fact>, Failure>,
) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let case = find(act, id)?;
        let facts = surroundings.decide(act, |at| decision(act, &case, at))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

fn find(act: &Act<'_>, id: HazardId) -> Result<HazardCase, Failure> {
    table::case(act.reader(), id)?.ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

fn decided(answer: Result<Vec<Fact>, HazardRefusal>) -> Result<Vec<Fact>, Failure> {
    answer.map_err(Failure::from)
}

pub(crate) fn check(desk: &Desk, form: CheckHazard) -> Result<Done, Failure> {
    step(desk, form.hazard_id, |_, case, at| {
        let check = HazardCheck {
            checked_on: form.checked_on.unwrap_or(at.today),
            is_founded: form.is_founded,
            risk_level: form.risk_level,
            finding: form.finding.trim().to_owned(),
        };
        decided(ledger::check(case, &check, at))
    })
}

pub(crate) fn plan(desk: &Desk, form: PlanHazard) -> Result<Done, Failure> {
    step(desk, form.hazard_id, |act, case, at| {
        let plan = HazardPlan {
            measures: form.measures.trim().to_owned(),
            responsible_unit: filled(form.responsible_unit),
            responsible_id: form.responsible_id,
            sponsor: filled(form.sponsor),
            due_on: form.due_on,
        };
        let facts = decided(ledger::plan(case, &plan, at))?;
        let known = case.hazard.responsible_id.as_slice();
        check_staff(act, "responsible_id", plan.responsible_id.as_slice(), known)?;
        Ok(facts)
    })
}

pub(crate) fn settle(desk: &Desk, form: SettleHazard) -> Result<Done, Failure> {
    step(desk, form.hazard_id, |_, case, at| {
        let settling = HazardSettling {
            manner: form.manner,
            settled_on: form.settled_on.unwrap_or(at.today),
            result: form.result.trim().to_owned(),
            next_review_on: form.next_review_on,
        };
        decided(ledger::settle(case, &settling, at))
    })
}

pub(crate) fn review(desk: &Desk, form: ReviewHazard) -> Result<Done, Failure> {
    step(desk, form.hazard_id, |act, case, at| {
        let look = HazardLookBack {
            reviewed_on: form.reviewed_on.unwrap_or(at.today),
            reviewer_id: form.reviewer_id,
            finding: form.finding.trim().to_owned(),
            result: form.result,
            next_review_on: form.next_review_on,
            due_on: form.due_on,
            inspection_id: form.inspection_id,
        };
        let facts = decided(ledger::review(case, &look, at))?;
        check_staff(act, "reviewer_id", look.reviewer_id.as_slice(), &[])?;
        if let Some(id) = look.inspection_id {
            let round = act.reader().get::<Inspection>(id)?;
            if round.is_none_or(|round| round.scope != case.hazard.scope) {
                return Err(Failure::field("inspection_id", FieldCode::Unknown));
            }
        }
        Ok(facts)
    })
}

pub(crate) fn close(desk: &Desk, form: CloseHazard) -> Result<Done, Failure> {
    step(desk, form.hazard_id, |_, case, at| {
        let closing = HazardClosing {
            closed_on: form.closed_on.unwrap_or(at.today),
            note: form.note.trim().to_owned(),
        };
        decided(ledger::close(case, &closing, at))
    })
}

/// The hazard goes on as the dispute that is being registered in the same act; answers the request
/// from which it had been opened.
pub(crate) fn turn_into_dispute(
    act: &mut Act<'_>,
    id: HazardId,
) -> Result<Option<RequestId>, Failure> {
    let case = find(act, id)?;
    let facts = decided(ledger::turn_into_dispute(&case))?;
    record_all(act, facts)?;
    Ok(case.hazard.request_id)
}
