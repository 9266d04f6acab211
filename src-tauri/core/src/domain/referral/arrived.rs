//! What the receiver does with a slip: the same steps as with any referral that came in, each told to
//! the sender by an answer in the sender's scope.

use super::arrival::linked;
use super::between::{check_papers, copies};
use super::handling::{ReferralAcceptance, accepted, finished, returned};
use super::refusal::ReferralRefusal;
use super::step::Hand;
use super::subject::Subject;
use crate::domain::attachment;
use crate::domain::dispute::At;
use crate::domain::id::{ReferralId, SlipAnswerId};
use crate::domain::record::{
    Attachment, Fact, Instant, Record as _, Referral, ReferralChannel, ReferralDirection,
    ReferralStatus, Slip, SlipAnswer, SlipReply, SubjectKind,
};
use crate::domain::scope::Scope;

/// Who answers, and when.
pub struct Answering<'a, 'b> {
    /// Whose step it is.
    pub hand: Hand,
    /// Now.
    pub now: Instant,
    /// The surroundings.
    pub at: &'a mut At<'b>,
}

/// Where a slip stands. The receiver's word goes before a withdrawal: whoever had accepted a matter
/// when the withdrawal came has begun with it.
#[must_use]
pub fn reading_of(slip: &Slip) -> ReferralStatus {
    match (slip.status, slip.withdrawn_at) {
        (Some(status), _) => status,
        (None, Some(_)) => ReferralStatus::Withdrawn,
        (None, None) => ReferralStatus::Sent,
    }
}

/// A slip as what came in, under its own id.
#[must_use]
pub fn as_referral(slip: &Slip) -> Referral {
    let mut referral = Referral::blank(slip.id.0, slip.scope);
    referral.subject_kind = slip.subject_kind;
    referral.subject_id = slip.subject_id;
    referral.direction = Some(ReferralDirection::In);
    referral.channel = Some(ReferralChannel::Platform);
    referral.from_platform_id = slip.from_platform_id;
    referral.to_platform_id = slip.to_platform_id;
    referral.letter_no.clone_from(&slip.letter_no);
    referral.reason.clone_from(&slip.reason);
    referral.content.clone_from(&slip.content);
    referral.has_consent = slip.has_consent;
    referral.sent_at = slip.sent_at;
    referral.sent_by = slip.sent_by;
    referral.due_on = slip.due_on;
    referral.status = Some(reading_of(slip));
    referral.accepted_at = slip.accepted_at;
    referral.responsible_id = slip.responsible_id;
    referral.returned_at = slip.returned_at;
    referral.return_reason.clone_from(&slip.return_reason);
    referral.result.clone_from(&slip.result);
    referral.finished_at = slip.finished_at;
    referral.urged_count = slip.urged_count;
    referral.is_joint = slip.is_joint;
    referral.lead_body.clone_from(&slip.lead_body);
    referral.taking_part.clone_from(&slip.taking_part);
    referral
}

/// 接收.
///
/// # Errors
/// As [`super::accept_referral`].
pub fn accept_slip(
    slip: &Slip,
    form: &ReferralAcceptance,
    by: &mut Answering<'_, '_>,
) -> Result<Vec<Fact>, ReferralRefusal> {
    let next = accepted(&as_referral(slip), form, by.hand, by.now)?;
    let mut answer = answer(slip, SlipReply::Accepted, by);
    if let Some(answer) = &mut answer {
        answer.responsible_id = next.responsible_id;
    }
    let changed = Fact::change("slip.accepted", slip, &with(slip, next));
    Ok(told(changed, answer.as_ref()))
}

/// 退回.
///
/// # Errors
/// As [`super::return_referral`].
pub fn return_slip(
    slip: &Slip,
    reason: &str,
    by: &mut Answering<'_, '_>,
) -> Result<Vec<Fact>, ReferralRefusal> {
    let next = returned(&as_referral(slip), reason, by.hand, by.now)?;
    let mut answer = answer(slip, SlipReply::Returned, by);
    if let Some(answer) = &mut answer {
        answer.text.clone_from(&next.return_reason);
    }
    let changed = Fact::change("slip.returned", slip, &with(slip, next));
    Ok(told(changed, answer.as_ref()))
}

/// 办结, with the result and the papers that go back.
///
/// # Errors
/// As [`super::finish_referral`]; papers that are too many.
pub fn finish_slip(
    slip: &Slip,
    result: &str,
    papers: &[Attachment],
    by: &mut Answering<'_, '_>,
) -> Result<Vec<Fact>, ReferralRefusal> {
    let next = finished(&as_referral(slip), result, by.hand, by.now)?;
    check_papers(papers)?;
    let mut answer = answer(slip, SlipReply::Finished, by);
    if let Some(answer) = &mut answer {
        answer.text.clone_from(&next.result);
    }
    let changed = Fact::change("slip.finished", slip, &with(slip, next));
    let mut facts = told(changed, answer.as_ref());
    if let Some(answer) = answer {
        let to = attachment::Subject {
            kind: SubjectKind::SlipAnswer,
            id: answer.id.0,
            scope: answer.scope,
        };
        facts.extend(copies(papers, to, by.now, by.at));
    }
    Ok(facts)
}

/// 立案: joins a slip with the record that was opened from it, and tells its number.
///
/// # Errors
/// As [`super::link_referral`].
pub fn link_slip(
    slip: &Slip,
    (subject, docket_no): (&Subject, Option<&str>),
    others: &[Referral],
    by: &mut Answering<'_, '_>,
) -> Result<Vec<Fact>, ReferralRefusal> {
    let next = linked(&as_referral(slip), subject, others, by.hand)?;
    let mut answer = answer(slip, SlipReply::Opened, by);
    if let Some(answer) = &mut answer {
        answer.docket_no = docket_no.map(str::to_owned);
    }
    let changed = Fact::change("slip.linked", slip, &with(slip, next));
    Ok(told(changed, answer.as_ref()))
}

/// The slip with what the receiver did.
fn with(slip: &Slip, next: Referral) -> Slip {
    let mut slip = slip.clone();
    slip.has_consent = next.has_consent;
    slip.status = next.status;
    slip.accepted_at = next.accepted_at;
    slip.responsible_id = next.responsible_id;
    slip.returned_at = next.returned_at;
    slip.return_reason = next.return_reason;
    slip.result = next.result;
    slip.finished_at = next.finished_at;
    slip.subject_kind = next.subject_kind;
    slip.subject_id = next.subject_id;
    slip
}

/// An answer in the sender's scope; none to a slip of which the beginning has not come.
fn answer(slip: &Slip, reply: SlipReply, by: &mut Answering<'_, '_>) -> Option<SlipAnswer> {
    let referral: ReferralId = slip.referral_id?;
    let sender = Scope::Platform(slip.from_platform_id?);
    let id = SlipAnswerId((by.at.new_id)());
    let mut answer = SlipAnswer::blank(id.0, sender);
    answer.referral_id = Some(referral);
    answer.from_platform_id = slip.to_platform_id;
    answer.reply = Some(reply);
    answer.answered_at = Some(by.now);
    answer.answered_by = Some(by.at.actor);
    Some(answer)
}

fn told(changed: Fact, answer: Option<&SlipAnswer>) -> Vec<Fact> {
    let given = answer.map(|answer| Fact::new("slip_answer.given", answer));
    std::iter::once(changed).chain(given).collect()
}
