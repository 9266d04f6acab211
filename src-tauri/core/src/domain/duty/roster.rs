//! One cell of the roster: put somebody in, take somebody out, swap with a reason.

use super::{is_same_cell, is_standing};
use crate::domain::dispute::{Reason, Refusal};
use crate::domain::id::{DutyId, PersonId, PlatformId};
use crate::domain::record::{Duty, DutyShift, Fact, Record};
use crate::domain::scope::Scope;
use chrono::NaiveDate;

/// Somebody in a cell.
#[derive(Clone, Debug)]
pub struct DutyEntry {
    /// The platform.
    pub platform_id: PlatformId,
    /// The day.
    pub day: NaiveDate,
    /// The part of it.
    pub shift: DutyShift,
    /// Who is on duty.
    pub person_id: PersonId,
    /// 备注.
    pub remark: Option<String>,
}

/// 换班.
#[derive(Clone, Debug)]
pub struct DutySwap<'a> {
    /// Who comes instead.
    pub person_id: PersonId,
    /// The duty that is taken over in return; none where nothing is.
    pub in_return: Option<&'a Duty>,
    /// Why.
    pub reason: String,
}

/// Puts somebody into a cell; `known` are the duties of that day.
///
/// # Errors
/// The person is in the cell already.
pub fn set(known: &[Duty], entry: &DutyEntry, id: DutyId) -> Result<Vec<Fact>, Refusal> {
    let mut duty = Duty::blank(id.0, Scope::Street);
    duty.platform_id = Some(entry.platform_id);
    duty.day = Some(entry.day);
    duty.shift = Some(entry.shift);
    duty.person_id = Some(entry.person_id);
    duty.remark.clone_from(&entry.remark);
    refuse_twice(known, &duty)?;
    Ok(vec![Fact::new("duty.assigned", &duty)])
}

/// Takes somebody out of the roster; a duty that is out already is no fact.
#[must_use]
pub fn remove(duty: &Duty) -> Vec<Fact> {
    if !is_standing(duty) {
        return Vec::new();
    }
    let mut next = duty.clone();
    next.is_removed = Some(true);
    vec![Fact::change("duty.removed", duty, &next)]
}

/// 换班: somebody else comes, who before stays on record; in return the one relieved may take a
/// duty of theirs over. `known` are the duties of the days concerned.
///
/// # Errors
/// A duty that is out of the roster; no reason; the same person; somebody who is in the cell
/// already; a duty in return that is not of the person who comes.
pub fn swap(known: &[Duty], duty: &Duty, form: &DutySwap<'_>) -> Result<Vec<Fact>, Refusal> {
    if !is_standing(duty) {
        return Err(Refusal::field("id", Reason::Unknown));
    }
    if form.reason.trim().is_empty() {
        return Err(Refusal::field("reason", Reason::Required));
    }
    if duty.person_id == Some(form.person_id) {
        return Err(Refusal::field("person_id", Reason::Twice));
    }
    let is_fit = form.in_return.is_none_or(|other| {
        is_standing(other) && other.id != duty.id && other.person_id == Some(form.person_id)
    });
    if !is_fit {
        return Err(Refusal::field("in_return_id", Reason::Unknown));
    }
    let taken_over = |duty: &Duty, person_id: PersonId| {
        let mut next = duty.clone();
        next.swapped_from = duty.person_id;
        next.person_id = Some(person_id);
        next.swap_reason = Some(form.reason.trim().to_owned());
        next
    };
    let mut pairs = vec![(duty, taken_over(duty, form.person_id))];
    if let (Some(other), Some(relieved)) = (form.in_return, duty.person_id) {
        pairs.push((other, taken_over(other, relieved)));
    }
    let moving: Vec<DutyId> = pairs.iter().map(|(before, _)| before.id).collect();
    let staying: Vec<Duty> = known
        .iter()
        .filter(|one| !moving.contains(&one.id))
        .cloned()
        .collect();
    for (_, next) in &pairs {
        refuse_twice(&staying, next)?;
    }
    Ok(pairs
        .iter()
        .map(|(before, next)| Fact::change("duty.swapped", *before, next))
        .collect())
}

/// A person stands in a cell once.
fn refuse_twice(known: &[Duty], duty: &Duty) -> Result<(), Refusal> {
    let is_there = known
        .iter()
        .any(|one| is_standing(one) && is_same_cell(one, duty) && one.person_id == duty.person_id);
    if is_there {
        Err(Refusal::field("person_id", Reason::Twice))
    } else {
        Ok(())
    }
}
