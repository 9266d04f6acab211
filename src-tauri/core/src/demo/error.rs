//! What keeps a demo street from being built.

use crate::domain::dispute::Refusal;
use crate::domain::identifiers::DocketNoError;
use crate::domain::same_party::ContactRefusal;
use crate::store::StoreError;

/// A demo street could not be built.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The casebook could not be made or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The domain refuses an invented step: a mistake in the demo itself.
    #[error("the domain refuses a step: {0}")]
    Refused(#[from] Refusal),
    /// The domain refuses an invented request for contact: a mistake in the demo itself.
    #[error("the domain refuses a request for contact: {0}")]
    Contact(#[from] ContactRefusal),
    /// The life of a request refuses an invented step: a mistake in the demo itself.
    #[error("the life of a request refuses a step")]
    Request,
    /// A committee's short name gives no number: a mistake in the demo itself.
    #[error("no docket number: {0}")]
    Docket(#[from] DocketNoError),
    /// A record that was written before is not there.
    #[error("a record of the demo is lost")]
    Lost,
}
