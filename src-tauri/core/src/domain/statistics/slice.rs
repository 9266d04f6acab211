//! 自由组合: cases grouped by any two of their sides, narrowed by any others, out of columns in memory.

mod axis;
mod kernel;

use super::columns::CaseColumns;
use super::figure::{Figure, FigureBasis};
use crate::domain::choice::choice;
use crate::domain::id::{CommitteeId, DisputeId, PlatformId};
use crate::domain::identifiers::Fen;
use axis::Axis;
use chrono::NaiveDate;
use kernel::{BLOCK, Lanes, Narrowed, add, look_up, spread};
use std::collections::{BTreeMap, BTreeSet};

choice! {
    /// A side by which cases are grouped or narrowed.
    SliceDimension {
        /// 年, of the day that puts the case into the period.
        Year = "year",
        /// 季度.
        Quarter = "quarter",
        /// 月.
        Month = "month",
        /// 平台.
        Platform = "platform",
        /// 调委会.
        Committee = "committee",
        /// 纠纷类型.
        DisputeType = "dispute_type",
        /// 案件来源.
        Source = "source",
        /// 调解种类.
        MediationKind = "mediation_kind",
        /// 结果.
        Outcome = "outcome",
        /// 协议形式.
        AgreementForm = "agreement_form",
        /// 疑难复杂.
        Difficult = "difficult",
        /// 履行.
        Performed = "performed",
        /// 司法确认.
        Confirmation = "confirmation",
        /// 当事人数.
        PeopleBand = "people_band",
        /// 涉及金额.
        AmountBand = "amount_band",
        /// 办理天数.
        DurationBand = "duration_band",
    }
}

choice! {
    /// What is said of each group.
    SliceMeasure {
        /// 件数.
        Cases = "cases",
        /// 当事人数.
        People = "people",
        /// 协议涉及金额.
        Amount = "amount",
        /// 调解成功率.
        SuccessRate = "success_rate",
        /// 履行率.
        PerformanceRate = "performance_rate",
    }
}

/// The value of a side on which a case says nothing.
pub const NO_VALUE: &str = "none";
const YES: &str = "yes";
const NO: &str = "no";

/// Only cases with one of these values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SliceFilter {
    /// The side.
    pub dimension: SliceDimension,
    /// Its values.
    pub values: BTreeSet<String>,
}

/// Which cases, grouped how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SliceQuery {
    /// Which day puts a case into the period.
    pub basis: FigureBasis,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The side of the rows.
    pub rows: SliceDimension,
    /// The side of the columns; none for a single one.
    pub columns: Option<SliceDimension>,
    /// What is said of each group.
    pub measure: SliceMeasure,
    /// What narrows the cases.
    pub filters: Vec<SliceFilter>,
}

/// The committees whose numbers the platforms' cases carry.
pub type CommitteeOf = BTreeMap<PlatformId, CommitteeId>;

/// The groups: only values under which there is a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// The values of the rows.
    pub rows: Vec<String>,
    /// The values of the columns; one, [`NO_VALUE`], where there is no such side.
    pub columns: Vec<String>,
    measure: SliceMeasure,
    /// Row by row.
    cells: Vec<Cell>,
}

/// What is added up in a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Cell {
    cases: i64,
    part: i64,
    whole: i64,
}

impl Cell {
    fn add(&mut self, other: Self) {
        self.cases += other.cases;
        self.part += other.part;
        self.whole += other.whole;
    }
}

impl Slice {
    /// The figure of a group.
    #[must_use]
    pub fn figure(&self, row: usize, column: usize) -> Figure {
        self.told(self.cells[row * self.columns.len() + column])
    }

    /// The figure of a whole row.
    #[must_use]
    pub fn row_total(&self, row: usize) -> Figure {
        let width = self.columns.len();
        self.told(sum(&self.cells[row * width..(row + 1) * width]))
    }

    /// The figure of a whole column.
    #[must_use]
    pub fn column_total(&self, column: usize) -> Figure {
        let cells: Vec<Cell> = self
            .cells
            .iter()
            .skip(column)
            .step_by(self.columns.len())
            .copied()
            .collect();
        self.told(sum(&cells))
    }

    /// The figure of all of them.
    #[must_use]
    pub fn total(&self) -> Figure {
        self.told(sum(&self.cells))
    }

    fn told(&self, cell: Cell) -> Figure {
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        match self.measure {
            SliceMeasure::Cases => Figure::Count {
                count: count(cell.cases),
            },
            SliceMeasure::People => Figure::Count {
                count: count(cell.part),
            },
            SliceMeasure::Amount => Figure::Money {
                fen: Fen(cell.part),
            },
            SliceMeasure::SuccessRate | SliceMeasure::PerformanceRate => Figure::Rate {
                part: count(cell.part),
                whole: count(cell.whole),
            },
        }
    }
}

fn sum(cells: &[Cell]) -> Cell {
    let mut all = Cell::default();
    cells.iter().for_each(|cell| all.add(*cell));
    all
}

