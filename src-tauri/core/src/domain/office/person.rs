//! What a member of staff must be recorded with.

use super::form::{Fault, Form, FormProblem, SHORT_TEXT};
use super::job::{fits, job_of};
use crate::domain::identifiers::IdentifierKind;
use crate::domain::record::{Job, Person, Role};
use chrono::NaiveDate;

/// What keeps a member of staff from being saved. Whoever has left may be kept as they were.
#[must_use]
pub fn check_person(person: &Person, today: NaiveDate) -> Vec<FormProblem> {
    let mut form = Form::default();
    let is_active = person.is_active != Some(false);
    form.require_text("name", person.name.as_deref(), SHORT_TEXT);
    form.check_length("community", person.community.as_deref(), SHORT_TEXT);
    form.check_length("organisation", person.organisation.as_deref(), SHORT_TEXT);
    form.check_phone("phone", person.phone.as_deref(), today);
    form.check_past("appointed_on", person.appointed_on, today);
    form.check_order("term_ends_on", person.appointed_on, person.term_ends_on);
    let role = person.role.unwrap_or(Role::Mediator);
    let job = job_of(person.job, role);
    if is_active && !fits(job, role) {
        form.add("job", Fault::JobUnfit);
    }
    match (&person.licence_no, job) {
        (None, Job::Lawyer) if is_active => form.add("licence_no", Fault::Required),
        (licence, _) => form.check_number(
            "licence_no",
            IdentifierKind::LawyerLicence,
            licence.as_deref(),
            today,
        ),
    }
    if is_active && job == Job::Liaison && person.community.is_none() {
        form.add("community", Fault::Required);
    }
    if person.committee_position.is_some() && person.committee_id.is_none() {
        form.add("committee_id", Fault::Required);
    }
    form.problems()
}
