//! The matters of a period as hot spots are looked for in them: what is asked for and where.
//!
//! Confidential disputes are not among them, for nobody, nor what was destroyed; of the people of a matter only their names are
//! read, so that these are left out of what is compared.

use crate::domain::id::PlatformId;
use crate::domain::record::SubjectKind;
use crate::store::{Reader, StoreError, china_day, china_midnight};
use chrono::{DateTime, Days, NaiveDate};
use rusqlite::{Row, named_params};
use uuid::Uuid;

/// A matter.
#[derive(Clone)]
pub struct MatterLine {
    /// What it is.
    pub kind: SubjectKind,
    /// Its id.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// The day on which it came.
    pub day: NaiveDate,
    /// What it is, in a line.
    pub title: String,
    /// What it says.
    pub text: String,
    /// Where.
    pub place: String,
    /// Its category in words, or the code of its type of dispute.
    pub category: String,
    /// Names of people in it.
    pub names: Vec<String>,
}

const REQUESTS: &str = "select id, coalesce(order_no, ''), submitted_at, coalesce(title, ''), \
       coalesce(content, ''), coalesce(target_address, ''), \
       coalesce(category_3, category_2, category_1, ''), json_array(requester_name) \
     from request \
     where submitted_at >= :from and submitted_at < :before and destroyed_at is null \
       and (:platform is null or coalesce(handling_platform_id, scope) = :platform)";
const DISPUTES: &str = "select id, coalesce(docket_no, ''), registered_on, coalesce(title, ''), \
       coalesce(facts, '') || char(10) || coalesce(claims, ''), coalesce(place, ''), \
       coalesce(dispute_type, ''), \
       (select json_group_array(name) from \
         (select party.name from dispute_party \
            join party on party.id = dispute_party.party_id \
            where dispute_party.dispute_id = dispute.id \
          union select party.representative_name from dispute_party \
            join party on party.id = dispute_party.party_id \
            where dispute_party.dispute_id = dispute.id)) \
     from dispute \
     where registered_on >= :from and registered_on < :before and coalesce(is_confidential, 0) = 0 \
       and destroyed_at is null \
       and (:platform is null or scope = :platform)";
const HAZARDS: &str = "select id, coalesce(docket_no, ''), found_on, coalesce(title, ''), \
       coalesce(content, ''), coalesce(place, ''), coalesce(dispute_type, ''), '[]' \
     from hazard \
     where found_on >= :from and found_on < :before and destroyed_at is null \
       and (:platform is null or scope = :platform)";

/// The matters of a kind that came in a period, at a platform or at all; none of other kinds.
///
/// # Errors
/// SQL errors.
pub fn matters(
    reader: Reader<'_>,
    kind: SubjectKind,
    from: NaiveDate,
    to: NaiveDate,
    platform: Option<PlatformId>,
) -> Result<Vec<MatterLine>, StoreError> {
    let sql = match kind {
        SubjectKind::Request => REQUESTS,
        SubjectKind::Dispute => DISPUTES,
        SubjectKind::Hazard => HAZARDS,
        SubjectKind::Consultation
        | SubjectKind::Inspection
        | SubjectKind::Referral
        | SubjectKind::Slip
        | SubjectKind::SlipAnswer
        | SubjectKind::Rating
        | SubjectKind::OutreachActivity
        | SubjectKind::Person
        | SubjectKind::Platform => return Ok(Vec::new()),
    };
    let before = to.checked_add_days(Days::new(1)).unwrap_or(to);
    let platform = platform.map(|id| id.0.as_bytes().to_vec());
    let mut statement = reader.connection().prepare_cached(sql)?;
    let mut read = |row: &Row<'_>| line(kind, row);
    let rows = if kind == SubjectKind::Request {
        let (from, before) = (china_midnight(from).0, china_midnight(before).0);
        let values = named_params! { ":from": from, ":before": before, ":platform": platform };
        statement
            .query_map(values, &mut read)?
            .collect::<Result<Vec<_>, _>>()?
    } else {
        let (from, before) = (from.to_string(), before.to_string());
        let values = named_params! { ":from": from, ":before": before, ":platform": platform };
        statement
            .query_map(values, &mut read)?
            .collect::<Result<Vec<_>, _>>()?
    };
    Ok(rows.into_iter().flatten().collect())
}

/// A row as a matter; none where its day cannot be read.
fn line(kind: SubjectKind, row: &Row<'_>) -> rusqlite::Result<Option<MatterLine>> {
    let day = if kind == SubjectKind::Request {
        DateTime::from_timestamp_millis(row.get(2)?).map(china_day)
    } else {
        row.get::<_, String>(2)?.parse().ok()
    };
    let names: Vec<Option<String>> =
        serde_json::from_str(&row.get::<_, String>(7)?).unwrap_or_default();
    let Some(day) = day else {
        return Ok(None);
    };
    Ok(Some(MatterLine {
        kind,
        id: row.get(0)?,
        number: row.get(1)?,
        day,
        title: row.get(3)?,
        text: row.get(4)?,
        place: row.get(5)?,
        category: row.get(6)?,
        names: names.into_iter().flatten().collect(),
    }))
}
