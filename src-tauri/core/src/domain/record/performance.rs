//! What was promised, what was done, and the visit afterwards.

use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{
    AgreementId, DisputeId, DisputePartyId, FollowUpId, PerformanceId, PerformanceItemId, PersonId,
};
use crate::domain::identifiers::Fen;
use chrono::NaiveDate;

choice! {
    /// How something promised stands on a day; computed, never typed.
    PerformanceState {
        /// 未到期.
        NotDue = "not_due",
        /// 部分履行.
        Partial = "partial",
        /// 履行完毕.
        Full = "full",
        /// 逾期未履行.
        Overdue = "overdue",
    }
}

choice! {
    /// 支付方式 or other manner of performance.
    PaymentManner {
        /// 现金.
        Cash = "cash",
        /// 转账.
        Transfer = "transfer",
        /// 实物 / 行为.
        Deed = "deed",
    }
}

choice! {
    /// What a visit found.
    FollowUpFinding {
        /// 已履行.
        Performed = "performed",
        /// 部分履行.
        PartlyPerformed = "partly_performed",
        /// 未履行.
        NotPerformed = "not_performed",
        /// 反悔 / 有激化迹象.
        Relapsed = "relapsed",
    }
}

choice! {
    /// Satisfaction in the five levels of 好差评.
    Satisfaction {
        /// 非常满意.
        VerySatisfied = "very_satisfied",
        /// 满意.
        Satisfied = "satisfied",
        /// 基本满意.
        FairlySatisfied = "fairly_satisfied",
        /// 不满意.
        Dissatisfied = "dissatisfied",
        /// 非常不满意.
        VeryDissatisfied = "very_dissatisfied",
    }
}

record! {
    /// One thing promised in an agreement, with its day.
    PerformanceItem(PerformanceItemId) as "performance_item" {
        /// The dispute.
        dispute_id: DisputeId,
        /// The agreement.
        agreement_id: AgreementId,
        /// Place in the order, from 1.
        position: u32,
        /// What is to be done.
        description: String,
        /// Who is to do it.
        debtor_id: DisputePartyId,
        /// How much; none for a deed.
        amount_fen: Fen,
        /// By which day.
        due_on: NaiveDate,
        /// Whether a correction took it out of the agreement.
        is_removed: bool,
    }
}

record! {
    /// 履行: something done of what was promised, whole or in part.
    Performance(PerformanceId) as "performance" {
        /// The dispute.
        dispute_id: DisputeId,
        /// What was promised.
        item_id: PerformanceItemId,
        /// When it was done.
        performed_on: NaiveDate,
        /// How much of it.
        amount_fen: Fen,
        /// How.
        manner: PaymentManner,
        /// Whether the item is fulfilled with it, for a deed.
        is_complete: bool,
        /// Proof: 收条, 汇款单 …
        proof: String,
        /// Who recorded it.
        recorded_by: PersonId,
    }
}

record! {
    /// 回访.
    FollowUp(FollowUpId) as "follow_up" {
        /// The dispute.
        dispute_id: DisputeId,
        /// The day of the visit.
        visited_on: NaiveDate,
        /// 回访人.
        visitor_id: PersonId,
        /// What was found.
        finding: FollowUpFinding,
        /// How content the parties are.
        satisfaction: Satisfaction,
        /// 回访情况.
        content: String,
    }
}
