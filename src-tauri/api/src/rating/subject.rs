//! What a rating is about, as far as the user may see it.

use crate::desk::Desk;
use crate::shape::response;
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::access::{Permission, allows};
use lxq_core::domain::id::PersonId;
use lxq_core::domain::record::{Consultation, Dispute, Request, Role, SubjectKind};
use lxq_core::domain::scope::Scope;
use lxq_core::store::{Reader, china_day};
use uuid::Uuid;

/// So many characters of a consultation's content stand for its title.
const TITLE: usize = 30;

response! {
    /// The record that was rated.
    pub struct RatedSubject {
        /// Its kind.
        pub kind: SubjectKind,
        /// Its id.
        pub id: Uuid,
        /// Its number.
        pub number: String,
        /// Its title; none where it is not for the user.
        pub title: Option<String>,
        /// Whether the user may open it.
        pub may_open: bool,
        /// Whether the user may see and handle its ratings: who is content is no secret of the
        /// head's, what a lawyer was told is.
        pub may_handle: bool,
    }
}

/// A subject with what deciding about its ratings needs.
pub(super) struct Found {
    pub(super) shown: RatedSubject,
    pub(super) scope: Scope,
    pub(super) began_on: Option<NaiveDate>,
    pub(super) request: Option<Request>,
    /// The lawyer of a consultation.
    pub(super) lawyer_id: Option<PersonId>,
}

/// The subject of that kind and id.
pub(super) fn find(
    reader: Reader<'_>,
    kind: SubjectKind,
    id: Uuid,
    desk: &Desk,
) -> Result<Found, Failure> {
    let role = desk.actor.role;
    let absent = || Failure::refused(FailureCode::NotFound);
    let shown = |number: Option<String>, title: Option<String>, may_open: bool| RatedSubject {
        kind,
        id,
        number: number.unwrap_or_default(),
        title: title.filter(|_| may_open),
        may_open,
        may_handle: may_open && allows(role, Permission::HandleRatings),
    };
    match kind {
        SubjectKind::Request => {
            let request = reader.get::<Request>(id)?.ok_or_else(absent)?;
            let may_open = allows(role, Permission::ReadRequests);
            Ok(Found {
                shown: shown(request.order_no.clone(), request.title.clone(), may_open),
                scope: request.scope,
                began_on: request.submitted_at.map(|at| china_day(at.utc())),
                request: Some(request),
                lawyer_id: None,
            })
        }
        SubjectKind::Dispute => {
            let dispute = reader.get::<Dispute>(id)?.ok_or_else(absent)?;
            let may_open = desk.sees(reader, &dispute)?;
            Ok(Found {
                shown: shown(dispute.docket_no, dispute.title, may_open),
                scope: dispute.scope,
                began_on: dispute.registered_on,
                request: None,
                lawyer_id: None,
            })
        }
        SubjectKind::Consultation => {
            let found = reader.get::<Consultation>(id)?.ok_or_else(absent)?;
            let may_open = desk.sees_consultation(reader, &found)?;
            let title = found.content.as_deref().map(beginning);
            let mut shown = shown(found.docket_no, title, may_open);
            shown.may_handle |= role == Role::CommitteeHead;
            Ok(Found {
                shown,
                scope: found.scope,
                began_on: found.starts_at.map(|at| china_day(at.utc())),
                request: None,
                lawyer_id: found.lawyer_id,
            })
        }
        SubjectKind::Hazard
        | SubjectKind::Inspection
        | SubjectKind::Referral
        | SubjectKind::Slip
        | SubjectKind::SlipAnswer
        | SubjectKind::Rating
        | SubjectKind::OutreachActivity
        | SubjectKind::Person
        | SubjectKind::Platform => Err(Failure::field("subject_kind", FieldCode::Unknown)),
    }
}

/// The first line of a text, shortened.
fn beginning(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= TITLE {
        return line.to_owned();
    }
    let mut title: String = line.chars().take(TITLE).collect();
    title.push('…');
    title
}
