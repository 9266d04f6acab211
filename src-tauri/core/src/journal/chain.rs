//! The chain of one stream: gapless numbers, each hash naming the one before.

use super::entry::{Entry, Hash};

/// What is wrong with an entry in its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    /// A number is missing or comes twice.
    #[error("entry {found} stands where {expected} belongs")]
    Gap {
        /// The number that belongs here.
        expected: u64,
        /// The number that stands here.
        found: u64,
    },
    /// It names another entry as the one before.
    #[error("entry {seq} does not follow the entry before it")]
    Broken {
        /// Its number.
        seq: u64,
    },
    /// Its hash is not that of its content.
    #[error("entry {seq} was changed")]
    Changed {
        /// Its number.
        seq: u64,
    },
    /// The text of its `set` is not the one that was hashed.
    #[error("the text of entry {seq} was changed")]
    SetChanged {
        /// Its number.
        seq: u64,
    },
}

/// Checks one entry against the head before it: its number and hash, `(0, Hash::NONE)` at first.
///
/// # Errors
/// The first fault found.
pub fn check_chain(head: (u64, Hash), entry: &Entry) -> Result<(u64, Hash), ChainFault> {
    let expected = head.0 + 1;
    if entry.seq != expected {
        return Err(ChainFault::Gap {
            expected,
            found: entry.seq,
        });
    }
    if entry.prev != head.1 {
        return Err(ChainFault::Broken { seq: entry.seq });
    }
    if !entry.is_set_intact() {
        return Err(ChainFault::SetChanged { seq: entry.seq });
    }
    if entry.expected_hash() != entry.hash {
        return Err(ChainFault::Changed { seq: entry.seq });
    }
    Ok((entry.seq, entry.hash))
}
