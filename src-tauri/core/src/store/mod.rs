//! The casebook on disk: an encrypted file that holds the journal and the tables made from it.
//!
//! Owns the folder, the keys, the transactions, the projections and the queries; SQL is written
//! here only. Leaves what may happen to [`crate::domain`]. Invariant: no table is written but
//! through an appended entry, in the same transaction.

mod as_of;
mod calendar_file;
mod case_facts;
mod casebook;
mod connection;
mod draft;
mod entries;
mod erasure;
mod error;
mod exchange;
mod folder;
mod fork;
mod given_up;
mod hub;
mod keyring;
mod maintenance;
mod merge;
mod migration;
mod projector;
mod reader;
mod rebuild;
mod value;
mod verify;
mod writer;

pub mod attachments;
pub mod backup;
pub mod table;

pub use as_of::AsOf;
pub use calendar_file::{CALENDAR_FILE, write_calendar};
pub use casebook::{Casebook, Opened, SystemTime, WallClock};
pub use draft::Draft;
pub use error::StoreError;
pub use exchange::{
    AttachmentChunks, ExchangeTables, KnownDepot, ReaderState, RunCounts, SetAside, StreamHead,
};
pub(crate) use folder::write_whole;
pub use folder::{AccountLabel, CalendarPlace, DeviceFile, Folder};
pub(crate) use given_up::given_up_at;
pub use given_up::{Compared, Counting, GivenUp};
pub use hub::KnownHub;
pub use keyring::{DatabaseKey, Passphrase, RecoveryCode, WorkFactor};
pub use merge::{HeldReason, MergeReport};
pub use reader::Reader;
pub use verify::{Problem, VerifyReport};
pub use writer::{Acknowledged, Act, china_day, china_midnight};

#[cfg(test)]
pub(crate) mod tests;
