//! Which lawyer may look into which dispute on which day.

use crate::domain::id::{DisputeId, PersonId};
use crate::store::{Reader, StoreError};
use chrono::NaiveDate;
use rusqlite::named_params;
use std::collections::BTreeSet;

/// The disputes to which a lawyer is assigned on a day; an access ends by itself.
///
/// # Errors
/// SQL errors.
pub fn assigned(
    reader: Reader<'_>,
    lawyer: PersonId,
    today: NaiveDate,
) -> Result<BTreeSet<DisputeId>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select dispute_id from dispute_access \
         where lawyer_id = :lawyer and ends_on >= :today and starts_on <= :today \
         and ended_on is null and dispute_id is not null",
    )?;
    let values = named_params! { ":lawyer": lawyer.as_bytes(), ":today": today.to_string() };
    let rows = statement.query_map(values, |row| Ok(DisputeId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
