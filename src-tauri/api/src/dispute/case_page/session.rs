//! A mediation session as the case page shows it.

use crate::shape::{Moment, response};
use lxq_core::domain::id::{DisputePartyId, MediationSessionId, PersonId, RoomId};
use lxq_core::domain::record::SessionResult;

response! {
    /// A mediation session.
    pub struct SessionShape {
        /// Its id.
        pub id: MediationSessionId,
        /// Which session of the dispute.
        pub number: u32,
        /// Start.
        pub starts_at: Option<Moment>,
        /// End.
        pub ends_at: Option<Moment>,
        /// Where.
        pub place: String,
        /// The room, where it is one of the platform's own.
        pub room_id: Option<RoomId>,
        /// The mediators present.
        pub mediator_ids: Vec<PersonId>,
        /// 记录人.
        pub recorder_id: Option<PersonId>,
        /// The parties present.
        pub present_party_ids: Vec<DisputePartyId>,
        /// 参加人.
        pub invitees: Option<String>,
        /// Whether the parties consent to them.
        pub has_invitee_consent: bool,
        /// Whether it is open to others.
        pub is_open: bool,
        /// 调解记录.
        pub minutes: Option<String>,
        /// What came of it.
        pub result: SessionResult,
    }
}

pub(super) fn session_shape(session: lxq_core::domain::record::MediationSession) -> SessionShape {
    SessionShape {
        id: session.id,
        number: session.number.unwrap_or(0),
        starts_at: session.starts_at.map(Moment::from),
        ends_at: session.ends_at.map(Moment::from),
        place: session.place.unwrap_or_default(),
        room_id: session.room_id,
        mediator_ids: session.mediator_ids.unwrap_or_default(),
        recorder_id: session.recorder_id,
        present_party_ids: session.present_party_ids.unwrap_or_default(),
        invitees: session.invitees,
        has_invitee_consent: session.has_invitee_consent.unwrap_or(false),
        is_open: session.is_open.unwrap_or(false),
        minutes: session.minutes,
        result: session.result.unwrap_or(SessionResult::Scheduled),
    }
}
