//! Fields of a case on which authors disagree.

use crate::Failure;
use crate::desk::Desk;
use crate::disagreement::of_matter;
use crate::shape::response;
use lxq_core::domain::disagreement::blocks;
use lxq_core::domain::id::DisputeId;
use lxq_core::store::Reader;
use uuid::Uuid;

response! {
    /// A field on which authors disagree; what they wrote is told by `disagreement`.
    pub struct ConflictShape {
        /// The record.
        pub record: Uuid,
        /// Its kind.
        pub kind: String,
        /// The field.
        pub field: String,
        /// Whether it holds up closing, and printing the agreement and the dossier.
        pub is_blocking: bool,
    }
}

/// What is undecided in a case, as far as it is for this person.
pub(super) fn conflicts(
    desk: &Desk,
    reader: Reader<'_>,
    id: DisputeId,
) -> Result<Vec<ConflictShape>, Failure> {
    let found = of_matter(desk, reader, id.0)?.into_iter();
    let conflicts = found.map(|one| ConflictShape {
        record: one.record,
        kind: one.kind.name.to_owned(),
        is_blocking: blocks(one.kind.name, &one.field),
        field: one.field,
    });
    Ok(conflicts.collect())
}
