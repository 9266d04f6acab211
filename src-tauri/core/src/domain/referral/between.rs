//! What goes from one platform's scope into another's: the slip, its reminders, the papers.

use super::refusal::ReferralRefusal;
use crate::domain::attachment::Subject;
use crate::domain::dispute::At;
use crate::domain::record::{Attachment, Fact, Instant, Record as _, Referral, Slip, SlipParty};
use crate::domain::scope::Scope;
use uuid::Uuid;

/// Bytes that travel with one slip or one answer at most: a stick waits for nobody's recordings.
pub const PAPERS_BYTES: u64 = 50 * 1024 * 1024;

/// Refuses more papers than a slip carries.
pub(super) fn check_papers(papers: &[Attachment]) -> Result<(), ReferralRefusal> {
    let bytes = papers
        .iter()
        .filter_map(|one| u64::try_from(one.byte_count.unwrap_or(0)).ok())
        .fold(0_u64, u64::saturating_add);
    if bytes > PAPERS_BYTES {
        return Err(ReferralRefusal::TooManyBytes {
            limit_mb: PAPERS_BYTES / 1024 / 1024,
        });
    }
    Ok(())
}

/// The slip that a referral puts into the receiver's scope.
#[must_use]
pub fn slip_of(referral: &Referral, parties: &[SlipParty], id: Uuid, scope: Scope) -> Slip {
    let mut slip = Slip::blank(id, scope);
    slip.referral_id = Some(referral.id);
    slip.referred_kind = referral.subject_kind;
    slip.from_platform_id = referral.from_platform_id;
    slip.to_platform_id = referral.to_platform_id;
    slip.letter_no.clone_from(&referral.letter_no);
    slip.reason.clone_from(&referral.reason);
    slip.content.clone_from(&referral.content);
    slip.parties = Some(told(
        referral.content.as_deref().unwrap_or_default(),
        parties,
    ));
    slip.has_consent = referral.has_consent;
    slip.sent_at = referral.sent_at;
    slip.sent_by = referral.sent_by;
    slip.due_on = referral.due_on;
    slip.is_joint = referral.is_joint;
    slip.lead_body.clone_from(&referral.lead_body);
    slip.taking_part.clone_from(&referral.taking_part);
    slip
}

/// The parties whom a content names, with the telephones that it tells: what the sender struck out
/// of the text is not told beside it.
fn told(content: &str, parties: &[SlipParty]) -> Vec<SlipParty> {
    let is_told = |text: &str| !text.trim().is_empty() && content.contains(text.trim());
    parties
        .iter()
        .filter(|party| is_told(&party.name))
        .map(|party| SlipParty {
            phone: party.phone.clone().filter(|phone| is_told(phone)),
            ..party.clone()
        })
        .collect()
}

/// The papers as they lie with a slip or an answer.
pub(super) fn copies(
    papers: &[Attachment],
    to: Subject,
    now: Instant,
    at: &mut At<'_>,
) -> Vec<Fact> {
    papers
        .iter()
        .map(|paper| {
            let mut copy = Attachment::blank((at.new_id)(), to.scope);
            copy.subject_kind = Some(to.kind);
            copy.subject_id = Some(to.id);
            copy.file_name.clone_from(&paper.file_name);
            copy.media_type.clone_from(&paper.media_type);
            copy.byte_count = paper.byte_count;
            copy.content_hash.clone_from(&paper.content_hash);
            copy.original_hash.clone_from(&paper.original_hash);
            copy.is_cleaned = paper.is_cleaned;
            copy.chunks.clone_from(&paper.chunks);
            copy.caption.clone_from(&paper.caption);
            copy.added_at = Some(now);
            copy.added_by = Some(at.actor);
            Fact::new("attachment.added", &copy)
        })
        .collect()
}

/// The slip of a referral with nothing in it, as a desk knows it that cannot read it.
fn blank_slip(referral: &Referral) -> Option<Slip> {
    let (id, to) = referral.slip_id.zip(referral.to_platform_id)?;
    Some(Slip::blank(id.0, Scope::Platform(to)))
}

/// Tells the receiver of a reminder.
pub(super) fn slip_urged(referral: &Referral, count: u32) -> Option<Fact> {
    let before = blank_slip(referral)?;
    let mut next = before.clone();
    next.urged_count = Some(count);
    Some(Fact::change("slip.urged", &before, &next))
}

/// Tells the receiver that it was taken back.
pub(super) fn slip_withdrawn(referral: &Referral, now: Instant) -> Option<Fact> {
    let before = blank_slip(referral)?;
    let mut next = before.clone();
    next.withdrawn_at = Some(now);
    Some(Fact::change("slip.withdrawn", &before, &next))
}
