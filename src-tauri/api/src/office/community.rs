//! 法治建设联络员 of each community.

use super::overview::days;
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Nothing, response};
use lxq_core::domain::id::{PersonId, PlatformId};
use lxq_core::domain::office::{self, TermState, term_state};
use lxq_core::domain::record::{Person, Platform};
use std::collections::BTreeMap;

response! {
    /// The communities of the street.
    pub struct CommunityList {
        /// The communities, those without a liaison first.
        pub communities: Vec<CommunityRow>,
        /// How many have no liaison.
        pub missing: u32,
    }

    /// A community.
    pub struct CommunityRow {
        /// 社区 / 村.
        pub community: String,
        /// Its platforms.
        pub platform_ids: Vec<PlatformId>,
        /// Its liaisons; empty where nobody was named.
        pub liaisons: Vec<LiaisonRow>,
    }

    /// A liaison.
    pub struct LiaisonRow {
        /// Who.
        pub person_id: PersonId,
        /// Name.
        pub name: String,
        /// Telephone at work.
        pub phone: Option<String>,
        /// How the term of office stands today.
        pub term: TermState,
        /// Days until its last day, negative once it has passed.
        pub term_days: Option<i32>,
    }
}

pub(crate) fn community_liaisons(desk: &Desk, _: Nothing) -> Result<CommunityList, Failure> {
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let people = reader.all::<Person>()?;
        let found = office::community_liaisons(&reader.all::<Platform>()?, &people);
        let by_id: BTreeMap<_, _> = people.into_iter().map(|one| (one.id, one)).collect();
        let mut communities: Vec<_> = found
            .into_iter()
            .map(|one| CommunityRow {
                community: one.community,
                platform_ids: one.platforms,
                liaisons: one
                    .liaisons
                    .iter()
                    .filter_map(|id| by_id.get(id))
                    .map(|person| LiaisonRow {
                        person_id: person.id,
                        name: person.name.clone().unwrap_or_default(),
                        phone: person.phone.clone(),
                        term: term_state(person.term_ends_on, today),
                        term_days: days(person.term_ends_on, today),
                    })
                    .collect(),
            })
            .collect();
        communities.sort_by_key(|row| !row.liaisons.is_empty());
        let missing = communities.iter().filter(|row| row.liaisons.is_empty());
        Ok(CommunityList {
            missing: u32::try_from(missing.count()).unwrap_or(u32::MAX),
            communities,
        })
    })
}
