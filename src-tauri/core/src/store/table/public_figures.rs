//! What the street tells of itself without persons: sums by platform and month.

use crate::domain::id::PlatformId;
use crate::domain::record::Platform;
use crate::domain::scope::Scope;
use crate::domain::statistics::{FigureBasis, PlatformMonth};
use crate::store::{Reader, StoreError, case_facts};
use std::collections::BTreeMap;
use uuid::Uuid;

type Months = BTreeMap<(PlatformId, String), PlatformMonth>;

/// China's hours before the world's, in milliseconds; a day of the mediators' begins with them.
const AHEAD: &str = "28800000";

/// Every month, as `2026-11`, of every platform in which something was counted.
///
/// # Errors
/// SQL errors.
pub fn months(reader: Reader<'_>) -> Result<Months, StoreError> {
    let mut months = Months::new();
    for basis in FigureBasis::ALL.iter().copied() {
        for ((scope, month), tally) in case_facts::by_month(reader.connection(), basis)? {
            let Some(platform) = Scope::from_uuid(scope).platform() else {
                continue;
            };
            let counted = months.entry((platform, month)).or_default();
            match basis {
                FigureBasis::Registered => counted.registered = tally,
                FigureBasis::Closed => counted.closed = tally,
            }
        }
    }
    let of = |table: &str, platform: &str, at: &str| {
        format!(
            "select {platform}, strftime('%Y-%m', ({at} + {AHEAD}) / 1000, 'unixepoch'), count(*) \
             from {table} where {platform} is not null and {at} is not null group by 1, 2"
        )
    };
    let requests = of("request", "handling_platform_id", "submitted_at");
    counts(reader, &requests, &mut months, |month| &mut month.requests)?;
    let consultations = of("consultation", "scope", "starts_at");
    counts(reader, &consultations, &mut months, |month| {
        &mut month.consultations
    })?;
    Ok(months)
}

fn counts(
    reader: Reader<'_>,
    sql: &str,
    months: &mut Months,
    field: impl Fn(&mut PlatformMonth) -> &mut u64,
) -> Result<(), StoreError> {
    let mut statement = reader.connection().prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let platform: Uuid = row.get(0)?;
        let count: i64 = row.get(2)?;
        if platform.is_nil() {
            continue;
        }
        let month = months
            .entry((PlatformId(platform), row.get(1)?))
            .or_default();
        *field(month) = u64::try_from(count).unwrap_or(0);
    }
    Ok(())
}

/// What each platform is called.
///
/// # Errors
/// SQL errors.
pub fn names(reader: Reader<'_>) -> Result<Vec<(PlatformId, String)>, StoreError> {
    let all = reader.all::<Platform>()?;
    Ok(all
        .into_iter()
        .map(|one| (one.id, one.name.unwrap_or_default()))
        .collect())
}
