//! The disputes behind a number of a chart.

use super::series::{counted, intakes};
use super::shape::{DashboardAsk, Wanted};
use crate::Failure;
use crate::desk::Desk;
use crate::figures::{FigureCases, opened};
use crate::shape::request;
use chrono::NaiveDate;
use lxq_core::domain::id::{DisputeId, PlatformId};
use lxq_core::domain::record::Outcome;
use lxq_core::domain::statistics::{DashboardCount, FigureBasis};

request! {
    /// A number of a chart, of which the disputes are asked.
    pub struct DashboardCasesAsk {
        /// The first day; twelve months before the last one where empty.
        pub from: Option<NaiveDate>,
        /// The last day; today where empty.
        pub to: Option<NaiveDate>,
        /// Of this platform; the whole street where empty.
        pub platform_id: Option<PlatformId>,
        /// What it counts.
        pub count: DashboardCount,
    }
}

pub(crate) fn cases(desk: &Desk, ask: DashboardCasesAsk) -> Result<FigureCases, Failure> {
    let asked = DashboardAsk {
        from: ask.from,
        to: ask.to,
        platform_id: ask.platform_id,
    };
    let wanted = Wanted::of(&asked, desk.casebook.today())?;
    let ids: Vec<DisputeId> = desk.casebook.read(|reader| {
        let wanted = wanted.check(reader)?;
        Ok::<_, Failure>(match ask.count {
            DashboardCount::Closed | DashboardCount::Settled => {
                let closed = counted(reader, wanted, FigureBasis::Closed)?.into_iter();
                let is_all = ask.count == DashboardCount::Closed;
                closed
                    .filter(|case| is_all || case.outcome == Some(Outcome::Settled))
                    .map(|case| case.id)
                    .collect()
            }
            step @ (DashboardCount::Registered
            | DashboardCount::Accepted
            | DashboardCount::Mediated
            | DashboardCount::Agreed
            | DashboardCount::Performed
            | DashboardCount::Finished) => {
                let came = intakes(reader, wanted)?.into_iter();
                came.filter(|one| one.reached >= step)
                    .map(|one| one.fact.id)
                    .collect()
            }
        })
    })?;
    opened(desk, ids)
}
