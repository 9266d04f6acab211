//! The bytes of attachments: an encrypted file of their own beside the casebook, in chunks under
//! their hashes.
//!
//! Owns `attachments.db`, taking a file in piece by piece, proving that every chunk is there, and
//! the folder that a scanner writes to. Leaves what an attachment is to the journal. Invariant:
//! the chunks of a file are on disk before the entry that names them, so what is acknowledged is
//! never without its bytes; what a crash leaves without an entry is found and swept.

mod check;
mod chunk_file;
mod copy_out;
mod intake;
mod scan_folder;
mod schema;

pub use check::{loose_chunks, referenced_chunks};
pub use chunk_file::{CHUNK_BYTES, ChunkFile};
pub use copy_out::copy_out;
pub use intake::{Intake, IntakeError};
pub use scan_folder::{ScanFolder, ScanFolderError, ScanWatch, ScannedFile, check_scan_folder};

pub(super) use check::verify_chunks;

#[cfg(test)]
mod tests;
