//! 两份历史: where a stream has two histories, the office orders which one counts, and every desk follows.
//!
//! Two histories come of a disk that was copied: both write under one name. Whoever meets a segment that
//! does not lead to what is here notes it by the hash of its bytes and says so in its receipt; the office orders the one
//! that it held first (decision 0021). Invariant: an order that stands is only ever carried on.

use super::board::BoardWarning;
use super::depot::{Depot, Listing};
use super::error::SyncError;
use super::exchange::Run;
use super::inheritance::hand_down;
use super::office;
use super::plan::SegmentName;
use super::register::Register;
use super::segment::{SetAsideReason, admit, unpack};
use super::standing::{Membership, membership};
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::journal::{Clock, Entry, Hash, SignedHead};
use crate::store::{Casebook, Compared, Counting, ExchangeTables, StoreError, StreamHead};
use std::collections::{BTreeMap, BTreeSet};

pub(super) type StreamKey = (DeviceId, Scope);

/// How far each stream is known, for a depot that chooses: all is wanted of one whose counting history is
/// not here.
pub(super) fn known_heads(
    casebook: &Casebook,
    register: &Register,
) -> Result<Vec<StreamHead>, SyncError> {
    casebook.read_exchange(|tables| {
        let mut heads = tables.streams()?;
        for head in register.rulings() {
            let stream = (head.device, head.scope);
            if !is_reached(tables, &head)? {
                heads.retain(|one| (one.device, one.scope) != stream);
            }
        }
        Ok(heads)
    })
}

/// Whether what is here of a stream leads through a head.
pub(super) fn is_reached(
    tables: ExchangeTables<'_>,
    head: &SignedHead,
) -> Result<bool, StoreError> {
    let here = tables.hash_at((head.device, head.scope), head.seq)?;
    Ok(here == Some(head.hash))
}

/// The streams of which another history was met that no order has settled, each with the last number at
/// which one parts.
pub(super) fn unsettled(
    tables: ExchangeTables<'_>,
    register: &Register,
) -> Result<BTreeMap<StreamKey, u64>, StoreError> {
    let mut met = tables.parted()?;
    met.retain(|stream, at| !is_settled(register, *stream, *at));
    Ok(met)
}

fn is_settled(register: &Register, (device, scope): StreamKey, parted_at: u64) -> bool {
    register.revocation(device).is_some()
        || register
            .order(device, scope)
            .is_some_and(|head| parted_at <= head.seq)
}

/// From where on entries tell another history than is here; `Some(None)` where they are all here, nothing
/// where that cannot be said yet.
fn parting_of(
    tables: ExchangeTables<'_>,
    stream: StreamKey,
    entries: &[Entry],
) -> Result<Option<Option<u64>>, StoreError> {
    let Some(first) = entries.first() else {
        return Ok(None);
    };
    let others = tables.parted_of(stream)?;
    if let Some(other) = others.iter().find(|one| one.last_hash == first.prev) {
        return Ok(Some(other.parted_at));
    }
    if let Some(last) = entries.last()
        && tables.hash_at(stream, last.seq)? == Some(last.hash)
    {
        return Ok(Some(None));
    }
    if first.seq > 1 {
        match tables.hash_at(stream, first.seq - 1)? {
            Some(hash) if hash == first.prev => {}
            Some(_) => return Ok(Some(Some(first.seq - 1))),
            None => return Ok(None),
        }
    }
    for entry in entries {
        match tables.hash_at(stream, entry.seq)? {
            Some(hash) if hash == entry.hash => {}
            Some(_) => return Ok(Some(Some(entry.seq))),
            None => return Ok(None),
        }
    }
    Ok(None)
}

