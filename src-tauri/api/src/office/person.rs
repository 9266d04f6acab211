//! Members of staff.

use super::overview::{PersonRow, View};
use super::{before, check_committee_id, check_platform_id};
use crate::desk::Desk;
use crate::form_problem::refuse;
use crate::shape::{filled, request};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::access::may_give_passphrase;
use lxq_core::domain::id::{CommitteeId, PersonId, PlatformId};
use lxq_core::domain::identifiers::Sex;
use lxq_core::domain::office::{check_person, job_of};
use lxq_core::domain::record::{CommitteePosition, Job, Person, Record, Role};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Act;

request! {
    /// A new member of staff, or a changed one.
    pub struct SavePerson {
        /// Who is changed; none for a new one.
        pub id: Option<PersonId>,
        /// Name.
        pub name: String,
        /// What they may do at the desk.
        pub role: Role,
        /// What they work as; as the role has it where empty.
        pub job: Option<Job>,
        /// Sex.
        pub sex: Option<Sex>,
        /// The committee of which they are a member.
        pub committee_id: Option<CommitteeId>,
        /// Their place in it; a plain member where empty.
        pub committee_position: Option<CommitteePosition>,
        /// 专职 rather than 兼职.
        pub is_full_time: Option<bool>,
        /// The community whose liaison they are, or where they serve.
        pub community: Option<String>,
        /// Their platform.
        pub platform_id: Option<PlatformId>,
        /// Telephone at work.
        pub phone: Option<String>,
        /// 执业证号.
        pub licence_no: Option<String>,
        /// 律师事务所 or other employer.
        pub organisation: Option<String>,
        /// First day of the term of office.
        pub appointed_on: Option<NaiveDate>,
        /// Last day of the term of office.
        pub term_ends_on: Option<NaiveDate>,
        /// Whether they work here today.
        pub is_active: bool,
    }
}

pub(crate) fn save_person(desk: &Desk, form: SavePerson) -> Result<PersonRow, Failure> {
    let view = View::of(desk);
    let saved = desk.act(|act, _| {
        let before = before::<Person>(act, form.id)?;
        // Whoever switches off their own account could not take it back.
        if form.id == Some(act.actor()) && !form.is_active {
            return Err(Failure::field("is_active", FieldCode::Unknown));
        }
        let has_account = form.id.is_some_and(|id| view.accounts.contains(&id));
        let role_before = before.as_ref().and_then(|person| person.role);
        if has_account && !may_change_role(desk.actor.role, role_before, form.role) {
            return Err(Failure::refused(FailureCode::NotAllowed));
        }
        let mut person = match &before {
            Some(person) => person.clone(),
            None => Person::blank(act.new_id()?, Scope::Street),
        };
        let kept = (person.platform_id, person.committee_id);
        fill(&mut person, form);
        refuse(check_person(&person, act.today()))?;
        check_platform_id(act, person.platform_id, kept.0)?;
        check_committee_id(act, person.committee_id, kept.1)?;
        match &before {
            Some(before) => act.change("person.changed", before, &person)?,
            None => act.begin("person.added", &person)?,
        }
        Ok(person)
    })?;
    let name = saved.name.as_deref().unwrap_or_default();
    desk.casebook.rename_account(saved.id, name)?;
    Ok(view.person_row(saved))
}

/// Adds a member of staff within an act, by the same rules.
pub(crate) fn add_person(act: &mut Act<'_>, form: SavePerson) -> Result<(), Failure> {
    let mut person = Person::blank(act.new_id()?, Scope::Street);
    fill(&mut person, form);
    refuse(check_person(&person, act.today()))?;
    check_platform_id(act, person.platform_id, None)?;
    check_committee_id(act, person.committee_id, None)?;
    act.begin("person.added", &person)?;
    Ok(())
}

fn fill(person: &mut Person, form: SavePerson) {
    person.name = filled(Some(form.name));
    person.role = Some(form.role);
    person.job = Some(job_of(form.job, form.role));
    person.sex = form.sex;
    person.committee_id = form.committee_id;
    let member = form.committee_id.map(|_| CommitteePosition::Member);
    person.committee_position = form.committee_position.or(member);
    person.is_full_time = form.is_full_time;
    person.community = filled(form.community);
    person.platform_id = form.platform_id;
    person.phone = filled(form.phone);
    person.licence_no = filled(form.licence_no);
    person.organisation = filled(form.organisation);
    person.appointed_on = form.appointed_on;
    person.term_ends_on = form.term_ends_on;
    person.is_active = Some(form.is_active);
}

/// Whether the role of somebody with an account may be changed so: nobody lends it, or takes from
/// it, what they may not do themselves.
pub(crate) fn may_change_role(own: Role, before: Option<Role>, after: Role) -> bool {
    before == Some(after)
        || (may_give_passphrase(own, after)
            && before.is_none_or(|before| may_give_passphrase(own, before)))
}
