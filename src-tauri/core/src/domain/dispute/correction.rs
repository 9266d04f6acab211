//! Corrections: a later fact puts right an earlier one, and the history keeps both.

use super::action::{DisputeAction, require};
use super::case::{At, Case};
use super::closure::check_prevented;
use super::deadlines::{added_days, mediation_due_on, mediation_limit_kind};
use super::refusal::{Problems, Reason, Refusal};
use super::registration::{
    PartyEntry, add_party, check_party, complete_from_id_card, lacks_guardian,
};
use crate::domain::id::PersonId;
use crate::domain::record::{Dispute, DisputeStatus, Fact, Party, PartyRole};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What may be put right in a dispute.
pub enum Correction<'a> {
    /// Fields of the intake; status, days of decisions and numbers stay as they are.
    Fields(&'a Dispute),
    /// One more party.
    AddParty(&'a PartyEntry),
    /// A party that does not belong here.
    RemoveParty(crate::domain::id::DisputePartyId),
    /// A later last day, agreed by both parties.
    Extend {
        /// The new last day.
        until: NaiveDate,
        /// Why.
        reason: String,
        /// Whether both parties agree.
        is_agreed: bool,
    },
}

/// Corrects a dispute, or extends its limit.
///
/// # Errors
/// A status that does not allow it; fields that do not fit.
pub fn correct(
    case: &Case,
    change: &Correction<'_>,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    match change {
        Correction::Fields(given) => correct_fields(case, given, at),
        Correction::AddParty(entry) => {
            require(&case.dispute, DisputeAction::Correct)?;
            let mut problems = Problems::default();
            check_party(&mut problems, "party.", &entry.party, at.today);
            check_guardian(&mut problems, case, &entry.party, at.today);
            problems.finish()?;
            let last = case.in_role(entry.role).filter_map(|one| one.part.position);
            let place = last.max().unwrap_or(0).saturating_add(1);
            Ok(add_party(case.dispute.id, case.dispute.scope, place, entry, at).into())
        }
        Correction::RemoveParty(id) => remove_party(case, *id),
        Correction::Extend {
            until,
            reason,
            is_agreed,
        } => extend(case, *until, reason, *is_agreed, at),
    }
}

fn correct_fields(case: &Case, given: &Dispute, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Correct)?;
    let mut problems = Problems::default();
    problems.require_text("dispute_type", given.dispute_type.as_deref());
    problems.require_text("facts", given.facts.as_deref());
    problems.require_text("title", given.title.as_deref());
    for (field, day) in [
        ("occurred_on", given.occurred_on),
        ("rights_told_on", given.rights_told_on),
    ] {
        if let Some(day) = day {
            problems.check_day(field, day, None, at.today);
        }
    }
    if case.dispute.accepted_on.is_some() && given.rights_told_on.is_none() {
        problems.add("rights_told_on", Reason::RightsNotTold);
    }
    if given.amount_fen.is_some_and(|amount| amount.0 < 0) {
        problems.add("amount_fen", Reason::NotPositive);
    }
    check_prevented(&mut problems, given.prevented, given.prevented_people);
    problems.finish()?;
    let mut next = case.dispute.clone();
    next.title.clone_from(&given.title);
    next.dispute_type.clone_from(&given.dispute_type);
    next.dispute_type_version = given.dispute_type_version;
    next.source = given.source;
    next.origin = given.origin;
    next.origin_note.clone_from(&given.origin_note);
    next.mediation_kind = given.mediation_kind;
    next.court_procedure = given.court_procedure;
    next.facts.clone_from(&given.facts);
    next.claims.clone_from(&given.claims);
    next.amount_fen = given.amount_fen;
    next.occurred_on = given.occurred_on;
    next.place.clone_from(&given.place);
    next.is_difficult = given.is_difficult;
    next.prevented = given.prevented;
    next.prevented_people = given.prevented_people;
    next.is_confidential = given.is_confidential;
    next.rights_notice = given.rights_notice;
    next.rights_told_on = given.rights_told_on;
    // Another kind of mediation has another limit; an agreed extension stays.
    if let Some(accepted_on) = next.accepted_on
        && mediation_limit_kind(&next) != mediation_limit_kind(&case.dispute)
    {
        next.time_limit = Some(at.limits.of(mediation_limit_kind(&next)));
        if next.extension_count.unwrap_or(0) == 0 {
            next.due_on = mediation_due_on(&next, accepted_on, at.limits, at.calendar);
        } else if let Some(due_on) = next.due_on {
            next.extension_days = Some(added_days(&next, accepted_on, due_on, at));
        }
    }
    let fact = Fact::change("dispute.corrected", &case.dispute, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}

