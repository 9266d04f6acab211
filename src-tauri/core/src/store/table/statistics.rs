//! Facts for the tables of figures: cases and requests of a period, each read once.

use crate::domain::id::{CommitteeId, PlatformId};
use crate::domain::record::{CommitteeKind, Instant, MediationKind};
use crate::domain::scope::Scope;
use crate::domain::statistics::{
    CaseColumns, CaseFact, CaseMeasure, CaseTally, CommitteeOf, FigureBasis,
};
use crate::store::case_facts::{self, FACT_COLUMNS};
use crate::store::table::headline::Share;
use crate::store::{Reader, StoreError};
use chrono::{Datelike as _, Months, NaiveDate};
use rusqlite::named_params;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Which cases are counted.
#[derive(Clone, Copy, Debug)]
pub struct CaseFilter {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Which day counts.
    pub basis: FigureBasis,
    /// Of this kind of mediation alone.
    pub mediation_kind: Option<MediationKind>,
}

/// The cases of a period, taken ones alone: on the day of closing only closed ones.
///
/// # Errors
/// SQL errors.
pub fn cases(reader: Reader<'_>, filter: &CaseFilter) -> Result<Vec<CaseFact>, StoreError> {
    let day = match filter.basis {
        FigureBasis::Closed => "closed_on",
        FigureBasis::Registered => "registered_on",
    };
    let sql = format!(
        "select {FACT_COLUMNS} from case_fact where {day} between :from and :to \
         and (:kind is null or mediation_kind = :kind) order by dispute_id"
    );
    let committees = committees(reader)?;
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let rows = statement.query_map(
        named_params! {
            ":from": filter.from.to_string(),
            ":to": filter.to.to_string(),
            ":kind": filter.mediation_kind.map(MediationKind::as_str),
        },
        |row| {
            let mut case = case_facts::from_row(row)?.case;
            if let Some(platform) = case.platform
                && let Some((committee, kind)) = committees.get(&platform.into())
            {
                (case.committee, case.committee_kind) = (Some(*committee), *kind);
            }
            Ok(case)
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The committee whose numbers the cases of a platform carry, and who set it up.
type Committees = BTreeMap<Uuid, (CommitteeId, Option<CommitteeKind>)>;

fn committees(reader: Reader<'_>) -> Result<Committees, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select platform.id, platform.committee_id, committee.kind from platform \
         left join committee on committee.id = platform.committee_id \
         where platform.committee_id is not null",
    )?;
    let rows = statement.query_map([], |row| {
        let kind = row.get::<_, Option<String>>(2)?;
        let kind = kind.and_then(|word| CommitteeKind::parse(&word));
        Ok((row.get(0)?, (CommitteeId(row.get(1)?), kind)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The sums of the cases of one platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlatformTally {
    /// The platform.
    pub platform: Option<PlatformId>,
    /// The committee whose numbers its cases carry.
    pub committee: Option<CommitteeId>,
    /// The sums.
    pub tally: CaseTally,
}

/// The sums of the cases of a period by platform: of whole months as they are kept, of the days before
/// and after them from the cases.
///
/// # Errors
/// SQL errors.
pub fn case_tallies(
    reader: Reader<'_>,
    filter: &CaseFilter,
) -> Result<Vec<PlatformTally>, StoreError> {
    let (months, edges) = whole_months(filter.from, filter.to);
    let mut by_scope = BTreeMap::new();
    if let Some((first, last)) = months {
        by_scope = case_facts::by_scope(
            reader.connection(),
            filter.basis,
            filter.mediation_kind,
            (&first, &last),
        )?;
    }
    let committees = committees(reader)?;
    let mut found: BTreeMap<Option<PlatformId>, CaseTally> = BTreeMap::new();
    for (scope, mut tally) in by_scope {
        tally.carry(committees.get(&scope).and_then(|one| one.1));
        let platform = Scope::from_uuid(scope).platform();
        found.entry(platform).or_default().add(&tally);
    }
    for (from, to) in edges {
        let edge = CaseFilter {
            from,
            to,
            ..*filter
        };
        for case in cases(reader, &edge)? {
            found
                .entry(case.platform)
                .or_default()
                .add(&CaseTally::of(&case));
        }
    }
    Ok(found
        .into_iter()
        .map(|(platform, tally)| PlatformTally {
            platform,
            committee: platform
                .and_then(|one| committees.get(&one.into()))
                .map(|one| one.0),
            tally,
        })
        .collect())
}

/// A first and a last day.
type Days = (NaiveDate, NaiveDate);

/// How many cases a period has, and how many of them were settled.
///
/// # Errors
/// SQL errors.
pub fn case_counts(reader: Reader<'_>, filter: &CaseFilter) -> Result<Share, StoreError> {
    let (months, edges) = whole_months(filter.from, filter.to);
    let (mut whole, mut part) = (0, 0);
    if let Some((first, last)) = months {
        (whole, part) = case_facts::counted(
            reader.connection(),
            filter.basis,
            filter.mediation_kind,
            (&first, &last),
        )?;
    }
    for (from, to) in edges {
        let edge = cases(
            reader,
            &CaseFilter {
                from,
                to,
                ..*filter
            },
        )?;
        let tally = CaseTally::of_all(&edge);
        whole += tally.count(CaseMeasure::Cases);
        part += tally.count(CaseMeasure::Settled);
    }
    let narrow = |number| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(Share {
        part: narrow(part),
        whole: narrow(whole),
    })
}

/// How many disputes were registered from one day to another, accepted or not.
///
/// # Errors
/// SQL errors.
pub fn registered(reader: Reader<'_>, from: NaiveDate, to: NaiveDate) -> Result<u64, StoreError> {
    let filter = CaseFilter {
        from,
        to,
        basis: FigureBasis::Registered,
        mediation_kind: None,
    };
    let accepted = case_counts(reader, &filter)?.whole;
    let unaccepted: u32 = reader
        .connection()
        .prepare_cached(
            "select count(*) from dispute \
             where accepted_on is null and registered_on between ?1 and ?2",
        )?
        .query_row([from.to_string(), to.to_string()], |row| row.get(0))?;
    Ok(u64::from(accepted) + u64::from(unaccepted))
}

/// The facts of all cases by column, for groupings that no table foresees.
///
/// # Errors
/// SQL errors.
pub fn case_columns(reader: Reader<'_>) -> Result<CaseColumns, StoreError> {
    let count: u32 =
        reader
            .connection()
            .query_row("select count(*) from case_fact", [], |row| row.get(0))?;
    let sql = format!("select {FACT_COLUMNS} from case_fact order by dispute_id");
    let mut statement = reader.connection().prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut columns = CaseColumns::with_capacity(count as usize);
    while let Some(row) = rows.next()? {
        let made = case_facts::from_row(row)?;
        let day = |text: Option<String>| text.and_then(|text| text.parse().ok());
        columns.push(&made.case, day(made.registered_on), day(made.closed_on));
    }
    Ok(columns)
}

/// The committees whose numbers the cases of platforms carry.
///
/// # Errors
/// SQL errors.
pub fn committee_of(reader: Reader<'_>) -> Result<CommitteeOf, StoreError> {
    let found = committees(reader)?;
    Ok(found
        .into_iter()
        .map(|(platform, (committee, _))| (PlatformId(platform), committee))
        .collect())
}

/// The first and last whole month of a period, as their sums are kept, and the days around them.
fn whole_months(from: NaiveDate, to: NaiveDate) -> (Option<(String, String)>, Vec<Days>) {
    let begin = if from.day() == 1 {
        Some(from)
    } else {
        from.with_day(1)
            .and_then(|day| day.checked_add_months(Months::new(1)))
    };
    let after = to.succ_opt().and_then(|day| day.with_day(1));
    let (Some(begin), Some(after)) = (begin, after) else {
        return (None, vec![(from, to)]);
    };
    if begin >= after {
        return (None, vec![(from, to)]);
    }
    let month = |day: NaiveDate| day.format("%Y-%m").to_string();
    let last = after.pred_opt().unwrap_or(after);
    let mut edges = Vec::new();
    if from < begin {
        edges.push((from, begin.pred_opt().unwrap_or(begin)));
    }
    if after <= to {
        edges.push((after, to));
    }
    (Some((month(begin), month(last))), edges)
}

/// What is counted of the requests of a source, or of a platform.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestFact {
    /// The platform that handles them; none where nobody does.
    pub platform: Option<PlatformId>,
    /// 诉求来源.
    pub source: String,
    /// 一级定性; empty where it is not known.
    pub category: String,
    /// All that came in.
    pub received: u64,
    /// 重复件.
    pub repeated: u64,
    /// 退件.
    pub returned: u64,
    /// 无效件.
    pub invalid: u64,
    /// 应办件.
    pub counted: u64,
    /// Closed ones among them.
    pub closed: u64,
    /// Those with a time limit that ran out by the end of the period, or that were closed at a known time.
    pub timed: u64,
    /// Those closed within it.
    pub on_time: u64,
    /// Those whose requester was spoken to, within the time limit where there is one.
    pub contacted: u64,
    /// Rated ones.
    pub rated: u64,
    /// Those rated in the upper three levels.
    pub content: u64,
    /// 高星件.
    pub high_star: u64,
    /// 涉法事项.
    pub legal: u64,
    /// 信访积案.
    pub old_petitions: u64,
}

/// The requests that came in from one instant to before another, by platform and source.
///
/// # Errors
/// SQL errors.
pub fn requests(
    reader: Reader<'_>,
    from: Instant,
    before: Instant,
    high_star_min: i64,
) -> Result<Vec<RequestFact>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "with one as (select handling_platform_id as platform, \
           coalesce(source_platform, '') as source, coalesce(category_1, '') as category, \
           contacted_at, status, satisfaction, closed_at, due_at, \
           coalesce(is_repeat, 0) as is_repeat, status is 'returned' as is_returned, \
           coalesce(is_invalid, 0) as is_invalid, \
           coalesce(is_legal_matter, 0) as is_legal, coalesce(is_old_petition, 0) as is_old, \
           not (coalesce(is_repeat, 0) or status is 'returned' or coalesce(is_invalid, 0)) \
             as is_counted, \
           coalesce(stars, 0) + coalesce(stars_added, 0) - coalesce(stars_removed, 0) >= :high \
             as is_high \
           from request where submitted_at >= :from and submitted_at < :before) \
         select platform, source, category, count(*), sum(is_repeat), sum(is_returned), sum(is_invalid), \
           sum(is_counted), sum(is_counted and status is 'finished'), \
           sum(is_counted and due_at is not null and case status when 'finished' \
             then closed_at is not null else due_at < :before end), \
           sum(is_counted and status is 'finished' and due_at is not null \
             and closed_at is not null and closed_at <= due_at), \
           sum(is_counted and contacted_at is not null \
             and (due_at is null or contacted_at <= due_at)), \
           sum(is_counted and satisfaction is not null), \
           sum(is_counted and coalesce(satisfaction, '') in \
             ('very_satisfied', 'satisfied', 'fairly_satisfied')), \
           sum(is_high), sum(is_legal), sum(is_old) \
         from one group by platform, source, category order by source, platform, category",
    )?;
    let rows = statement.query_map(
        named_params! { ":from": from.0, ":before": before.0, ":high": high_star_min },
        |row| {
            let count = |index| {
                Ok::<_, rusqlite::Error>(row.get::<_, Option<u32>>(index)?.map_or(0, u64::from))
            };
            Ok(RequestFact {
                platform: row.get::<_, Option<Uuid>>(0)?.map(PlatformId),
                source: row.get(1)?,
                category: row.get(2)?,
                received: count(3)?,
                repeated: count(4)?,
                returned: count(5)?,
                invalid: count(6)?,
                counted: count(7)?,
                closed: count(8)?,
                timed: count(9)?,
                on_time: count(10)?,
                contacted: count(11)?,
                rated: count(12)?,
                content: count(13)?,
                high_star: count(14)?,
                legal: count(15)?,
                old_petitions: count(16)?,
            })
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A request as figures of one's own ask of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestLine {
    /// 诉求来源.
    pub source: Option<String>,
    /// 一级定性.
    pub category: Option<String>,
    /// 诉求性质, as it is kept.
    pub nature: Option<String>,
    /// 渠道, as it is kept.
    pub channel: Option<String>,
    /// Where it stands, as it is kept.
    pub status: Option<String>,
    /// 满意度, as it is kept.
    pub satisfaction: Option<String>,
    /// 应办件.
    pub is_counted: bool,
    /// 重复件.
    pub is_repeat: bool,
    /// 无效件.
    pub is_invalid: bool,
    /// 涉法事项.
    pub is_legal: bool,
    /// 信访积案.
    pub is_old_petition: bool,
    /// Finished within its time limit.
    pub is_on_time: bool,
    /// Its stars in the end.
    pub stars: i64,
}

/// The requests that came in from one instant to before another, one by one.
///
/// # Errors
/// SQL errors.
pub fn request_lines(
    reader: Reader<'_>,
    from: Instant,
    before: Instant,
) -> Result<Vec<RequestLine>, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "select source_platform, category_1, nature, channel, status, satisfaction, \
         not (coalesce(is_repeat, 0) or status is 'returned' or coalesce(is_invalid, 0)), \
         coalesce(is_repeat, 0), coalesce(is_invalid, 0), coalesce(is_legal_matter, 0), \
         coalesce(is_old_petition, 0), \
         coalesce(status is 'finished' and closed_at <= due_at, 0), \
         coalesce(stars, 0) + coalesce(stars_added, 0) - coalesce(stars_removed, 0) \
         from request where submitted_at >= ?1 and submitted_at < ?2",
    )?;
    let rows = statement.query_map([from.0, before.0], |row| {
        Ok(RequestLine {
            source: row.get(0)?,
            category: row.get(1)?,
            nature: row.get(2)?,
            channel: row.get(3)?,
            status: row.get(4)?,
            satisfaction: row.get(5)?,
            is_counted: row.get(6)?,
            is_repeat: row.get(7)?,
            is_invalid: row.get(8)?,
            is_legal: row.get(9)?,
            is_old_petition: row.get(10)?,
            is_on_time: row.get(11)?,
            stars: row.get(12)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many consultations there were from one instant to before another.
///
/// # Errors
/// SQL errors.
pub fn consultations(
    reader: Reader<'_>,
    from: Instant,
    before: Instant,
) -> Result<u64, StoreError> {
    Ok(reader
        .connection()
        .prepare_cached(
            "select count(*) from consultation where starts_at >= ?1 and starts_at < ?2",
        )?
        .query_row([from.0, before.0], |row| {
            row.get::<_, u32>(0).map(u64::from)
        })?)
}
