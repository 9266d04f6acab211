//! Recording an activity, putting it right, taking it out, reading it.

use crate::desk::Desk;
use crate::dispute::{Act, acts_of};
use crate::form_problem::refuse;
use crate::office::check_platform_id;
use crate::shape::{Done, filled, request, response};
use crate::{Failure, FailureCode};
use chrono::NaiveDate;
use lxq_core::domain::id::{OutreachActivityId, OutreachPlanId, PlatformId};
use lxq_core::domain::outreach::check_activity;
use lxq_core::domain::record::{OutreachActivity, OutreachForm, OutreachPlan, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Act as Transaction;
use uuid::Uuid;

request! {
    /// An activity that was held.
    pub struct RecordOutreach {
        /// The platform that held it; none for the street itself.
        pub platform_id: Option<PlatformId>,
        /// 活动名称.
        pub title: Option<String>,
        /// 主题.
        pub theme: String,
        /// The form.
        pub form: OutreachForm,
        /// The day.
        pub held_on: NaiveDate,
        /// Where.
        pub place: String,
        /// 主办单位.
        pub organiser: Option<String>,
        /// 主讲人 / 参与律师.
        pub speaker: Option<String>,
        /// 受众人数.
        pub people_count: u32,
        /// 发放资料份数.
        pub leaflet_count: Option<u32>,
        /// 活动情况.
        pub summary: Option<String>,
        /// The line of the year's plan that it fulfils.
        pub plan_id: Option<OutreachPlanId>,
        /// The draft that this form was; it is thrown away.
        pub draft_id: Option<Uuid>,
    }

    /// An activity as it should have been recorded.
    pub struct CorrectOutreach {
        /// The activity.
        pub id: OutreachActivityId,
        /// All of it.
        pub activity: RecordOutreach,
    }

    /// An activity that was entered by mistake.
    pub struct RemoveOutreach {
        /// The activity; it is kept and marked.
        pub id: OutreachActivityId,
    }

    /// An activity.
    pub struct OutreachAsk {
        /// Its id.
        pub id: OutreachActivityId,
    }
}

response! {
    /// An activity was recorded.
    pub struct OutreachRecorded {
        /// Its id.
        pub id: OutreachActivityId,
    }

    /// An activity.
    pub struct OutreachRow {
        /// Its id.
        pub id: OutreachActivityId,
        /// The platform that held it; none for the street itself.
        pub platform_id: Option<PlatformId>,
        /// 活动名称.
        pub title: Option<String>,
        /// 主题.
        pub theme: String,
        /// The form.
        pub form: OutreachForm,
        /// The day.
        pub held_on: Option<NaiveDate>,
        /// Where.
        pub place: String,
        /// 主办单位.
        pub organiser: Option<String>,
        /// 主讲人 / 参与律师.
        pub speaker: Option<String>,
        /// 受众人数.
        pub people_count: u32,
        /// 发放资料份数.
        pub leaflet_count: Option<u32>,
        /// The line of the year's plan that it fulfils.
        pub plan_id: Option<OutreachPlanId>,
    }

    /// An activity with what happened to it.
    pub struct OutreachDetail {
        /// Its line in the list.
        pub row: OutreachRow,
        /// 活动情况.
        pub summary: Option<String>,
        /// Whether it was entered by mistake; nothing can be changed then.
        pub is_removed: bool,
        /// Everything that happened to it, the newest first.
        pub acts: Vec<Act>,
    }
}

pub(crate) fn record(desk: &Desk, form: RecordOutreach) -> Result<OutreachRecorded, Failure> {
    let draft_id = form.draft_id;
    let id = desk.act(|act, _| {
        let mut activity = OutreachActivity::blank(act.new_id()?, Scope::Street);
        fill(act, &mut activity, form)?;
        act.begin("outreach_activity.recorded", &activity)?;
        Ok(activity.id)
    })?;
    if let Some(draft) = draft_id {
        crate::settings::discard_own(desk, draft)?;
    }
    Ok(OutreachRecorded { id })
}

pub(crate) fn correct(desk: &Desk, form: CorrectOutreach) -> Result<Done, Failure> {
    let draft_id = form.activity.draft_id;
    desk.act(|act, _| {
        let before = standing(act, form.id)?;
        let mut after = before.clone();
        fill(act, &mut after, form.activity)?;
        act.change("outreach_activity.corrected", &before, &after)?;
        Ok(())
    })?;
    if let Some(draft) = draft_id {
        crate::settings::discard_own(desk, draft)?;
    }
    Ok(Done {})
}

pub(crate) fn remove(desk: &Desk, form: RemoveOutreach) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = standing(act, form.id)?;
        let mut after = before.clone();
        after.is_removed = Some(true);
        act.change("outreach_activity.removed", &before, &after)?;
        Ok(Done {})
    })
}

pub(crate) fn detail(desk: &Desk, ask: OutreachAsk) -> Result<OutreachDetail, Failure> {
    desk.casebook.read(|reader| {
        let found = reader
            .get::<OutreachActivity>(ask.id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        Ok(OutreachDetail {
            summary: found.summary.clone(),
            is_removed: found.is_removed == Some(true),
            acts: acts_of(reader, found.id.0)?,
            row: row(found),
        })
    })
}

/// The activity, which must not have been taken out.
fn standing(act: &Transaction<'_>, id: OutreachActivityId) -> Result<OutreachActivity, Failure> {
    act.reader()
        .get::<OutreachActivity>(id)?
        .filter(|activity| activity.is_removed != Some(true))
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

fn fill(
    act: &Transaction<'_>,
    activity: &mut OutreachActivity,
    form: RecordOutreach,
) -> Result<(), Failure> {
    let kept = activity.platform_id;
    activity.platform_id = form.platform_id;
    activity.title = filled(form.title);
    activity.theme = filled(Some(form.theme));
    activity.form = Some(form.form);
    activity.held_on = Some(form.held_on);
    activity.place = filled(Some(form.place));
    activity.organiser = filled(form.organiser);
    activity.speaker = filled(form.speaker);
    activity.people_count = Some(form.people_count);
    activity.leaflet_count = form.leaflet_count;
    activity.summary = filled(form.summary);
    activity.plan_id = form.plan_id;
    let line = match form.plan_id {
        Some(id) => act.reader().get::<OutreachPlan>(id)?,
        None => None,
    };
    refuse(check_activity(activity, line.as_ref(), act.today()))?;
    check_platform_id(act, activity.platform_id, kept)
}

pub(super) fn row(activity: OutreachActivity) -> OutreachRow {
    OutreachRow {
        id: activity.id,
        platform_id: activity.platform_id,
        title: activity.title,
        theme: activity.theme.unwrap_or_default(),
        form: activity.form.unwrap_or(OutreachForm::Other),
        held_on: activity.held_on,
        place: activity.place.unwrap_or_default(),
        organiser: activity.organiser,
        speaker: activity.speaker,
        people_count: activity.people_count.unwrap_or_default(),
        leaflet_count: activity.leaflet_count,
        plan_id: activity.plan_id,
    }
}
