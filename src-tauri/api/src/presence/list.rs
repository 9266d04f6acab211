//! The presences of some days.

use crate::calendar::check_span;
use crate::desk::Desk;
use crate::shape::{Moment, request, response};
use crate::{Failure, FieldCode};
use chrono::{Months, NaiveDate};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::id::{DutyId, PersonId, PlatformId, PresenceId};
use lxq_core::domain::presence::is_forgotten;
use lxq_core::domain::record::{Duty, DutyShift, Presence, PresenceManner, Role};
use lxq_core::store::Reader;
use lxq_core::store::table::presence::{PresenceFilter, between};

/// At most so many days at once.
const LONGEST_SPAN: i64 = 400;
/// At most so many presences at once: a year of a whole firm.
const MOST: u32 = 5000;

request! {
    /// Which presences are asked for.
    pub struct PresenceListAsk {
        /// The first day; a month back where empty.
        pub from: Option<NaiveDate>,
        /// The last day; today where empty.
        pub to: Option<NaiveDate>,
        /// Of this person.
        pub person_id: Option<PersonId>,
        /// At this platform.
        pub platform_id: Option<PlatformId>,
        /// Only those without a 签退.
        #[serde(default)]
        pub is_open: bool,
    }
}

response! {
    /// The presences of some days.
    pub struct PresenceList {
        /// The newest first.
        pub presences: Vec<PresenceRow>,
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// Whether who asks may check others in and out.
        pub may_keep_others: bool,
    }

    /// A presence.
    pub struct PresenceRow {
        /// Its id.
        pub id: PresenceId,
        /// Who.
        pub person_id: Option<PersonId>,
        /// Where.
        pub platform_id: Option<PlatformId>,
        /// The duty that it holds.
        pub duty_id: Option<DutyId>,
        /// The part of the day of that duty.
        pub shift: Option<DutyShift>,
        /// 签到.
        pub starts_at: Option<Moment>,
        /// 签退.
        pub ends_at: Option<Moment>,
        /// How the person served.
        pub manner: PresenceManner,
        /// 备注.
        pub remark: Option<String>,
        /// Why it was corrected.
        pub correction_reason: Option<String>,
        /// Whether the 签退 was forgotten.
        pub is_forgotten: bool,
        /// Whether who asks may change it.
        pub is_mine_to_change: bool,
    }
}

pub(crate) fn list(desk: &Desk, ask: PresenceListAsk) -> Result<PresenceList, Failure> {
    let today = desk.casebook.today();
    let to = ask.to.unwrap_or(today);
    let from = ask
        .from
        .or_else(|| to.checked_sub_months(Months::new(1)))
        .ok_or_else(|| Failure::field("from", FieldCode::Unknown))?;
    check_span(from, to, LONGEST_SPAN)?;
    let may_keep_others = allows(desk.actor.role, Permission::ManageDuty);
    let filter = PresenceFilter {
        person_id: own_only(desk).or(ask.person_id),
        platform_id: ask.platform_id,
        is_open: ask.is_open,
    };
    desk.casebook.read(|reader| {
        let found = between(reader, (from, to), &filter, MOST)?;
        let rows = found
            .into_iter()
            .map(|presence| row(reader, presence, desk, today, may_keep_others));
        Ok(PresenceList {
            presences: rows.collect::<Result<_, Failure>>()?,
            from,
            to,
            may_keep_others,
        })
    })
}

/// A lawyer sees the own figures alone.
pub(crate) fn own_only(desk: &Desk) -> Option<PersonId> {
    (desk.actor.role == Role::DutyLawyer).then_some(desk.actor.id)
}

fn row(
    reader: Reader<'_>,
    presence: Presence,
    desk: &Desk,
    today: NaiveDate,
    may_keep_others: bool,
) -> Result<PresenceRow, Failure> {
    let duty = match presence.duty_id {
        Some(id) => reader.get::<Duty>(id)?,
        None => None,
    };
    let is_own = presence.person_id == Some(desk.actor.id);
    Ok(PresenceRow {
        is_forgotten: is_forgotten(&presence, today),
        id: presence.id,
        person_id: presence.person_id,
        platform_id: presence.scope.platform(),
        duty_id: presence.duty_id,
        shift: duty.and_then(|duty| duty.shift),
        starts_at: presence.starts_at.map(Moment::from),
        ends_at: presence.ends_at.map(Moment::from),
        manner: presence.manner.unwrap_or(PresenceManner::OnSite),
        remark: presence.remark,
        correction_reason: presence.correction_reason,
        is_mine_to_change: desk.casebook.may_write()
            && (may_keep_others || (is_own && allows(desk.actor.role, Permission::KeepPresence))),
    })
}
