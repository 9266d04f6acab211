//! Platforms: the places to which people bring a matter.

use super::overview::{PlatformRow, platform_row};
use super::{before, check_committee_id, check_short_name};
use crate::desk::Desk;
use crate::form_problem::refuse;
use crate::shape::{filled, request};
use crate::{Failure, FieldCode};
use lxq_core::domain::id::{CommitteeId, PlatformId};
use lxq_core::domain::office::{check_platform, committee_kind_of};
use lxq_core::domain::record::{Committee, Platform, PlatformKind, Record};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Act;

request! {
    /// A new platform, or a changed one.
    pub struct SavePlatform {
        /// The platform that is changed; none for a new one.
        pub id: Option<PlatformId>,
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
        /// An existing committee whose number series it shares.
        pub committee_id: Option<CommitteeId>,
        /// Or the short name of a new committee of its own.
        pub committee_short_name: Option<String>,
        /// Whether it takes matters.
        pub is_active: bool,
    }
}

pub(crate) fn save_platform(desk: &Desk, form: SavePlatform) -> Result<PlatformRow, Failure> {
    desk.act(|act, _| save(act, form).map(platform_row))
}

/// Adds a platform within an act, by the same rules.
pub(crate) fn add_platform(act: &mut Act<'_>, form: SavePlatform) -> Result<(), Failure> {
    save(act, form).map(|_| ())
}

fn save(act: &mut Act<'_>, form: SavePlatform) -> Result<Platform, Failure> {
    let before = before::<Platform>(act, form.id)?;
    let mut platform = match &before {
        Some(platform) => platform.clone(),
        None => Platform::blank(act.new_id()?, Scope::Street),
    };
    platform.name = filled(Some(form.name));
    platform.kind = Some(form.kind);
    platform.community = filled(form.community);
    platform.address = filled(form.address);
    platform.phone = filled(form.phone);
    platform.is_active = Some(form.is_active);
    refuse(check_platform(&platform))?;
    let kept = before.as_ref().and_then(|platform| platform.committee_id);
    check_committee_id(act, form.committee_id, kept)?;
    platform.committee_id = form.committee_id.or(kept);
    let short_name = filled(form.committee_short_name);
    if platform.committee_id.is_none() && short_name.is_none() {
        return Err(Failure::field("committee_short_name", FieldCode::Required));
    }
    if let Some(short_name) = short_name {
        check_short_name(act, "committee_short_name", &short_name, None)?;
        let mut committee = Committee::blank(act.new_id()?, Scope::Street);
        let name = platform.name.as_deref().unwrap_or_default();
        committee.name = Some(format!("{name}人民调解委员会"));
        committee.short_name = Some(short_name);
        committee.kind = Some(committee_kind_of(form.kind));
        committee.is_active = Some(true);
        act.begin("committee.added", &committee)?;
        platform.committee_id = Some(committee.id);
    }
    match &before {
        Some(before) => act.change("platform.changed", before, &platform)?,
        None => act.begin("platform.added", &platform)?,
    }
    Ok(platform)
}
