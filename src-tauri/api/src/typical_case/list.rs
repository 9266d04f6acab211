//! The list of typical cases: what is approved for everybody, what is in the making for those who make
//! them.

use super::source::readable;
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{filled, request, response};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::id::{DisputeId, PersonId, TypicalCaseId};
use lxq_core::domain::record::{TypicalCase, TypicalCaseStatus};
use lxq_core::domain::typical_case::{TypicalCaseUnfit, unfit};
use lxq_core::store::table::typical_case;

/// So many characters of the facts stand in a list.
const SUMMARY: usize = 80;

request! {
    /// Which typical cases to list.
    pub struct TypicalCaseListAsk {
        /// In this status; all that the user may see where empty.
        pub status: Option<TypicalCaseStatus>,
        /// Of this type of dispute.
        pub dispute_type: Option<String>,
        /// With these words in them.
        pub text: Option<String>,
        /// Made of this dispute; only for those who make typical cases.
        pub dispute_id: Option<DisputeId>,
    }
}

response! {
    /// Typical cases.
    pub struct TypicalCases {
        /// What was last changed first.
        pub cases: Vec<TypicalCaseRow>,
        /// How many wait for somebody to approve them; none for those who may not.
        pub submitted_count: u32,
        /// Whether the user makes typical cases.
        pub may_write: bool,
    }

    /// A typical case in a list.
    pub struct TypicalCaseRow {
        /// Its id.
        pub id: TypicalCaseId,
        /// 标题.
        pub title: String,
        /// Its type.
        pub dispute_type: Option<String>,
        /// The beginning of the facts.
        pub summary: String,
        /// Where it stands.
        pub status: TypicalCaseStatus,
        /// Everybody who wrote in it.
        pub author_ids: Vec<PersonId>,
        /// The day of the draft.
        pub drafted_on: Option<NaiveDate>,
        /// The day on which it was decided.
        pub decided_on: Option<NaiveDate>,
    }
}

/// A typical case as a row.
pub(super) fn row(record: &TypicalCase) -> TypicalCaseRow {
    TypicalCaseRow {
        id: record.id,
        title: record.title.clone().unwrap_or_default(),
        dispute_type: record.dispute_type.clone(),
        summary: beginning(record.facts.as_deref().unwrap_or_default()),
        status: record.status.unwrap_or(TypicalCaseStatus::Draft),
        author_ids: record.author_ids.clone().unwrap_or_default(),
        drafted_on: record.drafted_on,
        decided_on: record.decided_on,
    }
}

/// The first line, shortened.
pub(super) fn beginning(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut summary: String = line.chars().take(SUMMARY).collect();
    if line.chars().count() > SUMMARY {
        summary.push('…');
    }
    summary
}

pub(crate) fn list(desk: &Desk, ask: TypicalCaseListAsk) -> Result<TypicalCases, Failure> {
    let may_write = allows(desk.actor.role, Permission::WriteTypicalCases);
    let words: Vec<String> = filled(ask.text)
        .map(|text| text.split_whitespace().map(str::to_owned).collect())
        .unwrap_or_default();
    let all = desk.casebook.read(|reader| {
        if may_write {
            typical_case::all(reader)
        } else {
            typical_case::of_status(reader, TypicalCaseStatus::Approved)
        }
    })?;
    let is_submitted = |one: &&TypicalCase| one.status == Some(TypicalCaseStatus::Submitted);
    let submitted = all.iter().filter(is_submitted).count();
    let holds = |record: &TypicalCase, word: &str| {
        [
            &record.title,
            &record.facts,
            &record.course,
            &record.result,
            &record.significance,
        ]
        .into_iter()
        .flatten()
        .any(|text| text.contains(word))
    };
    let cases = all.iter().filter(|one| {
        ask.status.is_none_or(|status| one.status == Some(status))
            && (ask.dispute_type.is_none() || one.dispute_type == ask.dispute_type)
            && (ask.dispute_id.is_none() || (may_write && one.dispute_id == ask.dispute_id))
            && words.iter().all(|word| holds(one, word))
    });
    Ok(TypicalCases {
        cases: cases.map(row).collect(),
        submitted_count: u32::try_from(submitted).unwrap_or(u32::MAX),
        may_write,
    })
}

request! {
    /// A dispute of which a typical case may be made.
    pub struct TypicalCaseOfAsk {
        /// The dispute.
        pub dispute_id: DisputeId,
    }
}

response! {
    /// Whether a typical case can be made of a dispute, and which was.
    pub struct TypicalCaseOf {
        /// Whether the user may make one of it now.
        pub may_draft: bool,
        /// Why none is made of it; none where one can be.
        pub unfit: Option<TypicalCaseUnfit>,
        /// The one that was made and not taken down.
        pub present: Option<TypicalCaseRow>,
    }
}

/// Whether a typical case can be made of a dispute; nothing is told to those who do not make them.
pub(crate) fn of_dispute(desk: &Desk, ask: TypicalCaseOfAsk) -> Result<TypicalCaseOf, Failure> {
    let may_write = allows(desk.actor.role, Permission::WriteTypicalCases);
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let case = readable(reader, ask.dispute_id, desk)?;
        let mut made = typical_case::of_dispute(reader, ask.dispute_id)?;
        let unfit = unfit(&case, &made, today);
        made.retain(|one| one.status != Some(TypicalCaseStatus::Withdrawn));
        let present = made
            .pop()
            .filter(|one| may_write || one.status == Some(TypicalCaseStatus::Approved));
        Ok(TypicalCaseOf {
            may_draft: may_write && unfit.is_none(),
            unfit,
            present: present.as_ref().map(row),
        })
    })
}
