//! What becomes of a dispute: its end, how far it has come, and when it began.

use super::days::{Year, shift, working_on_or_before};
use super::random::Rng;
use crate::domain::calendar::{LimitKind, Limits, WorkCalendar, nth_day_after};
use crate::domain::record::{AgreementForm, TerminationReason};
use chrono::NaiveDate;

/// How a dispute ends if time suffices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Refused,
    Settled(AgreementForm),
    Terminated(TerminationReason),
}

/// How far a dispute may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Registered,
    Accepted,
    Mediating,
    Concluded,
    PartlySigned,
    Effective,
    PartlyPaid,
    Performed,
    Visited,
    Closed,
}

/// How promises are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paying {
    /// Mostly in time, now and then late, partly or never.
    AsPeopleDo,
    /// All of it in time.
    InTime,
    /// The first thing only.
    FirstOnly,
}

/// What becomes of one dispute.
#[derive(Clone, Copy, Debug)]
pub(super) struct Script {
    /// The day of registration.
    pub(super) began_on: NaiveDate,
    pub(super) end: End,
    pub(super) halt: Stage,
    pub(super) sessions: u32,
    pub(super) instalments: u32,
    pub(super) paying: Paying,
    /// Accepted on the day of registration.
    pub(super) at_once: bool,
    pub(super) is_extended: bool,
    /// A session stands in the diary for the next days.
    pub(super) has_appointment: bool,
    /// Mediation rests since an expert was asked.
    pub(super) rests: bool,
}

/// Scripts of disputes that are interesting today, so that every state can be seen.
pub(super) fn staged(today: NaiveDate, calendar: &WorkCalendar, limits: &Limits) -> Vec<Script> {
    use AgreementForm::{Oral, Written};
    use TerminationReason as T;
    let ago = |days: i64| working_on_or_before(calendar, shift(today, -days));
    let due_between = |from, to| accepted_with_end(today, (from, to), calendar, limits);
    let plain = |began_on, end, halt| Script {
        began_on,
        end,
        halt,
        sessions: 2,
        instalments: 1,
        paying: Paying::InTime,
        at_once: true,
        is_extended: false,
        has_appointment: false,
        rests: false,
    };
    let settled = |days, form, halt| plain(ago(days), End::Settled(form), halt);
    let open = |began_on, sessions, has_appointment| Script {
        sessions,
        has_appointment,
        ..plain(
            began_on,
            End::Settled(Written),
            if sessions == 0 {
                Stage::Accepted
            } else {
                Stage::Mediating
            },
        )
    };
    let ended = |days, reason, halt| plain(ago(days), End::Terminated(reason), halt);
    let mut scripts = vec![
        plain(ago(1), End::Settled(Written), Stage::Registered),
        open(due_between(3, 7), 2, true),
        open(due_between(-9, -1), 1, false),
        settled(14, Written, Stage::Concluded),
        settled(17, Written, Stage::PartlySigned),
        Script {
            instalments: 4,
            ..settled(80, Written, Stage::Performed)
        },
        Script {
            instalments: 3,
            paying: Paying::FirstOnly,
            ..settled(110, Written, Stage::Performed)
        },
        settled(20, Oral, Stage::Concluded),
        settled(40, Written, Stage::Performed),
        settled(64, Written, Stage::Visited),
        settled(95, Written, Stage::Closed),
        settled(85, Oral, Stage::Closed),
        plain(ago(9), End::Refused, Stage::Closed),
        ended(38, T::NoAgreement, Stage::Performed),
        ended(70, T::NoAgreement, Stage::Closed),
        ended(52, T::SelfSettled, Stage::Closed),
        ended(60, T::PartyWithdraws, Stage::Closed),
        Script {
            is_extended: true,
            has_appointment: true,
            ..open(ago(41), 3, true)
        },
        open(ago(4), 0, true),
        open(ago(12), 1, true),
        plain(ago(2), End::Settled(Written), Stage::Registered),
        plain(ago(5), End::Settled(Oral), Stage::Registered),
        open(due_between(0, 2), 2, true),
        open(due_between(-20, -6), 2, false),
        open(due_between(-4, -1), 3, true),
        Script {
            rests: true,
            ..open(ago(6), 0, false)
        },
        open(ago(18), 2, true),
        settled(26, Written, Stage::Effective),
        Script {
            instalments: 6,
            ..settled(130, Written, Stage::Performed)
        },
        settled(46, Oral, Stage::Performed),
        ended(120, T::SuspectedCrime, Stage::Closed),
        ended(66, T::NoAgreementInTime, Stage::Closed),
        ended(150, T::OutsideScope, Stage::Closed),
        ended(200, T::PartyGone, Stage::Closed),
        plain(ago(33), End::Refused, Stage::Closed),
        open(due_between(4, 7), 1, false),
        open(due_between(0, 3), 1, true),
        open(due_between(5, 7), 3, true),
        open(due_between(-3, -1), 2, true),
        open(due_between(-14, -5), 1, false),
        plain(ago(3), End::Settled(Written), Stage::Registered),
        plain(ago(1), End::Settled(Oral), Stage::Registered),
        plain(ago(7), End::Settled(Written), Stage::Registered),
        ended(30, T::NoAgreement, Stage::Performed),
        ended(24, T::PartyWithdraws, Stage::Performed),
        settled(19, Written, Stage::PartlySigned),
        settled(11, Written, Stage::Concluded),
    ];
    // What was staged beyond a year ago would fall out of the year shown.
    scripts.retain(|script| script.began_on < today);
    scripts
}

