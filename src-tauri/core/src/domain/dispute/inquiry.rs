//! 调查 and 背靠背谈话: statements that are taken down outside of a mediation session.

use super::action::require_open;
use super::case::{At, Case};
use super::refusal::{Problems, Reason, Refusal};
use crate::domain::calendar::china_day;
use crate::domain::id::{DisputePartyId, PersonId};
use crate::domain::identifiers::Sex;
use crate::domain::record::{CaucusNote, Fact, Inquiry, Instant, Record as _};

/// The oldest age of somebody who is heard.
const OLDEST: u32 = 130;

/// An inquiry as the form has it.
#[derive(Clone, Debug)]
pub struct InquiryRecord {
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Option<Instant>,
    /// Where.
    pub place: String,
    /// 参加人.
    pub participants: Option<String>,
    /// 被调查人.
    pub informant_name: String,
    /// 性别.
    pub informant_sex: Option<Sex>,
    /// 年龄.
    pub informant_age: Option<u32>,
    /// 民族.
    pub informant_ethnic_group: Option<String>,
    /// 单位或住址.
    pub informant_address: Option<String>,
    /// 联系方式.
    pub informant_phone: Option<String>,
    /// 记录.
    pub statement: String,
    /// 调查人; who acts where empty.
    pub investigator_ids: Vec<PersonId>,
    /// 记录人.
    pub recorder_id: Option<PersonId>,
}

/// Records an inquiry, or changes one. A refused matter is not looked into.
///
/// # Errors
/// A matter that was refused; nothing written; a time that cannot be.
pub fn record_inquiry(
    case: &Case,
    before: Option<&Inquiry>,
    form: &InquiryRecord,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require_open(&case.dispute)?;
    let mut problems = Problems::default();
    problems.require_text("place", Some(&form.place));
    problems.require_text("informant_name", Some(&form.informant_name));
    problems.require_text("statement", Some(&form.statement));
    let day = china_day(form.starts_at);
    problems.check_day("starts_at", day, case.dispute.registered_on, at.today);
    if form.ends_at.is_some_and(|end| end < form.starts_at) {
        problems.add("ends_at", Reason::Before { earliest: day });
    }
    if form.informant_age.is_some_and(|age| age > OLDEST) {
        problems.add("informant_age", Reason::Unknown);
    }
    problems.finish()?;
    let blank = || Inquiry::blank((at.new_id)(), case.dispute.scope);
    let mut inquiry = before.cloned().unwrap_or_else(blank);
    inquiry.dispute_id = Some(case.dispute.id);
    inquiry.starts_at = Some(form.starts_at);
    inquiry.ends_at = form.ends_at;
    inquiry.place = Some(form.place.clone());
    inquiry.participants.clone_from(&form.participants);
    inquiry.informant_name = Some(form.informant_name.clone());
    inquiry.informant_sex = form.informant_sex;
    inquiry.informant_age = form.informant_age;
    inquiry
        .informant_ethnic_group
        .clone_from(&form.informant_ethnic_group);
    inquiry
        .informant_address
        .clone_from(&form.informant_address);
    inquiry.informant_phone.clone_from(&form.informant_phone);
    inquiry.statement = Some(form.statement.clone());
    inquiry.investigator_ids = Some(if form.investigator_ids.is_empty() {
        vec![at.actor]
    } else {
        form.investigator_ids.clone()
    });
    inquiry.recorder_id = form.recorder_id;
    Ok(match before {
        None => vec![Fact::new("inquiry.recorded", &inquiry)],
        Some(before) => changed("inquiry.corrected", before, &inquiry),
    })
}

/// Takes an inquiry out.
#[must_use]
pub fn remove_inquiry(before: &Inquiry) -> Vec<Fact> {
    let mut next = before.clone();
    next.is_removed = Some(true);
    changed("inquiry.removed", before, &next)
}

/// Notes what one side said to the mediator alone, or changes such a note.
///
/// # Errors
/// Nothing written; a party that is not of the case; a time that cannot be.
pub fn note_caucus(
    case: &Case,
    before: Option<&CaucusNote>,
    party: DisputePartyId,
    talked_at: Instant,
    content: &str,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    require_open(&case.dispute)?;
    let mut problems = Problems::default();
    problems.require_text("content", Some(content));
    if !case.parties.iter().any(|one| one.part.id == party) {
        problems.add("party_id", Reason::Unknown);
    }
    let day = china_day(talked_at);
    problems.check_day("talked_at", day, case.dispute.registered_on, at.today);
    problems.finish()?;
    let blank = || CaucusNote::blank((at.new_id)(), case.dispute.scope);
    let mut note = before.cloned().unwrap_or_else(blank);
    note.dispute_id = Some(case.dispute.id);
    note.party_id = Some(party);
    note.talked_at = Some(talked_at);
    note.content = Some(content.to_owned());
    note.noted_by = note.noted_by.or(Some(at.actor));
    Ok(match before {
        None => vec![Fact::new("caucus_note.recorded", &note)],
        Some(before) => changed("caucus_note.corrected", before, &note),
    })
}

/// Takes a note out.
#[must_use]
pub fn remove_caucus(before: &CaucusNote) -> Vec<Fact> {
    let mut next = before.clone();
    next.is_removed = Some(true);
    changed("caucus_note.removed", before, &next)
}

fn changed<R: crate::domain::record::Record>(
    name: &'static str,
    before: &R,
    after: &R,
) -> Vec<Fact> {
    let fact = Fact::change(name, before, after);
    if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    }
}
