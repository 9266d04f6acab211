//! 到期: what may be destroyed today, and is not on a list yet.

use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Nothing, request, response};
use chrono::Months;
use lxq_core::domain::archive::{LONGEST_LIST, is_open};
use lxq_core::domain::record::{DestructionItem, SubjectKind};
use lxq_core::store::Reader;
use lxq_core::store::china_midnight;
use lxq_core::store::table::archive::{candidates, lists};
use lxq_core::store::table::office;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The kinds of records that fall due.
pub(super) const KINDS: [SubjectKind; 4] = [
    SubjectKind::Dispute,
    SubjectKind::Consultation,
    SubjectKind::Request,
    SubjectKind::Hazard,
];

request! {
    /// What is due, of a kind.
    pub struct DueAsk {
        /// The kind.
        pub subject_kind: SubjectKind,
    }
}

response! {
    /// What may be destroyed today.
    pub struct DueList {
        /// How many of each kind, at most 500.
        pub counts: Vec<DueCount>,
        /// Those of the kind asked for, the oldest first, at most 500.
        pub items: Vec<DestructionItem>,
        /// Unfinished forms that nobody touched for longer than the street keeps them.
        pub old_drafts: u32,
    }

    /// How many records of a kind are due.
    pub struct DueCount {
        /// The kind.
        pub subject_kind: SubjectKind,
        /// How many, at most 500.
        pub count: u32,
    }

    /// Unfinished forms were thrown away.
    pub struct DraftsDiscarded {
        /// How many.
        pub count: u32,
    }
}

pub(crate) fn due_list(desk: &Desk, ask: DueAsk) -> Result<DueList, Failure> {
    let old_drafts = desk.casebook.drafts_before(drafts_until(desk)?)?;
    desk.casebook.read(|reader| {
        let mut counts = Vec::new();
        let mut items = Vec::new();
        for kind in KINDS {
            let found = due(desk, reader, kind)?;
            counts.push(DueCount {
                subject_kind: kind,
                count: u32::try_from(found.len()).unwrap_or(u32::MAX),
            });
            if kind == ask.subject_kind {
                items = found;
            }
        }
        Ok(DueList {
            counts,
            items,
            old_drafts,
        })
    })
}

fn due(
    desk: &Desk,
    reader: Reader<'_>,
    kind: SubjectKind,
) -> Result<Vec<DestructionItem>, Failure> {
    let listed: BTreeSet<Uuid> = lists(reader)?
        .iter()
        .filter(|list| is_open(list))
        .flat_map(|list| list.items.iter().flatten().map(|item| item.subject_id))
        .collect();
    let retention = office::retention(reader)?;
    let today = desk.casebook.today();
    let found = candidates(reader, kind, &retention, today, None, LONGEST_LIST)?;
    let items = found.into_iter().map(|one| one.item);
    Ok(items
        .filter(|item| !listed.contains(&item.subject_id))
        .collect())
}

/// The instant before which an unfinished form is too old.
fn drafts_until(desk: &Desk) -> Result<i64, Failure> {
    let years = desk
        .casebook
        .read(|reader| Ok::<_, Failure>(office::retention(reader)?.draft))?;
    let today = desk.casebook.today();
    let day = today
        .checked_sub_months(Months::new(years.saturating_mul(12)))
        .unwrap_or(today);
    Ok(china_midnight(day).0)
}

pub(crate) fn discard_old_drafts(desk: &Desk, _: Nothing) -> Result<DraftsDiscarded, Failure> {
    let count = desk.casebook.discard_drafts_before(drafts_until(desk)?)?;
    Ok(DraftsDiscarded { count })
}