/// The working day on which a matter was accepted whose limit ends between two days from today.
fn accepted_with_end(
    today: NaiveDate,
    (from, to): (i64, i64),
    calendar: &WorkCalendar,
    limits: &Limits,
) -> NaiveDate {
    let limit = limits.of(LimitKind::PeopleMediation);
    let (from, to) = (shift(today, from), shift(today, to));
    let fits = |day: &NaiveDate| {
        let due_on = nth_day_after(*day, limit, calendar);
        calendar.is_working_day(*day) && from <= due_on && due_on <= to
    };
    (1..90)
        .map(|back| shift(today, -back))
        .find(fits)
        .unwrap_or_else(|| working_on_or_before(calendar, shift(from, -31)))
}

/// A script as life writes it, begun on some day of the past year, though not the first: a request
/// or a consultation may have come before.
pub(super) fn of_life(year: &Year<'_>, rng: &mut Rng) -> Script {
    use AgreementForm::{Oral, Written};
    use TerminationReason as T;
    // What is young is what people work on: the last weeks are told more fully.
    let back = if rng.chance(12) {
        rng.range(1, 32)
    } else {
        rng.range(1, 362)
    };
    let end = rng.weighed(&[
        (50, End::Refused),
        (570, End::Settled(Written)),
        (270, End::Settled(Oral)),
        (38, End::Terminated(T::NoAgreement)),
        (24, End::Terminated(T::PartyWithdraws)),
        (22, End::Terminated(T::SelfSettled)),
        (14, End::Terminated(T::NoAgreementInTime)),
        (6, End::Terminated(T::OutsideScope)),
        (3, End::Terminated(T::SuspectedCrime)),
        (1, End::Terminated(T::FalseMediation)),
        (2, End::Terminated(T::PartyGone)),
    ]);
    let instalments = if rng.chance(22) { rng.count(2, 6) } else { 1 };
    Script {
        began_on: year.later_day(year.ago(back)),
        end,
        halt: Stage::Closed,
        sessions: match end {
            End::Settled(Oral) => rng.weighed(&[(8, 1), (2, 2)]),
            End::Settled(Written) | End::Terminated(_) => {
                rng.weighed(&[(4, 1), (4, 2), (2, 3), (1, 4)])
            }
            End::Refused => 0,
        },
        instalments,
        paying: Paying::AsPeopleDo,
        at_once: rng.chance(45),
        is_extended: matches!(end, End::Settled(Written)) && rng.chance(12),
        has_appointment: false,
        rests: false,
    }
}
