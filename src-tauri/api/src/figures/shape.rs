//! 统计表: what is asked and answered.

use crate::desk::Desk;
use crate::dispute::{DisputeRow, row_of};
use crate::shape::{Moment, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::{Months, NaiveDate};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::calendar::year_until;
use lxq_core::domain::id::DisputeId;
use lxq_core::domain::record::{Dispute, Instant, MediationKind};
use lxq_core::domain::statistics::{
    Compared, FigureBasis, FigureTable, FigureTableName, FigureUnit, FrozenFigures,
};
use lxq_core::store::{AsOf, Reader};
use uuid::Uuid;

/// At most so many cases behind a figure.
const CASES: usize = 500;

request! {
    /// Which table, of which period.
    pub struct FigureAsk {
        /// The table.
        pub table: FigureTableName,
        /// The first day; twelve months before the last one where empty.
        pub from: Option<NaiveDate>,
        /// The last day; today where empty.
        pub to: Option<NaiveDate>,
        /// Which day puts a case into the period; that of closing where empty.
        pub basis: Option<FigureBasis>,
        /// What stands in a row; the committee where empty.
        pub unit: Option<FigureUnit>,
        /// Whether the types are counted under the list of 2010.
        #[serde(default)]
        pub is_rolled_up: bool,
        /// Of this kind of mediation; people's mediation where empty.
        pub mediation_kind: Option<MediationKind>,
        /// As the casebook was at this instant; as it is now where empty.
        pub as_of: Option<Moment>,
    }

    /// A figure of the case table, of which the cases are asked.
    pub struct FigureCasesAsk {
        /// The table.
        pub figures: FigureAsk,
        /// The column's name.
        pub column: String,
        /// The committee or platform; the whole where empty.
        pub row: Option<Uuid>,
    }
}

response! {
    /// A table of figures with the periods that it is compared with.
    pub struct FigureReport {
        /// The table.
        pub table: FigureTable,
        /// Which day puts a case into the period.
        pub basis: FigureBasis,
        /// What stands in a row.
        pub unit: FigureUnit,
        /// The period before, of the same length.
        pub before: Compared,
        /// The same days a year earlier.
        pub year_before: Compared,
        /// As the casebook was at this instant; none for now.
        pub as_of: Option<Moment>,
        /// Whether who asks may open the cases behind a figure.
        pub opens_cases: bool,
    }

    /// The cases behind a figure.
    pub struct FigureCases {
        /// The disputes, at most 500; those that are not for who asks without their title.
        pub rows: Vec<DisputeRow>,
        /// How many there are.
        pub count: u32,
    }
}

impl FigureAsk {
    /// A table of the last twelve months.
    pub(crate) fn of_table(table: FigureTableName) -> Self {
        Self {
            table,
            from: None,
            to: None,
            basis: None,
            unit: None,
            is_rolled_up: false,
            mediation_kind: None,
            as_of: None,
        }
    }
}

/// An ask with everything that was left out filled in.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    pub(crate) table: FigureTableName,
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) basis: FigureBasis,
    pub(crate) unit: FigureUnit,
    pub(crate) is_rolled_up: bool,
    pub(crate) mediation_kind: MediationKind,
}

impl Wanted {
    pub(crate) fn of(ask: &FigureAsk, today: NaiveDate) -> Result<Self, Failure> {
        let to = ask.to.unwrap_or(today);
        let from = ask.from.unwrap_or_else(|| year_until(to));
        if from > to {
            return Err(Failure::before("to", from));
        }
        Ok(Self {
            table: ask.table,
            from,
            to,
            basis: ask.basis.unwrap_or(FigureBasis::Closed),
            unit: ask.unit.unwrap_or(FigureUnit::Committee),
            is_rolled_up: ask.is_rolled_up,
            mediation_kind: ask.mediation_kind.unwrap_or(MediationKind::Peoples),
        })
    }

    fn within(self, from: NaiveDate, to: NaiveDate) -> Self {
        Self { from, to, ..self }
    }

