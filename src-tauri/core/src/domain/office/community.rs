//! 法治建设联络员: every community of the street should have one.

use super::job::job_of;
use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{Job, Person, Platform, PlatformKind, Role};
use std::collections::BTreeMap;

/// A community with its platforms and its liaisons; nobody where there are none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommunityLiaisons {
    /// 社区 / 村.
    pub community: String,
    /// Its platforms that take matters.
    pub platforms: Vec<PlatformId>,
    /// Its liaisons who work here today.
    pub liaisons: Vec<PersonId>,
}

/// The communities of the platforms by name, each with its liaisons. The street's own office is
/// no community, nor is a platform whose community is given as the street itself.
#[must_use]
pub fn community_liaisons(platforms: &[Platform], people: &[Person]) -> Vec<CommunityLiaisons> {
    let mut found: BTreeMap<&str, CommunityLiaisons> = BTreeMap::new();
    let active = |platform: &&Platform| platform.is_active != Some(false);
    for platform in platforms.iter().filter(active) {
        if let Some(name) = community_of(platform) {
            let entry = found.entry(name).or_default();
            entry.platforms.push(platform.id);
        }
    }
    for person in people {
        let job = job_of(person.job, person.role.unwrap_or(Role::Mediator));
        if job != Job::Liaison || person.is_active == Some(false) {
            continue;
        }
        let of_platform = || {
            let id = person.platform_id?;
            platforms
                .iter()
                .find(|one| one.id == id)
                .and_then(community_of)
        };
        let name = person
            .community
            .as_deref()
            .map(str::trim)
            .or_else(of_platform);
        if let Some(entry) = name.and_then(|name| found.get_mut(name)) {
            entry.liaisons.push(person.id);
        }
    }
    found
        .into_iter()
        .map(|(name, entry)| CommunityLiaisons {
            community: name.to_owned(),
            ..entry
        })
        .collect()
}

fn community_of(platform: &Platform) -> Option<&str> {
    let name = platform.community.as_deref()?.trim();
    let is_street = platform.kind == Some(PlatformKind::StreetOffice) || name.ends_with("街道");
    (!is_street && !name.is_empty()).then_some(name)
}
