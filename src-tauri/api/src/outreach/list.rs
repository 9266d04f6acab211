//! The list of activities, and what it comes to.

use super::activity::{OutreachRow, row};
use crate::desk::Desk;
use crate::shape::{Page, filled, page_ask, page_of, request, response};
use crate::{Failure, FieldCode};
use chrono::{Datelike as _, Months, NaiveDate};
use lxq_core::domain::id::{OutreachPlanId, PlatformId};
use lxq_core::domain::record::{OutreachActivity, OutreachForm};
use lxq_core::store::Reader;
use lxq_core::store::table::outreach::{self, OutreachFilter};
use lxq_core::store::table::page::{Page as StoredPage, PageAsk};

request! {
    /// Which activities to list, and from where on.
    #[derive(Default)]
    pub struct OutreachListAsk {
        /// Held in this year.
        pub year: Option<u32>,
        /// Held in this month, 1–12; of this year where no year is given.
        pub month: Option<u32>,
        /// Held by this platform.
        pub platform_id: Option<PlatformId>,
        /// On this theme.
        pub theme: Option<String>,
        /// In this form.
        pub form: Option<OutreachForm>,
        /// For this line of the plan.
        pub plan_id: Option<OutreachPlanId>,
        /// Whether the oldest come first.
        pub ascending: Option<bool>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 50 where empty.
        pub limit: Option<u32>,
    }

    /// Which activities to add up.
    pub struct OutreachTotalsAsk {
        /// Held in this year.
        pub year: Option<u32>,
        /// Held in this month, 1–12; of this year where no year is given.
        pub month: Option<u32>,
        /// Held by this platform.
        pub platform_id: Option<PlatformId>,
        /// On this theme.
        pub theme: Option<String>,
        /// In this form.
        pub form: Option<OutreachForm>,
        /// For this line of the plan.
        pub plan_id: Option<OutreachPlanId>,
    }
}

response! {
    /// What the activities come to.
    pub struct OutreachTotals {
        /// Activities.
        pub activities: u32,
        /// People reached.
        pub people: u32,
        /// Leaflets handed out.
        pub leaflets: u32,
    }
}

pub(crate) fn list(desk: &Desk, ask: OutreachListAsk) -> Result<Page<OutreachRow>, Failure> {
    let part = page_ask(ask.cursor.as_deref(), ask.limit)?;
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let found = lines(reader, &ask, today, &part)?;
        Ok(page_of(found, row))
    })
}

/// The activities of a list, in its order.
pub(crate) fn lines(
    reader: Reader<'_>,
    ask: &OutreachListAsk,
    today: NaiveDate,
    part: &PageAsk,
) -> Result<StoredPage<OutreachActivity>, Failure> {
    let is_descending = !ask.ascending.unwrap_or(false);
    let filter = filter_of(
        today,
        OutreachTotalsAsk {
            year: ask.year,
            month: ask.month,
            platform_id: ask.platform_id,
            theme: ask.theme.clone(),
            form: ask.form,
            plan_id: ask.plan_id,
        },
    )?;
    Ok(outreach::page(reader, &filter, is_descending, part)?)
}

pub(crate) fn totals(desk: &Desk, ask: OutreachTotalsAsk) -> Result<OutreachTotals, Failure> {
    let filter = filter_of(desk.casebook.today(), ask)?;
    let found = desk
        .casebook
        .read(|reader| outreach::totals(reader, &filter))?;
    Ok(OutreachTotals {
        activities: found.activities,
        people: found.people,
        leaflets: found.leaflets,
    })
}

fn filter_of(today: NaiveDate, ask: OutreachTotalsAsk) -> Result<OutreachFilter, Failure> {
    let (from, to) = match (ask.year, ask.month) {
        (None, None) => (None, None),
        (year, month) => {
            let (from, to) = span(today, year, month)?;
            (Some(from), Some(to))
        }
    };
    Ok(OutreachFilter {
        from,
        to,
        platform_id: ask.platform_id,
        theme: filled(ask.theme),
        form: ask.form,
        plan_id: ask.plan_id,
    })
}

/// The first and last day of a year or a month.
fn span(
    today: NaiveDate,
    year: Option<u32>,
    month: Option<u32>,
) -> Result<(NaiveDate, NaiveDate), Failure> {
    let unknown = |field| move || Failure::field(field, FieldCode::Unknown);
    let year = match year {
        Some(year) => i32::try_from(year).ok().filter(|year| *year < 10_000),
        None => Some(today.year()),
    }
    .ok_or_else(unknown("year"))?;
    let from = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), 1).ok_or_else(unknown("month"))?;
    let length = Months::new(if month.is_some() { 1 } else { 12 });
    let to = from
        .checked_add_months(length)
        .and_then(|day| day.pred_opt())
        .ok_or_else(unknown("year"))?;
    Ok((from, to))
}
