//! One exchange with a depot: learn who the desks are, put down what is missing there, take what is
//! missing here, leave a receipt.

use super::attachments::{AttachmentCounts, BYTES, Carrier};
use super::certificate::DeviceCertificate;
use super::depot::{Depot, Listing, Reading};
use super::error::SyncError;
use super::folder::FolderDepot;
use super::letter::read_letter;
use super::office;
use super::parting;
use super::plan::{self, SegmentName};
use super::receipt::{self, Receipt, StreamLine};
use super::register::{self, FORMAT};
use super::same_party;
use super::segment::{ENTRIES, SetAsideReason, admit, is_letter, pack, unpack};
use super::signed::Signed;
use super::standing::{Membership, accept_letter, keep_register, membership, own_identity};
use crate::domain::id::{DeviceId, uuid_v7};
use crate::domain::scope::Scope;
use crate::journal::Hash;
use crate::store::{Casebook, Compared, RunCounts, SetAside, StoreError, StreamHead};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use uuid::Uuid;

/// How far a running exchange is; others may look and may stop it.
#[derive(Debug, Default)]
pub struct ExchangeProgress {
    done: AtomicU32,
    total: AtomicU32,
    is_cancelled: AtomicBool,
}

impl ExchangeProgress {
    /// Segments done, and in all as far as is known.
    #[must_use]
    pub fn counts(&self) -> (u32, u32) {
        (
            self.done.load(Ordering::Relaxed),
            self.total.load(Ordering::Relaxed),
        )
    }

    /// Stops it before the next segment; what was done stays.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether somebody stopped it.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    fn expect(&self, more: usize) {
        let more = u32::try_from(more).unwrap_or(u32::MAX);
        self.total.fetch_add(more, Ordering::Relaxed);
    }

    fn step(&self) -> Result<(), SyncError> {
        self.done.fetch_add(1, Ordering::Relaxed);
        if self.is_cancelled() {
            Err(SyncError::Cancelled)
        } else {
            Ok(())
        }
    }
}

/// What an exchange did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExchangeReport {
    /// The depot.
    pub depot: Uuid,
    /// Whether nobody had exchanged through it before.
    pub is_new: bool,
    /// Entries put down and taken, those that wait, segments set aside.
    pub counts: RunCounts,
    /// What became of attachments.
    pub attachments: AttachmentCounts,
    /// Records on which authors disagree since.
    pub conflicts: u64,
    /// What was set aside.
    pub set_aside: Vec<SetAside>,
    /// Whether the desks' register or this desk's certificate was renewed.
    pub has_news_of_desks: bool,
    /// Whether a copy of this disk writes elsewhere; nothing was then put down.
    pub is_forked: bool,
    /// Whether the office ordered that the other copy goes on under this name, and this one takes a new one.
    pub must_renew: bool,
    /// Entries of a history that does not count which were given up here.
    pub given_up: u64,
    /// Devices of which two histories lie about, and the office has not ordered yet which one counts.
    pub parted: BTreeSet<DeviceId>,
    /// Scopes in which this desk wrote and for which the office has signed nothing yet.
    pub unsigned: Vec<Scope>,
}

/// Exchanges with the depot in a folder, which is begun where there is none.
///
/// # Errors
/// A desk that is not enrolled or was revoked, another street's folder: nothing was then written
/// anywhere. A medium that refuses or somebody who stops: what was done till then stays.
pub fn exchange(
    casebook: &Casebook,
    place: &Path,
    version: &str,
    progress: &ExchangeProgress,
) -> Result<ExchangeReport, SyncError> {
    let member = writer(casebook)?;
    let street_key = member.register.content.street_key;
    let depot = FolderDepot::open(place, &street_key, new_id(casebook)?)?;
    exchange_through(casebook, &depot, &member, version, progress)
}

/// This desk's place in the street, if it may exchange at all.
pub(super) fn writer(casebook: &Casebook) -> Result<Membership, SyncError> {
    if !casebook.may_write() {
        return Err(StoreError::ReadOnly.into());
    }
    membership(casebook)?.ok_or(SyncError::NotEnrolled)
}

