//! 诉求件: what citizens ask of the street through a hotline or a counter.

use super::Instant;
use super::performance::Satisfaction;
use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{PersonId, PlatformId, RequestId};
use std::collections::BTreeMap;

choice! {
    /// Where a request stands.
    RequestStatus {
        /// 待分派.
        Received = "received",
        /// 待签收.
        Assigned = "assigned",
        /// 处理中: signed in.
        InProgress = "in_progress",
        /// 已答复, not yet closed.
        Answered = "answered",
        /// 已办结.
        Finished = "finished",
        /// 已退件: not for this street; back where it came from.
        Returned = "returned",
    }
}

choice! {
    /// The way by which a request came to the street.
    RequestChannel {
        /// 12345 政务服务便民热线.
        Hotline12345 = "hotline_12345",
        /// 8890.
        Hotline8890 = "hotline_8890",
        /// 金普一号“马上办”.
        AtOnce = "at_once",
        /// 来访.
        WalkIn = "walk_in",
        /// 村民评理说事点.
        VillageTalkPoint = "village_talk_point",
        /// 关爱之家.
        CareHome = "care_home",
        /// 妇女议事会.
        WomensCouncil = "womens_council",
        /// 网格.
        Grid = "grid",
        /// 110.
        Police = "police",
        /// 法院.
        Court = "court",
        /// 信访部门.
        Petition = "petition",
        /// 其他.
        Other = "other",
    }
}

choice! {
    /// 诉求性质.
    RequestNature {
        /// 咨询.
        Inquiry = "inquiry",
        /// 求助.
        Help = "help",
        /// 投诉.
        Complaint = "complaint",
        /// 举报.
        Report = "report",
        /// 建议.
        Suggestion = "suggestion",
    }
}

record! {
    /// 诉求件.
    Request(RequestId) as "request" {
        /// 工单编号: the key of a repeated import.
        order_no: String,
        /// Where it stands.
        status: RequestStatus,
        /// 诉求来源 as the export writes it, such as 12345.
        source_platform: String,
        /// The way by which it came.
        channel: RequestChannel,
        /// 诉求日期.
        submitted_at: Instant,
        /// 诉求人.
        requester_name: String,
        /// 诉求人电话.
        requester_phone: String,
        /// 诉求人地址.
        requester_address: String,
        /// 被诉求单位.
        target_unit: String,
        /// 被诉求单位地址.
        target_address: String,
        /// 诉求标题.
        title: String,
        /// 诉求内容.
        content: String,
        /// 诉求性质.
        nature: RequestNature,
        /// 一级定性.
        category_1: String,
        /// 二级定性.
        category_2: String,
        /// 三级定性.
        category_3: String,
        /// 办理部门.
        handling_unit: String,
        /// 承办人.
        handler: String,
        /// The platform that handles it; the record stays in the scope where it came in.
        handling_platform_id: PlatformId,
        /// The member of staff who handles it.
        handler_id: PersonId,
        /// 分派时间.
        assigned_at: Instant,
        /// 签收时间.
        signed_in_at: Instant,
        /// 联系诉求人的时间; the first time counts.
        contacted_at: Instant,
        /// How the requester was reached, or that nobody answered.
        contact_note: String,
        /// 办理时限.
        due_at: Instant,
        /// How often the time was extended.
        extension_count: u32,
        /// 延期理由.
        extension_reason: String,
        /// 答复时间.
        answered_at: Instant,
        /// 退件时间.
        returned_at: Instant,
        /// 退件理由.
        return_reason: String,
        /// 报结案时间.
        closed_at: Instant,
        /// 解决情况.
        result: String,
        /// How often it was opened again (重办).
        reopen_count: u32,
        /// When it was last opened again; a table that tells of an older closing then says nothing.
        reopened_at: Instant,
        /// 重办理由.
        reopen_reason: String,
        /// 群众满意度.
        satisfaction: Satisfaction,
        /// 是否保密; name, phone and address are then not kept.
        is_confidential: bool,
        /// 是否重复反映; only the first of a chain is counted.
        is_repeat: bool,
        /// The first request of the same matter.
        repeat_of: RequestId,
        /// 是否为无效件.
        is_invalid: bool,
        /// 是否信访积案: an old petition case.
        is_old_petition: bool,
        /// 是否涉法事项: a matter in which a lawyer helps.
        is_legal_matter: bool,
        /// The lawyers, mediators and judges who help in it.
        helper_ids: Vec<PersonId>,
        /// 评星: how well it was handled, never a priority.
        stars: i64,
        /// 加星.
        stars_added: i64,
        /// 减星.
        stars_removed: i64,
        /// 备注.
        remark: String,
        /// Columns that no field takes, by title.
        raw: BTreeMap<String, String>,
        /// When it was destroyed, its time being over.
        destroyed_at: Instant,
    }
}
