//! 司法确认: the steps of asking a court, and how they stand on the case page.

use super::steps::step;
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Done, filled, request, response};
use chrono::NaiveDate;
use lxq_core::domain::dispute::{
    self as life, Case, ConfirmationApplication, ConfirmationCorrection, ConfirmationMatter,
    ConfirmationObstacle, ConfirmationRuling, ConfirmationStep, EnforcementApplication,
    WaivedConfirmation,
};
use lxq_core::domain::id::{AgreementId, DisputeId, JudicialConfirmationId};
use lxq_core::domain::record::{ConfirmationResult, JudicialConfirmation};

request! {
    /// 申请司法确认.
    pub struct ApplyConfirmation {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// 申请日期; today where empty.
        pub applied_on: Option<NaiveDate>,
        /// What the court is to confirm.
        pub matter: ConfirmationMatter,
        /// All parties apply together.
        #[serde(default)]
        pub is_joint: bool,
        /// Where one party applies: whether the others agree.
        #[serde(default)]
        pub has_consent: bool,
        /// 法院.
        pub court: String,
        /// 案号.
        pub case_no: Option<String>,
        /// What was handed in.
        pub papers: Option<String>,
        /// 备注.
        pub remark: Option<String>,
    }

    /// 当事人不申请司法确认.
    pub struct WaiveConfirmation {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The day on which they said so; today where empty.
        pub decided_on: Option<NaiveDate>,
        /// Why, in words.
        pub reason: Option<String>,
    }

    /// What the court said.
    pub struct RecordConfirmationResult {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The application.
        pub confirmation_id: JudicialConfirmationId,
        /// What the court said.
        pub result: ConfirmationResult,
        /// The day of it; today where empty.
        pub decided_on: Option<NaiveDate>,
        /// 案号; that of before where empty.
        pub case_no: Option<String>,
        /// Why the court said no, or the parties took it back.
        pub reason: Option<String>,
        /// The last day of performance; that of the last promise where empty.
        pub performance_ends_on: Option<NaiveDate>,
    }

    /// 申请执行.
    pub struct RecordEnforcement {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The confirmation.
        pub confirmation_id: JudicialConfirmationId,
        /// 申请执行日期; today where empty.
        pub enforcement_applied_on: Option<NaiveDate>,
        /// 备注.
        pub remark: Option<String>,
    }

    /// Puts an application right; what is left out is cleared.
    pub struct CorrectConfirmation {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The application.
        pub confirmation_id: JudicialConfirmationId,
        /// 申请日期.
        pub applied_on: NaiveDate,
        /// All parties applied together.
        #[serde(default)]
        pub is_joint: bool,
        /// 法院.
        pub court: String,
        /// 案号.
        pub case_no: Option<String>,
        /// What was handed in.
        pub papers: Option<String>,
        /// What the court said.
        pub result: ConfirmationResult,
        /// 裁定日期.
        pub decided_on: Option<NaiveDate>,
        /// Why the court said no.
        pub reason: Option<String>,
        /// The last day of performance.
        pub performance_ends_on: Option<NaiveDate>,
        /// 申请执行日期.
        pub enforcement_applied_on: Option<NaiveDate>,
        /// 备注.
        pub remark: Option<String>,
    }
}

response! {
    /// An application to a court.
    pub struct ConfirmationShape {
        /// Its id.
        pub id: JudicialConfirmationId,
        /// The agreement.
        pub agreement_id: Option<AgreementId>,
        /// 申请日期.
        pub applied_on: Option<NaiveDate>,
        /// Whether all parties applied together.
        pub is_joint: bool,
        /// 法院.
        pub court: Option<String>,
        /// 案号.
        pub case_no: Option<String>,
        /// What was handed in.
        pub papers: Option<String>,
        /// What came of it.
        pub result: ConfirmationResult,
        /// 裁定日期.
        pub decided_on: Option<NaiveDate>,
        /// Why the court said no.
        pub reason: Option<String>,
        /// The last day of performance.
        pub performance_ends_on: Option<NaiveDate>,
        /// 申请执行的最后一日.
        pub enforcement_due_on: Option<NaiveDate>,
        /// 申请执行日期.
        pub enforcement_applied_on: Option<NaiveDate>,
        /// 备注.
        pub remark: Option<String>,
        /// What can be done with it now.
        pub steps: Vec<ConfirmationStep>,
    }

    /// Where judicial confirmation stands in a case.
    pub struct ConfirmationStanding {
        /// Why the court cannot be asked now; none where it can.
        pub obstacle: Option<ConfirmationObstacle>,
        /// The last day of what the agreement promises.
        pub last_promise_on: Option<NaiveDate>,
        /// The applications, oldest first.
        pub applications: Vec<ConfirmationShape>,
    }
}

