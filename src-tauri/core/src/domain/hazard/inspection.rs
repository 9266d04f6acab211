//! 排查: rounds through a platform's places, at least two a month.

use super::item_list::note_items;
use super::refusal::{Fault, HazardRefusal, LINE, NARRATIVE, PLACE, Problems};
use crate::domain::dispute::At;
use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{Fact, Inspection, InspectionItem, InspectionStatus, Record};
use crate::domain::scope::Scope;
use chrono::NaiveDate;

/// Rounds that a platform holds in a month at the least (the street's rule).
pub const INSPECTIONS_A_MONTH: u32 = 2;

/// How many rounds a platform still owes in a month.
#[must_use]
pub fn missing_rounds(held: u32) -> u32 {
    INSPECTIONS_A_MONTH.saturating_sub(held)
}

/// A round as it is planned.
#[derive(Clone, Debug)]
pub struct InspectionPlan {
    /// The platform.
    pub platform_id: PlatformId,
    /// What the round is called.
    pub title: String,
    /// 排查区域.
    pub area: String,
    /// The planned day.
    pub planned_on: NaiveDate,
    /// 排查人员.
    pub inspector_ids: Vec<PersonId>,
    /// What is to be looked at.
    pub items: Vec<String>,
}

/// Plans a round.
///
/// # Errors
/// Every field that is missing or does not fit, at once.
pub fn plan_inspection(
    form: &InspectionPlan,
    at: &mut At<'_>,
) -> Result<(Inspection, Vec<Fact>), HazardRefusal> {
    let mut problems = Problems::default();
    check_frame(&mut problems, &form.title, &form.area, &form.inspector_ids);
    note_items(&mut problems, form.items.iter().map(String::as_str), "");
    problems.finish()?;
    let scope = Scope::Platform(form.platform_id);
    let mut inspection = Inspection::blank((at.new_id)(), scope);
    inspection.platform_id = Some(form.platform_id);
    inspection.title = Some(form.title.trim().to_owned());
    inspection.area = Some(form.area.trim().to_owned());
    inspection.planned_on = Some(form.planned_on);
    inspection.inspector_ids = Some(form.inspector_ids.clone());
    let line = |text: &String| InspectionItem {
        text: text.trim().to_owned(),
        is_done: false,
        note: String::new(),
    };
    inspection.items = Some(form.items.iter().map(line).collect());
    inspection.status = Some(InspectionStatus::Planned);
    let fact = Fact::new("inspection.planned", &inspection);
    Ok((inspection, vec![fact]))
}

/// A round with what was ticked, and held where it has a day.
#[derive(Clone, Debug)]
pub struct InspectionRound {
    /// What the round is called.
    pub title: String,
    /// 排查区域.
    pub area: String,
    /// The planned day.
    pub planned_on: NaiveDate,
    /// 排查人员.
    pub inspector_ids: Vec<PersonId>,
    /// The list with its ticks.
    pub items: Vec<InspectionItem>,
    /// 情况小结; required once it is held.
    pub summary: Option<String>,
    /// The day on which it was done; none while people are still at it.
    pub held_on: Option<NaiveDate>,
}

/// Saves the ticks of a round, holds it, or puts a held one right.
///
/// # Errors
/// A cancelled round; a held one without its day; nothing ticked; no summary; a day in the future.
pub fn save_inspection(
    before: &Inspection,
    form: &InspectionRound,
    at: &At<'_>,
) -> Result<Vec<Fact>, HazardRefusal> {
    let status = status_of(before);
    if status == InspectionStatus::Cancelled {
        return Err(HazardRefusal::InspectionOver { status });
    }
    let mut problems = Problems::default();
    check_frame(&mut problems, &form.title, &form.area, &form.inspector_ids);
    let lines = form.items.iter().map(|item| item.text.as_str());
    note_items(&mut problems, lines, ".text");
    for (index, item) in form.items.iter().enumerate() {
        problems.check_text(&format!("items.{index}.note"), Some(&item.note), NARRATIVE);
    }
    let held_on = form.held_on;
    match held_on {
        Some(day) => {
            problems.check_day("held_on", day, None, at.today);
            problems.require_text("summary", form.summary.as_deref(), NARRATIVE);
            if !form.items.is_empty() && !form.items.iter().any(|item| item.is_done) {
                problems.add("items", Fault::NothingTicked);
            }
        }
        None => {
            problems.check_text("summary", form.summary.as_deref(), NARRATIVE);
            if status == InspectionStatus::Held {
                problems.add("held_on", Fault::Required);
            }
        }
    }
    problems.finish()?;
    let mut next = before.clone();
    next.title = Some(form.title.trim().to_owned());
    next.area = Some(form.area.trim().to_owned());
    next.planned_on = Some(form.planned_on);
    next.inspector_ids = Some(form.inspector_ids.clone());
    let tidy = |item: &InspectionItem| InspectionItem {
        text: item.text.trim().to_owned(),
        is_done: item.is_done,
        note: item.note.trim().to_owned(),
    };
    next.items = Some(form.items.iter().map(tidy).collect());
    next.summary.clone_from(&form.summary);
    next.held_on = held_on;
    if held_on.is_some() {
        next.status = Some(InspectionStatus::Held);
    }
    let name = match (status, held_on) {
        (InspectionStatus::Held, _) => "inspection.corrected",
        (_, Some(_)) => "inspection.held",
        (_, None) => "inspection.ticked",
    };
    let fact = Fact::change(name, before, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}

/// Cancels a planned round.
///
/// # Errors
/// A round that is over; no reason.
pub fn cancel_inspection(before: &Inspection, reason: &str) -> Result<Vec<Fact>, HazardRefusal> {
    let status = status_of(before);
    if status != InspectionStatus::Planned {
        return Err(HazardRefusal::InspectionOver { status });
    }
    let mut problems = Problems::default();
    problems.require_text("reason", Some(reason), NARRATIVE);
    problems.finish()?;
    let mut next = before.clone();
    next.status = Some(InspectionStatus::Cancelled);
    next.cancel_reason = Some(reason.trim().to_owned());
    Ok(vec![Fact::change("inspection.cancelled", before, &next)])
}

fn status_of(inspection: &Inspection) -> InspectionStatus {
    inspection.status.unwrap_or(InspectionStatus::Planned)
}

fn check_frame(problems: &mut Problems, title: &str, area: &str, inspectors: &[PersonId]) {
    problems.require_text("title", Some(title), LINE);
    problems.require_text("area", Some(area), PLACE);
    if inspectors.is_empty() {
        problems.add("inspector_ids", Fault::Required);
    }
}
