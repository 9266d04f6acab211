//! 司法确认: the parties together ask a court to confirm their agreement (人民调解法 art. 33).

use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{AgreementId, DisputeId, JudicialConfirmationId};
use chrono::NaiveDate;

choice! {
    /// What the court said.
    ConfirmationResult {
        /// 已申请.
        Applied = "applied",
        /// 已受理.
        Accepted = "accepted",
        /// 确认有效.
        Confirmed = "confirmed",
        /// 裁定驳回.
        Rejected = "rejected",
        /// 不予受理.
        NotAccepted = "not_accepted",
        /// 已撤回.
        Withdrawn = "withdrawn",
        /// 当事人不申请: told of the way, and not taken; nothing was handed in.
        Waived = "waived",
    }
}

record! {
    /// 司法确认申请.
    JudicialConfirmation(JudicialConfirmationId) as "judicial_confirmation" {
        /// The dispute.
        dispute_id: DisputeId,
        /// The agreement.
        agreement_id: AgreementId,
        /// 申请日期.
        applied_on: NaiveDate,
        /// Whether all parties apply together, or one does and the others agree.
        is_joint: bool,
        /// 法院.
        court: String,
        /// 案号.
        case_no: String,
        /// What was handed in.
        papers: String,
        /// What came of it.
        result: ConfirmationResult,
        /// 裁定日期.
        decided_on: NaiveDate,
        /// Why the court said no.
        reason: String,
        /// The last day of performance, from which the two years for enforcement count.
        performance_ends_on: NaiveDate,
        /// 申请执行的最后一日.
        enforcement_due_on: NaiveDate,
        /// 申请执行日期.
        enforcement_applied_on: NaiveDate,
        /// 备注.
        remark: String,
    }
}
