//! The records from which the likely type of a matter is learned: disputes that are closed.
//!
//! Confidential ones are not among them, as what is learned shows to everybody, nor what was destroyed.

use crate::domain::anonymise::Known;
use crate::domain::id::DisputeId;
use crate::store::{Reader, StoreError};
use rusqlite::Row;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A closed dispute.
#[derive(Clone)]
pub struct ClosedText {
    /// Its id.
    pub id: DisputeId,
    /// Its type.
    pub dispute_type: String,
    /// Facts and claims.
    pub text: String,
    /// Who is in it.
    pub known: Known,
}

const WHERE: &str = "dispute.status = 'closed' and coalesce(dispute.is_confidential, 0) = 0 \
     and dispute.destroyed_at is null and dispute.dispute_type is not null";

/// The arrival number of the journal's last entry: as long as it stays, nothing has changed.
///
/// # Errors
/// SQL errors.
pub fn last_arrival(reader: Reader<'_>) -> Result<i64, StoreError> {
    let sql = "select coalesce(max(arrival), 0) from entry";
    Ok(reader
        .connection()
        .prepare_cached(sql)?
        .query_row([], |row| row.get(0))?)
}

/// The closed disputes with their types, without their texts.
///
/// # Errors
/// SQL errors.
pub fn closed_types(reader: Reader<'_>) -> Result<BTreeMap<DisputeId, String>, StoreError> {
    let sql = format!("select dispute.id, dispute.dispute_type from dispute where {WHERE}");
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| Ok((DisputeId(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The closed disputes with their texts and with who is in them.
///
/// # Errors
/// SQL errors.
pub fn closed_texts(reader: Reader<'_>) -> Result<Vec<ClosedText>, StoreError> {
    let mut known = people(reader)?;
    let staff = staff(reader)?;
    let sql = format!(
        "select dispute.id, dispute.dispute_type, \
           coalesce(dispute.facts, '') || char(10) || coalesce(dispute.claims, '') \
         from dispute where {WHERE} order by dispute.id"
    );
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| {
        let id: Uuid = row.get(0)?;
        let text: String = row.get(2)?;
        let mut known = known.remove(&id).unwrap_or_default();
        let named = staff.iter().filter(|name| text.contains(name.as_str()));
        known.names.extend(named.cloned());
        Ok(ClosedText {
            id: DisputeId(id),
            dispute_type: row.get(1)?,
            text,
            known,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The names of everybody who works here; a narrative may name its mediator.
fn staff(reader: Reader<'_>) -> Result<Vec<String>, StoreError> {
    let sql = "select name from person where length(name) > 1";
    let mut statement = reader.connection().prepare_cached(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Who is in which of these disputes.
fn people(reader: Reader<'_>) -> Result<BTreeMap<Uuid, Known>, StoreError> {
    let sql = format!(
        "select dispute.id, coalesce(party.kind, '') = 'organisation', party.name, \
           party.legal_representative, party.representative_name, party.workplace, party.address, \
           party.document_no, party.credit_code, party.phone, party.representative_phone \
         from dispute \
         join dispute_party on dispute_party.dispute_id = dispute.id \
         join party on party.id = dispute_party.party_id \
         where {WHERE}"
    );
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut found: BTreeMap<Uuid, Known> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        add(found.entry(row.get(0)?).or_default(), row)?;
    }
    Ok(found)
}

fn add(known: &mut Known, row: &Row<'_>) -> rusqlite::Result<()> {
    let text = |column: usize| -> rusqlite::Result<Option<String>> {
        let text: Option<String> = row.get(column)?;
        Ok(text.filter(|text| !text.trim().is_empty()))
    };
    let is_organisation: bool = row.get(1)?;
    if is_organisation {
        known.organisations.extend(text(2)?);
    } else {
        known.names.extend(text(2)?);
    }
    known.names.extend(text(3)?);
    known.names.extend(text(4)?);
    known.organisations.extend(text(5)?);
    known.addresses.extend(text(6)?);
    for column in 7..=10 {
        known.numbers.extend(text(column)?);
    }
    Ok(())
}
