//! 销毁: a list is drawn up, approved by two, and carried out; what is left says that it was there.

use crate::desk::{Desk, Surroundings, record_all};
use crate::shape::{Done, Nothing, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::archive::{self as rules, Candidate, DestructionAction, may_take, possible};
use lxq_core::domain::id::{DestructionId, PersonId};
use lxq_core::domain::record::{
    Destruction, DestructionItem, DestructionStatus, Fact, Instant, Person, Role, SubjectKind,
};
use lxq_core::store::Act;
use lxq_core::store::table::archive::{candidates, lists as all_lists};
use lxq_core::store::table::belonging::{belongings, text_count};
use lxq_core::store::table::office;
use std::collections::BTreeSet;
use uuid::Uuid;

request! {
    /// Records for a destruction list.
    pub struct ListDestruction {
        /// Their kind.
        pub subject_kind: SubjectKind,
        /// The records.
        pub subject_ids: Vec<Uuid>,
        /// 鉴定意见.
        pub reason: String,
    }

    /// A destruction list.
    pub struct DestructionAsk {
        /// Its id.
        pub id: DestructionId,
    }

    /// A list that is approved.
    pub struct ApproveDestruction {
        /// Its id.
        pub id: DestructionId,
    }

    /// A list that is sent back.
    pub struct RejectDestruction {
        /// Its id.
        pub id: DestructionId,
        /// Why.
        pub decision_note: String,
    }

    /// A list that is taken back.
    pub struct WithdrawDestruction {
        /// Its id.
        pub id: DestructionId,
        /// Why.
        pub decision_note: String,
    }

    /// A list that is carried out; it cannot be undone.
    pub struct CarryOutDestruction {
        /// Its id.
        pub id: DestructionId,
        /// How many records are on it, as who carries it out has read.
        pub item_count: u32,
    }
}

response! {
    /// The destruction lists, the newest first.
    pub struct DestructionLists {
        /// The lists.
        pub rows: Vec<DestructionRow>,
        /// How many wait for this person to approve them.
        pub waiting_count: u32,
    }

    /// A destruction list in a line.
    pub struct DestructionRow {
        /// Its id.
        pub id: DestructionId,
        /// 清册编号.
        pub list_no: String,
        /// What is on it.
        pub subject_kind: SubjectKind,
        /// How many records.
        pub item_count: u32,
        /// Where it stands.
        pub status: DestructionStatus,
        /// Who drew it up.
        pub listed_by: Option<PersonId>,
        /// On which day.
        pub listed_on: Option<NaiveDate>,
        /// The day of its last step.
        pub changed_on: Option<NaiveDate>,
        /// Whether it waits for this person to approve it.
        pub is_waiting: bool,
    }

    /// A destruction list with its lines.
    pub struct DestructionDetail {
        /// Its line in the list.
        pub row: DestructionRow,
        /// 鉴定意见.
        pub reason: String,
        /// Its lines.
        pub items: Vec<DestructionItem>,
        /// Who approved it first.
        pub first_approved_by: Option<PersonId>,
        /// On which day.
        pub first_approved_on: Option<NaiveDate>,
        /// Who approved it after that.
        pub second_approved_by: Option<PersonId>,
        /// On which day.
        pub second_approved_on: Option<NaiveDate>,
        /// Who sent it back or took it back.
        pub decided_by: Option<PersonId>,
        /// On which day.
        pub decided_on: Option<NaiveDate>,
        /// Why.
        pub decision_note: Option<String>,
        /// Who carried it out.
        pub carried_out_by: Option<PersonId>,
        /// On which day.
        pub carried_out_on: Option<NaiveDate>,
        /// What this person may do with it now.
        pub possible: Vec<DestructionAction>,
        /// Why it cannot be approved by this person although it waits; none otherwise.
        pub is_own: bool,
    }

    /// A destruction was carried out.
    pub struct DestructionDone {
        /// How many records of the list.
        pub item_count: u32,
        /// How many records went with them in all.
        pub record_count: u32,
        /// How many attachments were among them.
        pub attachment_count: u32,
        /// Of how many entries the text was erased.
        pub entry_count: u32,
    }
}

fn may(desk: &Desk, list: &Destruction, action: DestructionAction) -> bool {
    let role = desk.actor.role;
    may_take(
        list,
        action,
        desk.actor.id,
        allows(role, Permission::ManageArchive),
        allows(role, Permission::ApproveDestruction),
    )
}

fn row(desk: &Desk, list: &Destruction) -> DestructionRow {
    let last = [
        list.listed_on,
        list.first_approved_on,
        list.second_approved_on,
        list.decided_on,
        list.carried_out_on,
    ];
    DestructionRow {
        id: list.id,
        list_no: list.list_no.clone().unwrap_or_default(),
        subject_kind: list.subject_kind.unwrap_or(SubjectKind::Dispute),
        item_count: count(list.items.as_ref().map_or(0, Vec::len)),
        status: list.status.unwrap_or(DestructionStatus::Listed),
        listed_by: list.listed_by,
        listed_on: list.listed_on,
        changed_on: last.into_iter().flatten().max(),
        is_waiting: may(desk, list, DestructionAction::Approve),
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

pub(crate) fn lists(desk: &Desk, _: Nothing) -> Result<DestructionLists, Failure> {
    let found = desk.casebook.read(all_lists)?;
    let rows: Vec<_> = found.iter().map(|list| row(desk, list)).collect();
    Ok(DestructionLists {
        waiting_count: count(rows.iter().filter(|row| row.is_waiting).count()),
        rows,
    })
}

pub(crate) fn detail(desk: &Desk, ask: DestructionAsk) -> Result<DestructionDetail, Failure> {
    let list = desk
        .casebook
        .read(|reader| reader.get::<Destruction>(ask.id))?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    let me = Some(desk.actor.id);
    let actions = possible(list.status.unwrap_or(DestructionStatus::Listed));
    Ok(DestructionDetail {
        row: row(desk, &list),
        possible: actions
            .iter()
            .copied()
            .filter(|action| may(desk, &list, *action))
            .collect(),
        is_own: list.listed_by == me || list.first_approved_by == me,
        reason: list.reason.unwrap_or_default(),
        items: list.items.unwrap_or_default(),
        first_approved_by: list.first_approved_by,
        first_approved_on: list.first_approved_on,
        second_approved_by: list.second_approved_by,
        second_approved_on: list.second_approved_on,
        decided_by: list.decided_by,
        decided_on: list.decided_on,
        decision_note: list.decision_note,
        carried_out_by: list.carried_out_by,
        carried_out_on: list.carried_out_on,
    })
}

/// The records of a list as they are today; one that is not there is not among them.
fn today(
    desk: &Desk,
    act: &Act<'_>,
    kind: SubjectKind,
    ids: &BTreeSet<Uuid>,
) -> Result<Vec<Candidate>, Failure> {
    let retention = office::retention(act.reader())?;
    let day = desk.casebook.today();
    Ok(candidates(
        act.reader(),
        kind,
        &retention,
        day,
        Some(ids),
        ids.len(),
    )?)
}

pub(crate) fn list(desk: &Desk, form: ListDestruction) -> Result<DestructionDetail, Failure> {
    if !super::due::KINDS.contains(&form.subject_kind) {
        return Err(Failure::field("subject_kind", FieldCode::Unknown));
    }
    let ids: BTreeSet<Uuid> = form.subject_ids.into_iter().collect();
    let id = desk.act(|act, surroundings| {
        let found = today(desk, act, form.subject_kind, &ids)?;
        if found.len() < ids.len() && !ids.is_empty() {
            return Err(Failure::field("subject_ids", FieldCode::Unknown));
        }
        let known = all_lists(act.reader())?;
        let (list, facts) = surroundings.decide(act, |at| {
            rules::list(form.subject_kind, found, &form.reason, &known, at)
        })?;
        record_all(act, facts)?;
        Ok(list.id)
    })?;
    detail(desk, DestructionAsk { id })
}

fn known(act: &Act<'_>, id: DestructionId) -> Result<Destruction, Failure> {
    act.reader()
        .get::<Destruction>(id)?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

fn step(
    desk: &Desk,
    id: DestructionId,
    decision: impl FnOnce(&Act<'_>, &Surroundings, &Destruction) -> Result<Vec<Fact>, Failure>,
) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let list = known(act, id)?;
        let facts = decision(act, surroundings, &list)?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn approve(desk: &Desk, form: ApproveDestruction) -> Result<Done, Failure> {
    let is_head = desk.actor.role == Role::CommitteeHead;
    step(desk, form.id, |act, surroundings, list| {
        let first = match list.first_approved_by {
            Some(person) => act.reader().get::<Person>(person)?,
            None => None,
        };
        let was_head = first.and_then(|one| one.role) == Some(Role::CommitteeHead);
        Ok(surroundings.decide(act, |at| rules::approve(list, is_head, was_head, at))?)
    })
}

pub(crate) fn reject(desk: &Desk, form: RejectDestruction) -> Result<Done, Failure> {
    step(desk, form.id, |act, surroundings, list| {
        Ok(surroundings.decide(act, |at| rules::reject(list, &form.decision_note, at))?)
    })
}

pub(crate) fn withdraw(desk: &Desk, form: WithdrawDestruction) -> Result<Done, Failure> {
    step(desk, form.id, |act, surroundings, list| {
        Ok(surroundings.decide(act, |at| rules::withdraw(list, &form.decision_note, at))?)
    })
}

pub(crate) fn carry_out(
    desk: &Desk,
    form: CarryOutDestruction,
) -> Result<DestructionDone, Failure> {
    // No upload may name a chunk, and the index may not follow, while things go.
    let uploads = desk.intakes.enter();
    let done = desk
        .follower
        .anew(|| desk.act(|act, surroundings| destroy(desk, act, surroundings, &form)))?;
    // What was learned from what is gone goes with it.
    desk.learner.forget();
    if desk.casebook.folder().attachments().is_file() {
        desk.casebook.sweep_chunks(&uploads.running_chunks())?;
    }
    drop(uploads);
    desk.casebook.empty_log()?;
    Ok(done)
}

fn destroy(
    desk: &Desk,
    act: &mut Act<'_>,
    surroundings: &Surroundings,
    form: &CarryOutDestruction,
) -> Result<DestructionDone, Failure> {
    let list = known(act, form.id)?;
    let items = list.items.clone().unwrap_or_default();
    let kind = list.subject_kind.unwrap_or(SubjectKind::Dispute);
    let ids: BTreeSet<Uuid> = items.iter().map(|item| item.subject_id).collect();
    let found = today(desk, act, kind, &ids)?;
    rules::require_due(&list, &found)?;
    if form.item_count != count(items.len()) {
        return Err(Failure::field("item_count", FieldCode::Unknown));
    }
    let at = Instant(act.now().timestamp_millis());
    let mut done = DestructionDone {
        item_count: form.item_count,
        record_count: 0,
        attachment_count: 0,
        entry_count: 0,
    };
    let mut lines = Vec::with_capacity(items.len());
    for mut item in items {
        let (mut records, mut attachments, mut entries) = (0, 0, 0);
        for one in belongings(act.reader(), kind, item.subject_id)? {
            if act.is_destroyed(one.record)? {
                continue;
            }
            records += 1;
            attachments += u32::from(one.kind.name == "attachment");
            entries += text_count(act.reader(), one.record)?;
            let fields = act.fields_of(one.kind, one.record)?;
            let kept = rules::kept_fields(one.kind, &fields, at);
            act.destroy(one.kind, one.record, one.scope, kept)?;
        }
        done.record_count += records;
        done.attachment_count += attachments;
        done.entry_count += entries;
        item.record_count = Some(records);
        item.attachment_count = Some(attachments);
        item.entry_count = Some(entries);
        lines.push(item);
    }
    let facts = surroundings.decide(act, |at| rules::carried_out(&list, lines, at))?;
    record_all(act, facts)?;
    Ok(done)
}
