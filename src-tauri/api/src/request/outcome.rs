//! What came of the matters opened from a request, for the answer to who asked.

use crate::shape::response;
use chrono::NaiveDate;
use lxq_core::access::Sight;
use lxq_core::domain::record::{
    Consultation, Dispute, DisputeStatus, Hazard, HazardStatus, Outcome, SubjectKind,
};
use lxq_core::store::china_day;
use uuid::Uuid;

/// A consultation is named by so many characters of what was asked.
const TITLE: usize = 40;

response! {
    /// A matter opened from a request, with what came of it.
    pub struct LinkedMatter {
        /// What it is.
        pub kind: SubjectKind,
        /// Its id.
        pub id: Uuid,
        /// Its number.
        pub docket_no: String,
        /// What it is about; none where that is confidential.
        pub title: Option<String>,
        /// Where a dispute stands.
        pub dispute_status: Option<DisputeStatus>,
        /// Where a hazard stands.
        pub hazard_status: Option<HazardStatus>,
        /// How a dispute ended.
        pub outcome: Option<Outcome>,
        /// What was advised in a consultation, or how a hazard was resolved.
        pub note: Option<String>,
        /// The day on which it ended, or was recorded.
        pub ended_on: Option<NaiveDate>,
        /// Whether something can be told to the requester.
        pub is_done: bool,
    }
}

impl LinkedMatter {
    pub(super) fn of_dispute(dispute: Dispute, sight: &Sight) -> Self {
        let is_open = sight.sees(&dispute);
        let status = dispute.status.unwrap_or(DisputeStatus::Registered);
        Self {
            kind: SubjectKind::Dispute,
            id: dispute.id.0,
            docket_no: dispute.docket_no.unwrap_or_default(),
            title: dispute.title.filter(|_| is_open),
            dispute_status: Some(status),
            hazard_status: None,
            outcome: dispute.outcome.filter(|_| is_open),
            note: None,
            ended_on: dispute.closed_on.or(dispute.decided_on),
            is_done: is_open && matches!(status, DisputeStatus::Closed | DisputeStatus::Refused),
        }
    }

    pub(super) fn of_consultation(consultation: Consultation, is_open: bool) -> Self {
        Self {
            kind: SubjectKind::Consultation,
            id: consultation.id.0,
            docket_no: consultation.docket_no.unwrap_or_default(),
            title: consultation
                .content
                .filter(|_| is_open)
                .map(|content| content.chars().take(TITLE).collect()),
            dispute_status: None,
            hazard_status: None,
            outcome: None,
            is_done: is_open && consultation.advice.is_some(),
            note: consultation.advice.filter(|_| is_open),
            ended_on: consultation.starts_at.map(|at| china_day(at.utc())),
        }
    }

    pub(super) fn of_hazard(hazard: Hazard) -> Self {
        let status = hazard.status.unwrap_or(HazardStatus::Lead);
        Self {
            kind: SubjectKind::Hazard,
            id: hazard.id.0,
            docket_no: hazard.docket_no.unwrap_or_default(),
            title: hazard.title,
            dispute_status: None,
            hazard_status: Some(status),
            outcome: None,
            note: hazard.result,
            ended_on: hazard.closed_on.or(hazard.settled_on),
            is_done: matches!(
                status,
                HazardStatus::Unfounded | HazardStatus::Resolved | HazardStatus::Closed
            ),
        }
    }
}
