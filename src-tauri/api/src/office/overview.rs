//! What every screen needs to name platforms, committees and people.

use super::account::accounts;
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Nothing, response};
use chrono::NaiveDate;
use lxq_core::access::may_give_passphrase;
use lxq_core::domain::dispute::DisputeType;
use lxq_core::domain::id::{CommitteeId, PersonId, PlatformId};
use lxq_core::domain::identifiers::Sex;
use lxq_core::domain::office::{TermState, job_of, term_days, term_state};
use lxq_core::domain::record::{
    Committee, CommitteePosition, Job, Person, Platform, PlatformKind, Role,
};

response! {
    /// What every screen needs to name things.
    pub struct OfficeOverview {
        /// The platforms by kind and name.
        pub platforms: Vec<PlatformRow>,
        /// The people by role and name.
        pub people: Vec<PersonRow>,
        /// The committees.
        pub committees: Vec<CommitteeRow>,
        /// The dispute types in force.
        pub dispute_types: Vec<DisputeType>,
        /// The version of their table.
        pub dispute_type_version: u32,
    }

    /// A platform.
    pub struct PlatformRow {
        /// Its id.
        pub id: PlatformId,
        /// Name.
        pub name: String,
        /// Kind.
        pub kind: PlatformKind,
        /// 社区 / 村.
        pub community: Option<String>,
        /// Address.
        pub address: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// Its committee.
        pub committee_id: Option<CommitteeId>,
        /// Whether it takes matters.
        pub is_active: bool,
    }

    /// A committee.
    pub struct CommitteeRow {
        /// Its id.
        pub id: CommitteeId,
        /// Full name.
        pub name: String,
        /// Short name in front of 人调字.
        pub short_name: String,
        /// Whether it works today.
        pub is_active: bool,
    }

    /// A member of staff.
    pub struct PersonRow {
        /// Their id.
        pub id: PersonId,
        /// Name.
        pub name: String,
        /// What they may do at the desk.
        pub role: Role,
        /// What they work as.
        pub job: Job,
        /// Sex.
        pub sex: Option<Sex>,
        /// The committee of which they are a member.
        pub committee_id: Option<CommitteeId>,
        /// Their place in it.
        pub committee_position: Option<CommitteePosition>,
        /// 专职 rather than 兼职.
        pub is_full_time: Option<bool>,
        /// 社区 / 村.
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
        /// How the term stands today.
        pub term: TermState,
        /// Days until its last day, negative once it has passed.
        pub term_days: Option<i32>,
        /// Whether they work here today.
        pub is_active: bool,
        /// Whether they have an account.
        pub has_account: bool,
        /// Whether who asks may give them a passphrase.
        pub may_give_passphrase: bool,
    }
}

pub(crate) fn overview(desk: &Desk, _: Nothing) -> Result<OfficeOverview, Failure> {
    let view = View::of(desk);
    let (types, version) = crate::settings::types_in_force(desk)?;
    desk.casebook.read(|reader| {
        let mut platforms: Vec<_> = reader
            .all::<Platform>()?
            .into_iter()
            .map(platform_row)
            .collect();
        platforms.sort_by(|a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
        let mut people: Vec<_> = reader
            .all::<Person>()?
            .into_iter()
            .map(|person| view.person_row(person))
            .collect();
        people.sort_by(|a, b| (a.role, &a.name).cmp(&(b.role, &b.name)));
        let committees = reader
            .all::<Committee>()?
            .into_iter()
            .map(|committee| CommitteeRow {
                id: committee.id,
                name: committee.name.unwrap_or_default(),
                short_name: committee.short_name.unwrap_or_default(),
                is_active: committee.is_active.unwrap_or(true),
            });
        Ok(OfficeOverview {
            platforms,
            people,
            committees: committees.collect(),
            dispute_types: types,
            dispute_type_version: version,
        })
    })
}

pub(super) fn platform_row(platform: Platform) -> PlatformRow {
    PlatformRow {
        id: platform.id,
        name: platform.name.unwrap_or_default(),
        kind: platform.kind.unwrap_or(PlatformKind::OneStopPlatform),
        community: platform.community,
        address: platform.address,
        phone: platform.phone,
        committee_id: platform.committee_id,
        is_active: platform.is_active.unwrap_or(true),
    }
}

/// Who looks at the people, on which day.
pub(super) struct View {
    pub(super) accounts: Vec<PersonId>,
    own: Role,
    today: NaiveDate,
}

impl View {
    pub(super) fn of(desk: &Desk) -> Self {
        Self {
            accounts: accounts(desk),
            own: desk.actor.role,
            today: desk.casebook.today(),
        }
    }

    pub(super) fn person_row(&self, person: Person) -> PersonRow {
        let role = person.role.unwrap_or(Role::Mediator);
        PersonRow {
            id: person.id,
            name: person.name.unwrap_or_default(),
            role,
            job: job_of(person.job, role),
            sex: person.sex,
            committee_id: person.committee_id,
            committee_position: person.committee_position,
            is_full_time: person.is_full_time,
            community: person.community,
            platform_id: person.platform_id,
            phone: person.phone,
            licence_no: person.licence_no,
            organisation: person.organisation,
            appointed_on: person.appointed_on,
            term_ends_on: person.term_ends_on,
            term: term_state(person.term_ends_on, self.today),
            term_days: days(person.term_ends_on, self.today),
            is_active: person.is_active.unwrap_or(true),
            has_account: self.accounts.contains(&person.id),
            may_give_passphrase: may_give_passphrase(self.own, role),
        }
    }
}

/// The days of a term as a screen takes them.
pub(super) fn days(ends_on: Option<NaiveDate>, today: NaiveDate) -> Option<i32> {
    term_days(ends_on, today).and_then(|days| i32::try_from(days).ok())
}