fn remove_party(case: &Case, id: crate::domain::id::DisputePartyId) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Correct)?;
    let Some(found) = case.parties.iter().find(|party| party.part.id == id) else {
        return Err(Refusal::field("dispute_party_id", Reason::Unknown));
    };
    let is_last = found.part.role == Some(PartyRole::Applicant)
        && case.in_role(PartyRole::Applicant).count() == 1;
    if is_last {
        return Err(Refusal::field("dispute_party_id", Reason::NoApplicant));
    }
    // Nothing is mediated with one side alone (人民调解法 art. 17).
    let is_needed = case.dispute.accepted_on.is_some()
        && found.part.role == Some(PartyRole::Respondent)
        && case.in_role(PartyRole::Respondent).count() == 1;
    if is_needed {
        return Err(Refusal::field("dispute_party_id", Reason::NoRespondent));
    }
    let mut removed = found.part.clone();
    removed.is_removed = Some(true);
    Ok(vec![Fact::change(
        "dispute_party.removed",
        &found.part,
        &removed,
    )])
}

/// Puts right what is known of a party.
///
/// # Errors
/// Fields that do not fit.
pub fn correct_party(case: &Case, party: &Party, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Correct)?;
    let Some(before) = case.parties.iter().find(|known| known.party.id == party.id) else {
        return Err(Refusal::field("party_id", Reason::Unknown));
    };
    let mut problems = Problems::default();
    check_party(&mut problems, "party.", party, at.today);
    check_guardian(&mut problems, case, party, at.today);
    problems.finish()?;
    let mut next = party.clone();
    complete_from_id_card(&mut next, at.today);
    let fact = Fact::change("party.corrected", &before.party, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}

/// While a matter is mediated or performed, a child has a guardian, as at acceptance.
fn check_guardian(problems: &mut Problems, case: &Case, party: &Party, today: NaiveDate) {
    let is_under_way = matches!(
        case.status(),
        DisputeStatus::Accepted | DisputeStatus::Agreed
    );
    let mut known = party.clone();
    complete_from_id_card(&mut known, today);
    if is_under_way && lacks_guardian(&known, today) {
        problems.add("party.representative_name", Reason::GuardianMissing);
    }
}

fn extend(
    case: &Case,
    until: NaiveDate,
    reason: &str,
    is_agreed: bool,
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Extend)?;
    let mut problems = Problems::default();
    problems.require_text("reason", Some(reason));
    if !is_agreed {
        problems.add("is_agreed", Reason::BothPartiesNeeded);
    }
    let until = at.calendar.next_working_day_on_or_after(until);
    let accepted_on = case.dispute.accepted_on;
    let due_on = case
        .dispute
        .due_on
        .or_else(|| mediation_due_on(&case.dispute, accepted_on?, at.limits, at.calendar));
    if let Some(due_on) = due_on.filter(|due_on| until <= *due_on) {
        problems.add(
            "until",
            Reason::Before {
                earliest: due_on.succ_opt().unwrap_or(due_on),
            },
        );
    }
    problems.finish()?;
    let mut next = case.dispute.clone();
    next.due_on = Some(until);
    // Kept as days, so that a later rest moves what was added as well.
    next.extension_days = accepted_on.map(|day| added_days(&next, day, until, at));
    next.extension_count = Some(next.extension_count.unwrap_or(0) + 1);
    next.extension_reason = Some(reason.trim().to_owned());
    Ok(vec![Fact::change("dispute.extended", &case.dispute, &next)])
}

/// Puts other mediators in charge, with the reason (人民调解工作若干规定: on a party's wish).
///
/// # Errors
/// A status that does not allow it; nobody named, somebody named twice, no reason.
pub fn change_mediators(
    case: &Case,
    mediator_ids: &[PersonId],
    reason: &str,
) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::ChangeMediators)?;
    let mut problems = Problems::default();
    check_mediators(&mut problems, mediator_ids);
    if case.status() != DisputeStatus::Registered {
        problems.require_text("reason", Some(reason));
    }
    problems.finish()?;
    let mut next = case.dispute.clone();
    next.mediator_ids = Some(mediator_ids.to_vec());
    next.mediator_change_reason = Some(reason.trim().to_owned()).filter(|text| !text.is_empty());
    let fact = Fact::change("dispute.mediators_changed", &case.dispute, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}

/// Somebody is in charge, and nobody is named twice.
pub(super) fn check_mediators(problems: &mut Problems, ids: &[PersonId]) {
    if ids.is_empty() {
        problems.add("mediator_ids", Reason::Required);
    }
    let mut seen = BTreeSet::new();
    if !ids.iter().all(|id| seen.insert(*id)) {
        problems.add("mediator_ids", Reason::Twice);
    }
}
