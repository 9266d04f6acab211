//! 中止 and 恢复 of mediation.

use super::steps::step;
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Done, filled, request, response};
use chrono::NaiveDate;
use lxq_core::domain::dispute::{self as life, Suspension, is_suspended};
use lxq_core::domain::id::DisputeId;
use lxq_core::domain::record::{Dispute, SuspensionReason};

request! {
    /// 中止调解.
    pub struct SuspendDispute {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The first day that does not count; today where empty.
        pub suspended_on: Option<NaiveDate>,
        /// Why.
        pub reason: SuspensionReason,
        /// In words.
        pub note: Option<String>,
    }

    /// 恢复调解.
    pub struct ResumeDispute {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The first day that counts again; today where empty.
        pub resumed_on: Option<NaiveDate>,
    }
}

response! {
    /// A time in which mediation rested.
    pub struct PauseShape {
        /// The first day that did not count.
        pub from: NaiveDate,
        /// The last one; none while it rests.
        pub until: Option<NaiveDate>,
    }

    /// Why mediation rests, or last rested, and when it did.
    pub struct SuspensionShape {
        /// Whether it rests now.
        pub is_suspended: bool,
        /// Why.
        pub reason: Option<SuspensionReason>,
        /// In words.
        pub note: Option<String>,
        /// Each time, oldest first; none of their days counts.
        pub pauses: Vec<PauseShape>,
    }
}

/// How mediation rests; none where it never did.
pub(super) fn suspension_shape(dispute: &Dispute) -> Option<SuspensionShape> {
    let pauses = dispute.pauses.as_deref().filter(|all| !all.is_empty())?;
    let shapes = pauses.iter().map(|pause| PauseShape {
        from: pause.from,
        until: pause.until,
    });
    Some(SuspensionShape {
        is_suspended: is_suspended(dispute),
        reason: dispute.suspension_reason,
        note: dispute.suspension_note.clone(),
        pauses: shapes.collect(),
    })
}

pub(crate) fn suspend(desk: &Desk, form: SuspendDispute) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let suspension = Suspension {
            suspended_on: form.suspended_on.unwrap_or(at.today),
            reason: form.reason,
            note: filled(form.note),
        };
        life::suspend(case, &suspension, at)
    })
}

pub(crate) fn resume(desk: &Desk, form: ResumeDispute) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        life::resume(case, form.resumed_on.unwrap_or(at.today), at)
    })
}