/// Exchanges with any depot of this desk's street.
pub(super) fn exchange_through(
    casebook: &Casebook,
    depot: &dyn Depot,
    member: &Membership,
    version: &str,
    progress: &ExchangeProgress,
) -> Result<ExchangeReport, SyncError> {
    let serial = member.register.content.serial;
    let member = learn(casebook, depot, member)?;
    let certificate = member.certificate()?.clone();
    let revoked = &member.register.content.revoked;
    if !revoked.is_empty() {
        casebook.keep_exchange(|tables| {
            let mut all = revoked.iter();
            all.try_for_each(|one| tables.let_go(one.device, &one.heads()))
        })?;
    }
    same_party::keep_marks(casebook, &member, progress)?;
    let now = casebook.now().timestamp_millis();
    let mut run = Run {
        casebook,
        depot,
        member: &member,
        certificate: &certificate,
        progress,
        now,
        fitting: BTreeMap::new(),
        report: ExchangeReport {
            depot: depot.id(),
            is_new: depot.is_new(),
            counts: RunCounts::default(),
            attachments: AttachmentCounts::default(),
            conflicts: 0,
            set_aside: Vec::new(),
            has_news_of_desks: member.register.content.serial > serial,
            is_forked: false,
            must_renew: false,
            given_up: 0,
            parted: BTreeSet::new(),
            unsigned: Vec::new(),
        },
    };
    let heads = parting::known_heads(casebook, &member.register.content)?;
    let listing = depot.list(&Reading {
        own: member.device,
        heads: &heads,
    })?;
    run.send(&listing)?;
    run.follow_rulings(&listing)?;
    run.receive(&listing)?;
    let told = run.read_receipts()?;
    if member.has_street_key && parting::decide(casebook, &member, &told)? {
        learn(casebook, depot, &member)?;
    }
    parting::put_down_for_others(casebook, depot)?;
    run.leave_receipt(version)?;
    let (mut report, fitting) = (run.report, run.fitting);
    report.counts.set_aside = report.set_aside.len() as u64;
    casebook.keep_exchange(|tables| {
        tables.keep_depot(depot.id(), &depot.place(), now)?;
        for (segment, (stream, found)) in fitting {
            tables.keep_compared(segment, stream, found)?;
        }
        tables.keep_set_aside(depot.id(), &report.set_aside)?;
        tables.keep_run(depot.id(), now, report.counts)
    })?;
    // Last of all: what they belong to is safe by now, however large they are.
    let carrier = Carrier {
        casebook,
        depot,
        member: &member,
        limit: BYTES,
    };
    report.attachments = carrier.carry(!report.is_forked, || {
        progress.expect(1);
        progress.step()
    })?;
    Ok(report)
}

fn new_id(casebook: &Casebook) -> Result<Uuid, SyncError> {
    let mut random = [0; 10];
    getrandom::fill(&mut random).map_err(|_| StoreError::NoRandomness)?;
    Ok(uuid_v7(casebook.now(), random))
}

/// At the office: sees that every scope in which it writes has a key.
pub(super) fn cover_own(casebook: &Casebook, device: DeviceId) -> Result<(), SyncError> {
    let streams = casebook.read_exchange(|tables| tables.streams())?;
    let own = streams.iter().filter(|one| one.device == device);
    office::cover(casebook, &own.map(|one| one.scope).collect())?;
    Ok(())
}

/// Takes a newer register or letter from the depot, or brings it what it lacks.
fn learn(
    casebook: &Casebook,
    depot: &dyn Depot,
    member: &Membership,
) -> Result<Membership, SyncError> {
    let street_key = member.register.content.street_key;
    let mut serial = member.register.content.serial;
    if !member.has_street_key
        && let Some(sealed) = depot.letter(member.device)?
        && let Ok(letter) = read_letter(&sealed, &own_identity(casebook)?, Some(&street_key))
        && letter.register.content.serial >= serial
    {
        // One that does not open or is older says nothing.
        accept_letter(casebook, &letter)?;
        serial = letter.register.content.serial;
    }
    let lying = depot.registers()?;
    let lying = lying
        .iter()
        .filter_map(|bytes| register::read(bytes, &street_key).ok())
        .max_by_key(|one| one.content.serial);
    let lying_serial = lying.as_ref().map_or(0, |one| one.content.serial);
    if let Some(register) = lying.filter(|one| one.content.serial > serial) {
        if member.has_street_key {
            office::adopt(casebook, register.content)?;
        } else {
            casebook.keep_exchange(|tables| keep_register(tables, &register))?;
        }
    }
    if member.has_street_key {
        cover_own(casebook, member.device)?;
    }
    let member = membership(casebook)?.ok_or(SyncError::NotEnrolled)?;
    let register = &member.register;
    let is_newer = register.content.serial > lying_serial;
    if member.has_street_key {
        for certificate in &register.content.certificates {
            let device = certificate.content.device;
            let is_wanted =
                device != member.device && register.content.revocation(device).is_none();
            if is_wanted && (is_newer || depot.letter(device)?.is_none()) {
                depot.put_letter(device, &office::letter_to(casebook, device)?)?;
            }
        }
    }
    if is_newer {
        // After the letters: who finds the register finds them as well.
        depot.put_register(register.content.serial, &serde_json::to_vec(register)?)?;
    }
    Ok(member)
}

