//! 普法: activities, and the year's plan against them.

mod activity;
mod list;
mod plan;
mod year;

pub use activity::{
    CorrectOutreach, OutreachAsk, OutreachDetail, OutreachRecorded, OutreachRow, RecordOutreach,
    RemoveOutreach,
};
pub use list::{OutreachListAsk, OutreachTotals, OutreachTotalsAsk};
pub use plan::{
    CopyOutreachPlan, OutreachPlanCopied, OutreachPlanSaved, RemoveOutreachPlanLine,
    SaveOutreachPlanLine,
};
pub use year::{OutreachYear, OutreachYearAsk};

pub(crate) use activity::{correct, detail, record, remove};
pub(crate) use list::{lines, list, totals};
pub(crate) use plan::{copy_plan, remove_line, save_line};
pub(crate) use year::year;
