//! 转入: what an outside body hands to a platform, and the record opened from it.

use super::channel::{due_on, may_go_by};
use super::refusal::ReferralRefusal;
use super::sending::require_free;
use super::step::{Hand, ReferralAction, require};
use super::subject::Subject;
use crate::domain::dispute::{At, Problems, Reason};
use crate::domain::id::PlatformId;
use crate::domain::record::{
    Fact, Instant, Record, Referral, ReferralChannel, ReferralDirection, ReferralStatus,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;

/// A matter that came in.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The platform to which it came.
    pub platform_id: PlatformId,
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
    pub has_consent: bool,
    /// The day on which it came.
    pub received_on: NaiveDate,
    /// 办理时限; the usual one of the linkage where empty.
    pub due_on: Option<NaiveDate>,
}

/// Registers a matter that came in; it waits for a person who accepts it.
///
/// # Errors
/// Fields that are missing or do not fit.
pub fn receive(
    form: &Arrival,
    received_at: Instant,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, ReferralRefusal> {
    let direction = ReferralDirection::In;
    let mut problems = Problems::default();
    if !may_go_by(direction, form.channel) {
        problems.add("channel", Reason::Unknown);
    }
    for (field, text, most) in [
        ("from_body", &form.from_body, 100),
        ("reason", &form.reason, 500),
        ("content", &form.content, 5000),
    ] {
        problems.require_text(field, Some(text));
        problems.limit_text(field, Some(text), most);
    }
    for (field, text) in [
        ("outside_no", &form.outside_no),
        ("letter_no", &form.letter_no),
        ("contact", &form.contact),
    ] {
        problems.limit_text(field, text.as_deref(), 100);
    }
    problems.check_day("received_on", form.received_on, None, at.today);
    if form.due_on.is_some_and(|day| day < form.received_on) {
        let earliest = form.received_on;
        problems.add("due_on", Reason::Before { earliest });
    }
    problems.finish()?;
    let mut referral = Referral::blank((at.new_id)(), Scope::Platform(form.platform_id));
    referral.direction = Some(direction);
    referral.channel = Some(form.channel);
    referral.from_body = Some(form.from_body.trim().to_owned());
    referral.to_platform_id = Some(form.platform_id);
    referral.outside_no.clone_from(&form.outside_no);
    referral.letter_no.clone_from(&form.letter_no);
    referral.contact.clone_from(&form.contact);
    referral.reason = Some(form.reason.trim().to_owned());
    referral.content = Some(form.content.trim().to_owned());
    referral.has_consent = Some(form.has_consent);
    referral.sent_at = Some(received_at);
    referral.sent_by = Some(at.actor);
    referral.due_on = Some(form.due_on.unwrap_or_else(|| {
        let from = form.received_on;
        due_on(direction, form.channel, from, at.limits, at.calendar)
    }));
    referral.status = Some(ReferralStatus::Sent);
    referral.is_joint = Some(false);
    Ok(vec![Fact::new("referral.received", &referral)])
}

/// Joins what came in with the record that was opened from it.
///
/// # Errors
/// A referral that did not come in, is not accepted or is linked already; a matter that has
/// another referral under way, or of another platform.
pub fn link_referral(
    referral: &Referral,
    subject: &Subject,
    others: &[Referral],
    hand: Hand,
) -> Result<Vec<Fact>, ReferralRefusal> {
    let next = linked(referral, subject, others, hand)?;
    Ok(vec![Fact::change("referral.linked", referral, &next)])
}

/// What came in once it is joined with its record.
pub(super) fn linked(
    referral: &Referral,
    subject: &Subject,
    others: &[Referral],
    hand: Hand,
) -> Result<Referral, ReferralRefusal> {
    require(referral, ReferralAction::Link, hand)?;
    require_free(others)?;
    if subject.scope != referral.scope {
        let mut problems = Problems::default();
        problems.add("subject_id", Reason::Unknown);
        problems.finish()?;
    }
    let mut next = referral.clone();
    next.subject_kind = Some(subject.kind);
    next.subject_id = Some(subject.id);
    Ok(next)
}
