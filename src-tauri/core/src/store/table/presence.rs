//! Who was where: lists of presences.

use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{Instant, Presence};
use crate::store::{Reader, StoreError, china_midnight};
use chrono::NaiveDate;

/// Which presences a list shows; those entered by mistake never.
#[derive(Clone, Copy, Debug, Default)]
pub struct PresenceFilter {
    /// Of this person.
    pub person_id: Option<PersonId>,
    /// At this platform.
    pub platform_id: Option<PlatformId>,
    /// Only those without a 签退.
    pub is_open: bool,
}

/// The presences that begin on one of those days, the newest first, at most `limit`.
///
/// # Errors
/// SQL errors.
pub fn between(
    reader: Reader<'_>,
    (from, to): (NaiveDate, NaiveDate),
    filter: &PresenceFilter,
    limit: u32,
) -> Result<Vec<Presence>, StoreError> {
    let (begin, end) = bounds(from, to);
    let person = filter.person_id.map(|id| id.as_bytes().to_vec());
    let platform = filter.platform_id.map(|id| id.as_bytes().to_vec());
    reader.list_where::<Presence>(
        "starts_at >= ?1 and starts_at < ?2 and coalesce(is_removed, 0) = 0 \
         and (?3 is null or person_id = ?3) and (?4 is null or scope = ?4) \
         and (?5 = 0 or ends_at is null) \
         order by starts_at desc, id desc limit ?6",
        &[
            &begin.0,
            &end.0,
            &person,
            &platform,
            &filter.is_open,
            &limit,
        ],
    )
}

/// The presences of somebody on a day.
///
/// # Errors
/// SQL errors.
pub fn of_day(
    reader: Reader<'_>,
    person: PersonId,
    day: NaiveDate,
) -> Result<Vec<Presence>, StoreError> {
    let filter = PresenceFilter {
        person_id: Some(person),
        ..PresenceFilter::default()
    };
    between(reader, (day, day), &filter, u32::MAX)
}

/// The instants from the first day's midnight in China until that after the last.
pub(super) fn bounds(from: NaiveDate, to: NaiveDate) -> (Instant, Instant) {
    let after = to.succ_opt().unwrap_or(to);
    (china_midnight(from), china_midnight(after))
}
