//! What the court said, and what follows from a confirmed agreement.

use super::super::case::{At, Case};
use super::super::refusal::{Problems, Reason, Refusal};
use super::obstacle::{is_under_way, result_of};
use crate::domain::choice::choice;
use crate::domain::id::JudicialConfirmationId;
use crate::domain::record::{ConfirmationResult, Fact, JudicialConfirmation};
use chrono::{Months, NaiveDate};

choice! {
    /// What can be done with an application.
    ConfirmationStep {
        /// 登记法院受理或结果.
        Record = "record",
        /// 登记申请执行.
        Enforce = "enforce",
        /// 更正.
        Correct = "correct",
    }
}

/// The steps that an application allows now.
#[must_use]
pub fn confirmation_steps(confirmation: &JudicialConfirmation) -> &'static [ConfirmationStep] {
    use ConfirmationStep as S;
    match result_of(confirmation) {
        ConfirmationResult::Applied | ConfirmationResult::Accepted => &[S::Record, S::Correct],
        ConfirmationResult::Confirmed if confirmation.enforcement_applied_on.is_none() => {
            &[S::Enforce, S::Correct]
        }
        ConfirmationResult::Confirmed
        | ConfirmationResult::Rejected
        | ConfirmationResult::NotAccepted
        | ConfirmationResult::Withdrawn => &[S::Correct],
        ConfirmationResult::Waived => &[],
    }
}

/// The court's answer as the form has it.
#[derive(Clone, Debug)]
pub struct ConfirmationRuling {
    /// The application.
    pub confirmation_id: JudicialConfirmationId,
    /// What the court said.
    pub result: ConfirmationResult,
    /// The day of it.
    pub decided_on: NaiveDate,
    /// 案号; that of before where empty.
    pub case_no: Option<String>,
    /// Why the court said no, or the parties took it back.
    pub reason: Option<String>,
    /// The last day of performance; that of the last promise where empty.
    pub performance_ends_on: Option<NaiveDate>,
}

/// Records what the court said.
///
/// # Errors
/// An unknown application, one that was decided; a day that does not fit, no number, no reason.
pub fn record_confirmation(
    case: &Case,
    form: &ConfirmationRuling,
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let before = find(case, form.confirmation_id)?;
    if !is_under_way(result_of(before)) {
        return Err(Refusal::field("result", Reason::AlreadyDecided));
    }
    let mut next = before.clone();
    next.case_no = form.case_no.clone().or(next.case_no);
    let mut problems = Problems::default();
    let is_step_on = match (result_of(before), form.result) {
        (_, ConfirmationResult::Applied | ConfirmationResult::Waived) => false,
        (from, to) => from != to,
    };
    if !is_step_on {
        problems.add("result", Reason::Unknown);
    }
    problems.check_day("decided_on", form.decided_on, before.applied_on, at.today);
    check_answer(&mut problems, form.result, &next, form.reason.as_deref());
    problems.finish()?;
    next.result = Some(form.result);
    if form.result == ConfirmationResult::Accepted {
        return Ok(vec![Fact::change(
            "judicial_confirmation.accepted",
            before,
            &next,
        )]);
    }
    next.decided_on = Some(form.decided_on);
    next.reason.clone_from(&form.reason);
    if form.result == ConfirmationResult::Confirmed {
        let ends_on = form
            .performance_ends_on
            .unwrap_or_else(|| performance_end(case, form.decided_on));
        next.performance_ends_on = Some(ends_on);
        next.enforcement_due_on = enforcement_due_on(ends_on);
    }
    Ok(vec![Fact::change(
        "judicial_confirmation.decided",
        before,
        &next,
    )])
}

/// A court that takes or confirms it gives a number (“调确”); a no has its reason.
pub(super) fn check_answer(
    problems: &mut Problems,
    result: ConfirmationResult,
    next: &JudicialConfirmation,
    reason: Option<&str>,
) {
    match result {
        ConfirmationResult::Accepted | ConfirmationResult::Confirmed => {
            problems.require_text("case_no", next.case_no.as_deref());
        }
        ConfirmationResult::Rejected
        | ConfirmationResult::NotAccepted
        | ConfirmationResult::Withdrawn => problems.require_text("reason", reason),
        ConfirmationResult::Applied | ConfirmationResult::Waived => {}
    }
    problems.limit_text("case_no", next.case_no.as_deref(), 100);
    problems.limit_text("reason", reason, 1000);
}

/// The last day of what the agreement promises; without a day, that of the ruling.
fn performance_end(case: &Case, decided_on: NaiveDate) -> NaiveDate {
    let last = case.items.iter().filter_map(|item| item.due_on).max();
    last.unwrap_or(decided_on)
}

/// Two years from the last day of performance (民事诉讼法 art. 250). A rest day at the end is left
/// as it is: nobody should count on more.
#[must_use]
pub fn enforcement_due_on(performance_ends_on: NaiveDate) -> Option<NaiveDate> {
    performance_ends_on.checked_add_months(Months::new(24))
}

/// An application to enforce a confirmed agreement.
#[derive(Clone, Debug)]
pub struct EnforcementApplication {
    /// The confirmation.
    pub confirmation_id: JudicialConfirmationId,
    /// 申请执行日期.
    pub applied_on: NaiveDate,
    /// 备注.
    pub remark: Option<String>,
}

/// Records that a party asked the court to enforce (民事诉讼法 art. 206). After the two years it is
/// still recorded: the court decides on time that stood still or began anew.
///
/// # Errors
/// An unknown or unconfirmed application, one that is recorded; a day before the ruling.
pub fn record_enforcement(
    case: &Case,
    form: &EnforcementApplication,
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let before = find(case, form.confirmation_id)?;
    if !confirmation_steps(before).contains(&ConfirmationStep::Enforce) {
        return Err(Refusal::field("confirmation_id", Reason::Unknown));
    }
    let mut problems = Problems::default();
    problems.check_day(
        "enforcement_applied_on",
        form.applied_on,
        before.decided_on,
        at.today,
    );
    problems.limit_text("remark", form.remark.as_deref(), 1000);
    problems.finish()?;
    let mut next = before.clone();
    next.enforcement_applied_on = Some(form.applied_on);
    next.remark = form.remark.clone().or(next.remark);
    Ok(vec![Fact::change(
        "judicial_confirmation.enforcement_requested",
        before,
        &next,
    )])
}

/// The application of that id in a case.
pub(super) fn find(
    case: &Case,
    id: JudicialConfirmationId,
) -> Result<&JudicialConfirmation, Refusal> {
    case.confirmations
        .iter()
        .find(|one| one.id == id)
        .ok_or_else(|| Refusal::field("confirmation_id", Reason::Unknown))
}
