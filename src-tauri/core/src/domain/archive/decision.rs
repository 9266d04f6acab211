//! 列册, 审批, 退回, 撤回, 销毁: nothing goes that two people besides the one who listed it have not
//! agreed to, one of them the head of the committee (forms.md §6).

use super::action::{DestructionAction, is_open, require};
use super::refusal::DestructionRefusal;
use crate::domain::dispute::{At, Problems};
use crate::domain::record::{
    Destruction, DestructionItem, DestructionStatus, Fact, Record as _, SubjectKind,
};
use crate::domain::scope::Scope;
use chrono::Datelike as _;

/// The longest text of a list.
const LONGEST: usize = 2000;
/// At most so many records on one list.
pub const LONGEST_LIST: usize = 500;

/// A record that may be destroyed, as the store found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its line; `due_on` is in the future or far where it is not due.
    pub item: DestructionItem,
    /// Whether its time is over today.
    pub is_due: bool,
    /// Whether authors disagree on it.
    pub has_conflict: bool,
}

/// Draws up a list. `known` are all lists there are.
///
/// # Errors
/// Nothing on it, no reason; a record that is not due, is in conflict or is on another list.
pub fn list(
    kind: SubjectKind,
    candidates: Vec<Candidate>,
    reason: &str,
    known: &[Destruction],
    at: &mut At<'_>,
) -> Result<(Destruction, Vec<Fact>), DestructionRefusal> {
    let mut problems = Problems::default();
    problems.require_text("reason", Some(reason));
    problems.limit_text("reason", Some(reason), LONGEST);
    if candidates.is_empty() {
        problems.add("subject_ids", crate::domain::dispute::Reason::Required);
    }
    if candidates.len() > LONGEST_LIST {
        problems.add("subject_ids", crate::domain::dispute::Reason::TooLong);
    }
    DestructionRefusal::fields(problems)?;
    let mut items = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        refuse_unfit(&candidate)?;
        let item = candidate.item;
        let other = known
            .iter()
            .find(|list| is_open(list) && holds(list, &item));
        if let Some(other) = other {
            return Err(DestructionRefusal::OnOtherList {
                number: item.number,
                list_no: other.list_no.clone().unwrap_or_default(),
            });
        }
        items.push(item);
    }
    items.sort_by(|a, b| (a.ended_on, &a.number).cmp(&(b.ended_on, &b.number)));
    items.dedup_by_key(|item| item.subject_id);
    let mut list = Destruction::blank((at.new_id)(), Scope::Street);
    list.list_no = Some(next_number(known, at.today.year()));
    list.subject_kind = Some(kind);
    list.items = Some(items);
    list.status = Some(DestructionStatus::Listed);
    list.reason = Some(reason.trim().to_owned());
    list.listed_by = Some(at.actor);
    list.listed_on = Some(at.today);
    let facts = vec![Fact::new("destruction.listed", &list)];
    Ok((list, facts))
}

fn holds(list: &Destruction, item: &DestructionItem) -> bool {
    let items = list.items.as_deref().unwrap_or_default();
    items.iter().any(|one| one.subject_id == item.subject_id)
}

/// `2036-3`: the year and the running number of a list in it. Two copies may give the same one; the
/// list's id still tells them apart.
fn next_number(known: &[Destruction], year: i32) -> String {
    let prefix = format!("{year}-");
    let last = known
        .iter()
        .filter_map(|list| list.list_no.as_deref()?.strip_prefix(&prefix)?.parse().ok())
        .max()
        .unwrap_or(0_u32);
    format!("{prefix}{}", last + 1)
}

fn refuse_unfit(candidate: &Candidate) -> Result<(), DestructionRefusal> {
    let number = || candidate.item.number.clone();
    if !candidate.is_due {
        return Err(DestructionRefusal::NotDue {
            number: number(),
            due_on: Some(candidate.item.due_on),
        });
    }
    if candidate.has_conflict {
        return Err(DestructionRefusal::Undecided { number: number() });
    }
    Ok(())
}

