//! A year of outreach: what was planned against what was done.

use crate::desk::Desk;
use crate::shape::{request, response};
use crate::{Failure, FieldCode};
use chrono::Datelike as _;
use lxq_core::domain::id::{OutreachPlanId, PlatformId};
use lxq_core::domain::outreach::{LineStanding, PlanStanding, last_day_of_year, year_standing};
use lxq_core::domain::record::{OutreachForm, OutreachPlan};
use lxq_core::store::table::outreach::{deeds_of_year, plan_of_year, themes};

request! {
    /// A year.
    pub struct OutreachYearAsk {
        /// Which; this year where empty.
        pub year: Option<u32>,
    }
}

response! {
    /// A year's plan against what was done.
    pub struct OutreachYear {
        /// The year.
        pub year: u32,
        /// The lines by month, those for any time of the year last.
        pub lines: Vec<OutreachPlanRow>,
        /// Activities that were planned.
        pub planned_activities: u32,
        /// People that they were to reach.
        pub planned_people: u32,
        /// Activities that were held, planned or not.
        pub activities: u32,
        /// People that they reached.
        pub people: u32,
        /// Activities that no line had planned.
        pub unplanned_activities: u32,
        /// People that those reached.
        pub unplanned_people: u32,
        /// Planned activities that today asks for.
        pub expected: u32,
        /// How the plan stands as a whole.
        pub standing: PlanStanding,
        /// Whether the year before has a plan that could be taken over.
        pub has_plan_before: bool,
        /// Themes used until now, the most frequent first.
        pub themes: Vec<String>,
    }

    /// A line of the plan.
    pub struct OutreachPlanRow {
        /// Its id.
        pub id: OutreachPlanId,
        /// The last month in which it should be done; none for any time of the year.
        pub month: Option<u32>,
        /// 主题.
        pub theme: String,
        /// The form.
        pub form: OutreachForm,
        /// The platform that is to do it; none for the street.
        pub platform_id: Option<PlatformId>,
        /// How many activities were planned.
        pub activity_count: u32,
        /// How many people they should reach.
        pub people_count: Option<u32>,
        /// 备注.
        pub remark: Option<String>,
        /// How many activities were held.
        pub done_activities: u32,
        /// How many people they reached.
        pub done_people: u32,
        /// How many activities today asks for.
        pub expected: u32,
        /// How it stands.
        pub standing: PlanStanding,
    }
}

pub(crate) fn year(desk: &Desk, ask: OutreachYearAsk) -> Result<OutreachYear, Failure> {
    let today = desk.casebook.today();
    let year = match ask.year {
        Some(year) => year,
        None => u32::try_from(today.year()).unwrap_or_default(),
    };
    if last_day_of_year(year).is_none_or(|day| day.year() > 9999) {
        return Err(Failure::field("year", FieldCode::Unknown));
    }
    desk.casebook.read(|reader| {
        let plan = plan_of_year(reader, year)?;
        let found = year_standing(&plan, &deeds_of_year(reader, year)?, today);
        let before = plan_of_year(reader, year.saturating_sub(1))?;
        Ok(OutreachYear {
            year,
            lines: plan.into_iter().zip(&found.lines).map(row).collect(),
            planned_activities: found.planned_activities,
            planned_people: found.planned_people,
            activities: found.activities,
            people: found.people,
            unplanned_activities: found.unplanned_activities,
            unplanned_people: found.unplanned_people,
            expected: found.expected,
            standing: found.standing,
            has_plan_before: !before.is_empty(),
            themes: themes(reader)?,
        })
    })
}

fn row((line, standing): (OutreachPlan, &LineStanding)) -> OutreachPlanRow {
    OutreachPlanRow {
        id: line.id,
        month: line.month,
        theme: line.theme.unwrap_or_default(),
        form: line.form.unwrap_or(OutreachForm::Other),
        platform_id: line.platform_id,
        activity_count: line.activity_count.unwrap_or_default(),
        people_count: line.people_count,
        remark: line.remark,
        done_activities: standing.activities,
        done_people: standing.people,
        expected: standing.expected,
        standing: standing.standing,
    }
}
