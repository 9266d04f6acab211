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
use rusqlite::types::ValueRef;
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
        "select handling_platform_id, source_platform, category_1, contacted_at, status, \
         satisfaction, closed_at, due_at, is_repeat, is_invalid, is_legal_matter, \
         is_old_petition, stars, stars_added, stars_removed \
         from request where submitted_at >= ?1 and submitted_at < ?2",
    )?;
    // Grouped here: SQL would sort a year's requests by three texts first, which takes three times as long.
    let (mut sources, mut categories) = (Words::default(), Words::default());
    let mut found: BTreeMap<(usize, Option<Uuid>, usize), RequestFact> = BTreeMap::new();
    let mut rows = statement.query([from.0, before.0])?;
    while let Some(row) = rows.next()? {
        let platform: Option<Uuid> = row.get(0)?;
        let source = sources.place(row.get_ref(1)?);
        let category = categories.place(row.get_ref(2)?);
        let fact = found
            .entry((source, platform, category))
            .or_insert_with(|| RequestFact {
                platform: platform.map(PlatformId),
                source: sources.word(source),
                category: categories.word(category),
                ..RequestFact::default()
            });
        let instant = |index| row.get::<_, Option<i64>>(index);
        let is = |index| Ok::<_, rusqlite::Error>(row.get::<_, Option<bool>>(index)? == Some(true));
        let (contacted, closed, due) = (instant(3)?, instant(6)?, instant(7)?);
        let status = row.get_ref(4)?.as_str().unwrap_or_default();
        let satisfaction = row.get_ref(5)?.as_str().ok();
        let (is_repeat, is_invalid) = (is(8)?, is(9)?);
        let is_returned = status == "returned";
        let is_finished = status == "finished";
        let is_counted = !(is_repeat || is_returned || is_invalid);
        let stars = |index| Ok::<_, rusqlite::Error>(instant(index)?.unwrap_or(0));
        let mut add = |sum: fn(&mut RequestFact) -> &mut u64, holds: bool| {
            *sum(fact) += u64::from(holds);
        };
        add(|fact| &mut fact.received, true);
        add(|fact| &mut fact.repeated, is_repeat);
        add(|fact| &mut fact.returned, is_returned);
        add(|fact| &mut fact.invalid, is_invalid);
        add(|fact| &mut fact.legal, is(10)?);
        add(|fact| &mut fact.old_petitions, is(11)?);
        let final_stars = stars(12)? + stars(13)? - stars(14)?;
        add(|fact| &mut fact.high_star, final_stars >= high_star_min);
        if !is_counted {
            continue;
        }
        let is_timed = due.is_some_and(|due| match is_finished {
            true => closed.is_some(),
            false => due < before.0,
        });
        let is_in_time = |at: Option<i64>| at.is_some_and(|at| due.is_none_or(|due| at <= due));
        add(|fact| &mut fact.counted, true);
        add(|fact| &mut fact.closed, is_finished);
        add(|fact| &mut fact.timed, is_timed);
        add(
            |fact| &mut fact.on_time,
            is_finished && due.is_some() && is_in_time(closed),
        );
        add(|fact| &mut fact.contacted, is_in_time(contacted));
        add(|fact| &mut fact.rated, satisfaction.is_some());
        let is_content = satisfaction.is_some_and(|word| {
            matches!(word, "very_satisfied" | "satisfied" | "fairly_satisfied")
        });
        add(|fact| &mut fact.content, is_content);
    }
    let mut found: Vec<RequestFact> = found.into_values().collect();
    found.sort_by(|one, other| {
        (&one.source, one.platform, &one.category).cmp(&(
            &other.source,
            other.platform,
            &other.category,
        ))
    });
    Ok(found)
}

/// Words by their place, each kept once; none is the empty one.
#[derive(Default)]
struct Words(Vec<String>);

impl Words {
    fn place(&mut self, value: ValueRef<'_>) -> usize {
        let word = value.as_str().unwrap_or_default();
        // A street has a handful of sources and a few dozen categories.
        if let Some(place) = self.0.iter().position(|known| known == word) {
            return place;
        }
        self.0.push(word.to_owned());
        self.0.len() - 1
    }

    fn word(&self, place: usize) -> String {
        self.0[place].clone()
    }
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
