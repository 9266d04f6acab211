//! What must happen by when in a case: computed, never typed (process.md §4).

use super::case::{At, Case};
use super::confirmation::{confirmation_due_on, enforcement_open_until};
use crate::domain::calendar::{
    DEFAULT_WARNINGS, Due, Extension, Length, LimitKind, Limits, Urgency, WorkCalendar,
    counted_days, due,
};
use crate::domain::choice::choice;
use crate::domain::id::PerformanceItemId;
use crate::domain::record::{
    AgreementForm, CaseSource, CourtProcedure, Dispute, DisputeStatus, MediationKind,
    PerformanceState,
};
use chrono::{Days, NaiveDate};

choice! {
    /// What runs out.
    DeadlineKind {
        /// 调解期限.
        Mediation = "mediation",
        /// 司法确认申请期限.
        JudicialConfirmation = "judicial_confirmation",
        /// 履行期限 of one promised thing.
        Performance = "performance",
        /// 回访 due.
        FollowUp = "follow_up",
        /// 申请执行期限 of a confirmed agreement.
        Enforcement = "enforcement",
    }
}

/// One thing with its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What runs out.
    pub kind: DeadlineKind,
    /// The last day.
    pub due_on: NaiveDate,
    /// How near it is today.
    pub urgency: Urgency,
    /// The promised thing that it is about.
    pub item_id: Option<PerformanceItemId>,
}

/// Days after the day of performance until the first visit (process.md §4, a default).
const VISIT_AFTER_DUE: u64 = 7;
/// Days after an oral agreement until the first visit.
const VISIT_AFTER_ORAL: u64 = 15;

/// Which limit mediation has, by its kind, its source and, where a court entrusted the matter
/// after filing, the court's procedure.
#[must_use]
pub fn mediation_limit_kind(dispute: &Dispute) -> LimitKind {
    let entrusted = dispute.court_procedure.map(|procedure| match procedure {
        CourtProcedure::Ordinary => LimitKind::CourtEntrustedOrdinary,
        CourtProcedure::Summary => LimitKind::CourtEntrustedSummary,
    });
    match dispute.mediation_kind {
        Some(MediationKind::Lawyer) => LimitKind::LawyerMediation,
        Some(MediationKind::Administrative) => LimitKind::AdministrativeMediation,
        Some(MediationKind::Judicial) => entrusted.unwrap_or(LimitKind::CourtEntrustedOrdinary),
        Some(MediationKind::Peoples) | None => {
            if dispute.source == Some(CaseSource::EntrustedCourt) {
                entrusted.unwrap_or(LimitKind::CourtDelegated)
            } else {
                LimitKind::PeopleMediation
            }
        }
    }
}

/// The length of the limit: the one in force when the matter was taken, today's until then.
#[must_use]
pub fn mediation_limit(dispute: &Dispute, limits: &Limits) -> Length {
    let today = || limits.of(mediation_limit_kind(dispute));
    dispute.time_limit.unwrap_or_else(today)
}

/// When the limit of a dispute accepted on a day ends: extensions added, the days in which
/// mediation rested left out. While it rests no day can be told.
#[must_use]
pub fn mediation_due(
    dispute: &Dispute,
    accepted_on: NaiveDate,
    limits: &Limits,
    calendar: &WorkCalendar,
) -> Due {
    let extension = dispute.extension_days.map(Extension::ByDays);
    due(
        accepted_on,
        mediation_limit(dispute, limits),
        extension.as_slice(),
        dispute.pauses.as_deref().unwrap_or_default(),
        calendar,
    )
}

/// The last day for mediating a dispute accepted on a day; none while mediation rests.
#[must_use]
pub fn mediation_due_on(
    dispute: &Dispute,
    accepted_on: NaiveDate,
    limits: &Limits,
    calendar: &WorkCalendar,
) -> Option<NaiveDate> {
    mediation_due(dispute, accepted_on, limits, calendar).day()
}

/// The days by which a limit that ends on a day is longer than its kind's.
pub(super) fn added_days(
    dispute: &Dispute,
    accepted_on: NaiveDate,
    due_on: NaiveDate,
    at: &At<'_>,
) -> u32 {
    let length = mediation_limit(dispute, at.limits);
    let pauses = dispute.pauses.as_deref().unwrap_or_default();
    let all = counted_days(accepted_on, due_on, length, pauses, at.calendar);
    all.saturating_sub(length.days().into())
}

/// What must happen by when, the nearest first; nothing for what is done.
#[must_use]
pub fn deadlines(case: &Case, today: NaiveDate, calendar: &WorkCalendar) -> Vec<Deadline> {
    let mut found = Vec::new();
    let mut add = |kind, due_on: NaiveDate, item_id| {
        let urgency = Urgency::of(due_on, today, &DEFAULT_WARNINGS);
        found.push(Deadline {
            kind,
            due_on,
            urgency,
            item_id,
        });
    };
    if case.status() == DisputeStatus::Accepted
        && let Some(due_on) = case.dispute.due_on
    {
        add(DeadlineKind::Mediation, due_on, None);
    }
    let is_open = matches!(
        case.status(),
        DisputeStatus::Agreed | DisputeStatus::Performed
    );
    if let Some(agreement) = case.agreement().filter(|_| is_open) {
        for item in &case.items {
            let is_open = case.standing(item, today).state != PerformanceState::Full;
            if let Some(due_on) = item.due_on.filter(|_| is_open) {
                add(DeadlineKind::Performance, due_on, Some(item.id));
            }
        }
        if case.follow_ups.is_empty() {
            let last_due = case.items.iter().filter_map(|item| item.due_on).max();
            let visit = match agreement.form {
                Some(AgreementForm::Oral) => agreement
                    .agreed_on
                    .and_then(|day| day.checked_add_days(Days::new(VISIT_AFTER_ORAL))),
                _ => last_due
                    .or(agreement.effective_on)
                    .and_then(|day| day.checked_add_days(Days::new(VISIT_AFTER_DUE))),
            };
            if let Some(day) = visit {
                add(
                    DeadlineKind::FollowUp,
                    calendar.next_working_day_on_or_after(day),
                    None,
                );
            }
        }
    }
    if let Some(due_on) = confirmation_due_on(case, today) {
        add(DeadlineKind::JudicialConfirmation, due_on, None);
    }
    if let Some(due_on) = enforcement_open_until(case, today) {
        add(DeadlineKind::Enforcement, due_on, None);
    }
    found.sort_by_key(|deadline| deadline.due_on);
    found
}
