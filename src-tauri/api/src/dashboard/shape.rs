//! What is asked of the charts and answered.

use super::{places, series};
use crate::desk::Desk;
use crate::shape::{request, response};
use crate::{Failure, FieldCode};
use chrono::{Months, NaiveDate};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::calendar::year_until;
use lxq_core::domain::id::PlatformId;
use lxq_core::domain::record::{Platform, Satisfaction};
use lxq_core::domain::statistics::{
    DashboardCount, Definition, LONGEST_YEARS, LimitState, WaitBand, dashboard_definitions,
};
use lxq_core::store::Reader;
use std::collections::BTreeMap;

request! {
    /// Of which period, and of which platform.
    pub struct DashboardAsk {
        /// The first day; twelve months before the last one where empty.
        pub from: Option<NaiveDate>,
        /// The last day; today where empty.
        pub to: Option<NaiveDate>,
        /// Of this platform; the whole street where empty.
        pub platform_id: Option<PlatformId>,
    }
}

response! {
    /// The series of all charts, which name nobody.
    pub struct Dashboard {
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// Of this platform; the whole street where empty.
        pub platform_id: Option<PlatformId>,
        /// The day on which open disputes were counted.
        pub today: NaiveDate,
        /// Which lists who asks may open.
        pub opens: DashboardOpens,
        /// Every month of the period.
        pub months: Vec<DashboardMonth>,
        /// Disputes by type and platform.
        pub grid: TypeGrid,
        /// The steps from intake to closing.
        pub funnel: Vec<FunnelStep>,
        /// Open disputes by how long they have waited.
        pub ageing: Vec<WaitRow>,
        /// Satisfaction of requests, the best level first.
        pub satisfaction: SatisfactionLadder,
        /// 好差评, the best level first.
        pub ratings: Vec<RatingRung>,
        /// Every day of the period.
        pub days: Vec<DashboardDay>,
        /// Platforms that had anything, by community.
        pub places: Vec<DashboardPlace>,
        /// What each series means; a chart has those of its name.
        pub definitions: Vec<Definition>,
    }

    /// Which lists who asks may open.
    pub struct DashboardOpens {
        /// Of disputes.
        pub disputes: bool,
        /// Of requests.
        pub requests: bool,
        /// Of ratings.
        pub ratings: bool,
        /// Of hazards.
        pub hazards: bool,
    }

    /// A month.
    pub struct DashboardMonth {
        /// Its first day within the period.
        pub from: NaiveDate,
        /// Its last day within the period.
        pub to: NaiveDate,
        /// Disputes registered.
        pub registered: u32,
        /// Disputes closed, all that had been taken.
        pub closed: u32,
        /// Those of them that were settled.
        pub settled: u32,
        /// Requests that came in.
        pub received: u32,
        /// Those of them that count and are finished by now.
        pub finished: u32,
    }

    /// Disputes registered in the period by type and platform.
    pub struct TypeGrid {
        /// The types that occur, in the order of their table: the columns.
        pub types: Vec<GridType>,
        /// The platforms, the busiest first.
        pub rows: Vec<GridRow>,
        /// How many there are in all.
        pub total: u32,
    }

    /// A type of disputes.
    pub struct GridType {
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// How many of it.
        pub total: u32,
    }

    /// A platform.
    pub struct GridRow {
        /// The platform.
        pub platform_id: Option<PlatformId>,
        /// Its name.
        pub name: String,
        /// How many of each type.
        pub counts: Vec<u32>,
        /// All of them.
        pub total: u32,
    }

    /// A step from intake to closing.
    pub struct FunnelStep {
        /// The step.
        pub step: DashboardCount,
        /// How many came so far.
        pub count: u32,
    }

    /// Open disputes that have waited so long.
    pub struct WaitRow {
        /// So long.
        pub band: WaitBand,
        /// Registered on or after this day; none for the longest.
        pub from: Option<NaiveDate>,
        /// Registered on or before this day.
        pub to: NaiveDate,
        /// How many stand how to their limit.
        pub by_limit: BTreeMap<LimitState, u32>,
        /// All of them.
        pub total: u32,
    }

    /// How content people are with how requests were handled.
    pub struct SatisfactionLadder {
        /// By level, the best first.
        pub levels: Vec<SatisfactionRung>,
        /// Requests that count and were rated.
        pub rated: u32,
        /// Requests that count and were not.
        pub unrated: u32,
    }

    /// A level of satisfaction.
    pub struct SatisfactionRung {
        /// The level.
        pub level: Satisfaction,
        /// How many.
        pub count: u32,
    }

    /// A level of 好差评.
    pub struct RatingRung {
        /// The level.
        pub level: Satisfaction,
        /// How many count.
        pub count: u32,
        /// How many do not: mistaken or malicious ones.
        pub excluded: u32,
    }

    /// What came on a day.
    pub struct DashboardDay {
        /// The day.
        pub day: NaiveDate,
        /// Requests that came in.
        pub requests: u32,
        /// Disputes registered.
        pub disputes: u32,
    }

    /// What a platform had in the period.
    pub struct DashboardPlace {
        /// The platform; none for what belongs to none.
        pub platform_id: Option<PlatformId>,
        /// Its name.
        pub name: String,
        /// Its community or village.
        pub community: Option<String>,
        /// Disputes registered there.
        pub disputes: u32,
        /// Requests that it handles.
        pub requests: u32,
        /// Hazards found there.
        pub hazards: u32,
    }
}

