//! 终止 and 结案.

use super::action::{DisputeAction, require};
use super::case::{At, Case};
use super::refusal::{Problems, Reason, Refusal};
use crate::domain::record::{
    DisputeStatus, Fact, Outcome, PreventedHarm, Remedy, TerminationReason,
};
use chrono::NaiveDate;

/// Why mediation ends without an agreement, and what people are told.
#[derive(Clone, Debug)]
pub struct Termination {
    /// The day.
    pub decided_on: NaiveDate,
    /// Why.
    pub reason: TerminationReason,
    /// In words.
    pub note: Option<String>,
    /// The other ways that were told; at least one unless people settled by themselves.
    pub remedies_told: Vec<Remedy>,
}

/// Ends mediation (人民调解法 art. 26).
///
/// # Errors
/// A status that does not allow it; no other way told.
pub fn terminate(case: &Case, form: &Termination, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Terminate)?;
    let mut problems = Problems::default();
    let mut next = case.dispute.clone();
    let earliest = next.accepted_on.or(next.registered_on);
    problems.check_day("decided_on", form.decided_on, earliest, at.today);
    if form.remedies_told.is_empty() && form.reason != TerminationReason::SelfSettled {
        problems.add("remedies_told", Reason::Required);
    }
    problems.finish()?;
    next.status = Some(DisputeStatus::Terminated);
    next.termination_reason = Some(form.reason);
    next.decision_note.clone_from(&form.note);
    next.remedies_told = Some(form.remedies_told.clone());
    next.decided_on = Some(form.decided_on);
    next.outcome = Some(match form.reason {
        TerminationReason::SelfSettled => Outcome::SelfSettled,
        TerminationReason::PartyWithdraws => Outcome::Withdrawn,
        TerminationReason::NoAgreementInTime
        | TerminationReason::NoAgreement
        | TerminationReason::OutsideScope
        | TerminationReason::SuspectedCrime
        | TerminationReason::FalseMediation
        | TerminationReason::PartyGone => Outcome::NotSettled,
    });
    Ok(vec![Fact::change(
        "dispute.terminated",
        &case.dispute,
        &next,
    )])
}

/// How a case is closed.
#[derive(Clone, Debug)]
pub struct Closing {
    /// 结案日期: the day that statistics count.
    pub closed_on: NaiveDate,
    /// 结案说明; required while something promised is open.
    pub note: Option<String>,
    /// What mediation kept from happening, if anything.
    pub prevented: Option<PreventedHarm>,
    /// How many people that would have touched; with it alone.
    pub prevented_people: Option<u32>,
}

/// At most so many people: more is a slip of the keyboard.
const MOST_PREVENTED: u32 = 100_000;

/// What was kept from happening needs its people, and people need it (件 and 人 are counted together).
pub(super) fn check_prevented(
    problems: &mut Problems,
    prevented: Option<PreventedHarm>,
    people: Option<u32>,
) {
    match (prevented, people) {
        (Some(_), None) => problems.add("prevented_people", Reason::Required),
        (Some(_), Some(0)) => problems.add("prevented_people", Reason::NotPositive),
        (_, Some(people)) if people > MOST_PREVENTED => {
            problems.add(
                "prevented_people",
                Reason::OutOfRange {
                    least: 1,
                    most: i64::from(MOST_PREVENTED),
                },
            );
        }
        (None, Some(_)) => problems.add("prevented", Reason::Required),
        (Some(_), Some(_)) | (None, None) => {}
    }
}

/// Closes a case.
///
/// # Errors
/// A status that does not allow it; an agreement without effect; something promised is open and
/// no reason was given; undecided conflicts in what the law looks at.
pub fn close(
    case: &Case,
    form: &Closing,
    undecided: &[String],
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Close)?;
    if !undecided.is_empty() {
        return Err(Refusal::Undecided(undecided.to_vec()));
    }
    let mut problems = Problems::default();
    let mut next = case.dispute.clone();
    problems.check_day("closed_on", form.closed_on, last_event_on(case), at.today);
    if let Some(agreement) = case.agreement() {
        if agreement.effective_on.is_none() {
            problems.add("agreement", Reason::NotEffective);
        }
        let count = case.open_items(at.today);
        let has_note = form
            .note
            .as_deref()
            .is_some_and(|note| !note.trim().is_empty());
        if count > 0 && !has_note {
            problems.add("note", Reason::Unperformed { count });
        }
    }
    check_prevented(&mut problems, form.prevented, form.prevented_people);
    problems.finish()?;
    next.prevented = form.prevented;
    next.prevented_people = form.prevented_people;
    next.outcome = next.outcome.or(Some(Outcome::Settled));
    next.status = Some(DisputeStatus::Closed);
    next.closed_on = Some(form.closed_on);
    next.closing_note.clone_from(&form.note);
    Ok(vec![Fact::change("dispute.closed", &case.dispute, &next)])
}

/// The day of the last thing that a closing must follow: agreement and effect, what was done of
/// it, or the decision to end.
fn last_event_on(case: &Case) -> Option<NaiveDate> {
    let agreement = case.agreement();
    let done = case
        .performances
        .iter()
        .filter(|done| case.items.iter().any(|item| Some(item.id) == done.item_id))
        .map(|done| done.performed_on);
    [
        agreement.and_then(|agreement| agreement.agreed_on),
        agreement.and_then(|agreement| agreement.effective_on),
        case.dispute.decided_on,
    ]
    .into_iter()
    .chain(done)
    .flatten()
    .max()
}
