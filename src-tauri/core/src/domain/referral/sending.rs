//! 转出.

use super::between::{check_papers, copies, slip_of};
use super::channel::{due_on, may_go_by, needs_consent};
use super::refusal::ReferralRefusal;
use super::step::status_of;
use super::subject::{Subject, SubjectState};
use crate::domain::attachment;
use crate::domain::dispute::{At, Problems, Reason};
use crate::domain::id::{PersonId, PlatformId};
use crate::domain::record::{
    Attachment, Fact, Instant, Record, Referral, ReferralChannel, ReferralDirection,
    ReferralStatus, SlipParty, SubjectKind,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Who handles a matter together.
#[derive(Clone, Debug)]
pub struct Joint {
    /// 牵头单位.
    pub lead_body: String,
    /// 参与单位.
    pub taking_part: Vec<String>,
}

/// A filled slip.
#[derive(Clone, Debug)]
pub struct Sending {
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
    pub has_consent: bool,
    /// 办理时限; the usual one of the linkage where empty.
    pub due_on: Option<NaiveDate>,
    /// Who handles it together, where it is a joint matter.
    pub joint: Option<Joint>,
    /// The one responsible mediator of a joint matter.
    pub responsible_id: Option<PersonId>,
    /// The matter's parties; a slip names those that its content names.
    pub parties: Vec<SlipParty>,
    /// The papers of the matter that travel with a slip.
    pub papers: Vec<Attachment>,
}

/// Sends a matter to another platform or body.
///
/// # Errors
/// The matter is over, or has a referral that is under way (`others` are all of the matter's);
/// fields that are missing or do not fit; papers that are too many.
pub fn send(
    subject: &Subject,
    form: &Sending,
    others: &[Referral],
    now: Instant,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, ReferralRefusal> {
    require_free(others)?;
    if subject.state == SubjectState::Over {
        return Err(ReferralRefusal::SubjectOver);
    }
    let direction = ReferralDirection::Out;
    let mut problems = Problems::default();
    check_receiver(&mut problems, subject, form);
    check_slip(&mut problems, form);
    if needs_consent(direction, form.channel) && !form.has_consent {
        problems.add("has_consent", Reason::BothPartiesNeeded);
    }
    if form.due_on.is_some_and(|day| day < at.today) {
        let earliest = at.today;
        problems.add("due_on", Reason::Before { earliest });
    }
    check_joint(&mut problems, form);
    let is_to_platform = form.channel == ReferralChannel::Platform;
    // Within one platform both sides share one record; into another's scope goes a slip.
    let slip_scope = form
        .to_platform_id
        .filter(|_| is_to_platform)
        .map(Scope::Platform)
        .filter(|scope| *scope != subject.scope);
    if slip_scope.is_none() && !form.papers.is_empty() {
        problems.add("attachment_ids", Reason::Unknown);
    }
    problems.finish()?;
    check_papers(&form.papers)?;

    let mut referral = Referral::blank((at.new_id)(), subject.scope);
    referral.subject_kind = Some(subject.kind);
    referral.subject_id = Some(subject.id);
    referral.direction = Some(direction);
    referral.channel = Some(form.channel);
    referral.from_platform_id = subject.scope.platform();
    referral.to_platform_id = form.to_platform_id.filter(|_| is_to_platform);
    referral.to_body = form.to_body.clone().filter(|_| !is_to_platform);
    referral.outside_no.clone_from(&form.outside_no);
    referral.letter_no.clone_from(&form.letter_no);
    referral.contact.clone_from(&form.contact);
    referral.reason = Some(form.reason.trim().to_owned());
    referral.content = Some(form.content.trim().to_owned());
    referral.has_consent = Some(form.has_consent);
    referral.sent_at = Some(now);
    referral.sent_by = Some(at.actor);
    referral.due_on = Some(
        form.due_on
            .unwrap_or_else(|| due_on(direction, form.channel, at.today, at.limits, at.calendar)),
    );
    referral.status = Some(ReferralStatus::Sent);
    referral.is_joint = Some(form.joint.is_some());
    if let Some(joint) = &form.joint {
        referral.lead_body = Some(joint.lead_body.trim().to_owned());
        referral.taking_part = Some(bodies(joint));
        referral.responsible_id = form.responsible_id;
    }
    let Some(scope) = slip_scope else {
        return Ok(vec![Fact::new("referral.sent", &referral)]);
    };
    let slip = slip_of(&referral, &form.parties, (at.new_id)(), scope);
    referral.slip_id = Some(slip.id);
    let mut facts = vec![
        Fact::new("referral.sent", &referral),
        Fact::new("slip.sent", &slip),
    ];
    let to = attachment::Subject {
        kind: SubjectKind::Slip,
        id: slip.id.0,
        scope,
    };
    facts.extend(copies(&form.papers, to, now, at));
    Ok(facts)
}

/// At most one referral of a matter is under way.
pub(super) fn require_free(others: &[Referral]) -> Result<(), ReferralRefusal> {
    match others.iter().find(|one| super::is_open(one)) {
        Some(open) => Err(ReferralRefusal::UnderWay {
            status: status_of(open),
        }),
        None => Ok(()),
    }
}

fn check_receiver(problems: &mut Problems, subject: &Subject, form: &Sending) {
    if !may_go_by(ReferralDirection::Out, form.channel) {
        problems.add("channel", Reason::ComesOnly);
    } else if form.channel != ReferralChannel::Platform {
        problems.require_text("to_body", form.to_body.as_deref());
        problems.limit_text("to_body", form.to_body.as_deref(), 100);
    } else {
        match form.to_platform_id {
            None => problems.add("to_platform_id", Reason::Required),
            // A lawyer's matter goes on to the mediators of the same house.
            Some(id)
                if subject.scope.platform() == Some(id)
                    && subject.kind != SubjectKind::Consultation =>
            {
                problems.add("to_platform_id", Reason::Twice);
            }
            Some(_) => {}
        }
    }
}

fn check_slip(problems: &mut Problems, form: &Sending) {
    problems.require_text("reason", Some(&form.reason));
    problems.require_text("content", Some(&form.content));
    let texts = [
        ("reason", Some(form.reason.as_str()), 500),
        ("content", Some(form.content.as_str()), 5000),
        ("outside_no", form.outside_no.as_deref(), 100),
        ("letter_no", form.letter_no.as_deref(), 100),
        ("contact", form.contact.as_deref(), 100),
    ];
    for (field, text, most) in texts {
        problems.limit_text(field, text, most);
    }
}

/// One body leads, others take part, one mediator is responsible.
fn check_joint(problems: &mut Problems, form: &Sending) {
    let Some(joint) = &form.joint else { return };
    problems.require_text("lead_body", Some(&joint.lead_body));
    problems.limit_text("lead_body", Some(&joint.lead_body), 100);
    let bodies = bodies(joint);
    let mut seen = BTreeSet::from([joint.lead_body.trim()]);
    if bodies.is_empty() {
        problems.add("taking_part", Reason::Required);
    } else if bodies.iter().any(|body| body.chars().count() > 100) {
        problems.add("taking_part", Reason::TooLong);
    } else if !bodies.iter().all(|body| seen.insert(body)) {
        problems.add("taking_part", Reason::Twice);
    }
    if form.responsible_id.is_none() {
        problems.add("responsible_id", Reason::Required);
    }
}

fn bodies(joint: &Joint) -> Vec<String> {
    let named = joint.taking_part.iter().map(|body| body.trim().to_owned());
    named.filter(|body| !body.is_empty()).collect()
}
