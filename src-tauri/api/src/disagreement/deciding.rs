//! The decision: one value holds, or a text written anew. It is an entry like any other, by
//! somebody who has seen all the values.

use super::standing::standing;
use crate::desk::{Desk, admit};
use crate::office::may_change_role;
use crate::shape::{Done, filled, request};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::disagreement::{DisagreementWeight, is_text, weight};
use lxq_core::domain::record::{Fact, Fields, Person, Record as _, Role};
use lxq_core::store::Act;
use lxq_core::store::table::disagreement::{Disagreement, disagreement, record_scope, undone};
use serde_json::Value;
use uuid::Uuid;

request! {
    /// A decision about one field: a value or a text.
    pub struct Decision {
        /// The record.
        pub record: Uuid,
        /// The field.
        pub field: String,
        /// The mark of the values that were shown.
        pub mark: String,
        /// Which of the values holds, counted from 0 in the order in which they were shown.
        pub take: Option<u32>,
        /// The text that holds in place of all of them.
        pub text: Option<String>,
    }

    /// Decisions, all or none of them carried out.
    pub struct DecideDisagreements {
        /// One; or several, if nothing hangs on any of the fields.
        pub decisions: Vec<Decision>,
    }
}

/// No computer has so many; who sends more made a mistake.
const MOST: usize = 500;

pub(crate) fn decide(desk: &Desk, form: DecideDisagreements) -> Result<Done, Failure> {
    let count = form.decisions.len();
    if count == 0 {
        return Err(Failure::field("decisions", FieldCode::NothingTicked));
    }
    if count > MOST {
        return Err(Failure::field("decisions", FieldCode::OutOfRange));
    }
    desk.act(|act, _| {
        for decision in form.decisions {
            let of = disagreement(act.reader(), decision.record, &decision.field)?
                .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
            let standing = standing(desk, act.reader(), &of)?
                .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
            admit(standing.may_decide)?;
            if count > 1 && weight(of.kind.name, &of.field) != DisagreementWeight::Harmless {
                return Err(Failure::refused(FailureCode::DisagreementOneByOne));
            }
            if decision.mark != of.mark() {
                return Err(Failure::refused(FailureCode::DisagreementChanged));
            }
            let holds = decision.take;
            let value = chosen(&of, decision)?;
            require_right_to_lend(desk, act, &of, &value)?;
            record(act, &of, holds, value)?;
        }
        Ok(Done {})
    })
}

/// The value that holds.
fn chosen(of: &Disagreement, decision: Decision) -> Result<Value, Failure> {
    match (decision.take, decision.text) {
        (Some(take), None) => usize::try_from(take)
            .ok()
            .and_then(|take| of.candidates.get(take))
            .map(|one| one.value.clone())
            .ok_or_else(|| Failure::field("take", FieldCode::Unknown)),
        (None, Some(text)) if is_text(of.kind.name, &of.field) => filled(Some(text))
            .map(Value::String)
            .ok_or_else(|| Failure::field("text", FieldCode::Required)),
        (Some(_), Some(_)) | (None, Some(_)) => Err(Failure::field("text", FieldCode::Unknown)),
        (None, None) => Err(Failure::field("take", FieldCode::Required)),
    }
}

/// Nobody lends an account by a decision what they could not lend it otherwise.
fn require_right_to_lend(
    desk: &Desk,
    act: &Act<'_>,
    of: &Disagreement,
    value: &Value,
) -> Result<(), Failure> {
    if of.kind.name != Person::KIND.name || of.field != "role" {
        return Ok(());
    }
    let before = act
        .reader()
        .get::<Person>(of.record)?
        .and_then(|one| one.role);
    let after = value.as_str().and_then(Role::parse);
    admit(after.is_none_or(|after| may_change_role(desk.actor.role, before, after)))
}

fn record(
    act: &mut Act<'_>,
    of: &Disagreement,
    holds: Option<u32>,
    value: Value,
) -> Result<(), Failure> {
    let scope =
        record_scope(act.reader(), of)?.ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    let holds = holds.and_then(|at| of.candidates.get(usize::try_from(at).ok()?));
    let mut set = match holds {
        Some(holds) if of.field == "status" => undone(act.reader(), of, holds)?,
        Some(_) | None => Fields::new(),
    };
    set.insert(of.field.clone(), value);
    act.record(Fact {
        name: "conflict.decided",
        kind: of.kind,
        record: of.record,
        scope,
        set,
    })?;
    Ok(())
}
