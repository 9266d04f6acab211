//! An activity in which people learn the law.

use super::MOST_PEOPLE;
use crate::domain::office::{Fault, Form, FormProblem, LONG_TEXT, SHORT_TEXT};
use crate::domain::record::{OutreachActivity, OutreachPlan};
use chrono::{Datelike as _, NaiveDate};

/// What keeps an activity from being recorded; `line` is the line of the plan that it names.
#[must_use]
pub fn check_activity(
    activity: &OutreachActivity,
    line: Option<&OutreachPlan>,
    today: NaiveDate,
) -> Vec<FormProblem> {
    let mut form = Form::default();
    if activity.held_on.is_none() {
        form.add("held_on", Fault::Required);
    }
    form.check_past("held_on", activity.held_on, today);
    form.require_text("theme", activity.theme.as_deref(), SHORT_TEXT);
    form.require_text("place", activity.place.as_deref(), SHORT_TEXT);
    form.check_length("title", activity.title.as_deref(), SHORT_TEXT);
    form.check_length("organiser", activity.organiser.as_deref(), SHORT_TEXT);
    form.check_length("speaker", activity.speaker.as_deref(), SHORT_TEXT);
    form.check_length("summary", activity.summary.as_deref(), LONG_TEXT);
    form.require_count("people_count", activity.people_count, MOST_PEOPLE);
    form.check_count("leaflet_count", activity.leaflet_count, MOST_PEOPLE);
    if let Some(id) = activity.plan_id {
        let is_fit = line.is_some_and(|line| {
            let year = activity
                .held_on
                .and_then(|day| u32::try_from(day.year()).ok());
            line.id == id && line.is_removed != Some(true) && line.year == year
        });
        if !is_fit {
            form.add("plan_id", Fault::Unknown);
        }
    }
    form.problems()
}