/// Approves a list: the first of two, or the second. `is_head` says whether who approves is the head
/// of the committee, `was_head` whether who approved first is.
///
/// # Errors
/// A status that does not allow it; who listed it; the same person twice; no head among the two.
pub fn approve(
    list: &Destruction,
    is_head: bool,
    was_head: bool,
    at: &At<'_>,
) -> Result<Vec<Fact>, DestructionRefusal> {
    require(list, DestructionAction::Approve)?;
    if list.listed_by == Some(at.actor) {
        return Err(DestructionRefusal::OwnList);
    }
    if list.first_approved_by == Some(at.actor) {
        return Err(DestructionRefusal::Twice);
    }
    let mut next = list.clone();
    if list.first_approved_by.is_none() {
        next.first_approved_by = Some(at.actor);
        next.first_approved_on = Some(at.today);
        next.status = Some(DestructionStatus::HalfApproved);
    } else {
        if !is_head && !was_head {
            return Err(DestructionRefusal::NoHead);
        }
        next.second_approved_by = Some(at.actor);
        next.second_approved_on = Some(at.today);
        next.status = Some(DestructionStatus::Approved);
    }
    Ok(vec![Fact::change("destruction.approved", list, &next)])
}

/// Sends a list back.
///
/// # Errors
/// A status that does not allow it; no reason.
pub fn reject(
    list: &Destruction,
    note: &str,
    at: &At<'_>,
) -> Result<Vec<Fact>, DestructionRefusal> {
    require(list, DestructionAction::Reject)?;
    end(
        list,
        DestructionStatus::Rejected,
        "destruction.rejected",
        note,
        at,
    )
}

/// Takes a list back, also one that was approved.
///
/// # Errors
/// A status that does not allow it; no reason.
pub fn withdraw(
    list: &Destruction,
    note: &str,
    at: &At<'_>,
) -> Result<Vec<Fact>, DestructionRefusal> {
    require(list, DestructionAction::Withdraw)?;
    end(
        list,
        DestructionStatus::Withdrawn,
        "destruction.withdrawn",
        note,
        at,
    )
}

fn end(
    list: &Destruction,
    status: DestructionStatus,
    fact: &'static str,
    note: &str,
    at: &At<'_>,
) -> Result<Vec<Fact>, DestructionRefusal> {
    let mut problems = Problems::default();
    problems.require_text("decision_note", Some(note));
    problems.limit_text("decision_note", Some(note), LONGEST);
    DestructionRefusal::fields(problems)?;
    let mut next = list.clone();
    next.status = Some(status);
    next.decided_by = Some(at.actor);
    next.decided_on = Some(at.today);
    next.decision_note = Some(note.trim().to_owned());
    Ok(vec![Fact::change(fact, list, &next)])
}

/// Refuses to carry out a list of which something is no longer due: its class was changed, it came out
/// of the archive, authors disagree on it.
///
/// # Errors
/// A status that does not allow it; a record that is not due or in conflict.
pub fn require_due(list: &Destruction, candidates: &[Candidate]) -> Result<(), DestructionRefusal> {
    require(list, DestructionAction::CarryOut)?;
    for item in list.items.iter().flatten() {
        let now = candidates
            .iter()
            .find(|one| one.item.subject_id == item.subject_id);
        match now {
            Some(candidate) => refuse_unfit(candidate)?,
            None => {
                return Err(DestructionRefusal::NotDue {
                    number: item.number.clone(),
                    due_on: None,
                });
            }
        }
    }
    Ok(())
}

/// Notes on a list that it was carried out, and what went with each of its lines.
///
/// # Errors
/// A status that does not allow it.
pub fn carried_out(
    list: &Destruction,
    items: Vec<DestructionItem>,
    at: &At<'_>,
) -> Result<Vec<Fact>, DestructionRefusal> {
    require(list, DestructionAction::CarryOut)?;
    let mut next = list.clone();
    next.items = Some(items);
    next.status = Some(DestructionStatus::CarriedOut);
    next.carried_out_by = Some(at.actor);
    next.carried_out_on = Some(at.today);
    Ok(vec![Fact::change("destruction.carried_out", list, &next)])
}
