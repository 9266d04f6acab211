//! The history of a case out of the journal alone: who did what, and what it changed.

use crate::domain::id::{ActionId, DeviceId, DisputeId, PersonId};
use crate::domain::record::DESTROYED;
use crate::journal::{Entry, Hlc};
use crate::store::entries::{self, ENTRY_COLUMNS};
use crate::store::{Reader, StoreError};
use rusqlite::named_params;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The records of a dispute, by their ids.
pub(super) const MEMBERS: &str = "with member (id) as ( \
           select :id \
           union all select id from dispute_party where dispute_id = :id \
           union all select party_id from dispute_party where dispute_id = :id \
           union all select id from mediation_session where dispute_id = :id \
           union all select id from agreement where dispute_id = :id \
           union all select id from performance_item where dispute_id = :id \
           union all select id from performance where dispute_id = :id \
           union all select id from follow_up where dispute_id = :id \
           union all select id from inquiry where dispute_id = :id \
           union all select id from signature where dispute_id = :id \
           union all select id from judicial_confirmation where dispute_id = :id \
           union all select id from referral where subject_id = :id \
           union all select id from slip where subject_id = :id \
           union all select slip_answer.id from slip_answer \
             join referral on referral.id = slip_answer.referral_id where referral.subject_id = :id \
           union all select id from dispute_link where dispute_id = :id or linked_id = :id \
           union all select id from attachment where subject_id = :id \
           union all select id from rating where subject_id = :id \
           union all select id from conflict_check where subject_id = :id \
           union all select id from recusal where dispute_id = :id \
           union all select id from dispute_access where dispute_id = :id \
           union all select id from citation where subject_id = :id \
           union all select id from printed_document where dispute_id = :id \
           union all select id from contact_request where dispute_id = :id \
           union all select contact_answer.id from contact_answer \
             join contact_request on contact_request.id = contact_answer.request_id \
             where contact_request.dispute_id = :id \
         )";

/// One act of a user on a case.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryAct {
    /// The act.
    pub action: ActionId,
    /// When.
    pub at: Hlc,
    /// Who.
    pub actor: PersonId,
    /// On which copy of the casebook.
    pub device: DeviceId,
    /// What happened, in order.
    pub facts: Vec<HistoryFact>,
}

/// One fact of an act.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryFact {
    /// The past event, such as `dispute.accepted`.
    pub fact: String,
    /// The record's kind.
    pub kind: String,
    /// The record.
    pub record: Uuid,
    /// What changed, by field.
    pub changes: Vec<FieldChange>,
    /// Whether the text was erased by law.
    pub is_erased: bool,
}

/// A field before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// The value before; null where there was none.
    pub before: Value,
    /// The value after; null where it was cleared.
    pub after: Value,
}

/// The acts on a dispute and on everything that belongs to it, oldest first.
///
/// # Errors
/// SQL errors.
pub fn of_dispute(reader: Reader<'_>, id: DisputeId) -> Result<Vec<HistoryAct>, StoreError> {
    let sql = format!(
        "{MEMBERS} select {ENTRY_COLUMNS} from entry join stream on stream.id = entry.stream \
         where entry.record in (select id from member)"
    );
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let rows = statement.query(named_params! { ":id": id.as_bytes() })?;
    acts(rows)
}

/// The acts on one record, its attachments, its citations and what was answered to it, oldest first.
///
/// # Errors
/// SQL errors.
pub fn of_record(reader: Reader<'_>, id: Uuid) -> Result<Vec<HistoryAct>, StoreError> {
    let sql = format!(
        "select {ENTRY_COLUMNS} from entry join stream on stream.id = entry.stream \
         where entry.record = :id \
         or entry.record in (select id from attachment where subject_id = :id) \
         or entry.record in (select id from citation where subject_id = :id) \
         or entry.record in (select id from slip_answer where referral_id = :id)"
    );
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let rows = statement.query(named_params! { ":id": id.as_bytes() })?;
    acts(rows)
}

fn acts(mut rows: rusqlite::Rows<'_>) -> Result<Vec<HistoryAct>, StoreError> {
    let mut entries: Vec<Entry> = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entries::from_row(row)?);
    }
    Ok(acts_of(entries))
}

/// The acts of which entries tell, oldest first.
#[must_use]
pub fn acts_of(mut entries: Vec<Entry>) -> Vec<HistoryAct> {
    entries.sort_unstable_by_key(Entry::order);
    let mut states: BTreeMap<Uuid, BTreeMap<String, Value>> = BTreeMap::new();
    let mut acts: Vec<HistoryAct> = Vec::new();
    for entry in entries {
        let state = states.entry(entry.record).or_default();
        let is_erased = entry.set.is_none();
        // What a destruction left changes nothing that anybody could still read before it.
        let is_destruction = entry.fact == DESTROYED;
        let changes = entry
            .set
            .filter(|_| !is_destruction)
            .into_iter()
            .flatten()
            .map(|(field, after)| {
                let before = state
                    .insert(field.clone(), after.clone())
                    .unwrap_or(Value::Null);
                FieldChange {
                    field,
                    before,
                    after,
                }
            })
            .collect();
        let fact = HistoryFact {
            fact: entry.fact,
            kind: entry.kind,
            record: entry.record,
            changes,
            is_erased,
        };
        match acts.iter_mut().rev().find(|act| act.action == entry.action) {
            Some(act) => act.facts.push(fact),
            None => acts.push(HistoryAct {
                action: entry.action,
                at: entry.at,
                actor: entry.actor,
                device: entry.device,
                facts: vec![fact],
            }),
        }
    }
    acts
}

/// Records that changed after a point in the order of arrival, for who follows the journal: the
/// records with their kinds, and the arrival number read up to.
///
/// # Errors
/// SQL errors.
pub fn changed_since(
    reader: Reader<'_>,
    arrival: i64,
    limit: u32,
) -> Result<(Vec<(String, Uuid)>, i64), StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select kind, record, arrival from entry \
         where arrival > :arrival order by arrival limit :limit",
    )?;
    let mut rows = statement.query(named_params! { ":arrival": arrival, ":limit": limit })?;
    let (mut records, mut last) = (Vec::new(), arrival);
    let mut known = std::collections::BTreeSet::new();
    while let Some(row) = rows.next()? {
        last = row.get(2)?;
        let record = (row.get::<_, String>(0)?, row.get::<_, Uuid>(1)?);
        if known.insert(record.1) {
            records.push(record);
        }
    }
    Ok((records, last))
}
