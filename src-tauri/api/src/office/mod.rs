//! Platforms, committees, people, women's councils: their lists and forms.
//!
//! `overview` names things for every screen; one file for each thing that is saved.

mod account;
mod committee;
mod community;
mod overview;
mod person;
mod platform;
mod womens_council;

pub use account::SaveAccount;
pub use committee::{CommitteeDetail, CommitteeList, SaveCommittee};
pub use community::CommunityList;
pub use overview::{OfficeOverview, PersonRow, PlatformRow};
pub use person::SavePerson;
pub use platform::SavePlatform;
pub use womens_council::{
    SaveWomensCouncil, WomensCouncilListAsk, WomensCouncilRow, WomensCouncilTotals,
    WomensCouncilTotalsAsk,
};

pub(crate) use account::save_account;
pub(crate) use committee::{committee_list, save_committee};
pub(crate) use community::community_liaisons;
pub(crate) use overview::overview;
pub(crate) use person::{add_person, may_change_role, save_person};
pub(crate) use platform::{add_platform, save_platform};
pub(crate) use womens_council::{save_womens_council, womens_council_list, womens_council_totals};

use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::id::{CommitteeId, PlatformId};
use lxq_core::domain::record::{Committee, Platform, Record};
use lxq_core::store::Act;
use uuid::Uuid;

/// The record that is changed; none for a new one.
fn before<R: Record>(act: &Act<'_>, id: Option<impl Into<Uuid>>) -> Result<Option<R>, Failure> {
    id.map(|id| {
        act.reader()
            .get::<R>(id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))
    })
    .transpose()
}

/// Refuses a platform that is not there, or one newly chosen that is closed.
pub(crate) fn check_platform_id(
    act: &Act<'_>,
    chosen: Option<PlatformId>,
    kept: Option<PlatformId>,
) -> Result<(), Failure> {
    let Some(id) = chosen else { return Ok(()) };
    let found = act.reader().get::<Platform>(id)?;
    let is_fit = found.is_some_and(|one| one.is_active != Some(false) || chosen == kept);
    if is_fit {
        Ok(())
    } else {
        Err(Failure::field("platform_id", FieldCode::Unknown))
    }
}

/// Refuses a committee that is not there, or one newly chosen that is dissolved.
fn check_committee_id(
    act: &Act<'_>,
    chosen: Option<CommitteeId>,
    kept: Option<CommitteeId>,
) -> Result<(), Failure> {
    let Some(id) = chosen else { return Ok(()) };
    let found = act.reader().get::<Committee>(id)?;
    let is_fit = found.is_some_and(|one| one.is_active != Some(false) || chosen == kept);
    if is_fit {
        Ok(())
    } else {
        Err(Failure::field("committee_id", FieldCode::Unknown))
    }
}

/// Refuses a short name that makes no number, or that another committee's numbers carry.
fn check_short_name(
    act: &Act<'_>,
    field: &str,
    short_name: &str,
    own: Option<CommitteeId>,
) -> Result<(), Failure> {
    let suffix = lxq_core::domain::dispute::DOCKET_SERIES_SUFFIX;
    lxq_core::domain::dispute::docket_no(short_name, suffix, 2026, 1)
        .map_err(|_| Failure::field(field, FieldCode::Unknown))?;
    let namesakes = act
        .reader()
        .list_by::<Committee>("short_name", short_name)?;
    if namesakes.iter().any(|other| Some(other.id) != own) {
        return Err(Failure::field(field, FieldCode::ShortNameTaken));
    }
    Ok(())
}
