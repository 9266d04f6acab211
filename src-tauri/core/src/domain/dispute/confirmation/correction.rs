//! Putting right what was written down of an application.

use super::super::case::{At, Case};
use super::super::refusal::{Problems, Reason, Refusal};
use super::application::{check_applied_on, check_texts};
use super::obstacle::{is_under_way, result_of};
use super::ruling::{ConfirmationStep, check_answer, confirmation_steps, enforcement_due_on, find};
use crate::domain::id::JudicialConfirmationId;
use crate::domain::record::{ConfirmationResult, Fact};
use chrono::NaiveDate;

/// What an application should say; nothing of it is kept as it was.
#[derive(Clone, Debug)]
pub struct ConfirmationCorrection {
    /// The application.
    pub confirmation_id: JudicialConfirmationId,
    /// 申请日期.
    pub applied_on: NaiveDate,
    /// All parties applied together.
    pub is_joint: bool,
    /// 法院.
    pub court: String,
    /// 案号.
    pub case_no: Option<String>,
    /// What was handed in.
    pub papers: Option<String>,
    /// What the court said.
    pub result: ConfirmationResult,
    /// 裁定日期.
    pub decided_on: Option<NaiveDate>,
    /// Why the court said no.
    pub reason: Option<String>,
    /// The last day of performance.
    pub performance_ends_on: Option<NaiveDate>,
    /// 申请执行日期.
    pub enforcement_applied_on: Option<NaiveDate>,
    /// 备注.
    pub remark: Option<String>,
}

/// Puts an application right; the history keeps what was there.
///
/// # Errors
/// An unknown application; fields that do not fit one another.
pub fn correct_confirmation(
    case: &Case,
    form: &ConfirmationCorrection,
    at: &At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    let before = find(case, form.confirmation_id)?;
    if !confirmation_steps(before).contains(&ConfirmationStep::Correct) {
        return Err(Refusal::field("confirmation_id", Reason::Unknown));
    }
    let mut next = before.clone();
    next.applied_on = Some(form.applied_on);
    next.is_joint = Some(form.is_joint);
    next.court = Some(form.court.trim().to_owned());
    next.case_no.clone_from(&form.case_no);
    next.papers.clone_from(&form.papers);
    next.remark.clone_from(&form.remark);
    next.result = Some(form.result);
    let is_open = is_under_way(form.result);
    let is_confirmed = form.result == ConfirmationResult::Confirmed;
    next.decided_on = form.decided_on.filter(|_| !is_open);
    next.reason = form.reason.clone().filter(|_| !is_open && !is_confirmed);
    next.performance_ends_on = form.performance_ends_on.filter(|_| is_confirmed);
    next.enforcement_due_on = next.performance_ends_on.and_then(enforcement_due_on);
    next.enforcement_applied_on = form.enforcement_applied_on.filter(|_| is_confirmed);

    let mut problems = Problems::default();
    let agreement = case
        .agreements
        .iter()
        .find(|one| Some(one.id) == before.agreement_id);
    if let Some(agreement) = agreement {
        check_applied_on(&mut problems, form.applied_on, agreement, at.today);
    }
    let is_second = case.confirmations.iter().any(|one| {
        one.id != before.id
            && one.agreement_id == before.agreement_id
            && is_under_way(result_of(one))
    });
    if form.result == ConfirmationResult::Waived || (is_second && (is_open || is_confirmed)) {
        problems.add("result", Reason::Unknown);
    }
    match next.decided_on {
        Some(day) => problems.check_day("decided_on", day, next.applied_on, at.today),
        None if is_open => {}
        None => problems.add("decided_on", Reason::Required),
    }
    if is_confirmed && next.performance_ends_on.is_none() {
        problems.add("performance_ends_on", Reason::Required);
    }
    if let Some(day) = next.enforcement_applied_on {
        problems.check_day("enforcement_applied_on", day, next.decided_on, at.today);
    }
    check_answer(&mut problems, form.result, &next, next.reason.as_deref());
    check_texts(
        &mut problems,
        &form.court,
        [
            ("papers", form.papers.as_deref(), 1000),
            ("remark", form.remark.as_deref(), 1000),
        ],
    );
    problems.finish()?;
    let fact = Fact::change("judicial_confirmation.corrected", before, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}