/// Where judicial confirmation stands in a case on a day.
pub(super) fn standing(case: &Case, today: NaiveDate) -> ConfirmationStanding {
    ConfirmationStanding {
        obstacle: life::confirmation_obstacle(case, today),
        last_promise_on: case.items.iter().filter_map(|item| item.due_on).max(),
        applications: case.confirmations.iter().map(shape).collect(),
    }
}

fn shape(record: &JudicialConfirmation) -> ConfirmationShape {
    let steps = life::confirmation_steps(record).to_vec();
    let record = record.clone();
    ConfirmationShape {
        id: record.id,
        agreement_id: record.agreement_id,
        applied_on: record.applied_on,
        is_joint: record.is_joint.unwrap_or(false),
        court: record.court,
        case_no: record.case_no,
        papers: record.papers,
        result: record.result.unwrap_or(ConfirmationResult::Applied),
        decided_on: record.decided_on,
        reason: record.reason,
        performance_ends_on: record.performance_ends_on,
        enforcement_due_on: record.enforcement_due_on,
        enforcement_applied_on: record.enforcement_applied_on,
        remark: record.remark,
        steps,
    }
}

pub(crate) fn apply_confirmation(desk: &Desk, form: ApplyConfirmation) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let application = ConfirmationApplication {
            applied_on: form.applied_on.unwrap_or(at.today),
            matter: form.matter,
            is_joint: form.is_joint,
            has_consent: form.has_consent,
            court: form.court,
            case_no: filled(form.case_no),
            papers: filled(form.papers),
            remark: filled(form.remark),
        };
        life::apply_confirmation(case, &application, at)
    })
}

pub(crate) fn waive_confirmation(desk: &Desk, form: WaiveConfirmation) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let waived = WaivedConfirmation {
            decided_on: form.decided_on.unwrap_or(at.today),
            reason: filled(form.reason),
        };
        life::waive_confirmation(case, &waived, at)
    })
}

pub(crate) fn record_confirmation(
    desk: &Desk,
    form: RecordConfirmationResult,
) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let ruling = ConfirmationRuling {
            confirmation_id: form.confirmation_id,
            result: form.result,
            decided_on: form.decided_on.unwrap_or(at.today),
            case_no: filled(form.case_no),
            reason: filled(form.reason),
            performance_ends_on: form.performance_ends_on,
        };
        life::record_confirmation(case, &ruling, at)
    })
}

pub(crate) fn record_enforcement(desk: &Desk, form: RecordEnforcement) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let application = EnforcementApplication {
            confirmation_id: form.confirmation_id,
            applied_on: form.enforcement_applied_on.unwrap_or(at.today),
            remark: filled(form.remark),
        };
        life::record_enforcement(case, &application, at)
    })
}

pub(crate) fn correct_confirmation(
    desk: &Desk,
    form: CorrectConfirmation,
) -> Result<Done, Failure> {
    step(desk, form.dispute_id, |case, at| {
        let correction = ConfirmationCorrection {
            confirmation_id: form.confirmation_id,
            applied_on: form.applied_on,
            is_joint: form.is_joint,
            court: form.court,
            case_no: filled(form.case_no),
            papers: filled(form.papers),
            result: form.result,
            decided_on: form.decided_on,
            reason: filled(form.reason),
            performance_ends_on: form.performance_ends_on,
            enforcement_applied_on: form.enforcement_applied_on,
            remark: filled(form.remark),
        };
        life::correct_confirmation(case, &correction, at)
    })
}
