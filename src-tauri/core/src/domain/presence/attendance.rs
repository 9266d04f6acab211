//! Coming, going, and putting right what was forgotten.

use super::matching::matching_duty;
use crate::domain::calendar::china_day;
use crate::domain::dispute::{Problems, Reason, Refusal};
use crate::domain::id::{PersonId, PlatformId, PresenceId};
use crate::domain::record::{Duty, Fact, Instant, Presence, PresenceManner, Record};
use crate::domain::scope::Scope;
use chrono::NaiveDate;

/// The longest remark or reason.
const LONGEST_TEXT: usize = 500;

/// Somebody comes, or came and went.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// Who.
    pub person_id: PersonId,
    /// Where.
    pub platform_id: PlatformId,
    /// 签到.
    pub starts_at: Instant,
    /// 签退, where it is written down afterwards.
    pub ends_at: Option<Instant>,
    /// How the person serves.
    pub manner: PresenceManner,
    /// 备注.
    pub remark: Option<String>,
}

/// A presence as it should have been.
#[derive(Clone, Debug)]
pub struct PresenceCorrection {
    /// 签到.
    pub starts_at: Instant,
    /// 签退; none only on the day itself.
    pub ends_at: Option<Instant>,
    /// How the person served.
    pub manner: PresenceManner,
    /// 备注.
    pub remark: Option<String>,
    /// Why.
    pub reason: String,
    /// Whether it was entered by mistake.
    pub is_removed: bool,
}

/// Whether somebody forgot to check out: the day is over.
#[must_use]
pub fn is_forgotten(presence: &Presence, today: NaiveDate) -> bool {
    presence.is_removed != Some(true)
        && presence.ends_at.is_none()
        && presence
            .starts_at
            .is_some_and(|start| china_day(start) < today)
}

/// 签到; `known` are the person's presences of that day, `duties` the roster of it.
///
/// # Errors
/// A time in the future, a night over midnight, somebody who is somewhere already.
pub fn check_in(
    known: &[Presence],
    duties: &[Duty],
    arrival: &Arrival,
    id: PresenceId,
    now: Instant,
) -> Result<Vec<Fact>, Refusal> {
    let mut problems = Problems::default();
    check_span(&mut problems, arrival.starts_at, arrival.ends_at, now);
    let day = china_day(arrival.starts_at);
    if arrival.ends_at.is_none() && day < china_day(now) {
        // A day that is over has an end.
        problems.add("ends_at", Reason::Required);
    }
    problems.limit_text("remark", arrival.remark.as_deref(), LONGEST_TEXT);
    if overlaps(known, None, arrival.starts_at, arrival.ends_at) {
        problems.add("starts_at", Reason::Overlaps);
    }
    problems.finish()?;
    let mut presence = Presence::blank(id.0, Scope::Platform(arrival.platform_id));
    presence.person_id = Some(arrival.person_id);
    presence.duty_id = matching_duty(
        duties,
        arrival.person_id,
        arrival.platform_id,
        arrival.starts_at,
    );
    presence.starts_at = Some(arrival.starts_at);
    presence.ends_at = arrival.ends_at;
    presence.manner = Some(arrival.manner);
    presence.remark.clone_from(&arrival.remark);
    Ok(vec![Fact::new("presence.checked_in", &presence)])
}

/// 签退.
///
/// # Errors
/// Somebody who has left already; a day that is over, which is a correction with its reason.
pub fn check_out(
    presence: &Presence,
    ends_at: Instant,
    remark: Option<&str>,
    now: Instant,
) -> Result<Vec<Fact>, Refusal> {
    if presence.is_removed == Some(true) {
        return Err(Refusal::field("id", Reason::Unknown));
    }
    if presence.ends_at.is_some() {
        return Err(Refusal::field("id", Reason::AlreadyEnded));
    }
    let mut problems = Problems::default();
    if let Some(start) = presence.starts_at {
        check_span(&mut problems, start, Some(ends_at), now);
    }
    problems.limit_text("remark", remark, LONGEST_TEXT);
    problems.finish()?;
    let mut next = presence.clone();
    next.ends_at = Some(ends_at);
    if let Some(remark) = remark {
        next.remark = Some(remark.to_owned());
    }
    Ok(vec![Fact::change("presence.checked_out", presence, &next)])
}

/// Puts a presence right, a forgotten 签退 above all; `known` are the person's presences of that
/// day, `duties` the roster of it.
///
/// # Errors
/// No reason; times that do not fit; a day that is over without an end.
pub fn correct(
    presence: &Presence,
    correction: &PresenceCorrection,
    known: &[Presence],
    duties: &[Duty],
    now: Instant,
) -> Result<Vec<Fact>, Refusal> {
    let mut problems = Problems::default();
    problems.require_text("reason", Some(&correction.reason));
    problems.limit_text("reason", Some(&correction.reason), LONGEST_TEXT);
    problems.limit_text("remark", correction.remark.as_deref(), LONGEST_TEXT);
    if !correction.is_removed {
        check_span(&mut problems, correction.starts_at, correction.ends_at, now);
        let day = china_day(correction.starts_at);
        if correction.ends_at.is_none() && day < china_day(now) {
            problems.add("ends_at", Reason::Required);
        }
        if overlaps(
            known,
            Some(presence.id),
            correction.starts_at,
            correction.ends_at,
        ) {
            problems.add("starts_at", Reason::Overlaps);
        }
    }
    problems.finish()?;
    let mut next = presence.clone();
    next.starts_at = Some(correction.starts_at);
    next.ends_at = correction.ends_at;
    next.manner = Some(correction.manner);
    next.remark.clone_from(&correction.remark);
    next.correction_reason = Some(correction.reason.trim().to_owned());
    next.is_removed = correction.is_removed.then_some(true);
    if let (Some(person), Some(platform)) = (next.person_id, next.scope.platform()) {
        next.duty_id = matching_duty(duties, person, platform, correction.starts_at);
    }
    Ok(vec![Fact::change("presence.corrected", presence, &next)])
}

/// Within one day of China, in order, and not ahead of the clock.
fn check_span(problems: &mut Problems, start: Instant, end: Option<Instant>, now: Instant) {
    if start > now {
        problems.add("starts_at", Reason::InFuture);
    }
    let Some(end) = end else { return };
    if end > now {
        problems.add("ends_at", Reason::InFuture);
    } else if end < start {
        problems.add("ends_at", Reason::EndsBeforeStart);
    } else if china_day(end) != china_day(start) {
        problems.add("ends_at", Reason::OverMidnight);
    }
}

/// Whether somebody is there already; whoever has not left stays until the day is over.
fn overlaps(
    known: &[Presence],
    own: Option<PresenceId>,
    start: Instant,
    end: Option<Instant>,
) -> bool {
    let last = |end: Option<Instant>| end.map_or(i64::MAX, |end| end.0);
    let day = china_day(start);
    known.iter().any(|one| {
        let Some(other) = one.starts_at else {
            return false;
        };
        Some(one.id) != own
            && one.is_removed != Some(true)
            && china_day(other) == day
            && other.0 < last(end)
            && start.0 < last(one.ends_at)
    })
}
