//! Numbered migrations, each applied whole or not at all; `user_version` records the last.

use super::case_facts;
use super::error::StoreError;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// The migrations in order. Never edited after a release.
const MIGRATIONS: &[&str] = &[
    include_str!("schema/0001_casebook.sql"),
    include_str!("schema/0002_walls.sql"),
    include_str!("schema/0003_visit.sql"),
    include_str!("schema/0004_typical_case.sql"),
    include_str!("schema/0005_citation.sql"),
    include_str!("schema/0006_limits.sql"),
    include_str!("schema/0007_enforcement.sql"),
    include_str!("schema/0008_document.sql"),
    include_str!("schema/0009_archive.sql"),
    include_str!("schema/0010_agreement_signature.sql"),
    include_str!("schema/0011_reports.sql"),
    include_str!("schema/0012_ledgers.sql"),
    include_str!("schema/0013_case_facts.sql"),
    include_str!("schema/0014_exchange.sql"),
    include_str!("schema/0015_slips.sql"),
    include_str!("schema/0016_hub.sql"),
    include_str!("schema/0017_same_party.sql"),
    include_str!("schema/0018_backup.sql"),
    include_str!("schema/0019_given_up.sql"),
];

/// The newest version that this program knows.
pub(super) fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).expect("migrations are few")
}

/// Brings a database to the newest version, copying the file first where it holds data.
///
/// # Errors
/// [`StoreError::Newer`] for a file of a newer program, which is left as it is.
pub(super) fn migrate(connection: &mut Connection, file: Option<&Path>) -> Result<(), StoreError> {
    let found = refuse_newer(connection)?;
    if found > 0
        && found < newest()
        && let Some(file) = file
    {
        copy(connection, file, found)?;
    }
    for (version, sql) in (1_u32..).zip(MIGRATIONS) {
        if version <= found {
            continue;
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
        transaction.execute_batch(sql)?;
        if version == newest() {
            // What is made of other tables may be made otherwise since.
            case_facts::remake(&transaction)?;
        }
        transaction.pragma_update(None, "user_version", version)?;
        transaction.commit()?;
    }
    Ok(())
}

/// Refuses a database of a newer program; answers the version.
///
/// # Errors
/// [`StoreError::Newer`].
pub(super) fn refuse_newer(connection: &Connection) -> Result<u32, StoreError> {
    let found: u32 = connection.query_row("pragma user_version", [], |row| row.get(0))?;
    if found > newest() {
        return Err(StoreError::Newer {
            found,
            known: newest(),
        });
    }
    Ok(found)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the copy before a migration is the store's own"
)]
fn copy(connection: &Connection, file: &Path, version: u32) -> Result<(), StoreError> {
    connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
    std::fs::copy(
        file,
        file.with_extension(format!("before-{}.db", version + 1)),
    )?;
    Ok(())
}
