//! The kinds of work that follow from rules of the domain and not from a row alone: they are few,
//! so all of them are reckoned and counted.

use super::{WorkAsk, WorkItem, days_after};
use crate::domain::calendar::WorkCalendar;
use crate::domain::dispute::trusted_with;
use crate::domain::hazard::missing_rounds;
use crate::domain::id::{CommitteeId, PlatformId};
use crate::domain::office::{CommitteeWarning, TermState, committee_findings, term_state};
use crate::domain::outreach::{PlanStanding, year_standing};
use crate::domain::record::{
    Committee, Dispute, Instant, Person, Platform, PlatformKind, Record as _, Request,
};
use crate::domain::request::{At, sign_in_due_at};
use crate::domain::work::{WorkKind, WorkSpan};
use crate::journal::Hlc;
use crate::store::table::{calendar as duties, disagreement, inspection, office, outreach};
use crate::store::{Reader, StoreError, china_day, china_midnight};
use chrono::{Datelike as _, Days, Months, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Days before the month's end from which a platform is told of rounds that it owes.
const MONTH_ENDS: u64 = 7;
/// Days ahead of which own duties are shown.
const DUTIES_AHEAD: u64 = 7;
/// The State Council tells the next year's holidays in autumn.
const HOLIDAYS_KNOWN_IN: u32 = 11;

/// All items of a kind; none of a kind that is selected.
pub(super) fn items(
    reader: Reader<'_>,
    kind: WorkKind,
    ask: &WorkAsk,
    calendar: &WorkCalendar,
) -> Result<Vec<WorkItem>, StoreError> {
    let today = china_day(ask.now);
    match kind {
        WorkKind::RequestToSign => to_sign(reader, ask, calendar),
        WorkKind::InspectionOwed => inspections_owed(reader, ask, today),
        WorkKind::OutreachBehind => outreach_behind(reader, ask, today),
        WorkKind::PersonTerm => person_terms(reader, today),
        WorkKind::CommitteeTerm => committees(reader, today, CommitteePart::Term),
        WorkKind::CommitteeFlaw => committees(reader, today, CommitteePart::Flaw),
        WorkKind::HolidayTable => Ok(holiday_tables(today, calendar)),
        WorkKind::Disagreement => disagreements(reader, ask),
        WorkKind::DutyAhead => duties_ahead(reader, ask, today),
        WorkKind::SessionToday
        | WorkKind::SessionUnrecorded
        | WorkKind::Acceptance
        | WorkKind::MediationLimit
        | WorkKind::Performance
        | WorkKind::Confirmation
        | WorkKind::Enforcement
        | WorkKind::FollowUp
        | WorkKind::Closing
        | WorkKind::ClosedLately
        | WorkKind::DestructionToApprove
        | WorkKind::RequestNew
        | WorkKind::RequestDue
        | WorkKind::RequestToClose
        | WorkKind::Appointment
        | WorkKind::LegalMatter
        | WorkKind::ConsultationUnrated
        | WorkKind::RatingToVerify
        | WorkKind::RatingToRectify
        | WorkKind::RatingToAnswer
        | WorkKind::HazardToCheck
        | WorkKind::HazardDue
        | WorkKind::HazardReview
        | WorkKind::Inspection
        | WorkKind::ReferralToAccept
        | WorkKind::ReferralWaiting
        | WorkKind::ReferralReturned
        | WorkKind::ContactToAnswer
        | WorkKind::ReferralDue => Ok(Vec::new()),
    }
}

fn item(subject: Uuid, title: Option<String>) -> WorkItem {
    WorkItem {
        subject,
        title: title.unwrap_or_default(),
        number: None,
        due_on: None,
        at: None,
        platform: None,
        day: None,
        shift: None,
        missing: None,
    }
}

/// Assigned requests with the end of their time for signing in. One whose answer is due already
/// stands there, and not twice.
fn to_sign(
    reader: Reader<'_>,
    ask: &WorkAsk,
    calendar: &WorkCalendar,
) -> Result<Vec<WorkItem>, StoreError> {
    let limits = office::request_limits(reader)?;
    let at = At {
        now: Instant(ask.now.timestamp_millis()),
        actor: ask.person,
        calendar,
        limits: &limits,
    };
    let answer_soon = crate::store::china_midnight(days_after(china_day(ask.now), 2));
    let assigned = reader.list_where::<Request>(
        "status = 'assigned' and repeat_of is null and coalesce(is_invalid, 0) = 0",
        &[],
    )?;
    let is_asked = |request: &&Request| {
        let handling = request.handling_platform_id.or(request.scope.platform());
        let own = request.scope.platform();
        match ask.span {
            WorkSpan::Mine => match request.handler_id {
                Some(handler) => handler == ask.person,
                None => handling.is_some() && handling == ask.platform,
            },
            WorkSpan::Platform => {
                ask.platform.is_none() || handling == ask.platform || own == ask.platform
            }
            WorkSpan::Street => true,
        }
    };
    let waits = |request: &&Request| request.due_at.is_none_or(|due| due >= answer_soon);
    Ok(assigned
        .iter()
        .filter(is_asked)
        .filter(waits)
        .map(|request| WorkItem {
            number: request.order_no.clone(),
            at: sign_in_due_at(request, &at),
            platform: request.handling_platform_id.or(request.scope.platform()),
            ..item(request.id.0, request.title.clone())
        })
        .collect())
}

/// Platforms that have held fewer rounds than a month asks for, in its last days.
fn inspections_owed(
    reader: Reader<'_>,
    ask: &WorkAsk,
    today: NaiveDate,
) -> Result<Vec<WorkItem>, StoreError> {
    let first = today.with_day(1).unwrap_or(today);
    let next = first.checked_add_months(Months::new(1));
    let last = next.and_then(|day| day.pred_opt()).unwrap_or(today);
    if days_after(today, MONTH_ENDS) < last {
        return Ok(Vec::new());
    }
    let done = inspection::between(reader, first, last)?;
    // A platform that began within these last days owes nothing yet.
    let warned_from = last - Days::new(MONTH_ENDS);
    let known = platforms_before(reader, warned_from)?;
    let owed = reader
        .all::<Platform>()?
        .into_iter()
        .filter(|platform| {
            let is_own = ask.platform == Some(platform.id);
            platform.is_active != Some(false)
                && known.contains(&platform.id)
                && match ask.span {
                    WorkSpan::Mine => is_own,
                    WorkSpan::Platform => is_own || ask.platform.is_none(),
                    WorkSpan::Street => true,
                }
        })
        .filter_map(|platform| {
            let month = done.iter().find(|one| one.platform_id == platform.id);
            let missing = missing_rounds(month.map_or(0, |one| one.held));
            (missing > 0).then(|| WorkItem {
                due_on: Some(last),
                missing: Some(missing),
                ..item(platform.id.0, platform.name)
            })
        });
    Ok(owed.collect())
}

/// The platforms that the casebook knew before a day.
fn platforms_before(
    reader: Reader<'_>,
    day: NaiveDate,
) -> Result<BTreeSet<PlatformId>, StoreError> {
    let sql = "select id from platform where created_at < ?1";
    let mut statement = reader.connection().prepare_cached(sql)?;
    let stamp = Hlc::new(china_midnight(day).0, 0).as_i64();
    let rows = statement.query_map([stamp], |row| row.get(0).map(PlatformId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Lines of the year's plan that are behind: the platform's own, and the street's for its office.
fn outreach_behind(
    reader: Reader<'_>,
    ask: &WorkAsk,
    today: NaiveDate,
) -> Result<Vec<WorkItem>, StoreError> {
    let year = today.year().unsigned_abs();
    let lines = outreach::plan_of_year(reader, year)?;
    let standing = year_standing(&lines, &outreach::deeds_of_year(reader, year)?, today);
    let is_office = match ask.platform {
        Some(id) => reader
            .get::<Platform>(id)?
            .is_some_and(|one| one.kind == Some(PlatformKind::StreetOffice)),
        None => true,
    };
    let behind = lines
        .iter()
        .zip(standing.lines)
        .filter(|(_, standing)| standing.standing == PlanStanding::Behind)
        .filter(|(line, _)| match (ask.span, line.platform_id) {
            (WorkSpan::Street, _) => true,
            (_, None) => is_office,
            (_, own) => own == ask.platform,
        })
        .map(|(line, standing)| WorkItem {
            platform: line.platform_id,
            missing: Some(standing.expected.saturating_sub(standing.activities))
                .filter(|missing| *missing > 0),
            ..item(line.id.0, line.theme.clone())
        });
    Ok(behind.collect())
}

/// People whose term of office ends within the warning or is over.
fn person_terms(reader: Reader<'_>, today: NaiveDate) -> Result<Vec<WorkItem>, StoreError> {
    let people = reader.all::<Person>()?.into_iter();
    Ok(people
        .filter(|person| person.is_active != Some(false))
        .filter(|person| is_ending(person.term_ends_on, today))
        .map(|person| WorkItem {
            due_on: person.term_ends_on,
            platform: person.platform_id,
            ..item(person.id.0, person.name)
        })
        .collect())
}

fn is_ending(ends_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    matches!(
        term_state(ends_on, today),
        TermState::Ending | TermState::Over
    )
}

/// What of a committee is told: that its term ends, or that it is not as the law would have it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CommitteePart {
    Term,
    Flaw,
}

fn committees(
    reader: Reader<'_>,
    today: NaiveDate,
    part: CommitteePart,
) -> Result<Vec<WorkItem>, StoreError> {
    let people = reader.all::<Person>()?;
    let mut members: BTreeMap<CommitteeId, Vec<&Person>> = BTreeMap::new();
    for person in &people {
        if let Some(committee) = person.committee_id {
            members.entry(committee).or_default().push(person);
        }
    }
    let mut found = Vec::new();
    for committee in reader.all::<Committee>()? {
        let own = members.get(&committee.id).map_or(&[][..], Vec::as_slice);
        let is_term = |warning| {
            matches!(
                warning,
                CommitteeWarning::TermEnding | CommitteeWarning::TermOver
            )
        };
        let findings = committee_findings(&committee, own, today);
        if findings
            .iter()
            .any(|one| is_term(one.warning) == (part == CommitteePart::Term))
        {
            found.push(WorkItem {
                due_on: committee
                    .term_ends_on
                    .filter(|_| part == CommitteePart::Term),
                ..item(committee.id.0, committee.name)
            });
        }
    }
    Ok(found)
}

/// This year, and from November on the next, where their holidays are not known; the title is
/// the year, the last day the one before it begins.
fn holiday_tables(today: NaiveDate, calendar: &WorkCalendar) -> Vec<WorkItem> {
    let next = (today.month() >= HOLIDAYS_KNOWN_IN).then(|| today.year() + 1);
    [Some(today.year()), next]
        .into_iter()
        .flatten()
        .filter(|year| !calendar.is_year_known(*year))
        .map(|year| WorkItem {
            due_on: NaiveDate::from_ymd_opt(year - 1, 12, 31),
            ..item(Uuid::nil(), Some(year.to_string()))
        })
        .collect()
}

/// The person's own duties of today and the next days; others' stand in the roster.
fn duties_ahead(
    reader: Reader<'_>,
    ask: &WorkAsk,
    today: NaiveDate,
) -> Result<Vec<WorkItem>, StoreError> {
    if ask.span != WorkSpan::Mine {
        return Ok(Vec::new());
    }
    let until = today
        .checked_add_days(Days::new(DUTIES_AHEAD))
        .unwrap_or(today);
    let mut found = Vec::new();
    for duty in duties::duties(reader, today, until)? {
        if duty.person_id != Some(ask.person) {
            continue;
        }
        let place = match duty.platform_id {
            Some(id) => reader.get::<Platform>(id)?.and_then(|one| one.name),
            None => None,
        };
        found.push(WorkItem {
            day: duty.day,
            shift: duty.shift,
            ..item(duty.id.0, place)
        });
    }
    Ok(found)
}

/// Disputes of which two computers filled in something differently.
fn disagreements(reader: Reader<'_>, ask: &WorkAsk) -> Result<Vec<WorkItem>, StoreError> {
    let mut ids: BTreeSet<Uuid> = BTreeSet::new();
    for one in disagreement::disagreements(reader)? {
        if one.kind.name == Dispute::KIND.name {
            ids.insert(one.record);
        }
        let owners = disagreement::owners(reader, one.kind.name, one.record)?;
        ids.extend(owners.iter().map(|owner| owner.id));
    }
    let mut found = Vec::new();
    for id in ids {
        let Some(dispute) = reader.get::<Dispute>(id)? else {
            continue;
        };
        let mediators = dispute.mediator_ids.as_deref().unwrap_or_default();
        let is_mine = trusted_with(mediators, &dispute.registered_by).contains(&ask.person);
        let platform = dispute.scope.platform();
        let is_asked = match ask.span {
            WorkSpan::Mine => is_mine,
            WorkSpan::Platform => ask.platform.is_none() || platform == ask.platform,
            WorkSpan::Street => true,
        };
        let is_open = ask.sees_confidential || is_mine || dispute.is_confidential != Some(true);
        if is_asked && is_open {
            found.push(WorkItem {
                number: dispute.docket_no,
                platform,
                ..item(id, dispute.title)
            });
        }
    }
    Ok(found)
}
