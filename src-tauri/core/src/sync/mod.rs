//! From desk to desk: who belongs to the street, and how entries travel between their casebooks.
//!
//! The street office's key signs a certificate for each desk; the signed list of them is the
//! register. What a desk wrote leaves it as segments, immutable files that only those can read whom
//! the register lets, and lies in a depot that nobody need trust. Leaves merging to [`crate::store`].
//! Invariant: nothing is written into the casebook that a certified device has not signed.

mod age_key;
mod attachments;
mod board;
mod certificate;
mod codes;
mod depot;
mod enrolment;
mod error;
mod exchange;
mod folder;
mod fork;
mod hub;
mod inheritance;
mod letter;
mod office;
mod own_segments;
mod parting;
mod plan;
mod receipt;
mod register;
mod same_party;
mod segment;
mod signed;
mod standing;
mod street_key;

pub use attachments::AttachmentCounts;
pub use board::{
    BoardRow, BoardWarning, DeskStanding, backup_warnings, board_warnings, site_board,
};
pub use certificate::{DeviceCertificate, DeviceRole};
pub use codes::fingerprint;
pub use depot::{Depot, Listing, Reading};
pub use enrolment::{EnrolmentRequest, WantedPlatform, read_request, write_request};
pub use error::SyncError;
pub use exchange::{ExchangeProgress, ExchangeReport, exchange};
pub use folder::{FolderDepot, media};
pub use fork::renew_device;
pub use hub::{
    HubAddress, HubDepot, HubDoor, HubFault, HubFounded, exchange_by_hub, found_hub, hub_door,
    renew_device_by_hub,
};
pub use letter::Letter;
pub use office::{
    Enrolment, create_street_key, enrol, restore_street_key, revoke, street_key_halves,
};
pub use parting::{Partings, partings};
pub use plan::SegmentName;
pub use register::{KeyName, Register, Revocation, StreamOrder};
pub use same_party::{Elsewhere, matched_disputes, matters_elsewhere};
pub use segment::SetAsideReason;
pub use standing::{Membership, accept_letter, membership, open_letter};
pub use street_key::{HalfCode, HalfFault};

#[cfg(test)]
mod tests;
