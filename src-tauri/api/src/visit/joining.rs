//! 再记一件: another matter of the same visit, a record of its own.

use crate::desk::Desk;
use crate::{Failure, FieldCode};
use lxq_core::domain::id::ConsultationId;
use lxq_core::domain::identifiers::mask::mask_phone;
use lxq_core::domain::record::Consultation;
use lxq_core::store::Act;

/// Joins a new matter to the visit of an earlier one. Answers the telephone to keep: one that
/// comes back masked as it was shown is the earlier matter's own.
pub(crate) fn join(
    desk: &Desk,
    act: &mut Act<'_>,
    consultation: &mut Consultation,
    earlier: ConsultationId,
    phone: Option<String>,
) -> Result<Option<String>, Failure> {
    let unknown = || Failure::field("same_visit_as", FieldCode::Unknown);
    let before = act
        .reader()
        .get::<Consultation>(earlier)?
        .ok_or_else(unknown)?;
    desk.require_consultation(act.reader(), &before)?;
    if before.scope != consultation.scope {
        return Err(unknown());
    }
    let visit = before.visit_id.unwrap_or(before.id);
    consultation.visit_id = Some(visit);
    if before.visit_id.is_none() {
        let mut after = before.clone();
        after.visit_id = Some(visit);
        act.change("consultation.joined_visit", &before, &after)?;
    }
    let shown = before.inquirer_phone.as_deref().map(mask_phone);
    Ok(if phone.is_some() && phone == shown {
        before.inquirer_phone
    } else {
        phone
    })
}
