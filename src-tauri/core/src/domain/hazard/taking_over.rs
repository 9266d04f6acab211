//! 旧台账转入: a hazard of an older ledger comes in with what the ledger tells, where it stands by that.

use super::refusal::{Fault, HazardRefusal, LINE, NARRATIVE, PLACE, Problems};
use super::report::report;
use super::review_day::first_review_on;
use crate::domain::dispute::At;
use crate::domain::record::{Fact, Hazard, HazardReview, HazardStatus, Record, ReviewResult};
use chrono::NaiveDate;

/// A hazard as an older ledger has it.
#[derive(Clone, Debug)]
pub struct OldHazard {
    /// Number, scope and everything the ledger tells, the status too.
    pub hazard: Hazard,
    /// The last 回头看, where the ledger has one.
    pub review: Option<OldReview>,
}

/// The last 回头看 of an older ledger.
#[derive(Clone, Debug)]
pub struct OldReview {
    /// The day.
    pub reviewed_on: NaiveDate,
    /// What was seen.
    pub finding: Option<String>,
    /// What that means; consolidated where the hazard was closed since.
    pub result: Option<ReviewResult>,
}

/// Takes a hazard over from an older ledger.
///
/// # Errors
/// Every field that is missing or does not fit, at once; a day of handling or of the next 回头看 that
/// has passed while the hazard is not over.
pub fn take_over(form: &OldHazard, at: &mut At<'_>) -> Result<Vec<Fact>, HazardRefusal> {
    let told = &form.hazard;
    let status = told.status.unwrap_or(HazardStatus::Lead);
    let mut facts = report(&lead_of(told), at)?;
    let before = Hazard::from_fields(told.id.0, told.scope, &facts[0].set);
    let mut problems = Problems::default();
    check_texts(&mut problems, told);
    check_days(&mut problems, form, at.today);
    let mut next = told.clone();
    next.status = Some(status);
    match status {
        HazardStatus::Lead | HazardStatus::Unfounded | HazardStatus::TurnedIntoDispute => {
            next.next_review_on = None;
        }
        HazardStatus::Open => require(&mut problems, "risk_level", told.risk_level.is_some()),
        HazardStatus::Handling => {
            require(&mut problems, "risk_level", told.risk_level.is_some());
            require(&mut problems, "measures", told.measures.is_some());
            let is_named = told.responsible_unit.is_some() || told.responsible_id.is_some();
            require(&mut problems, "responsible_unit", is_named);
            match told.due_on {
                None => problems.add("due_on", Fault::Required),
                Some(day) if day < at.today => {
                    problems.add("due_on", Fault::After { latest: at.today });
                }
                Some(_) => {}
            }
        }
        HazardStatus::Resolved | HazardStatus::Contained => {
            require(&mut problems, "settled_on", told.settled_on.is_some());
            require(&mut problems, "result", told.result.is_some());
            match told.next_review_on {
                Some(day) if day < at.today => {
                    problems.add("next_review_on", Fault::After { latest: at.today });
                }
                Some(_) => {}
                // It is looked at again from the day on which it came in; no day of old is missed.
                None => {
                    let day = first_review_on(told.risk_level, at.today, at.calendar);
                    next.next_review_on = Some(day);
                }
            }
        }
        HazardStatus::Closed => {
            require(&mut problems, "closed_on", told.closed_on.is_some());
            next.settled_on = told.settled_on.or(told.closed_on);
            next.next_review_on = None;
        }
    }
    problems.finish()?;
    if let Some(old) = &form.review {
        let mut review = HazardReview::blank((at.new_id)(), told.scope);
        review.hazard_id = Some(told.id);
        review.reviewed_on = Some(old.reviewed_on);
        review.finding.clone_from(&old.finding);
        let is_closed = status == HazardStatus::Closed;
        review.result = old
            .result
            .or(is_closed.then_some(ReviewResult::Consolidated));
        review.next_review_on = next.next_review_on;
        facts.push(Fact::new("hazard_review.recorded", &review));
    }
    let fact = Fact::change("hazard.taken_over", &before, &next);
    if !fact.set.is_empty() {
        facts.push(fact);
    }
    Ok(facts)
}

/// What was first reported of it.
fn lead_of(told: &Hazard) -> Hazard {
    let mut lead = Hazard::blank(told.id.0, told.scope);
    lead.docket_no.clone_from(&told.docket_no);
    lead.docket_year = told.docket_year;
    lead.docket_number = told.docket_number;
    lead.title.clone_from(&told.title);
    lead.dispute_type.clone_from(&told.dispute_type);
    lead.source = told.source;
    lead.place.clone_from(&told.place);
    lead.found_on = told.found_on;
    lead.content.clone_from(&told.content);
    lead.people_count = told.people_count;
    lead.risk_level = told.risk_level;
    lead
}

fn require(problems: &mut Problems, field: &str, is_there: bool) {
    if !is_there {
        problems.add(field, Fault::Required);
    }
}

fn check_texts(problems: &mut Problems, told: &Hazard) {
    for (field, text, most) in [
        ("check_finding", &told.check_finding, NARRATIVE),
        ("measures", &told.measures, NARRATIVE),
        ("responsible_unit", &told.responsible_unit, PLACE),
        ("sponsor", &told.sponsor, LINE),
        ("result", &told.result, NARRATIVE),
        ("closing_note", &told.closing_note, NARRATIVE),
    ] {
        problems.check_text(field, text.as_deref(), most);
    }
}

/// Each day comes after those before it.
fn check_days(problems: &mut Problems, form: &OldHazard, today: NaiveDate) {
    let told = &form.hazard;
    let reviewed_on = form.review.as_ref().map(|review| review.reviewed_on);
    let mut earliest = told.found_on;
    for (field, day) in [
        ("checked_on", told.checked_on),
        ("settled_on", told.settled_on),
        ("reviewed_on", reviewed_on),
        ("closed_on", told.closed_on),
    ] {
        if let Some(day) = day {
            problems.check_day(field, day, earliest, today);
            earliest = earliest.max(Some(day));
        }
    }
    if let Some(day) = told.due_on {
        problems.check_order("due_on", day, told.found_on);
    }
}
