//! The lists of referrals, out and in.

use super::shape::{ReferralRow, hand_of, row};
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Page, page_ask, page_of, request, response};
use chrono::NaiveDate;
use lxq_core::domain::id::PlatformId;
use lxq_core::domain::record::{ReferralChannel, ReferralDirection, ReferralStatus};
use lxq_core::store::table::page::{Page as StoredPage, PageAsk};
use lxq_core::store::table::referral::{ReferralCount, ReferralFilter, ReferralSide, count, page};
use lxq_core::store::{Reader, china_midnight};

request! {
    /// Which referrals to list, and from where on.
    pub struct ReferralListAsk {
        /// What went out, or what came in; what goes between platforms stands in both.
        pub direction: ReferralDirection,
        /// In this status.
        pub status: Option<ReferralStatus>,
        /// By this linkage.
        pub channel: Option<ReferralChannel>,
        /// Of this platform, on that side.
        pub platform_id: Option<PlatformId>,
        /// Only those under way past their last day.
        pub overdue: Option<bool>,
        /// Sent on or after this day.
        pub from: Option<NaiveDate>,
        /// Sent on or before this day.
        pub to: Option<NaiveDate>,
        /// Whether the oldest come first.
        pub ascending: Option<bool>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 50 where empty.
        pub limit: Option<u32>,
    }

    /// Whose referrals to count.
    pub struct ReferralCountsAsk {
        /// Of this platform; of the whole street where empty.
        pub platform_id: Option<PlatformId>,
    }
}

response! {
    /// How many referrals are under way.
    pub struct ReferralCounts {
        /// What went out.
        pub sent: ReferralCountShape,
        /// What came in.
        pub received: ReferralCountShape,
    }

    /// How many referrals of one side are under way.
    pub struct ReferralCountShape {
        /// 待接收.
        pub waiting: u32,
        /// 办理中.
        pub handling: u32,
        /// 超期.
        pub overdue: u32,
    }
}

fn side_of(direction: ReferralDirection) -> ReferralSide {
    match direction {
        ReferralDirection::Out => ReferralSide::Sent,
        ReferralDirection::In => ReferralSide::Received,
    }
}

pub(crate) fn list(desk: &Desk, ask: ReferralListAsk) -> Result<Page<ReferralRow>, Failure> {
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
    ask: &ReferralListAsk,
    part: &PageAsk,
) -> Result<StoredPage<ReferralRow>, Failure> {
    let today = desk.casebook.today();
    let filter = ReferralFilter {
        side: side_of(ask.direction),
        platform_id: ask.platform_id,
        statuses: ask.status.into_iter().collect(),
        channel: ask.channel,
        overdue_on: ask.overdue.unwrap_or(false).then_some(today),
        from: ask.from.map(china_midnight),
        before: ask.to.and_then(|day| day.succ_opt()).map(china_midnight),
    };
    let is_descending = !ask.ascending.unwrap_or(false);
    let found = page(reader, &filter, is_descending, part)?;
    let hand = hand_of(reader, desk)?;
    let rows = found
        .rows
        .into_iter()
        .map(|referral| row(reader, desk, referral, hand, today));
    Ok(StoredPage {
        rows: rows.collect::<Result<_, Failure>>()?,
        next: found.next,
        count: found.count,
        is_capped: found.is_capped,
    })
}

pub(crate) fn counts(desk: &Desk, ask: ReferralCountsAsk) -> Result<ReferralCounts, Failure> {
    let today = desk.casebook.today();
    let shape = |found: ReferralCount| ReferralCountShape {
        waiting: found.waiting,
        handling: found.handling,
        overdue: found.overdue,
    };
    desk.casebook.read(|reader| {
        let of = |side| count(reader, side, ask.platform_id, today).map(shape);
        Ok(ReferralCounts {
            sent: of(ReferralSide::Sent)?,
            received: of(ReferralSide::Received)?,
        })
    })
}
