//! A referral as screens show it.

use super::subject::{is_readable, title_of};
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Moment, Nearness, response};
use chrono::NaiveDate;
use lxq_core::domain::calendar::{DEFAULT_WARNINGS, Urgency};
use lxq_core::domain::id::{PersonId, PlatformId, ReferralId};
use lxq_core::domain::identifiers::mask::mask_all;
use lxq_core::domain::record::{
    Person, Referral, ReferralChannel, ReferralDirection, ReferralStatus, Role, Slip, SubjectKind,
};
use lxq_core::domain::referral::{Hand, Responsible, is_open};
use lxq_core::store::Reader;
use uuid::Uuid;

response! {
    /// A referral as a row of a list.
    pub struct ReferralRow {
        /// Its id.
        pub id: ReferralId,
        /// Out of this house or into it.
        pub direction: ReferralDirection,
        /// The linkage.
        pub channel: ReferralChannel,
        /// Where it stands.
        pub status: ReferralStatus,
        /// The platform from which it goes.
        pub from_platform_id: Option<PlatformId>,
        /// The body from which it comes.
        pub from_body: Option<String>,
        /// The platform to which it goes.
        pub to_platform_id: Option<PlatformId>,
        /// The body to which it goes.
        pub to_body: Option<String>,
        /// What is referred; none while nothing was opened from what came in.
        pub subject_kind: Option<SubjectKind>,
        /// Its id.
        pub subject_id: Option<Uuid>,
        /// Its title; with stars where its content is not for this person.
        pub subject_title: Option<String>,
        /// Whether this person may open it.
        pub is_subject_readable: bool,
        /// 转办事由.
        pub reason: String,
        /// Number of the other body.
        pub outside_no: Option<String>,
        /// When it was sent, or came.
        pub sent_at: Option<Moment>,
        /// 办理时限.
        pub due_on: Option<NaiveDate>,
        /// How near that is, while it is under way.
        pub nearness: Option<Nearness>,
        /// 催办 so often.
        pub urged_count: u32,
        /// 是否联动.
        pub is_joint: bool,
        /// Who is responsible once it is accepted.
        pub responsible_id: Option<PersonId>,
        /// Whether it came as a slip from another platform.
        pub is_slip: bool,
        /// Whether it went as a slip to another platform, whose answers come with an exchange.
        pub has_slip: bool,
    }

    /// Who answers for a matter now.
    pub struct ResponsibleShape {
        /// The platform, where it is one of this house's.
        pub platform_id: Option<PlatformId>,
        /// The body, where it is none of the platforms.
        pub body: Option<String>,
        /// The person in charge.
        pub person_id: Option<PersonId>,
        /// Whether the receiver has not accepted yet.
        pub is_waiting: bool,
    }
}

impl From<Responsible> for ResponsibleShape {
    fn from(found: Responsible) -> Self {
        Self {
            platform_id: found.platform_id,
            body: found.body,
            person_id: found.person_id,
            is_waiting: found.is_waiting,
        }
    }
}

/// Who sits here, as the rules of referrals know them.
pub(crate) fn hand_of(reader: Reader<'_>, desk: &Desk) -> Result<Hand, Failure> {
    let person = reader.get::<Person>(desk.actor.id)?;
    Ok(Hand {
        platform_id: person.and_then(|person| person.platform_id),
        is_head: desk.actor.role == Role::CommitteeHead,
    })
}

/// Refuses a slip that is not for this person.
pub(crate) fn require_slip(
    desk: &Desk,
    reader: Reader<'_>,
    referral: &Referral,
) -> Result<(), Failure> {
    let hand = hand_of(reader, desk)?;
    crate::desk::admit(is_slip_readable(reader, desk, referral, hand)?)
}

/// Whether a slip is for this person: the matter's content is, or their platform receives it.
pub(super) fn is_slip_readable(
    reader: Reader<'_>,
    desk: &Desk,
    referral: &Referral,
    hand: Hand,
) -> Result<bool, Failure> {
    let is_receiver = hand.platform_id.is_some() && hand.platform_id == referral.to_platform_id;
    if is_receiver {
        return Ok(true);
    }
    // Where the sender's matter lies in this casebook too, what a slip tells of it is for no more
    // people than the matter itself.
    let slip = reader.get::<Slip>(referral.id)?;
    if let Some(id) = slip.and_then(|slip| slip.referral_id)
        && let Some(sent) = reader.get::<Referral>(id)?
        && !is_readable(reader, desk, sent.subject_kind, sent.subject_id)?
    {
        return Ok(false);
    }
    is_readable(reader, desk, referral.subject_kind, referral.subject_id)
}

/// A referral as a row.
pub(super) fn row(
    reader: Reader<'_>,
    desk: &Desk,
    referral: Referral,
    hand: Hand,
    today: NaiveDate,
) -> Result<ReferralRow, Failure> {
    let (kind, id) = (referral.subject_kind, referral.subject_id);
    let is_subject_readable = is_readable(reader, desk, kind, id)?;
    let is_hidden = !is_slip_readable(reader, desk, &referral, hand)?;
    let title = title_of(reader, kind, id)?;
    let hide = |text: String| if is_hidden { mask_all(&text) } else { text };
    Ok(ReferralRow {
        id: referral.id,
        direction: referral.direction.unwrap_or(ReferralDirection::Out),
        channel: referral.channel.unwrap_or(ReferralChannel::Other),
        status: referral.status.unwrap_or(ReferralStatus::Sent),
        from_platform_id: referral.from_platform_id,
        nearness: referral
            .due_on
            .filter(|_| is_open(&referral))
            .map(|due_on| Urgency::of(due_on, today, &DEFAULT_WARNINGS)),
        from_body: referral.from_body,
        to_platform_id: referral.to_platform_id,
        to_body: referral.to_body,
        subject_kind: kind,
        subject_id: id,
        subject_title: title.map(hide),
        is_subject_readable: is_subject_readable && id.is_some(),
        reason: hide(referral.reason.unwrap_or_default()),
        outside_no: referral.outside_no,
        sent_at: referral.sent_at.map(Moment::from),
        due_on: referral.due_on,
        urged_count: referral.urged_count.unwrap_or(0),
        is_joint: referral.is_joint.unwrap_or(false),
        responsible_id: referral.responsible_id,
        // Matters of outside bodies come by any linkage but that between platforms.
        is_slip: referral.direction == Some(ReferralDirection::In)
            && referral.channel == Some(ReferralChannel::Platform),
        has_slip: referral.slip_id.is_some(),
    })
}
