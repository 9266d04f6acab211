//! 值班表: the roster's cells, swaps, and weeks copied on.

use crate::calendar::check_span;
use crate::desk::{Desk, record_all};
use crate::shape::{Done, filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::{NaiveDate, TimeDelta};
use lxq_core::domain::calendar::DayMark;
use lxq_core::domain::duty::{
    DutyEntry, DutySwap, DutyWarningKind, copy_week, remove, set, swap, warnings,
};
use lxq_core::domain::id::{DutyId, PersonId, PlatformId};
use lxq_core::domain::record::{Duty, DutyShift, Person, Platform};
use lxq_core::store::Act;
use lxq_core::store::table::calendar::duties;
use lxq_core::store::table::office;
use std::collections::BTreeSet;

/// At most so many days of the roster at once.
const LONGEST_SPAN: i64 = 62;
/// At most so many weeks copied at once.
const MOST_WEEKS: u32 = 8;
/// The longest remark or reason.
const LONGEST_TEXT: usize = 200;

request! {
    /// Which part of the roster is asked for.
    pub struct DutyWeekAsk {
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// Only of this platform.
        pub platform_id: Option<PlatformId>,
    }

    /// Somebody in a cell of the roster.
    pub struct SetDuty {
        /// The platform.
        pub platform_id: PlatformId,
        /// The day.
        pub day: NaiveDate,
        /// The part of it.
        pub shift: DutyShift,
        /// Who.
        pub person_id: PersonId,
        /// 备注.
        pub remark: Option<String>,
    }

    /// A duty to take out.
    pub struct RemoveDuty {
        /// Its id.
        pub id: DutyId,
    }

    /// 换班.
    pub struct SwapDuty {
        /// The duty.
        pub id: DutyId,
        /// Who comes instead.
        pub person_id: PersonId,
        /// A duty of theirs that the one relieved takes over in return.
        pub in_return_id: Option<DutyId>,
        /// Why.
        pub reason: String,
    }

    /// A week to copy.
    pub struct CopyDutyWeek {
        /// The first day of the week that is copied.
        pub from: NaiveDate,
        /// The first day of the week into which it is copied.
        pub to: NaiveDate,
        /// Into how many weeks one after the other; one where empty.
        pub weeks: Option<u32>,
        /// Only of this platform.
        pub platform_id: Option<PlatformId>,
    }
}

response! {
    /// A part of the roster.
    pub struct DutyWeek {
        /// Who is on duty, by day, shift and platform.
        pub duties: Vec<RosterRow>,
        /// The days.
        pub days: Vec<RosterDay>,
        /// What somebody should look at.
        pub warnings: Vec<DutyWarningRow>,
    }

    /// Somebody on duty.
    pub struct RosterRow {
        /// Its id.
        pub id: DutyId,
        /// The platform.
        pub platform_id: Option<PlatformId>,
        /// The day.
        pub day: Option<NaiveDate>,
        /// The part of it.
        pub shift: DutyShift,
        /// Who.
        pub person_id: Option<PersonId>,
        /// Who was, before a swap.
        pub swapped_from: Option<PersonId>,
        /// Why it was swapped.
        pub swap_reason: Option<String>,
        /// 备注.
        pub remark: Option<String>,
    }

    /// A day of the roster.
    pub struct RosterDay {
        /// The day.
        pub day: NaiveDate,
        /// Whether offices work.
        pub is_working: bool,
        /// 休 or 班, where it is otherwise than the week has it.
        pub mark: Option<DayMark>,
    }

    /// Something in the roster that somebody should look at.
    pub struct DutyWarningRow {
        /// What it is.
        pub kind: DutyWarningKind,
        /// The day.
        pub day: NaiveDate,
        /// Who.
        pub person_id: PersonId,
        /// The duties concerned.
        pub duty_ids: Vec<DutyId>,
    }

    /// What copying came to.
    pub struct CopiedWeek {
        /// Duties added.
        pub added: u32,
        /// Left out as offices rest on the day.
        pub on_days_off: u32,
        /// Left out as somebody is there already.
        pub taken: u32,
        /// Left out as the person no longer works here.
        pub inactive: u32,
    }
}

pub(crate) fn week(desk: &Desk, ask: DutyWeekAsk) -> Result<DutyWeek, Failure> {
    check_span(ask.from, ask.to, LONGEST_SPAN)?;
    desk.casebook.read(|reader| {
        let all = duties(reader, ask.from, ask.to)?;
        let calendar = office::calendar(reader)?;
        let active = active_people(reader.all::<Person>()?);
        let is_shown =
            |duty: &Duty| ask.platform_id.is_none() || duty.platform_id == ask.platform_id;
        let shown: BTreeSet<DutyId> = all
            .iter()
            .filter(|duty| is_shown(duty))
            .map(|duty| duty.id)
            .collect();
        // Who is in two places at once is found over all platforms.
        let found = warnings(&all, |person| active.contains(&person));
        Ok(DutyWeek {
            days: ask
                .from
                .iter_days()
                .take_while(|day| *day <= ask.to)
                .map(|day| RosterDay {
                    day,
                    is_working: calendar.is_working_day(day),
                    mark: calendar.mark(day),
                })
                .collect(),
            warnings: found
                .into_iter()
                .filter(|one| one.duty_ids.iter().any(|id| shown.contains(id)))
                .map(|one| DutyWarningRow {
                    kind: one.kind,
                    day: one.day,
                    person_id: one.person_id,
                    duty_ids: one.duty_ids,
                })
                .collect(),
            duties: all.into_iter().filter(is_shown).map(row).collect(),
        })
    })
}

fn row(duty: Duty) -> RosterRow {
    RosterRow {
        id: duty.id,
        platform_id: duty.platform_id,
        day: duty.day,
        shift: duty.shift.unwrap_or(DutyShift::Day),
        person_id: duty.person_id,
        swapped_from: duty.swapped_from,
        swap_reason: duty.swap_reason,
        remark: duty.remark,
    }
}

fn active_people(people: Vec<Person>) -> BTreeSet<PersonId> {
    people
        .into_iter()
        .filter(|person| person.is_active != Some(false))
        .map(|person| person.id)
        .collect()
}

pub(crate) fn put(desk: &Desk, form: SetDuty) -> Result<RosterRow, Failure> {
    let remark = filled(form.remark);
    require_short("remark", remark.as_deref())?;
    desk.act(|act, _| {
        require_platform(act, form.platform_id)?;
        require_person(act, form.person_id)?;
        let known = duties(act.reader(), form.day, form.day)?;
        let entry = DutyEntry {
            platform_id: form.platform_id,
            day: form.day,
            shift: form.shift,
            person_id: form.person_id,
            remark,
        };
        let id = act.new_id()?;
        record_all(act, set(&known, &entry, id)?)?;
        found(act, id).map(row)
    })
}

pub(crate) fn take_out(desk: &Desk, form: RemoveDuty) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let duty = found(act, form.id)?;
        record_all(act, remove(&duty))?;
        Ok(Done {})
    })
}

