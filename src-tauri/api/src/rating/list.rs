//! Lists of ratings, those of one subject, and their counts.

use super::subject::{RatedSubject, find};
use crate::desk::Desk;
use crate::shape::{Moment, Nearness, Page, page_ask, page_of, request, response};
use crate::{Failure, FailureCode};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::calendar::{DEFAULT_WARNINGS, Urgency};
use lxq_core::domain::id::{PersonId, PlatformId, RatingId};
use lxq_core::domain::rating::{RatingTally, is_bad, is_over};
use lxq_core::domain::record::{
    Instant, Rating, RatingChannel, RatingReason, RatingStatus, Satisfaction, SubjectKind,
};
use lxq_core::store::table::page::{Page as StoredPage, PageAsk};
use lxq_core::store::table::rating::{RatingFilter, of_subject, page, tally};
use lxq_core::store::{Reader, china_midnight};
use std::collections::BTreeMap;
use uuid::Uuid;

request! {
    /// Which ratings to list, and from where on.
    #[derive(Default)]
    pub struct RatingListAsk {
        /// In this status.
        pub status: Option<RatingStatus>,
        /// Of this level.
        pub level: Option<Satisfaction>,
        /// Only bad ones.
        pub bad_only: Option<bool>,
        /// Only those whose time limit has passed.
        pub overdue: Option<bool>,
        /// On this kind of record.
        pub subject_kind: Option<SubjectKind>,
        /// Of this platform.
        pub platform_id: Option<PlatformId>,
        /// Put right by this person.
        pub responsible_id: Option<PersonId>,
        /// Given on or after this day.
        pub from: Option<NaiveDate>,
        /// Given on or before this day.
        pub to: Option<NaiveDate>,
        /// Whether the oldest come first.
        pub ascending: Option<bool>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 50 where empty.
        pub limit: Option<u32>,
    }

    /// A record whose ratings are asked for.
    pub struct RatingsOfAsk {
        /// Its kind.
        pub subject_kind: SubjectKind,
        /// Its id.
        pub subject_id: Uuid,
    }

    /// Which ratings to count.
    pub struct RatingCountsAsk {
        /// Of this platform.
        pub platform_id: Option<PlatformId>,
        /// Given on or after this day.
        pub from: Option<NaiveDate>,
        /// Given on or before this day.
        pub to: Option<NaiveDate>,
    }
}

response! {
    /// A rating in a list.
    pub struct RatingRow {
        /// Its id.
        pub id: RatingId,
        /// What was rated.
        pub subject: RatedSubject,
        /// Its platform.
        pub platform_id: Option<PlatformId>,
        /// One of five levels.
        pub level: Satisfaction,
        /// Whether it is a bad rating.
        pub is_bad: bool,
        /// What it is about.
        pub reasons: Vec<RatingReason>,
        /// What the rater said; none where the subject is not for the user.
        pub comment: Option<String>,
        /// How it came.
        pub channel: RatingChannel,
        /// Whether the rater gave a name.
        pub is_named: bool,
        /// When it was given.
        pub rated_at: Option<Moment>,
        /// Where it stands.
        pub status: RatingStatus,
        /// Who puts it right.
        pub responsible_id: Option<PersonId>,
        /// 整改时限.
        pub due_on: Option<NaiveDate>,
        /// How near that is, while something is left to do.
        pub nearness: Option<Nearness>,
    }

    /// The ratings of a record.
    pub struct RatingsOf {
        /// The newest first.
        pub ratings: Vec<RatingRow>,
        /// Whether the user may record one.
        pub may_record: bool,
        /// Whether the user may open a rating with its steps.
        pub may_open: bool,
    }

    /// How many ratings there are, and how many bad ones came to their end.
    pub struct RatingCounts {
        /// All of them.
        pub total: u32,
        /// By status.
        pub by_status: BTreeMap<RatingStatus, u32>,
        /// By level, without the excluded ones.
        pub by_level: BTreeMap<Satisfaction, u32>,
        /// 5, 4 and 3 stars, without the excluded ones.
        pub good: u32,
        /// All without the excluded ones: the good rate is `good` of these.
        pub rated: u32,
        /// Bad ratings, the excluded ones too.
        pub bad: u32,
        /// Bad ratings answered or excluded with the reason.
        pub bad_ended: u32,
        /// Bad ratings whose time limit has passed.
        pub overdue: u32,
    }
}

