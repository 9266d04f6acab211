//! What can go wrong between desks as a whole; what is wrong with one segment only sets it aside.

use super::hub::HubFault;
use super::street_key::HalfFault;
use crate::store::StoreError;

/// Why nothing was exchanged, signed or opened. Holds no person's data.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// The casebook did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The medium refused.
    #[error("the folder could not be used")]
    File(#[from] std::io::Error),
    /// There is no such folder.
    #[error("no such folder")]
    NoFolder,
    /// A file that was handed in does not read.
    #[error("the file does not read")]
    Unreadable,
    /// A newer program wrote it.
    #[error("the file is of a newer version")]
    Newer,
    /// What it says was not signed by whom it names.
    #[error("the file was changed or forged")]
    Forged,
    /// It was made for another desk.
    #[error("the file is for another desk")]
    OtherDesk,
    /// It belongs to another street.
    #[error("the file or folder is another street's")]
    OtherStreet,
    /// It is older than what is known here.
    #[error("the file is older than what is known")]
    Older,
    /// This desk has no certificate yet.
    #[error("this desk has no certificate")]
    NotEnrolled,
    /// This desk's certificate was revoked.
    #[error("this desk was revoked")]
    Revoked,
    /// This casebook does not hold the street's key.
    #[error("this casebook does not hold the street's key")]
    NoStreetKey,
    /// This casebook has a street already.
    #[error("this casebook belongs to a street already")]
    StreetPresent,
    /// The desk is not in the register.
    #[error("no such desk")]
    NoDesk,
    /// The office does not shut itself out.
    #[error("the desk is this one")]
    OwnDesk,
    /// A half of the street's key was not typed as it was printed.
    #[error("a half of the street's key is wrong")]
    Half(HalfFault),
    /// One of both holds invented people only.
    #[error("a demo casebook and a real one never meet")]
    Demo,
    /// The office named no hub to this desk.
    #[error("the street has no hub")]
    NoHub,
    /// The hub did not serve.
    #[error(transparent)]
    Hub(#[from] HubFault),
    /// Somebody stopped it; what was done stays.
    #[error("cancelled")]
    Cancelled,
}

impl From<serde_json::Error> for SyncError {
    fn from(_: serde_json::Error) -> Self {
        // What serde quotes may be somebody's; that it does not read is all there is to say.
        Self::Unreadable
    }
}

impl From<rusqlite::Error> for SyncError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}
