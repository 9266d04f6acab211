//! The lines of the year's plan.

use crate::desk::Desk;
use crate::form_problem::refuse;
use crate::office::check_platform_id;
use crate::shape::{Done, filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::id::{OutreachPlanId, PlatformId};
use lxq_core::domain::outreach::{check_plan_line, copied_line};
use lxq_core::domain::record::{OutreachForm, OutreachPlan, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Act;
use lxq_core::store::table::outreach::plan_of_year;

request! {
    /// A new line of a year's plan, or a changed one.
    pub struct SaveOutreachPlanLine {
        /// The line that is changed; none for a new one.
        pub id: Option<OutreachPlanId>,
        /// The year; it stays as it is in a line that is changed.
        pub year: u32,
        /// The last month in which it should be done, 1–12; none for any time of the year.
        pub month: Option<u32>,
        /// 主题.
        pub theme: String,
        /// The form.
        pub form: OutreachForm,
        /// The platform that is to do it; none for the street.
        pub platform_id: Option<PlatformId>,
        /// How many activities.
        pub activity_count: u32,
        /// How many people they should reach.
        pub people_count: Option<u32>,
        /// 备注.
        pub remark: Option<String>,
    }

    /// A line that is no longer planned.
    pub struct RemoveOutreachPlanLine {
        /// The line; what was done for it then counts beside the plan.
        pub id: OutreachPlanId,
    }

    /// A plan that is taken over from another year.
    pub struct CopyOutreachPlan {
        /// The year whose lines are copied.
        pub from_year: u32,
        /// The year that has no plan yet.
        pub to_year: u32,
    }
}

response! {
    /// A line was saved.
    pub struct OutreachPlanSaved {
        /// Its id.
        pub id: OutreachPlanId,
    }

    /// A plan was taken over.
    pub struct OutreachPlanCopied {
        /// How many lines it has.
        pub lines: u32,
    }
}

pub(crate) fn save_line(
    desk: &Desk,
    form: SaveOutreachPlanLine,
) -> Result<OutreachPlanSaved, Failure> {
    desk.act(|act, _| {
        let before = form.id.map(|id| standing(act, id)).transpose()?;
        let mut line = match &before {
            Some(line) => line.clone(),
            None => OutreachPlan::blank(act.new_id()?, Scope::Street),
        };
        if before
            .as_ref()
            .is_some_and(|line| line.year != Some(form.year))
        {
            return Err(Failure::field("year", FieldCode::Unknown));
        }
        let kept = line.platform_id;
        line.year = Some(form.year);
        line.month = form.month;
        line.theme = filled(Some(form.theme));
        line.form = Some(form.form);
        line.platform_id = form.platform_id;
        line.activity_count = Some(form.activity_count);
        line.people_count = form.people_count;
        line.remark = filled(form.remark);
        refuse(check_plan_line(&line))?;
        check_platform_id(act, line.platform_id, kept)?;
        match &before {
            Some(before) => act.change("outreach_plan.changed", before, &line)?,
            None => act.begin("outreach_plan.added", &line)?,
        }
        Ok(OutreachPlanSaved { id: line.id })
    })
}

pub(crate) fn remove_line(desk: &Desk, form: RemoveOutreachPlanLine) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = standing(act, form.id)?;
        let mut after = before.clone();
        after.is_removed = Some(true);
        act.change("outreach_plan.removed", &before, &after)?;
        Ok(Done {})
    })
}

pub(crate) fn copy_plan(
    desk: &Desk,
    form: CopyOutreachPlan,
) -> Result<OutreachPlanCopied, Failure> {
    desk.act(|act, _| {
        if !plan_of_year(act.reader(), form.to_year)?.is_empty() {
            return Err(Failure::field("to_year", FieldCode::PlanThere));
        }
        let lines = plan_of_year(act.reader(), form.from_year)?;
        if lines.is_empty() {
            return Err(Failure::field("from_year", FieldCode::NoPlan));
        }
        for line in &lines {
            let copy = copied_line(line, form.to_year, act.new_id()?);
            refuse(check_plan_line(&copy))?;
            act.begin("outreach_plan.added", &copy)?;
        }
        Ok(OutreachPlanCopied {
            lines: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        })
    })
}

/// The line, which must not have been taken out.
fn standing(act: &Act<'_>, id: OutreachPlanId) -> Result<OutreachPlan, Failure> {
    act.reader()
        .get::<OutreachPlan>(id)?
        .filter(|line| line.is_removed != Some(true))
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))
}
