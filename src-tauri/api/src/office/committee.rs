//! Committees with their members, and what the law would have otherwise.

use super::overview::days;
use super::{before, check_short_name};
use crate::desk::Desk;
use crate::form_problem::refuse;
use crate::shape::{Nothing, filled, request, response};
use crate::{Failure, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::id::{CommitteeId, PersonId, PlatformId};
use lxq_core::domain::identifiers::Sex;
use lxq_core::domain::office::{
    CommitteeWarning, TermState, check_committee, committee_findings, term_state,
};
use lxq_core::domain::record::{
    Committee, CommitteeKind, CommitteePosition, Person, Platform, Record,
};
use lxq_core::domain::scope::Scope;
use lxq_core::store::{Act, Reader};
use std::collections::BTreeMap;

request! {
    /// A new committee, or a changed one.
    pub struct SaveCommittee {
        /// The committee that is changed; none for a new one.
        pub id: Option<CommitteeId>,
        /// 全称.
        pub name: String,
        /// The short name in front of 人调字.
        pub short_name: String,
        /// Who set it up.
        pub kind: CommitteeKind,
        /// First day of the term of office.
        pub term_starts_on: Option<NaiveDate>,
        /// Last day of the term of office.
        pub term_ends_on: Option<NaiveDate>,
        /// Whether it works today.
        pub is_active: bool,
        /// All its members; as they are where empty.
        pub members: Option<Vec<MemberForm>>,
    }

    /// Somebody's place in a committee.
    pub struct MemberForm {
        /// The member.
        pub person_id: PersonId,
        /// Head, deputy or plain member.
        pub position: CommitteePosition,
    }
}

response! {
    /// Every committee.
    pub struct CommitteeList {
        /// The committees by name, those that work today first.
        pub committees: Vec<CommitteeDetail>,
    }

    /// A committee with its members.
    pub struct CommitteeDetail {
        /// Its id.
        pub id: CommitteeId,
        /// 全称.
        pub name: String,
        /// The short name in front of 人调字.
        pub short_name: String,
        /// Who set it up.
        pub kind: Option<CommitteeKind>,
        /// First day of the term of office.
        pub term_starts_on: Option<NaiveDate>,
        /// Last day of the term of office.
        pub term_ends_on: Option<NaiveDate>,
        /// How the term stands today.
        pub term: TermState,
        /// Days until its last day, negative once it has passed.
        pub term_days: Option<i32>,
        /// Whether it works today.
        pub is_active: bool,
        /// The platforms whose numbers carry its name.
        pub platform_ids: Vec<PlatformId>,
        /// Its members, the head first.
        pub members: Vec<CommitteeMember>,
        /// What the law would have otherwise.
        pub warnings: Vec<CommitteeWarningRow>,
    }

    /// A member of a committee.
    pub struct CommitteeMember {
        /// Who.
        pub person_id: PersonId,
        /// Name.
        pub name: String,
        /// Their place.
        pub position: CommitteePosition,
        /// Sex.
        pub sex: Option<Sex>,
        /// 专职 rather than 兼职.
        pub is_full_time: Option<bool>,
    }

    /// Something that the law would have otherwise.
    pub struct CommitteeWarningRow {
        /// What.
        pub warning: CommitteeWarning,
        /// Article of 人民调解法.
        pub article: u32,
        /// Its paragraph.
        pub paragraph: u32,
        /// Members, heads or days, as the sentence needs.
        pub count: u32,
    }
}

pub(crate) fn committee_list(desk: &Desk, _: Nothing) -> Result<CommitteeList, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let people = reader.all::<Person>()?;
        let platforms = reader.all::<Platform>()?;
        let mut committees: Vec<_> = reader
            .all::<Committee>()?
            .into_iter()
            .map(|committee| {
                let of = |person: &&Person| person.committee_id == Some(committee.id);
                let members: Vec<_> = people.iter().filter(of).collect();
                detail(committee, &members, &platforms, today)
            })
            .collect();
        committees.sort_by(|a, b| (!a.is_active, &a.name).cmp(&(!b.is_active, &b.name)));
        Ok(CommitteeList { committees })
    })
}

