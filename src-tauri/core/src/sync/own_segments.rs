//! This device's own segments in a depot: which are whole, and which a copy of its disk wrote.

use super::depot::Listing;
use super::error::SyncError;
use super::exchange::Run;
use super::plan::SegmentName;
use super::segment::{SetAsideReason, unpack};
use super::signed::whole;
use crate::domain::scope::Scope;
use crate::journal::{Hash, SignedHead, verify_head};
use crate::store::StreamHead;
use std::collections::BTreeMap;

impl Run<'_> {
    /// This device's own segments in the depot that are whole. Damaged and renamed ones are taken
    /// away, to be written again; one that this copy did not write shows that another copy of the disk did.
    pub(super) fn whole_ones(
        &mut self,
        listing: &Listing,
        streams: &[StreamHead],
        sent: &BTreeMap<Hash, (Scope, u64, u64)>,
    ) -> Result<Vec<SegmentName>, SyncError> {
        let own = self.member.device;
        let mut found = Vec::new();
        let mut names: Vec<_> = listing.segments.iter().collect();
        names.retain(|name| name.device == own);
        names.sort_unstable_by_key(|name| (name.first, name.last));
        for name in names {
            let said = (name.scope, name.first, name.last);
            match sent.get(&name.hash) {
                Some(written) if *written == said && self.depot.is_whole(name)? => {
                    found.push(*name);
                }
                Some(_) => self.depot.remove_damaged(name)?,
                None => {
                    let known = self
                        .casebook
                        .read_exchange(|tables| tables.compared(name.hash))?;
                    if let Some(at) = known.and_then(|known| known.parted_at) {
                        self.meet_copy(name, at, false)?;
                        continue;
                    }
                    match self.depot.segment(name)? {
                        None => self.depot.remove_damaged(name)?,
                        Some(bytes) if self.is_own(name, &bytes, streams)? => found.push(*name),
                        Some(_) => {}
                    }
                }
            }
        }
        Ok(found)
    }

    /// Whether a segment under this device's name says what this copy's stream says.
    fn is_own(
        &mut self,
        name: &SegmentName,
        bytes: &[u8],
        streams: &[StreamHead],
    ) -> Result<bool, SyncError> {
        let Ok((header, entries)) = unpack(bytes, &self.member.identities) else {
            // Somebody else's joke, or a key that is gone: it covers nothing.
            return Ok(false);
        };
        let signed = SignedHead {
            device: header.device,
            scope: header.scope,
            seq: header.last,
            hash: header.hash,
            signature: whole(&header.signature),
        };
        let key = &self.certificate.content.signing_key.0;
        let said = (header.device, header.scope, header.first, header.last);
        let is_named = said == (name.device, name.scope, name.first, name.last);
        if !is_named || !verify_head(key, &signed) {
            return Ok(false);
        }
        let stream = (header.device, header.scope);
        let here = self
            .casebook
            .read_exchange(|tables| tables.hash_at(stream, header.last))?;
        let is_here =
            streams.iter().any(|one| one.scope == header.scope) && here == Some(header.hash);
        if is_here {
            let range = (header.first, header.last);
            self.casebook
                .keep_exchange(|tables| tables.keep_sent(name.hash, header.scope, range))?;
        } else {
            let found = self.beside(name, &entries)?;
            let parted_at = found.and_then(|found| found.parted_at);
            if let (Some(found), Some(_)) = (found, parted_at) {
                self.casebook
                    .keep_exchange(|tables| tables.keep_compared(name.hash, stream, found))?;
            }
            // What nobody can place yet goes on beyond what is here: it was written elsewhere all the same.
            self.meet_copy(name, parted_at.unwrap_or(u64::MAX), true)?;
        }
        Ok(is_here)
    }

    /// Meets a segment under this device's name that another copy of the disk wrote. Where the office has
    /// ordered that this copy goes on, it is told once and disturbs nobody.
    fn meet_copy(
        &mut self,
        name: &SegmentName,
        parted_at: u64,
        is_news: bool,
    ) -> Result<(), SyncError> {
        let is_settled = self.is_mine(name.scope, parted_at)?;
        self.report.is_forked |= !is_settled;
        if is_news || !is_settled {
            self.set_aside(name.to_string(), Some(name), SetAsideReason::Forked);
        }
        Ok(())
    }
}
