//! 转出 and 转入: the slip as proposed, the slip as sent, what an outside body hands over.

use super::handling::papers_of;
use super::subject::{matter, require_handling};
use crate::desk::{Desk, record_all};
use crate::dispute::{check_people, platform_of};
use crate::shape::{filled, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::NaiveDate;
use lxq_core::domain::id::{AttachmentId, PersonId, PlatformId, ReferralId};
use lxq_core::domain::record::{
    Fact, Instant, Person, Platform, ReferralChannel, ReferralDirection, SubjectKind,
};
use lxq_core::domain::referral::{
    self as rules, Arrival, Contacts, Joint, Sending, due_on, may_go_by, needs_consent,
};
use lxq_core::store::table::office;
use lxq_core::store::table::referral::of_subject;
use lxq_core::store::{Act, china_midnight};
use uuid::Uuid;

request! {
    /// What to propose for a slip.
    pub struct ReferralDraftAsk {
        /// The kind of the matter; none for one that comes in.
        pub subject_kind: Option<SubjectKind>,
        /// Its id.
        pub subject_id: Option<Uuid>,
        /// Whether telephones stand in it in full; leaves an entry.
        #[serde(default)]
        pub with_contacts: bool,
        /// The day on which a matter came in; today where empty.
        pub received_on: Option<NaiveDate>,
    }

    /// A filled slip.
    pub struct SendReferral {
        /// The kind of the matter.
        pub subject_kind: SubjectKind,
        /// Its id.
        pub subject_id: Uuid,
        /// The linkage.
        pub channel: ReferralChannel,
        /// The platform to which it goes, between platforms.
        pub to_platform_id: Option<PlatformId>,
        /// The body to which it goes otherwise.
        pub to_body: Option<String>,
        /// Number of the other body.
        pub outside_no: Option<String>,
        /// 移送函 number.
        pub letter_no: Option<String>,
        /// 经办人 of the other body.
        pub contact: Option<String>,
        /// 转办事由.
        pub reason: String,
        /// What the slip tells the receiver.
        pub content: String,
        /// Whether the parties consent.
        #[serde(default)]
        pub has_consent: bool,
        /// 办理时限; the usual one of the linkage where empty.
        pub due_on: Option<NaiveDate>,
        /// 是否联动.
        #[serde(default)]
        pub is_joint: bool,
        /// 牵头单位 of a joint matter.
        pub lead_body: Option<String>,
        /// 参与单位 of a joint matter.
        #[serde(default)]
        pub taking_part: Vec<String>,
        /// The one responsible mediator of a joint matter.
        pub responsible_id: Option<PersonId>,
        /// The papers of the matter that travel with a slip to another platform.
        #[serde(default)]
        pub attachment_ids: Vec<AttachmentId>,
    }

    /// A matter that came in.
    pub struct ReceiveReferral {
        /// The platform to which it came; the own one where empty.
        pub platform_id: Option<PlatformId>,
        /// The linkage.
        pub channel: ReferralChannel,
        /// 来文单位.
        pub from_body: String,
        /// 案号 / 警情编号 / 信访事项编号.
        pub outside_no: Option<String>,
        /// 委派函 / 移送函 number.
        pub letter_no: Option<String>,
        /// 经办人.
        pub contact: Option<String>,
        /// What it is about, in a line.
        pub reason: String,
        /// What the letter says.
        pub content: String,
        /// Whether the parties consent to mediation.
        #[serde(default)]
        pub has_consent: bool,
        /// The day on which it came; today where empty.
        pub received_on: Option<NaiveDate>,
        /// 办理时限; the usual one of the linkage where empty.
        pub due_on: Option<NaiveDate>,
    }
}

response! {
    /// What is proposed for a slip.
    pub struct ReferralDraft {
        /// What the slip may tell; the user changes it.
        pub content: String,
        /// The linkages that are possible, each with its usual last day.
        pub terms: Vec<ReferralTerm>,
    }

    /// A linkage with what it demands.
    pub struct ReferralTerm {
        /// The linkage.
        pub channel: ReferralChannel,
        /// The usual last day.
        pub due_on: NaiveDate,
        /// Whether the parties must consent.
        pub needs_consent: bool,
    }

    /// A referral was sent, or taken in.
    pub struct ReferralSaved {
        /// Its id.
        pub id: ReferralId,
    }
}

pub(crate) fn draft(desk: &Desk, ask: ReferralDraftAsk) -> Result<ReferralDraft, Failure> {
    let subject = ask.subject_kind.zip(ask.subject_id);
    let direction = match subject {
        Some(_) => ReferralDirection::Out,
        None => ReferralDirection::In,
    };
    let contacts = if ask.with_contacts {
        Contacts::Whole
    } else {
        Contacts::Masked
    };
    let found = match subject {
        Some((kind, id)) => Some(
            desk.casebook
                .read(|reader| matter(reader, desk, kind, id))?,
        ),
        None => None,
    };
    if let Some(found) = found.as_ref().filter(|_| ask.with_contacts) {
        desk.act(|act, _| record_all(act, found.revealed()))?;
    }
    let content = match &found {
        Some(found) => found.slip(desk, contacts)?,
        None => String::new(),
    };
    let from = ask.received_on.unwrap_or_else(|| desk.casebook.today());
    desk.casebook.read(|reader| {
        let (calendar, limits) = (office::calendar(reader)?, office::limits(reader)?);
        let terms = ReferralChannel::ALL
            .iter()
            .filter(|channel| may_go_by(direction, **channel))
            .map(|channel| ReferralTerm {
                channel: *channel,
                due_on: due_on(direction, *channel, from, &limits, &calendar),
                needs_consent: needs_consent(direction, *channel),
            });
        Ok(ReferralDraft {
            content,
            terms: terms.collect(),
        })
    })
}

pub(crate) fn send(desk: &Desk, form: SendReferral) -> Result<ReferralSaved, Failure> {
    require_handling(desk, form.subject_kind)?;
    let now = Instant(desk.casebook.now().timestamp_millis());
    desk.act(|act, surroundings| {
        let found = matter(act.reader(), desk, form.subject_kind, form.subject_id)?;
        let others = of_subject(act.reader(), form.subject_id)?;
        let subjects = [(form.subject_kind, form.subject_id)];
        let papers = papers_of(act.reader(), &form.attachment_ids, &subjects)?;
        let joint = form.is_joint.then(|| Joint {
            lead_body: form.lead_body.unwrap_or_default(),
            taking_part: form.taking_part,
        });
        let slip = Sending {
            channel: form.channel,
            to_platform_id: form.to_platform_id,
            to_body: filled(form.to_body),
            outside_no: filled(form.outside_no),
            letter_no: filled(form.letter_no),
            contact: filled(form.contact),
            reason: form.reason,
            content: form.content,
            has_consent: form.has_consent,
            due_on: form.due_on,
            responsible_id: form.responsible_id.filter(|_| joint.is_some()),
            joint,
            parties: found.parties(),
            papers,
        };
        let subject = found.subject();
        let facts =
            surroundings.decide(act, |at| rules::send(&subject, &slip, &others, now, at))?;
        if slip.channel == ReferralChannel::Platform
            && let Some(id) = slip.to_platform_id
        {
            check_platform(act, "to_platform_id", id)?;
        }
        check_working(act, "responsible_id", slip.responsible_id)?;
        saved(act, facts)
    })
}

pub(crate) fn receive(desk: &Desk, form: ReceiveReferral) -> Result<ReferralSaved, Failure> {
    let now = Instant(desk.casebook.now().timestamp_millis());
    desk.act(|act, surroundings| {
        let platform = platform_of(act, form.platform_id)?;
        check_platform(act, "platform_id", platform.id)?;
        let received_on = form.received_on.unwrap_or_else(|| act.today());
        let received_at = if received_on == act.today() {
            now
        } else {
            china_midnight(received_on)
        };
        let arrival = Arrival {
            platform_id: platform.id,
            channel: form.channel,
            from_body: form.from_body,
            outside_no: filled(form.outside_no),
            letter_no: filled(form.letter_no),
            contact: filled(form.contact),
            reason: form.reason,
            content: form.content,
            has_consent: form.has_consent,
            received_on,
            due_on: form.due_on,
        };
        let facts = surroundings.decide(act, |at| rules::receive(&arrival, received_at, at))?;
        saved(act, facts)
    })
}

fn saved(act: &mut Act<'_>, facts: Vec<Fact>) -> Result<ReferralSaved, Failure> {
    let id = facts
        .first()
        .map(|fact| ReferralId(fact.record))
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    record_all(act, facts)?;
    Ok(ReferralSaved { id })
}

/// A platform that takes matters today.
fn check_platform(act: &Act<'_>, field: &str, id: PlatformId) -> Result<(), Failure> {
    let platform = act.reader().get::<Platform>(id)?;
    if platform.is_some_and(|platform| platform.is_active != Some(false)) {
        Ok(())
    } else {
        Err(Failure::field(field, FieldCode::Unknown))
    }
}

/// Somebody who works here today.
pub(super) fn check_working(
    act: &Act<'_>,
    field: &str,
    id: Option<PersonId>,
) -> Result<(), Failure> {
    let Some(id) = id else { return Ok(()) };
    check_people(act, field, &[id])?;
    let person = act.reader().get::<Person>(id)?;
    if person.is_some_and(|person| person.is_active != Some(false)) {
        Ok(())
    } else {
        Err(Failure::field(field, FieldCode::Unknown))
    }
}
