//! What lost desks wrote and still counts, and the counting one of a stream's two histories: the office puts
//! it down in their stead.
//!
//! A desk writes only its own streams, and a revoked one writes none. Where the sticks that it had met
//! are lost or emptied, its replacement would never see the platform's own matters. The office has
//! them up to the head that the revocation or the order names, and that head vouches for all before it. Readers
//! judge the segment as any other of that device, so nobody need know who put it down.

use super::depot::{Depot, Listing, Reading};
use super::error::SyncError;
use super::plan::SegmentName;
use super::segment::{pack, unpack};
use super::standing::Membership;
use crate::domain::id::DeviceId;
use crate::journal::{Hash, SignedHead};
use crate::store::{Casebook, StreamHead};
use std::collections::BTreeMap;

/// Puts down the streams of revoked devices and those of which an order says what counts, each in one segment up to its last head, where the depot
/// does not hold one. Does nothing but at the office.
pub(super) fn hand_down(
    casebook: &Casebook,
    depot: &dyn Depot,
    member: &Membership,
    heads: &[StreamHead],
) -> Result<(), SyncError> {
    if !member.has_street_key {
        return Ok(());
    }
    let mut by_device: BTreeMap<DeviceId, Vec<SignedHead>> = BTreeMap::new();
    for head in member.register.content.rulings() {
        by_device.entry(head.device).or_default().push(head);
    }
    for (own, last) in by_device {
        // As if it were that desk: a depot that chooses lists all of its segments then.
        let listing = depot.list(&Reading { own, heads })?;
        for head in last {
            if !is_there(casebook, depot, member, &listing, &head)? {
                put_down(casebook, depot, member, &head)?;
            }
        }
    }
    Ok(())
}

/// Whether a segment lies there that holds the whole stream up to that head. It is read once.
fn is_there(
    casebook: &Casebook,
    depot: &dyn Depot,
    member: &Membership,
    listing: &Listing,
    head: &SignedHead,
) -> Result<bool, SyncError> {
    let names = listing.segments.iter().filter(|name| {
        (name.device, name.scope, name.first, name.last) == (head.device, head.scope, 1, head.seq)
    });
    for name in names {
        let is_known = casebook
            .read_exchange(|tables| tables.is_handed_down(depot.id(), name.hash))?
            && depot.is_whole(name)?;
        if is_known {
            return Ok(true);
        }
        let bytes = depot.segment(name)?;
        let header = bytes.and_then(|bytes| unpack(&bytes, &member.identities).ok());
        let is_it = header.is_some_and(|(header, _)| {
            (header.device, header.scope, header.first, header.hash)
                == (head.device, head.scope, 1, head.hash)
        });
        if is_it {
            casebook.keep_exchange(|tables| tables.keep_handed_down(depot.id(), name.hash))?;
            return Ok(true);
        }
    }
    Ok(false)
}

fn put_down(
    casebook: &Casebook,
    depot: &dyn Depot,
    member: &Membership,
    head: &SignedHead,
) -> Result<(), SyncError> {
    let register = &member.register.content;
    let Some(certificate) = register.certificate(head.device) else {
        return Ok(());
    };
    let Some(recipients) = register.recipients(head.scope)? else {
        return Ok(());
    };
    let stream = (head.device, head.scope);
    let entries =
        casebook.read_exchange(|tables| tables.entries_of(stream, 1, head.seq, usize::MAX))?;
    if entries.last().map(|entry| (entry.seq, entry.hash)) != Some((head.seq, head.hash)) {
        // This office was restored and has not got them back itself, or their day has not come.
        return Ok(());
    }
    let bytes = pack(&entries, head, certificate, &recipients)?;
    let name = SegmentName {
        device: head.device,
        scope: head.scope,
        first: 1,
        last: head.seq,
        hash: Hash(*blake3::hash(&bytes).as_bytes()),
    };
    depot.put_segment(&name, &bytes)?;
    casebook.keep_exchange(|tables| tables.keep_handed_down(depot.id(), name.hash))?;
    Ok(())
}
