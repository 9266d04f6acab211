//! Any grouping of cases against a count case by case.

use super::any_case;
use crate::domain::id::{CommitteeId, PlatformId};
use crate::domain::identifiers::Fen;
use crate::domain::record::MediationKind;
use crate::domain::statistics::{
    CaseColumns, CaseFact, CommitteeOf, Figure, FigureBasis, NO_VALUE, SliceDimension, SliceFilter,
    SliceMeasure, SliceQuery,
};
use chrono::{Datelike as _, NaiveDate};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A case with the days on which it was registered and closed.
#[derive(Clone, Debug)]
struct Dated {
    case: CaseFact,
    registered: Option<NaiveDate>,
    closed: Option<NaiveDate>,
}

fn day(number: u16) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 11, 20).unwrap() + chrono::TimeDelta::days(number.into())
}

fn platform(number: u8) -> PlatformId {
    PlatformId(Uuid::from_u128(u128::from(number) + 1))
}

/// Two platforms carry the numbers of one committee, the third of none.
fn committees() -> CommitteeOf {
    let committee = CommitteeId(Uuid::from_u128(99));
    [0, 1].map(|number| (platform(number), committee)).into()
}

fn dated() -> impl Strategy<Value = Dated> {
    (
        any_case(),
        prop::sample::select(MediationKind::ALL.to_vec()),
        prop::option::of(0..3_u8),
        prop::option::of(0..500_u16),
        prop::option::of(0..90_u16),
        (0..14_u32, -5..200_000_000_i64),
        (any::<bool>(), any::<bool>()),
    )
        .prop_map(
            |(mut case, kind, at, registered, took, (people, fen), (applied, confirmed))| {
                case.mediation_kind = kind;
                case.platform = at.map(platform);
                case.people = people;
                case.amount = Fen(fen);
                (case.is_confirmation_applied, case.is_confirmed) = (applied, confirmed);
                let registered = registered.map(day);
                let closed = took.map(|took| {
                    registered.unwrap_or_else(|| day(60)) + chrono::TimeDelta::days(took.into())
                });
                Dated {
                    case,
                    registered,
                    closed,
                }
            },
        )
}

fn queries() -> impl Strategy<Value = SliceQuery> {
    let side = || prop::sample::select(SliceDimension::ALL.to_vec());
    (
        prop::sample::select(FigureBasis::ALL.to_vec()),
        (0..500_u16, 0..400_u16),
        side(),
        prop::option::of(side()),
        prop::sample::select(SliceMeasure::ALL.to_vec()),
        prop::collection::vec((side(), any::<prop::sample::Index>(), 1..3_usize), 0..3),
    )
        .prop_map(|(basis, (from, days), rows, columns, measure, filters)| {
            let (from, to) = (day(from), day(from + days));
            let filters = filters.into_iter().map(|(dimension, at, count)| {
                // Values that any case might have, taken from one that is made up.
                let all = [
                    "2026",
                    "2026-Q1",
                    "2026-02",
                    "neighbour",
                    "labour",
                    "applied",
                    "peoples",
                    "settled",
                    "written",
                    "no",
                    "yes",
                    "none",
                    "upto_2",
                    "under_100k",
                    "open",
                    "upto_30",
                ];
                let first = at.index(all.len());
                SliceFilter {
                    dimension,
                    values: (first..first + count * 6)
                        .map(|at| all[at % all.len()].to_owned())
                        .collect(),
                }
            });
            SliceQuery {
                basis,
                from,
                to,
                rows,
                columns,
                measure,
                filters: filters.collect(),
            }
        })
}

/// The value of a side, by hand.
fn value(one: &Dated, side: SliceDimension, basis: FigureBasis) -> String {
    let case = &one.case;
    let when = match basis {
        FigureBasis::Closed => one.closed,
        FigureBasis::Registered => one.registered,
    }
    .expect("a case of a period has its day");
    let yes = |is: bool| if is { "yes" } else { "no" };
    let or_none = |word: Option<&'static str>| word.unwrap_or(NO_VALUE);
    match side {
        SliceDimension::Year => return when.year().to_string(),
        SliceDimension::Quarter => {
            return format!("{}-Q{}", when.year(), when.month().div_ceil(3));
        }
        SliceDimension::Month => return format!("{}-{:02}", when.year(), when.month()),
        SliceDimension::Platform => {
            return case
                .platform
                .map_or(NO_VALUE.to_owned(), |one| one.to_string());
        }
        SliceDimension::Committee => {
            let of = |one: PlatformId| committees().get(&one).map(ToString::to_string);
            return case.platform.and_then(of).unwrap_or(NO_VALUE.to_owned());
        }
        SliceDimension::DisputeType => return case.dispute_type.clone(),
        SliceDimension::Source => or_none(case.source.map(|one| one.as_str())),
        SliceDimension::MediationKind => case.mediation_kind.as_str(),
        SliceDimension::Outcome => or_none(case.outcome.map(|one| one.as_str())),
        SliceDimension::AgreementForm => or_none(case.form.map(|one| one.as_str())),
        SliceDimension::Difficult => yes(case.is_difficult),
        SliceDimension::Performed => yes(case.is_performed()),
        SliceDimension::Confirmation if case.is_confirmed => "confirmed",
        SliceDimension::Confirmation if case.is_confirmation_applied => "applied",
        SliceDimension::Confirmation => NO_VALUE,
        SliceDimension::PeopleBand => match case.people {
            0..=2 => "upto_2",
            3..=5 => "upto_5",
            6..=10 => "upto_10",
            _ => "over_10",
        },
        SliceDimension::AmountBand => match case.amount.0 {
            ..=0 => NO_VALUE,
            1..=999_999 => "under_10k",
            1_000_000..=9_999_999 => "under_100k",
            10_000_000..=99_999_999 => "under_1m",
            _ => "over_1m",
        },
        SliceDimension::DurationBand => match one.closed {
            None => "open",
            Some(closed) => match one
                .registered
                .map_or(i64::MAX, |first| (closed - first).num_days())
            {
                ..=7 => "upto_7",
                8..=15 => "upto_15",
                16..=30 => "upto_30",
                31..=60 => "upto_60",
                _ => "over_60",
            },
        },
    }
    .to_owned()
}

