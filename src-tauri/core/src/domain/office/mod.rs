//! Platforms, committees and people: what the law asks of a committee, what a form must hold, and
//! which community has nobody who works for the rule of law there.
//!
//! Owns the checks; leaves writing to the callers. A warning never keeps anybody from saving, as a
//! street has to record its committees as they are; only what cannot be right is refused.

mod committee;
mod community;
mod form;
mod job;
mod person;
mod term;

pub use committee::{
    CommitteeFinding, CommitteeWarning, check_committee, committee_findings, committee_kind_of,
};
pub use community::{CommunityLiaisons, community_liaisons};
pub use form::{Fault, FormProblem, LONG_TEXT, SHORT_TEXT};
pub use job::{fits, job_of};
pub use person::check_person;
pub use term::{TERM_WARNING_DAYS, TermState, term_days, term_state};

pub(in crate::domain) use form::Form;

use crate::domain::record::{Platform, WomensCouncil};
use chrono::NaiveDate;

/// The most members that a women's council may be entered with: above that a digit was slipped in.
const COUNCIL_MEMBERS: u32 = 10_000;

/// What keeps a platform from being saved.
#[must_use]
pub fn check_platform(platform: &Platform) -> Vec<FormProblem> {
    let mut form = Form::default();
    form.require_text("name", platform.name.as_deref(), SHORT_TEXT);
    form.check_length("community", platform.community.as_deref(), SHORT_TEXT);
    form.check_length("address", platform.address.as_deref(), LONG_TEXT);
    form.check_length("phone", platform.phone.as_deref(), SHORT_TEXT);
    form.problems()
}

/// What keeps a women's council from being saved.
#[must_use]
pub fn check_council(council: &WomensCouncil, today: NaiveDate) -> Vec<FormProblem> {
    let mut form = Form::default();
    form.require_text("name", council.name.as_deref(), SHORT_TEXT);
    form.check_length("community", council.community.as_deref(), SHORT_TEXT);
    form.check_length("contact_name", council.contact_name.as_deref(), SHORT_TEXT);
    form.check_phone("contact_phone", council.contact_phone.as_deref(), today);
    form.require_count("member_count", council.member_count, COUNCIL_MEMBERS);
    form.check_past("founded_on", council.founded_on, today);
    form.problems()
}

#[cfg(test)]
mod tests;
