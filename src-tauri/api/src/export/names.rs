//! What ids and codes are called in a table.

use crate::Failure;
use crate::desk::Desk;
use lxq_core::domain::id::{CommitteeId, PersonId, PlatformId};
use lxq_core::domain::record::{Committee, Person, Platform};
use lxq_core::store::Reader;
use std::collections::HashMap;

/// The names of the street's own things.
pub(super) struct Names {
    platforms: HashMap<PlatformId, String>,
    committees: HashMap<CommitteeId, Committee>,
    people: HashMap<PersonId, String>,
    types: HashMap<String, String>,
}

impl Names {
    pub(super) fn load(
        reader: Reader<'_>,
        types: HashMap<String, String>,
    ) -> Result<Self, Failure> {
        let platforms = reader.all::<Platform>()?.into_iter();
        let committees = reader.all::<Committee>()?.into_iter();
        let people = reader.all::<Person>()?.into_iter();
        Ok(Self {
            platforms: platforms
                .filter_map(|one| Some((one.id, one.name?)))
                .collect(),
            committees: committees.map(|one| (one.id, one)).collect(),
            people: people.filter_map(|one| Some((one.id, one.name?))).collect(),
            types,
        })
    }

    pub(super) fn platform(&self, id: Option<PlatformId>) -> Option<String> {
        self.platforms.get(&id?).cloned()
    }

    pub(super) fn committee(&self, id: Option<CommitteeId>) -> Option<String> {
        self.committees.get(&id?)?.name.clone()
    }

    /// What stands in front of 人调字 in a committee's numbers.
    pub(super) fn short_name(&self, id: Option<CommitteeId>) -> Option<String> {
        self.committees.get(&id?)?.short_name.clone()
    }

    /// What a type's code, or the id of a platform or a member of staff, stands for.
    pub(super) fn of_id(&self, text: &str) -> Option<String> {
        let id = uuid::Uuid::try_parse(text).ok();
        let named = id.and_then(|id| {
            self.platform(Some(PlatformId(id)))
                .or_else(|| self.person(Some(PersonId(id))))
        });
        named.or_else(|| self.types.get(text).cloned())
    }

    pub(super) fn person(&self, id: Option<PersonId>) -> Option<String> {
        self.people.get(&id?).cloned()
    }

    pub(super) fn people(&self, ids: &[PersonId]) -> Option<String> {
        let names: Vec<_> = ids
            .iter()
            .filter_map(|id| self.people.get(id).map(String::as_str))
            .collect();
        Some(names.join("、")).filter(|names| !names.is_empty())
    }

    /// The name of a type of dispute; its code where the table has it no more.
    pub(super) fn dispute_type(&self, code: Option<&String>) -> Option<String> {
        let code = code?;
        Some(self.types.get(code).unwrap_or(code).clone())
    }
}

/// The names of the types of dispute in force.
pub(super) fn types(desk: &Desk) -> Result<HashMap<String, String>, Failure> {
    let (types, _) = crate::settings::types_in_force(desk)?;
    Ok(types.into_iter().map(|one| (one.code, one.name)).collect())
}
