//! 签到, 签退 and putting right; of others only for who keeps the roster.

use crate::desk::{Desk, record_all};
use crate::dispute::platform_of;
use crate::shape::{Done, Moment, filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::id::{DutyId, PersonId, PlatformId, PresenceId};
use lxq_core::domain::presence::{self as rules, Arrival, PresenceCorrection};
use lxq_core::domain::record::{Duty, Instant, Person, Presence, PresenceManner};
use lxq_core::store::table::calendar::duties;
use lxq_core::store::table::presence::of_day;
use lxq_core::store::{Act, china_day};

request! {
    /// 签到.
    pub struct CheckIn {
        /// The platform; the own one where empty.
        pub platform_id: Option<PlatformId>,
        /// Who; oneself where empty.
        pub person_id: Option<PersonId>,
        /// From when; now where empty.
        pub starts_at: Option<Moment>,
        /// Until when, where it is written down afterwards.
        pub ends_at: Option<Moment>,
        /// How the person serves.
        pub manner: PresenceManner,
        /// 备注.
        pub remark: Option<String>,
    }

    /// 签退.
    pub struct CheckOut {
        /// The presence.
        pub id: PresenceId,
        /// Until when; now where empty.
        pub ends_at: Option<Moment>,
        /// 备注; what stands there stays where empty.
        pub remark: Option<String>,
    }

    /// A presence as it should have been.
    pub struct CorrectPresence {
        /// The presence.
        pub id: PresenceId,
        /// From when.
        pub starts_at: Moment,
        /// Until when; empty only on the day itself.
        pub ends_at: Option<Moment>,
        /// How the person served.
        pub manner: PresenceManner,
        /// 备注.
        pub remark: Option<String>,
        /// Why.
        pub reason: String,
        /// Whether it was entered by mistake; it is kept and marked.
        #[serde(default)]
        pub is_removed: bool,
    }
}

response! {
    /// Somebody has come.
    pub struct CheckedIn {
        /// The presence.
        pub id: PresenceId,
        /// The duty of the roster that it holds.
        pub duty_id: Option<DutyId>,
    }
}

pub(crate) fn check_in(desk: &Desk, form: CheckIn) -> Result<CheckedIn, Failure> {
    let person_id = form.person_id.unwrap_or(desk.actor.id);
    require_hand(desk, Some(person_id))?;
    desk.act(|act, _| {
        let platform = platform_of(act, form.platform_id)?;
        if platform.is_active == Some(false) {
            return Err(Failure::field("platform_id", FieldCode::Inactive));
        }
        match act.reader().get::<Person>(person_id)? {
            None => return Err(Failure::field("person_id", FieldCode::Unknown)),
            Some(person) if person.is_active == Some(false) => {
                return Err(Failure::field("person_id", FieldCode::Inactive));
            }
            Some(_) => {}
        }
        let now = now(act);
        let arrival = Arrival {
            person_id,
            platform_id: platform.id,
            starts_at: form.starts_at.map_or(now, Instant::from),
            ends_at: form.ends_at.map(Instant::from),
            manner: form.manner,
            remark: filled(form.remark),
        };
        let (known, roster) = around(act, person_id, arrival.starts_at)?;
        let id = act.new_id()?;
        record_all(act, rules::check_in(&known, &roster, &arrival, id, now)?)?;
        let duty_id = act
            .reader()
            .get::<Presence>(id)?
            .and_then(|presence| presence.duty_id);
        Ok(CheckedIn { id, duty_id })
    })
}

pub(crate) fn check_out(desk: &Desk, form: CheckOut) -> Result<Done, Failure> {
    let remark = filled(form.remark);
    desk.act(|act, _| {
        let presence = known(desk, act, form.id)?;
        let now = now(act);
        let ends_at = form.ends_at.map_or(now, Instant::from);
        let facts = rules::check_out(&presence, ends_at, remark.as_deref(), now)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn correct_presence(desk: &Desk, form: CorrectPresence) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let presence = known(desk, act, form.id)?;
        let correction = PresenceCorrection {
            starts_at: form.starts_at.into(),
            ends_at: form.ends_at.map(Instant::from),
            manner: form.manner,
            remark: filled(form.remark),
            reason: form.reason,
            is_removed: form.is_removed,
        };
        let person = presence.person_id.unwrap_or_else(|| act.actor());
        let (others, roster) = around(act, person, correction.starts_at)?;
        let facts = rules::correct(&presence, &correction, &others, &roster, now(act))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

/// What somebody's day holds already: presences and the roster.
fn around(
    act: &Act<'_>,
    person: PersonId,
    starts_at: Instant,
) -> Result<(Vec<Presence>, Vec<Duty>), Failure> {
    let day = china_day(starts_at.utc());
    let known = of_day(act.reader(), person, day)?;
    Ok((known, duties(act.reader(), day, day)?))
}

/// A presence that this person may change.
fn known(desk: &Desk, act: &Act<'_>, id: PresenceId) -> Result<Presence, Failure> {
    let found = act
        .reader()
        .get::<Presence>(id)?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    require_hand(desk, found.person_id)?;
    Ok(found)
}

/// The own presences, or everybody's for who keeps the roster.
fn require_hand(desk: &Desk, person: Option<PersonId>) -> Result<(), Failure> {
    if person == Some(desk.actor.id) || allows(desk.actor.role, Permission::ManageDuty) {
        Ok(())
    } else {
        Err(Failure::refused(FailureCode::NotAllowed))
    }
}

fn now(act: &Act<'_>) -> Instant {
    Instant(act.now().timestamp_millis())
}
