//! 值班: who sits where on which day.

use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{DutyId, PersonId, PlatformId};
use chrono::NaiveDate;

choice! {
    /// The part of the day.
    DutyShift {
        /// 上午.
        Morning = "morning",
        /// 下午.
        Afternoon = "afternoon",
        /// 全天.
        Day = "day",
        /// 夜间.
        Night = "night",
    }
}

record! {
    /// 值班 of one person on one day.
    Duty(DutyId) as "duty" {
        /// The platform.
        platform_id: PlatformId,
        /// The day.
        day: NaiveDate,
        /// The part of it.
        shift: DutyShift,
        /// Who is on duty.
        person_id: PersonId,
        /// Who was, before a swap.
        swapped_from: PersonId,
        /// 换班理由.
        swap_reason: String,
        /// 备注.
        remark: String,
        /// Whether it was taken out of the roster.
        is_removed: bool,
    }
}