fn detail(
    committee: Committee,
    members: &[&Person],
    platforms: &[Platform],
    today: NaiveDate,
) -> CommitteeDetail {
    let warnings = committee_findings(&committee, members, today)
        .into_iter()
        .map(|finding| {
            let (article, paragraph) = finding.warning.article();
            CommitteeWarningRow {
                warning: finding.warning,
                article,
                paragraph,
                count: finding.count,
            }
        });
    let mut shown: Vec<_> = members
        .iter()
        .filter(|person| person.is_active != Some(false))
        .map(|person| CommitteeMember {
            person_id: person.id,
            name: person.name.clone().unwrap_or_default(),
            position: position_of(person),
            sex: person.sex,
            is_full_time: person.is_full_time,
        })
        .collect();
    shown.sort_by(|a, b| (a.position, &a.name).cmp(&(b.position, &b.name)));
    let uses = |platform: &&Platform| platform.committee_id == Some(committee.id);
    CommitteeDetail {
        id: committee.id,
        name: committee.name.unwrap_or_default(),
        short_name: committee.short_name.unwrap_or_default(),
        kind: committee.kind,
        term_starts_on: committee.term_starts_on,
        term_ends_on: committee.term_ends_on,
        term: term_state(committee.term_ends_on, today),
        term_days: days(committee.term_ends_on, today),
        is_active: committee.is_active.unwrap_or(true),
        platform_ids: platforms.iter().filter(uses).map(|one| one.id).collect(),
        members: shown,
        warnings: warnings.collect(),
    }
}

fn position_of(person: &Person) -> CommitteePosition {
    person
        .committee_position
        .unwrap_or(CommitteePosition::Member)
}

pub(crate) fn save_committee(desk: &Desk, form: SaveCommittee) -> Result<CommitteeDetail, Failure> {
    desk.act(|act, _| {
        let before = before::<Committee>(act, form.id)?;
        let mut committee = match &before {
            Some(committee) => committee.clone(),
            None => Committee::blank(act.new_id()?, Scope::Street),
        };
        committee.name = filled(Some(form.name));
        committee.short_name = filled(Some(form.short_name));
        committee.kind = Some(form.kind);
        committee.term_starts_on = form.term_starts_on;
        committee.term_ends_on = form.term_ends_on;
        committee.is_active = Some(form.is_active);
        refuse(check_committee(&committee))?;
        let short_name = committee.short_name.clone().unwrap_or_default();
        check_short_name(act, "short_name", &short_name, form.id)?;
        if !form.is_active && is_in_use(act.reader(), committee.id)? {
            return Err(Failure::field("is_active", FieldCode::CommitteeInUse));
        }
        match &before {
            Some(before) => act.change("committee.changed", before, &committee)?,
            None => act.begin("committee.added", &committee)?,
        }
        if let Some(members) = form.members {
            seat_members(act, committee.id, &members)?;
        }
        let members = act
            .reader()
            .list_by::<Person>("committee_id", committee.id.as_bytes())?;
        let platforms = act.reader().all::<Platform>()?;
        let members: Vec<_> = members.iter().collect();
        Ok(detail(committee, &members, &platforms, act.today()))
    })
}

/// Whether a platform that takes matters carries the committee's name in its numbers.
fn is_in_use(reader: Reader<'_>, id: CommitteeId) -> Result<bool, Failure> {
    let platforms = reader.list_by::<Platform>("committee_id", id.as_bytes())?;
    Ok(platforms.iter().any(|one| one.is_active != Some(false)))
}

/// Gives the members their places; who is no longer named leaves the committee.
fn seat_members(
    act: &mut Act<'_>,
    committee: CommitteeId,
    members: &[MemberForm],
) -> Result<(), Failure> {
    let mut places = BTreeMap::new();
    for (index, member) in members.iter().enumerate() {
        let field = format!("members.{index}.person_id");
        let person = act
            .reader()
            .get::<Person>(member.person_id)?
            .ok_or_else(|| Failure::field(&field, FieldCode::Unknown))?;
        if person.committee_id.is_some_and(|other| other != committee) {
            return Err(Failure::field(&field, FieldCode::MemberElsewhere));
        }
        if places.insert(person.id, member.position).is_some() {
            return Err(Failure::field(&field, FieldCode::Twice));
        }
        let mut seated = person.clone();
        seated.committee_id = Some(committee);
        seated.committee_position = Some(member.position);
        act.change("person.changed", &person, &seated)?;
    }
    for person in act
        .reader()
        .list_by::<Person>("committee_id", committee.as_bytes())?
    {
        // Who has left the office is not shown in the form, and stays in the record as they were.
        if places.contains_key(&person.id) || person.is_active == Some(false) {
            continue;
        }
        let mut gone = person.clone();
        gone.committee_id = None;
        gone.committee_position = None;
        act.change("person.changed", &person, &gone)?;
    }
    Ok(())
}
