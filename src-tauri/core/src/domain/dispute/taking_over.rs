//! 旧台账转入: a matter of an older ledger comes in with what the ledger tells. What it does not tell
//! stays empty; nothing is made up, and no limit of old begins to run.

use super::case::At;
use super::correction::check_mediators;
use super::deadlines::{mediation_due_on, mediation_limit};
use super::refusal::{Problems, Reason, Refusal};
use super::registration::{Registration, register};
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    Agreement, AgreementForm, Dispute, DisputeStatus, Fact, Outcome, PartyRole, Record,
    TerminationReason,
};
use chrono::NaiveDate;

/// A matter as an older ledger has it.
#[derive(Clone, Debug)]
pub struct OldMatter {
    /// What is registered, with its parties.
    pub registration: Registration,
    /// 受理日期; the day of registration where the matter is over and the ledger does not tell.
    pub accepted_on: Option<NaiveDate>,
    /// How it ended; none while it goes on.
    pub ending: Option<OldEnding>,
}

/// How a matter of an older ledger ended.
#[derive(Clone, Debug)]
pub struct OldEnding {
    /// The outcome.
    pub outcome: Outcome,
    /// 结案日期, or the day of the refusal.
    pub closed_on: NaiveDate,
    /// Written or oral; required where it was settled.
    pub form: Option<AgreementForm>,
    /// The day of the agreement; the last day where the ledger does not tell.
    pub agreed_on: Option<NaiveDate>,
    /// 协议内容.
    pub terms: Option<String>,
    /// 协议金额.
    pub amount_fen: Option<Fen>,
    /// Why it was refused or not settled.
    pub decision_note: Option<String>,
    /// 结案说明.
    pub closing_note: Option<String>,
}

/// Takes a matter over from an older ledger.
///
/// # Errors
/// Every field that is missing or does not fit, at once; `closed_on` where it is not over and its
/// limit has passed.
pub fn take_over(form: &OldMatter, at: &mut At<'_>) -> Result<Vec<Fact>, Refusal> {
    let mut facts = register(&form.registration, at)?;
    let given = &form.registration.dispute;
    let before = Dispute::from_fields(given.id.0, given.scope, &facts[0].set);
    let mut problems = Problems::default();
    let mut next = before.clone();
    let registered_on = before.registered_on;
    if let Some(day) = form.accepted_on {
        problems.check_day("accepted_on", day, registered_on, at.today);
    }
    match &form.ending {
        Some(ending) => end(&mut next, form, ending, &mut problems, at),
        None => go_on(&mut next, form, &mut problems, at),
    }
    problems.finish()?;
    if let Some(agreement) = form
        .ending
        .as_ref()
        .filter(|ending| ending.outcome == Outcome::Settled)
        .map(|ending| agreement(&next, ending, form.registration.parties.len(), at))
    {
        next.agreement_id = Some(agreement.id);
        facts.push(Fact::new("agreement.concluded", &agreement));
    }
    let fact = Fact::change("dispute.taken_over", &before, &next);
    if !fact.set.is_empty() {
        facts.push(fact);
    }
    Ok(facts)
}

/// The matter is being mediated: as one that is accepted today, with its limit from that day.
fn go_on(next: &mut Dispute, form: &OldMatter, problems: &mut Problems, at: &At<'_>) {
    let Some(accepted_on) = form.accepted_on else {
        return;
    };
    let has_respondent = form
        .registration
        .parties
        .iter()
        .any(|entry| entry.role == PartyRole::Respondent);
    if !has_respondent {
        problems.add("respondents", Reason::Required);
    }
    check_mediators(problems, next.mediator_ids.as_deref().unwrap_or_default());
    next.status = Some(DisputeStatus::Accepted);
    next.accepted_on = Some(accepted_on);
    next.time_limit = Some(mediation_limit(next, at.limits));
    next.due_on = mediation_due_on(next, accepted_on, at.limits, at.calendar);
    next.extension_count = Some(0);
    if next.due_on.is_some_and(|due_on| due_on < at.today) {
        problems.add("closed_on", Reason::Required);
    }
}

/// The matter is over.
fn end(
    next: &mut Dispute,
    form: &OldMatter,
    ending: &OldEnding,
    problems: &mut Problems,
    at: &At<'_>,
) {
    next.outcome = Some(ending.outcome);
    next.decision_note.clone_from(&ending.decision_note);
    if ending.outcome == Outcome::Refused {
        problems.check_day("closed_on", ending.closed_on, next.registered_on, at.today);
        next.status = Some(DisputeStatus::Refused);
        next.decided_on = Some(ending.closed_on);
        return;
    }
    let accepted_on = form.accepted_on.or(next.registered_on);
    next.accepted_on = accepted_on;
    next.status = Some(DisputeStatus::Closed);
    next.closed_on = Some(ending.closed_on);
    next.closing_note.clone_from(&ending.closing_note);
    let mut earliest = accepted_on;
    if ending.outcome == Outcome::Settled {
        if ending.form.is_none() {
            problems.add("agreement_form", Reason::Required);
        }
        if let Some(agreed_on) = ending.agreed_on {
            problems.check_day("agreed_on", agreed_on, accepted_on, at.today);
            earliest = earliest.max(Some(agreed_on));
        }
    } else {
        next.decided_on = Some(ending.closed_on);
        next.termination_reason = Some(match ending.outcome {
            Outcome::SelfSettled => TerminationReason::SelfSettled,
            Outcome::Withdrawn => TerminationReason::PartyWithdraws,
            Outcome::NotSettled | Outcome::Settled | Outcome::Refused => {
                TerminationReason::NoAgreement
            }
        });
    }
    problems.check_day("closed_on", ending.closed_on, earliest, at.today);
}

/// The agreement of old: in force since its day, too old for the court to be asked.
fn agreement(dispute: &Dispute, ending: &OldEnding, parties: usize, at: &mut At<'_>) -> Agreement {
    let mut agreement = Agreement::blank((at.new_id)(), dispute.scope);
    let agreed_on = ending.agreed_on.unwrap_or(ending.closed_on);
    agreement.dispute_id = Some(dispute.id);
    agreement.form = ending.form;
    agreement.agreement_no.clone_from(&dispute.docket_no);
    agreement.facts.clone_from(&dispute.facts);
    agreement.terms.clone_from(&ending.terms);
    agreement.amount_fen = ending.amount_fen;
    agreement.agreed_on = Some(agreed_on);
    agreement.effective_on = Some(agreed_on);
    agreement.copy_count = u32::try_from(parties + 1).ok();
    agreement
}