/// An ask with what was left out filled in, and checked.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) platform: Option<PlatformId>,
}

impl Wanted {
    pub(super) fn of(ask: &DashboardAsk, today: NaiveDate) -> Result<Self, Failure> {
        let to = ask.to.unwrap_or(today);
        let from = ask.from.unwrap_or_else(|| year_until(to));
        if from > to {
            return Err(Failure::before("to", from));
        }
        let longest = from.checked_add_months(Months::new(LONGEST_YEARS * 12));
        if let Some(latest) = longest.and_then(|day| day.pred_opt())
            && to > latest
        {
            return Err(Failure::after("to", latest));
        }
        Ok(Self {
            from,
            to,
            platform: ask.platform_id,
        })
    }

    /// Refuses a platform that is not there.
    pub(super) fn check(self, reader: Reader<'_>) -> Result<Self, Failure> {
        match self.platform {
            Some(id) if reader.get::<Platform>(id)?.is_none() => {
                Err(Failure::field("platform_id", FieldCode::Unknown))
            }
            Some(_) | None => Ok(self),
        }
    }
}

pub(crate) fn dashboard(desk: &Desk, ask: DashboardAsk) -> Result<Dashboard, Failure> {
    let today = desk.casebook.today();
    let wanted = Wanted::of(&ask, today)?;
    let may = |permission| allows(desk.actor.role, permission);
    desk.casebook.read(|reader| {
        let wanted = wanted.check(reader)?;
        let intakes = series::intakes(reader, wanted)?;
        Ok(Dashboard {
            from: wanted.from,
            to: wanted.to,
            platform_id: wanted.platform,
            today,
            opens: DashboardOpens {
                disputes: may(Permission::ReadDisputes),
                requests: may(Permission::ReadRequests),
                ratings: may(Permission::ReadRatings),
                hazards: may(Permission::ReadHazards),
            },
            months: series::months(reader, wanted, &intakes)?,
            grid: places::grid(reader, &intakes)?,
            funnel: series::funnel(&intakes),
            ageing: series::ageing(reader, wanted.platform, today)?,
            satisfaction: series::satisfaction(reader, wanted)?,
            ratings: series::ratings(reader, wanted, today)?,
            days: series::days(reader, wanted, &intakes)?,
            places: places::places(reader, wanted, &intakes)?,
            definitions: dashboard_definitions(),
        })
    })
}
