//! 起草 and 修改: the text, before anybody else reads it.

use super::LONGEST;
use super::action::{TypicalCaseAction, is_author, require};
use super::refusal::{TypicalCaseRefusal, TypicalCaseUnfit};
use super::text::{CaseText, SECTIONS};
use crate::domain::dispute::{At, Case, Problems};
use crate::domain::id::PersonId;
use crate::domain::record::{
    DisputeStatus, Fact, Party, Record as _, TypicalCase, TypicalCaseStatus,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;

/// Below that age one is a child (民法典 art. 17).
const OF_AGE: u32 = 18;

/// Why no typical case is made of a dispute; nothing where one may be.
#[must_use]
pub fn unfit(case: &Case, present: &[TypicalCase], today: NaiveDate) -> Option<TypicalCaseUnfit> {
    let dispute = &case.dispute;
    let registered_on = dispute.registered_on.unwrap_or(today);
    if case.status() != DisputeStatus::Closed {
        Some(TypicalCaseUnfit::NotClosed)
    } else if dispute.is_confidential == Some(true) {
        Some(TypicalCaseUnfit::Confidential)
    } else if case
        .parties
        .iter()
        .any(|one| is_child(&one.party, registered_on))
    {
        Some(TypicalCaseUnfit::Minor)
    } else if present
        .iter()
        .any(|one| one.status != Some(TypicalCaseStatus::Withdrawn))
    {
        Some(TypicalCaseUnfit::Present)
    } else {
        None
    }
}

fn is_child(party: &Party, on: NaiveDate) -> bool {
    let told = party.age.is_some_and(|age| age < OF_AGE);
    let born = party
        .born_on
        .is_some_and(|born_on| on.years_since(born_on).is_none_or(|age| age < OF_AGE));
    told || born
}

/// Keeps a first draft, which has gone through the anonymiser.
///
/// # Errors
/// A dispute that is not closed, is confidential, has a child in it, or has a typical case already.
pub fn draft(
    case: &Case,
    present: &[TypicalCase],
    text: &CaseText,
    at: &mut At<'_>,
) -> Result<(TypicalCase, Vec<Fact>), TypicalCaseRefusal> {
    if let Some(unfit) = unfit(case, present, at.today) {
        return Err(TypicalCaseRefusal::Unfit(unfit));
    }
    let mut record = TypicalCase::blank((at.new_id)(), Scope::Street);
    record.dispute_id = Some(case.dispute.id);
    record.dispute_type.clone_from(&case.dispute.dispute_type);
    record.status = Some(TypicalCaseStatus::Draft);
    record.author_ids = Some(vec![at.actor]);
    record.drafted_on = Some(at.today);
    text.write(&mut record);
    let facts = vec![Fact::new("typical_case.drafted", &record)];
    Ok((record, facts))
}

/// Puts another text in its place; it is a draft again, and whoever wrote in it an author.
///
/// # Errors
/// A status that does not allow it; a section without which nothing is told; one that is too long.
pub fn revise(
    record: &TypicalCase,
    text: &CaseText,
    at: &At<'_>,
) -> Result<Vec<Fact>, TypicalCaseRefusal> {
    require(record, TypicalCaseAction::Revise)?;
    check(text, &["title", "facts"])?;
    let mut next = record.clone();
    text.write(&mut next);
    next.status = Some(TypicalCaseStatus::Draft);
    add_author(&mut next, at.actor);
    Ok(vec![Fact::change("typical_case.revised", record, &next)])
}

/// Refuses sections that are missing or too long.
pub(super) fn check(text: &CaseText, required: &[&str]) -> Result<(), TypicalCaseRefusal> {
    let mut problems = Problems::default();
    for section in SECTIONS {
        let words = Some(text.section(section));
        if required.contains(&section) {
            problems.require_text(section, words);
        }
        problems.limit_text(section, words, LONGEST);
    }
    TypicalCaseRefusal::fields(problems)
}

fn add_author(record: &mut TypicalCase, actor: PersonId) {
    if !is_author(record, actor) {
        record.author_ids.get_or_insert_default().push(actor);
    }
}
