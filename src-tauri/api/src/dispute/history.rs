//! The history of a record, out of the journal alone.

use super::case_page::{DisputeAsk, find};
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Moment, response};
use lxq_core::access::DisputesInSight;
use lxq_core::domain::id::PersonId;
use lxq_core::domain::record::{Instant, Person};
use lxq_core::store::Reader;
use lxq_core::store::table::history::{self as journal, HistoryAct};
use serde_json::Value;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use uuid::Uuid;

response! {
    /// Everything that happened to a dispute, the newest first.
    pub struct DisputeHistory {
        /// The acts.
        pub acts: Vec<Act>,
    }

    /// One act of a user.
    pub struct Act {
        /// The act.
        pub id: Uuid,
        /// When.
        pub at: Moment,
        /// Who.
        pub actor: String,
        /// What happened, in order.
        pub facts: Vec<ActFact>,
    }

    /// One thing that happened.
    pub struct ActFact {
        /// The past event, such as `dispute.accepted`.
        pub fact: String,
        /// The record's kind.
        pub kind: String,
        /// The record.
        pub record: Uuid,
        /// What changed.
        pub changes: Vec<Change>,
        /// Whether the text was erased by law.
        pub is_erased: bool,
    }

    /// A field before and after.
    pub struct Change {
        /// The field.
        pub field: String,
        /// Before; null where there was nothing.
        #[ts(type = "unknown")]
        pub before: Value,
        /// After; null where it was cleared.
        #[ts(type = "unknown")]
        pub after: Value,
    }
}

pub(crate) fn history(desk: &Desk, ask: DisputeAsk) -> Result<DisputeHistory, Failure> {
    desk.casebook.read(|reader| {
        let case = find(reader, &ask, desk)?;
        let mut acts = journal::of_dispute(reader, case.dispute.id)?;
        if desk.sight(reader)?.disputes() == DisputesInSight::Assigned {
            // Whose kin is whose is no part of the matter that a lawyer was let into.
            for act in &mut acts {
                act.facts.retain(|fact| fact.kind != "conflict_check");
            }
            acts.retain(|act| !act.facts.is_empty());
        }
        Ok(DisputeHistory {
            acts: shape(reader, acts)?,
        })
    })
}

/// The acts on one record, the newest first.
pub(crate) fn acts_of(reader: Reader<'_>, record: Uuid) -> Result<Vec<Act>, Failure> {
    let acts = journal::of_record(reader, record)?;
    shape(reader, acts)
}

/// Fields whose values are masked in a history as they are on the case page.
const MASKED: &[&str] = &[
    "document_no",
    "phone",
    "address",
    "representative_phone",
    "inquirer_phone",
    "born_on",
    "requester_phone",
    "requester_address",
    "informant_phone",
    "informant_address",
];

/// Fields that a history leaves out: what a printed paper said holds every number in full, and is
/// compared by a command of its own; the parties of a slip stand in its content.
const LEFT_OUT: &[&str] = &["words", "heads", "parties"];

fn shape(reader: Reader<'_>, acts: Vec<HistoryAct>) -> Result<Vec<Act>, Failure> {
    let mut names: BTreeMap<PersonId, String> = BTreeMap::new();
    for act in &acts {
        if let Entry::Vacant(vacant) = names.entry(act.actor) {
            let person = reader.get::<Person>(act.actor)?;
            vacant.insert(person.and_then(|person| person.name).unwrap_or_default());
        }
    }
    Ok(shape_acts(acts, &names))
}

/// Acts as a screen shows them, the newest first, masked as the case page is.
pub(crate) fn shape_acts(acts: Vec<HistoryAct>, names: &BTreeMap<PersonId, String>) -> Vec<Act> {
    let mut shaped = Vec::with_capacity(acts.len());
    for act in acts.into_iter().rev() {
        let actor = names.get(&act.actor).cloned().unwrap_or_default();
        let facts = act.facts.into_iter().map(|fact| ActFact {
            fact: fact.fact,
            kind: fact.kind,
            record: fact.record,
            changes: fact
                .changes
                .into_iter()
                .filter(|change| !LEFT_OUT.contains(&change.field.as_str()))
                .map(|change| Change {
                    before: masked(&change.field, change.before),
                    after: masked(&change.field, change.after),
                    field: change.field,
                })
                .collect(),
            is_erased: fact.is_erased,
        });
        shaped.push(Act {
            id: act.action.0,
            at: Instant(act.at.millis()).into(),
            actor,
            facts: facts.collect(),
        });
    }
    shaped
}

/// Whether the values of a field are masked.
pub(crate) fn is_masked(field: &str) -> bool {
    MASKED.contains(&field)
}

/// A value of a field as it is shown before somebody asks for all of it.
pub(crate) fn masked(field: &str, value: Value) -> Value {
    use lxq_core::domain::identifiers::mask::{mask_address, mask_all, mask_id_number, mask_phone};
    let Some(text) = value.as_str().filter(|_| is_masked(field)) else {
        return value;
    };
    Value::String(match field {
        "document_no" => mask_id_number(text),
        "address" | "requester_address" | "informant_address" => mask_address(text),
        "born_on" => mask_all(text),
        _ => mask_phone(text),
    })
}
