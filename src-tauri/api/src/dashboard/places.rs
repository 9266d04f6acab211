//! The series by platform: types of disputes, and what each place had.

use super::series::{Intake, asked, sum};
use super::shape::{DashboardPlace, GridRow, GridType, TypeGrid, Wanted};
use crate::Failure;
use lxq_core::domain::id::PlatformId;
use lxq_core::domain::record::Platform;
use lxq_core::store::Reader;
use lxq_core::store::table::dashboard::hazards;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What belongs to no platform.
const NOWHERE: &str = "未分派";

pub(super) fn grid(reader: Reader<'_>, intakes: &[Intake]) -> Result<TypeGrid, Failure> {
    let names = names(reader)?;
    let (types, _) = crate::settings::types_in(reader)?;
    let mut cells: BTreeMap<(Option<PlatformId>, &str), u32> = BTreeMap::new();
    for one in intakes {
        let code = one.fact.dispute_type.as_str();
        *cells.entry((one.fact.platform, code)).or_default() += 1;
    }
    let occurring: BTreeSet<&str> = cells.keys().map(|(_, code)| *code).collect();
    let known = types
        .iter()
        .filter(|one| occurring.contains(one.code.as_str()));
    let mut columns: Vec<(String, String)> = known
        .map(|one| (one.code.clone(), one.name.clone()))
        .collect();
    // A type that a later table dropped is still counted.
    let dropped = occurring
        .iter()
        .filter(|code| types.iter().all(|one| one.code != **code));
    columns.extend(dropped.map(|code| ((*code).to_owned(), (*code).to_owned())));
    let there: BTreeSet<Option<PlatformId>> = cells.keys().map(|(platform, _)| *platform).collect();
    let of = |platform, code: &str| cells.get(&(platform, code)).copied().unwrap_or(0);
    let mut rows: Vec<GridRow> = there
        .iter()
        .map(|platform| {
            let counts: Vec<u32> = columns
                .iter()
                .map(|(code, _)| of(*platform, code))
                .collect();
            GridRow {
                platform_id: *platform,
                name: name_of(&names, *platform),
                total: counts.iter().sum(),
                counts,
            }
        })
        .collect();
    rows.sort_by(|one, other| {
        (Reverse(one.total), &one.name).cmp(&(Reverse(other.total), &other.name))
    });
    let types = columns
        .into_iter()
        .enumerate()
        .map(|(at, (code, name))| GridType {
            code,
            name,
            total: rows.iter().map(|row| row.counts[at]).sum(),
        });
    Ok(TypeGrid {
        types: types.collect(),
        total: rows.iter().map(|row| row.total).sum(),
        rows,
    })
}

pub(super) fn places(
    reader: Reader<'_>,
    wanted: Wanted,
    intakes: &[Intake],
) -> Result<Vec<DashboardPlace>, Failure> {
    let names = names(reader)?;
    let mut found: BTreeMap<Option<PlatformId>, (u32, u32, u32)> = BTreeMap::new();
    for one in intakes {
        found.entry(one.fact.platform).or_default().0 += 1;
    }
    for one in asked(reader, wanted)? {
        let place = found.entry(one.platform).or_default();
        place.1 = place.1.saturating_add(sum([one.received].into_iter()));
    }
    for (platform, count) in hazards(reader, wanted.from, wanted.to)? {
        if wanted.platform.is_none() || platform == wanted.platform {
            found.entry(platform).or_default().2 += count;
        }
    }
    let mut places: Vec<DashboardPlace> = found
        .into_iter()
        .map(
            |(platform_id, (disputes, requests, hazards))| DashboardPlace {
                platform_id,
                name: name_of(&names, platform_id),
                community: platform_id
                    .and_then(|id| names.get(&id)?.community.clone())
                    .filter(|community| !community.is_empty()),
                disputes,
                requests,
                hazards,
            },
        )
        .collect();
    places.sort_by(|one, other| {
        let key = |place: &DashboardPlace| (place.community.is_none(), place.community.clone());
        (key(one), &one.name).cmp(&(key(other), &other.name))
    });
    Ok(places)
}

fn names(reader: Reader<'_>) -> Result<BTreeMap<PlatformId, Platform>, Failure> {
    let all = reader.all::<Platform>()?.into_iter();
    Ok(all.map(|platform| (platform.id, platform)).collect())
}

fn name_of(names: &BTreeMap<PlatformId, Platform>, platform: Option<PlatformId>) -> String {
    let found = platform.and_then(|id| names.get(&id)?.name.clone());
    found.unwrap_or_else(|| NOWHERE.to_owned())
}
