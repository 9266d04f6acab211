//! 提交, 通过, 退回, 撤下: another pair of eyes before the street reads it.

use super::LONGEST;
use super::action::{TypicalCaseAction, is_author, require};
use super::draft::check;
use super::leftover::leftovers;
use super::refusal::TypicalCaseRefusal;
use super::text::{CaseText, SECTIONS};
use crate::domain::anonymise::Known;
use crate::domain::dispute::{At, Problems};
use crate::domain::record::{Fact, TypicalCase, TypicalCaseStatus};
use std::collections::BTreeSet;

/// Hands a draft in.
///
/// # Errors
/// A status that does not allow it; a section that is missing; numbers that are left.
pub fn submit(
    record: &TypicalCase,
    known: &Known,
    at: &At<'_>,
) -> Result<Vec<Fact>, TypicalCaseRefusal> {
    require(record, TypicalCaseAction::Submit)?;
    let text = CaseText::of(record);
    check(&text, &SECTIONS)?;
    refuse_numbers(&text, known)?;
    let mut next = record.clone();
    next.status = Some(TypicalCaseStatus::Submitted);
    next.submitted_on = Some(at.today);
    Ok(vec![Fact::change("typical_case.submitted", record, &next)])
}

/// Lets the street read it. `confirmed` are the words of which who approves says that they name nobody.
///
/// # Errors
/// A status that does not allow it; an author; numbers that are left; words that may be names and
/// were not confirmed.
pub fn approve(
    record: &TypicalCase,
    known: &Known,
    confirmed: &BTreeSet<String>,
    at: &At<'_>,
) -> Result<Vec<Fact>, TypicalCaseRefusal> {
    require(record, TypicalCaseAction::Approve)?;
    refuse_author(record, at)?;
    let text = CaseText::of(record);
    refuse_numbers(&text, known)?;
    let mut names = leftovers(&text, known);
    names.retain(|left| !confirmed.contains(&left.words));
    if !names.is_empty() {
        return Err(TypicalCaseRefusal::NamesLeft(names));
    }
    Ok(decide(record, TypicalCaseStatus::Approved, None, at))
}

/// Sends it back to its authors, with the reason.
///
/// # Errors
/// A status that does not allow it; an author; no reason.
pub fn reject(
    record: &TypicalCase,
    note: &str,
    at: &At<'_>,
) -> Result<Vec<Fact>, TypicalCaseRefusal> {
    require(record, TypicalCaseAction::Reject)?;
    refuse_author(record, at)?;
    check_note(note)?;
    Ok(decide(record, TypicalCaseStatus::Rejected, Some(note), at))
}

/// Takes it down, with the reason; the dispute may then become another one.
///
/// # Errors
/// A status that does not allow it; no reason.
pub fn withdraw(
    record: &TypicalCase,
    note: &str,
    at: &At<'_>,
) -> Result<Vec<Fact>, TypicalCaseRefusal> {
    require(record, TypicalCaseAction::Withdraw)?;
    check_note(note)?;
    Ok(decide(record, TypicalCaseStatus::Withdrawn, Some(note), at))
}

fn decide(
    record: &TypicalCase,
    status: TypicalCaseStatus,
    note: Option<&str>,
    at: &At<'_>,
) -> Vec<Fact> {
    let name = match status {
        TypicalCaseStatus::Approved => "typical_case.approved",
        TypicalCaseStatus::Rejected => "typical_case.rejected",
        TypicalCaseStatus::Withdrawn | TypicalCaseStatus::Draft | TypicalCaseStatus::Submitted => {
            "typical_case.withdrawn"
        }
    };
    let mut next = record.clone();
    next.status = Some(status);
    next.decided_by = Some(at.actor);
    next.decided_on = Some(at.today);
    next.decision_note = note.map(str::to_owned);
    vec![Fact::change(name, record, &next)]
}

fn refuse_author(record: &TypicalCase, at: &At<'_>) -> Result<(), TypicalCaseRefusal> {
    if is_author(record, at.actor) {
        Err(TypicalCaseRefusal::OwnText)
    } else {
        Ok(())
    }
}

fn refuse_numbers(text: &CaseText, known: &Known) -> Result<(), TypicalCaseRefusal> {
    let mut numbers = leftovers(text, known);
    numbers.retain(|left| left.kind.is_number());
    if numbers.is_empty() {
        Ok(())
    } else {
        Err(TypicalCaseRefusal::NumbersLeft(numbers))
    }
}

fn check_note(note: &str) -> Result<(), TypicalCaseRefusal> {
    let mut problems = Problems::default();
    problems.require_text("decision_note", Some(note));
    problems.limit_text("decision_note", Some(note), LONGEST);
    TypicalCaseRefusal::fields(problems)
}
