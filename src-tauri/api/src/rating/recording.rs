//! A rating comes in.

use super::subject::find;
use crate::desk::{Desk, record_all};
use crate::shape::{Moment, filled, request, response};
use crate::{Failure, FailureCode};
use lxq_core::domain::id::RatingId;
use lxq_core::domain::rating::{self, RatingForm, RatingSubject};
use lxq_core::domain::record::{
    Instant, RatingChannel, RatingReason, RatingStatus, Satisfaction, SubjectKind,
};
use uuid::Uuid;

request! {
    /// A rating of a request, a dispute or a consultation.
    pub struct RecordRating {
        /// What was rated.
        pub subject_kind: SubjectKind,
        /// Its id.
        pub subject_id: Uuid,
        /// One of five levels.
        pub level: Satisfaction,
        /// What it is about.
        #[serde(default)]
        pub reasons: Vec<RatingReason>,
        /// What the rater said.
        pub comment: Option<String>,
        /// How it came.
        pub channel: RatingChannel,
        /// Whether the rater gave a name.
        #[serde(default)]
        pub is_named: bool,
        /// When it was given; now where empty.
        pub rated_at: Option<Moment>,
    }
}

response! {
    /// A rating was recorded.
    pub struct RatingRecorded {
        /// Its id.
        pub id: RatingId,
        /// Where it stands: a bad one waits to be checked.
        pub status: RatingStatus,
    }
}

pub(crate) fn record(desk: &Desk, form: RecordRating) -> Result<RatingRecorded, Failure> {
    desk.act(|act, surroundings| {
        let found = find(act.reader(), form.subject_kind, form.subject_id, desk)?;
        if !found.shown.may_handle {
            return Err(Failure::refused(FailureCode::NotAllowed));
        }
        let now = Instant(act.now().timestamp_millis());
        let rated_at = form.rated_at.map_or(now, Instant::from);
        let subject = RatingSubject {
            kind: form.subject_kind,
            id: form.subject_id,
            scope: found.scope,
            began_on: found.began_on,
            request: found.request.as_ref(),
        };
        let given = RatingForm {
            level: form.level,
            reasons: form.reasons,
            comment: filled(form.comment),
            channel: form.channel,
            is_named: form.is_named,
            rated_at,
        };
        let facts = surroundings.decide(act, |at| rating::record(&subject, &given, at))?;
        let id = facts.first().map(|fact| fact.record).unwrap_or_default();
        record_all(act, facts)?;
        Ok(RatingRecorded {
            id: RatingId(id),
            status: if rating::is_bad(form.level) {
                RatingStatus::ToVerify
            } else {
                RatingStatus::Recorded
            },
        })
    })
}
