//! Attachments on their way: chunks, each sealed by itself under a name that only the scope's desks can
//! work out, the newest first and only so many bytes an exchange, so that a stick is never kept waiting
//! for old recordings. What is interrupted goes on where it stopped.

use super::age_key;
use super::depot::Depot;
use super::error::SyncError;
use super::register::KeyName;
use super::standing::Membership;
use crate::domain::referral::lies_in_letter_box;
use crate::domain::scope::Scope;
use crate::store::attachments::CHUNK_BYTES;
use crate::store::{AttachmentChunks, Casebook};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

const NAMES: &str = "lianxinqiao 2026-11-30 names of chunks";
const LETTER_NAMES: &str = "lianxinqiao 2026-12-01 names of chunks of slips";

/// Bytes that one exchange carries each way at most.
pub const BYTES: u64 = 512 * 1024 * 1024;

/// What became of attachments, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AttachmentCounts {
    /// Own ones of which something was put down.
    pub sent: u64,
    /// Those that are whole here since.
    pub received: u64,
    /// Those that are still not whole here, and own ones that are not whole in the depot.
    pub waiting: u64,
}

/// How attachments are carried.
pub struct Carrier<'a> {
    /// The casebook.
    pub casebook: &'a Casebook,
    /// The depot.
    pub depot: &'a dyn Depot,
    /// This desk.
    pub member: &'a Membership,
    /// Bytes each way.
    pub limit: u64,
}

/// A scope's chunks in the depot, and how they are named; without a key where the scope is not ours.
struct Shelf {
    key: Option<[u8; 32]>,
    there: BTreeSet<String>,
}

impl Shelf {
    /// What keys the names of an attachment's chunks. One that lies with a slip was put there by a
    /// desk without the scope's key; its id, which nobody outside can guess, stands in for it.
    fn key_of(&self, one: &AttachmentChunks) -> Option<[u8; 32]> {
        if is_letter(one) {
            return Some(blake3::derive_key(LETTER_NAMES, one.id.as_bytes()));
        }
        self.key
    }
}

fn name(key: &[u8; 32], hash: &str) -> String {
    blake3::keyed_hash(key, hash.as_bytes())
        .to_hex()
        .to_string()
}

fn is_letter(one: &AttachmentChunks) -> bool {
    one.subject_kind.is_some_and(lies_in_letter_box)
}

impl Carrier<'_> {
    /// Carries both ways. `step` is told of each chunk and may stop it.
    pub fn carry(
        &self,
        may_send: bool,
        mut step: impl FnMut() -> Result<(), SyncError>,
    ) -> Result<AttachmentCounts, SyncError> {
        let mut counts = AttachmentCounts::default();
        let certificate = self.member.certificate()?.content.clone();
        let mut all = self
            .casebook
            .read_exchange(|tables| tables.attachment_chunks())?;
        let own = Some(self.member.device);
        all.retain(|one| certificate.covers(one.scope) || (one.author == own && is_letter(one)));
        if all.is_empty() {
            return Ok(counts);
        }
        let mut shelves = BTreeMap::new();
        for scope in all.iter().map(|one| one.scope).collect::<BTreeSet<_>>() {
            shelves.insert(scope, self.shelf(scope)?);
        }
        let (mut given, mut taken) = (0, 0);
        for one in &all {
            let Some((shelf, key)) = shelves
                .get_mut(&one.scope)
                .and_then(|shelf| shelf.key_of(one).map(|key| (shelf, key)))
            else {
                counts.waiting += 1;
                continue;
            };
            if one.author == own {
                if may_send {
                    self.give(one, (shelf, &key), &mut given, &mut counts, &mut step)?;
                }
            } else {
                self.take(one, (shelf, &key), &mut taken, &mut counts, &mut step)?;
            }
        }
        Ok(counts)
    }

    fn shelf(&self, scope: Scope) -> Result<Shelf, SyncError> {
        let name = KeyName::Scope(scope).to_string();
        let identity = self
            .casebook
            .read_exchange(|tables| tables.identity(&name, 1))?;
        Ok(Shelf {
            key: identity.map(|identity| blake3::derive_key(NAMES, identity.as_bytes())),
            there: self.depot.chunks(scope)?,
        })
    }

    /// Puts down the chunks of an own attachment that the depot lacks.
    fn give(
        &self,
        one: &AttachmentChunks,
        (shelf, key): (&mut Shelf, &[u8; 32]),
        given: &mut u64,
        counts: &mut AttachmentCounts,
        step: &mut impl FnMut() -> Result<(), SyncError>,
    ) -> Result<(), SyncError> {
        let missing: Vec<&String> = one
            .chunks
            .iter()
            .filter(|hash| !shelf.there.contains(&name(key, hash)))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let register = &self.member.register.content;
        let Some(recipients) = register.recipients(one.scope)? else {
            counts.waiting += 1;
            return Ok(());
        };
        let file = self.casebook.chunks()?;
        let (mut went, mut is_cut) = (false, false);
        for hash in &missing {
            if *given >= self.limit {
                is_cut = true;
                break;
            }
            // A damaged or lost chunk is told by the casebook's own proof.
            let Ok(Some(bytes)) = file.get(hash) else {
                is_cut = true;
                continue;
            };
            let name = name(key, hash);
            let sealed = age_key::seal(&bytes, &recipients)?;
            self.depot.put_chunk(one.scope, &name, &sealed)?;
            shelf.there.insert(name);
            *given += bytes.len() as u64;
            went = true;
            step()?;
        }
        counts.sent += u64::from(went);
        counts.waiting += u64::from(is_cut);
        Ok(())
    }

    /// Takes the chunks of another desk's attachment that are missing here.
    fn take(
        &self,
        one: &AttachmentChunks,
        (shelf, key): (&Shelf, &[u8; 32]),
        taken: &mut u64,
        counts: &mut AttachmentCounts,
        step: &mut impl FnMut() -> Result<(), SyncError>,
    ) -> Result<(), SyncError> {
        let file = self.casebook.chunks()?;
        let (mut came, mut is_whole) = (false, true);
        for hash in &one.chunks {
            if matches!(file.get(hash), Ok(Some(_))) {
                continue;
            }
            let name = name(key, hash);
            let is_there = *taken < self.limit && shelf.there.contains(&name);
            let opened = if is_there {
                self.open(one.scope, &name, hash)?
            } else {
                None
            };
            match opened {
                Some(bytes) => {
                    file.put(&bytes)?;
                    *taken += bytes.len() as u64;
                    came = true;
                    step()?;
                }
                None => is_whole = false,
            }
        }
        counts.received += u64::from(came && is_whole);
        counts.waiting += u64::from(!is_whole);
        Ok(())
    }

    /// A chunk, if it is the one that the journal names; a damaged one is taken away, so that its
    /// writer puts it down again.
    fn open(&self, scope: Scope, name: &str, hash: &str) -> Result<Option<Vec<u8>>, SyncError> {
        let Some(sealed) = self.depot.chunk(scope, name)? else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        let read = age_key::open(&sealed, &self.member.identities)
            .ok()
            .and_then(|reader| {
                let most = CHUNK_BYTES as u64 + 1;
                reader.take(most).read_to_end(&mut bytes).ok()
            });
        let is_true = read.is_some() && blake3::hash(&bytes).to_hex().as_str() == hash;
        if is_true {
            return Ok(Some(bytes));
        }
        // Where the medium does not let go of it, the next exchange tries again.
        self.depot.remove_chunk(scope, name).ok();
        Ok(None)
    }
}
