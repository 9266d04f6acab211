//! 排查: planned, ticked, held, cancelled; and what each platform owes in a month.

use super::detail::{HazardReviewShape, line_of, review_shape};
use super::list::{HazardRow, row_of};
use super::refusal::{check_platform, check_staff};
use crate::desk::{Desk, record_all};
use crate::dispute::{Act, acts_of, platform_of};
use crate::shape::{Done, Page, filled, page_ask, page_of, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::{Days, Months, NaiveDate};
use lxq_core::domain::hazard::{
    self as ledger, INSPECTIONS_A_MONTH, InspectionPlan, InspectionRound, missing_rounds,
};
use lxq_core::domain::id::{InspectionId, PersonId, PlatformId};
use lxq_core::domain::record::{
    Hazard, HazardReview, Inspection, InspectionItem, InspectionStatus, Platform,
};
use lxq_core::store::table::hazard as hazards;
use lxq_core::store::table::inspection::{self as table, InspectionFilter, InspectionLine};
use lxq_core::store::table::page::PageAsk;

request! {
    /// A round to come.
    pub struct PlanInspection {
        /// The platform; the own one where empty.
        pub platform_id: Option<PlatformId>,
        /// What the round is called.
        pub title: String,
        /// 排查区域.
        pub area: String,
        /// The planned day.
        pub planned_on: NaiveDate,
        /// 排查人员.
        pub inspector_ids: Vec<PersonId>,
        /// What is to be looked at, in order.
        pub items: Vec<String>,
    }

    /// A round with its ticks; held where it has a day.
    pub struct SaveInspection {
        /// The round.
        pub id: InspectionId,
        /// What it is called.
        pub title: String,
        /// 排查区域.
        pub area: String,
        /// The planned day.
        pub planned_on: NaiveDate,
        /// 排查人员.
        pub inspector_ids: Vec<PersonId>,
        /// The list with its ticks, in order.
        pub items: Vec<InspectionItem>,
        /// 情况小结; required once it is held.
        pub summary: Option<String>,
        /// The day on which it was done; none while people are still at it.
        pub held_on: Option<NaiveDate>,
    }

    /// A planned round that will not take place.
    pub struct CancelInspection {
        /// The round.
        pub id: InspectionId,
        /// Why.
        pub reason: String,
    }

    /// Which round.
    pub struct InspectionAsk {
        /// Its id.
        pub id: InspectionId,
    }

    /// Which rounds to list, and from where on.
    pub struct InspectionListAsk {
        /// In this status.
        pub status: Option<InspectionStatus>,
        /// Of this platform.
        pub platform_id: Option<PlatformId>,
        /// Held, or else planned, on or after this day.
        pub from: Option<NaiveDate>,
        /// Held, or else planned, on or before this day.
        pub to: Option<NaiveDate>,
        /// Whether the oldest come first.
        pub ascending: Option<bool>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 50 where empty.
        pub limit: Option<u32>,
    }

    /// Which month.
    pub struct InspectionMonthAsk {
        /// Any day of it; the present month where empty.
        pub day: Option<NaiveDate>,
    }
}

response! {
    /// A round was planned.
    pub struct InspectionPlanned {
        /// Its id.
        pub id: InspectionId,
    }

    /// A row of the list.
    pub struct InspectionRow {
        /// Its id.
        pub id: InspectionId,
        /// Its platform.
        pub platform_id: Option<PlatformId>,
        /// What it is called.
        pub title: String,
        /// 排查区域.
        pub area: String,
        /// Where it stands.
        pub status: InspectionStatus,
        /// The planned day.
        pub planned_on: Option<NaiveDate>,
        /// The day on which it was done.
        pub held_on: Option<NaiveDate>,
        /// Whether it is planned and its day has gone by.
        pub is_late: bool,
        /// 排查人员.
        pub inspector_ids: Vec<PersonId>,
        /// How many lines its list has.
        pub item_count: u32,
        /// How many of them are ticked.
        pub done_count: u32,
        /// How many hazards were reported in it.
        pub hazard_count: u32,
        /// How many 回头看 were done in it.
        pub review_count: u32,
    }

    /// A round with its list and what it found.
    pub struct InspectionDetail {
        /// Its line in the list.
        pub row: InspectionRow,
        /// The list with its ticks.
        pub items: Vec<InspectionItem>,
        /// 情况小结.
        pub summary: Option<String>,
        /// Why it was cancelled.
        pub cancel_reason: Option<String>,
        /// Hazards of the platform whose 回头看 is due: they come first in the round.
        pub due_reviews: Vec<HazardRow>,
        /// The hazards reported in it.
        pub hazards: Vec<HazardRow>,
        /// The 回头看 done in it.
        pub reviews: Vec<HazardReviewShape>,
        /// Everything that happened to it, the newest first.
        pub acts: Vec<Act>,
    }

    /// What each platform did in a month.
    pub struct InspectionMonth {
        /// The first day of the month.
        pub first: NaiveDate,
        /// Rounds that a platform holds in a month at the least.
        pub required: u32,
        /// How many platforms still owe rounds.
        pub short: u32,
        /// The working platforms, and those that held a round.
        pub platforms: Vec<PlatformMonth>,
    }

    /// What a platform did in a month.
    pub struct PlatformMonth {
        /// The platform.
        pub platform_id: PlatformId,
        /// Rounds planned and not held yet.
        pub planned: u32,
        /// Rounds held.
        pub held: u32,
        /// Rounds that it still owes.
        pub missing: u32,
        /// Hazards reported in them.
        pub hazards: u32,
        /// Its rounds, the earliest first.
        pub inspections: Vec<InspectionRow>,
    }
}

pub(crate) fn plan_inspection(
    desk: &Desk,
    form: PlanInspection,
) -> Result<InspectionPlanned, Failure> {
    desk.act(|act, surroundings| {
        let platform = platform_of(act, form.platform_id)?;
        check_platform(&platform)?;
        let plan = InspectionPlan {
            platform_id: platform.id,
            title: form.title,
            area: form.area,
            planned_on: form.planned_on,
            inspector_ids: form.inspector_ids,
            items: form.items,
        };
        let (inspection, facts) =
            surroundings.decide(act, |at| ledger::plan_inspection(&plan, at))?;
        check_staff(act, "inspector_ids", &plan.inspector_ids, &[])?;
        record_all(act, facts)?;
        Ok(InspectionPlanned { id: inspection.id })
    })
}

pub(crate) fn save_inspection(desk: &Desk, form: SaveInspection) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let before = act
            .reader()
            .get::<Inspection>(form.id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let round = InspectionRound {
            title: form.title,
            area: form.area,
            planned_on: form.planned_on,
            inspector_ids: form.inspector_ids,
            items: form.items,
            summary: filled(form.summary),
            held_on: form.held_on,
        };
        let facts = surroundings.decide(act, |at| ledger::save_inspection(&before, &round, at))?;
        let known = before.inspector_ids.as_deref().unwrap_or_default();
        check_staff(act, "inspector_ids", &round.inspector_ids, known)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn cancel_inspection(desk: &Desk, form: CancelInspection) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = act
            .reader()
            .get::<Inspection>(form.id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let facts = ledger::cancel_inspection(&before, &form.reason)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn inspection_list(
    desk: &Desk,
    ask: InspectionListAsk,
) -> Result<Page<InspectionRow>, Failure> {
    let filter = InspectionFilter {
        status: ask.status,
        platform_id: ask.platform_id,
        from: ask.from,
        to: ask.to,
    };
    let part = page_ask(ask.cursor.as_deref(), ask.limit)?;
    let is_descending = !ask.ascending.unwrap_or(false);
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let found = table::page(reader, &filter, is_descending, &part)?;
        Ok(page_of(found, |line| inspection_row(line, today)))
    })
}

fn inspection_row(line: InspectionLine, today: NaiveDate) -> InspectionRow {
    let status = line.status.unwrap_or(InspectionStatus::Planned);
    InspectionRow {
        id: line.id,
        platform_id: line.platform_id,
        title: line.title.unwrap_or_default(),
        area: line.area.unwrap_or_default(),
        status,
        planned_on: line.planned_on,
        held_on: line.held_on,
        is_late: status == InspectionStatus::Planned
            && line.planned_on.is_some_and(|day| day < today),
        inspector_ids: line.inspector_ids,
        item_count: line.item_count,
        done_count: line.done_count,
        hazard_count: line.hazard_count,
        review_count: line.review_count,
    }
}

pub(crate) fn inspection_detail(
    desk: &Desk,
    ask: InspectionAsk,
) -> Result<InspectionDetail, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let found = reader
            .get::<Inspection>(ask.id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let hazards_found = reader.list_by::<Hazard>("inspection_id", ask.id.0.as_bytes())?;
        let reviews = reader.list_by::<HazardReview>("inspection_id", ask.id.0.as_bytes())?;
        let status = found.status.unwrap_or(InspectionStatus::Planned);
        let until = found.planned_on.map_or(today, |day| day.max(today));
        let due_reviews = match found.platform_id {
            Some(platform) if status == InspectionStatus::Planned => {
                hazards::due_reviews(reader, platform, until)?
            }
            _ => Vec::new(),
        };
        let items = found.items.unwrap_or_default();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let line = InspectionLine {
            id: found.id,
            platform_id: found.platform_id,
            title: found.title,
            area: found.area,
            status: found.status,
            planned_on: found.planned_on,
            held_on: found.held_on,
            inspector_ids: found.inspector_ids.unwrap_or_default(),
            item_count: count(items.len()),
            done_count: count(items.iter().filter(|item| item.is_done).count()),
            hazard_count: count(hazards_found.len()),
            review_count: count(reviews.len()),
        };
        Ok(InspectionDetail {
            row: inspection_row(line, today),
            items,
            summary: found.summary,
            cancel_reason: found.cancel_reason,
            due_reviews: due_reviews
                .into_iter()
                .map(|line| row_of(line, today))
                .collect(),
            hazards: hazards_found
                .into_iter()
                .map(|hazard| row_of(line_of(hazard), today))
                .collect(),
            reviews: reviews.into_iter().map(review_shape).collect(),
            acts: acts_of(reader, ask.id.0)?,
        })
    })
}

