//! 处置: measures, who answers for them, and until when.

use super::HazardCase;
use super::action::{HazardAction, require};
use super::refusal::{Fault, HazardRefusal, LINE, NARRATIVE, PLACE, Problems};
use crate::domain::dispute::At;
use crate::domain::id::PersonId;
use crate::domain::record::{Fact, HazardStatus};
use chrono::NaiveDate;

/// What is to be done about a hazard.
#[derive(Clone, Debug)]
pub struct HazardPlan {
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

/// Names the measures, or others while it is being handled.
///
/// # Errors
/// A hazard that is not checked or already settled; no measures, nobody responsible, no last day.
pub fn plan(case: &HazardCase, form: &HazardPlan, _: &At<'_>) -> Result<Vec<Fact>, HazardRefusal> {
    require(case, HazardAction::Plan)?;
    let mut problems = Problems::default();
    problems.require_text("measures", Some(&form.measures), NARRATIVE);
    problems.check_text("responsible_unit", form.responsible_unit.as_deref(), PLACE);
    problems.check_text("sponsor", form.sponsor.as_deref(), LINE);
    if form.responsible_id.is_none() && form.responsible_unit.is_none() {
        problems.add("responsible_unit", Fault::Required);
    }
    match form.due_on {
        None => problems.add("due_on", Fault::Required),
        Some(day) => {
            let earliest = case.hazard.checked_on.or(case.hazard.found_on);
            problems.check_order("due_on", day, earliest);
        }
    }
    problems.finish()?;
    let mut next = case.hazard.clone();
    next.status = Some(HazardStatus::Handling);
    next.measures = Some(form.measures.clone());
    next.responsible_unit.clone_from(&form.responsible_unit);
    next.responsible_id = form.responsible_id;
    next.sponsor.clone_from(&form.sponsor);
    next.due_on = form.due_on;
    let name = if case.status() == HazardStatus::Open {
        "hazard.planned"
    } else {
        "hazard.replanned"
    };
    let fact = Fact::change(name, &case.hazard, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}
