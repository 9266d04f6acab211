//! The record to which attachments belong, and who may see or change what belongs to it.

use crate::desk::Desk;
use crate::{Failure, FailureCode};
use lxq_core::access::{allows, reading, writing};
use lxq_core::domain::attachment::Subject;
use lxq_core::domain::dispute::require_open;
use lxq_core::domain::id::AttachmentId;
use lxq_core::domain::record::{Attachment, Consultation, Dispute, Slip, SlipAnswer, SubjectKind};
use lxq_core::domain::referral::{as_referral, lies_in_letter_box};
use lxq_core::store::Reader;
use lxq_core::store::table::{attachment, referral};
use uuid::Uuid;

/// What somebody wants with the attachments of a record.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    See,
    Change,
}

/// The record, if this person may do that with its attachments.
pub(crate) fn admitted(
    desk: &Desk,
    reader: Reader<'_>,
    kind: SubjectKind,
    id: Uuid,
    wish: Wish,
) -> Result<Subject, Failure> {
    let needed = match wish {
        Wish::See => reading(kind),
        Wish::Change => writing(kind),
    };
    if !allows(desk.actor.role, needed) {
        return Err(Failure::refused(FailureCode::NotAllowed));
    }
    let subject = attachment::subject(reader, kind, id)?
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    if kind == SubjectKind::Dispute
        && let Some(dispute) = reader.get::<Dispute>(id)?
    {
        desk.require(reader, &dispute)?;
        if wish == Wish::Change {
            require_open(&dispute)?;
        }
    }
    if kind == SubjectKind::Consultation
        && let Some(found) = reader.get::<Consultation>(id)?
    {
        desk.require_consultation(reader, &found)?;
    }
    if lies_in_letter_box(kind) {
        require_letter(desk, reader, &subject)?;
    }
    Ok(subject)
}

/// Refuses what lies in another platform's scope, where this desk only put it, and what is not for
/// this person.
fn require_letter(desk: &Desk, reader: Reader<'_>, subject: &Subject) -> Result<(), Failure> {
    let gone = || Failure::refused(FailureCode::NotFound);
    if !referral::is_here(reader, subject.scope)? {
        return Err(gone());
    }
    let letter = match reader.get::<SlipAnswer>(subject.id)? {
        Some(answer) => match answer.referral_id {
            Some(id) => referral::current(reader, id)?,
            None => None,
        },
        None => reader.get::<Slip>(subject.id)?.as_ref().map(as_referral),
    };
    crate::referral::require_slip(desk, reader, &letter.ok_or_else(gone)?)
}

/// Whether this person may change what belongs to a record that they may see.
pub(crate) fn may_change(desk: &Desk, kind: SubjectKind) -> bool {
    desk.casebook.may_write() && allows(desk.actor.role, writing(kind))
}

/// An attachment, if this person may do that with it.
pub(super) fn known(
    desk: &Desk,
    reader: Reader<'_>,
    id: AttachmentId,
    wish: Wish,
) -> Result<Attachment, Failure> {
    let gone = || Failure::refused(FailureCode::NotFound);
    let found = reader.get::<Attachment>(id)?.ok_or_else(gone)?;
    let (Some(kind), Some(subject)) = (found.subject_kind, found.subject_id) else {
        return Err(gone());
    };
    admitted(desk, reader, kind, subject, wish)?;
    Ok(found)
}