    /// The period before, of the same length: whole months before whole months.
    fn before(self) -> Self {
        use chrono::Datelike as _;
        let to = self.from.pred_opt().unwrap_or(self.from);
        let after = self.to.succ_opt().unwrap_or(self.to);
        let months = (after.year() - self.from.year()) * 12
            + i32::try_from(after.month()).unwrap_or(0)
            - i32::try_from(self.from.month()).unwrap_or(0);
        let is_whole = self.from.day() == 1 && after.day() == 1 && months > 0;
        let from = if is_whole {
            self.from
                .checked_sub_months(Months::new(u32::try_from(months).unwrap_or(0)))
        } else {
            let days = (self.to - self.from).num_days();
            to.checked_sub_signed(chrono::TimeDelta::days(days))
        };
        self.within(from.unwrap_or(to), to)
    }

    fn year_before(self) -> Self {
        let back = |day: NaiveDate| day.checked_sub_months(Months::new(12)).unwrap_or(day);
        // The last day of February stays the last one.
        let after = self.to.succ_opt().unwrap_or(self.to);
        let to = back(after).pred_opt().unwrap_or(self.to);
        self.within(back(self.from), to)
    }
}

/// Reads from the casebook as it is, or as it was.
fn reading<T>(
    desk: &Desk,
    as_of: Option<Moment>,
    body: impl FnOnce(Reader<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    match as_of {
        None => desk.casebook.read(body),
        Some(at) => {
            let as_of = AsOf::Instant(Instant::from(at).0);
            desk.casebook.read_as_of(&as_of, body)
        }
    }
}

/// A table with the periods beside it, in a state of the casebook.
pub(crate) fn compute(reader: Reader<'_>, wanted: Wanted) -> Result<FrozenFigures, Failure> {
    let compared = |period: Wanted| -> Result<Compared, Failure> {
        let other = super::table(reader, period)?;
        Ok(Compared {
            from: period.from,
            to: period.to,
            // What is counted today was not counted so then.
            rows: match other.total {
                Some(_) if wanted.table == FigureTableName::OrganisationTable => Vec::new(),
                Some(total) => vec![total],
                None => {
                    let mut rows = other.rows;
                    rows.retain(|row| !super::year::is_of_today(&row.key));
                    rows
                }
            },
        })
    };
    Ok(FrozenFigures {
        table: super::table(reader, wanted)?,
        before: compared(wanted.before())?,
        year_before: compared(wanted.year_before())?,
    })
}

pub(crate) fn figures(desk: &Desk, ask: FigureAsk) -> Result<FigureReport, Failure> {
    let wanted = Wanted::of(&ask, desk.casebook.today())?;
    let opens_cases = allows(desk.actor.role, Permission::ReadDisputes);
    let mut found = reading(desk, ask.as_of, |reader| compute(reader, wanted))?;
    if !opens_cases {
        close(&mut found.table);
    }
    Ok(FigureReport {
        table: found.table,
        basis: wanted.basis,
        unit: wanted.unit,
        before: found.before,
        year_before: found.year_before,
        as_of: ask.as_of,
        opens_cases,
    })
}

/// Takes the ways to cases out of a table.
pub(crate) fn close(table: &mut FigureTable) {
    for column in &mut table.columns {
        column.opens = false;
    }
    for check in &mut table.checks {
        check.cases.clear();
    }
}

pub(crate) fn cases(desk: &Desk, ask: FigureCasesAsk) -> Result<FigureCases, Failure> {
    let today = desk.casebook.today();
    let wanted = Wanted::of(&ask.figures, today)?;
    if wanted.table != FigureTableName::CaseTable {
        return Err(Failure::field("figures.table", FieldCode::Unknown));
    }
    let ids = reading(desk, ask.figures.as_of, |reader| {
        super::cases::behind(reader, wanted, &ask.column, ask.row)?
            .ok_or_else(|| Failure::field("column", FieldCode::Unknown))
    })?;
    opened(desk, ids)
}

/// Disputes behind a number, in so far as who asks may see them.
pub(crate) fn opened(desk: &Desk, ids: Vec<DisputeId>) -> Result<FigureCases, Failure> {
    let today = desk.casebook.today();
    let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    desk.casebook.read(|reader| {
        let sight = desk.sight(reader)?;
        let mut rows = Vec::new();
        for id in ids.into_iter().take(CASES) {
            let dispute = reader
                .get::<Dispute>(id)?
                .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
            rows.push(row_of(dispute, today, &sight));
        }
        Ok(FigureCases { rows, count })
    })
}
