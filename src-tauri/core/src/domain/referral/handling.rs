//! What happens to a referral after it was sent.

use super::between::{slip_urged, slip_withdrawn};
use super::channel::needs_consent;
use super::refusal::ReferralRefusal;
use super::step::{Hand, ReferralAction, require};
use crate::domain::dispute::{Problems, Reason};
use crate::domain::id::PersonId;
use crate::domain::record::{
    Fact, Instant, Referral, ReferralChannel, ReferralDirection, ReferralStatus,
};

/// How the receiver takes a matter on.
#[derive(Clone, Debug, Default)]
pub struct ReferralAcceptance {
    /// Who is responsible from now on; needed where one of the platforms receives.
    pub responsible_id: Option<PersonId>,
    /// 经办人 of an outside body.
    pub contact: Option<String>,
    /// The number that an outside body gave it.
    pub outside_no: Option<String>,
    /// Whether the parties consent, where the slip does not say so yet.
    pub has_consent: bool,
}

/// 接收: from now on the receiver is responsible.
///
/// # Errors
/// A referral that is not waiting; the other side's step; nobody named; no consent where the
/// parties must agree.
pub fn accept_referral(
    referral: &Referral,
    form: &ReferralAcceptance,
    hand: Hand,
    now: Instant,
) -> Result<Vec<Fact>, ReferralRefusal> {
    let next = accepted(referral, form, hand, now)?;
    Ok(vec![Fact::change("referral.accepted", referral, &next)])
}

/// The referral once it is accepted.
pub(super) fn accepted(
    referral: &Referral,
    form: &ReferralAcceptance,
    hand: Hand,
    now: Instant,
) -> Result<Referral, ReferralRefusal> {
    require(referral, ReferralAction::Accept, hand)?;
    let mut next = referral.clone();
    next.status = Some(ReferralStatus::Accepted);
    next.accepted_at = Some(now);
    next.responsible_id = form.responsible_id.or(next.responsible_id);
    next.contact = form.contact.clone().or(next.contact);
    next.outside_no = form.outside_no.clone().or(next.outside_no);
    if form.has_consent {
        next.has_consent = Some(true);
    }
    let mut problems = Problems::default();
    if next.to_platform_id.is_some() && next.responsible_id.is_none() {
        problems.add("responsible_id", Reason::Required);
    }
    let direction = next.direction.unwrap_or(ReferralDirection::Out);
    let channel = next.channel.unwrap_or(ReferralChannel::Other);
    if needs_consent(direction, channel) && next.has_consent != Some(true) {
        problems.add("has_consent", Reason::BothPartiesNeeded);
    }
    problems.limit_text("contact", next.contact.as_deref(), 100);
    problems.limit_text("outside_no", next.outside_no.as_deref(), 100);
    problems.finish()?;
    Ok(next)
}

/// 退回: the matter is the sender's again.
///
/// # Errors
/// A referral that is over; the other side's step; no reason.
pub fn return_referral(
    referral: &Referral,
    reason: &str,
    hand: Hand,
    now: Instant,
) -> Result<Vec<Fact>, ReferralRefusal> {
    let next = returned(referral, reason, hand, now)?;
    Ok(vec![Fact::change("referral.returned", referral, &next)])
}

/// The referral once it is returned.
pub(super) fn returned(
    referral: &Referral,
    reason: &str,
    hand: Hand,
    now: Instant,
) -> Result<Referral, ReferralRefusal> {
    require(referral, ReferralAction::Return, hand)?;
    check_text("reason", reason)?;
    let mut next = referral.clone();
    next.status = Some(ReferralStatus::Returned);
    next.returned_at = Some(now);
    next.return_reason = Some(reason.trim().to_owned());
    Ok(next)
}

/// 办结, with what came of it.
///
/// # Errors
/// A referral that nobody has accepted; the other side's step; no result.
pub fn finish_referral(
    referral: &Referral,
    result: &str,
    hand: Hand,
    now: Instant,
) -> Result<Vec<Fact>, ReferralRefusal> {
    let next = finished(referral, result, hand, now)?;
    Ok(vec![Fact::change("referral.finished", referral, &next)])
}

/// The referral once it is finished.
pub(super) fn finished(
    referral: &Referral,
    result: &str,
    hand: Hand,
    now: Instant,
) -> Result<Referral, ReferralRefusal> {
    require(referral, ReferralAction::Finish, hand)?;
    check_text("result", result)?;
    let mut next = referral.clone();
    next.status = Some(ReferralStatus::Finished);
    next.finished_at = Some(now);
    next.result = Some(result.trim().to_owned());
    Ok(next)
}

/// 撤回: only while nobody has accepted.
///
/// # Errors
/// A referral that was answered; the other side's step.
pub fn withdraw_referral(
    referral: &Referral,
    hand: Hand,
    now: Instant,
) -> Result<Vec<Fact>, ReferralRefusal> {
    require(referral, ReferralAction::Withdraw, hand)?;
    let mut next = referral.clone();
    next.status = Some(ReferralStatus::Withdrawn);
    let mut facts = vec![Fact::change("referral.withdrawn", referral, &next)];
    facts.extend(slip_withdrawn(referral, now));
    Ok(facts)
}

/// 催办: once more.
///
/// # Errors
/// A referral that is over; the other side's step.
pub fn urge_referral(referral: &Referral, hand: Hand) -> Result<Vec<Fact>, ReferralRefusal> {
    require(referral, ReferralAction::Urge, hand)?;
    let mut next = referral.clone();
    let count = next.urged_count.unwrap_or(0).saturating_add(1);
    next.urged_count = Some(count);
    let mut facts = vec![Fact::change("referral.urged", referral, &next)];
    facts.extend(slip_urged(referral, count));
    Ok(facts)
}

fn check_text(field: &str, text: &str) -> Result<(), ReferralRefusal> {
    let mut problems = Problems::default();
    problems.require_text(field, Some(text));
    problems.limit_text(field, Some(text), 2000);
    Ok(problems.finish()?)
}
