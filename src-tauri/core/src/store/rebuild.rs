//! Making every table again from the journal alone.

use super::error::StoreError;
use super::{case_facts, projector};
use crate::domain::record::{KINDS, kind};
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

/// Empties the tables and folds every record again. Answers how many records there are.
pub(super) fn rebuild(connection: &mut Connection) -> Result<u64, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for kind in KINDS {
        transaction.execute(&format!("delete from {}", kind.name), [])?;
    }
    transaction.execute("delete from conflict", [])?;
    let mut records = 0;
    for (name, record) in all_records(&transaction)? {
        if let Some(kind) = kind(&name) {
            let (scope, folded) = projector::folded(&transaction, kind, record)?;
            projector::write(&transaction, kind, record, scope, &folded)?;
            records += 1;
        }
    }
    case_facts::remake(&transaction)?;
    transaction.commit()?;
    Ok(records)
}

/// Every record that the journal knows, with its kind, in the order of its first arrival.
pub(super) fn all_records(connection: &Connection) -> Result<Vec<(String, Uuid)>, StoreError> {
    let mut statement = connection
        .prepare("select kind, record from entry group by record, kind order by min(arrival)")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
