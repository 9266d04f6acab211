//! The closed cases of a month with what is measured of them, and the tables of grades.

use crate::domain::allowance::{GradedCase, Measures, TOPIC};
use crate::domain::id::{CommitteeId, DisputeId, PersonId, PlatformId};
use crate::domain::identifiers::Fen;
use crate::domain::record::{Definition, Outcome};
use crate::store::{Reader, StoreError};
use chrono::NaiveDate;
use rusqlite::named_params;
use uuid::Uuid;

/// Which closed cases a list is made of.
#[derive(Clone, Copy, Debug)]
pub struct MonthFilter {
    /// Closed on or after this day.
    pub from: NaiveDate,
    /// Closed on or before this day.
    pub to: NaiveDate,
    /// Of this platform.
    pub platform_id: Option<PlatformId>,
    /// Of the platforms of this committee.
    pub committee_id: Option<CommitteeId>,
}

/// Every version of the table of grades, oldest first.
///
/// # Errors
/// SQL errors.
pub fn tables(reader: Reader<'_>) -> Result<Vec<Definition>, StoreError> {
    reader.list_by::<Definition>("topic", TOPIC)
}

/// The closed cases in the order of their closing.
///
/// # Errors
/// SQL errors.
pub fn closed_cases(
    reader: Reader<'_>,
    filter: &MonthFilter,
) -> Result<Vec<GradedCase>, StoreError> {
    let mut statement = reader
        .connection()
        .prepare_cached(include_str!("closed_cases.sql"))?;
    let mut rows = statement.query(named_params! {
        ":from": filter.from.to_string(),
        ":to": filter.to.to_string(),
        ":platform": filter.platform_id.map(|id| id.as_bytes().to_vec()),
        ":committee": filter.committee_id.map(|id| id.as_bytes().to_vec()),
    })?;
    let mut cases = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |index| row.get::<_, Option<String>>(index);
        let Some(closed_on) = text(1)?.and_then(|day| day.parse().ok()) else {
            continue;
        };
        let mediators: Option<Vec<PersonId>> = text(3)?
            .map(|json| serde_json::from_str(&json))
            .transpose()?;
        cases.push(GradedCase {
            id: DisputeId(row.get::<_, Uuid>(0)?),
            closed_on,
            outcome: text(2)?.and_then(|word| Outcome::parse(&word)),
            mediator_ids: mediators.unwrap_or_default(),
            decided: text(4)?,
            measures: Measures {
                dispute_type: text(5)?.unwrap_or_default(),
                is_difficult: row.get(6)?,
                amount: Fen(row.get(7)?),
                days: row.get(8)?,
                is_oral: row.get(9)?,
                people: row.get(10)?,
                sessions: row.get(11)?,
            },
        });
    }
    Ok(cases)
}
