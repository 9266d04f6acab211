//! The series over time, over steps and over levels.

use super::shape::{
    DashboardDay, DashboardMonth, FunnelStep, RatingRung, SatisfactionLadder, SatisfactionRung,
    WaitRow, Wanted,
};
use crate::Failure;
use chrono::NaiveDate;
use lxq_core::domain::id::PlatformId;
use lxq_core::domain::record::{Instant, Outcome, RatingStatus, Satisfaction};
use lxq_core::domain::statistics::{
    self as rules, CaseFact, DashboardCount, FUNNEL, FigureBasis, IntakeFact,
};
use lxq_core::store::table::statistics::{CaseFilter, RequestFact, cases, requests};
use lxq_core::store::table::{dashboard as table, office, rating};
use lxq_core::store::{Reader, china_midnight};
use std::collections::BTreeMap;

/// A dispute registered in the period, with the step to which it came.
pub(super) struct Intake {
    pub(super) fact: IntakeFact,
    pub(super) reached: DashboardCount,
}

/// The disputes registered in the period.
pub(super) fn intakes(reader: Reader<'_>, wanted: Wanted) -> Result<Vec<Intake>, Failure> {
    let taken = counted(reader, wanted, FigureBasis::Registered)?;
    let taken: BTreeMap<_, _> = taken.iter().map(|case| (case.id, case)).collect();
    let found = table::intakes(reader, wanted.from, wanted.to, wanted.platform)?;
    let intakes = found.into_iter().map(|fact| Intake {
        reached: rules::reached(&fact, taken.get(&fact.id).copied()),
        fact,
    });
    Ok(intakes.collect())
}

/// The cases that the case table counts, of all kinds of mediation.
pub(super) fn counted(
    reader: Reader<'_>,
    wanted: Wanted,
    basis: FigureBasis,
) -> Result<Vec<CaseFact>, Failure> {
    let filter = CaseFilter {
        from: wanted.from,
        to: wanted.to,
        basis,
        mediation_kind: None,
    };
    let mut found = cases(reader, &filter)?;
    found.retain(|case| wanted.platform.is_none() || case.platform == wanted.platform);
    Ok(found)
}

/// The requests of a period by platform and source, as the table of requests counts them.
pub(super) fn asked(reader: Reader<'_>, wanted: Wanted) -> Result<Vec<RequestFact>, Failure> {
    let high_star_min = office::request_limits(reader)?.high_star_min;
    let (from, before) = instants(wanted);
    let mut found = requests(reader, from, before, high_star_min)?;
    found.retain(|one| wanted.platform.is_none() || one.platform == wanted.platform);
    Ok(found)
}

/// From the midnight of the first day to before that after the last.
pub(super) fn instants(wanted: Wanted) -> (Instant, Instant) {
    let after = wanted.to.succ_opt().unwrap_or(wanted.to);
    (china_midnight(wanted.from), china_midnight(after))
}

pub(super) fn months(
    reader: Reader<'_>,
    wanted: Wanted,
    intakes: &[Intake],
) -> Result<Vec<DashboardMonth>, Failure> {
    let months = rules::months(wanted.from, wanted.to).into_iter();
    months
        .map(|(from, to)| {
            let month = Wanted { from, to, ..wanted };
            let closed = counted(reader, month, FigureBasis::Closed)?;
            let settled = closed
                .iter()
                .filter(|case| case.outcome == Some(Outcome::Settled));
            let came = asked(reader, month)?;
            let registered = intakes
                .iter()
                .filter(|one| (from..=to).contains(&one.fact.registered_on));
            Ok(DashboardMonth {
                from,
                to,
                registered: count(registered.count()),
                settled: count(settled.count()),
                closed: count(closed.len()),
                received: sum(came.iter().map(|one| one.received)),
                finished: sum(came.iter().map(|one| one.closed)),
            })
        })
        .collect()
}

pub(super) fn funnel(intakes: &[Intake]) -> Vec<FunnelStep> {
    let steps = FUNNEL.into_iter().map(|step| FunnelStep {
        step,
        count: count(intakes.iter().filter(|one| one.reached >= step).count()),
    });
    steps.collect()
}

pub(super) fn ageing(
    reader: Reader<'_>,
    platform: Option<PlatformId>,
    today: NaiveDate,
) -> Result<Vec<WaitRow>, Failure> {
    let open = table::open_disputes(reader, platform)?;
    let rows = rules::ageing(&open, today)
        .into_iter()
        .map(|(band, by_limit)| {
            let (from, to) = band.registered(today);
            WaitRow {
                band,
                from,
                to,
                total: by_limit.values().sum(),
                by_limit,
            }
        });
    Ok(rows.collect())
}

pub(super) fn satisfaction(
    reader: Reader<'_>,
    wanted: Wanted,
) -> Result<SatisfactionLadder, Failure> {
    let (from, before) = instants(wanted);
    let by_level = table::request_levels(reader, from, before, wanted.platform)?;
    let of = |level| by_level.get(&level).copied().unwrap_or(0);
    let levels: Vec<_> = Satisfaction::ALL
        .iter()
        .map(|level| SatisfactionRung {
            level: *level,
            count: of(Some(*level)),
        })
        .collect();
    Ok(SatisfactionLadder {
        rated: levels.iter().map(|one| one.count).sum(),
        unrated: of(None),
        levels,
    })
}

pub(super) fn ratings(
    reader: Reader<'_>,
    wanted: Wanted,
    today: NaiveDate,
) -> Result<Vec<RatingRung>, Failure> {
    let (from, before) = instants(wanted);
    let lines = rating::tally(reader, wanted.platform, Some(from), Some(before), today)?;
    let of = |level, is_excluded| {
        let own = lines.iter().filter(|line| {
            line.level == level && (line.status == RatingStatus::Excluded) == is_excluded
        });
        own.map(|line| line.count).sum()
    };
    let rungs = Satisfaction::ALL.iter().map(|level| RatingRung {
        level: *level,
        count: of(*level, false),
        excluded: of(*level, true),
    });
    Ok(rungs.collect())
}

pub(super) fn days(
    reader: Reader<'_>,
    wanted: Wanted,
    intakes: &[Intake],
) -> Result<Vec<DashboardDay>, Failure> {
    let (from, before) = instants(wanted);
    let came = table::request_days(reader, from, before, wanted.platform)?;
    let mut registered: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for one in intakes {
        *registered.entry(one.fact.registered_on).or_default() += 1;
    }
    let of = |days: &BTreeMap<NaiveDate, u32>, day| days.get(&day).copied().unwrap_or(0);
    let days = wanted.from.iter_days().take_while(|day| *day <= wanted.to);
    Ok(days
        .map(|day| DashboardDay {
            day,
            requests: of(&came, day),
            disputes: of(&registered, day),
        })
        .collect())
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(super) fn sum(numbers: impl Iterator<Item = u64>) -> u32 {
    u32::try_from(numbers.sum::<u64>()).unwrap_or(u32::MAX)
}
