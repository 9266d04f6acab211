//! 回访.

use super::action::{DisputeAction, require};
use super::case::{At, Case};
use super::refusal::{Problems, Refusal};
use crate::domain::id::PersonId;
use crate::domain::record::{Fact, FollowUp, FollowUpFinding, Record, Satisfaction};
use chrono::NaiveDate;

/// A visit as the form has it.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The day.
    pub visited_on: NaiveDate,
    /// 回访人; who acts where empty.
    pub visitor_id: Option<PersonId>,
    /// What was found.
    pub finding: FollowUpFinding,
    /// How content the parties are.
    pub satisfaction: Option<Satisfaction>,
    /// 回访情况.
    pub content: String,
}

/// Records a visit.
///
/// # Errors
/// A status that does not allow it; nothing written; a day before the agreement or the decision.
pub fn record_follow_up(case: &Case, form: &Visit, at: &mut At<'_>) -> Result<Vec<Fact>, Refusal> {
    require(&case.dispute, DisputeAction::RecordFollowUp)?;
    let earliest = case
        .agreement()
        .and_then(|agreement| agreement.agreed_on)
        .or(case.dispute.decided_on)
        .or(case.dispute.accepted_on);
    let mut problems = Problems::default();
    problems.check_day("visited_on", form.visited_on, earliest, at.today);
    problems.require_text("content", Some(&form.content));
    problems.finish()?;
    let mut visit = FollowUp::blank((at.new_id)(), case.dispute.scope);
    visit.dispute_id = Some(case.dispute.id);
    visit.visited_on = Some(form.visited_on);
    visit.visitor_id = form.visitor_id.or(Some(at.actor));
    visit.finding = Some(form.finding);
    visit.satisfaction = form.satisfaction;
    visit.content = Some(form.content.clone());
    Ok(vec![Fact::new("follow_up.recorded", &visit)])
}