/// The cases of a query by the values of its sides.
fn grouped<'a>(
    cases: &'a [Dated],
    query: &SliceQuery,
) -> BTreeMap<(String, String), Vec<&'a Dated>> {
    let mut found: BTreeMap<_, Vec<&Dated>> = BTreeMap::new();
    for one in cases {
        let when = match query.basis {
            FigureBasis::Closed => one.closed,
            FigureBasis::Registered => one.registered,
        };
        if !when.is_some_and(|when| query.from <= when && when <= query.to) {
            continue;
        }
        let of = |side| value(one, side, query.basis);
        if query
            .filters
            .iter()
            .all(|filter| filter.values.contains(&of(filter.dimension)))
        {
            let column = query.columns.map_or(NO_VALUE.to_owned(), of);
            found.entry((of(query.rows), column)).or_default().push(one);
        }
    }
    found
}

fn told(cases: &[&Dated], measure: SliceMeasure) -> Figure {
    let count = |holds: &dyn Fn(&CaseFact) -> bool| {
        cases.iter().filter(|one| holds(&one.case)).count() as u64
    };
    let settled = count(&|case| case.is_settled());
    match measure {
        SliceMeasure::Cases => Figure::Count {
            count: count(&|_| true),
        },
        SliceMeasure::People => Figure::Count {
            count: cases.iter().map(|one| u64::from(one.case.people)).sum(),
        },
        SliceMeasure::Amount => Figure::Money {
            fen: Fen(cases
                .iter()
                .filter(|one| one.case.is_settled())
                .map(|one| one.case.amount.0)
                .sum()),
        },
        SliceMeasure::SuccessRate => Figure::Rate {
            part: settled,
            whole: cases.len() as u64,
        },
        SliceMeasure::PerformanceRate => Figure::Rate {
            part: count(&CaseFact::is_performed),
            whole: settled,
        },
    }
}

fn columns_of(cases: &[Dated]) -> CaseColumns {
    let mut columns = CaseColumns::with_capacity(cases.len());
    for one in cases {
        columns.push(&one.case, one.registered, one.closed);
    }
    columns
}

proptest! {
    #[test]
    fn any_grouping_is_what_a_count_case_by_case_says(
        cases in prop::collection::vec(dated(), 0..90),
        query in queries(),
    ) {
        let columns = columns_of(&cases);
        let slice = columns.slice(&query, &committees());
        let by_hand = grouped(&cases, &query);
        let rows: BTreeSet<&String> = by_hand.keys().map(|key| &key.0).collect();
        let wide: BTreeSet<&String> = by_hand.keys().map(|key| &key.1).collect();
        prop_assert_eq!(slice.rows.iter().collect::<BTreeSet<_>>(), rows);
        prop_assert_eq!(slice.columns.iter().collect::<BTreeSet<_>>(), wide);
        let all: Vec<&Dated> = by_hand.values().flatten().copied().collect();
        prop_assert_eq!(slice.total(), told(&all, query.measure));
        for (at, row) in slice.rows.iter().enumerate() {
            let whole: Vec<&Dated> = by_hand.iter().filter(|(key, _)| key.0 == *row)
                .flat_map(|(_, cases)| cases).copied().collect();
            prop_assert_eq!(slice.row_total(at), told(&whole, query.measure));
            for (place, column) in slice.columns.iter().enumerate() {
                let cell = by_hand.get(&(row.clone(), column.clone())).cloned().unwrap_or_default();
                prop_assert_eq!(slice.figure(at, place), told(&cell, query.measure));
                let column = query.columns.map(|_| column.as_str());
                let opened: BTreeSet<_> = columns.behind(&query, &committees(), Some(row), column)
                    .into_iter().collect();
                let expected: BTreeSet<_> = cell.iter().filter(|one| match query.measure {
                    SliceMeasure::Cases | SliceMeasure::People => true,
                    SliceMeasure::Amount | SliceMeasure::SuccessRate => one.case.is_settled(),
                    SliceMeasure::PerformanceRate => one.case.is_performed(),
                }).map(|one| one.case.id).collect();
                prop_assert_eq!(opened, expected);
            }
        }
        for (place, column) in slice.columns.iter().enumerate() {
            let whole: Vec<&Dated> = by_hand.iter().filter(|(key, _)| key.1 == *column)
                .flat_map(|(_, cases)| cases).copied().collect();
            prop_assert_eq!(slice.column_total(place), told(&whole, query.measure));
        }
    }
}

#[test]
fn more_cases_than_a_block_are_counted_whole() {
    let case = super::case(1);
    let cases: Vec<Dated> = (0..5_000)
        .map(|number: u16| Dated {
            case: CaseFact {
                platform: Some(platform((number % 3).try_into().unwrap())),
                ..case.clone()
            },
            registered: Some(day(number % 365)),
            closed: None,
        })
        .collect();
    let query = SliceQuery {
        basis: FigureBasis::Registered,
        from: day(0),
        to: day(364),
        rows: SliceDimension::Platform,
        columns: None,
        measure: SliceMeasure::Cases,
        filters: Vec::new(),
    };
    let slice = columns_of(&cases).slice(&query, &CommitteeOf::new());
    assert_eq!(slice.total(), Figure::Count { count: 5_000 });
    assert_eq!(slice.rows.len(), 3);
}
