//! What stands in the calendar.

use crate::domain::choice::choice;

choice! {
    /// The kinds of entry in the calendar.
    CalendarKind {
        /// 调解.
        Session = "session",
        /// 调解期限.
        DisputeDue = "dispute_due",
        /// 履行期限.
        PerformanceDue = "performance_due",
        /// 司法确认截止.
        ConfirmationDue = "confirmation_due",
        /// 回访.
        FollowUpDue = "follow_up_due",
        /// 申请执行截止.
        EnforcementDue = "enforcement_due",
        /// 诉求办理期限.
        RequestDue = "request_due",
        /// 转办期限.
        ReferralDue = "referral_due",
        /// 差评整改期限.
        RatingDue = "rating_due",
        /// 隐患处置期限.
        HazardDue = "hazard_due",
        /// 隐患回头看.
        HazardReview = "hazard_review",
        /// 排查.
        Inspection = "inspection",
        /// 普法活动.
        Outreach = "outreach",
        /// 预约咨询.
        Appointment = "appointment",
        /// 值班.
        Duty = "duty",
    }
}
