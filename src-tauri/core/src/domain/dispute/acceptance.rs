//! 受理 and 不予受理.

use super::action::{DisputeAction, require};
use super::case::{At, Case};
use super::correction::check_mediators;
use super::deadlines::{mediation_due_on, mediation_limit};
use super::refusal::{Problems, Reason, Refusal};
use super::registration::lacks_guardian;
use crate::domain::id::PersonId;
use crate::domain::record::{
    DisputeStatus, Fact, NoticeManner, Outcome, PartyRole, RefusalReason, Remedy,
};
use chrono::NaiveDate;

/// How a dispute is taken.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// 受理日期.
    pub accepted_on: NaiveDate,
    /// The mediators, the responsible one first; those of the intake where empty.
    pub mediator_ids: Vec<PersonId>,
    /// How rights and duties were told, where the intake does not have it.
    pub rights_notice: Option<NoticeManner>,
    /// When.
    pub rights_told_on: Option<NaiveDate>,
}

/// Takes a dispute; its time limit begins.
///
/// # Errors
/// A status that does not allow it, no respondent, no mediator, a child without a guardian,
/// rights and duties not told.
pub fn accept(case: &Case, form: &Acceptance, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Accept)?;
    let mut problems = Problems::default();
    let mut next = case.dispute.clone();
    problems.check_day(
        "accepted_on",
        form.accepted_on,
        next.registered_on,
        at.today,
    );
    if case.in_role(PartyRole::Respondent).next().is_none() {
        problems.add("parties", Reason::NoRespondent);
    }
    if case
        .parties
        .iter()
        .any(|party| lacks_guardian(&party.party, at.today))
    {
        problems.add("parties", Reason::GuardianMissing);
    }
    if !form.mediator_ids.is_empty() {
        next.mediator_ids = Some(form.mediator_ids.clone());
    }
    check_mediators(
        &mut problems,
        next.mediator_ids.as_deref().unwrap_or_default(),
    );
    next.rights_notice = form.rights_notice.or(next.rights_notice);
    next.rights_told_on = form.rights_told_on.or(next.rights_told_on);
    match next.rights_told_on {
        None => problems.add("rights_told_on", Reason::RightsNotTold),
        Some(day) => problems.check_day("rights_told_on", day, None, at.today),
    }
    problems.finish()?;
    next.status = Some(DisputeStatus::Accepted);
    next.accepted_on = Some(form.accepted_on);
    next.time_limit = Some(mediation_limit(&next, at.limits));
    next.due_on = mediation_due_on(&next, form.accepted_on, at.limits, at.calendar);
    next.extension_count = Some(0);
    let mut facts = vec![Fact::change("dispute.accepted", &case.dispute, &next)];
    for party in &case.parties {
        if party.part.is_told_of_rights != Some(true) {
            let mut told = party.part.clone();
            told.is_told_of_rights = Some(true);
            facts.push(Fact::change(
                "dispute_party.told_of_rights",
                &party.part,
                &told,
            ));
        }
    }
    Ok(facts)
}

/// Why a dispute is not taken, and what people are told instead.
#[derive(Clone, Debug)]
pub struct RefusalNotice {
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// Why.
    pub reason: RefusalReason,
    /// In words; required for [`RefusalReason::Other`].
    pub note: Option<String>,
    /// The other ways that were told; at least one.
    pub remedies_told: Vec<Remedy>,
}

/// Refuses to take a dispute.
///
/// # Errors
/// A status that does not allow it, no other way told, no words for another reason.
pub fn refuse(case: &Case, form: &RefusalNotice, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Refuse)?;
    let mut problems = Problems::default();
    let mut next = case.dispute.clone();
    problems.check_day("decided_on", form.decided_on, next.registered_on, at.today);
    if form.reason == RefusalReason::Other {
        problems.require_text("note", form.note.as_deref());
    }
    if form.remedies_told.is_empty() {
        problems.add("remedies_told", Reason::Required);
    }
    problems.finish()?;
    next.status = Some(DisputeStatus::Refused);
    next.refusal_reason = Some(form.reason);
    next.decision_note.clone_from(&form.note);
    next.remedies_told = Some(form.remedies_told.clone());
    next.decided_on = Some(form.decided_on);
    next.outcome = Some(Outcome::Refused);
    Ok(vec![Fact::change("dispute.refused", &case.dispute, &next)])
}
