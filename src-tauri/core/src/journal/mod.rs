//! The one idea of the house: facts are appended and never changed; everything else is derived.
//!
//! Owns the clock, the entry with its hash, the chain of a stream, and the fold that makes a
//! record's state and its conflicts out of entries. Leaves keeping them to [`crate::store`].
//! Invariant: the same entries in any order, repeated or split, fold to the same state.

mod ancestor;
mod canonical;
mod chain;
mod clock;
mod entry;
mod fold;
mod signature;

pub use ancestor::ancestor;
pub use canonical::canonical_json;
pub use chain::{ChainFault, check_chain};
pub use clock::{Clock, FAR_AHEAD_MS, Hlc, HlcError};
pub(crate) use entry::set_text;
pub use entry::{Entry, Hash, Seen, set_hash};
pub use fold::{Candidate, Conflict, Folded, fold};
pub use signature::{DeviceKey, SignedHead, verify_head, verify_seal};

#[cfg(test)]
mod tests;
