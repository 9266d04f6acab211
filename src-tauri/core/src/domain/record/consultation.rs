//! 法律咨询: a lawyer's record; the person asking may stay unnamed.

use super::Instant;
use super::performance::Satisfaction;
use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{ConsultationId, PersonId, RequestId};
use crate::domain::identifiers::{Fen, Sex};

choice! {
    /// How the person came.
    ConsultationManner {
        /// 来访.
        Visit = "visit",
        /// 电话.
        Telephone = "telephone",
        /// 微信 / 网络.
        Online = "online",
        /// 预约.
        Appointment = "appointment",
        /// 上门 / 下乡.
        HomeVisit = "home_visit",
    }
}

choice! {
    /// Age bands, as the form asks age and not a birthday.
    AgeBand {
        /// 未满18岁.
        Under18 = "under_18",
        /// 18–35岁.
        From18 = "from_18",
        /// 36–59岁.
        From36 = "from_36",
        /// 60岁以上.
        From60 = "from_60",
    }
}

choice! {
    /// 身份类别.
    InquirerGroup {
        /// 农民工.
        MigrantWorker = "migrant_worker",
        /// 老年人.
        Elderly = "elderly",
        /// 妇女.
        Woman = "woman",
        /// 残疾人.
        Disabled = "disabled",
        /// 未成年人.
        Minor = "minor",
        /// 军人军属.
        MilitaryFamily = "military_family",
        /// 企业.
        Enterprise = "enterprise",
        /// 其他.
        Other = "other",
    }
}

choice! {
    /// 建议途径.
    SuggestedWay {
        /// 协商.
        Negotiation = "negotiation",
        /// 人民调解.
        Mediation = "mediation",
        /// 仲裁.
        Arbitration = "arbitration",
        /// 行政途径.
        Administrative = "administrative",
        /// 诉讼.
        Lawsuit = "lawsuit",
        /// 法律援助.
        LegalAid = "legal_aid",
    }
}

record! {
    /// 法律咨询 by process.md §11; a refused identity is a complete record.
    Consultation(ConsultationId) as "consultation" {
        /// `（2026）马山景咨字第12号`.
        docket_no: String,
        /// The year of the number series.
        docket_year: u32,
        /// The running number in its series.
        docket_number: u32,
        /// The request from which it was opened.
        request_id: RequestId,
        /// Start.
        starts_at: Instant,
        /// End.
        ends_at: Instant,
        /// 咨询点 / 社区.
        consultation_point: String,
        /// 值班律师.
        lawyer_id: PersonId,
        /// How the person came.
        manner: ConsultationManner,
        /// 拒绝提供身份.
        is_anonymous: bool,
        /// 咨询人 name.
        inquirer_name: String,
        /// 性别.
        inquirer_sex: Sex,
        /// 年龄段.
        inquirer_age_band: AgeBand,
        /// Telephone.
        inquirer_phone: String,
        /// 身份类别.
        inquirer_group: InquirerGroup,
        /// Code in the table of dispute types.
        topic: String,
        /// How many people the matter touches.
        people_count: u32,
        /// 涉及金额.
        amount_fen: Fen,
        /// 咨询内容.
        content: String,
        /// 解答意见.
        advice: String,
        /// 法律依据.
        legal_basis: String,
        /// 建议途径.
        suggested_ways: Vec<SuggestedWay>,
        /// 满意度.
        satisfaction: Satisfaction,
        /// 备注.
        remark: String,
        /// The visit in which this was one matter of several; its first matter's id.
        visit_id: ConsultationId,
        /// When it was destroyed, its time being over.
        destroyed_at: Instant,
    }
}
