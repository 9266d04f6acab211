//! 好差评: what people think of how a matter was handled (国办发〔2019〕51号).

use super::Instant;
use super::performance::Satisfaction;
use super::record;
use super::subject::SubjectKind;
use crate::domain::choice::choice;
use crate::domain::id::{PersonId, RatingId};
use chrono::NaiveDate;
use uuid::Uuid;

choice! {
    /// Where a rating stands; only a bad one goes further than `Recorded`.
    RatingStatus {
        /// 已记录: a good rating, nothing to do.
        Recorded = "recorded",
        /// 待核实: a bad rating came in.
        ToVerify = "to_verify",
        /// 整改中: verified as true, being put right.
        Rectifying = "rectifying",
        /// 待答复: put right, the rater is still to be answered.
        ToAnswer = "to_answer",
        /// 已办结: put right and answered.
        Closed = "closed",
        /// 不计入: a mistake or malice, with the reason.
        Excluded = "excluded",
    }
}

choice! {
    /// What the check of a bad rating found.
    RatingFinding {
        /// 属实.
        True = "true_rating",
        /// 误评.
        Mistaken = "mistaken",
        /// 恶意差评.
        Malicious = "malicious",
    }
}

choice! {
    /// What a rating is about.
    RatingReason {
        /// 办理效率.
        Speed = "speed",
        /// 服务态度.
        Attitude = "attitude",
        /// 业务水平.
        Skill = "skill",
        /// 办理结果.
        Result = "result",
        /// 沟通联系.
        Contact = "contact",
        /// 公平公正.
        Fairness = "fairness",
        /// 其他.
        Other = "other",
    }
}

choice! {
    /// The way by which a rating came.
    RatingChannel {
        /// 现场.
        OnSite = "on_site",
        /// 电话回访.
        Telephone = "telephone",
        /// 网上.
        Online = "online",
        /// 短信.
        Message = "message",
        /// 热线转来.
        Hotline = "hotline",
    }
}

record! {
    /// 好差评 on a request, a dispute or a consultation.
    Rating(RatingId) as "rating" {
        /// What was rated.
        subject_kind: SubjectKind,
        /// Its id.
        subject_id: Uuid,
        /// One of five levels; the lower two are bad ratings.
        level: Satisfaction,
        /// What it is about.
        reasons: Vec<RatingReason>,
        /// What the rater said.
        comment: String,
        /// How it came.
        channel: RatingChannel,
        /// Whether the rater gave a name; names are not kept here.
        is_named: bool,
        /// When it was given.
        rated_at: Instant,
        /// Where it stands.
        status: RatingStatus,
        /// What the check found.
        finding: RatingFinding,
        /// How that was found out.
        finding_note: String,
        /// The check's day.
        verified_on: NaiveDate,
        /// Who puts it right.
        responsible_id: PersonId,
        /// 整改时限.
        due_on: NaiveDate,
        /// 整改措施.
        action_taken: String,
        /// Put right on this day.
        rectified_on: NaiveDate,
        /// 答复.
        answer: String,
        /// Answered on this day.
        answered_on: NaiveDate,
        /// Why it does not count.
        exclusion_reason: String,
    }
}
