//! 通知书: the notices that a case handed to its parties, each with its day, so that those of a week
//! are printed in one go.

use super::CalledFor;
use crate::domain::dispute::Case;
use crate::domain::record::{DisputeStatus, DocumentForm};
use chrono::NaiveDate;

/// A notice of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The paper.
    pub called: CalledFor,
    /// The day of which it tells.
    pub on: NaiveDate,
}

/// The notices of a case in the order of their days: 权利义务告知书 to each party, on the day of
/// acceptance where none was noted, 不予受理通知书 and 终止调解通知书.
#[must_use]
pub fn notices(case: &Case) -> Vec<Notice> {
    let dispute = &case.dispute;
    let mut found = Vec::new();
    if let Some(on) = dispute.rights_told_on.or(dispute.accepted_on) {
        found.extend(case.parties.iter().map(|party| Notice {
            called: CalledFor {
                form: DocumentForm::RightsNotice,
                subject_id: Some(party.part.id.into()),
            },
            on,
        }));
    }
    let is_terminated =
        dispute.termination_reason.is_some() || case.status() == DisputeStatus::Terminated;
    let is_refused = dispute.refusal_reason.is_some() || case.status() == DisputeStatus::Refused;
    let form = if is_terminated {
        Some(DocumentForm::TerminationNotice)
    } else {
        is_refused.then_some(DocumentForm::RefusalNotice)
    };
    if let (Some(form), Some(on)) = (form, dispute.decided_on) {
        let called = CalledFor {
            form,
            subject_id: None,
        };
        found.push(Notice { called, on });
    }
    found.sort_by_key(|notice| notice.on);
    found
}