/// An exchange while it runs.
pub(super) struct Run<'a> {
    pub(super) casebook: &'a Casebook,
    pub(super) depot: &'a dyn Depot,
    pub(super) member: &'a Membership,
    pub(super) certificate: &'a Signed<DeviceCertificate>,
    pub(super) progress: &'a ExchangeProgress,
    pub(super) now: i64,
    /// Segments that were found to say what is here, to be kept at the end.
    pub(super) fitting: BTreeMap<Hash, (parting::StreamKey, Compared)>,
    pub(super) report: ExchangeReport,
}

impl Run<'_> {
    /// Puts down what this device wrote and the depot does not hold.
    fn send(&mut self, listing: &Listing) -> Result<(), SyncError> {
        let own = self.member.device;
        let (streams, sent) = self
            .casebook
            .read_exchange(|tables| Ok::<_, StoreError>((tables.streams()?, tables.sent()?)))?;
        let streams: Vec<_> = streams
            .into_iter()
            .filter(|one| one.device == own)
            .collect();
        let there = self.whole_ones(listing, &streams, &sent)?;
        self.report.must_renew = self
            .casebook
            .read_exchange(|tables| parting::has_lost(tables, self.member))?;
        self.report.is_forked |= self.report.must_renew;
        if self.report.is_forked {
            return Ok(());
        }
        for stream in streams {
            let scope = stream.scope;
            let recipients = self.member.register.content.recipients(scope)?;
            // What it wrote into a scope that the certificate does not cover are slips and answers.
            let certificate = &self.certificate.content;
            let covers = certificate.covers(scope);
            let Some(recipients) = recipients else {
                self.report.unsigned.push(scope);
                continue;
            };
            let mut there: Vec<SegmentName> = there
                .iter()
                .filter(|name| name.scope == scope)
                .copied()
                .collect();
            while let Some((first, last)) = plan::uncovered(stream.seq, &there) {
                self.progress.expect(1);
                let entries = self.casebook.read_exchange(|tables| {
                    tables.entries_of((own, scope), first, last, ENTRIES)
                })?;
                if !covers && !entries.iter().all(|entry| is_letter(entry, certificate)) {
                    self.report.unsigned.push(scope);
                    break;
                }
                let Some(end) = entries.last() else {
                    return Err(StoreError::DamagedRow { table: "entry" }.into());
                };
                let head = self.casebook.sign_head(scope, end.seq, end.hash)?;
                let bytes = pack(&entries, &head, self.certificate, &recipients)?;
                let name = SegmentName {
                    device: own,
                    scope,
                    first,
                    last: head.seq,
                    hash: Hash(*blake3::hash(&bytes).as_bytes()),
                };
                self.depot.put_segment(&name, &bytes)?;
                self.casebook.keep_exchange(|tables| {
                    tables.keep_sent(name.hash, scope, (first, head.seq))
                })?;
                self.report.counts.sent += entries.len() as u64;
                there.push(name);
                self.progress.step()?;
            }
        }
        Ok(())
    }

    /// Takes what others wrote and this casebook lacks.
    fn receive(&mut self, listing: &Listing) -> Result<(), SyncError> {
        for name in &listing.strange {
            self.set_aside(name.clone(), None, SetAsideReason::Renamed);
        }
        let own = self.member.device;
        let mut streams: BTreeMap<(DeviceId, Scope), Vec<SegmentName>> = BTreeMap::new();
        for name in &listing.segments {
            if name.device != own && self.certificate.content.covers(name.scope) {
                streams
                    .entry((name.device, name.scope))
                    .or_default()
                    .push(*name);
            }
        }
        let known = self.known_of(listing)?;
        for (stream, names) in streams {
            if self.awaits_order(stream)? {
                // Which of them count cannot be told before the counting history is whole.
                let head = self.head_of(stream)?;
                self.tell_bad(head, &names)?;
                self.report.counts.waiting += plan::waiting(head, &names);
                continue;
            }
            let names = self.without_parted(names, &known);
            let mut there = names.clone();
            let mut head = self.head_of(stream)?;
            self.progress
                .expect(there.iter().filter(|name| name.last > head).count());
            while let Some(name) = plan::next(head, &there) {
                there.retain(|other| *other != name);
                if let Err(reason) = self.take(&name)? {
                    self.set_aside(name.to_string(), Some(&name), reason);
                }
                head = self.head_of(stream)?;
                self.progress.step()?;
            }
            let fitting = self.compare(stream, names, &known)?;
            there.retain(|name| fitting.contains(name));
            self.report.counts.waiting += plan::waiting(head, &there);
        }
        Ok(())
    }

    /// Takes one segment.
    fn take(&mut self, name: &SegmentName) -> Result<Result<(), SetAsideReason>, SyncError> {
        let Some(bytes) = self.depot.segment(name)? else {
            return Ok(Err(SetAsideReason::Damaged));
        };
        let register = &self.member.register.content;
        let found = unpack(&bytes, &self.member.identities).and_then(|(header, entries)| {
            let said = (header.device, header.scope, header.first, header.last);
            if said == (name.device, name.scope, name.first, name.last) {
                admit((header, entries), register)
            } else {
                Err(SetAsideReason::Renamed)
            }
        });
        let admitted = match found {
            Ok(admitted) => admitted,
            Err(reason) => return Ok(Err(reason)),
        };
        let keys = BTreeMap::from([(name.device, admitted.public_key)]);
        let last = admitted.entries.last().map(|entry| (entry.seq, entry.hash));
        let report = self
            .casebook
            .merge(admitted.entries, &[admitted.head], &keys)?;
        self.report.counts.received += report.merged;
        self.report.counts.waiting += report.held.len() as u64;
        self.report.conflicts += report.conflicts;
        let is_refused = report
            .refused
            .iter()
            .any(|(device, scope, _)| (*device, *scope) == (name.device, name.scope));
        let is_whole = !is_refused && report.held.is_empty();
        if let Some((_, last_hash)) = last.filter(|(seq, _)| is_whole && *seq == name.last) {
            let parted_at = None;
            let found = Compared {
                last_hash,
                parted_at,
            };
            let stream = (name.device, name.scope);
            self.fitting.insert(name.hash, (stream, found));
        }
        Ok(if is_refused {
            Err(SetAsideReason::Forked)
        } else {
            Ok(())
        })
    }

    pub(super) fn head_of(&self, (device, scope): (DeviceId, Scope)) -> Result<u64, SyncError> {
        let streams = self.casebook.read_exchange(|tables| tables.streams())?;
        let found = streams
            .iter()
            .find(|one| (one.device, one.scope) == (device, scope));
        Ok(found.map_or(0, |one| one.seq))
    }

    pub(super) fn set_aside(
        &mut self,
        path: String,
        name: Option<&SegmentName>,
        reason: SetAsideReason,
    ) {
        if self.report.set_aside.iter().any(|one| one.name == path) {
            return;
        }
        self.report.set_aside.push(SetAside {
            name: path,
            device: name.map(|name| name.device),
            scope: name.map(|name| name.scope),
            reason: reason.as_str().to_owned(),
            at: self.now,
        });
    }

    /// Reads the receipts of others. Answers the streams of which they met two histories, and where those
    /// part.
    fn read_receipts(&mut self) -> Result<Vec<(parting::StreamKey, u64)>, SyncError> {
        let register = &self.member.register.content;
        let receipts = self.depot.receipts()?;
        let read = |bytes: &Vec<u8>| receipt::read(bytes, register, self.now);
        let others: Vec<_> = receipts.iter().filter_map(read).collect();
        let own = self.member.device;
        self.casebook.keep_exchange(|tables| {
            for (state, _) in others.iter().filter(|(state, _)| state.device != own) {
                tables.keep_reader(state)?;
            }
            Ok::<_, StoreError>(())
        })?;
        Ok(others.into_iter().flat_map(|(_, parted)| parted).collect())
    }

    /// Leaves the own receipt.
    fn leave_receipt(&mut self, version: &str) -> Result<(), SyncError> {
        let own = self.member.device;
        // By the newest register: the office may just have ordered.
        let member = membership(self.casebook)?.ok_or(SyncError::NotEnrolled)?;
        let register = &member.register.content;
        let (streams, unsent, parted) = self.casebook.read_exchange(|tables| {
            Ok::<_, StoreError>((
                tables.streams()?,
                tables.unsent(own)?,
                parting::unsettled(tables, register)?,
            ))
        })?;
        self.report.parted = parted.keys().map(|(device, _)| *device).collect();
        let line = |one: &StreamHead| StreamLine {
            device: one.device,
            scope: one.scope,
            seq: one.seq,
        };
        let backup = self.casebook.backup_state()?;
        let receipt = Receipt {
            format: FORMAT,
            device: own,
            at: self.now,
            version: version.to_owned(),
            unsent,
            last_backup_at: backup.last_at,
            last_drill_at: backup.sound_drill_at,
            streams: streams.iter().map(line).collect(),
            parted: parted
                .into_iter()
                .map(|((device, scope), seq)| StreamLine { device, scope, seq })
                .collect(),
        };
        let signed = Signed::by(receipt, |bytes| {
            self.casebook.seal(bytes).map(|(_, signature)| signature)
        })?;
        self.depot.put_receipt(own, &serde_json::to_vec(&signed)?)
    }
}