/// A rating as a row, with what of it the user may see.
pub(super) fn row(
    reader: Reader<'_>,
    rating: Rating,
    desk: &Desk,
    today: NaiveDate,
) -> Result<RatingRow, Failure> {
    let kind = rating.subject_kind.unwrap_or(SubjectKind::Request);
    let id = rating.subject_id.unwrap_or_default();
    let subject = match find(reader, kind, id, desk) {
        Ok(found) => found.shown,
        // A merge may deliver a rating before what it is about.
        Err(failure) if failure.code == FailureCode::NotFound => RatedSubject {
            kind,
            id,
            number: String::new(),
            title: None,
            may_open: false,
            may_handle: false,
        },
        Err(failure) => return Err(failure),
    };
    let status = rating.status.unwrap_or(RatingStatus::ToVerify);
    let level = rating.level.unwrap_or(Satisfaction::Dissatisfied);
    let due_on = rating.due_on.filter(|_| !is_over(status));
    Ok(RatingRow {
        id: rating.id,
        platform_id: rating.scope.platform(),
        level,
        is_bad: is_bad(level),
        reasons: rating.reasons.unwrap_or_default(),
        comment: rating
            .comment
            .filter(|_| subject.may_open || subject.may_handle),
        channel: rating.channel.unwrap_or(RatingChannel::OnSite),
        is_named: rating.is_named.unwrap_or(false),
        rated_at: rating.rated_at.map(Moment::from),
        status,
        responsible_id: rating.responsible_id,
        due_on: rating.due_on,
        nearness: due_on.map(|due_on| Urgency::of(due_on, today, &DEFAULT_WARNINGS)),
        subject,
    })
}

pub(crate) fn list(desk: &Desk, ask: RatingListAsk) -> Result<Page<RatingRow>, Failure> {
    let part = page_ask(ask.cursor.as_deref(), ask.limit)?;
    desk.casebook.read(|reader| {
        let found = rows(desk, reader, &ask, &part)?;
        Ok(page_of(found, |row| row))
    })
}

/// The rows of a list, in its order, with what of them the user may see.
pub(crate) fn rows(
    desk: &Desk,
    reader: Reader<'_>,
    ask: &RatingListAsk,
    part: &PageAsk,
) -> Result<StoredPage<RatingRow>, Failure> {
    let today = desk.casebook.today();
    let filter = RatingFilter {
        status: ask.status,
        level: ask.level,
        is_bad: ask.bad_only.unwrap_or(false),
        overdue_on: ask.overdue.unwrap_or(false).then_some(today),
        subject_kind: ask.subject_kind,
        platform_id: ask.platform_id,
        responsible_id: ask.responsible_id,
        from: ask.from.map(china_midnight),
        before: day_after(ask.to),
    };
    let is_descending = !ask.ascending.unwrap_or(false);
    let found = page(reader, &filter, is_descending, part)?;
    let rows = found.rows.into_iter();
    Ok(StoredPage {
        rows: rows
            .map(|rating| row(reader, rating, desk, today))
            .collect::<Result<_, Failure>>()?,
        next: found.next,
        count: found.count,
        is_capped: found.is_capped,
    })
}

/// The ratings of a record; a lawyer sees those of the own consultations.
pub(crate) fn ratings_of(desk: &Desk, ask: RatingsOfAsk) -> Result<RatingsOf, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let found = find(reader, ask.subject_kind, ask.subject_id, desk)?;
        let may_open = allows(desk.actor.role, Permission::ReadRatings);
        let is_own = found.lawyer_id == Some(desk.actor.id);
        let may_read = found.shown.may_open || found.shown.may_handle;
        if !may_read || !(may_open || is_own) {
            return Err(Failure::refused(FailureCode::NotAllowed));
        }
        let ratings = of_subject(reader, ask.subject_id)?.into_iter();
        Ok(RatingsOf {
            ratings: ratings
                .map(|rating| row(reader, rating, desk, today))
                .collect::<Result<_, Failure>>()?,
            may_record: found.shown.may_handle,
            may_open,
        })
    })
}

pub(crate) fn counts(desk: &Desk, ask: RatingCountsAsk) -> Result<RatingCounts, Failure> {
    let today = desk.casebook.today();
    let from = ask.from.map(china_midnight);
    let lines = desk
        .casebook
        .read(|reader| tally(reader, ask.platform_id, from, day_after(ask.to), today))?;
    let counted = RatingTally::of(lines);
    Ok(RatingCounts {
        total: counted.total,
        by_status: counted.by_status,
        by_level: counted.by_level,
        good: counted.good,
        rated: counted.rated,
        bad: counted.bad,
        bad_ended: counted.bad_ended,
        overdue: counted.overdue,
    })
}

/// The instant at which a day is over.
fn day_after(day: Option<NaiveDate>) -> Option<Instant> {
    day.and_then(|day| day.succ_opt()).map(china_midnight)
}
