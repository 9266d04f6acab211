//! 换身份: what a copy of a disk does once it was found out.

use super::depot::{Depot, Reading};
use super::enrolment::own_request;
use super::error::SyncError;
use super::folder::FolderDepot;
use super::hub;
use super::office::renew_office;
use super::parting::is_reached;
use super::segment::unpack;
use super::standing::membership;
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::store::{Casebook, StoreError};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Gives this casebook a new device, by what the depot in a folder shows.
///
/// # Errors
/// As [`renew_device_by`]; another street's folder.
pub fn renew_device(casebook: &Casebook, place: &Path) -> Result<DeviceId, SyncError> {
    let member = membership(casebook)?.ok_or(SyncError::NotEnrolled)?;
    let depot = FolderDepot::find(place, &member.register.content.street_key)?;
    renew_device_by(casebook, &depot)
}

/// Gives this casebook a new device. What it wrote since the other copy went its own way, as far as
/// the depot shows it, and what it never put down anywhere, goes over to the new device. The office
/// certifies itself anew; any other desk asks for a certificate as a new one does.
///
/// # Errors
/// [`SyncError::NotEnrolled`]; a medium that refuses; SQL errors.
pub(super) fn renew_device_by(
    casebook: &Casebook,
    depot: &dyn Depot,
) -> Result<DeviceId, SyncError> {
    let member = membership(casebook)?.ok_or(SyncError::NotEnrolled)?;
    let former = member.device;
    let (streams, sent) = casebook
        .read_exchange(|tables| Ok::<_, StoreError>((tables.streams()?, tables.sent()?)))?;
    // Up to where others may know a stream of this copy's, and where another history begins.
    let mut shared: BTreeMap<Scope, u64> = BTreeMap::new();
    let mut parted: BTreeMap<Scope, u64> = BTreeMap::new();
    for (scope, _, last) in sent.values() {
        let end = shared.entry(*scope).or_default();
        *end = (*end).max(*last);
    }
    let reading = Reading {
        own: former,
        heads: &streams,
    };
    for name in depot.list(&reading)?.segments {
        if name.device != former {
            continue;
        }
        let Some(bytes) = depot.segment(&name)? else {
            continue;
        };
        let Ok((header, entries)) = unpack(&bytes, &member.identities) else {
            continue;
        };
        for entry in entries.iter().filter(|_| header.device == former) {
            let stream = (former, header.scope);
            let here = casebook.read_exchange(|tables| tables.hash_at(stream, entry.seq))?;
            if here == Some(entry.hash) {
                let end = shared.entry(header.scope).or_default();
                *end = (*end).max(entry.seq);
            } else {
                let first = parted.entry(header.scope).or_insert(entry.seq);
                *first = (*first).min(entry.seq);
                break;
            }
        }
    }
    let mut counted: BTreeMap<Scope, u64> = BTreeMap::new();
    for head in member.register.content.rulings() {
        let is_counted =
            head.device == former && casebook.read_exchange(|tables| is_reached(tables, &head))?;
        if is_counted {
            counted.insert(head.scope, head.seq);
        }
    }
    let reads = |scope| {
        member
            .certificate()
            .is_ok_and(|one| one.content.covers(scope))
    };
    let lost: BTreeSet<Scope> = member
        .register
        .content
        .rulings()
        .into_iter()
        .filter(|head| head.device == former && !counted.contains_key(&head.scope))
        .map(|head| head.scope)
        .collect();
    let own = streams.iter().filter(|stream| stream.device == former);
    let from = own.map(|stream| {
        if lost.contains(&stream.scope)
            && !parted.contains_key(&stream.scope)
            && !reads(stream.scope)
        {
            // Slips into a scope that it cannot read: where the histories part it will never see.
            return (stream.scope, 1);
        }
        let unknown = shared.get(&stream.scope).copied().unwrap_or(0) + 1;
        let parted = parted.get(&stream.scope).copied();
        // Up to where the office ordered that this copy's history counts, others have it under this name.
        let counted = counted.get(&stream.scope).copied().unwrap_or(0);
        let parted = parted.filter(|first| *first > counted);
        (stream.scope, parted.unwrap_or(unknown.max(counted + 1)))
    });
    let from: BTreeMap<Scope, u64> = from.collect();
    let device = casebook.renew_device(&from)?;
    if member.has_street_key {
        let known = member.register.content.certificate(former);
        let name = known.map_or_else(String::new, |one| one.content.name.clone());
        renew_office(casebook, &own_request(casebook, &name)?)?;
        hub::reopen(casebook)?;
    }
    Ok(device)
}
