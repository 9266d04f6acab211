//! The main counts of a period, as a street reports them, out of the ordinary records.

use crate::domain::record::Instant;
use crate::store::{Reader, StoreError};
use rusqlite::named_params;

/// A rate with what it is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many of them …
    pub part: u32,
    /// … out of these.
    pub whole: u32,
}

/// What a street says of its requests in a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequestFigures {
    /// 诉求件: all that came in.
    pub received: u32,
    /// 重复件: hang on another, so that the matter is counted once.
    pub repeated: u32,
    /// 退件.
    pub returned: u32,
    /// 无效件.
    pub invalid: u32,
    /// 办结率: finished, out of all that are neither repeated, returned nor invalid.
    pub closed: Share,
    /// 满意率: the upper three levels, out of the rated ones among them.
    pub content: Share,
    /// 高星件: those whose final stars reach the street's threshold.
    pub high_star: u32,
    /// 信访积案.
    pub old_petitions: u32,
    /// 涉法事项.
    pub legal_matters: u32,
}

/// The requests that came in from one instant to before another.
///
/// # Errors
/// SQL errors.
pub fn requests(
    reader: Reader<'_>,
    from: Instant,
    before: Instant,
    high_star_min: i64,
) -> Result<RequestFigures, StoreError> {
    let sql = "with one as (select status, satisfaction, is_old_petition, is_legal_matter, \
                 coalesce(is_repeat, 0) as is_repeat, \
                 status is 'returned' as is_returned, \
                 coalesce(is_invalid, 0) as is_invalid, \
                 coalesce(stars, 0) + coalesce(stars_added, 0) - coalesce(stars_removed, 0) \
                   >= :high as is_high \
               from request where submitted_at >= :from and submitted_at < :before) \
         select count(*), \
           sum(is_repeat), \
           sum(is_returned), \
           sum(is_invalid), \
           count(*) filter (where not (is_repeat or is_returned or is_invalid) \
                            and status = 'finished'), \
           count(*) filter (where not (is_repeat or is_returned or is_invalid)), \
           count(*) filter (where not (is_repeat or is_returned or is_invalid) and satisfaction in \
                            ('very_satisfied', 'satisfied', 'fairly_satisfied')), \
           count(*) filter (where not (is_repeat or is_returned or is_invalid) \
                            and satisfaction is not null), \
           sum(is_high), \
           count(*) filter (where is_old_petition = 1), \
           count(*) filter (where is_legal_matter = 1) \
         from one";
    let values = named_params! {
        ":from": from.0, ":before": before.0, ":high": high_star_min,
    };
    let figures = reader
        .connection()
        .prepare_cached(sql)?
        .query_row(values, |row| {
            let count =
                |index| Ok::<_, rusqlite::Error>(row.get::<_, Option<u32>>(index)?.unwrap_or(0));
            Ok(RequestFigures {
                received: count(0)?,
                repeated: count(1)?,
                returned: count(2)?,
                invalid: count(3)?,
                closed: Share {
                    part: count(4)?,
                    whole: count(5)?,
                },
                content: Share {
                    part: count(6)?,
                    whole: count(7)?,
                },
                high_star: count(8)?,
                old_petitions: count(9)?,
                legal_matters: count(10)?,
            })
        })?;
    Ok(figures)
}

/// How many rows of a table lie in a period by one of its days or instants.
fn counted(reader: Reader<'_>, sql: &'static str, from: &str, to: &str) -> Result<u32, StoreError> {
    Ok(reader
        .connection()
        .prepare_cached(sql)?
        .query_row([from, to], |row| row.get::<_, Option<u32>>(0))?
        .unwrap_or(0))
}

/// The disputes of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DisputeFigures {
    /// 纠纷 registered.
    pub registered: u32,
    /// 调解成功, closed in the period.
    pub settled: Share,
}

/// The disputes of a period, from one day to another, both included.
///
/// # Errors
/// SQL errors.
pub fn disputes(reader: Reader<'_>, from: &str, to: &str) -> Result<DisputeFigures, StoreError> {
    let count = |sql| counted(reader, sql, from, to);
    Ok(DisputeFigures {
        registered: count("select count(*) from dispute where registered_on between ?1 and ?2")?,
        settled: Share {
            part: count(
                "select count(*) from dispute where closed_on between ?1 and ?2 \
                 and outcome = 'settled'",
            )?,
            whole: count(
                "select count(*) from dispute where closed_on between ?1 and ?2 \
                 and outcome in ('settled', 'not_settled', 'self_settled', 'withdrawn')",
            )?,
        },
    })
}

/// What else the street did in a period, from one day to another, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WorkFigures {
    /// 排查 held.
    pub inspections: u32,
    /// 隐患 found.
    pub hazards: u32,
    /// 普法活动.
    pub outreach: u32,
    /// 普法受众.
    pub outreach_people: u32,
    /// 妇女议事会 that meet today.
    pub womens_councils: u32,
    /// Their members.
    pub womens_council_members: u32,
}

/// What else was done, from one day to another, both included.
///
/// # Errors
/// SQL errors.
pub fn work(reader: Reader<'_>, from: &str, to: &str) -> Result<WorkFigures, StoreError> {
    let count = |sql| counted(reader, sql, from, to);
    Ok(WorkFigures {
        inspections: count(
            "select count(*) from inspection where held_on between ?1 and ?2 and status = 'held'",
        )?,
        hazards: count(
            "select count(*) from hazard where found_on between ?1 and ?2 \
             and status is not 'unfounded'",
        )?,
        outreach: count(
            "select count(*) from outreach_activity where held_on between ?1 and ?2 \
             and is_removed is not 1",
        )?,
        outreach_people: count(
            "select sum(people_count) from outreach_activity where held_on between ?1 and ?2 \
             and is_removed is not 1",
        )?,
        womens_councils: count(
            "select count(*) from womens_council where is_active is not 0 and ?1 <= ?2",
        )?,
        womens_council_members: count(
            "select sum(member_count) from womens_council where is_active is not 0 and ?1 <= ?2",
        )?,
    })
}
