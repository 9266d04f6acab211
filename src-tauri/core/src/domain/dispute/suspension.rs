//! 中止 and 恢复: mediation rests while an expert works or a party is ill, and its limit with it.

use super::action::{DisputeAction, require};
use super::case::{At, Case};
use super::deadlines::mediation_due_on;
use super::refusal::{Problems, Refusal};
use crate::domain::calendar::Pause;
use crate::domain::record::{Dispute, Fact, SuspensionReason};
use chrono::NaiveDate;

/// Why mediation rests.
#[derive(Clone, Debug)]
pub struct Suspension {
    /// The first day that the limit does not count.
    pub suspended_on: NaiveDate,
    /// Why.
    pub reason: SuspensionReason,
    /// In words; required for [`SuspensionReason::Other`].
    pub note: Option<String>,
}

/// Lets mediation rest; no day of the rest counts.
///
/// # Errors
/// A status that does not allow it, a rest already; a day before acceptance or within an earlier
/// rest; no words for another reason.
pub fn suspend(case: &Case, form: &Suspension, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Suspend)?;
    let mut problems = Problems::default();
    let mut next = case.dispute.clone();
    let mut pauses = next.pauses.take().unwrap_or_default();
    let rested_until = pauses.last().and_then(|pause| pause.until?.succ_opt());
    let earliest = rested_until.max(next.accepted_on);
    problems.check_day("suspended_on", form.suspended_on, earliest, at.today);
    if form.reason == SuspensionReason::Other {
        problems.require_text("note", form.note.as_deref());
    }
    problems.finish()?;
    pauses.push(Pause {
        from: form.suspended_on,
        until: None,
    });
    next.pauses = Some(pauses);
    next.suspension_reason = Some(form.reason);
    next.suspension_note.clone_from(&form.note);
    count_again(&mut next, at);
    Ok(vec![Fact::change(
        "dispute.suspended",
        &case.dispute,
        &next,
    )])
}

/// Goes on with mediation; the limit goes on where it stood.
///
/// # Errors
/// Mediation that does not rest; a day before the rest began.
pub fn resume(case: &Case, resumed_on: NaiveDate, at: &At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::Resume)?;
    let mut problems = Problems::default();
    let mut next = case.dispute.clone();
    let mut pauses = next.pauses.take().unwrap_or_default();
    let began_on = pauses.pop().map(|pause| pause.from);
    problems.check_day("resumed_on", resumed_on, began_on, at.today);
    problems.finish()?;
    // A rest that ends on the day it began took no day at all.
    if let Some(from) = began_on.filter(|from| *from < resumed_on) {
        let until = resumed_on.pred_opt();
        pauses.push(Pause { from, until });
    }
    next.pauses = Some(pauses).filter(|pauses| !pauses.is_empty());
    count_again(&mut next, at);
    Ok(vec![Fact::change("dispute.resumed", &case.dispute, &next)])
}

fn count_again(dispute: &mut Dispute, at: &At<'_>) {
    if let Some(accepted_on) = dispute.accepted_on {
        dispute.due_on = mediation_due_on(dispute, accepted_on, at.limits, at.calendar);
    }
}
