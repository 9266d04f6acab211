//! 回避: somebody asks for another mediator, the head decides, and a granted one changes the
//! mediators in the same act (process.md §9).

use super::action::{DisputeAction, require};
use super::case::{At, Case};
use super::correction::check_mediators;
use super::refusal::{Problems, Reason, Refusal};
use crate::domain::id::{DisputePartyId, PersonId};
use crate::domain::record::{
    Fact, Record as _, Recusal, RecusalAsker, RecusalReason, RecusalStatus,
};
use chrono::NaiveDate;

/// Longest text.
const LONGEST: usize = 500;

/// Somebody asks.
#[derive(Clone, Debug)]
pub struct RecusalRequest {
    /// Who is to step back.
    pub mediator_id: PersonId,
    /// Who asked.
    pub asked_by: RecusalAsker,
    /// Which party, where a party asked.
    pub asking_party_id: Option<DisputePartyId>,
    /// When.
    pub asked_on: NaiveDate,
    /// Why.
    pub reason: RecusalReason,
    /// In words; required for [`RecusalReason::Other`].
    pub note: Option<String>,
}

/// What the head says to it.
#[derive(Clone, Debug)]
pub struct RecusalDecision {
    /// Whether the mediator steps back.
    pub is_granted: bool,
    /// When.
    pub decided_on: NaiveDate,
    /// In words; required where it is refused.
    pub note: Option<String>,
    /// The mediators from now on, the responsible one first.
    pub new_mediator_ids: Vec<PersonId>,
}

/// Writes down that somebody asked for another mediator.
///
/// # Errors
/// A status without mediators at work; nobody's mediator; a party of another dispute; asked before.
pub fn ask_recusal(
    case: &Case,
    form: &RecusalRequest,
    known: &[Recusal],
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::AskRecusal)?;
    let mut problems = Problems::default();
    let mediators = case.dispute.mediator_ids.as_deref().unwrap_or_default();
    let is_open = |one: &Recusal| one.status == Some(RecusalStatus::Asked);
    if !mediators.contains(&form.mediator_id) {
        problems.add("mediator_id", Reason::Unknown);
    } else if known
        .iter()
        .any(|one| is_open(one) && one.mediator_id == Some(form.mediator_id))
    {
        problems.add("mediator_id", Reason::RecusalPending);
    }
    let asks = |id| case.parties.iter().any(|one| one.part.id == id);
    match (form.asked_by, form.asking_party_id) {
        (RecusalAsker::Party, None) => problems.add("asking_party_id", Reason::Required),
        (RecusalAsker::Party, Some(id)) if !asks(id) => {
            problems.add("asking_party_id", Reason::Unknown);
        }
        (RecusalAsker::Party | RecusalAsker::Mediator, _) => {}
    }
    problems.check_day(
        "asked_on",
        form.asked_on,
        case.dispute.registered_on,
        at.today,
    );
    if form.reason == RecusalReason::Other {
        problems.require_text("note", form.note.as_deref());
    }
    problems.limit_text("note", form.note.as_deref(), LONGEST);
    problems.finish()?;
    let mut recusal = Recusal::blank((at.new_id)(), case.dispute.scope);
    recusal.dispute_id = Some(case.dispute.id);
    recusal.mediator_id = Some(form.mediator_id);
    recusal.asked_by = Some(form.asked_by);
    recusal.asking_party_id = form
        .asking_party_id
        .filter(|_| form.asked_by == RecusalAsker::Party);
    recusal.asked_on = Some(form.asked_on);
    recusal.reason = Some(form.reason);
    recusal.note.clone_from(&form.note);
    recusal.status = Some(RecusalStatus::Asked);
    Ok(vec![Fact::new("recusal.asked", &recusal)])
}

/// Decides; where it is granted, the mediators change in the same act.
///
/// # Errors
/// A status in which mediators no longer change; decided before; nobody new; the one who steps
/// back among the new ones; a refusal without a reason.
pub fn decide_recusal(
    case: &Case,
    recusal: &Recusal,
    form: &RecusalDecision,
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    if recusal.status != Some(RecusalStatus::Asked) {
        return Err(Refusal::field("recusal_id", Reason::AlreadyDecided));
    }
    if form.is_granted {
        require(&case.dispute, DisputeAction::ChangeMediators)?;
    }
    let mut problems = Problems::default();
    problems.check_day("decided_on", form.decided_on, recusal.asked_on, at.today);
    problems.limit_text("decision_note", form.note.as_deref(), LONGEST);
    if form.is_granted {
        let mut found = Problems::default();
        check_mediators(&mut found, &form.new_mediator_ids);
        for problem in found.into_vec() {
            problems.add("new_mediator_ids", problem.reason);
        }
        if recusal
            .mediator_id
            .is_some_and(|one| form.new_mediator_ids.contains(&one))
        {
            problems.add("new_mediator_ids", Reason::SteppedBack);
        }
    } else {
        problems.require_text("decision_note", form.note.as_deref());
    }
    problems.finish()?;
    let mut next = recusal.clone();
    next.decided_by = Some(at.actor);
    next.decided_on = Some(form.decided_on);
    next.decision_note.clone_from(&form.note);
    if !form.is_granted {
        next.status = Some(RecusalStatus::Refused);
        return Ok(vec![Fact::change("recusal.refused", recusal, &next)]);
    }
    next.status = Some(RecusalStatus::Granted);
    next.new_mediator_ids = Some(form.new_mediator_ids.clone());
    let mut dispute = case.dispute.clone();
    dispute.mediator_ids = Some(form.new_mediator_ids.clone());
    dispute.mediator_change_reason = Some("回避".to_owned());
    Ok(vec![
        Fact::change("recusal.granted", recusal, &next),
        Fact::change("dispute.mediators_changed", &case.dispute, &dispute),
    ])
}
