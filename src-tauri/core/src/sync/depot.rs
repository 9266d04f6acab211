//! A depot: where segments lie between desks. It is never believed, only checked.

use super::error::SyncError;
use super::plan::SegmentName;
use crate::domain::id::DeviceId;
use crate::domain::scope::Scope;
use crate::store::StreamHead;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What lies in a depot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Segments by their names.
    pub segments: Vec<SegmentName>,
    /// Files among them whose names say nothing.
    pub strange: Vec<String>,
}

/// Who asks, and how far it has come: a depot that can choose leaves out what is known.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    /// The device, of which all segments are listed.
    pub own: DeviceId,
    /// How far each stream is known.
    pub heads: &'a [StreamHead],
}

/// Where desks put down what they wrote and take what others did. A desk puts down its own segments,
/// chunks and receipt; the register and the letters come from the office. All errors are a medium's
/// or a network's that refuses: what was done till then stays.
pub trait Depot {
    /// By what it is known again.
    fn id(&self) -> Uuid;

    /// Whether nobody had exchanged through it before.
    fn is_new(&self) -> bool;

    /// Where it is, as people see it.
    fn place(&self) -> String;

    /// What lies in it.
    ///
    /// # Errors
    /// As all.
    fn list(&self, reading: &Reading<'_>) -> Result<Listing, SyncError>;

    /// The bytes of a segment; none where it went away, or where they are not those of its name.
    ///
    /// # Errors
    /// As all.
    fn segment(&self, name: &SegmentName) -> Result<Option<Vec<u8>>, SyncError>;

    /// Whether a segment that this device put down is whole.
    ///
    /// # Errors
    /// As all.
    fn is_whole(&self, name: &SegmentName) -> Result<bool, SyncError>;

    /// Puts an own segment down.
    ///
    /// # Errors
    /// As all; a full medium.
    fn put_segment(&self, name: &SegmentName, bytes: &[u8]) -> Result<(), SyncError>;

    /// Takes an own segment away whose bytes are not those of its name, where the depot allows it.
    ///
    /// # Errors
    /// As all.
    fn remove_damaged(&self, name: &SegmentName) -> Result<(), SyncError>;

    /// The registers that lie here, of which any may be nobody's.
    ///
    /// # Errors
    /// As all.
    fn registers(&self) -> Result<Vec<Vec<u8>>, SyncError>;

    /// Puts a newer register down.
    ///
    /// # Errors
    /// As all.
    fn put_register(&self, serial: u64, bytes: &[u8]) -> Result<(), SyncError>;

    /// The letter to a desk.
    ///
    /// # Errors
    /// As all.
    fn letter(&self, device: DeviceId) -> Result<Option<Vec<u8>>, SyncError>;

    /// Puts a letter down.
    ///
    /// # Errors
    /// As all.
    fn put_letter(&self, device: DeviceId, bytes: &[u8]) -> Result<(), SyncError>;

    /// Every receipt that lies here.
    ///
    /// # Errors
    /// As all.
    fn receipts(&self) -> Result<Vec<Vec<u8>>, SyncError>;

    /// Puts the own receipt down in the place of the one before.
    ///
    /// # Errors
    /// As all.
    fn put_receipt(&self, device: DeviceId, bytes: &[u8]) -> Result<(), SyncError>;

    /// The names of a scope's chunks that lie here.
    ///
    /// # Errors
    /// As all.
    fn chunks(&self, scope: Scope) -> Result<BTreeSet<String>, SyncError>;

    /// A sealed chunk; none where it went away or does not read.
    ///
    /// # Errors
    /// As all.
    fn chunk(&self, scope: Scope, name: &str) -> Result<Option<Vec<u8>>, SyncError>;

    /// Puts a sealed chunk down.
    ///
    /// # Errors
    /// As all; a full medium.
    fn put_chunk(&self, scope: Scope, name: &str, sealed: &[u8]) -> Result<(), SyncError>;

    /// Takes a chunk away that is not what its name says, where the depot allows it, so that its writer
    /// puts it down again.
    ///
    /// # Errors
    /// As all.
    fn remove_chunk(&self, scope: Scope, name: &str) -> Result<(), SyncError>;
}
