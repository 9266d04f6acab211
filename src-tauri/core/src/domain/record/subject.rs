//! What a rating, a referral or an attachment belongs to.

use crate::domain::choice::choice;

choice! {
    /// The kind of record to which another one belongs; its id stands beside it.
    SubjectKind {
        /// 诉求件.
        Request = "request",
        /// 纠纷.
        Dispute = "dispute",
        /// 法律咨询.
        Consultation = "consultation",
        /// 隐患.
        Hazard = "hazard",
        /// 排查.
        Inspection = "inspection",
        /// 转办.
        Referral = "referral",
        /// 转来的转办单.
        Slip = "slip",
        /// 转办回复.
        SlipAnswer = "slip_answer",
        /// 好差评.
        Rating = "rating",
        /// 普法活动.
        OutreachActivity = "outreach_activity",
        /// 人员.
        Person = "person",
        /// 平台.
        Platform = "platform",
    }
}