pub(crate) fn exchange(desk: &Desk, form: SwapDuty) -> Result<Done, Failure> {
    require_short("reason", Some(&form.reason))?;
    desk.act(|act, _| {
        let duty = found(act, form.id)?;
        require_person(act, form.person_id)?;
        let in_return = match form.in_return_id {
            Some(id) => Some(
                act.reader()
                    .get::<Duty>(id)?
                    .ok_or_else(|| Failure::field("in_return_id", FieldCode::Unknown))?,
            ),
            None => None,
        };
        let mut known = Vec::new();
        let days = [&Some(duty.clone()), &in_return];
        for day in days.into_iter().flatten().filter_map(|duty| duty.day) {
            known.extend(duties(act.reader(), day, day)?);
        }
        let wish = DutySwap {
            person_id: form.person_id,
            in_return: in_return.as_ref(),
            reason: form.reason,
        };
        record_all(act, swap(&known, &duty, &wish)?)?;
        Ok(Done {})
    })
}

pub(crate) fn copy(desk: &Desk, form: CopyDutyWeek) -> Result<CopiedWeek, Failure> {
    let ahead = (form.to - form.from).num_days();
    if ahead < 7 {
        let earliest = form.from + TimeDelta::days(7);
        return Err(Failure::before("to", earliest));
    }
    if ahead % 7 != 0 || ahead > 371 {
        return Err(Failure::field("to", FieldCode::Unknown));
    }
    let weeks = form.weeks.unwrap_or(1);
    if !(1..=MOST_WEEKS).contains(&weeks) {
        return Err(Failure::field("weeks", FieldCode::Unknown));
    }
    desk.act(|act, _| {
        let calendar = office::calendar(act.reader())?;
        let active = active_people(act.reader().all::<Person>()?);
        let end = form.to + TimeDelta::days(7 * i64::from(weeks));
        let mut known = duties(act.reader(), form.from, end)?;
        known.retain(|duty| form.platform_id.is_none() || duty.platform_id == form.platform_id);
        let mut ids = Vec::new();
        for _ in 0..known.len() * MOST_WEEKS as usize {
            ids.push(act.new_id::<DutyId>()?);
        }
        let mut sum = CopiedWeek {
            added: 0,
            on_days_off: 0,
            taken: 0,
            inactive: 0,
        };
        for week in 0..weeks {
            let copied = copy_week(
                &known,
                form.from,
                form.to + TimeDelta::days(7 * i64::from(week)),
                &calendar,
                |person| active.contains(&person),
                || ids.pop().unwrap_or(DutyId(uuid::Uuid::nil())).0,
            );
            sum.added += u32::try_from(copied.facts.len()).unwrap_or(u32::MAX);
            sum.on_days_off += copied.on_days_off;
            sum.taken += copied.taken;
            sum.inactive += copied.inactive;
            record_all(act, copied.facts)?;
        }
        Ok(sum)
    })
}

fn found(act: &Act<'_>, id: DutyId) -> Result<Duty, Failure> {
    act.reader()
        .get::<Duty>(id)?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

fn require_platform(act: &Act<'_>, id: PlatformId) -> Result<(), Failure> {
    match act.reader().get::<Platform>(id)? {
        None => Err(Failure::field("platform_id", FieldCode::Unknown)),
        Some(platform) if platform.is_active == Some(false) => {
            Err(Failure::field("platform_id", FieldCode::Inactive))
        }
        Some(_) => Ok(()),
    }
}

fn require_person(act: &Act<'_>, id: PersonId) -> Result<(), Failure> {
    match act.reader().get::<Person>(id)? {
        None => Err(Failure::field("person_id", FieldCode::Unknown)),
        Some(person) if person.is_active == Some(false) => {
            Err(Failure::field("person_id", FieldCode::Inactive))
        }
        Some(_) => Ok(()),
    }
}

fn require_short(field: &str, text: Option<&str>) -> Result<(), Failure> {
    if text.is_some_and(|text| text.chars().count() > LONGEST_TEXT) {
        Err(Failure::field(field, FieldCode::TooLong))
    } else {
        Ok(())
    }
}
