//! What waits for somebody today: computed from the records, never typed or ticked off.

use super::calendar::DEFAULT_WARNINGS;
use super::choice::choice;

choice! {
    /// Something that waits to be done. Each ends by itself once the record says it is done.
    WorkKind {
        /// 今日调解: a session planned for today.
        SessionToday = "session_today",
        /// 调解待补记: a planned session whose time has passed.
        SessionUnrecorded = "session_unrecorded",
        /// 待受理.
        Acceptance = "acceptance",
        /// 调解期限 runs out.
        MediationLimit = "mediation_limit",
        /// 履行期限.
        Performance = "performance",
        /// 司法确认申请期限.
        Confirmation = "confirmation",
        /// 申请执行期限 of a confirmed agreement that is not performed.
        Enforcement = "enforcement",
        /// 待回访.
        FollowUp = "follow_up",
        /// 待结案.
        Closing = "closing",
        /// 新诉求件，待分派.
        RequestNew = "request_new",
        /// 诉求件待签收.
        RequestToSign = "request_to_sign",
        /// 诉求件办理时限.
        RequestDue = "request_due",
        /// 诉求件待办结.
        RequestToClose = "request_to_close",
        /// 差评待核实.
        RatingToVerify = "rating_to_verify",
        /// 差评待整改.
        RatingToRectify = "rating_to_rectify",
        /// 差评待答复.
        RatingToAnswer = "rating_to_answer",
        /// 隐患待核查.
        HazardToCheck = "hazard_to_check",
        /// 隐患处置时限.
        HazardDue = "hazard_due",
        /// 回头看.
        HazardReview = "hazard_review",
        /// 排查.
        Inspection = "inspection",
        /// 本月排查未达次数: a platform owes rounds, and the month ends soon.
        InspectionOwed = "inspection_owed",
        /// 转办待接收.
        ReferralToAccept = "referral_to_accept",
        /// 转出待对方接收: until then the sender is responsible.
        ReferralWaiting = "referral_waiting",
        /// 转办被退回: the matter is the sender's again.
        ReferralReturned = "referral_returned",
        /// 转办办理时限.
        ReferralDue = "referral_due",
        /// 联系请求待答复.
        ContactToAnswer = "contact_to_answer",
        /// 今日预约: an appointment of a lawyer, today or not settled yet.
        Appointment = "appointment",
        /// 涉法事项 in which the person helps.
        LegalMatter = "legal_matter",
        /// 咨询待补满意度.
        ConsultationUnrated = "consultation_unrated",
        /// 普法计划落后.
        OutreachBehind = "outreach_behind",
        /// 结案待收卷: closed in the last thirty days.
        ClosedLately = "closed_lately",
        /// 销毁清册待审批: a list that waits for the person's approval.
        DestructionToApprove = "destruction_to_approve",
        /// 人员任期.
        PersonTerm = "person_term",
        /// 调委会任期.
        CommitteeTerm = "committee_term",
        /// 调委会组成: not as the law would have it.
        CommitteeFlaw = "committee_flaw",
        /// 节假日安排 of a year that nobody has entered.
        HolidayTable = "holiday_table",
        /// 内容核对: two computers filled in something of a dispute differently.
        Disagreement = "disagreement",
        /// 本人值班 of the next days.
        DutyAhead = "duty_ahead",
    }
}

/// A week and a day before.
const WEEK_AND_DAY: &[u16] = &DEFAULT_WARNINGS;
/// A day before, where the limit itself is hardly longer than a week.
const DAY: &[u16] = &[1];

impl WorkKind {
    /// Whether people see to it because of its last day, and not because it came to them.
    #[must_use]
    pub fn is_limit(self) -> bool {
        match self {
            Self::MediationLimit
            | Self::Performance
            | Self::Confirmation
            | Self::Enforcement
            | Self::FollowUp
            | Self::RequestDue
            | Self::RatingToVerify
            | Self::RatingToRectify
            | Self::RatingToAnswer
            | Self::HazardDue
            | Self::HazardReview
            | Self::Inspection
            | Self::InspectionOwed
            | Self::ReferralDue => true,
            Self::SessionToday
            | Self::SessionUnrecorded
            | Self::Acceptance
            | Self::Closing
            | Self::RequestNew
            | Self::RequestToSign
            | Self::RequestToClose
            | Self::HazardToCheck
            | Self::ReferralToAccept
            | Self::ReferralWaiting
            | Self::ReferralReturned
            | Self::ContactToAnswer
            | Self::Appointment
            | Self::LegalMatter
            | Self::ConsultationUnrated
            | Self::OutreachBehind
            | Self::ClosedLately
            | Self::DestructionToApprove
            | Self::PersonTerm
            | Self::CommitteeTerm
            | Self::CommitteeFlaw
            | Self::HolidayTable
            | Self::Disagreement
            | Self::DutyAhead => false,
        }
    }

    /// How many days before its last day people are warned of an item; of none where it has no
    /// last day.
    #[must_use]
    pub fn warnings(self) -> &'static [u16] {
        match self {
            Self::RequestToSign
            | Self::RequestDue
            | Self::RatingToVerify
            | Self::RatingToAnswer
            | Self::ReferralToAccept
            | Self::ReferralWaiting => DAY,
            Self::MediationLimit
            | Self::Performance
            | Self::Confirmation
            | Self::Enforcement
            | Self::FollowUp
            | Self::RatingToRectify
            | Self::HazardDue
            | Self::HazardReview
            | Self::Inspection
            | Self::InspectionOwed
            | Self::ReferralDue
            | Self::PersonTerm
            | Self::CommitteeTerm
            | Self::HolidayTable => WEEK_AND_DAY,
            Self::SessionToday
            | Self::SessionUnrecorded
            | Self::Acceptance
            | Self::Closing
            | Self::RequestNew
            | Self::RequestToClose
            | Self::HazardToCheck
            | Self::ReferralReturned
            | Self::ContactToAnswer
            | Self::Appointment
            | Self::LegalMatter
            | Self::ConsultationUnrated
            | Self::OutreachBehind
            | Self::ClosedLately
            | Self::DestructionToApprove
            | Self::CommitteeFlaw
            | Self::Disagreement
            | Self::DutyAhead => &[],
        }
    }

    /// Whether an item of this kind has a last day.
    #[must_use]
    pub fn has_limit(self) -> bool {
        !self.warnings().is_empty()
    }
}

choice! {
    /// Whose work is shown.
    WorkSpan {
        /// What waits for the person.
        Mine = "mine",
        /// All of the person's platform.
        Platform = "platform",
        /// All of the street.
        Street = "street",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_seen_to_by_its_last_day_is_warned_of() {
        for kind in WorkKind::ALL {
            assert!(!kind.is_limit() || kind.has_limit(), "{kind:?}");
        }
    }
}
