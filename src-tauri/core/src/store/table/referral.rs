//! Lists of referrals, and what belongs to one matter. What was answered from elsewhere counts, and slips
//! that arrived stand among what came in: both are put together by the view `referral_now`.

use super::page::{Page, PageAsk, PageQuery};
use crate::domain::id::PlatformId;
use crate::domain::id::{ReferralId, SlipId};
use crate::domain::record::{Instant, Referral, ReferralChannel, ReferralStatus, Slip, SlipAnswer};
use crate::domain::scope::Scope;
use crate::store::{Reader, StoreError};
use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{named_params, params_from_iter};
use uuid::Uuid;

/// From which side a list looks at referrals; one that both sides share stands on both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReferralSide {
    /// 转出.
    #[default]
    Sent,
    /// 转入.
    Received,
}

/// Which referrals a list shows.
#[derive(Clone, Debug, Default)]
pub struct ReferralFilter {
    /// The side.
    pub side: ReferralSide,
    /// Of this platform, on that side.
    pub platform_id: Option<PlatformId>,
    /// In any of these statuses; all where empty.
    pub statuses: Vec<ReferralStatus>,
    /// By this linkage.
    pub channel: Option<ReferralChannel>,
    /// Under way and due before this day.
    pub overdue_on: Option<NaiveDate>,
    /// Sent at this instant or later.
    pub from: Option<Instant>,
    /// Sent before this instant.
    pub before: Option<Instant>,
}

/// How many referrals of a side wait, are handled, are late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReferralCount {
    /// 待接收.
    pub waiting: u32,
    /// 办理中.
    pub handling: u32,
    /// 超期.
    pub overdue: u32,
}

/// A page of a list of referrals.
///
/// # Errors
/// SQL errors.
pub fn page(
    reader: Reader<'_>,
    filter: &ReferralFilter,
    is_descending: bool,
    ask: &PageAsk,
) -> Result<Page<Referral>, StoreError> {
    let (condition, platform) = side_condition(filter.side, filter.platform_id);
    let mut query = PageQuery {
        columns: "id",
        from: "referral_now",
        sort: "coalesce(sent_at, 0)",
        id: "id",
        is_descending,
        conditions: Vec::new(),
        values: Vec::new(),
    };
    match platform {
        Some(platform) => query.add(condition, platform),
        None => query.conditions.push(condition.to_owned()),
    }
    if !filter.statuses.is_empty() {
        let words: Vec<_> = filter.statuses.iter().map(|one| one.as_str()).collect();
        query.add(
            "status in (select value from json_each(?))",
            serde_json::to_string(&words)?,
        );
    }
    if let Some(channel) = filter.channel {
        query.add("channel = ?", channel.as_str().to_owned());
    }
    if let Some(day) = filter.overdue_on {
        query.add(
            "status in ('sent', 'accepted') and due_on < ?",
            day.to_string(),
        );
    }
    if let Some(from) = filter.from {
        query.add("sent_at >= ?", from.0);
    }
    if let Some(before) = filter.before {
        query.add("sent_at < ?", before.0);
    }
    let found = query.run(reader.connection(), ask, |row| row.get::<_, Uuid>(0))?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for id in found.rows {
        rows.extend(current(reader, id)?);
    }
    Ok(Page {
        rows,
        next: found.next,
        count: found.count,
        is_capped: found.is_capped,
    })
}

/// What came in; one record serves both sides where no slip lies in another scope.
const RECEIVED: &str = "(direction = 'in' or (to_platform_id is not null and slip_id is null))";

/// The condition of a side, with the platform that its one place takes.
fn side_condition(side: ReferralSide, platform: Option<PlatformId>) -> (&'static str, Option<Sql>) {
    let condition = match (side, platform) {
        (ReferralSide::Sent, None) => "direction = 'out'",
        (ReferralSide::Sent, Some(_)) => "direction = 'out' and from_platform_id = ?",
        (ReferralSide::Received, None) => RECEIVED,
        (ReferralSide::Received, Some(_)) => "to_platform_id = ? and slip_id is null",
    };
    (
        condition,
        platform.map(|id| Sql::Blob(id.as_bytes().to_vec())),
    )
}

/// How many referrals of a side wait, are handled, are late on a day.
///
/// # Errors
/// SQL errors.
pub fn count(
    reader: Reader<'_>,
    side: ReferralSide,
    platform: Option<PlatformId>,
    today: NaiveDate,
) -> Result<ReferralCount, StoreError> {
    let (condition, platform) = side_condition(side, platform);
    let sql = format!(
        "select coalesce(sum(status = 'sent'), 0), coalesce(sum(status = 'accepted'), 0), \
         coalesce(sum(due_on < ?2), 0) from referral_now \
         where status in ('sent', 'accepted') and {}",
        condition.replace('?', "?1")
    );
    let values = [platform.unwrap_or(Sql::Null), Sql::Text(today.to_string())];
    let found =
        reader
            .connection()
            .prepare_cached(&sql)?
            .query_row(params_from_iter(values), |row| {
                Ok(ReferralCount {
                    waiting: row.get(0)?,
                    handling: row.get(1)?,
                    overdue: row.get(2)?,
                })
            })?;
    Ok(found)
}

/// The referrals of a matter, the newest first.
///
/// # Errors
/// SQL errors.
pub fn of_subject(reader: Reader<'_>, subject: Uuid) -> Result<Vec<Referral>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select id from referral_now where subject_id = :subject order by sent_at desc, id desc",
    )?;
    let ids: Vec<Uuid> = statement
        .query_map(named_params! { ":subject": subject.as_bytes() }, |row| {
            row.get(0)
        })?
        .collect::<Result<_, _>>()?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(current(reader, id)?);
    }
    Ok(found)
}

/// A referral as it stands, or a slip that arrived as what came in.
///
/// # Errors
/// SQL errors.
pub fn current(reader: Reader<'_>, id: impl Into<Uuid>) -> Result<Option<Referral>, StoreError> {
    reader.get_from("referral_now", id.into())
}

/// A slip that arrived here; none for one that this desk only sent.
///
/// # Errors
/// SQL errors.
pub fn arrived(reader: Reader<'_>, id: SlipId) -> Result<Option<Slip>, StoreError> {
    reader.get_from("slip_here", id.0)
}

/// What was answered to a referral, the oldest first.
///
/// # Errors
/// SQL errors.
pub fn answers(reader: Reader<'_>, id: ReferralId) -> Result<Vec<SlipAnswer>, StoreError> {
    reader.list_where(
        "referral_id = ?1 and from_platform_id = \
           (select to_platform_id from referral where id = ?1) \
         order by answered_at, \
           case reply when 'accepted' then 0 when 'opened' then 1 else 2 end, id",
        &[&id.as_bytes()],
    )
}

/// Whether this desk reads that scope.
///
/// # Errors
/// SQL errors.
pub fn is_here(reader: Reader<'_>, scope: Scope) -> Result<bool, StoreError> {
    let sql = "select not exists (select 1 from street_register where is_own = 1) \
         or exists (select 1 from street_secret where is_own = 1) \
         or exists (select 1 from scope_identity where name in ('office', ?1))";
    let mut statement = reader.connection().prepare_cached(sql)?;
    Ok(statement.query_row([scope.to_string()], |row| row.get(0))?)
}