impl Run<'_> {
    /// Whether an order names a history of a stream that does not lead through what is here.
    pub(super) fn awaits_order(&self, stream: StreamKey) -> Result<bool, SyncError> {
        let register = &self.member.register.content;
        let order = register.order(stream.0, stream.1);
        match order.filter(|_| register.revocation(stream.0).is_none()) {
            Some(head) => Ok(!self
                .casebook
                .read_exchange(|tables| is_reached(tables, &head))?),
            None => Ok(false),
        }
    }

    /// Takes the counting history of every stream for which the register names one that is not here, and
    /// gives up what is here of another.
    pub(super) fn follow_rulings(&mut self, listing: &Listing) -> Result<(), SyncError> {
        for head in self.member.register.content.rulings() {
            let is_mine =
                head.device != self.member.device && self.certificate.content.covers(head.scope);
            let is_here = || {
                self.casebook
                    .read_exchange(|tables| is_reached(tables, &head))
            };
            if !is_mine {
                continue;
            }
            if is_here()? {
                self.carry_over(head)?;
                continue;
            }
            if let Some(counting) = self.path_to(&head, listing)?
                && let Some((given_up, report)) = self.casebook.follow(counting)?
            {
                self.report.given_up += given_up;
                self.report.counts.received += report.merged;
                self.report.conflicts += report.conflicts;
            }
        }
        self.let_unnamed_go()
    }

    /// What this copy wrote under a former name of which the revocation names no head in a scope: the office
    /// had nothing of it, so nobody takes it any more under that name.
    fn let_unnamed_go(&mut self) -> Result<(), SyncError> {
        let streams = self
            .casebook
            .read_exchange(|tables| tables.former_streams())?;
        for (device, scope) in streams {
            let revocation = self.member.register.content.revocation(device);
            let is_unnamed = revocation.is_some_and(|one| one.last_of(scope).is_none());
            if is_unnamed && self.head_of((device, scope))? > 0 {
                self.report.given_up += self.casebook.let_stream_go(device, scope)?;
            }
        }
        Ok(())
    }

    /// What this copy wrote under a former name beyond what the revocation of that one names came to nobody
    /// who could pass it on: it goes over to the new device.
    fn carry_over(&mut self, head: SignedHead) -> Result<(), SyncError> {
        let stream = (head.device, head.scope);
        let register = &self.member.register.content;
        let Some(certificate) = register.certificate(head.device) else {
            return Ok(());
        };
        let written = self
            .casebook
            .read_exchange(|tables| tables.wrote_up_to(stream))?;
        let is_revoked = register.revocation(head.device).is_some();
        if is_revoked && written > head.seq && self.head_of(stream)? > head.seq {
            let counting = Counting {
                path: Vec::new(),
                head,
                public_key: certificate.content.signing_key.0,
            };
            if let Some((given_up, _)) = self.casebook.follow(counting)? {
                self.report.given_up += given_up;
            }
        }
        Ok(())
    }

    /// The entries that lead from what is here to a head, out of whatever segments hold them; the head's
    /// hash proves them. None where one is missing or its day has not come.
    fn path_to(
        &mut self,
        head: &SignedHead,
        listing: &Listing,
    ) -> Result<Option<Counting>, SyncError> {
        let stream = (head.device, head.scope);
        let register = &self.member.register.content;
        let Some(certificate) = register.certificate(head.device) else {
            return Ok(None);
        };
        let public_key = certificate.content.signing_key.0;
        let is_order = register.revocation(head.device).is_none();
        let mut known: BTreeMap<(u64, Hash), Entry> = BTreeMap::new();
        let mut bad = Vec::new();
        let names = listing.segments.iter();
        for name in names.filter(|name| (name.device, name.scope) == stream) {
            if name.first > head.seq {
                continue;
            }
            let entries = match self.open(name)? {
                Ok(entries) => entries,
                Err(reason) => {
                    bad.push((name, reason));
                    continue;
                }
            };
            for entry in entries.into_iter().filter(|entry| entry.seq <= head.seq) {
                let place = (entry.seq, entry.hash);
                let is_better = known.get(&place).is_none_or(|one| one.set.is_none());
                if is_better {
                    known.insert(place, entry);
                }
            }
        }
        let mut path = Vec::new();
        let mut place = (head.seq, head.hash);
        while place.0 > 0 {
            let here = self
                .casebook
                .read_exchange(|tables| tables.hash_at(stream, place.0))?;
            if here == Some(place.1) {
                break;
            }
            let Some(entry) = known.remove(&place) else {
                // Whoever needs them is told of the bad ones; those of a lost desk are told otherwise.
                for (name, reason) in bad.into_iter().filter(|_| is_order) {
                    self.set_aside(name.to_string(), Some(name), reason);
                }
                return Ok(None);
            };
            place = (place.0 - 1, entry.prev);
            path.push(entry);
        }
        path.reverse();
        let is_early = path
            .iter()
            .any(|entry| Clock::is_far_ahead(entry.at, self.now));
        let goes_on = self
            .casebook
            .read_exchange(|tables| tables.hash_at(stream, place.0 + 1))?
            .is_none();
        if is_early || (goes_on && !is_order) {
            // What a lost desk wrote and nothing here contradicts is taken as ever.
            return Ok(None);
        }
        Ok(Some(Counting {
            path,
            head: *head,
            public_key,
        }))
    }

    /// Tells the bad ones among the segments that hold the next entry of a stream.
    pub(super) fn tell_bad(&mut self, head: u64, names: &[SegmentName]) -> Result<(), SyncError> {
        let next = head.saturating_add(1);
        for name in names {
            if (name.first..=name.last).contains(&next)
                && let Err(reason) = self.open(name)?
            {
                self.set_aside(name.to_string(), Some(name), reason);
            }
        }
        Ok(())
    }

    /// The entries of a segment whose name tells the truth.
    fn open(&self, name: &SegmentName) -> Result<Result<Vec<Entry>, SetAsideReason>, SyncError> {
        let Some(bytes) = self.depot.segment(name)? else {
            return Ok(Err(SetAsideReason::Damaged));
        };
        let opened = unpack(&bytes, &self.member.identities);
        Ok(opened.and_then(|(header, entries)| {
            let said = (header.device, header.scope, header.first, header.last);
            let is_named = said == (name.device, name.scope, name.first, name.last);
            is_named.then_some(entries).ok_or(SetAsideReason::Renamed)
        }))
    }

    /// Leaves out the segments of a stream that are known to tell another history. They are told again until
    /// an order has settled it.
    pub(super) fn without_parted(
        &mut self,
        names: Vec<SegmentName>,
        known: &BTreeMap<Hash, Compared>,
    ) -> Vec<SegmentName> {
        let mut left = Vec::new();
        for name in names {
            match known.get(&name.hash).and_then(|known| known.parted_at) {
                None => left.push(name),
                Some(at) => self.tell_parted(&name, at, false),
            }
        }
        left
    }

    /// What is known of the segments of a depot.
    pub(super) fn known_of(
        &self,
        listing: &Listing,
    ) -> Result<BTreeMap<Hash, Compared>, SyncError> {
        self.casebook.read_exchange(|tables| {
            let mut known = BTreeMap::new();
            for name in &listing.segments {
                known.extend(tables.compared(name.hash)?.map(|found| (name.hash, found)));
            }
            Ok(known)
        })
    }

    fn tell_parted(&mut self, name: &SegmentName, parted_at: u64, is_news: bool) {
        let stream = (name.device, name.scope);
        let register = &self.member.register.content;
        if is_news || !is_settled(register, stream, parted_at) {
            self.set_aside(name.to_string(), Some(name), SetAsideReason::Forked);
        }
    }

    /// Compares the segments of a stream, each once, with what is here. Answers those that fit or wait.
    pub(super) fn compare(
        &mut self,
        stream: StreamKey,
        mut names: Vec<SegmentName>,
        known: &BTreeMap<Hash, Compared>,
    ) -> Result<Vec<SegmentName>, SyncError> {
        let register = &self.member.register.content;
        if register.revocation(stream.0).is_some() {
            return Ok(names);
        }
        names.sort_unstable_by_key(|name| (name.first, name.last));
        let beyond = self.head_of(stream)?.saturating_add(1);
        let others = self
            .casebook
            .read_exchange(|tables| tables.parted_of(stream))?;
        let mut has_others = !others.is_empty();
        let mut left = Vec::new();
        for name in names {
            let is_known = known.contains_key(&name.hash) || self.fitting.contains_key(&name.hash);
            if is_known || (name.first > beyond && !has_others) {
                left.push(name);
                continue;
            }
            match self.look_into(&name)? {
                Some(found) if found.parted_at.is_some() => {
                    has_others = true;
                    // At once, as what goes on from it is known by it.
                    self.casebook
                        .keep_exchange(|tables| tables.keep_compared(name.hash, stream, found))?;
                    self.tell_parted(&name, found.parted_at.unwrap_or(0), true);
                }
                found => {
                    self.fitting
                        .extend(found.map(|found| (name.hash, (stream, found))));
                    left.push(name);
                }
            }
        }
        Ok(left)
    }

    /// What a segment is beside what is here; nothing where its device did not write it or nobody can say yet.
    /// The office keeps what it meets of another history, in case nobody puts it in again.
    fn look_into(&self, name: &SegmentName) -> Result<Option<Compared>, SyncError> {
        let Some(bytes) = self.depot.segment(name)? else {
            return Ok(None);
        };
        let register = &self.member.register.content;
        let opened = unpack(&bytes, &self.member.identities);
        let Ok(admitted) = opened.and_then(|opened| admit(opened, register)) else {
            return Ok(None);
        };
        let said = admitted.entries.first().map(|entry| {
            let head = &admitted.head;
            (entry.device, entry.scope, entry.seq, head.seq)
        });
        if said != Some((name.device, name.scope, name.first, name.last)) {
            return Ok(None);
        }
        let found = self.beside(name, &admitted.entries)?;
        if self.member.has_street_key
            && let Some(at) = found.and_then(|found| found.parted_at)
        {
            let stream = (name.device, name.scope);
            self.casebook.keep_exchange(|tables| {
                for entry in admitted.entries.iter().filter(|entry| entry.seq >= at) {
                    let is_here = tables.hash_at(stream, entry.seq)? == Some(entry.hash);
                    if entry.set.is_some() && !is_here {
                        tables.keep_given_up(entry, self.now)?;
                    }
                }
                Ok::<_, StoreError>(())
            })?;
        }
        Ok(found)
    }

    /// What the entries of a segment are beside what is here.
    pub(super) fn beside(
        &self,
        name: &SegmentName,
        entries: &[Entry],
    ) -> Result<Option<Compared>, SyncError> {
        let stream = (name.device, name.scope);
        let parting = self
            .casebook
            .read_exchange(|tables| parting_of(tables, stream, entries))?;
        let last_hash = entries.last().map_or(Hash::NONE, |entry| entry.hash);
        Ok(parting.map(|parted_at| Compared {
            last_hash,
            parted_at,
        }))
    }

    /// Whether another history of an own stream is settled in this copy's favour.
    pub(super) fn is_mine(&self, scope: Scope, parted_at: u64) -> Result<bool, SyncError> {
        let order = self
            .member
            .register
            .content
            .order(self.member.device, scope);
        let Some(head) = order.filter(|head| parted_at <= head.seq) else {
            return Ok(false);
        };
        Ok(self
            .casebook
            .read_exchange(|tables| is_reached(tables, &head))?)
    }
}