pub(crate) fn inspection_month(
    desk: &Desk,
    ask: InspectionMonthAsk,
) -> Result<InspectionMonth, Failure> {
    let today = desk.casebook.today();
    let (first, last) = month_of(ask.day.unwrap_or(today))
        .ok_or_else(|| Failure::field("day", FieldCode::Unknown))?;
    desk.casebook.read(|reader| {
        let filter = InspectionFilter {
            from: Some(first),
            to: Some(last),
            ..InspectionFilter::default()
        };
        let part = PageAsk {
            after: None,
            limit: 500,
        };
        let rounds = table::page(reader, &filter, false, &part)?.rows;
        let figures = table::between(reader, first, last)?;
        let mut platforms = Vec::new();
        for platform in reader.all::<Platform>()? {
            let figure = figures.iter().find(|one| one.platform_id == platform.id);
            if platform.is_active == Some(false) && figure.is_none() {
                continue;
            }
            let held = figure.map_or(0, |one| one.held);
            let own = rounds
                .iter()
                .filter(|line| line.platform_id == Some(platform.id));
            platforms.push(PlatformMonth {
                platform_id: platform.id,
                planned: figure.map_or(0, |one| one.planned),
                held,
                missing: missing_rounds(held),
                hazards: figure.map_or(0, |one| one.hazards),
                inspections: own
                    .map(|line| inspection_row(line.clone(), today))
                    .collect(),
            });
        }
        let short = platforms.iter().filter(|one| one.missing > 0).count();
        Ok(InspectionMonth {
            first,
            required: INSPECTIONS_A_MONTH,
            short: u32::try_from(short).unwrap_or(u32::MAX),
            platforms,
        })
    })
}

/// The first and the last day of a day's month.
fn month_of(day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    use chrono::Datelike as _;
    let first = day.with_day(1)?;
    let last = first
        .checked_add_months(Months::new(1))?
        .checked_sub_days(Days::new(1))?;
    Some((first, last))
}
