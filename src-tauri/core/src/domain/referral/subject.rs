//! What is referred, as far as the decision needs it.

use crate::domain::record::{
    Consultation, Dispute, DisputeStatus, Hazard, HazardStatus, Request, RequestStatus, SubjectKind,
};
use crate::domain::scope::Scope;
use uuid::Uuid;

/// Whether a matter can still be referred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectState {
    /// It is under way, or somebody else should take it on.
    Open,
    /// It is over.
    Over,
}

/// A request, a dispute, a consultation or a hazard that may be referred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Its kind.
    pub kind: SubjectKind,
    /// Its id.
    pub id: Uuid,
    /// The scope in which it lives.
    pub scope: Scope,
    /// Whether it can still be referred.
    pub state: SubjectState,
}

impl Subject {
    /// A dispute goes to others before it is taken, while it is mediated or performed, and where
    /// mediation was refused or ended: then people are shown another way (process.md §1, §3).
    #[must_use]
    pub fn of_dispute(dispute: &Dispute) -> Self {
        let is_over = matches!(
            dispute.status,
            Some(DisputeStatus::Performed | DisputeStatus::Closed)
        );
        Self::new(SubjectKind::Dispute, dispute.id.0, dispute.scope, is_over)
    }

    /// A request until it is closed or sent back.
    #[must_use]
    pub fn of_request(request: &Request) -> Self {
        let is_over = matches!(
            request.status,
            Some(RequestStatus::Finished | RequestStatus::Returned)
        );
        Self::new(SubjectKind::Request, request.id.0, request.scope, is_over)
    }

    /// A consultation at any time: legal aid comes after it.
    #[must_use]
    pub fn of_consultation(consultation: &Consultation) -> Self {
        let (id, scope) = (consultation.id.0, consultation.scope);
        Self::new(SubjectKind::Consultation, id, scope, false)
    }

    /// A hazard while somebody must deal with it.
    #[must_use]
    pub fn of_hazard(hazard: &Hazard) -> Self {
        let is_over = matches!(
            hazard.status,
            Some(HazardStatus::Unfounded | HazardStatus::TurnedIntoDispute | HazardStatus::Closed)
        );
        Self::new(SubjectKind::Hazard, hazard.id.0, hazard.scope, is_over)
    }

    fn new(kind: SubjectKind, id: Uuid, scope: Scope, is_over: bool) -> Self {
        let state = if is_over {
            SubjectState::Over
        } else {
            SubjectState::Open
        };
        Self {
            kind,
            id,
            scope,
            state,
        }
    }
}
