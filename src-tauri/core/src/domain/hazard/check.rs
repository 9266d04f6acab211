//! 核查: is it true, and how great is the risk?

use super::HazardCase;
use super::action::{HazardAction, require};
use super::refusal::{Fault, HazardRefusal, NARRATIVE, Problems};
use crate::domain::dispute::At;
use crate::domain::record::{Fact, HazardStatus, RiskLevel};
use chrono::NaiveDate;

/// What a check found.
#[derive(Clone, Debug)]
pub struct HazardCheck {
    /// 核查日期.
    pub checked_on: NaiveDate,
    /// Whether there is something there.
    pub is_founded: bool,
    /// 风险等级; required where there is.
    pub risk_level: Option<RiskLevel>,
    /// 核查情况.
    pub finding: String,
}

/// Records the check of a lead.
///
/// # Errors
/// A hazard that was checked already, no finding, no risk level, a day out of order.
pub fn check(
    case: &HazardCase,
    form: &HazardCheck,
    at: &At<'_>,
) -> Result<Vec<Fact>, HazardRefusal> {
    require(case, HazardAction::Check)?;
    let mut problems = Problems::default();
    let earliest = case.hazard.found_on;
    problems.check_day("checked_on", form.checked_on, earliest, at.today);
    problems.require_text("finding", Some(&form.finding), NARRATIVE);
    if form.is_founded && form.risk_level.is_none() {
        problems.add("risk_level", Fault::Required);
    }
    problems.finish()?;
    let mut next = case.hazard.clone();
    next.checked_on = Some(form.checked_on);
    next.check_finding = Some(form.finding.clone());
    if form.is_founded {
        next.status = Some(HazardStatus::Open);
        next.risk_level = form.risk_level;
    } else {
        next.status = Some(HazardStatus::Unfounded);
    }
    Ok(vec![Fact::change("hazard.checked", &case.hazard, &next)])
}
