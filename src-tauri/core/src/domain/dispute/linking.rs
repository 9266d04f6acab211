//! Disputes that belong together.

use super::case::At;
use super::refusal::{Reason, Refusal};
use crate::domain::record::{Dispute, DisputeLink, Fact, LinkKind, Record};

/// Links two disputes.
///
/// # Errors
/// A dispute linked with itself, or twice with the same one; one that was destroyed.
pub fn link(
    from: &Dispute,
    to: &Dispute,
    kind: LinkKind,
    remark: Option<String>,
    known: &[DisputeLink],
    at: &mut At<'_>,
) -> Result<Vec<Fact>, Refusal> {
    if from.destroyed_at.is_some() || to.destroyed_at.is_some() {
        return Err(Refusal::Destroyed);
    }
    let joins = |link: &DisputeLink| {
        let ends = [link.dispute_id, link.linked_id];
        link.is_removed != Some(true)
            && ends.contains(&Some(from.id))
            && ends.contains(&Some(to.id))
    };
    if from.id == to.id || known.iter().any(joins) {
        return Err(Refusal::field("linked_id", Reason::Twice));
    }
    let mut made = DisputeLink::blank((at.new_id)(), from.scope);
    made.dispute_id = Some(from.id);
    made.linked_id = Some(to.id);
    made.kind = Some(kind);
    made.remark = remark;
    Ok(vec![Fact::new("dispute_link.made", &made)])
}

/// Takes a link back.
#[must_use]
pub fn unlink(link: &DisputeLink) -> Vec<Fact> {
    let mut removed = link.clone();
    removed.is_removed = Some(true);
    let fact = Fact::change("dispute_link.removed", link, &removed);
    if fact.set.is_empty() {
        Vec::new()
    } else {
        vec![fact]
    }
}
