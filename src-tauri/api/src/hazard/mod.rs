//! 隐患台账 and 排查: leads, their steps, lists, one hazard, and the rounds that find them.

mod detail;
mod inspection;
mod inspection_list;
mod list;
mod refusal;
mod report;
mod steps;

pub(crate) use detail::{HazardAsk, HazardDetail, detail};
pub(crate) use inspection::{
    CancelInspection, InspectionAsk, InspectionDetail, InspectionListAsk, InspectionMonth,
    InspectionMonthAsk, InspectionPlanned, InspectionRow, PlanInspection, SaveInspection,
    cancel_inspection, inspection_detail, inspection_list, inspection_month, plan_inspection,
    save_inspection,
};
pub(crate) use inspection_list::{
    InspectionItems, InspectionItemsAsk, SaveInspectionItems, inspection_items,
    save_inspection_items,
};
pub(crate) use list::{
    HazardCounts, HazardCountsAsk, HazardListAsk, HazardRow, counts, lines, list,
};
pub(crate) use report::{CorrectHazard, HazardReported, ReportHazard, correct, report};
pub(crate) use steps::{
    CheckHazard, CloseHazard, PlanHazard, ReviewHazard, SettleHazard, check, close, plan, review,
    settle, turn_into_dispute,
};
