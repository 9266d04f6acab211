//! The dispute behind a typical case, as far as it is at hand and for whom.

use crate::desk::Desk;
use crate::{Failure, FailureCode};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::anonymise::Known;
use lxq_core::domain::dispute::Case;
use lxq_core::domain::id::{DisputeId, TypicalCaseId};
use lxq_core::domain::record::{Person, TypicalCase};
use lxq_core::domain::typical_case::known_of;
use lxq_core::store::Reader;
use lxq_core::store::table::case;

/// The typical case of that id.
pub(super) fn find(reader: Reader<'_>, id: TypicalCaseId) -> Result<TypicalCase, Failure> {
    reader
        .get::<TypicalCase>(id)?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))
}

/// The case behind it; none where it is not on this computer.
pub(super) fn source(reader: Reader<'_>, record: &TypicalCase) -> Result<Option<Case>, Failure> {
    match record.dispute_id {
        Some(id) => Ok(case::case(reader, id)?),
        None => Ok(None),
    }
}

/// A case that the user may read.
pub(super) fn readable(reader: Reader<'_>, id: DisputeId, desk: &Desk) -> Result<Case, Failure> {
    if !allows(desk.actor.role, Permission::ReadDisputes) {
        return Err(Failure::refused(FailureCode::NotAllowed));
    }
    let case = case::case(reader, id)?.ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    desk.require(reader, &case.dispute)?;
    Ok(case)
}

/// Whoever the case knows that it may speak of: its parties and its mediators.
pub(super) fn known(reader: Reader<'_>, case: &Case) -> Result<Known, Failure> {
    let mut staff = Vec::new();
    let mut ids = case.dispute.mediator_ids.clone().unwrap_or_default();
    ids.extend(case.dispute.registered_by);
    for session in &case.sessions {
        ids.extend(session.mediator_ids.clone().unwrap_or_default());
        ids.extend(session.recorder_id);
    }
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        staff.extend(reader.get::<Person>(id)?.and_then(|person| person.name));
    }
    Ok(known_of(case, staff))
}

/// The same for a typical case, whether or not its dispute is at hand.
pub(super) fn known_behind(reader: Reader<'_>, record: &TypicalCase) -> Result<Known, Failure> {
    match source(reader, record)? {
        Some(case) => known(reader, &case),
        None => Ok(Known::default()),
    }
}
