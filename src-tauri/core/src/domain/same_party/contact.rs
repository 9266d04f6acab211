//! 请求联系 and its answer.

use crate::domain::dispute::{At, FieldProblem, Problems, Refusal};
use crate::domain::id::PlatformId;
use crate::domain::record::{
    ContactAnswer, ContactRequest, Dispute, Fact, Instant, PartyNumber, Record as _,
};
use crate::domain::scope::Scope;

/// The longest message and answer, in characters.
const LONGEST: usize = 500;

/// What somebody asks another platform.
#[derive(Clone)]
pub struct ContactForm {
    /// The platform.
    pub to_platform_id: PlatformId,
    /// By which number the party was known again.
    pub number: PartyNumber,
    /// The mark that both have.
    pub mark: Option<String>,
    /// What is said to the mediators there.
    pub message: String,
}

/// Why a request or an answer is refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContactRefusal {
    /// That platform was asked for this dispute and has not answered yet.
    #[error("a request is under way")]
    UnderWay,
    /// It was answered before.
    #[error("it was answered before")]
    Answered,
    /// Fields are missing or do not fit.
    #[error("{} fields do not fit", .0.len())]
    Fields(Vec<FieldProblem>),
}

impl From<Refusal> for ContactRefusal {
    /// What the checks of a form found; a case's own refusals never come here.
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Fields(problems) => Self::Fields(problems),
            Refusal::NotNow { .. }
            | Refusal::Suspended { .. }
            | Refusal::Archived { .. }
            | Refusal::Destroyed
            | Refusal::NotConfirmable(_)
            | Refusal::Undecided(_) => Self::Fields(Vec::new()),
        }
    }
}

/// Asks another platform to get in touch. The copy that goes there names neither dispute nor party.
/// `waiting` tells whether a request of this dispute to that platform has no answer yet.
///
/// # Errors
/// [`ContactRefusal`].
pub fn ask_contact(
    dispute: &Dispute,
    form: &ContactForm,
    waiting: bool,
    now: Instant,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, ContactRefusal> {
    if waiting {
        return Err(ContactRefusal::UnderWay);
    }
    check("message", &form.message)?;
    let mut origin = ContactRequest::blank((at.new_id)(), dispute.scope);
    origin.from_platform_id = dispute.scope.platform();
    origin.to_platform_id = Some(form.to_platform_id);
    origin.number = Some(form.number);
    origin.mark.clone_from(&form.mark);
    origin.message = Some(form.message.trim().to_owned());
    origin.asked_by = Some(at.actor);
    origin.asked_at = Some(now);
    let mut copy = origin.clone();
    copy.id = (at.new_id)().into();
    copy.scope = Scope::Platform(form.to_platform_id);
    copy.origin_id = Some(origin.id);
    origin.dispute_id = Some(dispute.id);
    origin.copy_id = Some(copy.id);
    Ok(vec![
        Fact::new("contact_request.sent", &origin),
        Fact::new("contact_request.sent", &copy),
    ])
}

/// Answers a request that arrived.
///
/// # Errors
/// [`ContactRefusal`].
pub fn answer_contact(
    copy: &ContactRequest,
    text: &str,
    now: Instant,
    at: &mut At<'_>,
) -> Result<Vec<Fact>, ContactRefusal> {
    if copy.answered_at.is_some() {
        return Err(ContactRefusal::Answered);
    }
    check("answer", text)?;
    let mut next = copy.clone();
    next.answer = Some(text.trim().to_owned());
    next.answered_by = Some(at.actor);
    next.answered_at = Some(now);
    let mut facts = vec![Fact::change("contact_request.answered", copy, &next)];
    if let (Some(origin), Some(asker)) = (copy.origin_id, copy.from_platform_id) {
        let mut answer = ContactAnswer::blank((at.new_id)(), Scope::Platform(asker));
        answer.request_id = Some(origin);
        answer.from_platform_id = copy.to_platform_id;
        answer.text.clone_from(&next.answer);
        answer.answered_by = next.answered_by;
        answer.answered_at = next.answered_at;
        facts.push(Fact::new("contact_answer.given", &answer));
    }
    Ok(facts)
}

fn check(field: &str, text: &str) -> Result<(), ContactRefusal> {
    let mut problems = Problems::default();
    problems.require_text(field, Some(text));
    problems.limit_text(field, Some(text), LONGEST);
    Ok(problems.finish()?)
}