/// Whether the office ordered that another history of an own stream counts than this copy's.
pub(super) fn has_lost(
    tables: ExchangeTables<'_>,
    member: &Membership,
) -> Result<bool, StoreError> {
    let orders = member.register.content.orders.iter();
    for order in orders.filter(|one| one.device == member.device) {
        if !is_reached(tables, &order.head())? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What of two histories is open here.
#[derive(Clone, Debug, Default)]
pub struct Partings {
    /// Devices of which two were met, and no order has settled which one counts.
    pub devices: BTreeSet<DeviceId>,
    /// Entries of one that does not count, which nobody has put in again.
    pub missing: Vec<Entry>,
    /// What somebody should see to, the gravest first, with how many.
    pub warnings: Vec<(BoardWarning, u32)>,
}

/// What of two histories is open here.
///
/// # Errors
/// SQL errors.
pub fn partings(casebook: &Casebook, member: &Membership) -> Result<Partings, SyncError> {
    casebook.read_exchange(|tables| {
        let open = unsettled(tables, &member.register.content)?;
        let devices: BTreeSet<DeviceId> = open.keys().map(|(device, _)| *device).collect();
        let given_up = tables.given_up()?.into_iter();
        let missing = given_up.filter(|one| !one.is_back && one.entry.set.is_some());
        let missing: Vec<Entry> = missing.map(|one| one.entry).collect();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let mut warnings = Vec::new();
        if has_lost(tables, member)? {
            warnings.push((BoardWarning::MustRenew, 0));
        }
        warnings.push((BoardWarning::Parted, count(devices.len())));
        warnings.push((BoardWarning::GivenUp, count(missing.len())));
        warnings.retain(|one| one.0 == BoardWarning::MustRenew || one.1 > 0);
        Ok(Partings {
            devices,
            missing,
            warnings,
        })
    })
}

/// At the office: orders for every stream that was met in two histories, here or by a desk that says so,
/// that the one counts which is here. Answers whether there is anything new.
pub(super) fn decide(
    casebook: &Casebook,
    member: &Membership,
    told: &[(StreamKey, u64)],
) -> Result<bool, SyncError> {
    let register = &member.register.content;
    let heads = casebook.read_exchange(|tables| {
        let mut open = unsettled(tables, register)?;
        for (stream, at) in told {
            if !is_settled(register, *stream, *at) {
                open.entry(*stream).or_insert(0);
            }
        }
        open.retain(|(device, _), _| {
            *device != member.device && register.certificate(*device).is_some()
        });
        let mut heads = Vec::new();
        for (stream, parted_at) in open {
            let before = register
                .order(stream.0, stream.1)
                .map_or(0, |head| head.seq);
            // What is here unsigned waits for its head: an order says what the device itself signed.
            let head = tables.signed_head(stream)?;
            heads.extend(head.filter(|head| head.seq > before && head.seq >= parted_at));
        }
        Ok::<_, StoreError>(heads)
    })?;
    if heads.is_empty() {
        return Ok(false);
    }
    office::order(casebook, &heads)?;
    Ok(true)
}

/// Puts down what the office puts down for others, by the newest register.
pub(super) fn put_down_for_others(casebook: &Casebook, depot: &dyn Depot) -> Result<(), SyncError> {
    let Some(member) = membership(casebook)? else {
        return Ok(());
    };
    let heads = casebook.read_exchange(|tables| tables.streams())?;
    hand_down(casebook, depot, &member, &heads)
}