impl CaseColumns {
    /// The groups of the cases that a query asks for.
    #[must_use]
    pub fn slice(&self, query: &SliceQuery, committees: &CommitteeOf) -> Slice {
        let rows = self.axis(query, query.rows, committees);
        let columns = query.columns.map_or_else(
            || Axis::whole(rows.base),
            |side| self.axis(query, side, committees),
        );
        let narrowed = Narrowed::of(self, query, committees);
        let width = columns.keys.len();
        let size = rows.keys.len() * width;
        let (row_places, column_places) = (spread(&rows, width), spread(&columns, 1));
        let mut cases = Lanes::new(size);
        let (mut part, mut whole) = (vec![0_i64; size], vec![0_i64; size]);
        let (mut mask, mut key) = ([0_u32; BLOCK], [0_u32; BLOCK]);
        for from in (0..self.len()).step_by(BLOCK) {
            let to = (from + BLOCK).min(self.len());
            let (mask, key) = (&mut mask[..to - from], &mut key[..to - from]);
            if !narrowed.mask(mask, from..to) {
                continue;
            }
            key.fill(0);
            look_up(key, rows.base, &row_places, from..to, |key, place| {
                *key += place
            });
            look_up(key, columns.base, &column_places, from..to, |key, place| {
                *key += place;
            });
            cases.add(key, mask);
            match query.measure {
                SliceMeasure::Cases => {}
                SliceMeasure::People => add(&mut part, key, mask, &self.people[from..to], |n| {
                    i64::from(*n)
                }),
                SliceMeasure::Amount => {
                    add(&mut part, key, mask, &self.amount[from..to], |fen| fen.0)
                }
                SliceMeasure::SuccessRate => {
                    add(&mut part, key, mask, &self.settled[from..to], |n| {
                        i64::from(*n)
                    });
                }
                SliceMeasure::PerformanceRate => {
                    add(&mut part, key, mask, &self.performed[from..to], |n| {
                        i64::from(*n)
                    });
                    add(&mut whole, key, mask, &self.settled[from..to], |n| {
                        i64::from(*n)
                    });
                }
            }
        }
        let cases = cases.sums();
        if query.measure == SliceMeasure::SuccessRate {
            whole.copy_from_slice(&cases);
        }
        let cells = (0..size).map(|at| Cell {
            cases: cases[at],
            part: part[at],
            whole: whole[at],
        });
        trimmed(
            &rows.keys,
            &columns.keys,
            query.measure,
            &cells.collect::<Vec<_>>(),
        )
    }

    /// The cases of a group, of a whole row or column where the other value is left out: those that
    /// its figure counts, or of which it adds something up.
    #[must_use]
    pub fn behind(
        &self,
        query: &SliceQuery,
        committees: &CommitteeOf,
        row: Option<&str>,
        column: Option<&str>,
    ) -> Vec<DisputeId> {
        let mut narrower = query.clone();
        let sides = [(Some(query.rows), row), (query.columns, column)];
        for (dimension, value) in sides {
            if let (Some(dimension), Some(value)) = (dimension, value) {
                narrower.filters.push(SliceFilter {
                    dimension,
                    values: BTreeSet::from([value.to_owned()]),
                });
            }
        }
        let narrowed = Narrowed::of(self, &narrower, committees);
        let counts = |at: usize| match query.measure {
            SliceMeasure::Cases | SliceMeasure::People => true,
            SliceMeasure::Amount | SliceMeasure::SuccessRate => self.settled[at] == 1,
            SliceMeasure::PerformanceRate => self.performed[at] == 1,
        };
        let mut found = Vec::new();
        let mut mask = [0_u32; BLOCK];
        for from in (0..self.len()).step_by(BLOCK) {
            let to = (from + BLOCK).min(self.len());
            let mask = &mut mask[..to - from];
            if narrowed.mask(mask, from..to) {
                let here = (from..to)
                    .zip(mask.iter())
                    .filter(|(at, in_it)| **in_it == 1 && counts(*at));
                found.extend(here.map(|(at, _)| self.ids[at]));
            }
        }
        found
    }
}

/// Leaves out the values under which there is no case.
fn trimmed(rows: &[String], columns: &[String], measure: SliceMeasure, cells: &[Cell]) -> Slice {
    let width = columns.len();
    let has = |row: usize, column: usize| cells[row * width + column].cases > 0;
    let of_rows: Vec<usize> = (0..rows.len())
        .filter(|row| (0..width).any(|column| has(*row, column)))
        .collect();
    let of_columns: Vec<usize> = (0..width)
        .filter(|column| of_rows.iter().any(|row| has(*row, *column)))
        .collect();
    let kept = of_rows.iter().flat_map(|row| {
        of_columns
            .iter()
            .map(move |column| cells[row * width + column])
    });
    Slice {
        measure,
        cells: kept.collect(),
        rows: of_rows.iter().map(|row| rows[*row].clone()).collect(),
        columns: of_columns
            .iter()
            .map(|column| columns[*column].clone())
            .collect(),
    }
}
