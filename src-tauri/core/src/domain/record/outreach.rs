//! 普法: activities in which people learn the law, and the year's plan.

use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{OutreachActivityId, OutreachPlanId, PlatformId};
use chrono::NaiveDate;

choice! {
    /// The form of an activity.
    OutreachForm {
        /// 讲座.
        Lecture = "lecture",
        /// 现场宣传.
        Stand = "stand",
        /// 入户宣传.
        DoorToDoor = "door_to_door",
        /// 法律咨询日.
        AdviceDay = "advice_day",
        /// 文艺演出.
        Show = "show",
        /// 进校园.
        School = "school",
        /// 进企业.
        Enterprise = "enterprise",
        /// 线上.
        Online = "online",
        /// 其他.
        Other = "other",
    }
}

record! {
    /// 普法活动.
    OutreachActivity(OutreachActivityId) as "outreach_activity" {
        /// The platform that held it; none for the street itself.
        platform_id: PlatformId,
        /// 活动名称.
        title: String,
        /// 主题, such as 反诈 or 民法典.
        theme: String,
        /// The form.
        form: OutreachForm,
        /// The day.
        held_on: NaiveDate,
        /// Where.
        place: String,
        /// 主办单位.
        organiser: String,
        /// 主讲人 / 参与律师.
        speaker: String,
        /// 受众人数.
        people_count: u32,
        /// 发放资料份数.
        leaflet_count: u32,
        /// 活动情况.
        summary: String,
        /// The line of the plan that it fulfils.
        plan_id: OutreachPlanId,
        /// Whether it was entered by mistake.
        is_removed: bool,
    }
}

record! {
    /// A line of the year's plan.
    OutreachPlan(OutreachPlanId) as "outreach_plan" {
        /// The year.
        year: u32,
        /// The last month in which it should be done, 1–12; none for any time of the year.
        month: u32,
        /// 主题.
        theme: String,
        /// The form.
        form: OutreachForm,
        /// The platform that is to do it; none for the street.
        platform_id: PlatformId,
        /// How many activities.
        activity_count: u32,
        /// How many people they should reach.
        people_count: u32,
        /// 备注.
        remark: String,
        /// Whether the line was taken out.
        is_removed: bool,
    }
}
