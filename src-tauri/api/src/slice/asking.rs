//! What is asked and answered.

use super::naming::{Names, SliceValue};
use crate::desk::Desk;
use crate::figures::{FigureCases, basis_words, opened};
use crate::shape::{Moment, request, response};
use crate::{Failure, FieldCode};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::calendar::year_until;
use lxq_core::domain::record::Instant;
use lxq_core::domain::statistics::{
    CaseColumns, CommitteeOf, Definition, Figure, FigureBasis, SliceDimension, SliceFilter,
    SliceMeasure, SliceQuery, definitions,
};
use lxq_core::store::table::statistics::{case_columns, committee_of};
use lxq_core::store::{AsOf, Reader};
use std::sync::Arc;

request! {
    /// Which cases, grouped how.
    pub struct SliceAsk {
        /// The side of the rows.
        pub rows: SliceDimension,
        /// The side of the columns; a single one where empty.
        pub columns: Option<SliceDimension>,
        /// What is said of each group; how many cases where empty.
        pub measure: Option<SliceMeasure>,
        /// The first day; twelve months before the last one where empty.
        pub from: Option<NaiveDate>,
        /// The last day; today where empty.
        pub to: Option<NaiveDate>,
        /// Which day puts a case into the period; that of closing where empty.
        pub basis: Option<FigureBasis>,
        /// What narrows the cases.
        #[serde(default)]
        pub filters: Vec<SliceNarrowing>,
        /// As the casebook was at this instant; as it is now where empty.
        pub as_of: Option<Moment>,
    }

    /// Only cases with one of these values.
    pub struct SliceNarrowing {
        /// The side.
        pub dimension: SliceDimension,
        /// The values.
        pub values: Vec<String>,
    }

    /// A number of which the cases are asked.
    pub struct SliceCasesAsk {
        /// The grouping.
        pub slice: SliceAsk,
        /// The value of the row; all rows where empty.
        pub row: Option<String>,
        /// The value of the column; all columns where empty.
        pub column: Option<String>,
    }
}

response! {
    /// Cases grouped by two sides.
    pub struct SliceReport {
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// Which day puts a case into the period.
        pub basis: FigureBasis,
        /// What is said of each group.
        pub measure: SliceMeasure,
        /// The side of the rows.
        pub row_side: SliceDimension,
        /// The side of the columns; none for a single one.
        pub column_side: Option<SliceDimension>,
        /// The rows under which there is a case.
        pub rows: Vec<SliceRow>,
        /// The columns under which there is a case; none without such a side.
        pub columns: Vec<SliceValue>,
        /// The figures of all rows together, a column each.
        pub column_totals: Vec<Figure>,
        /// The figure of all of them.
        pub total: Figure,
        /// The values of the sides, but for days, for narrowing.
        pub values: Vec<SliceValues>,
        /// What the figures mean.
        pub definitions: Vec<Definition>,
        /// As the casebook was at this instant; none for now.
        pub as_of: Option<Moment>,
        /// Whether who asks may open the cases behind a number.
        pub opens_cases: bool,
    }

    /// A row.
    pub struct SliceRow {
        /// Its value.
        pub value: String,
        /// What it is called.
        pub title: String,
        /// Its figures, a column each.
        pub figures: Vec<Figure>,
        /// The figure of the whole row.
        pub total: Figure,
    }

    /// The values of a side.
    pub struct SliceValues {
        /// The side.
        pub dimension: SliceDimension,
        /// Its values.
        pub values: Vec<SliceValue>,
    }
}

