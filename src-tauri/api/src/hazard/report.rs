//! 上报 and 更正.

use super::refusal::check_platform;
use crate::desk::{Desk, record_all};
use crate::dispute::{platform_of, short_name_of};
use crate::shape::{Done, filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::{Datelike as _, NaiveDate};
use lxq_core::domain::dispute::docket_no;
use lxq_core::domain::hazard::{self as ledger, DOCKET_SERIES_SUFFIX, HazardCorrection};
use lxq_core::domain::id::{HazardId, InspectionId, PlatformId, RequestId};
use lxq_core::domain::record::{
    Hazard, HazardSource, Inspection, InspectionStatus, Record, Request, RequestStatus, RiskLevel,
};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Act;
use lxq_core::store::table::dispute::{DocketTable, next_docket_number};
use lxq_core::store::table::hazard as table;
use uuid::Uuid;

request! {
    /// A lead: a matter at a place, never a person.
    pub struct ReportHazard {
        /// The platform; the own one where empty.
        pub platform_id: Option<PlatformId>,
        /// What it is, in a line.
        pub title: String,
        /// Code in the table of dispute types: what it may turn into.
        pub dispute_type: Option<String>,
        /// From where the lead came.
        pub source: HazardSource,
        /// The request from which it is opened.
        pub request_id: Option<RequestId>,
        /// The round in which it was found.
        pub inspection_id: Option<InspectionId>,
        /// 排查地点.
        pub place: String,
        /// 排查时间; today where empty.
        pub found_on: Option<NaiveDate>,
        /// 基本情况.
        pub content: String,
        /// 涉及人数.
        pub people_count: Option<u32>,
        /// 风险等级, as far as it can be told before the check.
        pub risk_level: Option<RiskLevel>,
        /// The draft that this form was; it is thrown away.
        pub draft_id: Option<Uuid>,
    }

    /// What a lead should have said.
    pub struct CorrectHazard {
        /// The hazard.
        pub hazard_id: HazardId,
        /// What it is, in a line.
        pub title: String,
        /// Code in the table of dispute types.
        pub dispute_type: Option<String>,
        /// From where the lead came.
        pub source: HazardSource,
        /// 排查地点.
        pub place: String,
        /// 排查时间; as it was where empty.
        pub found_on: Option<NaiveDate>,
        /// 基本情况.
        pub content: String,
        /// 涉及人数.
        pub people_count: Option<u32>,
        /// 风险等级; as it was where empty.
        pub risk_level: Option<RiskLevel>,
    }
}

response! {
    /// A lead was reported.
    pub struct HazardReported {
        /// Its id.
        pub id: HazardId,
        /// Its number.
        pub docket_no: String,
    }
}

pub(crate) fn report(desk: &Desk, form: ReportHazard) -> Result<HazardReported, Failure> {
    check_type(desk, form.dispute_type.as_deref())?;
    let draft_id = form.draft_id;
    let reported = desk.act(|act, surroundings| {
        let platform = platform_of(act, form.platform_id)?;
        check_platform(&platform)?;
        let scope = Scope::Platform(platform.id);
        let today = act.today();
        let found_on = form.found_on.unwrap_or(today);
        let year = u32::try_from(found_on.year()).unwrap_or_default();
        let number = next_docket_number(act.reader(), DocketTable::Hazard, scope, year)?;
        let short_name = short_name_of(act, &platform)?;
        let docket_no = docket_no(&short_name, DOCKET_SERIES_SUFFIX, year, number)
            .map_err(|_| Failure::field("platform_id", FieldCode::Unknown))?;
        let id: HazardId = act.new_id()?;
        let mut hazard = Hazard::blank(id.0, scope);
        hazard.docket_no = Some(docket_no.clone());
        hazard.docket_year = Some(year);
        hazard.docket_number = Some(number);
        hazard.title = filled(Some(form.title));
        hazard.dispute_type = filled(form.dispute_type);
        hazard.source = Some(form.source);
        hazard.request_id = form.request_id;
        hazard.inspection_id = form.inspection_id;
        hazard.place = filled(Some(form.place));
        hazard.found_on = Some(found_on);
        hazard.content = filled(Some(form.content));
        hazard.people_count = form.people_count;
        hazard.risk_level = form.risk_level;
        let facts = surroundings.decide(act, |at| ledger::report(&hazard, at))?;
        check_round(act, &hazard)?;
        take_request(act, form.request_id)?;
        record_all(act, facts)?;
        Ok(HazardReported { id, docket_no })
    })?;
    if let Some(draft) = draft_id {
        crate::settings::discard_own(desk, draft)?;
    }
    Ok(reported)
}

/// The round must be one of the same platform that is not cancelled.
fn check_round(act: &Act<'_>, hazard: &Hazard) -> Result<(), Failure> {
    let Some(id) = hazard.inspection_id else {
        return Ok(());
    };
    let round = act.reader().get::<Inspection>(id)?;
    let fits = round.is_some_and(|round| {
        round.scope == hazard.scope && round.status != Some(InspectionStatus::Cancelled)
    });
    if fits {
        Ok(())
    } else {
        Err(Failure::field("inspection_id", FieldCode::Unknown))
    }
}

/// A waiting request is being dealt with from now on.
fn take_request(act: &mut Act<'_>, id: Option<RequestId>) -> Result<(), Failure> {
    let Some(id) = id else { return Ok(()) };
    let before = act
        .reader()
        .get::<Request>(id)?
        .ok_or_else(|| Failure::field("request_id", FieldCode::Unknown))?;
    if before.status == Some(RequestStatus::Received) {
        let mut request = before.clone();
        request.status = Some(RequestStatus::InProgress);
        act.change("request.turned_into_hazard", &before, &request)?;
    }
    Ok(())
}

pub(crate) fn correct(desk: &Desk, form: CorrectHazard) -> Result<Done, Failure> {
    check_type(desk, form.dispute_type.as_deref())?;
    desk.act(|act, surroundings| {
        let case = table::case(act.reader(), form.hazard_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let correction = HazardCorrection {
            title: filled(Some(form.title)),
            dispute_type: filled(form.dispute_type),
            source: form.source,
            place: filled(Some(form.place)),
            found_on: form.found_on,
            content: filled(Some(form.content)),
            people_count: form.people_count,
            risk_level: form.risk_level,
        };
        let facts = surroundings.decide(act, |at| ledger::correct(&case, &correction, at))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

fn check_type(desk: &Desk, code: Option<&str>) -> Result<(), Failure> {
    let Some(code) = code.map(str::trim).filter(|code| !code.is_empty()) else {
        return Ok(());
    };
    let (types, _) = crate::settings::types_in_force(desk)?;
    if types.iter().any(|one| one.code == code) {
        Ok(())
    } else {
        Err(Failure::field("dispute_type", FieldCode::Unknown))
    }
}
