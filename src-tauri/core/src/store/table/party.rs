//! Parties as duplicates are looked for: by number, by phone, by name, by sound.

use crate::domain::id::{DisputeId, PartyId};
use crate::store::{Reader, StoreError};
use chrono::NaiveDate;

/// What resemblance needs of a party in a dispute.
#[derive(Clone)]
pub struct KnownParty {
    /// Its dispute.
    pub dispute_id: DisputeId,
    /// The party.
    pub party_id: PartyId,
    /// Name.
    pub name: String,
    /// Number of the paper shown.
    pub document_no: Option<String>,
    /// Credit code.
    pub credit_code: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
}

/// The parties of all disputes registered on or after a day.
///
/// # Errors
/// SQL errors.
pub fn known_since(reader: Reader<'_>, day: NaiveDate) -> Result<Vec<KnownParty>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select dispute.id, party.id, coalesce(party.name, ''), party.document_no, \
         party.credit_code, party.phone \
         from dispute \
         join dispute_party on dispute_party.dispute_id = dispute.id \
         join party on party.id = dispute_party.party_id \
         where dispute.registered_on >= ?1 and coalesce(dispute_party.is_removed, 0) = 0",
    )?;
    let rows = statement.query_map([day.to_string()], |row| {
        Ok(KnownParty {
            dispute_id: DisputeId(row.get(0)?),
            party_id: PartyId(row.get(1)?),
            name: row.get(2)?,
            document_no: row.get(3)?,
            credit_code: row.get(4)?,
            phone: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
