//! The lines of a year's plan.

use super::MOST_PEOPLE;
use crate::domain::office::{Fault, Form, FormProblem, LONG_TEXT, SHORT_TEXT};
use crate::domain::record::{OutreachPlan, Record};
use crate::domain::scope::Scope;
use uuid::Uuid;

/// So many activities of one line at most: above that a digit was slipped in.
const MOST_ACTIVITIES: u32 = 1000;
/// Years that a plan may be for.
const YEARS: std::ops::RangeInclusive<u32> = 2000..=2100;

/// What keeps a line of the plan from being saved.
#[must_use]
pub fn check_plan_line(line: &OutreachPlan) -> Vec<FormProblem> {
    let mut form = Form::default();
    match line.year {
        None => form.add("year", Fault::Required),
        Some(year) if !YEARS.contains(&year) => form.add("year", Fault::Unknown),
        Some(_) => {}
    }
    if line.month.is_some_and(|month| !(1..=12).contains(&month)) {
        form.add("month", Fault::Unknown);
    }
    form.require_text("theme", line.theme.as_deref(), SHORT_TEXT);
    form.check_length("remark", line.remark.as_deref(), LONG_TEXT);
    form.require_count("activity_count", line.activity_count, MOST_ACTIVITIES);
    form.check_count("people_count", line.people_count, MOST_PEOPLE);
    form.problems()
}

/// The same line for another year, as a record of its own.
#[must_use]
pub fn copied_line(line: &OutreachPlan, year: u32, id: Uuid) -> OutreachPlan {
    let mut copy = OutreachPlan::blank(id, Scope::Street);
    copy.year = Some(year);
    copy.month = line.month;
    copy.theme.clone_from(&line.theme);
    copy.form = line.form;
    copy.platform_id = line.platform_id;
    copy.activity_count = line.activity_count;
    copy.people_count = line.people_count;
    copy.remark.clone_from(&line.remark);
    copy
}
