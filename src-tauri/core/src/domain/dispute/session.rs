//! 调解（一次）: planned, then held.

use super::action::{DisputeAction, require};
use super::case::{At, Case};
use super::refusal::{Problems, Reason, Refusal};
use crate::domain::id::{DisputePartyId, MediationSessionId, PersonId, RoomId};
use crate::domain::record::{Fact, Instant, MediationSession, Record, SessionResult};
use chrono::NaiveDate;

/// A session as the form has it.
#[derive(Clone, Debug)]
pub struct SessionRecord {
    /// The planned session that is changed; none for a new one.
    pub id: Option<MediationSessionId>,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Option<Instant>,
    /// Where.
    pub place: String,
    /// The room, where it is one of the platform's own.
    pub room_id: Option<RoomId>,
    /// The mediators present; those of the dispute where empty.
    pub mediator_ids: Vec<PersonId>,
    /// 记录人.
    pub recorder_id: Option<PersonId>,
    /// The parties present.
    pub present_party_ids: Vec<DisputePartyId>,
    /// 参加人, in words.
    pub invitees: Option<String>,
    /// Whether the parties consent to them.
    pub has_invitee_consent: bool,
    /// Whether it is open to others.
    pub is_open: bool,
    /// 调解记录.
    pub minutes: Option<String>,
    /// What came of it.
    pub result: SessionResult,
}

/// Records a session, planned or held.
///
/// # Errors
/// A status that does not allow it; a day before acceptance; a result before the session began, or
/// none after its day; minutes missing; people invited without consent.
pub fn record_session(
    case: &Case,
    form: &SessionRecord,
    now: Instant,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::RecordSession)?;
    let mut problems = Problems::default();
    problems.require_text("place", Some(&form.place));
    let is_held = !matches!(
        form.result,
        SessionResult::Scheduled | SessionResult::Cancelled
    );
    let (day, today) = (china_day(form.starts_at), china_day(now));
    let is_over = form.result == SessionResult::Scheduled && day < today;
    if is_over || (is_held && form.starts_at > now) {
        problems.add("result", Reason::ResultUnfit);
    }
    if let Some(earliest) = case.dispute.accepted_on.filter(|earliest| day < *earliest) {
        problems.add("starts_at", Reason::Before { earliest });
    }
    if is_held && form.result != SessionResult::PartyAbsent {
        problems.require_text("minutes", form.minutes.as_deref());
        if form.present_party_ids.is_empty() {
            problems.add("present_party_ids", Reason::Required);
        }
    }
    if form.ends_at.is_some_and(|end| end < form.starts_at) {
        problems.add("ends_at", Reason::ResultUnfit);
    }
    let has_invitees = form
        .invitees
        .as_deref()
        .is_some_and(|names| !names.trim().is_empty());
    if has_invitees && !form.has_invitee_consent {
        problems.add("has_invitee_consent", Reason::ConsentMissing);
    }
    let known = |id: &DisputePartyId| case.parties.iter().any(|party| party.part.id == *id);
    if !form.present_party_ids.iter().all(known) {
        problems.add("present_party_ids", Reason::Unknown);
    }
    let before = match form.id {
        None => None,
        Some(id) => {
            let found = case.sessions.iter().find(|session| session.id == id);
            if found.is_none() {
                problems.add("id", Reason::Unknown);
            }
            found
        }
    };
    problems.finish()?;
    let mut next = match before {
        Some(session) => session.clone(),
        None => {
            let mut session = MediationSession::blank((at.new_id)(), case.dispute.scope);
            session.dispute_id = Some(case.dispute.id);
            session.number = Some(u32::try_from(case.sessions.len() + 1).unwrap_or(u32::MAX));
            session
        }
    };
    next.starts_at = Some(form.starts_at);
    next.ends_at = form.ends_at;
    next.place = Some(form.place.clone());
    next.room_id = form.room_id;
    next.mediator_ids = if form.mediator_ids.is_empty() {
        case.dispute.mediator_ids.clone()
    } else {
        Some(form.mediator_ids.clone())
    };
    next.recorder_id = form.recorder_id;
    next.present_party_ids = Some(form.present_party_ids.clone());
    next.invitees.clone_from(&form.invitees);
    next.has_invitee_consent = Some(form.has_invitee_consent);
    next.is_open = Some(form.is_open);
    next.minutes.clone_from(&form.minutes);
    next.result = Some(form.result);
    let name = match form.result {
        SessionResult::Scheduled => "mediation_session.scheduled",
        SessionResult::Cancelled => "mediation_session.cancelled",
        SessionResult::Continued
        | SessionResult::Agreed
        | SessionResult::NotAgreed
        | SessionResult::PartyAbsent => "mediation_session.held",
    };
    Ok(match before {
        Some(session) => {
            let fact = Fact::change(name, session, &next);
            if fact.set.is_empty() {
                Vec::new()
            } else {
                vec![fact]
            }
        }
        None => vec![Fact::new(name, &next)],
    })
}

/// A planned session at another time, or in another room.
#[derive(Clone, Debug)]
pub struct SessionMove {
    /// The session.
    pub id: MediationSessionId,
    /// The new start.
    pub starts_at: Instant,
    /// The new end; as long as before where empty.
    pub ends_at: Option<Instant>,
    /// The room from now on; none for a place that is no room.
    pub room_id: Option<RoomId>,
    /// The place from now on; as before where empty.
    pub place: Option<String>,
}

/// 改期: moves a planned session.
///
/// # Errors
/// A status that does not allow it; a session that was held or cancelled; a day that is over or
/// lies before acceptance; an end before the start.
pub fn move_session(case: &Case, form: &SessionMove, now: Instant) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::RecordSession)?;
    let Some(session) = case.sessions.iter().find(|one| one.id == form.id) else {
        return Err(Refusal::field("session_id", Reason::Unknown));
    };
    if session.result != Some(SessionResult::Scheduled) {
        return Err(Refusal::field("session_id", Reason::AlreadyHeld));
    }
    let mut problems = Problems::default();
    let day = china_day(form.starts_at);
    let (today, accepted_on) = (china_day(now), case.dispute.accepted_on);
    let earliest = accepted_on.map_or(today, |accepted_on| accepted_on.max(today));
    if day < earliest {
        problems.add("starts_at", Reason::Before { earliest });
    }
    let length = match (session.starts_at, session.ends_at) {
        (Some(start), Some(end)) => Some(end.0 - start.0),
        _ => None,
    };
    let as_before = length.map(|length| Instant(form.starts_at.0.saturating_add(length)));
    let ends_at = form.ends_at.or(as_before);
    if ends_at.is_some_and(|end| end < form.starts_at) {
        problems.add("ends_at", Reason::ResultUnfit);
    }
    problems.finish()?;
    let mut next = session.clone();
    next.starts_at = Some(form.starts_at);
    next.ends_at = ends_at;
    next.room_id = form.room_id;
    if let Some(place) = &form.place {
        next.place = Some(place.clone());
    }
    let fact = Fact::change("mediation_session.moved", session, &next);
    Ok(if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    })
}

/// The calendar day of an instant in China, whose clocks know no summer time.
pub(in crate::domain) fn china_day(instant: Instant) -> NaiveDate {
    let ahead = chrono::TimeDelta::hours(8);
    (instant.utc() + ahead).date_naive()
}
