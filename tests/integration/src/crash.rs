//! The acts that `crash_writer` writes, known to it and to the test that kills it.

use lxq_core::domain::id::{DisputeId, PartyId, PersonId, PlatformId};
use lxq_core::domain::record::{Dispute, Party, Record as _};
use lxq_core::domain::scope::Scope;
use lxq_core::store::{Act, Passphrase, StoreError};

/// How many facts an act has: mostly few, so that many acts are cut short.
const SIZES: [u32; 16] = [1, 5, 1, 1, 50, 1, 5, 1, 1, 1, 5, 1, 1, 5, 1, 1];

/// An act by its run and its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// The run of the writer.
    pub run: u32,
    /// The act's number in the run, from 0.
    pub ordinal: u32,
}

impl Numbered {
    /// The name that all parties of this act bear.
    #[must_use]
    pub fn name(self) -> String {
        format!("第{}回第{}次", self.run, self.ordinal)
    }

    /// How many facts it records: parties, and in larger acts one change of the shared dispute.
    #[must_use]
    pub fn size(self) -> u32 {
        SIZES[(self.run + self.ordinal) as usize % SIZES.len()]
    }

    /// How many parties it adds.
    #[must_use]
    pub fn party_count(self) -> u32 {
        self.size().saturating_sub(1).max(1)
    }

    /// Records the act; answers the parties it added.
    ///
    /// # Errors
    /// SQL errors.
    pub fn record(self, act: &mut Act<'_>) -> Result<Vec<PartyId>, StoreError> {
        let mut ids = Vec::new();
        for position in 0..self.party_count() {
            let id: PartyId = act.new_id()?;
            let mut party = Party::blank(id.into(), scope(position));
            party.name = Some(self.name());
            party.age = Some(self.size());
            act.begin("party.added", &party)?;
            ids.push(id);
        }
        if self.size() > 1 {
            let id = shared_dispute();
            let before = act
                .reader()
                .get(id)?
                .unwrap_or_else(|| Dispute::blank(id.into(), scope(0)));
            let mut after = before.clone();
            after.title = Some(self.name());
            act.change("dispute.corrected", &before, &after)?;
        }
        Ok(ids)
    }
}

/// The dispute that every larger act changes.
#[must_use]
pub fn shared_dispute() -> DisputeId {
    DisputeId(fixed("00000000-0000-7000-8000-0000000000d1").0)
}

/// Who acts.
#[must_use]
pub fn actor() -> PersonId {
    PersonId(fixed("00000000-0000-7000-8000-0000000000a1").0)
}

/// What opens their casebook.
#[must_use]
pub fn passphrase() -> Passphrase {
    Passphrase::new("一步两步三步")
}

/// Two platforms in turn, so that an act writes to two streams.
fn scope(position: u32) -> Scope {
    Scope::Platform(fixed(if position.is_multiple_of(2) {
        "00000000-0000-7000-8000-0000000000b1"
    } else {
        "00000000-0000-7000-8000-0000000000b2"
    }))
}

fn fixed(text: &str) -> PlatformId {
    text.parse().expect("the id is written above")
}