fn query(desk: &Desk, ask: &SliceAsk) -> Result<SliceQuery, Failure> {
    let to = ask.to.unwrap_or_else(|| desk.casebook.today());
    let from = ask.from.unwrap_or_else(|| year_until(to));
    if from > to {
        return Err(Failure::before("to", from));
    }
    if ask.columns == Some(ask.rows) {
        return Err(Failure::field("columns", FieldCode::Twice));
    }
    Ok(SliceQuery {
        basis: ask.basis.unwrap_or(FigureBasis::Closed),
        from,
        to,
        rows: ask.rows,
        columns: ask.columns,
        measure: ask.measure.unwrap_or(SliceMeasure::Cases),
        filters: ask
            .filters
            .iter()
            .map(|one| SliceFilter {
                dimension: one.dimension,
                values: one.values.iter().cloned().collect(),
            })
            .collect(),
    })
}

/// Reads columns of the casebook as it is, or as it was.
fn reading<T>(
    desk: &Desk,
    as_of: Option<Moment>,
    body: impl FnOnce(Reader<'_>, &CaseColumns, &CommitteeOf) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let with = |reader: Reader<'_>, columns: Arc<CaseColumns>| {
        let committees = committee_of(reader)?;
        body(reader, &columns, &committees)
    };
    match as_of {
        None => desk
            .casebook
            .read(|reader| with(reader, desk.slice_columns.of(reader)?)),
        Some(at) => {
            let as_of = AsOf::Instant(Instant::from(at).0);
            desk.casebook.read_as_of(&as_of, |reader| {
                with(reader, Arc::new(case_columns(reader)?))
            })
        }
    }
}

pub(crate) fn slice(desk: &Desk, ask: SliceAsk) -> Result<SliceReport, Failure> {
    let query = query(desk, &ask)?;
    reading(desk, ask.as_of, |reader, columns, committees| {
        let found = columns.slice(&query, committees);
        let names = Names::read(reader)?;
        let across = query
            .columns
            .map_or_else(Vec::new, |side| names.order(side, &found.columns));
        let rows = names.order(query.rows, &found.rows);
        let value = |side, value: &String| SliceValue {
            value: value.clone(),
            title: names.title(side, value),
        };
        Ok(SliceReport {
            from: query.from,
            to: query.to,
            basis: query.basis,
            measure: query.measure,
            row_side: query.rows,
            column_side: query.columns,
            rows: rows
                .into_iter()
                .map(|row| SliceRow {
                    value: found.rows[row].clone(),
                    title: names.title(query.rows, &found.rows[row]),
                    figures: across.iter().map(|at| found.figure(row, *at)).collect(),
                    total: found.row_total(row),
                })
                .collect(),
            columns: query.columns.map_or_else(Vec::new, |side| {
                across
                    .iter()
                    .map(|at| value(side, &found.columns[*at]))
                    .collect()
            }),
            column_totals: across.iter().map(|at| found.column_total(*at)).collect(),
            total: found.total(),
            values: SliceDimension::ALL
                .iter()
                .map(|dimension| SliceValues {
                    dimension: *dimension,
                    values: names.values(*dimension),
                })
                .filter(|one| !one.values.is_empty())
                .collect(),
            definitions: definitions(defined(&query), basis_words(query.basis)),
            as_of: ask.as_of,
            opens_cases: allows(desk.actor.role, Permission::ReadDisputes),
        })
    })
}

/// What the figures of a grouping are, by their names.
fn defined(query: &SliceQuery) -> &'static [&'static str] {
    match query.measure {
        SliceMeasure::Cases => &["total"],
        SliceMeasure::People => &["people"],
        SliceMeasure::Amount => &["amount"],
        SliceMeasure::SuccessRate => &["settled", "success_rate"],
        SliceMeasure::PerformanceRate => &["performed", "performance_rate"],
    }
}

pub(crate) fn cases(desk: &Desk, ask: SliceCasesAsk) -> Result<FigureCases, Failure> {
    let query = query(desk, &ask.slice)?;
    let ids = reading(desk, ask.slice.as_of, |_, columns, committees| {
        let (row, column) = (ask.row.as_deref(), ask.column.as_deref());
        Ok(columns.behind(&query, committees, row, column))
    })?;
    opened(desk, ids)
}
