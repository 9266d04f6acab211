//! 上报: a lead is written down; 更正: what it says is put right.

use super::HazardCase;
use super::refusal::{Fault, HazardRefusal, LINE, NARRATIVE, PLACE, Problems};
use crate::domain::dispute::At;
use crate::domain::record::{Fact, Hazard, HazardSource, HazardStatus, RiskLevel};
use chrono::NaiveDate;

/// What follows the committee's short name in the number of a hazard.
pub const DOCKET_SERIES_SUFFIX: &str = "隐字";

/// Reports a lead: id, scope, number and what the form says are set, the rest is given here.
///
/// # Errors
/// Every field that is missing or does not fit, at once.
pub fn report(given: &Hazard, at: &At<'_>) -> Result<Vec<Fact>, HazardRefusal> {
    let mut hazard = given.clone();
    hazard.found_on = hazard.found_on.or(Some(at.today));
    check_matter(&hazard, at.today)?;
    hazard.status = Some(HazardStatus::Lead);
    Ok(vec![Fact::new("hazard.reported", &hazard)])
}

/// What a lead should have said.
#[derive(Clone, Debug)]
pub struct HazardCorrection {
    /// What it is, in a line.
    pub title: Option<String>,
    /// What it may turn into.
    pub dispute_type: Option<String>,
    /// From where the lead came.
    pub source: HazardSource,
    /// 排查地点.
    pub place: Option<String>,
    /// 排查时间; as it was where empty.
    pub found_on: Option<NaiveDate>,
    /// 基本情况.
    pub content: Option<String>,
    /// 涉及人数.
    pub people_count: Option<u32>,
    /// 风险等级; once checked it may change, not go.
    pub risk_level: Option<RiskLevel>,
}

/// Puts right what a hazard says; the history keeps what was there.
///
/// # Errors
/// Every field that is missing or does not fit, at once.
pub fn correct(
    case: &HazardCase,
    form: &HazardCorrection,
    at: &At<'_>,
) -> Result<Vec<Fact>, HazardRefusal> {
    let mut next = case.hazard.clone();
    next.title.clone_from(&form.title);
    next.dispute_type.clone_from(&form.dispute_type);
    next.source = Some(form.source);
    next.place.clone_from(&form.place);
    next.found_on = form.found_on.or(next.found_on);
    next.content.clone_from(&form.content);
    next.people_count = form.people_count;
    next.risk_level = form.risk_level.or(next.risk_level);
    check_matter(&next, at.today)?;
    let fact = Fact::change("hazard.corrected", &case.hazard, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}

fn check_matter(hazard: &Hazard, today: NaiveDate) -> Result<(), HazardRefusal> {
    let mut problems = Problems::default();
    problems.require_text("title", hazard.title.as_deref(), LINE);
    problems.require_text("place", hazard.place.as_deref(), PLACE);
    problems.require_text("content", hazard.content.as_deref(), NARRATIVE);
    if let Some(day) = hazard.found_on {
        problems.check_day("found_on", day, None, today);
        if let Some(checked_on) = hazard.checked_on.filter(|checked| *checked < day) {
            // The day of the find cannot come after that of the check; the check is what stands.
            problems.add("found_on", Fault::After { latest: checked_on });
        }
    }
    if hazard.source.is_none() {
        problems.add("source", Fault::Required);
    }
    if hazard.people_count == Some(0) {
        problems.add("people_count", Fault::NotPositive);
    }
    problems.finish()
}
