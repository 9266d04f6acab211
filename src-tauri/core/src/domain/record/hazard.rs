//! 隐患台账: matters and places that may turn into disputes. Never a list of persons.

use super::Instant;
use super::record;
use crate::domain::choice::choice;
use crate::domain::id::{HazardId, HazardReviewId, InspectionId, PersonId, PlatformId, RequestId};
use chrono::NaiveDate;

choice! {
    /// 风险等级.
    RiskLevel {
        /// 红.
        Red = "red",
        /// 橙.
        Orange = "orange",
        /// 黄.
        Yellow = "yellow",
        /// 蓝.
        Blue = "blue",
    }
}

choice! {
    /// Where a hazard stands.
    HazardStatus {
        /// 待核查: a lead, not yet checked.
        Lead = "lead",
        /// 不属实: checked, nothing there.
        Unfounded = "unfounded",
        /// 待处置: checked and true.
        Open = "open",
        /// 处置中: measures and a responsible person are named.
        Handling = "handling",
        /// 已化解, under 回头看.
        Resolved = "resolved",
        /// 稳控: kept under watch, not resolved.
        Contained = "contained",
        /// 已转纠纷.
        TurnedIntoDispute = "turned_into_dispute",
        /// 已销号.
        Closed = "closed",
    }
}

choice! {
    /// From where a lead came.
    HazardSource {
        /// 排查.
        Inspection = "inspection",
        /// 诉求件.
        Request = "request",
        /// 网格.
        Grid = "grid",
        /// 村民评理说事点.
        VillageTalkPoint = "village_talk_point",
        /// 关爱之家.
        CareHome = "care_home",
        /// 妇女议事会.
        WomensCouncil = "womens_council",
        /// 群众反映.
        Residents = "residents",
        /// 公安.
        Police = "police",
        /// 信访部门.
        Petition = "petition",
        /// 其他.
        Other = "other",
    }
}

choice! {
    /// What a 回头看 found.
    ReviewResult {
        /// 巩固.
        Consolidated = "consolidated",
        /// 仍需关注.
        StillOpen = "still_open",
        /// 反弹.
        Rebounded = "rebounded",
    }
}

choice! {
    /// Where an inspection stands.
    InspectionStatus {
        /// 已安排.
        Planned = "planned",
        /// 已完成.
        Held = "held",
        /// 已取消.
        Cancelled = "cancelled",
    }
}

record! {
    /// 隐患.
    Hazard(HazardId) as "hazard" {
        /// `（2026）马山景隐字第12号`.
        docket_no: String,
        /// The year of the number series.
        docket_year: u32,
        /// The running number in its series.
        docket_number: u32,
        /// What it is, in a line.
        title: String,
        /// Code in the table of dispute types: what it may turn into.
        dispute_type: String,
        /// From where the lead came.
        source: HazardSource,
        /// The request from which it was opened.
        request_id: RequestId,
        /// The inspection that found it.
        inspection_id: InspectionId,
        /// 排查地点.
        place: String,
        /// 排查时间.
        found_on: NaiveDate,
        /// 基本情况.
        content: String,
        /// 涉及人数.
        people_count: u32,
        /// 风险等级.
        risk_level: RiskLevel,
        /// Where it stands.
        status: HazardStatus,
        /// 核查日期.
        checked_on: NaiveDate,
        /// 核查情况.
        check_finding: String,
        /// 处置措施.
        measures: String,
        /// 责任单位.
        responsible_unit: String,
        /// 责任人.
        responsible_id: PersonId,
        /// 包保领导.
        sponsor: String,
        /// 处置时限.
        due_on: NaiveDate,
        /// The day of the next 回头看.
        next_review_on: NaiveDate,
        /// Resolved or contained on this day.
        settled_on: NaiveDate,
        /// 化解情况.
        result: String,
        /// 销号日期.
        closed_on: NaiveDate,
        /// 销号意见.
        closing_note: String,
        /// When it was destroyed, its time being over.
        destroyed_at: Instant,
    }
}

record! {
    /// 回头看.
    HazardReview(HazardReviewId) as "hazard_review" {
        /// The hazard.
        hazard_id: HazardId,
        /// Looked at on this day.
        reviewed_on: NaiveDate,
        /// Who looked.
        reviewer_id: PersonId,
        /// What was found.
        finding: String,
        /// What that means.
        result: ReviewResult,
        /// The day of the next one.
        next_review_on: NaiveDate,
        /// The inspection in which it was done.
        inspection_id: InspectionId,
    }
}

/// A line of an inspection's list.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
pub struct InspectionItem {
    /// What is to be looked at.
    pub text: String,
    /// Whether it was.
    pub is_done: bool,
    /// What was seen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

record! {
    /// 排查: a round through a platform's places, at least two a month.
    Inspection(InspectionId) as "inspection" {
        /// The platform whose places are looked at.
        platform_id: PlatformId,
        /// What the round is called.
        title: String,
        /// 排查区域.
        area: String,
        /// The planned day.
        planned_on: NaiveDate,
        /// The day on which it was done.
        held_on: NaiveDate,
        /// 排查人员.
        inspector_ids: Vec<PersonId>,
        /// The list to tick.
        items: Vec<InspectionItem>,
        /// Where it stands.
        status: InspectionStatus,
        /// What was found.
        summary: String,
        /// Why it was cancelled.
        cancel_reason: String,
    }
}
